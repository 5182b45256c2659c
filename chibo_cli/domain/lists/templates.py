"""Workbooks to fill in: the mark by which one is known again, and what may be chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from datetime import date

MARK = "chibo_template"  # a property of the document: `attendances/1`
VERSION = 1
HEADER_ROW = 4  # of the sheet to fill in, which is the first


@dataclass(frozen=True, slots=True)
class Choices:
    """What the drop-down lists offer, as the import reads it back; of no register, nothing."""

    officials: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    regulations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    own_kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WideRow:
    """A row of a sheet with days across: whom it is of, and the cell where there is but one."""

    official: str
    unit: str
    cell: str | None


@dataclass(frozen=True, slots=True)
class WideSheet:
    """A sheet of attendances with names down, and across a month's days, or a period's months."""

    period: Period
    rows: tuple[WideRow, ...] = ()

    @property
    def across(self) -> tuple[date | Period, ...]:
        """What stands above its columns."""
        if self.period.kind is PeriodKind.MONTH:
            return tuple(self.period.span.days())
        return self.period.parts(PeriodKind.MONTH)


def mark_of(kind: str) -> str:
    """The mark of a template of that kind of list."""
    return f"{kind}/{VERSION}"
