"""The figures of documents: lines and a list by part on the screen, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import Labelled
from chibo_cli.output.reports.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.reports.values import DocumentFigures, Report
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

DOCUMENT_FIGURES = (
    Column("due", headings.DOCUMENTS_DUE),
    Column("met", headings.IN_TIME),
    Column("late", headings.LATE),
    Column("unmet", headings.MISSING),
    Column("pending", headings.NOT_YET_DUE),
    Column("waived", headings.WAIVED),
    Column("not_judged", headings.NOT_JUDGED),
)


def document_name(figures: DocumentFigures, report: Report, words: Words) -> str:
    """The kind of document; of shorter periods than the report's with their length."""
    if figures.period is report.period.kind:
        return capital(words.say(figures.document))
    told = words(headings.DOCUMENT_BY, document=figures.document, period=figures.period)
    return capital(told)


def result_name(result: str | None, words: Words) -> str:
    """What the evaluations say; a text where they say nothing."""
    return words(headings.NO_RESULT) if result is None else safe(result)


def document_lines(report: Report, words: Words) -> list[str]:
    """A line a kind of document, and below evaluations what they say."""
    lines = []
    for figures in report.documents:
        values = {column.key: getattr(figures, column.key) for column in DOCUMENT_FIGURES}
        name = document_name(figures, report, words)
        lines.append(words(headings.DOCUMENTS_TOLD, document=name, **values))
        if figures.results:
            counts = [
                words(
                    headings.RESULT_COUNT, result=result_name(each.result, words), count=each.count
                )
                for each in figures.results
            ]
            lines.append(words(headings.RESULTS_TOLD, results="; ".join(counts)))
    return lines


def documents_listing(report: Report, words: Words) -> Listing:
    """A line for each kind of document of each part, then for each of all of them."""
    by = report.grouped_by or GroupBy.UNIT
    columns = (
        Column("group", headings.PARTS[by.value]),
        Column("document", headings.DOCUMENT),
        *DOCUMENT_FIGURES,
    )
    parts: list[tuple[object, Sequence[DocumentFigures]]] = []
    for group in report.groups or ():
        nameless = Labelled("", headings.NO_GROUP)
        parts.append((nameless if group.name is None else group.name, group.documents))
    parts.append((Labelled("total", headings.TOTAL), report.documents))
    rows = [
        {"group": name, "document": document_name(each, report, words)}
        | {column.key: getattr(each, column.key) for column in DOCUMENT_FIGURES}
        for name, documents in parts
        for each in documents
    ]
    return Listing("documents", columns, rows)


def document_remarks(report: Report) -> Iterator[Text]:
    """Why the documents of the parts are more than those of all of them, where they are."""
    if any(
        sum(map(_count, (each for group in part.groups or () for each in group.documents)))
        > sum(map(_count, part.documents))
        for part in report.all_parts
    ):
        yield headings.DOCUMENTS_IN_SEVERAL


def _count(figures: DocumentFigures) -> int:
    return figures.due + figures.waived + figures.not_judged


def document_json(figures: DocumentFigures) -> dict[str, object]:
    """One kind of document as JSON has it."""
    return {
        "document": figures.document.value,
        "period": figures.period.value,
        "officials": figures.officials,
        **{column.key: getattr(figures, column.key) for column in DOCUMENT_FIGURES},
        "results": [{"result": each.result, "count": each.count} for each in figures.results],
    }
