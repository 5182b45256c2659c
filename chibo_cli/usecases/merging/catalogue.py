"""Regulations, templates and kinds of an office: those known here are shared, others come along."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chibo_cli.domain.merging.errors import CatalogueDiffers
from chibo_cli.domain.text.names import folded
from chibo_cli.store.rooms.merging import sent_columns
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.merging.parcels import Parcel, SentRow, Value
    from chibo_cli.store.rooms.merging import Refusal, Taking

_Numbers = dict[str, dict[str, int | None]]


@dataclass(frozen=True, slots=True)
class _Part:
    """A table of rows that belong to a bearer: the column that names it, and the part's own key."""

    table: str
    bearer: str
    key: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """A table of which each register has one row of a key, with its parts.

    `words` are the columns, also of parts, in which two that are one may differ.
    """

    table: str
    key: str
    words: frozenset[str]
    parts: Sequence[_Part] = ()


_KINDS = (
    _Kind("unit_kind", "key", frozenset({"name", "name_en"})),
    _Kind(
        "regulation",
        "code",
        frozenset({"title", "issuer", "report_title", "issued_on", "note", "addressees"}),
        (_Part("duty", "regulation_id", "number"),),
    ),
    _Kind(
        "score_template",
        "code",
        frozenset({"title", "issuer", "issued_on", "note", "text"}),
        (
            _Part("score_criterion", "template_id", "number"),
            _Part("score_grade", "template_id", "at_least"),
        ),
    ),
)
_QUIET = frozenset({"uid", "folded"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row with the rows that are part of it, each with its number, which is 0 where unknown."""

    number: int
    row: Mapping[str, Value]
    parts: Mapping[tuple[str, Value], tuple[int, Mapping[str, Value]]]


def take_catalogue(
    taking: Taking, parcel: Parcel, numbers: _Numbers
) -> tuple[Counter[str], Sequence[tuple[str, Sequence[Value], Refusal]]]:
    """Note by which numbers the rows of the parcel's catalogues go here; add those unknown.

    Returns how many rows of each table were added, and which rows were refused, and why.

    Raises:
        CatalogueDiffers: a code, or key, is known here with other contents.
    """
    added: Counter[str] = Counter()
    refused: list[tuple[str, Sequence[Value], Refusal]] = []
    for kind in _KINDS:
        tables = (kind.table, *(part.table for part in kind.parts))
        ours = _entries(kind, {table: list(taking.all(table)) for table in tables})
        sent = _entries(kind, {table: [(0, row) for row in parcel.rows(table)] for table in tables})
        by_key = {folded(str(each.row[kind.key])): each for each in ours}
        by_uid = {each.row["uid"]: each for each in ours}
        for each in sent:
            known = by_uid.get(each.row["uid"]) or by_key.get(folded(str(each.row[kind.key])))
            if known is None:
                number, values = taking.next_id(kind.table), tuple(each.row.values())
                refusal = taking.add(kind.table, [(number, values)]).get(number)
                if refusal is not None:
                    refused.append((kind.table, values, refusal))
                    continue
                known = _with_parts(taking, kind, number, each)
                added.update([kind.table, *(table for table, _ in each.parts)])
            differing = list(_differing(kind, known, each))
            if differing:
                raise CatalogueDiffers(str(each.row[kind.key]), differing)
            numbers[kind.table][str(each.row["uid"])] = known.number
            for key, (_, row) in each.parts.items():
                numbers[key[0]][str(row["uid"])] = known.parts[key][0]
    return added, refused


def _entries(kind: _Kind, rows: Mapping[str, Sequence[tuple[int, SentRow]]]) -> list[_Entry]:
    """What points at the bearer does so by number of rows kept, by uid of rows sent."""
    named = {
        table: [(number, dict(zip(sent_columns(table), row, strict=True))) for number, row in found]
        for table, found in rows.items()
    }
    return [
        _Entry(
            number,
            row,
            {
                (part.table, held[part.key]): (part_number, held)
                for part in kind.parts
                for part_number, held in named[part.table]
                if held[part.bearer] == (number or row["uid"])
            },
        )
        for number, row in named[kind.table]
    ]


def _with_parts(taking: Taking, kind: _Kind, number: int, entry: _Entry) -> _Entry:
    """The entry as it stands here under that number, its parts added."""
    parts = {}
    for part in kind.parts:
        for key, (_, row) in entry.parts.items():
            if key[0] == part.table:
                part_number = taking.next_id(part.table)
                taking.add(
                    part.table, [(part_number, tuple({**row, part.bearer: number}.values()))]
                )
                parts[key] = part_number, row
    return _Entry(number, entry.row, parts)


def _differing(kind: _Kind, ours: _Entry, sent: _Entry) -> Iterator[str]:
    """Each field in which two entries differ, a part's with the part's key before it."""
    passed_over = kind.words | _QUIET | {part.bearer for part in kind.parts}
    for name, value in sent.row.items():
        if name not in passed_over and value != ours.row[name]:
            yield f"{name}: {ours.row[name]!s} ≠ {value!s}"
    for table, key in dict.fromkeys((*ours.parts, *sent.parts)):
        one, other = (each.parts.get((table, key), (0, {}))[1] for each in (ours, sent))
        for name in dict.fromkeys((*one, *other)):
            if name not in passed_over and one.get(name) != other.get(name):
                yield f"{table} {key!s} {name}: {one.get(name)!s} ≠ {other.get(name)!s}"
