"""Two records that are one: facts that say the same become one, and all others go over."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.organisation.uniting import Contradiction, Likeness, days_left
from chibo_cli.domain.text.names import same_name_key
from chibo_cli.domain.time.spans import name_on
from chibo_cli.store.journal.references import references, unite_rows
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.time.spans import DatedName, Span
    from chibo_cli.store.rooms.room import Room
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class United:
    """Which two were united, how many rows of each table went over, and how many pairs became one.

    `lost_names` are those of the second record that have no day of their own, and so find nobody;
    likewise its `lost_code`.
    """

    kept: Named
    second: Named
    moved: Mapping[str, int]
    merged: Mapping[str, int]
    lost_names: tuple[str, ...]
    lost_code: str | None = None

    @property
    def count(self) -> int:
        """How many rows are changed or taken out, the second record among them."""
        return 1 + sum(self.moved.values()) + sum(self.merged.values())


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact that names a record by these columns, and when two of it are one.

    `by_visit` is in place of `likeness` for filings of which each visit has its own; `through`
    gives the facts that name the record by another fact too, where there are such.
    """

    room: Room[Any]
    columns: tuple[str, ...]
    likeness: Likeness
    by_visit: Likeness | None = None
    through: Callable[[int], Sequence[Any]] | None = None

    @property
    def table(self) -> str:
        """The table's name."""
        return self.room.mapped.table.name

    def naming(self, number: int) -> list[Any]:
        """The facts that name the record themselves, by number."""
        return self.room.pointing_at(number, *self.columns)

    def of(self, number: int) -> list[Any]:
        """All facts of the record."""
        return self.naming(number) if self.through is None else list(self.through(number))

    def likeness_of(self, fact: Any, by_visit: AbstractSet[int]) -> Likeness:  # noqa: ANN401 — a fact of this kind
        """When another fact is one with this; `by_visit` are the duties owed after each visit."""
        is_by_visit = isinstance(fact, Filing) and fact.duty_id in by_visit
        return (self.by_visit if is_by_visit else None) or self.likeness


def kinds_of_visits(store: Store, own: str, other: str) -> tuple[Kind, ...]:
    """Assignments, visits, their scores and waivers: of an official and a unit, by their columns.

    `own` is that of the two records, `other` that of what their facts are about besides.
    """
    return (
        Kind(
            store.assignments,
            (own,),
            Likeness(
                (other, "regulation_id", "is_draft"), ("decision", "end_reason", "replaces_id")
            ),
        ),
        Kind(
            store.attendances,
            (own,),
            Likeness((other, "held_on"), ("strengths", "shortcomings", "document", "reported_on")),
        ),
        Kind(store.scoring, (own,), Likeness((other, "held_on"), ("template_id",))),
        Kind(store.waivers, (own,), Likeness((other, "regulation_id", "life"), ("document",))),
    )


def kinds_beside_visits(
    store: Store,
    own: str,
    other: str,
    *,
    raised: Callable[[int], Sequence[Recommendation]] | None = None,
) -> tuple[Kind, ...]:
    """Likewise plans, documents filed and recommendations, of which `raised` may find more."""
    filed = ("number", "result")
    return (
        Kind(store.plans, (own,), Likeness((other, "planned_on"), ("note",))),
        Kind(
            store.filings,
            (own,),
            Likeness(("duty_id", "period", other), filed),
            Likeness(("duty_id", "period", other, "filed_on"), filed),
        ),
        Kind(
            store.recommendations,
            (own,),
            Likeness(
                ("attendance_id", other, "raised_on", "text"),
                ("addressed_to", "due", "outcome", "settled_on"),
            ),
            through=raised,
        ),
    )


@dataclass(frozen=True, slots=True)
class Compared:
    """What comes of the facts of two records of a table.

    `one_of` has, by table and number, the kept one of what is one: facts, and the records. `shared`
    are second facts that say the same as others on some of their days, with those others.
    """

    store: Store
    table: str
    kept: int
    second: int
    kinds: Sequence[Kind]
    one_of: dict[tuple[str, int], int]
    likeness_of: dict[tuple[str, int], tuple[Kind, Likeness]] = field(default_factory=dict)
    shared: list[tuple[Kind, Any, Sequence[Any]]] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)

    def as_kept(self, table: str, fact: Any) -> Any:  # noqa: ANN401 — a fact of any kind
        """The fact as one that names the kept record, and of facts that are one the kept ones."""
        pointed = {name: (to, getattr(fact, name)) for name, to in references(table).items()}
        kept = {name: self.one_of[row] for name, row in pointed.items() if row in self.one_of}
        return replace(fact, **kept)

    def pair(self, kind: Kind, likeness: Likeness, one: int, other: int) -> None:
        """Two facts are one: the first's stays, unless it is an office's and the other ours."""
        owners = self.store.origins.offices_of(kind.table, [one, other])
        if one in owners and other not in owners:
            one, other = other, one
        self.one_of[kind.table, other] = one
        self.likeness_of[kind.table, other] = kind, likeness

    def unite(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Let all facts of the second name the first, and take the second out.

        Returns how many rows of each table went over, and how many became one with others.
        """
        for (_, second), (kind, likeness) in self.likeness_of.items():
            self._merge(kind, likeness, second)
        for kind, fact, others in self.shared:
            left = days_left(fact.life, [each.life for each in others])
            self.keep_days(kind.room, fact, left, others[0].id)
        merged = Counter(table for table, _ in self.likeness_of)
        merged.update(kind.table for kind, *_ in self.shared)
        stay = {(table, kept) for (table, _), kept in self.one_of.items()}
        moved = Counter(
            kind.table
            for kind in self.kinds
            for fact in kind.naming(self.second)
            if (kind.table, fact.id) not in stay
        )
        trace(self.store, self.table, self.second, self.kept)
        unite_rows(self.store.connection, self.table, self.kept, self.second)
        return moved, merged

    def keep_names(
        self, room: Room[Any], kept: Sequence[DatedName], second: Sequence[DatedName]
    ) -> tuple[str, ...]:
        """Leave of the second's names the days on which the first has none; give those lost."""
        taken, lost = [each.life for each in kept], []
        spelled = {same_name_key(each.name) for each in kept}
        for each in second:
            left = [
                life
                for life in days_left(each.life, taken)
                if name_on(kept, life.some_day) != each.name
            ]
            self.keep_days(room, each, left, kept[0].id if kept else None)
            if not left and same_name_key(each.name) not in spelled:
                lost.append(each.name)
        return tuple(lost)

    def keep_days(
        self,
        room: Room[Any],
        fact: Any,  # noqa: ANN401 — a fact of any kind
        lives: Iterable[Span],
        kept_id: int | None,
    ) -> None:
        """Leave of a dated fact of the second one of the first's on each of these stretches.

        For all else it is one with the kept one.
        """
        table = room.mapped.table.name
        trace(self.store, table, fact.id, kept_id)
        room.remove(fact)
        room.add_many(replace(self.as_kept(table, fact), life=life) for life in lives)

    def _merge(self, kind: Kind, likeness: Likeness, second_id: int) -> None:
        """Let the kept fact say what both do; facts are read anew, for pairs name one another."""
        kept_id = self.one_of[kind.table, second_id]
        found = kind.room.with_ids([kept_id, second_id])
        kept, second = found[kept_id], found[second_id]
        trace(self.store, kind.table, second_id, kept_id)
        unite_rows(self.store.connection, kind.table, kept_id, second_id)
        together = likeness.together(kept, second)
        if together != kept:
            kind.room.rewrite(together)


def compared(
    store: Store, table: str, kept_id: int, second_id: int, kinds: Sequence[Kind], *, day: date
) -> Compared:
    """The facts of the second that are one of the first's, and those that cannot stand beside it.

    Of a kind that may hold for one thing twice, a fact that says the same is the one meant. Units
    are named as of the day.
    """
    found = Compared(store, table, kept_id, second_id, kinds, {(table, second_id): kept_id})
    by_visit = {each.id for each in store.regulations.duties() if each.due.startswith("visit")}
    for kind in kinds:
        mine: defaultdict[tuple[object, ...], list[Any]] = defaultdict(list)
        of_kept = {fact.id: fact for fact in kind.of(kept_id)}
        for fact in of_kept.values():
            meant, likeness = found.as_kept(kind.table, fact), kind.likeness_of(fact, by_visit)
            mine[likeness.thing(meant)].append(meant)
        for fact in kind.of(second_id):
            if fact.id in of_kept:  # it names both
                continue
            meant, likeness = found.as_kept(kind.table, fact), kind.likeness_of(fact, by_visit)
            here = mine[likeness.thing(meant)]
            same = [each for each in here if likeness.shares_a_day(each, meant)]
            differing = {each.id: _differing(likeness, each, meant) for each in same}
            equal = [each for each in same if not differing[each.id]]
            if equal and not (likeness.shares_days and equal[0].life != fact.life):
                here.remove(equal[0])
                found.pair(kind, likeness, equal[0].id, fact.id)
            elif equal == same != []:
                found.shared.append((kind, fact, same))
            else:
                found.contradictions.extend(
                    contradiction(store, kind.table, each, fact, fields, day, of=table)
                    for each in same
                    if (fields := differing[each.id])
                )
    return found


def trace(store: Store, table: str, gone_id: int, kept_id: int | None) -> None:
    """Before a row goes: what was one with it is one with the kept row, and so is an office's.

    Later merges find the kept row by what is noted here; None: the row has nothing of its own.
    """
    store.united.lead_on(table, gone_id, kept_id)
    if store.origins.office_of(table, gone_id) is not None:
        store.united.add_former(table, gone_id, kept_id)


def contradiction(
    store: Store,
    table: str,
    one: Any,  # noqa: ANN401 — facts of any kind
    other: Any,  # noqa: ANN401 — facts of any kind
    differing: Iterable[str],
    day: date,
    *,
    of: str,
) -> Contradiction:
    """What two facts of a table say in these fields, in words where it is another row.

    They are told by what they name besides a record of the table `of`, and by their days.
    """
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
    about = tuple(_about(store, one, day, of))
    return Contradiction(table, one.id, other.id, about, tuple(told))


def unit_named(store: Store, unit_id: int, day: date) -> Named:
    """A unit by its code and its name of the day of its life that is nearest to that day."""
    tree = store.units.tree_of([unit_id])
    unit = tree.units[unit_id]
    return Named(unit.code, tree.name(unit_id, unit.life.nearest(day)))


def _differing(likeness: Likeness, one: Any, other: Any) -> tuple[str, ...]:  # noqa: ANN401 — facts of any kind
    """The fields that contradict; an assignment that replaces another is not that one."""
    chained = {getattr(one, "replaces_id", None), getattr(other, "replaces_id", None)}
    if chained & {one.id, other.id}:
        return ("replaces_id",)
    return likeness.differing(one, other)


def _about(store: Store, fact: Any, day: date, of: str) -> Iterator[Named | date | str]:  # noqa: ANN401 — a fact of any kind
    """At which unit or by whom, and on which day."""
    unit_id, official_id = (getattr(fact, name, None) for name in ("unit_id", "official_id"))
    if unit_id is not None and of != "unit":
        yield unit_named(store, unit_id, day)
    if official_id is not None and of != "official":
        yield store.officials.with_id(official_id).named_on(day)
    for name in ("held_on", "planned_on", "raised_on", "month", "tag"):
        if hasattr(fact, name) and not (name == "held_on" and hasattr(fact, "month")):
            yield getattr(fact, name)


def _value(store: Store, name: str, value: object, day: date) -> object:
    """What a field holds, in words where it is a number of another row."""
    if isinstance(value, int) and name in {"cell_id", "parent_id", "old_id", "new_id"}:
        return unit_named(store, value, day)
    if isinstance(value, int) and name == "template_id":
        return next(each.code for each in store.templates.all() if each.id == value)
    return str(value) if isinstance(value, int) else value
