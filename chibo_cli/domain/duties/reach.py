"""Which verdicts a changed fact can move: whose, and on which days."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.movement import days_changed
from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Duty,
    Membership,
    Official,
    Placement,
    Regulation,
    Score,
    Term,
    Unit,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.spans import ALWAYS, Span, hull
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

Judged = (
    Assignment
    | Attendance
    | Duty
    | Filing
    | Membership
    | Official
    | Placement
    | Regulation
    | Score
    | Term
    | Unit
    | Waiver
)
"""The facts that a verdict is made of."""


_READ: Mapping[type[Judged], tuple[str, ...]] = {
    Assignment: ("official_id", "unit_id", "regulation_id", "role", "replaces_id", "is_draft"),
    Attendance: ("official_id", "unit_id", "held_on", "meeting", "substitute", "reported_on"),
    Duty: tuple(
        {field.name for field in fields(Duty)} - {"id", "number", "life", "note", "addressees"}
    ),
    Filing: ("duty_id", "period", "filed_on", "official_id", "unit_id"),
    Membership: ("official_id", "cell_id"),
    Official: (),
    Placement: ("unit_id", "parent_id"),
    Regulation: (),
    Score: ("official_id", "unit_id", "held_on"),
    Term: ("official_id",),
    Unit: (),  # its kind is asked of its visits alone
    Waiver: ("official_id", "unit_id", "regulation_id"),
}
"""What the rule reads of each kind of fact, its days aside."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Days on which verdicts may move, and of whom; of everybody where no official is named."""

    days: Span
    official_id: int | None = None


def reach(
    old: Judged | None, new: Judged | None, passing: Collection[tuple[type[Judged], int]] = ()
) -> Iterator[Reach]:
    """What a fact reaches that was added (`old` is None), changed, or taken out (`new` is None).

    `passing` are the facts that came or went with it, by kind and number: a person, a unit or a
    regulation among them reaches nothing, nor does what stands of it alone, for nothing else can
    have rested on it.
    """
    facts = [
        fact
        for fact in (old, new)
        if fact is not None and _is_judged(fact) and _stands_of(fact) not in passing
    ]
    days = _days_between(facts)
    if days is not None:
        for official_id in dict.fromkeys(_whose(fact) for fact in facts):
            yield Reach(days, official_id)


def _stands_of(fact: Judged) -> tuple[type[Judged], int] | None:
    """The person, unit or regulation that a fact is, or belongs to."""
    match fact:
        case Official() | Unit() | Regulation():
            return type(fact), fact.id
        case Membership() | Term():
            return Official, fact.official_id
        case Placement():
            return Unit, fact.unit_id
        case Duty():
            return Regulation, fact.regulation_id
        case _:
            return None


def _is_judged(fact: Judged) -> bool:
    """Whether a verdict can rest on it: on no draft, and on no score that the cell gave itself.

    Of a person only what is dated counts, and that stands in facts of its own.
    """
    match fact:
        case Official():
            return False
        case Assignment():
            return not fact.is_draft
        case Score():
            return fact.official_id is not None
        case _:
            return True


def _days_between(facts: Sequence[Judged]) -> Span | None:
    """The days that differ; all of a fact that came, went, or says something else."""
    lives = [_days_of(fact) for fact in facts]
    match facts:
        case []:
            return None
        case [Assignment() as old, Assignment() as new] if old.replaces_id != new.replaces_id:
            return ALWAYS  # assignments of other days are one subject now, or no longer
        case [old, new] if _said(old) == _said(new):
            return days_changed(*lives)
        case _:
            return hull(*lives)


def _said(fact: Judged) -> tuple[object, ...]:
    return tuple(getattr(fact, name) for name in _READ[type(fact)])


def _days_of(fact: Judged) -> Span:
    match fact:
        case Attendance() | Score():
            return Span(fact.held_on, fact.held_on)
        case Filing():
            return parse_period(fact.period, today=fact.filed_on).span
        case Official():
            return ALWAYS
        case _:
            return fact.life


def _whose(fact: Judged) -> int | None:
    match fact:
        case Assignment() | Attendance() | Filing() | Membership() | Score() | Term() | Waiver():
            return fact.official_id
        case _:
            return None
