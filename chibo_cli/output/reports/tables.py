"""A report as a table on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.reports.values import EVERY, Listed
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.bars import bar_of
from chibo_cli.output.forms.listings import list_table
from chibo_cli.output.forms.tables import (
    MOST_LINES,
    MOST_ROWS,
    VERDICT_STYLES,
    Grid,
    below,
    line,
    stacked,
)
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown
from chibo_cli.output.reports.comparisons import beside_titles, comparison_listing, is_compared
from chibo_cli.output.reports.documents import document_lines, document_remarks, other_listings
from chibo_cli.output.reports.other_duties import others_table
from chibo_cli.output.reports.sums import periods_listing, sum_remarks, sums_listing, sums_table
from chibo_cli.output.reports.words import (
    absence_lines,
    figures,
    has_figures,
    is_by_period,
    is_empty,
    listed_line,
    no_rows,
    post_of,
    remark_lines,
    title,
)
from chibo_cli.output.reports.years import beside, parts_table, quarter_rates, streak_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.text import Text as Styled

    from chibo_cli.domain.reports.values import Report, Row
    from chibo_cli.messages.words import Words

_HEADINGS = (
    headings.OFFICIAL,
    headings.UNITS,
    headings.ATTENDED,
    headings.VERDICT,
    headings.DATES,
)


def report_table(report: Report, words: Words, listed: Listed = EVERY) -> RenderableType:
    """The report with its figures first; its parts side by side, then each likewise, follow."""
    parts = [
        _one(report, words, listed),
        *_compared(report, words),
        *_beside(report, words, listed),
    ]
    for part in report.parts:
        parts += [line(""), report_table(part, words, listed)]
    return stacked(*parts)


def _one(report: Report, words: Words, listed: Listed) -> RenderableType:
    others = listed.of(report.other_duties)
    parts = (
        *_summary(report, words, listed),
        *_body(report, words, listed),
        *_documents(report, words),
        *others_table(others, report.others_as_of, words),
    )
    said = (line(text) for text in remark_lines(report, words))
    blank = [line("")] if parts else []
    return stacked(line(title(report, words), "bold"), *blank, *parts, *said)


def _summary(report: Report, words: Words, listed: Listed) -> Iterator[RenderableType]:
    """What a reader wants first: the figures, a bar of the rate, and who has been nowhere."""
    if has_figures(report):
        yield from (line(text) for text in figures(report, words))
    if report.rows and (bar := bar_of(report.summary)):
        yield bar
    yield from (line(text) for text in quarter_rates(report, words))
    yield from (line(text) for text in document_lines(report, words))
    yield from (line(text) for text in absence_lines(report, words, listed))
    if said := listed_line(report, words, listed):
        yield line(said, "dim")


def _documents(report: Report, words: Words) -> Iterator[RenderableType]:
    """The figures of documents and scores by part, where those are asked for."""
    if report.groups is not None and (report.documents or report.scores):
        for listing in other_listings(words, report):
            yield line("")
            yield list_table(listing, words, most_lines=MOST_LINES)
        yield from (line(words(text), "dim") for text in document_remarks(report))


def _body(report: Report, words: Words, listed: Listed) -> Iterator[RenderableType]:
    if is_by_period(report):
        yield line("")
        yield sums_table(periods_listing(report), words)
        if report.groups is not None:
            yield line("")
            yield sums_table(sums_listing(report), words)
    elif not report.rows:
        if is_empty(report):
            yield line(no_rows(report, words), "dim")
    elif report.groups is not None:
        yield line("")
        yield sums_table(sums_listing(report), words)
        yield from (line(words(text), "dim") for text in sum_remarks(report))
    elif rows := listed.of(report.rows):
        yield line("")
        yield from _grid(rows, words, several=any(row.duty != 1 for row in report.rows))


def _grid(rows: Sequence[Row], words: Words, *, several: bool) -> Iterator[RenderableType]:
    yield Grid(
        [words(heading) for heading in _HEADINGS],
        [_cells(row, words, several=several) for row in rows[:MOST_ROWS]],
        is_spaced=True,
        most_lines=MOST_LINES,
    )
    yield from below(len(rows), words)
    if any(row.refused for row in rows):
        yield line("")
        yield line(words(headings.IN_BRACKETS), "dim")


def _compared(report: Report, words: Words) -> Iterator[RenderableType]:
    """The figures of another time beside the report's, where these were asked for."""
    if is_compared(report):
        yield line("")
        yield from (line(said, "bold") for said in beside_titles(report, words))
        yield line("")
        yield list_table(comparison_listing(report), words, most_lines=MOST_LINES)


def _beside(report: Report, words: Words, listed: Listed) -> Iterator[RenderableType]:
    """The parts of each length side by side, and a year's misses one after another."""
    for parts in beside(report, listed):
        yield stacked(line(""), line(parts.title(words), "bold"), line(""))
        yield parts_table(parts, words)
    if report.streaks:
        yield stacked(line(""), *(line(text) for text in streak_lines(report, words)))


def _cells(row: Row, words: Words, *, several: bool) -> list[Styled]:
    return [
        _official(row.official, words),
        line("\n".join(shown(unit, words) for unit in row.units)),
        line(_attended(row, words)),
        _verdict(row, words, several=several),
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


def _verdict(row: Row, words: Words, *, several: bool) -> Styled:
    """How it stands, and under which rule."""
    cell = line("").append(words.say(row.verdict), VERDICT_STYLES[row.verdict])
    cell.append(f"\n{safe(row.regulation)}", "dim")
    if several:
        cell.append(f"\n{words(headings.DUTY_NUMBER, number=row.duty)}", "dim")
    return cell


def _visits(row: Row, words: Words) -> Styled:
    """The days that count, then in brackets those that do not: `why` says of each why not."""
    days = [(visit, "{}", "") for visit in row.counted]
    days += [(visit, "({})", "dim") for visit in row.refused]
    told = (line(pattern.format(words.day(visit.day)), style) for visit, pattern, style in days)
    return line("\n").join(told)
