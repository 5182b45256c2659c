"""Recommendations counted over days, against their states as they were written down day by day."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import combinations_with_replacement
from random import Random
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.followups.recommendations import Recommendation, RecommendationState, Step
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.followups.recommendations import (
    find_recommendation,
    raise_recommendation,
    recommendation_entries,
    take_step,
)
from chibo_cli.usecases.followups.turnover import TurnoverBy, turnover_by
from tests.usecases.registers import TODAY, Register, day

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from chibo_cli.domain.facts.records import Unit

STATE = RecommendationState
DAYS = [
    day(each) for each in ("2024-01-31", "2024-02-01", "2024-02-29", "2024-03-31", "2024-04-01")
]
TO = ("UBND xã", "ubnd xa", None)
TAGS = (("đường",), ("Duong", "điện"), ())
Kept = dict[int, RecommendationState]


class Written:
    """A register to which chance adds day by day, and every state at the end of each day."""

    def __init__(self, register: Register, unit: Unit) -> None:
        self.store, self.unit = register.store, unit
        self.chance = Random(17)
        self.raised: dict[int, date] = {}
        self.states: dict[date, Kept] = {}
        for on in DAYS:
            for _ in range(6):
                self.write(on)
            self.states[on] = {
                number: find_recommendation(self.store, number).status for number in self.raised
            }

    def write(self, on: date) -> None:
        if not self.raised or self.chance.random() < 0.4:
            number = len(self.raised)
            new = Recommendation(
                id=0,
                unit_id=self.unit.id,
                text="Sửa đường",
                raised_on=on,
                addressed_to=TO[number % 3],
                tags=TAGS[number % 3],
            )
            self.raised[raise_recommendation(self.store, new, today=TODAY)] = on
            return
        found = find_recommendation(self.store, self.chance.choice(sorted(self.raised)))
        status = self.chance.choice([each for each in STATE if each is not found.status])
        if not (status.is_final and found.status.is_final):
            step = Step(recommendation_id=found.id, noted_on=on, status=status)
            take_step(self.store, found, step, today=TODAY)

    def at_end(self, of: date) -> Kept:
        known = [each for each in DAYS if each <= of]
        return self.states[known[-1]] if known else {}

    def expected(self, days: Span, among: Collection[int]) -> tuple[int, ...]:
        """Open at the start, raised, settled, rejected, open at the end."""
        before = {} if days.since is None else self.at_end(days.since - ONE_DAY)
        after = self.at_end(days.until or TODAY)
        ended = [
            after[each]
            for each in among
            if each in after
            and after[each].is_final
            and not (each in before and before[each].is_final)
        ]
        return (
            sum(each in before and not before[each].is_final for each in among),
            sum(self.raised[each] in days for each in among),
            ended.count(STATE.SETTLED),
            ended.count(STATE.REJECTED),
            sum(each in after and not after[each].is_final for each in among),
        )


@pytest.fixture
def written(register: Register, cell: Unit) -> Written:
    return Written(register, cell)


def counted(written: Written, days: Span, by: TurnoverBy) -> dict[object, tuple[int, ...]]:
    found = recommendation_entries(
        written.store, Narrowing(days=Span(None, days.until)), today=TODAY
    )
    rows = turnover_by(written.store, found, days, by, today=TODAY)
    part = {TurnoverBy.ADDRESSEE: "addressed_to"}.get(by, by.value)
    keys = ("open_at_start", "raised", "settled", "rejected", "open_at_end")
    return {getattr(row, part): tuple(getattr(row, key) for key in keys) for row in rows}


SPANS = [
    Span(),
    *(Span(None, each) for each in DAYS),
    *(Span(each) for each in DAYS),
    *(Span(*pair) for pair in combinations_with_replacement(DAYS, 2)),
]


def test_every_stretch_of_days_counts_the_states_of_its_ends(written: Written) -> None:
    numbers = list(written.raised)
    addressed = {
        "UBND xã": [each for place, each in enumerate(numbers) if place % 3 < 2],
        None: [each for place, each in enumerate(numbers) if place % 3 == 2],
    }
    tagged = {
        "đường": addressed["UBND xã"],
        "điện": [each for place, each in enumerate(numbers) if place % 3 == 1],
        None: addressed[None],
    }
    for days in SPANS:
        for by, parts in ((TurnoverBy.ADDRESSEE, addressed), (TurnoverBy.TAG, tagged)):
            expected = {part: written.expected(days, among) for part, among in parts.items()}
            assert counted(written, days, by) == {
                part: figures for part, figures in expected.items() if any(figures[2:])
            }
            for start, raised, settled, rejected, end in expected.values():
                assert start + raised - settled - rejected == end or days.since is not None
        months = counted(written, days, TurnoverBy.MONTH)
        whole = Span(days.since or DAYS[0], days.until or TODAY)
        for month, figures in months.items():
            part = month.span.common(whole)  # type: ignore[attr-defined]  # it is a period
            assert figures == written.expected(part, numbers)
        assert sum(figures[1] for figures in months.values()) == len(
            [each for each in written.raised.values() if each in whole]
        )


def test_what_has_no_steps_goes_by_the_day_it_was_settled(register: Register, cell: Unit) -> None:
    store = register.store
    base = Recommendation(id=0, unit_id=cell.id, text="x", raised_on=DAYS[0])
    store.recommendations.add(replace(base, status=STATE.REJECTED, settled_on=DAYS[3]))
    found = recommendation_entries(store, today=TODAY)
    for since, until, told in (
        (DAYS[1], DAYS[2], (1, 0, 0, 0, 1)),
        (DAYS[1], DAYS[3], (1, 0, 0, 1, 0)),
        (DAYS[4], DAYS[4], None),
    ):
        rows = turnover_by(store, found, Span(since, until), TurnoverBy.TAG, today=TODAY)
        assert [tuple(asdict(each).values())[1:] for each in rows] == ([told] if told else [])


def test_addressees_go_by_most_open_and_none_comes_last(register: Register, cell: Unit) -> None:
    base = Recommendation(id=0, unit_id=cell.id, text="x", raised_on=DAYS[0])
    for to, status in (
        (None, STATE.OPEN),
        ("Sở Y tế", STATE.SETTLED),
        ("UBND xã", STATE.OPEN),
        ("ubnd xa", STATE.REJECTED),
    ):
        settled_on = DAYS[1] if status.is_final else None
        register.store.recommendations.add(
            replace(base, addressed_to=to, status=status, settled_on=settled_on, due=DAYS[2])
        )
    found = recommendation_entries(register.store, today=TODAY)
    rows = turnover_by(register.store, found, Span(), TurnoverBy.ADDRESSEE, today=TODAY)
    assert [tuple(asdict(each).values())[:6] for each in rows] == [
        ("UBND xã", 2, 1, 1, 0, 1),
        ("Sở Y tế", 1, 0, 0, 1, 0),
        (None, 1, 1, 1, 0, 0),
    ]
