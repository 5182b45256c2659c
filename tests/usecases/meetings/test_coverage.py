from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import UnitTag
from chibo_cli.domain.followups.recommendations import Recommendation
from chibo_cli.domain.meetings.coverage import CoverageBy, Figures
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.usecases.followups.recommendations import raise_recommendation
from chibo_cli.usecases.meetings.coverage import coverage
from chibo_cli.usecases.reports.tags import tag_counts
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit

QUARTER = Period(PeriodKind.QUARTER, 2024, 1)


@pytest.fixture
def visited(register: Register, commune: Unit, other: Unit, cell: Unit) -> Register:
    """C1 attended twice, C2 on a trip alone, C3 never; the commune's committee once."""
    second = register.unit("Chi bộ ấp 2", code="C2", under=commune)
    register.unit("Chi bộ ấp 3", code="C3", under=other)
    register.unit("Chi bộ cũ", code="C4", under=other, life=span("", "2023-12-31"))
    an, binh = register.official("Nguyễn Văn An"), register.official("Trần Thị Bình")
    register.official("Lê Văn Đức")
    register.assignment(binh, other, register.regulation())
    register.attendance(an, cell, "2024-02-05")
    register.attendance(an, cell, "2024-03-31")
    register.attendance(an, second, "2024-03-05", meeting=Meeting.TRIP)
    register.attendance(an, commune, "2024-01-01", meeting=Meeting.COMMITTEE)
    register.attendance(an, cell, "2024-04-01")
    return register


def test_every_cell_of_the_period_is_there_and_trips_are_apart(visited: Register) -> None:
    found = coverage(visited.store, QUARTER.span)
    assert found.figures == Figures(officials=1, attendances=3, cells=1, units=2, trips=1)
    assert (found.all_cells, found.never) == (3, 2)
    assert [
        (each.unit.code, each.attendances, each.trips, str(each.last))  # type: ignore[union-attr]
        for each in found.rows
    ] == [
        ("C1", 2, 0, "2024-03-31"),
        ("C2", 0, 1, "None"),
        ("C3", 0, 0, "None"),
        ("X01", 1, 0, "2024-01-01"),
    ]


def test_officials_assigned_who_attended_nothing_are_there(visited: Register) -> None:
    found = coverage(visited.store, QUARTER.span, by=CoverageBy.OFFICIAL)
    assert [
        (each.official.name, each.attendances, each.trips, each.months)  # type: ignore[union-attr]
        for each in found.rows
    ] == [
        ("Nguyễn Văn An", 3, 1, ((1, 0), (1, 0), (1, 1))),
        ("Trần Thị Bình", 0, 0, ((0, 0), (0, 0), (0, 0))),
    ]


def test_months_without_a_visit_are_there(visited: Register) -> None:
    half = Period(PeriodKind.HALF, 2024, 1)
    found = coverage(visited.store, half.span, by=CoverageBy.MONTH)
    assert [
        (each.officials, each.attendances, each.cells, each.units, each.trips)  # type: ignore[union-attr]
        for each in found.rows
    ] == [(1, 1, 0, 1, 0), (1, 1, 1, 1, 0), (1, 1, 1, 1, 1), (1, 1, 1, 1, 0), *[(0,) * 5] * 2]


def test_an_area_has_its_own_cells_alone(visited: Register, other: Unit) -> None:
    found = coverage(visited.store, QUARTER.span, under=other)
    assert found.figures == Figures(0, 0, 0, 0, 0)
    assert (found.all_cells, found.never, len(found.rows)) == (1, 1, 1)


def test_tags_count_units_visits_and_recommendations_apart(
    visited: Register, commune: Unit, cell: Unit
) -> None:
    store = visited.store
    tagged = ((cell, "bí thư kiêm trưởng bản"), (visited.coded("C3"), "Bi thu kiem truong ban"))
    ended = (visited.coded("C4"), "bí thư kiêm trưởng bản")
    for unit, tag in (*tagged, ended):
        store.units.add_tag(UnitTag(unit_id=unit.id, tag=tag))
    trip = next(
        each for each in store.attendances.within(QUARTER.span) if each.meeting is Meeting.TRIP
    )
    store.attendances.change(trip, tags=("4 nắm",))
    raised = Recommendation(id=0, unit_id=cell.id, text="Sửa đường", raised_on=day("2024-02-05"))
    raise_recommendation(store, replace(raised, tags=("4 NẮM",)), today=TODAY)
    entries = tag_counts(store, QUARTER)
    assert [
        (each.tag, each.units, each.officials, each.attendances, each.cells, each.recommendations)
        for each in entries
    ] == [("4 nắm", 0, 1, 1, 1, 1), ("bí thư kiêm trưởng bản", 2, 1, 2, 1, 0)]
    assert [each.units_attended for each in entries] == [1, 1]
    by_unit = tag_counts(store, QUARTER, by_unit=True)
    assert [(each.tag, each.unit.code, each.units) for each in by_unit if each.unit] == [
        ("4 nắm", "X01", 0),
        ("bí thư kiêm trưởng bản", "X01", 1),
        ("bí thư kiêm trưởng bản", "X02", 1),
    ]
    assert [each.units for each in tag_counts(store, QUARTER, under=commune)] == [0, 1]
