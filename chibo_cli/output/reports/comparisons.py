"""The figures of another time beside a report's, and those of the year so far."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.comparisons import compared, compared_results
from chibo_cli.domain.reports.values import Beside, GroupBy
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.words import Words, in_both
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.values import Labelled, json_value
from chibo_cli.output.reports.documents import (
    DOCUMENT_FIGURES,
    SCORE_FIGURES,
    document_json,
    document_name,
    others_json,
    result_name,
    score_json,
    scores_name,
)
from chibo_cli.output.reports.sums import FIGURES, group_json, summary_json
from chibo_cli.output.reports.words import days_of
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.reports.comparisons import Compared, Figure, Sides
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.text import Text

NAMES = {
    column.key: column.heading
    for column in (*FIGURES, Column("met_elsewhere", headings.MET_ELSEWHERE))
}
"""What each figure is called."""
_SCORED = tuple(column.key for column in SCORE_FIGURES)
_COUNTS = ("officials", *(column.key for column in DOCUMENT_FIGURES))


@dataclass(frozen=True, slots=True)
class Told:
    """One figure at each time, by the key and the name that it goes by."""

    key: str
    name: Text
    sides: Sides


def is_compared(report: Report) -> bool:
    """Whether figures of another time are beside the report's, some of them above 0."""
    times = [each for each in (report.against, report.so_far) if each is not None]
    return bool(times) and any(
        each.summary.officials or each.documents or each.scores
        for each in (Beside.of(report), *times)
    )


def told_figures(report: Report, *parts: Compared) -> Sequence[Sequence[Told]]:
    """The figures of each part: those that one of the parts has at one of the times."""
    every = [[*_told(report, part)] for part in parts]
    some = {told.key for figures in every for told in figures if _is_some(told.sides)}
    return [[told for told in figures if told.key in some] for figures in every]


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
        for part, told in zip(parts, told_figures(report, *parts), strict=True):
            rows += [_row(report, part, each) for each in told]
    return Listing("report.comparison", columns, rows)


def beside_titles(report: Report, words: Words) -> Iterator[str]:
    """What the figures beside a report's are of."""
    if report.against is not None:
        beside = report.against
        day = days_of(beside, words, has_visits=bool(beside.summary.officials))
        yield words(headings.AGAINST_TITLE, period=beside.period, day=day)
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
        "others_as_of": json_value(beside.others_as_of),
        "summary": summary_json(beside.summary),
        "difference": {column.key: total.figure(column.key).difference for column in FIGURES},
        **_compared_json(total),
    }
    if report.groups is not None:
        document["groups"] = [
            {
                "group": json_value(part.name),
                "summary": summary_json(part.then.summary),
                "met_elsewhere": part.then.met_elsewhere,
                "difference": {key: part.figure(key).difference for key in NAMES},
                **_compared_json(part),
            }
            for part in parts
            if part.then is not None
        ]
    return document


def _compared_json(part: Compared) -> dict[str, object]:
    """The other time's documents and scores with the differences; those that both lack are not."""
    documents = [
        document_json(each.then)
        | {
            "difference": {key: each.figure(key).difference for key in _COUNTS}
            | {
                "results": [
                    {"result": result, "count": sides.difference}
                    for result, sides in compared_results(each)
                ]
            }
        }
        for each in part.documents
        if each.then is not None
    ]
    scores = [
        score_json(each.then)
        | {"difference": {key: each.figure(key).difference for key in _SCORED}}
        for each in part.scores
        if each.then is not None
    ]
    found = {"documents": documents, "scores": scores}
    return {name: figures for name, figures in found.items() if figures}


def _so_far_json(beside: Beside) -> dict[str, object]:
    """The figures from the first day of the year."""
    document: dict[str, object] = {
        "period": str(beside.period),
        "since": beside.period.first_day.isoformat(),
        "as_of": beside.as_of.isoformat(),
        "others_as_of": json_value(beside.others_as_of),
        "summary": summary_json(beside.summary),
    }
    if beside.groups is not None:
        document["groups"] = [group_json(group) for group in beside.groups]
    return document | others_json(beside)


def _told(report: Report, part: Compared) -> Iterator[Told]:
    """All figures of a part, each kind of document after those of visits."""
    for key, name in NAMES.items():
        yield Told(key, name, part.figure(key))
    for each in part.documents:
        kind = f"{each.now.document.value}.{each.now.period.value}"
        document = in_both(partial(document_name, each.now, report))
        for column in DOCUMENT_FIGURES:
            name = _figure_of(document, column.heading)
            yield Told(f"{kind}.{column.key}", name, each.figure(column.key))
        for result, sides in compared_results(each):
            yield Told(f"{kind}.results.{result or ''}", _of_result(result), sides)
    for scores in part.scores:
        kind = f"score.{scores.now.period.value}"
        scoring = in_both(partial(scores_name, scores.now, report))
        for column in SCORE_FIGURES:
            name = _figure_of(scoring, column.heading)
            yield Told(f"{kind}.{column.key}", name, scores.figure(column.key))


def _figure_of(what: Text, figure: Text) -> Text:
    return in_both(
        lambda words: words(
            headings.FIGURE_OF, document=words.say(what), figure=words(figure).lower()
        )
    )


def _of_result(result: str | None) -> Text:
    return in_both(
        lambda words: words(
            headings.FIGURE_OF,
            document=words(headings.RESULT),
            figure=result_name(result, words),
        )
    )


def _is_some(sides: Sides) -> bool:
    return any((sides.now, sides.then, sides.so_far))


def _row(report: Report, part: Compared, told: Told) -> dict[str, object]:
    key, sides = told.key, told.sides
    return {
        "period": report.period,
        "group_code": None if part.name is None else part.name.code,
        "group": _name(part),
        "figure": Labelled(key, told.name),
        "now": said_figure(key, sides.now),
        "against": said_figure(key, sides.then),
        "difference": said_change(key, sides.difference),
        "so_far": said_figure(key, sides.so_far),
    }


def _name(part: Compared) -> object:
    if part.is_total:
        return Labelled("total", headings.TOTAL)
    return Labelled("", headings.NO_GROUP) if part.name is None else part.name.name


def said_figure(key: str, figure: Figure) -> object:
    """A figure as lists have it; the rate in per cent."""
    if figure is None or key != "rate":
        return figure
    return Labelled(figure, in_both(lambda words: words.percent(figure)))


def said_change(key: str, more: Figure) -> object:
    """By how much a figure is more, with its sign; of the rate in points."""
    if more is None:
        return None
    sign = "+" if more > 0 else "-" if more < 0 else ""
    if key != "rate":
        return Labelled(more, in_both(lambda words: f"{sign}{words.say(abs(more))}"))
    points = round(abs(more) * 100, 2)
    return Labelled(
        more,
        in_both(lambda words: words(headings.POINTS, signed=f"{sign}{words.say(points)}")),
    )
