"""A list of placements: each ends the open one the day before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.spans import Span
from chibo_cli.usecases.resolving import find_unit
from chibo_cli.usecases.unit_lives import correct_placement
from chibo_cli.usecases.units import move_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists import ListTable
    from chibo_cli.usecases.importing.intake import Intake
    from chibo_cli.usecases.importing.row import Row


def take_placements(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of placements, by first day, so that each ends the one before."""
    dated = []
    for row in intake.rows(tables):
        with intake.taking(row):
            dated.append((row.required_day("since"), row))
    for _, row in sorted(dated, key=lambda pair: pair[0]):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    store = intake.store
    since, until = row.required_day("since"), row.day("until")
    unit_text, parent_text = row.required("unit"), row.required("parent")
    unit, parent = row.both(
        lambda: row.read("unit", lambda _: find_unit(store, unit_text, day=since)),
        lambda: row.read("parent", lambda _: find_unit(store, parent_text, day=since)),
    )
    row.is_about(unit.id, parent.id, since)
    for known in store.units.tree_of([unit.id]).placements.get(unit.id, ()):
        if (known.parent_id, known.life.since) == (parent.id, since):
            last_day = until or known.life.until
            what = (unit_text, parent_text, since)
            if intake.record(row, what, {"until": (known.life.until, last_day)}):
                correct_placement(store, known, until=last_day)
            return
    move_unit(store, unit, parent, Span(since, until))
    intake.add(row, unit_text, parent_text, since)
