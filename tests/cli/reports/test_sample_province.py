"""The sample province says what its README worked out by a program that shares nothing."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from tests.running.chibo import SAMPLE_DATA, Chibo

README = (SAMPLE_DATA / "README.md").read_text(encoding="utf-8")
FIGURES = (
    *("officials", "met", "unmet", "pending", "waived", "not_judged", "rate"),
    *("attendances", "cells"),
)
REASONS = (
    *("outside_area", "unit_not_counted", "meeting_not_counted", "substitute"),
    *("no_assignment_that_day", "own_cell", "after_as_of"),
)


def table(heading: str) -> dict[str, list[str]]:
    """The cells of the README's table that begins with this row, by period."""
    _, _, text = README.partition(f"| {heading} |\n")
    rows = [line.strip("| ").split("|") for line in text.partition("\n\n")[0].splitlines()[1:]]
    return {
        row[0].strip(): [cell.strip() for cell in row[1:]] + [""] * (len(FIGURES) + 1 - len(row))
        for row in rows
    }


SUMMARIES = table(
    "period | officials | met | unmet | pending | waived | not judged | rate | attendances | cells"
)
REFUSALS = table(f"period | {' | '.join(REASONS)}")


def report(province: Chibo, period: str) -> Any:  # noqa: ANN401 — whatever the document holds
    name, _, as_of = period.partition(" as of ")
    length = "quarter" if "Q" in name else "year"
    options = ("--as-of", as_of) if as_of else ()
    return province.done("report", length, name, *options, "--json").json


def standing(document: Any, verdict: str) -> set[str]:  # noqa: ANN401 — likewise
    return {row["official"]["code"] for row in document["rows"] if row["verdict"] == verdict}


def test_the_tables_are_found() -> None:
    assert len(SUMMARIES) == len(REFUSALS) == 12
    assert SUMMARIES["2025-Q3"] == ["40", "29", "5", "0", "3", "3", "0.8529", "57", "44"]
    assert SUMMARIES["2025-Q4 as of 2025-12-10"][:5] == ["39", "33", "0", "5", "1"]
    assert SUMMARIES["2024"][:6] == ["20", "13", "4", "0", "1", "2"]


@pytest.mark.parametrize("period", SUMMARIES)
def test_a_period_has_the_figures_and_refusals_of_the_readme(province: Chibo, period: str) -> None:
    document = report(province, period)
    figures = dict(zip(FIGURES, map(float, SUMMARIES[period]), strict=True))
    figures["units"] = figures["cells"]  # the regulations count cells alone
    assert document["summary"] == figures
    refused = Counter(visit["reason"] for row in document["rows"] for visit in row["refused"])
    cells = dict(zip(REASONS, REFUSALS[period], strict=False))
    assert refused == {reason: int(count) for reason, count in cells.items() if count}


def test_the_quarter_of_the_demo_names_those_who_stand_out(province: Chibo) -> None:
    document = report(province, "2025-Q3")
    assert document["as_of"] == "2025-10-01"
    assert standing(document, "unmet") == {"CB30", "CB31", "CB32", "CB36", "CB37"}
    assert standing(document, "waived") == {"CB33", "CB34", "CB35"}
    assert standing(document, "not_judged") == {"CB38", "CB39", "CB40"}
    reasons = {
        row["official"]["code"]: [visit["reason"] for visit in row["refused"]]
        for row in document["rows"]
    }
    assert reasons["CB31"] == ["unit_not_counted", "meeting_not_counted", "substitute"]
    assert reasons["CB03"] == ["outside_area"]
    assert reasons["CB11"] == ["no_assignment_that_day"]


def test_a_quarter_that_still_runs_has_nobody_unmet(province: Chibo) -> None:
    document = report(province, "2025-Q4 as of 2025-12-10")
    assert standing(document, "pending") == {"CB12", "CB14", "CB16", "CB18", "CB30"}
    assert standing(document, "waived") == {"CB28"}


@pytest.mark.parametrize(
    ("period", "unmet", "waived", "not_judged"),
    [
        ("2024", {"CB43", "CB49", "CB53", "CB57"}, {"CB44"}, {"CB45", "CB60"}),
        ("2025", {"CB42", "CB48", "CB52", "CB55", "CB59"}, {"CB51"}, {"CB46"}),
    ],
)
def test_a_year_names_those_who_stand_out(
    province: Chibo, period: str, unmet: set[str], waived: set[str], not_judged: set[str]
) -> None:
    document = report(province, period)
    assert standing(document, "unmet") == unmet
    assert standing(document, "waived") == waived
    assert standing(document, "not_judged") == not_judged
    assert [part["period"] for part in document["quarters"]] == [
        f"{period}-Q{number}" for number in (1, 2, 3, 4)
    ]


def test_an_official_with_two_subjects_is_in_the_summary_once(province: Chibo) -> None:
    document = report(province, "2025")
    rows = [row for row in document["rows"] if row["official"]["code"] == "CB59"]
    assert [(row["duty"], row["counted"], row["verdict"]) for row in rows] == [
        (2, 3, "unmet"),
        (3, 6, "met"),
    ]
    assert document["summary"]["officials"] == 20
    assert len(document["rows"]) == 21


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Mến", {"CB08", "CB26"}),
        ("nguyen van men", {"CB08", "CB26"}),
        ("phan thi man", {"CB15", "CB30"}),
        ("Phan Thị Mẫn", {"CB30"}),
        ("Cao Kim Thủy", {"CB07"}),
        ("h'bia eban", {"CB09"}),
    ],
)
def test_names_to_stumble_over(province: Chibo, typed: str, found: set[str]) -> None:
    shown = province("official", "show", typed)
    assert shown.code == (0 if len(found) == 1 else 65)
    assert set(re.findall(r"\bCB\d\d\b", shown.out + shown.err)) == found


def test_a_cell_is_found_in_the_area_of_its_visitor(province: Chibo) -> None:
    visit = ("attend", "add", "CB01", "--on", "5/1/2026", "-n")
    assert "(thử, không ghi) Đã ghi" in province.done(*visit, "khu pho 4").out
    elsewhere = province(*visit[:2], "CB09", *visit[3:], "khu pho 4")
    assert elsewhere.code == 65
    assert [line.split()[0] for line in elsewhere.err.splitlines()[1:]] == ["C004", "C012"]
    assert province.done(*visit[:2], "CB09", *visit[3:], "khu phố 4, Kim Sa Thượng").code == 0


def test_importing_the_samples_again_changes_nothing(province: Chibo) -> None:
    before = province.done("waive", "list", "--json")
    again = province.done("import", SAMPLE_DATA / "placements.csv", SAMPLE_DATA / "waivers.csv")
    assert again.out == (
        "Trực thuộc: 0 thêm, 0 sửa, 5 giữ nguyên.\nMiễn có lý do: 0 thêm, 0 sửa, 11 giữ nguyên.\n"
    )
    assert province.done("waive", "list", "--json") == before
