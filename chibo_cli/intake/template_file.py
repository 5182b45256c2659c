"""Scoring templates as TOML: a clerk's file, or the presets that come with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.followups.template_file import template_in
from chibo_cli.intake.toml_files import preset_fields, read_toml

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.followups.scoring import Template


FOLDER = "scoring"


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
    return [template_in(fields) for fields in preset_fields(FOLDER)]
