"""The chart: one for any number of units, sorted, on a page of its own, none that says nothing."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.values import Group, Report, Summary
from chibo_cli.output.excel.report.workbook import report_workbook
from tests.output.excel.reading import read_back, values_of
from tests.output.printed import annex_for, printed_report, printed_year
from tests.output.samples import EN, VI

if TYPE_CHECKING:
    from collections.abc import Sequence


def drawn(report: Report) -> Sequence[str]:
    """The charts of the workbook as they stand in it."""
    content = report_workbook(report, annex_for(report), VI)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        charts = sorted(name for name in archive.namelist() if name.startswith("xl/charts/chart"))
        return [archive.read(name).decode() for name in charts]


def with_groups(*summaries: Summary) -> Report:
    """A report whose units, A, B and so on, stand so."""
    groups = (
        Group(Named(None, chr(ord("A") + place)), each) for place, each in enumerate(summaries)
    )
    return replace(printed_report(12), groups=tuple(groups))


@pytest.mark.parametrize(("count", "bars"), [(12, 2), (40, 7), (180, 30), (600, 30)])
def test_one_chart_reads_the_cells_beside_it(count: int, bars: int) -> None:
    (chart,) = drawn(printed_report(count))
    ranges = re.findall(r"<(?:c:)?f>'Biểu đồ'!\$(\w)\$(\d+):\$\w\$(\d+)<", chart)
    assert [cell for cell, _, _ in ranges[1::2]] == list("CDEFG")
    assert {int(last) - int(first) + 1 for _, first, last in ranges} == {bars}
    sheet = read_back(printed_report(count))["Biểu đồ"]
    assert (sheet.page_setup.fitToHeight, sheet.print_title_rows) == (1, None)
    assert re.search(r"!\$A\$1:\$A\$\d+$", str(sheet.print_area))
    told = [str(row[0]) for row in values_of(sheet)]
    assert ("30 trong 100 dòng, chưa đạt nhiều nhất" in told) == (count > 180)


def test_who_has_most_unmet_stands_first_and_those_alike_in_order() -> None:
    report = with_groups(
        Summary(5, met=5, units=0),
        Summary(5, met=3, unmet=2, units=0),
        Summary(2, unmet=2, units=0),
        Summary(0, units=0),
        Summary(4, met=4, units=0),
    )
    rows = values_of(read_back(report, EN)["Chart"])
    first = next(place for place, row in enumerate(rows) if row[1] == "Unit")
    assert rows[first][2:] == ["Unmet", "Pending", "Met", "Waived", "Not judged"]
    assert [row[1] for row in rows[first + 1 : first + 5]] == ["B", "C", "A", "E"]
    assert rows[first + 1][2:] == [2, 0, 3, 0, 0]


def test_periods_stand_as_they_come() -> None:
    year = printed_year(12)
    quarters = [
        replace(part, summary=replace(part.summary, unmet=place, met=12 - place))
        for place, part in enumerate(year.quarters)
    ]
    names = [
        row[1] for row in values_of(read_back(replace(year, quarters=tuple(quarters)))["Biểu đồ"])
    ]
    assert [name for name in names if name][1:] == [
        *("Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024")
    ]


@pytest.mark.parametrize(
    "summaries",
    [
        [Summary(5, met=3, unmet=2, units=0)],
        [Summary(5, met=5, units=0), Summary(3, met=3, units=0)],
        [Summary(5, pending=5, units=0), Summary(3, pending=2, waived=1, units=0)],
        [Summary(5, not_judged=5, units=0), Summary(3, not_judged=3, units=0)],
        [],
    ],
    ids=["one", "all-met", "all-pending", "nobody", "none"],
)
def test_there_is_no_chart_that_says_nothing(summaries: list[Summary]) -> None:
    assert not drawn(with_groups(*summaries))
    assert "Biểu đồ" not in read_back(with_groups(*summaries)).sheetnames
