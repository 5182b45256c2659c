"""Whole lines: columns aligned by what is in them, never cut to a width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN = "  "


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines, two spaces between columns; wide and combining letters are measured."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column), default=0) for column in zip(*rows, strict=True)]
    lines = (
        _BETWEEN.join(
            text + " " * (width - cell_len(text)) for text, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )
    return "".join(f"{line}\n" for line in lines)
