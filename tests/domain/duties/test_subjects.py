"""Whom a duty binds, and on which days. The quarter has 91 days."""

from __future__ import annotations

import pytest

from chibo_cli.domain.facts.records import CountPer
from tests.domain.duties.province import Commune, Province, span


def groups_of(p: Province) -> list[list[str | None]]:
    """The codes of the units of each subject, in order."""
    code_of = {unit.id: unit.code for unit in p.units}
    return sorted([code_of[id_] for id_ in subject.unit_ids] for subject in p.subjects())


@pytest.mark.parametrize(
    ("assigned", "days"),
    [
        pytest.param("", 91, id="always"),
        pytest.param("2024-01-01..2024-03-31", 91, id="from end to end"),
        pytest.param("2023-06-01..2024-06-30", 91, id="before and after"),
        pytest.param("..2024-01-01", 1, id="ends on the first day"),
        pytest.param("2024-03-31..", 1, id="begins on the last day"),
        pytest.param("2024-02-29..2024-02-29", 1, id="one day"),
        pytest.param("..2024-01-30", 30, id="the first 30 days"),
        pytest.param("2024-03-02..", 30, id="the last 30 days"),
    ],
)
def test_assigned_days_are_those_of_the_period(assigned: str, days: int) -> None:
    assert Commune(assigned).days == (days, days)


@pytest.mark.parametrize("assigned", ["..2023-12-31", "2024-04-01..", "2024-02-02..2024-02-01"])
def test_without_an_assignment_in_the_period_there_is_no_subject(assigned: str) -> None:
    assert Commune(assigned).subjects() == []


def a_life_cut(which: str, days: str) -> Province:
    """An official assigned always, to a unit, under a regulation; one of the lives is cut."""
    cut = {which: days}
    p = Province()
    regulation = p.regulation(days=cut.get("regulation", ""))
    official = p.official("CB01", days=cut.get("official", ""))
    p.duty(regulation, life=span(cut.get("duty", "")))
    unit = p.unit("X01", "commune", days=cut.get("unit", ""))
    p.assign(official, unit, cut.get("assignment", ""))
    return p


@pytest.mark.parametrize("which", ["assignment", "official", "unit", "regulation", "duty"])
@pytest.mark.parametrize(
    ("days", "assigned_days"),
    [
        pytest.param("..2024-02-14", 45, id="ends in the middle"),
        pytest.param("2024-02-15..", 46, id="begins in the middle"),
        pytest.param("..2024-01-01", 1, id="ends on the first day"),
        pytest.param("2024-03-31..", 1, id="begins on the last day"),
    ],
)
def test_an_assignment_is_in_force_while_all_five_live(
    which: str, days: str, assigned_days: int
) -> None:
    assert a_life_cut(which, days).days[0] == assigned_days


@pytest.mark.parametrize("which", ["assignment", "official", "unit", "regulation", "duty"])
@pytest.mark.parametrize("days", ["..2023-12-31", "2024-04-01.."])
def test_where_one_of_the_five_is_over_or_to_come_there_is_no_subject(
    which: str, days: str
) -> None:
    assert a_life_cut(which, days).subjects() == []


def test_lives_that_never_meet_make_no_subject() -> None:
    p = Province()
    p.duty(p.regulation())
    p.assign(p.official("CB01", days="2024-02-15.."), p.unit("X01", "commune"), "..2024-02-14")

    assert p.subjects() == []


def test_a_draft_is_in_force_nowhere() -> None:
    p = Commune("..2024-01-31")
    p.assign(p.person, p.commune, "2024-02-01..", is_draft=True)
    p.assign(p.official("CB02"), p.commune, is_draft=True)

    assert p.days == (31, 31)


def test_an_assignment_under_another_regulation_is_no_matter_of_this_duty() -> None:
    p = Commune("..2024-01-31")
    p.assign(p.person, p.commune, "2024-02-01..", under=p.regulation("776-QĐ/TU"))

    assert p.days == (31, 31)


@pytest.mark.parametrize(
    ("roles", "role", "bound"),
    [
        pytest.param((), None, True, id="no roles bind all"),
        pytest.param((), "tỉnh", True, id="no roles bind any"),
        pytest.param(("tỉnh",), "tỉnh", True, id="the role"),
        pytest.param(("huyện", "tỉnh"), "tỉnh", True, id="one of the roles"),
        pytest.param(("huyện", "xã"), "tỉnh", False, id="none of the roles"),
        pytest.param(("tỉnh",), None, False, id="no role given"),
        pytest.param(("Uỷ viên",), "ủy viên", True, id="the role in another spelling"),
        pytest.param(("Ủy viên",), "Uỳ viên", False, id="a role that differs by a tone"),
    ],
)
def test_a_duty_binds_the_roles_it_names(
    roles: tuple[str, ...], role: str | None, *, bound: bool
) -> None:
    p = Commune(roles=roles)
    p.assignments.clear()
    p.assign(p.person, p.commune, role=role)

    assert bool(p.subjects()) is bound


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        pytest.param("..2024-01-31", "2024-02-01..", 91, id="one after the other"),
        pytest.param("..2024-02-14", "2024-02-01..", 91, id="days in both count once"),
        pytest.param("..2024-01-10", "2024-03-22..", 20, id="days between do not count"),
        pytest.param("..2024-03-31", "2024-02-01..2024-02-29", 91, id="one within the other"),
    ],
)
def test_days_of_several_assignments_are_added_up(first: str, second: str, days: int) -> None:
    p = Commune(first)
    p.assign(p.person, p.other_commune, second)

    assert p.days == (days, days)


class TestSubjectsOfAnAssignment:
    """With `count_per = assignment`, what `replaces` links is one subject."""

    @pytest.fixture
    def p(self) -> Commune:
        return Commune("..2024-02-14", count_per=CountPer.ASSIGNMENT)

    def test_two_assignments_are_two_subjects(self, p: Commune) -> None:
        p.assign(p.person, p.other_commune, "2024-02-15..")

        assert groups_of(p) == [["X01"], ["X02"]]

    def test_per_official_they_are_one(self) -> None:
        p = Commune("..2024-02-14")
        p.assign(p.person, p.other_commune, "2024-02-15..")

        assert groups_of(p) == [["X01", "X02"]]

    def test_an_assignment_and_the_one_it_replaces_are_one(self, p: Commune) -> None:
        p.assign(p.person, p.other_commune, "2024-02-15..", replaces=p.assignment)

        assert groups_of(p) == [["X01", "X02"]]
        assert p.days == (91, 91)

    def test_two_that_replace_the_same_one_are_one(self, p: Commune) -> None:
        p.assign(p.person, p.other_commune, "2024-02-15..", replaces=p.assignment)
        p.assign(p.person, p.unit("X03", "commune"), "2024-02-15..", replaces=p.assignment)

        assert groups_of(p) == [["X01", "X02", "X03"]]

    @pytest.mark.parametrize(
        "between",
        ["2024-02-15..2024-02-20", "2023-01-01..2023-12-31", "2024-04-01..2024-05-01"],
        ids=["within the period", "before the period", "after the period"],
    )
    def test_two_linked_through_a_third_are_one(self, p: Commune, between: str) -> None:
        third = p.assign(p.person, p.other_commune, between, replaces=p.assignment)
        p.assign(p.person, p.unit("X03", "commune"), "2024-02-21..", replaces=third)
        (group,) = groups_of(p)

        assert {"X01", "X03"} <= set(group)

    def test_two_linked_through_an_assignment_of_another_official_are_one(self) -> None:
        p = Commune("2024-04-01..", count_per=CountPer.ASSIGNMENT)
        other = p.assign(p.official("CB02"), p.commune, "2023-01-01..2023-12-31")
        p.assign(p.person, p.commune, "..2024-02-14", replaces=other)
        p.assign(p.person, p.other_commune, "2024-02-15..", replaces=other)

        assert groups_of(p) == [["X01", "X02"]]

    def test_what_takes_over_from_another_official_is_no_subject_of_that_official(
        self, p: Commune
    ) -> None:
        p.assign(p.official("CB02"), p.commune, "2024-02-15..", replaces=p.assignment)

        assert groups_of(p) == [["X01"], ["X01"]]
