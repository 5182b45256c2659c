"""Who is erased, there or here, stays erased: no closed period and no office's file hinders it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import DAY, commune, province
from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A commune, a province that has taken it in, and the commune's register as it was then."""
    folder = tmp_path_factory.mktemp("erased")
    one, clerk = commune(folder, "Xã An Hòa", "one.db"), province(folder)
    clerk.done("merge", one.db, "--under", "T01")
    registers.copied(one.db, folder / "old.db")
    return folder


@pytest.fixture
def clerks(clerk: Chibo) -> tuple[Chibo, Chibo]:
    """The province's clerk and the commune's, free to write."""
    return clerk, Chibo(clerk.db.with_name("one.db"), DAY)


def _holds(clerk: Chibo) -> bool:
    told = clerk.done("official", "list", "--json").out + clerk.done("attend", "list", "--json").out
    return "Nguyễn Văn An" in told or "đúng giờ" in told or "CB01" in told


def test_a_closed_period_does_not_keep_whom_the_office_erased(
    clerks: tuple[Chibo, Chibo],
) -> None:
    clerk, one = clerks
    clerk.done("period", "close", "2024-Q1")
    one.done("official", "erase", "CB01", "--yes", "--reason", "đơn của công dân")
    assert clerk.done("merge", one.db).out == (
        "Đã xóa dữ liệu cá nhân của CB01@Xã An Hòa, như văn phòng đã xóa.\n"
        "Xã An Hòa: không có gì mới.\n"
    )
    assert not _holds(clerk)
    assert b"Nguy\xe1\xbb\x85n V\xc4\x83n An" not in clerk.kept()
    assert clerk("db", "check").code == 0


@pytest.mark.parametrize("file", ["one.db", "old.db", "facts"])
@pytest.mark.parametrize("where", ["here", "there"])
def test_no_file_brings_back_who_was_erased(
    clerks: tuple[Chibo, Chibo], where: str, file: str
) -> None:
    clerk, one = clerks
    one.done("export", "register", "-o", one.db.with_name("facts"))
    if where == "here":
        clerk.done("official", "erase", "CB01", "--yes", "--reason", "đơn của công dân")
    else:
        one.done("official", "erase", "CB01", "--yes", "--reason", "đơn của công dân")
        clerk.done("merge", one.db)
    clerk.done("merge", one.db.with_name(file), "--anew")
    assert not _holds(clerk)
    assert clerk("db", "check").code == 0


def test_what_is_new_of_who_was_erased_here_still_counts(clerks: tuple[Chibo, Chibo]) -> None:
    clerk, one = clerks
    clerk.done("official", "erase", "CB01", "--yes", "--reason", "đơn của công dân")
    one.done("official", "rename", "CB01", "Nguyễn Văn Anh", "--on", "1/2/2024")
    one.done("attend", "add", "CB01", "C2", "--on", "6/2/2024")
    one.done("attend", "edit", "1", "--on", "8/1/2024")
    clerk.done("merge", one.db)
    visits = clerk.done("attend", "list", "--json").json["rows"]
    assert [each["date"] for each in visits] == ["2024-01-08", "2024-02-06"]
    assert not _holds(clerk)
    assert "Nguyễn Văn Anh" not in clerk.done("official", "list", "--json").out
    assert clerk("db", "check").code == 0


def test_no_office_erases_a_person_of_ours(clerks: tuple[Chibo, Chibo]) -> None:
    clerk, _ = clerks
    clerk.done("official", "add", "Người Của Tỉnh", "--code", "T1")
    copy = Chibo(clerk.db.with_name("copy.db"), DAY)
    clerk.done("db", "backup", "-o", copy.db)
    assert "chibo db new-identity" in clerk("merge", copy.db).err
    copy.done("db", "new-identity", "--yes")
    clerk.done("merge", copy.db, "--as", "Bản sao")
    copy.done("official", "erase", "T1", "--yes", "--reason", "đơn")
    assert "Đã xóa" not in clerk.done("merge", copy.db).out
    assert "Người Của Tỉnh" in clerk.done("official", "show", "T1").out
    assert clerk("db", "check").code == 0


def test_a_file_of_last_month_is_left_by_who_sent_it_by_mistake(
    clerks: tuple[Chibo, Chibo],
) -> None:
    clerk, one = clerks
    one.done("attend", "add", "CB02", "C2", "--on", "6/2/2024")
    clerk.done("merge", one.db)
    refused = clerk("merge", one.db.with_name("old.db"))
    assert refused.code == 65
    assert "Gửi nhầm tệp cũ thì bỏ tệp này" in refused.err
