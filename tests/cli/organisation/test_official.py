"""`chibo official`: people, their posts and their own cells."""

from __future__ import annotations

import csv
import io

import pytest

from tests.running.chibo import Chibo, Result

AN = {"id": 1, "code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên"}
BINH = {"id": 2, "code": "CB02", "name": "Trần Thị Bình", "title": None}
OPEN = {"agency": None, "home_cell": None, "since": None, "until": None}


def test_a_new_official_is_named_with_the_code(office: Chibo) -> None:
    argv = ("official", "add", "Lê Văn Đức", "--code", "CB03", "--agency", "Ban Dân vận")
    assert office(*argv, "-n", CHIBO_LANG="en") == Result(
        0, "(dry run, nothing written) Added official Lê Văn Đức (CB03).\n", ""
    )
    assert office(*argv) == Result(0, "Đã thêm đồng chí Lê Văn Đức (CB03).\n", "")


def test_officials_are_listed_by_given_name(office: Chibo) -> None:
    office.done("official", "add", "Lê Văn Ánh", "--home-cell", "ấp 2", "--since", "1/2/2024")
    assert office.done("official", "list", "--json").json == {
        "schema": "chibo.official/1",
        "rows": [
            AN | OPEN,
            {
                "id": 3,
                "code": None,
                "name": "Lê Văn Ánh",
                "title": None,
                "agency": None,
                "home_cell": {"code": "C2", "name": "Chi bộ ấp 2"},
                "since": "2024-02-01",
                "until": None,
            },
            BINH | OPEN,
        ],
    }


def test_a_list_of_officials_reads_as_lines(office: Chibo) -> None:
    assert office.done("official", "list").out == (
        "Số  Mã    Họ và tên      Chức vụ       Cơ quan  Chi bộ sinh hoạt  Từ ngày  Đến ngày\n"
        "1   CB01  Nguyễn Văn An  Tỉnh ủy viên\n"
        "2   CB02  Trần Thị Bình\n"
    )
    assert office.done("official", "list", "-f", "plain", "--lang", "en").out == (
        "No.  Code  Name           Title         Agency  Own cell  Since  Until\n"
        "1    CB01  Nguyễn Văn An  Tỉnh ủy viên\n"
        "2    CB02  Trần Thị Bình\n"
    )


def test_an_official_is_shown_with_the_assignments(office: Chibo) -> None:
    shown = office.done("official", "show", "tran thi binh").out
    assert shown == (
        "Số         2\n"
        "Mã         CB02\n"
        "Họ và tên  Trần Thị Bình\n"
        "\n"
        "Số  Đồng chí              Đơn vị             Quy định   Vai trò  Quyết định"
        "  Từ ngày     Đến ngày  Dự thảo\n"
        "2   Trần Thị Bình (CB02)  Xã Thủy Tân (X02)  258-QĐ/TU                     "
        "  01/01/2024            không\n"
    )


def test_an_official_is_shown_with_every_post_cell_and_the_visits(office: Chibo) -> None:
    office.done("official", "edit", "CB01", "--title", "Bí thư", "--since", "1/3/2024")
    office.done("official", "edit", "CB01", "--home-cell", "C2", "--since", "1/6/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "6/3/2024")
    told = office.done("official", "show", "CB01").out.split("\n\n")[0]
    assert told == (
        "Số                1\n"
        "Mã                CB01\n"
        "Họ và tên         Nguyễn Văn An\n"
        "Chức vụ           Tỉnh ủy viên (… – 29/02/2024)\n"
        "Chức vụ           Bí thư (01/03/2024 – …)\n"
        "Chi bộ sinh hoạt  Chi bộ ấp 2 (C2) (01/06/2024 – …)\n"
        "Lượt dự           2, lần cuối ngày 06/03/2024"
    )
    (row,) = office.done("official", "show", "CB01", "--json").json["rows"]
    assert row["posts"] == [
        {"title": "Tỉnh ủy viên", "agency": None, "since": None, "until": "2024-02-29"},
        {"title": "Bí thư", "agency": None, "since": "2024-03-01", "until": None},
    ]
    home = {"code": "C2", "name": "Chi bộ ấp 2"}
    assert row["home_cells"] == [{"home_cell": home, "since": "2024-06-01", "until": None}]
    assert [each["id"] for each in row["assignments"]] == [1]
    assert (row["attendances"], row["last_attended"]) == (2, "2024-03-06")
    target = office.db.with_name("an.txt")
    office.done("official", "show", "CB01", "-o", target)
    assert "Xã Hòa Lạc (X01)" in target.read_text(encoding="utf-8")


def test_an_official_shown_as_data_is_one_row(office: Chibo) -> None:
    assert office.done("official", "show", "CB01", "--json").json == {
        "schema": "chibo.official/1",
        "rows": [
            {
                **(AN | OPEN),
                "former_codes": [],
                "names": [
                    {"name": "Nguyễn Văn An", "document": None, "since": None, "until": None}
                ],
                "terms": [{"since": None, "until": None}],
                "posts": [{"title": "Tỉnh ủy viên", "agency": None, "since": None, "until": None}],
                "home_cells": [],
                "assignments": office.done("assign", "list", "--official", "CB01", "--json").json[
                    "rows"
                ],
                "attendances": 0,
                "last_attended": None,
            }
        ],
    }
    rows = list(csv.reader(io.StringIO(office.done("official", "show", "CB01", "-f", "csv").out)))
    assert rows == [
        ["id", "code", "name", "title", "agency", "home_cell", "since", "until"],
        ["1", "CB01", "Nguyễn Văn An", "Tỉnh ủy viên", "", "", "", ""],
    ]


def test_leaving_names_the_assignments_it_ends(office: Chibo) -> None:
    argv = ("official", "leave", "Bình", "--on", "30/4/2024")
    assert office(*argv, "--dry-run", "--lang", "en").out == (
        "(dry run, nothing written) Trần Thị Bình is in office until 2024-04-30;"
        " assignments 2 are not in force after that day.\n"
        "  A successor is needed from 2024-05-01 on: Xã Thủy Tân (X02). Enter: chibo assign replace"
        " --of CB02 --official … --on 2024-05-01\n"
    )
    assert office(*argv) == Result(
        0,
        "Đồng chí Trần Thị Bình giữ chức vụ đến hết 30/04/2024;"
        " phân công số 2 không còn hiệu lực sau ngày đó.\n"
        "  Cần người thay từ 01/05/2024: Xã Thủy Tân (X02). Ghi: chibo assign replace --of CB02"
        " --official … --on 01/05/2024\n",
        "",
    )
    (gap,) = office.done("assign", "list", "--gaps", "--json").json["rows"]
    assert (gap["gap"], gap["unit"]["code"]) == ("successor_needed", "X02")
    assert gap["officials"] == [{"code": "CB02", "name": "Trần Thị Bình"}]
    row = office.done("official", "show", "CB02", "--json").json["rows"][0]
    assert row["until"] == "2024-04-30"


def test_leaving_names_the_attendances_held_after(office: Chibo) -> None:
    office.done("attend", "add", "CB02", "C2", "--on", "5/2/2024")
    office.done("attend", "add", "CB02", "C2", "--on", "6/2/2024")
    left = office("official", "leave", "CB02", "--on", "5/2/2024", "-n")
    assert left.out.endswith(
        "; lượt dự số 2 sau ngày đó không được tính nữa.\n"
        "  Cần người thay từ 06/02/2024: Xã Thủy Tân (X02). Ghi: chibo assign replace --of CB02"
        " --official … --on 06/02/2024\n"
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), quý II/2024: chưa đến hạn → không có nghĩa vụ.\n"
    )
    left = office("official", "leave", "CB02", "--on", "4/2/2024", CHIBO_LANG="en")
    assert left.out.endswith(
        "; attendances 1, 2 after that day count no longer.\n"
        "  A successor is needed from 2024-02-05 on: Xã Thủy Tân (X02). Enter: chibo assign replace"
        " --of CB02 --official … --on 2024-02-05\n"
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), Q1/2024: met → unmet.\n"
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), Q2/2024: pending → not bound.\n"
    )


def test_who_has_left_attends_no_more(office: Chibo) -> None:
    office.done("official", "leave", "CB02", "--on", "30/4/2024")
    office.done("attend", "add", "CB02", "C2", "--on", "30/4")
    assert office("attend", "add", "CB02", "C2", "--on", "1/5", CHIBO_LANG="en") == Result(
        65,
        "",
        "Error: official Trần Thị Bình is not in office on 2024-05-01; see: chibo official list.\n",
    )


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("add", ""), "“”: không được để trống."),
        (
            ("add", "nguyễn văn an"),
            (
                "đồng chí “nguyễn văn an” đã có trong sổ;"
                " nếu là người hoặc đơn vị khác, hãy thêm --code."
            ),
        ),
        (
            ("add", "Nguyễn Văn Ân", "--code", "CB01"),
            "mã CB01 đã là của đồng chí Nguyễn Văn An; chọn mã khác.",
        ),
        (("show", "CB09"), "không tìm thấy đồng chí “CB09”; xem: chibo official list."),
        (
            ("leave", "CB01", "--on", "31/6/2024"),
            "ngày “31/6/2024”: lịch không có ngày này.",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], said: str
) -> None:
    before = office.kept()
    assert office("official", *argv) == Result(65, "", f"Lỗi: {said}\n")
    assert office.kept() == before


def test_namesakes_are_told_apart_by_their_codes(office: Chibo) -> None:
    office.done("official", "add", "Nguyễn Văn An", "--code", "CB03", "--title", "Phó Trưởng Ban")
    for typed in ("Nguyễn Văn An", "nguyen van an", "an", "đ/c An"):
        assert office("official", "show", typed) == Result(
            65,
            "",
            f"Lỗi: “{typed}” có thể là nhiều đồng chí; hãy ghi mã hoặc ghi rõ hơn:\n"
            "  CB01  Nguyễn Văn An  Tỉnh ủy viên – Xã Hòa Lạc\n"
            "  CB03  Nguyễn Văn An  Phó Trưởng Ban\n",
        )
    assert office("official", "show", "an", "--lang", "en").err.startswith(
        "Error: “an” may be more than one official; give the code or more of the name:\n  CB01  "
    )


def test_a_known_name_without_marks_is_asked_about(office: Chibo) -> None:
    argv = ("official", "add", "Nguyen Van An")
    assert office(*argv) == Result(
        65,
        "",
        "Lỗi: “Nguyen Van An” có thể là người đã có trong sổ; nếu là người khác, hãy thêm mã"
        " (--code) hoặc --another:\n  CB01  Nguyễn Văn An  Tỉnh ủy viên\n",
    )
    assert office.done(*argv, "--another").out == "Đã thêm đồng chí Nguyen Van An.\n"
