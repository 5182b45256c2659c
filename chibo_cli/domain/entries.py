"""Facts as lists show them: names in place of numbers. Field names are the JSON keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from chibo_cli.domain.compliance import Verdict
    from chibo_cli.domain.journal import Action, OperationKind
    from chibo_cli.domain.kinds import Meeting
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.report import Named
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
    """A unit, every name it bore and every unit it stood under, oldest first."""

    unit: UnitEntry
    names: tuple[tuple[str, Span], ...]
    parents: tuple[tuple[Named, Span], ...]


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
class RegulationEntry:
    """A regulation and how many duties it states."""

    code: str
    title: str
    issuer: str
    issued_on: dt.date | None
    duties: int
    since: dt.date | None
    until: dt.date | None


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
class AttendanceEntry:
    """An attendance with the visitor's score; recommendations stand one a line."""

    id: int
    official: Named
    unit: Named
    date: dt.date
    meeting: Meeting
    substitute: str | None
    score: Decimal | None
    strengths: str | None
    shortcomings: str | None
    recommendation: str | None
    document: str | None
    reported_on: dt.date | None
    tags: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class PresetEntry:
    """A regulation that comes with the program."""

    code: str
    title: str
    issuer: str
    duties: int
    added: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What `check` found: a duty unmet, or a draft that waits (then without a period)."""

    finding: str
    period: Period | None
    official: Named
    regulation: str
    duty: int | None
    units: tuple[Named, ...]
    required: int | None
    counted: int | None


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
class FieldChange:
    """One column before and after, as the file holds it."""

    column: str
    old: str | float | bytes | None
    new: str | float | bytes | None


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One row that an operation touched."""

    table: str
    row: int
    action: Action
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class ClosingEntry:
    """A closed period, or one that was reopened."""

    id: int
    period: str
    as_of: str
    officials: int
    met: int
    unmet: int
    digest: str
    reason: str | None
    reopened: bool
    reopen_reason: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of a closed period's report that the facts now say otherwise; None = no such row.

    `operations` are those since the closing that may have moved it, by number.
    """

    official: Named
    regulation: str
    duty: int
    units: tuple[Named, ...]
    reported: Verdict | None
    now: Verdict | None
    counted_reported: int | None
    counted_now: int | None
    visits_added: tuple[dt.date, ...]
    visits_gone: tuple[dt.date, ...]
    operations: tuple[int, ...]


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
