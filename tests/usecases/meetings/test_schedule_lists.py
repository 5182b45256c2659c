"""Lists of schedules: as clerks write them, twice the same, and what cannot be read."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.lists import ListKind, ListRow, ListTable, Outcome
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import (
    InvalidPattern,
    InvalidTime,
    RowsRefused,
    ScheduleOverlap,
)
from chibo_cli.usecases.importing.cells import time_of
from chibo_cli.usecases.lists.importing import import_lists
from tests.usecases.registers import TODAY, Register, span

if TYPE_CHECKING:
    from chibo_cli.domain.lists.lists import Cell
    from chibo_cli.usecases.importing.rows import Tally

COLUMNS = ("cell", "pattern", "time", "place", "since", "until")


@pytest.fixture
def office(register: Register) -> Register:
    register.unit("Chi bộ ấp 1", code="C1")
    return register


def taken(register: Register, *rows: tuple[Cell, ...]) -> Tally:
    read = [
        ListRow(number, dict(zip(COLUMNS, row, strict=False))) for number, row in enumerate(rows, 2)
    ]
    table = ListTable("a.csv", "", ListKind.SCHEDULES, {each: each for each in COLUMNS}, read)
    (tally,) = import_lists(register.store, [table], today=TODAY)
    return tally


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (time(19, 0), "19:00"),
        (datetime(2024, 1, 1, 19, 30), "19:30"),  # noqa: DTZ001 — as a sheet has it
        (timedelta(hours=19, minutes=5), "19:05"),
        (0.8125, "19:30"),
        ("19h", "19:00"),
        ("19h30", "19:30"),
        (19, "19:00"),
        ("", None),
        (None, None),
    ],
)
def test_a_time_is_read_as_a_sheet_has_it(cell: Cell, read: str | None) -> None:
    assert time_of(cell) == read


def test_a_later_row_ends_the_one_before_whatever_their_order(office: Register) -> None:
    rows: tuple[tuple[Cell, ...], ...] = (
        ("C1", "chủ nhật tuần thứ 2", "7h30", None, date(2024, 3, 1), None),
        ("chi bo ap 1", 5.0, time(19, 0), "Nhà văn hóa", None, None),
    )
    assert len(taken(office, *rows).of(Outcome.ADDED)) == 2
    found = office.store.schedules.within(ALWAYS)
    assert [(each.pattern, each.time, each.life) for each in found] == [
        (Pattern(5), "19:00", span("", "2024-02-29")),
        (Pattern(nth=2, weekday=7), "07:30", span("2024-03-01")),
    ]
    again = taken(office, *rows)
    assert [each.outcome for each in again.taken] == [Outcome.UNCHANGED] * 2


def test_a_known_schedule_is_changed_field_by_field(office: Register) -> None:
    taken(office, ("C1", "5", "19:00", "Trường"))
    tally = taken(office, ("C1", "ngày 6", None, None, None, None))
    (change,) = tally.of(Outcome.CHANGED)
    assert [column for column, _, _ in change.fields] == ["pattern"]
    (kept,) = office.store.schedules.within(ALWAYS)
    assert (kept.pattern, kept.time, kept.place) == (Pattern(6), "19:00", "Trường")


def test_what_cannot_be_read_is_told_cell_by_cell(office: Register) -> None:
    with pytest.raises(RowsRefused) as refused:
        taken(office, ("C1", "thứ tám", "25h"), ("C1", "5", "19h", None, None, None))
    problems = refused.value.problems
    assert [(each.row, each.column, type(each.error)) for each in problems] == [
        (2, "pattern", InvalidPattern),
        (2, "time", InvalidTime),
    ]
    taken(office, ("C1", "5", None, None, date(2024, 3, 1)))
    with pytest.raises(RowsRefused) as refused:
        taken(office, ("C1", "6", None, None, date(2024, 1, 1)))
    assert isinstance(refused.value.problems[0].error, ScheduleOverlap)
