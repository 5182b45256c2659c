"""Records of different offices that may be of one person, or one unit: proposed, never united."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.text.names import search_form
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.failures import Noun


class Likeness(Enum):
    """What two records of one name have in common; the first that holds is told."""

    HOME_CELL = "home_cell"
    POST = "post"
    PLACE = "place"  # under one unit, and of one kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A record as it is held against others of its name: whose it is, None for one's own.

    `facts` is how many rows name it. `signs` are what another of the same person, or unit, would
    share, such as the name of the own cell.
    """

    id: int
    named: Named
    office: str | None
    facts: int
    signs: Mapping[Likeness, object]


@dataclass(frozen=True, slots=True)
class PairEntry:
    """Two records that may be one, and why; each with the office that brought it, None: ours."""

    kind: Noun
    keep: Named
    second: Named
    name: str
    why: str
    keep_office: str | None
    second_office: str | None


@dataclass(frozen=True, slots=True)
class PairRow:
    """A line of a list of pairs that are to be united: codes or names, and the offices of both.

    `number` is the line's as the file shows it, from 1.
    """

    number: int
    keep: str
    second: str
    keep_office: str
    second_office: str


@dataclass(frozen=True, slots=True)
class PairTable:
    """The lines of a file, and of its sheet, that are pairs of one kind."""

    file: str
    sheet: str
    rows: Sequence[PairRow]


def pairs(kind: Noun, records: Iterable[Known]) -> list[PairEntry]:
    """The records that may be those of others, each once, beside the one that is to be kept.

    That is one's own, else the one that more rows name, else the first in Vietnamese order.
    """
    found: list[PairEntry] = []
    # By name and sign the first records of two offices: of any third, one of them is another's.
    known: defaultdict[tuple[str, Likeness, object], list[Known]] = defaultdict(list)
    for second in sorted(records, key=_rank):
        keys = [(search_form(second.named.name), *each) for each in _signs(second)]
        others = (
            (key, kept) for key in keys for kept in known[key] if kept.office != second.office
        )
        key, kept = next(others, (None, None))
        if key is not None and kept is not None:
            found.append(_pair(kind, kept, second, key[1]))
        for each in keys:
            if second.office not in {kept.office for kept in known[each]}:
                known[each] = [*known[each], second][:2]
    return sorted(
        found, key=lambda pair: (sort_key(pair.name), _code(pair.keep), _code(pair.second))
    )


def _rank(record: Known) -> tuple[object, ...]:
    name, office = sort_key(record.named.name), sort_key(record.office or "")
    return record.office is not None, -record.facts, name, office, record.id


def _signs(record: Known) -> list[tuple[Likeness, object]]:
    return [(each, record.signs[each]) for each in Likeness if each in record.signs]


def _pair(kind: Noun, kept: Known, second: Known, why: Likeness) -> PairEntry:
    name, offices = kept.named.name, (kept.office, second.office)
    return PairEntry(kind, kept.named, second.named, name, why.value, *offices)


def _code(named: Named) -> str:
    return named.code or ""
