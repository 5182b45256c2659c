"""Regulations and scoring templates as TOML: a clerk's file, or the presets of the program."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.errors import InvalidRegulation
from chibo_cli.domain.duties.file import regulation_in
from chibo_cli.domain.facts.kinds import unit_kind
from chibo_cli.domain.followups.template_file import template_in
from chibo_cli.intake.toml.files import preset_fields, read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from chibo_cli.domain.facts.records import Duty, Regulation
    from chibo_cli.domain.followups.scoring import Template

_OF_TEMPLATES = "scoring"  # the folder of the presets
_PLACE = re.compile(r"(?:duty\[(?P<number>\d+)\]\.)?(?P<key>.+)", re.DOTALL)
_HEADER = re.compile(r"\s*\[\[\s*duty\s*\]\]")


def read_regulation(
    path: Path, kind_of: Callable[[str], str] = unit_kind
) -> tuple[Regulation, tuple[Duty, ...]]:
    """The regulation a TOML file states; `kind_of` reads its kinds of unit.

    Raises:
        FileUnreadable: as `read_toml`.
        InvalidRegulation: keys or values that cannot be taken, each with its line.
    """
    fields, text = read_toml(path)
    try:
        return regulation_in(fields, kind_of)
    except InvalidRegulation as error:
        lines = _lines_of(text)
        error.fields = [replace(each, line=_line_of(each.key, lines)) for each in error.fields]
        raise


def presets() -> list[tuple[Regulation, tuple[Duty, ...]]]:
    """The regulations that come with the program, by file name."""
    return [regulation_in(fields) for fields in preset_fields()]


def read_template(path: Path) -> Template:
    """The template a TOML file states.

    Raises:
        FileUnreadable: as `read_toml`.
        InvalidTemplate: a key or value that cannot be taken.
    """
    fields, _ = read_toml(path)
    return template_in(fields)


def preset_templates() -> list[Template]:
    """The templates that come with the program, by file name."""
    return [template_in(fields) for fields in preset_fields(_OF_TEMPLATES)]


def _lines_of(text: str) -> dict[tuple[int, str], int]:
    """The line of each key by the number of its duty, from 1 or 0; under `""`, of its header."""
    lines: dict[tuple[int, str], int] = {}
    number = 0
    for at, line in enumerate(text.splitlines(), start=1):
        if _HEADER.match(line):
            number += 1
            lines[number, ""] = at
        key, equals, _ = line.partition("=")
        if equals:
            lines.setdefault((number, key.strip().strip("\"'")), at)
    return lines


def _line_of(place: str, lines: Mapping[tuple[int, str], int]) -> int:
    """The line of a field, from 1; of one that is missing its duty's header, or 0."""
    match = _PLACE.fullmatch(place)
    if match is None:
        return 0
    number = int(match["number"] or 0)
    return lines.get((number, match["key"])) or lines.get((number, ""), 0)
