"""An office's rows held against those here, and put among them: what is not taken is noted."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.merging.codes import code_here, code_made, code_there
from chibo_cli.domain.merging.offices import Obstacle, is_hung
from chibo_cli.domain.merging.parcels import CATALOGUE, CODED, NAMES
from chibo_cli.domain.register.journal import Action
from chibo_cli.domain.text.names import OFFICE_MARK
from chibo_cli.store.journal.references import bearer_column, references
from chibo_cli.store.rooms.merging import SENT, Refusal, Taking, sent_columns
from chibo_cli.usecases.merging.catalogue import take_catalogue
from chibo_cli.usecases.merging.joined import (
    found_by,
    is_contradicted,
    still_marked,
    together,
    with_other_codes,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from chibo_cli.domain.merging.offices import Office
    from chibo_cli.domain.merging.parcels import Parcel, SentRow, Value
    from chibo_cli.store.store import Store

    _Key = tuple[str, str]  # a table, and the uid of a row of it
    _Numbered = tuple[str, int]  # the same by its number here

_MANY = 2_000
# Parents before those that point at them.
TAKEN = tuple(table for table in SENT if table not in CATALOGUE)
_MAKING = {**NAMES, "term": "official_id"}  # without one of these nobody is anybody
_OBSTACLES = {
    Refusal.CLOSED: Obstacle.LATE,
    Refusal.REFERENCE: Obstacle.STANDS,
    Refusal.OTHER: Obstacle.STANDS,
}


class OfficeRows:
    """One attempt to take in what an office sent.

    `barred` are rows that an earlier attempt found it cannot take, and why not; `tried_before`
    those that were left out by earlier merges, by table.
    """

    def __init__(
        self,
        store: Store,
        parcel: Parcel,
        office: Office,
        *,
        barred: Mapping[_Key, Obstacle],
        tried_before: Mapping[str, Collection[str]],
    ) -> None:
        self.counts: Counter[tuple[str, Action]] = Counter()
        self.left_out: dict[_Key, tuple[Obstacle, Mapping[str, Value]]] = {}
        self.offered: set[_Key] = set()
        self.written: dict[tuple[str, int], str] = {}
        self._parcel = parcel
        self._office = office
        self._barred = barred
        self._tried_before = tried_before
        self._identity = store.identity
        self._taking = Taking(store.connection)
        self._numbers: dict[str, dict[str, int | None]] = defaultdict(dict)
        self._ranges: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for each in store.origins.of_office(office.id):
            self._ranges[each.in_table].append((each.first_id, each.last_id))
        self._first = {table: self._taking.next_id(table) for table in TAKEN}

    def take(self) -> None:
        """Take what can be taken; what one row frees another may need, so until nothing moves.

        Raises:
            CatalogueDiffers: a regulation, template or kind is another one here.
        """
        added, refused = take_catalogue(self._taking, self._parcel, self._numbers)
        for table, count in added.items():
            self.counts[table, Action.INSERT] += count
        moved = -1
        while moved < self.counts.total():
            moved = self.counts.total()
            self.left_out.clear()
            for table, values, refusal in refused:
                self._leave(table, _OBSTACLES[refusal], values)
            self._remove()
            for table in TAKEN:
                self._take_table(table)
            if not self.left_out:
                break

    def bare(self) -> Iterator[tuple[_Key, Obstacle]]:
        """The new units and officials who stand here without what makes them such, and why."""
        for (table, _), (obstacle, told) in self.left_out.items():
            if table not in _MAKING or told[_MAKING[table]] is None:
                continue
            bearer, number = references(table)[_MAKING[table]], _number(told[_MAKING[table]])
            uid = self.written.get((bearer, number))
            is_new = number >= self._first[bearer]
            if uid and is_new and not self._taking.has_part(table, _MAKING[table], number):
                yield (bearer, uid), obstacle

    def added(self) -> Iterator[tuple[str, int, int]]:
        """The numbers of the rows added, by table: the first and the last."""
        numbers = defaultdict[str, list[int]](list)
        for table, number in self.written:
            if number >= self._first[table]:
                numbers[table].append(number)
        for table, found in numbers.items():
            yield table, min(found), max(found)

    def theirs(self, table: str) -> dict[str, int]:
        """The rows here that the office brought until now, by uid."""
        last = self._taking.next_id(table)
        return self._taking.within(table, [*self._ranges[table], (self._first[table], last)])

    def hung(self, number: int) -> None:
        """Count a placement that hangs one of the office's units among its rows."""
        self.counts["placement", Action.INSERT] += 1
        self.written["placement", number] = ""

    def moved(self) -> Mapping[str, set[int]]:
        """The units and officials of which, or of whose names and days, a row is now written.

        With the units go those directly below them.
        """
        moved: dict[str, set[int]] = {"unit": set(), "official": set()}
        written: dict[str, set[int]] = defaultdict(set)
        for table, number in self.written:
            written[table].add(number)
        for table, numbers in written.items():
            if table in moved:
                moved[table] |= numbers
            if bearer_column(table) is not None:
                for to, number in self._taking.named(table, numbers):
                    moved[to].add(number)
        moved["unit"] |= self._taking.placed_below(moved["unit"])
        return moved

    def about_same(self, table: str, number: int) -> Iterator[_Key]:
        """The rows now written that are about the same person and unit as another row."""
        about = self._taking.about_same(table, number)
        for written, uid in self.written.items():
            if uid and written[0] == table and written[1] in about:
                yield table, uid

    def named_by(self, table: str, number: int) -> Iterator[_Key]:
        """The rows now written that another row names."""
        for named in self._taking.named(table, [number]):
            if self.written.get(named):
                yield named[0], self.written[named]

    def is_settled(self, key: _Key) -> bool:
        """Whether of a row left out before it is known what became of it."""
        return self._parcel.tells_all or key in self.offered or key[0] in CATALOGUE

    def _remove(self) -> None:
        """Take out what is gone; what is part of something gone goes, or stays, with that."""
        gone: dict[_Numbered, Sequence[Value]] = {}
        for table in TAKEN:
            held = [uid for uid in self.theirs(table) if not is_hung(uid, self._identity)]
            uids = self._parcel.gone(table, set(held), self._tried_before.get(table, ()))
            found = sorted(self._taking.kept(table, uids).values())
            gone |= {(table, number): values for number, values in found}
        parts = self._parts(gone)
        with_another = {part for found in parts.values() for part in found}
        for row in reversed(gone):
            if row not in with_another:
                refusal = self._taking.remove([*parts[row], row])
                for each in (*parts[row], row):
                    if each in gone:
                        self._note(Action.DELETE, *each, gone[each], refusal)

    def _parts(
        self, gone: Mapping[_Numbered, Sequence[Value]]
    ) -> Mapping[_Numbered, list[_Numbered]]:
        """Of each row that is gone those that are part of it, and what hangs it under a unit."""
        parts: dict[_Numbered, list[_Numbered]] = defaultdict(list)
        placed = self.theirs("placement")
        uids = [uid for uid in placed if is_hung(uid, self._identity)]
        hung = self._taking.kept("placement", uids)
        rows = {("placement", number): values for number, values in hung.values()}
        for (table, number), values in (*gone.items(), *rows.items()):
            column = bearer_column(table)
            if column is None:
                continue
            bearer = references(table)[column], _number(values[sent_columns(table).index(column)])
            if bearer in gone:
                parts[bearer].append((table, number))
        return parts

    def _take_table(self, table: str) -> None:
        rows = self._parcel.rows(table, self._tried_before.get(table, ()))
        number, stuck = self._taking.next_id(table), list[tuple[int, list["Value"]]]()
        while some := list(islice(rows, _MANY)):
            new = list[tuple[int, list["Value"]]]()
            for known, values in self._differing(table, some):
                if known is not None:
                    refusal = self._taking.change(table, known, values)
                    if refusal is Refusal.OTHER and table in CODED:
                        stuck.append((known, values))
                    else:
                        self._note(Action.UPDATE, table, known, values, refusal)
                    continue
                new.append((number, values))
                self._numbers[table][str(values[0])] = number  # the next of them may point at it
                number += 1
            refused = self._taking.add(table, new)
            for row_id, values in new:
                self._note(Action.INSERT, table, row_id, values, refused.get(row_id))
        refusal = self._taking.exchange(table, stuck)
        for known, values in stuck:
            self._note(Action.UPDATE, table, known, values, refusal)

    def _differing(
        self, table: str, rows: Sequence[SentRow]
    ) -> Iterator[tuple[int | None, list[Value]]]:
        """Each row that is new here, without a number, or says something else now."""
        uids = [str(row[0]) for row in rows]
        self.offered.update((table, uid) for uid in uids)
        united = self._taking.united(table, uids)
        held = self._taking.kept(table, uids)
        self._numbers[table] |= {uid: number for uid, (number, _) in held.items()} | united
        pointing = self._pointing(table, rows)
        apart = self._named_apart(table, rows) | self._erased(table, rows)
        numbers = (number for number, _ in held.values())
        joined = self._taking.joined(table, [*numbers, *filter(None, united.values())])
        for uid, row in zip(uids, rows, strict=True):
            number, kept = held.get(uid, (None, None))
            values, is_whole = self._as_here(table, row, pointing)
            values = still_marked(kept, values)
            if uid in united:
                one = joined.get(united[uid] or 0)
                if one is not None and is_whole:
                    yield from self._said_of_one(table, united[uid], one, values)
            elif uid not in apart:
                is_theirs = number is not None and self._is_theirs(table, number)
                if kept is not None and is_theirs:
                    values = self._with_what_others_say(
                        table, kept, values, is_joined=number in joined
                    )
                same = tuple if is_theirs else partial(_bare, table)
                if kept is None or same(kept) != same(values):
                    yield from self._to_be_written(table, number, values, is_whole=is_whole)

    def _said_of_one(
        self, table: str, number: int | None, one: Sequence[Value], values: list[Value]
    ) -> Iterator[tuple[int | None, list[Value]]]:
        """What is to be written of a row here by what one says that it is one with."""
        if is_contradicted(table, one, values):
            self._leave(table, Obstacle.STANDS, values)
        if table == "official" and found_by(one, values) != list(one):
            yield number, found_by(one, values)

    def _with_what_others_say(
        self, table: str, kept: Sequence[Value], values: list[Value], *, is_joined: bool
    ) -> list[Value]:
        """A row of the office with what stands here for others whose it is too."""
        said = together(table, kept, values) if is_joined else values
        return with_other_codes(table, kept, said, self._office.name) if table in CODED else said

    def _to_be_written(
        self, table: str, number: int | None, values: list[Value], *, is_whole: bool
    ) -> Iterator[tuple[int | None, list[Value]]]:
        """The row, where nothing is in its way."""
        barred = self._barred.get((table, str(values[0])))
        if barred is not None:
            self._leave(table, barred, values)
        elif not is_whole:
            self._leave(table, Obstacle.MISSING, values)
        elif number is not None and not self._is_theirs(table, number):
            self._leave(table, Obstacle.STANDS, values)
        else:
            yield number, values

    def _pointing(self, table: str, rows: Sequence[SentRow]) -> Mapping[int, str]:
        """The places in a row that point, each with its table; what they point at is looked up."""
        places = {sent_columns(table).index(name): to for name, to in references(table).items()}
        for place, to in places.items():
            known = self._numbers[to]
            asked = {str(row[place]) for row in rows if row[place] is not None} - known.keys()
            if asked:
                known |= self._taking.numbers(to, asked)
        return places

    def _named_apart(self, table: str, rows: Sequence[SentRow]) -> set[str]:
        """The names among these rows whose bearer goes here by the names of another record."""
        if table not in NAMES:
            return set()
        place = sent_columns(table).index(NAMES[table])
        bearers = {str(row[place]) for row in rows}
        united = self._taking.united(NAMES[table].removesuffix("_id"), bearers)
        return {str(row[0]) for row in rows if row[place] in united}

    def _erased(self, table: str, rows: Sequence[SentRow]) -> set[str]:
        """The records and names among these rows of people who are erased here, and stay so."""
        if table not in {"official", "official_name"}:
            return set()
        place = sent_columns(table).index("uid" if table == "official" else NAMES[table])
        erased = self._taking.erased({str(row[place]) for row in rows})
        return {str(row[0]) for row in rows if row[place] in erased}

    def _as_here(
        self, table: str, row: SentRow, pointing: Mapping[int, str]
    ) -> tuple[list[Value], bool]:
        """The row with this register's numbers and codes; False where it points at nothing here."""
        values, columns, is_whole = list(row), sent_columns(table), True
        for place, to in pointing.items():
            if values[place] is not None:
                values[place] = self._numbers[to].get(str(values[place]))
                is_whole = is_whole and values[place] is not None
        for name in CODED.get(table, ()):
            place = columns.index(name)
            values[place] = _recoded(
                values[place], name, lambda code: code_here(code, self._office.name)
            )
        if table == "official" and values[place := columns.index("code")] is None:
            values[place] = code_made(str(values[0]), self._office.name)
        return values, is_whole

    def _note(
        self,
        action: Action,
        table: str,
        number: int,
        values: Sequence[Value],
        refusal: Refusal | None,
    ) -> None:
        """What became of a row."""
        uid = str(values[0])
        if refusal is not None:
            if action is Action.INSERT:
                del self._numbers[table][uid]
            self._leave(table, _OBSTACLES[refusal], values)
            return
        self.counts[table, action] += 1
        self.written[table, number] = uid
        if action is Action.DELETE:
            self._numbers[table].pop(uid, None)

    def _leave(self, table: str, obstacle: Obstacle, values: Sequence[Value]) -> None:
        told = dict(zip(sent_columns(table), values, strict=True))
        self.left_out[table, str(values[0])] = obstacle, told

    def _is_theirs(self, table: str, number: int) -> bool:
        is_new = number >= self._first[table]
        return is_new or any(first <= number <= last for first, last in self._ranges[table])


def recode(store: Store, office: Office, name: str) -> None:
    """Let the codes of an office's people and units end with another name of it.

    Raises:
        IntegrityError: one of them stands in a closed period.
    """
    taking = Taking(store.connection)

    def renamed(code: str) -> str:
        there = code_there(code, office.name)
        return code if there == code else code_here(there, name)

    for table, names in CODED.items():
        places = {column: sent_columns(table).index(column) for column in names}
        for number, kept in taking.all(table):
            values = list(kept)
            for column, place in places.items():
                values[place] = _recoded(values[place], column, renamed)
            if tuple(values) != kept:
                taking.rewrite(table, number, values)


def _bare(table: str, values: Sequence[Value]) -> list[Value]:
    """A row with codes as whoever gave them has them."""
    bare = list(values)
    for name in CODED.get(table, ()):
        place = sent_columns(table).index(name)
        bare[place] = _recoded(
            bare[place], name, lambda code: code.rpartition(OFFICE_MARK)[0] or code
        )
    return bare


def _number(value: Value) -> int:
    """What points, of a row kept."""
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _recoded(value: Value, column: str, recode: Callable[[str], str]) -> Value:
    """A code, or the former ones as a list in JSON, each made anew."""
    if not isinstance(value, str):
        return value
    if column != "former_codes":
        return recode(value)
    return json.dumps([recode(each) for each in json.loads(value)], ensure_ascii=False)
