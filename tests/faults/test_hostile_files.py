"""Files made to eat the machine: one sentence, little memory, little time; and their like, read."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.errors import FileRefused, SheetTooLarge
from chibo_cli.intake.formats import workbooks
from chibo_cli.intake.formats.marks import Refused
from chibo_cli.intake.sheets import read_sheets
from chibo_cli.intake.toml.files import read_toml
from tests.intake import bombs
from tests.running.chibo import Chibo
from tests.running.measured import measured

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.slow

LONGEST = 5.0  # seconds of the processor
LARGEST = 300  # megabytes
LEFT_OUT = pytest.mark.long
ONLY_UNIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")

# The command, the file's name and contents; the exit code, and what the sentence must name.
Row = tuple[str, str, "Callable[[], bytes]", int, str]
EVERY_DAY: dict[str, Row] = {
    "ods, rows × columns × a long text": (
        *("import", "a.ods", lambda: bombs.repeats(199_990), 66),
        "1.000.000 ô lặp lại",
    ),
    "xlsx, cells that share a long string": (
        *("import", "a.xlsx", lambda: bombs.shared(32_000, 60_000), 66),
        "64 MB chữ",
    ),
    "toml, a key of parts": ("rule add", "a.toml", lambda: bombs.dotted(50_000), 66, "20 phần"),
    "twenty thousand unknown names": (
        *("import", "a.csv", lambda: bombs.unknown(20_000), 66),
        "hơn 5.000 lỗi",
    ),
}
NOW_AND_THEN: dict[str, Row] = {
    "a hundred thousand unknown names": (
        *("import", "a.csv", lambda: bombs.unknown(100_000), 66),
        "hơn 5.000 lỗi",
    ),
    "ods, two billion spaces": (
        *("import", "a.ods", lambda: bombs.spaces("2000000000"), 66),
        "100.000 ký tự",
    ),
    "ods, five million numbers": ("import", "a.ods", lambda: bombs.numbers(199_990), 66, "lặp"),
    "ods, many sheets of repeats": (
        *("import", "a.ods", lambda: bombs.repeats(35_000, said="x", sheets=40), 66),
        "lặp",
    ),
    "xlsx, a string of a megabyte": (
        *("import", "a.xlsx", lambda: bombs.shared(1_000_000, 5_000), 66),
        "100.000 ký tự",
    ),
    "xlsx, a million errors": (
        *("import", "a.xlsx", lambda: bombs.errors(1_000_000), 66),
        "300.000 ô báo lỗi",
    ),
    "xlsx, errors without an end": (
        *("import", "a.xlsx", lambda: bombs.open_tags(300_000), 65),
        "ô C3",
    ),
    "xlsx, forty thousand marks": ("import", "a.xlsx", lambda: bombs.marked(40_000), 66, "30 dấu"),
    "csv, four hundred thousand marks": (
        *("import", "a.csv", lambda: bombs.marked_csv(400_000), 66),
        "30 dấu",
    ),
    "csv, forty million cells": (
        *("import", "a.csv", lambda: bombs.cells_of_csv(199_000), 66),
        "5.200.000 ô",
    ),
    "csv, a cell of sixty megabytes": (
        *("import", "a.csv", lambda: bombs.field_of_csv(60_000_000), 66),
        "100.000 ký tự",
    ),
    "csv, over 64 MB": (
        *("import", "a.csv", lambda: bombs.field_of_csv(65_000_000), 66),
        "64 MB",
    ),
    "csv, cells beyond the headers": (
        *("import", "a.csv", lambda: bombs.beyond(20_000), 66),
        "hơn 5.000 lỗi",
    ),
    "units, 1,200 deep": ("import", "a.csv", lambda: bombs.chain(1_200), 65, "quá 20 cấp"),
    "a roll of unknown names": (
        *("attend roll", "a.csv", lambda: bombs.field_of_csv(65_000_000), 66),
        "64 MB",
    ),
    "an assignment list that repeats": (
        *("assign import --on 1/3/2024 --decision 1", "a.ods", lambda: bombs.repeats(199_990), 66),
        "lặp",
    ),
    "toml, a table of parts": (
        *("rule add", "a.toml", lambda: bombs.dotted(50_000, "[{}]\n"), 66),
        "20 phần",
    ),
    "toml, parts within a value": (
        *("rule add", "a.toml", lambda: bombs.dotted(50_000, "a = {{ {} = 1 }}\n"), 66),
        "20 phần",
    ),
    "a template's key of parts": (
        *("score template", "a.toml", lambda: bombs.dotted(50_000), 66),
        "20 phần",
    ),
    "toml, a number without end": (
        *("rule add", "a.toml", lambda: b"minimum = 0x" + b"f" * 100_000, 66),
        "100 chữ số",
    ),
    "toml, a nesting without end": ("rule add", "a.toml", lambda: b"a = " + b"[" * 99_000, 66, ""),
    "toml, twenty thousand duties": (
        *("rule add", "a.toml", lambda: bombs.duties(20_000), 65),
        "20.000 mục",
    ),
    "toml, ten megabytes": ("rule add", "a.toml", lambda: bombs.duties(1_000_000), 66, "200 KB"),
}
ROWS = [pytest.param(*row, id=title) for title, row in EVERY_DAY.items()] + [
    pytest.param(*row, id=title, marks=LEFT_OUT) for title, row in NOW_AND_THEN.items()
]


@pytest.mark.sqlite
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="a child's memory is told by Unix alone")
@pytest.mark.parametrize(("command", "file", "build", "code", "names"), ROWS)
def test_a_file_that_would_eat_the_machine_is_refused_at_little_cost(
    tmp_path: Path,
    office_register: Path,
    command: str,
    file: str,
    build: Callable[[], bytes],
    code: int,
    names: str,
) -> None:
    shutil.copy(office_register, tmp_path / "chibo.db")
    path = tmp_path / file
    path.write_bytes(build())
    used = measured(tmp_path, "-q", *command.split(), path)
    print(f"{command} {file}: {used.megabytes:.0f} MB, {used.seconds:.1f} s")
    assert used.code == code, used.said[:2000]
    assert used.said.startswith("Lỗi: ")
    assert names in used.said
    assert "panic" not in used.said
    assert "memory allocation" not in used.said
    assert used.megabytes < LARGEST
    assert used.seconds < LONGEST


@pytest.mark.parametrize(
    ("file", "within", "past"),
    [
        ("a.ods", lambda: bombs.repeats(20, 26, "x"), lambda: bombs.repeats(40_000, 26, "x")),
        ("a.ods", lambda: bombs.spaces("99000"), lambda: bombs.spaces("101000")),
        ("a.ods", lambda: bombs.spaces("1"), lambda: bombs.spaces("-1")),
        ("a.ods", lambda: bombs.numbers(30), lambda: bombs.numbers(40_000)),
        ("a.xlsx", lambda: bombs.shared(30_000, 30), lambda: bombs.shared(30_000, 4_000)),
        (
            "a.xlsx",
            lambda: bombs.shared(30_000, 30, tag="x:si"),
            lambda: bombs.shared(30_000, 4_000, tag="x:si"),
        ),
        (
            "a.xlsx",
            lambda: bombs.shared(30_000, 30, before="<si><t>a</t></si>" * 5),
            lambda: bombs.shared(30_000, 4_000, before="<!-- </si></si> -->"),
        ),
        ("a.xlsx", lambda: bombs.marked(30), lambda: bombs.marked(32)),
        ("a.csv", lambda: bombs.marked_csv(30), lambda: bombs.marked_csv(31)),
        (
            "a.csv",
            lambda: bombs.marked_csv(30, "\u0f73"),  # two marks each, though none itself
            lambda: bombs.marked_csv(31, "\u0f73"),
        ),
        ("a.csv", lambda: bombs.field_of_csv(100_000), lambda: bombs.field_of_csv(100_001)),
        ("a.csv", lambda: bombs.cells_of_csv(10), lambda: bombs.cells_of_csv(26_000)),
    ],
    ids=[
        *("repeats", "spaces", "spaces below none", "numbers", "strings", "strings with a prefix"),
        *("strings behind a comment", "marks", "marks in csv", "marks that become two"),
        *("a field", "cells"),
    ],
)
def test_the_same_file_within_its_bound_is_read(
    tmp_path: Path, file: str, within: Callable[[], bytes], past: Callable[[], bytes]
) -> None:
    path = tmp_path / file
    path.write_bytes(within())
    assert read_sheets(path)[0].rows
    path.write_bytes(past())
    with pytest.raises((FileRefused, SheetTooLarge)):
        read_sheets(path)


def test_a_key_of_twenty_parts_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(bombs.dotted(20) + b'title = "a.a.a"\n')
    assert read_toml(path)[0]["title"] == "a.a.a"
    path.write_bytes(bombs.dotted(21))
    with pytest.raises(FileRefused):
        read_toml(path)


def test_units_of_twenty_levels_are_taken(tmp_path: Path, empty_register: Path) -> None:
    chibo = Chibo.at_copy_of(empty_register, tmp_path)
    path = tmp_path / "units.csv"
    path.write_bytes(bombs.chain(20))
    chibo.done("import", path)
    path.write_bytes(bombs.chain(21))
    assert chibo("import", path).code == 65
    below = chibo("unit", "add", "Chi bộ sâu", "--kind", "chi bộ", "--parent", "M19")
    assert (below.code, "quá 20 cấp" in below.err) == (65, True)


def test_what_calamine_cannot_bear_stays_in_its_process(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    content = bombs.repeats(2_000, said="x" * 500)  # 26 MB, past what looks at it beforehand
    assert len(workbooks.sheets_of(content)[0].rows) == 2_001
    monkeypatch.setattr(workbooks, "_MOST_MEMORY", 60_000_000)
    with pytest.raises(Refused):
        workbooks.sheets_of(content)
    monkeypatch.undo()
    with pytest.raises(Refused):
        workbooks.sheets_of(content[: len(content) // 2])
    assert capfd.readouterr() == ("", "")


@ONLY_UNIX
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(
    tmp_path: Path, office_register: Path
) -> None:
    chibo = Chibo.at_copy_of(office_register, tmp_path)
    folder = tmp_path / "folder"
    folder.mkdir()
    os.mkfifo(folder / "a.csv")
    for argv in (("import", folder), ("rule", "add", folder / "a.csv")):
        refused = chibo(*argv)
        assert (refused.code, refused.out) == (66, "")
        assert "không phải tệp" in refused.err
    assert chibo("db", "restore", folder / "a.csv").code == 78
    assert chibo("--db", folder / "a.csv", "db", "check").code == 78


@ONLY_UNIX
def test_a_device_is_no_list(tmp_path: Path, office_register: Path) -> None:
    chibo = Chibo.at_copy_of(office_register, tmp_path)
    refused = chibo("import", "/dev/zero")
    assert (refused.code, refused.out) == (66, "")
    assert "không phải tệp" in refused.err
    assert chibo("db", "restore", "/dev/zero").code == 78


@ONLY_UNIX
def test_a_list_comes_through_a_pipe(tmp_path: Path, empty_register: Path) -> None:
    chibo = Chibo.at_copy_of(empty_register, tmp_path)
    reading, writing = os.pipe()
    os.write(writing, bombs.chain(5))
    os.close(writing)
    taken = chibo("import", f"/dev/fd/{reading}")
    os.close(reading)
    assert (taken.code, "5 thêm" in taken.out) == (0, True), taken
