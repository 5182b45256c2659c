"""A day at a glance: figures as a bar on a screen, as text elsewhere, or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.reminding.reminders import left_of
from chibo_cli.domain.reports.reminding.status import Entered, Glance, Waiting, at_risk
from chibo_cli.domain.reports.values import Report, Row, Summary
from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings.columns import HEADINGS
from chibo_cli.output.forms.bars import bar_of
from chibo_cli.output.forms.listings import json_document
from chibo_cli.output.forms.text import aligned, capital, safe
from chibo_cli.output.forms.values import json_value, shown, shown_moment
from chibo_cli.output.reports.other_duties import DUE_HEADINGS, due_cells, other_json
from chibo_cli.output.reports.sums import summary_json
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_MOST_AT_RISK = 10
_INDENT = "  "
_ENTRY = (HEADINGS["id"], HEADINGS["official"], HEADINGS["unit"], HEADINGS["date"], says.ENTERED_AT)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows that stand below one another: lines without headings, or a table with them."""

    headings: Sequence[Text]
    rows: Sequence[Sequence[str]]


_Part = str | Summary | _Rows


def glance_text(glance: Glance, words: Words) -> str:
    """The day as lines of text that ends with a newline."""
    text = ""
    for part in _parts(glance, words):
        if isinstance(part, _Rows):
            text += "".join(f"{_INDENT * 2}{line}\n" for line in aligned(part.rows).splitlines())
        elif isinstance(part, str):
            text += f"{part}\n"
    return text


def glance_table(glance: Glance, words: Words) -> RenderableType:
    """The day for a terminal: each running period with a bar of who stands how."""
    from rich.padding import Padding

    from chibo_cli.output.forms.tables import Grid, line, stacked

    def drawn(part: _Part) -> RenderableType:
        if isinstance(part, str):
            return line(part)
        if isinstance(part, Summary):
            return line(_INDENT).append_text(bar_of(part))
        rows = [[line(cell) for cell in row] for row in part.rows]
        return Padding(Grid([*map(words, part.headings)], rows), (0, 0, 0, len(_INDENT) * 2))

    return stacked(*(drawn(part) for part in _parts(glance, words)))


def glance_json(glance: Glance) -> str:
    """The day as JSON."""
    waiting = glance.waiting
    unheard = {} if waiting.unheard is None else {"unheard": list(waiting.unheard)}
    return json_document(
        {
            "schema": "chibo.status/1",
            "today": glance.today.isoformat(),
            "periods": [_period_json(report, glance) for report in glance.reports],
            "entered": [_entered_json(each) for each in glance.entered],
            "waiting": {
                "drafts": waiting.drafts,
                "unreported": waiting.unreported,
                "unreported_since": waiting.unreported_since.isoformat(),
                "overdue": waiting.overdue,
                "not_closed": [str(period) for period in waiting.not_closed],
                "unregistered": waiting.unregistered,
            },
            "falling_due": [other_json(each) for each in glance.falling_due],
            **unheard,
        }
    )


def _parts(glance: Glance, words: Words) -> Iterator[_Part]:
    """The lines of the day, and the figures of each period where its bar is to be drawn."""
    yield words(says.TODAY, day=glance.today)
    if glance.is_empty:
        yield words(says.EMPTY)
        return
    for report in glance.reports:
        yield ""
        yield from _period(report, glance, words)
    if not glance.reports:
        yield ""
        yield words(says.NOTHING_RUNS)
    if glance.entered:
        yield ""
        yield words(says.ENTERED)
        yield _Rows(_ENTRY, [_entry(each, words) for each in glance.entered])
    if glance.falling_due:
        yield ""
        yield words(says.FALLING_DUE, count=len(glance.falling_due))
        due = glance.falling_due[:_MOST_AT_RISK]
        yield _Rows(DUE_HEADINGS, [due_cells(each, words) for each in due])
        if len(glance.falling_due) > _MOST_AT_RISK:
            yield _INDENT * 2 + words(says.MORE_DUE, count=len(glance.falling_due) - _MOST_AT_RISK)
    yield ""
    yield from _waits(glance.waiting, words)


def _period(report: Report, glance: Glance, words: Words) -> Iterator[_Part]:
    period, summary = report.period, report.summary
    days = left_of(period, glance.today)
    said = says.DAYS_LEFT if days > 1 else says.LAST_DAY
    yield capital(words(said, period=period, days=days, last=period.last_day))
    yield summary
    yield _INDENT + capital(
        words(
            says.FIGURES,
            met=summary.met,
            pending=summary.pending,
            rate=words.percent(summary.rate),
            officials=summary.officials,
        )
    )
    if summary.waived or summary.not_judged:
        yield _INDENT + capital(
            words(says.NOT_IN_BAR, waived=summary.waived, not_judged=summary.not_judged)
        )
    rows = at_risk(report)
    if not rows:
        if summary.met and not summary.pending and not summary.unmet:
            yield _INDENT + words(says.NOBODY_AT_RISK)
        return
    count = len({(row.official.code, row.official.name) for row in rows})
    yield _INDENT + words(says.AT_RISK, count=count)
    width = (
        3 if len({row.regulation for row in rows}) > 1 else 2
    )  # the rule, where there are several
    awaited = [_awaited(row, words)[:width] for row in rows[:_MOST_AT_RISK]]
    yield _Rows((headings.OFFICIAL, headings.UNITS, headings.REGULATION)[:width], awaited)
    if len(rows) > _MOST_AT_RISK:
        more = words(says.MORE_AT_RISK, count=len(rows) - _MOST_AT_RISK, kind=period.kind.value)
        yield _INDENT * 2 + more


def _awaited(row: Row, words: Words) -> list[str]:
    official = shown(Named(row.official.code, row.official.name), words)
    return [official, shown(row.units, words), safe(row.regulation)]


def _entry(each: Entered, words: Words) -> list[str]:
    return [
        str(each.id),
        safe(each.official.name),
        safe(each.unit.name),
        words.day(each.date),
        "" if each.at is None else shown_moment(each.at, words),
    ]


def _waits(waiting: Waiting, words: Words) -> Iterator[str]:
    if waiting.is_nothing:
        yield words(says.NOTHING_WAITS)
        return
    yield words(says.WAITING)
    if waiting.drafts:
        yield from _wait(words(says.DRAFTS, count=waiting.drafts), "assign list --draft")
    if waiting.unreported:
        since = waiting.unreported_since
        yield from _wait(
            words(says.UNREPORTED, count=waiting.unreported, day=since),
            f"attend list --unreported --from {since.day}/{since.month}/{since.year}",
        )
    if waiting.unregistered:
        yield from _wait(words(says.UNREGISTERED, count=waiting.unregistered), "schedule coverage")
    if waiting.overdue:
        yield from _wait(words(says.OVERDUE, count=waiting.overdue), "recommend list --overdue")
    if waiting.unheard:
        named = "; ".join(map(safe, waiting.unheard[:_MOST_AT_RISK]))
        more = "; …" if len(waiting.unheard) > _MOST_AT_RISK else ""
        told = words(says.UNHEARD, count=len(waiting.unheard), offices=named + more)
        yield from _wait(told, "merge list")
    for period in waiting.not_closed:
        yield from _wait(capital(words(says.NOT_CLOSED, period=period)), f"period close {period}")


def _wait(said: str, command: str) -> Iterator[str]:
    """What waits, and below it the command that tells more, which is never broken."""
    yield f"{_INDENT}{said}:"
    yield f"{_INDENT * 2}chibo {command}"


def _period_json(report: Report, glance: Glance) -> dict[str, object]:
    return {
        "period": str(report.period),
        "as_of": report.as_of.isoformat(),
        "last_day": report.period.last_day.isoformat(),
        "days_left": left_of(report.period, glance.today),
        "summary": summary_json(report.summary),
        "at_risk": [
            {
                "official": json_value(Named(row.official.code, row.official.name)),
                "regulation": row.regulation,
                "duty": row.duty,
                "units": json_value(row.units),
                "required": row.required,
                "counted": len(row.counted),
            }
            for row in at_risk(report)
        ],
    }


def _entered_json(each: Entered) -> dict[str, object]:
    return {
        "id": each.id,
        "official": json_value(each.official),
        "unit": json_value(each.unit),
        "date": each.date.isoformat(),
        "at": each.at,
        "by": each.by,
    }
