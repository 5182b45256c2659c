from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import DiskFailed, OutputBlocked
from chibo_cli.output.forms.files import write_files
from chibo_cli.store.file.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(os.name == "nt", reason="modes and links of POSIX")
_NOBODY = 65534
_AS_SOMEBODY = f"""
import os, resource, sys
from pathlib import Path
from chibo_cli.domain.failures import ChiboError
from chibo_cli.output.forms.files import write_files
from chibo_cli.store.file.written import Written
if os.geteuid() == 0:
    os.setuid({_NOBODY})
limit = int(sys.argv[2])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    target = Path(sys.argv[1])
    nowhere = Written(target / "none.db", lambda: target / "none")
    write_files(dict.fromkeys([target], b"new" * 100_000), nowhere, force=True)
except ChiboError as error:
    print(type(error).__name__, error.path, error.reason, sep="|")
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that another user than root reaches too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


def write_whole(path: Path, content: bytes) -> None:
    """One file, whatever stands there, noted elsewhere."""
    with tempfile.TemporaryDirectory() as elsewhere:
        folder = Path(elsewhere)
        write_files({path: content}, Written(folder / "none.db", lambda: folder), force=True)


def _written_by_somebody(target: Path, *, limit: int = 0) -> str:
    """The error of `write_files` in a process without root's rights, limited to so many bytes."""
    done = subprocess.run(
        [sys.executable, "-c", _AS_SOMEBODY, str(target), str(limit)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    return done.stdout.rstrip("\n")


def test_a_new_file_holds_the_content_and_nothing_stands_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "báo cáo.xlsx"
    write_whole(target, b"content")
    assert target.read_bytes() == b"content"
    assert list(tmp_path.iterdir()) == [target]


@posix
def test_a_new_file_has_the_rights_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "new", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o640


@posix
@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_a_replaced_file_keeps_its_rights(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "old"
    target.write_bytes(b"a longer content than the new one")
    target.chmod(mode)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == mode


@posix
def test_a_link_is_written_through(tmp_path: Path) -> None:
    real = tmp_path / "folder" / "real"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert list(real.parent.iterdir()) == [real]


@posix
def test_a_link_to_nothing_makes_the_file_it_names(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_missing_folder_blocks_the_output(tmp_path: Path) -> None:
    target = tmp_path / "missing" / "a.csv"
    with pytest.raises(OutputBlocked) as caught:
        write_whole(target, b"")
    assert (caught.value.path, caught.value.reason) == (str(target), os.strerror(errno.ENOENT))


def test_a_folder_in_the_place_of_the_file_blocks_the_output(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OutputBlocked):
        write_whole(target, b"")
    assert list(tmp_path.iterdir()) == [target]


@posix
def test_a_link_to_itself_blocks_the_output(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(link)
    with pytest.raises(OutputBlocked):
        write_whole(link, b"")


@posix
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_whole(Path("/dev/null"), b"content")
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is full")
def test_a_full_disk_is_the_disks_fault() -> None:
    with pytest.raises(DiskFailed) as caught:
        write_whole(Path("/dev/full"), b"content")
    assert (caught.value.path, caught.value.reason) == ("/dev/full", os.strerror(errno.ENOSPC))


@posix
def test_the_old_file_stands_where_the_folder_is_read_only(open_folder: Path) -> None:
    target = open_folder / "old.csv"
    target.write_bytes(b"old")
    target.chmod(0o666)
    open_folder.chmod(0o555)
    reason = os.strerror(errno.EACCES)
    assert _written_by_somebody(target) == f"OutputBlocked|{target}|{reason}"
    assert target.read_bytes() == b"old"


@posix
def test_a_file_that_may_not_be_written_is_not_replaced(open_folder: Path) -> None:
    target = open_folder / "signed.csv"
    target.write_bytes(b"old")
    target.chmod(0o444)
    reason = os.strerror(errno.EACCES)
    assert _written_by_somebody(target) == f"OutputBlocked|{target}|{reason}"
    assert target.read_bytes() == b"old"


@posix
def test_the_old_file_stands_where_writing_fails_midway(open_folder: Path) -> None:
    target = open_folder / "old.csv"
    target.write_bytes(b"old")
    target.chmod(0o666)
    reason = os.strerror(errno.EFBIG)
    assert _written_by_somebody(target, limit=1000) == f"OutputBlocked|{target}|{reason}"
    assert target.read_bytes() == b"old"
    assert list(open_folder.iterdir()) == [target]
