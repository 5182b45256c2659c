"""Why an official stands so in a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import default_as_of
from chibo_cli.domain.facts.errors import Unassigned, Unbound
from chibo_cli.domain.reports.explanation import Explanation, explain
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.store.facts import facts_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Official
    from chibo_cli.store.store import Store


def explain_standing(
    store: Store, official: Official, period: Period, *, today: date, as_of: date | None = None
) -> Explanation:
    """The whole reasoning on one official and period.

    Raises:
        Unassigned, Unbound: no duty of that length binds the official then; the second names the
            periods around in which one does.
    """
    explanation = _explained(store, official, period, today, as_of)
    if not explanation.is_empty:
        return explanation
    day = min(period.last_day, max(today, period.first_day))
    others = [
        other
        for kind in PeriodKind
        if (other := Period.containing(day, kind)) != period
        and not _explained(store, official, other, today, as_of).is_empty
    ]
    raise unbound(store, official, period, others)


def unbound(
    store: Store, official: Official, period: Period, others: Sequence[Period] = ()
) -> Unassigned | Unbound:
    """Why nothing is judged of the official in the period: no assignment, or no duty."""
    named = official.named_on(period.last_day)
    typed = named.code or f'"{named.name}"'
    assigned = store.assignments.within(period.span, official_id=official.id)
    if all(each.is_draft for each in assigned):
        return Unassigned(named, period, typed)
    return Unbound(named, period, typed, others)


def _explained(
    store: Store, official: Official, period: Period, today: date, as_of: date | None
) -> Explanation:
    facts = facts_for(store, period, officials=(official.id,))
    day = default_as_of(period, today) if as_of is None else as_of
    return explain(facts, official, period, day, others_as_of=as_of or today)
