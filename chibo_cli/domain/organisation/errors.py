"""What stands in the way of a change of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.failures import Candidate, ChiboError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


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


class MembershipBeginsLater(ChiboError):
    """A cell that should end, with nothing to follow it, before it is somebody's own."""

    official: str
    unit: str
    since: dt.date
    until: dt.date


class FollowsLater(ChiboError):
    """A unit that should end before it follows another."""

    unit: str
    old: str
    since: dt.date


class SeveralObstacles(ChiboError):
    """All that stands in the way of one change, where it is more than one thing."""

    obstacles: Sequence[ChiboError]


class ParentUnclear(ChiboError):
    """A new cell of cells that stand under different units."""

    unit: str
    candidates: Sequence[Candidate]
