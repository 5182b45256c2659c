"""The days that a change touches."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.duties.movement import days_changed
from chibo_cli.domain.time.spans import ALWAYS, Span, hull

FIRST = date(2024, 1, 1)
FRAME = [FIRST + timedelta(days=number) for number in range(-2, 14)]
ENDS = st.none() | st.integers(0, 11).map(lambda number: FIRST + timedelta(days=number))
LIVES = st.builds(Span, ENDS, ENDS).filter(lambda life: not life.is_empty)


def days(text: str) -> Span:
    since, until = (date(2024, 1, int(part)) if part else None for part in text.split("-"))
    return Span(since, until)


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("1-9", "1-9", None),
        ("1-9", "3-9", "1-2"),
        ("3-9", "1-9", "1-2"),
        ("1-9", "1-7", "8-9"),
        ("1-", "1-9", "10-"),
        ("-9", "3-9", "-2"),
        ("-", "3-", "-2"),
        ("1-9", "3-7", "1-9"),
        ("1-3", "7-9", "1-9"),
        ("1-5", "2-9", "1-9"),
    ],
)
def test_the_days_that_changed(old: str, new: str, changed: str | None) -> None:
    assert days_changed(days(old), days(new)) == (None if changed is None else days(changed))


@given(LIVES, LIVES)
def test_every_day_that_lies_in_one_life_only_is_among_them(old: Span, new: Span) -> None:
    changed = days_changed(old, new)
    differing = [day for day in FRAME if (day in old) is not (day in new)]
    assert all(changed is not None and day in changed for day in differing)
    if changed is not None and differing and old.overlaps(new):
        inside = [day for day in FRAME if day in changed]
        assert (inside[0], inside[-1]) == (differing[0], differing[-1])


def test_a_hull_reaches_from_the_first_day_to_the_last() -> None:
    assert hull(days("3-5"), days("8-9")) == days("3-9")
    assert hull(days("3-5"), ALWAYS) == ALWAYS
