"""One row of the workbook: how a subject stands, with its visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages import headings
from chibo_cli.output.excel.heights import fitting
from chibo_cli.output.report_words import capital, post_of
from chibo_cli.output.values import shown, shown_visit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.report import Row, Visit
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.cells import CellValue
    from chibo_cli.output.excel.layout import SheetColumn


def subject_values(
    row: Row, number: int, columns: Sequence[SheetColumn], words: Words
) -> list[CellValue]:
    """The values of one subject in the order of the columns."""
    by_key = {column.key: column for column in columns}
    values: dict[str, CellValue] = {
        "number": number,
        "period": capital(words.period(row.period)),
        "code": row.official.code,
        "official": row.official.name,
        "post": post_of(row.official),
        "units": "\n".join(shown(unit, words) for unit in row.units),
        "regulation": row.regulation,
        "duty": row.duty,
        "required": row.required,
        "counted": len(row.counted),
        "verdict": capital(words.say(row.verdict)),
        "last_day": row.counted[-1].day if row.counted else None,
        "counted_visits": _visits(row.counted, by_key["counted_visits"], words),
        "refused_visits": _visits(row.refused, by_key["refused_visits"], words),
    }
    return [values[column.key] for column in columns]


def _visits(visits: Sequence[Visit], column: SheetColumn, words: Words) -> str:
    """A visit a paragraph; a row can only be so high, so that of very many the rest is counted."""
    lines = [shown_visit(visit, words) for visit in visits]
    kept = fitting(lines, column.width, column.look)
    if kept < len(lines):
        lines = [*lines[:kept], words(headings.MORE_VISITS, count=len(lines) - kept)]
    return "\n".join(lines)
