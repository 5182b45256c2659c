"""What `check` lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.named import Named
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Document


@dataclass(frozen=True, slots=True)
class Finding:
    """What `check` found: a duty unmet or late, a planned visit not made, or a draft that waits.

    A draft has no period, a planned visit neither regulation nor duty but a `date`. Of a document
    it says which, when it was due and when it was filed.
    """

    finding: str
    period: Period | None
    official: Named
    regulation: str | None
    duty: int | None
    units: tuple[Named, ...]
    required: int | None
    counted: int | None
    date: dt.date | None = None
    document: Document | None = None
    due: dt.date | None = None
    filed_on: dt.date | None = None
