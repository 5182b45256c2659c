"""Regulations as lists show them, those of the register and those that come with chibo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class RegulationEntry:
    """A regulation, how many duties it states, and how many officials they bind on one day."""

    code: str
    title: str
    issuer: str
    issued_on: dt.date | None
    duties: int
    since: dt.date | None
    until: dt.date | None
    officials: int


@dataclass(frozen=True, slots=True)
class PresetEntry:
    """A regulation that comes with the program."""

    code: str
    title: str
    issuer: str
    duties: int
    added: bool
