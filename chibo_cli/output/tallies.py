"""What an import read, added and changed: in lines, or as a list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.lists import ListKind
from chibo_cli.messages import importing as says
from chibo_cli.messages.column_headings import of
from chibo_cli.messages.text import Language, Text
from chibo_cli.messages.words import Words
from chibo_cli.output.columns import labelled
from chibo_cli.output.listing import Column, FieldChange, Labelled, Listing
from chibo_cli.output.safe import safe
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.lists import ListTable, Taken

_MOST = 20
_NOUNS = {
    ListKind.UNITS: "unit",
    ListKind.PLACEMENTS: "unit",
    ListKind.OFFICIALS: "official",
    ListKind.ASSIGNMENTS: "assign",
    ListKind.ATTENDANCES: "attend",
    ListKind.WAIVERS: "waive",
}
_COLUMNS = tuple(
    Column(key, says.HEADINGS[key])
    for key in ("kind", "file", "sheet", "row", "what", "change", "fields")
)
_OURS = frozenset((says.ERRORS_COLUMN.vi, says.ERRORS_COLUMN.en))


def list_line(table: ListTable, words: Words) -> str:
    """What one sheet was taken for, and the columns passed over, but for the errors we gave."""
    columns = ", ".join(safe(each) for each in table.passed_over if each not in _OURS)
    return words(
        says.LIST,
        file=" ".join(filter(None, (safe(table.file), safe(table.sheet)))),
        kind=says.KINDS[table.kind],
        count=len(table.rows),
        passed_over=words(says.PASSED_OVER, columns=columns) if columns else "",
    )


def taken_lines(
    kind: ListKind, added: Sequence[Taken], changed: Sequence[Taken], words: Words
) -> str:
    """At most twenty names added, and twenty changes field by field; then how many more."""
    lines = _first(
        [words(says.ADDED, what=safe(told(each, words))) for each in added[:_MOST]],
        len(added),
        words,
    )
    lines += _first(
        [
            words(
                says.CHANGE,
                what=safe(told(each, words)),
                fields="; ".join(shown(field, words) for field in _fields(kind, each)),
            )
            for each in changed[:_MOST]
        ],
        len(changed),
        words,
    )
    return "".join(f"{line}\n" for line in lines)


def import_listing(taken: Iterable[tuple[ListKind, Sequence[Taken]]]) -> Listing:
    """Every row of every list, and what became of it."""
    rows = [_row(kind, each) for kind, rows_of_kind in taken for each in rows_of_kind]
    return Listing("import", _COLUMNS, rows)


def told(taken: Taken, words: Words) -> str:
    """Which fact a row is about: names, then a day."""
    return ", ".join(words.say(part) for part in taken.what)


def _first(lines: list[str], count: int, words: Words) -> list[str]:
    more = [words(says.MORE, count=count - _MOST)] if count > _MOST else []
    return lines + more


def _row(kind: ListKind, taken: Taken) -> Mapping[str, object]:
    iso = ", ".join(part.isoformat() if isinstance(part, date) else part for part in taken.what)
    return {
        "kind": Labelled(kind.value, says.KINDS[kind]),
        "file": taken.file,
        "sheet": taken.sheet,
        "row": taken.row,
        "what": Labelled(iso, Text(*(told(taken, Words(each)) for each in Language))),
        "change": Labelled(taken.outcome.value, says.OUTCOMES[taken.outcome]),
        "fields": _fields(kind, taken),
    }


def _fields(kind: ListKind, taken: Taken) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(key, of(_NOUNS[kind], key), labelled(key, old), labelled(key, new))
        for key, old, new in taken.fields
    )
