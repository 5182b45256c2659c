"""The report as a page to look at: figures, bars, months, and every row with its reasons."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.values import PARTS
from chibo_cli.messages.headings import page as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook
from chibo_cli.messages.headings.columns import HEADINGS
from chibo_cli.output.forms.text import capital, visible
from chibo_cli.output.html.comparisons import comparisons, line_of
from chibo_cli.output.html.figures import bar_of, by_part, by_period, by_regulation, totals
from chibo_cli.output.html.lists import documents, parts_beside
from chibo_cli.output.html.tables import others_table, subjects_table
from chibo_cli.output.reports.words import (
    absence_lines,
    basis_items,
    document_title,
    is_empty,
    listed_only,
    narrowings,
    subtitle,
    title,
)
from chibo_cli.output.reports.years import streak_lines
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Template

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words

_FILES = files("chibo_cli.output.html").joinpath("templates")
_POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none';"
    " form-action 'none'"
)


def report_page(report: Report, annex: Annex, words: Words) -> bytes:
    """The page; the same report and annex give the same bytes.

    Nothing in it comes from elsewhere, and its policy lets nothing run but its own style and
    script, by their digests.
    """
    style, script = _packed("page.css"), _packed("page.js")
    figures = {figure.key: figure for figure in totals(report, words)}
    written = _template("page.html").render(
        language=words.language.value,
        policy=_POLICY.format(style=_digest(style), script=_digest(script)),
        style=Markup(style),  # noqa: S704 — our own file
        script=Markup(script),  # noqa: S704 — likewise
        say=lambda name: words.say(getattr(says, name)),
        heading=lambda name: words(getattr(headings, name)),
        offices=_offices(annex),
        title=capital(document_title(report, annex, words)),
        caption=title(report, words),
        subtitle=subtitle(report, words),
        marks=tuple(_marks(annex, words)),
        period=str(report.period),
        figures=figures,
        bar=bar_of(report.summary, words) if "met" in figures else None,
        standings=(
            *filter(None, [by_period(report, words)]),
            *by_part(report, words),
            *by_regulation(report, words),
        ),
        points=line_of(annex.months, words),
        comparisons=tuple(comparisons(report, words)),
        beside=tuple(parts_beside(report, annex.basis.listed, words)),
        streaks=tuple(streak_lines(report, words)),
        documents=tuple(documents(report, words)),
        tables=tuple(
            filter(
                None,
                [
                    subjects_table(report, annex, words),
                    others_table(report, annex.basis.listed, words),
                ],
            )
        ),
        only="; ".join(listed_only(annex.basis.listed, words)),
        nobody=words(workbook.NOBODY) if is_empty(report) else "",
        absent=tuple(
            line
            for part in report.all_parts
            for line in absence_lines(part, words, annex.basis.listed)
        ),
        remarks=tuple(_remarks(report, words)),
        grounds_title=words(workbook.BASIS_TAB),
        grounds=tuple(
            (words(item), visible(told)) for item, told in basis_items(report, annex.basis, words)
        ),
    )
    return written.encode()


@dataclass(frozen=True, slots=True)
class _Remark:
    """The Board's words on a period: what is said under each heading."""

    title: str
    parts: tuple[tuple[str, str], ...]


def _offices(annex: Annex) -> tuple[str, ...]:
    """Whose report it is, the office above first."""
    names = (annex.settings.get(each) for each in (Setting.PARENT_OFFICE, Setting.OFFICE))
    return tuple(visible(name) for name in names if name)


def _marks(annex: Annex, words: Words) -> Iterator[str]:
    """What sets the report apart: closed, without names, of an area or a regulation only."""
    basis = annex.basis
    if basis.closed is not None:
        yield words(workbook.CLOSED_TOLD, digest=basis.closed)
    if basis.is_anonymous:
        yield capital(words(workbook.ANONYMOUS))
    yield from map(visible, narrowings(basis, words))


def _remarks(report: Report, words: Words) -> Iterator[_Remark]:
    for part in report.all_parts:
        for remark in part.remarks:
            whole = remark.regulation is None
            heading = headings.REMARK if whole else headings.REMARK_OF_RULE
            name = words(heading, code=visible(remark.regulation or ""))
            if part is not report:
                name = words(headings.OF_PERIOD, name=name, period=part.period)
            told = ((words(HEADINGS[each]), getattr(remark, each)) for each in PARTS)
            yield _Remark(name, tuple((each, visible(said)) for each, said in told if said))


@cache
def _packed(name: str) -> str:
    """A file of the page as it ships, its lines ended alike everywhere."""
    return _FILES.joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """What a content policy calls a style or a script that stands in the page."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _template(name: str) -> Template:
    """A template in which every value is escaped, and a name that nobody gave fails."""
    environment = Environment(
        loader=FunctionLoader(_packed),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
