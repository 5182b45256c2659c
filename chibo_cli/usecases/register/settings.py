"""What the office sets for its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import SettingEntry
from chibo_cli.domain.facts.settings import Setting

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def change_setting(store: Store, setting: Setting, value: str | None) -> str | None:
    """Set one, or with None take it back; returns what it was."""
    before = store.settings.all().get(setting)
    if value != before:
        store.settings.keep(setting, value)
    return before


def list_settings(store: Store) -> list[SettingEntry]:
    """Every setting there is, set or not, in the order of the manual."""
    values = store.settings.all()
    return [SettingEntry(setting.value, values.get(setting)) for setting in Setting]
