"""Between rows and records: a record's fields are the columns of its table."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.tables.types import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from dataclasses import Field
    from enum import Enum

    from sqlalchemy import Table
    from sqlalchemy.engine import Row

Values = dict[str, Any]


class Record(Protocol):
    """A dataclass with a number, which is 0 until its row is added."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> int:
        """The number."""


Kept = TypeVar("Kept", bound=Record)


class Mapped(Generic[Kept]):
    """A table, and the record that a row of it makes: each field is the column of its name.

    A field in `composed` is the columns that the fields of its class name, as `life` always is.
    One in `sets` is a set where the column is a list, of words or of an enumeration's values.
    The text of the field `folds` is kept in `folded` too. The fields `elsewhere` are rows of
    other tables: whoever reads a row brings them along.
    """

    def __init__(
        self,
        table: Table,
        record: type[Kept],
        *,
        composed: Mapping[str, type[Any]] | None = None,
        sets: Mapping[str, type[Enum | str]] | None = None,
        folds: str = "",
        elsewhere: Iterable[str] = (),
    ) -> None:
        self.table = table
        self._make: Callable[..., Kept] = record
        self._sets = sets or {}
        self._folds = folds
        names = [field.name for field in fields(record) if field.name not in elsewhere]
        kinds: dict[str, type[Any]] = {"life": Span, **(composed or {})}
        self._parts = {
            name: tuple(part.name for part in fields(kinds[name]))
            for name in names
            if name in kinds
        }
        self._plain = tuple(name for name in names if name not in kinds)
        self._stated = tuple(name for name in names if name != "id")
        self._stated_by = attrgetter(*self._stated)
        # Rows are whole rows of the table, so a column is found by its place.
        places = {column.name: place for place, column in enumerate(table.columns)}
        self._plain_in = itemgetter(*(places[name] for name in self._plain))
        self._composed_in = [
            (name, kinds[name], itemgetter(*(places[part] for part in parts)))
            for name, parts in self._parts.items()
        ]

    @property
    def columns(self) -> frozenset[str]:
        """The columns of the table that the record fills."""
        return frozenset(self._plain).union(*self._parts.values())

    def record(self, row: Row[Any], **elsewhere: object) -> Kept:
        """What a whole row of the table says."""
        values: Values = dict(zip(self._plain, self._plain_in(row), strict=True))
        for name, kind, parts in self._composed_in:
            values[name] = kind(*parts(row))
        for name, kind in self._sets.items():
            values[name] = frozenset(decoded(kind, word) for word in values[name])
        return self._make(**values, **elsewhere)

    def values(self, record: Kept) -> Values:
        """The columns of a record, its number left out."""
        return self.changes(dict(zip(self._stated, self._stated_by(record), strict=True)))

    def changes(self, stated: Values) -> Values:
        """The columns that these fields fill; the name of a single column is taken too."""
        values = dict(stated)
        for name in values.keys() & self._parts.keys():
            whole = values.pop(name)
            values |= {part: getattr(whole, part) for part in self._parts[name]}
        for name in values.keys() & self._sets.keys():
            values[name] = sorted(getattr(each, "value", each) for each in values[name])
        if self._folds in values:
            values["folded"] = search_form(values[self._folds])
        return values
