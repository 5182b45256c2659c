"""The figures of a report in sentences, and against another time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.reports.comparisons import compared
from chibo_cli.messages.headings import document as says
from chibo_cli.output.forms.text import capital, lowered
from chibo_cli.output.reports.comparisons import is_compared, told_figures
from chibo_cli.output.reports.documents import document_name, result_name, scores_name
from chibo_cli.output.reports.words import all_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.reports.comparisons import Figure
    from chibo_cli.domain.reports.values import (
        Beside,
        DocumentFigures,
        Report,
        ScoreFigures,
        Summary,
    )
    from chibo_cli.messages.words import Words
    from chibo_cli.output.reports.comparisons import Told

_ALWAYS = {"met", "unmet"}


def figure_sentences(report: Report, words: Words) -> Iterator[str]:
    """Those of the whole, by regulation, of each part of it, then documents and scores."""
    rows = all_rows(report)
    if rows:
        if report.rows or report.is_stretch:
            yield from _of_period(report, words)
        for part in report.all_parts:
            if part is not report and part.rows:
                said = " ".join(_of_period(part, words, is_part=True))
                yield words(says.OF_PART, period=capital(words.period(part.period)), said=said)
        if not report.is_judged:
            yield words(says.NO_NUMBER)
        if report.streaks:
            yield words(says.STREAKS, count=len(report.streaks))
    yield from _of_others(report, words)


def comparison_sentences(report: Report, words: Words) -> Iterator[str]:
    """By how much each figure is more or less than then; nothing where nobody stood then."""
    if not is_compared(report):
        return
    (figures,) = told_figures(report, compared(report)[0])
    figures = [told for told in figures if _is_said(report.summary, told.key)]
    if report.against is not None and _is_some(report.against):
        known = [told for told in figures if told.sides.difference is not None]
        changes = "; ".join(_change(told, words) for told in known)
        beside = report.against
        yield words(says.AGAINST, period=beside.period, day=beside.as_of, changes=changes)
    if report.so_far is not None:
        told_so_far = "; ".join(
            words(says.FIGURE, figure=_named(told, words), now=_said(told.key, so_far, words))
            for told in figures
            if (so_far := told.sides.so_far) is not None
        )
        yield words(says.SO_FAR, period=report.so_far.period, figures=told_so_far)


def summary_fields(summary: Summary, words: Words) -> dict[str, str]:
    """Each figure by its name, for sentences of the office's own."""
    return {
        **{
            key: words.say(getattr(summary, key))
            for key in ("officials", *says.STANDINGS, "attendances", "cells", "units")
        },
        "rate": words.percent(summary.rate),
    }


def _of_period(report: Report, words: Words, *, is_part: bool = False) -> Iterator[str]:
    summary = report.summary
    yield words(
        says.ATTENDED,
        officials=summary.officials,
        attendances=summary.attendances,
        at=_where(summary, words),
    )
    if standings := _standings(summary, words):
        yield words(says.STANDING, standings=standings)
    for each in () if is_part else report.by_regulation:
        if standings := _standings(each.summary, words):
            yield words(says.STANDING_OF, code=each.regulation, standings=standings)
    if not is_part and report.not_attended:
        yield words(says.NOT_ATTENDED, count=len(report.not_attended))


def _where(summary: Summary, words: Words) -> str:
    if not summary.units or summary.units == summary.cells:
        return words(says.AT_CELLS, cells=summary.cells) if summary.cells else ""
    if not summary.cells:
        return words(says.AT_UNITS, units=summary.units)
    return words(says.AT_BOTH, cells=summary.cells, units=summary.units)


def _standings(summary: Summary, words: Words) -> str:
    """How many stand how, where somebody is judged at all; nobody in a standing is unsaid."""
    counts = {key: getattr(summary, key) for key in says.STANDINGS}
    if summary.rate is None and not counts["waived"]:
        return ""
    told = [
        words(says.STANDINGS[key], count=count)
        for key, count in counts.items()
        if count or (key in _ALWAYS and summary.rate is not None)
    ]
    if summary.rate is not None:
        told.append(words(says.RATE, rate=words.percent(summary.rate)))
    return "; ".join(told)


def _of_others(report: Report, words: Words) -> Iterator[str]:
    for part in report.all_parts:
        if part is report and report.is_stretch:
            continue
        for figures in part.documents:
            said, *results = _of_documents(part, figures, words)
            yield _of_part(said, part, report, words)
            yield from results
        for scores in part.scores:
            yield _of_part(_of_scores(part, scores, words), part, report, words)


def _of_part(said: str, part: Report, report: Report, words: Words) -> str:
    if part is report:
        return said
    return words(says.OF_PART, period=capital(words.period(part.period)), said=said)


def _of_documents(part: Report, figures: DocumentFigures, words: Words) -> Iterator[str]:
    name = document_name(figures, part, words)
    standings = (
        words(pattern, count=getattr(figures, key))
        for key, pattern in says.OF_DOCUMENTS.items()
        if key in _ALWAYS or getattr(figures, key)
    )
    yield words(says.DOCUMENTS, document=name, due=figures.due, standings=", ".join(standings))
    if figures.results:
        results = (
            words(says.RESULT, result=result_name(each.result, words), count=each.count)
            for each in figures.results
        )
        yield words(says.RESULTS, results="; ".join(results))


def _of_scores(part: Report, scores: ScoreFigures, words: Words) -> str:
    pending = words(says.NOT_YET_DUE, count=scores.pending) if scores.pending else ""
    return words(
        says.SCORES,
        name=scores_name(scores, part, words),
        officials=scores.officials,
        visits=scores.visits,
        scored=scores.scored,
        unscored=scores.unscored,
        pending=pending,
    )


def _is_some(beside: Beside) -> bool:
    return bool(beside.summary.officials or beside.documents or beside.scores)


def _is_said(summary: Summary, key: str) -> bool:
    """No verdicts where nobody is judged; of the figures of visits those that have a name here."""
    if "." in key:
        return True
    return key in says.NAMED_FIGURES and (
        key not in {"met", "unmet", "rate"} or summary.rate is not None
    )


def _named(told: Told, words: Words) -> str:
    if told.key in says.NAMED_FIGURES:
        return words(says.NAMED_FIGURES[told.key])
    return lowered(words(told.name))


def _change(told: Told, words: Words) -> str:
    more = told.sides.difference or 0
    pattern = says.MORE if more > 0 else says.LESS if more < 0 else says.ALIKE
    return words(
        pattern,
        figure=_named(told, words),
        now=_said(told.key, told.sides.now, words),
        **({"by": _by(told.key, abs(more), words)} if more else {}),
    )


def _said(key: str, figure: Figure, words: Words) -> str:
    return words.percent(figure) if key == "rate" else words.say(figure)


def _by(key: str, more: float, words: Words) -> str:
    if key != "rate":
        return words.say(more)
    return words(says.POINTS, points=words.say(round(more * 100, 2)))
