"""Whether a register is sound, its facts held against the rules of DESIGN section 4."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import InfoEntry
from chibo_cli.domain.facts.records import Assignment, Unit, grouped
from chibo_cli.domain.facts.settings import setting_value
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.register.rights import SeesNotAll
from chibo_cli.domain.register.soundness import Flaw, FlawFound
from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span
from chibo_cli.store.registers import SCHEMA_VERSION, register_at
from chibo_cli.store.soundness import flaws

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.domain.time.spans import Dated
    from chibo_cli.store.store import Store


def prove(store: Store, *, today: date, head: str | None = None) -> list[FlawFound]:
    """Everything wrong with a register; empty where it is sound.

    Raises:
        SeesNotAll: who asks is not shown all that is to be proved.
    """
    if store.area is not None:
        raise SeesNotAll(store.area.user)
    found = list(flaws(store, head))
    return found or [*rule_flaws(store), *_future(store, today), *_setting_flaws(store)]


def rule_flaws(
    store: Store,
    touched: Collection[str] | None = None,
    operation: Operation | None = None,
    *,
    among: Mapping[str, Collection[int]] | None = None,
) -> Iterator[FlawFound]:
    """Every fact that breaks a rule across rows.

    `touched` are the tables that may have moved, and of attendances, the one table that grows for
    ever, only those that the operation's changes may have moved. `among` are the only units, with
    those below them, and the only officials that may have, by table.
    """
    units, people = (None, None) if among is None else (among["unit"], among["official"])

    def moved(*names: str) -> bool:
        return touched is None or not set(names).isdisjoint(touched)

    if moved("unit", "unit_name", "placement"):
        yield from _tree_flaws(store, units)
    if moved("official", "official_name", "term"):
        yield from _people_flaws(store, people)
    if moved("unit", "succession"):
        yield from _succession_flaws(store)
    if moved("unit", "attendance"):
        yield from _attendance_flaws(store, operation)
    if moved("score"):
        yield from _score_flaws(store)
    if moved("unit", "assignment"):
        yield from _overlaps(store)
    if moved("schedule"):
        yield from _schedule_overlaps(store)
    if moved("origin"):
        yield from _origin_overlaps(store)


def describe(store: Store, address: Address) -> list[InfoEntry]:
    """What a register is: where it lies, its rows, the journal's head, the closed periods."""
    head = store.journal.head()
    register = register_at(address)
    rows = {
        "path": str(address),
        "engine": register.engine(store.connection),
        "size": register.size(store.connection),
        "schema": SCHEMA_VERSION,
        "identity": store.identity,
        **store.row_counts(),
        "operation": 0 if head is None else head.id,
        "head": "" if head is None else head.hash or "",
        "closed": ", ".join(store.closings.closed_periods()),
    }
    return [InfoEntry(what, str(value)) for what, value in rows.items()]


def _tree_flaws(store: Store, among: Collection[int] | None) -> Iterator[FlawFound]:
    """No circles; names and placements never overlap; placements within both lives."""
    tree = store.units.whole_tree() if among is None else store.units.tree_of(among)
    for unit_id, names in tree.names.items():
        yield from _overlapping("unit_name", names)
        if unit_id not in tree.units:
            yield from (FlawFound(Flaw.RULE, f"unit_name {each.id}", "unit") for each in names)
    for unit_id, placements in tree.placements.items():
        yield from _overlapping("placement", placements)
        for placement in placements:
            unit, parent = tree.units[unit_id], tree.units[placement.parent_id]
            if not (unit.life.covers(placement.life) and parent.life.covers(placement.life)):
                yield FlawFound(Flaw.RULE, f"placement {placement.id}", "life")
            day = placement.life.some_day
            if tree.is_within(placement.parent_id, unit_id, day):
                yield FlawFound(Flaw.RULE, f"placement {placement.id}", "circle")


def _people_flaws(store: Store, among: Collection[int] | None) -> Iterator[FlawFound]:
    """Neither names nor terms of one official overlap."""
    room = store.officials
    for official in room.all() if among is None else room.with_ids(among).values():
        yield from _overlapping("official_name", official.names)
        yield from _overlapping("term", official.terms)


def _succession_flaws(store: Store) -> Iterator[FlawFound]:
    """The old unit ends the day before, and the new one stands on the day."""
    units = {unit.id: unit for unit in store.units.all()}
    for each in store.successions.all():
        old, new = units[each.old_id], units[each.new_id]
        if old.life.until != each.happened_on - ONE_DAY or each.happened_on not in new.life:
            yield FlawFound(Flaw.RULE, f"succession {each.id}", "life")


def _future(store: Store, today: date) -> Iterator[FlawFound]:
    for each in store.attendances.within(Span(today + ONE_DAY)):
        yield FlawFound(Flaw.RULE, f"attendance {each.id}", "future")


def _setting_flaws(store: Store) -> Iterator[FlawFound]:
    """Every setting holds what `db set` lets it hold."""
    for setting, value in store.settings.all().items():
        try:
            is_kept = setting_value(setting, value) == value
        except ChiboError:
            is_kept = False
        if not is_kept:
            yield FlawFound(Flaw.RULE, f"setting {setting.value}", "value")


def _attendance_flaws(store: Store, operation: Operation | None) -> Iterator[FlawFound]:
    """The unit exists that day."""
    within = None if operation is None else operation.id
    for number in store.attendances.outside_lives(within):
        yield FlawFound(Flaw.RULE, f"attendance {number}", "unit")


def _score_flaws(store: Store) -> Iterator[FlawFound]:
    """One score of a meeting by the cell itself: a key with nobody in it keeps nothing apart."""
    for number in store.scoring.given_again():
        yield FlawFound(Flaw.RULE, f"score {number}", "twice")


def _overlaps(store: Store) -> Iterator[FlawFound]:
    """One assignment a day of one official, unit and regulation, and one draft; a unit a code."""
    same: dict[tuple[object, ...], list[Assignment]] = {}
    for each in store.assignments.all():
        key = (each.official_id, each.unit_id, each.regulation_id, each.is_draft)
        same.setdefault(key, []).append(each)
    for assignments in same.values():
        yield from _overlapping("assignment", assignments)
    coded: dict[str, list[Unit]] = {}
    for unit in store.units.all():
        if unit.code is not None:
            coded.setdefault(unit.code.casefold(), []).append(unit)
    for units in coded.values():
        for one, other in combinations(units, 2):
            if one.life.overlaps(other.life):
                yield FlawFound(Flaw.RULE, f"unit {other.id}", "code")


def _schedule_overlaps(store: Store) -> Iterator[FlawFound]:
    """A unit meets by one pattern a day."""
    schedules = grouped((each.unit_id, each) for each in store.schedules.within(ALWAYS))
    for of_unit in schedules.values():
        yield from _overlapping("schedule", of_unit)


def _origin_overlaps(store: Store) -> Iterator[FlawFound]:
    """A row is of one office."""
    ranges = sorted(store.origins.all(), key=lambda each: (each.in_table, each.first_id))
    for one, other in pairwise(ranges):
        if one.in_table == other.in_table and other.first_id <= one.last_id:
            yield FlawFound(Flaw.RULE, f"origin {other.id}", "overlap")


def _overlapping(table: str, facts: Sequence[Dated]) -> Iterator[FlawFound]:
    for one, other in combinations(facts, 2):
        if one.life.overlaps(other.life):
            yield FlawFound(Flaw.RULE, f"{table} {other.id}", "overlap")
