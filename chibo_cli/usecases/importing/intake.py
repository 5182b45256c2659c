"""One kind of list on its way in: its problems, what it changed, and how cells are read."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.lists.lists import SHAPES, Outcome, Taken
from chibo_cli.usecases.importing.lookup import Lookup
from chibo_cli.usecases.importing.row import Refused, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.lists.errors import Problem
    from chibo_cli.domain.lists.lists import ListKind, ListTable
    from chibo_cli.store.store import Store


@dataclass(slots=True)
class Tally:
    """What one kind of list did, row by row."""

    kind: ListKind
    taken: list[Taken] = field(default_factory=list)
    unbound: Counter[UnboundRole] = field(default_factory=Counter)

    def of(self, outcome: Outcome) -> list[Taken]:
        """The rows of which that became."""
        return [each for each in self.taken if each.outcome is outcome]


@dataclass(frozen=True, slots=True)
class UnboundRole:
    """A role that no attend duty of the regulation binds; `named` are those that they do."""

    regulation: str
    role: str
    named: tuple[str, ...]


@dataclass(slots=True)
class Intake:
    """The problems and the tally of one kind, over all its tables.

    `optional` are required columns that the rows may leave empty. `lookup` finds whom and what
    the rows name.
    """

    store: Store
    kind: ListKind
    today: date
    watch: Callable[[], None] | None = None
    optional: frozenset[str] = frozenset()
    required: frozenset[str] = field(init=False)
    lookup: Lookup = field(init=False)
    tally: Tally = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    firsts: dict[Hashable, Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shape = SHAPES.get(self.kind)
        self.required = (shape.always_required if shape else frozenset()) - self.optional
        self.lookup = Lookup(self.store)
        self.tally = Tally(self.kind)

    def rows(self, tables: Iterable[ListTable]) -> Iterator[Row]:
        """The tables' rows, each to be read inside `taking`."""
        for table in tables:
            for row in table.rows:
                yield Row(self, table, row)
                if self.watch is not None:
                    self.watch()

    @contextmanager
    def taking(self, row: Row) -> Iterator[None]:
        """Note a row's failure as its problem and go on with the next."""
        try:
            yield
        except Refused:
            pass  # its problems are noted
        except ChiboError as error:
            row.note(error)

    def refusal(self, tables: Sequence[ListTable]) -> list[Problem]:
        """The problems as the tables have them: row by row, those of a row column by column."""
        places = {
            (table.file, table.sheet): (at, list(table.headings.values()))
            for at, table in enumerate(tables)
        }

        def place(problem: Problem) -> tuple[int, int, int]:
            at, headings = places[problem.file, problem.sheet]
            is_headed = problem.column in headings
            column = headings.index(problem.column) if is_headed else len(headings)
            return at, problem.row, column

        return sorted(self.problems, key=place)

    def add(self, row: Row, *what: str | date | None) -> None:
        """Count a new fact; `what` tells it to a person."""
        self._took(row, what, Outcome.ADDED)

    def record(
        self,
        row: Row,
        what: Sequence[str | date | None],
        changes: dict[str, tuple[object, object]],
        **naming: Callable[[Any], object],
    ) -> bool:
        """Count a known fact; True where one of its columns differs.

        `naming` says how a column's id is told to a person.
        """
        different = tuple(
            (column, _told(old, naming.get(column)), _told(new, naming.get(column)))
            for column, (old, new) in changes.items()
            if old != new
        )
        self._took(row, what, Outcome.CHANGED if different else Outcome.UNCHANGED, different)
        return bool(different)

    def _took(
        self,
        row: Row,
        what: Sequence[str | date | None],
        outcome: Outcome,
        fields: tuple[tuple[str, object, object], ...] = (),
    ) -> None:
        told = tuple(part for part in what if part is not None)
        table = row.table
        self.tally.taken.append(
            Taken(table.file, table.sheet, row.row.number, told, outcome, fields)
        )


def _told(value: object, naming: Callable[[Any], object] | None) -> object:
    return value if value is None or naming is None else naming(value)
