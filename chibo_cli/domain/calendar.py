"""When cells meet, as registered and as changed for a month, and the visits announced to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.spans import ALWAYS, Span

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a cell meets each month: on a day of it, or on its n-th weekday.

    `day` is 1 to 31, and the last day of a shorter month. Or else `nth` is 1 to 5, -1 the last,
    and `weekday` 1 (Monday) to 7 (Sunday). `time` is `19:00`.
    """

    id: int
    unit_id: int
    day: int | None = None
    nth: int | None = None
    weekday: int | None = None
    time: str | None = None
    place: str | None = None
    life: Span = ALWAYS


@dataclass(frozen=True, slots=True)
class ScheduleChange:
    """One month's meeting held on another day, or, without one, not held.

    `month` is its first day, whatever month the meeting is moved to.
    """

    id: int
    unit_id: int
    month: date
    held_on: date | None = None
    time: str | None = None
    place: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A visit announced to the cell beforehand."""

    id: int
    official_id: int
    unit_id: int
    planned_on: date
    note: str | None = None
