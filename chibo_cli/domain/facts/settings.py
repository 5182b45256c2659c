"""What an office sets once for its register."""

from __future__ import annotations

import re
from enum import Enum

from chibo_cli.domain.text.errors import InvalidChoice, TextFault, TextRefused
from chibo_cli.domain.text.names import folded, stored

LANGUAGES = ("vi", "en")
LAYOUTS = ("hd05",)  # profiles of a printed document: Hướng dẫn 05-HD/VPTW of 2026


class Setting(Enum):
    """The settings there are; the value is the key, on the command line and in the register."""

    OFFICE = "office"
    PARENT_OFFICE = "parent_office"
    PLACE = "place"
    NUMBER_SUFFIX = "number_suffix"
    TITLE = "title"  # of the report, below the word that it is one
    ON_BEHALF = "on_behalf"
    SIGNER = "signer"
    SIGNER_NAME = "signer_name"
    RECIPIENTS = "recipients"
    MARGINS = "margins"
    LAYOUT = "layout"
    REPORT_TEMPLATE = "report_template"  # what the file was called; `word_template` has it
    LANGUAGE = "language"
    NOTIFY_DAY = "notify_day"  # of the month before, by which officials are told of meetings


_MOST_MILLIMETRES = 80
_MARGINS = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{1,2})/(\d{1,2})")
NOTIFY_DAYS = tuple(str(day) for day in range(1, 29))
DEFAULT_NOTIFY_DAY = 20
_CHOICES = {
    Setting.LANGUAGE: LANGUAGES,
    Setting.LAYOUT: LAYOUTS,
    Setting.NOTIFY_DAY: NOTIFY_DAYS,
}


def setting_named(text: str) -> Setting:
    """The setting a clerk means, in any case, with a hyphen or an underscore.

    Raises:
        InvalidChoice: there is none of that name.
    """
    key = folded(text).replace("-", "_").replace(" ", "_")
    named = {setting.value: setting for setting in Setting}
    if key not in named:
        raise InvalidChoice(text, "setting", tuple(named))
    return named[key]


def margins_in(text: str) -> tuple[int, ...] | None:
    """Top, bottom, left and right in millimetres, as `20/20/30/15`; None where it is no such."""
    found = _MARGINS.fullmatch(text)
    if found is None:
        return None
    sides = tuple(int(side) for side in found.groups())
    return sides if max(sides) <= _MOST_MILLIMETRES else None


def setting_value(setting: Setting, text: str) -> str | None:
    """What the register keeps of it; None where the text is empty: the setting is taken back.

    Raises:
        InvalidChoice: the setting takes other values.
        TextRefused: no text the register keeps, or no margins.
    """
    value = stored(text)
    if value and setting is Setting.MARGINS:
        value = value.replace(" ", "")
        if margins_in(value) is None:
            raise TextRefused(text, TextFault.NO_MARGINS)
    choices = _CHOICES.get(setting)
    if value and choices is not None:
        if folded(value) not in choices:
            raise InvalidChoice(text, setting.value, choices)
        return folded(value)
    return value or None
