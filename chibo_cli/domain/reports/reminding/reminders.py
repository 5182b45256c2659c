"""Whom to remind while a period runs: who can still attend, when and where; documents owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.obligations import last_in_time
from chibo_cli.domain.duties.verdicts import Fulfilment, Obstacle
from chibo_cli.domain.facts.records import Holder
from chibo_cli.domain.reports.other_duties import ordered_obligations, other_row
from chibo_cli.domain.reports.report import is_under
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.facts.named import ComingMeeting, Named, Person, PlannedVisit
    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.domain.time.periods import Period, Stretch


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

    `documents` are all those overdue, and those due by the end of the last period or soon.
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


def left_of(period: Period | Stretch, today: dt.date) -> int:
    """How many days of the period are left, today's too; 0 once it is over."""
    return max(0, (period.last_day - max(today, period.first_day)).days + 1)


@dataclass(frozen=True, slots=True)
class OwedDocument:
    """A document that somebody has yet to file; `last_day` is the last on which it is in time.

    `days_left` counts the days until then, today's too; it is empty once the document is overdue,
    and `days_late` counts the days since.
    """

    official_id: int
    held_by: Holder | None
    last_day: dt.date
    days_left: int | None
    days_late: int | None
    row: OtherRow


def owed_documents(
    facts: Facts,
    period: Period,
    today: dt.date,
    until: dt.date,
    *,
    duties: AbstractSet[int],
    under: int | None = None,
) -> Iterator[OwedDocument]:
    """Those of the period, under these duties, whose last day in time is not after `until`.

    What fell due before the official was assigned is not asked for. `under` keeps subjects with a
    term in that unit's area.
    """
    for each in ordered_obligations(facts, period, today):
        duty = each.subject.duty
        is_owed = each.verdict in {Fulfilment.PENDING, Fulfilment.UNMET}
        if duty.id not in duties or not is_owed or each.due is None:
            continue
        last = last_in_time(duty, each.due)
        if last > until:
            continue
        if under is not None and not is_under(facts, each.subject, under):
            continue
        is_late = last < today
        begins = [term.assignment.life.since for term in each.subject.terms]
        if None not in begins and min(filter(None, begins)) > last:
            continue
        yield OwedDocument(
            each.subject.official.id,
            duty.held_by,
            last,
            None if is_late else (last - today).days + 1,
            (today - last).days if is_late else None,
            other_row(facts, each),
        )
