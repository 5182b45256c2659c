"""One kind of list on its way in: its problems, what it changed, and how cells are read."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from heapq import merge
from itertools import islice, repeat
from typing import TYPE_CHECKING, Any, TypeVar

from chibo_cli.domain.facts.errors import RepeatedRow
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.errors import MOST_PROBLEMS, Problem, TooManyProblems
from chibo_cli.domain.lists.lists import SHAPES, Cell, ListKind, ListRow, ListTable, Outcome, Taken
from chibo_cli.domain.lists.month_sheet import AREA
from chibo_cli.domain.text.errors import TextFault, TextRefused
from chibo_cli.domain.time.spans import Span, check_span, span_of
from chibo_cli.usecases.finding.people import find_regulation
from chibo_cli.usecases.importing.cells import (
    day_of,
    lines_of,
    means_nothing,
    means_open,
    points,
    required_name,
    shown,
    sound,
    tags,
    text_of,
)
from chibo_cli.usecases.importing.lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
    from decimal import Decimal

    from chibo_cli.domain.facts.records import Attendance, Official, Regulation, Unit
    from chibo_cli.store.store import Store

    Find = Callable[[str, date], "Value"]

Value = TypeVar("Value")
_AT_ONCE = 1_000  # rows of which is foreseen whom they name


@dataclass(slots=True)
class Tally:
    """What one kind of list did, row by row: of each outcome how many, and those that are kept.

    Of attendances: `visits` are those added, in the order of their rows, and `known` those that
    stood on the days of the list before, by official, unit and day.
    """

    kind: ListKind
    taken: list[Taken] = field(default_factory=list)
    counts: Counter[Outcome] = field(default_factory=Counter)
    unbound: Counter[UnboundRole] = field(default_factory=Counter)
    visits: Sequence[Attendance] = ()
    known: Collection[tuple[int, int, date]] = ()

    def of(self, outcome: Outcome) -> list[Taken]:
        """The rows of which that became, as far as they are kept."""
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

    `most` are the rows kept of each outcome, where it is stated: a long list has more than memory
    should hold. `optional` are required columns that the rows may leave empty. `lookup` finds whom
    and what the rows name.
    """

    store: Store
    kind: ListKind
    today: date
    watch: Callable[[], None] | None = None
    most: int | None = None
    optional: frozenset[str] = frozenset()
    required: frozenset[str] = field(init=False)
    lookup: Lookup = field(init=False)
    tally: Tally = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    firsts: dict[Hashable, ListRow] = field(default_factory=dict)
    tables: Sequence[ListTable] = ()

    def __post_init__(self) -> None:
        shape = SHAPES.get(self.kind)
        self.required = (shape.always_required if shape else frozenset()) - self.optional
        self.lookup = Lookup(self.store)
        self.tally = Tally(self.kind)

    def rows(self, tables: Sequence[ListTable], *, are_successive: bool = False) -> Iterator[Row]:
        """The tables' rows, each to be read inside `taking`; by first day where they succeed."""
        self.tables = tables
        if are_successive:
            each = (zip(repeat(one), sorted(one.rows, key=self._first_day)) for one in tables)
            listed = merge(*each, key=lambda pair: self._first_day(pair[1]))
        else:
            listed = ((one, row) for one in tables for row in one.rows)
        while some := list(islice(listed, _AT_ONCE)):
            self.lookup.foresee([row for _, row in some])
            for table, row in some:
                yield Row(self, table, row)
                if self.watch is not None:
                    self.watch()

    def _first_day(self, row: ListRow) -> date:
        """The day from which on it holds; where it states none that is one, before all others."""
        try:
            return day_of(sound(self.cell(row, "since"))) or date.min
        except ChiboError:
            return date.min

    def cell(self, row: ListRow, column: str) -> Cell:
        """What stands in the column; None where that is nothing, if nothing may."""
        cell = row.cells.get(column)
        is_nothing = isinstance(cell, str) and column not in self.required and means_nothing(cell)
        return None if is_nothing else cell

    def repeated(self, row: ListRow) -> RepeatedRow:
        """That another row is about the same fact as this one."""
        (table,) = (each for each in self.tables if any(row is one for one in each.rows))
        return RepeatedRow(table.file, row.number)

    @contextmanager
    def taking(self, row: Row) -> Iterator[None]:
        """Note a row's failure as its problem and go on with the next, unless all fail."""
        try:
            yield
        except Refused:
            pass  # its problems are noted
        except ChiboError as error:
            row.note(error)
        if len(self.problems) > MOST_PROBLEMS:
            raise TooManyProblems(self.problems[0])

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
        self.tally.counts[outcome] += 1
        if self.most is not None and self.tally.counts[outcome] > self.most:
            return
        told = tuple(part for part in what if part is not None)
        table = row.table
        self.tally.taken.append(
            Taken(table.file, table.sheet, row.row.number, told, outcome, fields)
        )


class Refused(Exception):
    """A row whose problems are noted; nothing of it is taken."""


@dataclass(slots=True, eq=False)
class Row:
    """One row: cells are read by column, and what cannot be read is noted and reads as None.

    So every problem of a row is noted before its reader gives it up, which it does where anything
    is `refused`: the columns with a problem, `""` for the row's own.
    """

    intake: Intake
    table: ListTable
    row: ListRow
    refused: tuple[str, ...] = ()

    def note(self, error: ChiboError, column: str = "") -> None:
        """Note a problem of the row, or of one of its cells."""
        self.refused += (column,)
        value = "" if not column else shown(self.row.cells.get(column))
        heading, letter = self.row.places.get(column) or (
            self.table.headings.get(column, column),
            self.table.letters.get(column, ""),
        )
        cell = self.row.cells.get(column)
        self.intake.problems.append(
            Problem(
                self.table.file,
                self.table.sheet,
                self.row.number,
                heading,
                value,
                error,
                f"{letter}{self.row.number}" if letter else "",
                isinstance(cell, int | float),
            )
        )

    def is_about(self, *fact: Hashable) -> None:
        """Raises RepeatedRow where an earlier row of these files says otherwise of that fact."""
        key = fact if len(fact) > 1 else fact[0]  # most are a number: of each a tuple is much
        first = self.intake.firsts.setdefault(key, self.row)  # a `Row` would hold much more
        if first is self.row:
            return
        for column in first.cells.keys() & self.row.cells.keys():
            stated = (self.intake.cell(row, column) for row in (first, self.row))
            one, other = (_said(column, cell) for cell in stated)
            if one and other and one != other:
                raise self.intake.repeated(first)

    def read(self, column: str, meaning: Callable[[Cell], Value]) -> Value | None:
        """A cell by what it means; its first problem is noted, once."""
        if column in self.refused:
            return None
        try:
            return meaning(sound(self.row.cells.get(column)))
        except ChiboError as error:
            self.note(error, column)
            return None

    def given(self, column: str, meaning: Callable[[Cell], Value | None]) -> Value | None:
        """A cell by what it means; None where it is empty, which a required one must not be."""
        is_required = column in self.intake.required
        if self.row.cells.get(column) is None and not is_required:
            return None  # as most cells of most lists
        is_blank = self.intake.cell(self.row, column) is None
        value = None if is_blank else self.read(column, meaning)
        if value is None and is_required:
            self.read(column, _refuse_empty)  # noted, unless what it holds was
        return value

    def name(self, column: str) -> str | None:
        """A cell that must hold a name."""
        return self.read(column, required_name)

    def text(self, column: str) -> str | None:
        """A cell as one line of text."""
        return self.given(column, text_of)

    def required(self, column: str) -> str | None:
        """A cell that must hold a text, whatever the list's kind says of it."""
        text = self.text(column)
        return self.read(column, _refuse_empty) if text is None else text

    def lines(self, column: str) -> str | None:
        """A cell as text of several lines."""
        return self.given(column, lines_of)

    def day(self, column: str) -> date | None:
        """A cell as a day, day first."""
        return self.given(column, day_of)

    def said(self, column: str) -> Any:  # noqa: ANN401 — what the column's form holds
        """A cell as its column has it: a day, words, or text, of several lines where it is wide."""
        known = COLUMNS[column]
        if known.form.is_day:
            return self.day(column)
        if known.form is Form.WORDS:
            return self.given(column, tags)
        return self.lines(column) if known.is_wide else self.text(column)

    def points(self, column: str) -> Decimal | None:
        """A cell as points."""
        return self.given(column, points)

    def life(self) -> Span:
        """The row's since and until; an end before the start is noted of the end."""
        since, until = self.day("since"), self.end(None)
        self.read("until", lambda _: check_span(Span(since, until)))
        return span_of(since, until)

    def end(self, known: date | None) -> date | None:
        """The last day that the row states, else the known one; None too where it says `nay`."""
        if means_open(self.row.cells.get("until")):
            return None
        return self.day("until") or known

    def day_in(self, life: Span) -> date | None:
        """The day of the row's life nearest to today; None where one of its days was refused."""
        is_known = {"since", "until"}.isdisjoint(self.refused)
        return life.nearest(self.intake.today) if is_known else None

    def official(self, day: date | None, find: Find[Official] | None = None) -> Official | None:
        """Whom the row names on a day; where that was refused, only who is nobody ever is noted."""
        lookup = self.intake.lookup
        return self._named("official", day, find or lookup.official, lookup.check_official)

    def unit(self, column: str, day: date | None, find: Find[Unit] | None = None) -> Unit | None:
        """The unit that a cell names on a day; where that was refused, as `official`."""
        lookup = self.intake.lookup
        return self._named(column, day, find or lookup.unit, lookup.check_unit)

    def visited_unit(self, column: str, official: Official | None, day: date | None) -> Unit | None:
        """The unit that a visitor's cell names; where the visitor was refused, as without a day."""
        if official is None:
            return self.unit(column, None)
        lookup = self.intake.lookup
        # A mark of the sheet that happens to be a word of some unit's name is no visit there.
        visited = lookup.unit_called if column in self.row.places else lookup.visited_unit
        return self.unit(column, day, lambda text, day: visited(text, official, day))

    def one_cell(self, day: date | None) -> Unit | None:
        """The only cell of the unit that is all the row names."""
        return self.unit(AREA, day, self.intake.lookup.one_cell)

    def regulation(self) -> Regulation | None:
        """The regulation that the row names; of an empty cell the only one there is."""
        text = self.text("regulation")
        return self.read("regulation", lambda _: find_regulation(self.intake.store, text))

    def _named(
        self,
        column: str,
        day: date | None,
        find: Find[Value],
        check: Callable[[str], None],
    ) -> Value | None:
        text = self.text(column)
        if text is None:
            return None
        if day is None:
            self.read(column, lambda _: check(text))
            return None
        return self.read(column, lambda _: find(text, day))


def _told(value: object, naming: Callable[[Any], object] | None) -> object:
    return value if value is None or naming is None else naming(value)


def _refuse_empty(_: Cell) -> str:
    raise TextRefused("", TextFault.EMPTY)


def _said(column: str, cell: Cell) -> str:
    """A cell as two of them are compared: spaces tell nothing apart, nor case where one points."""
    said = " ".join(shown(cell).split())
    return said.casefold() if COLUMNS[column].form.is_pointing else said
