"""Texts in CSV that a spreadsheet would take for formulas."""

from __future__ import annotations

QUOTED = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a text in CSV begins with that gets a `'` before it: `'` too, so that it comes off again."""


def quoted(text: str) -> str:
    """A text as CSV has it: one that a spreadsheet would take for a formula gets a `'`."""
    return f"'{text}" if text.startswith(QUOTED) else text


def unquoted(text: str) -> str:
    """The text that `quoted` made; any other as it is."""
    return text[1:] if text.startswith("'") and text[1:].startswith(QUOTED) else text
