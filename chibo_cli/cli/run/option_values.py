"""The values that global options take."""

from __future__ import annotations

from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.messages.text import Language

_LONGEST_WAIT = 86_400.0


def chosen_language(option: str, value: str) -> Language:
    """The language named; raises InvalidOption where it is none of ours."""
    if value not in set(Language):
        raise InvalidOption(option, value, tuple(Language))
    return Language(value)


def seconds(value: str) -> float:
    """How long to wait; raises InvalidOption where it is no number from 0 to a day."""
    try:
        found = float(value)
    except ValueError:
        found = -1
    if not 0 <= found <= _LONGEST_WAIT:
        raise InvalidOption("--wait", value, ("0–86400",))
    return found
