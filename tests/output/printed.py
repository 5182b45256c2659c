"""Reports built by hand with all that a workbook prints; people and units are invented."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Refusal, Verdict, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.records import Attendance, Duty, DutyKind, Regulation
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.followups.recommendations import Recommendation
from chibo_cli.domain.reports.annex import Annex, Basis, visits_of
from chibo_cli.domain.reports.values import Group, Report, Row, Streak, Summary
from chibo_cli.domain.time.periods import Period, PeriodKind
from tests.output.samples import AS_OF, Q1

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SETTINGS: Mapping[Setting, str] = {
    Setting.PARENT_OFFICE: "Tỉnh ủy Bình Tân Giang",
    Setting.OFFICE: "Ban Tổ chức",
    Setting.PLACE: "Tân Lạc",
    Setting.NUMBER_SUFFIX: "BC/BTCTU",
    Setting.ON_BEHALF: "K/T Trưởng ban",
    Setting.SIGNER: "Phó Trưởng ban",
    Setting.RECIPIENTS: "Thường trực Tỉnh ủy; Ủy ban Kiểm tra Tỉnh ủy",
}
RULE = (
    Regulation(id=1, code="258-QĐ/TU", title="Dự sinh hoạt chi bộ"),
    (
        Duty(
            id=1,
            regulation_id=1,
            number=1,
            kind=DutyKind.ATTEND,
            period=PeriodKind.QUARTER,
            min_days=30,
        ),
    ),
)
BASIS = Basis((RULE,), "0f" * 32, "0.1.0")
LONG_NAME = "Nguyễn Hoàng Phương Khánh Tường Vy Bảo Ngọc Quỳnh Anh Thư Hà"
LONG_UNIT = "Đảng bộ phường Nguyễn Thái Bình – Trần Hưng Đạo – Cầu Ông Lãnh"
_VISITED = Named("C0001", "Chi bộ khu phố Nguyễn Thái Bình – Trần Hưng Đạo")


_DIGEST = """
import hashlib
from tests.output.printed import annex_for, printed_year
from {module} import {function}
from tests.output.samples import VI
year = printed_year(12)
print(hashlib.sha256({function}(year, annex_for(year), VI)).hexdigest())
"""


def digests_elsewhere(function: Callable[..., bytes]) -> list[str]:
    """Of what it writes of a year, in two processes that order sets otherwise."""
    code = _DIGEST.format(module=function.__module__, function=function.__name__)
    return [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2024")
    ]


def annex_for(report: Report, settings: Mapping[Setting, str] = SETTINGS) -> Annex:
    """All beside the report; every third visit has notes, every sixth a recommendation."""
    visits = [visit for row in report.rows for visit in (*row.counted, *row.refused)]
    noted = {
        visit.id: Attendance(
            id=visit.id,
            official_id=1,
            unit_id=1,
            held_on=visit.day,
            strengths="Đúng giờ, đủ nội dung; đảng viên phát biểu có trọng tâm.",
            shortcomings="Thảo luận còn ít ý kiến." * (1 + visit.id % 5),
        )
        for visit in visits[::3]
    }
    raised = {
        visit.id: (
            Recommendation(
                id=visit.id,
                unit_id=1,
                text="Đề nghị cấp trên xem xét sửa đoạn đường trước nhà văn hóa khu phố.",
                raised_on=visit.day,
                attendance_id=visit.id,
                addressed_to="Ủy ban nhân dân phường",
                due=visit.day + timedelta(days=60),
            ),
        )
        for visit in visits[::6]
    }
    scores = {visit.id: Decimal(80 + visit.id % 20) for visit in visits[::2]}
    return Annex(settings, BASIS, visits_of(report, noted, scores, raised))


def printed_report(count: int) -> Report:
    """So many officials with the longest of names in so many units; six to a unit."""
    rows = [_row(number) for number in range(count)]
    units = [rows[start : start + 6] for start in range(0, count, 6)]
    groups = tuple(
        Group(Named(f"X{number:03}", f"{LONG_UNIT} {number}"), _summary(part))
        for number, part in enumerate(units, start=1)
    )
    return Report(Q1, AS_OF, _summary(rows), tuple(rows), groups=groups)


def printed_year(count: int) -> Report:
    """A year whose quarters are all alike; the first official was unmet in three of them."""
    year = Period(PeriodKind.YEAR, 2024)
    quarters = tuple(_moved(printed_report(count), part) for part in year.parts(PeriodKind.QUARTER))
    missed = year.parts(PeriodKind.QUARTER)[1:]
    streak = Streak(quarters[-1].rows[0].official, missed)
    return Report(year, date(2025, 1, 1), Summary(units=0), (), quarters, (), (streak,))


def _moved(report: Report, quarter: Period) -> Report:
    shift = quarter.first_day - Q1.first_day

    def moved(visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
        numbers = 100_000 * quarter.index
        return tuple(replace(each, id=each.id + numbers, day=each.day + shift) for each in visits)

    rows = tuple(
        replace(row, period=quarter, counted=moved(row.counted), refused=moved(row.refused))
        for row in report.rows
    )
    return replace(report, period=quarter, as_of=quarter.last_day + timedelta(1), rows=rows)


def _row(number: int) -> Row:
    first = Q1.first_day + timedelta(days=number % 25)
    counted = tuple(
        Visit(10 * number + part + 1, first + timedelta(days=30 * part), _VISITED, Meeting.REGULAR)
        for part in range(number % 4)
    )
    refused = tuple(
        Visit(10 * number + 9, first, _VISITED, Meeting.TRIP, Refusal.MEETING_NOT_COUNTED)
        for _ in range(number % 3 == 0)
    )
    official = Person(
        f"CB{number:03}",
        LONG_NAME if number % 2 else f"Lý Văn {chr(65 + number % 26)}n",
        "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng ban" if number % 3 else "Tỉnh ủy viên",
        "Ban Dân vận" if number % 4 else None,
    )
    units = tuple(
        Named(f"X{number // 6 + part:03}", f"{LONG_UNIT} {number // 6 + part}")
        for part in range(1, 2 + number % 2)
    )
    verdict = Verdict.MET if counted else Verdict.UNMET
    return Row(Q1, official, "258-QĐ/TU", 1, units, 1, verdict, counted, refused)


def _summary(rows: list[Row]) -> Summary:
    met = sum(row.verdict is Verdict.MET for row in rows)
    visits = sum(len(row.counted) for row in rows)
    where = min(visits, 1)
    return Summary(
        *(len(rows), met, len(rows) - met),
        attendances=visits,
        cells=where,
        units=where,
    )
