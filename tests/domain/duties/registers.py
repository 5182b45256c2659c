"""Hypothesis strategies: small registers whose days crowd about the two ends of a period."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from hypothesis import strategies as st

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    CountPer,
    Duty,
    DutyKind,
    Membership,
    Official,
    Placement,
    Regulation,
    Term,
    Unit,
    Waiver,
)
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span
from tests.domain.duties.oracle import Register

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from chibo_cli.domain.time.periods import Period

Chosen = TypeVar("Chosen")
Parents: TypeAlias = "tuple[list[date], tuple[int | None, ...]]"

# Ids of one table are never those of another, so that a mix-up shows.
PROVINCE, ONE_COMMUNE, OTHER_COMMUNE, *CELLS = range(10, 16)
KINDS = ("province", "commune", "commune", "cell", "cell", "school_cell")
UNITS = st.sampled_from([PROVINCE, ONE_COMMUNE, OTHER_COMMUNE, *CELLS])
ASSIGNED = st.sampled_from([ONE_COMMUNE, OTHER_COMMUNE, ONE_COMMUNE, PROVINCE, CELLS[0]])
VISITED = st.sampled_from([*CELLS, *CELLS, ONE_COMMUNE])
OFFICIALS = st.sampled_from([20, 20, 20, 21])
REGULATIONS = st.sampled_from([30, 30, 30, 31])
STEPS_BACK = st.sampled_from([None, 1, 1, 2, 3])  # to the assignment that one replaces
SUBSTITUTES = st.sampled_from([None, None, None, "Người Dự Thay"])
ROLES = st.sampled_from(["tỉnh", "tỉnh", "huyện", None])
PARENTS: Mapping[int, st.SearchStrategy[int | None]] = {
    ONE_COMMUNE: st.sampled_from([PROVINCE, PROVINCE, None]),
    OTHER_COMMUNE: st.sampled_from([PROVINCE, ONE_COMMUNE, None]),
    **{
        cell: st.sampled_from([ONE_COMMUNE, OTHER_COMMUNE, PROVINCE, *CELLS[:place], None])
        for place, cell in enumerate(CELLS)
    },
}


@lru_cache
def as_of_days(period: Period) -> st.SearchStrategy[date]:
    often = [period.last_day + ONE_DAY] * 8 + [period.last_day] * 4
    return st.sampled_from(often + _days(period))


@lru_cache
def registers(period: Period) -> st.SearchStrategy[Register]:
    days = _days(period)
    closed = [Span(*pair) for pair in combinations_with_replacement(days, 2)]
    half_open = [Span(None, day) for day in days] + [Span(day) for day in days]
    spans = st.sampled_from([*[ALWAYS] * 60, *half_open, *half_open, *closed])
    lives = st.sampled_from([*[ALWAYS] * 200, *half_open])
    changes = st.lists(st.sampled_from(days), max_size=2, unique=True).map(sorted)
    return st.builds(
        _register,
        lives=st.tuples(*[lives] * 10),
        away=st.tuples(*[st.sampled_from([None, None, *closed])] * 2),
        parents=st.fixed_dictionaries(
            {unit: st.tuples(changes, st.tuples(*[above] * 3)) for unit, above in PARENTS.items()}
        ),
        memberships=st.lists(
            st.builds(Membership, official_id=OFFICIALS, cell_id=VISITED, life=spans),
            min_size=1,
            max_size=4,
        ),
        duties=st.tuples(*[_duties(period, lives)] * 2),
        assignments=st.tuples(*[st.tuples(_assignments(spans), STEPS_BACK)] * 4),
        visits=st.dictionaries(
            st.tuples(OFFICIALS, VISITED, st.sampled_from(days)),
            st.tuples(st.sampled_from([*[Meeting.REGULAR] * 6, *Meeting]), SUBSTITUTES),
            min_size=3,
            max_size=7,
        ),
        waivers=st.lists(_waivers(spans), max_size=3),
    )


def _register(
    *,
    lives: tuple[Span, ...],
    away: tuple[Span | None, ...],
    parents: dict[int, Parents],
    memberships: list[Membership],
    duties: tuple[Duty, ...],
    assignments: tuple[tuple[Assignment, int | None], ...],
    visits: dict[tuple[int, int, date], tuple[Meeting, str | None]],
    waivers: list[Waiver],
) -> Register:
    units = {
        id_: Unit(id=id_, code=None, kind=kind, life=lives[id_ - 10])
        for id_, kind in enumerate(KINDS, 10)
    }
    return Register(
        units=tuple(units.values()),
        placements=tuple(_placements(units, parents)),
        officials=tuple(
            Official(id=id_, code=None, terms=tuple(_terms(id_, lives[id_ - 14], gone)))
            for id_, gone in zip((20, 21), away, strict=True)
        ),
        memberships=tuple(memberships),
        regulations=tuple(Regulation(id=id_, code="", life=lives[id_ - 22]) for id_ in (30, 31)),
        duties=tuple(replace(duty, id=id_) for id_, duty in enumerate(duties, 40)),
        assignments=tuple(
            replace(one, id=id_, replaces_id=_earlier(id_, steps))
            for id_, (one, steps) in enumerate(assignments, 50)
        ),
        attendances=tuple(
            Attendance(
                id=id_,
                official_id=official_id,
                unit_id=unit_id,
                held_on=day,
                meeting=meeting,
                substitute=substitute,
            )
            for id_, ((official_id, unit_id, day), (meeting, substitute)) in enumerate(
                visits.items(), 60
            )
            if day in units[unit_id].life
        ),
        waivers=tuple(replace(waiver, id=id_) for id_, waiver in enumerate(waivers, 70)),
    )


def _terms(official_id: int, life: Span, away: Span | None) -> Iterator[Term]:
    """One term, or two with the days between on which the official was away."""
    if away is None or away.since is None or away.until is None:
        yield Term(official_id=official_id, life=life)
        return
    for part in (Span(None, away.since - ONE_DAY), Span(away.until + ONE_DAY)):
        if not part.common(life).is_empty:
            yield Term(official_id=official_id, life=part.common(life))


def _earlier(id_: int, steps: int | None) -> int | None:
    return None if steps is None or id_ - steps < 50 else id_ - steps


def _placements(units: Mapping[int, Unit], parents: Mapping[int, Parents]) -> Iterator[Placement]:
    """At most one unit above a day, changing on up to two days, within both units' lives."""
    for unit_id, (changes, above) in parents.items():
        for since, following, parent_id in zip(
            [None, *changes], [*changes, None], above, strict=False
        ):
            if parent_id is None:
                continue
            until = None if following is None else following - ONE_DAY
            life = Span(since, until).common(units[unit_id].life, units[parent_id].life)
            if not life.is_empty:
                yield Placement(unit_id=unit_id, parent_id=parent_id, life=life)


def _assignments(spans: st.SearchStrategy[Span]) -> st.SearchStrategy[Assignment]:
    return st.builds(
        Assignment,
        id=st.just(0),
        official_id=OFFICIALS,
        unit_id=ASSIGNED,
        regulation_id=REGULATIONS,
        life=spans,
        role=ROLES,
        is_draft=st.sampled_from([False] * 9 + [True]),
    )


def _waivers(spans: st.SearchStrategy[Span]) -> st.SearchStrategy[Waiver]:
    """Naming any of the three, or one regulation only; never nothing at all."""
    return st.builds(
        Waiver,
        id=st.just(0),
        life=spans,
        reason=st.just(""),
        official_id=st.none() | OFFICIALS,
        unit_id=st.none() | UNITS,
        regulation_id=st.none() | REGULATIONS,
    ).filter(_names_something)


def _names_something(waiver: Waiver) -> bool:
    return any((waiver.official_id, waiver.unit_id, waiver.regulation_id))


def _duties(period: Period, lives: st.SearchStrategy[Span]) -> st.SearchStrategy[Duty]:
    length = (period.last_day - period.first_day).days + 1
    other = PeriodKind.HALF if period.kind is PeriodKind.YEAR else PeriodKind.YEAR
    return st.builds(
        Duty,
        id=st.just(0),
        regulation_id=REGULATIONS,
        number=st.just(1),
        kind=st.sampled_from([DutyKind.ATTEND] * 9 + [DutyKind.SCORE]),
        period=st.sampled_from([period.kind] * 9 + [other]),
        minimum=st.sampled_from([1, 1, 2, 3, 0]),
        count_per=st.sampled_from(CountPer),
        unit_kinds=_subsets((), ("cell",), ("cell", "commune")),
        meetings=_subsets((), (), (Meeting.REGULAR,), (Meeting.TRIP, Meeting.REGULAR)),
        roles=st.sampled_from([(), (), (), ("tỉnh",), ("huyện", "tỉnh")]),
        exclude_own_cell=st.sampled_from([True, True, False]),
        allow_substitute=st.booleans(),
        min_days=st.sampled_from([0, 1, 2, 8, 15, length - 1, length, length + 1]),
        life=lives,
    )


def _subsets(*choices: tuple[Chosen, ...]) -> st.SearchStrategy[frozenset[Chosen]]:
    return st.sampled_from([frozenset(choice) for choice in choices])


def _days(period: Period) -> list[date]:
    """Both ends and their neighbours, and some days further in and out, in order."""
    first, last = period.first_day, period.last_day
    steps = (-9, -1, 0, 1, 7, 14, 15)
    inwards = {first + timedelta(days=step) for step in steps}
    return sorted(inwards | {last - timedelta(days=step) for step in steps})
