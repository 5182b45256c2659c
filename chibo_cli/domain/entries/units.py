"""Units as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.entries.assignments import AssignmentEntry
    from chibo_cli.domain.named import Named
    from chibo_cli.domain.spans import Span


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit by its name and place of one day."""

    id: int
    code: str | None
    name: str
    kind: str
    parent: Named | None
    since: dt.date | None
    until: dt.date | None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitHistory:
    """A unit, every name it bore and every unit it stood under, oldest first.

    The assignments are those to it, and to units above it while it stood there. `followed` are the
    units that merged into it or that it was split from, each with the day.
    """

    unit: UnitEntry
    names: tuple[tuple[str, Span], ...]
    parents: tuple[tuple[Named, Span], ...]
    assignments: tuple[AssignmentEntry, ...]
    followed: tuple[tuple[Named, dt.date], ...] = ()
    followed_by: tuple[tuple[Named, dt.date], ...] = ()
