"""What an import read and changed, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from chibo_cli.domain.lists import ListKind
from chibo_cli.messages import importing as says
from chibo_cli.messages.column_headings import of
from chibo_cli.output.columns import labelled
from chibo_cli.output.safe import safe
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists import ListTable
    from chibo_cli.messages.words import Words

_MOST = 20
_NOUNS = {
    ListKind.UNITS: "unit",
    ListKind.PLACEMENTS: "unit",
    ListKind.OFFICIALS: "official",
    ListKind.ASSIGNMENTS: "assign",
    ListKind.ATTENDANCES: "attend",
    ListKind.WAIVERS: "waive",
    ListKind.FILINGS: "filing",
}


class Change(Protocol):
    """One fact changed: which, and each column's old and new value."""

    @property
    def what(self) -> str:
        """Which fact."""

    @property
    def fields(self) -> Sequence[tuple[str, object, object]]:
        """Column, old value, new value."""


def list_line(table: ListTable, words: Words) -> str:
    """What one sheet was taken for, and the columns passed over."""
    columns = ", ".join(map(safe, table.passed_over))
    return words(
        says.LIST,
        file=" ".join(filter(None, (safe(table.file), safe(table.sheet)))),
        kind=says.KINDS[table.kind],
        count=len(table.rows),
        passed_over=words(says.PASSED_OVER, columns=columns) if columns else "",
    )


def change_lines(kind: ListKind, changes: Sequence[Change], words: Words) -> str:
    """At most twenty changes, field by field, then how many more."""
    lines = [
        words(says.CHANGE, what=safe(change.what), fields="; ".join(_fields(kind, change, words)))
        for change in changes[:_MOST]
    ]
    if len(changes) > _MOST:
        lines.append(words(says.MORE_CHANGES, count=len(changes) - _MOST))
    return "".join(f"{line}\n" for line in lines)


def _fields(kind: ListKind, change: Change, words: Words) -> list[str]:
    return [
        words(
            says.FIELD,
            column=words(of(_NOUNS[kind], column)),
            old=shown(labelled(column, old), words) or words(says.EMPTY),
            new=shown(labelled(column, new), words) or words(says.EMPTY),
        )
        for column, old, new in change.fields
    ]
