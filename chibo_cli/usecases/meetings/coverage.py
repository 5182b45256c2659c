"""Which cells were attended on some days, and which never; officials and months likewise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Attendance, Unit, grouped
from chibo_cli.domain.meetings.coverage import (
    CellRow,
    Coverage,
    CoverageBy,
    Figures,
    MonthRow,
    OfficialRow,
    by_month,
    figures,
    is_trip,
    last_day,
)
from chibo_cli.domain.text.collation import code_key, person_key
from chibo_cli.domain.time.periods import months_of
from chibo_cli.usecases.finding.narrowing import (
    Narrowing,
    assignments_within,
    map_within,
    visits_within,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.store import Store

    Rows = Sequence[CellRow] | Sequence[OfficialRow] | Sequence[MonthRow]


def coverage(
    store: Store,
    days: Span,
    *,
    period: Period | None = None,
    by: CoverageBy = CoverageBy.CELL,
    under: Unit | None = None,
) -> Coverage:
    """Who attended where on these days, the cells that nobody attended among them.

    Every cell counts that exists on some of the days, under `under` on some of those; every
    attendance recorded counts, whatever a regulation says of it. `period` is the one that the days
    are, if they are one.

    Raises:
        ValueError: the days have an open end.
    """
    months = months_of(days)
    visits = visits_within(store, Narrowing(days=days, under=under))
    tree = map_within(store, under)
    cells = _cells(tree, days, under)
    attended = {each.unit_id for each in visits if not is_trip(each)}
    every = cells | {number for number in attended if is_cell(tree.units[number].kind)}
    match by:
        case CoverageBy.CELL:
            rows: Rows = _cell_rows(tree, visits, every, days)
        case CoverageBy.OFFICIAL:
            rows = _official_rows(store, visits, every, days, under)
        case CoverageBy.MONTH:
            rows = _month_rows(visits, every, days)
    found, never = figures(visits, every), len(every - attended)
    return Coverage(days, period, months, found, len(every), never, by, rows)


def totals(store: Store, visits: Sequence[Attendance]) -> Figures:
    """The figures of these attendances, wherever and whenever they were."""
    units = store.units.with_ids({each.unit_id for each in visits})
    return figures(visits, {unit.id for unit in units.values() if is_cell(unit.kind)})


def _cells(tree: UnitTree, days: Span, under: Unit | None) -> set[int]:
    return {
        unit.id
        for unit in tree.units.values()
        if is_cell(unit.kind)
        and unit.life.overlaps(days)
        and (under is None or tree.is_ever_within(unit.id, under.id, unit.life.common(days)))
    }


def _cell_rows(
    tree: UnitTree, visits: Sequence[Attendance], cells: set[int], days: Span
) -> list[CellRow]:
    """By code, those without one last by name; units that are no cells only where visited."""
    day = days.nearest(date.max)
    of_unit = grouped((each.unit_id, each) for each in visits)
    rows = []
    for number in sorted(cells | of_unit.keys(), key=lambda one: (*tree.place(one, day), one)):
        mine = of_unit.get(number, ())
        found = figures(mine, cells)
        above = tree.parent(number, tree.units[number].life.nearest(day))
        rows.append(
            CellRow(
                _named(tree, number, day),
                None if above is None else _named(tree, above, day),
                found.officials,
                found.attendances,
                found.trips,
                last_day(mine),
            )
        )
    return rows


def _official_rows(
    store: Store,
    visits: Sequence[Attendance],
    cells: set[int],
    days: Span,
    under: Unit | None,
) -> list[OfficialRow]:
    """By given name; those assigned on some of the days who attended nothing too."""
    of_official = grouped((each.official_id, each) for each in visits)
    assigned = {
        each.official_id
        for each in assignments_within(store, Narrowing(days=days, under=under))
        if not each.is_draft
    }
    people = store.officials.with_ids(assigned | of_official.keys())
    months = months_of(days)
    rows = []
    day = days.nearest(date.max)
    ordered = sorted(
        people.values(),
        key=lambda one: (person_key(one.named_on(day).name), code_key(one.code), one.id),
    )
    for official in ordered:
        mine = of_official.get(official.id, ())
        found = figures(mine, cells)
        by_its_month = [figures(each, cells) for each in by_month(mine, months).values()]
        rows.append(
            OfficialRow(
                official.named_on(day),
                found.attendances,
                found.cells,
                found.units,
                found.trips,
                last_day(mine),
                tuple((each.attendances, each.trips) for each in by_its_month),
            )
        )
    return rows


def _month_rows(visits: Sequence[Attendance], cells: set[int], days: Span) -> list[MonthRow]:
    rows = []
    for month, held in by_month(visits, months_of(days)).items():
        found = figures(held, cells)
        rows.append(
            MonthRow(
                month,
                found.officials,
                found.attendances,
                found.cells,
                found.units,
                found.trips,
            )
        )
    return rows


def _named(tree: UnitTree, number: int, day: date) -> Named:
    return Named(tree.units[number].code, tree.name(number, day))
