"""Files that cannot be read, written or trusted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.errors.base import ChiboError, Failure

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(eq=False)
class FileUnreadable(ChiboError):
    """An input file that cannot be read."""

    failure = Failure.INPUT_UNREADABLE
    path: str
    reason: str


@dataclass(eq=False)
class QuotesUnbalanced(ChiboError):
    """A csv record whose quotes do not close: what follows it cannot be told apart."""

    path: str
    line: int


@dataclass(eq=False)
class CellWithoutHeading(ChiboError):
    """A cell beyond the headers of its sheet."""

    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one cell, or in one row where `column` is empty; rows count from 1."""

    file: str
    sheet: str
    row: int
    column: str
    value: str
    error: ChiboError


@dataclass(eq=False)
class RowsRefused(ChiboError):
    """Rows that cannot be taken: every problem at once; `workbook` is where they were written."""

    problems: Sequence[Problem]
    workbook: str = ""


@dataclass(eq=False)
class NoAttendances(ChiboError):
    """A file in which no list is one of attendances."""

    path: str


@dataclass(eq=False)
class NoHeaderFound(ChiboError):
    """A sheet whose headers make no kind of list."""

    path: str
    sheet: str
    headers: Sequence[str]


@dataclass(eq=False)
class OtherTemplate(ChiboError):
    """A template whose mark this program does not know."""

    path: str
    mark: str


@dataclass(eq=False)
class OutputBlocked(ChiboError):
    """An output that cannot be written; what stood there before still stands."""

    failure = Failure.OUTPUT_BLOCKED
    path: str
    reason: str


class RegisterFault(Enum):
    """Why a register cannot be used."""

    MISSING = "missing"
    EMPTY = "empty"
    NOT_SQLITE = "not_sqlite"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"
    OLDER = "older"
    FOLDER = "folder"
    UNLOCKED = "unlocked"


@dataclass(eq=False)
class RegisterUnusable(ChiboError):
    """A register that is missing, not ours, newer, damaged or not brought up yet."""

    failure = Failure.REGISTER_UNUSABLE
    path: str
    fault: RegisterFault


@dataclass(eq=False)
class MigrationFailed(ChiboError):
    """An older register that could not be brought up; it is as it was, `backup` a copy of it."""

    failure = Failure.REGISTER_UNUSABLE
    path: str
    old: int
    new: int
    reason: str
    backup: str


@dataclass(eq=False)
class RegisterBusy(ChiboError):
    """Another process kept the register for the whole wait, in seconds."""

    failure = Failure.BUSY
    path: str
    seconds: float


@dataclass(eq=False)
class ChainBroken(ChiboError):
    """An operation that does not verify against its own hash."""

    failure = Failure.REGISTER_UNUSABLE
    operation: int


@dataclass(eq=False)
class DiskFailed(ChiboError):
    """The disk is full, unreadable or not writable."""

    failure = Failure.DISK
    path: str
    reason: str
