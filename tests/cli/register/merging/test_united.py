"""One person, or unit, that two offices know: united once, one through every later merge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.running.communes import communes, province

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.register.merging.conftest import Clerks
    from tests.running.chibo import Chibo

pytestmark = pytest.mark.slow

KEPT, SECOND = "CB01@Xã An Hòa", "CB01@Xã Bình Minh"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communes that know the same Nguyễn Văn An, and a province that has taken both in."""
    folder = tmp_path_factory.mktemp("communes")
    one, other = communes(folder)
    other.done("official", "edit", "CB01", "--home-cell", "")
    province(folder).done("merge", one.db, other.db, "--under", "T01")
    return folder


def _rows(clerk: Chibo, *argv: object) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = clerk.done(*argv, "--json").json["rows"]
    return rows


def _visits(clerk: Chibo, official: str) -> list[tuple[str, str, str | None]]:
    return [
        (each["date"], each["unit"]["code"], each["strengths"])
        for each in _rows(clerk, "attend", "list", "--official", official)
    ]


def _is_sound(clerk: Chibo) -> bool:
    return clerk("db", "check").code == 0


def test_the_union_outlasts_later_merges(clerks: Clerks) -> None:
    clerk, _, other = clerks
    clerk.done("official", "unite", KEPT, SECOND, "--yes")
    assert _is_sound(clerk)
    assert clerk.done("merge", other.db).out == "Xã Bình Minh: không có gì mới.\n"
    other.done("attend", "add", "CB01", "C2", "--on", "6/2/2024")
    other.done("attend", "edit", "1", "--strengths", "nêu kinh nghiệm")
    other.done("official", "rename", "CB01", "Nguyễn Văn Ân", "--on", "1/3/2024")
    clerk.done("merge", other.db)
    here = [
        ("2024-01-05", "C1@Xã An Hòa", "đúng giờ"),
        ("2024-01-05", "C1@Xã Bình Minh", "nêu kinh nghiệm"),
        ("2024-02-06", "C2@Xã Bình Minh", None),
    ]
    assert _visits(clerk, SECOND) == here
    other.done("attend", "remove", "2", "--yes")
    clerk.done("merge", other.db)
    assert _visits(clerk, KEPT) == here[:2]
    before = clerk.kept()
    clerk.done("merge", other.db)
    clerk.done("merge", other.db, "--anew")
    assert clerk.kept() == before
    people = _rows(clerk, "official", "list")
    assert [each["code"] for each in people if "Nguyễn" in each["name"]] == [KEPT]
    assert _is_sound(clerk)


def test_a_union_undone_leaves_two_that_merge_as_before(clerks: Clerks) -> None:
    clerk, _, other = clerks
    before = _rows(clerk, "official", "list"), _visits(clerk, SECOND)
    clerk.done("official", "unite", KEPT, SECOND, "--yes")
    clerk.done("undo")
    assert (_rows(clerk, "official", "list"), _visits(clerk, SECOND)) == before
    other.done("attend", "add", "CB01", "C2", "--on", "6/2/2024")
    clerk.done("merge", other.db)
    assert [day for day, *_ in _visits(clerk, SECOND)] == ["2024-01-05", "2024-02-06"]
    assert [day for day, *_ in _visits(clerk, KEPT)] == ["2024-01-05"]
    assert _is_sound(clerk)


@pytest.mark.parametrize("keep", [True, False], ids=["ours is kept", "the office's is kept"])
def test_one_of_ours_and_an_office_s_are_one(clerks: Clerks, *, keep: bool) -> None:
    clerk, office, _ = clerks
    clerk.done("official", "add", "Nguyễn Văn An", "--code", "TU09")
    clerk.done("attend", "add", "TU09", "C1@Xã An Hòa", "--on", "5/1/2024", "--document", "7-BC")
    clerk.done("attend", "add", "TU09", "C2@Xã An Hòa", "--on", "8/1/2024")
    both = ("TU09", KEPT) if keep else (KEPT, "TU09")
    told = clerk.done("official", "unite", *both, "--yes").out
    assert "trùng nhau, còn một: 1 thời gian giữ chức vụ, 1 lượt dự" in told
    office.done("attend", "add", "CB01", "C2", "--on", "9/1/2024")
    office.done("official", "edit", "CB01", "--code", "CB11")
    clerk.done("merge", office.db)
    for code in ("TU09", KEPT, "CB11@Xã An Hòa"):
        assert [day for day, *_ in _visits(clerk, code)] == [
            "2024-01-05",
            "2024-01-08",
            "2024-01-09",
        ]
    clerk.done("merge", office.db, "--as", "An Hòa mới")
    found = [len(_visits(clerk, code)) for code in ("CB01@An Hòa mới", "CB11@An Hòa mới", "TU09")]
    assert found == [3, 3, 3]
    assert clerk.done("merge", office.db, "--anew").out == "An Hòa mới: không có gì mới.\n"
    assert _is_sound(clerk)


def test_what_contradicts_what_is_kept_is_left_out(clerks: Clerks) -> None:
    clerk, office, _ = clerks
    clerk.done("official", "add", "Nguyễn Văn An", "--code", "TU09")
    clerk.done(
        "attend", "add", "TU09", "C1@Xã An Hòa", "--on", "5/1/2024", "--strengths", "đúng giờ"
    )
    clerk.done("attend", "add", "TU09", "C2@Xã An Hòa", "--on", "9/1/2024")
    clerk.done("official", "unite", "TU09", KEPT, "--yes")
    here = [("2024-01-05", "C1@Xã An Hòa", "đúng giờ"), ("2024-01-09", "C2@Xã An Hòa", None)]
    office.done("attend", "edit", "1", "--strengths", "đến muộn")  # one with ours, which stands
    office.done("attend", "add", "CB01", "C2", "--on", "9/1/2024")  # as ours is
    office.done("official", "leave", "CB01", "--on", "1/4/2024")
    assert "3 dòng chưa nhận được" in clerk.done("merge", office.db).out
    assert _visits(clerk, "TU09") == here
    assert _is_sound(clerk)
    office.done("attend", "edit", "1", "--strengths", "đúng giờ")
    own = _rows(clerk, "attend", "list", "--official", "TU09")[1]["id"]
    clerk.done("attend", "remove", own, "--yes")
    assert "1 dòng chưa nhận được" in clerk.done("merge", office.db).out
    assert _visits(clerk, "TU09") == here
    assert _is_sound(clerk)


def test_what_an_office_says_still_stands_where_what_it_was_one_with_goes(clerks: Clerks) -> None:
    clerk, office, _ = clerks
    office.done("attend", "add", "CB01", "C2", "--on", "9/1/2024", "--strengths", "đến sớm")
    clerk.done("merge", office.db)
    clerk.done("official", "add", "Nguyễn Văn An", "--code", "TU09")
    clerk.done("attend", "add", "TU09", "C2@Xã An Hòa", "--on", "9/1/2024")
    clerk.done("official", "unite", KEPT, "TU09", "--yes")
    here = _visits(clerk, "TU09")
    assert [words for *_, words in here] == ["đúng giờ", "đến sớm"]
    own = _rows(clerk, "attend", "list", "--official", "TU09")[1]["id"]
    clerk.done("attend", "remove", own, "--yes")
    assert _visits(clerk, "TU09") == here[:1]
    clerk.done("merge", office.db)
    assert _visits(clerk, "TU09") == here
    assert _is_sound(clerk)


def _below(clerk: Chibo, unit: str) -> list[str]:
    return [each["code"] for each in _rows(clerk, "unit", "list", "--under", unit)]


def test_a_unit_under_another_than_the_office_s_is_told(clerks: Clerks) -> None:
    clerk, *_ = clerks
    clerk.done("unit", "add", "Huyện Sông Trà", "--code", "H1", "-k", "huyện", "-p", "T01")
    clerk.done("unit", "add", "Xã An Hòa", "--code", "X7", "-k", "xã", "-p", "H1")
    assert clerk("unit", "unite", "X7", "X01@Xã An Hòa", "--yes").err == (
        "Lỗi: chưa gộp được Xã An Hòa (X01@Xã An Hòa) vào Xã An Hòa (X7), hai hồ sơ nói khác nhau;"
        " sửa cho khớp rồi chạy lại lệnh này:\n"
        "  quan hệ trực thuộc: Đơn vị cấp trên: Huyện Sông Trà (H1) ≠ Tỉnh Bình Tân Giang (T01)\n"
    )


def test_a_unit_of_an_office_is_one_of_ours_through_later_merges(clerks: Clerks) -> None:
    clerk, office, _ = clerks
    clerk.done("unit", "add", "Xã An Hòa", "--code", "X7", "-k", "xã", "-p", "T01")
    assert clerk.done("unit", "unite", "X7", "X01@Xã An Hòa", "--yes").out == (
        "Đã gộp Xã An Hòa (X01@Xã An Hòa) vào Xã An Hòa (X7).\n"
        "  chuyển sang: 2 quan hệ trực thuộc, 2 phân công\n"
        "  trùng nhau, còn một: 1 quan hệ trực thuộc\n"
        "  mã X01@Xã An Hòa không còn chỉ đơn vị nào\n"
    )
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X01")
    office.done("unit", "rename", "X01", "Xã An Hòa Mới", "--on", "1/3/2024")
    office.done("assign", "add", "CB02", "C3", "--since", "1/4/2024")
    clerk.done("merge", office.db)
    assert _below(clerk, "X7") == [f"{code}@Xã An Hòa" for code in ("C1", "C2", "C3")] + ["X7"]
    before = clerk.kept()
    clerk.done("merge", office.db)
    assert clerk.done("merge", office.db, "--anew").out == "Xã An Hòa: không có gì mới.\n"
    assert clerk.kept() == before
    assert _is_sound(clerk)


def test_units_of_two_offices_are_one_and_two_again(clerks: Clerks) -> None:
    clerk, one, other = clerks
    codes = "C1@Xã An Hòa", "C1@Xã Bình Minh"
    other.done("attend", "add", "CB02", "C1", "--on", "8/1/2024")
    refused = clerk("unit", "unite", *codes, "--yes").err
    assert "  quan hệ trực thuộc: Đơn vị cấp trên: Xã An Hòa" in refused
    clerk.done("unit", "unite", "X01@Xã An Hòa", "X01@Xã Bình Minh", "--yes")
    clerk.done("unit", "unite", *codes, "--yes")
    clerk.done("merge", one.db, other.db)
    assert [unit for _, unit, _ in _visits(clerk, "CB02@Xã Bình Minh")] == [codes[0]]
    assert _is_sound(clerk)
    for _ in range(3):
        clerk.done("undo")
    assert len(_below(clerk, "X01@Xã Bình Minh")) == 3
    clerk.done("merge", one.db, other.db)
    assert [unit for _, unit, _ in _visits(clerk, "CB02@Xã Bình Minh")] == [codes[1]]
    assert _is_sound(clerk)


def test_a_union_on_which_later_merges_lean_is_undone_after_them(clerks: Clerks) -> None:
    clerk, office, other = clerks
    clerk.done("official", "unite", KEPT, SECOND, "--yes")
    union = _rows(clerk, "log")[0]["id"]
    office.done("attend", "add", "CB01", "C2", "--on", "6/2/2024")
    clerk.done("merge", office.db)  # of the one kept: it stays so
    clerk.done("undo", union, "-n")
    other.done("attend", "add", "CB01", "C2", "--on", "6/2/2024")
    clerk.done("merge", other.db)
    merge = _rows(clerk, "log")[0]["id"]
    assert f"thao tác số {merge}" in clerk("undo", union).err
    clerk.done("undo", merge)
    clerk.done("undo", union)
    clerk.done("merge", other.db)
    assert [len(_visits(clerk, code)) for code in (KEPT, SECOND)] == [2, 2]
    assert _is_sound(clerk)


def test_whom_the_kept_one_s_office_takes_out_the_other_office_still_knows(clerks: Clerks) -> None:
    clerk, one, other = clerks
    for each in (one, other):
        each.done("official", "add", "Lê Văn Xuân", "--code", "CB50", "--title", "Phó Bí thư")
    other.done("official", "rename", "CB50", "Lê Văn Xuân Mới", "--on", "1/3/2024")
    clerk.done("merge", one.db, other.db)
    clerk.done("official", "unite", "CB50@Xã An Hòa", "CB50@Xã Bình Minh", "--yes")
    one.done("official", "remove", "CB50")
    clerk.done("merge", one.db)
    clerk.done("merge", other.db)
    people = _rows(clerk, "official", "list", "--text", "xuan")
    assert [(each["code"], each["name"], each["title"]) for each in people] == [
        ("CB50@Xã Bình Minh", "Lê Văn Xuân Mới", "Phó Bí thư")
    ]
    assert clerk.done("merge", one.db, other.db, "--anew").out == (
        "Xã An Hòa: không có gì mới.\nXã Bình Minh: không có gì mới.\n"
    )
    assert _is_sound(clerk)
