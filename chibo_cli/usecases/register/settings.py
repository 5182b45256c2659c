"""What the office sets for its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import SettingEntry
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.facts.word_template import REPORT
from chibo_cli.domain.text.names import stored

if TYPE_CHECKING:
    from chibo_cli.domain.facts.word_template import WordTemplate
    from chibo_cli.store.store import Store


def change_setting(store: Store, setting: Setting, value: str | None) -> str | None:
    """Set one, or with None take it back; returns what it was."""
    before = store.settings.all().get(setting)
    if value != before:
        store.settings.keep(setting, value)
    return before


def change_report_template(store: Store, template: WordTemplate | None) -> str | None:
    """Keep the template of the Word report, or with None take it back; returns what it was called.

    Its content is kept, not its place: the file may go.
    """
    content = None if template is None else template.content
    store.word_templates.keep(REPORT, content)
    name = None if template is None else stored(template.name)
    return change_setting(store, Setting.REPORT_TEMPLATE, name)


def list_settings(store: Store) -> list[SettingEntry]:
    """Every setting there is, set or not, in the order of the manual."""
    values = store.settings.all()
    return [SettingEntry(setting, values.get(setting)) for setting in Setting]
