"""Regulations as TOML: a clerk's file, or the presets that come with the program."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import FileUnreadable, InvalidRegulation
from chibo_cli.domain.regulation_file import regulation_in

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.records import Duty, Regulation

PRESETS = "chibo_cli.presets"
_PLACE = re.compile(r"(?:duty\[(?P<number>\d+)\]\.)?(?P<key>.+)", re.DOTALL)
_HEADER = re.compile(r"\s*\[\[\s*duty\s*\]\]")


def read_regulation(path: Path) -> tuple[Regulation, tuple[Duty, ...]]:
    """The regulation a TOML file states.

    Raises:
        FileUnreadable: no such file, no UTF-8, or no TOML; the reason names the line.
        InvalidRegulation: keys or values that cannot be taken, each with its line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise FileUnreadable(str(path), f"UTF-8: {error.reason}") from error
    try:
        fields = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number, or a nesting, without end
        raise FileUnreadable(str(path), f"TOML: {error}") from error
    try:
        return regulation_in(fields)
    except InvalidRegulation as error:
        lines = text.splitlines()
        error.fields = [replace(each, line=_line_of(each.key, lines)) for each in error.fields]
        raise


def presets() -> list[tuple[Regulation, tuple[Duty, ...]]]:
    """The regulations that come with the program, by file name."""
    found = sorted(
        (entry for entry in files(PRESETS).iterdir() if entry.name.endswith(".toml")),
        key=lambda entry: entry.name,
    )
    return [regulation_in(tomllib.loads(entry.read_text(encoding="utf-8"))) for entry in found]


def _line_of(place: str, lines: list[str]) -> int:
    """The line of a field, from 1; of one that is missing its duty's header, or 0."""
    match = _PLACE.fullmatch(place)
    if match is None:
        return 0
    headers = [at for at, line in enumerate(lines) if _HEADER.match(line)]
    number = int(match["number"] or 0)
    if number > len(headers):
        return 0  # written in another way than ours
    begin, end = [0, *headers, len(lines)][number : number + 2]
    for at in range(begin, end):
        key, equals, _ = lines[at].partition("=")
        if equals and key.strip().strip("\"'") == match["key"]:
            return at + 1
    return begin + 1 if number else 0
