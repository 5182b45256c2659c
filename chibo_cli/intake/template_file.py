"""Scoring templates as TOML: a clerk's file, or the presets that come with the program."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import FileUnreadable
from chibo_cli.domain.template_file import template_in

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.scoring import Template

PRESETS = "chibo_cli.presets"
FOLDER = "scoring"


def read_template(path: Path) -> Template:
    """The template a TOML file states.

    Raises:
        FileUnreadable: no such file, no UTF-8, or no TOML; the reason names the line.
        InvalidTemplate: a key or value that cannot be taken.
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
    return template_in(fields)


def preset_templates() -> list[Template]:
    """The templates that come with the program, by file name."""
    entries = files(PRESETS).joinpath(FOLDER).iterdir()
    found = sorted(entries, key=lambda entry: entry.name)
    return [template_in(tomllib.loads(each.read_text(encoding="utf-8"))) for each in found]
