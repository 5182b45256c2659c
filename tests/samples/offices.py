"""The five offices at their real size: people and places all invented.

`python -m tests.samples.offices FOLDER` makes their registers. The dice fall alike each time, so
the same facts come out.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Document, Score, UnitTag
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.spans import ONE_DAY
from tests.samples.office import AGENCIES, BOARDS, Office, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.time.periods import Period

VISITS = 3542  # what Tuyên Quang counted over fifteen months
SECRETARY = "bí thư kiêm trưởng bản"


def long_an() -> Office:
    """92 officials, each of them with two of 188 communes, often in two districts."""
    office = Office("Long An", "258-QĐ/TU", date(2024, 4, 5), "2024-Q1")
    cells = office.province(15, 188, 5)
    schools = {
        commune: office.unit(f"TH.{commune}", "Chi bộ Trường tiểu học", "school_cell", commune)
        for commune in list(cells)[::8]
    }
    officials = [
        *office.people("TUV", 62, "Tỉnh ủy viên", AGENCIES),
        *office.people("LDB", 30, "Phó Trưởng ban", BOARDS),
    ]
    for place, commune in enumerate(cells):
        since = date(2024, 3, 12) if place % 92 % 17 == 3 else date(2021, 6, 1)
        until = date(2024, 1, 20) if place % 29 == 5 else None
        office.assign(officials[place % 92], commune, since, until)
    for official, communes in office.areas.items():
        for day in office.days(date(2023, 12, 15), date(2024, 4, 4), 3):
            commune = office.dice.choice(communes)
            elsewhere = cells[office.dice.choice(list(cells))][0]
            cell = office.dice.choice(cells[commune])
            places = [cell, schools.get(commune, cell), commune, elsewhere]
            office.visit(official, office.dice.choices(places, [16, 2, 1, 1])[0], day)
    for official in officials[4::40]:
        office.waive(official, "", date(2024, 1, 10), date(2024, 3, 20))
    office.waive("", "H03", date(2024, 1, 1), date(2024, 3, 15))
    return office


def tuyen_quang() -> Office:
    """110 visitors at 210 cells of 60 committees, 3,542 visits and a report each month."""
    office = Office("Tuyên Quang", "19-QĐi/TU", date(2021, 4, 15), "2021-03")
    office.unit("K", "Đảng bộ Khối Thử", "other")
    committees = [
        office.unit(f"D{number:02}", f"Đảng bộ Cơ quan {name}", "base_committee", "K")
        for number, name in enumerate(names(60), start=1)
    ]
    cells: dict[str, list[str]] = {}
    for number in range(210):
        committee = committees[number % 60]
        kind = ("agency_cell", "enterprise_cell")[number % 60 // 40]
        code = office.unit(f"C{number + 1:03}", f"Chi bộ số {number + 1}", kind, committee)
        cells.setdefault(committee, []).append(code)
    visitors = office.people("CUV", 110, "Ủy viên Ban Chấp hành", AGENCIES)
    for place, visitor in enumerate(visitors):
        office.assign(visitor, committees[place % 60], date(2019, 1, 1))
        if place % 7 == 0:
            office.assign(visitor, committees[(place + 11) % 60], date(2021, 3, 20))
    while len(office.visits) < VISITS:
        visitor = office.dice.choice(visitors[3:])  # three have been nowhere
        cell = office.dice.choice(cells[office.dice.choice(office.areas[visitor])])
        day = date(2020, 1, 1) + timedelta(days=office.dice.randint(0, 455))
        meeting = Meeting.TRIP if office.dice.random() < 0.03 else Meeting.REGULAR
        office.visit(visitor, cell, day, meeting)
    for visit in office.visits.values():
        if visit.held_on >= date(2020, 10, 1) and office.dice.random() < 0.85:
            points = Decimal(office.dice.randint(70, 100))
            office.scores.append(
                Score(
                    id=0,
                    unit_id=visit.unit_id,
                    held_on=visit.held_on,
                    official_id=visit.official_id,
                    points=points,
                )
            )
    for visitor, month in product(visitors, _months("2020-01", "2021-03")):
        office.file(visitor, "", Document.REPORT, str(month), month.last_day + timedelta(days=10))
    return office


def hoa_binh() -> Office:
    """134 leaders for 151 communes, some with two: programmes, reports, evaluations of 2023."""
    office = Office("Hòa Bình", "26-QĐ/TU", date(2024, 1, 15), "2023")
    cells = office.province(10, 151, 2)
    leaders = office.people("LD", 134, "Phó Giám đốc", AGENCIES)
    begun = {7: date(2023, 3, 1), 50: date(2023, 8, 1), 90: date(2023, 6, 15)}
    ended = {20: date(2023, 4, 30), 61: date(2023, 10, 31)}
    for place, commune in enumerate(cells):
        since = begun.get(place, date(2022, 12, 14))
        office.assign(leaders[place % 134], commune, since, ended.get(place))
    for leader, communes in office.areas.items():
        for day in office.days(date(2022, 12, 20), date(2024, 1, 10), 4):
            commune = office.dice.choice(communes)
            if office.dice.random() < 0.8:
                office.visit(leader, commune, day, Meeting.COMMITTEE)
            else:
                office.visit(leader, office.dice.choice(cells[commune]), day, Meeting.TRIP)
        office.file(leader, "", Document.REPORT, "2023", date(2023, 12, 9))
        for commune in communes:
            office.file(leader, commune, Document.PROGRAMME, "2023", date(2023, 5, 31))
            office.file(leader, commune, Document.EVALUATION, "2023", date(2023, 12, 9))
    for leader in leaders[30:32]:
        office.waive(leader, "", date(2023, 2, 1), date(2023, 11, 30))
    return office


def son_la() -> Office:
    """34 in charge of six communes each, 204 with 1,632 cells: the first half of 2022."""
    office = Office("Sơn La", "BCĐ32", date(2022, 7, 12), "2022-H1")
    cells = office.province(12, 204, 8)
    for own in cells.values():
        for cell in own[: office.dice.randint(0, 6)]:
            office.tags.append(UnitTag(unit_id=office.units[cell].id, tag=SECRETARY))
    members = office.people("TV", 34, "Thành viên Ban Chỉ đạo 32", AGENCIES)
    for place, commune in enumerate(cells):
        since = date(2022, 5, 1) if place // 6 in {5, 6} else date(2021, 1, 1)
        office.assign(members[place // 6], commune, since)
    for member in members:
        office.file(member, "", Document.REPORT, "2022-H1", date(2022, 7, 10))
    return office


def ben_tre() -> Office:
    """166 officials for 157 communes and 9 districts, eight of them in the place of others."""
    office = Office("Bến Tre", "559-QĐ/TU", date(2024, 1, 15), "2023")
    cells = office.province(9, 157, 3)
    officials = office.people("CB", 157, "Phó Giám đốc", AGENCIES)
    standing = office.people("UVBTV", 9, "Ủy viên Ban Thường vụ Tỉnh ủy", AGENCIES[:2])
    gone = office.people("NH", 8, "Nguyên Phó Giám đốc", AGENCIES)
    begun = date(2022, 8, 26)
    for place, (official, commune) in enumerate(zip(officials, cells, strict=True)):
        since = date(2023, 5, 1) + timedelta(days=place) if place % 20 == 7 else begun
        if since > begun:
            office.assign(gone[place // 20], commune, begun, since - ONE_DAY)
        office.assign(official, commune, since)
    for number, official in enumerate(standing, start=1):
        office.assign(official, f"H{number:02}", begun)
    for official, units in office.areas.items():
        for day in office.days(date(2022, 12, 1), date(2024, 1, 10), 6):
            unit = office.dice.choice(units)
            own = cells.get(unit) or cells[office.dice.choice(list(cells))]
            tags = office.dice.sample(["4 nắm", "4 góp", "3 kiểm"], 2)
            if office.dice.random() < 0.5:
                office.visit(official, unit, day, Meeting.COMMITTEE, tags)
            else:
                office.visit(official, office.dice.choice(own), day, tags=tags)
        office.file(official, "", Document.REPORT, "2023", date(2024, 1, 10))
    return office


OFFICES = (long_an, tuyen_quang, hoa_binh, son_la, ben_tre)


def _months(first: str, last: str) -> Iterator[Period]:
    month, end = parse_period(first, today=date.min), parse_period(last, today=date.min)
    while month <= end:
        yield month
        month = month.next


if __name__ == "__main__":
    for make in OFFICES:
        made = make()
        made.keep(Path(sys.argv[1], f"{made.name}.db"))
