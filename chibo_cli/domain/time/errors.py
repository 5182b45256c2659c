"""Refusals of what was typed as a day, a time, a period or a pattern of days."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError, Failure

if TYPE_CHECKING:
    from chibo_cli.domain.time.periods import Period, PeriodKind


class DayFault(Enum):
    """Why a day is refused."""

    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no_such_day"
    MONTH_FIRST = "month_first"
    YEAR_MISSING = "year_missing"
    YEAR_RANGE = "year_range"


class InvalidDay(ChiboError):
    """A text that is no day, read day first."""

    text: str
    fault: DayFault


class InvalidPattern(ChiboError):
    """A text that says of no day of the month when a cell meets."""

    text: str


class InvalidTime(ChiboError):
    """A text that is no time of day."""

    text: str


class StretchReversed(ChiboError):
    """Periods from one to another that comes before it."""

    failure = Failure.USAGE
    start: Period
    end: Period


class InvalidPeriod(ChiboError):
    """A text that is no month, quarter, half or year."""

    failure = Failure.USAGE
    text: str


class WrongPeriodLength(ChiboError):
    """A period of another length than the command reports."""

    failure = Failure.USAGE
    text: str
    given: PeriodKind
    wanted: PeriodKind
    suggestion: str
