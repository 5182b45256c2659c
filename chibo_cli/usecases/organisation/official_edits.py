"""Officials corrected and taken out; their posts and own cells, dated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import AlreadyThere, CodeTaken, OutsideOfficialLife
from chibo_cli.domain.facts.records import Membership, Official, Post, Unit
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.organisation.terms import term_around
from chibo_cli.domain.time.spans import ONE_DAY, Span, in_force, nearest_to
from chibo_cli.usecases.changes.edits import (
    UNCHANGED,
    Edit,
    Edited,
    Unchanged,
    checked,
    new_or_old,
    refuse_while_needed,
)
from chibo_cli.usecases.organisation.officials import change_term, namesakes, show_official
from chibo_cli.usecases.organisation.units import days_of_part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.entries.organisation import OfficialEntry
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialEdit(Edit[Official]):
    """What may be corrected of an official, beside the code all dated facts.

    A name is another spelling of the one of a day; `since` and `until` are those of its term.
    """

    code: str | Unchanged | None = UNCHANGED
    name: str | Unchanged = UNCHANGED
    since: date | Unchanged | None = UNCHANGED
    until: date | Unchanged | None = UNCHANGED
    title: str | Unchanged | None = UNCHANGED
    agency: str | Unchanged | None = UNCHANGED
    home_cell: Unit | Unchanged | None = UNCHANGED


def edit_official(
    store: Store, official: Official, edit: OfficialEdit, *, today: date, on: date | None = None
) -> Edited[OfficialEntry]:
    """Other values for the fields named.

    From the day `on` post and own cell hold anew, and what held before ends the day before; without
    a day, what is in force today is corrected as if it had always been so.

    Raises:
        EndBeforeStart, TermOverlap, CodeTaken, AlreadyThere, OutsideOfficialLife: it cannot stand
            so.
        NothingToChange: it stands so already.
    """
    asked = today if on is None else on
    term = term_around(official, asked)
    life = Span(new_or_old(edit.since, term.life.since), new_or_old(edit.until, term.life.until))
    lives = (life if each == term else each.life for each in official.terms)
    if on is not None and not any(on in each for each in lives):
        raise OutsideOfficialLife(official.named_on(on).name, on)
    recoded = official.recoded(new_or_old(edit.code, official.code))
    name = nearest_to(official.names, asked)
    spelling = new_or_old(edit.name, official.named_on(asked).name)
    _check_names(store, recoded, spelling)
    day = life.nearest(asked) if on is None else on
    before = show_official(store, official, day=day)
    if name is not None and spelling != name.name:
        store.officials.change_name(name, name=spelling)
    if recoded != official:
        store.officials.rewrite(recoded)
    change_term(store, official, term, life)
    official = store.officials.with_id(official.id)
    keep_post(store, official, edit, on, day)
    keep_cell(store, official, edit, on, day)
    after = show_official(store, official, day=day)
    return checked(Edited(before, after), before.name)


def remove_official(store: Store, official: Official, *, today: date) -> OfficialEntry:
    """Take an official out who was entered by mistake, with the posts and own cells.

    Raises:
        StillNeeded: an assignment, an attendance or another fact names the official.
    """
    refuse_while_needed(store, Noun.OFFICIAL, official.id, official.name)
    entry = show_official(store, official, day=today)
    store.officials.remove(official)
    return entry


def keep_post(
    store: Store, official: Official, edit: OfficialEdit, on: date | None, day: date
) -> None:
    """The title and agency of the edit, from `on`, else as if they had always been so on `day`."""
    posts = store.officials.posts(official.id)
    standing = in_force(posts, day)
    old = (None, None) if standing is None else (standing.title, standing.agency)
    title, agency = new_or_old(edit.title, old[0]), new_or_old(edit.agency, old[1])
    if (title, agency) == old:
        return
    if standing is not None and on in {None, standing.life.since}:
        store.officials.change_post(standing, title=title, agency=agency)
        return
    term = days_of_part(store, term_around(official, day).life)
    life = _life_from(standing, posts, term, on, day)
    if standing is not None and on is not None:
        store.officials.change_post(standing, until=on - ONE_DAY)
    store.officials.add_post(official.id, title=title, agency=agency, life=life)


def keep_cell(
    store: Store, official: Official, edit: OfficialEdit, on: date | None, day: date
) -> None:
    """The own cell of the edit, from `on`, else as if it had always been so on `day`."""
    if edit.home_cell is UNCHANGED:
        return
    cell = edit.home_cell
    memberships = store.officials.memberships(official.id)
    standing = in_force(memberships, day)
    if (None if standing is None else standing.cell_id) == (None if cell is None else cell.id):
        return
    if standing is not None and on in {None, standing.life.since}:
        if cell is None:
            store.officials.remove_membership(standing)
        else:
            store.officials.change_membership(standing, cell_id=cell.id)
        return
    term = days_of_part(store, term_around(official, day).life)
    life = _life_from(standing, memberships, term, on, day)
    if standing is not None and on is not None:
        store.officials.change_membership(standing, until=on - ONE_DAY)
    if cell is not None:
        store.officials.add_membership(official.id, cell.id, life)


def _check_names(store: Store, official: Official, name: str) -> None:
    if official.code is not None:
        holder = store.officials.with_code(official.code)
        if holder is not None and holder.id != official.id and holder.bears(official.code):
            raise CodeTaken(Noun.OFFICIAL, official.code, holder.name)
    elif any(each.id != official.id for each in namesakes(store, name)):
        raise AlreadyThere(Noun.OFFICIAL, name)


def _life_from(
    standing: Post | Membership | None,
    facts: Sequence[Post] | Sequence[Membership],
    term: Span,
    on: date | None,
    day: date,
) -> Span:
    """The days of a new fact: from `on`, as long as the one in force held, or the gap lasts.

    Where nothing of its kind was before or after, its ends are those of `term`.
    """
    if standing is not None:
        return Span(on, standing.life.until)
    before = [each.life.until for each in facts if each.life.until and each.life.until < day]
    after = [each.life.since for each in facts if each.life.since and each.life.since > day]
    since = max(before) + ONE_DAY if before else term.since
    return Span(on or since, min(after) - ONE_DAY if after else term.until)
