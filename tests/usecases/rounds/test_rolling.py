"""Who is asked about in a meeting round, area by area or at one cell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.usecases.rounds.likely import likely_areas, likely_days
from chibo_cli.usecases.rounds.rolling import RollLine, roll_lines, visitors_of
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.store.store import Store

YEARLY = replace(QUARTERLY, period=PeriodKind.YEAR, minimum=2)
Q1, Q2 = (Period(PeriodKind.QUARTER, 2024, index) for index in (1, 2))
FEBRUARY, MARCH, MAY = (Period(PeriodKind.MONTH, 2024, index) for index in (2, 3, 5))


@pytest.fixture(scope="module")
def built(rehearsal: Store) -> Iterator[Register]:
    """An and Bình follow X01 (cell C1) by the quarter, Chi follows X02 (C2) by the year.

    An attended C1 in February; Dũng followed X01 until the end of January; Em waits as a draft.
    """
    with undone(rehearsal) as register:
        top = register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")
        quarterly, yearly = register.regulation(), register.regulation("776-QĐ/TU", YEARLY)
        followed = ((1, "Xã Hòa Lạc", quarterly), (2, "Xã Thủy Tân", yearly))
        for number, commune, rule in followed:
            unit = register.unit(commune, code=f"X0{number}", kind="commune", under=top)
            register.unit(f"Chi bộ ấp {number}", code=f"C{number}", under=unit)
            for name in ("Đỗ An", "Lê Bình") if rule is quarterly else ("Võ Chi",):
                register.assignment(register.official(name), unit, rule, span("2024-01-01"))
        left, area = register.official("Hồ Dũng"), register.coded("X01")
        register.assignment(left, area, quarterly, span("2024-01-01", "2024-01-31"))
        register.assignment(register.official("Ngô Em"), area, quarterly, is_draft=True)
        (an,) = register.store.officials.named_like("do an")
        register.attendance(an, register.coded("C1"), "2024-02-06")
        yield register


def names(lines: list[RollLine]) -> list[str]:
    return [line.official.name for line in lines]


@pytest.mark.parametrize(
    ("period", "code", "everyone", "expected"),
    [
        (Q2, None, False, ["Đỗ An", "Lê Bình", "Võ Chi"]),
        (Q1, None, False, ["Lê Bình", "Võ Chi", "Hồ Dũng"]),
        (FEBRUARY, None, False, ["Lê Bình", "Võ Chi", "Hồ Dũng"]),
        (MAY, None, False, ["Đỗ An", "Lê Bình", "Võ Chi"]),
        (MARCH, "X01", True, ["Đỗ An", "Lê Bình", "Hồ Dũng"]),
        (MAY, "X02", False, ["Võ Chi"]),
        (Period(PeriodKind.YEAR, 2024), "X01", False, ["Đỗ An", "Lê Bình", "Hồ Dũng"]),
    ],
    ids=str,
)
def test_a_round_asks_about_those_who_owe_in_the_period_or_the_one_around_it(
    built: Register, period: Period, code: str | None, *, everyone: bool, expected: list[str]
) -> None:
    under = None if code is None else built.coded(code)
    lines = roll_lines(built.store, period, today=TODAY, under=under, everyone=everyone)
    assert names(lines) == expected


@pytest.mark.parametrize(
    ("period", "days"), [(Q1, ["2024-02-06"]), (FEBRUARY, ["2024-02-06"]), (MARCH, [])], ids=str
)
def test_the_days_shown_are_those_of_the_period(
    built: Register, period: Period, days: list[str]
) -> None:
    lines = roll_lines(built.store, period, today=TODAY, under=None, everyone=True)
    assert next(line for line in lines if line.official.name == "Đỗ An").days == tuple(
        map(day, days)
    )


@pytest.mark.parametrize(
    ("period", "everyone", "expected"),
    [
        (Q1, False, ["Lê Bình", "Hồ Dũng"]),
        (Q1, True, ["Đỗ An", "Lê Bình", "Hồ Dũng"]),
        (MARCH, False, ["Đỗ An", "Lê Bình"]),
        (Q2, False, ["Đỗ An", "Lê Bình"]),
    ],
    ids=str,
)
def test_a_cell_is_visited_by_those_whose_area_held_it_in_the_period(
    built: Register, period: Period, *, everyone: bool, expected: list[str]
) -> None:
    lines = visitors_of(built.store, built.coded("C1"), period, everyone=everyone)
    assert names(lines) == expected
    assert {unit.code for line in lines for unit in line.units} == {"X01"}


def test_the_areas_where_most_owe_come_first(built: Register) -> None:
    found = [(each.code, count) for each, count in likely_areas(built.store, Q1, today=TODAY)]
    assert found == [("X01", 2), ("X02", 1)]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (None, ["2024-05-06", "2024-05-10"]),
        (FEBRUARY, ["2024-02-06"]),
        (MARCH, ["2024-03-06"]),
        (Q1, ["2024-02-06", "2024-03-06"]),
        (Q2, ["2024-05-06", "2024-05-10"]),
    ],
    ids=str,
)
def test_the_days_offered_lie_in_the_period(
    built: Register, period: Period | None, expected: list[str]
) -> None:
    found = likely_days(built.store, built.coded("C1"), today=TODAY, period=period)
    assert found == [day(each) for each in expected]
