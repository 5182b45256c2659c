"""The sheets of visits: each with what was noted of it, and what was recommended at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book.columns import RECOMMENDATIONS, VISITS
from chibo_cli.output.excel.book.sheets import write_table
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import reason_of, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook


def write_visits(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """Every visit of the report's subjects, counted or refused."""
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.VISITS_TAB,
        title=says.VISITS_TITLE_OF_UNITS if report.is_beyond_cells else says.VISITS_TITLE,
        columns=VISITS,
        rows=_visits(annex, words),
        empty=says.NO_VISITS,
    )


def write_recommendations(book: MemoryWorkbook, report: Report, annex: Annex, words: Words) -> None:
    """What was recommended at these visits; no sheet where nothing was."""
    if not any(each.recommendations for each in annex.visits):
        return
    write_table(
        book,
        report,
        annex,
        words,
        tab=says.RECOMMENDATIONS_TAB,
        title=says.RECOMMENDATIONS_TITLE_OF_UNITS
        if report.is_beyond_cells
        else says.RECOMMENDATIONS_TITLE,
        columns=RECOMMENDATIONS,
        rows=_recommendations(annex, words),
    )


def _visits(annex: Annex, words: Words) -> Iterator[Mapping[str, CellValue]]:
    for number, each in enumerate(annex.visits, start=1):
        reason = reason_of(each.visit)
        yield {
            "number": number,
            "day": each.day,
            "official": shown(each.official, words),
            "unit": shown(each.visit.unit, words),
            "meeting": capital(words.say(each.meeting)),
            "counts": capital(
                words(says.COUNTED) if reason is None else words(says.REFUSED, reason=reason)
            ),
            "score": each.score,
            "strengths": each.strengths,
            "shortcomings": each.shortcomings,
            "recommendations": "\n".join(raised.text for raised in each.recommendations),
        }


def _recommendations(annex: Annex, words: Words) -> Iterator[Mapping[str, CellValue]]:
    number = 0
    for each in annex.visits:
        for raised in each.recommendations:
            number += 1
            yield {
                "number": number,
                "day": each.day,
                "unit": shown(each.visit.unit, words),
                "official": shown(each.official, words),
                "text": raised.text,
                "addressed_to": raised.addressed_to,
                "due": raised.due,
                "status": capital(words.say(raised.status)),
                "outcome": raised.outcome,
            }
