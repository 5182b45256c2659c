"""A province that took its communes in goes into a nation, as they went into it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.register.proving import prove
from tests.running.chibo import TODAY, Chibo
from tests.running.communes import TOP
from tests.usecases.merging.conftest import AN_HOA, BINH_MINH
from tests.usecases.merging.offices import differences, held_in, merged, rows_in

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.usecases.merging.merging import Merged
    from tests.usecases.merging.conftest import Province

_NATION, _PROVINCE = "TW", "Tỉnh Bình Tân Giang"
_TODAY = date.fromisoformat(TODAY)


def test_a_province_goes_into_a_nation_with_its_tree_and_all_its_offices(
    joined: Province, tmp_path: Path
) -> None:
    nation = Chibo(tmp_path / "nation.db")
    nation.done("init")
    nation.done("unit", "add", "Trung ương", "-k", "tỉnh", "--code", _NATION)

    taken = _taken(nation, joined)

    assert taken.office.name == _PROVINCE
    rows = {row["code"]: row for row in nation.done("unit", "list", "--json").json["rows"]}
    for commune in (AN_HOA, BINH_MINH):
        above = f"X01@{commune}@{_PROVINCE}"
        assert rows[f"C1@{commune}@{_PROVINCE}"]["parent"]["code"] == above
        assert rows[above]["parent"]["code"] == f"{TOP}@{_PROVINCE}"
    assert rows[f"{TOP}@{_PROVINCE}"]["parent"]["code"] == _NATION
    assert _taken(nation, joined).counts == {}

    joined.an_hoa.done("attend", "remove", "1", "--yes")
    joined.an_hoa.done("unit", "add", "Chi bộ cơ quan", "-k", "chi bộ", "--code", "CQ")
    joined.take(joined.an_hoa)
    assert _taken(nation, joined).left_out == []
    joined.an_hoa.done("undo")
    joined.take(joined.an_hoa)
    assert _taken(nation, joined).left_out == []


def _taken(nation: Chibo, province: Province) -> Merged:
    taken = merged(nation.db, province.chibo.db, today=_TODAY, under=_NATION)
    with open_store(nation.db, Mode.READ, wait=0) as store:
        assert prove(store, today=_TODAY) == []
    sent, held = rows_in(province.chibo.db), held_in(nation.db)
    assert differences(sent, taken.office.name, held) == []
    return taken
