"""`chibo official erase`: nothing of the person is left, and every figure stays."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
import zlib
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.named import MARK
from tests.faults.harness.tamperer import tampering
from tests.running.chibo import Chibo
from tests.running.engines import registers
from tests.running.terminal import Terminal
from tests.store.engines.sqlite.migrations.shipped import loaded
from tests.store.transactions import reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME, FOLDED = "Nguyễn Văn An", "nguyen van an"
TRACES = (NAME, NAME.upper(), FOLDED, "Nguyen Van An", "Tỉnh ủy viên", "rất tốt", "đi viện", "CB01")
ERASE = ("official", "erase", "CB01", "--reason", f"đơn của {NAME}", "--yes")
REPORTS = (
    *("report quarter 2024-Q1", "report quarter 2024-Q1 --by unit", "report year 2024"),
    *("report quarter 2024-Q2", "report quarter 2024-Q1 --by agency"),
)


@pytest.fixture(scope="module")
def spoken_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """An office that wrote of one person in every way, and closed a quarter."""
    chibo = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("spoken"))
    for line in (
        ("official", "edit", "CB01", "--agency", "Ban Tổ chức"),
        ("official", "rename", "CB01", "Nguyễn Văn Ân", "--on", "1/5/2024"),
        ("attend", "add", NAME, "C1", "--on", "5/1/2024", "--strengths", "rất tốt"),
        ("attend", "edit", 1, "--shortcomings", f"{NAME} đến muộn"),
        ("attend", "add", "CB02", "C2", "--on", "5/2/2024", "--strengths", f"cùng {NAME} dự"),
        ("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--recommend", "Nguyen Van An nêu"),
        ("attend", "remove", 3, "--yes"),
        (
            "waive",
            "add",
            "CB01",
            "--since",
            "5/2/2024",
            "--until",
            "9/2/2024",
            "--reason",
            "đi viện",
        ),
        ("db", "set", "signer", NAME),
        ("period", "close", "2024-Q1"),
        ("recommend", "add", f"mời {NAME.upper()}", "--unit", "C2", "--on", "6/4/2024"),
    ):
        chibo.done(*line)
    return chibo.db


@pytest.fixture
def spoken(tmp_path: Path, spoken_register: Path) -> Chibo:
    return Chibo.at_copy_of(spoken_register, tmp_path)


@pytest.fixture(scope="module")
def erased_register(tmp_path_factory: pytest.TempPathFactory, spoken_register: Path) -> Path:
    """The same, without that person."""
    chibo = Chibo.at_copy_of(spoken_register, tmp_path_factory.mktemp("erased"))
    chibo.done(*ERASE, "--texts")
    return chibo.db


@pytest.fixture
def erased(tmp_path: Path, erased_register: Path) -> Chibo:
    folder = tmp_path / "erased"
    folder.mkdir()
    return Chibo.at_copy_of(erased_register, folder)


def _figures(document: object) -> object:
    """A report without what tells of people."""
    text = json.dumps(document, ensure_ascii=False)
    return re.sub(r'"official": \{[^}]*\}|"name": "[^"]*"', "", text)


def _closed(operations: list[dict[str, object]]) -> object:
    return next(each["id"] for each in operations if each["kind"] == "close")


def _opened_up(content: bytes) -> Iterator[bytes]:
    """A file's bytes, and those of whatever is compressed in it."""
    yield content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from _opened_up(archive.read(name))


def _all_bytes(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        for content in _opened_up(path.read_bytes()):
            yield path.name, content
        if path.suffix == ".db":
            with closing(sqlite3.connect(path)) as connection:
                for (kept,) in connection.execute("SELECT content FROM closed_file"):
                    for content in _opened_up(zlib.decompress(kept)):
                        yield path.name, content


@pytest.mark.sqlite
def test_no_byte_of_the_person_is_left(erased: Chibo) -> None:
    erased.done("db", "backup")
    folder = erased.db.parent
    erased.done("export", "register", "-o", folder / "out")
    erased.done("export", "register", "-o", folder / "out.xlsx")
    erased.done("report", "quarter", "2024-Q1", "-o", folder / "now.xlsx")
    erased.done("report", "quarter", "2024-Q1", "--as-closed", "-o", folder / "closed.xlsx")
    for name in ("log", "log --json", "official list --json", "attend list", "find An"):
        (folder / f"{name}.txt").write_text(erased(*name.split()).out, encoding="utf-8")
    found = [
        (name, trace)
        for name, content in _all_bytes(folder)
        for trace in TRACES
        if trace.encode() in content
        if not (trace == "CB01" and name.endswith(".db"))  # a hash may hold these letters
    ]
    assert found == []


def test_it_is_sound_and_the_head_of_before_is_in_its_chain(
    spoken: Chibo, erased_register: Path
) -> None:
    info = spoken.done("db", "info", "--json").json["rows"]
    head = next(row["value"] for row in info if row["what"] == "head")
    after = Chibo(erased_register)
    assert after.done("db", "check", "--head", head, "--json").json["rows"] == []


@pytest.mark.parametrize("line", REPORTS)
def test_every_figure_stays(spoken: Chibo, erased_register: Path, line: str) -> None:
    before = spoken.done(*line.split(), "--json").json
    after = Chibo(erased_register).done(*line.split(), "--json").json
    assert before["summary"] == after["summary"]
    people = {"CB01": "XOA-1"}
    assert [
        (people.get(row["official"]["code"], row["official"]["code"]), row["verdict"], row["dates"])
        for row in before["rows"]
    ].sort() == [
        (row["official"]["code"], row["verdict"], row["dates"]) for row in after["rows"]
    ].sort()


def test_the_closed_report_is_shown_with_the_mark_and_says_so(spoken: Chibo, erased: Chibo) -> None:
    line = ("report", "quarter", "2024-Q1", "--as-closed", "--json")
    before, after = spoken.done(*line), erased.done(*line)
    assert _figures(before.json) == _figures(after.json)
    person = next(
        row["official"] for row in after.json["rows"] if row["official"]["code"] != "CB02"
    )
    assert person == {"code": "XOA-1", "name": MARK, "title": MARK, "agency": "XOA-1"}
    assert f"mang dấu {MARK}" in after.err
    assert "mang dấu" not in before.err
    assert erased.done("period", "diff", "2024-Q1", "--json").json["rows"] == []
    assert len(erased.done("period", "list", "--json").json["rows"]) == 1


def test_what_it_did_is_not_taken_back_nor_what_was_written_of_the_person(erased: Chibo) -> None:
    operations = erased.done("log", "--json").json["rows"]
    last = operations[0]
    assert (last["kind"], last["reason"]) == ("erase", f"đơn của {MARK}")
    refused = erased("undo", last["id"])
    assert (refused.code, "không hoàn tác được" in refused.err) == (65, True)
    with reading(erased.db) as store:
        written = {each.operation_id for each in store.journal.all_changes() if each.is_blank}
    assert len(written) >= 5
    for number in written - {_closed(operations)}:
        refused = erased("undo", number, "--yes", "--adjust", "--reason", "thử")
        assert (refused.code, "đã bị xóa dữ liệu" in refused.err) == (65, True), number


def test_an_erased_register_goes_out_and_comes_in(erased: Chibo, tmp_path: Path) -> None:
    erased.done("export", "register", "-o", tmp_path / "out")
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    other.done("import", tmp_path / "out")
    assert other.done("db", "check", "--json").json["rows"] == []
    line = ("report", "quarter", "2024-Q1", "--as-closed", "--json")
    assert other.done(*line).json == erased.done(*line).json


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_new_is_recorded_of_who_is_erased(
    erased: Chibo, tmp_path: Path, language: str
) -> None:
    said = {
        "vi": "dữ liệu cá nhân của đồng chí XOA-1 đã xóa theo yêu cầu; không ghi thêm lượt dự nào",
        "en": "the personal data of official XOA-1 were erased; no attendance more is recorded",
    }
    erased = replace(erased, language=language)
    rows = tmp_path / "rows.csv"
    rows.write_text("official,unit,date\nXOA-1,C1,06/05/2024\n", encoding="utf-8")
    erased.done("attend", "add", "CB02", "C1", "--on", "6/5/2024")
    number = erased.done("attend", "list", "--json").json["rows"][-1]["id"]
    before = erased.kept()
    for argv in (
        ("attend", "add", "XOA-1", "C1", "--on", "6/5/2024"),
        ("attend", "add", f"{MARK} (XOA-1)", "C1", "--on", "6/5/2024"),
        ("attend", "edit", number, "--official", "XOA-1"),
        ("attend", "roll", rows),
        ("import", rows),
    ):
        refused = erased(*argv)
        assert (refused.code, said[language] in refused.err) == (65, True), (argv, refused)
    assert erased.kept() == before
    rows.write_text("official,unit,date\nXOA-1,C1,05/01/2024\n", encoding="utf-8")
    erased.done("import", rows)  # it stands there


def test_texts_of_others_are_listed_and_stay_without_a_yes(spoken: Chibo) -> None:
    done = spoken.done(*ERASE)
    assert "thêm --texts" in done.out
    assert f"cùng {NAME} dự" in done.out
    assert spoken.done("db", "check", "--json").json["rows"] == []
    notes = spoken.done("attend", "list", "--json").json["rows"]
    assert [each["strengths"] for each in notes] == [MARK, f"cùng {NAME} dự"]
    assert notes[0]["shortcomings"] == MARK
    assert spoken.done("period", "diff", "2024-Q1", "--json").json["rows"] == []


def test_a_namesake_stays(office: Chibo) -> None:
    office.done("official", "add", NAME, "--code", "CB07", "--title", "Chuyên viên")
    office.done("assign", "add", "CB07", "X01", "--since", "1/1/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "5/1/2024", "--strengths", "rất tốt")
    office.done("period", "close", "2024-Q1")
    done = office.done(*ERASE)
    assert f"trùng tên, giữ nguyên: {NAME}" in done.out
    assert office.done("db", "check", "--json").json["rows"] == []
    people = office.done("official", "list", "--json").json["rows"]
    assert {(each["code"], each["name"]) for each in people} == {
        *(("CB07", NAME), ("XOA-1", MARK), ("CB02", "Trần Thị Bình")),
    }
    assert office.done("period", "diff", "2024-Q1", "--json").json["rows"] == []
    closed = office.done("report", "quarter", "2024-Q1", "--as-closed", "--json").json["rows"]
    assert {each["official"]["name"] for each in closed} >= {NAME, MARK}


def test_nobody_there_to_answer_needs_yes_and_a_dry_run_leaves_the_file(spoken: Chibo) -> None:
    before = spoken.kept()
    assert spoken(*ERASE[:-1]).code == 2
    assert spoken("official", "erase", "CB01", "--yes").code == 2  # no reason
    assert spoken.done(*ERASE, "--texts", "-n").out.startswith("(thử, không ghi) Đã xóa")
    assert spoken.kept() == before


@pytest.mark.parametrize(
    ("answers", "code"), [(("có", "có", "có"), 0), (("có", "không", "không"), 130), (("",), 130)]
)
def test_a_person_is_asked_twice(spoken: Chibo, answers: tuple[str, ...], code: int) -> None:
    before = spoken.kept()
    with Terminal(spoken, ERASE[:-1]) as terminal:
        asked = ("Xóa dữ liệu cá nhân", "Xóa cả tên", "Chắc chắn")
        for question, said in zip(asked, answers, strict=False):
            terminal.answer(question, said)
        assert terminal.code() == code
    assert (spoken.kept() == before) is (code != 0)


@pytest.mark.sqlite
def test_backups_that_hold_the_name_are_named(spoken: Chibo) -> None:
    spoken.done("db", "backup")
    (kept,) = (spoken.db.parent / "backups").glob("*.db")
    (spoken.db.parent / "backups" / "odd.db").write_bytes(b"no register")
    copy, drawn = spoken.db.with_name("copy.db"), spoken.db.with_name("nguyen-van-an.xlsx")
    spoken.done("db", "backup", "-o", copy)
    spoken.done("report", "quarter", "2024-Q1", "-o", drawn)
    done = spoken.done(*ERASE, "--texts")
    assert f"khi không cần nữa: {kept}, {copy}\n" in done.out
    assert f"mà tên tệp có tên ấy: {drawn}\n" in done.out
    assert f"không mở ra xem được: {spoken.db.parent / 'backups' / 'odd.db'}" in done.out


def test_who_is_erased_is_erased_again_only_of_what_came_since(erased: Chibo) -> None:
    again = ("official", "erase", "XOA-1", "--reason", "đơn", "--yes")
    refused = erased(*again)
    assert (refused.code, refused.err) == (65, f"Lỗi: {MARK}: không có gì thay đổi.\n")
    erased.done("attend", "edit", "1", "--strengths", "lại khen", "--adjust", "--reason", "bổ sung")
    erased.done(*again)
    assert "lại khen".encode() not in erased.kept()
    assert erased.done("db", "check", "--json").json["rows"] == []


def test_the_journal_tells_what_an_erasure_did(erased: Chibo) -> None:
    number = erased.done("log", "--json").json["rows"][0]["id"]
    assert "bỏ nội dung của thay đổi số " in erased.done("log", "show", number).out
    told = erased.done("log", "show", number, "--json").json["changes"]
    assert {"official", "closing", "closed_file"} <= {each["table"] for each in told}


def test_a_second_erasure_stands_beside_the_first(erased: Chibo) -> None:
    erased.done("official", "erase", "CB02", "--reason", "đơn", "--texts", "--yes")
    assert erased.done("db", "check", "--json").json["rows"] == []
    assert "Trần Thị Bình".encode() not in erased.kept()
    rows = erased.done("report", "quarter", "2024-Q1", "--as-closed", "--json").json["rows"]
    assert {row["official"]["code"] for row in rows} == {"XOA-1", "XOA-2"}
    assert erased.done("period", "diff", "2024-Q1", "--json").json["rows"] == []


BLANKED = "UPDATE change SET old = NULL, new = NULL, salt = x'' WHERE id = {}"
TAMPERINGS = {
    "an image blanked by hand": (BLANKED, "chain"),
    "a blank image filled again": (
        "UPDATE change SET new = '1' WHERE id = (SELECT min(row_id) FROM named)",
        "chain",
    ),
    "words replaced by hand": ("UPDATE operation SET command = 'x' WHERE id = 3", "chain"),
    "erased words replaced again": (
        "UPDATE operation SET command = 'x' WHERE command = '[đã xoá]'",
        "chain",
    ),
    "a naming taken out": (
        "DELETE FROM change WHERE id = (SELECT min(id) FROM named)",
        "chain",
    ),
}


@pytest.mark.sqlite
@pytest.mark.parametrize("kind", TAMPERINGS)
def test_a_tampered_blanking_is_named(erased: Chibo, kind: str) -> None:
    statement, flaw = TAMPERINGS[kind]
    with tampering(erased.db) as hands:
        whole = hands.found("SELECT min(id) FROM change WHERE table_name = 'unit'")
        named = "(SELECT * FROM change WHERE table_name = 'image')"
        hands.unseen(statement.format(whole).replace("named", named))
    found = erased("db", "check", "--json")
    assert (found.code, found.json["rows"][0]["flaw"]) == (78, flaw)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET old = NULL, new = NULL, salt = x'' WHERE id = 1",
        "UPDATE operation SET command = 'x' WHERE id = 1",
    ],
)
def test_without_an_erasure_open_nothing_is_blanked(erased: Chibo, statement: str) -> None:
    with registers.past_chibo(erased.db) as hand:
        assert "append-only" in (hand.refusal(statement) or "")


@pytest.mark.sqlite
def test_an_older_register_lists_the_words_that_cannot_go(tmp_path: Path) -> None:
    chibo = Chibo(loaded(6, tmp_path))
    done = chibo.done(*ERASE, "--texts")
    assert "không bỏ được lời của thao tác cũ có tên hoặc mã: số " in done.out
    assert chibo.done("db", "check", "--json").json["rows"] == []
    rows = chibo.done("official", "list", "--json").json["rows"]
    assert [each["name"] for each in rows] == ["Trần Thị Bình", MARK]
    with closing(sqlite3.connect(chibo.db)) as connection:
        holding = "SELECT id FROM operation WHERE instr(command, ?)"
        kept = [number for (number,) in connection.execute(holding, (NAME,))]
        images = "SELECT count(*) FROM change WHERE instr(old || new, ?) OR instr(new, ?)"
        assert connection.execute(images, (NAME, NAME)).fetchone() == (0,)
    assert kept
    assert all(f" {number}" in done.out for number in kept)


def test_the_record_that_was_united_with_it_goes_too(office: Chibo) -> None:
    office.done("official", "add", "Nguyễn Văn Ấn", "--code", "CB99")
    office.done("official", "unite", "CB01", "CB99", "--yes")
    office.done(*ERASE, "--texts")
    content = office.kept()
    assert [one for one in ("Nguyễn Văn Ấn", "CB99") if one.encode() in content] == []
    assert office.done("db", "check", "--json").json["rows"] == []


def test_a_person_is_given_all_that_is_kept(spoken: Chibo) -> None:
    folder = spoken.db.parent / "given"
    spoken.done("official", "export", "CB01", "-o", folder)
    names = {path.name for path in folder.iterdir()}
    assert names >= {"README.txt", "officials.csv", "attendances.csv", "waivers.csv"}
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} <= {0o600, 0o666}
    readme = (folder / "README.txt").read_text("utf-8")
    assert all(name in readme for name in names - {"README.txt"})
    assert "Luật 91/2025/QH15" in readme
    assert "Law 91/2025/QH15" in readme
    journal = json.loads((folder / "journal.json").read_text("utf-8"))
    assert {change["table"] for each in journal for change in each["changes"]} >= {
        *("official", "official_name", "attendance", "waiver", "recommendation", "setting"),
    }
    told = json.loads((folder / "closed-reports.json").read_text("utf-8"))
    assert [each["period"] for each in told] == ["2024-Q1"]
    assert "Trần Thị Bình" not in (folder / "closed-reports.json").read_text("utf-8")
    (folder / "waivers.csv").write_text("sửa tay", encoding="utf-8")
    assert spoken("official", "export", "CB01", "-o", folder).code == 73
    assert (folder / "waivers.csv").read_text("utf-8") == "sửa tay"
    assert spoken("official", "export", "CB01", "-o", "a.csv").code == 2
