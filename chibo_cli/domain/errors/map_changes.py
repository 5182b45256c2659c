"""Refusals of a change of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.errors.base import ChiboError

if TYPE_CHECKING:
    import datetime as dt


class MergerOfOne(ChiboError):
    """A merger of a single unit into a new one."""

    unit: str


class SplitIntoOne(ChiboError):
    """A split with a single successor."""

    unit: str


class MergerWithAbove(ChiboError):
    """A merger of a unit with one above it."""

    unit: str
    above: str


class AssignmentBeginsLater(ChiboError):
    """A unit that should end while an assignment to it has yet to begin."""

    number: int
    official: str
    unit: str
    since: dt.date
    until: dt.date


class VisitOutsideLife(ChiboError):
    """Days of a unit that leave out one on which it was visited."""

    number: int
    unit: str
    day: dt.date
