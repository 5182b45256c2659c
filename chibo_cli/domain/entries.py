"""Facts as lists show them: names in place of numbers. Field names are the JSON keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from chibo_cli.domain.compliance import Verdict
    from chibo_cli.domain.kinds import Meeting
    from chibo_cli.domain.obligations import Fulfilment
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Document
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
    """What `check` found: a duty unmet or late, a planned visit not made, or a draft that waits.

    A draft has no period, a planned visit neither regulation nor duty but a `date`. Of a document
    it says which, when it was due and when it was filed.
    """

    finding: str
    period: Period | None
    official: Named
    regulation: str | None
    duty: int | None
    units: tuple[Named, ...]
    required: int | None
    counted: int | None
    date: dt.date | None = None
    document: Document | None = None
    due: dt.date | None = None
    filed_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FilingEntry:
    """A document received, or one owed (without a number): what is missing are addressees.

    `due` is empty where it follows a visit; `late` says that it came after that day.
    """

    id: int | None
    official: Named | None
    unit: Named | None
    regulation: str
    duty: int
    document: Document | None
    period: Period
    due: dt.date | None
    filed_on: dt.date | None
    late: bool
    number: str | None
    addressees: tuple[str, ...]
    missing: tuple[str, ...]
    result: str | None


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
    reported: Verdict | Fulfilment | None
    now: Verdict | Fulfilment | None
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
