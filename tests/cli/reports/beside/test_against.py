"""A report held against another time: as two reports say, and groups by an independent count."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

FIGURES = (
    *("officials", "met", "unmet", "pending", "waived", "not_judged", "rate"),
    *("attendances", "cells", "units"),
)


def more(now: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """By how much each figure of one summary is more than the other's."""
    return {
        key: None if None in {now[key], then[key]} else round(now[key] - then[key], 4)
        for key in FIGURES
    }


@pytest.mark.parametrize(
    ("words", "against", "other"),
    [
        ("quarter 2025-Q2", "previous", "quarter 2025-Q1"),
        ("quarter 2025-Q2", "kỳ trước", "quarter 2025-Q1"),
        ("quarter 2025-Q1", "last-year", "quarter 2024-Q1"),
        ("quarter 2025-Q1", "cùng kỳ năm trước", "quarter 2024-Q1"),
        ("quarter 2025-Q1", "quý III/2024", "quarter 2024-Q3"),
        ("quarter 2025-Q1..2025-Q2", "previous", "quarter 2024-Q3..2024-Q4"),
        ("quarter 2025-Q1..2025-Q2", "last-year", "quarter 2024-Q1..2024-Q2"),
        ("year 2025", "last-year", "year 2024"),
        ("quarter 2025-Q2 --as-of 20/5/2025", "last-year", "quarter 2024-Q2 --as-of 20/5/2024"),
        ("quarter 2025-Q2 --as-of 20/5/2025", "previous", "quarter 2025-Q1 --as-of 19/2/2025"),
        ("month 3/2024 --as-of 31/3/2024", "previous", "month 2/2024 --as-of 29/2/2024"),
    ],
)
def test_a_comparison_is_two_reports(province: Chibo, words: str, against: str, other: str) -> None:
    now = province.done(
        "report", *words.split(), "--by", "unit", "--against", against, "--json"
    ).json
    then = province.done("report", *other.split(), "--by", "unit", "--json").json
    beside = now["against"]
    assert (beside["period"], beside["as_of"]) == (then["period"], then["as_of"])
    assert beside["summary"] == then["summary"]
    assert beside["difference"] == more(now["summary"], then["summary"])
    mine = {each["group"]["code"]: each["summary"] for each in now["groups"]}
    theirs = {each["group"]["code"]: each["summary"] for each in then["groups"]}
    nothing = dict.fromkeys(FIGURES, 0) | {"rate": None}
    assert [each["group"]["code"] for each in beside["groups"]][: len(mine)] == list(mine)
    assert {each["group"]["code"] for each in beside["groups"]} == {*mine, *theirs}
    for each in beside["groups"]:
        code = each["group"]["code"]
        assert each["summary"] == theirs.get(code, nothing)
        found = more(mine.get(code, nothing), theirs.get(code, nothing))
        assert {key: each["difference"][key] for key in FIGURES} == found
    for part, counterpart in zip(now.get("quarters", []), then.get("quarters", []), strict=True):
        assert part["against"]["period"] == counterpart["period"]
        assert part["against"]["summary"] == counterpart["summary"]


def test_a_year_so_far_is_the_stretch_from_its_first_period(province: Chibo) -> None:
    for length, period, stretch in (
        ("quarter", "2025-Q3", "2025-Q1..2025-Q3"),
        ("quarter", "2024-Q3..2025-Q2", "2025-Q1..2025-Q2"),
    ):
        now = province.done("report", length, period, "--by", "unit", "--so-far", "--json").json
        whole = province.done("report", length, stretch, "--by", "unit", "--json").json
        assert now["so_far"]["since"] == "2025-01-01"
        assert now["so_far"]["period"] == whole["period"]
        assert now["so_far"]["summary"] == whole["summary"]
        assert now["so_far"]["groups"] == whole["groups"]
    first = province.done("report", "quarter", "2025-Q1", "--so-far", "--json").json
    assert first["so_far"]["period"] == "2025-Q1"
    assert first["so_far"]["summary"]["attendances"] == first["summary"]["attendances"]


def test_groups_and_their_total_are_those_of_the_rows(province: Chibo) -> None:
    """By agency: every official is in one part, so all of it adds up by hand."""
    told = province.done("report", "quarter", "2025-Q2", "--by", "agency", "--json").json
    people: defaultdict[str | None, set[str]] = defaultdict(set)
    visits: defaultdict[str | None, int] = defaultdict(int)
    for row in told["rows"]:
        people[row["official"]["agency"]].add(row["official"]["code"])
        visits[row["official"]["agency"]] += len(row["dates"])
    assert {
        each["group"] and each["group"]["name"]: (
            each["summary"]["officials"],
            each["summary"]["attendances"],
        )
        for each in told["groups"]
    } == {agency: (len(found), visits[agency]) for agency, found in people.items()}
    assert told["summary"]["officials"] == sum(map(len, people.values()))
    assert told["summary"]["attendances"] == sum(visits.values())


@pytest.mark.parametrize(
    ("order", "figure"), [("rate", "rate"), ("visits", "attendances"), ("name", None)]
)
def test_groups_stand_in_the_order_asked_for(
    province: Chibo, order: str, figure: str | None
) -> None:
    words = ("report", "quarter", "2025-Q2", "--by", "unit", "--json")
    by_name = province.done(*words).json["groups"]
    sorted_ = province.done(*words, "--sort-groups", order).json["groups"]
    wanted = by_name
    if figure is not None:
        wanted = sorted(by_name, key=lambda each: -each["summary"][figure])
    assert sorted_ == wanted


def test_screen_csv_and_first_page_have_the_difference(province: Chibo, tmp_path: Path) -> None:
    words = ("report", "quarter", "2025-Q2", "--against", "previous", "--so-far")
    shown = province.done(*words).out
    assert "So với quý I/2025 · tính đến 01/04/2025\n" in shown
    assert "Từ đầu năm: từ quý I/2025 đến quý II/2025\n" in shown
    told = province.done(*words, "--json").json
    rows = {
        row["figure"]: row
        for row in csv.DictReader(io.StringIO(province.done(*words, "-f", "csv").out))
    }
    for key in ("officials", "met", "attendances", "rate"):
        assert float(rows[key]["now"]) == told["summary"][key]
        assert float(rows[key]["against"]) == told["against"]["summary"][key]
        assert float(rows[key]["difference"]) == told["against"]["difference"][key]
    assert (rows["met"]["so_far"], rows["rate"]["so_far"]) == ("", "")
    output = tmp_path / "report.xlsx"
    province.done(*words, "-o", str(output))
    lines = [list(row) for row in load_workbook(output)["Tổng hợp"].values]
    head = next(line for line in lines if line[1] == "Chỉ tiêu")
    assert head[:6] == ["STT", "Chỉ tiêu", "Quý II/2025", "Quý I/2025", "Tăng, giảm", "Từ đầu năm"]
    visits = lines[lines.index(head) + 1 :]
    found = next(line for line in visits if line[1] == "Lượt dự")
    assert found[2:6] == [
        told["summary"]["attendances"],
        told["against"]["summary"]["attendances"],
        told["against"]["difference"]["attendances"],
        told["so_far"]["summary"]["attendances"],
    ]


def test_several_regulations_are_reported_together_with_a_table_of_each(
    province: Chibo, tmp_path: Path
) -> None:
    words = ("report", "year", "2025", "--rule", "258", "--rule", "776")
    told = province.done(*words, "--json").json
    alone = [
        province.done("report", "year", "2025", "--rule", each, "--json").json
        for each in ("258", "776")
    ]
    assert told["rows"] == alone[1]["rows"]
    assert told["quarters"] == alone[0]["quarters"]
    province.done("rule", "preset", "19")
    both = province.done(*words, "--json").json
    assert both["rows"] == told["rows"]

    rule = tmp_path / "other.toml"
    rule.write_text(
        'code = "Q"\ntitle = "Hằng quý"\n[[duty]]\nkind = "attend"\nperiod = "quarter"\n',
        encoding="utf-8",
    )
    province.done("rule", "add", str(rule))
    province.done("assign", "add", "CB01", "X01", "--rule", "Q", "--since", "2025-01-01")
    quarter = ("report", "quarter", "2025-Q2")
    each = province.done(*quarter, "--rule", "258", "--rule", "Q", "--json").json["by_regulation"]
    assert each == [
        {
            "regulation": code,
            "summary": province.done(*quarter, "--rule", code, "--json").json["summary"],
        }
        for code in ("258-QĐ/TU", "Q")
    ]
    output = tmp_path / "rules.xlsx"
    province.done(*quarter, "--rule", "258", "--rule", "Q", "-o", str(output))
    lines = [list(row) for row in load_workbook(output)["Tổng hợp"].values]
    head = next(at for at, line in enumerate(lines) if line[1] == "Theo quy định")
    assert [line[1:4] for line in lines[head + 1 : head + 3]] == [
        [one["regulation"], one["summary"]["officials"], one["summary"]["met"]] for one in each
    ]


def test_a_year_by_agency_calls_its_column_so(province: Chibo, tmp_path: Path) -> None:
    output = tmp_path / "year.xlsx"
    words = ("report", "year", "2025", "--by", "agency")
    province.done(*words, "--anonymous", "-o", str(output))
    for sheet in ("Tổng hợp", "Chưa đạt"):
        cells = [cell for row in load_workbook(output)[sheet].values for cell in row]
        assert "Cơ quan" in cells
        assert "Đơn vị" not in cells
    assert "Cơ quan" in province.done(*words).out


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("--against", "hôm qua"), 2, "hôm qua"),
        (("--against", "3/2024"), 2, "report month"),
        (("--sort-groups", "rate"), 2, "thiếu --by"),
        (("--by", "unit", "--sort-groups", "size"), 2, "name, rate, visits"),
        (("--as-closed", "--against", "previous"), 2, "--against"),
        (("--as-closed", "--so-far"), 2, "--so-far"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    province: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    result = province("report", "quarter", "2025-Q2", *argv)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
