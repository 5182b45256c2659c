from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import UnitTag
from chibo_cli.domain.reports.groups import grouping_named, groups_of
from chibo_cli.domain.reports.report import judgements
from chibo_cli.domain.reports.values import Group, GroupBy, Grouping
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.messages.errors.refusals import InvalidChoice
from tests.domain.duties.province import Commune, during, facts_of, on
from tests.domain.duties.registers import registers
from tests.running.examples import examples

if TYPE_CHECKING:
    from tests.domain.duties.oracle import Register

Q1, AS_OF = during("2024-Q1"), on("2024-04-01")
BY_UNIT = Grouping(GroupBy.UNIT)


def figures(
    town: Commune, grouping: Grouping, under: int | None = None
) -> dict[str, list[int | None]]:
    """By the part's name: officials, met, unmet, attendances, cells."""
    judged = judgements(town.facts, Q1, AS_OF, under=under)
    groups = groups_of(town.facts, judged, Q1, grouping, under=under)
    return {name_of(each): counts(each) for each in groups}


def name_of(group: Group) -> str:
    return "" if group.name is None else group.name.name


def counts(group: Group) -> list[int | None]:
    found = group.summary
    return [found.officials, found.met, found.unmet, found.attendances, found.cells]


@pytest.fixture
def town() -> Commune:
    """CB01 has both communes and a visit in each; CB02 has the second and none."""
    town = Commune()
    town.call(town.commune, "Xã Đức")
    town.call(town.other_commune, "Xã Dân")
    town.assign(town.person, town.other_commune)
    town.visit(town.person, town.cell, "2024-02-05")
    town.visit(town.person, town.far_cell, "2024-03-05")
    town.assign(town.official("CB02"), town.other_commune)
    return town


def test_an_official_with_two_units_is_in_both_and_a_visit_where_it_was_made(
    town: Commune,
) -> None:
    assert figures(town, BY_UNIT) == {"Xã Dân": [2, 1, 1, 1, 1], "Xã Đức": [1, 1, 0, 1, 1]}
    assert town.report().summary.officials == 2
    assert town.report().summary.attendances == 2


def test_who_is_met_by_a_visit_in_another_part_is_told(town: Commune) -> None:
    third, fourth = town.official("CB03"), town.official("CB04")
    for unit in (town.commune, town.other_commune):
        town.assign(third, unit)
        town.assign(fourth, unit)
    town.visit(third, town.cell, "2024-02-06")
    groups = groups_of(town.facts, judgements(town.facts, Q1, AS_OF), Q1, BY_UNIT)
    # CB01 has a visit in each; CB03 one in Đức; CB02 and CB04 none
    assert [(name_of(each), each.summary.met, each.met_elsewhere) for each in groups] == [
        ("Xã Dân", 2, 1),
        ("Xã Đức", 2, 0),
    ]


def test_of_two_visits_owed_one_outside_is_enough_to_be_met_elsewhere() -> None:
    town = Commune(minimum=2)
    town.assign(town.person, town.other_commune)
    for cell, day in ((town.cell, "05"), (town.far_cell, "06"), (town.far_cell, "07")):
        town.visit(town.person, cell, f"2024-02-{day}")
    groups = groups_of(town.facts, judgements(town.facts, Q1, AS_OF), Q1, BY_UNIT)
    assert [each.met_elsewhere for each in groups] == [1, 0]


@examples(50)
@given(register=registers(Q1), kind=st.sampled_from([None, "commune", "cell"]))
def test_any_part_has_the_figures_counted_from_its_rows(
    register: Register, kind: str | None
) -> None:
    facts = facts_of(register)
    judged = judgements(facts, Q1, AS_OF)
    groups = groups_of(facts, judged, Q1, Grouping(GroupBy.AGENCY))
    visits = {visit.id: visit.unit_id for each in judged for visit in each.counted}
    kinds = {unit.id: unit.kind for unit in register.units}
    whole = [len(visits), len({one for one in visits.values() if kinds[one].endswith("cell")})]
    assert [
        (each.summary.attendances, each.summary.cells, each.summary.units, each.met_elsewhere)
        for each in groups
    ] == [(*whole, len({*visits.values()}), 0)] * bool(judged)
    parts = groups_of(facts, judged, Q1, Grouping(GroupBy.UNIT, kind))
    assert all(0 <= (each.met_elsewhere or 0) <= (each.summary.met or 0) for each in parts)
    assert sum(each.summary.attendances for each in parts) >= len(visits)


def test_parts_stand_in_vietnamese_order_and_only_where_somebody_is(town: Commune) -> None:
    town.unit("X03", "commune", under=town.province, name="Xã An")
    assert list(figures(town, BY_UNIT)) == ["Xã Dân", "Xã Đức"]


def test_under_a_unit_its_children_are_the_parts_and_itself_where_it_is_assigned(
    town: Commune,
) -> None:
    third = town.official("CB03")
    town.assign(third, town.cell)
    assert list(figures(town, BY_UNIT, town.commune.id)) == ["Đơn vị X01.1", "Xã Đức"]


def test_a_kind_of_unit_makes_parts_at_its_own_level(town: Commune) -> None:
    town.assign(town.official("CB03"), town.province)
    communes = figures(town, Grouping(GroupBy.UNIT, "commune"))
    assert communes == {
        "Xã Dân": [2, 1, 1, 1, 1],
        "Xã Đức": [1, 1, 0, 1, 1],
        "": [1, 0, 1, 0, 0],
    }
    provinces = figures(town, Grouping(GroupBy.UNIT, "province"))
    assert provinces == {"Đơn vị T": [3, 1, 2, 2, 2]}


def test_where_the_tree_has_several_tops_these_are_the_parts(town: Commune) -> None:
    alone = town.unit("X09", "commune", name="Xã Riêng")
    town.assign(town.official("CB03"), alone)
    assert list(figures(town, BY_UNIT)) == ["Đơn vị T", "Xã Riêng"]


def test_two_units_of_one_name_are_two_parts(town: Commune) -> None:
    town.call(town.other_commune, "Xã Đức")
    judged = judgements(town.facts, Q1, AS_OF)
    names = [each.name for each in groups_of(town.facts, judged, Q1, BY_UNIT)]
    assert names == [Named("X01", "Xã Đức"), Named("X02", "Xã Đức")]


def test_a_unit_moved_in_the_period_is_where_its_last_day_has_it(town: Commune) -> None:
    district = town.unit("H1", "district", under=town.province, name="Huyện Mới")
    town.placements = [each for each in town.placements if each.unit_id != town.commune.id]
    town.place(town.commune, town.province, "..2024-01-31")
    town.place(town.commune, district, "2024-02-01..")
    assert figures(town, BY_UNIT)["Huyện Mới"] == [1, 1, 0, 1, 1]


def test_agencies_are_those_of_the_last_day(town: Commune) -> None:
    town.post(town.person, "Phó Ban", "..2024-03-30", agency="Ban cũ")
    town.post(town.person, "Trưởng ban", "2024-03-31..", agency="Ban mới")
    assert figures(town, Grouping(GroupBy.AGENCY)) == {
        "Ban mới": [1, 1, 0, 2, 2],
        "": [1, 0, 1, 0, 0],
    }


@pytest.mark.parametrize(
    ("text", "grouping"),
    [
        ("unit", BY_UNIT),
        ("Đơn vị", BY_UNIT),
        ("cơ quan", Grouping(GroupBy.AGENCY)),
        ("xã", Grouping(GroupBy.UNIT, "commune")),
        ("district", Grouping(GroupBy.UNIT, "district")),
    ],
)
def test_a_part_is_named_in_either_language(text: str, grouping: Grouping) -> None:
    assert grouping_named(text) == grouping


def test_another_word_is_refused() -> None:
    with pytest.raises(InvalidChoice):
        grouping_named("màu sắc")


def test_a_visit_is_in_the_part_of_every_tag_however_it_is_spelled(town: Commune) -> None:
    first, second = town.attendances
    town.attendances[:] = [
        replace(first, tags=("4 nắm", "Bí thư kiêm trưởng bản")),
        replace(second, tags=("4 NẮM",)),
    ]
    town.tags.append(UnitTag(unit_id=town.far_cell.id, tag="điểm nóng"))
    town.tags.append(
        UnitTag(unit_id=town.far_cell.id, tag="hôm qua", life=Span(None, Q1.first_day - ONE_DAY))
    )
    assert figures(town, Grouping(GroupBy.TAG)) == {
        "4 nắm": [1, 1, 0, 2, 2],
        "Bí thư kiêm trưởng bản": [1, 1, 0, 1, 1],
        "điểm nóng": [1, 1, 0, 1, 1],
        "": [1, 0, 1, 0, 0],
    }


def test_what_was_raised_at_a_visit_lends_it_its_tags(town: Commune) -> None:
    judged = judgements(town.facts, Q1, AS_OF)
    raised = {town.attendances[1].id: ("4 góp",)}
    groups = groups_of(town.facts, judged, Q1, Grouping(GroupBy.TAG), raised=raised)
    assert {name_of(each): counts(each) for each in groups} == {
        "4 góp": [1, 1, 0, 1, 1],
        "": [2, 1, 1, 1, 1],
    }
