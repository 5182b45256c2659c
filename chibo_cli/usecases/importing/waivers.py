"""A list of waivers: known by whom they name and the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.spans import Span
from chibo_cli.usecases.resolving import find_official, find_regulation, find_unit
from chibo_cli.usecases.units import check_span
from chibo_cli.usecases.waivers import waive

if TYPE_CHECKING:
    from chibo_cli.domain.lists import ListTable
    from chibo_cli.usecases.importing.intake import Intake, Row


def take_waivers(intake: Intake, table: ListTable) -> None:
    """Take a list of waivers."""
    for row in intake.rows(table):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    store = intake.store
    since, until = row.required_day("since"), row.day("until")
    who, where, rule = row.text("official"), row.text("unit"), row.text("regulation")
    reason, document = row.required("reason"), row.text("document")
    official = unit = regulation = None
    if who is not None:
        official = row.read("official", lambda _: find_official(store, who, day=since))
    if where is not None:
        unit = row.read("unit", lambda _: find_unit(store, where, day=since))
    if rule is not None:
        regulation = row.read("regulation", lambda _: find_regulation(store, rule))
    named = (
        None if official is None else official.id,
        None if unit is None else unit.id,
        None if regulation is None else regulation.id,
    )
    for known in store.waivers.all():
        if (*named, since) == (
            known.official_id,
            known.unit_id,
            known.regulation_id,
            known.life.since,
        ):
            last_day = until or known.life.until
            check_span(Span(since, last_day))
            changes: dict[str, tuple[object, object]] = {
                "until": (known.life.until, last_day),
                "reason": (known.reason, reason),
                "document": (known.document, document or known.document),
            }
            if intake.record(reason, changes):
                store.waivers.change(
                    known, until=last_day, reason=reason, document=document or known.document
                )
            return
    waive(
        store,
        official=official,
        unit=unit,
        regulation=regulation,
        life=Span(since, until),
        reason=reason,
        document=document,
    )
    intake.tally.added += 1
