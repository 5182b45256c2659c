"""The tests themselves are tested: a bug planted in the journal does not pass them."""

from __future__ import annotations

import os

import pytest

from tests.faults.planted_bugs import BUGS, is_caught

_SHORT = ("a seal that does not read the changes", "a digest without salt")
_CHOSEN = tuple(BUGS) if os.environ.get("CHIBO_LONG") == "1" else _SHORT


@pytest.mark.parametrize("name", _CHOSEN)
def test_a_planted_bug_is_caught(name: str) -> None:
    assert is_caught(BUGS[name])
