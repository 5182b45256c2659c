"""Who a person is in all that the register and its journal ever held: records, names, codes."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.organisation.erasing import Subject
from chibo_cli.domain.register.journal import Action
from chibo_cli.domain.text.matching import Typed
from chibo_cli.store.rooms.raw import RawRows
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.facts.records import Official
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.store import Store
    from chibo_cli.store.tables.columns import Value


@dataclass(frozen=True, slots=True)
class FoundSubject:
    """A person, and the numbers of every record that ever was theirs."""

    subject: Subject
    ids: frozenset[int]

    def owns(self, table: str, row: Mapping[str, Value]) -> bool:
        """Whether a row, as a table has it, is about the person."""
        return row.get(_whose(table)) in self.ids

    def is_named_by(self, operation: Operation) -> bool:
        """Whether the words of an operation name the person."""
        said = (operation.actor, operation.command, operation.reason or "")
        return any(map(self.subject.is_in, said))


def subject_of(
    store: Store, official: Official, *, said: Mapping[str, Sequence[str]]
) -> FoundSubject:
    """The person of a record; `said` are the columns, by table, that speak of the person alone."""
    ids = frozenset({official.id, *_united(store, official)})
    mark = Subject(official.id, (), frozenset()).code
    names = {each.name: None for each in official.names}
    codes: set[Value] = {official.code, *official.former_codes}
    for table in ("official", "official_name"):
        for row in _rows_ever(store, table):
            if row.get(_whose(table)) in ids:
                names |= {str(row[key]): None for key in ("name", "full_name") if row.get(key)}
                codes |= {row.get("code"), *json.loads(str(row.get("former_codes") or "[]"))}
    names.pop(MARK, None)  # of one who was erased before, and of whom more was written since
    others = [each for each in store.officials.all() if each.id not in ids]
    namesakes = tuple(
        each.named_on(named.life.some_day)
        for each in others
        for named in each.names
        if any(_is_one_name(named.name, name) for name in names)
    )
    posts = list(_rows_ever(store, "post"))
    mine = [row for row in posts if row.get("official_id") in ids]
    elsewhere = {str(row.get("agency")) for row in posts if row.get("official_id") not in ids}
    agencies = {str(row["agency"]) for row in mine if row.get("agency")} - elsewhere
    words = {str(row["title"]) for row in mine if row.get("title")}
    words |= {
        ", ".join(str(row[key]) for key in ("title", "agency") if row.get(key)) for row in mine
    }
    for table, columns in said.items():
        for row in RawRows(store.connection).of(table):
            if row["official_id"] in ids:
                words |= {str(row[name]) for name in columns if row[name]}
    return FoundSubject(
        Subject(
            official.id,
            tuple(names),
            frozenset(str(code).casefold() for code in codes if code and code != mark),
            frozenset(agencies - {mark}),
            frozenset(words - {"", MARK} - elsewhere),
            namesakes,
        ),
        ids,
    )


def _whose(table: str) -> str:
    return "id" if table == "official" else "official_id"


def _is_one_name(one: str, other: str) -> bool:
    return Typed(one).is_whole(other) or Typed(other).is_whole(one)


def _rows_ever(store: Store, table: str) -> Iterator[dict[str, Value]]:
    """Each row of a table as it stands, then as the journal has it before."""
    yield from RawRows(store.connection).of(table)
    for change in store.journal.changes_by_row(table):
        for side in store.journal.sides(change):
            yield {"id": change.row_id, **side}


def _united(store: Store, official: Official) -> Iterator[int]:
    """The records that were united with it: taken out by what let their rows name it."""
    gone: defaultdict[int, set[int]] = defaultdict(set)
    for change in store.journal.changes_by_row("official"):
        if change.action is Action.DELETE:
            gone[change.operation_id].add(change.row_id)
    for number, ids in gone.items():
        for change in store.journal.changes(number):
            if change.table == "official" and change.row_id == official.id:
                yield from ids
            old, new = (side.get("official_id") for side in store.journal.sides(change))
            if new == official.id and old in ids:
                yield int(str(old))
