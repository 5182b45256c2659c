"""Regulations and the documents they ask for, where one cannot be taken as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Duty
    from chibo_cli.domain.lists.fields import WrongField
    from chibo_cli.domain.time.periods import Period


class InvalidRegulation(ChiboError):
    """A regulation file with fields that cannot be taken: all of them, as they stand in it."""

    fields: Sequence[WrongField]


class NoSuchDocument(ChiboError):
    """A document that no duty, or more than one, asks for; `duties` are those it may be."""

    regulation: str
    period: Period
    duties: Sequence[Duty]
    is_several: bool


class FiledInFuture(ChiboError):
    """A document filed on a day that has not come."""

    day: date
    today: date


class DuplicateFiling(ChiboError):
    """A second document of one sender for one duty and period."""

    id: int
    day: date


class FilingNamesNobody(ChiboError):
    """A document that names neither an official nor, where one files it, a unit."""


class RegulationNotInForce(ChiboError):
    """A regulation that does not hold on the day it should."""

    code: str
    day: date


class SameRegulation(ChiboError):
    """A regulation that should replace itself."""

    code: str
