"""`chibo merge pairs`: who and what two offices know, and the list of them united at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import DAY, communes, province

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

ROWS = [
    "kind,keep,second,name,why,keep_office,second_office",
    "official,CB01@Xã An Hòa,CB01@Xã Bình Minh,Nguyễn Văn An,home_cell,Xã An Hòa,Xã Bình Minh",
    "official,TU02,CB02@Xã An Hòa,Trần Thị Bình,post,,Xã An Hòa",
    "unit,X7,X01@Xã An Hòa,Xã An Hòa,place,,Xã An Hòa",
]

ADJUSTED = ("--adjust", "--reason", "hai nơi sinh hoạt")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communes of one make, and a province that knows a commune and an official of them."""
    folder = tmp_path_factory.mktemp("communes")
    one, other = communes(folder)
    post = ("--title", "Phó Bí thư", "--agency", "Đảng ủy xã", "--since", "1/1/2024")
    one.done("official", "edit", "CB02", *post)
    clerk = province(folder)
    clerk.done("unit", "add", "Xã An Hòa", "--code", "X7", "-k", "xã", "-p", "T01")
    clerk.done("official", "add", "Trần Thị Bình", "--code", "TU02")
    clerk.done("official", "edit", "TU02", *post)
    clerk.done("merge", one.db, other.db, "--under", "T01")
    return folder


def test_pairs_are_listed_and_nothing_is_done(clerk: Chibo) -> None:
    before = clerk.kept()
    assert clerk.done("merge", "pairs", "-f", "csv").out.splitlines() == ROWS
    table = clerk.done("merge", "pairs").out.splitlines()
    assert table[0].split("  ")[0] == "Hồ sơ"
    assert [" ".join(line.split()) for line in table[2:]] == [
        "đồng chí Trần Thị Bình (TU02) Trần Thị Bình (CB02@Xã An Hòa) chức vụ, cơ quan Xã An Hòa",
        "đơn vị Xã An Hòa (X7) Xã An Hòa (X01@Xã An Hòa) loại, cấp trên Xã An Hòa",
    ]
    document = clerk.done("merge", "pairs", "--json").json
    assert document["schema"] == "chibo.pair/1"
    assert document["rows"][1] == {
        "kind": "official",
        "keep": {"code": "TU02", "name": "Trần Thị Bình"},
        "second": {"code": "CB02@Xã An Hòa", "name": "Trần Thị Bình"},
        "name": "Trần Thị Bình",
        "why": "post",
        "keep_office": None,
        "second_office": "Xã An Hòa",
    }
    assert clerk.kept() == before


def test_without_offices_there_are_no_pairs(tmp_path: Path) -> None:
    clerk = province(tmp_path)
    assert clerk.done("merge", "pairs", "-f", "csv").out.splitlines() == ROWS[:1]


@pytest.mark.parametrize("name", ["pairs.csv", "pairs.xlsx"])
def test_the_list_is_united_kind_by_kind_in_one_operation_each(
    clerk: Chibo, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    clerk.done("merge", "pairs", "-o", file)
    clerk.done("official", "edit", "CB01@Xã Bình Minh", "--home-cell", "", *ADJUSTED)
    said = clerk.done("official", "unite", "--pairs", file, "-n").out
    assert said.startswith("(thử, không ghi) Đã gộp hồ sơ đồng chí Nguyễn Văn An")
    assert clerk("official", "unite", "--pairs", file).code != 0  # nobody is there to say yes
    clerk.done("official", "unite", "--pairs", file, "--yes")
    clerk.done("unit", "unite", "--pairs", file, "--yes")
    log = clerk.done("log", "--json").json["rows"]
    assert [each["kind"] for each in log[:2]] == ["merge", "merge"]
    assert clerk.done("merge", "pairs", "-f", "csv").out.splitlines() == ROWS[:1]
    assert clerk("db", "check").code == 0
    again = clerk("official", "unite", "--pairs", file, "--yes")
    assert again.err == f"Lỗi: {name}: không có gì thay đổi.\n"


def test_every_line_that_cannot_be_united_is_named_and_none_is(
    clerk: Chibo, tmp_path: Path
) -> None:
    file = tmp_path / "pairs.csv"
    lines = [*ROWS[:3], "official,TU99,CB02@Xã Bình Minh,Trần Thị Bình,post,,", *ROWS[3:]]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    before = clerk.kept()
    refused = clerk("official", "unite", "--pairs", file, "--yes")
    assert refused.code == 65
    assert refused.err == (
        "Lỗi: 2 lỗi trong tệp, không dòng nào được ghi:\n"
        "  pairs.csv dòng 2: chưa gộp được Nguyễn Văn An (CB01@Xã Bình Minh) vào Nguyễn Văn An"
        " (CB01@Xã An Hòa), hai hồ sơ nói khác nhau; sửa cho khớp rồi chạy lại lệnh này:\n"
        "  nơi sinh hoạt đảng: Chi bộ: Chi bộ ấp 2 (C2@Xã An Hòa) ≠ Chi bộ ấp 2 (C2@Xã Bình Minh)\n"
        "  pairs.csv dòng 4: không tìm thấy đồng chí “TU99”; xem: chibo official list.\n"
    )
    assert clerk.kept() == before


def test_people_without_codes_are_told_by_their_offices(clerk: Chibo, tmp_path: Path) -> None:
    clerk.done("official", "add", "Lê Văn Xuân")
    office = Chibo(tmp_path / "Bình Minh.db", DAY)
    office.done("official", "add", "Lê Văn Xuân")
    clerk.done("merge", office.db)
    file = tmp_path / "pairs.csv"
    file.write_text(
        "keep,second,second_office\nLê Văn Xuân,Lê Văn Xuân,Xã Bình Minh\n", encoding="utf-8"
    )
    clerk.done("official", "unite", "--pairs", file, "--yes")
    people = clerk.done("official", "list", "--text", "xuan", "--json").json["rows"]
    assert len(people) == 1


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("official", "unite"), "ĐỒNG_CHÍ HỒ_SƠ_THỨ_HAI | --pairs"),
        (("unit", "unite", "X7"), "ĐƠN_VỊ HỒ_SƠ_THỨ_HAI | --pairs"),
        (("unit", "unite", "X7", "--pairs", "pairs.csv"), "--pairs"),
        (("unit", "unite", "--pairs", "pairs.csv"), "không có cặp đơn vị nào để gộp"),
        (("official", "unite", "--pairs", "nowhere.csv"), "nowhere.csv"),
    ],
)
def test_what_is_missing_is_said(
    clerk: Chibo, tmp_path: Path, argv: tuple[str, ...], told: str
) -> None:
    (tmp_path / "pairs.csv").write_text("\n".join(ROWS[:3]), encoding="utf-8")
    words = [str(tmp_path / each) if each.endswith(".csv") else each for each in argv]
    refused = clerk(*words, "--yes")
    assert refused.code != 0
    assert told in refused.err
