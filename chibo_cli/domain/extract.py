"""What a person's annual rating asks of the register: one year as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.entries.assignments import AssignmentEntry
    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.domain.entries.waivers import WaiverEntry
    from chibo_cli.domain.named import Person
    from chibo_cli.domain.other_duties import OtherRow
    from chibo_cli.domain.periods import Period
    from chibo_cli.domain.records import Duty, Post, Regulation
    from chibo_cli.domain.report import Row
    from chibo_cli.domain.verdicts import Refusal


@dataclass(frozen=True, slots=True)
class ExtractVisit:
    """A visit of the year; counted under some duty, else refused; neither where none looked."""

    entry: AttendanceEntry
    is_counted: bool
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class Extract:
    """One official in one year: `rows` and `others` are of every period in it, the longest first.

    `others` are documents and scores. `cells` are the units that counted visits went to, each once.
    """

    official: Person
    period: Period
    as_of: date
    posts: tuple[Post, ...]
    assignments: tuple[AssignmentEntry, ...]
    rules: tuple[tuple[Regulation, Duty], ...]
    rows: tuple[Row, ...]
    visits: tuple[ExtractVisit, ...]
    waivers: tuple[WaiverEntry, ...]
    cells: int
    others: tuple[OtherRow, ...] = ()

    @property
    def counted(self) -> tuple[ExtractVisit, ...]:
        """The visits that count, each once."""
        return tuple(visit for visit in self.visits if visit.is_counted)
