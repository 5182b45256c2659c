"""Which visits of a list are odd, however many there are and in whatever order they stand."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Attendance
from chibo_cli.domain.lists.lists import ListKind, Outcome, Taken
from chibo_cli.usecases.importing.rows import Tally
from chibo_cli.usecases.lists.visits import odd_visits
from tests.usecases.registers import span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit
    from tests.usecases.registers import Register

PEOPLE, DAYS = 3, 2_000  # more visits than are looked at together
FIRST = date(2020, 1, 1)


def test_of_many_visits_the_odd_ones_are_told_in_their_order(
    register: Register, cell: Unit, other: Unit
) -> None:
    rule = register.regulation(life=span("2021-01-01"))
    people = [register.official(f"Lò Văn {at}", code=f"CB{at}") for at in range(PEOPLE)]
    register.assignment(people[0], cell, rule, span("2020-01-01", "2022-12-31"))
    register.assignment(people[1], other, rule, span("2020-01-01"))
    visits = [
        Attendance(id=0, official_id=who.id, unit_id=cell.id, held_on=FIRST + timedelta(days=at))
        for at in range(DAYS)
        for who in people
    ]
    Random(16).shuffle(visits)
    again = [Attendance(id=0, official_id=people[0].id, unit_id=other.id, held_on=FIRST)]
    told = [
        Taken("list.csv", "", at, (each.held_on,), Outcome.ADDED)
        for at, each in enumerate([*visits, *again])
    ]
    tally = Tally(ListKind.ATTENDANCES, told, visits=[*visits, *again])
    odd = odd_visits(register.store, tally)

    def is_outside(at: int) -> bool:
        visit = tally.visits[at]
        return visit.official_id != people[0].id or visit.held_on > date(2022, 12, 31)

    last = len(visits)
    outside = [at for at in range(last) if is_outside(at)]
    assert [each.row for each in odd.outside] == [*outside, last]
    assert [each.row for each in odd.early] == [
        at
        for at in range(last)
        if not is_outside(at) and tally.visits[at].held_on < date(2021, 1, 1)
    ]
    assert [each.row for each in odd.second] == [last]
