"""Officials: adding, naming, listing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.organisation import OfficialEntry
from chibo_cli.domain.facts.errors import AlreadyThere, CodeTaken, SpelledOtherwise
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import (
    Membership,
    Official,
    OfficialName,
    Post,
    Term,
    Unit,
    entry_of,
    grouped,
)
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.organisation.names import name_to_end
from chibo_cli.domain.organisation.terms import check_term
from chibo_cli.domain.text.collation import code_key, person_key
from chibo_cli.domain.text.matching import is_spelling_of
from chibo_cli.domain.text.names import same_name_key
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span, in_force, moved_along, nearest_to
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing, assignments_within
from chibo_cli.usecases.finding.people import described_official
from chibo_cli.usecases.organisation.units import days_of_part

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store


def add_official(
    store: Store,
    *,
    code: str | None,
    name: str,
    life: Span,
    title: str | None = None,
    agency: str | None = None,
    home_cell: Unit | None = None,
    is_another: bool = False,
) -> int:
    """A new official with a post and an own cell from the first day in office; returns the id.

    Raises:
        EndBeforeStart, CodeTaken: it cannot stand so.
        AlreadyThere: somebody bears the name already, and no code tells the two apart.
        SpelledOtherwise: it may be somebody's name typed with other marks, unless `is_another`.
    """
    check_span(life)
    if code is not None:
        holder = store.officials.with_code(code)
        if holder is not None and holder.bears(code):
            raise CodeTaken(Noun.OFFICIAL, code, holder.name)
    elif namesakes(store, name):
        raise AlreadyThere(Noun.OFFICIAL, name)
    others = [] if is_another else _spelled_otherwise(store, code, name)
    if others:
        described = [described_official(store, one, life.some_day) for one in others]
        raise SpelledOtherwise(name, described)
    days = days_of_part(store, life)
    new = Official.begun(id=0, code=code, name=name, life=life, named=days)
    official_id = store.officials.add(new)
    if title is not None or agency is not None:
        store.officials.add_post(official_id, title=title, agency=agency, life=days)
    if home_cell is not None:
        store.officials.add_membership(official_id, home_cell.id, days)
    return official_id


def change_term(store: Store, official: Official, term: Term, life: Span) -> None:
    """Other days of a term; the name, the post and the own cell that began or ended so follow.

    Raises:
        EndBeforeStart, TermOverlap: it cannot stand so.
    """
    if life == term.life:
        return
    check_term(official, life, term)
    officials = store.officials
    officials.change_term(term, since=life.since, until=life.until)
    for name, days in moved_along(official.names, term.life, life):
        officials.change_name(name, since=days.since, until=days.until)
    for post, days in moved_along(officials.posts(official.id), term.life, life):
        officials.change_post(post, since=days.since, until=days.until)
    for own, days in moved_along(officials.memberships(official.id), term.life, life):
        officials.change_membership(own, since=days.since, until=days.until)


def namesakes(store: Store, name: str) -> list[Official]:
    """Those who bear the name or bore it, old and new tone marks being one."""
    key = same_name_key(name)
    return [
        official
        for official in store.officials.spelled_like(name)
        if any(same_name_key(each.name) == key for each in official.names)
    ]


def rename_official(
    store: Store, official: Official, name: str, *, on: date, document: str | None = None
) -> str:
    """A new name from a day on; the name before it ends the day before. Returns the old one.

    Raises:
        NameOverlap, NothingToChange: the official cannot be so named then.
        AlreadyThere: somebody bears the name, or bore it, and no code tells the two apart.
    """
    first = official.names[0].life.since if official.names else None
    old = name_to_end(official.names, name, on, begins=first)
    if official.code is None and any(each.id != official.id for each in namesakes(store, name)):
        raise AlreadyThere(Noun.OFFICIAL, name)
    if old.life.since == on:
        store.officials.change_name(old, name=name, document=document or old.document)
    else:
        life = Span(on)
        if on in old.life:
            life = life.common(old.life)
            store.officials.change_name(old, until=on - ONE_DAY)
        new = OfficialName(official_id=official.id, name=name, life=life, document=document)
        store.officials.add_name(new)
    return old.name


def list_officials(
    store: Store, wanted: Narrowing = EVERYTHING, *, day: date
) -> list[OfficialEntry]:
    """Everybody with the post and the own cell of a day, by given name.

    `unit` keeps those assigned to it that day, `under` those assigned to it or below it, `sought`
    those with these words in a name or code of any day, in their title or agency.
    """
    posts = grouped((post.official_id, post) for post in store.officials.posts())
    cells = grouped((one.official_id, one) for one in store.officials.memberships())
    used = {one.cell_id for memberships in cells.values() for one in memberships}
    tree = store.units.tree_of(used)
    officials = store.officials.all()
    if wanted.unit is not None or wanted.under is not None:
        assigned = _assigned(store, replace(wanted, days=Span(day, day)))
        officials = [each for each in officials if each.id in assigned]
    entries = [
        (
            official,
            official_entry(
                official, posts.get(official.id, ()), cells.get(official.id, ()), tree, day
            ),
        )
        for official in officials
    ]
    sought = wanted.sought
    return sorted(
        (entry for official, entry in entries if sought is None or _says(official, entry, sought)),
        key=lambda entry: (person_key(entry.name), code_key(entry.code), entry.id),
    )


def show_official(store: Store, official: Official, *, day: date) -> OfficialEntry:
    """One official with the post and the own cell of a day."""
    memberships = store.officials.memberships(official.id)
    tree = store.units.tree_of({one.cell_id for one in memberships})
    posts = tuple(store.officials.posts(official.id))
    return official_entry(official, posts, tuple(memberships), tree, day)


def official_entry(
    official: Official,
    posts: tuple[Post, ...],
    memberships: tuple[Membership, ...],
    tree: UnitTree,
    day: date,
) -> OfficialEntry:
    """One official by the name of a day, with the post and the own cell nearest to it in office.

    `since` and `until` are those of that term.
    """
    name, term = official.named_on(day).name, nearest_to(official.terms, day)
    day = official.nearest_in_office(day)
    post = in_force(posts, day)
    own = in_force(memberships, day)
    home = None
    if own is not None:
        home = Named(tree.units[own.cell_id].code, tree.name(own.cell_id, day))
    return entry_of(
        OfficialEntry,
        official,
        name=name,
        since=None if term is None else term.life.since,
        until=None if term is None else term.life.until,
        title=None if post is None else post.title,
        agency=None if post is None else post.agency,
        home_cell=home,
    )


def _spelled_otherwise(store: Store, code: str | None, name: str) -> list[Official]:
    """Those who may be meant by the name; of two people with codes each is their own."""
    return [
        official
        for official in store.officials.spelled_like(name)
        if None in {code, official.code}
        and any(is_spelling_of(name, each.name) for each in official.names)
    ]


def _says(official: Official, entry: OfficialEntry, sought: Sought) -> bool:
    return sought.is_in(*official.borne, entry.title, entry.agency)


def _assigned(store: Store, wanted: Narrowing) -> set[int]:
    """Who is assigned on these days to the unit, and to a unit in the area."""
    found = assignments_within(store, wanted)
    return {each.official_id for each in found if not each.is_draft}
