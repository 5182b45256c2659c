"""The fields of every Party document: who issues it and where, who signs, to whom it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.forms.text import safe
from chibo_cli.output.reports.words import number_line, recipient_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.messages.words import Words
    from chibo_cli.output.word.filling import Fields

LETTERHEAD = {
    *("parent_office", "office", "number", "place_and_date", "on_behalf", "signer", "signer_name"),
    "recipients",
}


def letterhead_fields(
    settings: Mapping[Setting, str], words: Words, *, kind: str = "", recipient: str = ""
) -> Fields:
    """What the office has set; dots for the pen where it has not, nothing where that is usual.

    `kind` is what the number's suffix begins with, `recipient` to whom copies go, where these are
    not as the office has set them.
    """
    unset = words(says.UNSET)

    def said(setting: Setting, otherwise: str = "") -> str:
        return safe(settings.get(setting, "")).strip() or otherwise

    return {
        "parent_office": said(Setting.PARENT_OFFICE).upper(),
        "office": said(Setting.OFFICE, unset).upper(),
        "number": number_line(settings, words, kind),
        "place_and_date": words(says.PLACE_AND_DATE, place=said(Setting.PLACE, unset)).rstrip(),
        "on_behalf": said(Setting.ON_BEHALF).upper(),
        "signer": said(Setting.SIGNER, unset).upper(),
        "signer_name": said(Setting.SIGNER_NAME),
        "recipients": [*recipient_lines(settings, words, recipient)],
    }
