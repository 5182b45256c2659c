"""The lists a clerk brings: their kinds, their columns, and the rows read from files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Cell = str | int | float | bool | date | datetime | time | timedelta | None


class ListKind(Enum):
    """The kinds of list, in the order their references need."""

    UNITS = "units"
    PLACEMENTS = "placements"
    OFFICIALS = "officials"
    ASSIGNMENTS = "assignments"
    ATTENDANCES = "attendances"
    WAIVERS = "waivers"


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind's columns; of each set in `required` one must be there."""

    columns: tuple[str, ...]
    required: tuple[frozenset[str], ...]


def _shape(columns: str, *required: str) -> Shape:
    alternatives = tuple(frozenset(each.split("|")) for each in required)
    return Shape(tuple(columns.split()), alternatives)


SHAPES: Mapping[ListKind, Shape] = {
    ListKind.UNITS: _shape("code name kind parent since until tags", "name", "kind"),
    ListKind.PLACEMENTS: _shape("unit parent since until", "unit", "parent", "since"),
    ListKind.OFFICIALS: _shape("code name title agency home_cell since until", "name"),
    ListKind.ASSIGNMENTS: _shape(
        "official unit regulation role decision since until", "official", "unit", "since"
    ),
    ListKind.ATTENDANCES: _shape(
        "official unit cell date meeting substitute score strengths shortcomings recommendation"
        " document reported_on tags",
        "official",
        "unit|cell",
        "date",
    ),
    ListKind.WAIVERS: _shape(
        "official unit regulation since until reason document", "official|unit", "since", "reason"
    ),
}


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: `number` counts from 1 as the file shows it, `cells` are by English column."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class ListTable:
    """The rows of one sheet; `headings` are the columns' names as the file has them."""

    file: str
    sheet: str
    kind: ListKind
    headings: Mapping[str, str]
    rows: Sequence[ListRow]
    passed_over: Sequence[str] = ()
