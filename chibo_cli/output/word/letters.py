"""All letters to remind officials in one document, each on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chibo_cli.messages.answers import reports as says
from chibo_cli.output.excel.book.layout import margins_of
from chibo_cli.output.forms.text import safe
from chibo_cli.output.reports.reminders import (
    Owing,
    addressee,
    letter_about,
    letters_due,
    paragraphs_after,
    paragraphs_before,
)
from chibo_cli.output.word.letterhead import LETTERHEAD, letterhead_fields

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.reminding.reminders import Reminders
    from chibo_cli.messages.words import Words

_OF_MEETINGS = {"number", "day", "time", "unit", "place"}
FIELDS = {
    *LETTERHEAD,
    *_OF_MEETINGS,
    "letters",
    "about",
    "addressee",
    "before",
    "meetings",
    "after",
}
"""What the template asks for by name."""


def letters_document(
    reminders: Reminders, settings: Mapping[Setting, str], words: Words
) -> bytes | None:
    """The document, the same bytes for the same reminders; None where there is nobody to write to.

    Raises:
        UnknownTemplateField, TemplateRefused: as `filled`.
    """
    from chibo_cli.output.word.filling import filled
    from chibo_cli.output.word.shipped import shipped_template

    letters = [_letter(each, reminders.as_of, settings, words) for each in letters_due(reminders)]
    if not letters:
        return None
    return filled(
        shipped_template("letters", words.language),
        {"letters": letters},
        FIELDS,
        title=words(says.LETTER_TAB),
        made_on=reminders.as_of,
        margins=margins_of(settings),
    )


def _letter(
    owing: Owing, today: date, settings: Mapping[Setting, str], words: Words
) -> dict[str, Any]:
    kind, recipient = words(says.LETTER_KIND), words(says.AS_ABOVE)
    return {
        **letterhead_fields(settings, words, kind=kind, recipient=recipient),
        "about": letter_about(owing, words),
        "addressee": addressee(owing, words),
        "before": paragraphs_before(owing, today, words),
        "after": paragraphs_after(owing, words),
        "meetings": [
            {
                "number": words.say(number),
                "day": words.day(each.date),
                "time": safe(each.time or ""),
                "unit": ", ".join(
                    safe(unit.name) for unit in (each.unit, each.above) if unit is not None
                ),
                "place": safe(each.place or ""),
            }
            for number, each in enumerate(owing.meetings, start=1)
        ],
    }
