"""A report in each of its forms; the workbook is in `output.excel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.periods import PeriodKind
from chibo_cli.messages import headings
from chibo_cli.output.formats import Format
from chibo_cli.output.listing import Column, Listing
from chibo_cli.output.listings import json_document, json_lines, list_text
from chibo_cli.output.other_duties import other_json, others_text
from chibo_cli.output.report_tables import report_table
from chibo_cli.output.report_words import all_rows, figures, no_rows, title
from chibo_cli.output.values import json_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.report import Person, Report, Row, Summary, Visit
    from chibo_cli.messages.words import Words

__all__ = ["report_json", "report_table", "report_text", "summary_json"]

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


def report_json(report: Report) -> dict[str, object]:
    """The report as JSON has it, its keys in the order of DESIGN section 6, then the others."""
    document: dict[str, object] = {
        "schema": "chibo.report/1",
        "period": str(report.period),
        "as_of": report.as_of.isoformat(),
        "summary": summary_json(report.summary),
        "rows": [row_json(row) for row in report.rows],
    }
    if report.period.kind is PeriodKind.YEAR:
        document["quarters"] = [report_json(quarter) for quarter in report.quarters]
    document["other_duties"] = [other_json(row) for row in report.other_duties]
    document["others_as_of"] = json_value(report.others_as_of)
    return document


def report_text(report: Report, form: Format, words: Words) -> str:
    """The report as text that ends with a newline; NDJSON and CSV have a subject a line.

    A year's lines go on with those of its quarters; the period tells them apart.

    Raises:
        ValueError: the form is no text: a table or a workbook.
    """
    match form:
        case Format.PLAIN:
            parts = (report, *report.quarters)
            return "\n".join(_plain(part, words) for part in parts)
        case Format.JSON:
            return json_document(report_json(report))
        case Format.NDJSON:
            return json_lines([row_json(row) for row in all_rows(report)])
        case Format.CSV:
            return list_text(_listing(all_rows(report)), form, words)
    raise ValueError(form)


def _plain(report: Report, words: Words) -> str:
    head = f"{title(report, words)}\n\n"
    others = others_text(report.other_duties, report.others_as_of, words)
    if not report.rows:
        return f"{head}{no_rows(report, words)}\n{others}"
    below = "".join(f"{line}\n" for line in figures(report, words))
    return f"{head}{list_text(_listing(report.rows), Format.PLAIN, words)}\n{below}{others}"


def summary_json(summary: Summary) -> dict[str, object]:
    """The figures of a report as JSON has them."""
    return {
        "officials": summary.officials,
        "met": summary.met,
        "unmet": summary.unmet,
        "pending": summary.pending,
        "waived": summary.waived,
        "not_judged": summary.not_judged,
        "rate": summary.rate,
        "attendances": summary.attendances,
        "cells": summary.cells,
    }


def row_json(row: Row) -> dict[str, object]:
    return {
        "period": str(row.period),
        "official": _person(row.official),
        "regulation": row.regulation,
        "duty": row.duty,
        "units": json_value(row.units),
        "required": row.required,
        "counted": len(row.counted),
        "verdict": row.verdict.value,
        "dates": [visit.day.isoformat() for visit in row.counted],
        "refused": [_refused(visit) for visit in row.refused],
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


def _listing(rows: Sequence[Row]) -> Listing:
    return Listing("report", _COLUMNS, [_listed(row) for row in rows])


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
        "counted": len(row.counted),
        "verdict": row.verdict,
        "dates": tuple(visit.day for visit in row.counted),
        "refused": row.refused,
    }
