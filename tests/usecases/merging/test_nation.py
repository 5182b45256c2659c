"""A province that took its communes in goes into a nation, as they went into it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import TOP
from tests.usecases.merging.conftest import AN_HOA, BINH_MINH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.usecases.merging.conftest import Province

pytestmark = pytest.mark.slow

_NATION, _PROVINCE = "TW", "Tỉnh Bình Tân Giang"


def test_a_province_goes_into_a_nation_with_its_tree_and_all_its_offices(
    joined: Province, tmp_path: Path
) -> None:
    clerk = Chibo(tmp_path / "nation.db")
    clerk.done("init")
    clerk.done("unit", "add", "Trung ương", "-k", "tỉnh", "--code", _NATION)
    nation = replace(joined, chibo=clerk)

    taken = nation.take(joined.chibo, under=_NATION)

    assert taken.office.name == _PROVINCE
    rows = {row["code"]: row for row in nation.rows("unit", "list")}
    for commune in (AN_HOA, BINH_MINH):
        above = f"X01@{commune}@{_PROVINCE}"
        assert rows[f"C1@{commune}@{_PROVINCE}"]["parent"]["code"] == above
        assert rows[above]["parent"]["code"] == f"{TOP}@{_PROVINCE}"
    assert rows[f"{TOP}@{_PROVINCE}"]["parent"]["code"] == _NATION
    assert nation.take(joined.chibo, under=_NATION).counts == {}

    joined.an_hoa.done("attend", "remove", "1", "--yes")
    joined.an_hoa.done("unit", "add", "Chi bộ cơ quan", "-k", "chi bộ", "--code", "CQ")
    joined.take(joined.an_hoa)
    assert nation.take(joined.chibo, under=_NATION).left_out == []
    joined.an_hoa.done("undo")
    joined.take(joined.an_hoa)
    assert nation.take(joined.chibo, under=_NATION).left_out == []
