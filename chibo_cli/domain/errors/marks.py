"""What recommendations and scores cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.errors.base import ChiboError

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


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
