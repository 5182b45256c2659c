"""TOML files: a clerk's own, or the presets that come with the program."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import chibo_cli.presets
from chibo_cli.domain.lists.errors import FileFault, FileRefused, FileUnreadable
from chibo_cli.domain.text.names import has_too_many_marks
from chibo_cli.intake.contents import contents

PRESETS = "chibo_cli.presets"
_LARGEST = 200_000  # bytes
# tomllib keeps each beginning of a dotted key: of n parts that is n² in memory.
_DEEP = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){20}""")
_LONG_NUMBER = re.compile(r"\b0[xob][\da-fA-F_]{100}")  # a decimal one is refused as it is read
_CODE = re.compile(r'^code = "(.+)"$', re.MULTILINE)


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """The fields of a TOML file, and its text.

    Raises:
        FileUnreadable: no such file, no UTF-8, or no TOML; the reason names the line.
        FileRefused: it is too large or too deep for what it should be.
    """
    try:
        text = contents(path, _LARGEST, FileFault.LARGE_TOML).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable(str(path), f"UTF-8: {error.reason}") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for is_past, fault in (
        (_DEEP.search(text), FileFault.DEEP_TOML),
        (_LONG_NUMBER.search(text), FileFault.LONG_NUMBER),
        (has_too_many_marks(text), FileFault.MARKS),
    ):
        if is_past:
            raise FileRefused(str(path), fault)
    try:
        return tomllib.loads(text), text
    except (ValueError, RecursionError) as error:  # also a number, or a nesting, without end
        raise FileUnreadable(str(path), f"TOML: {error}") from error


def preset_fields(*folder: str) -> list[dict[str, Any]]:
    """The fields of each preset, or of each in a folder of them, by file name."""
    entries = files(PRESETS).joinpath(*folder).iterdir()
    found = sorted(
        (entry for entry in entries if entry.name.endswith(".toml")), key=lambda entry: entry.name
    )
    return [tomllib.loads(each.read_text(encoding="utf-8")) for each in found]


def preset_codes() -> list[tuple[str, str]]:
    """The number that each preset's file name begins with, and the regulation's code."""
    folder = Path(next(iter(chibo_cli.presets.__path__)))
    named = []
    for path in sorted(folder.glob("*.toml")):
        code = _CODE.search(path.read_text(encoding="utf-8"))
        named.append((path.name.partition("-")[0], code[1] if code else ""))
    return named
