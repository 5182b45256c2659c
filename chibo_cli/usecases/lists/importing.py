"""Lists into the register: all of them or nothing, and the same list twice changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import NUMBER, UID
from chibo_cli.domain.lists.errors import RowsRefused
from chibo_cli.domain.lists.lists import ListKind, ListTable
from chibo_cli.domain.text.names import unquoted
from chibo_cli.usecases.duties.assignment_lists import take_assignments
from chibo_cli.usecases.duties.waivers import take_waivers
from chibo_cli.usecases.followups.filing_imports import take_filings
from chibo_cli.usecases.importing.rows import Intake, Tally
from chibo_cli.usecases.lists.copies import take_copies
from chibo_cli.usecases.lists.following import with_following
from chibo_cli.usecases.meetings.attendance_lists import take_attendances
from chibo_cli.usecases.meetings.schedules import take_schedules
from chibo_cli.usecases.organisation.official_lists import take_officials
from chibo_cli.usecases.organisation.unit_lists import take_placements, take_units

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from chibo_cli.domain.lists.lists import ListRow, ListTable
    from chibo_cli.store.store import Store

_TAKERS = {
    ListKind.UNITS: take_units,
    ListKind.PLACEMENTS: take_placements,
    ListKind.OFFICIALS: take_officials,
    ListKind.ASSIGNMENTS: take_assignments,
    ListKind.ATTENDANCES: take_attendances,
    ListKind.WAIVERS: take_waivers,
    ListKind.SCHEDULES: take_schedules,
    ListKind.FILINGS: take_filings,
}


def import_lists(
    store: Store,
    tables: Sequence[ListTable],
    *,
    today: date,
    watch: Callable[[], None] | None = None,
    most: int | None = None,
) -> list[Tally]:
    """Take every row of every list, in the order their references need.

    Copies of the register's own tables go before what a clerk brings.
    `watch` is called after each row. Of each outcome `most` rows are told, or all; of attendances
    all, for which of them are odd is seen later.

    Raises:
        RowsRefused: some rows cannot be taken; it names every problem, and the caller's
            transaction is rolled back.
    """
    tables = [_as_written(table) for table in tables]
    copies = [table for table in tables if _is_copy(table)]
    tallies, problems = take_copies(store, copies, today=today) if copies else ([], [])
    try:
        for kind, take in _TAKERS.items():
            of_kind = [table for table in tables if table.kind is kind and not _is_copy(table)]
            if not of_kind:
                continue
            told = None if kind is ListKind.ATTENDANCES else most
            intake = Intake(store, kind, today, watch, told)
            take(intake, of_kind)
            tallies.append(intake.tally)
            problems += intake.refusal(of_kind)
    finally:
        store.release()
    if problems:
        raise RowsRefused(with_following(problems, tables))
    return tallies


def _as_written(table: ListTable) -> ListTable:
    """A list of our own making without the `'` that CSV has before what might be a formula.

    That is a copy, or what a listing wrote: those have a column `uid` or `id`.
    """
    is_ours = _is_copy(table) or NUMBER in table.passed_over
    if table.sheet or not is_ours:
        return table
    return replace(table, rows=[_row_as_written(row) for row in table.rows])


def _row_as_written(row: ListRow) -> ListRow:
    different = {
        column: plain
        for column, cell in row.cells.items()
        if isinstance(cell, str) and (plain := unquoted(cell)) != cell
    }
    return replace(row, cells={**row.cells, **different}) if different else row


def _is_copy(table: ListTable) -> bool:
    """Whether a list is a copy of a table rather than what a clerk brings."""
    return UID in table.headings
