"""A report as a table on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.listings import list_table
from chibo_cli.output.forms.tables import MOST_ROWS, VERDICT_STYLES, Grid, below, line, stacked
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import reason_of, shown
from chibo_cli.output.reports.comparisons import (
    beside_titles,
    comparison_listing,
    is_compared,
)
from chibo_cli.output.reports.documents import (
    document_lines,
    document_remarks,
    other_listings,
)
from chibo_cli.output.reports.other_duties import others_table
from chibo_cli.output.reports.sums import periods_listing, sum_remarks, sums_listing
from chibo_cli.output.reports.words import (
    absence_lines,
    figures,
    is_empty,
    no_rows,
    post_of,
    remark_lines,
    title,
)
from chibo_cli.output.reports.years import beside, streak_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.text import Text as Styled

    from chibo_cli.domain.reports.values import Report, Row
    from chibo_cli.messages.words import Words

_HEADINGS = (
    headings.OFFICIAL,
    headings.UNITS,
    headings.REGULATION,
    headings.ATTENDED,
    headings.VERDICT,
    headings.DATES,
)


def report_table(report: Report, words: Words) -> RenderableType:
    """The report with its figures below; its parts side by side, then each likewise, follow."""
    parts = [_one(report, words), *_compared(report, words), *_beside(report, words)]
    for part in report.parts:
        parts += [line(""), report_table(part, words)]
    return stacked(*parts)


def _one(report: Report, words: Words) -> RenderableType:
    others = others_table(report.other_duties, report.others_as_of, words)
    parts = (*_body(report, words), *_documents(report, words), *others)
    said = (line(text) for text in remark_lines(report, words))
    blank = [line("")] if parts else []
    return stacked(line(title(report, words), "bold"), *blank, *parts, *said)


def _documents(report: Report, words: Words) -> Iterator[RenderableType]:
    """The figures of documents and scores, by part too where those are asked for."""
    if not (report.documents or report.scores):
        return
    if report.rows:
        yield line("")
    if report.groups is not None:
        for listing in other_listings(words, report):
            yield list_table(listing, words)
            yield line("")
    yield from (line(text) for text in document_lines(report, words))
    yield from (line(words(text), "dim") for text in document_remarks(report))


def _body(report: Report, words: Words) -> Iterator[RenderableType]:
    if report.is_stretch and report.summary.officials:
        yield list_table(periods_listing(report), words)
        if report.groups is not None:
            yield line("")
            yield list_table(sums_listing(report), words)
        yield line("")
        yield from (line(text) for text in figures(report, words))
        return
    if not report.rows:
        if is_empty(report):
            yield line(no_rows(report, words), "dim")
        return
    if report.groups is not None:
        yield list_table(sums_listing(report), words)
        yield line("")
        yield from (line(text) for text in figures(report, words))
        yield from (line(words(text), "dim") for text in sum_remarks(report))
        yield from (line(text) for text in absence_lines(report, words))
        return
    several = any(row.duty != 1 for row in report.rows)
    yield Grid(
        [words(heading) for heading in _HEADINGS],
        [_cells(row, words, several=several) for row in report.rows[:MOST_ROWS]],
        is_spaced=True,
    )
    yield from below(len(report.rows), words)
    yield line("")
    yield from (line(text) for text in figures(report, words))
    yield from (line(text) for text in absence_lines(report, words))


def _compared(report: Report, words: Words) -> Iterator[RenderableType]:
    """The figures of another time beside the report's, where these were asked for."""
    if is_compared(report):
        yield line("")
        yield from (line(said, "bold") for said in beside_titles(report, words))
        yield line("")
        yield list_table(comparison_listing(report), words)


def _beside(report: Report, words: Words) -> Iterator[RenderableType]:
    """The parts of each length side by side, and a year's misses one after another."""
    for said, listing in beside(report, words):
        yield stacked(line(""), line(said, "bold"), line(""))
        yield list_table(listing, words)
    if report.streaks:
        yield stacked(line(""), *(line(text) for text in streak_lines(report, words)))


def _cells(row: Row, words: Words, *, several: bool) -> list[Styled]:
    return [
        _official(row.official, words),
        line("\n".join(shown(unit, words) for unit in row.units)),
        _duty(row, words, several=several),
        line(_attended(row, words)),
        line(words.say(row.verdict), VERDICT_STYLES[row.verdict]),
        _visits(row, words),
    ]


def _attended(row: Row, words: Words) -> str:
    """Visits of those required; where no number is stated, at cells and at committees."""
    if row.required:
        return f"{row.attended}/{row.required}"
    if not row.attended or row.at_cells is None:
        return str(row.attended)
    return words(
        headings.AT_BOTH, count=row.attended, cells=row.at_cells, committees=row.at_committees
    )


def _official(official: Person, words: Words) -> Styled:
    cell = line(shown(Named(official.code, official.name), words))
    if post := post_of(official):
        cell.append(f"\n{safe(post)}", "dim")
    return cell


def _duty(row: Row, words: Words, *, several: bool) -> Styled:
    cell = line(safe(row.regulation))
    if several:
        cell.append(f"\n{words(headings.DUTY_NUMBER, number=row.duty)}", "dim")
    return cell


def _visits(row: Row, words: Words) -> Styled:
    cell = line("\n".join(words.day(visit.day) for visit in row.counted))
    if row.refused:
        notes = [
            words(headings.DAY_REFUSED, day=each.day, reason=reason_of(each))
            for each in row.refused
        ]
        between = "\n" if row.counted else ""
        cell.append("\n".join((between + words(headings.NOT_COUNTED), *notes)), "dim")
    return cell
