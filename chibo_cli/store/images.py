"""Row images: the SQL literals of a row's columns, back into values."""

from __future__ import annotations

import re

Value = str | int | float | bytes | None

_LITERAL = re.compile(
    r"(NULL)|X'([0-9A-Fa-f]*)'|'((?:[^']|'')*)'|(-?\d+)(?=,|$)|(-?(?:[\d.]+(?:e[+-]?\d+)?|Inf))"
)


def values_of(image: str) -> tuple[Value, ...]:
    """The values of an image, in the table's column order.

    Raises:
        ValueError: the image is not as SQLite's quote() writes it.
    """
    values: list[Value] = []
    at = 0
    while True:
        match = _LITERAL.match(image, at)
        if match is None:
            raise ValueError("not an image")
        values.append(_value(match))
        at = match.end()
        if at == len(image):
            return tuple(values)
        if image[at] != ",":
            raise ValueError("not an image")
        at += 1


def _value(match: re.Match[str]) -> Value:
    null, blob, text, whole, number = match.groups()
    if null is not None:
        return None
    if blob is not None:
        return bytes.fromhex(blob)
    if text is not None:
        return text.replace("''", "'")
    return int(whole) if whole is not None else float(number)
