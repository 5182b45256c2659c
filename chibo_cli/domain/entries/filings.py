"""Documents as lists show them, received or owed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.named import Named
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Document


@dataclass(frozen=True, slots=True)
class FilingEntry:
    """A document received, or one owed (without a number): what is missing are addressees.

    `due` is empty where it follows a visit; `late` says that it came after that day.
    """

    id: int | None
    official: Named | None
    unit: Named | None
    regulation: str
    duty: int
    document: Document | None
    period: Period
    due: dt.date | None
    filed_on: dt.date | None
    late: bool
    number: str | None
    addressees: tuple[str, ...]
    missing: tuple[str, ...]
    result: str | None
