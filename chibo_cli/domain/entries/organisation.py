"""Units and officials as lists show them, and what became of units in a merger or a split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.time.spans import Span


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit by its name, place and tags of one day."""

    id: int
    code: str | None
    name: str
    kind: str
    parent: Named | None
    since: dt.date | None
    until: dt.date | None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitKindEntry:
    """A kind of unit: the key that units bear, its names, whether they are cells, how many are."""

    key: str
    name: str
    name_en: str | None
    cell: bool
    preset: bool
    units: int


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
    tags: tuple[tuple[str, Span], ...] = ()


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
    """An official with all that is dated, oldest first, the assignments and the visits."""

    official: OfficialEntry
    former_codes: tuple[str, ...]
    names: tuple[tuple[str, Span, str | None], ...]
    terms: tuple[Span, ...]
    posts: tuple[PostEntry, ...]
    home_cells: tuple[tuple[Named, Span], ...]
    assignments: tuple[AssignmentEntry, ...]
    attendances: int
    last_attended: dt.date | None


@dataclass(frozen=True, slots=True)
class Reorganised:
    """Who ended and who follows; `below` are the units that changed their parent with it.

    `assignments` are those it ended, `drafts` those that wait in their place, `homeless` counts
    the own cells it ended without one to follow.
    """

    ended: tuple[UnitEntry, ...]
    successors: tuple[UnitEntry, ...]
    below: tuple[UnitEntry, ...]
    assignments: tuple[AssignmentEntry, ...]
    drafts: tuple[AssignmentEntry, ...]
    homeless: int
