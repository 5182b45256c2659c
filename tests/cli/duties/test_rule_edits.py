"""`rule edit` and `remove`: a regulation corrected, or taken out that was none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

AN, BINH = "Nguyễn Văn An (CB01) – 258-QĐ/TU", "Trần Thị Bình (CB02) – 258-QĐ/TU"
STRICT = """
code = "258-QĐ/TU"
title = "Quy định mới gõ lại"
since = 2021-05-19

[[duty]]
kind = "attend"
period = "quarter"
minimum = 2
unit_kinds = ["cell"]

[[duty]]
kind = "file"
document = "report"
held_by = "official"
period = "year"
due = "12-10"
"""


@pytest.fixture
def strict(tmp_path: Path) -> Path:
    path = tmp_path / "258.toml"
    path.write_text(STRICT, encoding="utf-8")
    return path


def test_the_head_of_a_regulation_is_corrected_field_by_field(office: Chibo) -> None:
    argv = ("rule", "edit", "258", "--code", "258-QĐ/TU-1", "--issuer", "", "--issued", "18/5/2021")
    assert office(*argv, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Changed regulation 258-QĐ/TU:\n"
        "  changed regulation 258-QĐ/TU-1\n"
        "    Code: 258-QĐ/TU → 258-QĐ/TU-1\n"
        "    Issuer: Ban Thường vụ Tỉnh ủy Long An → (empty)\n"
        "    Issued on: 2021-05-19 → 2021-05-18\n",
        "",
    )
    office.done(*argv)
    shown = office.done("rule", "show", "258-QĐ/TU-1", "--json").json
    assert (shown["issuer"], shown["issued_on"]) == ("", "2021-05-18")
    assert office.done("report", "quarter", "2024-Q1", "--json").json["rows"]


def test_another_first_day_says_which_verdicts_moved(office: Chibo) -> None:
    assert office.done("rule", "edit", "258", "--since", "1/4/2024").out == (
        "Đã sửa quy định 258-QĐ/TU:\n"
        "  sửa quy định 258-QĐ/TU\n"
        "    Từ ngày: 19/05/2021 → 01/04/2024\n"
        f"  {AN} (1), quý I/2024: chưa đạt → không có nghĩa vụ.\n"
        f"  {BINH} (1), quý I/2024: chưa đạt → không có nghĩa vụ.\n"
        "  (chỉ so kết quả các kỳ từ quý II/2022; kỳ trước đó: chibo report)\n"
    )


def test_a_file_states_the_whole_regulation_again(office: Chibo, strict: Path) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    said = office.done("rule", "edit", "258", strict).out
    assert "    Số lượt tối thiểu: 1 → 2\n" in said
    assert "  thêm nghĩa vụ: 258-QĐ/TU (2)\n" in said
    assert f"  {AN} (1), quý I/2024: đạt → chưa đạt.\n" in said
    duties = office.done("rule", "show", "258", "--json").json["duties"]
    assert [(duty["number"], duty["kind"]) for duty in duties] == [(1, "attend"), (2, "file")]
    assert office("rule", "edit", "258", strict) == Result(
        65, "", "Lỗi: 258-QĐ/TU: không có gì thay đổi.\n"
    )
    office.done("undo")
    shown = office.done("rule", "show", "258", "--json").json
    assert [duty["minimum"] for duty in shown["duties"]] == [1]
    office.done("db", "check")


def test_a_duty_stays_while_documents_are_filed_under_it(office: Chibo, strict: Path) -> None:
    office.done("rule", "edit", "258", strict)
    office.done("filing", "add", "CB01", "2024", "--rule", "258", "--document", "report")
    held = "Lỗi: không bỏ được nghĩa vụ 2, 258-QĐ/TU: còn 1 văn bản đã nộp gắn với mục này; "
    for old, new in (
        ('"report"', '"programme"'),
        ('"year"', '"half"'),
        ('"12-10"', '"visit+5"'),
        (STRICT[STRICT.rindex("[[duty]]") :], ""),
    ):
        strict.write_text(STRICT.replace(old, new), encoding="utf-8")
        refused = office("rule", "edit", "258", strict)
        assert (refused.code, refused.out, refused.err[: len(held)]) == (65, "", held)


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("258", "--code", "776-QĐ/TU"), 65, "mã 776-QĐ/TU đã là của quy định Cấp ủy viên các cấp"),
        (("258", "--since", "1/2/2024", "--until", "1/1/2024"), 65, "ngày cuối 01/01/2024"),
        (("258", "x.toml", "--title", "x"), 2, "không dùng cùng lúc: TỆP.toml, --title.\n"),
        (("258",), 65, "258-QĐ/TU: không có gì thay đổi."),
        (("258", "--code", ""), 65, ""),
        (("258", "none.toml"), 66, ""),
        (("999", "--title", "x"), 65, "không tìm thấy quy định “999”; xem: chibo rule list."),
    ],
)
def test_what_cannot_stand_is_refused(
    office: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    office.done("rule", "preset", "776")
    before = office.kept()
    refused = office("rule", "edit", *argv)
    assert (refused.code, refused.out) == (code, "")
    assert refused.err.startswith(f"Lỗi: {said}")
    assert office.kept() == before


def test_a_regulation_nobody_stands_under_is_removed_with_its_duties(office: Chibo) -> None:
    office.done("rule", "preset", "776")
    assert office.done("rule", "remove", "776").out == "Đã bỏ quy định 776-QĐ/TU.\n"
    assert [row["code"] for row in office.done("rule", "list", "--json").json["rows"]] == [
        "258-QĐ/TU"
    ]
    office.done("undo")
    assert len(office.done("rule", "show", "776", "--json").json["duties"]) == 3
    assert office("rule", "remove", "258", CHIBO_LANG="en") == Result(
        65,
        "",
        "Error: cannot remove regulation 258-QĐ/TU: still named by assignment (2); remove those"
        " first, or give it a last day.\n",
    )
