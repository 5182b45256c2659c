"""A bar of who stands how, in blocks that the fonts of every terminal have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text as Styled

    from chibo_cli.domain.reports.values import Summary

_WIDTH = 40
_BLOCKS = (("met", "█", "green"), ("pending", "▒", "yellow"), ("unmet", "░", "bold red"))


def bar_of(summary: Summary) -> Styled:
    """Who met, who still may and who did not, each in proportion; empty where nobody is judged."""
    from chibo_cli.output.forms.tables import line

    bar = line("")
    figures = [getattr(summary, name) or 0 for name, _, _ in _BLOCKS]
    for (_, block, style), part in zip(_BLOCKS, shares(figures, _WIDTH), strict=True):
        bar.append(block * part, style)
    return bar


def shares(figures: Sequence[int], width: int) -> list[int]:
    """How much of the width each figure takes; none that is not 0 is left without a part.

    The parts make up the width, or are all 0 where every figure is.
    """
    total = sum(figures)
    if not total:
        return [0] * len(figures)
    parts = [max(figure * width // total, int(figure > 0)) for figure in figures]
    largest = figures.index(max(figures))
    parts[largest] += width - sum(parts)
    return parts
