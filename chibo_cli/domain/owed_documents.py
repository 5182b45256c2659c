"""Documents not filed yet: those overdue, and those that fall due by a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.due import last_in_time
from chibo_cli.domain.other_duties import ordered_obligations, other_row
from chibo_cli.domain.report import is_under
from chibo_cli.domain.verdicts import Fulfilment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from chibo_cli.domain.facts import Facts
    from chibo_cli.domain.other_duties import OtherRow
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Holder


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
    """Those of the period, under these duties, whose day due is not after `until`.

    What fell due before the official was assigned is not asked for, nor what nobody owes yet.
    `under` keeps subjects with a term in that unit's area.
    """
    for each in ordered_obligations(facts, period, today):
        duty = each.subject.duty
        is_owed = each.verdict in {Fulfilment.PENDING, Fulfilment.UNMET}
        if duty.id not in duties or not is_owed or each.due is None or each.due > until:
            continue
        if under is not None and not is_under(facts, each.subject, under):
            continue
        last = last_in_time(duty, each.due)
        is_late = last < today
        begins = [term.assignment.life.since for term in each.subject.terms]
        if None not in begins and min(filter(None, begins)) > min(last, today):
            continue
        yield OwedDocument(
            each.subject.official.id,
            duty.held_by,
            last,
            None if is_late else (last - today).days + 1,
            (today - last).days if is_late else None,
            other_row(facts, each),
        )
