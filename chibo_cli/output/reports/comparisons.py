"""The figures of another time beside a report's, and those of the year so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.values import GroupBy, compared
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.text import Language, Text
from chibo_cli.messages.words import Words
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.values import Labelled, json_value
from chibo_cli.output.reports.sums import FIGURES, group_json, summary_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from chibo_cli.domain.reports.values import Beside, Compared, Figure, Report

NAMES = {
    column.key: column.heading
    for column in (*FIGURES, Column("met_elsewhere", headings.MET_ELSEWHERE))
}
"""What each figure is called."""


def is_compared(report: Report) -> bool:
    """Whether figures of another time are beside the report's, some of them above 0."""
    beside = [each.summary for each in (report.against, report.so_far) if each is not None]
    return bool(beside) and any(each.officials for each in (report.summary, *beside))


def said_figures(parts: Sequence[Compared]) -> list[str]:
    """The figures that somebody has anywhere, in their order."""
    return [key for key in NAMES if any(any(part.figure(key)) for part in parts)]


def comparison_listing(*reports: Report) -> Listing:
    """Those figures as a list, report by report, with by how much they are more."""
    shown = [report for report in reports if is_compared(report)]
    by = next((each.grouped_by for each in shown if each.grouped_by), GroupBy.UNIT)
    has_groups = any(each.groups is not None for each in shown)
    columns = [
        Column("period", headings.PERIOD, quiet=True),
        Column("group_code", headings.CODE, quiet=True),
        Column("group", headings.PARTS[by.value], quiet=not has_groups),
        Column("figure", headings.FIGURE),
        Column("now", headings.NOW),
    ]
    if any(each.against for each in shown):
        columns += [
            Column("against", headings.AGAINST),
            Column("difference", headings.DIFFERENCE),
        ]
    if any(each.so_far for each in shown):
        columns.append(Column("so_far", headings.SO_FAR))
    rows = []
    for report in shown:
        parts = compared(report)
        for part in parts:
            rows += [_row(report, part, key) for key in said_figures(parts)]
    return Listing("report.comparison", columns, rows)


def beside_titles(report: Report, words: Words) -> Iterator[str]:
    """What the figures beside a report's are of."""
    if report.against is not None:
        beside = report.against
        yield words(headings.AGAINST_TITLE, period=beside.period, day=beside.as_of)
    if report.so_far is not None:
        yield words(headings.SO_FAR_TITLE, period=report.so_far.period)


def beside_json(report: Report) -> dict[str, object]:
    """The times beside a report as JSON has them; nothing where none were asked for."""
    document: dict[str, object] = {}
    if report.against is not None:
        document["against"] = _against_json(report, report.against)
    if report.so_far is not None:
        document["so_far"] = _so_far_json(report.so_far)
    return document


def _against_json(report: Report, beside: Beside) -> dict[str, object]:
    """The other time's figures, and by how much the report's are more than these."""
    total, *parts = compared(report)
    document: dict[str, object] = {
        "period": str(beside.period),
        "as_of": beside.as_of.isoformat(),
        "summary": summary_json(beside.summary),
        "difference": {column.key: total.difference(column.key) for column in FIGURES},
    }
    if report.groups is not None:
        document["groups"] = [
            {
                "group": json_value(part.name),
                "summary": summary_json(part.then.summary),
                "met_elsewhere": part.then.met_elsewhere,
                "difference": {key: part.difference(key) for key in NAMES},
            }
            for part in parts
            if part.then is not None
        ]
    return document


def _so_far_json(beside: Beside) -> dict[str, object]:
    """The figures from the first day of the year."""
    document: dict[str, object] = {
        "period": str(beside.period),
        "since": beside.period.first_day.isoformat(),
        "as_of": beside.as_of.isoformat(),
        "summary": summary_json(beside.summary),
    }
    if beside.groups is not None:
        document["groups"] = [group_json(group) for group in beside.groups]
    return document


def _row(report: Report, part: Compared, key: str) -> dict[str, object]:
    now, then, so_far = part.figure(key)
    return {
        "period": report.period,
        "group_code": None if part.name is None else part.name.code,
        "group": _name(part),
        "figure": Labelled(key, NAMES[key]),
        "now": _said(key, now),
        "against": _said(key, then),
        "difference": _signed(key, part.difference(key)),
        "so_far": _said(key, so_far),
    }


def _name(part: Compared) -> object:
    if part.is_total:
        return Labelled("total", headings.TOTAL)
    return Labelled("", headings.NO_GROUP) if part.name is None else part.name.name


def _said(key: str, figure: Figure) -> object:
    if figure is None or key != "rate":
        return figure
    return Labelled(f"{figure}", _in_both(lambda words: words.percent(figure)))


def _signed(key: str, more: Figure) -> object:
    if more is None:
        return None
    sign = "+" if more > 0 else "-" if more < 0 else ""
    if key != "rate":
        return Labelled(f"{more}", _in_both(lambda words: f"{sign}{words.say(abs(more))}"))
    points = round(abs(more) * 100, 2)
    return Labelled(
        f"{more}",
        _in_both(lambda words: words(headings.POINTS, signed=f"{sign}{words.say(points)}")),
    )


def _in_both(said: Callable[[Words], str]) -> Text:
    return Text(*(said(Words(language)) for language in (Language.VI, Language.EN)))
