"""The register at a glance: what completion and the language of the screen read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.engines.sqlite.header import glimpses, language_of
from tests.running.chibo import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

pytestmark = pytest.mark.sqlite


def codes(register: Path, noun: str, typed: str, folded: str) -> list[str | None]:
    found = glimpses(register, noun, typed=typed, folded=folded, today=TODAY)
    return [each.code for each in found]


@pytest.mark.parametrize(
    ("noun", "typed", "folded", "expected"),
    [
        ("official", "", "", ["CB01", "CB02"]),
        ("official", "cb0", "cb0", ["CB01", "CB02"]),
        ("official", "thị", "thi", ["CB02"]),
        ("official", "Văn A", "van a", ["CB01"]),
        ("official", "uyen", "uyen", []),
        ("official", "C%", "c%", []),
        ("official", "C_01", "c_01", []),
        ("official", "\\", "\\", []),
        ("unit", "", "", ["C1", "C2", "T01", "X01", "X02"]),
        ("unit", "ap", "ap", ["C1", "C2"]),
        ("unit", "x", "x", ["X01", "X02"]),
        ("regulation", "2", "2", ["258-QĐ/TU"]),
        ("regulation", "7", "7", []),
    ],
)
def test_a_code_or_a_word_of_the_name_begins_so(
    office_register: Path, noun: str, typed: str, folded: str, expected: list[str]
) -> None:
    assert codes(office_register, noun, typed, folded) == expected


def test_who_has_left_comes_last(office: Chibo) -> None:
    office.done("official", "leave", "CB01", "--on", "1/4/2024")
    assert codes(office.db, "official", "", "") == ["CB02", "CB01"]


def test_a_unit_is_known_by_its_name_and_place_of_today(office: Chibo) -> None:
    office.done("unit", "rename", "C1", "Chi bộ ấp Mới", "--on", "1/2/2024")
    office.done("unit", "move", "C1", "X02", "--on", "1/3/2024")
    (cell,) = glimpses(office.db, "unit", typed="C1", folded="c1", today=TODAY)
    assert (cell.name, cell.note) == ("Chi bộ ấp Mới", "Xã Thủy Tân")
    assert codes(office.db, "unit", "moi", "moi") == ["C1"]


def near(clerk: Chibo, *visitor: str) -> list[str | None]:
    found = glimpses(
        clerk.db, "unit", typed="", folded="", today=TODAY, visitor=(visitor[0], visitor[-1])
    )
    return [each.code for each in found]


def test_a_visitor_is_shown_the_units_of_the_area_of_today(office: Chibo) -> None:
    everything = ["C1", "C2", "T01", "X01", "X02"]
    assert near(office, "cb01") == near(office, "Nguyễn Văn An", "nguyen van an") == ["C1", "X01"]
    assert near(office, "an") == near(office, "") == everything
    office.done("unit", "move", "C1", "X02", "--on", "1/3/2024")
    assert near(office, "CB01") == ["X01"]
    assert near(office, "CB02") == ["C1", "C2", "X02"]
    office.done("official", "add", "Nguyễn Văn An", "--code", "CB09", "--another")
    assert near(office, "Nguyễn Văn An", "nguyen van an") == everything
    office.done("assign", "end", "1", "--on", "30/4/2024", "--reason", "chuyển địa bàn")
    assert near(office, "CB01") == everything


@pytest.mark.parametrize("content", [None, b"", b"not a register", b"SQLite format 3\x00" * 9])
def test_what_is_no_register_says_nothing_and_stays_as_it_is(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "chibo.db"
    if content is not None:
        path.write_bytes(content)
    before = list(tmp_path.iterdir())
    assert codes(path, "official", "", "") == []
    assert language_of(path) is None
    assert list(tmp_path.iterdir()) == before
    assert content is None or path.read_bytes() == content


def test_a_register_in_use_says_nothing(office: Chibo) -> None:
    with closing(sqlite3.connect(office.db, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert codes(office.db, "official", "", "") == []
        assert language_of(office.db) is None
