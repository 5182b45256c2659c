"""Streaks against the slow oracle, over registers that the dice have made."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Assignment, Attendance, CountPer, Waiver
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.rooms.organisation import Memberships, Placements
from chibo_cli.usecases.reports.review import review_period
from tests.domain.duties import oracle
from tests.domain.duties.oracle import WORST_FIRST
from tests.running.examples import LONG
from tests.usecases.registers import QUARTERLY, Register, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.store.store import Store

FIRST, LAST = date(2021, 10, 1), date(2025, 6, 30)
YEAR = Period(PeriodKind.YEAR, 2024)
MOST, LEAST = 8, 2
WORLDS = 400 if LONG else 15


@pytest.fixture(scope="module")
def built(rehearsal: Store) -> Iterator[Register]:
    """Two communes with a cell each, and three officials."""
    with undone(rehearsal) as register:
        for number in (1, 2):
            commune = register.unit(f"Xã {number}", code=f"X{number}", kind="commune")
            register.unit(f"Chi bộ {number}", code=f"C{number}", under=commune)
        for number in (1, 2, 3):
            register.official(f"Lê Thị {number}", code=f"CB{number}")
        yield register


@pytest.mark.parametrize("seed", range(WORLDS))
def test_streaks_agree_with_the_oracle(built: Register, seed: int) -> None:
    dice = random.Random(seed)
    with undone(built.store) as register:
        befall(register, dice)
        today = FIRST + timedelta(days=dice.randint(730, 1400))
        as_of = today - timedelta(days=dice.randint(0, 200)) if dice.random() < 0.3 else None

        report = review_period(register.store, YEAR, today=today, as_of=as_of)

        told = {
            each.official.code: [str(quarter) for quarter in each.quarters]
            for each in report.streaks
        }
        assert told == streaks(facts_of(register.store), as_of or today)


def befall(register: Register, dice: random.Random) -> None:
    """Duties, assignments with gaps, visits now and then, a waiver."""
    store = register.store
    duties = [
        replace(
            QUARTERLY,
            number=number,
            minimum=dice.choice([0, 1, 1, 1, 2]),
            count_per=dice.choice(list(CountPer)),
            min_days=dice.choice([0, 30, 30, 80]),
        )
        for number in range(1, dice.randint(2, 3))
    ]
    regulation = register.regulation("258-QĐ/TU", *duties)
    units = {unit.code: unit for unit in store.units.all()}
    for official in store.officials.all():
        for commune in dice.sample(["X1", "X2"], dice.randint(1, 2)):
            since, until = sorted(day_of(dice) for _ in range(2))
            life = dice.choice([Span(), Span(since), Span(since, until), Span(None, until)])
            store.assignments.add(
                Assignment(
                    id=0,
                    official_id=official.id,
                    unit_id=units[commune].id,
                    regulation_id=regulation.id,
                    life=life,
                )
            )
        visits = {(dice.choice(["C1", "C2"]), day_of(dice)) for _ in range(dice.randint(0, 12))}
        store.attendances.add_many(
            Attendance(id=0, official_id=official.id, unit_id=units[cell].id, held_on=day)
            for cell, day in sorted(visits)
        )
    if dice.random() < 0.5:
        since = day_of(dice)
        life = Span(since, since + timedelta(days=dice.randint(20, 120)))
        one = dice.choice(store.officials.all())
        store.waivers.add(Waiver(id=0, life=life, reason="có lý do", official_id=one.id))


def day_of(dice: random.Random) -> date:
    return FIRST + timedelta(days=dice.randint(0, (LAST - FIRST).days))


def facts_of(store: Store) -> oracle.Register:
    return oracle.Register(
        units=tuple(store.units.all()),
        placements=tuple(Placements(store.connection).all()),
        officials=tuple(store.officials.all()),
        memberships=tuple(Memberships(store.connection).all()),
        regulations=tuple(store.regulations.all()),
        duties=tuple(store.regulations.duties()),
        assignments=tuple(store.assignments.all()),
        attendances=tuple(store.attendances.all()),
        waivers=tuple(store.waivers.all()),
    )


def streaks(register: oracle.Register, as_of: date) -> dict[str | None, list[str]]:
    """Back, a day at a time, from the year's end: each quarter over by then, while it is missed.

    Whoever is not judged in any quarter of the year is not in its report.
    """
    codes = {official.id: official.code for official in register.officials}
    present: set[int] = set()
    missed: dict[int, list[str]] = {official.id: [] for official in register.officials}
    going = set(missed)
    quarters, day = 0, YEAR.last_day
    while day >= YEAR.first_day or (going and quarters < MOST):
        quarter = Period.containing(day, PeriodKind.QUARTER)
        if day == quarter.last_day:
            verdicts = verdicts_in(register, quarter, min(as_of, day + timedelta(days=1)))
            if day >= YEAR.first_day:
                present |= verdicts.keys()
            if day < as_of and quarters < MOST:
                quarters += 1
                going = {one for one in going if verdicts.get(one) == "unmet"}
                for one in going:
                    missed[one].insert(0, str(quarter))
        day -= timedelta(days=1)
    return {
        codes[one]: found for one, found in missed.items() if one in present and len(found) >= LEAST
    }


def verdicts_in(register: oracle.Register, quarter: Period, as_of: date) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for judged in oracle.judge(register, quarter, as_of):
        found.setdefault(judged.official, []).append(judged.verdict)
    return {one: min(verdicts, key=WORST_FIRST.index) for one, verdicts in found.items()}
