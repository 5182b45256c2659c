"""Workbooks to fill in: the mark by which one is known again, and what may be chosen in it."""

from __future__ import annotations

from dataclasses import dataclass

MARK = "chibo_template"  # a property of the document: `attendances/1`
VERSION = 1
HEADER_ROW = 4  # of the sheet to fill in, which is the first


@dataclass(frozen=True, slots=True)
class Choices:
    """What the drop-down lists offer, as the import reads it back; of no register, nothing."""

    officials: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    regulations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    own_kinds: tuple[str, ...] = ()


def mark_of(kind: str) -> str:
    """The mark of a template of that kind of list."""
    return f"{kind}/{VERSION}"
