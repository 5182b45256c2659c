"""The facts that can matter to one period: SQL narrows, the domain decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import and_, select, union

from chibo_cli.domain.facts import Facts, grouped
from chibo_cli.store import tables
from chibo_cli.store.rows import (
    attendance_record,
    has_day_of,
    membership_record,
    official_record,
    post_record,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.engine import Connection, Row

    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Membership, Post
    from chibo_cli.domain.spans import Span
    from chibo_cli.store.store import Store

_OfOfficial = TypeVar("_OfOfficial", "Post", "Membership")


def facts_for(store: Store, period: Period, *, official_id: int | None = None) -> Facts:
    """What a report on the period needs, of everybody or of one official."""
    return facts_within(store, period.span, official_id=official_id)


def facts_within(store: Store, days: Span, *, official_id: int | None = None) -> Facts:
    """What reports on any periods within these days need; both ends are known.

    The day of meeting is looked up first, by its index: cost grows with the period's rows.
    """
    connection = store.connection
    regulations = store.regulations.all()
    waivers = store.waivers.within(days)
    in_period: ColumnElement[bool] = tables.attendance.c.held_on.between(days.since, days.until)
    assigned = has_day_of(tables.assignment, days)
    if official_id is not None:
        in_period = and_(in_period, tables.attendance.c.official_id == official_id)
        assigned = and_(assigned, tables.assignment.c.official_id == official_id)
    bound = select(tables.assignment.c.official_id).where(assigned)
    visits = [
        attendance_record(row)
        for row in connection.execute(select(tables.attendance).where(in_period))
    ]
    officials = connection.execute(select(tables.official).where(tables.official.c.id.in_(bound)))
    return Facts(
        officials={row.id: official_record(row) for row in officials},
        posts=_of_officials(map(post_record, _rows_of(connection, tables.post, bound))),
        memberships=_of_officials(
            map(membership_record, _rows_of(connection, tables.membership, bound))
        ),
        regulations={regulation.id: regulation for regulation in regulations},
        duties=tuple(store.regulations.duties()),
        assignments=tuple(store.assignments.matching(assigned)),
        replacements=tuple(store.assignments.replacements_around(assigned)),
        visits=grouped((visit.official_id, visit) for visit in visits),
        waivers=tuple(waivers),
        tree=store.units.tree_above(
            union(
                select(tables.assignment.c.unit_id).where(assigned),
                select(tables.attendance.c.unit_id).where(in_period),
            )
        ),
    )


def _rows_of(connection: Connection, table: Table, bound: Any) -> Iterable[Row[Any]]:  # noqa: ANN401 — a subquery of ids
    return connection.execute(select(table).where(table.c.official_id.in_(bound)))


def _of_officials(facts: Iterable[_OfOfficial]) -> dict[int, tuple[_OfOfficial, ...]]:
    return grouped((fact.official_id, fact) for fact in facts)
