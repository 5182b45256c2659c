"""Cells merged from two communes: where the new one stands, and what is said of the old."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

MERGE = ("unit", "merge", "C1", "C2", "--new", "C9=Chi bộ gộp", "--on", "1/4/2024")
UNCLEAR = (
    "Lỗi: các chi bộ thành Chi bộ gộp trực thuộc nhiều đơn vị khác nhau; chi bộ mới trực thuộc đâu?"
    " Ghi --parent ĐƠN_VỊ:\n"
    "  X01  Xã Hòa Lạc   Tỉnh Bình Tân Giang\n"
    "  X02  Xã Thủy Tân  Tỉnh Bình Tân Giang\n"
)


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Chibo:
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("merged"))
    office.done(*MERGE, "--parent", "X02")
    return office


def parent_of(office: Chibo, code: str) -> str:
    rows = office.done("unit", "list", "--json").json["rows"]
    (parent,) = (row["parent"]["code"] for row in rows if row["code"] == code)
    return str(parent)


def test_off_a_terminal_the_parent_must_be_said(office: Chibo) -> None:
    refused = office(*MERGE)
    assert (refused.code, refused.err) == (65, UNCLEAR)
    office.done(*MERGE, "--parent", "X01")
    assert parent_of(office, "C9") == "X01"


def test_at_a_terminal_it_is_asked(office: Chibo) -> None:
    with Terminal(office, MERGE) as desk:
        desk.answer("Chi bộ gộp trực thuộc: ", "2")
        assert desk.code() == 0
    assert parent_of(office, "C9") == "X02"
    (last, *_) = office.done("log", "--json").json["rows"]
    assert last["command"].endswith("--parent X02")


@pytest.mark.parametrize(
    "argv",
    [
        "attend add CB01 C1 --on 5/4/2024",
        "plan add CB01 C1 --on 5/6/2024",
        "assign add CB01 C1 --since 5/4/2024",
        "unit rename C1 Ấp_Đông --on 5/4/2024",
        "recommend add Sửa_cầu --unit C1 --on 5/4/2024",
        "schedule set C1 5 --since 5/4/2024",
        "unit close C1 --on 5/4/2024",
    ],
)
def test_who_types_the_old_cell_is_told_what_follows_it(merged: Chibo, argv: str) -> None:
    refused = merged(*argv.split())
    assert refused.code == 65
    assert "; kế thừa là Chi bộ gộp (C9), Xã Thủy Tân" in refused.err


def test_a_row_of_a_list_is_told_so_too(merged: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("Đồng chí,Chi bộ,Ngày dự\nCB01,C1,5/4/2024\n", encoding="utf-8")
    refused = merged("import", path)
    assert refused.code == 65
    assert "không có đơn vị C1; kế thừa là Chi bộ gộp (C9), Xã Thủy Tân" in refused.err
