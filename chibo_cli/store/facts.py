"""The facts that can matter to one period: SQL narrows, the domain decides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, select, union

from chibo_cli.domain.duties.facts import Facts
from chibo_cli.domain.facts.records import Assignment, Duty, DutyKind, grouped
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import hull
from chibo_cli.store import tables
from chibo_cli.store.rooms.organisation import Memberships, Posts
from chibo_cli.store.rooms.room import has_day_of, is_among

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.store.store import Store


def facts_for(
    store: Store,
    *periods: Period,
    officials: Collection[int] | None = None,
    with_visits: bool = True,
) -> Facts:
    """What a report on each of the periods needs, of everybody or of these officials.

    The day of meeting is looked up first, by its index: cost grows with the rows of the time from
    the first period to the last. Without visits and scores it is all that a document asks for
    which follows no visit.
    """
    days = hull(*(period.span for period in periods))
    connection = store.connection
    regulations = store.regulations.all()
    waivers = store.waivers.within(days)
    in_period: ColumnElement[bool] = tables.attendance.c.held_on.between(days.since, days.until)
    assigned = has_day_of(tables.assignment, days)
    if officials is not None:
        in_period = and_(in_period, _is_of(tables.attendance.c.official_id, officials))
        assigned = and_(assigned, _is_of(tables.assignment.c.official_id, officials))
    bound = select(tables.assignment.c.official_id).where(assigned)
    visits = store.attendances.matching(in_period) if with_visits else []
    units: Select[tuple[int]] | CompoundSelect[tuple[int]]
    units = select(tables.assignment.c.unit_id).where(assigned)
    if with_visits:
        units = union(units, select(tables.attendance.c.unit_id).where(in_period))
    people = store.officials.matching(tables.official.c.id.in_(bound))
    posts = Posts(connection).matching(tables.post.c.official_id.in_(bound))
    memberships = Memberships(connection).matching(tables.membership.c.official_id.in_(bound))
    facts = Facts(
        officials={official.id: official for official in people},
        posts=grouped((post.official_id, post) for post in posts),
        memberships=grouped((each.official_id, each) for each in memberships),
        regulations={regulation.id: regulation for regulation in regulations},
        duties=tuple(store.regulations.duties()),
        assignments=tuple(store.assignments.matching(assigned)),
        replacements=tuple(store.assignments.replacements_around(assigned)),
        visits=grouped((visit.official_id, visit) for visit in visits),
        waivers=tuple(waivers),
        tree=store.units.tree_above(units),
    )
    documents = _binding(facts.duties, facts.assignments, DutyKind.FILE)
    scored = with_visits and _binding(facts.duties, facts.assignments, DutyKind.SCORE)
    if not documents and not scored:
        return facts
    return replace(
        facts,
        filings=tuple(_filings(store, periods, documents)),
        scores=tuple(store.scoring.within(days, of_visitors=True)) if scored else (),
    )


def followers(store: Store, top_id: int, *periods: Period) -> set[int]:
    """Who was assigned, in the time of these periods, that unit or one that ever stood below it."""
    table = tables.assignment.c
    assigned = has_day_of(tables.assignment, hull(*(period.span for period in periods)))
    inside = table.unit_id.in_(store.units.below(top_id))
    query = select(table.official_id).where(assigned, inside).distinct()
    return set(store.connection.execute(query).scalars())


def _is_of(column: ColumnElement[int], officials: Collection[int]) -> ColumnElement[bool]:
    """One is named as such, so that its index is used."""
    if len(officials) == 1:
        return column == next(iter(officials))
    return is_among(column, officials)


def _binding(
    duties: Iterable[Duty], assignments: Iterable[Assignment], kind: DutyKind
) -> list[int]:
    """The duties of that kind under whose regulation somebody is assigned."""
    assigned = {each.regulation_id for each in assignments}
    return [each.id for each in duties if each.kind is kind and each.regulation_id in assigned]


def _filings(store: Store, periods: Iterable[Period], duty_ids: list[int]) -> list[Filing]:
    """Documents for the periods and the shorter ones within them; most registers have none."""
    if not duty_ids:
        return []
    parts = (part for period in periods for kind in PeriodKind for part in _parts(period, kind))
    return store.filings.of(duty_ids, {str(part) for part in parts})


def _parts(period: Period, kind: PeriodKind) -> tuple[Period, ...]:
    return period.parts(kind) if kind.months <= period.kind.months else ()
