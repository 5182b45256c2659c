"""Reports built by hand, of invented people and units."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rich.console import Console

from chibo_cli.domain.duties.verdicts import Refusal, Verdict, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.reports.values import Report, Row, Summary
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words

if TYPE_CHECKING:
    from rich.console import RenderableType

VI = Words(Language.VI)
EN = Words(Language.EN)
Q1 = Period(PeriodKind.QUARTER, 2024, 1)
AS_OF = date(2024, 4, 1)

_VISITED = Named("X01A1", "Chi bộ ấp Bình An")
_ELSEWHERE = Named(None, "Chi bộ khu phố 3")

SMALL = Report(
    Q1,
    AS_OF,
    Summary(officials=3, met=1, unmet=1, waived=1, attendances=2, cells=1, units=1),
    (
        Row(
            Q1,
            Person("CB01", "Trần Thị Bình", "Trưởng ban", "Ban Dân vận Tỉnh ủy"),
            "258-QĐ/TU",
            1,
            (Named("X01", "Xã Bình Hòa"), Named("X02", "Phường Nhơn Thạnh")),
            1,
            Verdict.MET,
            (
                Visit(1, date(2024, 2, 5), _VISITED, Meeting.REGULAR),
                Visit(2, date(2024, 3, 4), _VISITED, Meeting.REGULAR),
            ),
            (Visit(3, date(2024, 3, 20), _ELSEWHERE, Meeting.REGULAR, Refusal.OUTSIDE_AREA),),
        ),
        Row(
            Q1,
            Person(None, "Lê Văn Đức", None, None),
            "258-QĐ/TU",
            1,
            (Named(None, "Xã Mỹ Lộc"),),
            1,
            Verdict.UNMET,
            (),
            (),
        ),
        Row(
            Q1,
            Person("CB03", "Nguyễn Minh Khôi", "Tỉnh ủy viên", None),
            "258-QĐ/TU",
            1,
            (Named("X02", "Phường Nhơn Thạnh"),),
            1,
            Verdict.WAIVED,
            (),
            (),
        ),
    ),
)


def year_of(report: Report) -> Report:
    """A year in which that report is the first quarter and nothing else is owed."""
    year = Period(PeriodKind.YEAR, 2024)
    as_of = date(2025, 1, 1)
    quarters = tuple(
        report
        if part == report.period
        else Report(part, part.last_day + timedelta(1), Summary(units=0), ())
        for part in year.parts(PeriodKind.QUARTER)
    )
    return Report(year, as_of, Summary(units=0), (), quarters)


def with_official(person: Person, units: tuple[Named, ...] = ()) -> Report:
    """One unmet official, whatever the strings are."""
    row = Row(Q1, person, "258-QĐ/TU", 1, units, 1, Verdict.UNMET, (), ())
    return Report(Q1, AS_OF, Summary(officials=1, unmet=1, units=0), (row,))


def long_report(count: int) -> Report:
    """Many officials with long names, posts and units, and several visits each."""
    refusals = tuple(Refusal)
    verdicts = tuple(Verdict)
    rows = []
    for number in range(count):
        day = date(2024, 1, 3) + timedelta(days=number % 25)
        units = tuple(
            Named(f"X{number:02}{part}", f"Xã Nhơn Thạnh Trung Mỹ Lộc {part}")
            for part in range(1 + number % 3)
        )
        cell = Named(f"X{number:02}A", "Chi bộ khu phố Nguyễn Thái Bình – Trần Hưng Đạo")
        visits = tuple(
            Visit(100 * number + part, day + timedelta(days=28 * part), cell, Meeting.REGULAR)
            for part in range(number % 4)
        )
        refused = tuple(
            Visit(
                100 * number + 50 + part,
                day + timedelta(days=part),
                cell,
                Meeting.THEMATIC,
                refusals[(number + part) % len(refusals)],
            )
            for part in range(number % 5)
        )
        person = Person(
            f"CB{number:03}",
            "Nguyễn Hoàng Phương Khánh Tường Vy" if number % 2 else "Lý Ân",
            "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng ban Tổ chức" if number % 3 else "Tỉnh ủy viên",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh" if number % 4 else None,
        )
        verdict = verdicts[number % len(verdicts)]
        duty = 1 + number % 2
        rows.append(Row(Q1, person, "258-QĐ/TU", duty, units, 1, verdict, visits, refused))
    counted = sum(len(row.counted) for row in rows)
    summary = Summary(count, met=count, attendances=counted, cells=count, units=count)
    return Report(Q1, AS_OF, summary, tuple(rows))


def printed(renderable: RenderableType, width: int = 120) -> str:
    """What a terminal of that width shows."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, markup=False, emoji=False, highlight=False)
    console.print(renderable)
    return stream.getvalue()
