"""How one attendance counts, and how it moved the verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages import answers as says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.standing import Move
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words


def move_lines(moves: Sequence[Move], words: Words) -> str:
    """A line a duty: counts or why not, visits so far, and the verdict before and after."""
    if not moves:
        return words(says.NO_DUTY) + "\n"
    return "".join(f"{_line(_answer(move), move, words)}\n" for move in moves)


def changed_lines(moves: Sequence[Move], words: Words) -> str:
    """A line a duty under which a corrected attendance counts otherwise than before."""
    return "".join(
        f"{_line(says.NO_LONGER if move.is_gone else _answer(move), move, words)}\n"
        for move in moves
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


def _line(text: Text, move: Move, words: Words) -> str:
    verdict = words.say(move.after)
    if move.before is not None and move.after is not None and move.before is not move.after:
        verdict = words(says.MOVED, before=move.before, after=move.after)
    return words(
        text,
        regulation=move.regulation,
        duty=move.duty,
        period=move.period,
        counted=move.counted,
        required=move.required,
        reason=move.refusal,
        verdict=verdict,
    )
