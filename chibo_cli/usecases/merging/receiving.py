"""One office's register taken in: what it brought, what was left out, how far it is known."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.merging.errors import NameTaken, NameUnfit, UnderElsewhere, UnderItself
from chibo_cli.domain.merging.offices import LeftOut, Obstacle, Office, Origin, United
from chibo_cli.domain.text.errors import TextRefused
from chibo_cli.domain.text.names import OFFICE_MARK, stored_name
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.rooms.merging import Taking
from chibo_cli.usecases.merging.hanging import hang, is_same_unit, root_of
from chibo_cli.usecases.merging.taking import OfficeRows, recode
from chibo_cli.usecases.register.proving import rule_flaws
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.merging.parcels import Parcel, Value
    from chibo_cli.domain.register.journal import Action
    from chibo_cli.domain.register.soundness import FlawFound
    from chibo_cli.store.store import Store

    _Key = tuple[str, str]

_ABOUT = ("official_id", "unit_id")
_WITH_OTHERS = {"overlap", "code", "twice"}  # what a row breaks beside rows of its own table
_DAYS = ("held_on", "raised_on", "planned_on", "filed_on", "noted_on", "month", "since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What taking an office in did: rows by table and action, and all that is left out.

    `same_unit` is the name of its root where that is the unit which it was to hang under;
    `former_name` what the office was called here until now, if it is renamed; `is_placed` whether
    all its units stand where they hang.
    """

    office: Office
    is_new: bool
    counts: Mapping[tuple[str, Action], int]
    left_out: Sequence[LeftOut]
    same_unit: str | None = None
    former_name: str | None = None
    is_placed: bool = True

    def count_of(self, action: Action) -> int:
        """How many rows of any table it added, changed or removed."""
        return sum(count for (_, done), count in self.counts.items() if done is action)


def take_office(
    store: Store,
    parcel: Parcel,
    *,
    name: str | None,
    fallback: str,
    under: Unit | None,
    today: date,
) -> Merged:
    """Take in what an office sent, in the operation of this transaction.

    `name` is how it is to be called here; without one by its root, by its own name, or `fallback`.
    Where nothing of it is new nothing is written.

    Raises:
        NameTaken, NameUnfit: it cannot be called so.
        UnderElsewhere, UnderItself: it hangs elsewhere already, or would hang below itself.
        CatalogueDiffers: a regulation, template or kind of it is another one here.
    """
    known = store.offices.known_as(parcel.sender.identity)
    root = root_of(parcel) if known is None else None
    if known is None:
        called = root.name if name is None and root is not None else name
        office = _taken_up(store, parcel, called, fallback, under, today)
    else:
        office = _as_wished(store, known, name, under, today)
    same_unit = None
    if root is not None and under is not None:
        above = store.units.tree_of([under.id]).name(under.id, today)
        if is_same_unit(root, under, above):
            store.united.add(United(in_table="unit", former=root.uid, kept_id=under.id))
            same_unit = above
    rows, is_placed = _taken(store, parcel, office)
    left_out = _note_left_out(store, office, rows)
    sender = parcel.sender
    is_news = bool(rows.counts) or left_out or sender.kept != office.kept
    if parcel.is_followed:
        is_news = is_news or sender.head != office.head
    if is_news or (office.heard_on.year, office.heard_on.month) != (today.year, today.month):
        heard = replace(
            office, heard_on=today, head=sender.head, hash=sender.hash, kept=sender.kept
        )
        if heard != office:
            store.offices.rewrite(heard)
            office = heard
    return Merged(
        office=office,
        is_new=known is None,
        counts=rows.counts,
        left_out=store.left_out.of_office(office.id),
        same_unit=same_unit,
        former_name=None if known is None or known.name == office.name else known.name,
        is_placed=is_placed,
    )


def erased_there(store: Store, parcel: Parcel, office: Office) -> list[str]:
    """The uids of those officials of an office who are erased there and not here.

    Who is this register's own, or one with somebody of another office here, is not among them:
    whoever's they are erases them.
    """
    numbers = store.officials.numbers(parcel.sender.erased)
    officials = store.officials.with_ids(numbers.values())
    owners = store.origins.offices_of("official", numbers.values())
    return sorted(
        uid
        for uid, number in numbers.items()
        if owners.get(number) == office.id and not officials[number].is_erased
    )


def official_of(store: Store, uid: str) -> Official:
    """The official known by that uid, who stands here."""
    (number,) = store.officials.numbers([uid]).values()
    return store.officials.with_ids([number])[number]


def _taken_up(
    store: Store, parcel: Parcel, name: str | None, fallback: str, under: Unit | None, today: date
) -> Office:
    """A new office, of which nothing is here yet."""
    sender = parcel.sender
    office = Office(
        identity=sender.identity,
        name=_fit(store, (sender.name or fallback) if name is None else name),
        under_id=None if under is None else under.id,
        heard_on=today,
        head=sender.head,
        hash=sender.hash,
        kept=sender.kept,
    )
    return replace(office, id=store.offices.add(office))


def _fit(store: Store, name: str, office: Office | None = None) -> str:
    """A name by which an office, new or known, can be told from all others."""
    try:
        fit = stored_name(name)
    except TextRefused as error:
        raise NameUnfit(name) from error
    if OFFICE_MARK in fit:
        raise NameUnfit(name)
    bearer = store.offices.named(fit)
    if bearer is not None and (office is None or bearer.id != office.id):
        raise NameTaken(fit)
    return fit


def _as_wished(
    store: Store, office: Office, name: str | None, under: Unit | None, today: date
) -> Office:
    """A known office under the name and the unit that it is given now; its codes here follow."""
    wished = office
    if under is not None and under.id != office.under_id:
        _check_under(store, office, under, today)
        wished = replace(wished, under_id=under.id)
    if name is not None:
        wished = replace(wished, name=_fit(store, name, office))
    if wished == office:
        return office
    store.offices.rewrite(wished)
    recode(store, office, wished.name)
    return wished


def _check_under(store: Store, office: Office, under: Unit, today: date) -> None:
    """An office hangs where it was first told to, and never below a unit of its own."""
    tree = store.units.whole_tree()
    if office.under_id is not None:
        raise UnderElsewhere(office.name, tree.name(office.under_id, today))
    owners = store.origins.offices_of("unit", tree.units)
    if any(
        owner == office.id and tree.is_ever_within(under.id, number, ALWAYS)
        for number, owner in owners.items()
    ):
        raise UnderItself(office.name, tree.name(under.id, today))


def _taken(store: Store, parcel: Parcel, office: Office) -> tuple[OfficeRows, bool]:
    """The office's rows in, without those that break a rule beside what stands here.

    With whether all of its units stand where they hang.
    """
    tried_before: dict[str, list[str]] = {}
    for each in store.left_out.of_office(office.id):
        tried_before.setdefault(each.in_table, []).append(each.former)
    bereft = store.united.bereft()
    for one in bereft:  # whose it is, is told by who has it
        tried_before.setdefault(one.in_table, []).append(one.former)
    barred: dict[_Key, Obstacle] = {}
    while True:
        rows = OfficeRows(store, parcel, office, barred=barred, tried_before=tried_before)
        with _trial(store) as trial:
            rows.take()
            is_placed = _hang(store, office, rows)
            found = dict(rows.bare()) or dict.fromkeys(
                _to_bar(rows, _flaws(store, rows)), Obstacle.RULE
            )
            trial.stands = found.keys() <= barred.keys()
        if trial.stands:
            break
        barred |= found
    for table, first, last in rows.added():
        store.origins.add(Origin(office_id=office.id, in_table=table, first_id=first, last_id=last))
    for one in bereft:
        if (one.in_table, one.former) in rows.offered:
            store.united.remove(one)
    return rows, is_placed


class _Trial:
    stands = False


@contextmanager
def _trial(store: Store) -> Iterator[_Trial]:
    """What does not stand in the end is as if it had not been."""
    run, trial = store.connection.exec_driver_sql, _Trial()
    run("SAVEPOINT trial")
    yield trial
    if not trial.stands:
        run("ROLLBACK TO trial")
    run("RELEASE trial")


def _hang(store: Store, office: Office, rows: OfficeRows) -> bool:
    """Hang the office's units; whether no closed period keeps one from its place."""
    under = None if office.under_id is None else store.units.with_id(office.under_id)
    if under is None:
        return True
    placed = list(hang(store, under, rows.theirs("unit"), rows.theirs("placement")))
    for number in placed:
        if number is not None:
            rows.hung(number)
    return None not in placed


def _flaws(store: Store, rows: OfficeRows) -> list[FlawFound]:
    """Of all rules across rows those that what was written may break."""
    touched = {table for table, _ in rows.counts}
    if not touched:
        return []
    return list(rule_flaws(store, touched, store.journal.head(), among=rows.moved()))


def _to_bar(rows: OfficeRows, flaws: Sequence[FlawFound]) -> Iterator[_Key]:
    """The rows of the office that break a rule, else those through which one here breaks it."""
    for flaw in flaws:
        table, number = flaw.row
        if rows.written.get(flaw.row):
            yield table, rows.written[flaw.row]
        elif flaw.detail in _WITH_OTHERS:
            yield from rows.about_same(table, number)
        else:
            yield from rows.named_by(table, number)


def _note_left_out(store: Store, office: Office, rows: OfficeRows) -> bool:
    """Keep what is left out now in place of what was; whether anything is different."""
    room, moved = store.left_out, False
    before = {(each.in_table, each.former): each for each in room.of_office(office.id)}
    for key, (obstacle, values) in rows.left_out.items():
        found = _left_out(office, key, obstacle, _told(store, key, values))
        known = before.pop(key, None)
        if known is None:
            room.add(found)
        elif known != replace(found, id=known.id):
            room.rewrite(replace(found, id=known.id))
        else:
            continue
        moved = True
    for key, each in before.items():
        if rows.is_settled(key):
            room.remove(each)
            moved = True
    return moved


def _told(store: Store, key: _Key, values: Mapping[str, Value]) -> Mapping[str, Value]:
    """A row's values; one of a person or unit that stands here is about that one itself."""
    table, uid = key
    if f"{table}_id" not in _ABOUT:
        return values
    return {**values, f"{table}_id": Taking(store.connection).numbers(table, [uid]).get(uid)}


def _left_out(
    office: Office, key: _Key, obstacle: Obstacle, values: Mapping[str, Value]
) -> LeftOut:
    official, unit = (_number(values.get(name)) for name in _ABOUT)
    days = (values.get(name) for name in _DAYS)
    day = next((date.fromisoformat(each) for each in days if isinstance(each, str)), None)
    return LeftOut(
        office_id=office.id,
        in_table=key[0],
        former=key[1],
        obstacle=obstacle,
        official_id=official,
        unit_id=unit,
        day=day,
    )


def _number(value: Value) -> int | None:
    return value if isinstance(value, int) else None
