"""A person's extract as lines, JSON, NDJSON or CSV; the workbook is in `output.excel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import coded
from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.headings import columns as column_headings
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.duties.regulations import duty_json, duty_lines
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import Column, Listing, listing
from chibo_cli.output.forms.listings import json_document, list_text
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import json_value, reason_of
from chibo_cli.output.reports.other_duties import other_json, others_listing
from chibo_cli.output.reports.reports import row_json, rows_listing, rows_text
from chibo_cli.output.reports.words import post_of

if TYPE_CHECKING:
    from chibo_cli.domain.facts.named import Person
    from chibo_cli.domain.facts.records import Post
    from chibo_cli.domain.reports.years import Extract, ExtractVisit
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_OF_ENTRY = (
    *("date", "unit", "meeting"),
    *("substitute", "score", "strengths", "shortcomings", "recommendation", "document"),
)
_OF_THE_PERSON = {"official_code", "official", "title", "agency"}
_VISIT_COLUMNS = (
    *(Column(key, column_headings.HEADINGS[key]) for key in _OF_ENTRY[:3]),
    Column("outcome", says.OUTCOME),
    *(Column(key, column_headings.HEADINGS[key]) for key in _OF_ENTRY[3:]),
)


def extract_text(extract: Extract, form: Format, words: Words) -> str:
    """The extract as text; CSV and NDJSON have a subject of a period a line, as a report's."""
    match form:
        case Format.JSON:
            return json_document(_json(extract))
        case Format.CSV | Format.NDJSON:
            return rows_text(extract.rows, form, words)
    plain = (Format.PLAIN, words)
    parts = [
        (says.POSTS, post_lines(extract, words)),
        (says.ASSIGNMENTS, assignment_lines(extract, words)),
        (says.VERDICTS, list_text(verdict_listing(extract), *plain)),
        (headings.OTHERS_SHEET, list_text(others_listing(extract.others, words), *plain)),
        (says.VISITS, list_text(visit_listing(extract, words), *plain)),
        (says.WAIVERS, list_text(listing("waive", extract.waivers), *plain)),
        (says.RULES, "".join(f"{line}\n" for line in rule_lines(extract, words))),
        (says.TOTALS, f"{total(extract, words)}\n"),
    ]
    lines = [extract_head(extract, words), ""]
    for heading, text in parts:
        lines += [f"{words(heading)}:", text or words(says.NONE) + "\n"]
    return "\n".join(lines)


def extract_head(extract: Extract, words: Words, pattern: Text = says.EXTRACT_HEAD) -> str:
    """Who, which year, as of when."""
    return words(
        pattern,
        official=_who(extract.official),
        period=extract.period,
        as_of=extract.as_of,
    )


def total(extract: Extract, words: Words) -> str:
    """The three figures, apart."""
    return words(
        says.TOTAL,
        officials=1,
        attendances=len(extract.counted),
        recorded=len(extract.visits),
        cells=extract.cells,
        units=extract.units,
    )


def post_lines(extract: Extract, words: Words) -> str:
    """Each post of the year with its days."""
    return "".join(
        words(
            says.LIFE,
            what=safe(", ".join(part for part in (post.title, post.agency) if part)),
            since=post.life.since or "…",
            until=post.life.until or "…",
        )
        + "\n"
        for post in extract.posts
    )


def assignment_lines(extract: Extract, words: Words) -> str:
    """Each assignment of the year in one list."""
    return list_text(listing("assign", extract.assignments), Format.PLAIN, words)


def rule_lines(extract: Extract, words: Words) -> list[str]:
    """Each duty in force, under its regulation."""
    lines: list[str] = []
    for regulation, duty in extract.rules:
        head = f"{safe(regulation.code)} – {safe(regulation.title)}"
        lines += ([head] if head not in lines else []) + duty_lines(duty, words, is_printed=True)
    return lines


def verdict_listing(extract: Extract) -> Listing:
    """How each period stands; who it is about is said above."""
    listed = rows_listing(extract.rows)
    columns = [
        Column(column.key, column.heading)
        for column in listed.columns
        if column.key not in _OF_THE_PERSON
    ]
    return Listing(listed.noun, columns, listed.rows)


def visit_listing(extract: Extract, words: Words) -> Listing:
    """The visits, each with whether it counts or why not."""
    return Listing(
        "extract",
        _VISIT_COLUMNS,
        [
            {key: getattr(visit.entry, key) for key in _OF_ENTRY}
            | {"outcome": _outcome(visit, words)}
            for visit in extract.visits
        ],
    )


def _outcome(visit: ExtractVisit, words: Words) -> str:
    if visit.is_counted:
        return words(says.COUNTS)
    return (
        words(headings.NOT_COUNTED).rstrip(":")
        if visit.refusal is None
        else words.say(reason_of(visit))
    )


def _who(person: Person) -> str:
    post = post_of(person)
    return safe(coded(person.name, person.code)) + (f", {safe(post)}" if post else "")


def _json(extract: Extract) -> dict[str, object]:
    person = extract.official
    return {
        "schema": "chibo.extract/1",
        "period": str(extract.period),
        "as_of": json_value(extract.as_of),
        "official": {
            "code": person.code,
            "name": person.name,
            "title": person.title,
            "agency": person.agency,
        },
        "summary": {
            "officials": 1,
            "attendances": len(extract.counted),
            "cells": extract.cells,
            "units": extract.units,
            "recorded": len(extract.visits),
        },
        "posts": [_post(post) for post in extract.posts],
        "assignments": _rows(listing("assign", extract.assignments)),
        "rules": [
            {"code": regulation.code, "title": regulation.title, "duty": duty_json(duty)}
            for regulation, duty in extract.rules
        ],
        "rows": [row_json(row) for row in extract.rows],
        "visits": [
            {key: json_value(getattr(visit.entry, key)) for key in ("id", *_OF_ENTRY)}
            | {"counted": visit.is_counted, "refusal": json_value(visit.refusal)}
            for visit in extract.visits
        ],
        "waivers": _rows(listing("waive", extract.waivers)),
        "other_duties": [other_json(row) for row in extract.others],
    }


def _post(post: Post) -> dict[str, object]:
    return {
        "title": post.title,
        "agency": post.agency,
        "since": json_value(post.life.since),
        "until": json_value(post.life.until),
    }


def _rows(listed: Listing) -> list[dict[str, object]]:
    return [
        {column.key: json_value(row[column.key]) for column in listed.columns}
        for row in listed.rows
    ]
