from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.reports.years import Standings, misses_in_a_row, streaks_in
from chibo_cli.domain.time.periods import Period, PeriodKind
from tests.domain.duties.province import Commune

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF = {"u": Verdict.UNMET, "m": Verdict.MET, "p": Verdict.PENDING, "w": Verdict.WAIVED}


def quarters(verdicts: str) -> Iterator[Standings]:
    """One official's quarters from 2024-Q3 back, a letter each; a dot is a quarter without any."""
    quarter = Period(PeriodKind.QUARTER, 2024, 3)
    for letter in verdicts:
        found = {} if letter == "." else {1: _OF[letter]}
        yield Standings(quarter, found)
        quarter = quarter.previous


@pytest.mark.parametrize(
    ("verdicts", "found"),
    [
        pytest.param("uuum", ["2024-Q1", "2024-Q2", "2024-Q3"], id="three up to the last one"),
        pytest.param("uum", ["2024-Q2", "2024-Q3"], id="two"),
        pytest.param(
            "uuuuu", ["2023-Q3", "2023-Q4", *(f"2024-Q{n}" for n in (1, 2, 3))], id="years"
        ),
        pytest.param(
            "u" * 9,
            ["2022-Q4", *(f"2023-Q{n}" for n in (1, 2, 3, 4)), *(f"2024-Q{n}" for n in (1, 2, 3))],
            id="eight at most",
        ),
        pytest.param("um", [], id="one is no streak"),
        pytest.param("muuu", [], id="over since"),
        pytest.param("uwuu", [], id="a waiver between"),
        pytest.param("u.uu", [], id="no duty between"),
        pytest.param(".uuu", [], id="no duty in the last one"),
    ],
)
def test_a_streak_is_unbroken_up_to_the_last_quarter_over(verdicts: str, found: list[str]) -> None:
    streaks = streaks_in(quarters(verdicts))
    assert [str(quarter) for quarter in streaks.get(1, ())] == found


def test_misses_are_counted_from_one_on_by_regulation() -> None:
    p = Commune()
    other = p.regulation("776-QĐ/TU")
    p.duty(other, minimum=2)
    p.assign(p.person, p.commune)
    p.assign(p.person, p.commune, under=other)
    p.visit(p.person, p.cell, "2024-02-05")
    p.visit(p.person, p.cell, "2023-08-05")
    p.visit(p.person, p.cell, "2023-07-05")
    wanted = {(p.person.id, rule.id) for rule in p.regulations}
    periods = [p.judged(each, "2024-04-01") for each in ("2024-Q1", "2023-Q4", "2023-Q3")]
    assert misses_in_a_row(wanted, periods) == {(p.person.id, other.id): 2}


def test_no_more_quarters_are_asked_for_than_a_streak_needs() -> None:
    asked = count()

    def told() -> Iterator[Standings]:
        for standings in quarters("umuuuu"):
            next(asked)
            yield standings

    streaks_in(told())
    assert next(asked) == 2
