"""What an office sets once for its register."""

from __future__ import annotations

from enum import Enum

from chibo_cli.domain.errors import InvalidChoice
from chibo_cli.domain.names import folded, stored

LANGUAGES = ("vi", "en")
LAYOUTS = ("hd05",)  # profiles of a printed document: Hướng dẫn 05-HD/VPTW of 2026


class Setting(Enum):
    """The settings there are; the value is the key, on the command line and in the register."""

    OFFICE = "office"
    PARENT_OFFICE = "parent_office"
    PLACE = "place"
    LAYOUT = "layout"
    LANGUAGE = "language"
    NOTIFY_DAY = "notify_day"  # of the month before, by which officials are told of meetings


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


def setting_value(setting: Setting, text: str) -> str | None:
    """What the register keeps of it; None where the text is empty: the setting is taken back.

    Raises:
        InvalidChoice: the setting takes other values.
        TextRefused: no text the register keeps.
    """
    value = stored(text)
    choices = _CHOICES.get(setting)
    if value and choices is not None:
        if folded(value) not in choices:
            raise InvalidChoice(text, setting.value, choices)
        return folded(value)
    return value or None
