"""The figures of documents and scores: lines and lists by part on the screen, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.text import Text
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.text import capital, safe
from chibo_cli.output.forms.values import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.reports.values import Beside, DocumentFigures, Group, Report, ScoreFigures
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
SCORE_FIGURES = (
    Column("officials", headings.OFFICIALS_SHORT),
    Column("visits", headings.TO_SCORE),
    Column("scored", headings.SCORED),
    Column("unscored", headings.UNSCORED),
    Column("pending", headings.NOT_YET_DUE),
)


def document_name(figures: DocumentFigures, report: Report, words: Words) -> str:
    """The kind of document; of shorter periods than the report's with their length."""
    if figures.period is report.period.kind:
        return capital(words.say(figures.document))
    told = words(headings.DOCUMENT_BY, document=figures.document, period=figures.period)
    return capital(told)


def scores_name(figures: ScoreFigures, report: Report, words: Words) -> str:
    """What stands for scores; for those of shorter periods than the report's with their length."""
    if figures.period is report.period.kind:
        return words(headings.SCORING)
    return words(headings.SCORING_BY, period=figures.period)


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
    for scores in report.scores:
        values = {column.key: getattr(scores, column.key) for column in SCORE_FIGURES}
        name = scores_name(scores, report, words)
        lines.append(words(headings.SCORES_TOLD, name=name, **values))
    return lines


def other_listings(words: Words, *reports: Report) -> Iterator[Listing]:
    """The lists by part: of documents, and of scores, where these are asked for."""
    if any(report.documents for report in reports):
        yield _documents_listing(words, *reports)
    if any(report.scores for report in reports):
        yield _scores_listing(words, *reports)


def _documents_listing(words: Words, *reports: Report) -> Listing:
    """A line for each kind of document of each part, then for each of all of them."""
    columns = (
        *_part_columns(*reports),
        Column("document", headings.DOCUMENT),
        *DOCUMENT_FIGURES,
    )
    rows = [
        line
        | {"document": _labelled(each.document.value, document_name(each, report, words))}
        | {column.key: getattr(each, column.key) for column in DOCUMENT_FIGURES}
        for report in reports
        for line, part in _part_lines(report)
        for each in part.documents
    ]
    return Listing("documents", columns, rows)


def _scores_listing(words: Words, *reports: Report) -> Listing:
    """A line for the scores of each part, by periods of each length, then for all of them."""
    columns = (*_part_columns(*reports), Column("asked", headings.ASKED), *SCORE_FIGURES)
    rows = [
        line
        | {"asked": _labelled("score", scores_name(each, report, words))}
        | {column.key: getattr(each, column.key) for column in SCORE_FIGURES}
        for report in reports
        for line, part in _part_lines(report)
        for each in part.scores
    ]
    return Listing("scores", columns, rows)


def _part_columns(*reports: Report) -> tuple[Column, ...]:
    by = next((report.grouped_by for report in reports if report.grouped_by), GroupBy.UNIT)
    return Column("period", headings.PERIOD, quiet=True), Column("group", headings.PARTS[by.value])


def _part_lines(report: Report) -> Iterator[tuple[dict[str, object], Group | Report]]:
    """How the line of each part begins, then that of all of them."""
    for group in report.groups or ():
        name = Labelled("", headings.NO_GROUP) if group.name is None else group.name
        yield {"period": report.period, "group": name}, group
    yield {"period": report.period, "group": Labelled("total", headings.TOTAL)}, report


def _labelled(value: str, said: str) -> Labelled:
    return Labelled(value, Text(said, said))


def document_remarks(report: Report) -> Iterator[Text]:
    """Why the documents or scores of the parts are more than all of them, where they are."""
    if any(
        sum(map(_count, (each for group in part.groups or () for each in group.documents)))
        > sum(map(_count, part.documents))
        for part in report.all_parts
    ):
        yield headings.DOCUMENTS_IN_SEVERAL
    if any(_is_more_scored(part, "officials") for part in report.all_parts):
        is_by_unit = report.grouped_by is GroupBy.UNIT
        yield headings.IN_SEVERAL_UNITS if is_by_unit else headings.IN_SEVERAL
    if any(_is_more_scored(part, "visits") for part in report.all_parts):
        yield headings.VISITED_FROM_SEVERAL


def _is_more_scored(report: Report, key: str) -> bool:
    found = (each for group in report.groups or () for each in group.scores)
    of_parts: int = sum(getattr(each, key) for each in found)
    of_all: int = sum(getattr(each, key) for each in report.scores)
    return of_parts > of_all


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


def score_json(figures: ScoreFigures) -> dict[str, object]:
    """The scores by periods of one length as JSON has them."""
    counts = {column.key: getattr(figures, column.key) for column in SCORE_FIGURES}
    return {"period": figures.period.value, **counts}


def others_json(of: Report | Group | Beside) -> dict[str, object]:
    """The figures of documents and scores as JSON has them, where somebody owes them."""
    document: dict[str, object] = {}
    if of.documents:
        document["documents"] = [document_json(each) for each in of.documents]
    if of.scores:
        document["scores"] = [score_json(each) for each in of.scores]
    return document
