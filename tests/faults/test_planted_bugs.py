"""The tests themselves are tested: a bug planted in the journal does not pass them."""

from __future__ import annotations

import pytest

from tests.faults.harness.planted_bugs import BUGS, is_caught, source_of
from tests.running.examples import LONG

pytestmark = pytest.mark.slow

_SHORT = ("a seal that does not read the changes", "a digest without salt")
_CHOSEN = tuple(BUGS) if LONG else _SHORT


@pytest.mark.parametrize("name", BUGS)
def test_every_bug_has_its_place_in_the_source(name: str) -> None:
    assert source_of(BUGS[name]).count(BUGS[name].right) == 1


@pytest.mark.sqlite
@pytest.mark.parametrize("name", _CHOSEN)
def test_a_planted_bug_is_caught(name: str) -> None:
    assert is_caught(BUGS[name])
