"""A list of schedules: known by their unit and first day; each ends the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.messages.answers.meetings import pattern_text
from chibo_cli.usecases.importing.cells import pattern_of, time_of
from chibo_cli.usecases.importing.row import Refused
from chibo_cli.usecases.schedules import correct_schedule, register_schedule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.usecases.importing.intake import Intake
    from chibo_cli.usecases.importing.row import Row


def take_schedules(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of schedules, by first day, so that each ends the one before."""
    dated = [(row.day("since") or date.min, row) for row in intake.rows(tables)]
    for _, row in sorted(dated, key=lambda pair: pair[0]):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    store, life = intake.store, row.life()
    day = None if "since" in row.refused else life.since or intake.today
    unit = row.unit("cell", day, intake.lookup.cell)
    pattern, time = row.given("pattern", pattern_of), row.given("time", time_of)
    place = row.text("place")
    if row.refused or unit is None or pattern is None:
        raise Refused
    row.is_about(unit.id, life.since)
    what = (row.text("cell"), life.since)
    known = next(
        (
            each
            for each in store.schedules.within(ALWAYS, unit_id=unit.id)
            if each.life.since == life.since
        ),
        None,
    )
    if known is None:
        register_schedule(store, unit, pattern, time=time, place=place, life=life)
        intake.add(row, *what)
        return
    corrected = replace(
        known,
        pattern=pattern,
        time=time or known.time,
        place=place or known.place,
        life=Span(life.since, life.until or known.life.until),
    )
    changes: dict[str, tuple[object, object]] = {
        "pattern": (known.pattern, corrected.pattern),
        "time": (known.time, corrected.time),
        "place": (known.place, corrected.place),
        "until": (known.life.until, corrected.life.until),
    }
    if intake.record(row, what, changes, pattern=pattern_text):
        correct_schedule(store, unit, known, corrected)
