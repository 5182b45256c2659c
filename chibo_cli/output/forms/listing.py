"""A list to show: typed values by key, the same ones on screen, in JSON and in CSV."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.messages.answers.facts import ABOUT
from chibo_cli.messages.answers.meetings import pattern_text
from chibo_cli.messages.headings import columns as headings
from chibo_cli.messages.labels import DECISION_LABELS, FINDING_LABELS, GAP_LABELS, UNIT_KIND_LABELS
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.messages.text import Text as Said


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: its JSON key and its heading; a quiet one is left off the screen."""

    key: str
    heading: Text
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value of an open vocabulary: `value` in JSON and CSV, `label` on screen."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column that changed: its key and heading, what it held and what it holds."""

    key: str
    heading: Text
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows by key: None, bool, int, str, date, Decimal, Enum, Period, Named, Labelled, FieldChange.

    A value may also be a tuple of these. `noun` names the schema: `chibo.NOUN/1`; `head` is what
    JSON says of all rows before them.
    """

    noun: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, object]]
    head: Mapping[str, object] = field(default_factory=dict)

    @property
    def schema(self) -> str:
        """The schema's name and version."""
        return f"chibo.{self.noun}/1"


_QUIET = {
    "digest",
    "strengths",
    "shortcomings",
    "recommendation",
    "reported_on",
    "end_reason",
    "replaces",
    "tags",
    "attendance",
    "outcome",
    "criteria",
    "note",
}
_QUIET_IN = {"filing": {"addressees", "duty"}}
_QUIET_WHERE_EMPTY = {("check", key) for key in ("date", "document", "due", "filed_on")}
_KEYS: Mapping[str, Sequence[str]] = {
    "unit": ("id", "code", "name", "kind", "parent", "since", "until", "tags"),
    "official": ("id", "code", "name", "title", "agency", "home_cell", "since", "until"),
    "rule": ("code", "title", "issuer", "issued_on", "duties", "since", "until", "officials"),
    "preset": ("code", "title", "issuer", "duties", "added"),
    "assign": (
        *("id", "official", "unit", "regulation", "role", "decision", "since", "until"),
        *("end_reason", "replaces", "draft"),
    ),
    "decision": (
        *("change", "unit", "official", "regulation", "role", "id", "since", "until"),
        *("replaces", "predecessor"),
    ),
    "gap": ("gap", "regulation", "unit", "officials"),
    "attend": (
        *("id", "official", "unit", "date", "meeting", "substitute", "score", "strengths"),
        *("shortcomings", "recommendation", "document", "reported_on", "tags"),
    ),
    "waive": ("id", "official", "unit", "regulation", "since", "until", "reason", "document"),
    "schedule": ("id", "cell", "pattern", "time", "place", "since", "until", "next"),
    "meeting": (*("cell", "month", "date", "time", "place", "state", "usual", "reason", "told"),),
    "notice": ("official", "cell", "date", "time", "place", "tell_by"),
    "clash": ("official", "date", "cells", "times", "free"),
    "registration": ("unit", "cells", "registered", "missing"),
    "plan": ("id", "official", "unit", "date", "note", "state", "attended_on"),
    "recommend": (
        *("id", "official", "unit", "raised_on", "text", "addressed_to", "due", "overdue"),
        *("status", "outcome", "settled_on", "attendance", "tags"),
    ),
    "addressee": ("addressed_to", "recommendations", "open", "overdue", "settled", "rejected"),
    "score": ("id", "official", "unit", "date", "meeting", "points", "grade", "template"),
    "score_template": (
        *("code", "title", "issuer", "meetings", "max_points", "criteria", "grades", "note"),
        *("since", "until", "added"),
    ),
    "tags": ("tag", "unit", "units", "officials", "attendances", "cells", "recommendations"),
    "info": ("what", "value"),
    "setting": ("key", "value"),
    "guide": ("id", "topic", "title", "about"),
    "page": ("id", "topic", "title", "about", "text"),
    "flaw": ("flaw", "where", "detail"),
    "log": ("id", "at", "actor", "command", "kind", "changes", "reason", "undone_by"),
    "period": (
        *("id", "period", "as_of", "officials", "met", "unmet", "digest", "reason"),
        *("reopened", "reopen_reason"),
    ),
    "diff": (
        *("official", "regulation", "duty", "units", "reported", "now", "counted_reported"),
        *("counted_now", "visits_added", "visits_gone", "operations"),
    ),
    "check": (
        *("finding", "period", "official", "regulation", "duty", "units", "required", "counted"),
        "date",
        *("document", "due", "filed_on"),
    ),
    "filing": (
        *("id", "official", "unit", "regulation", "document", "period", "due", "filed_on"),
        *("late", "number", "addressees", "missing", "result", "duty"),
    ),
}
_VOCABULARIES: Mapping[str, Mapping[str, Said]] = {
    "kind": UNIT_KIND_LABELS,
    "finding": FINDING_LABELS,
    "gap": GAP_LABELS,
    "change": DECISION_LABELS,
    "what": ABOUT,
}


def listing(noun: str, entries: Sequence[object]) -> Listing:
    """The entries of one noun as a list; their fields are its keys."""
    keys = _KEYS[noun]
    rows = [{key: labelled(key, getattr(entry, key)) for key in keys} for entry in entries]
    return Listing(noun, columns_of(noun, keys, rows), rows)


def columns_of(
    noun: str, keys: Sequence[str], rows: Sequence[Mapping[str, object]] = ()
) -> list[Column]:
    """The columns of these keys in a list of that noun, which has these rows."""
    idle = {
        key
        for key in keys
        if (noun, key) in _QUIET_WHERE_EMPTY and rows and all(row[key] is None for row in rows)
    }
    quiet = _QUIET | idle | _QUIET_IN.get(noun, set())
    return [Column(key, headings.of(noun, key), quiet=key in quiet) for key in keys]


def labelled(key: str, value: object) -> object:
    """A value under that key, with its label where the key has a vocabulary or it is a pattern."""
    if isinstance(value, Pattern):
        return Labelled(str(value), pattern_text(value))
    vocabulary = _VOCABULARIES.get(key)
    if vocabulary is None or not isinstance(value, str):
        return value
    return Labelled(value, vocabulary.get(value, Text(value, value)))
