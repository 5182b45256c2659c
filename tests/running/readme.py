"""The README's lines for a shell, run as they stand: a clean clone, an empty home, a fresh PATH.

The clone has the environment that runs the tests as its `.venv`, for the lines that make one need
a network; the second block is the tests themselves. All other lines run, in one shell.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.running.commands import fenced

README = Path(__file__).parents[2] / "README.md"
_SESSION = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_TYPED = "$ "
_INSTALLING = re.compile(r"python3 -m venv |\.venv/bin/python -m ")
_FRESH_PATH = "/usr/local/bin:/usr/bin:/bin"
_PARTED = "\0"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one line of the README left behind; both streams as a screen has them."""

    line: str
    code: int
    out: str


def blocks() -> list[tuple[str, str]]:
    """The fenced blocks: the language and the text of each."""
    return [(kind, body) for kind, _, body in fenced(README.read_text(encoding="utf-8"))]


def answers(folder: Path) -> list[Answer]:
    """Each line of the README's blocks for a shell, run one after another in that empty folder."""
    home, clone = folder / "home", folder / "chibo"
    home.mkdir()
    clone.mkdir()
    (clone / ".venv").symlink_to(sys.prefix)
    lines = [
        line.removeprefix(_TYPED)
        for kind, body in blocks()
        for line in body.splitlines()
        if (kind == "sh" and not _INSTALLING.match(line))
        or (kind == "console" and line.startswith(_TYPED))
    ]
    said = subprocess.run(
        ["/bin/sh", "-c", "".join(f"{line}\nprintf '\\0%s\\0' $?\n" for line in lines)],
        env={"HOME": str(home), "PATH": _FRESH_PATH},
        cwd=clone,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    outs, codes = said.split(_PARTED)[:-1:2], said.split(_PARTED)[1::2]
    return [
        Answer(line, int(code), out) for line, code, out in zip(lines, codes, outs, strict=True)
    ]


def with_answers(text: str, told: list[Answer]) -> str:
    """The README with the answers of a run in its sessions, below the lines that are typed."""
    out_of = {answer.line: answer.out for answer in told}

    def answered(session: re.Match[str]) -> str:
        typed = [line for line in session[0].splitlines() if line.startswith(_TYPED)]
        return "\n".join(f"{line}\n{_bare(out_of[line.removeprefix(_TYPED)])}" for line in typed)

    return _SESSION.sub(answered, text)


def _bare(out: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in out.splitlines())
