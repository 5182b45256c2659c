"""A register on a share: said once, and never written without locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.sqlite

WRITES = (
    ("unit", "add", "Chi bộ ấp 3"),
    ("unit", "add", "Chi bộ ấp 3", "-n"),
    ("undo",),
    ("db", "restore", "saved.db"),
)


def at(chibo: Chibo, options: str, *argv: str) -> Result:
    """A command line where the register's folder is a share mounted so."""
    folder = chibo.db.parent
    table = folder / "mounts"
    table.write_text(f"//may-chu/so {folder} cifs {options} 0 0\n", encoding="utf-8")
    words = (folder / word if word == "saved.db" else word for word in argv)
    return chibo.within(*words, mounts=table)


@pytest.mark.parametrize("argv", WRITES, ids=" ".join)
def test_nothing_is_written_where_no_lock_holds(office: Chibo, argv: tuple[str, ...]) -> None:
    office.done("db", "backup", "-o", office.db.parent / "saved.db")
    before = office.kept()
    refused = at(office, "rw,nobrl", *argv)
    assert (refused.code, refused.out) == (78, "")
    said = refused.err.splitlines()[-1]
    assert said.startswith(f"Lỗi: {office.db}: ổ mạng này gắn không có khóa tệp")
    assert office.kept() == before


def test_no_register_is_made_where_no_lock_holds(tmp_path: Path) -> None:
    nobody = Chibo(tmp_path / "new.db")
    assert at(nobody, "rw,nolock", "init").code == 78
    assert not nobody.db.exists()


def test_it_can_be_read_there(office: Chibo) -> None:
    assert at(office, "rw,nobrl", "unit", "list") == office("unit", "list")


def test_a_share_with_locks_is_said_once(office: Chibo) -> None:
    written = at(office, "rw", "unit", "add", "Chi bộ ấp 3")
    assert written == Result(
        0,
        "Đã thêm đơn vị Chi bộ ấp 3.\n",
        f"Lưu ý: sổ {office.db} nằm trên ổ mạng; khóa tệp ở đó không chắc chắn, nên để sổ trên ổ"
        " của máy.\n",
    )
    assert at(office, "rw", "unit", "list").err == ""
