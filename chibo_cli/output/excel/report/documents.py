"""The tables of other duties: documents of each kind, what evaluations say, visits scored."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from chibo_cli.domain.reports.values import DocumentFigures, ScoreFigures
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.excel.book.columns import DOCUMENTS, RESULTS, SCORES
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.excel.report.standings import part_name, write_band
from chibo_cli.output.reports.documents import document_name, result_name, scores_name
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.values import Group, Report, ResultCount
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.columns import SheetColumn

Figures = TypeVar("Figures", DocumentFigures, ScoreFigures)

_WHERE_ANY = {"waived", "not_judged"}  # columns that stand only where somebody is so


@dataclass(frozen=True, slots=True)
class _Kind(Generic[Figures]):
    """What is owed of one kind in a part of the report: in total, and by its groups."""

    part: Report
    figures: Figures
    groups: Sequence[tuple[Named | None, Figures]]

    @property
    def has_groups(self) -> bool:
        return len(self.groups) > 1


def document_columns(report: Report) -> list[SheetColumn]:
    """Those that say something of this report; none where no document is asked for."""
    kinds = _documents(report)
    if not kinds:
        return []
    idle = {key for key in _WHERE_ANY if not any(getattr(each.figures, key) for each in kinds)}
    return [column for column in DOCUMENTS if column.key not in idle]


def write_documents(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row a kind of document."""
    _write(sheet, _documents(report), columns, partial(_document_name, report, words))


def has_documents_by_part(report: Report) -> bool:
    """Whether some kind is asked for in several parts."""
    return any(kind.has_groups for kind in _documents(report))


def write_documents_by_part(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """Each kind of document by part with its total, where there are parts."""
    _write_by_part(sheet, _documents(report), columns, partial(_document_name, report, words))


def score_columns(report: Report) -> list[SheetColumn]:
    """Those of visits to be scored; none where no scores are asked for."""
    kinds = _scores(report)
    if not kinds:
        return []
    is_running = any(each.figures.pending for each in kinds)
    return [column for column in SCORES if column.key != "pending" or is_running]


def write_scores(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row for the scores by periods of each length."""
    _write(sheet, _scores(report), columns, partial(_scores_name, report, words))


def has_scores_by_part(report: Report) -> bool:
    """Whether scores are asked for in several parts."""
    return any(kind.has_groups for kind in _scores(report))


def write_scores_by_part(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """The scores by part with their total, where there are parts."""
    _write_by_part(sheet, _scores(report), columns, partial(_scores_name, report, words))


def result_columns(report: Report) -> list[SheetColumn]:
    """Those of what evaluations say; none where there is none."""
    return list(RESULTS) if any(_results(report)) else []


def write_results(
    sheet: Sheet, report: Report, columns: Sequence[SheetColumn], words: Words
) -> None:
    """A row for each thing that evaluations say, the most frequent first."""
    lines = Lines(sheet, [column.look for column in columns])
    for number, result in enumerate(_results(report), start=1):
        lines.row([number, result_name(result.result, words), result.count])


def _write(
    sheet: Sheet,
    kinds: Sequence[_Kind[Figures]],
    columns: Sequence[SheetColumn],
    name_of: Callable[[_Kind[Figures]], str],
) -> None:
    lines = Lines(sheet, [column.look for column in columns])
    for number, kind in enumerate(kinds, start=1):
        lines.row(_line(columns, number, name_of(kind), kind.figures))


def _write_by_part(
    sheet: Sheet,
    kinds: Sequence[_Kind[Figures]],
    columns: Sequence[SheetColumn],
    name_of: Callable[[_Kind[Figures]], str],
) -> None:
    lines = Lines(sheet, [column.look for column in columns])
    total = Lines(sheet, [column.total_look for column in columns])
    for kind in kinds:
        if kind.has_groups:
            write_band(sheet, name_of(kind), columns)
            for number, (name, figures) in enumerate(kind.groups, start=1):
                lines.row(_line(columns, number, part_name(name, sheet.words), figures))
            total.row(_line(columns, None, sheet.words(headings.TOTAL), kind.figures))


def _line(
    columns: Sequence[SheetColumn], number: int | None, name: str, figures: Figures
) -> Sequence[CellValue]:
    first: dict[str, CellValue] = {"number": number, "group": name}
    return [
        first[column.key] if column.key in first else getattr(figures, column.key)
        for column in columns
    ]


def _documents(report: Report) -> list[_Kind[DocumentFigures]]:
    return _kinds(report, lambda of: of.documents, lambda each: (each.document, each.period))


def _scores(report: Report) -> list[_Kind[ScoreFigures]]:
    return _kinds(report, lambda of: of.scores, lambda each: each.period)


def _kinds(
    report: Report,
    told: Callable[[Report | Group], Sequence[Figures]],
    kind: Callable[[Figures], object],
) -> list[_Kind[Figures]]:
    """Each kind in each part of the report, with the groups of whom it is asked."""
    return [
        _Kind(
            part,
            figures,
            [
                (group.name, each)
                for group in part.groups or ()
                for each in told(group)
                if kind(each) == kind(figures)
            ],
        )
        for part in report.all_parts
        for figures in told(part)
    ]


def _results(report: Report) -> Iterator[ResultCount]:
    for part in report.all_parts:
        for figures in part.documents:
            yield from figures.results


def _document_name(report: Report, words: Words, kind: _Kind[DocumentFigures]) -> str:
    """The kind of document; one of a part of the report with that part's period."""
    document = document_name(kind.figures, kind.part, words)
    if kind.part is report:
        return document
    return words(headings.DOCUMENT_BY, document=document, period=kind.part.period)


def _scores_name(report: Report, words: Words, kind: _Kind[ScoreFigures]) -> str:
    """What stands for scores; for those of a part of the report with that part's period."""
    if kind.part is report:
        return scores_name(kind.figures, report, words)
    return words(headings.SCORING_BY, period=kind.part.period)
