"""The page for `man`, and installing it with completion: the whole tree, in either language."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.running.chibo import Chibo, Result
from tests.running.commands import commands

NOBODY = Path("none.db")
REQUESTS = {"TH", "SH", "SS", "PP", "TP", "B", "I", "RS", "RE", "nf", "fi"}
HEADINGS = {"vi": ("TÊN", "CÁCH DÙNG", "TÙY CHỌN CHUNG"), "en": ("NAME", "SYNOPSIS", "GLOBAL")}
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


@cache
def page(language: str) -> str:
    return Chibo(NOBODY, language=language).done("completion", "man").out


def spoken(roff: str) -> str:
    """The text of a page of roff, its escapes undone."""
    letters = {"e": "\\", "-": "-", "(dq": '"', "(aq": "'", "(ha": "^", "(ti": "~", "&": ""}
    return re.sub(
        r"\\(?:\[u([0-9A-F]{4,5})\]|(e|-|&|\(\w\w))",
        lambda found: chr(int(found[1], 16)) if found[1] else letters[found[2]],
        roff,
    )


@LANGUAGES
def test_the_page_is_ascii_and_of_requests_that_every_man_knows(language: str) -> None:
    lines = page(language).splitlines()
    assert page(language).isascii()
    assert lines[0].startswith(".TH CHIBO 1 ")
    assert {line[1:].split()[0] for line in lines if line.startswith(".")} <= REQUESTS
    assert [line for line in lines if not line or line.startswith("'")] == []
    macros = [line for line in lines[1:] if re.match(r"\.(SH|SS|B|I) ", line)]
    assert [line for line in macros if not re.fullmatch(r'\.\w+ "[^"]+"', line)] == []


@LANGUAGES
def test_the_page_has_every_command_as_its_help_has_it(language: str) -> None:
    told = spoken(page(language))
    headed = re.findall(r'^\.SS "chibo ([a-z -]+) [\[A-Z]', told, re.MULTILINE)
    assert set(commands()) <= {tuple(each.split()) for each in headed}
    shown = " ".join(Chibo(NOBODY, language=language).done("attend", "add", "-h").out.split())
    _, _, section = told.partition('.SS "chibo attend add ')
    lines = [line for line in section.partition("\n.SS")[0].splitlines()[1:] if line[0] != "."]
    assert len(lines) > 15
    assert [line for line in lines if " ".join(line.split()) not in shown] == []
    assert [each for each in HEADINGS[language] if f'.SH "{each}' not in told] == []
    assert told.count('.B "--no-input"') == 1


@LANGUAGES
@pytest.mark.parametrize("program", ["groff", "mandoc"])
def test_what_man_formats_with_finds_no_fault(program: str, language: str) -> None:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed here")
    argv = {
        "groff": ["-man", "-ww", "-Tutf8", "-P-cbou"],
        "mandoc": ["-man", "-Tutf8", "-Wwarning"],
    }[program]
    done = subprocess.run(
        [found, *argv],
        input=page(language),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "GROFF_NO_SGR": "1"},
    )
    assert done.stderr == ""
    assert HEADINGS[language][2] in done.stdout
    assert "chibo attend add CB01" in done.stdout


@LANGUAGES
def test_installing_speaks_the_language_of_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    chibo = Chibo(tmp_path / "chibo.db", language=language)
    script = tmp_path / ".bash_completions" / "chibo.sh"
    told = {
        "vi": f"Đã cài gợi ý lệnh cho bash: {script}. Mở cửa sổ lệnh mới, rồi nhấn Tab.\n",
        "en": f"Completion for bash is installed: {script}. Open a new terminal, then press Tab.\n",
    }[language]
    done = chibo.done("completion", "install", "bash")
    assert done.out.startswith(told)
    assert script.read_text(encoding="utf-8") == chibo.done("completion", "show", "BASH").out[:-1]
    if os.name == "posix":
        manual = tmp_path / ".local/share/man/man1/chibo.1"
        assert done.out.endswith(
            f"{manual}. Xem bằng: man chibo.\n"
            if language == "vi"
            else f"{manual}. Read it with: man chibo.\n"
        )
        assert manual.read_text(encoding="ascii") == page(language)
    other = Chibo(tmp_path / "other.db", language=language)
    other.done("init")
    assert (
        other.done("completion", "install", "bash") == done
    )  # it is the program's, of no register


@LANGUAGES
def test_the_options_are_for_the_shell_in_use(tmp_path: Path, language: str) -> None:
    found = shutil.which("bash")
    if found is None:
        pytest.skip("bash is not installed here")
    for option, said in (
        (
            "--install-completion",
            {"vi": "Đã cài gợi ý lệnh cho bash: ", "en": "Completion for bash"},
        ),
        ("--show-completion", dict.fromkeys(("vi", "en"), "_chibo_completion() {")),
    ):
        done = subprocess.run(
            [found, "-c", f'"{sys.executable}" -m chibo_cli {option}; exit $?'],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            env={**os.environ, "HOME": str(tmp_path), "CHIBO_LANG": language},
        )
        assert done.stderr == ""
        assert done.stdout.startswith(said[language])
    assert (tmp_path / ".bash_completions" / "chibo.sh").is_file()


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ("csh", "Lỗi: SHELL không nhận “csh”; chọn: bash, zsh, fish, powershell, pwsh.\n"),
        ("", "Lỗi: SHELL không nhận “”; chọn: bash, zsh, fish, powershell, pwsh.\n"),
    ],
)
def test_a_shell_that_cannot_complete_is_refused(shell: str, said: str) -> None:
    for verb in ("install", "show"):
        assert Chibo(NOBODY)("completion", verb, shell) == Result(2, "", said)


def test_a_home_that_cannot_be_written_in_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".bash_completions").write_text("", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    told = Chibo(tmp_path / "chibo.db")("completion", "install", "bash")
    assert (told.code, told.out) == (73, "")
    assert told.err.startswith(f"Lỗi: không ghi được {tmp_path / '.bash_completions'}")


def test_where_the_shell_in_use_cannot_complete_it_says_what_to_type(tmp_path: Path) -> None:
    found = shutil.which("sh")
    if found is None:
        pytest.skip("sh is not installed here")
    done = subprocess.run(
        [found, "-c", f'"{sys.executable}" -m chibo_cli --install-completion; exit $?'],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "HOME": str(tmp_path), "CHIBO_LANG": "en"},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "Error: cannot tell which shell is in use; name it (bash, zsh, fish, powershell, pwsh), as"
        " in: chibo completion install bash.\n"
    )
    assert list(tmp_path.iterdir()) == []
