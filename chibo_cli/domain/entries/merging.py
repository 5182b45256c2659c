"""Offices whose registers are taken in, and what of them was left out, as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.merging.offices import Obstacle


@dataclass(frozen=True, slots=True)
class OfficeEntry:
    """An office, when it was last taken in, and how many rows of this register are its.

    `late` rows lie in a period that is closed here, `refused` ones were left out for another
    reason. `closed` are the periods that the office itself has closed.
    """

    office: str
    under: Named | None
    heard_on: dt.date
    rows: int
    late: int
    refused: int
    closed: tuple[str, ...]
    identity: str
    head: int | None


@dataclass(frozen=True, slots=True)
class LeftOutEntry:
    """A row of an office that is not taken in: which table's, why, whom and when it is about."""

    table: str
    obstacle: Obstacle
    official: Named | None
    unit: Named | None
    day: dt.date | None
    uid: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeClosing:
    """A period that an office has closed, with the digest of the report it closed."""

    period: str
    digest: str
    is_reopened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeStory:
    """An office with what stays its own, how many rows it has in each table, and what waits."""

    office: OfficeEntry
    settings: Mapping[str, str]
    closings: tuple[OfficeClosing, ...]
    counts: Mapping[str, int]
    left_out: tuple[LeftOutEntry, ...]
