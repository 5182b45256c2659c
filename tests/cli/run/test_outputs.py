"""Every file that chibo writes: what stands there is replaced only where chibo left it so."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from chibo_cli.cli.main import run
from tests.running.chibo import Chibo, Result
from tests.running.commands import commands, every
from tests.running.engines import registers

ADD = ("attend", "add", "CB01", "C1", "--on", "5/2/2024")
WRITERS = {
    "csv": ("attend", "list", "-o", "a.csv"),
    "xlsx": ("report", "quarter", "2024-Q1", "-o", "a.xlsx"),
    "txt": ("why", "CB01", "2024-Q1", "-o", "a.txt"),
    "ics": ("schedule", "ics", "--under", "X01", "-o", "a.ics"),
    "template": ("template", "attendances", "-o", "a.xlsx"),
    "export": ("export", "register", "-o", "a.xlsx"),
    "backup": ("db", "backup", "-o", "a.db"),
}
EVERY = pytest.mark.parametrize("words", list(WRITERS.values()), ids=list(WRITERS))
STRANGE = "tệp ở đó không do sổ này ghi ra; chọn tên khác, hoặc thêm --force để ghi đè"
CHANGED = "tệp ở đó đã được sửa sau khi chibo ghi; chọn tên khác, hoặc thêm --force để ghi đè"
LINKED = "tệp ấy còn một tên nữa (liên kết cứng)"
posix = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


def at(folder: Path, words: tuple[str, ...]) -> tuple[tuple[str, ...], Path]:
    """The words with their file in that folder."""
    target = folder / words[-1]
    return (*words[:-1], str(target)), target


def refused(result: Result, reason: str) -> None:
    assert (result.code, result.out) == (73, "")
    assert f"{reason}" in result.err
    assert result.err.endswith("; tệp cũ (nếu có) vẫn nguyên.\n")


@EVERY
def test_a_file_of_others_stands(office: Chibo, tmp_path: Path, words: tuple[str, ...]) -> None:
    argv, target = at(tmp_path, words)
    target.write_bytes(b"a clerk's own")
    refused(office(*argv), STRANGE)
    assert target.read_bytes() == b"a clerk's own"
    office.done(*argv, "--force")
    written = target.read_bytes()
    assert written != b"a clerk's own"
    office.done(*argv)
    target.write_bytes(written + b" ")
    refused(office(*argv), CHANGED)
    assert target.read_bytes() == written + b" "


@EVERY
def test_what_chibo_wrote_follows_the_facts(
    office: Chibo, tmp_path: Path, words: tuple[str, ...]
) -> None:
    argv, target = at(tmp_path, words)
    target.touch()  # nothing is lost with an empty file
    for day in ("5/2/2024", "6/2/2024"):
        office.done(*argv)
        before = target.read_bytes()
        office.done(*ADD[:-1], day)
    office.done(*argv)
    assert (target.read_bytes() == before) == (words[0] in {"schedule", "template"})


@posix
@EVERY
def test_a_link_is_followed_or_refused(
    office: Chibo, tmp_path: Path, words: tuple[str, ...]
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    real = folder / "real"
    argv, link = at(tmp_path, words)
    link.symlink_to(real)
    for _ in range(2):  # what it names is made, then replaced
        office.done(*argv)
        assert (link.is_symlink(), real.is_file(), len(list(folder.iterdir()))) == (True, True, 1)
    real.write_bytes(b"a clerk's own")
    refused(office(*argv), CHANGED)
    link.unlink()
    link.hardlink_to(real)
    for more in ((), ("--force",)):
        refused(office(*argv, *more), LINKED)
    assert (real.read_bytes(), real.stat().st_nlink) == (b"a clerk's own", 2)
    link.unlink()
    link.symlink_to(link)
    refused(office(*argv, "--force"), "liên kết trỏ về chính nó")
    assert link.is_symlink()


def test_force_is_there_wherever_a_file_is_written() -> None:
    for words in commands():
        names = {name for each in every()[words].params for name in each.opts}
        if words == ("demo",) or not names.isdisjoint(("--output", "--errors")):
            shown = Chibo(Path("none.db"), language="en")(*words, "--help").out
            assert "--force" in shown, words


@pytest.mark.parametrize(
    ("words", "own"),
    [(("export", "register"), "units.csv"), (("remind",), "CB02-tran-thi-binh.xlsx")],
)
def test_of_a_folder_with_a_file_of_others_nothing_is_written(
    office: Chibo, tmp_path: Path, words: tuple[str, ...], own: str
) -> None:
    folder = tmp_path / "out"
    office.done(*words, "-o", folder)
    names = {path.name for path in folder.iterdir()}
    assert own in names
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / own).write_bytes(b"a clerk's own")
    refused(office(*words, "-o", folder), CHANGED)
    assert [path.name for path in folder.iterdir()] == [own]
    office.done(*words, "-o", folder, "--force")
    office.done(*words, "-o", folder)
    assert {path.name for path in folder.iterdir()} == names


@posix
@pytest.mark.parametrize("words", [("export", "register"), ("remind",)])
def test_a_link_to_a_folder_is_followed(
    office: Chibo, tmp_path: Path, words: tuple[str, ...]
) -> None:
    link, real = tmp_path / "out", tmp_path / "real"
    link.symlink_to(real)
    refused(office(*words, "-o", link), "đường dẫn đi qua một tệp")
    real.mkdir()
    office.done(*words, "-o", link)
    assert link.is_symlink()
    assert list(real.iterdir())


def test_a_list_is_never_what_an_import_writes_over(office: Chibo, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    office.done("export", "register", "-o", folder)  # chibo's own, and yet to be read
    units = folder / "units.csv"
    before = units.read_bytes()
    for argv in (
        ("import", units, "-o", units),
        ("import", folder, "-o", units, "--force"),
        ("import", units, "-o", tmp_path / "." / "out" / "units.csv", "-n"),
    ):
        refused(office(*argv), "đây là tệp đang nhập")
    workbook = tmp_path / "a.xlsx"
    office.done("template", "units", "-o", workbook)
    refused(office("import", workbook, "--errors", workbook, "--force"), "đây là tệp đang nhập")
    assert units.read_bytes() == before


def test_no_fact_is_written_where_the_answer_may_not_be(office: Chibo, tmp_path: Path) -> None:
    visits, answer = tmp_path / "visits.csv", tmp_path / "answer.csv"
    visits.write_text("official,unit,date\nCB01,C1,5/2/2024\n", encoding="utf-8")
    answer.write_bytes(b"a clerk's own")
    refused(office("import", visits, "-o", answer), STRANGE)
    assert office.done("attend", "list", "--json").json["rows"] == []
    office.done("import", visits, "-o", answer, "--force")


@pytest.mark.sqlite
def test_a_register_is_replaced_by_no_copy_unasked(office: Chibo, tmp_path: Path) -> None:
    other = Chibo(registers.copied(office.db, tmp_path / "other.db"))
    before = other.kept()
    refused(office("db", "backup", "-o", other.db), STRANGE)
    other.db.with_name("other.db-journal").write_bytes(b"hot")
    refused(office("db", "backup", "-o", other.db, "--force"), "chương trình khác đang ghi dở")
    assert other.kept() == before
    copy = tmp_path / "copy.db"
    office.done("db", "backup", "-o", copy)
    Chibo(copy).done(*ADD)
    refused(office("db", "backup", "-o", copy), CHANGED)


def test_another_registers_file_is_a_strangers(office: Chibo, tmp_path: Path) -> None:
    other = Chibo(registers.copied(office.db, tmp_path / "other.db"))
    target = tmp_path / "a.csv"
    office.done("unit", "list", "-o", target)
    refused(other("official", "list", "-o", target), STRANGE)
    other.done("unit", "list", "-o", target)  # the very same, of which nothing is lost
    office.done("unit", "list", "-o", target)


@pytest.mark.sqlite
def test_the_note_moves_with_its_folder(office: Chibo, tmp_path: Path) -> None:
    office.done("unit", "list", "-o", office.db.with_name("a.csv"))
    moved = shutil.copytree(office.db.parent, tmp_path / "moved")
    Chibo(moved / office.db.name).done("unit", "list", "-o", moved / "a.csv")


@pytest.mark.sqlite
@pytest.mark.parametrize("harm", ["lost", "damaged", "emptied", "a folder"])
def test_without_the_note_a_file_is_a_strangers(office: Chibo, tmp_path: Path, harm: str) -> None:
    argv, _ = at(tmp_path, WRITERS["csv"])
    office.done(*argv)
    note = office.db.with_name(f"{office.db.name}.written")
    if os.name == "posix":
        assert note.stat().st_mode & 0o777 == 0o600
    office.done(*ADD)
    match harm:
        case "lost":
            note.unlink()
        case "damaged":
            note.write_bytes(b"no note" * 999)
        case "emptied":
            note.write_bytes(b"")
        case _:
            note.unlink()
            note.mkdir()
    refused(office(*argv), STRANGE)
    office.done(*argv, "--force")
    office.done(*ADD[:-1], "6/2/2024")
    office.done(*argv)  # noted again, or elsewhere


def test_without_a_register_the_note_lies_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    nobody = Chibo(tmp_path / "none.db")
    target = tmp_path / "a.xlsx"
    nobody.done("template", "units", "-o", target)
    nobody.done("template", "officials", "-o", target)
    assert not list(tmp_path.glob("none*"))
    target.write_bytes(target.read_bytes() + b" ")
    refused(nobody("template", "units", "-o", target), CHANGED)


@pytest.mark.slow
def test_the_demo_keeps_its_last_register_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    nobody = Chibo(tmp_path / "none.db")
    told = nobody.done("demo").err
    (register,) = (tmp_path / "data").rglob("chibo.db")
    assert f" {register}" in told
    Chibo(register).done("unit", "add", "Xã Mới", "-k", "xã", "-p", "T01", "--code", "X99")
    refused(nobody("demo"), CHANGED)
    nobody.done("demo", "--force")
    assert Chibo(register)("unit", "show", "X99").code != 0
    assert list((tmp_path / "data").rglob("chibo.db")) == [register]
    assert {path.name for path in register.parent.iterdir()} == {
        *("chibo.db", "chibo.db-journal", "chibo.db.written", "2025-Q3.xlsx")
    }


@pytest.mark.parametrize(
    ("argv", "begins"),
    [
        (("unit", "list", "-o", "-", "-f", "csv"), b"id,code,name"),
        (("unit", "list", "-f", "xlsx", "-o", "-"), b"PK"),
        (("why", "CB01", "2024-Q1", "-o", "-", "--json"), b"{"),
        (("schedule", "ics", "--under", "X01", "-o", "-"), b"BEGIN:VCALENDAR"),
        (("remind", "-o", "-", "--json"), b"{"),
        (("template", "units", "-o", "-"), b"PK"),
        (("export", "register", "-o", "-"), b"PK"),
        (("db", "backup", "-o", "-"), b"SQLite format 3"),
        (("guide", "backup", "-o", "-", "--lang", "en"), b"Backup\n"),
    ],
)
def test_a_dash_is_stdout(
    office: Chibo, capfdbinary: pytest.CaptureFixture[bytes], argv: tuple[str, ...], begins: bytes
) -> None:
    done = _in_own_stdout(office, argv)
    assert done == 0
    assert capfdbinary.readouterr().out.startswith(begins)
    assert not Path("-").exists()
    assert [path.name for path in office.db.parent.glob(".*")] == []


def _in_own_stdout(chibo: Chibo, argv: tuple[str, ...]) -> int:
    environ = {"CHIBO_DB": chibo.address, "CHIBO_TODAY": chibo.today}
    with open(1, "w", encoding="utf-8", closefd=False) as stdout:
        before, sys.stdout = sys.stdout, stdout
        try:
            return run(list(argv), environ)
        finally:
            sys.stdout = before


def test_a_name_that_reads_like_an_option_is_written_otherwise(
    office: Chibo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert office("unit", "list", "-o", "-x.csv") == Result(
        2, "", "Lỗi: --output không nhận “-x.csv”; chọn: ./-x.csv.\n"
    )
    assert office("db", "backup", "-o", "--keep").code == 2
    office.done("unit", "list", "-o", "./-x.csv")
    told = office("import", "-x.csv", CHIBO_LANG="en")
    assert told.code == 2
    assert told.err == (
        "Error: no such option -x. A file's name that begins with - is written ./-x.csv."
        " See: chibo import --help\n"
    )


@pytest.mark.sqlite
@posix
def test_what_holds_every_fact_is_private(office: Chibo, tmp_path: Path) -> None:
    office.done("export", "register", "-o", tmp_path / "out")
    office.done("export", "register", "-o", tmp_path / "out.xlsx")
    office.done("db", "backup")
    backups = office.db.with_name("backups")
    private = [*(tmp_path / "out").iterdir(), tmp_path / "out.xlsx", *backups.iterdir()]
    assert {path.stat().st_mode & 0o777 for path in private} == {0o600}
    (backups / "SHA256SUMS").chmod(0o644)
    office.done("db", "backup", "--keep", 1)
    assert (backups / "SHA256SUMS").stat().st_mode & 0o777 == 0o600
