"""The report as a Word document: figures in sentences, words of the Board, tables as annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.facts.word_template import REPORT
from chibo_cli.domain.reports.notes import notes_on, raised_by_state
from chibo_cli.domain.reports.values import PARTS
from chibo_cli.messages.headings import document as says
from chibo_cli.messages.headings import reports
from chibo_cli.messages.headings import workbook as headings
from chibo_cli.output.excel.book.layout import margins_of
from chibo_cli.output.forms.text import capital, lowered, safe, visible
from chibo_cli.output.reports.words import document_title, listed_only, subtitles, title
from chibo_cli.output.word.letterhead import LETTERHEAD, letterhead_fields
from chibo_cli.output.word.sentences import comparison_sentences, figure_sentences, summary_fields
from chibo_cli.output.word.tables import TABLE_PARTS, TABLES, annex_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.facts.records import Regulation
    from chibo_cli.domain.facts.word_template import WordTemplate
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.notes import Noted, Raised
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words
    from chibo_cli.output.word.filling import Fields

FIELDS = {
    *LETTERHEAD,
    *(
        "subject",
        "annexed_to",
        "subtitles",
        "period",
        "as_of",
        "opening",
        "summary",
        "figures",
        "comparison",
    ),
    *("strengths", "strengths_noted", "shortcomings", "shortcomings_noted"),
    *("recommendations", "proposals"),
    *TABLES,
}
"""What a template may ask for by name."""
PARTS_OF_FIELDS = {
    *TABLE_PARTS,
    *("heading", "texts"),
    *("officials", "met", "unmet", "pending", "waived", "not_judged", "rate"),
    *("attendances", "cells", "units"),
}
"""What stands in their rows, and in `summary`."""


def report_document(report: Report, annex: Annex, words: Words) -> bytes:
    """The document; the same report and annex give the same bytes.

    Without a template of the office's own that of chibo, with the margins that are set.

    Raises:
        UnknownTemplateField, TemplateRefused: as `filled`.
    """
    from chibo_cli.output.word.filling import filled
    from chibo_cli.output.word.shipped import shipped_template

    return filled(
        annex.template or shipped_template(REPORT, words.language),
        report_fields(report, annex, words),
        FIELDS | PARTS_OF_FIELDS,
        title=title(report, words),
        made_on=report.as_of,
        margins=margins_of(annex.settings) if annex.template is None else None,
    )


def check_template(template: WordTemplate) -> None:
    """Whether a report's document can be made from it, whatever the report.

    Raises:
        UnknownTemplateField, TemplateRefused: it cannot.
    """
    from chibo_cli.output.word.filling import check

    check(template, FIELDS | PARTS_OF_FIELDS)


def report_fields(report: Report, annex: Annex, words: Words) -> Fields:
    """All that a template may ask for; numbers as they are written."""
    is_anonymous = annex.basis.is_anonymous
    about = document_title(report, annex, words)
    said = {part: list(_of_the_board(report, part, words)) for part in PARTS}
    raised = raised_by_state(annex.visits)
    letterhead = letterhead_fields(annex.settings, words)
    number = str(letterhead["number"])
    return {
        **letterhead,
        "subject": about,
        "annexed_to": words(says.ANNEX_OF, number=lowered(number)),
        "subtitles": list(subtitles(report, annex.basis, words)),
        "period": words.period(report.period),
        "as_of": words.day(report.as_of),
        "opening": _opening(report, annex, lowered(about), words),
        "summary": summary_fields(report.summary, words),
        "figures": list(figure_sentences(report, words)),
        "comparison": list(comparison_sentences(report, words)),
        "strengths": said["strengths"],
        "strengths_noted": _notes(annex, "strengths", words),
        "shortcomings": said["shortcomings"],
        "shortcomings_noted": _notes(annex, "shortcomings", words),
        "proposals": said["proposals"],
        "recommendations": [
            *(
                {"heading": told, "texts": []}
                for told in _of_listed(annex, words, is_some=bool(raised))
            ),
            *(
                {
                    "heading": words(
                        says.RAISED,
                        status=capital(words.say(of_state[0].recommendation.status)),
                        count=len(of_state),
                    ),
                    "texts": [_raised(each, words) for each in of_state],
                }
                for of_state in raised
            ),
        ],
        **annex_tables(report, annex.basis.listed, words, is_anonymous=is_anonymous),
    }


def _notes(annex: Annex, part: str, words: Words) -> list[str]:
    """What visitors noted of one kind, like notes once."""
    notes = notes_on(annex.visits, part)
    only = _of_listed(annex, words, is_some=bool(notes))
    return [*only, *(_noted(each, words) for each in notes)]


def _of_listed(annex: Annex, words: Words, *, is_some: bool) -> Iterator[str]:
    """Whose notes alone follow, or that none do; nothing of a report without names."""
    for only in () if annex.basis.is_anonymous else listed_only(annex.basis.listed, words):
        yield only if is_some else words(says.NONE_LISTED, only=only)


def _opening(report: Report, annex: Annex, about: str, words: Words) -> str:
    office = safe(annex.settings.get(Setting.OFFICE, "")) or words(headings.UNSET)
    named = [_rule(regulation, words) for regulation, _ in annex.basis.rules]
    values = {"office": office, "subject": about, "period": report.period}
    if not named:
        return words(says.OPENING_ALONE, **values)
    return words(says.OPENING, rules=_listed(named, words), **values)


def _rule(regulation: Regulation, words: Words) -> str:
    code = safe(regulation.code)
    rule = words(says.RULE, code=code) if "/" in code else code
    if not regulation.issuer:
        return rule
    return words(says.RULE_OF, rule=rule, issuer=safe(regulation.issuer))


def _listed(texts: Sequence[str], words: Words) -> str:
    *first, last = texts
    return words(says.AND, first=", ".join(first), last=last) if first else last


def _of_the_board(report: Report, part: str, words: Words) -> Iterator[str]:
    """Its words on the report's period, then on each period in it, a paragraph each line."""
    for of_period in report.all_parts:
        for remark in of_period.remarks:
            text = getattr(remark, part)
            if not text:
                continue
            if remark.regulation is not None:
                text = words(says.ON_RULE, code=remark.regulation, said=text)
            if of_period is not report:
                told = capital(words.period(of_period.period))
                text = words(says.OF_PART, period=told, said=text)
            yield from filter(None, map(str.strip, visible(text).split("\n")))


def _noted(noted: Noted, words: Words) -> str:
    text = _open(noted.text)
    if noted.count > 1:
        return words(says.OFTEN, text=text, count=noted.count)
    return words(says.ONCE, text=text, unit=safe(noted.units[0].name))


def _raised(raised: Raised, words: Words) -> str:
    """What was raised, where, by whom it is to be settled and by when; what came of it."""
    each = raised.recommendation
    told = [safe(raised.unit.name)]
    if each.addressed_to:
        told.append(words(says.ADDRESSED, addressee=safe(each.addressed_to)))
    if each.due is not None and not each.status.is_final:
        told.append(words(reports.DUE_ON, day=each.due))
    if each.outcome:
        told.append(words(says.OUTCOME, outcome=safe(each.outcome)))
    return words(says.ONCE, text=_open(each.text), unit="; ".join(told))


def _open(text: str) -> str:
    """The text without the full stop that ends it: more is said behind it."""
    return visible(text).strip().rstrip(" .;,")
