"""Which cells were attended on some days, by whom and when; working trips apart."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.facts.records import Attendance
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.domain.time.spans import Span


@dataclass(frozen=True, slots=True)
class Figures:
    """Officials, attendances at meetings, cells and units of any kind attended; trips are apart."""

    officials: int
    attendances: int
    cells: int
    units: int
    trips: int


@dataclass(frozen=True, slots=True)
class CellRow:
    """A cell, or another unit that was visited; `last` is the last attendance."""

    unit: Named
    above: Named | None
    officials: int
    attendances: int
    trips: int
    last: date | None


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """An official; `months` are attendances and trips in each month of the coverage."""

    official: Named
    attendances: int
    cells: int
    units: int
    trips: int
    last: date | None
    months: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month of the coverage, or those of its days that were asked about."""

    month: Period
    officials: int
    attendances: int
    cells: int
    units: int
    trips: int


class CoverageBy(Enum):
    """What a row of the coverage is."""

    CELL = "cell"
    OFFICIAL = "official"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Coverage:
    """Some days: their figures, how many cells there were and how many nobody attended.

    Both ends of the days are closed; `months` have one of them each. `period` is the one that
    they are, None where days of one's own choice were asked about.
    """

    days: Span
    period: Period | None
    months: tuple[Period, ...]
    figures: Figures
    all_cells: int
    never: int
    by: CoverageBy
    rows: Sequence[CellRow] | Sequence[OfficialRow] | Sequence[MonthRow]


def is_trip(visit: Attendance) -> bool:
    """Whether it was a working trip, and no meeting."""
    return visit.meeting is Meeting.TRIP


def figures(visits: Iterable[Attendance], cells: AbstractSet[int]) -> Figures:
    """The figures of some visits; `cells` are the units that are cells."""
    all_visits = list(visits)
    attended = [each for each in all_visits if not is_trip(each)]
    units = {each.unit_id for each in attended}
    return Figures(
        len({each.official_id for each in attended}),
        len(attended),
        len(units & cells),
        len(units),
        len(all_visits) - len(attended),
    )


def last_day(visits: Iterable[Attendance]) -> date | None:
    """The day of the last attendance, if any."""
    return max((each.held_on for each in visits if not is_trip(each)), default=None)


def by_month(
    visits: Iterable[Attendance], months: Sequence[Period]
) -> Mapping[Period, list[Attendance]]:
    """The visits of each month, those without any too."""
    found: dict[Period, list[Attendance]] = {month: [] for month in months}
    starts = {(month.year, month.index): month for month in months}
    for each in visits:
        found[starts[each.held_on.year, each.held_on.month]].append(each)
    return found
