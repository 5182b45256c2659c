"""`chibo score`, `chibo tags`, `chibo attend coverage`, and tags on what is entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path


def test_scores_are_graded_by_the_template_and_never_typed(office: Chibo) -> None:
    added = office.done("score", "preset", "nghe-an").out
    assert added.startswith("Đã thêm mẫu chấm điểm NGHE-AN, tối đa 100 điểm.\n  Nguồn chỉ nêu: ")
    assert office.done("score", "preset", "NGHE-AN").out == (
        "Mẫu chấm điểm NGHE-AN đã có, giữ nguyên.\n"
    )
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "79,5")
    assert office("score", "add", "C1", "--on", "5/2/2024", "--points", "80") == Result(
        0, "Đã ghi điểm (số 2): Chi bộ ấp 1 tự chấm, ngày 05/02/2024: 80, xếp loại Tốt.\n", ""
    )
    assert office.done("score", "edit", 1, "--points", "81").out == (
        "Đã sửa điểm số 1 (Chi bộ ấp 1, ngày 05/02/2024):\n"
        "  Điểm: 79,5 → 81\n"
        "  Xếp loại: (trống) → Tốt\n"
    )
    assert office.done("score", "show", 2, "--json").json["rows"] == [
        {
            "id": 2,
            "official": None,
            "unit": {"code": "C1", "name": "Chi bộ ấp 1"},
            "date": "2024-02-05",
            "meeting": "regular",
            "points": 80,
            "grade": "Tốt",
            "template": "NGHE-AN",
        }
    ]
    (row,) = office.done("score", "report", "--by", "unit", "--json").json["rows"]
    assert (row["unit"]["code"], row["average"], row["own_average"]) == ("X01", 81, 80)
    assert (row["q1_average"], row["q1_own_scores"], row["q2_average"]) == (81, 1, None)
    assert office("attend", "add", "CB01", "C1", "--score", "101") == Result(
        65, "", "Lỗi: 101 điểm là quá điểm tối đa 100 của mẫu NGHE-AN.\n"
    )
    office.done("score", "remove", 1)
    assert [
        each["id"] for each in office.done("score", "list", "--unscored", "--json").json["rows"]
    ] == [1]
    assert office.done("db", "check").code == 0


def test_a_template_comes_from_a_file(office: Chibo, tmp_path: Path) -> None:
    file = tmp_path / "mau.toml"
    file.write_text(
        'code = "9-HD"\nmeetings = ["thematic"]\nmax_points = 50\n'
        '[[criterion]]\ntext = "Đúng giờ"\npoints = 12.5\n'
        '[[grade]]\nname = "Tốt"\nat_least = 45\n',
        encoding="utf-8",
    )
    office.done("score", "template", file)
    (row,) = office.done("score", "template", "--json").json["rows"]
    assert (row["code"], row["meetings"], row["max_points"]) == ("9-HD", ["thematic"], 50)
    assert (row["criteria"], row["grades"]) == (["Đúng giờ: 12.5"], ["Tốt ≥ 45"])
    file.write_text('code = "9-HD"\nmax_points = "x"\n', encoding="utf-8")
    assert office("score", "template", file).err == (
        "Lỗi: mẫu chấm điểm: max_points = “x” không nhận được; được phép: 0–1000.\n"
    )
    assert office("score", "template", tmp_path / "none.toml").code == 66


def test_coverage_tells_the_three_figures_apart(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("attend", "add", "CB02", "C2", "--on", "5/2/2024", "--meeting", "đi cơ sở")
    assert office.done("attend", "coverage", "quý", "I/2024").out == (
        "Quý I/2024: chi bộ được dự sinh hoạt\n"
        "1 đồng chí · 1 lượt dự · 1/2 chi bộ, 1 chi bộ chưa có ai đến dự · 1 đơn vị dự, kể cả chi"
        " bộ · 1 lượt đi công tác cơ sở\n\n"
        "Đơn vị            Trực thuộc         Đồng chí  Lượt dự  Đi công tác cơ sở  Dự gần nhất\n"
        "Chi bộ ấp 1 (C1)  Xã Hòa Lạc (X01)   1         1        0                  05/02/2024\n"
        "Chi bộ ấp 2 (C2)  Xã Thủy Tân (X02)  0         0        1\n"
    )
    found = office.done("attend", "coverage", "2024", "--by", "official", "--json").json
    assert found["schema"] == "chibo.coverage/1"
    assert found["summary"] == {
        "officials": 1,
        "attendances": 1,
        "cells": 1,
        "units": 1,
        "trips": 1,
        "all_cells": 2,
        "never": 1,
    }
    assert [(each["2024-02"], each["2024-02_trips"]) for each in found["rows"]] == [(1, 0), (0, 1)]
    assert office("attend", "coverage", "--by", "unit").code == 2


def test_tags_are_set_replaced_cleared_and_counted(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--tag", "4 nắm", "--tag", "x")
    office.done("unit", "edit", "C2", "--tag", "Bí thư kiêm trưởng bản")
    assert "Nhãn        Bí thư kiêm trưởng bản\n" in office.done("unit", "show", "C2").out
    units = office.done("unit", "list", "--tag", "bi thu kiem truong ban", "--json").json
    assert [each["code"] for each in units["rows"]] == ["C2"]
    assert office.done("attend", "edit", 1, "--tag", "4 nắm").out.splitlines()[1] == (
        "  Nhãn: 4 nắm; x → 4 nắm"
    )
    assert len(office.done("attend", "list", "--tag", "4 nam", "--json").json["rows"]) == 1
    told = [line.split("  ") for line in office.done("tags").out.splitlines()]
    cells = [[cell.strip() for cell in line if cell] for line in told]
    assert cells == [
        [
            *("Nhãn", "Thuộc", "Đơn vị mang nhãn", "Đồng chí", "Lượt dự", "Chi bộ"),
            *(
                "Đơn vị dự",
                "Kiến nghị",
                "Trên tổng số",
                "Tỷ lệ %",
                "Kỳ trước",
                "Trên tổng số kỳ trước",
            ),
            "Tỷ lệ % kỳ trước",
        ],
        ["4 nắm", "0", "1", "1", "1", "1", "0", "0", "0", "0"],
        ["Bí thư kiêm trưởng bản", "1", "0", "0", "0", "0", "0", "2", "50", "1", "2", "50"],
    ]
    office.done("attend", "edit", 1, "--tag", "")
    assert office.done("attend", "list", "--tag", "4 nắm", "--json").json["rows"] == []


def test_tags_come_in_with_lists_and_an_empty_cell_leaves_them(
    office: Chibo, tmp_path: Path
) -> None:
    units, visits = tmp_path / "units.csv", tmp_path / "visits.csv"
    units.write_text("Mã,Tên đơn vị,Loại,Nhãn\nC1,Chi bộ ấp 1,cell,a; b\n", encoding="utf-8")
    visits.write_text("official,unit,date,tags\nCB01,C1,5/2/2024,4 nắm\n", encoding="utf-8")
    office.done("import", units, visits)
    office.done("import", units, visits)
    units.write_text("Mã,Tên đơn vị,Loại,Nhãn\nC1,Chi bộ ấp 1,cell,\n", encoding="utf-8")
    office.done("import", units)
    rows = office.done("unit", "list", "--json").json["rows"]
    assert [each["tags"] for each in rows if each["code"] == "C1"] == [["a", "b"]]
    assert office.done("attend", "list", "--json").json["rows"][0]["tags"] == ["4 nắm"]
