"""The tables of other duties: documents of each kind, what evaluations say, visits scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.excel.book.columns import DOCUMENTS, RESULTS, SCORES
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.excel.report.standings import part_name, write_band
from chibo_cli.output.reports.documents import (
    SCORE_FIGURES,
    document_name,
    result_name,
    scores_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.values import DocumentFigures, Report, ResultCount, ScoreFigures
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.columns import SheetColumn

_WHERE_ANY = {"waived", "not_judged"}  # columns that stand only where somebody is so


def document_columns(report: Report) -> list[SheetColumn]:
    """Those that say something of this report; none where no document is asked for."""
    documents = [figures for _, figures in _kinds(report)]
    if not documents:
        return []
    idle = {key for key in _WHERE_ANY if not any(getattr(each, key) for each in documents)}
    return [column for column in DOCUMENTS if column.key not in idle]


def result_columns(report: Report) -> list[SheetColumn]:
    """Those of what evaluations say; none where there is none."""
    return list(RESULTS) if any(_results(report)) else []


def write_documents(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row a kind of document."""
    lines = Lines(sheet, [column.look for column in columns])
    for number, (part, figures) in enumerate(_kinds(report), start=1):
        lines.row(_line(columns, number, _kind_name(part, figures, report, words), figures))


def has_documents_by_part(report: Report) -> bool:
    """Whether some kind is asked for in several parts."""
    return any(len(_by_part(part, figures)) > 1 for part, figures in _kinds(report))


def has_scores_by_part(report: Report) -> bool:
    """Whether scores are asked for in several parts."""
    return any(len(_scored_parts(part, figures)) > 1 for part, figures in _scores(report))


def write_documents_by_part(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """Each kind of document by part with its total, where there are parts."""
    lines = Lines(sheet, [column.look for column in columns])
    total = Lines(sheet, [column.total_look for column in columns])
    for part, figures in _kinds(report):
        parts = _by_part(part, figures)
        if len(parts) > 1:
            write_band(sheet, _kind_name(part, figures, report, words), columns)
            for number, (name, of_part) in enumerate(parts, start=1):
                lines.row(_line(columns, number, part_name(name, words), of_part))
            total.row(_line(columns, None, words(headings.TOTAL), figures))


def write_results(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row for each thing that evaluations say, the most frequent first."""
    lines = Lines(sheet, [column.look for column in columns])
    for number, result in enumerate(_results(report), start=1):
        lines.row([number, result_name(result.result, words), result.count])


def score_columns(report: Report) -> list[SheetColumn]:
    """Those of visits to be scored; none where no scores are asked for."""
    scores = [figures for _, figures in _scores(report)]
    if not scores:
        return []
    is_running = any(each.pending for each in scores)
    return [column for column in SCORES if column.key != "pending" or is_running]


def write_scores(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row for the scores by periods of each length."""
    lines = Lines(sheet, [column.look for column in columns])
    for number, (part, figures) in enumerate(_scores(report), start=1):
        lines.row(_score_line(columns, number, _scores_name(part, figures, report, words), figures))


def write_scores_by_part(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """The scores by part with their total, where there are parts."""
    lines = Lines(sheet, [column.look for column in columns])
    total = Lines(sheet, [column.total_look for column in columns])
    for part, figures in _scores(report):
        parts = _scored_parts(part, figures)
        if len(parts) > 1:
            write_band(sheet, _scores_name(part, figures, report, words), columns)
            for number, (name, of_part) in enumerate(parts, start=1):
                lines.row(_score_line(columns, number, part_name(name, words), of_part))
            total.row(_score_line(columns, None, words(headings.TOTAL), figures))


def _scores_name(part: Report, figures: ScoreFigures, report: Report, words: Words) -> str:
    """What stands for scores; for those of a part of the report with that part's period."""
    if part is report:
        return scores_name(figures, part, words)
    return words(headings.SCORING_BY, period=part.period)


def _scored_parts(
    part: Report, figures: ScoreFigures
) -> Sequence[tuple[Named | None, ScoreFigures]]:
    return [
        (group.name, each)
        for group in part.groups or ()
        for each in group.scores
        if each.period is figures.period
    ]


def _kinds(report: Report) -> list[tuple[Report, DocumentFigures]]:
    return [(part, figures) for part in _parts(report) for figures in part.documents]


def _scores(report: Report) -> list[tuple[Report, ScoreFigures]]:
    return [(part, figures) for part in _parts(report) for figures in part.scores]


def _score_line(
    columns: Sequence[SheetColumn], number: int | None, name: str, figures: ScoreFigures
) -> Sequence[CellValue]:
    values: dict[str, CellValue] = {"number": number, "group": name}
    values |= {column.key: getattr(figures, column.key) for column in SCORE_FIGURES}
    return [values[column.key] for column in columns]


def _parts(report: Report) -> tuple[Report, ...]:
    return report.all_parts


def _results(report: Report) -> Iterator[ResultCount]:
    for part in _parts(report):
        for figures in part.documents:
            yield from figures.results


def _kind_name(part: Report, figures: DocumentFigures, report: Report, words: Words) -> str:
    """The kind of document; one of a part of the report with that part's period."""
    document = document_name(figures, part, words)
    if part is report:
        return document
    return words(headings.DOCUMENT_BY, document=document, period=part.period)


def _by_part(
    report: Report, figures: DocumentFigures
) -> Sequence[tuple[Named | None, DocumentFigures]]:
    return [
        (group.name, each)
        for group in report.groups or ()
        for each in group.documents
        if (each.document, each.period) == (figures.document, figures.period)
    ]


def _line(
    columns: Sequence[SheetColumn], number: int | None, name: str, figures: DocumentFigures
) -> Sequence[CellValue]:
    values: dict[str, CellValue] = {
        "number": number,
        "group": name,
        "due": figures.due,
        "met": figures.met,
        "late": figures.late,
        "unmet": figures.unmet,
        "pending": figures.pending,
        "waived": figures.waived,
        "not_judged": figures.not_judged,
    }
    return [values[column.key] for column in columns]
