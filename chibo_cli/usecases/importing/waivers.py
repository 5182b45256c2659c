"""A list of waivers: known by whom they name and the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.spans import Span
from chibo_cli.usecases.importing.directory import Directory
from chibo_cli.usecases.resolving import find_regulation
from chibo_cli.usecases.units import check_span
from chibo_cli.usecases.waivers import waive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists import ListTable
    from chibo_cli.usecases.importing.intake import Intake
    from chibo_cli.usecases.importing.row import Row


def take_waivers(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of waivers."""
    directory = Directory(intake.store)
    for row in intake.rows(tables):
        with intake.taking(row):
            _take(intake, directory, row)


def _take(intake: Intake, directory: Directory, row: Row) -> None:
    store = intake.store
    since, until = row.required_day("since"), row.day("until")
    reason, document = row.required("reason"), row.text("document")
    (official, unit), regulation = row.both(
        lambda: row.both(
            lambda: row.found("official", lambda text: directory.official(text, since)),
            lambda: row.found("unit", lambda text: directory.unit(text, since)),
        ),
        lambda: row.found("regulation", lambda text: find_regulation(store, text)),
    )
    named = (
        official.id if official else None,
        unit.id if unit else None,
        regulation.id if regulation else None,
    )
    row.is_about(*named, since)
    what = (row.text("official"), row.text("unit"), since)
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
        life=Span(since, until),
        reason=reason,
        document=document,
    )
    intake.add(row, *what)
