"""A report in each of its forms; the workbook is in `output.excel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import EVERY, PARTS, PLURALS, Listed
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.listings import json_document, json_lines, list_text
from chibo_cli.output.forms.values import json_value
from chibo_cli.output.reports.comparisons import (
    beside_json,
    beside_titles,
    comparison_listing,
    is_compared,
)
from chibo_cli.output.reports.documents import (
    document_lines,
    document_remarks,
    other_listings,
    others_json,
)
from chibo_cli.output.reports.other_duties import other_json, others_text
from chibo_cli.output.reports.sums import (
    group_json,
    periods_listing,
    sum_remarks,
    summary_json,
    sums_listing,
)
from chibo_cli.output.reports.tables import report_table
from chibo_cli.output.reports.words import (
    absence_lines,
    all_rows,
    figures,
    has_figures,
    is_by_period,
    is_empty,
    listed_line,
    no_rows,
    remark_lines,
    title,
)
from chibo_cli.output.reports.years import (
    beside,
    parts_listing,
    quarter_rates,
    streak_json,
    streak_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.duties.verdicts import Visit
    from chibo_cli.domain.facts.named import Person
    from chibo_cli.domain.reports.values import Remarked, Report, Row
    from chibo_cli.messages.words import Words

__all__ = ["report_json", "report_table", "report_text"]

_COLUMNS = (
    Column("period", headings.PERIOD, quiet=True),
    Column("official_code", headings.CODE),
    Column("official", headings.OFFICIAL),
    Column("title", headings.TITLE),
    Column("agency", headings.AGENCY),
    Column("units", headings.UNITS),
    Column("regulation", headings.REGULATION),
    Column("duty", headings.DUTY),
    Column("required", headings.REQUIRED),
    Column("counted", headings.COUNTED),
    Column("verdict", headings.VERDICT),
    Column("dates", headings.DATES),
    Column("refused", headings.REFUSED_VISITS),
)
_WHERE = (
    Column("at_cells", headings.AT_CELLS),
    Column("at_committees", headings.AT_COMMITTEES),
)


def report_json(report: Report, listed: Listed = EVERY) -> dict[str, object]:
    """The report as JSON has it, its keys in the order of DESIGN section 6, then the others."""
    document: dict[str, object] = {
        "schema": "chibo.report/1",
        "period": str(report.period),
        "as_of": report.as_of.isoformat(),
        "summary": summary_json(report.summary),
        "rows": [row_json(row) for row in listed.of(report.rows)],
    }
    if report.by_regulation:
        document["by_regulation"] = [
            {"regulation": each.regulation, "summary": summary_json(each.summary)}
            for each in report.by_regulation
        ]
    if report.groups is not None:
        document["groups"] = [group_json(group) for group in report.groups]
    document |= beside_json(report)
    for name in PLURALS.values():
        parts: tuple[Report, ...] = getattr(report, name)
        if parts or (report.is_year and name == PLURALS[PeriodKind.QUARTER]):
            document[name] = [report_json(part, listed) for part in parts]
    if report.is_year:
        document["streaks"] = [streak_json(streak) for streak in report.streaks]
    if report.map_day is not None:
        document["map_day"] = report.map_day.isoformat()
    document["other_duties"] = [other_json(row) for row in listed.of(report.other_duties)]
    document["others_as_of"] = json_value(report.others_as_of)
    document |= others_json(report)
    if any(not row.required for row in report.rows):
        document["not_attended"] = [_absent(row) for row in listed.of(report.not_attended)]
    document["remarks"] = [remark_json(each) for each in report.remarks]
    return document


def remark_json(remark: Remarked) -> dict[str, object]:
    return {name: getattr(remark, name) for name in ("regulation", *PARTS)}


def report_text(report: Report, form: Format, words: Words, listed: Listed = EVERY) -> str:
    """The report as text that ends with a newline; NDJSON and CSV have a subject a line.

    Its lines go on with those of its parts; the period tells them apart. Where figures by
    part were asked for, plain text and CSV have these instead, a line a part, of documents and
    scores where no visits are asked for; where another time stands beside it, CSV has a line a
    figure.

    Raises:
        ValueError: the form is no text: a table or a workbook.
    """
    parts = report.all_parts
    match form:
        case Format.PLAIN:
            return "\n".join(_plain(part, words, listed) for part in parts)
        case Format.JSON:
            return json_document(report_json(report, listed))
        case Format.CSV if any(map(is_compared, parts)):
            return list_text(comparison_listing(*parts), form, words)
        case Format.CSV if report.groups is not None and report.has_others and not all_rows(report):
            lists = other_listings(words, *parts)
            return "\n".join(list_text(each, form, words) for each in lists)
        case Format.CSV if report.groups is not None:
            return list_text(sums_listing(*parts), form, words)
        case Format.NDJSON | Format.CSV:
            return rows_text(listed.of(all_rows(report)), form, words)
    raise ValueError(form)


def rows_text(rows: Sequence[Row], form: Format, words: Words) -> str:
    """Subjects as lines, a subject each."""
    if form is Format.NDJSON:
        return json_lines([row_json(row) for row in rows])
    return list_text(rows_listing(rows), form, words)


def _plain(report: Report, words: Words, listed: Listed) -> str:
    """The figures first, then lists, each after an empty line."""
    text = f"{title(report, words)}\n"
    summary = [*_summary(report, words, listed)]
    if is_empty(report):
        summary.append(no_rows(report, words))
    lists = [list_text(each, Format.PLAIN, words) for each in _lists(report, words, listed)]
    for part in ("".join(f"{each}\n" for each in summary), *lists):
        text += f"\n{part}" if part else ""
    if report.groups is not None:
        told = (*(sum_remarks(report) if report.rows else ()), *document_remarks(report))
        text += "".join(f"{words(each)}\n" for each in told)
    if is_compared(report):
        titles = "".join(f"{said}\n" for said in beside_titles(report, words))
        shown = list_text(comparison_listing(report), Format.PLAIN, words)
        text += f"\n{titles}\n{shown}"
    for parts in beside(report, listed):
        shown = list_text(parts_listing(parts), Format.PLAIN, words)
        text += f"\n{parts.title(words)}\n\n{shown}"
    text += others_text(listed.of(report.other_duties), report.others_as_of, words)
    text += "".join(f"{line}\n" for line in remark_lines(report, words))
    streaks = "".join(f"{line}\n" for line in streak_lines(report, words))
    return f"{text}\n{streaks}" if streaks else text


def _summary(report: Report, words: Words, listed: Listed) -> Iterator[str]:
    """What a reader wants first, line by line."""
    if has_figures(report):
        yield from figures(report, words)
    yield from quarter_rates(report, words)
    yield from document_lines(report, words)
    yield from absence_lines(report, words, listed)
    if said := listed_line(report, words, listed):
        yield said


def _lists(report: Report, words: Words, listed: Listed) -> Iterator[Listing]:
    """The rows, or the figures by period and by part that stand in their place."""
    if is_by_period(report):
        yield periods_listing(report)
    if report.groups is not None:
        if has_figures(report):
            yield sums_listing(report)
        if report.documents or report.scores:
            yield from other_listings(words, report)
    elif not report.is_stretch and (rows := listed.of(report.rows)):
        yield rows_listing(rows)


def row_json(row: Row) -> dict[str, object]:
    """A subject as JSON has it; where no number is stated, also where the visits were."""
    where: dict[str, object] = {}
    if not row.required and row.at_cells is not None:
        where = {"at_cells": row.at_cells, "at_committees": row.at_committees}
    return {
        "period": str(row.period),
        "official": _person(row.official),
        "regulation": row.regulation,
        "duty": row.duty,
        "units": json_value(row.units),
        "required": row.required,
        "counted": row.attended,
        "verdict": row.verdict.value,
        "dates": [visit.day.isoformat() for visit in row.counted],
        "refused": [_refused(visit) for visit in row.refused],
        **where,
    }


def _absent(row: Row) -> dict[str, object]:
    return {
        "official": _person(row.official),
        "regulation": row.regulation,
        "units": json_value(row.units),
    }


def _person(person: Person) -> dict[str, object]:
    return {
        "code": person.code,
        "name": person.name,
        "title": person.title,
        "agency": person.agency,
    }


def _refused(visit: Visit) -> dict[str, object]:
    return {
        "date": visit.day.isoformat(),
        "unit": visit.unit.name,
        "reason": json_value(visit.refusal),
        "code": visit.unit.code,
    }


def rows_listing(rows: Sequence[Row]) -> Listing:
    """Subjects as a list; where no number is stated, also where their visits were."""
    columns = list(_COLUMNS)
    if any(not row.required and row.at_cells is not None for row in rows):
        place = 1 + next(at for at, column in enumerate(columns) if column.key == "counted")
        columns[place:place] = _WHERE
    return Listing("report", columns, [_listed(row) for row in rows])


def _listed(row: Row) -> dict[str, object]:
    return {
        "period": row.period,
        "official_code": row.official.code,
        "official": row.official.name,
        "title": row.official.title,
        "agency": row.official.agency,
        "units": row.units,
        "regulation": row.regulation,
        "duty": row.duty,
        "required": row.required,
        "counted": row.attended,
        "at_cells": row.at_cells,
        "at_committees": row.at_committees,
        "verdict": row.verdict,
        "dates": tuple(visit.day for visit in row.counted),
        "refused": row.refused,
    }
