from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.anonymous import without_names
from chibo_cli.domain.reports.closed.packet import packed
from chibo_cli.domain.reports.years import side_by_side
from tests.output.printed import printed_report, printed_year
from tests.output.samples import SMALL

if TYPE_CHECKING:
    from chibo_cli.domain.reports.values import Report


def called(number: str) -> str:
    return f"Đồng chí {number}"


def test_nothing_in_it_names_or_dates_anybody() -> None:
    hidden = without_names(SMALL, called)
    text = json.dumps(packed(hidden), ensure_ascii=False)
    for row in SMALL.rows:
        for told in (row.official.name, row.official.code, row.official.title, row.official.agency):
            assert told is None or told not in text
        assert not any(unit.name in text for unit in row.units)
    assert "2024-02-05" not in text
    assert hidden.summary == SMALL.summary


def test_verdicts_and_counts_stay() -> None:
    def told(report: Report) -> list[tuple[str, int, int]]:

        return sorted((row.verdict.value, row.attended, row.required) for row in report.rows)

    hidden = without_names(SMALL, called)
    assert told(hidden) == told(SMALL)


def test_the_order_of_names_tells_nobody() -> None:
    one, other, third = SMALL.rows
    swapped = replace(
        SMALL,
        rows=(
            replace(one, official=third.official),
            other,
            replace(third, official=one.official),
        ),
    )
    assert without_names(swapped, called) == without_names(SMALL, called)


def test_an_official_has_one_number_in_a_whole_year_and_names_sort_as_numbers() -> None:
    year = without_names(printed_year(20), called)
    names = [row.official.name for row in year.quarters[0].rows]
    assert names == [f"Đồng chí {number:02}" for number in range(1, 21)]
    assert [line.latest.official.name for line in side_by_side(year)] == names
    assert len(without_names(printed_report(5), called).rows) == 5
