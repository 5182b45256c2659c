"""The numbers and codes of the presets, where start-up counts: no TOML is taken apart."""

from __future__ import annotations

import re
from pathlib import Path

import chibo_cli.presets

_CODE = re.compile(r'^code = "(.+)"$', re.MULTILINE)


def preset_codes() -> list[tuple[str, str]]:
    """The number that each preset's file name begins with, and the regulation's code."""
    folder = Path(next(iter(chibo_cli.presets.__path__)))
    named = []
    for path in sorted(folder.glob("*.toml")):
        code = _CODE.search(path.read_text(encoding="utf-8"))
        named.append((path.name.partition("-")[0], code[1] if code else ""))
    return named
