"""The templates that ship with chibo; `python -m tests.samples.word_templates` makes them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.word_template import WordTemplate

if TYPE_CHECKING:
    from chibo_cli.messages.text import Language

FOLDER = Path(__file__).with_name("templates")


def shipped_template(kind: str, language: Language) -> WordTemplate:
    """That of a `report` or of `letters`, in a language."""
    name = f"{kind}.{language.value}.docx"
    return WordTemplate(name, (FOLDER / name).read_bytes())
