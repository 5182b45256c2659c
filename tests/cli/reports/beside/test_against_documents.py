"""The documents of another time beside a report's: as two reports say, in every form."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

SCORES = ("officials", "visits", "scored", "unscored", "pending")
COUNTS = ("officials", "due", "met", "late", "unmet", "pending", "waived", "not_judged")
RULE = """
code = "Q"
title = "Văn bản hằng quý"
[[duty]]
kind = "file"
document = "report"
period = "quarter"
due = "end+10"
[[duty]]
kind = "file"
document = "evaluation"
period = "quarter"
held_by = "unit"
due = "end+20"
[[duty]]
kind = "score"
period = "quarter"
"""
FILED = (  # official, quarter, day, document, what an evaluation says
    ("CB01", "2025-Q1", "5/4/2025", "report", ""),
    ("CB02", "2025-Q1", "15/4/2025", "report", ""),
    ("CB01", "2025-Q1", "10/4/2025", "evaluation", "tốt"),
    ("CB02", "2025-Q1", "30/4/2025", "evaluation", "khá {ghi thêm}"),
    ("CB01", "2025-Q2", "5/7/2025", "report", ""),
    ("CB02", "2025-Q2", "6/7/2025", "report", ""),
    ("CB03", "2025-Q2", "7/7/2025", "report", ""),
    ("CB01", "2025-Q2", "5/7/2025", "evaluation", "Tốt"),
)


@pytest.fixture(scope="module")
def board(sample_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Chibo:
    """The sample province, some of whose officials owe a quarter's report and evaluation too."""
    folder = tmp_path_factory.mktemp("board")
    province = Chibo.at_copy_of(sample_register, folder, today="2026-01-05")
    rule = folder / "rule.toml"
    rule.write_text(RULE, encoding="utf-8")
    province.done("rule", "add", str(rule))
    units = {"CB01": "X01", "CB02": "X02", "CB03": "X03"}
    for official, unit in units.items():
        since = "2025-04-01" if official == "CB03" else "2024-01-01"
        province.done("assign", "add", official, unit, "--rule", "Q", "--since", since)
    for official, quarter, day, document, result in FILED:
        said = ("--by", units[official], "--result", result) if result else ()
        province.done(
            *("filing", "add", official, quarter, "--rule", "Q", "--document", document),
            *("--on", day, *said),
        )
    return Chibo(province.db, "2025-12-01")


def by_kind(told: dict[str, Any]) -> dict[str, Any]:
    return {each["document"]: each for each in told.get("documents", ())}


def results(figures: dict[str, Any]) -> dict[str, int]:
    return {each["result"].lower(): each["count"] for each in figures["results"]}


def check(now: dict[str, Any], then: dict[str, Any], beside: dict[str, Any]) -> None:
    """What stands beside is what the other report says, and the differences are theirs."""
    mine, theirs, shown = by_kind(now), by_kind(then), by_kind(beside)
    assert shown.keys() == mine.keys() | theirs.keys()
    for kind, told in shown.items():
        before = theirs.get(kind, dict.fromkeys(COUNTS, 0) | {"results": []})
        after = mine.get(kind, dict.fromkeys(COUNTS, 0) | {"results": []})
        assert {key: told[key] for key in COUNTS} == {key: before[key] for key in COUNTS}
        assert told["results"] == before["results"]
        difference = {key: after[key] - before[key] for key in COUNTS}
        assert {key: told["difference"][key] for key in COUNTS} == difference
        found, earlier = results(after), results(before)
        assert results(told["difference"]) == {
            result: found.get(result, 0) - earlier.get(result, 0)
            for result in found.keys() | earlier.keys()
        }
    nothing = [dict.fromkeys(SCORES, 0)]
    if now.get("scores") or then.get("scores"):
        ((before,), (after,)) = then.get("scores", nothing), now.get("scores", nothing)
        (told,) = beside["scores"]
        assert {key: told[key] for key in SCORES} == {key: before[key] for key in SCORES}
        assert told["difference"] == {key: after[key] - before[key] for key in SCORES}
    else:
        assert "scores" not in beside


@pytest.mark.parametrize(
    ("words", "against", "other"),
    [
        ("quarter 2025-Q2", "previous", "quarter 2025-Q1"),
        ("quarter 2025-Q1", "last-year", "quarter 2024-Q1"),
        ("quarter 2025-Q2 --as-of 20/5/2025", "previous", "quarter 2025-Q1 --as-of 19/2/2025"),
        ("quarter 2025-Q1..2025-Q2", "previous", "quarter 2024-Q3..2024-Q4"),
        ("year 2025", "last-year", "year 2024 --as-of 30/11/2024"),
    ],
)
def test_documents_are_compared_as_two_reports(
    board: Chibo, words: str, against: str, other: str
) -> None:
    asked = ("--rule", "Q", "--by", "unit", "--json")
    now = board.done("report", *words.split(), *asked, "--against", against).json
    then = board.done("report", *other.split(), *asked).json
    beside = now["against"]
    check(now, then, beside)
    assert beside["others_as_of"] == then["others_as_of"]
    mine = {each["group"]["code"]: each for each in now["groups"]}
    theirs = {each["group"]["code"]: each for each in then["groups"]}
    assert {each["group"]["code"] for each in beside["groups"]} == mine.keys() | theirs.keys()
    for each in beside["groups"]:
        code = each["group"]["code"]
        check(mine.get(code, {}), theirs.get(code, {}), each)
    for part, counterpart in zip(now.get("quarters", ()), then.get("quarters", ()), strict=True):
        check(part, counterpart, part["against"])


def test_something_was_compared(board: Chibo) -> None:
    words = ("report", "quarter", "2025-Q2", "--rule", "Q", "--against", "previous", "--json")
    against = board.done(*words).json["against"]
    report, evaluation = against["documents"]
    (scores,) = against["scores"]
    assert scores["visits"] > 0
    assert any(scores["difference"].values())
    assert [report[key] for key in ("due", "met", "late", "unmet")] == [2, 1, 1, 0]
    assert [report["difference"][key] for key in ("due", "met", "late", "unmet")] == [1, 2, -1, 0]
    assert results(evaluation) == {"tốt": 1, "khá {ghi thêm}": 1}
    assert results(evaluation["difference"]) == {"tốt": 0, "khá {ghi thêm}": -1}


def test_documents_of_the_year_so_far_are_those_of_its_stretch(board: Chibo) -> None:
    asked = ("--rule", "Q", "--by", "unit", "--json")
    so_far = board.done("report", "quarter", "2025-Q2", "--so-far", *asked).json["so_far"]
    whole = board.done("report", "quarter", "2025-Q1..2025-Q2", *asked).json
    assert (so_far["documents"], so_far["scores"]) == (whole["documents"], whole["scores"])
    assert so_far["groups"] == whole["groups"]


def test_every_form_has_the_documents_of_both(board: Chibo, tmp_path: Path) -> None:
    words = ("report", "quarter", "2025-Q2", "--rule", "Q", "--against", "previous")
    shown = board.done(*words).out
    assert "So với quý I/2025 · tính đến 01/12/2025\n" in shown
    assert "Báo cáo: đúng hạn" in shown
    assert "\n\nBáo cáo: phải nộp 3 · đúng hạn 3 ·" in shown
    assert "\n\n\n" not in shown
    rows = {
        row["figure"]: (row["now"], row["against"], row["difference"])
        for row in csv.DictReader(io.StringIO(board.done(*words, "-f", "csv").out))
    }
    assert rows["report.quarter.met"] == ("3", "1", "2")
    assert rows["report.quarter.late"] == ("0", "1", "-1")
    assert rows["evaluation.quarter.results.khá {ghi thêm}"] == ("0", "1", "-1")
    assert "report.quarter.waived" not in rows
    assert rows["score.quarter.officials"] == ("3", "2", "1")
    output = tmp_path / "report.xlsx"
    board.done(*words, "-o", str(output))
    lines = [list(row) for row in load_workbook(output)["Tổng hợp"].values]
    told = {line[1]: line[2:5] for line in reversed(lines)}  # the total stands first
    assert told["Chỉ tiêu"] == ["Quý II/2025", "Quý I/2025", "Tăng, giảm"]
    assert told["Báo cáo: phải nộp"] == [3, 2, 1]
    assert told["Báo cáo: đúng hạn"] == [3, 1, 2]
    assert told["Kết quả đánh giá: khá {ghi thêm}"] == [0, 1, -1]
    assert told["Chấm điểm: số đồng chí"] == [3, 2, 1]
