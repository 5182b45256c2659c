"""The figures of a report on its page: in total, by part, period by period, with bars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.comparisons import compared
from chibo_cli.domain.reports.values import Group, GroupBy
from chibo_cli.messages.headings import page as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import json_value, shown
from chibo_cli.output.html.texts import part_name, percent
from chibo_cli.output.reports.comparisons import NAMES, said_change, said_figure
from chibo_cli.output.reports.sums import sum_remarks
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.reports.comparisons import Compared
    from chibo_cli.domain.reports.comparisons import Figure as Value
    from chibo_cli.domain.reports.values import Report, Summary
    from chibo_cli.messages.words import Words

_OF_VERDICTS = ("met", "unmet", "pending", "waived", "not_judged")
_LEAST_PERIODS = 2  # to stand side by side
_SELDOM = {"pending", "waived", "not_judged", "met_elsewhere"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its key and value as JSON has them, its name, and how it is said.

    `beside` are the same figure of other times, said in words.
    """

    key: str
    value: str
    name: str
    told: str
    beside: tuple[str, ...] = ()
    is_nothing: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar from `x` on, both in per cent of it; `verdict` is what it shows."""

    verdict: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Bar:
    """All officials of a part by how they stand, as a bar and in words."""

    pieces: tuple[Piece, ...]
    told: str


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one part, or those of all of them; `part` is its code, else its name."""

    period: str
    part: str
    name: str
    figures: tuple[Figure, ...]
    bar: Bar | None
    is_total: bool


@dataclass(frozen=True, slots=True)
class Standings:
    """Figures part by part: what the parts are, what the figures are called, a line each.

    Those of a period in the report's are folded away.
    """

    title: str
    of: str
    names: tuple[str, ...]
    lines: tuple[Line, ...]
    remarks: tuple[str, ...]
    is_folded: bool = False

    @property
    def has_bars(self) -> bool:
        """Whether anybody in it has a verdict."""
        return any(line.bar for line in self.lines)


def totals(report: Report, words: Words) -> tuple[Figure, ...]:
    """The figures of the whole report, each with those of the times beside it; none of nobody."""
    if not report.summary.officials:
        return ()
    total = compared(report)[0]
    keys = _keys(report, [total.now])
    return tuple(_figure(key, total.now, words, _beside(report, total, key, words)) for key in keys)


def bar_of(summary: Summary, words: Words) -> Bar | None:
    """All officials by how they stand; None where nobody has a verdict."""
    counts = [(key, getattr(summary, key) or 0) for key in _OF_VERDICTS]
    whole = sum(count for _, count in counts)
    pieces, before = [], 0
    for key, count in counts:
        if count:
            pieces.append(Piece(key, percent(before / whole), percent(count / whole)))
            before += count
    told = [words(says.SHARE, verdict=Verdict(key), count=count) for key, count in counts if count]
    return Bar(tuple(pieces), ", ".join(told)) if pieces else None


def by_part(report: Report, words: Words) -> Iterator[Standings]:
    """The figures of a report's groups, and of those of each of its parts."""
    for part in report.all_parts:
        groups = [group for group in part.groups or () if group.summary.officials]
        if groups:
            of = words(headings.PARTS[(part.grouped_by or GroupBy.UNIT).value])
            title = words(says.BY_PART, part=of.lower())
            remarks = tuple(map(words, sum_remarks(part)))
            total = Group(Named(None, words(headings.TOTAL)), part.summary, None)
            title = _of(part, report, title, words)
            found = _standings(part, title, of, groups, total, remarks, words)
            yield replace(found, is_folded=part is not report)


def by_period(report: Report, words: Words) -> Standings | None:
    """Its parts side by side, of a stretch with all of them together; None below two."""
    parts = [part for part in report.all_parts if part.rows]
    if len(parts) < _LEAST_PERIODS:
        return None
    lines = [
        Group(Named(None, capital(words.period(part.period))), part.summary, None) for part in parts
    ]
    total = None
    if report.is_stretch:
        total = Group(Named(None, words(headings.TOGETHER)), report.summary, None)
    title, of = words(says.BY_PERIOD), words(headings.PERIOD)
    found = _standings(report, title, of, lines, total, (), words)
    periods = [str(part.period) for part in (*parts, report)]
    of_periods = (
        replace(line, period=period, part="")
        for line, period in zip(found.lines, periods, strict=False)
    )
    return replace(found, lines=tuple(of_periods))


def by_regulation(report: Report, words: Words) -> Iterator[Standings]:
    """The figures by regulation, of the report and of each of its parts, where several bind."""
    for part in report.all_parts:
        if part.by_regulation:
            title = _of(part, report, words(headings.BY_REGULATION), words)
            lines = [
                Group(Named(None, each.regulation), each.summary, None)
                for each in part.by_regulation
            ]
            yield _standings(part, title, words(headings.REGULATION), lines, None, (), words)


def _of(part: Report, report: Report, title: str, words: Words) -> str:
    """The title, of a part of the report with its period."""
    if part is report:
        return title
    return words(headings.OF_PERIOD, name=title, period=part.period)


def _standings(
    report: Report,
    title: str,
    of: str,
    groups: Sequence[Group],
    total: Group | None,
    remarks: tuple[str, ...],
    words: Words,
) -> Standings:
    every = [*groups, *([] if total is None else [total])]
    keys = [
        key
        for key in _keys(report, every)
        if key not in _SELDOM or any(_value(key, group) for group in every)
    ]
    lines = tuple(
        Line(
            str(report.period),
            "" if group is total or group.name is None else group.name.code or group.name.name,
            part_name(group.name, words),
            tuple(_figure(key, group, words) for key in keys),
            bar_of(group.summary, words) if report.is_judged else None,
            is_total=group is total,
        )
        for group in every
    )
    return Standings(title, of, tuple(words(NAMES[key]) for key in keys), lines, remarks)


def _keys(report: Report, groups: Sequence[Group]) -> list[str]:
    """The figures that say something: no verdicts where no number of visits is stated."""
    idle = set() if report.is_judged else {*_OF_VERDICTS, "rate"}
    told = [key for key in NAMES if any(_value(key, group) is not None for group in groups)]
    if any(group.summary.met is not None for group in groups):
        told = [key for key in NAMES if key in told or key == "rate"]
    return [key for key in told if key not in idle]


def _figure(key: str, group: Group, words: Words, beside: tuple[str, ...] = ()) -> Figure:
    value = _value(key, group)
    told = "" if value is None and key == "met_elsewhere" else said(key, value, words)
    written = "" if value is None else str(json_value(value) if isinstance(value, int) else value)
    return Figure(key, written, words(NAMES[key]), told, beside, is_nothing=not value)


def said(key: str, value: Value, words: Words) -> str:
    """A figure in words; the rate in per cent, none as a dash."""
    if value is None:
        return words.percent(None)
    return shown(said_figure(key, value), words)


def _value(key: str, group: Group) -> Value:
    found: Value = getattr(group if key == "met_elsewhere" else group.summary, key)
    return found


def _beside(report: Report, total: Compared, key: str, words: Words) -> tuple[str, ...]:
    sides, told = total.figure(key), []
    if report.against is not None:
        pattern = says.BESIDE if sides.difference is None else says.CHANGED
        told.append(
            words(
                pattern,
                period=report.against.period,
                figure=said(key, sides.then, words),
                change=shown(said_change(key, sides.difference), words),
            )
        )
    if report.so_far is not None:
        period = words(headings.SO_FAR)
        told.append(words(says.BESIDE, period=period, figure=said(key, sides.so_far, words)))
    return tuple(map(capital, told))
