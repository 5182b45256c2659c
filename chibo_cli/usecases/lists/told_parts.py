"""What a copy tells beside its own table: of officials the first name and term, of units tags.

Copies of earlier programs tell no more of them. In ours both have tables of their own, whose
copies are to be corrected: what a row tells otherwise is refused rather than passed over.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import COPIES, UID, is_uid, pointed_at, words_in
from chibo_cli.domain.lists.errors import Rule, RuleBroken
from chibo_cli.domain.lists.lists import Cell, FaultyCell, ListKind, ListRow, ListTable
from chibo_cli.domain.text.names import folded
from chibo_cli.store.tables.columns import new_uid, uid_of_part
from chibo_cli.usecases.importing.cells import shown
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from chibo_cli.store.store import Store

# By kind what a row of it takes over, and of that what a copy of it must say too.
_PARTS: Mapping[ListKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    ListKind.OFFICIAL_NAMES: (("name", "since"), ("name",)),
    ListKind.TERMS: (("since", "until"), ("since", "until")),
}
_OFFICIAL = "official"


def with_told_parts(store: Store, tables: Sequence[ListTable]) -> list[ListTable]:
    """The copies, and beside each of officials the names and terms that no other copy says."""
    found: list[ListTable] = []
    firsts = None
    for table in tables:
        if table.kind is ListKind.UNITS and "tags" in table.headings:
            known = replace(table, rows=[_with_uid(row) for row in table.rows])
            found += [known, _tags(known, _Borne.of(store, tables))]
            continue
        if table.kind is not ListKind.OFFICIALS:
            found.append(table)
            continue
        firsts = firsts or _Firsts(store, tables)
        known = replace(table, rows=[_with_uid(row) for row in table.rows])
        found += [known, *(_part(known, kind, firsts) for kind in _PARTS)]
    return [table for table in found if table.rows or table in tables]


@dataclass(frozen=True, slots=True)
class _Borne:
    """The tags of each unit, by uid or code: as the register has them, as other copies say."""

    known: Mapping[str, AbstractSet[str]]
    listed: Mapping[str, AbstractSet[str]] | None

    @classmethod
    def of(cls, store: Store, tables: Sequence[ListTable]) -> _Borne:
        """Those of the register, and of the copies of tags, where there are any."""
        tree = store.units.whole_tree()
        known = {
            each.uid: {folded(tag.tag) for tag in tree.tags.get(each.id, ())}
            for each in store.copying.rows(ListKind.UNITS)
        }
        copies = [table for table in tables if table.kind is ListKind.UNIT_TAGS]
        listed: defaultdict[str, set[str]] = defaultdict(set)
        for cells in (row.cells for table in copies for row in table.rows):
            unit = shown(cells.get("unit")).strip()
            listed[pointed_at(unit) or unit.casefold()].add(folded(shown(cells.get("tag"))))
        return cls(known, listed if copies else None)


def _tags(table: ListTable, borne: _Borne) -> ListTable:
    headings = {
        UID: table.headings[UID],
        "unit": table.headings[UID],
        "tag": table.headings["tags"],
    }
    rows = [each for row in table.rows for each in _told_tags(row, borne)]
    return replace(table, kind=ListKind.UNIT_TAGS, headings=headings, rows=rows)


def _told_tags(row: ListRow, borne: _Borne) -> Iterator[ListRow]:
    """A row for each tag told that nothing has yet; a refused one where other copies differ."""
    whole, text = str(row.cells[UID]).strip().lower(), shown(row.cells.get("tags")).strip()
    if not is_uid(whole) or not text:
        return
    told = _words(text)
    code = shown(row.cells.get("code")).strip().casefold()
    listed = borne.listed and (borne.listed.get(whole) or borne.listed.get(code))
    is_otherwise = borne.listed is not None and {folded(tag) for tag in told} != (listed or set())
    if not told or is_otherwise:
        yield _tag(row, whole, new_uid(), _refused(text))
    elif borne.listed is None:
        for tag in told:
            if folded(tag) not in borne.known.get(whole, set()):
                yield _tag(row, whole, uid_of_part(whole, f"unit_tag/{tag}"), tag)


def _tag(row: ListRow, whole: str, uid: str, tag: Cell) -> ListRow:
    return replace(row, cells={UID: uid, "unit": f"uid:{whole}", "tag": tag})


def _words(text: str) -> tuple[str, ...]:
    """The words of the cell; none where it is no list of them."""
    try:
        return words_in(text)
    except ValueError:
        return ()


def _with_uid(row: ListRow) -> ListRow:
    """A row that bears a uid, so that its parts can point at it."""
    return replace(row, cells={**row.cells, UID: row.cells.get(UID) or new_uid()})


def _part(table: ListTable, kind: ListKind, firsts: _Firsts) -> ListTable:
    columns = (UID, *_PARTS[kind][0])
    headings = {each: table.headings[each] for each in columns if each in table.headings}
    headings[_OFFICIAL] = table.headings[UID]
    return replace(table, kind=kind, headings=headings, rows=list(_rows(table, kind, firsts)))


def _rows(table: ListTable, kind: ListKind, firsts: _Firsts) -> Iterator[ListRow]:
    for row in table.rows:
        whole = str(row.cells[UID]).strip().lower()
        if not is_uid(whole):
            continue  # which is said of the official's row
        cells = {column: row.cells.get(column) for column in _PARTS[kind][0]}
        listed = firsts.listed(kind, whole, row.cells.get("code"))
        if listed is None:
            uid = firsts.uid(kind, whole, row.cells.get("code"))
            yield replace(row, cells={**cells, UID: uid, _OFFICIAL: f"uid:{whole}"})
            continue
        otherwise = {
            column: _refused(cells[column])
            for column in _PARTS[kind][1]
            if column in table.headings and _differ(cells[column], listed.get(column))
        }
        if otherwise:
            cells |= otherwise
            yield replace(row, cells={**cells, UID: new_uid(), _OFFICIAL: f"uid:{whole}"})


def _differ(told: Cell, listed: Cell) -> bool:
    return shown(told).strip() != shown(listed).strip()


def _refused(cell: Cell) -> Cell:
    """A cell that cannot be taken; one that is empty is refused as it would be anyway."""
    text = shown(cell)
    return FaultyCell(RuleBroken(Rule.TOLD, text), text) if text.strip() else cell


class _Firsts:
    """The first name and term of each official: as the register knows it, as other copies say."""

    def __init__(self, store: Store, tables: Sequence[ListTable]) -> None:
        officials = store.copying.rows(ListKind.OFFICIALS)
        self._by_uid = {each.uid: each.id for each in officials}
        self._by_code = {str(each.values["code"]).casefold(): each.id for each in officials}
        self._uids: defaultdict[ListKind, dict[object, str]] = defaultdict(dict)
        self._listed: defaultdict[ListKind, dict[str, Mapping[str, Cell]]] = defaultdict(dict)
        for kind in _PARTS:
            for each in sorted(store.copying.rows(kind), key=lambda row: _since(row.values)):
                self._uids[kind].setdefault(each.values[_OFFICIAL], each.uid)
            rows = [row.cells for table in tables if table.kind is kind for row in table.rows]
            for cells in sorted(rows, key=_since):
                whose = shown(cells.get(_OFFICIAL)).strip()
                self._listed[kind].setdefault(pointed_at(whose) or whose.casefold(), cells)

    def uid(self, kind: ListKind, whole: str, code: Cell) -> str:
        """That of the row which an official's part is; a new one's is the same wherever read."""
        number = self._by_uid.get(whole) or self._by_code.get(shown(code).casefold())
        return self._uids[kind].get(number) or uid_of_part(whole, COPIES[kind].table)

    def listed(self, kind: ListKind, whole: str, code: Cell) -> Mapping[str, Cell] | None:
        """What another copy says of that part; None where there is none."""
        of_kind = self._listed[kind]
        return of_kind.get(whole) or of_kind.get(shown(code).strip().casefold() or whole)


def _since(said: Mapping[str, object]) -> str:
    return str(said.get("since") or "")
