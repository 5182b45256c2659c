"""An office's tree under a unit here: who stands on top of it there stands below that unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.merging.offices import hung_uid, is_hung
from chibo_cli.domain.organisation.uniting import days_left
from chibo_cli.domain.text.names import same_name_key
from chibo_cli.store.rooms.merging import Taking, sent_columns
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.merging.parcels import Parcel, Value
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.store import Store

_TABLE = "placement"


@dataclass(frozen=True, slots=True)
class Root:
    """The one unit above which an office has none: its uid, kind and latest name."""

    uid: str
    kind: str
    name: str


def root_of(parcel: Parcel) -> Root | None:
    """The office's single root; None where it has several, or none. The parcel is whole."""
    units, placed, names = (
        [dict(zip(sent_columns(table), row, strict=True)) for row in parcel.rows(table)]
        for table in ("unit", _TABLE, "unit_name")
    )
    below = {each["unit_id"] for each in placed}
    roots = [each for each in units if each["uid"] not in below]
    if len(roots) != 1:
        return None
    uid = roots[0]["uid"]
    called = [each for each in names if each["unit_id"] == uid]
    latest = max(called, key=lambda each: str(each["since"] or ""), default={"name": ""})
    return Root(str(uid), str(roots[0]["kind"]), str(latest["name"]))


def is_same_unit(root: Root, unit: Unit, name: str) -> bool:
    """Whether an office's root is the unit here that it is to hang under, by kind and name."""
    return root.kind == unit.kind and same_name_key(root.name) == same_name_key(name)


def hang(
    store: Store, under: Unit, units: Mapping[str, int], placed: Mapping[str, int]
) -> Iterator[int | None]:
    """Place an office's units below `under` on the days on which nothing of theirs is above them.

    `units` and `placed` are the office's rows here by uid, those that hang among them; gives the
    numbers of placements added, and None for each that a closed period keeps as it is.
    """
    taking, tree = Taking(store.connection), store.units.tree_of(units.values())
    identity = store.identity
    hung = {uid: number for uid, number in placed.items() if is_hung(uid, identity)}
    wanted: dict[str, tuple[int, Span]] = {}
    for unit_uid, unit_id in units.items():
        own = [
            each.life for each in tree.placements.get(unit_id, ()) if each.id not in hung.values()
        ]
        bare = days_left(tree.units[unit_id].life.common(under.life), own)
        for at, life in enumerate(each for each in bare if not each.is_empty):
            wanted[hung_uid(identity, unit_uid, at)] = unit_id, life
    for uid in hung.keys() - wanted.keys():
        if taking.remove([(_TABLE, hung[uid])]):
            yield None
    held = taking.kept(_TABLE, wanted.keys())
    for uid, (unit_id, life) in wanted.items():
        values = _values(uid, unit_id, under.id, life)
        number, kept = held.get(uid, (0, None))
        if kept is None:
            number = taking.next_id(_TABLE)
            yield None if taking.add(_TABLE, [(number, values)]) else number
        elif kept != values and taking.change(_TABLE, number, values):
            yield None


def _values(uid: str, unit_id: int, parent_id: int, life: Span) -> tuple[Value, ...]:
    said: dict[str, Value] = {
        "uid": uid,
        "unit_id": unit_id,
        "parent_id": parent_id,
        "since": _text(life.since),
        "until": _text(life.until),
    }
    return tuple(said[name] for name in sent_columns(_TABLE))


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
