"""Start-up loads what a command needs, and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = pytest.mark.slow

HEAVY = ("sqlalchemy", "openpyxl", "rich")
STARTED = (
    "import sys, atexit; sys.argv = ['chibo', *sys.argv[1:]]; {};"
    " from chibo_cli.__main__ import start; start()"
)
LOADED = STARTED.format("atexit.register(lambda: print('loaded:', *sorted(sys.modules)))")
OPENED = STARTED.format(
    "opened = []; atexit.register(lambda: print('opened:', len(opened)));"
    " sys.addaudithook(lambda event, told: event == 'sqlite3.connect' and opened.append(told))"
)
ONE_BY_ONE = """
import json, os, sys
from chibo_cli.cli.main import run
for line in json.loads(sys.argv[1]):
    code = run(line, os.environ)
    print("\\nloaded:", code, *sorted(sys.modules))
"""


def ended(code: str, *argv: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A real process of Python that ran this code on these words."""
    return subprocess.run(
        [sys.executable, "-c", code, *argv],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environ},
    )


def modules_loaded(*argv: str, codes: tuple[int, ...] = (0,), **environ: str) -> set[str]:
    """The modules a real process holds when it leaves."""
    done = ended(LOADED, *argv, **environ)
    assert done.returncode in codes, done.stderr
    line = next(line for line in done.stdout.splitlines() if line.startswith("loaded:"))
    return set(line.split()[1:])


def modules_loaded_by_each(
    *lines: Sequence[str], codes: tuple[int, ...] = (0,), **environ: str
) -> list[set[str]]:
    """The modules that one real process holds after each of these lines, which it runs in turn.

    It serves for what none of them may import: the first that does is found, as alone.
    """
    done = ended(ONE_BY_ONE, json.dumps(lines), **environ)
    assert done.returncode == 0, done.stderr
    told = [line.split() for line in done.stdout.splitlines() if line.startswith("loaded:")]
    assert [
        line for line, (_, code, *_) in zip(lines, told, strict=True) if int(code) not in codes
    ] == []
    return [set(modules) for _, _, *modules in told]


def test_version_imports_neither_the_store_nor_workbooks_nor_rich() -> None:
    assert not modules_loaded("--version").intersection(HEAVY)


def test_completion_imports_neither_the_store_nor_workbooks_nor_rich() -> None:
    loaded = modules_loaded(
        _CHIBO_COMPLETE="complete_bash", COMP_WORDS="chibo attend a", COMP_CWORD="2"
    )
    assert not loaded.intersection(HEAVY)


@pytest.mark.parametrize("line", ["chibo a", "chibo attend a", "chibo attend list --o"])
def test_bash_which_shows_no_help_opens_no_register_for_a_command(
    office_register: Path, line: str
) -> None:
    loaded = modules_loaded(
        codes=(0,),
        _CHIBO_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(line.count(" ")),
        CHIBO_DB=str(office_register),
        CHIBO_LANG="",
    )
    assert "chibo_cli.cli.frame.completion" in loaded
    assert not loaded.intersection({"sqlite3", "hashlib", "chibo_cli.cli.run.outputs"})


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completing_a_person_imports_neither_the_store_nor_workbooks_nor_rich(
    office_register: Path, shell: str
) -> None:
    line = "chibo attend add binh"
    loaded = modules_loaded(
        _CHIBO_COMPLETE=f"complete_{shell}",
        COMP_WORDS=line,
        COMP_CWORD="3",
        _TYPER_COMPLETE_ARGS=line,
        _TYPER_COMPLETE_WORD_TO_COMPLETE="binh",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        CHIBO_DB=str(office_register),
        CHIBO_LANG="",
    )
    assert "sqlite3" in loaded
    assert not loaded.intersection(HEAVY)


def test_neither_the_version_nor_completion_reads_the_columns_of_lists() -> None:
    completing = {"_CHIBO_COMPLETE": "complete_bash", "COMP_WORDS": "chibo attend a"}
    completed = modules_loaded(codes=(0,), **completing, COMP_CWORD="2")
    for loaded in (modules_loaded("--version"), completed):
        assert "chibo_cli.__main__" in loaded
        assert "chibo_cli.domain.lists.columns" not in loaded


@pytest.mark.parametrize("line", ["--help", "attend add -h", "rule -h", "atend", "unit list --x"])
def test_what_only_speaks_looks_into_a_register_once_for_its_language(
    office_register: Path, line: str
) -> None:
    done = ended(OPENED, *line.split(), CHIBO_DB=str(office_register), CHIBO_LANG="")
    assert done.stdout.splitlines()[-1:] == ["opened: 1"], done


@pytest.mark.parametrize(
    "line", ["attend list", "attend add CB01 C1 --on 5/2/2024 -n", "report quarter", "status"]
)
def test_what_opens_a_register_hears_its_language_there(office_register: Path, line: str) -> None:
    where, when = str(office_register), "2024-05-10"
    done = ended(OPENED, *line.split(), CHIBO_DB=where, CHIBO_TODAY=when, CHIBO_LANG="")
    assert done.stdout.splitlines()[-1:] == ["opened: 1"], done


REPORT = ("report", "quarter", "2024-Q1")


@pytest.mark.parametrize(
    ("argv", "imported"),
    [
        ((*REPORT,), set()),
        ((*REPORT, "-o", "a.html"), {"jinja2"}),
        ((*REPORT, "-o", "a.xlsx"), {"openpyxl"}),
        (("why", "CB01", "2024-Q1"), set()),
        (("remind", "-o", "nhac.xlsx"), {"openpyxl"}),
    ],
    ids=lambda told: " ".join(told) if isinstance(told, tuple) else None,
)
def test_what_draws_a_page_is_imported_for_pages_alone(
    office_register: Path, tmp_path: Path, argv: tuple[str, ...], imported: set[str]
) -> None:
    *words, last = argv
    wanted = str(tmp_path / last) if "." in last else last
    loaded = modules_loaded(*words, wanted, CHIBO_DB=str(office_register), CHIBO_TODAY="2024-05-10")
    assert loaded & {"jinja2", "openpyxl"} == imported
    assert ("chibo_cli.output.html.page" in loaded) is ("jinja2" in imported)


def test_help_in_the_language_of_a_register_imports_no_store(office_register: Path) -> None:
    loaded = modules_loaded("--help", CHIBO_DB=str(office_register), CHIBO_LANG="")
    assert not loaded.intersection({"sqlalchemy", "openpyxl"})


def test_the_table_of_visits_is_imported_for_itself_alone(office_register: Path) -> None:
    for loaded in modules_loaded_by_each(
        ("attend", "-h"),
        ("attend", "list"),
        ("attend", "add", "CB01", "C1", "--on", "5/2/2024", "-n"),
        CHIBO_DB=str(office_register),
        CHIBO_TODAY="2024-05-10",
    ):
        assert "chibo_cli.cli.meetings.attend" in loaded
        assert not [name for name in loaded if "prompt_toolkit" in name or ".grid" in name]


WORD = {"docxtpl", "docx", "jinja2"}  # lxml is what openpyxl writes with where it is there


def test_no_other_command_imports_what_fills_a_word_template(
    office_register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = (
        *(("report", "quarter", "2024-Q1"), ("report", "quarter", "2024-Q1", "-o", "q.xlsx")),
        *(("check", "2024-Q1"), ("remind",), ("why", "CB01", "2024-Q1"), ("status",)),
        *(("attend", "list"), ("attend", "list", "-o", "a.xlsx"), ("find", "an")),
        *(("remark", "show"), ("period", "close", "2024-Q1", "-n")),
        *(("template", "attendances", "-o", "t.xlsx"), ("db", "check"), ("db", "settings")),
        *(("log",), ("export", "register", "-o", "out")),
    )
    told = modules_loaded_by_each(*lines, codes=(0, 1), CHIBO_DB=str(office_register))
    assert [line for line, loaded in zip(lines, told, strict=True) if loaded & WORD] == []


def test_a_document_imports_what_fills_a_template_and_no_openpyxl(
    office_register: Path, tmp_path: Path
) -> None:
    document = str(tmp_path / "q.docx")
    loaded = modules_loaded(
        *("report", "quarter", "2024-Q1", "-o", document), CHIBO_DB=str(office_register)
    )
    assert loaded >= WORD
    assert "openpyxl" not in loaded


def test_a_register_of_this_version_does_not_import_alembic(empty_register: Path) -> None:
    lines = (("attend", "list"), ("db", "check"), ("db", "migrate"))
    told = modules_loaded_by_each(*lines, CHIBO_DB=str(empty_register))
    assert [line for line, loaded in zip(lines, told, strict=True) if "alembic" in loaded] == []


def test_help_imports_neither_the_store_nor_workbooks() -> None:
    lines = (("--help",), ("attend", "--help"), ("report", "quarter", "-h"))
    for loaded in modules_loaded_by_each(*lines):
        assert not loaded.intersection({"sqlalchemy", "openpyxl"})


def test_a_process_ends_without_looking_through_its_memory(office_register: Path) -> None:
    left = "import gc; atexit.register(lambda: print('left:', len(gc.get_objects())))"
    done = ended(STARTED.format(left), "attend", "list", "--db", str(office_register))
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) < 1_000, done.stdout  # of some 40,000
