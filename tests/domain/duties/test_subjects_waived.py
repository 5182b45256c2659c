"""Which of a subject's days are waived. The quarter has 91 days."""

from __future__ import annotations

import pytest

from chibo_cli.domain.facts.records import CountPer
from tests.domain.duties.province import Commune, Province

WAIVED = "..2024-03-01"  # 61 days of the quarter; 30 are left


@pytest.mark.parametrize(
    ("named", "liable_days"),
    [
        pytest.param(("person",), 30, id="the person"),
        pytest.param(("other_person",), 91, id="another person"),
        pytest.param(("commune",), 30, id="the assigned unit"),
        pytest.param(("province",), 30, id="a unit above"),
        pytest.param(("cell",), 91, id="a unit below"),
        pytest.param(("other_commune",), 91, id="another unit"),
        pytest.param(("rule",), 30, id="the regulation"),
        pytest.param(("other_rule",), 91, id="another regulation"),
        pytest.param(("person", "rule"), 30, id="the person under the regulation"),
        pytest.param(("person", "other_rule"), 91, id="the person under another regulation"),
        pytest.param(("person", "province"), 30, id="the person in the province"),
        pytest.param(("person", "other_commune"), 91, id="the person in another unit"),
        pytest.param(("other_person", "commune"), 91, id="another person in the unit"),
        pytest.param(("person", "commune", "rule"), 30, id="all three"),
        pytest.param(("commune", "other_rule"), 91, id="the unit under another regulation"),
    ],
)
def test_a_waiver_covers_a_day_if_each_thing_it_names_fits(
    named: tuple[str, ...], liable_days: int
) -> None:
    p = Commune()
    things = {"other_person": p.official("CB02"), "other_rule": p.regulation("776-QĐ/TU")}
    by_name = [getattr(p, name, None) or things[name] for name in named]
    p.waive(
        WAIVED,
        official=next((each for each in by_name if each in p.officials), None),
        unit=next((each for each in by_name if each in p.units), None),
        regulation=next((each for each in by_name if each in p.regulations), None),
    )

    assert p.days == (91, liable_days)


@pytest.mark.parametrize(
    ("waived", "liable_days"),
    [
        pytest.param(["2024-01-01..2024-03-31"], 0, id="all days"),
        pytest.param([""], 0, id="always"),
        pytest.param(["..2024-03-01"], 30, id="all but 30"),
        pytest.param(["..2024-03-02"], 29, id="all but 29"),
        pytest.param(["2024-03-31.."], 90, id="the last day"),
        pytest.param(["..2023-12-31", "2024-04-01.."], 91, id="the days about the period"),
        pytest.param(["..2024-01-31", "2024-01-15..2024-02-29"], 31, id="a day in two, once"),
        pytest.param(["..2024-01-31", "2024-03-01.."], 29, id="two apart"),
    ],
)
def test_liable_days_are_those_not_waived(waived: list[str], liable_days: int) -> None:
    p = Commune()
    for days in waived:
        p.waive(days, p.person)

    assert p.days == (91, liable_days)


def test_only_assigned_days_are_waived() -> None:
    p = Commune("2024-03-01..")
    p.waive("..2024-03-10", p.person)

    assert p.days == (31, 21)


def test_each_waiver_says_how_many_assigned_days_it_covers() -> None:
    p = Commune("2024-01-11..")
    p.waive("..2024-01-31", p.person)
    p.waive("2024-01-31..2024-02-01", unit=p.commune)
    p.waive("2024-04-01..", p.person)
    (subject,) = p.subjects()

    assert [(each.waiver.id, each.days) for each in subject.waived] == [
        (p.waivers[0].id, 21),
        (p.waivers[1].id, 2),
    ]
    assert subject.liable_days == 81 - 22


class TestTwoUnits:
    """Assigned to two communes; the second from 1 February (60 of the 91 days) on."""

    @pytest.fixture
    def p(self) -> Commune:
        p = Commune()
        p.assign(p.person, p.other_commune, "2024-02-01..")
        return p

    def test_a_waiver_of_one_unit_covers_the_days_on_which_it_is_the_only_one(
        self, p: Commune
    ) -> None:
        p.waive("", unit=p.commune)

        assert p.days == (91, 60)

    def test_a_waiver_of_the_other_covers_none(self, p: Commune) -> None:
        p.waive("", unit=p.other_commune)

        assert p.days == (91, 91)

    def test_a_waiver_of_a_unit_above_both_covers_every_day(self, p: Commune) -> None:
        p.waive("", unit=p.province)

        assert p.days == (91, 0)

    def test_a_waiver_of_each_unit_covers_no_day_of_both(self, p: Commune) -> None:
        p.waive("", unit=p.commune)
        p.waive("", unit=p.other_commune)

        assert p.days == (91, 60)

    def test_each_assignment_counted_for_itself_is_waived_with_its_unit(self) -> None:
        p = Commune(count_per=CountPer.ASSIGNMENT)
        p.assign(p.person, p.other_commune)
        p.waive("", unit=p.commune)

        assert sorted(subject.liable_days for subject in p.subjects()) == [0, 91]


def test_a_waiver_of_a_unit_above_ends_for_a_unit_on_the_day_it_moves_away() -> None:
    p = Province()
    rule = p.regulation()
    p.duty(rule)
    district, other = p.unit("H1", "district"), p.unit("H2", "district")
    commune = p.unit("X01", "commune", under=district, moved="..2024-02-14")
    p.place(commune, other, "2024-02-15..")
    p.assign(p.official("CB01"), commune)
    p.waive("", unit=district)

    assert p.days == (91, 46)
