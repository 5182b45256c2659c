"""A correction on screen: field by field old to new, and the verdicts that moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import changes as says
from chibo_cli.messages.headings.reports import EMPTY
from chibo_cli.output.columns import listing
from chibo_cli.output.safe import safe
from chibo_cli.output.values import shown, shown_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.duties.movement import Shift
    from chibo_cli.domain.duties.verdicts import Verdict
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.messages.words import Words


_MOST = 40


def field_lines(noun: str, before: object, after: object, words: Words) -> str:
    """A line for each column of the noun's list whose value changed."""
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


def shift_lines(shifts: Sequence[Shift], first: Period | None, words: Words) -> str:
    """A line for each verdict that moved, and from which period on they were compared."""
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
        for shift in shifts[:_MOST]
    ]
    if len(shifts) > _MOST:
        lines.append(words(says.MORE_SHIFTS, count=len(shifts) - _MOST))
    if first is not None:
        lines.append(words(says.COMPARED_FROM, period=first))
    return "".join(f"{line}\n" for line in lines)


def _verdict(verdict: Verdict | None, words: Words) -> str:
    return words(says.NOT_BOUND) if verdict is None else words.say(verdict)
