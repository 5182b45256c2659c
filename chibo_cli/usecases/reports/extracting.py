"""A person's extract for the annual rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import default_as_of
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.reports.explanation import OtherReasoning, Reasoning, explain
from chibo_cli.domain.reports.years import Extract, ExtractVisit
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.duties.assignments import assignment_entries
from chibo_cli.usecases.duties.waivers import waiver_entries
from chibo_cli.usecases.finding.narrowing import Narrowing
from chibo_cli.usecases.meetings.attendances import list_attendances
from chibo_cli.usecases.reports.compiling import under_regulation
from chibo_cli.usecases.reports.explaining import unbound

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from chibo_cli.domain.duties.verdicts import Visit
    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.domain.entries.duties import WaiverEntry
    from chibo_cli.domain.facts.records import Official, Regulation
    from chibo_cli.domain.reports.values import Row
    from chibo_cli.store.store import Store

_LENGTHS = (PeriodKind.YEAR, PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH)


def extract_of(
    store: Store,
    official: Official,
    year: Period,
    *,
    today: date,
    as_of: date | None = None,
    regulation: Regulation | None = None,
) -> Extract:
    """The year of one official: posts, assignments, every period begun by then, visits, waivers.

    Raises:
        Unassigned, Unbound: no duty binds the official in that year.
    """
    facts = facts_for(store, year, officials=(official.id,))
    if regulation is not None:
        facts = under_regulation(facts, regulation)
    explained = [
        explain(
            facts,
            official,
            part,
            default_as_of(part, today) if as_of is None else as_of,
            others_as_of=as_of or today,
        )
        for part in _parts(year, as_of or today)
    ]
    reasonings = [reasoning for each in explained for reasoning in each.reasonings]
    others = [other for each in explained for other in each.others]
    if not (reasonings or others):
        raise unbound(store, official, year)
    rows = tuple(reasoning.row for reasoning in reasonings)
    unit_of = {visit.id: visit.unit_id for visit in facts.visits.get(official.id, ())}
    units = {unit_of[visit.id] for row in rows for visit in row.counted}
    assignments = [
        each
        for each in store.assignments.of_official(official.id)
        if each.life.overlaps(year.span)
        and (regulation is None or each.regulation_id == regulation.id)
    ]
    told: list[Reasoning | OtherReasoning] = [*reasonings, *others]
    rules = {(each.regulation.id, each.duty.number): each for each in told}
    return Extract(
        explained[0].official,
        year,
        default_as_of(year, today) if as_of is None else as_of,
        tuple(post for post in store.officials.posts(official.id) if post.life.overlaps(year.span)),
        tuple(assignment_entries(store, assignments, day=year.last_day)),
        tuple((each.regulation, each.duty) for _, each in sorted(rules.items())),
        rows,
        _visits(store, official, year, rows),
        _waivers(store, official, year, told),
        sum(is_cell(facts.tree.units[unit].kind) for unit in units),
        len(units),
        tuple(other.row for other in others),
    )


def _parts(year: Period, day: date) -> Sequence[Period]:
    """The periods of the year that have begun on that day, its own first."""
    return [part for kind in _LENGTHS for part in year.parts(kind) if part.first_day <= day] or [
        year
    ]


def _visits(
    store: Store, official: Official, year: Period, rows: Sequence[Row]
) -> tuple[ExtractVisit, ...]:
    counted = {visit.id for row in rows for visit in row.counted}
    refused = {visit.id: visit for row in reversed(rows) for visit in row.refused}
    return tuple(
        _visit(entry, None if entry.id in counted else refused.get(entry.id), counted)
        for entry in list_attendances(store, Narrowing(days=year.span, official=official))
    )


def _visit(
    entry: AttendanceEntry, refused: Visit | None, counted: AbstractSet[int]
) -> ExtractVisit:
    if refused is None:
        return ExtractVisit(entry, entry.id in counted, None)
    return ExtractVisit(
        entry, is_counted=False, refusal=refused.refusal, is_no_cell=refused.is_no_cell
    )


def _waivers(
    store: Store, official: Official, year: Period, told: Sequence[Reasoning | OtherReasoning]
) -> tuple[WaiverEntry, ...]:
    """The official's own, and those of an area that took days off."""
    felt = {line.waiver for each in told for line in each.waivers}
    found = [
        each
        for each in store.waivers.within(year.span)
        if each.official_id == official.id or each.id in felt
    ]
    return tuple(waiver_entries(store, found, day=year.last_day))
