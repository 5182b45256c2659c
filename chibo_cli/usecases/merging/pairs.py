"""Who and what several offices know: pairs of records that may be one, to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import grouped
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.merging.pairs import Known, Likeness, pairs
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.spans import nearest_to
from chibo_cli.store.journal.references import naming_counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from chibo_cli.domain.merging.pairs import PairEntry
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store


def proposed_pairs(store: Store, *, day: date) -> list[PairEntry]:
    """Officials, then units, that two offices know, or an office and we, as of the day.

    Officials are alike who bear one name and have an own cell of one name, or one title and agency;
    units that bear one name, are of one kind and stand under one unit.
    """
    offices = {each.id: each.name for each in store.offices.all()}
    if not offices:
        return []
    tree = store.units.whole_tree()
    return [
        *pairs(Noun.OFFICIAL, _officials(store, tree, offices, day)),
        *pairs(Noun.UNIT, _units(store, tree, offices, day)),
    ]


def _officials(
    store: Store, tree: UnitTree, offices: Mapping[int, str], day: date
) -> Iterator[Known]:
    posts = grouped((each.official_id, each) for each in store.officials.posts())
    cells = grouped((each.official_id, each) for each in store.officials.memberships())
    facts = naming_counts(store.connection, "official")
    people = [each for each in store.officials.all() if not each.is_erased]
    owners = store.origins.offices_of("official", [each.id for each in people])
    for each in people:
        signs: dict[Likeness, object] = {}
        cell = nearest_to(cells.get(each.id, ()), day)
        if cell is not None:
            signs[Likeness.HOME_CELL] = search_form(tree.name(cell.cell_id, day))
        post = nearest_to(posts.get(each.id, ()), day)
        if post is not None and post.title and post.agency:
            signs[Likeness.POST] = search_form(post.title), search_form(post.agency)
        yield Known(
            id=each.id,
            named=each.named_on(day),
            office=offices.get(owners.get(each.id, 0)),
            facts=facts[each.id],
            signs=signs,
        )


def _units(store: Store, tree: UnitTree, offices: Mapping[int, str], day: date) -> Iterator[Known]:
    facts = naming_counts(store.connection, "unit")
    owners = store.origins.offices_of("unit", tree.units)
    for unit in tree.units.values():
        near = unit.life.nearest(day)
        yield Known(
            id=unit.id,
            named=Named(unit.code, tree.name(unit.id, near)),
            office=offices.get(owners.get(unit.id, 0)),
            facts=facts[unit.id],
            signs={Likeness.PLACE: (unit.kind, tree.parent(unit.id, near))},
        )
