"""Why a row stands as it does: days, assignments, waivers, each visit, in the words of `why`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import duties as says
from chibo_cli.output.forms.text import visible
from chibo_cli.output.forms.values import reason_of
from chibo_cli.output.html.texts import named
from chibo_cli.output.reports.explanations import (
    other_verdict_line,
    term_line,
    verdict_line,
    waiver_line,
)
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from chibo_cli.domain.duties.verdicts import Visit
    from chibo_cli.domain.reports.explanation import Reasoning
    from chibo_cli.domain.reports.values import OtherRow, Row
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence and what is listed below it; the verdict's own stands out."""

    told: str
    listed: tuple[str, ...] = ()
    is_verdict: bool = False


def reasons_of(row: Row, reasoning: Reasoning | None, words: Words) -> tuple[Reason, ...]:
    """All that a verdict rests on; of a closed report its visits, which are all it holds."""
    return (
        *(() if reasoning is None else _grounds(reasoning, words)),
        Reason(
            _said(says.COUNTED, words, counted=row.attended, required=row.required),
            tuple(_visit(says.VISIT, visit, words) for visit in row.counted),
        ),
        Reason(
            _said(says.NOT_COUNTED if row.refused else says.NONE_REFUSED, words),
            tuple(_visit(says.REFUSED_VISIT, visit, words) for visit in row.refused),
        ),
    )


def other_reasons(row: OtherRow, as_of: date | None, words: Words) -> tuple[Reason, ...]:
    """What the verdict on a document or on scores rests on."""
    verdict = other_verdict_line(row, as_of, words)
    sent = "; ".join(map(visible, row.addressees))
    told = [Reason(_said(says.SENT_TO, words, addressees=sent))] if sent else []
    return (Reason(verdict, is_verdict=True), *told)


def _grounds(reasoning: Reasoning, words: Words) -> Iterator[Reason]:
    yield Reason(verdict_line(reasoning, words), is_verdict=True)
    yield Reason(
        _said(
            says.UNDER,
            words,
            regulation=visible(reasoning.regulation.code),
            title=visible(reasoning.regulation.title),
        )
    )
    yield Reason(
        _said(
            says.DAYS,
            words,
            assigned=reasoning.assigned_days,
            liable=reasoning.liable_days,
            min_days=reasoning.duty.min_days,
        )
    )
    terms = tuple(term_line(each, words, visible).strip() for each in reasoning.terms)
    yield Reason(_said(says.TERMS, words), terms)
    waivers = tuple(waiver_line(each, words, visible).strip() for each in reasoning.waivers)
    yield Reason(_said(says.WAIVERS if waivers else says.NO_WAIVERS, words), waivers)


def _visit(text: Text, visit: Visit, words: Words) -> str:
    return _said(
        text,
        words,
        day=visit.day,
        unit=named(visit.unit),
        meeting=visit.meeting,
        reason=reason_of(visit),
    )


def _said(text: Text, words: Words, **fields: object) -> str:
    """A line of `why`, without the space before it."""
    return words(text, **fields).strip()
