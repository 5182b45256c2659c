"""The sheet with a row a subject: the days of each month across, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict, Visit
from chibo_cli.domain.reports.years import side_by_side
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book.columns import (
    DAYS,
    DETAILS,
    NOT_ATTENDED,
    UNMET,
    UNMET_COUNTS,
    YEAR_DETAILS,
    SheetColumn,
    month_column,
)
from chibo_cli.output.excel.book.sheets import write_table
from chibo_cli.output.excel.report.standings import named_parts, part_name
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown, shown_visit
from chibo_cli.output.reports.words import all_rows, post_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Listed, Report, Row
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_QUARTERS = tuple(f"quarter-{number}" for number in range(1, 5))
_HALVES = tuple(f"half-{number}" for number in range(1, 3))
_NAMELESS = {"code", "post", "units", "refused"}  # columns that a report without names lacks


def write_details(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Each subject of the report; a year's with the verdicts of its parts side by side."""
    listed = annex.basis.listed
    rows = _year_rows(report, listed, words) if report.is_year else _rows(report, listed, words)
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.DETAILS_TAB,
        title=says.DETAILS_TITLE_OF_UNITS if report.is_beyond_cells else says.DETAILS_TITLE,
        columns=_columns(report, is_anonymous=annex.basis.is_anonymous),
        rows=rows,
        empty=says.NOBODY,
    )


def subject_values(row: Row, words: Words) -> dict[str, CellValue]:
    """What the columns of a subject hold, its number left out."""
    return {
        "period": capital(words.period(row.period)),
        "code": row.official.code,
        "official": row.official.name,
        "post": post_of(row.official),
        "units": "\n".join(shown(unit, words) for unit in row.units),
        "regulation": row.regulation,
        "duty": row.duty,
        "required": row.required,
        "counted": row.attended,
        "at_cells": row.at_cells,
        "at_committees": row.at_committees,
        "verdict": capital(words.say(row.verdict)),
        "refused": "\n".join(shown_visit(visit, words) for visit in row.refused),
    }


def without_idle(
    columns: Sequence[SheetColumn], report: Report, *, is_anonymous: bool
) -> list[SheetColumn]:
    """The columns, without those that would say one thing in every row, or tell who it is."""
    rows = all_rows(report)
    idle = set(_NAMELESS) if is_anonymous else set()
    if not report.parts:
        idle.add("period")
    elif len({row.regulation for row in rows}) == 1:
        idle.add("regulation")  # several periods need the room, and the last sheet names the rule
    if all(row.duty == 1 for row in rows):
        idle.add("duty")
    if not report.rows:
        idle.add("year")
    if not report.streaks:
        idle.add("streak")
    if rows and not any(quarter.rows for quarter in report.quarters):
        idle.update(_QUARTERS)
    if not report.halves:
        idle.update(_HALVES)
    if all(row.required or row.at_cells is None for row in rows):
        idle.update(("at_cells", "at_committees"))
    return [column for column in columns if column.key not in idle]


def write_unmet(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Each unmet subject of the report and of a year's quarters, or their count by unit."""
    is_anonymous = annex.basis.is_anonymous
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.UNMET_TAB,
        title=says.UNMET_COUNTS_TITLE if is_anonymous else says.UNMET_TITLE,
        columns=without_idle(
            named_parts(UNMET_COUNTS, report) if is_anonymous else UNMET,
            report,
            is_anonymous=is_anonymous,
        ),
        rows=_counts(report, words)
        if is_anonymous
        else _unmet_rows(report, annex.basis.listed, words),
        empty=says.NOBODY_UNMET,
        is_whole=is_anonymous,
    )


def write_not_attended(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Who has been nowhere, where no number is stated; no sheet where every duty states one."""
    if all(row.required for row in all_rows(report)):
        return
    absent = (row for part in report.all_parts for row in part.not_attended)
    rows = annex.basis.listed.of(absent)
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.NOT_ATTENDED_TAB,
        title=says.NOT_ATTENDED_TITLE,
        columns=without_idle(NOT_ATTENDED, report, is_anonymous=annex.basis.is_anonymous),
        rows=(
            {"number": number, **subject_values(row, words)}
            for number, row in enumerate(rows, start=1)
        ),
        empty=says.EVERYBODY_ATTENDED,
    )


def _columns(report: Report, *, is_anonymous: bool) -> list[SheetColumn]:
    """The months stand before what they add up to."""
    is_year = report.is_year
    columns = without_idle(YEAR_DETAILS if is_year else DETAILS, report, is_anonymous=is_anonymous)
    if is_anonymous:
        return columns
    months = [
        month_column(each.index, is_narrow=is_year)
        for each in report.period.parts(PeriodKind.MONTH)
    ]
    if report.is_stretch:
        months = [DAYS]
    place = next(
        place
        for place, column in enumerate(columns)
        if column.key in {"required", "quarter-1", "half-1", "year", "counted"}
    )
    return [*columns[:place], *months, *columns[place:]]


def _rows(report: Report, listed: Listed, words: Words) -> Iterator[Mapping[str, CellValue]]:
    for number, row in enumerate(listed.of(all_rows(report)), start=1):
        yield {
            "number": number,
            **subject_values(row, words),
            **_months(row.counted),
            DAYS.key: "\n".join(words.day(visit.day) for visit in row.counted),
        }


def _year_rows(report: Report, listed: Listed, words: Words) -> Iterator[Mapping[str, CellValue]]:
    keys = ["year", *(f"{part.period.kind.value}-{_index(part)}" for part in report.parts)]
    lines = (line for line in side_by_side(report, report.parts) if listed.of(line.rows))
    for number, line in enumerate(lines, start=1):
        verdicts = {
            key: capital(words.say(row.verdict))
            for key, row in zip(keys, (line.year, *line.quarters), strict=True)
            if row is not None
        }
        months = _months([visit for row in line.rows for visit in row.counted])
        yield {
            "number": number,
            **subject_values(line.latest, words),
            **verdicts,
            **{
                key: "\n".join(filter(None, (days, verdicts.get(key))))
                for key, days in months.items()
            },
            "streak": line.streak or None,
            "counted": sum(row.attended for row in line.rows),
            "at_cells": sum(row.at_cells or 0 for row in line.rows),
            "at_committees": sum(row.at_committees or 0 for row in line.rows),
        }


def _index(part: Report) -> int:
    """The place of a year's part among those of its length."""
    return (part.period.last_day.month - 1) // part.period.kind.months + 1


def _months(visits: Sequence[Visit]) -> Mapping[str, str]:
    """The days of the visits by month: `05, 19`."""
    days: dict[str, list[str]] = {}
    for visit in visits:
        days.setdefault(f"month-{visit.day.month}", []).append(f"{visit.day.day:02}")
    return {key: ", ".join(each) for key, each in days.items()}


def _unmet_rows(report: Report, listed: Listed, words: Words) -> Iterator[Mapping[str, CellValue]]:
    unmet = [row for row in listed.of(all_rows(report)) if row.verdict is Verdict.UNMET]
    for number, row in enumerate(unmet, start=1):
        yield {"number": number, **subject_values(row, words)}


def _counts(report: Report, words: Words) -> Iterator[Mapping[str, CellValue]]:
    """Each unit where somebody fell short, then the total of the period."""
    for part in report.all_parts:
        if not part.summary.unmet:
            continue
        period = capital(words.period(part.period))
        short = [group for group in part.groups or () if group.summary.unmet]
        parts = [(part_name(group.name, words), group.summary) for group in short]
        for number, (name, summary) in enumerate(parts, start=1):
            yield {
                "number": number,
                "period": period,
                "group": name,
                "officials": summary.officials,
                "unmet": summary.unmet,
            }
        yield {
            "period": period,
            "group": words(headings.TOTAL),
            "officials": part.summary.officials,
            "unmet": part.summary.unmet,
        }
