"""The lists a clerk brings: their kinds, their columns, and the rows read from files."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.domain.failures import ChiboError


@dataclass(frozen=True, slots=True)
class FaultyCell:
    """A cell whose value cannot be trusted: the error that reading it raises, and its text."""

    error: ChiboError
    text: str

    def __str__(self) -> str:
        return self.text


Plain = str | int | float | bool | date | datetime | time | timedelta | None
Cell = Plain | FaultyCell


class ListKind(Enum):
    """The kinds of list, in the order their references need."""

    REGISTER = "register"
    SETTINGS = "settings"
    WORD_TEMPLATES = "word_templates"
    UNIT_KINDS = "unit_kinds"
    UNITS = "units"
    UNIT_NAMES = "unit_names"
    UNIT_TAGS = "unit_tags"
    PLACEMENTS = "placements"
    SUCCESSIONS = "successions"
    OFFICIALS = "officials"
    OFFICIAL_NAMES = "official_names"
    TERMS = "terms"
    POSTS = "posts"
    MEMBERSHIPS = "memberships"
    REGULATIONS = "regulations"
    DUTIES = "duties"
    ASSIGNMENTS = "assignments"
    SCORE_TEMPLATES = "score_templates"
    SCORE_CRITERIA = "score_criteria"
    SCORE_GRADES = "score_grades"
    ATTENDANCES = "attendances"
    SCORES = "scores"
    RECOMMENDATIONS = "recommendations"
    RECOMMENDATION_STEPS = "recommendation_steps"
    WAIVERS = "waivers"
    SCHEDULES = "schedules"
    FILINGS = "filings"
    SCHEDULE_CHANGES = "schedule_changes"
    PLANS = "plans"
    REMARKS = "remarks"
    CLOSINGS = "closings"
    CLOSED_FILES = "closed_files"
    OFFICES = "offices"
    ORIGINS = "origins"
    UNITED = "united"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind's columns; of each set in `required` one must be there."""

    columns: tuple[str, ...]
    required: tuple[frozenset[str], ...]

    @property
    def always_required(self) -> frozenset[str]:
        """The columns in whose place no other will do."""
        return frozenset().union(*(each for each in self.required if len(each) == 1))


def _shape(columns: str, *required: str) -> Shape:
    alternatives = tuple(frozenset(each.split("|")) for each in required)
    return Shape(tuple(columns.split()), alternatives)


# What a clerk brings; the exact copies of the register's tables are in `copies`.
SHAPES: Mapping[ListKind, Shape] = {
    ListKind.UNITS: _shape("code name kind parent since until tags", "name", "kind"),
    ListKind.PLACEMENTS: _shape("unit parent since until", "unit", "parent", "since"),
    ListKind.OFFICIALS: _shape("code name title agency home_cell since until", "name"),
    ListKind.ASSIGNMENTS: _shape(
        "official unit regulation role decision since until", "official", "unit", "since"
    ),
    ListKind.ATTENDANCES: _shape(
        "official unit cell date meeting substitute score strengths shortcomings recommendation"
        " document reported_on tags",
        "official",
        "unit|cell",
        "date",
    ),
    ListKind.WAIVERS: _shape(
        "official unit regulation since until reason document", "official|unit", "since", "reason"
    ),
    ListKind.SCHEDULES: _shape("cell pattern time place since until", "cell", "pattern"),
    ListKind.FILINGS: _shape(
        "official unit regulation document period filed_on number addressees result",
        "official|unit",
        "document",
        "period",
        "filed_on",
    ),
}

_NOWHERE_ELSE: Mapping[str, tuple[str, str]] = {}  # one for all rows: they are many


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: `number` counts from 1 as the file shows it, `cells` are by English column.

    `whole` is the row as the file has it, cell by cell from its first column. `places` are the
    heading and letter of columns whose cell stands elsewhere than in the other rows.
    """

    number: int
    cells: Mapping[str, Cell]
    whole: Sequence[Cell] = ()
    places: Mapping[str, tuple[str, str]] = field(default_factory=lambda: _NOWHERE_ELSE)


class Skip(Enum):
    """Why a row of a sheet is no row of its list."""

    BLANK = "blank"
    NUMBERING = "numbering"
    HEADER = "header"
    GROUP = "group"
    TOTAL = "total"
    SIGNATURE = "signature"
    LEGEND = "legend"


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row passed over; `number` counts from 1 as the file shows it."""

    number: int
    why: Skip


class Outcome(Enum):
    """What became of a row that was taken."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Taken:
    """One row taken: which fact it is about, and each column changed with its old and new value.

    `what` tells the fact to a person: names as typed, and days.
    """

    file: str
    sheet: str
    row: int
    what: tuple[str | date, ...]
    outcome: Outcome
    fields: tuple[tuple[str, object, object], ...] = ()


@dataclass(frozen=True, slots=True)
class ListTable:
    """The rows of one sheet; `headings` are the columns' names as the file has them.

    `header` is the whole header row, in the file's order, the unknown columns included.
    `letters` are what the sheet calls the columns; a csv file has none. `hidden` is how many of
    the rows the sheet hides. `unknown` are the headers passed over of which nothing is known.
    `silent` are rows that state no fact.
    """

    file: str
    sheet: str
    kind: ListKind
    headings: Mapping[str, str]
    rows: Sequence[ListRow]
    passed_over: Sequence[str] = ()
    header: Sequence[str] = ()
    skipped: Sequence[SkippedRow] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    hidden: int = 0
    unknown: Sequence[str] = ()
    silent: Sequence[ListRow] = ()


class SheetNote(Enum):
    """What is to be said of a sheet that holds no list, or of a file under another kind's name."""

    NO_LIST = "no_list"
    HIDDEN = "hidden"
    READ_AS_WORKBOOK = "read_as_workbook"
    READ_AS_TEXT = "read_as_text"


@dataclass(frozen=True, slots=True)
class Noted:
    """A sheet, or where `sheet` is empty a file, of which something is to be said."""

    file: str
    sheet: str
    note: SheetNote


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a clerk said of the files beforehand, overruling what they look like.

    `columns` pairs a header or a column's letter with the columns it may stand for. `optional`
    are required columns that these files may do without: the command says what they would.
    `unit_kind` is the kind of units where a list of them does not tell.
    """

    kind: ListKind | None = None
    sheets: Sequence[str] = ()
    columns: Sequence[tuple[str, tuple[str, ...]]] = ()
    optional: frozenset[str] = frozenset()
    unit_kind: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What files hold: their lists, in order, and what is to be said of the rest."""

    tables: Sequence[ListTable]
    notes: Sequence[Noted] = ()


@dataclass(frozen=True, slots=True)
class OddVisits:
    """Visits added outside every assignment of their day, before the regulation, or as a second.

    A second one is of an official who attended at another unit on that day.
    """

    outside: tuple[Taken, ...] = ()
    early: tuple[Taken, ...] = ()
    second: tuple[Taken, ...] = ()
