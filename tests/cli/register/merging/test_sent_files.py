"""What a province names after `chibo merge`: files that are there, and those that are not."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import DAY, commune, province
from tests.running.engines.registers import in_files

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A commune's register, sent twice under names as offices give them, and a province's."""
    folder = tmp_path_factory.mktemp("sent")
    one = commune(folder, "Xã An Hòa", "xa-An Hòa (1).db")
    shutil.copy(one.db, folder / "xa-an-hoa.db")
    province(folder)
    return folder


def test_a_pattern_that_the_shell_left_names_every_file_that_it_matches(clerk: Chibo) -> None:
    said = clerk.done("merge", clerk.db.with_name("xa-*.db"), "--under", "T01")
    assert said.out == "Xã An Hòa: thêm 22 dòng, sửa 0, bỏ 0.\nXã An Hòa: không có gì mới.\n"


UNUSABLE = {
    "nothing.db": "không có tệp ở đó",
    "xx-*.db": "không có tệp ở đó",
    "text.db": "không phải sổ chibo",
    "empty.db": "tệp rỗng (0 byte)",
    "foreign.db": "không phải sổ chibo",
    "cut.db": "tệp hỏng, bị cắt cụt",
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_an_office_did_not_send_well_is_for_the_office_to_mend(
    clerk: Chibo, name: str
) -> None:
    folder = clerk.db.parent
    (folder / "text.db").write_text("hello", encoding="utf-8")
    (folder / "empty.db").touch()
    (folder / "cut.db").write_bytes((folder / "xa-an-hoa.db").read_bytes()[:20_000])
    with closing(sqlite3.connect(folder / "foreign.db")) as foreign, foreign:
        foreign.execute("CREATE TABLE other (x)")
    before = clerk.kept()
    result = clerk("merge", folder / name)
    assert result.code == 78
    assert UNUSABLE[name] in result.err
    assert "--db" not in result.err
    assert "chibo init" not in result.err
    assert clerk.kept() == before


def test_a_missing_register_of_one_s_own_is_made_with_init(clerk: Chibo) -> None:
    nowhere = Chibo(clerk.db.with_name("none.db"), DAY)
    assert "chibo init" in nowhere("merge", clerk.db.with_name("xa-an-hoa.db")).err


@pytest.mark.sqlite
@pytest.mark.skipif(
    not hasattr(os, "seteuid") or os.geteuid() != 0, reason="only root becomes another user"
)
def test_what_may_not_be_read_is_told_as_such(clerk: Chibo) -> None:
    with tempfile.TemporaryDirectory(prefix="chibo-shared-") as name:
        shared = Path(name)
        shared.chmod(0o777)
        nobody = Chibo(Path(shutil.copy(clerk.db, shared)), DAY)
        nobody.db.chmod(0o666)
        folder = shared / "kept"
        folder.mkdir()
        sent = Path(shutil.copy(clerk.db.with_name("xa-an-hoa.db"), folder))
        nobody.done("merge", sent, "-n")  # what it needs is loaded as one who may
        folder.chmod(0)
        os.seteuid(65534)
        try:
            refused = nobody("merge", sent, "-n")
        finally:
            os.seteuid(0)
    assert refused.code == 74
    assert str(sent) in refused.err


def test_of_several_refused_each_is_named(clerk: Chibo) -> None:
    folder = clerk.db.parent
    clerk.done("rule", "preset", "258")
    other = Chibo(folder / "other.db", DAY)
    clerk.done("merge", folder / "xa-an-hoa.db")
    with in_files():
        other.done("init")
    other.done("unit", "add", "Xã An Hòa", "-k", "xã")
    result = clerk("merge", other.db, folder / "none.db")
    assert result.out == ""
    assert result.err == (
        f"{other.db}:\nLỗi: đã có văn phòng mang tên Xã An Hòa; gọi văn phòng này bằng tên khác:"
        f" --as TÊN.\nLỗi: {folder / 'none.db'}: không có tệp ở đó; xem lại tên tệp.\nKhông"
        " nhận được 2 trong 2 văn phòng, lý do ở trên.\n"
    )


def test_a_unit_that_is_not_there_is_told_once_for_all_files(clerk: Chibo) -> None:
    folder = clerk.db.parent
    result = clerk("merge", folder / "xa-an-hoa.db", folder / "none.db", "--under", "ZZ")
    assert result.code == 65
    assert result.err == "Lỗi: không tìm thấy đơn vị “ZZ”; xem: chibo unit list.\n"


@pytest.mark.parametrize("name", ["", " ", "@", "An@Hòa", "…"])
def test_what_names_no_office_is_refused_first_and_later(clerk: Chibo, name: str) -> None:
    sent = clerk.db.with_name("xa-an-hoa.db")
    first = clerk("merge", sent, "--as", name)
    clerk.done("merge", sent)
    again = clerk("merge", sent, "--as", name)
    assert (first.code, again.code) == (65, 65)
    assert first.err == again.err
    assert "không làm tên văn phòng được" in first.err


def test_another_name_is_told_with_the_one_before(clerk: Chibo) -> None:
    sent = clerk.db.with_name("xa-an-hoa.db")
    clerk.done("merge", sent)
    said = clerk.done("merge", sent, "--as", "An Hòa")
    assert said.out == (
        "An Hòa: không có gì mới.\n  trước gọi là Xã An Hòa; mã của văn phòng ở đây đổi theo\n"
    )
    assert clerk.done("merge", sent, "--as", " An  Hòa ").out == "An Hòa: không có gì mới.\n"


def test_the_unit_above_may_be_told_later(clerk: Chibo) -> None:
    sent = clerk.db.with_name("xa-an-hoa.db")
    clerk.done("merge", sent)
    for own in ("X01", "C1"):
        refused = clerk("merge", sent, "--under", own)
        assert refused.code == 65
        assert "là đơn vị của chính Xã An Hòa" in refused.err
    clerk.done("unit", "add", "Chi bộ 9", "-k", "chi bộ", "--code", "C9", "-p", "C1")
    assert clerk("merge", sent, "--under", "C9").code == 65
    clerk.done("unit", "remove", "C9")
    assert clerk.done("merge", sent, "--under", "T01").out == (
        "Xã An Hòa: thêm 1 dòng, sửa 0, bỏ 0.\n"
    )
    rows = clerk.done("unit", "list", "--json").json["rows"]
    assert [
        row["parent"] and row["parent"]["code"] for row in rows if row["code"] == "X01@Xã An Hòa"
    ] == ["T01"]
    assert clerk.done("merge", sent, "--under", "T01").out == "Xã An Hòa: không có gì mới.\n"
    assert "chibo unit move" in clerk("merge", sent, "--under", "X01").err
    assert clerk("db", "check").code == 0


def test_an_office_that_brings_nothing_yet_is_said_to_be_noted(clerk: Chibo) -> None:
    new = Chibo(clerk.db.with_name("xa-moi.db"), DAY)
    with in_files():
        new.done("init")
    said = clerk.done("merge", new.db)
    assert said.out == (
        "xa-moi: không có dòng nào mà ở đây chưa có; đã ghi là văn phòng gửi số liệu.\n"
    )
    assert clerk.done("merge", new.db).out == "xa-moi: không có gì mới.\n"


def test_a_unit_above_told_after_a_closing_waits_for_an_adjustment(clerk: Chibo) -> None:
    sent = clerk.db.with_name("xa-an-hoa.db")
    clerk.done("merge", sent)
    clerk.done("period", "close", "2024-Q1")
    waiting = "chưa đặt được dưới cấp trên vì rơi vào kỳ đã chốt"
    assert waiting in clerk.done("merge", sent, "--under", "T01").out
    assert waiting in clerk.done("merge", sent).out
    placed = clerk.done("merge", sent, "--adjust", "--reason", "nhận lần đầu")
    assert placed.out == "Xã An Hòa: thêm 1 dòng, sửa 0, bỏ 0.\n"
    assert waiting not in clerk.done("merge", sent).out
    assert clerk("db", "check").code == 0


def test_a_folder_that_is_no_export_is_told_as_such(clerk: Chibo) -> None:
    folder = clerk.db.with_name("an-hoa")
    folder.mkdir()
    (folder / "xa.db").touch()
    refused = clerk("merge", folder)
    assert refused.code == 66
    assert "không phải bản xuất trọn vẹn của một sổ" in refused.err
