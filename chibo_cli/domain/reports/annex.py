"""What a printed report holds beside its rows: letterhead, visits with their notes, grounds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named, by_code
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.values import EVERY, Listed
from chibo_cli.domain.text.collation import code_key, person_key
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.duties.verdicts import Visit
    from chibo_cli.domain.facts.kinds import Meeting
    from chibo_cli.domain.facts.records import Attendance, Duty, Regulation
    from chibo_cli.domain.facts.word_template import WordTemplate
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.reports.explanation import Reasoning
    from chibo_cli.domain.reports.values import Group, OtherRow, Report, Row

LETTERHEAD = (
    *(Setting.OFFICE, Setting.PARENT_OFFICE, Setting.PLACE, Setting.NUMBER_SUFFIX),
    Setting.TITLE,
    *(Setting.ON_BEHALF, Setting.SIGNER, Setting.SIGNER_NAME, Setting.RECIPIENTS),
)
PRINTED = (*LETTERHEAD, Setting.MARGINS, Setting.LAYOUT, Setting.REPORT_TEMPLATE)


@dataclass(frozen=True, slots=True)
class Visited:
    """One visit of a report with what was noted of it; `visit.refusal` is None where it counts."""

    visit: Visit
    official: Named
    score: Decimal | None = None
    strengths: str | None = None
    shortcomings: str | None = None
    recommendations: tuple[Recommendation, ...] = ()

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return self.visit.day

    @property
    def meeting(self) -> Meeting:
        """The kind of meeting."""
        return self.visit.meeting


@dataclass(frozen=True, slots=True)
class Basis:
    """What a report rests on: the rules that judged, what was left out, which facts, by what.

    `closed` is the digest of the closed report that is shown; its rules are in its packet. The
    rows `listed` are its subjects, and what they owe; visits are those of all who have such a row.
    """

    rules: tuple[tuple[Regulation, tuple[Duty, ...]], ...]
    fingerprint: str
    version: str
    regulations: tuple[str, ...] = ()
    under: Named | None = None
    closed: str | None = None
    is_anonymous: bool = False
    listed: Listed = EVERY


@dataclass(frozen=True, slots=True)
class Stated:
    """A setting of the office as it stood."""

    setting: Setting
    value: str


@dataclass(frozen=True, slots=True)
class Printed:
    """What a closed report's workbook shows beside its rows: the office's, notes, sums by unit.

    `quarters` are the sums of all its parts, in their order: a year's were its quarters once.
    """

    settings: tuple[Stated, ...]
    visits: tuple[Visited, ...]
    groups: tuple[Group, ...]
    quarters: tuple[tuple[Group, ...], ...] = ()

    @classmethod
    def of(cls, report: Report, annex: Annex) -> Printed:
        """That of a report with figures by part."""
        return cls(
            tuple(Stated(each, annex.settings[each]) for each in PRINTED if each in annex.settings),
            annex.visits,
            report.groups or (),
            tuple(part.groups or () for part in report.parts),
        )


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """How many visits of one month count."""

    month: Period
    attendances: int


@dataclass(frozen=True, slots=True)
class Annex:
    """All that a workbook shows and the screen does not; no visits where none may be named.

    A page has no `visits` but its `months`, and a reasoning for every row of the report and of its
    parts, in their order; none where nobody may be named, or the report is a closed one.

    `template` is the office's own of the Word report.
    """

    settings: Mapping[Setting, str]
    basis: Basis
    visits: tuple[Visited, ...] = ()
    months: tuple[MonthFigure, ...] = ()
    reasonings: tuple[Reasoning, ...] = ()
    template: WordTemplate | None = None


def visits_of(
    report: Report,
    notes: Mapping[int, Attendance],
    scores: Mapping[int, Decimal],
    raised: Mapping[int, Sequence[Recommendation]],
    listed: Listed = EVERY,
) -> tuple[Visited, ...]:
    """Every visit of the officials with a row that is listed once, by day, then unit, then name.

    One that counts for some subject is shown as counted. Notes, scores and recommendations are by
    the attendance's id; a visit gone from the register since has none.
    """
    found: dict[int, Visited] = {}
    whose = {
        _who(row)
        for part in report.all_parts
        for rows in (listed.of(part.rows), listed.of(part.other_duties))
        for row in rows
    }
    for part in report.all_parts:
        for row in part.rows:
            if _who(row) not in whose:
                continue
            for visit in (*row.counted, *row.doubled, *row.refused):
                if visit.id in found and found[visit.id].visit.refusal is None:
                    continue
                note = notes.get(visit.id)
                found[visit.id] = Visited(
                    visit,
                    Named(row.official.code, row.official.name),
                    scores.get(visit.id),
                    None if note is None else note.strengths,
                    None if note is None else note.shortcomings,
                    tuple(raised.get(visit.id, ())),
                )
    return tuple(
        sorted(
            found.values(),
            key=lambda each: (
                each.day,
                by_code(each.visit.unit),
                person_key(each.official.name),
                code_key(each.official.code),
                each.visit.id,
            ),
        )
    )


def _who(row: Row | OtherRow) -> str:
    return row.official.code or row.official.name


def month_figures(report: Report) -> tuple[MonthFigure, ...]:
    """Each month of the report that had begun by its as-of day; each counted visit is in it once.

    They are those of its summary; where it has no rows of its own length, those of its parts. Of
    visits that are one on the map shown, one is told.
    """
    rows = report.rows or [row for part in report.all_parts for row in part.rows]
    again = {visit.id for row in rows for visit in row.doubled}
    days = {visit.id: visit.day for row in rows for visit in row.counted if visit.id not in again}
    count = Counter(Period.containing(day, PeriodKind.MONTH) for day in days.values())
    return tuple(
        MonthFigure(month, count[month])
        for month in report.period.parts(PeriodKind.MONTH)
        if month.first_day <= report.as_of
    )
