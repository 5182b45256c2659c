"""The columns that tables had in their day: an image is read by those, not by today's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.columns import metadata
from chibo_cli.store.images import Value, values_of
from chibo_cli.store.triggers import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.register.journal import Change


RESHAPED = "columns"
"""Changes of this table are a migration's: a table's name with its columns before, and after."""


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
        if image is None:
            return {}
        if table == RESHAPED:
            name, *columns = (str(value) for value in values_of(image))
            return {name: ", ".join(columns)}
        for number, columns_then in self._before.get(table, ()):
            if number >= since:
                return dict(zip(columns_then, values_of(image), strict=True))
        return dict(zip(columns_of(metadata.tables[table]), values_of(image), strict=True))
