"""Regulations as TOML: a clerk's file, or the presets that come with the program."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import FileUnreadable
from chibo_cli.domain.regulation_file import regulation_in

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.records import Duty, Regulation

PRESETS = "chibo_cli.presets"


def read_regulation(path: Path) -> tuple[Regulation, tuple[Duty, ...]]:
    """The regulation a TOML file states.

    Raises:
        FileUnreadable: no such file, no UTF-8, or no TOML; the reason names the line.
        InvalidRegulation: a key or value that cannot be taken.
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
    return regulation_in(fields)


def presets() -> list[tuple[Regulation, tuple[Duty, ...]]]:
    """The regulations that come with the program, by file name."""
    found = sorted(
        (entry for entry in files(PRESETS).iterdir() if entry.name.endswith(".toml")),
        key=lambda entry: entry.name,
    )
    return [regulation_in(tomllib.loads(entry.read_text(encoding="utf-8"))) for entry in found]
