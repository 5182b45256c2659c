"""One person under two records: a table of each kind of fact, who has it, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Document,
    Membership,
    Post,
    Score,
    Term,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.followups.recommendations import Recommendation, Step
from chibo_cli.domain.meetings.calendar import Plan
from chibo_cli.messages.errors.refusals import RecordsContradict, SameRecord
from chibo_cli.store.rooms.organisation import Memberships, Posts, Terms
from chibo_cli.store.tables import tables
from chibo_cli.usecases.organisation.officials import rename_official
from chibo_cli.usecases.organisation.uniting.officials import find_second, unite_officials
from chibo_cli.usecases.register.proving import rule_flaws
from tests.usecases.registers import PROGRAMME, QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.store.rooms.room import Room
    from chibo_cli.usecases.organisation.uniting.records import United

FEB_5 = day("2024-02-05")
VISIT_REPORT = replace(PROGRAMME, number=3, document=Document.REPORT, due="visit+5")


@dataclass(frozen=True, slots=True)
class Twice:
    """A person with two records, in office in 2020, and a cell with two regulations' duties."""

    register: Register
    kept: Official
    second: Official
    cell: Unit
    regulation: int
    programme: int
    visit_report: int

    def unite(self) -> United:
        return unite_officials(self.register.store, self.kept, self.second, day=TODAY)

    def now(self) -> Official:
        return self.register.store.officials.with_id(self.kept.id)


@pytest.fixture
def twice(register: Register, cell: Unit) -> Twice:
    life = span("2020-01-01", "2020-12-31")
    kept = register.official("Trần Thị Bình", code="CB07", life=life)
    second = register.official("Trần Thị Bích", code="CB02", life=life)
    rule = register.regulation("9-QĐ/HU", QUARTERLY, PROGRAMME, VISIT_REPORT)
    _, programme, visit_report = register.store.regulations.duties(rule.id)
    return Twice(register, kept, second, cell, rule.id, programme.id, visit_report.id)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: its room, one of them, and what makes another contradict it."""

    room: Callable[[Register], Room[Any]]
    fact: Callable[[Twice, int], Any]
    contradicting: dict[str, Any]

    def add(self, twice: Twice, official: Official, **other: object) -> int:
        record = replace(self.fact(twice, official.id), **other)
        return self.room(twice.register).add(record)

    def all(self, twice: Twice) -> list[Any]:
        room = self.room(twice.register)
        return [each for each in room.all() if each.official_id in {twice.kept.id, twice.second.id}]


LIFE = span("2024-01-01", "2024-06-30")
OVERLAPPING = {"life": span("2024-06-30", "2024-12-31")}
KINDS = {
    "term": Kind(
        lambda register: Terms(register.store.connection),
        lambda _, whose: Term(official_id=whose, life=LIFE),
        OVERLAPPING,
    ),
    "post": Kind(
        lambda register: Posts(register.store.connection),
        lambda _, whose: Post(official_id=whose, title="Phó ban", agency="Ban A", life=LIFE),
        {"title": "Trưởng ban"},
    ),
    "membership": Kind(
        lambda register: Memberships(register.store.connection),
        lambda twice, whose: Membership(official_id=whose, cell_id=twice.cell.id, life=LIFE),
        OVERLAPPING,
    ),
    "assignment": Kind(
        lambda register: register.store.assignments,
        lambda twice, whose: Assignment(
            id=0,
            official_id=whose,
            unit_id=twice.cell.id,
            regulation_id=twice.regulation,
            life=LIFE,
            decision="1-QĐ",
        ),
        OVERLAPPING,
    ),
    "attendance": Kind(
        lambda register: register.store.attendances,
        lambda twice, whose: Attendance(
            id=0, official_id=whose, unit_id=twice.cell.id, held_on=FEB_5, strengths="tốt"
        ),
        {"strengths": "khá"},
    ),
    "score": Kind(
        lambda register: register.store.scoring,
        lambda twice, whose: Score(
            id=0, official_id=whose, unit_id=twice.cell.id, held_on=FEB_5, points=Decimal(8)
        ),
        {"points": Decimal(9)},
    ),
    "waiver": Kind(
        lambda register: register.store.waivers,
        lambda _, whose: Waiver(id=0, official_id=whose, life=LIFE, reason="đi học"),
        {"reason": "ốm"},
    ),
    "plan": Kind(
        lambda register: register.store.plans,
        lambda twice, whose: Plan(
            id=0, official_id=whose, unit_id=twice.cell.id, planned_on=FEB_5, note="sáng"
        ),
        {"note": "chiều"},
    ),
    "filing": Kind(
        lambda register: register.store.filings,
        lambda twice, whose: Filing(
            id=0, official_id=whose, duty_id=twice.programme, period="2024", filed_on=FEB_5
        ),
        {"filed_on": day("2024-02-06")},
    ),
    "recommendation": Kind(
        lambda register: register.store.recommendations,
        lambda twice, whose: Recommendation(
            id=0,
            official_id=whose,
            unit_id=twice.cell.id,
            raised_on=FEB_5,
            text="làm cầu",
            addressed_to="UBND xã",
        ),
        {"addressed_to": "UBND tỉnh"},
    ),
}
each_kind = pytest.mark.parametrize("name", KINDS)


def test_the_table_has_every_kind_that_names_an_official() -> None:
    naming = {
        table.name
        for table in tables.facts
        for key in table.foreign_keys
        if key.column.table is tables.official
    }
    assert naming == {*KINDS, "official_name", "left_out"}


@each_kind
def test_what_only_the_second_has_goes_over(twice: Twice, name: str) -> None:
    kind = KINDS[name]
    number = kind.add(twice, twice.second)
    room = kind.room(twice.register)
    before = room.with_ids([number])[number]
    assert twice.unite().moved == {name: 1}
    assert room.with_id(number) == replace(before, official_id=twice.kept.id)
    assert list(rule_flaws(twice.register.store)) == []


@each_kind
def test_what_both_have_becomes_one(twice: Twice, name: str) -> None:
    kind = KINDS[name]
    number, other = kind.add(twice, twice.kept), kind.add(twice, twice.second)
    before = kind.room(twice.register).with_id(number)
    united = twice.unite()
    assert united.moved == {}
    assert united.merged == {"term": 1} | {name: 2 if name == "term" else 1}
    found = {each.id: each for each in kind.all(twice)}
    assert found[number] == before
    assert other not in found
    assert list(rule_flaws(twice.register.store)) == []


@each_kind
def test_what_contradicts_is_named_and_nothing_is_done(twice: Twice, name: str) -> None:
    kind = KINDS[name]
    kind.add(twice, twice.kept)
    kind.add(twice, twice.second, **kind.contradicting)
    before = kind.all(twice)
    with pytest.raises(RecordsContradict) as refused:
        twice.unite()
    (found,) = refused.value.contradictions
    assert found.table == name
    assert kind.all(twice) == before
    second = twice.register.store.officials.with_code("CB02")
    assert second is not None
    assert second.id == twice.second.id


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("post", "title"),
        ("post", "agency"),
        ("assignment", "decision"),
        ("attendance", "strengths"),
        ("plan", "note"),
        ("recommendation", "addressed_to"),
    ],
)
@pytest.mark.parametrize("is_kept", [True, False], ids=["the first says it", "the second does"])
def test_a_note_of_one_stands_where_the_other_has_none(
    twice: Twice, name: str, note: str, *, is_kept: bool
) -> None:
    kind = KINDS[name]
    silent, says = (twice.second, twice.kept) if is_kept else (twice.kept, twice.second)
    kind.add(twice, silent, **{note: None})
    number = kind.add(twice, says)
    said = getattr(kind.room(twice.register).with_id(number), note)
    twice.unite()
    (found,) = kind.all(twice)
    assert getattr(found, note) == said


@pytest.mark.parametrize("is_kept", [True, False], ids=["the first", "the second"])
def test_who_sent_a_substitute_did_not_come_in_person(twice: Twice, *, is_kept: bool) -> None:
    kind = KINDS["attendance"]
    kind.add(twice, twice.kept, substitute="Lê Văn Xuân" if is_kept else None)
    kind.add(twice, twice.second, substitute=None if is_kept else "Lê Văn Xuân")
    with pytest.raises(RecordsContradict):
        twice.unite()


def test_contradictions_are_named_all_at_once(twice: Twice) -> None:
    for kind in KINDS.values():
        kind.add(twice, twice.kept)
        kind.add(twice, twice.second, **kind.contradicting)
    with pytest.raises(RecordsContradict) as refused:
        twice.unite()
    assert [each.table for each in refused.value.contradictions] == list(KINDS)


def test_what_was_raised_at_equal_visits_is_raised_once_with_all_its_steps(twice: Twice) -> None:
    store = twice.register.store
    visits = [KINDS["attendance"].add(twice, each) for each in (twice.kept, twice.second)]
    for visit, text in zip((*visits, visits[1]), ("làm cầu", "làm cầu", "làm đường"), strict=True):
        raised = Recommendation(
            id=0, unit_id=twice.cell.id, raised_on=FEB_5, text=text, attendance_id=visit
        )
        number = store.recommendations.add(raised)
        store.recommendations.add_step(
            Step(recommendation_id=number, noted_on=FEB_5, text=f"chuyển {number}")
        )
    score = KINDS["score"].add(twice, twice.second)
    united = twice.unite()
    assert united.merged["recommendation"] == 1
    assert store.scoring.with_id(score) is not None
    found = store.recommendations.at([visits[0]])
    assert [each.text for each in found] == ["làm cầu", "làm đường"]
    assert [len(store.recommendations.steps(each.id)) for each in found] == [2, 1]


def test_equal_assignments_that_replace_equal_ones_stay_one_subject(twice: Twice) -> None:
    kind = KINDS["assignment"]
    later = span("2024-07-01")
    chains = []
    for each in (twice.kept, twice.second):
        first = kind.add(twice, each)
        chains.append((first, kind.add(twice, each, life=later, replaces_id=first)))
    outside = kind.add(
        twice, twice.register.official("Lê Văn Xuân"), life=later, replaces_id=chains[1][0]
    )
    twice.unite()
    room = twice.register.store.assignments
    assert [each.id for each in room.of_official(twice.kept.id)] == list(chains[0])
    for number in (chains[0][1], outside):
        kept = room.with_id(number)
        assert kept is not None
        assert kept.replaces_id == chains[0][0]


def test_who_replaces_the_second_record_is_not_the_same_assignment(twice: Twice) -> None:
    kind = KINDS["assignment"]
    number = kind.add(twice, twice.second)
    kind.add(twice, twice.kept, replaces_id=number)
    with pytest.raises(RecordsContradict):
        twice.unite()


def test_each_visit_may_have_a_document_of_its_own(twice: Twice) -> None:
    kind = KINDS["filing"]
    for official, filed_on in ((twice.kept, FEB_5), (twice.second, day("2024-03-05"))):
        kind.add(twice, official, duty_id=twice.visit_report, filed_on=filed_on)
    assert twice.unite().moved == {"filing": 1}


def test_tags_of_both_visits_stand(twice: Twice) -> None:
    kind = KINDS["attendance"]
    kind.add(twice, twice.kept, tags=("a", "b"))
    kind.add(twice, twice.second, tags=("b", "c"))
    twice.unite()
    (found,) = kind.all(twice)
    assert found.tags == ("a", "b", "c")


@pytest.mark.parametrize("word", ["CB02", "cb02", "CB007", "CB07"])
def test_every_code_finds_the_person(twice: Twice, word: str) -> None:
    store = twice.register.store
    store.officials.rewrite(replace(twice.second, former_codes=("CB007",)))
    second = store.officials.with_id(twice.second.id)
    unite_officials(store, twice.kept, second, day=TODAY)
    assert twice.now().code == "CB07"
    assert twice.now().former_codes == ("CB007", "CB02")
    assert store.officials.with_code(word) == twice.now()


def test_a_record_without_a_code_takes_that_of_the_second(register: Register) -> None:
    kept = register.official("Trần Thị Bình")
    second = register.official("Trần Thị Bích", code="CB02")
    unite_officials(register.store, kept, second, day=TODAY)
    one = register.store.officials.with_id(kept.id)
    assert (one.code, one.former_codes) == ("CB02", ())


def test_names_of_the_second_are_former_names_where_the_first_has_none(twice: Twice) -> None:
    rename_official(twice.register.store, twice.second, "Trần Thị Bé", on=day("2024-01-01"))
    store = twice.register.store
    first = twice.kept.names[0]
    store.officials.change_name(first, since=day("2024-03-01"))
    kept, second = (store.officials.with_id(each.id) for each in (twice.kept, twice.second))
    united = unite_officials(store, kept, second, day=TODAY)
    assert [(each.name, each.life) for each in twice.now().names] == [
        ("Trần Thị Bích", span("2020-01-01", "2023-12-31")),
        ("Trần Thị Bé", span("2024-01-01", "2024-02-29")),
        ("Trần Thị Bình", span("2024-03-01")),
    ]
    assert united.lost_names == ()
    assert [each.id for each in store.officials.spelled_like("tran thi be")] == [kept.id]


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        pytest.param("Trần Thị Bích", ("Trần Thị Bích",), id="another"),
        pytest.param("Trần Thị Bình", (), id="the same"),
        pytest.param("Tran Thi Binh", ("Tran Thi Binh",), id="without marks"),
    ],
)
def test_a_name_of_the_same_days_is_told_where_it_finds_nobody(
    register: Register, name: str, lost: tuple[str, ...]
) -> None:
    kept = register.official("Trần Thị Bình", code="CB07")
    second = register.official("Lê Thị Hoa", code="CB02")
    register.store.officials.change_name(second.names[0], name=name)
    second = register.store.officials.with_id(second.id)
    assert unite_officials(register.store, kept, second, day=TODAY).lost_names == lost


def test_the_name_of_both_means_the_other_record(register: Register) -> None:
    kept = register.official("Trần Thị Bình", code="CB07")
    second = register.official("Trần Thị Bình", code="CB02")
    assert find_second(register.store, "tran thi binh", kept, day=TODAY).id == second.id
    with pytest.raises(SameRecord):
        find_second(register.store, "CB07", kept, day=TODAY)
