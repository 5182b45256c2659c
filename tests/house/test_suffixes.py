"""A suffix is a promise: a file is what its name says, or it is refused."""

from __future__ import annotations

import csv
import json
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from openpyxl import load_workbook

from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from tests.running.chibo import Chibo
from tests.running.commands import commands, every
from tests.running.communes import commune
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.walk

LINES = """
import {folder}/units.csv -n --adjust --reason x
template attendances
unit list
unit show C1
unit kind list
official list
official show CB01
rule list
rule show 258
rule preset
assign list
assign show 1
assign import {folder}/decision.csv --decision 30-QĐ --rule 258 --on 1/1/2025 -n
attend list
attend show 1
attend coverage 2024
waive list
waive show 1
schedule list
schedule show 1
schedule clashes --month 6/2024
schedule notify --month 6/2024
schedule coverage
schedule ics --official CB01
plan list
plan show 1
filing list
filing show 1
recommend list
recommend show 1
score list
score show 1
score preset
score template
score report --period 2024
report official CB01 2024
report month 2024-01
report quarter 2024-Q1
report half 2024-H1
report year 2024
remark show
export register
merge list
merge show An
merge pairs
official export CB01
check 2024-Q1
why CB01 2024-Q1
remind
status
find an
tags 2024
period list
period diff 2024-Q1
log
log show 1
db info
db check
db settings
guide
"""
FOLDERS = {
    ("export", "register"),
    ("official", "export"),
    ("remind",),
}  # a name that no file of ours has is a folder's
NO_FORM_OF_OURS = {
    ("db", "backup"),  # a copy of the register, whatever it is called
    ("export", "office"),  # which `chibo merge` reads, and nobody opens
    ("db", "grants"),  # only of a register on a server, where it is tried
}


def _is_workbook(path: Path) -> bool:
    return bool(load_workbook(path).worksheets)


def _is_document(path: Path) -> bool:
    return bool(docx.Document(str(path)).paragraphs)


def _is_csv(path: Path) -> bool:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return bool(rows) and {len(row) for row in rows} == {len(rows[0])}


def _is_json(path: Path) -> bool:
    return isinstance(json.loads(path.read_text(encoding="utf-8")), dict)


def _is_json_lines(path: Path) -> bool:
    lines = path.read_text(encoding="utf-8").splitlines()
    return all(isinstance(json.loads(line), dict) for line in lines)


def _is_calendar(path: Path) -> bool:
    return path.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


def _is_page(path: Path) -> bool:
    return path.read_text(encoding="utf-8").startswith("<!doctype html>")


def _is_text(path: Path) -> bool:
    return not zipfile.is_zipfile(path) and not path.read_text(encoding="utf-8").startswith("{")


READERS: dict[str, Callable[[Path], bool]] = {
    ".xlsx": _is_workbook,
    ".docx": _is_document,
    ".csv": _is_csv,
    ".json": _is_json,
    ".ndjson": _is_json_lines,
    ".ics": _is_calendar,
    ".html": _is_page,
    ".txt": _is_text,
}
STRANGE = (".doc", ".docm", ".pdf", ".ods", ".xls", ".zip", ".md", ".dat", ".jsn")


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Chibo:
    folder = tmp_path_factory.mktemp("suffixes")
    (folder / "units.csv").write_text("name,kind\nXã Tân An,xã\n", encoding="utf-8")
    (folder / "decision.csv").write_text("official,unit\nCB01,X01\n", encoding="utf-8")
    clerk = Chibo(loaded(SCHEMA_VERSION, folder))
    clerk.done(
        "merge", commune(folder, "Xã An Hòa", "an-hoa.db").db, "--adjust", "--reason", "muộn"
    )
    return clerk


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_a_file_is_what_its_name_says(clerk: Chibo, tmp_path: Path, line: str) -> None:
    words = line.format(folder=clerk.db.parent).split()
    for suffix in (*READERS, *STRANGE):
        output = tmp_path / f"out{suffix}"
        result = clerk(*words, "-o", output)
        assert result.code in {0, 1, 2, 65}, (suffix, result)
        if output.is_dir():
            assert {tuple(words[:1]), tuple(words[:2])} & FOLDERS, suffix
            assert suffix not in {*READERS, ".zip"}, suffix
        elif result.code == 2:
            assert str(output) in result.err, (suffix, result)
            assert not output.exists()
        else:
            assert suffix in READERS, (suffix, result)
            assert READERS[suffix](output), suffix


def test_every_command_that_writes_a_file_is_tried() -> None:
    writing = {
        words
        for words in commands()
        if any("--output" in each.opts for each in every()[words].params)
    }
    tried = [tuple(line.split()) for line in LINES.strip().splitlines()]
    assert {
        words for words in writing if not any(line[: len(words)] == words for line in tried)
    } == NO_FORM_OF_OURS
