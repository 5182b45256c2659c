"""Completion as the shells ask for it: a process that answers each shell's own protocol."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.running.engines import registers
from tests.running.loaded import ran

if TYPE_CHECKING:
    from tests.running.chibo import Chibo

ROOT = Path(__file__).parents[3]


def answer(register: Path, shell: str, line: str, **environ: str) -> list[str]:
    """What chibo answers a shell whose clerk pressed Tab at the end of the line."""
    words = line.split(" ")
    asked = {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
        "powershell": {
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        },
    }[shell]
    asked |= {"_CHIBO_COMPLETE": f"complete_{shell}"}
    done = ran((), surroundings(register) | asked | environ)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def surroundings(register: Path) -> dict[str, str]:
    return {
        **os.environ,
        "CHIBO_DB": registers.address(register),
        "CHIBO_TODAY": "2024-05-10",
        "CHIBO_LANG": "",
    }


@pytest.mark.slow
def test_bash_that_tells_no_line_is_answered_nothing(office_register: Path) -> None:
    told = {"_CHIBO_COMPLETE": "complete_bash"}
    for words in ({}, {"COMP_WORDS": "chibo "}, {"COMP_WORDS": "chibo ", "COMP_CWORD": "x"}):
        done = ran((), surroundings(office_register) | told | words)
        assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("chibo att", ["attend"]),
        ("chibo attend s", ["show"]),
        ("chibo attend list --off", ["--official"]),
        ("chibo rule preset ", ["19", "258", "26", "559", "776", "bcd32"]),
        ("chibo rule preset 776-q", ["776-QĐ/TU"]),
        ("chibo report quarter --only unmet,c", [r"unmet\,chưa\ đến\ hạn"]),
        ("chibo report quarter l", ["last"]),
        ("chibo report quarter 20", ["2024-Q2", "2024-Q1", "2023-Q4", "2023-Q3"]),
        ("chibo report month 20", ["2024-05", "2024-04", "2024-03", "2024-02"]),
        ("chibo attend add CB01 C1 --meeting them", ["thematic"]),
        ("chibo attend add CB01 C1 --meeting chuyen", [r"chuyên\ đề"]),
        ("chibo unit list --kind com", ["commune"]),
        ("chibo unit list -f nd", ["ndjson"]),
        ("chibo --lang e", ["en"]),
        ("chibo db set pa", ["parent_office"]),
        ("chibo guide s", ["sap-nhap", "sua-sai", "sao-luu", "so-tren-may-chu"]),
        ("chibo template att", ["attendances"]),
        ("chibo import x.csv --kind luot", [r"Lượt\ dự"]),
        ("chibo import x.csv --kind com", []),
        ("chibo unit add x --code ", []),
        ("chibo hop ", []),
        ("chibo attend add CB01 C1 --on ", []),
    ],
)
def test_bash_is_told(office_register: Path, line: str, expected: list[str]) -> None:
    assert [each for each in answer(office_register, "bash", line) if each] == expected


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("chibo attend add ", ["CB01", "CB02"]),
        ("chibo attend add cb", ["CB01", "CB02"]),
        ("chibo attend add binh", [r"Trần\ Thị\ Bình"]),
        ('chibo attend add "binh', ["Trần Thị Bình"]),
        ("chibo official unite CB01 cb", ["CB01", "CB02"]),
        ("chibo attend add CB01 ", ["C1", "X01"]),
        ('chibo attend add "tran thi binh" ', ["C2", "X02"]),
        ("chibo attend add CB01 x0", ["X01"]),
        ("chibo attend add CB01 X02", ["X02"]),
        ("chibo attend add CB09 x0", ["X01", "X02"]),
        ("chibo attend add CB01 ap", [r"Chi\ bộ\ ấp\ 1\,\ Xã\ Hòa\ Lạc"]),
        ("chibo attend list --official CB02 --unit C", ["C2"]),
        ("chibo attend roll --cell C", ["C1", "C2"]),
        ("chibo assign add CB01 X0", ["X01", "X02"]),
        ("chibo attend list --official = CB", ["CB01", "CB02"]),
        ("chibo unit add x -p T0", ["T01"]),
        ("chibo unit move C1 X0", ["X01", "X02"]),
        ("chibo report quarter --rule 2", ["258-QĐ/TU"]),
        ("chibo rule show 2", ["258-QĐ/TU"]),
    ],
)
def test_bash_is_told_whom_and_what_the_register_holds(
    office_register: Path, line: str, expected: list[str]
) -> None:
    assert [each for each in answer(office_register, "bash", line) if each] == expected


@pytest.mark.parametrize("line", ["chibo attend add C", "chibo unit kind rename "])
def test_a_server_is_not_even_asked(office_register: Path, line: str) -> None:
    told = answer(office_register, "bash", line, CHIBO_DB="postgresql://nobody@127.0.0.1:1/none")
    assert told in ([], [""])


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("chibo unit add x --kind ho", ["hộ"]),
        ("chibo unit list --kind HO", ["hộ"]),
        ("chibo unit edit C1 --kind chi_bo_ch", ["chi_bo_cho_cell"]),
        ("chibo import x.csv --unit-kind hộ", ["hộ"]),
        ("chibo unit kind rename ", ["hộ", r"chi\ bộ\ chợ"]),
        ("chibo unit kind remove com", []),
    ],
)
def test_kinds_are_those_of_units_of_the_office(
    office: Chibo, line: str, expected: list[str]
) -> None:
    office.done("unit", "kind", "add", "hộ")
    office.done("unit", "kind", "add", "chi bộ chợ", "--cell")
    assert [each for each in answer(office.db, "bash", line) if each] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "chibo attend add binh",
            "values=('CB02'); shown=('CB02 -- Trần Thị Bình');",
            marks=pytest.mark.sqlite,
        ),
        ("chibo attend li", "values=('list'); shown=('list -- Danh sách lượt dự, theo ngày.');"),
        ("chibo attend list --per", "shown=('--period -- Chỉ trong kỳ này.');"),
        ("chibo attend add nobody", "_files"),
    ],
)
def test_zsh_is_told(office_register: Path, line: str, expected: str) -> None:
    (said,) = answer(office_register, "zsh", line)
    assert expected in said
    assert said == "_files" or said.endswith("compadd -U -l -V chibo -d shown -a values")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        *(
            pytest.param(line, expected, marks=pytest.mark.sqlite)
            for line, expected in (
                ("chibo attend add CB02", ["CB02\tTrần Thị Bình"]),
                ("chibo attend add binh", ["tran thi binh\tCB02 · Trần Thị Bình"]),
                ("chibo attend add Trần", ["Trần Thị Bình\tCB02 · Trần Thị Bình"]),
            )
        ),
        ("chibo report quarter la", ["last\tquý I/2024"]),
        ("chibo rule preset 2", ["258\t258-QĐ/TU", "26\t26-QĐ/TU"]),
    ],
)
def test_fish_is_told(office_register: Path, line: str, expected: list[str]) -> None:
    assert answer(office_register, "fish", line) == expected


@pytest.mark.sqlite
def test_powershell_is_told(office: Chibo) -> None:
    office.done("official", "add", "Lê Thị Bình")
    assert answer(office.db, "powershell", "chibo attend add binh") == [
        "CB02:::Trần Thị Bình",
        '"Lê Thị Bình":::Lê Thị Bình',
    ]


def test_help_beside_a_suggestion_is_in_the_language_of_the_screen(office_register: Path) -> None:
    shown = answer(office_register, "fish", "chibo attend s", CHIBO_LANG="en")
    assert shown == ["show\tOne attendance: every field, and where it counts."]


@pytest.mark.sqlite
def test_people_of_one_name_are_told_apart_where_the_shell_shows_help(office: Chibo) -> None:
    office.done(
        "official", "add", "Trần Thị Bình", "--code", "CB09", "--title", "Bí thư", "--another"
    )
    assert answer(office.db, "bash", "chibo attend add binh") == [r"Trần\ Thị\ Bình"]
    (zsh,) = answer(office.db, "zsh", "chibo attend add binh")
    assert "'CB02 -- Trần Thị Bình' 'CB09 -- Trần Thị Bình · Bí thư'" in zsh
    assert "compstate[insert]=;" in zsh  # the name stays on the line
    assert answer(office.db, "fish", "chibo attend add CB09") == ["CB09\tTrần Thị Bình · Bí thư"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_without_a_register_nothing_is_said_and_no_file_made(tmp_path: Path, shell: str) -> None:
    said = answer(tmp_path / "none" / "chibo.db", shell, "chibo attend add C")
    assert [each for each in said if each] == (["_files"] if shell == "zsh" else [])
    assert list(tmp_path.iterdir()) == []


def on_path(tmp_path: Path, shell: str) -> tuple[str, dict[str, str]]:
    """A shell of this machine, and surroundings in which it finds chibo."""
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed here")
    program = tmp_path / "chibo"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m chibo_cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))
    places = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return found, {"PATH": path, "PYTHONPATH": places, "HOME": str(tmp_path)}


def script(shell: str, office: Chibo, environ: dict[str, str]) -> str:
    """What `chibo --show-completion` gives that shell."""
    return subprocess.run(
        [sys.executable, "-m", "chibo_cli"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
        env=surroundings(office.db) | environ | {"_CHIBO_COMPLETE": f"source_{shell}"},
    ).stdout


def spoken(program: str, commands: str, office: Chibo, environ: dict[str, str], *argv: str) -> str:
    done = subprocess.run(
        [program, *argv, "-c", commands],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=surroundings(office.db) | environ,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.sqlite
def test_bash_itself_completes(office: Chibo, tmp_path: Path) -> None:
    program, environ = on_path(tmp_path, "bash")
    commands = script("bash", office, environ) + (
        "\nCOMP_WORDS=(chibo attend add binh); COMP_CWORD=3; _chibo_completion chibo"
        "\nprintf '%s\\n' \"${COMPREPLY[@]}\""
    )
    assert spoken(program, commands, office, environ, "--norc") == "Trần\\ Thị\\ Bình\n"


@pytest.mark.sqlite
def test_zsh_itself_completes(office: Chibo, tmp_path: Path) -> None:
    program, environ = on_path(tmp_path, "zsh")
    commands = (
        "compdef() { : }; compadd() { print -r -- $values / $shown }\n"
        + script("zsh", office, environ)
        + "\nwords=(chibo attend add binh); CURRENT=4; _chibo_completion"
    )
    assert spoken(program, commands, office, environ, "-f") == "CB02 / CB02 -- Trần Thị Bình\n"


@pytest.mark.sqlite
def test_fish_itself_completes(office: Chibo, tmp_path: Path) -> None:
    program, environ = on_path(tmp_path, "fish")
    commands = script("fish", office, environ) + "\ncomplete --do-complete 'chibo attend add binh'"
    assert spoken(program, commands, office, environ) == "tran thi binh\tCB02 · Trần Thị Bình\n"


@pytest.mark.sqlite
@pytest.mark.parametrize("typed", ["cb02", "binh", "zz", "hoa"])
def test_who_is_called_otherwise_now_is_offered_by_all_that_was_borne(
    office: Chibo, typed: str
) -> None:
    office.done("official", "rename", "CB02", "Lê Hoa", "--on", "1/4/2024")
    office.done("official", "edit", "CB02", "--code", "ZZ02")
    (offered,) = answer(office.db, "powershell", f"chibo attend add {typed}")
    assert offered.startswith("ZZ02:::")
