"""An export taken into another register: whole into an empty one, never mistaken in any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


def office_of(db: Path, *lines: tuple[str, ...]) -> Chibo:
    """A register of its own, with an identity of its own."""
    chibo = Chibo(db)
    chibo.done("init")
    for line in lines:
        chibo.done(*line)
    return chibo


def identity(chibo: Chibo) -> str:
    rows = chibo.done("db", "info", "--json").json["rows"]
    return next(str(row["value"]) for row in rows if row["what"] == "identity")


def facts(chibo: Chibo, folder: Path) -> dict[str, str]:
    chibo.done("export", "register", "-o", folder)
    return {path.name: path.read_text() for path in folder.iterdir() if path.stem != "register"}


UNIT = ("unit", "add", "Xã Tân Lạc", "-k", "xã", "--code", "X01")
LAN = ("official", "add", "Lê Thị Lan", "--code", "CB01")


@pytest.fixture
def ours(tmp_path: Path) -> Chibo:
    """Our office: a commune, and Lan, who bears CB01."""
    return office_of(tmp_path / "ours.db", UNIT, LAN)


@pytest.fixture
def theirs(tmp_path: Path) -> Chibo:
    """Another office, with another CB01 and a commune that we do not know."""
    return office_of(
        tmp_path / "theirs.db",
        ("unit", "add", "Xã Nhơn Hòa", "-k", "xã", "--code", "X02"),
        ("official", "add", "Trần Văn Bốn", "--code", "CB01"),
    )


@pytest.mark.parametrize("with_identity", [True, False], ids=["an export", "an old export"])
def test_an_empty_register_takes_it_whole_and_stays_itself(
    theirs: Chibo, tmp_path: Path, *, with_identity: bool
) -> None:
    theirs.done("db", "set", "office", "Ban Tổ chức")
    wanted = facts(theirs, tmp_path / "out")
    if not with_identity:
        (tmp_path / "out" / "register.csv").unlink()
    empty = office_of(tmp_path / "empty.db")
    before = identity(empty)
    empty.done("import", tmp_path / "out")
    assert facts(empty, tmp_path / "again") == wanted
    assert identity(empty) == before != identity(theirs)
    assert empty("db", "check").code == 0
    again = empty.done("import", tmp_path / "out")  # no longer empty, and nothing new
    assert "1 thêm" not in again.out


@pytest.mark.parametrize("with_identity", [True, False], ids=["an export", "an old export"])
@pytest.mark.parametrize("suffix", ["", ".xlsx"], ids=["csv", "xlsx"])
def test_a_code_of_ours_is_no_bridge_to_a_row_of_theirs(
    ours: Chibo, theirs: Chibo, tmp_path: Path, suffix: str, *, with_identity: bool
) -> None:
    out = tmp_path / f"out{suffix}"
    theirs.done("export", "register", "-o", out)
    if not with_identity and suffix:
        book = load_workbook(out)
        del book["register"]
        book.save(out)
    elif not with_identity:
        (out / "register.csv").unlink()
    before = ours.kept()
    refused = ours("import", out)
    assert (refused.code, ours.kept()) == (65, before)
    assert "mã CB01 trong tệp là Trần Văn Bốn, trong sổ này là Lê Thị Lan" in refused.err
    assert refused.err.count("\n  ") == 1


def test_a_unit_under_a_code_of_ours_is_named_too(ours: Chibo, tmp_path: Path) -> None:
    other = office_of(
        tmp_path / "other.db",
        ("unit", "add", "Xã Khác", "-k", "xã", "--code", "x01"),
        ("unit", "add", "Chi bộ ấp 9", "--code", "C9", "-p", "x01"),
    )
    other.done("export", "register", "-o", tmp_path / "out")
    refused = ours("import", tmp_path / "out")
    assert refused.code == 65
    assert "mã x01 trong tệp là Xã Khác, trong sổ này là Xã Tân Lạc" in refused.err
    assert refused.err.count("\n  ") == 1  # of what stands below it nothing is said


def test_what_bears_no_code_of_ours_is_new(ours: Chibo, tmp_path: Path) -> None:
    other = office_of(
        tmp_path / "other.db",
        ("unit", "add", "Xã Tân Lạc", "-k", "xã", "--code", "X09"),
        ("official", "add", "Lê Thị Lan", "--code", "CB09"),
    )
    other.done("export", "register", "-o", tmp_path / "out")
    done = ours.done("import", tmp_path / "out")
    assert "Đồng chí: 1 thêm, 0 sửa, 0 giữ nguyên." in done.out
    names = [row["name"] for row in ours.done("official", "list", "--json").json["rows"]]
    assert names == ["Lê Thị Lan", "Lê Thị Lan"]
    assert "0 thêm, 0 sửa, 1 giữ nguyên" in ours.done("import", tmp_path / "out").out


def test_their_settings_and_closings_stay_theirs(ours: Chibo, tmp_path: Path) -> None:
    other = office_of(tmp_path / "other.db", ("db", "set", "office", "Ban Tổ chức huyện"))
    other.done("export", "register", "-o", tmp_path / "out")
    refused = ours("import", tmp_path / "out")
    assert refused.code == 65
    assert "thiết lập và kỳ đã chốt của sổ khác không nhập vào sổ đang có số liệu" in refused.err


def test_a_row_of_theirs_points_at_rows_of_theirs_only(
    ours: Chibo, theirs: Chibo, tmp_path: Path
) -> None:
    theirs.done("official", "edit", "CB01", "--title", "Bí thư")
    out = tmp_path / "out"
    theirs.done("export", "register", "-o", out)
    refused = ours("import", out / "posts.csv", out / "register.csv")
    assert (refused.code, "không có dòng nào như vậy" in refused.err) == (65, True)


def test_our_own_export_changes_nothing_and_corrects_what_was_changed(
    ours: Chibo, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ours.done("db", "set", "office", "Ban Tổ chức")
    wanted = facts(ours, out)
    assert " 0 thêm, 0 sửa" in ours.done("import", out).out
    ours.done("db", "set", "office", "Ban khác")
    ours.done("official", "edit", "CB01", "--name", "Lê Thị Lành")
    ours.done("import", out)
    assert facts(ours, tmp_path / "again") == wanted


def test_only_a_restore_takes_another_identity(ours: Chibo, theirs: Chibo, tmp_path: Path) -> None:
    theirs.done("db", "backup", "-o", tmp_path / "copy.db")
    ours.done("db", "restore", tmp_path / "copy.db")
    assert identity(ours) == identity(theirs)
