"""Periods side by side on the screen, and who fell short in several quarters running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.values import PLURALS, urgency
from chibo_cli.domain.reports.years import YearRow, side_by_side
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.words import Words, in_both
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.text import capital, safe
from chibo_cli.output.forms.values import shown
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.text import Text as Styled

    from chibo_cli.domain.reports.values import Listed, Report, Row, Streak
    from chibo_cli.domain.time.periods import Period, Stretch
    from chibo_cli.messages.text import Text

_COLUMNS = (
    Column("code", headings.CODE),
    Column("official", headings.OFFICIAL),
    Column("units", headings.UNITS),
    Column("regulation", headings.REGULATION),
)
_MOST = 12  # periods that have room beside each other
_MOST_ACROSS = 4  # and on a screen with a column each


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The parts of one length with a line for each subject that is listed."""

    report: Report
    parts: Sequence[Report]
    lines: Sequence[YearRow]

    @property
    def is_quarters(self) -> bool:
        """Whether they are the quarters of one year, which have streaks beside them."""
        return self.report.is_year and self.parts == self.report.quarters

    @property
    def headings(self) -> Sequence[Text]:
        """What each part is called."""
        return headings.QUARTERS if self.is_quarters else [_heading(each) for each in self.parts]

    def title(self, words: Words) -> str:
        """What stands above them."""
        told = headings.PARTS_TITLES[self.parts[0].period.kind]
        if self.is_quarters:
            told = headings.QUARTERS_TITLE
        return capital(words(told, period=self.report.period))


def beside(report: Report, listed: Listed) -> Iterator[SideBySide]:
    """The parts of a report side by side, those of each length together.

    Parts without rows, or too many, are left out, and so are lines without a row that is listed.
    """
    for name in PLURALS.values():
        parts: Sequence[Report] = getattr(report, name)
        if len(parts) <= _MOST and any(part.rows for part in parts):
            every = side_by_side(report, parts)
            lines = [each for each in every if each.year is None and listed.of(each.rows)]
            if listed.is_worst_first:
                lines.sort(key=lambda line: min(map(urgency, line.rows)))
            if lines:
                yield SideBySide(report, parts, lines)


def parts_listing(beside: SideBySide) -> Listing:
    """A line a subject, with the verdict in each period."""
    keys = [f"p{number}" for number in range(1, len(beside.parts) + 1)]
    columns = [*_COLUMNS, *map(Column, keys, beside.headings)]
    if beside.is_quarters:
        columns.append(Column("streak", headings.STREAK))
    return Listing("report.parts", columns, [_line(line, keys) for line in beside.lines])


def parts_table(beside: SideBySide, words: Words) -> RenderableType:
    """The same for a terminal: a column a period, or of many periods one a verdict."""
    from chibo_cli.output.forms.tables import MOST_LINES, VERDICT_STYLES, Grid, line

    several = len({each.latest.regulation for each in beside.lines}) > 1
    is_wide = len(beside.parts) > _MOST_ACROSS
    verdicts = [each for each in Verdict if is_wide]
    titles = [headings.OFFICIAL, *(verdicts or beside.headings), headings.STREAK]

    def cells(each: YearRow) -> Iterator[Styled]:
        who = each.latest
        cell = line(shown(Named(who.official.code, who.official.name), words))
        about = [shown(who.units, words), *([safe(who.regulation)] if several else [])]
        yield cell.append(f"\n{'; '.join(filter(None, about))}", "dim")
        for verdict in verdicts:
            found = [row.period for row in each.quarters if row and row.verdict is verdict]
            yield line(", ".join(_brief(period, words) for period in found))
        for row in () if is_wide else each.quarters:
            style = "" if row is None else VERDICT_STYLES[row.verdict]
            yield line(words.say(_verdict(row)), style)
        yield line(words.say(each.streak or None))

    rows = [[*cells(each)] for each in beside.lines]
    names = [capital(words.say(each)) for each in titles]
    return Grid(names, rows, is_spaced=True, most_lines=MOST_LINES)


def quarter_rates(report: Report, words: Words) -> Iterator[str]:
    """A year's rate quarter by quarter, in one line; none where nobody is judged by the quarter."""
    begun = [each.summary.rate if _has_begun(each) else None for each in report.quarters]
    if report.is_year and any(rate is not None for rate in begun):
        told = (
            f"{words(name)} {words.percent(rate)}"
            for name, rate in zip(headings.QUARTERS, begun, strict=True)
        )
        yield words(headings.QUARTER_RATES, rates=" · ".join(told))


def _has_begun(part: Report) -> bool:
    return part.period.first_day <= part.as_of


def _brief(period: Period | Stretch, words: Words) -> str:
    """The period without the word for its length, which the title says."""
    return words.period(period).removeprefix(f"{words.say(period.kind)} ")


def _heading(part: Report) -> Text:
    return in_both(lambda words: capital(words.period(part.period)))


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
