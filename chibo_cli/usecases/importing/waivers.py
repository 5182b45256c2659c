"""A list of waivers: known by whom they name and the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import WaiverNamesNobody
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.usecases.importing.directory import Directory
from chibo_cli.usecases.importing.row import Refused
from chibo_cli.usecases.waivers import waive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.usecases.importing.intake import Intake
    from chibo_cli.usecases.importing.row import Row


def take_waivers(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of waivers."""
    intake.lookup = Directory(intake.store)
    for row in intake.rows(tables):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    store, life = intake.store, row.life()
    since, until = life.since, life.until
    who, where = row.text("official"), row.text("unit")
    if who is None and where is None and {"official", "unit"}.isdisjoint(row.refused):
        row.note(WaiverNamesNobody())
    official, unit = row.official(since), row.unit("unit", since)
    regulation = None if row.text("regulation") is None else row.regulation()
    reason, document = row.text("reason"), row.text("document")
    if row.refused or reason is None:
        raise Refused
    named = (
        official.id if official else None,
        unit.id if unit else None,
        regulation.id if regulation else None,
    )
    row.is_about(*named, since)
    what = (who, where, since)
    for known in store.waivers.naming(*named[:2]):
        if (named[2], since) == (known.regulation_id, known.life.since):
            last_day = until or known.life.until
            check_span(Span(since, last_day))
            changes: dict[str, tuple[object, object]] = {
                "until": (known.life.until, last_day),
                "reason": (known.reason, reason),
                "document": (known.document, document or known.document),
            }
            if intake.record(row, what, changes):
                store.waivers.change(
                    known, until=last_day, reason=reason, document=document or known.document
                )
            return
    waive(
        store,
        official=official,
        unit=unit,
        regulation=regulation,
        life=life,
        reason=reason,
        document=document,
    )
    intake.add(row, *what)
