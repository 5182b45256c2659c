"""What a page lists beside its tables: periods side by side, documents, who missed how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.facts.named import Named
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.text import capital, visible
from chibo_cli.output.forms.values import shown_at
from chibo_cli.output.html.texts import named, several
from chibo_cli.output.reports.documents import document_lines, document_remarks, other_listings
from chibo_cli.output.reports.words import listed_only
from chibo_cli.output.reports.years import beside, parts_listing
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.reports.values import Listed, Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.forms.listing import Listing


_TITLES = {"documents": headings.DOCUMENT, "scores": headings.SCORING}


@dataclass(frozen=True, slots=True)
class ListCell:
    """A value in words; a verdict also by its name in JSON."""

    heading: str
    told: str
    verdict: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class PageList:
    """A plain table with its title and what is said below it."""

    title: str
    heads: tuple[tuple[str, bool], ...]
    rows: tuple[tuple[ListCell, ...], ...]
    remarks: tuple[str, ...] = ()


def parts_beside(report: Report, listed: Listed, words: Words) -> Iterator[PageList]:
    """How each subject stands in one period after another, by the length of these."""
    for part in report.all_parts:
        for parts in beside(part, listed):
            only = listed_only(listed, words)
            yield _list(parts.title(words), parts_listing(parts), words, *only)


def documents(report: Report, words: Words) -> Iterator[PageList]:
    """The figures of the documents and scores asked for, part by part."""
    for part in report.all_parts:
        listings = list(other_listings(words, part))
        for listing in listings:
            title = words(_TITLES[listing.noun])
            if part is not report:
                title = words(headings.OF_PERIOD, name=title, period=part.period)
            told = [*map(words, document_remarks(part)), *document_lines(part, words)]
            yield _list(title, listing, words, *(told if listing is listings[-1] else ()))


def _list(title: str, listing: Listing, words: Words, *remarks: str) -> PageList:
    columns = [column for column in listing.columns if not column.quiet]
    rows = tuple(
        tuple(
            _cell(column.key, words(column.heading), row.get(column.key), words)
            for column in columns
        )
        for row in listing.rows
    )
    numbers = [
        all(cell.is_number or not cell.told for cell in each) for each in zip(*rows, strict=True)
    ]
    heads = tuple(
        (words(column.heading), is_number)
        for column, is_number in zip(columns, numbers or [False] * len(columns), strict=True)
    )
    return PageList(title, heads, rows, remarks)


def _cell(key: str, heading: str, value: object, words: Words) -> ListCell:
    match value:
        case Verdict() | Fulfilment():
            return ListCell(heading, capital(words.say(value)), value.value)
        case Named():
            return ListCell(heading, named(value))
        case str():
            return ListCell(heading, visible(value))
        case tuple() if all(isinstance(each, Named) for each in value):
            return ListCell(heading, several(value))
        case _:
            is_number = isinstance(value, int) and not isinstance(value, bool)
            return ListCell(heading, shown_at(key, value, words), is_number=is_number)
