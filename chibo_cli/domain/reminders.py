"""Whom to remind while a period runs: who can still attend, when, where, and who no longer can."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.records import Holder

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.named import ComingMeeting, Named, Person, PlannedVisit
    from chibo_cli.domain.owed_documents import OwedDocument
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.verdicts import Obstacle


@dataclass(frozen=True, slots=True)
class Reminder:
    """One subject that still owes visits; names are those of the period's last day.

    `days_left` counts the days, today's too, on which the subject is assigned and not waived;
    `meeting_days` those of them with a meeting or a planned visit that would count. `meetings` are
    the next ones free of clashes, at most five; `clashing` counts the meetings that are not.
    `unscheduled` counts the cells of the area without a schedule. `missed_in_a_row` says how
    many periods running, at most eight and up to this one, the regulation was not met.
    """

    period: Period
    official_id: int
    official: Person
    units: tuple[Named, ...]
    regulation: str
    duty: int
    required: int
    counted: int
    days_left: int
    obstacle: Obstacle | None
    missed_in_a_row: int
    planned: tuple[PlannedVisit, ...]
    meetings: tuple[ComingMeeting, ...]
    meeting_days: int
    clashing: int
    unscheduled: int

    @property
    def missing(self) -> int:
        """How many visits are still owed."""
        return self.required - self.counted

    @property
    def missed_before(self) -> bool:
        """Whether the period before was missed too."""
        return self.missed_in_a_row > 0

    @property
    def can_still(self) -> bool:
        """Whether the rule can still be met."""
        return self.obstacle is None


@dataclass(frozen=True, slots=True)
class Reminders:
    """All who still owe visits in these running periods; `judged` counts every subject in them.

    `documents` are those overdue, and those that fall due by the end of the last period or soon.
    """

    periods: tuple[Period, ...]
    as_of: dt.date
    rows: tuple[Reminder, ...]
    judged: int
    documents: tuple[OwedDocument, ...] = ()

    @property
    def period(self) -> Period | None:
        """The period, where it is but one."""
        return self.periods[0] if len(self.periods) == 1 else None

    @property
    def days_left(self) -> int:
        """The days, today's too, until the last of the periods is over; 0 where all are."""
        return max((left_of(period, self.as_of) for period in self.periods), default=0)

    @property
    def own_documents(self) -> tuple[OwedDocument, ...]:
        """The documents that officials themselves have to file."""
        return tuple(each for each in self.documents if each.held_by is Holder.OFFICIAL)

    def that_can(self, *, still: bool) -> tuple[Reminder, ...]:
        """Those who can still meet the rule, or those who no longer can."""
        return tuple(row for row in self.rows if row.can_still is still)


def left_of(period: Period, today: dt.date) -> int:
    """How many days of the period are left, today's too; 0 once it is over."""
    return max(0, (period.last_day - max(today, period.first_day)).days + 1)
