"""A meeting round: who is to be asked about, and the rows of a list taken one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.named import Named, Person, by_name
from chibo_cli.domain.facts.records import DutyKind, Unit
from chibo_cli.domain.lists.errors import RowsRefused
from chibo_cli.domain.lists.lists import ListKind, ListRow, ListTable
from chibo_cli.domain.time.periods import Period
from chibo_cli.usecases.finding.units import named
from chibo_cli.usecases.importing.rows import Intake
from chibo_cli.usecases.meetings.attendance_lists import check_score, read_attendance
from chibo_cli.usecases.meetings.attendances import Recorded, record_attendance
from chibo_cli.usecases.reports.review import review_period
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.reports.values import Row
    from chibo_cli.store.store import Store

_STILL_OWING = {Verdict.PENDING, Verdict.UNMET}


@dataclass(frozen=True, slots=True)
class RollLine:
    """One official of a round, the areas followed, and the days recorded in the period."""

    official: Named
    units: tuple[Named, ...]
    days: tuple[date, ...]


def roll_lines(
    store: Store, period: Period, *, today: date, under: Unit | None, everyone: bool = False
) -> list[RollLine]:
    """The officials of a round by given name: those who still owe a visit, or everyone.

    Where no duty of the period's own length binds an official, the shortest longer period around
    it tells whether a visit is owed: in March, the first quarter. Of a longer one, its parts do.
    """
    lines: dict[Person, RollLine] = {}
    bound: set[Person] = set()
    for periods in judged_by(store, period):
        reports = [review_period(store, each, today=today, under=under) for each in periods]
        rows = [row for report in reports for row in report.rows if row.official not in bound]
        bound.update(row.official for row in rows)
        for row in rows:
            if everyone or row.verdict in _STILL_OWING:
                lines[row.official] = _with_row(lines.get(row.official), row, period)
    return sorted(lines.values(), key=lambda line: by_name(line.official))


def visitors_of(
    store: Store, cell: Unit, period: Period, *, everyone: bool = False
) -> list[RollLine]:
    """The officials whose area held the cell in the period, by given name.

    Those recorded there in the period already are left out, unless everyone is wanted.
    """
    tree = store.units.tree_of([cell.id])
    areas = areas_holding(store, tree, cell, period)
    visits: dict[int, list[date]] = {}
    for visit in store.attendances.within(period.span, unit_id=cell.id):
        visits.setdefault(visit.official_id, []).append(visit.held_on)
    lines = [
        RollLine(
            official.named_on(period.last_day),
            tuple(named(tree, unit_id, period.last_day) for unit_id in areas[official.id]),
            tuple(visits.get(official.id, ())),
        )
        for official in store.officials.with_ids(areas).values()
        if everyone or official.id not in visits
    ]
    return sorted(lines, key=lambda line: by_name(line.official))


def areas_holding(
    store: Store, tree: UnitTree, cell: Unit, period: Period
) -> dict[int, dict[int, None]]:
    """The assigned units that held the cell in the period, by official."""
    areas: dict[int, dict[int, None]] = {}
    for assignment in store.assignments.within(period.span):
        days = assignment.life.common(period.span)
        if not assignment.is_draft and tree.is_ever_within(cell.id, assignment.unit_id, days):
            areas.setdefault(assignment.official_id, {})[assignment.unit_id] = None
    return areas


def take_row(store: Store, table: ListTable, row: ListRow, *, today: date) -> Recorded | None:
    """Record one row of a list of attendances; None where it stands in the register already.

    Raises:
        RowsRefused: with every problem of the row.
    """
    intake = Intake(store, ListKind.ATTENDANCES, today)
    (only,) = intake.rows([replace(table, rows=[row])])
    with intake.taking(only):
        read = read_attendance(only)
        check_score(read)
    if intake.problems:
        raise RowsRefused(intake.refusal([table]))
    if store.attendances.on(*read.key) is not None:
        return None
    return record_attendance(
        store, read.attendance, today=today, score=read.score, recommendations=read.recommendations
    )


def judged_by(store: Store, period: Period) -> Iterator[tuple[Period, ...]]:
    """The periods of the attend duties' lengths that tell of this one, the nearest length first."""
    lengths = {duty.period for duty in store.regulations.duties() if duty.kind is DutyKind.ATTEND}
    months = period.kind.months
    for kind in sorted(lengths, key=lambda each: (each.months < months, abs(each.months - months))):
        if kind.months >= months:
            yield (Period.containing(period.first_day, kind),)
        else:
            yield period.parts(kind)


def _with_row(line: RollLine | None, row: Row, period: Period) -> RollLine:
    """The official's line with the area of one more row, and its visits of the period."""
    known = line or RollLine(Named(row.official.code, row.official.name), (), ())
    days = (visit.day for visit in row.counted if visit.day in period)
    return RollLine(
        known.official,
        tuple(dict.fromkeys((*known.units, *row.units))),
        tuple(dict.fromkeys((*known.days, *days))),
    )
