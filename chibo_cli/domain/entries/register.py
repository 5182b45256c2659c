"""The journal, closed periods, figures of the file and findings as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.facts.records import Document
    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.followups.recommendations import RecommendationState
    from chibo_cli.domain.register.journal import Action, OperationKind
    from chibo_cli.domain.time.periods import Period


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
    """One column before and after; a number that names a row with its name."""

    column: str
    old: object
    new: object
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


@dataclass(frozen=True, slots=True)
class ClosingEntry:
    """A closed period, or one that was reopened."""

    id: int
    period: str
    as_of: str
    officials: int
    met: int | None
    unmet: int | None
    digest: str
    reason: str | None
    reopened: bool
    reopen_reason: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of a closed period's report that the facts now say otherwise; None = no such row.

    `operations` are those since the closing that may have moved it, by number. Of what is printed
    beside the rows, `item` says what it is, `visit` of which day's visit it is, `said` what was
    printed and `says` what would be now; it has no figures.
    """

    official: Named | None
    regulation: str | None
    duty: int | None
    units: tuple[Named, ...]
    reported: Verdict | Fulfilment | None
    now: Verdict | Fulfilment | None
    counted_reported: int | None
    counted_now: int | None
    visits_added: tuple[dt.date, ...]
    visits_gone: tuple[dt.date, ...]
    operations: tuple[int, ...]
    item: str | None = None
    visit: dt.date | None = None
    said: str | dt.date | Decimal | RecommendationState | None = None
    says: str | dt.date | Decimal | RecommendationState | None = None


@dataclass(frozen=True, slots=True)
class SettingEntry:
    """A setting of the register; None where it is not set."""

    key: Setting
    value: str | None


@dataclass(frozen=True, slots=True)
class RightEntry:
    """What an account of the server may do; with all of the register where no unit is named."""

    account: str
    writes: bool
    unit: Named | None


@dataclass(frozen=True, slots=True)
class InfoEntry:
    """One thing about a register."""

    what: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What `check` found: a duty unmet or late, a planned visit not made, or a draft that waits.

    A draft has no period, a planned visit neither regulation nor duty but a `date`. Of a document
    it says which, when it was due and when it was filed. A row of an office that was left out has
    its day, the `office`, and whom and where it is about, if anybody or anywhere.
    """

    finding: str
    period: Period | None
    official: Named | None
    regulation: str | None
    duty: int | None
    units: tuple[Named, ...]
    required: int | None
    counted: int | None
    date: dt.date | None = None
    document: Document | None = None
    due: dt.date | None = None
    filed_on: dt.date | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class TagEntry:
    """What bears a tag, in the whole area or in one unit of it.

    `units` bear it themselves on the period's last day, `percent` of the `of_kind` units that are
    of their kinds then; beside them stand those of the last day before the period. `officials`,
    `attendances`, `cells` and `units_attended`, which are of any kind, are of the visits that bear
    it, or whose unit does.
    """

    tag: str
    unit: Named | None
    units: int
    officials: int
    attendances: int
    cells: int
    units_attended: int
    recommendations: int
    of_kind: int
    percent: Decimal | None
    units_before: int
    of_kind_before: int
    percent_before: Decimal | None
