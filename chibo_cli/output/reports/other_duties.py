"""Documents and scores owed: a table below the report, lines, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import DutyKind
from chibo_cli.messages.answers import followups as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.text import aligned, safe
from chibo_cli.output.forms.values import json_value, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import RenderableType
    from rich.text import Text as Styled

    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.messages.words import Words

HEADINGS = (
    headings.OFFICIAL,
    headings.UNITS,
    headings.REGULATION,
    headings.PERIOD,
    headings.ASKED,
    headings.DUE,
    headings.FILED,
    headings.VERDICT,
    headings.REMARKS,
)
_ON_SCREEN = (
    headings.OFFICIAL,
    headings.ASKED,
    headings.DUE,
    headings.VERDICT,
    headings.REMARKS,
)
_COLUMNS = (  # where whom it is about is said above
    Column("units", headings.UNITS),
    Column("regulation", headings.REGULATION),
    Column("period", headings.PERIOD),
    Column("asked", headings.ASKED),
    Column("due", headings.DUE),
    Column("filed_on", headings.FILED),
    Column("verdict", headings.VERDICT),
    Column("remarks", headings.REMARKS),
)
DUE_HEADINGS = (headings.DUE, headings.OFFICIAL, headings.ASKED, headings.UNITS)


def others_text(rows: Sequence[OtherRow], as_of: date | None, words: Words) -> str:
    """The other duties as lines that end with a newline; nothing where there are none."""
    if not rows:
        return ""
    title = words(headings.OTHERS_TITLE, day=as_of)
    head = [words(heading) for heading in HEADINGS]
    return f"\n{title}\n\n{aligned([head, *(other_cells(row, words) for row in rows)])}"


def others_table(
    rows: Sequence[OtherRow], as_of: date | None, words: Words
) -> Iterator[RenderableType]:
    """The other duties for a terminal; nothing where there are none."""
    from chibo_cli.output.forms.tables import (
        MOST_LINES,
        MOST_ROWS,
        VERDICT_STYLES,
        Grid,
        below,
        line,
    )

    if not rows:
        return

    def cells(row: OtherRow) -> list[Styled]:
        official, units, regulation, period, asked, due, filed, verdict, remarks = other_cells(
            row, words
        )
        return [
            line(official).append(f"\n{units}", "dim"),
            line(asked).append(f"\n{period}\n{regulation}", "dim"),
            line(due).append(filed and f"\n{words(headings.FILED_DAY, day=filed)}", "dim"),
            line(verdict, VERDICT_STYLES[row.verdict]),
            line(remarks),
        ]

    yield line("")
    yield line(words(headings.OTHERS_TITLE, day=as_of), "bold")
    yield line("")
    yield Grid(
        [words(heading) for heading in _ON_SCREEN],
        [cells(row) for row in rows[:MOST_ROWS]],
        is_spaced=True,
        most_lines=MOST_LINES,
    )
    yield from below(len(rows), words)


def other_cells(row: OtherRow, words: Words) -> list[str]:
    """A row under `HEADINGS`."""
    return [
        _official(row, words),
        shown(row.units, words),
        f"{safe(row.regulation)} ({row.duty})",
        words.period(row.period),
        asked(row, words),
        due_told(row, words),
        words.say(row.filed_on),
        words.say(row.verdict),
        remarks(row, words),
    ]


def others_listing(rows: Sequence[OtherRow], words: Words) -> Listing:
    """The other duties of one official as a list."""
    keys = [column.key for column in _COLUMNS]
    cells = (other_cells(row, words)[1:] for row in rows)
    return Listing("extract", _COLUMNS, [dict(zip(keys, each, strict=True)) for each in cells])


def due_cells(row: OtherRow, words: Words) -> list[str]:
    """A row under `DUE_HEADINGS`."""
    told = f"{asked(row, words)}, {words.period(row.period)}"
    return [due_told(row, words), _official(row, words), told, shown(row.units, words)]


def filed_lines(rows: Sequence[OtherRow], missing: Sequence[str], words: Words) -> str:
    """How the duties that a document is for stand with it, and who has not got it."""
    lines = [
        words(
            says.STANDS,
            regulation=safe(row.regulation),
            duty=row.duty,
            units=shown(row.units, words),
            due=due_told(row, words),
            verdict=row.verdict,
        )
        for row in rows
    ] or [words(says.COUNTS_NOWHERE)]
    if missing:
        lines.append(words(says.MISSING, addressees="; ".join(map(safe, missing))))
    return "".join(f"{line}\n" for line in lines)


def asked(row: OtherRow, words: Words) -> str:
    """What is owed: a document, one about a visit, or scores."""
    if row.kind is DutyKind.SCORE:
        scored = len(row.visits) - len(row.unscored)
        return words(headings.SCORES, scored=scored, visits=len(row.visits))
    if row.visit is None:
        return words.say(row.document)
    return words(headings.AFTER_VISIT, document=row.document, day=row.visit)


def due_told(row: OtherRow, words: Words) -> str:
    """The day due; one that is itself too late says so."""
    if row.due is None or not row.due_before:
        return words.say(row.due)
    return words(headings.BEFORE_DAY, day=row.due)


def remarks(row: OtherRow, words: Words) -> str:
    """Its number, who filed it, what it says, and what is missing."""
    told = []
    if row.number:
        told.append(words(headings.DOCUMENT_NUMBER, number=safe(row.number)))
    if row.unit is not None and row.visit is None:
        told.append(words(headings.FILED_BY, unit=shown(row.unit, words)))
    if row.result:
        told.append(safe(row.result))
    if row.missing:
        addressees = "; ".join(map(safe, row.missing))
        told.append(words(headings.NOT_SENT_TO, addressees=addressees))
    if row.unscored:
        told.append(words(headings.NOT_SCORED, days=words.several(row.unscored)))
    return "; ".join(told)


def other_json(row: OtherRow) -> dict[str, object]:
    """Every field of a row, by name."""
    official = row.official
    values: dict[str, object] = {
        name: json_value(getattr(row, name))
        for name in (
            *("regulation", "duty", "kind", "document", "units", "unit", "due", "due_before"),
            *("filed_on", "filings", "number", "addressees", "missing", "result"),
            *("visit", "visits", "unscored", "verdict", "basis"),
        )
    }
    person = {
        "code": official.code,
        "name": official.name,
        "title": official.title,
        "agency": official.agency,
    }
    return {"period": str(row.period), "official": person, **values}


def _official(row: OtherRow, words: Words) -> str:
    return shown(Named(row.official.code, row.official.name), words)
