"""How one attendance counts, and how it moved the verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import changes as says
from chibo_cli.output.safe import safe
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.duties.movement import Move
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words


def move_lines(moves: Sequence[Move], words: Words) -> str:
    """A line a duty: counts or why not, visits so far, and the verdict before and after."""
    if not moves:
        return words(says.NO_DUTY) + "\n"
    return "".join(f"{_line(_answer(move), move, words)}\n" for move in moves)


def changed_lines(moves: Sequence[tuple[Named, Move]], words: Words, *, is_named: bool) -> str:
    """A line a duty under which a corrected attendance counts otherwise than before.

    With the official's name where there are two of them.
    """
    return "".join(
        f"{_line(text, move, words, official if is_named else None)}\n"
        for official, move in moves
        for text in [says.NO_LONGER if move.is_gone else _answer(move)]
        if not (move.is_gone and move.refusal is not None)
    )


def removal_lines(moves: Sequence[Move], words: Words) -> str:
    """A line for each duty under which the attendance counted."""
    return "".join(
        f"{_line(says.NO_LONGER, move, words)}\n" for move in moves if move.refusal is None
    )


def _answer(move: Move) -> Text:
    if move.refusal is not None:
        return says.REFUSED
    return says.COUNTS if move.required else says.COUNTS_UNSTATED


def _line(text: Text, move: Move, words: Words, official: Named | None = None) -> str:
    regulation = safe(move.regulation)
    if official is not None:
        regulation = words(says.OF_OFFICIAL, official=shown(official, words), rule=regulation)
    verdict = words.say(move.after)
    if move.before is not None and move.after is not None and move.before is not move.after:
        verdict = words(says.MOVED, before=move.before, after=move.after)
    return words(
        text,
        regulation=regulation,
        duty=move.duty,
        period=move.period,
        counted=move.counted,
        required=move.required,
        reason=move.refusal,
        verdict=verdict,
    )
