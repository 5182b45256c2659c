"""Points as a clerk writes them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from chibo_cli.domain.errors import TextFault, TextRefused

MOST_POINTS = 1000


def points_of(text: str) -> Decimal | None:
    """`85`, `85.5` or `85,5`; None for an empty text.

    Raises:
        TextRefused: no number between 0 and 1000.
    """
    if not text.strip():
        return None
    try:
        points = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        raise TextRefused(text, TextFault.NOT_A_NUMBER) from None
    if not (points.is_finite() and 0 <= points <= MOST_POINTS):
        raise TextRefused(text, TextFault.NOT_A_NUMBER)
    return points
