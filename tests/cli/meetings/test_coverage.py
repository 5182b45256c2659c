"""`chibo attend coverage` of any days, and the totals under `chibo attend list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = """
SELECT COUNT(DISTINCT CASE WHEN meeting <> 'trip' THEN official_id END),
       COUNT(CASE WHEN meeting <> 'trip' THEN 1 END),
       COUNT(DISTINCT CASE WHEN meeting <> 'trip' AND kind LIKE '%cell' THEN unit_id END),
       COUNT(DISTINCT CASE WHEN meeting <> 'trip' THEN unit_id END),
       COUNT(CASE WHEN meeting = 'trip' THEN 1 END)
FROM attendance JOIN unit ON unit.id = unit_id WHERE held_on BETWEEN ? AND ?
"""
FIGURES = ("officials", "attendances", "cells", "units", "trips")
VISITS = (
    ("CB01", "C1", "31/12/2022", ""),
    ("CB01", "C1", "5/2/2023", ""),
    ("CB02", "C2", "31/12/2023", ""),
    ("CB01", "C1", "1/1/2024", ""),
    ("CB01", "X01", "15/1/2024", "committee"),
    ("CB02", "C2", "5/2/2024", "trip"),
    ("CB01", "C2", "6/2/2024", ""),
    ("CB01", "C1", "31/3/2024", "thematic"),
    ("CB01", "C1", "1/4/2024", ""),
)


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Chibo:
    """The small office with visits about the ends of years and quarters, some of other kinds."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("visited"))
    rows = ("official,unit,date,meeting", *(",".join(each) for each in VISITS))
    file = office.db.with_name("attendances.csv")
    file.write_text("\n".join(rows), encoding="utf-8")
    office.done("import", file)
    return office


def counted(office: Chibo, since: str, until: str) -> list[int]:
    """The figures by SQL, of every attendance held on these days."""
    (figures,) = registers.rows(office.db, COUNTED, since, until)
    return [*figures]


@pytest.mark.parametrize(
    ("asked", "days", "period"),
    [
        pytest.param((), ("2024-01-01", "2024-12-31"), "2024", id="nothing: this year"),
        pytest.param(("2024-Q1",), ("2024-01-01", "2024-03-31"), "2024-Q1", id="a period"),
        pytest.param(
            ("--from", "15/1/2024", "--to", "5/2/2024"),
            *(("2024-01-15", "2024-02-05"), None),
            id="from a day to a day",
        ),
        pytest.param(("--from", "6/2/2024"), ("2024-02-06", "2024-05-10"), None, id="to today"),
        pytest.param(("--to", "5/2/2023"), ("2023-01-01", "2023-02-05"), None, id="from new year"),
        pytest.param(
            ("2024-Q1", "--from", "6/2/2024"), ("2024-02-06", "2024-03-31"), None, id="in both"
        ),
        pytest.param(
            ("2024-Q1", "--to", "31/3/2024"),
            *(("2024-01-01", "2024-03-31"), "2024-Q1"),
            id="the whole period",
        ),
        pytest.param(
            ("--from", "1/12/2023", "--to", "31/1/2024"),
            *(("2023-12-01", "2024-01-31"), None),
            id="over new year",
        ),
    ],
)
def test_coverage_is_of_any_days(
    visited: Chibo, asked: tuple[str, ...], days: tuple[str, str], period: str | None
) -> None:
    found = visited.done("attend", "coverage", *asked, "--json").json
    assert (found["since"], found["until"], found["period"]) == (*days, period)
    assert [found["summary"][key] for key in FIGURES] == counted(visited, *days)
    months = visited.done("attend", "coverage", *asked, "--by", "month", "--json").json["rows"]
    assert sum(row["attendances"] for row in months) == found["summary"]["attendances"]
    assert (months[0]["month"], months[-1]["month"]) == (days[0][:7], days[1][:7])


def test_coverage_of_days_says_which_and_names_the_year_of_each_month(visited: Chibo) -> None:
    days = ("--from", "1/12/2023", "--to", "31/1/2024")
    told = visited.done("attend", "coverage", *days, "--by", "official").out.splitlines()
    assert told[0] == "Từ 01/12/2023 đến 31/01/2024: chi bộ được dự sinh hoạt"
    assert "T12/2023" in told[3]
    assert "T1/2024: công tác" not in told[3]  # quiet, as trips are in a year
    english = visited.done("attend", "coverage", *days, "--lang", "en").out
    assert english.startswith("2023-12-01 to 2024-01-31: cells attended\n")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        pytest.param(("--from", "6/2/2024", "--to", "5/2/2024"), 65, id="backwards"),
        pytest.param(("2024-Q1", "--from", "1/4/2024"), 65, id="nothing in both"),
        pytest.param(("--from", "11/5/2024"), 65, id="not yet"),
        pytest.param(("--from", "32/1/2024"), 65, id="no day"),
        pytest.param(("--from", "1/2/2024", "-o", "{period}.json"), 2, id="no period to name"),
    ],
)
def test_days_that_are_none_are_refused(visited: Chibo, asked: tuple[str, ...], code: int) -> None:
    refused = visited("attend", "coverage", *asked)
    assert (refused.code, refused.out) == (code, "")
    assert refused.err.startswith("Lỗi: ")


@pytest.mark.parametrize(
    "filters",
    [
        pytest.param(("--from", "1/1/2024", "--to", "31/3/2024"), id="from a day to a day"),
        pytest.param(("--period", "2024-Q1"), id="a period"),
        pytest.param(("--to", "31/12/2023"), id="up to a day"),
        pytest.param((), id="all"),
    ],
)
def test_the_totals_below_a_list_are_those_of_its_rows(
    visited: Chibo, filters: tuple[str, ...]
) -> None:
    listed = visited.done("attend", "list", *filters, "--json").json
    days = [row["date"] for row in listed["rows"]]
    assert list(listed) == ["schema", "summary", "rows"]
    assert list(listed["summary"]) == list(FIGURES)
    assert list(listed["summary"].values()) == counted(visited, days[0], days[-1])
    covering = ("--from", days[0], "--to", days[-1])
    covered = visited.done("attend", "coverage", *covering, "--json").json["summary"]
    assert covered | listed["summary"] == covered


def test_totals_are_said_below_the_rows_and_of_no_rows_not_at_all(
    visited: Chibo, tmp_path: Path
) -> None:
    shown = visited.done("attend", "list", "--unit", "C2").out.splitlines()
    assert len(shown) == 1 + 3 + 1
    total = "Cộng: 2 đồng chí · 2 lượt dự · 1 chi bộ · 1 đơn vị dự, kể cả chi bộ · 1 lượt đi công"
    assert shown[-1] == f"{total} tác cơ sở"
    assert visited.done("attend", "list", "--unit", "C2", "-f", "table").out.count("Cộng: ") == 1
    english = visited.done("attend", "list", "--unit", "C2", "--lang", "en").out
    assert "Total: officials: 2 · attendances: 2 · cells: 1" in english
    nothing = ("attend", "list", "--to", "1/1/2020")
    assert len(visited.done(*nothing).out.splitlines()) == 1
    assert "summary" not in visited.done(*nothing, "--json").json
    for form in ("csv", "ndjson"):  # rows alone, to be taken in again
        assert len(visited.done("attend", "list", "-f", form).out.splitlines()) == (
            len(VISITS) + (form == "csv")
        )
    visited.done("attend", "list", "-o", tmp_path / "list.xlsx")
    again = visited.done("import", tmp_path / "list.xlsx").out
    assert again == f"Lượt dự: 0 thêm, 0 sửa, {len(VISITS)} giữ nguyên.\n"
