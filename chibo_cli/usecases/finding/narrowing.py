"""Facts narrowed to days, people and areas: SQL narrows, the tree of the day decides."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Assignment, Attendance, Official, Score, Unit
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.meetings.calendar import Plan
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store

_Fact = TypeVar("_Fact", "Attendance", "Plan", "Recommendation", "Score")
_Located = TypeVar("_Located", "Assignment", "Attendance", "Plan", "Recommendation", "Score")


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Which facts are wanted: of these days, whose, where, and saying what; else all."""

    days: Span = ALWAYS
    official: Official | None = None
    unit: Unit | None = None
    under: Unit | None = None
    sought: Sought | None = None


EVERYTHING = Narrowing()


def map_within(store: Store, under: Unit | None) -> UnitTree:
    """Every unit, or those that ever stood in that area and all above them."""
    units = store.units
    return units.whole_tree() if under is None else units.tree_above(units.below(under.id))


def assignments_within(store: Store, wanted: Narrowing) -> list[Assignment]:
    """The assignments with one of these days, drafts too, by number."""

    def stands(tree: UnitTree, each: Assignment, area: int) -> bool:
        return tree.is_ever_within(each.unit_id, area, each.life.common(wanted.days))

    return _narrowed(store, store.assignments.within, wanted, stands)


def narrowed(
    store: Store,
    within: Callable[..., list[_Fact]],
    wanted: Narrowing,
    day: Callable[[_Fact], date],
) -> list[_Fact]:
    """What a room of the store holds `within` the days wanted, in its order.

    `day` tells a fact's own day; `under` keeps those in that unit's area, in the tree of it.
    The words sought are left to those who know where they may stand.
    """

    def stands(tree: UnitTree, each: _Fact, area: int) -> bool:
        return tree.is_within(each.unit_id, area, day(each))

    return _narrowed(store, within, wanted, stands)


def _saying(store: Store, attendances: Sequence[Attendance], sought: Sought) -> list[Attendance]:
    """Those with these words in a note, or in the name or code of the official or the unit.

    Each person and each unit is looked at once, however many the attendances.
    """
    people = {
        official.id
        for official in store.officials.with_ids(
            {each.official_id for each in attendances}
        ).values()
        if sought.is_in(*official.borne)
    }
    tree = store.units.tree_of({each.unit_id for each in attendances})
    raised = {
        each.attendance_id
        for each in store.recommendations.at(each.id for each in attendances)
        if sought.is_in(each.text)
    }
    spoken: dict[str, bool] = {}

    def is_said(text: str) -> bool:
        if text not in spoken:
            spoken[text] = sought.is_in(text)
        return spoken[text]

    def names(each: Attendance) -> Iterator[str | None]:
        unit = tree.units[each.unit_id]
        yield from (unit.code, tree.name(unit.id, each.held_on))

    def notes(each: Attendance) -> Iterator[str | None]:
        yield from (each.strengths, each.shortcomings, each.document, each.substitute)

    return [
        each
        for each in attendances
        if each.official_id in people
        or each.id in raised
        or any(text and is_said(text) for text in chain(names(each), notes(each)))
    ]


def of_people_called(
    store: Store, whose: Mapping[int, int | None], sought: Sought | None
) -> set[int]:
    """Which facts, by their number, are of an official who bears or bore these words.

    `whose` tells each fact's official.
    """
    if sought is None:
        return set()
    people = store.officials.with_ids({each for each in whose.values() if each is not None})
    called = {each.id for each in people.values() if sought.is_in(*each.borne)}
    return {number for number, official_id in whose.items() if official_id in called}


def visits_within(store: Store, wanted: Narrowing, *, unreported: bool = False) -> list[Attendance]:
    """The attendances held on these days, by day and number."""
    within = partial(store.attendances.within, unreported=unreported)
    return narrowed(store, within, wanted, _held_on)


def visits_saying(
    store: Store, wanted: Narrowing, sought: Sought, *, unreported: bool = False
) -> list[Attendance]:
    """Those of them with these words in a note, or in a name or code of official or unit."""
    within = partial(store.attendances.within, unreported=unreported, is_said=sought.is_in)
    return _saying(store, narrowed(store, within, wanted, _held_on), sought)


def scores_within(store: Store, wanted: Narrowing) -> list[Score]:
    """The scores of meetings held on these days, by day and number."""
    return narrowed(store, store.scoring.within, wanted, _held_on)


def _narrowed(
    store: Store,
    within: Callable[..., list[_Located]],
    wanted: Narrowing,
    stands: Callable[[UnitTree, _Located, int], bool],
) -> list[_Located]:
    """What the room holds, and of it what `stands` in the area."""
    official, unit, under = wanted.official, wanted.unit, wanted.under
    found = within(
        wanted.days,
        official_id=None if official is None else official.id,
        unit_id=None if unit is None else unit.id,
        units=None if under is None else store.units.below(under.id),
    )
    if under is None:
        return found
    tree = store.units.tree_of({each.unit_id for each in found})
    return [each for each in found if stands(tree, each, under.id)]


def _held_on(fact: Attendance | Score) -> date:
    return fact.held_on
