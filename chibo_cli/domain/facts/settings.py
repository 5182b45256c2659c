"""What an office sets once for its register."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import InvalidChoice, TextFault, TextRefused
from chibo_cli.domain.text.names import folded, stored

if TYPE_CHECKING:
    from collections.abc import Mapping

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


_NAMES: Mapping[Setting, tuple[str, ...]] = {
    Setting.OFFICE: ("tên cơ quan", "cơ quan"),
    Setting.PARENT_OFFICE: ("cơ quan cấp trên", "cấp trên"),
    Setting.PLACE: ("địa danh",),
    Setting.NUMBER_SUFFIX: ("ký hiệu văn bản", "ký hiệu"),
    Setting.TITLE: ("tên báo cáo",),
    Setting.ON_BEHALF: ("ký thay",),
    Setting.SIGNER: ("người ký", "chức vụ người ký"),
    Setting.SIGNER_NAME: ("tên người ký", "họ tên người ký"),
    Setting.RECIPIENTS: ("nơi nhận",),
    Setting.MARGINS: ("lề giấy", "lề"),
    Setting.LAYOUT: ("thể thức",),
    Setting.REPORT_TEMPLATE: ("mẫu báo cáo",),
    Setting.LANGUAGE: ("ngôn ngữ",),
    Setting.NOTIFY_DAY: ("ngày báo trước",),
}
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
    """The setting a clerk means, in either language, with spaces, hyphens or underscores.

    Raises:
        InvalidChoice: there is none of that name.
    """
    setting = _by_name().get(_key(text))
    if setting is None:
        raise InvalidChoice(text, "setting", tuple(setting.value for setting in Setting))
    return setting


@cache
def _by_name() -> Mapping[str, Setting]:
    """Every name of a setting, its key among them; made where one is named."""
    return {
        _key(name): setting for setting, names in _NAMES.items() for name in (setting.value, *names)
    }


def _key(name: str) -> str:
    return re.sub("[ _-]+", "_", folded(name))


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
