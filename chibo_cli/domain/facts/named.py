"""People, units, visits and meetings as rows show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.collation import Place, SortKey, code_key, person_key, sort_key
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

MARK = "[đã xoá]"  # the name of who was erased, the same in every language: it stands in facts


@dataclass(frozen=True, slots=True)
class Named:
    """A person or unit as rows show it."""

    code: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Person:
    """An official with the post in force on the period's last day."""

    code: str | None
    name: str
    title: str | None
    agency: str | None


def by_name(official: Named | Person) -> tuple[tuple[Place, Place], bool, tuple[str, SortKey]]:
    """The place of an official in a row: by name, of namesakes by code, those without one last."""
    return person_key(official.name), official.code is None, code_key(official.code)


def by_code(unit: Named) -> tuple[bool, tuple[str, SortKey], SortKey]:
    """The place of a unit in a row: by code, those without one last, by name."""
    return unit.code is None, code_key(unit.code), sort_key(unit.name)


@dataclass(frozen=True, slots=True)
class UnscoredBy:
    """How many visits of one visitor owe a score."""

    official: Named
    unscored: int


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit announced and still to come."""

    date: dt.date
    unit: Named


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    """A meeting that would count for the official, who is free to attend it.

    `above` is the unit right above the cell.
    """

    date: dt.date
    time: str | None
    unit: Named
    place: str | None
    above: Named | None
