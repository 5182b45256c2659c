"""What a person's annual rating asks of the register: one year as one frozen value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.duties.verdicts import Refusal
    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.domain.entries.duties import AssignmentEntry, WaiverEntry
    from chibo_cli.domain.facts.named import Person
    from chibo_cli.domain.facts.records import Duty, Post, Regulation
    from chibo_cli.domain.reports.values import OtherRow, Row
    from chibo_cli.domain.time.periods import Period


@dataclass(frozen=True, slots=True)
class ExtractVisit:
    """A visit of the year; counted under some duty, else refused; neither where none looked."""

    entry: AttendanceEntry
    is_counted: bool
    refusal: Refusal | None
    is_no_cell: bool = False


@dataclass(frozen=True, slots=True)
class Extract:
    """One official in one year: `rows` and `others` are of every period in it, the longest first.

    `others` are documents and scores. `units` are what counted visits went to, each once, `cells`
    those of them that are cells.
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
    units: int
    others: tuple[OtherRow, ...] = ()

    @property
    def counted(self) -> tuple[ExtractVisit, ...]:
        """The visits that count, each once."""
        return tuple(visit for visit in self.visits if visit.is_counted)
