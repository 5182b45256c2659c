"""A report's figures beside those of other times, and its visits month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.comparisons import compared
from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.messages.headings import page as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown
from chibo_cli.output.html.figures import said
from chibo_cli.output.html.texts import part_name, percent
from chibo_cli.output.reports.comparisons import (
    beside_titles,
    is_compared,
    said_change,
    told_figures,
)
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.reports.annex import MonthFigure
    from chibo_cli.domain.reports.comparisons import Compared, Figure
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.reports.comparisons import Told

_MOST_LABELS = 12
_TOP, _FOOT = 28, 148  # pixels: the highest point, and 0


@dataclass(frozen=True, slots=True)
class Pair:
    """One figure now, then, and in the year so far; widths are of the longer bar."""

    name: str
    now: str
    then: str
    change: str
    so_far: str
    now_width: str
    then_width: str


@dataclass(frozen=True, slots=True)
class Beside:
    """One figure of a part: now, and below it what it was, and in the year so far."""

    name: str
    now: str
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Figures of one kind, of visits or of one document, a line a part; None where it has none."""

    names: tuple[str, ...]
    lines: tuple[tuple[str, tuple[Beside | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands beside what: the total a line a figure, the parts a table a kind of figure.

    `then` and `so_far` are headings, None where there is no such time; `told` says what of.
    """

    told: tuple[str, ...]
    now: str
    then: str | None
    so_far: str | None
    total: tuple[Pair, ...]
    of: str
    parts: tuple[Parts, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A month on the line: `x` in per cent, `y` in pixels; its name is empty where it is crowded.

    `told` is its figure, `full` the whole of it in words.
    """

    x: str
    y: int
    name: str
    told: str
    full: str


def comparisons(report: Report, words: Words) -> Iterator[Comparison]:
    """The report, and each of its parts, beside the other times."""
    for part in filter(is_compared, report.all_parts):
        total, *groups = compared(part)
        (figures,) = told_figures(part, total)
        yield Comparison(
            tuple(map(capital, beside_titles(part, words))),
            capital(words.period(part.period)),
            None if part.against is None else capital(words.period(part.against.period)),
            None if part.so_far is None else words(headings.SO_FAR),
            tuple(_pair(told, words) for told in figures),
            words(headings.PARTS[(part.grouped_by or GroupBy.UNIT).value]),
            tuple(_parts(part, groups, words)),
        )


def line_of(months: Sequence[MonthFigure], words: Words) -> tuple[Point, ...]:
    """The months as a line; none where there is but one, or no visit."""
    most = max((each.attendances for each in months), default=0)
    if len(months) == 1 or not most:
        return ()
    step = -(-len(months) // _MOST_LABELS)
    one_year = len({each.month.year for each in months}) == 1
    points = []
    for number, each in enumerate(months):
        month = words(
            says.MONTH if one_year else says.MONTH_OF_YEAR,
            month=f"{each.month.index}" if one_year else f"{each.month.index:02}",
            year=f"{each.month.year}",
        )
        is_named = number % step == 0
        points.append(
            Point(
                percent((number + 0.5) / len(months)),
                round(_FOOT - (_FOOT - _TOP) * each.attendances / most),
                month if is_named else "",
                words.number(each.attendances) if is_named else "",
                capital(words(says.MONTH_TOLD, month=each.month, count=each.attendances)),
            )
        )
    return tuple(points)


def _parts(report: Report, groups: Sequence[Compared], words: Words) -> Iterator[Parts]:
    figures = told_figures(report, *groups)
    names = {told.key: told.name for of_part in figures for told in of_part}
    of_parts = [{told.key: told for told in of_part} for of_part in figures]
    for kind in dict.fromkeys(map(_kind, names)):
        keys = [key for key in names if _kind(key) == kind]
        yield Parts(
            tuple(words(names[key]) for key in keys),
            tuple(
                (
                    part_name(group.name, words),
                    tuple(_beside(group, told.get(key), words) for key in keys),
                )
                for group, told in zip(groups, of_parts, strict=True)
            ),
        )


def _kind(key: str) -> str:
    """`report.quarter` of `report.quarter.on_time`; none of a figure of visits."""
    return key.rpartition(".")[0]


def _beside(part: Compared, told: Told | None, words: Words) -> Beside | None:
    if told is None:
        return None
    key, sides, below = told.key, told.sides, []
    if part.then is not None:
        change = shown(said_change(key, sides.difference), words)
        then_told = said(key, sides.then, words)
        below.append(words(says.CHANGE, figure=then_told, change=change) if change else then_told)
    if sides.so_far is not None:
        below.append(words(says.SINCE, figure=said(key, sides.so_far, words)))
    return Beside(words(told.name), said(key, sides.now, words), tuple(below))


def _pair(told: Told, words: Words) -> Pair:
    key, sides = told.key, told.sides
    most = max(sides.now or 0, sides.then or 0)
    return Pair(
        words(told.name),
        said(key, sides.now, words),
        said(key, sides.then, words),
        shown(said_change(key, sides.difference), words),
        said(key, sides.so_far, words),
        _width(sides.now, most),
        _width(sides.then, most),
    )


def _width(figure: Figure, most: float) -> str:
    return percent((figure or 0) / most) if most else "0"
