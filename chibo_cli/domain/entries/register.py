"""Settings and the register itself as lists show them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SettingEntry:
    """A setting of the register; None where it is not set."""

    key: str
    value: str | None


@dataclass(frozen=True, slots=True)
class InfoEntry:
    """One thing about a register."""

    what: str
    value: str
