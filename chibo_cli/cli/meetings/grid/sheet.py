"""What stands on the table: where the clerk is, what was typed, how it is judged; and its draft."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.cli.run.context import moment
from chibo_cli.cli.run.errors import sentence
from chibo_cli.domain.duties.movement import Moved
from chibo_cli.domain.facts.errors import FutureDay
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.meetings.grid import Place, Typed
from chibo_cli.domain.time.notation import parse_day
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.answers import asking as says
from chibo_cli.output.meetings.grid import Mark, about_cell, judged_text
from chibo_cli.usecases.meetings.attendances import Recorded, others_moved_by
from chibo_cli.usecases.rounds.grid import erased_among, record_typed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.meetings.grid import Cell, Grid, GridRow
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.messages.text import Text
    from chibo_cli.store.file.sittings import Sitting

_JUDGING_WAIT = 0.5  # seconds for another writer, before a key is answered without a judgement
_PARTS = {each.name for each in fields(Typed)}


class _SomeRefused(Exception):
    """Some of the visits cannot be recorded, so none is."""


@dataclass(slots=True)
class Sheet:
    """The table of one sitting. `begin` makes the draft, which is there from the first change on.

    `problem` is what keeps the draft from being written. `message` is told once, until the next
    key.
    """

    app: AppContext
    period: Period
    place: str
    grid: Grid
    begin: Callable[[], Sitting | None]
    draft: Sitting | None = None
    row: int = 0
    column: int = 0
    message: str = ""
    problem: str = ""
    typed: dict[Place, Typed] = field(default_factory=dict)
    _told: dict[Place, Recorded | ChiboError | None] = field(default_factory=dict)
    saved: Sequence[Recorded] = ()
    moved: Moved = field(default_factory=Moved)
    _visited: dict[tuple[Place, str], Named] = field(default_factory=dict)
    _unjudged: str = ""

    def take_up(self, typed: Mapping[Place, Typed]) -> None:
        """Go on with what a draft holds."""
        self.typed |= typed
        self._judge(*typed)

    @property
    def line(self) -> GridRow:
        """The official under the cursor."""
        return self.grid.rows[self.row]

    @property
    def here(self) -> Place | None:
        """The cell under the cursor; None where there is no day yet."""
        if not self.grid.days:
            return None
        return Place(self.line.official, self.grid.days[self.column])

    @property
    def visit(self) -> Typed | None:
        """What was typed there."""
        return None if self.here is None else self.typed.get(self.here)

    @property
    def wrong(self) -> list[Place]:
        """The cells that cannot be recorded."""
        return [place for place in self.typed if self._mark_of(place) is Mark.WRONG]

    def move(self, rows: int = 0, columns: int = 0) -> None:
        """Go so far down and to the right, as far as the table goes."""
        self.row = min(max(self.row + rows, 0), len(self.grid.rows) - 1)
        self.column = min(max(self.column + columns, 0), max(len(self.grid.days) - 1, 0))
        if self.here in self.typed and self.here not in self._told:
            self._judge(self.here)  # another was writing when it was typed

    def mark(self) -> None:
        """A visit at the cell, where it likely was; none where none can be, or one is known."""
        if self.here is None:
            self.message = self._says(says.GRID_NO_DAYS)
        elif self.visit is None:
            known = self.line.known.get(self.here.day)
            if known:
                number = known[-1].number
                self.message = self._says(says.GRID_KNOWN_ALREADY, number=number)
            else:
                self._put(self.here, Typed(self.grid.likely(self.line, self.here.day)))

    def toggle(self) -> None:
        """A visit at the cell, or none where one was typed."""
        if self.visit is None:
            self.mark()
        else:
            self.clear()

    def clear(self) -> None:
        """No new visit at the cell."""
        if self.here in self.typed:
            self._put(self.here, None)

    def another_cell(self) -> None:
        """The next of the cells that the official may have visited; a visit there, if none was."""
        cells = [each.text for each in self._cells()]
        if self.here is None or not cells:
            self.mark()
            return
        visit = self.visit
        if visit is None:
            likely = self.grid.likely(self.line, self.here.day)
            self._put(self.here, Typed(likely or cells[0]))
            return
        at = cells.index(visit.unit) + 1 if visit.unit in cells else 0
        self._put(self.here, replace(visit, unit=cells[at % len(cells)]))

    def type(self, part: str, text: str) -> None:
        """A part of the visit as it stands so far, in the draft at once; `settle` judges it."""
        if self.here is not None and self.visit is not None:
            self.typed[self.here] = replace(self.visit, **{part: text})
            self._told.pop(self.here, None)
            self._keep(self.here, synced=False)

    def settle(self) -> None:
        """Judge the visit at the cell, whose parts are typed."""
        if self.here in self.typed:
            self._put(self.here, self.typed[self.here])

    def add_day(self, text: str) -> bool:
        """A column more; what is no such day of the period is told."""
        today, period = self.app.today, self.period
        if text.strip().isdecimal() and period.kind is PeriodKind.MONTH:
            text = f"{text.strip()}/{period.index}/{period.year}"
        try:
            day = parse_day(text, today=today, latest=period.last_day)
            if day > today:
                raise FutureDay(day, today)
        except ChiboError as error:
            self.message = sentence(error, self.app.words)
            return False
        if day not in period:
            self.message = self._says(says.GRID_OUTSIDE, day=day, period=period)
            return False
        self.grid = replace(self.grid, days=tuple(sorted({*self.grid.days, day})))
        self.column = self.grid.days.index(day)
        return True

    def marks(self, row: int, column: int) -> tuple[Mark, ...]:
        """What stands in a cell."""
        line, day = self.grid.rows[row], self.grid.days[column]
        known = (Mark.KNOWN,) if line.known.get(day) else ()
        place = Place(line.official, day)
        new = (self._mark_of(place),) if place in self.typed else ()
        return known + new or (Mark.NONE,)

    def status(self) -> str:
        """What the cell under the cursor is and what is wrong with it, or the message."""
        if self.message:
            return self.message
        if self.here is None:
            return self._says(says.GRID_NO_DAYS)
        day, visit = self.here.day, self.visit
        visited = None if visit is None else self._visited.get((self.here, visit.unit))
        about = about_cell(self.grid, self.line, day, visit, visited, self.app.words)
        return "\n".join(filter(None, (about, self._judged(self.here), self.problem)))

    def save(self, *, dry_run: bool) -> bool:
        """Record all that was typed as one change, or nothing; if nothing, it is told why."""
        if not self.typed:
            self.message = self._says(says.GRID_NOTHING)
            return False
        app, told = self.app, dict[Place, Recorded | ChiboError | None]()
        erased: Mapping[str, Named] = {}
        app.now = moment()
        try:
            with app.open_store(writing=True, dry_run=dry_run) as store:
                erased = erased_among(store, self.typed)
                told = record_typed(store, self.typed, today=app.today, adjusts=app.adjust)
                done = _all_recorded(told)
                moved = others_moved_by(store, today=app.today)
        except _SomeRefused:
            self._told = told
            if not self._forget(erased):
                self._go_to_the_first_wrong()
            return False
        except ChiboError as error:
            self.message = sentence(error, app.words)
            return False
        self.saved, self.moved = done, moved
        saved = [*self.typed]
        self.typed.clear()
        for place in saved:
            self._keep(place, synced=False)
        return True

    def _forget(self, erased: Mapping[str, Named]) -> bool:
        """Take what was typed of who was erased out of the table and the draft; if any, say so."""
        gone = [place for place in self.typed if place.official in erased]
        for place in gone:
            del self.typed[place]
            self._told.pop(place, None)
        for official in erased:
            if self.draft is not None:
                self.draft.forget(official)
        rows = (replace(row, name=erased.get(row.official, row.name)) for row in self.grid.rows)
        self.grid = replace(self.grid, rows=tuple(rows))
        if gone:
            self.message = self._says(says.GRID_ERASED, count=len(gone))
        return bool(gone)

    def _go_to_the_first_wrong(self) -> None:
        rows = [line.official for line in self.grid.rows]
        wrong = sorted(self.wrong, key=lambda place: (rows.index(place.official), place.day))
        self.row, self.column = rows.index(wrong[0].official), self.grid.days.index(wrong[0].day)
        said = self._says(says.GRID_NOT_SAVED, count=len(wrong))
        self.message = f"{said}\n{self._judged(wrong[0])}"

    def _put(self, place: Place, visit: Typed | None) -> None:
        if visit is None:
            del self.typed[place]
        else:
            self.typed[place] = visit
        self._keep(place)
        self._judge(place)

    def _keep(self, place: Place, *, synced: bool = True) -> None:
        """Write the cell into the draft; that it cannot be is told, and hinders nothing."""
        visit = self.typed.get(place)
        parts = None if visit is None else {k: v for k, v in asdict(visit).items() if v}
        try:
            if self.draft is None and visit is not None and not self.problem:
                self.draft = self.begin()
            if self.draft is not None:
                self.draft.keep(f"{place.official} {place.day}", parts, synced=synced)
        except OSError as error:
            self.problem = self._says(says.GRID_NO_DRAFT, reason=error.strerror or "")

    def _judge(self, *places: Place) -> None:
        """Rehearse all visits of the officials, as they would be saved."""
        officials = {place.official for place in places}
        theirs = {each: visit for each, visit in self.typed.items() if each.official in officials}
        for place in [each for each in self._told if each.official in officials]:
            del self._told[place]
        app = replace(self.app, wait=min(self.app.patience, _JUDGING_WAIT))
        self._unjudged = ""
        if not theirs:
            return
        try:
            with app.open_store(writing=True, dry_run=True) as store:
                erased = erased_among(store, theirs)
                told = record_typed(store, theirs, today=app.today, adjusts=app.adjust)
        except ChiboError as error:
            self._unjudged = sentence(error, app.words)
            return
        self._told |= told
        for place, each in told.items():
            if isinstance(each, Recorded):
                self._visited[place, theirs[place].unit] = each.entry.unit
        if erased:
            self._forget(erased)

    def _mark_of(self, place: Place) -> Mark:
        if place not in self._told:
            return Mark.UNJUDGED
        told = self._told[place]
        if not isinstance(told, Recorded):
            return Mark.WRONG
        counts = any(move.refusal is None for move in told.moves)
        return Mark.COUNTED if counts else Mark.NOT_COUNTED

    def _judged(self, place: Place) -> str:
        if place not in self.typed:
            return ""
        if place not in self._told:
            return self._says(says.GRID_UNJUDGED, sentence=self._unjudged) if self._unjudged else ""
        told = self._told[place]
        if isinstance(told, Recorded):
            return judged_text(told.moves, self.app.words)
        why = self._says(says.GRID_GONE) if told is None else sentence(told, self.app.words)
        return self._says(says.GRID_REFUSED, sentence=why)

    def _cells(self) -> list[Cell]:
        return [] if self.here is None else self.grid.cells_of(self.line, self.here.day)

    def _says(self, text: Text, **fields: object) -> str:
        return self.app.words(text, **fields)


def _all_recorded(told: Mapping[Place, Recorded | ChiboError | None]) -> list[Recorded]:
    """What was recorded; raises _SomeRefused where that is not all."""
    done = [each for each in told.values() if isinstance(each, Recorded)]
    if len(done) < len(told):
        raise _SomeRefused
    return done


def visits_in(draft: Sitting) -> dict[Place, Typed]:
    """The visits of a draft by their places; what is none of ours is passed over."""
    found = {}
    for name, parts in draft.kept.items():
        official, _, day = name.partition(" ")
        try:
            place = Place(official, date.fromisoformat(day))
        except ValueError:
            continue
        if isinstance(parts, dict):
            texts = {part: text for part, text in parts.items() if part in _PARTS}
            found[place] = Typed(**{part: str(text) for part, text in texts.items()})
    return found
