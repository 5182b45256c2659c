"""An office as large as a real one, told in few words; its people and places are invented."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Document,
    Official,
    OfficialName,
    Placement,
    Post,
    Score,
    Term,
    Unit,
    UnitName,
    UnitTag,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.spans import Span
from chibo_cli.intake.toml.regulations import presets
from chibo_cli.store.engines.sqlite.creating import create_register
from chibo_cli.store.rooms.organisation import (
    OfficialNames,
    Placements,
    Posts,
    Terms,
    UnitNames,
    UnitTags,
)
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.duties.regulations import add_regulation
from tests.running.chibo import operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store

_NAMES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Lò Quàng Cầm Ma Nông",
    "Văn Thị Hữu Ngọc Minh Quốc Thu Xuân Đình Kim",
    "An Ánh Bình Cúc Dũng Đạt Giang Hòa Hoà Lụa Mẫn Oanh Phú Quý Sương Thủy Yến",
)
_PLACES = (
    "An Bạch Cẩm Đông Gia Hưng Khe La Mường Nà Phú Quỳnh Sơn Thạnh Vĩnh",
    "Bích Châu Đức Giồng Hải Khánh Lộc Mẫu Nghĩa Phước Rồng Sen Tường Trà Xuyên",
)
BOARDS = ("Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ủy ban Kiểm tra")
AGENCIES = ("Văn phòng Tỉnh ủy", "Sở Mẫu và Thử", "Hội Nông dân tỉnh", "Công an tỉnh", None)
_RESULTS = ("Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành tốt", "Hoàn thành", None)


@dataclass(slots=True)
class Office:
    """An office's facts as they are told; `today` is the day on which its report is read.

    Everybody and every unit is told by code.
    """

    name: str
    regulation: str
    today: date
    period: str
    dice: random.Random = field(default_factory=random.Random)
    units: dict[str, Unit] = field(default_factory=dict)
    unit_names: list[UnitName] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    tags: list[UnitTag] = field(default_factory=list)
    officials: dict[str, Official] = field(default_factory=dict)
    posts: list[Post] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    visits: dict[tuple[int, int, date], Attendance] = field(default_factory=dict)
    scores: list[Score] = field(default_factory=list)
    filings: list[tuple[Document, Period, Filing]] = field(default_factory=list)
    areas: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.dice.seed(self.name)

    def unit(self, code: str, name: str, kind: str, under: str = "") -> str:
        self.units[code] = Unit(id=len(self.units) + 1, code=code, kind=kind)
        self.unit_names.append(UnitName(unit_id=self.units[code].id, name=name))
        if under:
            parent = self.units[under].id
            self.placements.append(Placement(unit_id=self.units[code].id, parent_id=parent))
        return code

    def province(self, districts: int, communes: int, cells: int) -> dict[str, list[str]]:
        """Districts, their communes, so many cells a commune; returns the cells by commune."""
        self.unit("T", "Tỉnh Sông Thử", "province")
        above = [
            self.unit(f"H{number:02}", f"Huyện {name}", "district", "T")
            for number, name in enumerate(names(districts), start=1)
        ]
        found: dict[str, list[str]] = {}
        for number, name in enumerate(names(communes), start=1):
            under = above[(number - 1) * districts // communes]
            commune = self.unit(f"X{number:03}", f"Xã {name}", "commune", under)
            found[commune] = [
                self.unit(f"C{number:03}.{place}", f"Chi bộ thôn {place}", "cell", commune)
                for place in range(1, cells + 1)
            ]
        return found

    def people(
        self, letters: str, count: int, title: str, agencies: Sequence[str | None]
    ) -> list[str]:
        """So many officials of one title; returns their codes."""
        codes = [f"{letters}{number:03}" for number in range(1, count + 1)]
        for code in codes:
            id_, name = (
                len(self.officials) + 1,
                " ".join(self.dice.choice(each.split()) for each in _NAMES),
            )
            self.officials[code] = Official.begun(id=id_, code=code, name=name)
            agency = self.dice.choice(agencies)
            self.posts.append(Post(official_id=id_, title=title, agency=agency))
        return codes

    def assign(self, official: str, unit: str, since: date, until: date | None = None) -> None:
        self.assignments.append(
            Assignment(
                id=0,
                official_id=self.officials[official].id,
                unit_id=self.units[unit].id,
                regulation_id=1,
                life=Span(since, until),
            )
        )
        self.areas.setdefault(official, []).append(unit)

    def waive(self, official: str, unit: str, since: date, until: date) -> None:
        self.waivers.append(
            Waiver(
                id=0,
                life=Span(since, until),
                reason="có lý do",
                official_id=self.officials[official].id if official else None,
                unit_id=self.units[unit].id if unit else None,
            )
        )

    def visit(
        self,
        official: str,
        unit: str,
        day: date,
        meeting: Meeting = Meeting.REGULAR,
        tags: Sequence[str] = (),
    ) -> Attendance:
        """One visit, of a substitute now and then; one of that day and place already is kept."""
        visit = Attendance(
            id=0,
            official_id=self.officials[official].id,
            unit_id=self.units[unit].id,
            held_on=day,
            meeting=meeting,
            substitute="Hồ Văn Kha" if self.dice.random() < 0.04 else None,
            tags=tuple(tags),
        )
        return self.visits.setdefault(visit.key, visit)

    def days(self, since: date, until: date, most: int) -> list[date]:
        """Up to so many days from one to the other."""
        length = (until - since).days
        count = self.dice.randint(0, most)
        return [since + timedelta(days=self.dice.randint(0, length)) for _ in range(count)]

    def file(self, official: str, unit: str, document: Document, period: str, due: date) -> None:
        """A document in time, late, or not at all."""
        lot = self.dice.random()
        if lot < 0.85:
            days = self.dice.randint(-30, 0) if lot < 0.72 else 1
            is_evaluation = document is Document.EVALUATION
            filing = Filing(
                id=0,
                duty_id=0,
                period=period,
                filed_on=due + timedelta(days=days),
                official_id=self.officials[official].id,
                unit_id=self.units[unit].id if unit else None,
                result=self.dice.choice(_RESULTS) if is_evaluation else None,
            )
            self.filings.append((document, parse_period(period, today=due), filing))

    def keep(self, path: Path) -> None:
        """All of it as a register at the path."""
        create_register(path)
        with open_store(path, Mode.WRITE, wait=5, operation=operation()) as store:
            for regulation, duties in presets():
                if regulation.code == self.regulation:
                    add_regulation(store, regulation, duties)
            self._keep_facts(store)

    def _keep_facts(self, store: Store) -> None:
        store.units.add_many(self.units.values())
        UnitNames(store.connection).add_many(self.unit_names)
        Placements(store.connection).add_many(self.placements)
        UnitTags(store.connection).add_many(self.tags)
        store.officials.add_many(self.officials.values())
        people = self.officials.values()
        OfficialNames(store.connection).add_many(
            OfficialName(official_id=each.id, name=each.name) for each in people
        )
        Terms(store.connection).add_many(Term(official_id=each.id) for each in people)
        Posts(store.connection).add_many(self.posts)
        store.assignments.add_many(self.assignments)
        store.waivers.add_many(self.waivers)
        store.attendances.add_many(self.visits.values())
        store.scoring.add_many(self.scores)
        duties = store.regulations.duties()
        store.filings.add_many(
            replace(filing, duty_id=duty.id, addressees=duty.addressees[: -filing.filed_on.day % 9])
            for document, period, filing in self.filings
            for duty in duties
            if duty.document is document and duty.life.overlaps(period.span)
        )


def names(count: int) -> list[str]:
    """So many names of places, each another."""
    first, second = (each.split() for each in _PLACES)
    return [f"{one} {other} Thử" for one, other in product(first, second)][:count]
