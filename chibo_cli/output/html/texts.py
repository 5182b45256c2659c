"""Text as a page takes it: controls made visible, new lines kept; the templates escape it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import coded
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.messages.words import Words

_HUNDRED = 100


def named(name: Named) -> str:
    """A person or unit with its code, to the letter."""
    return visible(coded(name.name, name.code))


def several(names: Iterable[Named]) -> str:
    """Units, each on a line of its own."""
    return "\n".join(map(named, names))


def part_name(name: Named | None, words: Words) -> str:
    """A part of the figures by its name."""
    return words(headings.NO_GROUP) if name is None else named(name)


def percent(share: float) -> str:
    """A length in a drawing: 0.125 is `12.5%`."""
    return f"{share * _HUNDRED:.6g}%"
