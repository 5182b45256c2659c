from __future__ import annotations

from dataclasses import replace

from chibo_cli.domain.reports.years import side_by_side
from chibo_cli.domain.time.periods import Period, PeriodKind
from tests.output.printed import printed_year
from tests.output.samples import SMALL, year_of


def test_a_subject_is_one_line_with_four_quarters() -> None:
    lines = side_by_side(printed_year(4))
    assert len(lines) == 4
    for line in lines:
        assert line.year is None
        assert [row.period.index for row in line.rows] == [1, 2, 3, 4]
    assert [line.streak for line in lines if line.latest.official.code == "CB000"] == [3]
    assert sum(line.streak for line in lines) == 3


def test_quarters_without_the_subject_are_empty_and_lines_go_by_given_name() -> None:
    lines = side_by_side(year_of(SMALL))
    assert [line.latest.official.name for line in lines] == [
        *("Trần Thị Bình", "Lê Văn Đức", "Nguyễn Minh Khôi")
    ]
    assert [row is None for row in lines[0].quarters] == [False, True, True, True]


def test_a_years_own_duty_is_a_line_of_its_own() -> None:
    year = Period(PeriodKind.YEAR, 2024)
    own = replace(SMALL.rows[0], period=year, regulation="776-QĐ/TU")
    lines = side_by_side(replace(year_of(SMALL), rows=(own,)))
    assert [line.latest.regulation for line in lines][:2] == ["258-QĐ/TU", "776-QĐ/TU"]
    assert lines[1].year == own
    assert lines[1].rows == (own,)


def test_two_assignments_under_one_duty_are_two_lines() -> None:
    twice = replace(SMALL, rows=(SMALL.rows[0], SMALL.rows[0]))
    assert len(side_by_side(year_of(twice))) == 2
