from __future__ import annotations

from dataclasses import replace

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import UnitTag
from chibo_cli.domain.reports.groups import grouping_named, groups_of
from chibo_cli.domain.reports.report import judgements
from chibo_cli.domain.reports.values import Group, GroupBy, Grouping
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.messages.errors.refusals import InvalidChoice
from tests.domain.duties.province import Commune, during, on

Q1, AS_OF = during("2024-Q1"), on("2024-04-01")
BY_UNIT = Grouping(GroupBy.UNIT)


def figures(town: Commune, grouping: Grouping, under: int | None = None) -> dict[str, list[int]]:
    """By the part's name: officials, met, unmet, attendances, cells."""
    judged = judgements(town.facts, Q1, AS_OF, under=under)
    groups = groups_of(town.facts, judged, Q1, grouping, under=under)
    return {name_of(each): counts(each) for each in groups}


def name_of(group: Group) -> str:
    return "" if group.name is None else group.name.name


def counts(group: Group) -> list[int]:
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
