"""One fact with all its days: a unit's names and parents, an attendance field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.column_headings import HEADINGS
from chibo_cli.messages.duties import LIFE
from chibo_cli.messages.meeting_headings import HEADINGS_OF_MEETINGS
from chibo_cli.output.formats import Format
from chibo_cli.output.lines import aligned
from chibo_cli.output.listings import json_document
from chibo_cli.output.safe import safe
from chibo_cli.output.values import json_value, shown, shown_at

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.entries import UnitHistory
    from chibo_cli.domain.spans import Span
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.output.listing import Listing


def one_row(listing: Listing, words: Words) -> str:
    """A list's only row as lines of heading and value; empty fields are left out."""
    row = listing.rows[0]
    return aligned(
        [
            [words(column.heading), shown_at(column.key, row[column.key], words)]
            for column in listing.columns
            if row[column.key] is not None and row[column.key] != ()
        ]
    )


def unit_history_text(history: UnitHistory, form: Format, words: Words) -> str:
    """A unit with every name and parent and their days."""
    if form in {Format.JSON, Format.NDJSON}:
        return json_document(_unit_json(history))
    unit = history.unit
    rows = [
        [words(HEADINGS["code"]), safe(unit.code or "—")],
        [words(HEADINGS["kind"]), words.unit_kind(unit.kind)],
        *(
            [words(HEADINGS["name"]), f"{safe(name)}{_days(life, words)}"]
            for name, life in history.names
        ),
        *(
            [words(HEADINGS["parent"]), f"{shown(parent, words)}{_days(life, words)}"]
            for parent, life in history.parents
        ),
        *([words(heading), words.day(day)] for heading, day in _ends(history) if day is not None),
        *([[words(HEADINGS_OF_MEETINGS["tags"]), shown(unit.tags, words)]] if unit.tags else []),
    ]
    return aligned(rows)


def _unit_json(history: UnitHistory) -> dict[str, object]:
    unit = history.unit
    return {
        "schema": "chibo.unit.show/1",
        "id": unit.id,
        "code": unit.code,
        "name": unit.name,
        "kind": unit.kind,
        "parent": json_value(unit.parent),
        "since": json_value(unit.since),
        "until": json_value(unit.until),
        "names": [{"name": name, **_life_json(life)} for name, life in history.names],
        "parents": [
            {"parent": json_value(parent), **_life_json(life)} for parent, life in history.parents
        ],
        "tags": json_value(unit.tags),
    }


def _life_json(life: Span) -> dict[str, object]:
    return {"since": json_value(life.since), "until": json_value(life.until)}


def _ends(history: UnitHistory) -> tuple[tuple[Text, date | None], ...]:
    return (
        (HEADINGS["since"], history.unit.since),
        (HEADINGS["until"], history.unit.until),
    )


def _days(life: Span, words: Words) -> str:
    if life.since is None and life.until is None:
        return ""
    return f" ({words(LIFE, since=life.since or '…', until=life.until or '…')})"
