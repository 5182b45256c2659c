"""The sheet with a row a subject: the days of each month across, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict, Visit
from chibo_cli.domain.reports.years import YearRow, side_by_side
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book.columns import (
    DETAILS,
    NOT_ATTENDED,
    UNMET,
    UNMET_COUNTS,
    YEAR_DETAILS,
    SheetColumn,
    month_column,
)
from chibo_cli.output.excel.book.sheets import write_table
from chibo_cli.output.excel.report.standings import part_name
from chibo_cli.output.forms.values import shown, shown_visit
from chibo_cli.output.reports.words import all_rows, capital, post_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report, Row
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_QUARTERS = tuple(f"quarter-{number}" for number in range(1, 5))
_NAMELESS = {"code", "post", "units", "refused"}  # columns that a report without names lacks


def write_details(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Each subject of the report; a year's with the verdicts of its quarters side by side."""
    is_year = report.period.kind is PeriodKind.YEAR
    rows = _year_rows(report, words) if is_year else _rows(report, words)
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.DETAILS_TAB,
        title=says.DETAILS_TITLE,
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
    if report.period.kind is not PeriodKind.YEAR:
        idle.add("period")
    elif len({row.regulation for row in rows}) == 1:
        idle.add("regulation")  # a year needs the room, and the last sheet names the rule
    if all(row.duty == 1 for row in rows):
        idle.add("duty")
    if not report.rows:
        idle.add("year")
    if not report.streaks:
        idle.add("streak")
    if report.rows and not any(quarter.rows for quarter in report.quarters):
        idle.update(_QUARTERS)
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
            UNMET_COUNTS if is_anonymous else UNMET, report, is_anonymous=is_anonymous
        ),
        rows=_counts(report, words) if is_anonymous else _unmet_rows(report, words),
        empty=says.NOBODY_UNMET,
    )


def write_not_attended(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Who has been nowhere, where no number is stated; no sheet where every duty states one."""
    if all(row.required for row in all_rows(report)):
        return
    rows = [row for part in (report, *report.quarters) for row in part.not_attended]
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
    is_year = report.period.kind is PeriodKind.YEAR
    columns = without_idle(YEAR_DETAILS if is_year else DETAILS, report, is_anonymous=is_anonymous)
    if is_anonymous:
        return columns
    months = [
        month_column(each.index, is_narrow=is_year)
        for each in report.period.parts(PeriodKind.MONTH)
    ]
    place = next(
        place
        for place, column in enumerate(columns)
        if column.key in {"required", "quarter-1", "year"}
    )
    return [*columns[:place], *months, *columns[place:]]


def _rows(report: Report, words: Words) -> Iterator[Mapping[str, CellValue]]:
    for number, row in enumerate(report.rows, start=1):
        yield {"number": number, **subject_values(row, words), **_months(row.counted)}


def _year_rows(report: Report, words: Words) -> Iterator[Mapping[str, CellValue]]:
    for number, line in enumerate(side_by_side(report), start=1):
        yield {
            "number": number,
            **subject_values(line.latest, words),
            **_months([visit for row in line.rows for visit in row.counted]),
            **_verdicts(line, words),
            "streak": line.streak or None,
            "counted": sum(row.attended for row in line.rows),
            "at_cells": sum(row.at_cells or 0 for row in line.rows),
            "at_committees": sum(row.at_committees or 0 for row in line.rows),
        }


def _verdicts(line: YearRow, words: Words) -> Mapping[str, CellValue]:
    keys = ("year", *_QUARTERS)
    return {
        key: None if row is None else capital(words.say(row.verdict))
        for key, row in zip(keys, (line.year, *line.quarters), strict=True)
    }


def _months(visits: Sequence[Visit]) -> Mapping[str, CellValue]:
    """The days of the visits by month: `05, 19`."""
    days: dict[str, list[str]] = {}
    for visit in visits:
        days.setdefault(f"month-{visit.day.month}", []).append(f"{visit.day.day:02}")
    return {key: ", ".join(each) for key, each in days.items()}


def _unmet_rows(report: Report, words: Words) -> Iterator[Mapping[str, CellValue]]:
    unmet = [row for row in all_rows(report) if row.verdict is Verdict.UNMET]
    for number, row in enumerate(unmet, start=1):
        yield {"number": number, **subject_values(row, words)}


def _counts(report: Report, words: Words) -> Iterator[Mapping[str, CellValue]]:
    """Each unit where somebody fell short, then the total of the period."""
    for part in (report, *report.quarters):
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
