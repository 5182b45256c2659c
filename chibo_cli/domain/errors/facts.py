"""Facts that cannot stand beside those already kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.errors.base import Candidate, ChiboError, Noun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.periods import Period


class EndBeforeStart(ChiboError):
    """A span that ends before it begins."""

    since: date
    until: date


class CodeTaken(ChiboError):
    """A code that another fact bears in the same days."""

    noun: Noun
    code: str
    holder: str


class AlreadyThere(ChiboError):
    """A person or unit that seems to stand in the register already."""

    noun: Noun
    name: str


class SpelledOtherwise(ChiboError):
    """A new person whose name is a known one's, typed without marks or with them."""

    name: str
    candidates: Sequence[Candidate]


class FutureDay(ChiboError):
    """An attendance on a day that has not come."""

    day: date
    today: date


class OutsideUnitLife(ChiboError):
    """A day on which the unit does not exist."""

    unit: str
    day: date


class OutsideOfficialLife(ChiboError):
    """A day on which the official does not hold office."""

    official: str
    day: date


class DuplicateAttendance(ChiboError):
    """A second attendance of one official at one unit on one day."""

    official: str
    unit: str
    day: date
    id: int


class RepeatedRow(ChiboError):
    """A row about the same fact as an earlier one, with other contents."""

    file: str
    row: int


class PlacementCircle(ChiboError):
    """A unit placed below itself."""

    unit: str
    parent: str


class PlacementOutsideLife(ChiboError):
    """A placement on days on which one of the two units does not exist."""

    unit: str
    parent: str


class PlacementOverlap(ChiboError):
    """Two units above one on one day."""

    unit: str
    day: date


class ChildWithoutPlace(ChiboError):
    """A unit that ends while units below it are told no other place."""

    unit: str
    children: Sequence[str]


class SucceedsItself(ChiboError):
    """A unit that should follow itself."""

    unit: str


class NameOverlap(ChiboError):
    """Two names of one unit on one day."""

    unit: str
    day: date


class ParentDiffers(ChiboError):
    """A units row that gives a known unit another parent: that is a placement."""

    unit: str
    parent: str


class RegulationDiffers(ChiboError):
    """A known code with other contents."""

    code: str


class WaiverNamesNobody(ChiboError):
    """A waiver of neither an official nor a unit."""


class StillNeeded(ChiboError):
    """A fact to be taken out that others lean on: how many rows of each table."""

    noun: Noun
    name: str
    facts: Mapping[str, int]


class NobodyToJudge(ChiboError):
    """No official is bound by a duty in these periods; `others` are those with rows."""

    periods: Sequence[Period]
    others: Sequence[Period]


class RegisterExists(ChiboError):
    """`init` over a file that is there."""

    path: str


class NothingToChange(ChiboError):
    """A change that leaves everything as it is."""

    what: str


class ScheduleOverlap(ChiboError):
    """Two patterns of one unit on one day: the other begins within the days of the new one."""

    unit: str
    id: int


class NoMeetingThatMonth(ChiboError):
    """A month in which a unit has no meeting that could be cancelled or put back."""

    unit: str
    month: Period


class TooFarFromMonth(ChiboError):
    """A meeting moved out of its month and the two beside it."""

    day: date
    month: Period


class DuplicatePlan(ChiboError):
    """A second planned visit of one official to one unit on one day."""

    official: str
    unit: str
    day: date
    id: int
