"""`chibo unit`: the tree of units, dated."""

from __future__ import annotations

import pytest

from tests.running.chibo import Chibo, Result

PROVINCE = {"code": "T01", "name": "Tỉnh Bình Tân Giang"}
HOA_LAC = {"code": "X01", "name": "Xã Hòa Lạc"}
THUY_TAN = {"code": "X02", "name": "Xã Thủy Tân"}


def test_a_new_unit_is_named_with_its_code_and_place(office: Chibo) -> None:
    argv = ("unit", "add", "Chi bộ ấp 3", "--code", "C3", "--parent", "Hoa Lac")
    assert office(*argv, "--lang", "en", "-n") == Result(
        0, "(dry run, nothing written) Added unit Chi bộ ấp 3 (C3) under Xã Hòa Lạc.\n", ""
    )
    assert office(*argv) == Result(0, "Đã thêm đơn vị Chi bộ ấp 3 (C3) thuộc Xã Hòa Lạc.\n", "")


def test_a_unit_needs_no_code_and_no_parent(office: Chibo) -> None:
    assert office.done("unit", "add", "Tỉnh Lạ", "-k", "tinh").out == "Đã thêm đơn vị Tỉnh Lạ.\n"


def test_units_are_listed_by_code_with_their_parents(office: Chibo) -> None:
    assert office.done("unit", "list", "--json").json == {
        "schema": "chibo.unit/1",
        "rows": [
            {"id": number, "code": code, "name": name, "kind": kind, "parent": parent}
            | {"since": None, "until": None, "tags": []}
            for number, code, name, kind, parent in (
                (3, "C1", "Chi bộ ấp 1", "cell", HOA_LAC),
                (5, "C2", "Chi bộ ấp 2", "cell", THUY_TAN),
                (1, "T01", "Tỉnh Bình Tân Giang", "province", None),
                (2, "X01", "Xã Hòa Lạc", "commune", PROVINCE),
                (4, "X02", "Xã Thủy Tân", "commune", PROVINCE),
            )
        ],
    }


def test_a_list_of_units_reads_as_lines(office: Chibo) -> None:
    assert office.done("unit", "list", "--under", "x01").out == (
        "Số  Mã   Tên đơn vị   Loại        Trực thuộc                 Từ ngày  Đến ngày\n"
        "3   C1   Chi bộ ấp 1  chi bộ      Xã Hòa Lạc (X01)\n"
        "2   X01  Xã Hòa Lạc   xã, phường  Tỉnh Bình Tân Giang (T01)\n"
    )
    assert office.done("unit", "list", "--under", "x01", "--lang", "en").out == (
        "No.  Code  Name         Kind     Under                      Since  Until\n"
        "3    C1    Chi bộ ấp 1  cell     Xã Hòa Lạc (X01)\n"
        "2    X01   Xã Hòa Lạc   commune  Tỉnh Bình Tân Giang (T01)\n"
    )


@pytest.mark.parametrize("kind", ["xã", "Xa", "commune", "phường"])
def test_a_kind_is_read_in_either_language(office: Chibo, kind: str) -> None:
    assert office.done("unit", "list", "--kind", kind, "-f", "csv").out == (
        "id,code,name,kind,parent,since,until,tags\n"
        "2,X01,Xã Hòa Lạc,commune,T01,,,\n"
        "4,X02,Xã Thủy Tân,commune,T01,,,\n"
    )


def test_a_unit_is_listed_as_of_the_day_named(office: Chibo) -> None:
    office.done("unit", "move", "C1", "X02", "--on", "1/3/2024")

    def parent_on(day: str) -> object:
        rows = office.done("unit", "list", "--on", day, "--json").json["rows"]
        return next(row["parent"] for row in rows if row["code"] == "C1")

    assert parent_on("29/2/2024") == HOA_LAC
    assert parent_on("1/3/2024") == THUY_TAN


def test_moving_and_renaming_say_from_when(office: Chibo) -> None:
    assert office("unit", "move", "ap 1", "Thuỷ Tân", "--on", "1/3/2024") == Result(
        0, "Từ 01/03/2024, Chi bộ ấp 1 trực thuộc Xã Thủy Tân.\n", ""
    )
    assert office("unit", "rename", "C1", "Chi bộ ấp Hòa", "--on", "1/4/2024") == Result(
        0, "Từ 01/04/2024, Chi bộ ấp 1 mang tên Chi bộ ấp Hòa.\n", ""
    )
    english = Chibo(office.db, language="en")
    assert english.done("unit", "move", "C1", "X01", "--on", "1/5/2024").out == (
        "From 2024-05-01 on, Chi bộ ấp Hòa stands under Xã Hòa Lạc.\n"
    )
    assert english.done("unit", "rename", "C1", "Chi bộ ấp Lạc", "--on", "1/5/2024").out == (
        "From 2024-05-01 on, Chi bộ ấp Hòa is called Chi bộ ấp Lạc.\n"
    )


def test_moving_tells_the_verdicts_that_moved(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    assert office.done("unit", "move", "C1", "X02", "--on", "1/2/2024", "-n").out == (
        "(thử, không ghi) Từ 01/02/2024, Chi bộ ấp 1 trực thuộc Xã Thủy Tân.\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý I/2024: đạt → chưa đạt.\n"
    )
    assert len(office.done("unit", "move", "C1", "X02", "--on", "6/2/2024").out.splitlines()) == 1


def test_a_unit_shows_every_name_and_parent_it_had(office: Chibo) -> None:
    office.done("unit", "move", "C1", "X02", "--on", "1/3/2024")
    office.done("unit", "rename", "C1", "Chi bộ ấp Hòa", "--on", "1/4/2024")
    assert office.done("unit", "show", "C1").out == (
        "Mã          C1\n"
        "Loại        chi bộ\n"
        "Tên đơn vị  Chi bộ ấp 1 (… – 31/03/2024)\n"
        "Tên đơn vị  Chi bộ ấp Hòa (01/04/2024 – …)\n"
        "Trực thuộc  Xã Hòa Lạc (X01) (… – 29/02/2024)\n"
        "Trực thuộc  Xã Thủy Tân (X02) (01/03/2024 – …)\n"
        "\n"
        "Số  Đồng chí              Đơn vị             Quy định   Vai trò  Quyết định"
        "  Từ ngày     Đến ngày  Dự thảo\n"
        "1   Nguyễn Văn An (CB01)  Xã Hòa Lạc (X01)   258-QĐ/TU                     "
        "  01/01/2024            không\n"
        "2   Trần Thị Bình (CB02)  Xã Thủy Tân (X02)  258-QĐ/TU                     "
        "  01/01/2024            không\n"
    )
    told = office.done("unit", "show", "C1", "--json").json
    assert [each["id"] for each in told.pop("assignments")] == [1, 2]
    assert told == {
        "schema": "chibo.unit.show/1",
        "id": 3,
        "code": "C1",
        "name": "Chi bộ ấp Hòa",
        "kind": "cell",
        "parent": THUY_TAN,
        "since": None,
        "until": None,
        "names": [
            {"name": "Chi bộ ấp 1", "since": None, "until": "2024-03-31"},
            {"name": "Chi bộ ấp Hòa", "since": "2024-04-01", "until": None},
        ],
        "parents": [
            {"parent": HOA_LAC, "since": None, "until": "2024-02-29"},
            {"parent": THUY_TAN, "since": "2024-03-01", "until": None},
        ],
        "followed": [],
        "followed_by": [],
        "tags": [],
    }


def test_a_unit_shown_goes_into_a_file(office: Chibo) -> None:
    target = office.db.with_name("c1.json")
    shown = office("unit", "show", "C1", "-o", target)
    assert shown == Result(0, "", f"Đã ghi {target}.\n")
    assert target.read_text(encoding="utf-8") == office.done("unit", "show", "C1", "--json").out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("add", " "), "“ ”: không được để trống."),
        (
            ("add", "Chi bộ ấp 2", "-p", "X02"),
            "đơn vị “Chi bộ ấp 2” đã có trong sổ; nếu là người hoặc đơn vị khác, hãy thêm --code.",
        ),
        (
            ("add", "Chi bộ ấp 3", "--code", "c2"),
            "mã c2 đã là của đơn vị Chi bộ ấp 2; chọn mã khác.",
        ),
        (
            ("add", "ấp 3", "--since", "2/1/2024", "--until", "1/1/2024"),
            "ngày cuối 01/01/2024 trước ngày đầu 02/01/2024.",
        ),
        (("add", "ấp 3", "-p", "X09"), "không tìm thấy đơn vị “X09”; xem: chibo unit list."),
        (
            ("move", "X01", "C1", "--on", "1/3/2024"),
            "Chi bộ ấp 1 nằm dưới Xã Hòa Lạc trong thời gian đó, không thể là cấp trên.",
        ),
        (
            ("rename", "C1", "Chi bộ ấp 1", "--on", "1/3/2024"),
            "Chi bộ ấp 1: không có gì thay đổi.",
        ),
        (("move", "C1", "X01", "--on", "1/3/2024"), "Chi bộ ấp 1: không có gì thay đổi."),
        (("show", "ấp 7"), "không tìm thấy đơn vị “ấp 7”; xem: chibo unit list."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], said: str
) -> None:
    before = office.kept()
    assert office("unit", *argv) == Result(65, "", f"Lỗi: {said}\n")
    assert office.kept() == before


def test_a_misspelt_kind_is_refused_with_those_there_are(office: Chibo) -> None:
    refused = office("unit", "add", "ấp 3", "-k", "cel", "--lang", "en")
    assert refused == Result(
        65,
        "",
        "Error: “cel” is no kind of unit: province, district, commune, base_committee, cell,"
        " agency_cell, school_cell, enterprise_cell, armed_cell.\n",
    )


def test_a_name_of_several_units_lists_them_with_code_and_unit_above(office: Chibo) -> None:
    assert office("unit", "show", "chi bộ") == Result(
        65,
        "",
        "Lỗi: “chi bộ” có thể là nhiều đơn vị; hãy ghi mã hoặc ghi rõ hơn:\n"
        "  C1  Chi bộ ấp 1  Xã Hòa Lạc\n"
        "  C2  Chi bộ ấp 2  Xã Thủy Tân\n",
    )


def test_moving_without_a_day_is_a_usage_error(office: Chibo) -> None:
    assert office("unit", "move", "C1", "X02") == Result(2, "", "Lỗi: thiếu --on.\n")
    assert office("unit", "rename", "C1", "ấp", "--lang", "en").err == "Error: --on is missing.\n"
