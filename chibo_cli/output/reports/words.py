"""What the screen and the workbook say of a report, line by line."""

from __future__ import annotations

import re
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.values import PARTS, Listed
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook
from chibo_cli.messages.headings.columns import HEADINGS
from chibo_cli.output.forms.text import capital, safe
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.facts.named import Person
    from chibo_cli.domain.reports.annex import Annex, Basis
    from chibo_cli.domain.reports.values import Beside, Report, Row, Summary
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_FILE_COPY = re.compile(r"(lưu|file)\b", re.IGNORECASE)  # of the office itself, named last


def all_rows(report: Report) -> Sequence[Row]:
    """The rows of the report, then those of its parts."""
    return tuple(chain.from_iterable(part.rows for part in report.all_parts))


def title(report: Report, words: Words) -> str:
    """`Quý I/2024 · tính đến 01/04/2024`."""
    day = days_told(report, words)
    said = capital(words(headings.REPORT_TITLE, period=report.period, day=day))
    if report.map_day is None:
        return said
    return f"{said} · {words(headings.MAP_OF, day=report.map_day)}"


def subtitle(report: Report, words: Words) -> str:
    """`(Quý I/2024, số liệu tính đến ngày 01/04/2024)`, below the title of what is printed."""
    day = days_told(report, words)
    if report.map_day is not None:
        day = f"{day}; {words(headings.MAP_OF, day=report.map_day)}"
    return words(headings.SUBTITLE, period=capital(words.period(report.period)), day=day)


def days_told(report: Report, words: Words) -> str:
    """The day to which visits are told, and that of documents, which is often a later one."""
    return days_of(report, words, has_visits=bool(all_rows(report)))


def days_of(told: Report | Beside, words: Words, *, has_visits: bool) -> str:
    """Both days; one where they are the same, or where visits or other duties are alone."""
    others = told.others_as_of
    if others is None or others == told.as_of or not (told.documents or told.scores):
        return words.day(told.as_of)
    if not has_visits:
        return words.day(others)
    said = headings.DAYS_OF_BOTH
    if not told.scores:
        said = headings.DAYS_TOLD
    elif not told.documents:
        said = headings.DAYS_OF_SCORES
    return words(said, visits=told.as_of, others=others)


def has_figures(report: Report) -> bool:
    """Whether it has figures to begin with: of its rows, or of its periods together."""
    return bool(report.rows) or is_by_period(report)


def is_by_period(report: Report) -> bool:
    """Whether figures period by period stand in the place of rows."""
    return report.is_stretch and bool(report.summary.officials)


def figures(report: Report, words: Words) -> tuple[str, ...]:
    """Officials, attendances, cells, units, then how many stand how; each rule's after it.

    Of several periods, and where no number is stated, nobody stands anyhow.
    """
    summary = report.summary
    counts = _counts(summary, words)
    told = _counts
    if report.is_judged and not report.is_stretch:
        is_running = report.as_of <= report.period.last_day
        told = partial(_standings, is_running=is_running)
    rules = (
        words(headings.OF_RULE, code=each.regulation, standings=told(each.summary, words))
        for each in report.by_regulation
    )
    if report.is_stretch or not report.is_judged:
        return counts, *rules
    return counts, capital(told(summary, words)), *rules


def _counts(summary: Summary, words: Words) -> str:
    units = "" if summary.units is None else words(headings.OF_UNITS, units=summary.units)
    return words(
        headings.FIGURES,
        officials=summary.officials,
        attendances=summary.attendances,
        cells=summary.cells,
        units=units,
    )


def _standings(summary: Summary, words: Words, *, is_running: bool) -> str:
    return words(
        headings.RUNNING_STANDINGS if is_running and not summary.unmet else headings.STANDINGS,
        met=summary.met,
        unmet=summary.unmet,
        pending=summary.pending,
        waived=summary.waived,
        not_judged=summary.not_judged,
        rate=words.percent(summary.rate),
    )


def listed_line(report: Report, words: Words, listed: Listed) -> str:
    """Of which verdicts rows are listed, and that none is; empty where all are listed."""
    if not listed.only or not (report.rows or report.other_duties):
        return ""
    is_some = bool(listed.of(report.rows)) or bool(listed.of(report.other_duties))
    said = headings.ONLY if is_some else headings.NONE_OF
    return words(said, verdicts=verdicts_told(listed, words))


def verdicts_told(listed: Listed, words: Words) -> str:
    """The verdicts that are listed, the worst first."""
    return words.several([each for each in Fulfilment if each in listed.only])


def absence_lines(report: Report, words: Words, listed: Listed) -> list[str]:
    """Who has been nowhere, where no number is stated, with a heading; nothing where all have."""
    rows = listed.of(report.not_attended)
    if not rows:
        return []
    told = (
        words(
            headings.ABSENT,
            official=shown(Named(row.official.code, row.official.name), words),
            units=shown(row.units, words),
        )
        for row in rows
    )
    return [words(headings.NOT_ATTENDED, count=len(rows)), *(f"  {line}" for line in told)]


def remark_lines(report: Report, words: Words) -> Iterator[str]:
    """The Board's words on a report's period, each part's after its name, an empty line before."""
    for remark in report.remarks:
        heading = headings.REMARK if remark.regulation is None else headings.REMARK_OF_RULE
        yield ""
        yield words(heading, code=safe(remark.regulation or ""))
        for part in PARTS:
            if said := getattr(remark, part):
                first, *rest = (safe(each) for each in said.split("\n"))
                yield words(headings.REMARK_PART, part=words(HEADINGS[part]), said=first)
                yield from rest


def subject(report: Report) -> Text:
    """What a printed report is about: visits, documents, scores, or several of them."""
    has_documents = any(part.documents for part in report.all_parts)
    has_scores = any(part.scores for part in report.all_parts)
    if not (has_documents or has_scores):
        return workbook.SUBJECT_OF_UNITS if report.is_beyond_cells else workbook.SUBJECT
    return workbook.SUBJECTS[bool(all_rows(report)), has_documents, has_scores]


def document_title(report: Report, annex: Annex, words: Words) -> str:
    """What a printed report is called: as the office has set it, else by what it is about.

    The word that it is a report stands above, and is not said again.
    """
    kind = words(workbook.DOCUMENT_TITLE)
    told = safe(annex.settings.get(Setting.TITLE, ""))
    if told[: len(kind) + 1].casefold() == f"{kind} ".casefold():
        told = told[len(kind) + 1 :]
    return told or words(subject(report))


def basis_items(report: Report, basis: Basis, words: Words) -> Iterator[tuple[Text, str]]:
    """What a printed report rests on: period, days, filters, rules, facts, version."""
    from chibo_cli.output.duties.regulations import duty_lines, printed_life

    period = report.period
    days = {"first": period.first_day, "last": period.last_day}
    yield workbook.PERIOD, capital(words(workbook.PERIOD_DAYS, period=period, **days))
    yield workbook.AS_OF, days_told(report, words)
    yield workbook.FILTERS, _filters(basis, words)
    if basis.closed is not None:
        yield workbook.CLOSED, words(workbook.CLOSED_TOLD, digest=basis.closed)
    for regulation, duties in basis.rules:
        pattern = workbook.RULE_NAME if regulation.title else workbook.RULE_CODE
        name = words(pattern, code=regulation.code, title=regulation.title)
        yield workbook.RULE, f"{name}\n{printed_life(regulation, words)}"
        for duty in duties:
            yield headings.DUTY, "\n".join(duty_lines(duty, words, is_printed=True))
    yield workbook.FIGURES, "\n".join(words(told) for told in _how_counted(report))
    yield workbook.FINGERPRINT, basis.fingerprint
    yield workbook.VERSION, words(workbook.VERSION_TOLD, version=basis.version)


def _how_counted(report: Report) -> Iterator[Text]:
    """How the figures of each duty that has rows are counted."""
    if all_rows(report) or not report.has_others:
        yield workbook.FIGURES_TOLD
    if any(part.documents for part in report.all_parts):
        yield workbook.DOCUMENTS_TOLD
    if any(part.scores for part in report.all_parts):
        yield workbook.SCORES_TOLD


def subtitles(report: Report, basis: Basis, words: Words) -> Iterator[str]:
    """The period and the day of its figures, and what a printed report leaves out."""
    yield subtitle(report, words)
    yield from narrowings(basis, words)


def narrowings(basis: Basis, words: Words) -> Iterator[str]:
    """The area and the regulations that a printed report is narrowed to, its figures too."""
    if basis.under is not None:
        yield words(workbook.IN_AREA, unit=shown(basis.under, words))
    if basis.regulations:
        yield words(workbook.BY_RULE, regulation=words.several(basis.regulations))


def listed_only(listed: Listed, words: Words) -> Iterator[str]:
    """Of which verdicts a list has rows; nothing where it has all."""
    if listed.only:
        yield words(workbook.ONLY, verdicts=verdicts_told(listed, words))


def number_line(settings: Mapping[Setting, str], words: Words, kind: str = "") -> str:
    """The line of a document's number, which is left to the pen.

    `kind` is what its suffix begins with, where that is not as the office has set it.
    """
    suffix = safe(settings.get(Setting.NUMBER_SUFFIX, "")) or words(workbook.NUMBER_SUFFIX)
    if kind:
        suffix = f"{kind}/{suffix.partition('/')[2]}"
    return words(workbook.NUMBER_LEFT_BLANK, suffix=suffix)


def recipient_lines(
    settings: Mapping[Setting, str], words: Words, recipient: str = ""
) -> Sequence[str]:
    """To whom a document goes, the office's own copy last.

    `recipient` is who else gets it, where that is not as the office has set it.
    """
    named = recipient or settings.get(Setting.RECIPIENTS) or words(workbook.UNSET)
    parts = [part.strip(" .") for part in safe(named).split(";") if part.strip(" .")]
    own = next((part for part in parts if _FILE_COPY.match(part)), None)
    texts = [words(workbook.RECIPIENT, recipient=part) for part in parts if part != own]
    return [*texts, words(workbook.LAST_RECIPIENT, recipient=own or words(workbook.FILE_COPY))]


def _filters(basis: Basis, words: Words) -> str:
    told = [*narrowings(basis, words), *listed_only(basis.listed, words)]
    if basis.is_anonymous:
        told.append(words(workbook.ANONYMOUS))
    return capital("; ".join(told) or words(workbook.NO_FILTERS))


def is_empty(report: Report) -> bool:
    """Whether nothing stands in it: neither rows nor other duties, nor in any of its parts."""
    return not (report.has_others or all_rows(report))


def no_rows(report: Report, words: Words) -> str:
    """That no duty of the period's length binds anybody."""
    return words(headings.NO_ROWS, kind=report.period.kind)


def post_of(official: Person) -> str:
    """Title and agency in one line; empty where neither is known."""
    return ", ".join(part for part in (official.title, official.agency) if part)
