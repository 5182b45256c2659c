"""A correction on screen: field by field old to new, and the verdicts that moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import changes as says
from chibo_cli.messages.headings.reports import EMPTY
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import reason_of, shown, shown_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.duties.movement import Move, Moved
    from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_MOST = 40


def field_lines(noun: str, before: object, after: object, words: Words) -> str:
    """A line for each column of the noun's list whose value changed."""
    from chibo_cli.output.forms.listing import listing  # what was recorded is no correction

    entries = listing(noun, [before, after])
    old, new = entries.rows
    lines = [
        words(
            says.FIELD,
            column=column.heading,
            old=shown_at(column.key, old[column.key], words) or words(EMPTY),
            new=shown_at(column.key, new[column.key], words) or words(EMPTY),
        )
        for column in entries.columns
        if old[column.key] != new[column.key]
    ]
    return "".join(f"{line}\n" for line in lines)


def moved_lines(moved: Moved, words: Words, *, most: int = _MOST) -> str:
    """A line for each verdict that moved, and which of them were compared."""
    lines = [
        words(
            says.SHIFTED,
            official=shown(shift.official, words),
            regulation=safe(shift.regulation),
            duty=shift.duty,
            period=shift.period,
            before=_verdict(shift.before, words),
            after=_verdict(shift.after, words),
        )
        for shift in moved.shifts[:most]
    ]
    if moved.count > most:
        lines.append(words(says.MORE_SHIFTS, count=moved.count - most))
    if not moved.is_compared:
        lines.append(words(says.NOT_COMPARED))
    elif moved.first is not None:
        lines.append(words(says.COMPARED_FROM, period=moved.first))
    return "".join(f"{line}\n" for line in lines)


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


def _verdict(verdict: Verdict | Fulfilment | None, words: Words) -> str:
    return words(says.NOT_BOUND) if verdict is None else words.say(verdict)


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
        reason=reason_of(move),
        verdict=verdict,
    )
