"""Copies of the register's tables: every row known by its uid, else by what only it can bear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.facts.errors import FutureDay, RepeatedRow
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.lists.copies import COPIES, NUMBER, PART, UID, is_uid, pointed_at
from chibo_cli.domain.lists.errors import CodeElsewhere, Problem, Rule, RuleBroken
from chibo_cli.domain.lists.lists import Cell, ListKind, ListRow, ListTable
from chibo_cli.domain.register.errors import ClosingKept
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.store.rooms.copying import fields_of
from chibo_cli.store.tables.columns import new_uid
from chibo_cli.usecases.importing.cells import shown
from chibo_cli.usecases.importing.rows import Intake, Refused, Row, Tally
from chibo_cli.usecases.lists.copied_cells import References, checked, count_in, value_in
from chibo_cli.usecases.lists.exporting import cell_of, pointer_cells
from chibo_cli.usecases.lists.told_parts import with_told_parts
from chibo_cli.usecases.register.proving import rule_flaws
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.lists.copies import CopiedRow, Field
    from chibo_cli.store.store import Store

_MOST = 10**12  # a higher number would leave none for rows to come
_RULES = {rule.value: rule for rule in Rule}


def take_copies(
    store: Store, tables: Sequence[ListTable], *, today: date
) -> tuple[list[Tally], list[Problem]]:
    """Take every row of every copy; the problems are those of all of them, file by file.

    A row that breaks a rule across rows is a problem too: that is proved once all are in.

    Raises:
        ClosingKept: a row says of a period closed here other than what was closed.
    """
    tables = with_told_parts(store, [whole(table) for table in tables])
    origin = Origin.of(store, tables)
    references = References(store, is_closed=origin.is_stranger)
    takings = []
    for kind in COPIES:
        of_kind = [table for table in tables if table.kind is kind]
        if of_kind:
            taking = _Taking(Intake(store, kind, today), references, origin)
            taking.take(of_kind)
            takings.append(taking)
    altered = [period for taking in takings for period in taking.altered]
    if altered:
        raise ClosingKept(altered)
    problems = [problem for taking in takings for problem in taking.intake.problems]
    if not problems:
        for taking in takings:
            taking.check_days()
            taking.check_closings()
        _prove(store, takings)
        problems = [problem for taking in takings for problem in taking.intake.problems]
    return [taking.intake.tally for taking in takings], problems


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose the copies are: what may be taken for a row of ours depends on it.

    `is_ours` also where there is nothing yet that they could be mistaken for, `is_stranger` where
    they say that they are of another register; neither where they do not say. `is_whole` where
    facts come into an empty register, `is_numbered` where some of those are told by their numbers
    to be offices'. `names` are what they call units and officials, by table and code or uid.
    """

    is_ours: bool
    is_stranger: bool
    is_whole: bool
    is_numbered: bool
    names: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, store: Store, tables: Sequence[ListTable]) -> Origin:
        """As the identity among the copies says."""
        names, said = {}, set()
        for table in tables:
            for row in table.rows:
                if table.kind is ListKind.REGISTER:
                    said.add(str(row.cells.get(UID) or "").strip().lower())
                elif table.kind in _BEARERS:
                    bearer = str(row.cells.get(_BEARERS[table.kind]) or "")
                    key = pointed_at(bearer) or bearer.casefold()
                    names[COPIES[table.kind].table, key] = str(row.cells.get("name") or "")
        is_empty = not any(store.row_counts().values())
        is_ours = said == {store.identity} or is_empty
        is_whole = is_empty and any(table.kind not in _NO_FACTS for table in tables if table.rows)
        is_numbered = is_whole and any(
            table.kind is ListKind.ORIGINS for table in tables if table.rows
        )
        return cls(is_ours, bool(said) and not is_ours, is_whole, is_numbered, names)


class _Taking:
    """One kind of copy on its way in."""

    def __init__(self, intake: Intake, references: References, origin: Origin) -> None:
        self.intake = intake
        self.places: dict[int, Row] = {}
        self.altered: list[str] = []
        self._references = references
        self._origin = origin
        self._table = COPIES[intake.kind].table
        self._fields = fields_of(intake.kind)
        self._known = {row.id: row for row in intake.store.copying.rows(intake.kind)}
        self._keyed = {
            key: row.id for row in self._known.values() if (key := self._key(row.values))
        }
        self._next_id = intake.store.copying.next_id(intake.kind)

    def take(self, tables: Sequence[ListTable]) -> None:
        """Find which row each is, then read what it says: rows of one table point at others."""
        found = [(row, *each) for row in self.intake.rows(tables) if (each := self._whose(row))]
        new: list[int] = []
        values = self._new(found, new)
        if self._known:  # what they say now may make room for what is new
            values = iter(list(values))
        refused = self.intake.store.copying.add(self.intake.kind, values)
        for at, row_id in enumerate(new):
            if at in refused:
                self.places[row_id].note(RuleBroken(Rule.KEPT))
            else:
                self.intake.add(self.places[row_id], f"{self._table} {row_id}")

    def _new(
        self, found: Iterable[tuple[Row, int, str]], new: list[int]
    ) -> Iterator[dict[str, Any]]:
        """What each new row says, its id put to the `new`; the known are corrected on the way."""
        for row, row_id, uid in found:
            try:
                values = self._read(row, row_id, uid)
            except Refused:
                continue
            if row_id in self._known:
                self._correct(row, self._known[row_id], values)
            elif self.intake.kind in _WITH_ALL and not self._origin.is_whole:
                row.note(RuleBroken(_WITH_ALL[self.intake.kind]))
            else:
                new.append(row_id)
                yield values

    def check_days(self) -> None:
        """No attendance may lie in the future."""
        if self.intake.kind is ListKind.ATTENDANCES:
            today = self.intake.today
            for each in self.intake.store.attendances.within(Span(today + ONE_DAY)):
                if each.id in self.places:
                    self.places[each.id].note(FutureDay(each.held_on, today), "date")

    def check_closings(self) -> None:
        """A new closing is of the facts, and has the files, that came with it."""
        if self._is_closing:
            from chibo_cli.usecases.lists.brought_closings import (
                check_closings,
            )  # few lists have any

            new = {number: row for number, row in self.places.items() if number not in self._known}
            check_closings(self.intake.store, self.intake.kind, new)

    @property
    def _is_closing(self) -> bool:
        return self.intake.kind in _CLOSED

    def _whose(self, row: Row) -> tuple[int, str] | None:
        """The id and uid of the row that this one is, a new one's too; None where it is none."""
        uid, wished = row.read(UID, _uid_in), row.read(NUMBER, count_in) or 0
        if row.row.cells.get(PART) not in {None, "", 1, "1"}:
            row.note(RuleBroken(Rule.PART), PART)
        row_id = None if uid is None else self._references.with_uid(self._table, uid)
        code = self._code(row)
        is_strange = row_id is None and bool(row.row.cells.get(UID)) and not self._origin.is_ours
        if row_id is None and not is_strange:
            row_id = self._same(row)
        if row.refused or uid is None:
            for field in self._fields:
                self._value(row, field)
            return None
        if row_id is None:
            is_free = wished not in self._known and wished not in self.places
            row_id = wished if is_free and 0 < wished <= _MOST else self._next_id
            self._next_id = max(self._next_id, row_id + 1)
            if self._origin.is_numbered and row_id != wished:
                row.note(RuleBroken(Rule.NUMBER), NUMBER)
        if row_id in self.places:
            first = self.places[row_id]
            row.note(RepeatedRow(first.table.file, first.row.number))
            return None
        self.places[row_id] = row
        if is_strange:
            self._check_stranger(row, uid, code)
        is_theirs = row.refused and not self._origin.is_stranger  # then the code is ours
        self._references.keep(self._table, row_id, uid, None if is_theirs else code)
        return None if row.refused else (row_id, uid)

    def _check_stranger(self, row: Row, uid: str, code: object) -> None:
        """Note a row of another register that bears a code of ours, or sets what is ours to set."""
        if self.intake.kind in _OUR_OWN:
            row.note(RuleBroken(_OUR_OWN[self.intake.kind]))
        if not isinstance(code, str):
            return
        for known in self._known.values():
            ours = known.values["code"]
            if isinstance(ours, str) and ours.casefold() == code.casefold():
                called = self._references.name_of(self._table, known.id)
                row.note(CodeElsewhere(code, self._called(row, uid, code), called), "code")
                return

    def _called(self, row: Row, uid: str, code: str) -> str:
        """What the copies call the row that bears a code."""
        said = shown(row.row.cells.get("name")) or shown(row.row.cells.get("title"))
        names, table = self._origin.names, f"{self._table}_name"
        return said or names.get((table, uid)) or names.get((table, code.casefold()), code)

    def _same(self, row: Row) -> int | None:
        """The known row that bears what only one can; None where no row does."""
        if not self._keyed:
            return None
        columns = KEYS.get(self.intake.kind, ())
        values = {
            field.column: self._value(row, field)
            for field in self._fields
            if field.column in columns
        }
        return self._keyed.get(self._key(values) or ())

    def _key(self, values: Mapping[str, object]) -> tuple[object, ...] | None:
        key = tuple(values.get(column) for column in KEYS.get(self.intake.kind, ()))
        if not key or None in key:
            return None
        return tuple(
            value.casefold() if isinstance(value, str) and column == "code" else value
            for column, value in zip(KEYS[self.intake.kind], key, strict=True)
        )

    def _code(self, row: Row) -> object:
        for field in self._fields:
            if field.column == "code":
                return self._value(row, field)
        return None

    def _read(self, row: Row, row_id: int, uid: str) -> dict[str, Any]:
        """The row by table column; every cell that cannot be read is noted."""
        values: dict[str, Any] = {"id": row_id, "uid": uid}
        for field in self._fields:
            values[field.name] = self._value(row, field)
        if row.refused:
            raise Refused
        known = self._known.get(row_id)
        for field in self._fields:
            if values[field.name] is None:
                values[field.name] = field.default if known is None else known.values[field.column]
        if known is not None and self._is_closing:
            return values  # held against what stands, and against nothing else
        try:
            return checked(self.intake.kind, values)
        except ChiboError as error:
            row.note(error)
            raise Refused from error

    def _value(self, row: Row, field: Field) -> object:
        return row.read(field.column, lambda cell: value_in(field, cell, self._references))

    def _correct(self, row: Row, known: CopiedRow, values: dict[str, Any]) -> None:
        store = self.intake.store
        different = [
            field for field in self._fields if values[field.name] != known.values[field.column]
        ]
        if different and self._is_closing:
            self.altered.append(str(known.values.get("period", self.intake.kind.value)))
            return
        is_kept = self._origin.is_stranger or self.intake.kind in _OFFICES
        if different and is_kept and self.intake.kind in _OUR_OWN:
            row.note(RuleBroken(_OUR_OWN[self.intake.kind]))
            return
        cells = {
            field.to: pointer_cells(store.copying.pointers(field.to))
            for field in different
            if field.to
        }
        changes: dict[str, tuple[object, object]] = {
            field.column: (
                cell_of(field, known.values[field.column], cells),
                cell_of(field, values[field.name], cells),
            )
            for field in different
        }
        if self.intake.record(
            row, [f"{self._table} {known.id}"], changes
        ) and not store.copying.change(
            self.intake.kind, known.id, {field.name: values[field.name] for field in different}
        ):
            row.note(RuleBroken(Rule.KEPT))


_BEARERS = {ListKind.UNIT_NAMES: "unit", ListKind.OFFICIAL_NAMES: "official"}
_CLOSED = {ListKind.CLOSINGS, ListKind.CLOSED_FILES}
_OFFICES = {ListKind.OFFICES, ListKind.ORIGINS, ListKind.UNITED, ListKind.LEFT_OUT}
_WITH_ALL = {**dict.fromkeys(_CLOSED, Rule.CLOSING), **dict.fromkeys(_OFFICES, Rule.OFFICE)}
_OUR_OWN = {
    **dict.fromkeys((ListKind.SETTINGS, ListKind.WORD_TEMPLATES, *_CLOSED), Rule.NOT_OURS),
    **dict.fromkeys(_OFFICES, Rule.OFFICE),
}
_NO_FACTS = {ListKind.REGISTER, *_OUR_OWN}
KEYS: Mapping[ListKind, tuple[str, ...]] = {
    ListKind.SETTINGS: ("key",),
    ListKind.WORD_TEMPLATES: ("key",),
    ListKind.UNIT_KINDS: ("key",),
    ListKind.SUCCESSIONS: ("old", "new"),
    ListKind.OFFICIALS: ("code",),
    ListKind.REGULATIONS: ("code",),
    ListKind.DUTIES: ("regulation", "number"),
    ListKind.SCORE_TEMPLATES: ("code",),
    ListKind.SCORE_CRITERIA: ("template", "number"),
    ListKind.SCORE_GRADES: ("template", "at_least"),
    ListKind.ATTENDANCES: ("official", "unit", "date"),
    ListKind.SCORES: ("unit", "date", "official"),
    ListKind.SCHEDULE_CHANGES: ("unit", "month"),
    ListKind.PLANS: ("official", "unit", "planned_on"),
    ListKind.REMARKS: ("period", "regulation"),
    ListKind.CLOSED_FILES: ("digest",),
    ListKind.OFFICES: ("identity",),
    ListKind.ORIGINS: ("in_table", "first_row"),
    ListKind.UNITED: ("in_table", "former"),
    ListKind.LEFT_OUT: ("office", "in_table", "former"),
}
"""What only one row of a table can bear, by list column: a row of another uid is that row."""


def whole(table: ListTable) -> ListTable:
    """The list with the pieces of long texts put together."""
    found: list[list[ListRow]] = []
    for row in table.rows:
        is_first = row.cells.get(PART) in {None, "", 1, "1"}
        if is_first or not found or found[-1][0].cells[UID] != row.cells[UID]:
            found.append([row])
        else:
            found[-1].append(row)
    return replace(table, rows=[_joined(*parts) for parts in found])


def _prove(store: Store, takings: Iterable[_Taking]) -> None:
    """Note each row taken that breaks a rule across rows."""
    by_table = {COPIES[taking.intake.kind].table: taking for taking in takings}
    for flaw in rule_flaws(store, set(by_table)):
        table, number = flaw.row
        row = by_table[table].places.get(number) if table in by_table else None
        row = row or next(_any_row(by_table.values()), None)
        if row is not None:
            row.note(RuleBroken(_RULES.get(flaw.detail, Rule.KEPT)))


def _any_row(takings: Iterable[_Taking]) -> Iterator[Row]:
    for taking in takings:
        yield from taking.places.values()


def _uid_in(cell: Cell) -> str:
    """The uid that a cell holds; a new one where it is empty."""
    text = str(cell or "").strip() or new_uid()
    uid = text.lower() if text != text.lower() else text  # as it stands in the list: they are many
    if not is_uid(uid):
        _refuse(Rule.UID, uid)
    return uid


def _refuse(rule: Rule, text: str = "") -> None:
    raise RuleBroken(rule, text)


def _joined(first: ListRow, *more: ListRow) -> ListRow:
    """A row that stands on several lines, as one."""
    if not more:
        return first
    cells = dict(first.cells)
    for column in cells.keys() - {UID, NUMBER, PART}:
        said = [row.cells[column] for row in more]
        pieces = [str(cell) for cell in said if cell not in {None, ""}]
        if pieces:
            cells[column] = "".join((str(cells[column] or ""), *pieces))
    return replace(first, cells=cells)
