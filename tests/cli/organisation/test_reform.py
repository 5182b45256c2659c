"""The reform of 1 July 2025: a district ends, communes merge, a cell keeps its name and its code.

Until then H1 holds X1 (cell C1) and X2 (cells C2 and C3, where C2 bears the name of C1). A follows
X1, B follows X2. From then on X1 is a new commune of both, and C1 a new cell of C1 and C2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

UNITS = """code,name,kind,parent
T,Tỉnh Bình Tân Giang,tỉnh,
H1,Huyện Bến Lá,huyện,T
X1,Xã Hòa Lạc,xã,H1
X2,Xã Thủy Tân,xã,H1
C1,Chi bộ ấp 1,chi bộ,X1
C2,Chi bộ ấp 1,chi bộ,X2
C3,Chi bộ ấp 3,chi bộ,X2
"""
YEARLY = """code = "5-QĐ/TU"
since = 2025-01-01
[[duty]]
kind = "attend"
period = "year"
minimum = 2
"""
BEFORE = (("A", "C1", "5/4/2025"), ("B", "C2", "10/5/2025"), ("B", "C3", "12/5/2025"))
AFTER = (("A", "C1", "5/7/2025"), ("B", "C3", "8/8/2025"))


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Chibo:
    folder = tmp_path_factory.mktemp("reform")
    chibo = Chibo.at_copy_of(empty_register, folder, "2026-01-05")
    (folder / "units.csv").write_text(UNITS, encoding="utf-8")
    (folder / "rule.toml").write_text(YEARLY, encoding="utf-8")
    chibo.done("rule", "preset", "258")
    chibo.done("rule", "add", folder / "rule.toml")
    chibo.done("import", folder / "units.csv")
    for code, name, commune in (("A", "Nguyễn Văn An", "X1"), ("B", "Trần Thị Bình", "X2")):
        chibo.done("official", "add", name, "--code", code)
        for rule in ("258", "5-QĐ/TU"):
            chibo.done("assign", "add", code, commune, "--rule", rule, "--since", "1/1/2025")
    for code, cell, held_on in BEFORE:
        chibo.done("attend", "add", code, cell, "--on", held_on)
    day = ("--on", "1/7/2025")
    chibo.done("unit", "close", "H1", "--on", "30/6/2025", "--document", "1-KH/TU")
    chibo.done("unit", "merge", "X1", "X2", "--new", "X1=Xã Hòa Lạc", *day, "--document", "2-NQ")
    chibo.done("unit", "merge", "C1", "C2", "--new", "C1=Chi bộ ấp 1", *day)
    chibo.done("assign", "confirm", "--all", "--decision", "31-QĐ/TU")
    for code, cell, held_on in AFTER:
        chibo.done("attend", "add", code, cell, "--on", held_on)
    return chibo


def figures(chibo: Chibo, *argv: str) -> tuple[int, ...]:
    """Officials, met, attendances, cells."""
    summary = chibo.done("report", *argv, "--json").json["summary"]
    return tuple(summary[key] for key in ("officials", "met", "attendances", "cells"))


def by_commune(chibo: Chibo, *argv: str) -> dict[str, tuple[int, ...]]:
    found = chibo.done("report", *argv, "--by", "commune", "--json").json["groups"]
    return {
        f"{each['group']['code']} {each['group']['name']}": tuple(
            each["summary"][key] for key in ("officials", "met", "attendances", "cells")
        )
        for each in found
    }


def test_the_quarter_before_stands_on_the_map_of_its_days(province: Chibo) -> None:
    assert figures(province, "quarter", "2025-Q2") == (2, 2, 3, 3)
    assert by_commune(province, "quarter", "2025-Q2") == {
        "X1 Xã Hòa Lạc": (1, 1, 1, 1),
        "X2 Xã Thủy Tân": (1, 1, 2, 2),
    }


def test_the_quarter_before_rolls_up_to_the_map_of_today(province: Chibo) -> None:
    now = ("quarter", "2025-Q2", "--map", "now")
    assert figures(province, *now) == (2, 2, 3, 2)  # C1 and C2 are one cell now
    assert by_commune(province, *now) == {"X1 Xã Hòa Lạc": (2, 2, 3, 2)}


def test_two_visits_of_one_day_at_one_cell_of_now_are_one(province: Chibo, tmp_path: Path) -> None:
    chibo = Chibo.at_copy_of(province.db, tmp_path, province.today)
    spring = ("--since", "1/4/2025", "--until", "30/6/2025")
    chibo.done("assign", "add", "A", "X2", "--rule", "258", *spring)
    chibo.done("attend", "add", "A", "Chi bộ ấp 1, Xã Thủy Tân", "--on", "5/4/2025")
    assert figures(chibo, "quarter", "2025-Q2") == (2, 2, 4, 3)
    now = ("quarter", "2025-Q2", "--map", "now")
    assert figures(chibo, *now) == (2, 2, 3, 2)
    assert by_commune(chibo, *now) == {"X1 Xã Hòa Lạc": (2, 2, 3, 2)}
    first, _ = chibo.done("report", *now, "--json").json["rows"]
    assert (first["counted"], first["dates"]) == (1, ["2025-04-05"])


def test_the_quarter_after_is_the_same_on_both_maps(province: Chibo) -> None:
    after = ("quarter", "2025-Q3")
    assert figures(province, *after) == figures(province, *after, "--map", "now") == (2, 2, 2, 2)
    assert by_commune(province, *after) == {"X1 Xã Hòa Lạc": (2, 2, 2, 2)}


def test_the_year_counts_nothing_twice(province: Chibo) -> None:
    year = ("year", "2025", "--rule", "5-QĐ/TU")
    assert figures(province, *year) == (2, 2, 5, 4)  # C1 and C2 of before, C3, C1 of after
    assert figures(province, *year, "--map", "now") == (2, 2, 5, 2)
    shown = province.done("report", *year, "--map", "now", "--json").json
    assert shown["map_day"] == "2026-01-05"
    assert [[unit["code"] for unit in row["units"]] for row in shown["rows"]] == [["X1"], ["X1"]]
    then = province.done("report", *year, "--json").json
    assert [[unit["code"] for unit in row["units"]] for row in then["rows"]] == [
        ["X1", "X1"],
        ["X1", "X2"],
    ]


def test_an_area_of_today_takes_in_what_it_was_before(province: Chibo) -> None:
    under = ("--under", "X1")
    assert figures(province, "quarter", "2025-Q2", *under) == (1, 1, 1, 1)
    assert figures(province, "quarter", "2025-Q2", *under, "--map", "now") == (2, 2, 3, 2)


def test_the_workbook_and_the_screen_say_which_map_they_show(
    province: Chibo, tmp_path: Path
) -> None:
    said = province.done("report", "quarter", "2025-Q2", "--map", "now").out
    assert "đơn vị theo bản đồ ngày 05/01/2026" in said
    book = tmp_path / "now.xlsx"
    province.done("report", "quarter", "2025-Q2", "--map", "now", "-o", book)
    assert book.stat().st_size > 0


def test_a_map_is_of_then_or_of_now(province: Chibo) -> None:
    wrong = province("report", "quarter", "2025-Q2", "--map", "later")
    assert (wrong.code, wrong.err) == (2, "Lỗi: --map không nhận “later”; chọn: then, now.\n")


def test_the_whole_reform_is_undone_step_by_step(province: Chibo, tmp_path: Path) -> None:
    chibo = Chibo.at_copy_of(province.db, tmp_path, province.today)
    operations = [each["id"] for each in chibo.done("log", "--json").json["rows"]]
    assert chibo("db", "check").code == 0
    for _ in range(6):  # two visits, the confirmation, two merges, the district
        chibo.done("undo")
    assert len(chibo.done("log", "--json").json["rows"]) == len(operations) + 6
    units = {row["code"]: row["until"] for row in chibo.done("unit", "list", "--json").json["rows"]}
    assert units == dict.fromkeys(("T", "H1", "X1", "X2", "C1", "C2", "C3"))
    assert chibo("db", "check").code == 0


def test_a_unit_tells_what_it_followed_and_what_follows_it(province: Chibo) -> None:
    shown = province.done("unit", "show", "X1", "--json").json
    assert [(each["unit"]["code"], each["on"]) for each in shown["followed"]] == [
        ("X1", "2025-07-01"),
        ("X2", "2025-07-01"),
    ]
    then = province.done("unit", "show", "X2", "--on", "1/6/2025").out
    assert "Kế thừa bởi  Xã Hòa Lạc (X1) (01/07/2025)" in then
