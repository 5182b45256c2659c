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
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from chibo_cli.messages.words import Words
    from chibo_cli.output.forms.listing import Column, Listing
    from chibo_cli.output.forms.tables import Grid

    Whose = Callable[[Mapping[str, object], dict[str, object]], dict[str, object]]


def list_text(listing: Listing, form: Format, words: Words) -> str:
    """The list as text that ends with a newline.

    Raises:
        ValueError: the form is no text: a table or a workbook.
    """
    return "".join(list_pieces(listing, form, words))


def list_pieces(
    listing: Listing, form: Format, words: Words, whose: Whose | None = None
) -> Iterator[str]:
    """The same piece by piece: the text of a long list is never whole in memory.

    Rows of JSON are as `whose` makes of each row and its JSON, which may say whose it is.

    Raises:
        ValueError: as `list_text`.
    """
    match form:
        case Format.PLAIN:
            yield _plain(listing, words)
        case Format.JSON:
            yield from _json(listing, whose)
        case Format.NDJSON:
            yield from (json_lines([_json_row(listing, row, whose)]) for row in listing.rows)
        case Format.CSV:
            yield from _csv(listing)
        case _:
            raise ValueError(form)


def list_table(
    listing: Listing, words: Words, *, most_lines: int = 0, narrow: Grid | None = None
) -> RenderableType:
    """The list as a table for a terminal: its first 1,000 rows, and how many more there are.

    `most_lines` of a row, and what is shown where the screen is too narrow, are as of a `Grid`.
    """
    from chibo_cli.output.forms.tables import MOST_ROWS, Grid, below, line, stacked

    columns = _loud(listing)
    table = Grid(
        [words(column.heading) for column in columns],
        [
            [line(text) for text in _shown_row(columns, row, words)]
            for row in listing.rows[:MOST_ROWS]
        ],
        most_lines=most_lines,
        narrow=narrow,
    )
    foot = (line(each) for each in _foot(listing, words))
    return stacked(*([table] if listing.rows else []), *below(len(listing.rows), words), *foot)


def listing_json(listing: Listing) -> dict[str, object]:
    """The list as a JSON document."""
    return {**_json_head(listing), "rows": json_rows(listing)}


def json_rows(listing: Listing) -> list[dict[str, object]]:
    """The rows as JSON has them."""
    return [_json_row(listing, row) for row in listing.rows]


def json_document(document: object) -> str:
    """A JSON document as our files have it: indented, letters as they are."""
    return json_escaped(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def json_pieces(head: Mapping[str, object], last: str, rows: Iterable[object]) -> Iterator[str]:
    """What `json_document` makes of a head and of rows under the last of its keys, row by row."""
    begun, _, end = json_document({**head, last: []}).rpartition("[")
    yield f"{begun}["
    between = "\n"
    for row in rows:
        document = json_document(row).rstrip("\n")
        yield f"{between}    " + document.replace("\n", "\n    ")
        between = ",\n"
    yield end if between == "\n" else f"\n  {end}"


def json_lines(rows: Sequence[object]) -> str:
    """One compact JSON value a line."""
    return "".join(
        json_escaped(json.dumps(row, ensure_ascii=False, separators=(",", ":"))) + "\n"
        for row in rows
    )


def _plain(listing: Listing, words: Words) -> str:
    columns = _loud(listing)
    head = [words(column.heading) for column in columns]
    rows = aligned([head, *(_shown_row(columns, row, words) for row in listing.rows)])
    return rows + "".join(f"{each}\n" for each in _foot(listing, words))


def _json(listing: Listing, whose: Whose | None) -> Iterator[str]:
    """What `json_document` makes of the list, row by row."""
    rows = (_json_row(listing, row, whose) for row in listing.rows)
    yield from json_pieces(_json_head(listing), "rows", rows)


def _json_head(listing: Listing) -> dict[str, object]:
    head = {key: json_value(value) for key, value in listing.head.items()}
    return {"schema": listing.schema, **head}


def _json_row(
    listing: Listing, row: Mapping[str, object], whose: Whose | None = None
) -> dict[str, object]:
    found = {column.key: json_value(row.get(column.key)) for column in listing.columns}
    return found if whose is None else whose(row, found)


def _csv(listing: Listing) -> Iterator[str]:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.key for column in listing.columns])
    for row in listing.rows:
        writer.writerow([csv_value(row.get(column.key)) for column in listing.columns])
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
    yield stream.getvalue()


def _foot(listing: Listing, words: Words) -> list[str]:
    """The sentence below the rows, where there are any."""
    if listing.foot is None or not listing.rows:
        return []
    text, named = listing.foot
    return [words(text, **named)]


def _loud(listing: Listing) -> list[Column]:
    return [column for column in listing.columns if not column.quiet]


def _shown_row(columns: list[Column], row: Mapping[str, object], words: Words) -> list[str]:
    return [shown_at(column.key, row.get(column.key), words) for column in columns]
