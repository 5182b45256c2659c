"""Officials corrected and taken out; their posts and own cells, dated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.movement import Touched, days_changed, hull
from chibo_cli.domain.facts.errors import AlreadyThere, CodeTaken, OutsideOfficialLife
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.organisation.tree import in_force
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.changes.edited import Edited, checked, new_life, refuse_while_needed
from chibo_cli.usecases.changes.watching import watch
from chibo_cli.usecases.organisation.officials import namesakes, show_official

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.entries.organisation import OfficialEntry
    from chibo_cli.domain.facts.records import Membership, Official, Post, Unit
    from chibo_cli.store.store import Store

_POST = ("title", "agency")


def edit_official(
    store: Store,
    official: Official,
    edits: Mapping[str, Any],
    *,
    today: date,
    on: date | None = None,
) -> Edited[OfficialEntry]:
    """Other values for the fields named.

    They are `code`, `full_name`, `since`, `until`, and of dated facts `title`, `agency` and
    `home_cell` (a Unit or None).
    From the day `on` the dated ones hold anew, and what held before ends the day before; without
    a day, what is in force today is corrected as if it had always been so.

    Raises:
        EndBeforeStart, CodeTaken, AlreadyThere, OutsideOfficialLife: it cannot stand so.
        NothingToChange: it stands so already.
    """
    life = new_life(official.life, edits)
    if on is not None and on not in life:
        raise OutsideOfficialLife(official.full_name, on)
    _check_names(store, official, edits)
    day = life.nearest(today if on is None else on)
    before = show_official(store, official, day=day)
    days = [days_changed(official.life, life)]
    if "home_cell" in edits:
        days.append(_days_of_cell(store, official, on, day))
    touched = [each for each in days if each is not None]
    watched = watch(
        store, Touched(hull(*touched), frozenset({official.id})) if touched else None, today=today
    )
    own = {name: edits[name] for name in ("code", "full_name") if name in edits}
    store.officials.change(official, since=life.since, until=life.until, **own)
    if not edits.keys().isdisjoint(_POST):
        _keep_post(store, official, edits, on, day)
    if "home_cell" in edits:
        _keep_cell(store, official, edits["home_cell"], on, day)
    after = show_official(store, store.officials.with_id(official.id), day=day)
    return checked(Edited(before, after, watched.moved(store)), official.full_name)


def remove_official(store: Store, official: Official, *, today: date) -> OfficialEntry:
    """Take an official out who was entered by mistake, with the posts and own cells.

    Raises:
        StillNeeded: an assignment, an attendance or another fact names the official.
    """
    refuse_while_needed(store, Noun.OFFICIAL, official.id, official.full_name)
    entry = show_official(store, official, day=today)
    store.officials.remove(official)
    return entry


def _check_names(store: Store, official: Official, edits: Mapping[str, Any]) -> None:
    code = edits.get("code", official.code)
    name = edits.get("full_name", official.full_name)
    holder = None if code is None else store.officials.with_code(code)
    if holder is not None and holder.id != official.id:
        raise CodeTaken(Noun.OFFICIAL, code, holder.full_name)
    if code is None and any(each.id != official.id for each in namesakes(store.officials, name)):
        raise AlreadyThere(Noun.OFFICIAL, name)


def _keep_post(
    store: Store, official: Official, edits: Mapping[str, Any], on: date | None, day: date
) -> None:
    posts = store.officials.posts(official.id)
    standing = in_force(posts, day)
    old = {name: None if standing is None else getattr(standing, name) for name in _POST}
    new = {name: edits.get(name, old[name]) for name in _POST}
    if new == old:
        return
    if standing is not None and on in {None, standing.life.since}:
        store.officials.change_post(standing, **new)
        return
    life = _life_from(standing, posts, on, day)
    if standing is not None and on is not None:
        store.officials.change_post(standing, until=on - ONE_DAY)
    store.officials.add_post(official.id, title=new["title"], agency=new["agency"], life=life)


def _keep_cell(
    store: Store, official: Official, cell: Unit | None, on: date | None, day: date
) -> None:
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
    life = _life_from(standing, memberships, on, day)
    if standing is not None and on is not None:
        store.officials.change_membership(standing, until=on - ONE_DAY)
    if cell is not None:
        store.officials.add_membership(official.id, cell.id, life)


def _days_of_cell(store: Store, official: Official, on: date | None, day: date) -> Span:
    memberships = store.officials.memberships(official.id)
    standing = in_force(memberships, day)
    if standing is not None and on is None:
        return standing.life
    return _life_from(standing, memberships, on, day)


def _life_from(
    standing: Post | Membership | None,
    facts: Sequence[Post] | Sequence[Membership],
    on: date | None,
    day: date,
) -> Span:
    """The days of a new fact: from `on`, as long as the one in force held, or the gap lasts."""
    if standing is not None:
        return Span(on, standing.life.until)
    before = [each.life.until for each in facts if each.life.until and each.life.until < day]
    after = [each.life.since for each in facts if each.life.since and each.life.since > day]
    since = max(before) + ONE_DAY if before else None
    return Span(on or since, min(after) - ONE_DAY if after else None)
