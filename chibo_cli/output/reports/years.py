"""A year on the screen: its quarters side by side, and who fell short in several running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.years import YearRow, side_by_side
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from chibo_cli.domain.reports.values import Report, Row, Streak
    from chibo_cli.messages.words import Words

_KEYS = ("q1", "q2", "q3", "q4")
_COLUMNS = (
    Column("code", headings.CODE),
    Column("official", headings.OFFICIAL),
    Column("units", headings.UNITS),
    Column("regulation", headings.REGULATION),
    *map(Column, _KEYS, headings.QUARTERS),
    Column("streak", headings.STREAK),
)


def quarters_listing(report: Report) -> Listing:
    """A line a subject of the quarters: visits of those required, and the verdict, four times."""
    lines = [line for line in side_by_side(report) if line.year is None]
    return Listing("report.quarters", _COLUMNS, [_line(line) for line in lines])


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


def _line(line: YearRow) -> dict[str, object]:
    latest = line.latest
    quarters = zip(_KEYS, line.quarters, strict=True)
    return {
        "code": latest.official.code,
        "official": latest.official.name,
        "units": latest.units,
        "regulation": latest.regulation,
        "streak": line.streak or None,
    } | {key: _verdict(row) for key, row in quarters}


def _verdict(row: Row | None) -> object:
    return None if row is None else row.verdict
