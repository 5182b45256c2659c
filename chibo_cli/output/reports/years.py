"""Periods side by side on the screen, and who fell short in several quarters running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.values import PLURALS
from chibo_cli.domain.reports.years import YearRow, side_by_side
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.text import Language, Text
from chibo_cli.messages.words import Words
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.reports.values import Report, Row, Streak

_COLUMNS = (
    Column("code", headings.CODE),
    Column("official", headings.OFFICIAL),
    Column("units", headings.UNITS),
    Column("regulation", headings.REGULATION),
)
_MOST = 12  # periods that have room beside each other


def beside(report: Report, words: Words) -> Iterator[tuple[str, Listing]]:
    """The parts of a report side by side, those of each length a list with its title.

    A line a subject, with the verdict in each period. Parts without rows, or too many, have none.
    """
    for kind in PLURALS:
        parts: Sequence[Report] = getattr(report, PLURALS[kind])
        if len(parts) <= _MOST and any(part.rows for part in parts):
            title = headings.PARTS_TITLES[kind]
            if report.is_year and kind is PeriodKind.QUARTER:
                title = headings.QUARTERS_TITLE
            yield capital(words(title, period=report.period)), _parts_listing(report, parts)


def _parts_listing(report: Report, parts: Sequence[Report]) -> Listing:
    is_quarters = report.is_year and parts == report.quarters
    told = headings.QUARTERS if is_quarters else [_heading(part) for part in parts]
    keys = [f"p{number}" for number in range(1, len(parts) + 1)]
    columns = [*_COLUMNS, *map(Column, keys, told)]
    if is_quarters:
        columns.append(Column("streak", headings.STREAK))
    lines = [line for line in side_by_side(report, parts) if line.year is None]
    return Listing("report.parts", columns, [_line(line, keys) for line in lines])


def _heading(part: Report) -> Text:
    said = (Words(language).period(part.period) for language in (Language.VI, Language.EN))
    return Text(*map(capital, said))


def streak_lines(report: Report, words: Words) -> list[str]:
    """Who fell short in several quarters running, with a heading; nothing where nobody did."""
    if not report.streaks:
        return []
    told = [_told(streak, words) for streak in report.streaks]
    return [words(headings.STREAKS_TITLE), *(f"  {line}" for line in told)]


def streak_json(streak: Streak) -> dict[str, object]:
    """One streak as JSON has it."""
    return {
        "official": {"code": streak.official.code, "name": streak.official.name},
        "streak": len(streak.quarters),
        "quarters": [str(quarter) for quarter in streak.quarters],
    }


def _told(streak: Streak, words: Words) -> str:
    return words(
        headings.STREAK_LINE,
        official=shown(Named(streak.official.code, streak.official.name), words),
        count=len(streak.quarters),
        first=streak.quarters[0],
        last=streak.quarters[-1],
    )


def _line(line: YearRow, keys: Sequence[str]) -> dict[str, object]:
    latest = line.latest
    quarters = zip(keys, line.quarters, strict=True)
    return {
        "code": latest.official.code,
        "official": latest.official.name,
        "units": latest.units,
        "regulation": latest.regulation,
        "streak": line.streak or None,
    } | {key: _verdict(row) for key, row in quarters}


def _verdict(row: Row | None) -> object:
    return None if row is None else row.verdict
