"""What a clerk says of files beforehand: their kind, their sheets, their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.cli.reading import list_kind_in
from chibo_cli.domain.lists.lists import SHAPES, ListKind, Wishes
from chibo_cli.domain.text.errors import InvalidChoice, InvalidOption

if TYPE_CHECKING:
    from collections.abc import Sequence


def wishes_in(
    kind: str | None, sheets: Sequence[str] | None, columns: Sequence[str] | None
) -> Wishes:
    """The options of `import` as wishes.

    Raises:
        InvalidOption: an unknown kind, or a column that no list has.
    """
    return Wishes(
        None if kind is None else _kind(kind),
        tuple(sheets or ()),
        tuple(_column(text) for text in columns or ()),
    )


def _kind(text: str) -> ListKind:
    try:
        return list_kind_in(text)
    except InvalidChoice as error:
        raise InvalidOption("--kind", text, error.allowed) from None


def _column(text: str) -> tuple[str, tuple[str, ...]]:
    from chibo_cli.intake.headers.meanings import column_named

    header, _, named = text.rpartition("=")
    columns = column_named(named)
    if not header.strip() or not columns:
        known = dict.fromkeys(column for shape in SHAPES.values() for column in shape.columns)
        raise InvalidOption("--map", text, [f"A={column}" for column in known])
    return header.strip(), columns
