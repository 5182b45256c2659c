"""Waivers corrected and taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.movement import Touched, days_changed, hull
from chibo_cli.usecases.editing.edited import Edited, checked, new_life
from chibo_cli.usecases.editing.watching import watch
from chibo_cli.usecases.waivers import remove_waiver, waiver_entries

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.entries.duties import WaiverEntry
    from chibo_cli.domain.facts.records import Waiver
    from chibo_cli.store.store import Store


def edit_waiver(
    store: Store, waiver: Waiver, edits: Mapping[str, Any], *, today: date
) -> Edited[WaiverEntry]:
    """Other values for the fields named.

    Raises:
        EndBeforeStart: it cannot stand so.
        NothingToChange: it stands so already.
    """
    life = new_life(waiver.life, edits)
    fields = {name: value for name, value in edits.items() if name not in {"since", "until"}}
    new = replace(waiver, life=life, **fields)
    days = days_changed(waiver.life, life)
    if new.regulation_id != waiver.regulation_id:
        days = hull(waiver.life, life)
    before = waiver_entries(store, [waiver], day=today)[0]
    touched = None if days is None else Touched(days, _officials(waiver))
    watched = watch(store, touched, today=today)
    store.waivers.change(waiver, since=life.since, until=life.until, **fields)
    after = waiver_entries(store, [new], day=today)[0]
    return checked(Edited(before, after, watched.moved(store)), str(waiver.id))


def take_out_waiver(store: Store, waiver: Waiver, *, today: date) -> Edited[WaiverEntry]:
    """Take a waiver out: its days count again."""
    entry = waiver_entries(store, [waiver], day=today)[0]
    watched = watch(store, Touched(waiver.life, _officials(waiver)), today=today)
    remove_waiver(store, waiver)
    return Edited(entry, entry, watched.moved(store))


def _officials(waiver: Waiver) -> frozenset[int] | None:
    return None if waiver.official_id is None else frozenset({waiver.official_id})
