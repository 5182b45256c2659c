"""A meeting round: who is to be asked about, and the rows of a list taken one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.compliance import Verdict
from chibo_cli.domain.errors import RowsRefused
from chibo_cli.domain.lists import ListKind
from chibo_cli.usecases.attendances import record_attendance
from chibo_cli.usecases.importing.attendances import read_attendance
from chibo_cli.usecases.importing.directory import OneByOne
from chibo_cli.usecases.importing.intake import Intake
from chibo_cli.usecases.review import review_period

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.lists import ListRow, ListTable
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Unit
    from chibo_cli.domain.report import Named, Person
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.attendances import Recorded

_STILL_OWING = {Verdict.PENDING, Verdict.UNMET}


@dataclass(frozen=True, slots=True)
class RollLine:
    """One official of a round, the areas followed, and what is recorded in the period."""

    official: Person
    units: tuple[Named, ...]
    days: tuple[date, ...]


def roll_lines(
    store: Store, period: Period, *, today: date, under: Unit | None, everyone: bool = False
) -> list[RollLine]:
    """The officials of a round by given name: those who still owe a visit, or everyone."""
    report = review_period(store, period, today=today, under=under)
    lines: dict[Person, RollLine] = {}
    for row in report.rows:
        if not (everyone or row.verdict in _STILL_OWING):
            continue
        line = lines.setdefault(row.official, RollLine(row.official, (), ()))
        lines[row.official] = RollLine(
            line.official,
            tuple(dict.fromkeys((*line.units, *row.units))),
            tuple(dict.fromkeys((*line.days, *(visit.day for visit in row.counted)))),
        )
    return list(lines.values())


def take_row(store: Store, table: ListTable, row: ListRow, *, today: date) -> Recorded | None:
    """Record one row of a list of attendances; None where it stands in the register already.

    Raises:
        RowsRefused: with every problem of the row.
    """
    intake = Intake(store, ListKind.ATTENDANCES, today)
    (only,) = intake.rows([replace(table, rows=[row])])
    read = None
    with intake.taking(only):
        read = read_attendance(intake, OneByOne(store), only)
    if read is None:
        raise RowsRefused(intake.problems)
    if store.attendances.on(*read.key) is not None:
        return None
    return record_attendance(
        store, read.attendance, today=today, score=read.score, recommendations=read.recommendations
    )
