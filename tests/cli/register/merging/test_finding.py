"""Codes in a register that has taken offices in: one's own first, then an only office's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.frame.test_completion import answer
from tests.running.chibo import Chibo
from tests.running.communes import DAY, communes, province

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Chibo:
    """A province with a CB02 of its own, of two communes with CB01, one of which has CB07 too."""
    folder = tmp_path_factory.mktemp("found")
    one, other = communes(folder)
    one.done("official", "add", "Đỗ Thị Yến", "--code", "CB07")
    one.done("unit", "add", "Chi bộ trường học", "--code", "C7", "-p", "X01")
    found = province(folder)
    found.done("official", "add", "Hoàng Văn Tỉnh", "--code", "CB02")
    found.done("unit", "add", "Chi bộ Văn phòng", "--code", "C2", "-p", "T01")
    found.done("merge", one.db, other.db, "--under", "T01")
    return found


@pytest.fixture
def clerk(made: Chibo, tmp_path: Path) -> Chibo:
    return Chibo.at_copy_of(made.db, tmp_path, DAY)


MEANT = {
    "as it is": ("CB01@Xã An Hòa", "CB01@Xã An Hòa"),
    "in any case": ("cb01@XÃ AN HÒA", "CB01@Xã An Hòa"),
    "without marks": ("cb01@xa an hoa", "CB01@Xã An Hòa"),
    "one's own first": ("cb02", "CB02"),
    "the only office's": ("cb07", "CB07@Xã An Hòa"),
    "beside the name": ("Đỗ Thị Yến (CB07)", "CB07@Xã An Hòa"),
    "beside the name, with the office": ("[CB01@xa binh minh] Nguyễn Văn An", "CB01@Xã Bình Minh"),
}


@pytest.mark.parametrize("how", MEANT)
def test_an_official_is_meant_by_code(made: Chibo, how: str) -> None:
    typed, code = MEANT[how]
    shown = made.done("official", "show", typed, "--json").json["rows"][0]
    assert shown["code"] == code


UNITS = {
    "one's own first": ("C2", "C2"),
    "the only office's": ("c7", "C7@Xã An Hòa"),
    "without marks": ("c1@xa binh minh", "C1@Xã Bình Minh"),
    "beside the name": ("Chi bộ ấp 1 (C1@Xã An Hòa)", "C1@Xã An Hòa"),
}


@pytest.mark.parametrize("how", UNITS)
def test_a_unit_is_meant_by_code(made: Chibo, how: str) -> None:
    typed, code = UNITS[how]
    assert made.done("unit", "show", typed, "--json").json["code"] == code


@pytest.mark.parametrize(
    ("noun", "typed"), [("official", "CB01"), ("official", "Nguyễn Văn An (CB01)"), ("unit", "C1")]
)
def test_a_code_of_several_offices_is_told_with_each(made: Chibo, noun: str, typed: str) -> None:
    result = made(noun, "show", typed)
    assert result.code == 65
    for office in ("Xã An Hòa", "Xã Bình Minh"):
        assert f"{typed.rpartition('(')[2].strip(')')}@{office}" in result.err


def test_the_answer_names_the_office_whose_code_was_taken(clerk: Chibo) -> None:
    said = clerk.done("attend", "add", "CB07", "C7", "--on", "7/2/2024")
    assert "Đỗ Thị Yến dự sinh hoạt Chi bộ trường học" in said.out
    assert said.err == "“CB07” là CB07@Xã An Hòa.\n“C7” là C7@Xã An Hòa.\n"


def test_whom_a_code_meant_is_told_once_where_it_is_rehearsed_first(clerk: Chibo) -> None:
    said = clerk.done("official", "unite", "CB07", "CB02", "--yes")
    assert said.err == "“CB07” là CB07@Xã An Hòa.\n"
    assert not clerk.done("official", "show", "CB07@Xã An Hòa").err
    assert not clerk.done("official", "show", "CB02").err


def test_a_visitor_of_an_office_means_its_cells(clerk: Chibo) -> None:
    clerk.done("attend", "add", "CB01@Xã Bình Minh", "C1", "--on", "7/2/2024")
    row = clerk.done("attend", "list", "--from", "7/2/2024", "--json").json["rows"][-1]
    assert row["unit"]["code"] == "C1@Xã Bình Minh"


@pytest.mark.parametrize("filler", [0, 12], ids=["few", "many"])
def test_a_list_names_people_by_code_and_office(clerk: Chibo, filler: int) -> None:
    lines = ["official,unit,date", "CB01@xa an hoa,C1@Xã An Hòa,2024-02-07", "CB07,C7,2024-02-08"]
    lines += [f"CB02,C2,2024-03-{day:02}" for day in range(1, 1 + filler)]
    file = clerk.db.with_name("visits.csv")
    file.write_text("\n".join(lines), encoding="utf-8")
    clerk.done("import", file)
    rows = clerk.done("attend", "list", "--from", "1/2/2024", "--json").json["rows"]
    assert len(rows) == 2 + filler
    found = {(row["official"]["code"], row["unit"]["code"]) for row in rows}
    assert {("CB01@Xã An Hòa", "C1@Xã An Hòa"), ("CB07@Xã An Hòa", "C7@Xã An Hòa")} <= found
    file.write_text("official,unit,date\nCB01,C1,2024-02-09\n" + "\n".join(lines[3:]), "utf-8")
    refused = clerk("import", file)
    assert refused.code == 65
    assert "CB01@Xã An Hòa" in refused.err
    assert "CB01@Xã Bình Minh" in refused.err


@pytest.mark.sqlite
def test_tab_offers_codes_with_their_office(made: Chibo) -> None:
    assert answer(made.db, "bash", "chibo official show cb07") == [r"CB07@Xã\ An\ Hòa"]
    assert answer(made.db, "bash", "chibo unit show c7") == [r"C7@Xã\ An\ Hòa"]
    offered = answer(made.db, "fish", "chibo official show cb01@xa")
    codes = [line.partition("\t")[0] for line in offered]
    assert codes == ["CB01@Xã An Hòa", "CB01@Xã Bình Minh"]
