"""`chibo find`: words looked for over the whole register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

AN = {"code": "CB01", "name": "Nguyễn Văn An"}


@pytest.fixture(scope="module")
def busy_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """An office with something to find in every kind of record."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("busy_register"))
    strengths = "Đúng giờ; đủ 100% đảng viên; có chuẩn bị bài, thảo luận sôi nổi, ghi biên bản rõ"
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--strengths", strengths)
    office.done("attend", "add", "CB02", "C2", "--on", "6/3/2024", "--recommend", "Mở lớp ở An Hoà")
    office.done("attend", "add", "CB02", "C2", "--on", "7/3/2024", "--document", "12_BC/TU")
    office.done("unit", "rename", "C2", "Chi bộ ấp Rạch", "--on", "1/5/2024")
    office.done("assign", "add", "CB01", "X02", "--since", "1/6/2024", "--decision", "12-QĐ/TU")
    office.done(
        "waive", "add", "CB01", "--since", "1/1/2024", "--until", "5/1/2024", "--reason", "Ốm"
    )
    office.done("waive", "add", "--unit", "X02", "--since", "1/1/2024", "--reason", "bão, lụt")
    return office.db


@pytest.fixture
def desk(tmp_path: Path, busy_register: Path) -> Chibo:
    return Chibo.at_copy_of(busy_register, tmp_path)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("nguyen van", [("official", 1, "name")], id="a person"),
        pytest.param("Nguyên Văn", [], id="with marks exactly"),
        pytest.param("tinh uy vien", [("official", 1, "title")], id="a title"),
        pytest.param("cb02", [("official", 2, "code")], id="a code"),
        pytest.param("ap 2", [("unit", 5, "name")], id="a name of former days"),
        pytest.param("rach", [("unit", 5, "name")], id="and of today"),
        pytest.param("100%", [("attendance", 1, "strengths")], id="a percent sign"),
        pytest.param("%", [("attendance", 1, "strengths")], id="and alone"),
        pytest.param("12_", [("attendance", 3, "document")], id="an underscore"),
        pytest.param("hòa", [("unit", 2, "name"), ("attendance", 2, "recommendation")], id="tones"),
        pytest.param(
            "qđ", [("regulation", 1, "code"), ("assignment", 3, "decision")], id="a decision"
        ),
        pytest.param("12", [("attendance", 3, "document"), ("assignment", 3, "decision")], id="12"),
        pytest.param("om", [("waiver", 1, "reason")], id="a reason"),
        pytest.param("bao lut", [], id="words that stand apart"),
        pytest.param("an hoa", [("attendance", 2, "recommendation")], id="no tones"),
        pytest.param("long an", [("regulation", 1, "issuer")], id="an issuer"),
        pytest.param("dự sinh hoạt", [("regulation", 1, "title")], id="a regulation's title"),
        pytest.param("2261", [("regulation", 1, "note")], id="a note of a duty"),
        pytest.param("g_o", [], id="no pattern"),
    ],
)
def test_every_kind_of_record_is_looked_through(
    desk: Chibo, typed: str, found: list[tuple[str, int, str]]
) -> None:
    told = desk.done("find", typed, "--json").json
    assert told["schema"] == "chibo.find/1"
    assert [(row["kind"], row["id"], row["field"]) for row in told["rows"]] == found


def test_a_hit_says_who_where_and_when(desk: Chibo) -> None:
    (row,) = desk.done("find", "chuẩn bị", "--json").json["rows"]
    assert row == {
        "kind": "attendance",
        "id": 1,
        "code": None,
        "official": AN,
        "unit": {"code": "C1", "name": "Chi bộ ấp 1"},
        "date": "2024-02-05",
        "field": "strengths",
        "excerpt": "…giờ; đủ 100% đảng viên; có chuẩn bị bài, thảo luận sôi nổi, ghi…",
    }


def test_hits_stand_kind_by_kind(desk: Chibo) -> None:
    assert desk("find", "12") == Result(
        0,
        "Lượt dự (1)\n"
        "  3  Trần Thị Bình (CB02) – Chi bộ ấp 2 (C2)  07/03/2024  Văn bản  12_BC/TU\n"
        "\n"
        "Phân công (1)\n"
        "  3  Nguyễn Văn An (CB01) – Xã Thủy Tân (X02)  01/06/2024  Quyết định  12-QĐ/TU\n",
        "",
    )


def test_a_regulation_found_is_told_by_its_code(desk: Chibo) -> None:
    (row,) = desk.done("find", "258", "--json").json["rows"]
    assert (row["kind"], row["code"], row["official"], row["unit"], row["date"]) == (
        *("regulation", "258-QĐ/TU", None, None),
        "2021-05-19",
    )
    assert desk("find", "258", CHIBO_LANG="en").out == (
        "Regulations (1)\n  1  258-QĐ/TU  2021-05-19  Code  258-QĐ/TU\n"
    )
    assert desk.done("find", "2261").out.startswith(
        "Quy định (1)\n  1  258-QĐ/TU  19/05/2021  Ghi chú  …"
    )


def test_too_many_are_counted(desk: Chibo) -> None:
    told = desk.done("find", "x0", "--limit", "1").out
    assert told.splitlines() == [
        "Đơn vị (2)",
        "  2  Xã Hòa Lạc (X01)    Mã  X01",
        "  … còn 1",
    ]
    assert len(desk.done("find", "x0", "--json").json["rows"]) == 2
    assert len(desk.done("find", "x0", "--json", "--limit", "1").json["rows"]) == 1


def test_words_need_no_quotes_and_whole_ones_stand_first(desk: Chibo) -> None:
    desk.done("unit", "add", "Chi bộ ấp 10", "--code", "A1", "--parent", "X01")
    rows = desk.done("find", "ap", "1", "--json").json["rows"]
    assert [row["code"] for row in rows] == ["C1", "A1"]


def test_nothing_found_is_said_and_no_failure(desk: Chibo) -> None:
    assert desk("find", "xyz") == Result(0, "", "Không tìm thấy “xyz” trong sổ.\n")
    assert desk("find", "xyz", "-q", "--json").json["rows"] == []
    assert desk("find", "").code == 65
