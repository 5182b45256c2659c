"""A list of assignments: known by official, unit, regulation and first day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.subjects import role_named, unbound_among
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.usecases.duties.assignments import assign, check_overlap
from chibo_cli.usecases.importing.lookup import Directory
from chibo_cli.usecases.importing.rows import Intake, Refused, Row, UnboundRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.facts.records import Assignment, Official, Regulation
    from chibo_cli.domain.lists.lists import ListTable


def take_assignments(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of assignments."""
    intake.store.hold("regulations")
    intake.lookup = Directory(intake.store)
    for row in intake.rows(tables):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    store, life = intake.store, row.life()
    since = life.since
    official, unit = row.official(since), row.unit("unit", since)
    regulation, typed, decision = row.regulation(), row.text("role"), row.text("decision")
    if row.refused or since is None or official is None or unit is None or regulation is None:
        raise Refused
    row.is_about(official.id, unit.id, regulation.id, since)
    duties = store.regulations.duties(regulation.id)
    role = role_named(typed, duties)
    named = unbound_among(role, duties)
    if named:
        intake.tally.unbound[UnboundRole(regulation.code, role or "", named)] += 1
    for known in store.assignments.of_official(official.id):
        key = (known.unit_id, known.regulation_id, known.life.since, known.is_draft)
        if key == (unit.id, regulation.id, since, False):
            _correct(
                intake,
                row,
                known,
                official=official,
                regulation=regulation,
                role=role,
                decision=decision,
            )
            return
    assign(
        store,
        official,
        unit,
        regulation,
        life=life,
        role=role,
        decision=decision,
    )
    intake.add(row, official.named_on(since).name, row.text("unit"), since)


def _correct(
    intake: Intake,
    row: Row,
    known: Assignment,
    *,
    official: Official,
    regulation: Regulation,
    role: str | None,
    decision: str | None,
) -> None:
    """Other values for a known assignment; an empty cell leaves what stands."""
    life = Span(known.life.since, row.end(known.life.until))
    check_span(life)
    new_role, new_decision = role or known.role, decision or known.decision
    changes: dict[str, tuple[object, object]] = {
        "until": (known.life.until, life.until),
        "role": (known.role, new_role),
        "decision": (known.decision, new_decision),
    }
    name = official.named_on(known.life.some_day).name
    what = (name, row.text("unit"), known.life.since)
    if intake.record(row, what, changes):
        check_overlap(intake.store, replace(known, life=life), official, regulation)
        intake.store.assignments.change(
            known, until=life.until, role=new_role, decision=new_decision
        )
