"""What an office puts into a file for the level above: all or what is new, or of some units."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from chibo_cli.domain.merging.bundles import Bundle, Head, Link
from chibo_cli.domain.merging.errors import SinceUnknown
from chibo_cli.domain.merging.parcels import CATALOGUE
from chibo_cli.store.journal.references import references
from chibo_cli.store.registers import SCHEMA_VERSION
from chibo_cli.store.rooms.merging import SENT, Sending, sent_columns
from chibo_cli.usecases.merging.sending import RegisterParcel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from chibo_cli.domain.merging.parcels import SentRow
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.store import Store

_SHORTEST = 4  # letters of a hash that tell it
_MOVING = ("placement", "assignment", "membership")  # who they bring in was never sent before


def operation_named(store: Store, text: str) -> Operation:
    """The operation of that number, or the one whose hash begins so.

    Raises:
        SinceUnknown: there is none, or several; or later ones are of a program whose words cannot
            be left out of the proof.
    """
    plain = text.strip().removesuffix("…").lower()
    is_number = plain.isascii() and plain.isdigit() and len(plain) < len(str(2**63))
    numbered = store.journal.operation(int(plain)) if is_number else None
    found = [] if numbered is None else [numbered]
    if not found and len(plain) >= _SHORTEST:
        found = store.journal.with_hash(plain)
    if len(found) != 1:
        raise SinceUnknown(text)
    if any(each.words is None for each in store.journal.operations(after=found[0].id)):
        raise SinceUnknown(text)
    return found[0]


def bundle_of(store: Store, *, since: Operation | None = None, under: int | None = None) -> Bundle:
    """What came after an operation, or everything; of what is within a unit, or of all units.

    With a unit: whom that or one below it ever knew as assigned there or belonging there, and
    what names nobody and nothing else.
    """
    after = None if since is None else since.id
    within = None if under is None else _Within(store, under)
    moved = within is not None and after is not None and _has_moved(store, after)
    sending = Sending(store.connection, None if moved else after)
    gone, remaining = _gone(store, after, is_part=within is not None)
    sender = RegisterParcel(store).sender
    if within is not None:
        sender = replace(sender, erased=sender.erased & within.uids["official"])

    def rows(table: str) -> Iterator[SentRow]:
        for row in sending.rows(table):
            if within is None or table in CATALOGUE or row[0] in within.uids[table]:
                yield row

    return Bundle(
        schema=SCHEMA_VERSION,
        sender=sender,
        since=None if since is None else Head(since.id, since.hash or ""),
        is_part=within is not None,
        gone=gone,
        remaining=remaining,
        chain=partial(_chain, store, after),
        rows=rows,
    )


def _chain(store: Store, after: int | None) -> Iterator[Link]:
    for operation in store.journal.operations(after=after):
        plain = replace(operation, actor="", command="", reason=None, salt=None)
        count = store.journal.count(operation.id)
        yield Link(plain, count, store.journal.digests(operation.id))


def _has_moved(store: Store, after: int) -> bool:
    """Whether somebody or something may have come within the unit since."""
    sending = Sending(store.connection, after)
    return any(next(sending.rows(table), None) is not None for table in _MOVING)


def _gone(
    store: Store, after: int | None, *, is_part: bool
) -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """By table what was taken out since, or where that cannot be known, all that is left."""
    whole = Sending(store.connection, None)
    taken = defaultdict[str, set[str]](set)
    unknown = set(SENT if after is None and is_part else ())
    for change in () if after is None else store.journal.removals(after):
        if change.table in SENT:
            uid = store.journal.sides(change)[0].get("uid")
            if uid is None:  # erased since
                unknown.add(change.table)
            else:
                taken[change.table].add(str(uid))
    remaining = {table: frozenset(str(row[0]) for row in whole.rows(table)) for table in unknown}
    gone = {
        table: frozenset(whole.gone(table, uids, ()))
        for table, uids in taken.items()
        if table not in unknown
    }
    return {table: uids for table, uids in gone.items() if uids}, remaining


class _Within:
    """The rows of the units within one, and of who is assigned there or belongs there."""

    def __init__(self, store: Store, top: int) -> None:
        self.uids: dict[str, AbstractSet[str]] = {}
        sending = Sending(store.connection, None)
        units = (row.id for row in store.connection.execute(store.units.below(top)))
        inside = set(store.units.uids(units).values())
        people = {
            str(row[sent_columns(table).index("official_id")])
            for table, unit in (("assignment", "unit_id"), ("membership", "cell_id"))
            for row in sending.rows(table)
            if row[sent_columns(table).index(unit)] in inside
        }
        self.uids |= {"unit": inside, "official": people}
        for table in SENT:
            if table not in self.uids and table not in CATALOGUE:
                self.uids[table] = {
                    str(row[0]) for row in sending.rows(table) if self._holds(table, row)
                }

    def _holds(self, table: str, row: SentRow) -> bool:
        """Whether all that a row points at is sent too."""
        told = dict(zip(sent_columns(table), row, strict=True))
        return all(
            told[name] is None or to in {table, *CATALOGUE} or told[name] in self.uids[to]
            for name, to in references(table).items()
        )
