"""The province's rule and a commune's own in one register: each verdict under its own rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

OWN = """
code = "5-QĐ/ĐU"
title = "Đảng ủy viên dự sinh hoạt chi bộ"
issuer = "Ban Thường vụ Đảng ủy xã Hòa Lạc"
since = 2024-01-01

[[duty]]
kind = "attend"
period = "month"
unit_kinds = ["cell"]
exclude_own_cell = true

[[duty]]
kind = "attend"
period = "quarter"
minimum = 2
unit_kinds = ["cell"]
exclude_own_cell = true
"""
PEOPLE = """code,name,home_cell
CB11,Lê Văn Dũng,C1
CB12,Phạm Thị Hà,C3
CB13,Võ Văn Sang,
"""
# CB11 follows another cell than the own one, CB12 the whole commune, CB13 is bound by both rules.
FOLLOWED = """official,unit,regulation,since
CB11,C3,5,1/1/2024
CB12,X01,5,1/1/2024
CB13,C1,5,1/1/2024
CB13,X02,258,1/1/2024
"""
VISITS = """official,unit,date
CB01,C1,5/3/2024
CB11,C3,6/3/2024
CB12,C3,7/3/2024
CB13,C1,8/3/2024
CB13,C2,9/4/2024
"""


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Chibo:
    """The small office under 258-QĐ/TU, and commune X01 with a rule and officials of its own."""
    folder = tmp_path_factory.mktemp("cascade")
    chibo = Chibo.at_copy_of(office_register, folder)
    (folder / "rule.toml").write_text(OWN, encoding="utf-8")
    lists = {"people.csv": PEOPLE, "followed.csv": FOLLOWED, "visits.csv": VISITS}
    for name, text in lists.items():
        (folder / name).write_text(text, encoding="utf-8")
    chibo.done("rule", "add", folder / "rule.toml")
    chibo.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X01")
    chibo.done("import", *(folder / name for name in lists))
    return chibo


def standing(report: dict[str, Any]) -> list[tuple[str, str, str, int, list[str]]]:
    return [
        (
            row["official"]["code"],
            row["regulation"],
            row["verdict"],
            row["counted"],
            [each["reason"] for each in row["refused"]],
        )
        for row in report["rows"]
    ]


def test_a_month_is_judged_under_the_rule_of_the_commune_alone(board: Chibo) -> None:
    report = board.done("report", "month", "3/2024", "--json").json
    assert standing(report) == [
        ("CB11", "5-QĐ/ĐU", "met", 1, []),
        ("CB12", "5-QĐ/ĐU", "unmet", 0, ["own_cell"]),
        ("CB13", "5-QĐ/ĐU", "met", 1, []),
    ]
    figures = report["summary"]
    assert {key: figures[key] for key in ("officials", "met", "unmet", "rate")} == {
        "officials": 3,
        "met": 2,
        "unmet": 1,
        "rate": 0.6667,
    }
    assert (figures["attendances"], figures["cells"]) == (2, 2)


def test_a_quarter_keeps_both_rules_apart(board: Chibo) -> None:
    report = board.done("report", "quarter", "2024-Q1", "--json").json
    assert standing(report) == [
        ("CB01", "258-QĐ/TU", "met", 1, []),
        ("CB02", "258-QĐ/TU", "unmet", 0, []),
        ("CB11", "5-QĐ/ĐU", "unmet", 1, []),
        ("CB12", "5-QĐ/ĐU", "unmet", 0, ["own_cell"]),
        ("CB13", "258-QĐ/TU", "unmet", 0, ["outside_area"]),
        ("CB13", "5-QĐ/ĐU", "unmet", 1, []),
    ]
    figures = report["summary"]  # CB13 once, over both rules
    assert (figures["officials"], figures["met"], figures["unmet"]) == (5, 1, 4)
    assert (figures["attendances"], figures["cells"]) == (3, 2)


@pytest.mark.parametrize(
    ("rule", "officials", "met", "unmet", "visits"), [("258", 3, 1, 2, 1), ("5", 3, 0, 3, 2)]
)
def test_a_level_is_reported_by_its_rule(
    board: Chibo, rule: str, officials: int, met: int, unmet: int, visits: int
) -> None:
    shown = board.done("report", "quarter", "2024-Q1", "--rule", rule, "--json").json["summary"]
    assert (shown["officials"], shown["met"], shown["unmet"]) == (officials, met, unmet)
    assert shown["attendances"] == visits


def test_a_visit_counts_for_one_rule_and_not_for_the_other(board: Chibo) -> None:
    report = board.done("report", "quarter", "2024-Q2", "--json").json
    assert [each for each in standing(report) if each[0] == "CB13"] == [
        ("CB13", "258-QĐ/TU", "met", 1, []),
        ("CB13", "5-QĐ/ĐU", "pending", 0, ["outside_area"]),
    ]


def test_findings_come_rule_by_rule(board: Chibo) -> None:
    found = board("check", "2024-Q1", "--json").json["rows"]
    assert [(each["regulation"], each["official"]["code"]) for each in found] == [
        ("258-QĐ/TU", "CB02"),
        ("258-QĐ/TU", "CB13"),
        ("5-QĐ/ĐU", "CB11"),
        ("5-QĐ/ĐU", "CB12"),
        ("5-QĐ/ĐU", "CB13"),
    ]


def test_why_tells_each_rule_with_its_own_reasoning(board: Chibo) -> None:
    parts = board.done("why", "CB13", "2024-Q2").out.split("\n\n")
    assert len(parts) == 3
    provincial, own = parts[1:]
    assert "5-QĐ/ĐU" in own
    assert "258-QĐ/TU" not in own
    assert "258-QĐ/TU" in provincial
    assert "Chi bộ ấp 2 (C2)" in provincial


def test_status_says_under_which_rule_somebody_is_still_awaited(board: Chibo) -> None:
    lines = board.done("status").out.splitlines()
    quarter = next(at for at, line in enumerate(lines) if line.startswith("Quý II/2024"))
    awaited = [line.split()[-1] for line in lines[quarter:] if line.startswith("    ")][:5]
    assert awaited == ["258-QĐ/TU", "258-QĐ/TU", "5-QĐ/ĐU", "5-QĐ/ĐU", "5-QĐ/ĐU"]
    month = next(line for line in lines if "Lê Văn Dũng" in line)
    assert "QĐ" not in month


def test_each_rule_says_how_many_it_binds(board: Chibo) -> None:
    rows = board.done("rule", "list", "--json").json["rows"]
    assert {row["code"]: row["officials"] for row in rows} == {"258-QĐ/TU": 3, "5-QĐ/ĐU": 3}
