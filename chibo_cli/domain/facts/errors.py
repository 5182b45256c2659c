"""Facts that cannot stand beside those already kept, and ends and successions that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.failures import Candidate, ChiboError, Noun

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.time.periods import Period


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


class CellUnchosen(ChiboError):
    """A visit of which it is not said at which of the official's cells it was."""


class SubstituteUnnamed(ChiboError):
    """A mark, or the official's own name, where it should say who went instead."""

    text: str


class OutsideUnitLife(ChiboError):
    """A day on which the unit does not exist; `heirs` are those that follow it that day."""

    unit: str
    day: date
    unit_id: int
    heirs: Sequence[Candidate] = ()


class OutsideOfficialLife(ChiboError):
    """A day on which the official does not hold office."""

    official: str
    day: date


class OfficialErased(ChiboError):
    """A new attendance of somebody whose personal data were erased."""

    code: str


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


class TreeTooDeep(ChiboError):
    """A unit with more units above it, or below it, than any office has levels."""

    unit: str


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


class TermOverlap(ChiboError):
    """Two terms of one official on one day."""

    official: str
    day: date


class NameOverlap(ChiboError):
    """Two names of one unit or official on one day."""

    name: str
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


class TagOverlap(ChiboError):
    """Days for a tag of a unit on some of which it bears that tag twice."""

    unit: str
    tag: str


class KindKnown(ChiboError):
    """A name for a new kind of unit that one bears already."""

    name: str
    kind: str


class KindUnknown(ChiboError):
    """A name that none of the office's own kinds of unit bears."""

    name: str


class KindInUse(ChiboError):
    """A kind of unit to be taken out that is borne: by how many rows of each table."""

    name: str
    facts: Mapping[str, int]


class PresetKept(ChiboError):
    """A kind of unit that every register has, and that is neither renamed nor taken out."""

    name: str


class NobodyToJudge(ChiboError):
    """No official is bound by a duty in these periods; `others` are those with rows."""

    periods: Sequence[Period]
    others: Sequence[Period]


class Unassigned(ChiboError):
    """An official of whom no assignment is in force in a period; `typed` is how to name them."""

    official: Named
    period: Period
    typed: str


class Unbound(ChiboError):
    """An official whose assignments no duty binds in a period; in the `others` one does."""

    official: Named
    period: Period
    typed: str
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


class OverlappingAssignment(ChiboError):
    """Two assignments of one official to one unit under one regulation on one day."""

    official: str
    unit: str
    regulation: str
    id: int


class AssignmentOutsideLife(ChiboError):
    """An assignment that shares no day with its official, unit or regulation.

    `heirs` are those that follow the unit on the first day, where it has ended by then.
    """

    official: str
    unit: str
    day: date
    unit_id: int
    heirs: Sequence[Candidate] = ()


class AssignmentOver(ChiboError):
    """An assignment that ended before the day it should end on, or begins after it."""

    id: int
    day: date


class NothingInForce(ChiboError):
    """An official without an assignment to hand on."""

    official: str
    day: date


class OutsideDecision(ChiboError):
    """A row of a decision that lies outside what the decision is said to be about."""

    name: str
    scope: str


class NoRows(ChiboError):
    """Files whose lists hold no row, where at least one is needed."""

    files: Sequence[str]


class VisitOutsideLife(ChiboError):
    """Days of a unit that leave out one on which it was visited."""

    number: int
    unit: str
    day: dt.date


class ScoreOutsideLife(ChiboError):
    """Days of a cell that leave out one of whose meeting it has its own score."""

    number: int
    unit: str
    day: dt.date


class RaisedOutsideLife(ChiboError):
    """Days of a unit that leave out one on which a recommendation was raised there."""

    number: int
    unit: str
    day: dt.date


class InvalidTemplate(ChiboError):
    """A field of a template's file that cannot be taken; `key` is its path in the file."""

    key: str
    value: str
    allowed: str


class TemplateDiffers(ChiboError):
    """A template's known code with other contents."""

    code: str


class TooManyPoints(ChiboError):
    """More points than the template has."""

    points: Decimal
    most: Decimal
    template: str


class AlreadyScored(ChiboError):
    """A second score of one meeting by the same visitor, or by the cell itself."""

    unit: str
    day: date
    id: int


class NoVisitScored(ChiboError):
    """A visitor's score of a meeting at which the visitor is not recorded."""

    official: str
    unit: str
    day: date


class NotOfThatVisit(ChiboError):
    """A recommendation of another official, or at another unit, than the visit it names."""

    id: int


class StepTooEarly(ChiboError):
    """A step before the recommendation was raised, or one that settles it before its last step."""

    id: int
    day: date
    since: date


class AlreadySettled(ChiboError):
    """A recommendation settled once more."""

    id: int
    day: date


class DayAhead(ChiboError):
    """A day that has not come."""

    day: date
    today: date
