"""The table of visits of a sitting: people down, days across, and which cell a mark means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.named import Named


class Place(NamedTuple):
    """A cell of the table: the official, by uid, and the day."""

    official: str
    day: date


@dataclass(frozen=True, slots=True)
class Typed:
    """A visit as it was typed, each part still to be read; of no `unit` it is not said where."""

    unit: str = ""
    meeting: str = ""
    strengths: str = ""
    shortcomings: str = ""
    recommend: str = ""
    score: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that may be visited; `text` is what is typed to name it."""

    text: str
    name: Named


@dataclass(frozen=True, slots=True)
class Known:
    """A visit that the register has."""

    number: int
    unit: Named


@dataclass(frozen=True, slots=True)
class GridRow:
    """One official, the areas followed, the cells there by code, and the visits by day."""

    official: str
    name: Named
    areas: tuple[Named, ...]
    cells: tuple[Cell, ...]
    known: Mapping[date, Sequence[Known]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grid:
    """The table: rows by given name; days on which cells meet, visits are planned or known.

    `meeting` are the cells that meet by their schedules, `planned` those announced to.
    """

    rows: tuple[GridRow, ...]
    days: tuple[date, ...]
    meeting: Mapping[date, frozenset[str]]
    planned: Mapping[Place, Sequence[str]]

    def cells_of(self, row: GridRow, day: date) -> list[Cell]:
        """Where the official may have been that day: as planned, where a meeting was, elsewhere."""
        known = {each.unit for each in row.known.get(day, ())}
        planned = self.planned.get(Place(row.official, day), ())
        meeting = self.meeting.get(day, frozenset())
        free = [each for each in row.cells if each.name not in known]
        return sorted(free, key=lambda each: (each.text not in planned, each.text not in meeting))

    def likely(self, row: GridRow, day: date) -> str:
        """The cell that a mark means: the one planned, else the one that met, else the only one."""
        cells = [each.text for each in self.cells_of(row, day)]
        planned = self.planned.get(Place(row.official, day), ())
        meeting = self.meeting.get(day, frozenset())
        expected = ([each for each in cells if each in some] for some in (planned, meeting))
        likeliest = next(filter(None, expected), cells)
        return likeliest[0] if len(likeliest) == 1 else ""
