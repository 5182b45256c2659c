"""The report: who stands in it, under which names, and its figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chibo_cli.domain.duties.compliance import worst
from chibo_cli.domain.duties.verdicts import Refusal, Verdict
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.records import CountPer
from chibo_cli.domain.reports.values import Report, Summary
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ONE_DAY
from tests.domain.duties.province import Commune, Province, during, on

UNMET, PENDING, MET, WAIVED, NOT_JUDGED = Verdict


def test_who_never_attended_is_in_the_report() -> None:
    p = Commune()
    (row,) = p.report().rows

    assert row.official.code == "CB01"
    assert (row.verdict, row.required) == (UNMET, 1)
    assert (row.counted, row.refused) == ((), ())


def test_who_has_no_assignment_is_not_in_it_even_with_a_visit() -> None:
    p = Commune("..2023-12-31")
    p.visit(p.person, p.cell, "2024-02-05")
    p.official("CB02")
    report = p.report()

    assert report.rows == ()
    assert not report.has_rows
    assert report.summary == Summary(units=0)


def test_a_row_shows_the_rule_the_unit_and_every_visit() -> None:
    p = Commune()
    p.visit(p.person, p.cell, "2024-02-05")
    p.visit(p.person, p.far_cell, "2024-03-20")
    row = p.row()

    assert (str(row.period), row.regulation, row.duty) == ("2024-Q1", "258-QĐ/TU", 1)
    assert row.units == (Named("X01", "Đơn vị X01"),)
    assert [(v.id, v.day, v.unit.code, v.refusal) for v in row.counted] == [
        (p.attendances[0].id, on("2024-02-05"), "X01.1", None)
    ]
    assert [(v.id, v.day, v.unit.code, v.refusal) for v in row.refused] == [
        (p.attendances[1].id, on("2024-03-20"), "X02.1", Refusal.OUTSIDE_AREA)
    ]


class TestNames:
    """Names, posts and titles are those of the period's last day."""

    @pytest.mark.parametrize(
        ("renamed_on", "name"),
        [
            pytest.param("2024-03-31", "Ấp Mới", id="renamed on the last day"),
            pytest.param("2024-04-01", "Ấp Cũ", id="renamed on the day after"),
            pytest.param("2024-01-01", "Ấp Mới", id="renamed on the first day"),
        ],
    )
    def test_of_units_and_of_visited_cells(self, renamed_on: str, name: str) -> None:
        p = Commune()
        for unit in (p.commune, p.cell, p.far_cell):
            p.call(unit, "Ấp Cũ", f"..{_before(renamed_on)}")
            p.call(unit, "Ấp Mới", f"{renamed_on}..")
        p.visit(p.person, p.cell, "2024-01-02")
        p.visit(p.person, p.far_cell, "2024-01-02")
        row = p.row()

        assert [unit.name for unit in row.units] == [name]
        assert [visit.unit.name for visit in (*row.counted, *row.refused)] == [name, name]

    @pytest.mark.parametrize(
        ("promoted_on", "title"),
        [("2024-03-31", "Trưởng ban"), ("2024-04-01", "Phó Trưởng ban")],
    )
    def test_of_posts(self, promoted_on: str, title: str) -> None:
        p = Commune()
        p.post(p.person, "Phó Trưởng ban", f"..{_before(promoted_on)}", agency="Ban A")
        p.post(p.person, "Trưởng ban", f"{promoted_on}..", agency="Ban A")

        assert p.row().official == Person("CB01", "Lò Văn Thử", title, "Ban A")

    def test_who_has_no_post_that_day_has_no_title(self) -> None:
        p = Commune()
        p.post(p.person, "Trưởng ban", "..2024-03-30")

        assert p.row().official == Person("CB01", "Lò Văn Thử", None, None)

    def test_a_unit_that_ended_keeps_the_last_name_it_had(self) -> None:
        p = Commune()
        p.call(p.commune, "Xã Cũ", "..2024-02-14")

        assert p.row().units == (Named("X01", "Xã Cũ"),)


class TestFigures:
    def test_an_official_with_several_subjects_has_the_worst_verdict_and_counts_once(self) -> None:
        p = Commune(count_per=CountPer.ASSIGNMENT)
        p.assign(p.person, p.other_commune)
        p.visit(p.person, p.cell, "2024-02-05")
        report = p.report()

        assert [row.verdict for row in report.rows] == [MET, UNMET]
        assert report.summary == Summary(officials=1, unmet=1, attendances=1, cells=1, units=1)

    @pytest.mark.parametrize(
        ("verdicts", "found"),
        [
            ([MET, UNMET], UNMET),
            ([PENDING, UNMET, MET], UNMET),
            ([MET, PENDING], PENDING),
            ([WAIVED, MET], MET),
            ([NOT_JUDGED, WAIVED], WAIVED),
            ([NOT_JUDGED, MET], MET),
            ([NOT_JUDGED], NOT_JUDGED),
        ],
    )
    def test_the_worst_of_several(self, verdicts: list[Verdict], found: Verdict) -> None:
        assert worst(verdicts) is found
        assert worst(reversed(verdicts)) is found

    @pytest.mark.parametrize(
        ("met", "unmet", "pending", "rate"),
        [
            pytest.param(1, 1, 0, 0.5, id="half"),
            pytest.param(1, 2, 0, 0.3333, id="a third"),
            pytest.param(2, 0, 1, 0.6667, id="two thirds, pending counts"),
            pytest.param(3, 0, 0, 1.0, id="all"),
            pytest.param(0, 1, 0, 0.0, id="none"),
            pytest.param(0, 0, 0, None, id="nobody judged"),
        ],
    )
    def test_the_rate_is_of_those_judged_to_four_decimals(
        self, met: int, unmet: int, pending: int, rate: float | None
    ) -> None:
        summary = Summary(9, met=met, unmet=unmet, pending=pending, waived=3, not_judged=3)

        assert summary.rate == rate

    def test_each_verdict_is_counted_over_officials(self) -> None:
        p = Commune()
        met, waived, newcomer = (p.official(code) for code in ("CB02", "CB03", "CB04"))
        p.assign(met, p.commune)
        p.assign(waived, p.commune)
        p.assign(newcomer, p.commune, "2024-03-31..")
        p.visit(met, p.cell, "2024-02-05")
        p.waive("", waived)

        assert p.report().summary == Summary(
            officials=4, met=1, unmet=1, waived=1, not_judged=1, attendances=1, cells=1, units=1
        )
        assert p.report().summary.rate == 0.5
        assert p.report(as_of="2024-03-31").summary == Summary(
            officials=4, met=1, pending=1, waived=1, not_judged=1, attendances=1, cells=1, units=1
        )

    def test_cells_are_the_visited_units_of_a_cells_kind(self) -> None:
        p = Commune()
        school = p.unit("X01.3", "school_cell", under=p.commune)
        own = p.unit("X01.4", "to_nhan_dan_cell", under=p.commune)
        group = p.unit("X01.5", "to_nhan_dan", under=p.commune)
        for day, unit in enumerate((p.cell, p.cell, school, own, group, p.commune), start=1):
            p.visit(p.person, unit, f"2024-02-{day:02}")
        figures = p.report().summary

        assert (figures.attendances, figures.cells, figures.units) == (6, 3, 5)

    def test_each_visit_and_each_cell_is_counted_once(self) -> None:
        p = Commune()
        p.duty(p.rule)
        other = p.official("CB02")
        p.assign(other, p.commune)
        p.visit(p.person, p.cell, "2024-02-05")
        p.visit(other, p.cell, "2024-02-05")
        p.visit(other, p.second_cell, "2024-02-05")
        p.visit(other, p.far_cell, "2024-02-05")
        summary = p.report().summary

        assert (summary.officials, summary.attendances, summary.cells) == (2, 3, 2)

    def test_visits_without_a_number_to_reach_are_counted_too(self) -> None:
        p = Commune(minimum=0)
        p.visit(p.person, p.cell, "2024-02-05")

        assert p.report().summary == Summary(
            officials=1, not_judged=1, attendances=1, cells=1, units=1
        )


class TestUnder:
    def test_only_subjects_in_the_area_of_the_unit_are_kept(self) -> None:
        p = Commune()
        other = p.official("CB02")
        p.assign(other, p.other_commune)
        p.visit(other, p.far_cell, "2024-02-05")

        def codes(report: Report) -> list[str | None]:
            return [row.official.code for row in report.rows]

        assert codes(p.report(under=p.province)) == ["CB01", "CB02"]
        assert codes(p.report(under=p.commune)) == ["CB01"]
        assert codes(p.report(under=p.other_commune)) == ["CB02"]
        assert codes(p.report(under=p.cell)) == []
        assert p.report(under=p.commune).summary == Summary(officials=1, unmet=1, units=0)

    @pytest.mark.parametrize(("moved_on", "kept"), [("2024-01-01", False), ("2024-01-02", True)])
    def test_a_unit_that_was_below_it_on_a_day_of_the_period_is_in_the_area(
        self, moved_on: str, *, kept: bool
    ) -> None:
        p = Province()
        p.duty(p.regulation())
        district = p.unit("H", "district")
        commune = p.unit("X", "commune", under=district, moved=f"..{_before(moved_on)}")
        p.assign(p.official("CB01"), commune)

        assert p.report(under=district).has_rows is kept


class TestYear:
    """A year shows the duties of a year; its four quarters stand beside them."""

    @pytest.fixture
    def p(self) -> Commune:
        p = Commune(period=PeriodKind.YEAR, minimum=2, min_days=180)
        p.duty(p.rule)
        p.visit(p.person, p.cell, "2024-01-01")
        p.visit(p.person, p.cell, "2024-12-31")
        return p

    def test_both_ends_of_the_year_count_and_quarters_judge_for_themselves(
        self, p: Commune
    ) -> None:
        year = p.report("2024", "2025-01-01")
        quarters = [p.report(f"2024-Q{index}", "2025-01-01") for index in (1, 2, 3, 4)]

        assert [(row.duty, row.verdict) for row in year.rows] == [(1, MET)]
        assert [[(row.duty, row.verdict) for row in each.rows] for each in quarters] == [
            [(2, MET)],
            [(2, UNMET)],
            [(2, UNMET)],
            [(2, MET)],
        ]

    def test_a_year_is_pending_to_its_last_day(self, p: Commune) -> None:
        assert p.row("2024", "2024-12-30").verdict is PENDING

    def test_a_year_with_its_quarters_knows_their_rows_and_who_fell_short(self) -> None:
        p = Commune()
        year = p.report("2024", "2025-01-01")
        quarters = tuple(
            p.report(str(part), "2025-01-01") for part in during("2024").parts(PeriodKind.QUARTER)
        )
        whole = replace(year, quarters=quarters)

        assert (year.has_rows, year.has_unmet) == (False, False)
        assert (whole.has_rows, whole.has_unmet) == (True, True)
        assert replace(year, quarters=(p.report("2024-Q1", "2024-01-01"),)).has_rows
        assert not replace(year, quarters=(p.report("2024-Q1", "2024-01-01"),)).has_unmet


def _before(day: str) -> str:
    return str(on(day) - ONE_DAY)
