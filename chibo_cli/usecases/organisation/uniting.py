"""One person under two records: all that names the second names the first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.organisation.uniting import (
    Contradiction,
    Likeness,
    RecordsContradict,
    SameRecord,
    days_left,
)
from chibo_cli.domain.text.names import same_name_key
from chibo_cli.domain.time.spans import ALWAYS, name_on
from chibo_cli.store.journal.references import references, unite_rows
from chibo_cli.store.rooms.organisation import Memberships, OfficialNames, Posts, Terms
from chibo_cli.usecases.finding.people import find_official, officials_meant
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Official
    from chibo_cli.store.rooms.room import Room
    from chibo_cli.store.store import Store

_BY_VISIT = Likeness(("duty_id", "period", "unit_id", "filed_on"), ("number", "result"))


@dataclass(frozen=True, slots=True)
class United:
    """How many rows of each table went over, and how many pairs of rows became one.

    `lost_names` are those of the second record that have no day of their own, and so find nobody.
    """

    moved: Mapping[str, int]
    merged: Mapping[str, int]
    lost_names: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many rows are changed or taken out, the second record among them."""
        return 1 + sum(self.moved.values()) + sum(self.merged.values())


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two facts of one thing, by their numbers."""

    room: Room[Any]
    likeness: Likeness
    kept: int
    second: int

    @property
    def table(self) -> str:
        return self.room.mapped.table.name


def find_second(store: Store, text: str, kept: Official, *, day: date) -> Official:
    """The official meant beside the one to be kept, who may bear the same name.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
        SameRecord: the kept one is meant.
    """
    others = [each for each in officials_meant(store.officials, text, day) if each.id != kept.id]
    found = others[0] if len(others) == 1 else find_official(store, text, day=day)
    if found.id == kept.id:
        raise SameRecord(kept.named_on(day).name)
    return found


def unite_officials(store: Store, kept: Official, second: Official, *, day: date) -> United:
    """Let all that names the second record name the first, and take the second out.

    Facts that say the same become one. The second's codes still find the person; its names are
    former ones on the days on which the first has none.

    Raises:
        RecordsContradict: facts of the two cannot both be true; all of them are named.
    """
    pairs, contradictions = _compared(store, kept, second, day)
    if contradictions:
        raise RecordsContradict(kept.named_on(day), second.named_on(day), contradictions)
    for pair in pairs:
        _merge(store, pair)
    lost = tuple(_keep_names(store, kept, second))
    moved = {room.mapped.table.name: len(room.of_official(second.id)) for room, _ in _kinds(store)}
    unite_rows(store.connection, "official", kept.id, second.id)
    former = (*kept.former_codes, *second.former_codes, *filter(None, [second.code]))
    one = replace(kept, former_codes=former).recoded(kept.code or second.code)
    store.officials.rewrite(one)
    merged = Counter(pair.table for pair in pairs)
    return United({name: count for name, count in moved.items() if count}, merged, lost)


def _compared(
    store: Store, kept: Official, second: Official, day: date
) -> tuple[list[_Pair], list[Contradiction]]:
    """The facts of the second that are one of the first's, and those that cannot stand beside it.

    Of a kind that may hold for one thing twice, a fact that says the same is the one meant.
    """
    pairs: list[_Pair] = []
    contradictions: list[Contradiction] = []
    by_visit = {each.id for each in store.regulations.duties() if each.due.startswith("visit")}
    for room, likeness in _kinds(store):
        mine, theirs = (_facts_of(store, room, each) for each in (kept, second))
        pointing = references(room.mapped.table.name)
        for fact in theirs:
            is_by_visit = isinstance(fact, Filing) and fact.duty_id in by_visit
            alike = _BY_VISIT if is_by_visit else likeness
            one_of = {(pair.table, pair.second): pair.kept for pair in pairs}
            pointed = {name: (table, getattr(fact, name)) for name, table in pointing.items()}
            merged = {name: one_of[row] for name, row in pointed.items() if row in one_of}
            meant = replace(fact, **merged)
            same = [each for each in mine if alike.is_of_one_thing(each, meant)]
            equal = [each for each in same if not _differing(alike, each, meant)]
            if equal:
                mine.remove(equal[0])
                pairs.append(_Pair(room, alike, equal[0].id, fact.id))
                continue
            contradictions += [
                _contradiction(store, room, each, fact, _differing(alike, each, meant), day)
                for each in same
            ]
    return pairs, contradictions


def _kinds(store: Store) -> tuple[tuple[Room[Any], Likeness], ...]:
    """What names an official, names aside: visits before what was raised at them."""
    connection = store.connection
    notes = ("strengths", "shortcomings", "document", "reported_on")
    return (
        (Terms(connection), Likeness()),
        (Posts(connection), Likeness(notes=("title", "agency"))),
        (Memberships(connection), Likeness()),
        (
            store.assignments,
            Likeness(
                ("unit_id", "regulation_id", "is_draft"), ("decision", "end_reason", "replaces_id")
            ),
        ),
        (store.attendances, Likeness(("unit_id", "held_on"), notes)),
        (store.scoring, Likeness(("unit_id", "held_on"), ("template_id",))),
        (store.waivers, Likeness(("unit_id", "regulation_id", "life"), ("document",))),
        (store.plans, Likeness(("unit_id", "planned_on"), ("note",))),
        (store.filings, Likeness(("duty_id", "period", "unit_id"), ("number", "result"))),
        (
            store.recommendations,
            Likeness(
                ("attendance_id", "unit_id", "raised_on", "text"),
                ("addressed_to", "due", "outcome", "settled_on"),
            ),
        ),
    )


def _facts_of(store: Store, room: Room[Any], official: Official) -> list[Any]:
    """A recommendation is also whose visit it was raised at."""
    if room is store.recommendations:
        return list(store.recommendations.within(ALWAYS, official_id=official.id))
    return room.of_official(official.id)


def _differing(likeness: Likeness, one: Any, other: Any) -> tuple[str, ...]:  # noqa: ANN401 — facts of any kind
    """The fields that contradict; an assignment that replaces another is not that one."""
    chained = {getattr(one, "replaces_id", None), getattr(other, "replaces_id", None)}
    if chained & {one.id, other.id}:
        return ("replaces_id",)
    return likeness.differing(one, other)


def _merge(store: Store, pair: _Pair) -> None:
    """Let the kept fact say what both do; facts are read anew, for pairs name one another."""
    found = pair.room.with_ids([pair.kept, pair.second])
    kept, second = found[pair.kept], found[pair.second]
    unite_rows(store.connection, pair.table, pair.kept, pair.second)
    together = pair.likeness.together(kept, second)
    if together != kept:
        pair.room.rewrite(together)


def _keep_names(store: Store, kept: Official, second: Official) -> Iterator[str]:
    """Leave of the second's names the days on which the first has none; give those lost."""
    names = OfficialNames(store.connection)
    taken = [each.life for each in kept.names]
    spelled = {same_name_key(each.name) for each in kept.names}
    for each in second.names:
        left = [
            life
            for life in days_left(each.life, taken)
            if name_on(kept.names, life.some_day) != each.name
        ]
        names.remove(each)
        names.add_many(replace(each, life=life) for life in left)
        if not left and same_name_key(each.name) not in spelled:
            yield each.name


def _contradiction(
    store: Store,
    room: Room[Any],
    one: Any,  # noqa: ANN401 — facts of any kind
    other: Any,  # noqa: ANN401 — facts of any kind
    differing: Sequence[str],
    day: date,
) -> Contradiction:
    fields = [(name, getattr(one, name), getattr(other, name)) for name in differing]
    lives = [(first, second) for name, first, second in fields if name == "life"]
    told = [
        (name, _value(store, name, first, day), _value(store, name, second, day))
        for name, first, second in fields
        if name != "life"
    ]
    told += [
        (end, getattr(first, end), getattr(second, end))
        for first, second in lives
        for end in ("since", "until")
        if getattr(first, end) != getattr(second, end)
    ]
    return Contradiction(
        room.mapped.table.name, one.id, other.id, tuple(_about(store, one, day)), tuple(told)
    )


def _about(store: Store, fact: Any, day: date) -> Iterator[Named | date]:  # noqa: ANN401 — a fact of any kind
    """At which unit, and on which day."""
    unit_id = getattr(fact, "unit_id", None)
    if unit_id is not None:
        yield _unit(store, unit_id, day)
    for name in ("held_on", "planned_on", "raised_on"):
        if hasattr(fact, name):
            yield getattr(fact, name)


def _value(store: Store, name: str, value: object, day: date) -> object:
    """What a field holds, in words where it is a number of another row."""
    if isinstance(value, int) and name == "cell_id":
        return _unit(store, value, day)
    if isinstance(value, int) and name == "template_id":
        return next(each.code for each in store.templates.all() if each.id == value)
    return str(value) if isinstance(value, int) else value


def _unit(store: Store, unit_id: int, day: date) -> Named:
    tree = store.units.tree_of([unit_id])
    unit = tree.units[unit_id]
    return Named(unit.code, tree.name(unit_id, unit.life.nearest(day)))
