"""`chibo init`: an empty register, where nothing stood."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def nowhere(tmp_path: Path) -> Chibo:
    """A clerk whose register is not there yet, nor its folder."""
    return Chibo(tmp_path / "so" / "chibo.db")


def test_init_says_what_it_made_and_what_comes_next(nowhere: Chibo) -> None:
    assert nowhere("init") == Result(
        0,
        f"Đã tạo sổ {nowhere.address}.\n",
        "Tiếp theo: chibo rule preset 258, rồi chibo import hoặc chibo unit add.\n",
    )


def test_init_speaks_english_too(nowhere: Chibo) -> None:
    assert nowhere("init", "--lang", "en") == Result(
        0,
        f"Made the register {nowhere.address}.\n",
        "Next: chibo rule preset 258, then chibo import or chibo unit add.\n",
    )


def test_a_fresh_register_is_empty(chibo: Chibo) -> None:
    for noun in ("unit", "official", "rule", "assign", "attend", "waive"):
        listed = chibo.done(noun, "list", "--json").json
        assert listed == {"schema": f"chibo.{noun}/1", "rows": []}


@pytest.mark.sqlite
@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_a_register_is_private_to_its_owner(empty_register: Path) -> None:
    assert stat.S_IMODE(empty_register.stat().st_mode) == 0o600


def test_init_leaves_a_register_that_stands(office: Chibo) -> None:
    before = office.kept()
    said = f"{office.address} đã có; không ghi đè. Chọn nơi khác bằng --db.\n"
    assert office("init") == Result(65, "", f"Lỗi: {said}")
    assert office.kept() == before


def test_init_leaves_any_file_and_folder_that_stands(nowhere: Chibo, tmp_path: Path) -> None:
    note = tmp_path / "ghi-chu.txt"
    note.write_text("của tôi", encoding="utf-8")
    for path in (note, tmp_path):
        refused = nowhere("init", "--db", path, "--lang", "en")
        assert refused.code == 65
        assert refused.out == ""
        assert refused.err == (
            f"Error: {path} exists and is not overwritten; name another place with --db.\n"
        )
    assert note.read_text(encoding="utf-8") == "của tôi"


def test_db_names_another_register(office: Chibo, tmp_path: Path) -> None:
    other = tmp_path / "so-2025.db"
    assert office("init", "-q", "--db", other) == Result(0, f"Đã tạo sổ {other}.\n", "")
    assert office.done("unit", "list", "--json", "--db", other).json["rows"] == []
