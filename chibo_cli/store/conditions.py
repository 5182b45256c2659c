"""What a query asks of a row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select, true

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import ColumnElement, Select, Table

    from chibo_cli.domain.time.spans import Span


def has_day_of(table: Table, days: Span) -> ColumnElement[bool]:
    """Whether a dated row has a day in common with these days, either end open."""
    fits: ColumnElement[bool] = true()
    if days.until is not None:
        fits = or_(table.c.since.is_(None), table.c.since <= days.until)
    if days.since is not None:
        fits &= or_(table.c.until.is_(None), table.c.until >= days.since)
    return fits


def lies_in(column: ColumnElement[date], days: Span) -> ColumnElement[bool]:
    """Whether a day is among these, either end open."""
    fits: ColumnElement[bool] = true()
    if days.since is not None:
        fits &= column >= days.since
    if days.until is not None:
        fits &= column <= days.until
    return fits


def narrowed(
    table: Table,
    *,
    official_id: int | None = None,
    unit_id: int | None = None,
    units: Select[tuple[int]] | None = None,
) -> ColumnElement[bool]:
    """Whether a row is of that official and at that unit, or one of `units`, a query of ids."""
    fits: ColumnElement[bool] = true()
    if official_id is not None:
        fits &= table.c.official_id == official_id
    if unit_id is not None:
        fits &= table.c.unit_id == unit_id
    if units is not None:
        fits &= table.c.unit_id.in_(units)
    return fits


def bears_code(table: Table, code: str) -> ColumnElement[bool]:
    """Whether a row bears the code in any case: NOCASE knows ASCII, the spellings also Đ."""
    return table.c.code.collate("NOCASE").in_(sorted({code, code.upper(), code.lower()}))


def is_among(column: ColumnElement[int], ids: Iterable[int]) -> ColumnElement[bool]:
    """Whether a number is one of these, however many: they travel as one value."""
    numbers = func.json_each(json.dumps(list(ids))).table_valued("value")
    return column.in_(select(numbers.c.value))
