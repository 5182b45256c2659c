"""One fact with all its days: an official's posts, a unit's names and parents, one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import organisation as map_changes
from chibo_cli.messages.answers.duties import LIFE
from chibo_cli.messages.answers.facts import TABLES
from chibo_cli.messages.headings import reports as says
from chibo_cli.messages.headings.columns import HEADINGS, of
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import Listing, listing
from chibo_cli.output.forms.listings import json_document, json_lines, json_rows, list_text
from chibo_cli.output.forms.text import aligned, safe
from chibo_cli.output.forms.values import json_value, shown, shown_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.entries.organisation import (
        OfficialEntry,
        OfficialHistory,
        PostEntry,
        UnitEntry,
        UnitHistory,
    )
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words


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


def unit_history_text(history: UnitHistory, words: Words) -> str:
    """A unit with every name and parent and their days."""
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
        *([words(heading), words.day(day)] for heading, day in _ends(unit) if day is not None),
        *(
            [words(heading), f"{shown(other, words)} ({words.day(day)})"]
            for heading, others in (
                (map_changes.FOLLOWED, history.followed),
                (map_changes.FOLLOWED_BY, history.followed_by),
            )
            for other, day in others
        ),
        *(
            [words(HEADINGS["tags"]), f"{safe(tag)}{_days(life, words)}"]
            for tag, life in history.tags
        ),
    ]
    return aligned(rows)


def official_history_text(history: OfficialHistory, words: Words) -> str:
    """An official with every post and own cell and their days, and the visits."""
    official = history.official
    post, visits = words(HEADINGS["title"]), words(says.VISITS)
    former = words(HEADINGS["former_codes"])
    rows = [
        [words(HEADINGS["id"]), str(official.id)],
        [words(HEADINGS["code"]), safe(official.code or "—")],
        *([[former, safe(", ".join(history.former_codes))]] if history.former_codes else []),
        *_names(history, words),
        *([post, f"{_post(each)}{_days(each.life, words)}"] for each in history.posts),
        *(
            [words(HEADINGS["home_cell"]), f"{shown(cell, words)}{_days(life, words)}"]
            for cell, life in history.home_cells
        ),
        *_terms(history, words),
    ]
    if history.last_attended is not None:
        last = words(says.LAST_VISIT, count=history.attendances, day=history.last_attended)
        rows.append([visits, last])
    return aligned(rows)


def official_history_rows(history: OfficialHistory, form: Format, words: Words) -> str:
    """An official's row as data; of JSON with the whole story."""
    row = listing("official", [history.official])
    if form is Format.CSV:
        return list_text(row, form, words)
    told = [each | _official_json(history) for each in json_rows(row)]
    if form is Format.NDJSON:
        return json_lines(told)
    return json_document({"schema": row.schema, "rows": told})


def _official_json(history: OfficialHistory) -> dict[str, object]:
    return {
        "former_codes": list(history.former_codes),
        "names": [
            {"name": name, "document": document, **_life_json(life)}
            for name, life, document in history.names
        ],
        "terms": [_life_json(life) for life in history.terms],
        "posts": [
            {"title": each.title, "agency": each.agency, **_life_json(each.life)}
            for each in history.posts
        ],
        "home_cells": [
            {"home_cell": json_value(cell), **_life_json(life)} for cell, life in history.home_cells
        ],
        "assignments": json_rows(listing("assign", history.assignments)),
        "attendances": history.attendances,
        "last_attended": json_value(history.last_attended),
    }


def _names(history: OfficialHistory, words: Words) -> Iterator[list[str]]:
    """Each name with its days; the only one without them, for it is borne always."""
    heading = words(of("official", "name"))
    if len(history.names) <= 1:
        yield [heading, safe(history.official.name)]
        return
    for name, life, document in history.names:
        by = f", {safe(document)}" if document else ""
        yield [heading, f"{safe(name)}{_days(life, words)}{by}"]


def _terms(history: OfficialHistory, words: Words) -> Iterator[list[str]]:
    """The two ends of the only term, else each term with its days."""
    if len(history.terms) <= 1:
        for heading, day in _ends(history.official):
            if day is not None:
                yield [words(heading), words.day(day)]
        return
    for life in history.terms:
        yield [words(TABLES["term"]).capitalize(), _days(life, words).strip(" ()")]


def _post(post: PostEntry) -> str:
    return safe(", ".join(each for each in (post.title, post.agency) if each))


def unit_history_json(history: UnitHistory) -> str:
    """A unit with every name, parent and assignment as a document."""
    unit = history.unit
    document = {
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
        "assignments": json_rows(listing("assign", history.assignments)),
        "followed": _others_json(history.followed),
        "followed_by": _others_json(history.followed_by),
        "tags": json_value(unit.tags),
    }
    if history.tags:
        document["dated_tags"] = [{"tag": tag, **_life_json(life)} for tag, life in history.tags]
    return json_document(document)


def _others_json(others: Sequence[tuple[Named, date]]) -> list[dict[str, object]]:
    return [{"unit": json_value(unit), "on": json_value(day)} for unit, day in others]


def _life_json(life: Span) -> dict[str, object]:
    return {"since": json_value(life.since), "until": json_value(life.until)}


def _ends(entry: OfficialEntry | UnitEntry) -> tuple[tuple[Text, date | None], ...]:
    return ((HEADINGS["since"], entry.since), (HEADINGS["until"], entry.until))


def _days(life: Span, words: Words) -> str:
    if life.since is None and life.until is None:
        return ""
    return f" ({words(LIFE, since=life.since or '…', until=life.until or '…')})"
