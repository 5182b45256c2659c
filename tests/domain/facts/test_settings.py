"""The settings of a register by name and value."""

from __future__ import annotations

import pytest

from chibo_cli.domain.facts.settings import (
    LANGUAGES,
    Setting,
    margins_in,
    setting_named,
    setting_value,
)
from chibo_cli.messages.errors.refusals import InvalidChoice, TextRefused
from chibo_cli.messages.text import Language


@pytest.mark.parametrize("text", ["parent_office", "parent-office", "PARENT OFFICE"])
def test_a_setting_is_named_in_any_case(text: str) -> None:
    assert setting_named(text) is Setting.PARENT_OFFICE


def test_another_name_is_refused() -> None:
    with pytest.raises(InvalidChoice):
        setting_named("colour")


@pytest.mark.parametrize(
    ("setting", "text", "kept"),
    [
        (Setting.OFFICE, "  Ban Tổ chức  Tỉnh ủy ", "Ban Tổ chức Tỉnh ủy"),
        (Setting.OFFICE, " ", None),
        (Setting.LANGUAGE, "EN", "en"),
        (Setting.LANGUAGE, "", None),
        (Setting.LAYOUT, "hd05", "hd05"),
        (Setting.MARGINS, "20 / 20/30/15", "20/20/30/15"),
    ],
)
def test_a_value_is_kept_as_one_line(setting: Setting, text: str, kept: str | None) -> None:
    assert setting_value(setting, text) == kept


@pytest.mark.parametrize(
    "text", ["20/20/30", "20/20/30/15/1", "20/20/99/15", "a/b/c/d", "2,5/2/3/1"]
)
def test_margins_are_four_lengths_in_millimetres(text: str) -> None:
    assert margins_in("25/20/30/15") == (25, 20, 30, 15)
    with pytest.raises(TextRefused):
        setting_value(Setting.MARGINS, text)


def test_a_language_nobody_speaks_is_refused() -> None:
    with pytest.raises(InvalidChoice):
        setting_value(Setting.LANGUAGE, "fr")


def test_the_languages_are_those_of_the_screen() -> None:
    assert tuple(Language) == LANGUAGES
