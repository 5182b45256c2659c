"""The tables that are sorted and filtered: a row a subject, unmet first, each with its reasons."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.facts.named import Named, by_name
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.messages.headings import page as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.text import capital, visible
from chibo_cli.output.html.reasons import Reason, other_reasons, reasons_of
from chibo_cli.output.html.texts import named, several
from chibo_cli.output.reports.other_duties import asked, due_told, remarks
from chibo_cli.output.reports.words import all_rows, post_of
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Listed, Report
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_HEADS = {
    "code": headings.CODE,
    "official": headings.OFFICIAL,
    "post": headings.POST,
    "units": headings.UNITS,
    "period": headings.PERIOD,
    "regulation": headings.REGULATION,
    "required": headings.REQUIRED,
    "counted": headings.COUNTED,
    "verdict": headings.VERDICT,
}
_NAMELESS = {"code", "post", "units"}  # columns that a report without names lacks
_OTHER_HEADS = {
    "official": headings.OFFICIAL,
    "units": headings.UNITS,
    "regulation": headings.REGULATION,
    "period": headings.PERIOD,
    "asked": headings.ASKED,
    "due": headings.DUE,
    "filed": headings.FILED,
    "verdict": headings.VERDICT,
    "remarks": headings.REMARKS,
}
_VERDICTS = {verdict: place for place, verdict in enumerate(Verdict)}  # the worst first
_FULFILMENTS = {verdict: place for place, verdict in enumerate(Fulfilment)}


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its key, and what it is called."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column, and its place among all that do."""

    key: str
    heading: str
    told: str
    place: int


@dataclass(frozen=True, slots=True)
class Choice:
    """What a table can be narrowed to: a verdict or a period."""

    value: str
    told: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One row: its cells, what it can be found by, and why it stands so."""

    cells: tuple[Cell, ...]
    place: int
    verdict: str
    period: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of subjects; `key` tells it from another on the page."""

    key: str
    title: str
    heads: tuple[Head, ...]
    subjects: tuple[Subject, ...]
    verdicts: tuple[Choice, ...]
    periods: tuple[Choice, ...]

    @property
    def has_reasons(self) -> bool:
        """Whether its rows open."""
        return any(each.reasons for each in self.subjects)


def subjects_table(report: Report, annex: Annex, words: Words) -> Table | None:
    """Every subject of the report and of its parts; None where there is none."""
    rows = all_rows(report)
    is_anonymous = annex.basis.is_anonymous
    idle = set(_NAMELESS) if is_anonymous else set()
    if not report.parts:
        idle.add("period")
    if len({(row.regulation, row.duty) for row in rows}) == 1:
        idle.add("regulation")
    found = []
    for row, reasoning in zip_longest(rows, annex.reasonings):
        if not annex.basis.listed.of([row]):
            continue
        told = {
            "code": visible(row.official.code or ""),
            "official": visible(row.official.name),
            "post": visible(post_of(row.official)),
            "units": several(row.units),
            "period": capital(words.period(row.period)),
            "regulation": f"{visible(row.regulation)} ({row.duty})",
            "required": words.number(row.required),
            "counted": words.number(row.attended),
            "verdict": capital(words.say(row.verdict)),
        }
        order = {
            "official": by_name(row.official),
            "period": row.period.first_day,
            "required": row.required,
            "counted": row.attended,
            "verdict": _VERDICTS[row.verdict],
        }
        reasons = () if is_anonymous else reasons_of(row, reasoning, words)
        found.append(_Found(row.verdict, row.period, told, order, reasons))
    heads = {key: text for key, text in _HEADS.items() if key not in idle}
    return _table("officials", words(says.OFFICIALS), heads, found, words)


def others_table(report: Report, listed: Listed, words: Words) -> Table | None:
    """Every document and all scores owed, its parts' too; None where there are none."""
    rows = [
        (row, part.others_as_of)
        for part in report.all_parts
        for row in listed.of(part.other_duties)
    ]
    idle = set() if len({row.period for row, _ in rows}) > 1 else {"period"}
    if len({row.regulation for row, _ in rows}) == 1:
        idle.add("regulation")
    found = []
    for row, as_of in rows:
        told = {
            "official": named(Named(row.official.code, row.official.name)),
            "units": several(row.units),
            "regulation": f"{visible(row.regulation)} ({row.duty})",
            "period": capital(words.period(row.period)),
            "asked": capital(asked(row, words)),
            "due": due_told(row, words),
            "filed": words.say(row.filed_on),
            "verdict": capital(words.say(row.verdict)),
            "remarks": remarks(row, words),
        }
        order = {
            "official": by_name(row.official),
            "period": row.period.first_day,
            "due": row.due,
            "filed": row.filed_on,
            "verdict": _FULFILMENTS[row.verdict],
        }
        reasons = other_reasons(row, as_of, words)
        found.append(_Found(row.verdict, row.period, told, order, reasons))
    heads = {key: text for key, text in _OTHER_HEADS.items() if key not in idle}
    return _table("others", words(headings.OTHERS_SHEET), heads, found, words)


@dataclass(frozen=True, slots=True)
class _Found:
    """A row as the report has it: what is told in each column, and by what some are put in order.

    Columns without anything of their own go by their text.
    """

    verdict: Verdict | Fulfilment
    period: Period
    told: Mapping[str, str]
    order: Mapping[str, Any]
    reasons: tuple[Reason, ...]


def _table(
    key: str, title: str, heads: Mapping[str, Text], found: Sequence[_Found], words: Words
) -> Table | None:
    if not found:
        return None
    places = {head: _places([_order(row, head) for row in found]) for head in heads}
    subjects = [
        Subject(
            tuple(
                Cell(head, words(text), row.told[head], places[head][number])
                for head, text in heads.items()
            ),
            number,
            row.verdict.value,
            str(row.period),
            row.reasons,
        )
        for number, row in enumerate(found)
    ]
    worst_first = sorted(subjects, key=lambda each: each.cells[[*heads].index("verdict")].place)
    told_verdicts = {row.verdict.value: row.told["verdict"] for row in found}
    told_periods = {str(row.period): capital(words.period(row.period)) for row in found}
    return Table(
        key,
        title,
        tuple(Head(head, words(text)) for head, text in heads.items()),
        tuple(worst_first),
        tuple(
            Choice(each.value, told_verdicts[each.value])
            for each in type(found[0].verdict)
            if each.value in told_verdicts
        ),
        tuple(Choice(*each) for each in told_periods.items()) if len(told_periods) > 1 else (),
    )


def _order(row: _Found, head: str) -> tuple[bool, Any]:
    """What a row goes by in a column; nothing goes last."""
    if head in row.order:
        return row.order[head] is None, row.order[head]
    return not row.told[head], sort_key(row.told[head])


def _places(order: Sequence[tuple[bool, Any]]) -> list[int]:
    """The place of each among all, from 0; those alike have one."""
    filled = {each for each in order if not each[0]}
    place = {each: number for number, each in enumerate(sorted(filled))}
    return [place.get(each, len(place)) for each in order]
