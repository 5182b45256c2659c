"""What may stand where: the top level, the size of files, no word about any one machine."""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TOP = {"chibo_cli", "tests", "sample_data", "pyproject.toml", "README.md"}
LONGEST_FILE = 410
FULLEST_FOLDER = 13


def tracked() -> list[Path]:
    """The files under version control, or all where there is none."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607 — git as found
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a checkout")
    return [Path(line) for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def test_the_top_level_stays_as_it_is() -> None:
    assert {path.parts[0] for path in tracked() if not path.parts[0].startswith(".")} == TOP


def test_no_file_of_the_program_grows_out_of_its_room() -> None:
    lengths = {
        path: len((ROOT / path).read_text(encoding="utf-8").splitlines())
        for path in tracked()
        if path.parts[0] == "chibo_cli" and path.suffix == ".py" and "messages" not in path.parts
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_folder_holds_more_than_a_reader_takes_in() -> None:
    held: defaultdict[Path, set[str]] = defaultdict(set)
    for path in tracked():
        for folder in path.parents:
            held[folder].add(path.relative_to(folder).parts[0])
    full = {
        folder: sorted(entries)
        for folder, entries in held.items()
        if len(entries - {"__init__.py"}) > FULLEST_FOLDER
    }
    assert full == {}


def test_nothing_names_a_machine() -> None:
    places = re.compile(r"(^|[^A-Za-z0-9._-])/(home|root|work|Users)/", re.MULTILINE)
    texts = [path for path in tracked() if path.suffix in {".py", ".md", ".toml", ".csv", ""}]
    told = [path for path in texts if places.search((ROOT / path).read_text(encoding="utf-8"))]
    assert told in ([], [Path("tests/house/test_tree.py")])
