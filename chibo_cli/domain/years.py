"""A year's quarters side by side: one line an official and duty, however many quarters it has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.collation import person_key, sort_key

if TYPE_CHECKING:
    from chibo_cli.domain.named import Person
    from chibo_cli.domain.report import Report, Row

_Key = tuple[str | None, str, str, int, int]


@dataclass(frozen=True, slots=True)
class YearRow:
    """One subject's rows of a year: its own, or those of the four quarters, None where it has none.

    `streak` is how many quarters running the official was unmet up to the last one over, 0 below 2.
    """

    year: Row | None
    quarters: tuple[Row | None, ...]
    streak: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """Those it has, in the order of their days; one at least."""
        return tuple(row for row in (self.year, *self.quarters) if row is not None)

    @property
    def latest(self) -> Row:
        """The one that says who it is, and which units it has."""
        return self.rows[-1]


def side_by_side(report: Report) -> tuple[YearRow, ...]:
    """The rows of a year and of its quarters, each subject once, by given name."""
    streaks = {_who(each.official): len(each.quarters) for each in report.streaks}
    found: defaultdict[_Key, dict[int, Row]] = defaultdict(dict)
    for place, part in enumerate((report, *report.quarters)):
        for row in part.rows:
            found[_key(row, found, place)][place] = row
    lines = [
        YearRow(
            rows.get(0), tuple(rows.get(place) for place in (1, 2, 3, 4)), streaks.get(key[:2], 0)
        )
        for key, rows in sorted(found.items(), key=lambda pair: _order(pair[0]))
    ]
    return tuple(lines)


def _key(row: Row, found: defaultdict[_Key, dict[int, Row]], place: int) -> _Key:
    """The subject; of several under one duty, each assignment's, the first that has no such row."""
    turn = 0
    while True:
        key = (*_who(row.official), row.regulation, row.duty, turn)
        if key not in found or place not in found[key]:
            return key
        turn += 1


def _who(official: Person) -> tuple[str | None, str]:
    return official.code, official.name


def _order(key: _Key) -> tuple[object, ...]:
    code, name, regulation, duty, turn = key
    return person_key(name), code is None, code or "", sort_key(regulation), duty, turn
