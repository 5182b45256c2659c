"""`unit kind`: the office's own kinds of unit, in every place where a kind is read or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

NAME, KEY = "tổ nhân dân tự quản", "to_nhan_dan_tu_quan"


@pytest.fixture
def named(office: Chibo) -> Chibo:
    """A register with a kind of household groups and one of cells."""
    done = office.done("unit", "kind", "add", NAME, "--english", "household group")
    assert done.out == f"Đã thêm loại đơn vị {NAME} ({KEY}).\n"
    done = office.done("unit", "kind", "add", "chi bộ chợ", "--cell")
    assert done.out.endswith("(chi_bo_cho_cell); đơn vị loại này là chi bộ.\n")
    return office


def kinds(chibo: Chibo) -> dict[str, dict[str, object]]:
    """The kinds listed, by key."""
    rows = chibo.done("unit", "kind", "list", "--json").json["rows"]
    return {row["key"]: row for row in rows}


def kind_of(chibo: Chibo, code: str) -> str:
    """What JSON has of a unit's kind."""
    return str(chibo.done("unit", "show", code, "--json").json["kind"])


def test_the_presets_come_first_and_stay(named: Chibo) -> None:
    listed = kinds(named)
    assert [row["preset"] for row in listed.values()] == [True] * 9 + [False] * 2
    assert [listed[key]["cell"] for key in (KEY, "chi_bo_cho_cell")] == [False, True]
    for words in (("rename", "chi bộ", "chi đoàn"), ("remove", "xã")):
        assert "có sẵn" in named("unit", "kind", *words).err


@pytest.mark.parametrize("typed", [NAME, "To nhan dan tu quan", KEY, "household group"])
def test_a_kind_is_read_by_its_names_and_its_key(named: Chibo, typed: str) -> None:
    named.done("unit", "add", "Tổ 3", "-k", typed, "-p", "C1", "--code", "T3")
    assert kind_of(named, "T3") == KEY
    assert NAME in named.done("unit", "list", "--kind", typed).out
    assert "household group" in named.done("--lang", "en", "unit", "show", "T3").out


@pytest.mark.parametrize(
    "words",
    [
        ("add", "TO NHAN DAN TU QUAN"),
        ("add", "chi bộ"),
        ("add", "tổ mới", "--english", "commune"),
        ("rename", "chi bộ chợ", NAME),
    ],
)
def test_no_two_kinds_are_called_alike(named: Chibo, words: tuple[str, ...]) -> None:
    refused = named("unit", "kind", *words)
    assert (refused.code, "đã có loại đơn vị" in refused.err) == (65, True)


def test_a_group_of_households_below_a_cell_is_followed(named: Chibo, tmp_path: Path) -> None:
    rule = tmp_path / "rule.toml"
    rule.write_text(
        f'code = "7-QĐ"\n[[duty]]\nkind = "attend"\nperiod = "quarter"\nunit_kinds = ["{NAME}"]\n',
        encoding="utf-8",
    )
    named.done("rule", "add", rule)
    assert NAME in named.done("rule", "show", "7-QĐ").out
    listed = tmp_path / "units.csv"
    listed.write_text(f"Mã,Tên đơn vị,Loại,Trực thuộc\nT3,Tổ 3,{NAME},C1\n", encoding="utf-8")
    named.done("import", listed)
    named.done("official", "add", "Lê Văn Tổ", "--code", "CB90")
    named.done("assign", "add", "CB90", "T3", "--rule", "7-QĐ", "--since", "1/1/2024")
    named.done("attend", "add", "CB90", "T3", "--on", "5/2/2024")
    report = named.done("report", "quarter", "2024-Q1", "--rule", "7-QĐ", "--json").json
    assert [(row["official"]["code"], row["verdict"]) for row in report["rows"]] == [
        ("CB90", "met")
    ]


def test_a_kind_that_is_borne_stays_until_it_is_not(named: Chibo) -> None:
    named.done("unit", "add", "Tổ 3", "-k", NAME, "--code", "T3")
    refused = named("unit", "kind", "remove", NAME)
    assert (refused.code, "còn 1 đơn vị thuộc loại này" in refused.err) == (65, True)
    named.done("unit", "kind", "rename", NAME, "tổ liên gia")
    assert kind_of(named, "T3") == KEY
    assert "tổ liên gia" in named.done("unit", "list", "--kind", "tổ liên gia").out
    named.done("unit", "remove", "T3")
    named.done("unit", "kind", "remove", "tổ liên gia")
    assert KEY not in kinds(named)
    named.done("undo")
    assert kinds(named)[KEY]["name"] == "tổ liên gia"


def test_units_of_a_kind_of_cells_are_cells(named: Chibo) -> None:
    named.done("unit", "add", "Chi bộ chợ 1", "-k", "chi bộ chợ", "--code", "CH1", "-p", "X01")
    silent = named.done("schedule", "set", "CH1", "ngày 5")
    assert "không phải" not in silent.out + silent.err
    assert kinds(named)["chi_bo_cho_cell"]["units"] == 1


def test_a_kind_that_an_identifier_made_can_be_named(office: Chibo) -> None:
    office.done("unit", "add", "Tổ 3", "-k", "household", "--code", "T3")
    assert kinds(office)["household"]["name"] == "household"
    office.done("unit", "kind", "rename", "household", "hộ gia đình")
    assert "hộ gia đình" in office.done("unit", "show", "T3").out
    assert kind_of(office, "T3") == "household"


@pytest.mark.parametrize(
    "words",
    [
        ("add", "Household"),
        ("add", "hộ", "--english", "household"),
        ("rename", NAME, NAME, "--english", "household"),
    ],
)
def test_no_kind_is_called_as_one_that_an_identifier_made(
    named: Chibo, words: tuple[str, ...]
) -> None:
    named.done("unit", "add", "Tổ 3", "-k", "household", "--code", "T3")
    refused = named("unit", "kind", *words)
    assert (refused.code, "đã có loại đơn vị" in refused.err) == (65, True)


def test_an_export_brings_kinds_back(named: Chibo, tmp_path: Path, empty_register: Path) -> None:
    named.done("unit", "add", "Tổ 3", "-k", NAME, "--code", "T3")
    named.done("export", "register", "-o", tmp_path / "copies")
    copied = (tmp_path / "copies" / "unit_kinds.csv").read_text(encoding="utf-8")
    assert f"{KEY},{NAME},household group,false" in copied
    (tmp_path / "other").mkdir()
    empty = Chibo.at_copy_of(empty_register, tmp_path / "other")
    empty.done("import", tmp_path / "copies")
    assert kinds(empty) == kinds(named)
