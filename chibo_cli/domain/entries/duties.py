"""Assignments, regulations and waivers as lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.facts.named import Named


@dataclass(frozen=True, slots=True)
class AssignmentEntry:
    """An assignment; `replaces` is the number of the one before it."""

    id: int
    official: Named
    unit: Named
    regulation: str
    role: str | None
    decision: str | None
    since: dt.date | None
    until: dt.date | None
    end_reason: str | None
    replaces: int | None
    draft: bool


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


@dataclass(frozen=True, slots=True)
class WaiverEntry:
    """A waiver of an official, a unit, or both."""

    id: int
    official: Named | None
    unit: Named | None
    regulation: str | None
    since: dt.date | None
    until: dt.date | None
    reason: str
    document: str | None
