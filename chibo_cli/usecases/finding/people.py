"""From a clerk's words to the person, unit or regulation meant: one resolver for every command."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol, TypeVar

from chibo_cli.domain.facts.records import Official, Unit
from chibo_cli.domain.failures import Candidate, Noun
from chibo_cli.domain.merging.codes import means
from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.domain.text.matching import Typed, codings, first_matches
from chibo_cli.domain.text.names import OFFICE_MARK, folded, search_form, stored
from chibo_cli.domain.time.spans import in_force
from chibo_cli.usecases.finding.units import area_on, unit_meant, visited_unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Regulation
    from chibo_cli.store.store import Store

_Bearer = TypeVar("_Bearer", Official, Unit)
_ADDRESS = re.compile(r"^(?:đ/c|đồng chí|d/c|dong chi|ông|bà|ong|ba)[\s.:]+(?=\S)", re.IGNORECASE)


class People(Protocol):
    """Where officials are looked for: the store's room, or a copy of it in memory."""

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case, else the one who bore it."""

    def at_offices(self, code: str) -> Sequence[Official]:
        """Those of offices whom a code means that nobody bears as it is, by number."""

    def spelled_like(self, name: str) -> Sequence[Official]:
        """Those one of whose names, of any day, has the same folded words."""

    def named_like(self, text: str) -> Sequence[Official]:
        """Those one of whose names, of any day, holds the folded text."""


def find_official(store: Store, text: str, *, day: date) -> Official:
    """The one official meant: by code, whole name, then words; of each, those in office first.

    A code is one's own before it is an office's: `CB01` is that of `CB01@Xã An Hòa` only where
    nobody else bears it. A form of address is passed over, but not where it is somebody's name.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant; by a code and a name too.
    """
    found = officials_meant(store.officials, text, day)
    if len(found) == 1:
        return _noted(store, text, found[0])
    if not found:
        raise UnknownName(Noun.OFFICIAL, text)
    ordered = sorted(
        found, key=lambda one: (person_key(one.named_on(day).name), code_key(one.code))
    )
    described = [described_official(store, official, day) for official in ordered]
    raise AmbiguousName(Noun.OFFICIAL, text, described)


def without_addresses(text: str) -> list[str]:
    """A name, then without each form of address before it: `đ/c`, `đồng chí`, `ông`, `bà`."""
    found = [text]
    while (shorter := _ADDRESS.sub("", found[-1])) != found[-1]:
        found.append(shorter)
    return found


def names(text: str, official: Official) -> bool:
    """Whether a text is this official's whole name or code, in any of the ways to write them."""
    plainer = [form for each in without_addresses(stored(text)) for form in (each, *_named(each))]
    is_code = any(map(official.bears, plainer))
    return is_code or any(_bore_whole(official, Typed(each)) for each in plainer)


def find_unit(store: Store, text: str, *, day: date) -> Unit:
    """The one unit meant: by code, whole name, then words; those that exist on the day first.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    return _noted(store, text, unit_meant(store.units, text, day))


def find_cell(store: Store, text: str, *, day: date) -> Unit:
    """The one unit meant, cells before other units; those that exist on the day first.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    return _noted(store, text, visited_unit(store.units, text, frozenset(), day))


def find_visited_unit(store: Store, text: str, official: Official, *, day: date) -> Unit:
    """The one unit meant by a visitor: first in the official's area, cells before other units.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    area = area_on(day, store.assignments.of_official(official.id))
    return _noted(store, text, visited_unit(store.units, text, area, day))


def find_regulation(store: Store, text: str | None) -> Regulation:
    """The one regulation meant: its code, marks or none, or the number it begins with.

    Without a text, the only regulation there is.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    regulations = store.regulations.all()
    sought = folded(text or "")
    found = first_matches(
        regulations,
        (
            lambda one: folded(one.code) == sought,
            lambda one: not sought or folded(one.code).split("-")[0] == sought,
        ),
    )
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownName(Noun.REGULATION, text or "")
    described = [Candidate(one.code, one.title, one.issuer) for one in found]
    raise AmbiguousName(Noun.REGULATION, text or "", described)


def officials_meant(people: People, text: str, day: date) -> Sequence[Official]:
    """All whom a text means equally well: none, one or several.

    Raises:
        AmbiguousName: the name and the code beside it are not one person's.
    """
    plainer = without_addresses(stored(text))
    found = (_meant(people, each, day) for each in plainer)
    return next(filter(None, found), ()) or _coded(people, text, plainer[-1], day)


def described_official(store: Store, official: Official, day: date) -> Candidate:
    """An official as candidates are listed: code, name, title, agency and the units followed."""
    post = in_force(store.officials.posts(official.id), day)
    titles = ", ".join(filter(None, () if post is None else (post.title, post.agency)))
    units = "; ".join(_followed(store, official, day))
    note = " – ".join(filter(None, (titles, units)))
    return Candidate(official.code, official.named_on(day).name, note)


def _noted(store: Store, text: str, found: _Bearer) -> _Bearer:
    """The one found; what an office's code was that was typed without the office is noted."""
    code = found.code or ""
    if OFFICE_MARK in code and OFFICE_MARK not in text and means(stored(text), code):
        store.meant[text] = code
    return found


def _named(text: str) -> list[str]:
    return [without_addresses(each.name)[-1] for each in codings(text)]


def _coded(people: People, text: str, sought: str, day: date) -> Sequence[Official]:
    """Whom `Nguyễn Văn An (CB01)` means: both must be true of one person."""
    for each in codings(sought):
        bearers = _bearers(people, each.code)
        if not bearers:
            continue
        plainer = without_addresses(each.name)
        found = [one for one in bearers if any(_bore(one, Typed(name)) for name in plainer)]
        if found:
            return found
        told = [*bearers, *_meant(people, plainer[-1], day)]
        described = [Candidate(one.code, one.named_on(day).name, "") for one in told]
        raise AmbiguousName(Noun.OFFICIAL, text, described, each.code)
    return ()


def _meant(people: People, sought: str, day: date) -> Sequence[Official]:
    coded = _bearers(people, sought)
    if coded:
        return coded
    if not search_form(sought):
        return ()
    typed = Typed(sought)
    whole = (
        lambda one: one.is_in_office(day) and _bore_whole(one, typed),
        lambda one: _bore_whole(one, typed),
    )
    within = (
        lambda one: one.is_in_office(day) and _bore(one, typed),
        lambda one: _bore(one, typed),
    )
    found = first_matches(people.spelled_like(sought), whole)
    return found or first_matches(people.named_like(sought), within)


def _bearers(people: People, code: str) -> Sequence[Official]:
    """Who bears a code, or bore it; else those who bear it at offices."""
    own = people.with_code(code)
    return people.at_offices(code) if own is None else (own,)


def _bore_whole(official: Official, typed: Typed) -> bool:
    """Whether that is a whole name of the official, of any day."""
    return any(typed.is_whole(each.name) for each in official.names)


def _bore(official: Official, typed: Typed) -> bool:
    """Whether those words stand in a name of the official, of any day."""
    return any(typed.is_within(each.name) for each in official.names)


def _followed(store: Store, official: Official, day: date) -> Sequence[str]:
    """The names of the units that the official is assigned to on the day, in Vietnamese order."""
    found = [
        each.unit_id
        for each in store.assignments.of_official(official.id)
        if day in each.life and not each.is_draft
    ]
    tree = store.units.tree_of(found)
    return sorted({tree.name(unit_id, day) for unit_id in found}, key=sort_key)
