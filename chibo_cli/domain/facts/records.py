"""The facts the register keeps. `id` is the number on screen; a `life` is a span of days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import MARK, Named
from chibo_cli.domain.time.spans import ALWAYS, Span, name_on, nearest_to
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from _typeshed import DataclassInstance

    from chibo_cli.domain.time.periods import PeriodKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A node of the tree. Its names, its places and its tags are facts of their own."""

    id: int
    code: str | None
    kind: str
    life: Span = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitName:
    """What a unit is called on these days."""

    unit_id: int
    name: str
    life: Span = ALWAYS
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTag:
    """A tag that a unit bears on these days."""

    unit_id: int
    tag: str
    life: Span = ALWAYS
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Which unit stands above a unit on these days."""

    unit_id: int
    parent_id: int
    life: Span = ALWAYS
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialName:
    """What an official is called on these days, by which document."""

    official_id: int
    name: str
    life: Span = ALWAYS
    document: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An official's time in office on these days; who comes back has a second one."""

    official_id: int
    life: Span = ALWAYS
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """A person with duties, whom a former code still finds.

    `names` and `terms` are facts of their own, each by its first day; none of either overlap.
    """

    id: int
    code: str | None
    former_codes: tuple[str, ...] = ()
    names: tuple[OfficialName, ...] = ()
    terms: tuple[Term, ...] = ()

    @classmethod
    def begun(
        cls,
        *,
        id: int,  # noqa: A002 — as the field is called
        code: str | None,
        name: str,
        life: Span = ALWAYS,
        named: Span | None = None,
    ) -> Official:
        """One with a first term, and a first name that begins with it, or is `named` so."""
        names = (OfficialName(official_id=id, name=name, life=named or Span(life.since)),)
        return cls(id=id, code=code, names=names, terms=(Term(official_id=id, life=life),))

    @property
    def name(self) -> str:
        """The name that begins last."""
        return self.names[-1].name if self.names else ""

    @property
    def is_erased(self) -> bool:
        """Whether the register keeps nothing personal of the official any more."""
        return self.name == MARK

    @property
    def borne(self) -> tuple[str, ...]:
        """Every name and code that the official bears or bore."""
        codes = (self.code, *self.former_codes)
        return (*(each.name for each in self.names), *filter(None, codes))

    def named_on(self, day: date) -> Named:
        """The official by the name of that day."""
        return Named(self.code, name_on(self.names, day))

    def bears(self, code: str) -> bool:
        """Whether that is the present code, in any case."""
        return self.code is not None and self.code.casefold() == code.casefold()

    def recoded(self, code: str | None) -> Official:
        """The official of another code, whom the one before it still finds."""
        former = dict.fromkeys(filter(None, (*self.former_codes, self.code)))
        present = (code or "").casefold()
        kept = tuple(each for each in former if each.casefold() != present)
        return replace(self, code=code, former_codes=kept)

    def is_in_office(self, day: date) -> bool:
        """Whether the day lies in one of the terms."""
        return any(day in term.life for term in self.terms)

    def days_in_office(self, days: Span) -> tuple[Span, ...]:
        """The stretches of these days on which the official holds office, one a term."""
        common = (days.common(term.life) for term in self.terms)
        return tuple(stretch for stretch in common if not stretch.is_empty)

    def nearest_in_office(self, day: date) -> date:
        """The day where it lies in a term, else the last in office before it, else the first."""
        term = nearest_to(self.terms, day)
        return day if term is None else term.life.nearest(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An official's title and agency on these days."""

    official_id: int
    title: str | None
    agency: str | None
    life: Span = ALWAYS
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The official's own cell on these days."""

    official_id: int
    cell_id: int
    life: Span = ALWAYS
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """The document that states the duties; a report that rests on it is called `report_title`."""

    id: int
    code: str
    title: str = ""
    issuer: str = ""
    report_title: str = ""
    issued_on: date | None = None
    life: Span = ALWAYS


class DutyKind(Enum):
    """What a duty obliges to."""

    ATTEND = "attend"
    FILE = "file"
    SCORE = "score"


class CountPer(Enum):
    """Whether the minimum is owed by an official, or at each assignment."""

    OFFICIAL = "official"
    ASSIGNMENT = "assignment"


class Document(Enum):
    """What a duty of kind `file` asks for."""

    PROGRAMME = "programme"
    REPORT = "report"
    EVALUATION = "evaluation"


class Holder(Enum):
    """Who files it; a unit files about the official."""

    OFFICIAL = "official"
    UNIT = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One obligation in a regulation; `number` is its place in the file, from 1.

    Empty `unit_kinds` and `roles` mean all; empty `meetings` mean all but trips. `min_days` is
    in days of the period, both for assigned and for liable days. `due` is "12-10", "end+10" or
    "visit+5", `addressees` those a document goes to. Source: DESIGN section 5.
    """

    id: int
    regulation_id: int
    number: int
    kind: DutyKind
    period: PeriodKind
    minimum: int = 1
    count_per: CountPer = CountPer.OFFICIAL
    unit_kinds: frozenset[str] = frozenset()
    meetings: frozenset[Meeting] = frozenset()
    roles: tuple[str, ...] = ()
    exclude_own_cell: bool = False
    allow_substitute: bool = False
    min_days: int = 0
    note: str = ""
    document: Document | None = None
    held_by: Holder | None = None
    due: str = ""
    due_before: bool = False
    addressees: tuple[str, ...] = ()
    life: Span = ALWAYS


DEFAULT_MIN_DAYS = {"month": 15, "quarter": 30, "half": 90, "year": 180}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """An official bound to a unit under a regulation. A draft is in force nowhere."""

    id: int
    official_id: int
    unit_id: int
    regulation_id: int
    life: Span
    role: str | None = None
    decision: str | None = None
    end_reason: str | None = None
    replaces_id: int | None = None
    is_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """An official attended the meeting of a unit on a day: one per official, unit and day."""

    id: int
    official_id: int
    unit_id: int
    held_on: date
    meeting: Meeting = Meeting.REGULAR
    substitute: str | None = None
    strengths: str | None = None
    shortcomings: str | None = None
    document: str | None = None
    reported_on: date | None = None
    tags: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, int, date]:
        """What tells one attendance from another: the official, the unit and the day."""
        return self.official_id, self.unit_id, self.held_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Points given to one meeting, by a visitor or, without one, by the cell itself.

    `template_id` is the template named for it; without one it is scored by that of its day.
    """

    id: int
    unit_id: int
    held_on: date
    official_id: int | None
    points: Decimal
    template_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A dated reason not to count days; it names an official or a unit, or both."""

    id: int
    life: Span
    reason: str
    official_id: int | None = None
    unit_id: int | None = None
    regulation_id: int | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A period closed: the packet is the report as it was, its digest a SHA-256 of it."""

    id: int
    period: str
    life: Span
    packet: str
    digest: str
    reason: str | None = None
    is_reopened: bool = False
    reopen_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """The Board's own words on a period, on all of it or on one regulation's part."""

    id: int
    period: str
    regulation_id: int | None = None
    strengths: str | None = None
    shortcomings: str | None = None
    proposals: str | None = None


class PrintedForm(Enum):
    """The forms in which a closed report's files are kept."""

    WORKBOOK = "xlsx"
    JSON = "json"
    TEMPLATE = "template"  # of the Word report, which is filled anew


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedFile:
    """A file printed when a period was closed, found by the SHA-256 that its closing notes.

    `content` is the file compressed (RFC 1950).
    """

    id: int
    digest: str
    content: bytes


Fact = TypeVar("Fact")
Entry = TypeVar("Entry", bound="DataclassInstance")


def grouped(pairs: Iterable[tuple[int, Fact]]) -> dict[int, tuple[Fact, ...]]:
    """The facts of each id, in their order."""
    groups: defaultdict[int, list[Fact]] = defaultdict(list)
    for key, fact in pairs:
        groups[key].append(fact)
    return {key: tuple(facts) for key, facts in groups.items()}


def entry_of(entry: type[Entry], record: DataclassInstance, **own: object) -> Entry:
    """A record as rows show it: what both name is the record's, a life is its two ends.

    The rest of the entry's fields, and those that it shows otherwise, are its `own`.
    """
    shared = {name: read(record) for name, read in _shared(entry, type(record))}
    return entry(**(shared | own))


@cache
def _shared(
    entry: type[DataclassInstance], record: type[DataclassInstance]
) -> tuple[tuple[str, attrgetter[Any]], ...]:
    """The fields that an entry takes over from a record, each with the way to it."""
    ways = {each.name: each.name for each in fields(record)}
    if "life" in ways:
        ways |= {"since": "life.since", "until": "life.until"}
    return tuple(
        (each.name, attrgetter(ways[each.name])) for each in fields(entry) if each.name in ways
    )
