"""Words looked for over the whole register: people, units, regulations, notes, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named, by_code
from chibo_cli.domain.facts.records import Attendance, grouped
from chibo_cli.domain.facts.searching import Excerpt, Hit, HitKind, Sought
from chibo_cli.domain.text.collation import code_key, person_key
from chibo_cli.store.rooms.room import saying, units_saying
from chibo_cli.usecases.organisation.units import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from chibo_cli.store.store import Store

_Found = tuple[str, "Excerpt"]


def find_everywhere(store: Store, sought: Sought, *, day: date) -> list[Hit]:
    """Every record that holds the words, kind by kind, each once, by its first such field.

    Of each kind those that hold them as whole words stand first; then people and units as in
    their lists, the rest the latest first. Units are named as of the day, visits as of theirs.
    """
    found = [
        *_people(store, sought, day),
        *_units(store, sought, day),
        *_regulations(store, sought),
        *_attendances(store, sought),
        *_recommendations(store, sought, day),
        *_assignments(store, sought),
        *_waivers(store, sought),
    ]
    order = {kind: place for place, kind in enumerate(HitKind)}
    return sorted(found, key=lambda hit: (order[hit.kind], not hit.excerpt.is_whole))


def _people(store: Store, sought: Sought, day: date) -> Iterator[Hit]:
    posts = grouped((post.official_id, post) for post in store.officials.posts())
    ordered = sorted(
        store.officials.all(),
        key=lambda one: (person_key(one.named_on(day).name), code_key(one.code), one.id),
    )
    for official in ordered:
        held = posts.get(official.id, ())
        texts: list[tuple[str, str | None]] = [
            *(("name", each.name) for each in reversed(official.names)),
            *(("code", code) for code in (official.code, *official.former_codes)),
        ]
        texts += [("title", post.title) for post in held]
        texts += [("agency", post.agency) for post in held]
        found = sought.first(texts)
        if found is not None:
            yield Hit(HitKind.OFFICIAL, official.id, official.named_on(day), None, None, *found)


def _units(store: Store, sought: Sought, day: date) -> Iterator[Hit]:
    tree = store.units.tree_above(units_saying(saying(store.connection, sought.is_in)))
    hits = []
    for unit in tree.units.values():
        names = names_of(tree, unit)
        found = sought.first([*(("name", name) for name in names), ("code", unit.code)])
        if found is not None:
            named = Named(unit.code, tree.name(unit.id, unit.life.nearest(day)))
            hits.append(Hit(HitKind.UNIT, unit.id, None, named, None, *found))
    yield from sorted(hits, key=lambda hit: (hit.unit is not None and by_code(hit.unit), hit.id))


def _regulations(store: Store, sought: Sought) -> Iterator[Hit]:
    notes = grouped((duty.regulation_id, duty.note) for duty in store.regulations.duties())
    for each in reversed(store.regulations.all()):
        texts = [
            ("code", each.code),
            ("title", each.title),
            ("issuer", each.issuer),
            *(("note", note) for note in notes.get(each.id, ())),
        ]
        found = sought.first(texts)
        if found is not None:
            yield Hit(
                HitKind.REGULATION, each.id, None, None, each.life.since, *found, code=each.code
            )


def _attendances(store: Store, sought: Sought) -> Iterator[Hit]:
    noted = store.attendances.noted(sought.is_in)
    raised = grouped(
        (each.attendance_id or 0, each.text)
        for each in store.recommendations.at(each.id for each in noted)
    )
    hits: list[tuple[Attendance, _Found]] = []
    for each in noted:
        texts = [
            ("strengths", each.strengths),
            ("shortcomings", each.shortcomings),
            *(("recommendation", text) for text in raised.get(each.id, ())),
            ("document", each.document),
            ("substitute", each.substitute),
        ]
        found = sought.first(texts)
        if found is not None:
            hits.append((each, found))
    officials = store.officials.with_ids({each.official_id for each, _ in hits})
    tree = store.units.tree_of({each.unit_id for each, _ in hits})
    for each, found in hits:
        unit = tree.units[each.unit_id]
        named = Named(unit.code, tree.name(unit.id, each.held_on))
        person = officials[each.official_id].named_on(each.held_on)
        yield Hit(HitKind.ATTENDANCE, each.id, person, named, each.held_on, *found)


def _recommendations(store: Store, sought: Sought, day: date) -> Iterator[Hit]:
    """Those raised at no attendance; the others are found with theirs."""
    hits = [
        (each, found)
        for each in store.recommendations.apart()
        if (found := sought.first([("recommendation", each.text)]))
    ]
    tree = store.units.tree_of({each.unit_id for each, _ in hits})
    for each, found in hits:
        unit = tree.units[each.unit_id]
        named = Named(unit.code, tree.name(unit.id, unit.life.nearest(day)))
        yield Hit(HitKind.RECOMMENDATION, each.id, None, named, None, *found)


def _assignments(store: Store, sought: Sought) -> Iterator[Hit]:
    hits = [
        (each, found)
        for each in reversed(store.assignments.all())
        if (
            found := sought.first(
                [
                    ("decision", each.decision),
                    ("role", each.role),
                    ("end_reason", each.end_reason),
                ]
            )
        )
    ]
    officials = store.officials.with_ids({each.official_id for each, _ in hits})
    tree = store.units.tree_of({each.unit_id for each, _ in hits})
    for each, found in hits:
        unit = tree.units[each.unit_id]
        named = Named(unit.code, tree.name(unit.id, unit.life.nearest(each.life.some_day)))
        person = officials[each.official_id].named_on(each.life.some_day)
        yield Hit(HitKind.ASSIGNMENT, each.id, person, named, each.life.since, *found)


def _waivers(store: Store, sought: Sought) -> Iterator[Hit]:
    hits = [
        (each, found)
        for each in reversed(store.waivers.all())
        if (found := sought.first([("reason", each.reason), ("document", each.document)]))
    ]
    officials = store.officials.with_ids(_present(each.official_id for each, _ in hits))
    tree = store.units.tree_of(_present(each.unit_id for each, _ in hits))
    for each, found in hits:
        unit = tree.units.get(each.unit_id or 0)
        day = each.life.some_day
        named = None
        if unit is not None:
            named = Named(unit.code, tree.name(unit.id, unit.life.nearest(day)))
        official = officials.get(each.official_id or 0)
        person = None if official is None else official.named_on(day)
        yield Hit(HitKind.WAIVER, each.id, person, named, each.life.since, *found)


def _present(ids: Iterable[int | None]) -> set[int]:
    return {each for each in ids if each is not None}
