"""`edit`, `remove` and `show` of officials, units, assignments and waivers."""

from __future__ import annotations

import pytest

from tests.running.chibo import Chibo, Result

pytestmark = pytest.mark.walk

STUDY = ("waive", "add", "CB01", "--since", "1/1/2024", "--until", "31/3/2024", "--reason", "ốm")
AN = "Nguyễn Văn An (CB01) – 258-QĐ/TU (1)"


def test_a_new_title_from_a_day_leaves_the_old_one_to_the_days_before(office: Chibo) -> None:
    argv = ("official", "edit", "CB01", "--title", "Bí thư", "--since", "1/3/2024")
    assert office(*argv, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Changed official Nguyễn Văn An (CB01), from 2024-03-01:\n"
        "  Title: Tỉnh ủy viên → Bí thư\n",
        "",
    )
    assert office.done(*argv).out == (
        "Đã sửa đồng chí Nguyễn Văn An (CB01), từ 01/03/2024:\n  Chức vụ: Tỉnh ủy viên → Bí thư\n"
    )
    titles = [
        office.done("official", "show", "CB01", "--on", day, "--json").json["rows"][0]["title"]
        for day in ("29/2/2024", "1/3/2024")
    ]
    assert titles == ["Tỉnh ủy viên", "Bí thư"]


def test_an_official_is_corrected_field_by_field(office: Chibo) -> None:
    argv = ("--name", "Nguyễn Văn Ân", "--code", "CB11", "--title", "", "--home-cell", "ấp 2")
    assert office.done("official", "edit", "CB01", *argv).out == (
        "Đã sửa đồng chí Nguyễn Văn An (CB01):\n"
        "  Mã: CB01 → CB11\n"
        "  Họ và tên: Nguyễn Văn An → Nguyễn Văn Ân\n"
        "  Chức vụ: Tỉnh ủy viên → (trống)\n"
        "  Chi bộ sinh hoạt: (trống) → Chi bộ ấp 2 (C2)\n"
    )
    assert office.done("official", "edit", "CB11", "--home-cell", "").out.endswith(
        "  Chi bộ sinh hoạt: Chi bộ ấp 2 (C2) → (trống)\n"
    )
    assert office.done("official", "edit", "CB11", "--since", "1/4/2024").out == (
        "Đã sửa đồng chí Nguyễn Văn Ân (CB11):\n"
        "  Từ ngày: (trống) → 01/04/2024\n"
        "  Nguyễn Văn Ân (CB11) – 258-QĐ/TU (1), quý I/2024: chưa đạt → không có nghĩa vụ.\n"
    )
    office.done("db", "check")


def test_a_unit_is_corrected_field_by_field(office: Chibo) -> None:
    argv = ("--name", "Xã Hòa Lộc", "--code", "X10", "--until", "31/3/2024")
    assert office.done("unit", "edit", "X01", *argv).out == (
        "Đã sửa đơn vị Xã Hòa Lạc (X01):\n"
        "  Mã: X01 → X10\n"
        "  Tên đơn vị: Xã Hòa Lạc → Xã Hòa Lộc\n"
        "  Đến ngày: (trống) → 31/03/2024\n"
        f"  {AN}, quý II/2024: chưa đến hạn → không có nghĩa vụ.\n"
    )


def test_an_assignment_is_shown_corrected_and_removed(office: Chibo) -> None:
    assert office.done("assign", "edit", 1, "--since", "15/3/2024", "--decision", "9-QĐ").out == (
        "Đã sửa phân công số 1 (đồng chí Nguyễn Văn An – Xã Hòa Lạc):\n"
        "  Quyết định: (trống) → 9-QĐ\n"
        "  Từ ngày: 01/01/2024 → 15/03/2024\n"
        f"  {AN}, quý I/2024: chưa đạt → không xét.\n"
    )
    assert office.done("assign", "show", 1).out == (
        "Số          1\n"
        "Đồng chí    Nguyễn Văn An (CB01)\n"
        "Đơn vị      Xã Hòa Lạc (X01)\n"
        "Quy định    258-QĐ/TU\n"
        "Quyết định  9-QĐ\n"
        "Từ ngày     15/03/2024\n"
        "Dự thảo     không\n"
    )
    shown = office.done("assign", "show", 1, "--json").json
    assert shown == {
        "schema": "chibo.assign/1",
        "rows": office.done("assign", "list", "--official", "CB01", "--json").json["rows"],
    }
    assert office("assign", "remove", 1, CHIBO_LANG="en") == Result(
        0,
        "Removed assignment 1 (Nguyễn Văn An – Xã Hòa Lạc).\n"
        f"  {AN}, Q1/2024: not judged → not bound.\n"
        f"  {AN}, Q2/2024: pending → not bound.\n",
        "",
    )
    office.done("undo")
    office.done("assign", "show", 1)


def test_ending_an_assignment_tells_the_verdicts_that_move(office: Chibo) -> None:
    assert office.done("assign", "end", 1, "--on", "31/3/2024").out == (
        "Phân công số 1 (Nguyễn Văn An – Xã Hòa Lạc) kết thúc ngày 31/03/2024.\n"
        f"  {AN}, quý II/2024: chưa đến hạn → không có nghĩa vụ.\n"
    )


def test_a_draft_is_confirmed_with_its_decision(office: Chibo) -> None:
    office.done("assign", "add", "CB02", "X01", "--since", "1/4/2024", "--draft")
    assert office.done("assign", "edit", 3, "--confirm", "--decision", "30-QĐ/TU").out == (
        "Đã sửa phân công số 3 (đồng chí Trần Thị Bình – Xã Hòa Lạc):\n"
        "  Quyết định: (trống) → 30-QĐ/TU\n"
        "  Dự thảo: có → không\n"
    )


def test_a_role_that_no_duty_names_is_told(office: Chibo) -> None:
    office.done("rule", "preset", "776")
    office.done("assign", "add", "CB01", "X02", "--rule", "776", "--since", "1/1/2024")
    said = office("assign", "edit", 3, "--role", "cấp thôn", "-n")
    assert "  Vai trò: (trống) → cấp thôn\n" in said.out
    assert "1 phân công vai trò “cấp thôn” sẽ không được xét." in said.err


def test_a_waiver_is_shown_corrected_and_removed(office: Chibo) -> None:
    office.done(*STUDY)
    argv = ("--until", "15/1/2024", "--reason", "ốm nặng", "--document", "3-CV", "--rule", "258")
    assert office.done("waive", "edit", 1, *argv).out == (
        "Đã sửa mục miễn số 1 (Nguyễn Văn An):\n"
        "  Quy định: (trống) → 258-QĐ/TU\n"
        "  Đến ngày: 31/03/2024 → 15/01/2024\n"
        "  Lý do: ốm → ốm nặng\n"
        "  Văn bản: (trống) → 3-CV\n"
        f"  {AN}, quý I/2024: miễn → chưa đạt.\n"
    )
    assert office.done("waive", "show", 1).out == (
        "Số        1\n"
        "Đồng chí  Nguyễn Văn An (CB01)\n"
        "Quy định  258-QĐ/TU\n"
        "Từ ngày   01/01/2024\n"
        "Đến ngày  15/01/2024\n"
        "Lý do     ốm nặng\n"
        "Văn bản   3-CV\n"
    )
    listed = office.done("waive", "list", "--json").json
    assert office.done("waive", "show", 1, "--json").json == listed
    assert office.done("waive", "edit", 1, "--rule", "", "--until", "").out.endswith(
        f"  {AN}, quý I/2024: chưa đạt → miễn.\n  {AN}, quý II/2024: chưa đến hạn → miễn.\n"
    )


def test_what_facts_still_name_is_not_removed(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    before = office.kept()
    more = "gắn với mục này; hãy bỏ những mục đó trước, hoặc ghi ngày kết thúc.\n"
    assert office("official", "remove", "CB01").err == (
        f"Lỗi: không bỏ được đồng chí Nguyễn Văn An: còn 1 phân công, 1 lượt dự {more}"
    )
    assert office("unit", "remove", "C1").err == (
        f"Lỗi: không bỏ được đơn vị Chi bộ ấp 1: còn 1 lượt dự {more}"
    )
    assert office("unit", "remove", "X01", CHIBO_LANG="en") == Result(
        65,
        "",
        "Error: cannot remove unit Xã Hòa Lạc: still named by assignment (1), placement (1);"
        " remove those first, or give it a last day.\n",
    )
    assert office.kept() == before


def test_what_nothing_names_is_removed(office: Chibo) -> None:
    office.done("official", "add", "Lê Văn Thừa", "--title", "Ủy viên")
    office.done("unit", "add", "Chi bộ ấp Thừa", "-p", "X01", "--code", "C9")
    assert office.done("official", "remove", "thừa").out == "Đã bỏ đồng chí Lê Văn Thừa.\n"
    assert office("unit", "remove", "C9", "-n", CHIBO_LANG="en").out == (
        "(dry run, nothing written) Removed unit Chi bộ ấp Thừa (C9).\n"
    )
    assert office.done("unit", "remove", "C9").out == "Đã bỏ đơn vị Chi bộ ấp Thừa (C9).\n"
    office.done("db", "check")
    office.done("undo")
    office.done("undo")
    assert office.done("official", "show", "thừa", "--json").json["rows"][0]["title"] == "Ủy viên"


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("official", "edit", "CB01"), 65, "Nguyễn Văn An: không có gì thay đổi."),
        (("unit", "edit", "X01", "--kind", "xã"), 65, "Xã Hòa Lạc: không có gì thay đổi."),
        (("assign", "edit", "1", "--confirm"), 65, "1: không có gì thay đổi."),
        (("waive", "show", "4"), 65, "không tìm thấy mục miễn số “4”; xem: chibo waive list."),
        (("assign", "remove", "9"), 65, "không tìm thấy phân công số “9”; xem: chibo assign list."),
        (
            ("official", "edit", "CB01", "--code", "CB02"),
            65,
            "mã CB02 đã là của đồng chí Trần Thị Bình; chọn mã khác.",
        ),
        (
            ("unit", "edit", "C1", "--code", "x01"),
            65,
            "mã x01 đã là của đơn vị Xã Hòa Lạc; chọn mã khác.",
        ),
        (("official", "edit", "CB01", "--name", " "), 65, "“ ”: không được để trống."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    before = office.kept()
    assert office(*argv) == Result(code, "", f"Lỗi: {said}\n")
    assert office.kept() == before


@pytest.mark.parametrize(
    "argv",
    [
        ("official", "edit", "CB01", "--until", "31/1/2024"),
        ("unit", "edit", "X01", "--name", "Xã Hòa Lộc"),
        ("assign", "edit", "1", "--since", "1/2/2024"),
        ("assign", "remove", "1"),
        ("waive", "edit", "1", "--until", "1/2/2024"),
        ("waive", "remove", "1"),
    ],
    ids=" ".join,
)
def test_a_closed_quarter_refuses_until_it_is_adjusted(
    office: Chibo, argv: tuple[str, ...]
) -> None:
    office.done(*STUDY)
    office.done("period", "close", "2024-Q1")
    before = office.kept()
    assert office(*argv).code == 77
    assert office.kept() == before
    assert office(*argv, "--adjust", "--reason", "sửa sai").code == 0
