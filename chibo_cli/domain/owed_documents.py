"""Documents not filed yet: those overdue, and those that fall due by a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.due import due_day, last_in_time
from chibo_cli.domain.other_duties import ordered_obligations, other_row
from chibo_cli.domain.report import is_under
from chibo_cli.domain.verdicts import Fulfilment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from chibo_cli.domain.facts import Facts
    from chibo_cli.domain.other_duties import OtherRow
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Duty, Holder


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
    facts: Facts, period: Period, today: dt.date, until: dt.date, *, under: int | None = None
) -> Iterator[OwedDocument]:
    """Those of the period's own length whose day due is not after `until`.

    Of those overdue only the last that fell due under each duty.
    `under` keeps subjects with a term in that unit's area.
    """
    for each in ordered_obligations(facts, period, today):
        duty = each.subject.duty
        is_owed = each.verdict in {Fulfilment.PENDING, Fulfilment.UNMET}
        if not is_owed or each.due is None or each.due > until:
            continue
        if under is not None and not is_under(facts, each.subject, under):
            continue
        last = last_in_time(duty, each.due)
        is_late = last < today
        if is_late and _has_fallen_due(duty, period.next, today):
            continue  # the next one is what is asked for now
        yield OwedDocument(
            each.subject.official.id,
            duty.held_by,
            last,
            None if is_late else (last - today).days + 1,
            (today - last).days if is_late else None,
            other_row(facts, each),
        )


def _has_fallen_due(duty: Duty, period: Period, today: dt.date) -> bool:
    day = due_day(duty, period)
    return day is not None and last_in_time(duty, day) < today
