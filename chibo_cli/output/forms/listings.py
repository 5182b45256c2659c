"""A list in each of its forms: lines, a table, JSON, NDJSON, CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.text import aligned, json_escaped
from chibo_cli.output.forms.values import csv_value, json_value, shown_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from chibo_cli.messages.words import Words
    from chibo_cli.output.forms.listing import Column, Listing


def list_text(listing: Listing, form: Format, words: Words) -> str:
    """The list as text that ends with a newline.

    Raises:
        ValueError: the form is no text: a table or a workbook.
    """
    match form:
        case Format.PLAIN:
            return _plain(listing, words)
        case Format.JSON:
            return json_document(listing_json(listing))
        case Format.NDJSON:
            return json_lines(json_rows(listing))
        case Format.CSV:
            return _csv(listing)
    raise ValueError(form)


def list_table(listing: Listing, words: Words) -> RenderableType:
    """The list as a table for a terminal: its first 1,000 rows, and how many more there are."""
    from chibo_cli.output.forms.tables import MOST_ROWS, Grid, below, line, stacked

    columns = _loud(listing)
    table = Grid(
        [words(column.heading) for column in columns],
        [
            [line(text) for text in _shown_row(columns, row, words)]
            for row in listing.rows[:MOST_ROWS]
        ],
    )
    return stacked(*([table] if listing.rows else []), *below(len(listing.rows), words))


def listing_json(listing: Listing) -> dict[str, object]:
    """The list as a JSON document."""
    head = {key: json_value(value) for key, value in listing.head.items()}
    return {"schema": listing.schema, **head, "rows": json_rows(listing)}


def json_rows(listing: Listing) -> list[dict[str, object]]:
    """The rows as JSON has them."""
    return [
        {column.key: json_value(row.get(column.key)) for column in listing.columns}
        for row in listing.rows
    ]


def json_document(document: object) -> str:
    """A JSON document as our files have it: indented, letters as they are."""
    return json_escaped(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def json_lines(rows: Sequence[object]) -> str:
    """One compact JSON value a line."""
    return "".join(
        json_escaped(json.dumps(row, ensure_ascii=False, separators=(",", ":"))) + "\n"
        for row in rows
    )


def _plain(listing: Listing, words: Words) -> str:
    columns = _loud(listing)
    head = [words(column.heading) for column in columns]
    return aligned([head, *(_shown_row(columns, row, words) for row in listing.rows)])


def _csv(listing: Listing) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.key for column in listing.columns])
    writer.writerows(
        [csv_value(row.get(column.key)) for column in listing.columns] for row in listing.rows
    )
    return stream.getvalue()


def _loud(listing: Listing) -> list[Column]:
    return [column for column in listing.columns if not column.quiet]


def _shown_row(columns: list[Column], row: Mapping[str, object], words: Words) -> list[str]:
    return [shown_at(column.key, row.get(column.key), words) for column in columns]
