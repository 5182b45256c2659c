"""A list of placements: each ends the open one the day before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.usecases.importing.row import Refused
from chibo_cli.usecases.unit_lives import correct_placement
from chibo_cli.usecases.units import move_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.usecases.importing.intake import Intake
    from chibo_cli.usecases.importing.row import Row


def take_placements(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of placements, by first day, so that each ends the one before."""
    dated = [(row.day("since") or date.min, row) for row in intake.rows(tables)]
    for _, row in sorted(dated, key=lambda pair: pair[0]):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    store, life = intake.store, row.life()
    since, until = life.since, life.until
    unit, parent = row.unit("unit", since), row.unit("parent", since)
    if row.refused or since is None or unit is None or parent is None:
        raise Refused
    row.is_about(unit.id, parent.id, since)
    what = (row.text("unit"), row.text("parent"), since)
    for known in store.units.tree_of([unit.id]).placements.get(unit.id, ()):
        if (known.parent_id, known.life.since) == (parent.id, since):
            last_day = until or known.life.until
            if intake.record(row, what, {"until": (known.life.until, last_day)}):
                correct_placement(store, known, until=last_day)
            return
    move_unit(store, unit, parent, life)
    intake.add(row, *what)
