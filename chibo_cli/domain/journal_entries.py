"""The journal as it is shown: operations, the rows they touched, and whom these are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.journal import Action, OperationKind
    from chibo_cli.domain.report import Named


@dataclass(frozen=True, slots=True)
class OperationEntry:
    """An operation of the journal; `undone_by` is the one that took it back, if it stands."""

    id: int
    at: str
    actor: str
    command: str
    kind: OperationKind
    changes: int
    reason: str | None
    undone_by: int | None


@dataclass(frozen=True, slots=True)
class RowName:
    """Whom a row is about: people and units, regulations by their code, the day of a meeting."""

    names: tuple[Named | str, ...]
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column before and after, as the file holds it; a number that names a row by its name."""

    column: str
    old: str | float | bytes | None
    new: str | float | bytes | None
    old_name: RowName | None = None
    new_name: RowName | None = None


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One row that an operation touched, and whom it is about, where it is about anybody."""

    table: str
    row: int
    action: Action
    fields: tuple[FieldChange, ...]
    name: RowName | None = None
