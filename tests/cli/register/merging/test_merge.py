"""`chibo merge` at the command line: what a province's clerk types, reads, and finds after it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from chibo_cli import presets
from tests.running.chibo import Chibo
from tests.running.communes import DAY, commune, communes, province

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.register.merging.conftest import Clerks

pytestmark = pytest.mark.slow

PRESETS = files(presets)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communes of one make, and a province that has taken both in."""
    folder = tmp_path_factory.mktemp("communes")
    sent = [each.db for each in communes(folder)]
    province(folder).done("merge", *sent, "--under", "T01")
    return folder


def _operations(clerk: Chibo) -> int:
    return len(clerk.done("log", "--json").json["rows"])


def _codes(clerk: Chibo, noun: str) -> list[str]:
    return [row["code"] for row in clerk.done(noun, "list", "--json").json["rows"]]


def test_the_same_code_in_two_offices_is_two_people(clerks: Clerks) -> None:
    clerk, *_ = clerks
    assert _codes(clerk, "official") == [
        "CB01@Xã An Hòa",
        "CB01@Xã Bình Minh",
        "CB02@Xã An Hòa",
        "CB02@Xã Bình Minh",
    ]
    visits = clerk.done("attend", "list", "--json").json["rows"]
    assert {(each["official"]["code"], each["unit"]["code"]) for each in visits} == {
        ("CB01@Xã An Hòa", "C1@Xã An Hòa"),
        ("CB01@Xã Bình Minh", "C1@Xã Bình Minh"),
    }


def test_the_trees_of_offices_hang_under_the_unit_named(clerks: Clerks) -> None:
    rows = clerks[0].done("unit", "list", "--json").json["rows"]
    parents = {row["code"]: row["parent"] and row["parent"]["code"] for row in rows}
    assert parents["X01@Xã An Hòa"] == parents["X01@Xã Bình Minh"] == "T01"
    assert parents["C1@Xã An Hòa"] == "X01@Xã An Hòa"


def test_merged_again_nothing_is_written(clerks: Clerks) -> None:
    clerk, one, other = clerks
    before = clerk.kept()
    said = clerk.done("merge", one.db, other.db)
    assert said.out == "Xã An Hòa: không có gì mới.\nXã Bình Minh: không có gì mới.\n"
    assert clerk.kept() == before
    assert clerk.done("merge", one.db, "--anew").out == "Xã An Hòa: không có gì mới.\n"


def test_what_an_office_added_changed_and_removed_arrives(
    clerks: Clerks,
) -> None:
    clerk, one, _ = clerks
    one.done("attend", "add", "CB02", "C2", "--on", "6/1/2024")
    one.done("attend", "edit", "1", "--strengths", "phát biểu nhiều")
    one.done("attend", "add", "CB02", "C1", "--on", "7/1/2024")
    clerk.done("merge", one.db)
    one.done("attend", "remove", "3", "--yes")
    said = clerk.done("merge", one.db)
    assert said.out == "Xã An Hòa: thêm 0 dòng, sửa 0, bỏ 1.\n"
    visits = clerk.done("attend", "list", "--under", "X01@Xã An Hòa", "--json").json["rows"]
    assert [(each["date"], each["strengths"]) for each in visits] == [
        ("2024-01-05", "phát biểu nhiều"),
        ("2024-01-06", None),
    ]
    assert clerk("db", "check").code == 0


def test_a_merge_is_rehearsed_and_undone_like_anything(clerks: Clerks) -> None:
    clerk, one, _ = clerks
    one.done("attend", "add", "CB02", "C2", "--on", "6/1/2024")
    before = clerk.done("attend", "list", "--json").out
    assert clerk.done("merge", one.db, "-n").out.startswith("(thử, không ghi) Xã An Hòa: thêm 1")
    assert clerk.done("attend", "list", "--json").out == before
    clerk.done("merge", one.db)
    clerk.done("undo", str(_operations(clerk)))
    assert clerk.done("attend", "list", "--json").out == before
    assert clerk("db", "check").code == 0
    assert clerk.done("merge", one.db).out.startswith("Xã An Hòa: thêm 1 dòng")


def test_a_late_visit_is_left_out_until_the_period_is_adjusted(
    clerks: Clerks,
) -> None:
    clerk, one, _ = clerks
    clerk.done("period", "close", "2024-Q1")
    one.done("attend", "add", "CB02", "C2", "--on", "6/1/2024", "--recommend", "lắp đèn")
    one.done("attend", "add", "CB02", "C2", "--on", "6/4/2024")
    said = clerk.done("merge", one.db)
    assert said.out == (
        "Xã An Hòa: thêm 1 dòng, sửa 0, bỏ 0; chưa nhận 2 dòng.\n"
        "  1 dòng rơi vào kỳ đã chốt ở đây; xem: chibo merge show Xã An Hòa; muốn nhận thì thêm"
        " --adjust --reason\n"
        "  1 dòng chờ dòng mà nó nêu được nhận trước\n"
    )
    assert clerk.done("merge", one.db).out.startswith("Xã An Hòa: không có gì mới; chưa nhận 2")
    said = clerk.done("merge", one.db, "--adjust", "--reason", "biên bản gửi muộn")
    assert said.out == "Xã An Hòa: thêm 2 dòng, sửa 0, bỏ 0.\n"
    assert clerk("db", "check").code == 0


def test_settings_and_closed_periods_stay_the_office_s(clerks: Clerks) -> None:
    clerk, one, _ = clerks
    one.done("db", "set", "office", "Đảng ủy xã An Hòa")
    one.done("period", "close", "2024-Q1")
    before = clerk.done("db", "settings", "--json").out
    clerk.done("merge", one.db)
    assert clerk.done("db", "settings", "--json").out == before
    assert clerk.done("period", "list", "--json").json["rows"] == []


REFUSED = {
    "its own": ("own.db", "đây chính là sổ này"),
    "no register": ("nothing.db", "không có tệp ở đó"),
    "changed by another program": ("foreign.db", "sổ không nguyên vẹn"),
    "forged": ("forged.db", "sổ không nguyên vẹn"),
    "copied for a second office": ("copied.db", "cùng mã nhận dạng với Xã An Hòa"),
    "an old copy": ("old.db", "nhật ký ngừng trước thao tác"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_trusted_is_refused_whole(clerks: Clerks, why: str) -> None:
    clerk, one, _ = clerks
    folder = one.db.parent
    for copy in ("foreign.db", "forged.db", "copied.db", "old.db"):
        shutil.copy(one.db, folder / copy)
    clerk.done("db", "backup", "-o", folder / "own.db")
    one.done("attend", "add", "CB02", "C2", "--on", "6/1/2024")
    clerk.done("merge", one.db)
    Chibo(folder / "copied.db", DAY).done("attend", "add", "CB02", "C1", "--on", "8/1/2024")
    with closing(sqlite3.connect(folder / "foreign.db")) as foreign, foreign:
        foreign.execute("CREATE VIEW other AS SELECT 1")
    with closing(sqlite3.connect(folder / "forged.db")) as forged, forged:
        forged.execute("DROP TRIGGER journal_attendance_update")
        forged.execute("UPDATE attendance SET held_on = '2024-01-09'")
    before = clerk.kept()
    file, said = REFUSED[why]
    result = clerk("merge", folder / file)
    assert result.code in {65, 78}
    assert said in result.err
    assert clerk.kept() == before


def test_one_refused_office_keeps_no_other_out(clerks: Clerks) -> None:
    clerk, one, other = clerks
    other.done("attend", "add", "CB02", "C2", "--on", "6/1/2024")
    with closing(sqlite3.connect(one.db)) as foreign, foreign:
        foreign.execute("CREATE VIEW other AS SELECT 1")
    result = clerk("merge", one.db, other.db)
    assert result.code == 65
    assert result.out == "Xã Bình Minh: thêm 1 dòng, sửa 0, bỏ 0.\n"
    assert "Không nhận được 1 trong 2 văn phòng" in result.err


def test_a_regulation_with_other_duties_is_told_with_the_difference(
    clerks: Clerks,
) -> None:
    clerk, one, _ = clerks
    preset = (PRESETS / "258-qd-tu-long-an.toml").read_text(encoding="utf-8")
    other = one.db.with_name("258.toml")
    other.write_text(preset.replace("minimum = 1", "minimum = 2"), encoding="utf-8")
    one.done("rule", "edit", "258", other)
    result = clerk("merge", one.db)
    assert result.code == 65
    assert "258-QĐ/TU" in result.err
    assert "minimum: 1 ≠ 2" in result.err


def test_an_office_keeps_its_name_and_codes_follow_another(
    clerks: Clerks,
) -> None:
    clerk, one, _ = clerks
    assert clerk("merge", one.db, "--as", "Xã Bình Minh").code == 65
    assert clerk("merge", one.db, "--as", "An@Hòa").code == 65
    clerk.done("merge", one.db, "--as", "An Hòa mới")
    assert "CB01@An Hòa mới" in _codes(clerk, "official")
    assert "C1@An Hòa mới" in _codes(clerk, "unit")
    assert clerk.done("merge", one.db).out == "An Hòa mới: không có gì mới.\n"


def test_the_commune_known_here_is_the_root_that_hangs_under_it(tmp_path: Path) -> None:
    clerk = province(tmp_path)
    clerk.done("unit", "add", "Xã An Hòa", "-k", "xã", "--code", "XA", "-p", "T01")
    one = commune(tmp_path, "Xã An Hòa", "one.db")
    said = clerk.done("merge", one.db, "--under", "XA")
    assert "Xã An Hòa của văn phòng này là Xã An Hòa đã có ở đây" in said.out
    rows = clerk.done("unit", "list", "--json").json["rows"]
    parents = {row["code"]: row["parent"] and row["parent"]["code"] for row in rows}
    assert parents == {"T01": None, "XA": "T01", "C1@Xã An Hòa": "XA", "C2@Xã An Hòa": "XA"}
    assert clerk("db", "check").code == 0


def test_whom_an_office_erased_is_erased_here(clerks: Clerks) -> None:
    clerk, one, _ = clerks
    one.done("official", "erase", "CB01", "--yes", "--reason", "đơn của công dân")
    clerk.done("merge", one.db)
    names = [row["name"] for row in clerk.done("official", "list", "--json").json["rows"]]
    assert names.count("Nguyễn Văn An") == 1
    assert clerk("db", "check").code == 0
    journal = clerk.done("log", "show", "2").out
    assert "Nguyễn Văn An" not in journal


def test_whom_an_office_gave_no_code_is_told_apart_by_one_until_it_gives_one(
    clerks: Clerks,
) -> None:
    clerk, one, other = clerks
    for each in (one, other):
        each.done("official", "add", "Lê Văn Ba")
    clerk.done("merge", one.db, other.db)
    made = [code for code in _codes(clerk, "official") if not code.startswith("CB")]
    assert [code[6:] for code in sorted(made, key=lambda code: code[6:])] == [
        "@Xã An Hòa",
        "@Xã Bình Minh",
    ]
    assert len({code[:6] for code in made}) == 2
    assert clerk.done("merge", one.db, "--anew").out == "Xã An Hòa: không có gì mới.\n"
    one.done("official", "edit", "Lê Văn Ba", "--code", "CB09")
    clerk.done("merge", one.db)
    assert "CB09@Xã An Hòa" in _codes(clerk, "official")
    assert sum(code.startswith("CB") for code in _codes(clerk, "official")) == 5


def test_a_decision_of_the_province_ends_no_assignment_of_an_office(
    clerks: Clerks,
) -> None:
    clerk, *_ = clerks
    clerk.done("official", "add", "Vũ Thị Hương", "--code", "TU01")
    decision = clerk.db.with_name("decision.csv")
    decision.write_text("official,unit\nTU01,X01@Xã An Hòa\n", encoding="utf-8")
    taken = ("--decision", "30-QĐ", "--rule", "258", "--on", "1/2/2024")
    clerk.done("assign", "import", decision, *taken)
    rows = clerk.done("assign", "list", "--on", "1/3/2024", "--json").json["rows"]
    assert sorted(row["official"]["code"] for row in rows) == [
        "CB01@Xã An Hòa",
        "CB01@Xã Bình Minh",
        "CB02@Xã An Hòa",
        "CB02@Xã Bình Minh",
        "TU01",
    ]


def test_where_an_office_hangs_is_altered_here_by_an_adjustment(
    clerks: Clerks,
) -> None:
    clerk, one, _ = clerks
    clerk.done("unit", "add", "Huyện Bến Lá", "-k", "huyện", "--code", "H1", "-p", "T01")
    move = ("unit", "move", "X01@Xã An Hòa", "H1", "--on", "1/5/2024")
    refused = clerk(*move)
    assert refused.code == 65
    assert refused.err == (
        "Lỗi: đơn vị của Xã An Hòa trực thuộc ở đây theo chibo merge --under; muốn thay đổi thì"
        ' thêm --adjust --reason "…".\n'
    )
    assert "nơi đó sửa rồi gửi lại" in clerk("unit", "move", "C1@Xã An Hòa", *move[3:]).err
    assert "nơi đó sửa rồi gửi lại" in clerk("unit", "close", *move[2:3], *move[4:]).err
    clerk.done(*move, "--adjust", "--reason", "chuyển huyện")
    assert clerk.done("merge", one.db, "--anew").out == "Xã An Hòa: không có gì mới.\n"
    assert clerk("db", "check").code == 0


def test_the_journal_names_an_office_and_what_it_brought(
    clerks: Clerks,
) -> None:
    told = clerks[0].done("log", "show", "3").out
    assert "văn phòng gửi số liệu Xã Bình Minh\n" in told
    assert "Văn phòng: (trống) → Xã Bình Minh\n    Bảng: (trống) → lượt dự\n" in told
