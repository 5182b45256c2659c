"""Documents and scores against the slow oracle, over worlds that the dice have made."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.domain.duties.obligations import judge_others
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import CountPer, Document, DutyKind, Holder
from chibo_cli.domain.time.periods import Period, PeriodKind
from tests.domain.duties import oracle_others
from tests.domain.duties.oracle_others import Owed
from tests.domain.duties.province import Province
from tests.running.examples import LONG

if TYPE_CHECKING:
    from chibo_cli.domain.duties.obligations import Obligation
    from chibo_cli.domain.facts.records import Duty

pytestmark = pytest.mark.slow

WORLDS = 5000 if LONG else 500
PERIODS = (
    *[Period(PeriodKind.MONTH, 2024, 2)] * 9,
    *[Period(PeriodKind.MONTH, 2023, 12)] * 6,
    *[Period(PeriodKind.QUARTER, 2023, 1)] * 2,
    Period(PeriodKind.YEAR, 2023),
)
FULFILMENTS = {"unmet", "pending", "late", "met", "waived", "not_judged"}


@pytest.mark.parametrize("part", range(5))
def test_documents_and_scores_agree_with_the_oracle(part: int) -> None:
    told: set[str] = set()
    for seed in range(part * WORLDS // 5, (part + 1) * WORLDS // 5):
        dice = random.Random(seed)
        world = World(dice)
        expected = Counter(oracle_others.owed(world.register, world.period, world.as_of))
        found = Counter(map(_as_owed, judge_others(world.facts, world.period, world.as_of)))
        assert found == expected, seed
        told |= {one.verdict for one in expected}
    assert told == FULFILMENTS


class World(Province):
    """Two officials, two communes with two cells each; much happens about the day due."""

    def __init__(self, dice: random.Random) -> None:
        super().__init__()
        self._dice = dice
        self.period = dice.choice(PERIODS)
        top = self.unit("T", "province")
        communes = [self.unit(f"X{number}", "commune", under=top) for number in (1, 2)]
        cells = [self.unit(f"C{number}", under=communes[number % 2]) for number in range(4)]
        people = [self.official(f"CB{number}") for number in (1, 2)]
        rule = self.regulation(days=dice.choice(["", "", "", f"{self._near()}.."]))
        for _ in range(2):
            self.duty(rule, **self._asked())
        self._due = dice.choice([self._day_due(duty) for duty in self.duties])
        for _ in range(dice.randint(1, 4)):
            earlier = dice.choice([None, None, *self.assignments])
            unit = dice.choice([*communes, *communes, cells[0], top])
            self.assign(dice.choice(people), unit, self._days(), replaces=earlier)
        kept = set()
        for _ in range(dice.randint(0, 8)):
            official, cell, day = dice.choice(people), dice.choice(cells), self._near()
            if (official.id, cell.id, day) not in kept:
                kept.add((official.id, cell.id, day))
                meeting = dice.choice([*[Meeting.REGULAR] * 6, Meeting.TRIP])
                visit = self.visit(official, cell, str(day), meeting)
                if dice.random() < 0.4:
                    reported = day + timedelta(days=dice.choice([0, 1, 4, 5, 6]))
                    self.attendances[-1] = replace(visit, reported_on=reported)
                if dice.random() < 0.6:
                    self.score(visit)
        for _ in range(dice.randint(0, 2)):
            waived = dice.choice([(people[0], None), (None, communes[0]), (None, top)])
            self.waive(self._days(), *waived)
        visited = [each for each in cells if any(v.unit_id == each.id for v in self.attendances)]
        for _ in range(dice.randint(0, 7)):
            by = dice.choice([*people, *people, None])
            about = dice.choice([None, None, None, *communes, *visited])
            if by is not None or about is not None:
                period = dice.choice([*[self.period] * 6, self.period.previous])
                self.file(dice.choice(self.duties), str(period), str(self._near()), by, about)
        self.as_of = dice.choice([self._near(), self.period.last_day + timedelta(days=40)])

    def _asked(self) -> dict[str, Any]:
        dice, length = self._dice, (self.period.last_day - self.period.first_day).days + 1
        day = self.period.first_day + timedelta(days=dice.randint(0, length - 1))
        score = {"kind": DutyKind.SCORE}
        document = {
            "kind": DutyKind.FILE,
            "document": dice.choice(list(Document)),
            "held_by": dice.choice(list(Holder)),
            "due": dice.choice(
                [*["visit+0", "visit+5"] * 2, "end+0", "end+10", f"{day:%m-%d}", "02-29"]
            ),
            "due_before": dice.random() < 0.5,
        }
        return {
            "period": self.period.kind,
            "minimum": dice.choice([1, 1, 1, 1, 2, 0]),
            "count_per": dice.choice(list(CountPer)),
            "min_days": dice.choice([0, 0, 1, 15, length - 1, length]),
            **dice.choice([document, document, document, score]),
        }

    def _day_due(self, duty: Duty) -> date:
        """The day due, or about that of a visit in the middle of the period."""
        last = self.period.last_day
        if duty.due.startswith("end+"):
            return last + timedelta(days=int(duty.due[4:]))
        if duty.due == "02-29":
            return date(self.period.year, 3, 1) - timedelta(days=1)
        if "-" in duty.due:
            return date.fromisoformat(f"{self.period.year}-{duty.due}")
        return dice_day(self._dice, self.period.first_day, last)

    def _near(self) -> date:
        """A day about the period, often one about the day due or about an end of the period."""
        first, last = self.period.first_day, self.period.last_day
        visited = [visit.held_on for visit in self.attendances[:2]]
        hub = self._dice.choice([getattr(self, "_due", last), first, last, *visited])
        if self._dice.random() < 0.6:
            return hub + timedelta(days=self._dice.randint(-1, 1))
        return dice_day(self._dice, first - timedelta(days=9), last + timedelta(days=15))

    def _days(self) -> str:
        since, until = sorted([self._near(), self._near()])
        return self._dice.choice(["", "", f"{since}..", f"..{until}", f"{since}..{until}"])


def dice_day(dice: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=dice.randint(0, (last - first).days))


def _as_owed(obligation: Obligation) -> Owed:
    subject, visit = obligation.subject, obligation.visit
    return Owed(
        official=subject.official.id,
        duty=subject.duty.id,
        assignments=frozenset(term.assignment.id for term in subject.terms),
        verdict=obligation.verdict.value,
        filed_on=obligation.filed_on,
        visit_on=None if visit is None else visit.held_on,
        unscored=frozenset(each.id for each in obligation.unscored),
    )
