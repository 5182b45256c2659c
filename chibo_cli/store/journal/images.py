"""Row images: the SQL literals of a row's columns, as SQL makes them, and back into values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.domain.register.journal import ERASED_IMAGE, ERASED_WORDS
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import Value, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.register.journal import Change

_LITERAL = re.compile(
    r"(NULL)|X'([0-9A-Fa-f]*)'"
    r"|'([^']*+(?:''[^']*+)*+)'"  # unrolled and possessive: alternatives cost 200 bytes a character
    r"|(-?\d+)(?=,|$)|(-?(?:[\d.]+(?:e[+-]?\d+)?|Inf))"
)


def image_of(columns: Iterable[str]) -> str:
    """SQL for the image of a row, made of its columns as the statement names them."""
    literals = [f"quote({each})" for each in columns]
    return f"printf('{','.join(['%s'] * len(literals))}', {', '.join(literals)})"


def literal_of(value: Value) -> str:
    """A value as it stands in an image; of numbers whole ones, and no bytes."""
    if value is None:
        return "NULL"
    return f"{value}" if isinstance(value, int) else "'{}'".format(str(value).replace("'", "''"))


def values_of(image: str) -> tuple[Value, ...]:
    """The values of an image, in the table's column order.

    Raises:
        ValueError: the image is not as quote() writes it.
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


RESHAPED = "columns"
"""Changes of this table are a migration's: a table's name with its columns before, and after."""
_ERASED = {ERASED_IMAGE, ERASED_WORDS}  # of no fact


class Shapes:
    """What the migrations in a journal did to the columns of its tables."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._before: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for change in changes:
            name, *columns = (str(value) for value in values_of(change.old or ""))
            self._before.setdefault(name, []).append((change.operation_id, tuple(columns)))

    def reshaping(self, change: Change) -> set[int]:
        """The later operations that gave its table other columns."""
        before = self._before.get(change.table, ())
        return {number for number, _ in before if number > change.operation_id}

    def sides(self, change: Change) -> tuple[dict[str, Value], dict[str, Value]]:
        """Both images by column: a migration's old one by the columns before it."""
        return (
            self._named(change.table, change.old, change.operation_id),
            self._named(change.table, change.new, change.operation_id + 1),
        )

    def _named(self, table: str, image: str | None, since: int) -> dict[str, Value]:
        if image is None or table in _ERASED:
            return {}
        if table == RESHAPED:
            name, *columns = (str(value) for value in values_of(image))
            return {name: ", ".join(columns)}
        for number, columns_then in self._before.get(table, ()):
            if number >= since:
                return dict(zip(columns_then, values_of(image), strict=True))
        return dict(zip(columns_of(tables[table]), values_of(image), strict=True))


def _value(match: re.Match[str]) -> Value:
    null, blob, text, whole, number = match.groups()
    if null is not None:
        return None
    if blob is not None:
        return bytes.fromhex(blob)
    if text is not None:
        return text.replace("''", "'")
    return int(whole) if whole is not None else float(number)
