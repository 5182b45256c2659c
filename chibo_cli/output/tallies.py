"""What an import read and changed, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from chibo_cli.messages import importing as says
from chibo_cli.messages.column_headings import of
from chibo_cli.output.columns import labelled
from chibo_cli.output.safe import safe
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.lists import ListKind, ListTable, Noted, SkippedRow
    from chibo_cli.messages.words import Words

_MOST = 20


class Change(Protocol):
    """One fact changed: which, and each column's old and new value."""

    @property
    def what(self) -> str:
        """Which fact."""

    @property
    def fields(self) -> Sequence[tuple[str, object, object]]:
        """Column, old value, new value."""


def list_line(table: ListTable, words: Words) -> str:
    """What one sheet was taken for, and the columns and rows passed over."""
    return words(
        says.LIST,
        file=_place(table.file, table.sheet),
        kind=says.KINDS[table.kind],
        count=len(table.rows),
        passed_over="".join(_remarks(table, words)),
    )


def note_line(noted: Noted, words: Words) -> str:
    """What is to be said of a sheet without a list, or of a file under another kind's name."""
    return words(says.NOTES[noted.note], file=_place(noted.file, noted.sheet))


def _remarks(table: ListTable, words: Words) -> Iterator[str]:
    columns = ", ".join(map(safe, table.passed_over))
    if columns:
        yield words(says.PASSED_OVER, columns=columns)
    if table.skipped:
        rows = ", ".join(_stretches(table.skipped, words))
        yield words(says.SKIPPED, count=len(table.skipped), rows=rows)
    if table.hidden:
        yield words(says.HIDDEN_ROWS, count=table.hidden)
    if table.others:
        kinds = ", ".join(words(says.KINDS[kind]) for kind in table.others)
        yield words(says.OTHER_KINDS, kinds=kinds)


def _stretches(skipped: Sequence[SkippedRow], words: Words) -> list[str]:
    """The rows by their numbers, neighbours passed over for one reason as 22-25; at most twenty."""
    runs: list[tuple[SkippedRow, SkippedRow]] = []
    for row in skipped:
        if runs and (runs[-1][1].number + 1, runs[-1][1].why) == (row.number, row.why):
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    told = [
        words(
            says.SKIPPED_ROWS,
            rows=str(first.number) if first is last else f"{first.number}–{last.number}",
            why=says.SKIPS[first.why],
        )
        for first, last in runs
    ]
    return [*told[:_MOST], "…"] if len(told) > _MOST else told


def _place(file: str, sheet: str) -> str:
    return " ".join(filter(None, (safe(file), safe(sheet))))


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
            column=words(of(says.NOUN_OF_KIND[kind], column)),
            old=shown(labelled(column, old), words) or words(says.EMPTY),
            new=shown(labelled(column, new), words) or words(says.EMPTY),
        )
        for column, old, new in change.fields
    ]
