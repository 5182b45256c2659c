"""One official, one unit, through all their days: posts, names, places, who follows whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries.organisation import OfficialHistory, PostEntry, UnitHistory
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.time.spans import ALWAYS, first_day
from chibo_cli.usecases.duties.assignments import assignment_entries
from chibo_cli.usecases.organisation.officials import official_entry
from chibo_cli.usecases.organisation.units import unit_entry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.domain.facts.records import Membership, Official, Placement, Unit
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store


def official_history(store: Store, official: Official, *, day: date) -> OfficialHistory:
    """An official with all that is dated, oldest first, the assignments and the visits."""
    posts = tuple(sorted(store.officials.posts(official.id), key=first_day))
    memberships = tuple(sorted(store.officials.memberships(official.id), key=first_day))
    tree = store.units.tree_of({one.cell_id for one in memberships})
    count, last = store.attendances.summed(official.id)
    assignments = store.assignments.of_official(official.id)
    return OfficialHistory(
        official_entry(official, posts, memberships, tree, day),
        official.former_codes,
        tuple((each.name, each.life, each.document) for each in official.names),
        tuple(term.life for term in official.terms),
        tuple(PostEntry(post.title, post.agency, post.life) for post in posts),
        tuple((_cell(tree, each), each.life) for each in memberships),
        tuple(assignment_entries(store, assignments, day=day)),
        count,
        last,
    )


def unit_history(store: Store, unit: Unit, *, day: date) -> UnitHistory:
    """A unit with every name, placement and tag, oldest first, and who follows it."""
    tree = store.units.tree_of([unit.id])
    names = sorted(tree.names.get(unit.id, ()), key=first_day)
    placements = sorted(tree.placements.get(unit.id, ()), key=first_day)
    return UnitHistory(
        unit_entry(tree, unit, day),
        tuple((name.name, name.life) for name in names),
        tuple((_above(tree, each), each.life) for each in placements),
        tuple(_following(store, tree, unit, day)),
        tuple(_others(store, unit, is_old=False)),
        tuple(_others(store, unit, is_old=True)),
        tuple((each.tag, each.life) for each in sorted(tree.tags.get(unit.id, ()), key=first_day)),
    )


def _others(store: Store, unit: Unit, *, is_old: bool) -> Iterator[tuple[Named, date]]:
    """The other sides of the successions in which the unit is the old one, or the new one."""
    for each in store.successions.around(unit.id):
        if unit.id == (each.old_id if is_old else each.new_id):
            other = each.new_id if is_old else each.old_id
            tree = store.units.tree_of([other])
            name = tree.name(other, tree.units[other].life.nearest(each.happened_on))
            yield Named(tree.units[other].code, name), each.happened_on


def _following(store: Store, tree: UnitTree, unit: Unit, day: date) -> list[AssignmentEntry]:
    found = [
        each
        for number in tree.units
        for each in store.assignments.within(ALWAYS, unit_id=number)
        if tree.is_ever_within(unit.id, number, each.life.common(unit.life))
    ]
    return assignment_entries(store, found, day=day)


def _cell(tree: UnitTree, membership: Membership) -> Named:
    unit = tree.units[membership.cell_id]
    return Named(unit.code, tree.name(unit.id, unit.life.nearest(membership.life.some_day)))


def _above(tree: UnitTree, placement: Placement) -> Named:
    unit = tree.units[placement.parent_id]
    return Named(unit.code, tree.name(unit.id, placement.life.some_day))
