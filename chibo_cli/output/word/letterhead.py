"""The fields of every Party document: who issues it and where, who signs, to whom it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.messages.words import Words
    from chibo_cli.output.word.filling import Fields

LETTERHEAD = {
    *("parent_office", "office", "number", "place_and_date", "on_behalf", "signer", "signer_name"),
    "recipients",
}
_FILE_COPY = re.compile(r"(lưu|file)\b", re.IGNORECASE)  # of the office itself, named last


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

    suffix = said(Setting.NUMBER_SUFFIX, words(says.NUMBER_SUFFIX))
    if kind:
        suffix = f"{kind}/{suffix.partition('/')[2]}"
    return {
        "parent_office": said(Setting.PARENT_OFFICE).upper(),
        "office": said(Setting.OFFICE, unset).upper(),
        "number": words(says.NUMBER_LEFT_BLANK, suffix=suffix),
        "place_and_date": words(says.PLACE_AND_DATE, place=said(Setting.PLACE, unset)).rstrip(),
        "on_behalf": said(Setting.ON_BEHALF).upper(),
        "signer": said(Setting.SIGNER, unset).upper(),
        "signer_name": said(Setting.SIGNER_NAME),
        "recipients": _recipients(recipient or said(Setting.RECIPIENTS, unset), words),
    }


def _recipients(named: str, words: Words) -> list[str]:
    parts = [part.strip(" .") for part in named.split(";") if part.strip(" .")]
    own = next((part for part in parts if _FILE_COPY.match(part)), None)
    texts = [words(says.RECIPIENT, recipient=part) for part in parts if part != own]
    return [*texts, words(says.LAST_RECIPIENT, recipient=own or words(says.FILE_COPY))]
