"""Scores over time as a list: the visitors' and the cells' own, quarter beside quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.followups.score_report import Figures, ScoreRow, quarters_of
from chibo_cli.messages.headings.columns import QUARTER_AVERAGES
from chibo_cli.output.forms.listing import Column, Listing, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.time.periods import Period

_KEYS = ("unit", "scores", "average", "grades", "own_scores", "own_average", "own_grades")


def score_report_listing(rows: Sequence[ScoreRow], period: Period) -> Listing:
    """A row a unit: the whole period, then each quarter's averages and, quiet, its counts."""
    columns = [*columns_of("score_report", _KEYS), *_quarter_columns(period)]
    return Listing("score_report", columns, [_row(each) for each in rows])


def _quarter_columns(period: Period) -> Iterator[Column]:
    for quarter in quarters_of(period):
        theirs, own = QUARTER_AVERAGES[quarter.index]
        name = f"q{quarter.index}"
        yield Column(f"{name}_average", theirs)
        yield Column(f"{name}_own_average", own)
        yield Column(f"{name}_scores", theirs, quiet=True)
        yield Column(f"{name}_own_scores", own, quiet=True)


def _row(row: ScoreRow) -> dict[str, object]:
    values: dict[str, object] = {"unit": row.unit}
    values |= _figures("", row.visitors) | _figures("own_", row.own)
    for quarter, visitors, own in row.quarters:
        name = f"q{quarter.index}_"
        values |= _figures(name, visitors) | _figures(f"{name}own_", own)
    return values


def _figures(prefix: str, figures: Figures) -> dict[str, object]:
    return {
        f"{prefix}scores": figures.scores,
        f"{prefix}average": figures.average,
        f"{prefix}grades": figures.grades,
    }
