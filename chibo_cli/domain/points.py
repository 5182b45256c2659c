"""Points as a clerk writes them."""

from __future__ import annotations

import re
from decimal import Decimal

from chibo_cli.domain.errors import TextFault, TextRefused

MOST_POINTS = 1000
_WRITTEN = re.compile(r"[0-9]{1,4}([.,][0-9]{1,2})?")


def points_of(text: str) -> Decimal | None:
    """`85`, `85.5` or `85,5`; None for an empty text.

    Raises:
        TextRefused: no number from 0 to 1000 of at most two decimals.
    """
    if not text.strip():
        return None
    if not _WRITTEN.fullmatch(text.strip()):  # three decimals may be meant as thousands
        raise TextRefused(text, TextFault.NOT_A_NUMBER)
    points = Decimal(text.strip().replace(",", "."))
    if points > MOST_POINTS:
        raise TextRefused(text, TextFault.NOT_A_NUMBER)
    return points
