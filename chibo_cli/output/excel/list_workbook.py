"""A list as a plain workbook: what its screen shows, with real days and numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.output.excel.layout import DAY
from chibo_cli.output.excel.plain_workbook import plain_workbook
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from chibo_cli.domain.lists.lists import Plain
    from chibo_cli.messages.words import Words
    from chibo_cli.output.listing import Listing


def list_workbook(listing: Listing, words: Words) -> bytes:
    """One sheet, every column of the list, quiet ones too."""
    header = [words(column.heading) for column in listing.columns]
    rows = [
        [_cell(row.get(column.key), words) for column in listing.columns] for row in listing.rows
    ]
    return plain_workbook({listing.noun: (header, rows)}, words(DAY))


def _cell(value: object, words: Words) -> Plain | Decimal:
    match value:
        case None:
            return None
        case bool():
            return shown(value, words)
        case date() | int() | Decimal() | str():
            return value
    return shown(value, words)
