"""One unit under two records: facts go over, become one, or contradict and stop the union."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.domain.facts.errors import CodeTaken
from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Holder,
    Membership,
    Placement,
    Score,
    UnitTag,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.followups.recommendations import Recommendation
from chibo_cli.domain.meetings.calendar import Plan, Schedule, ScheduleChange
from chibo_cli.domain.organisation.tree import Succession, SuccessionKind
from chibo_cli.domain.organisation.uniting import RecordsContradict, SameUnit
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.store.rooms.calendar import ScheduleChanges
from chibo_cli.store.rooms.organisation import Memberships, Placements, UnitTags
from chibo_cli.store.tables import tables
from chibo_cli.usecases.organisation.uniting.units import find_second_unit, unite_units
from chibo_cli.usecases.organisation.units import rename_unit
from chibo_cli.usecases.register.proving import rule_flaws
from tests.usecases.registers import PROGRAMME, QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.store.rooms.room import Room
    from chibo_cli.usecases.organisation.uniting.records import United

FEB_5 = day("2024-02-05")
UNITS_PROGRAMME = replace(PROGRAMME, held_by=Holder.UNIT)


@dataclass(frozen=True, slots=True)
class Twice:
    """A cell with two records under one commune, an official, another commune and cell."""

    register: Register
    kept: Unit
    second: Unit
    commune: Unit
    other: Unit
    official: Official
    regulation: int
    programme: int

    def unite(self) -> United:
        return unite_units(self.register.store, self.kept, self.second, day=TODAY)


@pytest.fixture
def twice(register: Register) -> Twice:
    commune = register.unit("Xã Hòa Lạc", code="X1", kind="commune")
    kept = register.unit("Chi bộ ấp 1", code="C1")
    second = register.unit("Chi bộ ấp Một", code="C9")
    other = register.unit("Xã Tân Phú", code="X2", kind="commune")
    rule = register.regulation("9-QĐ/HU", QUARTERLY, UNITS_PROGRAMME)
    _, programme = register.store.regulations.duties(rule.id)
    official = register.official("Trần Thị Bình", code="CB07")
    return Twice(register, kept, second, commune, other, official, rule.id, programme.id)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: its room, one of them, and what makes another contradict it."""

    room: Callable[[Register], Room[Any]]
    fact: Callable[[Twice, int], Any]
    contradicting: Callable[[Twice], dict[str, Any]]

    def add(self, twice: Twice, unit: Unit, **other: object) -> int:
        record = replace(self.fact(twice, unit.id), **other)
        return self.room(twice.register).add(record)


LIFE = span("2024-01-01", "2024-06-30")
OVERLAPPING = span("2024-06-30", "2024-12-31")
KINDS = {
    "placement": Kind(
        lambda register: Placements(register.store.connection),
        lambda twice, where: Placement(unit_id=where, parent_id=twice.commune.id, life=LIFE),
        lambda twice: {"parent_id": twice.other.id, "life": OVERLAPPING},
    ),
    "succession": Kind(
        lambda register: register.store.successions,
        lambda twice, where: Succession(
            old_id=twice.other.id,
            new_id=where,
            happened_on=day("2024-01-01"),
            kind=SuccessionKind.SPLIT,
        ),
        lambda _: {"happened_on": day("2024-02-01")},
    ),
    "membership": Kind(
        lambda register: Memberships(register.store.connection),
        lambda twice, where: Membership(official_id=twice.official.id, cell_id=where, life=LIFE),
        lambda _: {"life": OVERLAPPING},
    ),
    "assignment": Kind(
        lambda register: register.store.assignments,
        lambda twice, where: Assignment(
            id=0,
            official_id=twice.official.id,
            unit_id=where,
            regulation_id=twice.regulation,
            life=LIFE,
        ),
        lambda _: {"life": OVERLAPPING},
    ),
    "attendance": Kind(
        lambda register: register.store.attendances,
        lambda twice, where: Attendance(
            id=0, official_id=twice.official.id, unit_id=where, held_on=FEB_5, strengths="tốt"
        ),
        lambda _: {"strengths": "khá"},
    ),
    "score": Kind(
        lambda register: register.store.scoring,
        lambda _, where: Score(
            id=0, official_id=None, unit_id=where, held_on=FEB_5, points=Decimal(8)
        ),
        lambda _: {"points": Decimal(9)},
    ),
    "waiver": Kind(
        lambda register: register.store.waivers,
        lambda _, where: Waiver(id=0, unit_id=where, life=LIFE, reason="sửa nhà văn hóa"),
        lambda _: {"reason": "dịch"},
    ),
    "schedule": Kind(
        lambda register: register.store.schedules,
        lambda _, where: Schedule(id=0, unit_id=where, pattern=Pattern(day=5), life=LIFE),
        lambda _: {"pattern": Pattern(day=7)},
    ),
    "schedule_change": Kind(
        lambda register: ScheduleChanges(register.store.connection),
        lambda _, where: ScheduleChange(
            id=0, unit_id=where, month=day("2024-02-01"), held_on=FEB_5
        ),
        lambda _: {"held_on": day("2024-02-06")},
    ),
    "plan": Kind(
        lambda register: register.store.plans,
        lambda twice, where: Plan(
            id=0, official_id=twice.official.id, unit_id=where, planned_on=FEB_5, note="sáng"
        ),
        lambda _: {"note": "chiều"},
    ),
    "filing": Kind(
        lambda register: register.store.filings,
        lambda twice, where: Filing(
            id=0, unit_id=where, duty_id=twice.programme, period="2024", filed_on=FEB_5
        ),
        lambda _: {"filed_on": day("2024-02-06")},
    ),
    "recommendation": Kind(
        lambda register: register.store.recommendations,
        lambda _, where: Recommendation(
            id=0, unit_id=where, raised_on=FEB_5, text="làm cầu", addressed_to="UBND xã"
        ),
        lambda _: {"addressed_to": "UBND tỉnh"},
    ),
}
TAG = Kind(
    lambda register: UnitTags(register.store.connection),
    lambda _, where: UnitTag(unit_id=where, tag="vùng cao", life=LIFE),
    lambda _: {},
)
each_kind = pytest.mark.parametrize("name", KINDS)


def _ended(twice: Twice, name: str) -> None:
    """The other commune ends the day before the cell that follows it begins."""
    if name == "succession":
        twice.register.store.units.change(twice.other, until=day("2023-12-31"))


def test_the_table_has_every_kind_that_names_a_unit() -> None:
    naming = {
        table.name
        for table in tables.facts
        for key in table.foreign_keys
        if key.column.table is tables.unit
    }
    assert naming == {*KINDS, "unit_tag", "unit_name", "office", "left_out"}


@each_kind
def test_what_only_the_second_has_goes_over(twice: Twice, name: str) -> None:
    _ended(twice, name)
    number = KINDS[name].add(twice, twice.second)
    assert twice.unite().moved == {name: 1}
    assert KINDS[name].room(twice.register).with_id(number) == replace(
        KINDS[name].fact(twice, twice.kept.id), id=number
    )
    assert list(rule_flaws(twice.register.store)) == []


@each_kind
def test_what_both_have_becomes_one(twice: Twice, name: str) -> None:
    _ended(twice, name)
    number, other = (KINDS[name].add(twice, each) for each in (twice.kept, twice.second))
    united = twice.unite()
    assert (united.moved, united.merged) == ({}, {name: 1})
    room = KINDS[name].room(twice.register)
    assert set(room.with_ids([number, other])) == {number}
    assert list(rule_flaws(twice.register.store)) == []


@each_kind
def test_what_contradicts_is_named(twice: Twice, name: str) -> None:
    kind = KINDS[name]
    kind.add(twice, twice.kept)
    kind.add(twice, twice.second, **kind.contradicting(twice))
    with pytest.raises(RecordsContradict) as refused:
        twice.unite()
    assert [each.table for each in refused.value.contradictions] == [name]


def test_contradictions_are_named_all_at_once(twice: Twice) -> None:
    store = twice.register.store
    for kind in KINDS.values():
        kind.add(twice, twice.kept)
        kind.add(twice, twice.second, **kind.contradicting(twice))
    second = replace(twice.second, kind="commune", life=span("", "2025-12-31"))
    store.units.rewrite(second)
    with pytest.raises(RecordsContradict) as refused:
        unite_units(store, twice.kept, second, day=TODAY)
    found = refused.value.contradictions
    assert [each.table for each in found] == ["unit", *KINDS]
    assert [name for name, *_ in found[0].fields] == ["kind", "until"]


def test_tags_and_places_that_are_the_same_hold_on_the_days_of_either(twice: Twice) -> None:
    later = span("2024-04-01", "2024-12-31")
    for kind in (TAG, KINDS["placement"]):
        kind.add(twice, twice.kept)
        kind.add(twice, twice.second, life=later)
    assert twice.unite().merged == {"placement": 1, "unit_tag": 1}
    whole = [LIFE, span("2024-07-01", "2024-12-31")]
    tree = twice.register.tree()
    assert [each.life for each in tree.tags[twice.kept.id]] == whole
    assert twice.register.parents(twice.kept) == [(twice.commune.id, each) for each in whole]
    assert list(rule_flaws(twice.register.store)) == []


@pytest.mark.parametrize("is_kept_above", [True, False], ids=["the first", "the second"])
def test_a_unit_above_the_other_is_not_the_same(twice: Twice, *, is_kept_above: bool) -> None:
    above, below = (twice.kept, twice.second)[:: 1 if is_kept_above else -1]
    store = twice.register.store
    store.units.place(twice.other.id, above.id, span("2024-01-01"))
    store.units.place(below.id, twice.other.id, span("2024-03-01"))
    with pytest.raises(RecordsContradict) as refused:
        twice.unite()
    (found,) = refused.value.contradictions
    assert (found.table, [name for name, *_ in found.fields]) == ("placement", ["parent_id"])


def test_a_unit_that_followed_the_other_is_not_the_same(twice: Twice) -> None:
    KINDS["succession"].add(twice, twice.second, old_id=twice.kept.id)
    with pytest.raises(RecordsContradict) as refused:
        twice.unite()
    assert [each.table for each in refused.value.contradictions] == ["succession"]


@pytest.mark.parametrize(
    ("kept", "second", "differing"),
    [
        pytest.param(span(), span("2020-01-01"), [], id="the first open"),
        pytest.param(span("2020-01-01"), span(), [], id="the second open"),
        pytest.param(span("2024-03-01"), span(), ["since"], id="attended before"),
        pytest.param(span("2020-01-01"), span("2021-01-01"), ["since"], id="two first days"),
        pytest.param(span(), span("", "2025-12-31"), ["until"], id="only one ends"),
        pytest.param(span("", "2025-12-31"), span("", "2025-12-31"), [], id="both end"),
    ],
)
def test_the_days_of_both(twice: Twice, kept: Any, second: Any, differing: list[str]) -> None:  # noqa: ANN401 — spans
    store = twice.register.store
    one, other = replace(twice.kept, life=kept), replace(twice.second, life=second)
    for each in (one, other):
        store.units.rewrite(each)
    KINDS["attendance"].add(twice, other)
    store.units.place(other.id, twice.commune.id, other.life)
    if differing:
        with pytest.raises(RecordsContradict) as refused:
            unite_units(store, one, other, day=TODAY)
        (found,) = refused.value.contradictions
        assert [name for name, *_ in found.fields] == differing
        return
    unite_units(store, one, other, day=TODAY)
    assert twice.register.unit_now(one.id) == one
    assert list(rule_flaws(store)) == []


def test_units_below_the_second_stand_below_the_first(twice: Twice) -> None:
    store = twice.register.store
    store.units.place(twice.second.id, twice.commune.id, span())
    unite_units(store, twice.other, replace(twice.commune, life=span()), day=TODAY)
    assert twice.register.parents(twice.second) == [(twice.other.id, span())]


def test_names_of_the_second_are_former_names_where_the_first_has_none(twice: Twice) -> None:
    store = twice.register.store
    rename_unit(store, twice.second, "Chi bộ ấp Mới", on=day("2024-01-01"))
    (name,) = store.units.tree_of([twice.kept.id]).names[twice.kept.id]
    store.units.change_name(name, since=day("2024-03-01"))
    united = twice.unite()
    assert sorted(twice.register.names(twice.kept)) == [
        ("Chi bộ ấp 1", span("2024-03-01")),
        ("Chi bộ ấp Một", span("", "2023-12-31")),
        ("Chi bộ ấp Mới", span("2024-01-01", "2024-02-29")),
    ]
    assert (united.lost_names, united.lost_code) == ((), "C9")


def test_a_unit_without_a_code_takes_that_of_the_second(twice: Twice) -> None:
    store = twice.register.store
    kept = replace(twice.kept, code=None)
    store.units.rewrite(kept)
    assert unite_units(store, kept, twice.second, day=TODAY).lost_code is None
    assert twice.register.unit_now(kept.id).code == "C9"


def test_a_code_that_another_bears_on_other_days_of_the_first_is_refused(twice: Twice) -> None:
    store = twice.register.store
    kept, second = replace(twice.kept, code=None), replace(twice.second, life=span("2024-01-01"))
    for each in (kept, second, replace(twice.other, code="C9", life=span("", "2023-12-31"))):
        store.units.rewrite(each)
    with pytest.raises(CodeTaken):
        unite_units(store, kept, second, day=TODAY)


def test_the_name_of_both_means_the_other_unit(register: Register) -> None:
    kept = register.unit("Chi bộ ấp 1", code="C1")
    second = register.unit("Chi bộ ấp 1", code="C2")
    assert find_second_unit(register.store, "chi bo ap 1", kept, day=TODAY).id == second.id
    with pytest.raises(SameUnit):
        find_second_unit(register.store, "C1", kept, day=TODAY)
