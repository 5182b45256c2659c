"""Officials as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.entries.assignments import AssignmentEntry
    from chibo_cli.domain.named import Named
    from chibo_cli.domain.spans import Span


@dataclass(frozen=True, slots=True)
class OfficialEntry:
    """An official with the post and the own cell of one day."""

    id: int
    code: str | None
    name: str
    title: str | None
    agency: str | None
    home_cell: Named | None
    since: dt.date | None
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class PostEntry:
    """A title and an agency on these days."""

    title: str | None
    agency: str | None
    life: Span


@dataclass(frozen=True, slots=True)
class OfficialHistory:
    """An official with every post and own cell, oldest first, the assignments and the visits."""

    official: OfficialEntry
    posts: tuple[PostEntry, ...]
    home_cells: tuple[tuple[Named, Span], ...]
    assignments: tuple[AssignmentEntry, ...]
    attendances: int
    last_attended: dt.date | None
