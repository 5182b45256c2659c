"""What a decision changes, unit by unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import duties as says
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.duties.decision import DecisionEntry
    from chibo_cli.messages.words import Words


def decision_lines(entries: Sequence[DecisionEntry], words: Words) -> str:
    """A line for each that is not as it was; the regulation is told where there are several."""
    is_mixed = len({each.regulation for each in entries}) > 1
    lines = [
        words(
            says.CHANGES[each.change],
            unit=shown(each.unit, words),
            official=shown(each.official, words),
            id=each.id,
            predecessor="" if each.predecessor is None else shown(each.predecessor, words),
            replaces=each.replaces,
            rest="".join(words(says.REST, detail=text) for text in _rest(each, is_mixed=is_mixed)),
        )
        for each in entries
        if each.change in says.CHANGES
    ]
    return "".join(f"{line}\n" for line in lines)


def _rest(entry: DecisionEntry, *, is_mixed: bool) -> Iterator[str]:
    if entry.role:
        yield safe(entry.role)
    if is_mixed:
        yield safe(entry.regulation)
