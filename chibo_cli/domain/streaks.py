"""Who has fallen short in quarter after quarter."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.compliance import worst
from chibo_cli.domain.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.compliance import Judgement
    from chibo_cli.domain.periods import Period

MOST_QUARTERS = 8  # looked back over
LEAST_QUARTERS = 2  # one miss is no streak


@dataclass(frozen=True, slots=True)
class Standings:
    """How each official, by id, stood in one quarter: the worst of the verdicts."""

    quarter: Period
    as_of: date
    verdicts: Mapping[int, Verdict]

    @classmethod
    def of(cls, quarter: Period, as_of: date, judged: Iterable[Judgement]) -> Standings:
        """The standings that these judgements give."""
        verdicts: defaultdict[int, list[Verdict]] = defaultdict(list)
        for judgement in judged:
            verdicts[judgement.subject.official.id].append(judgement.verdict)
        return cls(quarter, as_of, {one: worst(found) for one, found in verdicts.items()})

    @property
    def is_over(self) -> bool:
        """Whether the quarter's last day lies before the as-of day."""
        return self.quarter.last_day < self.as_of


def streaks_in(quarters: Iterable[Standings]) -> dict[int, tuple[Period, ...]]:
    """Each official's unmet quarters, oldest first, unbroken up to the last quarter over.

    The quarters come latest first, each following the next, and no more are asked for than some
    streak needs. A quarter that still runs adds nothing, but one met already ends the streak.
    """
    runs: dict[int, list[Period]] = {}
    ended: set[int] = set()
    going: set[int] | None = None
    for standings in quarters:
        verdicts = standings.verdicts
        if not standings.is_over:
            ended |= {one for one, found in verdicts.items() if found is Verdict.MET}
            continue
        unmet = {one for one, found in verdicts.items() if found is Verdict.UNMET}
        going = unmet - ended if going is None else unmet & going
        for official in going:
            runs.setdefault(official, []).append(standings.quarter)
        if not going:
            break
    return {
        official: tuple(reversed(found))
        for official, found in runs.items()
        if len(found) >= LEAST_QUARTERS
    }


def misses_in_a_row(
    wanted: Iterable[tuple[int, int]], periods: Iterable[Sequence[Judgement]]
) -> Counter[tuple[int, int]]:
    """How many periods running each of these was unmet, by the ids of official and regulation.

    The judgements of the periods come latest first, and no more are asked for than some run needs.
    """
    going, runs = set(wanted), Counter[tuple[int, int]]()
    if not going:
        return runs
    for judged in periods:
        verdicts: defaultdict[tuple[int, int], list[Verdict]] = defaultdict(list)
        for each in judged:
            key = each.subject.official.id, each.subject.regulation.id
            verdicts[key].append(each.verdict)
        going = {key for key in going if key in verdicts and worst(verdicts[key]) is Verdict.UNMET}
        runs.update(going)
        if not going:
            break
    return runs
