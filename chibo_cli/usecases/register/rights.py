"""Who may what with a register on a server: what a right is to, and how it is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import RightEntry
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.register.rights import Right
from chibo_cli.usecases.finding.people import find_unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.store.store import Store


def right_to(store: Store, under: str | None, role: str, *, may_write: bool, day: date) -> Right:
    """A right to the unit named and all that ever stands below it, or to all.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    if under is None:
        return Right(role, may_write)
    number = find_unit(store, under, day=day).id
    return Right(role, may_write, store.units.uids([number])[number])


def right_entries(store: Store, rights: Iterable[Right], *, day: date) -> list[RightEntry]:
    """Rights with their units as they are called on a day; one that is gone is named by its uid."""
    listed = [*rights]
    numbers = store.units.numbers(each.unit for each in listed if each.unit is not None)
    tree = store.units.tree_of(numbers.values())

    def unit_of(right: Right) -> Named | None:
        if right.unit is None:
            return None
        number = numbers.get(right.unit)
        if number is None:
            return Named(None, right.unit)
        return Named(tree.units[number].code, tree.name(number, day))

    return [RightEntry(each.role, each.may_write, unit_of(each)) for each in listed]


def own_area(store: Store) -> Unit | None:
    """The unit whose area is all that who asks is shown, where it is one."""
    if store.area is None or len(store.area.units) != 1:
        return None
    return store.units.with_id(store.area.units[0])


def area_names(store: Store, *, day: date) -> list[str]:
    """What the units are called at which the rights of who asks end; none where they see all."""
    if store.area is None:
        return []
    tree = store.units.tree_of(store.area.units)
    return [tree.name(number, day) for number in store.area.units]
