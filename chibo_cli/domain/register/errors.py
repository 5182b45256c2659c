"""What closed periods, offices and the journal do not let happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError, Failure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.register.soundness import FlawFound
    from chibo_cli.domain.time.periods import Period


class PeriodClosed(ChiboError):
    """A change that would alter a day inside a closed period; `periods` are those that have it.

    `option` is where the command takes the day from which its change holds, if it does.
    """

    failure = Failure.CLOSED
    periods: Sequence[str]
    option: str = ""


class OfficesRow(ChiboError):
    """A change of a row that an office brought, which follows that office; "" where it is many's.

    Only an adjustment may differ from what the office says.
    """

    office: str


class OfficeHung(ChiboError):
    """A change of where a unit of an office hangs, which this register was told by a merge."""

    office: str


class PeriodStillRuns(ChiboError):
    """A period that is not over yet cannot be closed without saying so."""

    period: Period
    last_day: date


class AlreadyClosed(ChiboError):
    """A period that is closed already."""

    period: Period


class NotClosed(ChiboError):
    """A period that is not closed."""

    period: Period


class NothingToUndo(ChiboError):
    """No operation is left to take back, or to do again."""


class NotUndoable(ChiboError):
    """An operation that has a command of its own to take it back."""

    operation: int


class AlreadyUndone(ChiboError):
    """An operation that is taken back already, by another that stands."""

    operation: int
    by: int


class UndoConflict(ChiboError):
    """A row is no longer as the operation left it; `later` changed it."""

    operation: int
    later: int


class IdentityKept(ChiboError):
    """An operation that gave the register another identity: under that one it was known since."""

    operation: int


class ErasureKept(ChiboError):
    """An operation that erased a person: nothing is left to bring back."""

    operation: int


class ErasedSince(ChiboError):
    """An operation that wrote of a person who is erased: what it wrote is gone."""

    operation: int


class SchemaChanged(ChiboError):
    """A register whose tables, views, indices or triggers are no longer those that chibo made."""

    failure = Failure.REGISTER_UNUSABLE
    path: str
    flaws: Sequence[FlawFound]


class ClosingsLost(ChiboError):
    """A restore from before a closing that nobody said yes to; `periods` are those closed since."""

    failure = Failure.USAGE
    path: str
    periods: Sequence[str]


class ClosingKept(ChiboError):
    """A list that says of a closed period other than what was closed."""

    failure = Failure.CLOSED
    periods: Sequence[str]


class ClosingUnsound(ChiboError):
    """A closed report that is not what was put away, or none at all."""

    failure = Failure.REGISTER_UNUSABLE
    period: str
