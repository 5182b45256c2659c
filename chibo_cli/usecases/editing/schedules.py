"""Schedules corrected and taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.usecases.editing.edited import Edited, checked, new_life
from chibo_cli.usecases.schedules import correct_schedule, schedule_entries

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.entries.meetings import ScheduleEntry
    from chibo_cli.domain.meetings.calendar import Schedule
    from chibo_cli.store.store import Store


def edit_schedule(
    store: Store, schedule: Schedule, edits: Mapping[str, Any], *, today: date
) -> Edited[ScheduleEntry]:
    """Other values for the fields named.

    Raises:
        EndBeforeStart, OutsideUnitLife, ScheduleOverlap: it cannot stand so.
        NothingToChange: it stands so already.
    """
    life = new_life(schedule.life, edits)
    fields = {name: value for name, value in edits.items() if name not in {"since", "until"}}
    new = replace(schedule, life=life, **fields)
    before = schedule_entries(store, [schedule], day=today)[0]
    unit = store.units.tree_of([schedule.unit_id]).units[schedule.unit_id]
    correct_schedule(store, unit, schedule, new)
    return checked(Edited(before, schedule_entries(store, [new], day=today)[0]), str(schedule.id))


def take_out_schedule(store: Store, schedule: Schedule, *, today: date) -> ScheduleEntry:
    """Take out a schedule registered by mistake; returns it as it stood."""
    entry = schedule_entries(store, [schedule], day=today)[0]
    store.schedules.remove(schedule)
    return entry
