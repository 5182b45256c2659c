"""A register's tables as CSV or as one workbook, as `import` reads them back."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.lists.copies import CopiedList
    from chibo_cli.domain.lists.lists import Plain

_DAY = "yyyy-mm-dd"


def copy_csv(copied: CopiedList) -> bytes:
    """The list with its header; a text that a spreadsheet would run gets a `'`."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(copied.columns)
    writer.writerows([_text(cell) for cell in row] for row in copied.rows)
    return stream.getvalue().encode()


def copies_workbook(copied: Iterable[CopiedList]) -> bytes:
    """A sheet a list, the same in every language."""
    from chibo_cli.output.excel.lists import plain_workbook

    sheets = {each.kind.value: (each.columns, each.rows) for each in copied}
    return plain_workbook(sheets, _DAY)


def _text(cell: Plain | Decimal) -> str:
    match cell:
        case None:
            return ""
        case str():
            return quoted(cell)
        case date():
            return cell.isoformat()
        case Decimal():
            return format(cell, "f")
    return str(cell)
