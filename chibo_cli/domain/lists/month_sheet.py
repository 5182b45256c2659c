"""Sheets with names down and days or months across: what may be wrong in one."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.time.periods import Period

# The column of a unit whose one cell was attended: all that a row says is what is assigned.
AREA = "area"


class HeadingFault(Enum):
    """Why a heading names no day and no month."""

    YEAR = "year"
    MONTH = "month"
    FIGURE = "figure"
    FIRST_DAY = "first_day"
    TWICE = "twice"
    NO_SUCH_DAY = "no_such_day"


class HeadingRefused(ChiboError):
    """A column of a month sheet whose day or month is not known."""

    path: str
    sheet: str
    cell: str
    text: str
    fault: HeadingFault


class MarkUnknown(ChiboError):
    """A cell below a day that is no mark and no word."""

    text: str


class DayUnsaid(ChiboError):
    """A cell below a month that says a visit, but not on which day; `example` is how to say it."""

    text: str
    month: Period
    example: str


class OutsideMonth(ChiboError):
    """A day below a month in which it does not lie."""

    text: str
    month: Period


class CellUnsaid(ChiboError):
    """A mark in a sheet that nowhere names the cell attended."""

    text: str


class OneCellWanted(ChiboError):
    """A mark where all that is known is a unit, and it has not just one cell that day."""

    unit: str
    day: date
    count: int


class OneVisitWanted(ChiboError):
    """A note in a row of that many visits: it belongs to one."""

    count: int
