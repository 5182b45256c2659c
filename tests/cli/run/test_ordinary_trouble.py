"""A full disk, a folder that is locked, a write cut off: the right code, and the right name."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.loaded import load, start

if TYPE_CHECKING:
    from collections.abc import Iterator

resource = pytest.importorskip("resource", reason="limits and modes of POSIX")
_FULL = Path("/dev/full")
_NOBODY = 65_534
_PATIENCE = 20.0
ANSWERED = {
    "add": ("attend", "add", "CB01", "C1", "--on", "9/4/2024"),
    "edit": ("attend", "edit", "1", "--score", "70"),
    "remove": ("attend", "remove", "1"),
    "unit": ("unit", "add", "Xã Mới", "-k", "xã", "-p", "T01"),
    "close": ("period", "close", "2023-Q4"),
    "import": ("import", "visits.csv"),
    "undo": ("undo",),
    "restore": ("db", "restore", "saved.db"),
}
LOCKED = {
    ("status",): 74,
    ("init",): 74,
    ("attend", "add", "CB01", "C1"): 74,
    ("db", "backup"): 74,
    ("db", "check"): 74,
    ("db", "restore", "open.db"): 74,
    ("db", "restore", "locked/open.db", "--db", "open.db"): 74,
    ("db", "backup", "-o", "locked/copy.db", "--db", "open.db"): 74,
    ("import", "locked", "--db", "open.db"): 66,
    ("import", "locked/a.csv", "--db", "open.db"): 66,
    ("attend", "roll", "locked/a.csv", "--db", "open.db"): 66,
    ("rule", "add", "locked/a.toml", "--db", "open.db"): 66,
    ("report", "quarter", "-o", "locked/a.xlsx", "--db", "open.db"): 73,
    ("remind", "-o", "locked/letters", "--db", "open.db"): 73,
    ("remind", "-o", "locked/a.xlsx", "--db", "open.db"): 73,
    ("export", "register", "-o", "locked/all", "--db", "open.db"): 73,
}


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """No file can grow beyond so many bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def as_nobody() -> Iterator[None]:
    """Not the user of the system who may do everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def shared(office: Chibo) -> Iterator[Path]:
    """A folder that others may look into, with a register open to all, what they do loaded."""
    load()  # what is not nobody's to read
    folder = Path(tempfile.mkdtemp(prefix="chibo-shared-"))
    folder.chmod(0o777)
    shutil.copy(office.db, folder / "open.db")
    (folder / "open.db").chmod(0o666)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.slow
@pytest.mark.skipif(not _FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("argv", ANSWERED.values(), ids=ANSWERED)
def test_a_change_is_told_to_be_kept_where_its_answer_cannot_be_printed(
    office: Chibo, tmp_path: Path, argv: tuple[str, ...]
) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("db", "backup", "-o", tmp_path / "saved.db")
    (tmp_path / "visits.csv").write_text("Đồng chí,Chi bộ,Ngày dự\nCB01,C1,9/4/2024\n", "utf-8")
    told = to_full_stdout(office, *argv)
    latest = max(row["id"] for row in office.done("log", "--json").json["rows"])
    assert told.code == 73
    assert (
        f"Lỗi: không in được câu trả lời (đĩa đầy), nhưng việc đã ghi vào sổ, thao tác số {latest};"
        " đừng nhập lại"
    ) in told.err


@pytest.mark.skipif(not _FULL.exists(), reason="no device that is always full")
def test_the_number_of_the_visit_is_told_too(office: Chibo) -> None:
    told = to_full_stdout(office, "attend", "add", "CB01", "C1", "--on", "9/4/2024")
    assert "  thêm lượt dự số 1: " in told.err


@pytest.mark.skipif(not _FULL.exists(), reason="no device that is always full")
def test_what_changed_nothing_is_not_told_to_be_kept(office: Chibo) -> None:
    told = to_full_stdout(office, "attend", "add", "CB01", "C1", "-n")
    assert (told.code, "thao tác" in told.err) == (74, False)


@pytest.mark.skipif(not _FULL.exists(), reason="no device that is always full")
def test_a_stderr_that_takes_nothing_holds_no_work_up(office: Chibo) -> None:
    with _FULL.open("wb") as full, tempfile.TemporaryFile() as out:
        code = _ran(office, ("undo",), out.fileno(), full.fileno())
        out.seek(0)
        assert (code, bool(out.read())) == (0, True)


@pytest.mark.sqlite
def test_init_on_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    chibo = Chibo(tmp_path / "new" / "chibo.db")
    with files_of_at_most(16_384):
        refused = chibo("init", "--lang", "en")
    assert (refused.code, refused.out) == (74, "")
    assert refused.err.startswith(f"Error: the disk cannot read or write {chibo.db} (")
    assert list(chibo.db.parent.iterdir()) == []


@pytest.mark.sqlite
@pytest.mark.parametrize("line", ["db backup -o {copy}", "db restore {saved} --db {copy}"])
def test_a_full_disk_is_told_by_the_file_that_would_be_written(
    office: Chibo, tmp_path: Path, line: str
) -> None:
    saved, copy = tmp_path / "saved.db", tmp_path / "elsewhere" / "copy.db"
    office.done("db", "backup", "-o", saved)
    with files_of_at_most(16_384):
        refused = office(*line.format(saved=saved, copy=copy).split(), "--lang", "en")
    assert refused.code == 74
    assert str(copy.parent) in refused.err
    assert str(office.db) not in refused.err
    assert str(saved) not in refused.err


@pytest.mark.sqlite
@pytest.mark.parametrize(("argv", "code"), LOCKED.items(), ids=[" ".join(argv) for argv in LOCKED])
def test_a_folder_that_may_not_be_searched_is_no_bug(
    shared: Path, argv: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = shared / "locked"
    locked.mkdir()
    shutil.copy(shared / "open.db", locked / "chibo.db")
    monkeypatch.chdir(shared)
    chibo = Chibo(locked / "chibo.db")
    locked.chmod(0o000)
    try:
        with as_nobody():
            refused = chibo(*argv)
    finally:
        locked.chmod(0o700)
    assert (refused.code, refused.err.startswith("Lỗi: ")) == (code, True), refused


@pytest.mark.sqlite
def test_a_reader_before_a_write_cut_off_is_told_who_must_open_the_register(
    shared: Path,
) -> None:
    live, hot = shared / "open.db", shared / "hot.db"
    with closing(sqlite3.connect(live, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("CREATE TABLE large AS SELECT zeroblob(200000) AS content")
        for end in ("", "-journal"):
            shutil.copyfile(f"{live}{end}", f"{hot}{end}")
    hot.chmod(0o444)
    hot.with_name("hot.db-journal").chmod(0o444)
    chibo = Chibo(hot)
    with as_nobody():
        refused = chibo("status", "--lang", "en")
    assert refused == Result(
        74,
        "",
        f"Error: the disk cannot read or write {hot} (a write before was cut off; somebody who may"
        " write the register must open it once, such as with chibo status); check space and"
        " permissions.\n",
    )
    hot.chmod(0o600)
    chibo.done("status")
    hot.chmod(0o444)
    with as_nobody():
        chibo.done("status")


def to_full_stdout(chibo: Chibo, *argv: str) -> Result:
    """A process whose stdout takes nothing."""
    with _FULL.open("wb") as full, tempfile.TemporaryFile() as err:
        code = _ran(chibo, argv, full.fileno(), err.fileno())
        err.seek(0)
        return Result(code, "", err.read().decode())


def _ran(chibo: Chibo, argv: tuple[str, ...], out: int, err: int) -> int:
    here = chibo.db.parent
    words = [str(here / word) if (here / word).is_file() else word for word in argv]
    environ = {
        "CHIBO_DB": chibo.address,
        "CHIBO_TODAY": chibo.today,
        "CHIBO_LANG": chibo.language,
        "HOME": str(here),
    }
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 — a device
        process = start(words, environ, nothing.fileno(), out, err)
    code = process.poll(_PATIENCE)
    assert code is not None
    return code
