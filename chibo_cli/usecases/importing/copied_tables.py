"""Lists of our own making, made ready to be read: quotes off, long texts in one piece."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import NUMBER, PART, UID
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.domain.text.names import unquoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.lists.lists import Cell, ListRow, ListTable


KEYS: Mapping[ListKind, tuple[str, ...]] = {
    ListKind.SETTINGS: ("key",),
    ListKind.SUCCESSIONS: ("old", "new"),
    ListKind.OFFICIALS: ("code",),
    ListKind.REGULATIONS: ("code",),
    ListKind.DUTIES: ("regulation", "number"),
    ListKind.SCORE_TEMPLATES: ("code",),
    ListKind.SCORE_CRITERIA: ("template", "number"),
    ListKind.SCORE_GRADES: ("template", "at_least"),
    ListKind.ATTENDANCES: ("official", "unit", "date"),
    ListKind.SCORES: ("unit", "date", "official"),
    ListKind.SCHEDULE_CHANGES: ("unit", "month"),
    ListKind.PLANS: ("official", "unit", "planned_on"),
}
"""What only one row of a table can bear, by list column: a row of another uid is that row."""


def is_copy(table: ListTable) -> bool:
    """Whether a list is a copy of a table rather than what a clerk brings."""
    return UID in table.headings


def as_written(table: ListTable) -> ListTable:
    """A list of our own making without the `'` that CSV has before what might be a formula.

    That is a copy, or what a listing wrote: those have a column `uid` or `id`.
    """
    is_ours = is_copy(table) or NUMBER in table.passed_over
    if table.sheet or not is_ours:
        return table
    rows = [
        replace(
            row,
            cells={
                column: unquoted(cell) if isinstance(cell, str) else cell
                for column, cell in row.cells.items()
            },
        )
        for row in table.rows
    ]
    return replace(table, rows=rows)


def whole(table: ListTable) -> ListTable:
    """The list with the pieces of long texts put together."""
    rows: list[ListRow] = []
    for row in table.rows:
        cells = row.cells
        part = cells.get(PART)
        if part in {None, "", 1, "1"} or not rows or rows[-1].cells[UID] != cells[UID]:
            rows.append(row)
        else:
            rows[-1] = replace(rows[-1], cells=_joined(rows[-1].cells, cells))
    return replace(table, rows=rows)


def _joined(cells: Mapping[str, Cell], more: Mapping[str, Cell]) -> dict[str, Cell]:
    return {
        column: f"{cell or ''}{more[column]}"
        if column not in {UID, NUMBER, PART} and more[column] not in {None, ""}
        else cell
        for column, cell in cells.items()
    }
