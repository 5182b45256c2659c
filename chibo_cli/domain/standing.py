"""How one attendance moves the verdicts of its official."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.compliance import Judgement
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.verdicts import Refusal, Verdict


@dataclass(frozen=True, slots=True)
class Move:
    """What one attendance did under one duty; `refusal` is None where it counts.

    `before` is None where the duty had no subject then; figures are counted visits. `is_gone`
    where nothing of the attendance is left there, `is_same` where nothing about it changed.
    """

    period: Period
    regulation: str
    duty: int
    required: int
    counted: int
    refusal: Refusal | None
    before: Verdict | None
    after: Verdict | None
    is_gone: bool = False
    is_same: bool = False


def moves(
    before: Iterable[Judgement], after: Iterable[Judgement], attendance_id: int
) -> tuple[Move, ...]:
    """The moves in every subject that counts the attendance or refuses it, after or before."""
    earlier = {_key(judgement): judgement for judgement in before}
    later = {_key(judgement): judgement for judgement in after}
    found = []
    for key in dict.fromkeys((*later, *earlier)):
        old, new = earlier.get(key), later.get(key)
        was = old is not None and _concerns(old, attendance_id)
        now = new is not None and _concerns(new, attendance_id)
        shown = new if now else old
        if shown is None or not (was or now):
            continue
        subject = shown.subject
        current = shown if new is None else new
        found.append(
            Move(
                subject.period,
                subject.regulation.code,
                subject.duty.number,
                subject.duty.minimum,
                len(current.counted),
                _refusal(shown, attendance_id),
                None if old is None else old.verdict,
                None if new is None else new.verdict,
                is_gone=was and not now,
                is_same=was and now and _is_same(old, new, attendance_id),
            )
        )
    return tuple(found)


def _key(judgement: Judgement) -> tuple[int, Period, tuple[int, ...]]:
    subject = judgement.subject
    return (subject.duty.id, subject.period, tuple(term.assignment.id for term in subject.terms))


def _concerns(judgement: Judgement, attendance_id: int) -> bool:
    return any(visit.id == attendance_id for visit in judgement.counted) or any(
        visit.id == attendance_id for visit, _ in judgement.refused
    )


def _is_same(old: Judgement | None, new: Judgement | None, attendance_id: int) -> bool:
    if old is None or new is None:
        return old is new
    return old.verdict is new.verdict and _refusal(old, attendance_id) is _refusal(
        new, attendance_id
    )


def _refusal(judgement: Judgement, attendance_id: int) -> Refusal | None:
    return next((reason for visit, reason in judgement.refused if visit.id == attendance_id), None)
