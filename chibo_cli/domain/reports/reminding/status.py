"""The day at a glance: how the running periods stand, what was entered, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.values import OtherRow, Report, Row
    from chibo_cli.domain.time.periods import Period


@dataclass(frozen=True, slots=True)
class Entered:
    """An attendance as it was entered: `at` is the moment, `by` who, None where unknown."""

    id: int
    official: Named
    unit: Named
    date: dt.date
    at: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the clerk; `unreported` counts the attendances since that day.

    `unregistered` are the cells without a schedule, once the register holds one at all;
    `overdue` counts the recommendations whose day has gone by, `unheard` are the offices of which
    nothing was taken in this month, None where no office ever was.
    """

    drafts: int
    unreported: int
    unreported_since: dt.date
    not_closed: tuple[Period, ...]
    unregistered: int = 0
    overdue: int = 0
    unheard: tuple[str, ...] | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether nothing waits."""
        counts = (self.drafts, self.unreported, self.unregistered, self.overdue)
        return not any((*counts, self.not_closed, self.unheard))


@dataclass(frozen=True, slots=True)
class Glance:
    """A day: reports of the running periods that judge somebody, the shortest first.

    The register is empty where nobody was ever assigned and nothing entered. Falling due are
    the documents of the days to come.
    """

    today: dt.date
    reports: tuple[Report, ...]
    entered: tuple[Entered, ...]
    waiting: Waiting
    is_empty: bool = False
    falling_due: tuple[OtherRow, ...] = ()


def at_risk(report: Report) -> tuple[Row, ...]:
    """Who can still attend and has no visit that counts: rule by rule, else as in the report."""
    found = (row for row in report.rows if row.verdict is Verdict.PENDING and not row.counted)
    return tuple(sorted(found, key=lambda row: sort_key(row.regulation)))
