"""What `check` looks at, and what it finds there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.entries.register import Finding
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import DutyKind
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.usecases.duties.assignments import assignment_entries
from chibo_cli.usecases.followups.filing_lists import last_due_periods
from chibo_cli.usecases.reports.review import last_complete_periods, own_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from chibo_cli.domain.reports.values import Report
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store


def periods_to_check(store: Store, *, today: date) -> tuple[Period, ...]:
    """The last complete period of every duty, and the last for which a document fell due."""
    periods = {*last_complete_periods(store, today=today, kinds=DutyKind)}
    periods.update(last_due_periods(store, today=today))
    return tuple(sorted(periods, key=lambda period: (period.kind.months, period)))


def checked_part(report: Report) -> Report:
    """What a check of a named period looks at: its own part, with a year's quarters.

    Where nothing stands in these, all that is shown beside it.
    """
    looked_at = report.holding(report.quarters) if report.is_year else own_part(report)
    return looked_at if looked_at.has_rows else report


def findings(reports: Iterable[Report]) -> Iterator[Finding]:
    """Every row unmet, rule by rule; every document unmet or late; its parts after them."""
    for report in reports:
        for row in sorted(report.rows, key=lambda row: sort_key(row.regulation)):
            if row.verdict is Verdict.UNMET:
                yield Finding(
                    row.verdict.value,
                    row.period,
                    Named(row.official.code, row.official.name),
                    row.regulation,
                    row.duty,
                    row.units,
                    row.required,
                    len(row.counted),
                )
        for other in report.other_duties:
            if other.verdict in {Fulfilment.LATE, Fulfilment.UNMET}:
                yield Finding(
                    other.verdict.value,
                    other.period,
                    Named(other.official.code, other.official.name),
                    other.regulation,
                    other.duty,
                    other.units,
                    None,
                    None,
                    document=other.document,
                    due=other.due,
                    filed_on=other.filed_on,
                )
        yield from findings(report.parts)


def draft_findings(store: Store, *, today: date) -> list[Finding]:
    """The draft assignments, which are in force nowhere until confirmed."""
    entries = assignment_entries(store, store.assignments.drafts(), day=today)
    return [
        Finding("draft", None, entry.official, entry.regulation, None, (entry.unit,), None, None)
        for entry in entries
    ]
