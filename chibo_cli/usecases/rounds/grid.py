"""A table of visits at one sitting: who stands down, which days across, what is typed and kept."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import default_as_of
from chibo_cli.domain.facts.errors import CellUnchosen
from chibo_cli.domain.facts.kinds import is_cell, meeting_kind
from chibo_cli.domain.facts.named import Named, by_code, by_name
from chibo_cli.domain.facts.records import Attendance
from chibo_cli.domain.failures import ChiboError, Failure
from chibo_cli.domain.followups.scoring import points_of
from chibo_cli.domain.meetings.grid import Cell, Grid, GridRow, Known, Place, Typed
from chibo_cli.domain.register.errors import PeriodClosed
from chibo_cli.domain.reports.report import judgements
from chibo_cli.domain.text.names import stored, stored_lines
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.finding.people import find_visited_unit
from chibo_cli.usecases.finding.suggesting import suggest
from chibo_cli.usecases.finding.units import named
from chibo_cli.usecases.meetings.attendances import Recorded, record_attendance
from chibo_cli.usecases.meetings.calendar import meetings_within
from chibo_cli.usecases.rounds.rolling import areas_holding, judged_by

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store

_OF_ONE = {Failure.REFUSED, Failure.USAGE, Failure.CLOSED}


def visit_grid(
    store: Store,
    period: Period,
    *,
    today: date,
    under: Unit | None = None,
    cell: Unit | None = None,
    typed: Collection[Place] = (),
) -> Grid:
    """The table of a period's visits up to today: of those bound, or of one cell's visitors.

    Where something is `typed` already, its official and its day are there as well.
    """
    days = period.span.common(Span(None, today))
    tree = store.units.whole_tree()
    if cell is None:
        areas = _bound(store, period, today, under)
    else:
        areas = areas_holding(store, tree, cell, period)
    numbers = store.officials.numbers({place.official for place in typed})
    areas |= {number: {} for number in numbers.values() if number not in areas}
    officials = store.officials.with_ids(areas)
    cells = _Cells(tree, period, cell, under)
    known = _known(store, tree, days, officials, cell)
    planned, meeting = _expected(store, tree, days, cells)
    uids = store.officials.uids(officials)
    rows = [
        GridRow(
            uids[number],
            official.named_on(period.last_day),
            tuple(named(tree, each, period.last_day) for each in areas[number]),
            cells.within(areas[number]),
            known.get(number, {}),
        )
        for number, official in officials.items()
        if not official.is_erased
    ]
    there = {each.text for row in rows for each in row.cells}
    met = [day for day, texts in meeting.items() if not texts.isdisjoint(there)]
    on = {
        *met,
        *(day for number, day in planned if number in officials),
        *(day for row in rows for day in row.known),
        *(place.day for place in typed if place.day in period),
    }
    return Grid(
        tuple(sorted(rows, key=lambda row: by_name(row.name))),
        tuple(sorted(on)),
        meeting,
        {Place(uids[who], day): texts for (who, day), texts in planned.items() if who in uids},
    )


def record_typed(
    store: Store, typed: Mapping[Place, Typed], *, today: date, adjusts: bool = False
) -> dict[Place, Recorded | ChiboError | None]:
    """Record visits as typed, each official's by day; what cannot be is told by its place.

    None stands where the register has no such official any more. Days of closed periods are
    refused unless the operation `adjusts`.
    """
    officials = _officials(store, typed)
    done: dict[Place, Recorded | ChiboError | None] = {}
    for place in sorted(typed):
        official = officials.get(place.official)
        if official is None:
            done[place] = None
            continue
        try:
            closed = [] if adjusts else store.closings.locking(Span(place.day, place.day))
            if closed:
                raise PeriodClosed(closed)
            done[place] = _recorded(store, official, place.day, typed[place], today)
        except ChiboError as error:
            if error.failure not in _OF_ONE:
                raise
            suggest(store, error, day=today)
            done[place] = error
    return done


def erased_among(store: Store, typed: Collection[Place]) -> dict[str, Named]:
    """Of whom something is typed who was erased meanwhile, as they are called now, by uid."""
    officials = _officials(store, typed)
    return {uid: Named(each.code, each.name) for uid, each in officials.items() if each.is_erased}


def _officials(store: Store, typed: Collection[Place]) -> dict[str, Official]:
    """Those of whom something is typed, by uid, of whom there still are."""
    numbers = store.officials.numbers({place.official for place in typed})
    found = store.officials.with_ids(numbers.values())
    return {uid: found[number] for uid, number in numbers.items()}


def _recorded(store: Store, official: Official, day: date, typed: Typed, today: date) -> Recorded:
    if not stored(typed.unit):
        raise CellUnchosen
    unit = find_visited_unit(store, typed.unit, official, day=day)
    attendance = Attendance(
        id=0,
        official_id=official.id,
        unit_id=unit.id,
        held_on=day,
        meeting=meeting_kind(typed.meeting),
        strengths=stored_lines(typed.strengths) or None,
        shortcomings=stored_lines(typed.shortcomings) or None,
    )
    raised = stored_lines(typed.recommend)
    return record_attendance(
        store,
        attendance,
        today=today,
        score=points_of(typed.score),
        recommendations=[raised] if raised else [],
    )


def _bound(
    store: Store, period: Period, today: date, under: Unit | None
) -> dict[int, dict[int, None]]:
    """The units followed by whom an attend duty binds in the period, or in a longer one around."""
    top = None if under is None else under.id
    areas: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for periods in judged_by(store, period):
        for each in periods:
            facts = facts_for(store, each, with_visits=False)
            for judgement in judgements(facts, each, default_as_of(each, today), under=top):
                subject = judgement.subject
                areas[subject.official.id] |= dict.fromkeys(subject.unit_ids)
    return dict(areas)


class _Cells:
    """The cells below each unit in a period, as far as they are asked about."""

    def __init__(
        self, tree: UnitTree, period: Period, only: Unit | None, under: Unit | None
    ) -> None:
        self._only: Cell | None = None
        self._below: defaultdict[int, dict[int, Cell]] = defaultdict(dict)
        self._found: dict[frozenset[int], tuple[Cell, ...]] = {}
        self.texts: dict[int, str] = {}
        asked = tree.units.values() if only is None else [only]
        for unit in asked:
            life = unit.life.common(period.span)
            if not (is_cell(unit.kind) or unit == only) or life.is_empty:
                continue
            called, above = named(tree, unit.id, period.last_day), set[int]()
            for day in (life.since or period.first_day, life.until or period.last_day):
                above.update(tree.line(unit.id, day))
            if under is not None and under.id not in above:
                continue
            line = tree.line(unit.id, life.until or period.last_day)[:2]
            text = called.code or ", ".join(tree.name(each, period.last_day) for each in line)
            self.texts[unit.id] = text
            cell = Cell(text, called)
            if unit == only:
                self._only = cell
            for each in above:
                self._below[each][unit.id] = cell

    def within(self, areas: Iterable[int]) -> tuple[Cell, ...]:
        """Those of an official's areas, by code; a table of one cell has it for everybody."""
        if self._only is not None:
            return (self._only,)
        wanted = frozenset(areas)
        if wanted not in self._found:
            below = {number: cell for each in wanted for number, cell in self._below[each].items()}
            ordered = sorted(below.values(), key=lambda cell: by_code(cell.name))
            self._found[wanted] = tuple(ordered)
        return self._found[wanted]


def _known(
    store: Store, tree: UnitTree, days: Span, officials: Mapping[int, Official], cell: Unit | None
) -> dict[int, dict[date, list[Known]]]:
    known: defaultdict[int, dict[date, list[Known]]] = defaultdict(dict)
    for visit in store.attendances.within(days, unit_id=None if cell is None else cell.id):
        if visit.official_id in officials:
            unit = named(tree, visit.unit_id, visit.held_on)
            of_day = known[visit.official_id].setdefault(visit.held_on, [])
            of_day.append(Known(visit.id, unit))
    return known


def _expected(
    store: Store, tree: UnitTree, days: Span, cells: _Cells
) -> tuple[dict[tuple[int, date], list[str]], dict[date, frozenset[str]]]:
    """The cells planned to be visited, by official and day, and those that met, by day."""
    if days.is_empty:
        return {}, {}
    planned: defaultdict[tuple[int, date], list[str]] = defaultdict(list)
    for plan in store.plans.within(days):
        if plan.unit_id in cells.texts:
            planned[plan.official_id, plan.planned_on].append(cells.texts[plan.unit_id])
    met: defaultdict[date, set[str]] = defaultdict(set)
    for meeting in meetings_within(store, days, tree):
        if meeting.is_held and meeting.unit_id in cells.texts:
            met[meeting.day].add(cells.texts[meeting.unit_id])
    return dict(planned), {day: frozenset(texts) for day, texts in met.items()}
