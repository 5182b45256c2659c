"""The facts that can matter to one period: SQL narrows, the domain decides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, select

from chibo_cli.domain.duties.facts import Facts
from chibo_cli.domain.facts.records import Assignment, Duty, DutyKind, grouped
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import hull
from chibo_cli.store.rooms.organisation import Memberships, Posts
from chibo_cli.store.rooms.room import has_day_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import is_among

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
    in_period: ColumnElement[bool] = tables.attendance.c.held_on.between(days.since, days.until)
    assigned = has_day_of(tables.assignment, days)
    if officials is not None:
        in_period = and_(in_period, _is_of(tables.attendance.c.official_id, officials))
        assigned = and_(assigned, _is_of(tables.assignment.c.official_id, officials))
    by_day = [tables.attendance.c.held_on, tables.attendance.c.id]  # as the index has them
    visits = store.attendances.matching(in_period, by=by_day) if with_visits else []
    assignments = store.assignments.matching(assigned)
    bound = {each.official_id for each in assignments}
    places = {each.unit_id for each in assignments} | {each.unit_id for each in visits}
    posts = Posts(connection).matching(is_among(tables.post.c.official_id, bound))
    own_cells = is_among(tables.membership.c.official_id, bound)
    memberships = Memberships(connection).matching(own_cells)
    facts = Facts(
        officials=store.officials.with_ids(bound),
        posts=grouped((post.official_id, post) for post in posts),
        memberships=grouped((each.official_id, each) for each in memberships),
        regulations={each.id: each for each in store.regulations.all()},
        duties=tuple(store.regulations.duties()),
        assignments=tuple(assignments),
        replacements=tuple(store.assignments.replacements_around(assigned)),
        visits=grouped((visit.official_id, visit) for visit in visits),
        waivers=tuple(store.waivers.within(days, officials)),
        tree=store.units.tree_of(places),
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
