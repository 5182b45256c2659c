"""The meetings of an area as events that a calendar program takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries.meetings import Event
from chibo_cli.usecases.audience import Audience
from chibo_cli.usecases.meetings import meetings_within

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.store import Store


def events(
    store: Store, days: Span, *, today: date, official: Official | None, under: Unit | None
) -> list[Event]:
    """The meetings on these days in an official's area, or a unit's, by day and time.

    An event keeps its name through every change of its month. Cancelled meetings are among them,
    so that calendars strike them out.
    """
    tree = store.units.whole_tree()
    audience = Audience(store, tree, days, today=today)
    found = [
        each
        for each in meetings_within(store, days, tree)
        if (under is None or tree.is_within(each.unit_id, under.id, each.day))
        and (official is None or official.id in audience.localities(each.unit_id, each.day))
    ]
    uids = store.schedules.uids({each.unit_id for each in found})
    changed = store.schedules.times_changed()
    entries = []
    for each in found:
        above = tree.parent(each.unit_id, each.day)
        entries.append(
            Event(
                f"{uids[each.unit_id]}-{each.month}@chibo",
                each,
                tree.name(each.unit_id, each.day),
                "" if above is None else tree.name(above, each.day),
                max(changed[each.unit_id] - 1, 0),
            )
        )
    return entries
