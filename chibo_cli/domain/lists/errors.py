"""Files that cannot be read, written or trusted, and rows of them that cannot be taken."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError, Failure
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.lists.lists import ListKind, ListTable


class FileFault(Enum):
    """Why an input file is no workbook or csv that can be read."""

    EMPTY = "empty"
    PASSWORD = "password"  # noqa: S105 — the name of a fault, not a secret
    DAMAGED = "damaged"
    NO_SPREADSHEET = "no_spreadsheet"
    PDF = "pdf"
    WORD = "word"
    SLIDES = "slides"
    WEB_PAGE = "web_page"
    XML_SPREADSHEET = "xml_spreadsheet"
    BINARY_WORKBOOK = "binary_workbook"
    OLD_EXCEL = "old_excel"
    PICTURE = "picture"
    ARCHIVE = "archive"
    NUL = "nul"
    ENCODING = "encoding"
    REGISTER = "register"
    TOO_BIG = "too_big"
    INFLATED = "inflated"
    TOO_MANY_PARTS = "too_many_parts"
    DOCTYPE = "doctype"
    ONLY_HIDDEN = "only_hidden"
    NO_FILE = "no_file"
    EXPANDED = "expanded"
    OVERRUN = "overrun"
    LONG_CELL = "long_cell"
    MARKS = "marks"
    FAULTY_CELLS = "faulty_cells"
    LARGE_TEXT = "large_text"
    LARGE_TOML = "large_toml"
    DEEP_TOML = "deep_toml"
    LONG_NUMBER = "long_number"
    WORD_TEMPLATE = "word_template"
    WORD_MACROS = "word_macros"
    OLD_WORD = "old_word"
    NO_DOCUMENT = "no_document"
    LARGE_DOCUMENT = "large_document"


class FileUnreadable(ChiboError):
    """An input file that cannot be read; `reason` is in the system's own words."""

    failure = Failure.INPUT_UNREADABLE
    path: str
    reason: str


class FileRefused(ChiboError):
    """An input file that is no workbook or csv, or none that is safe to open."""

    failure = Failure.INPUT_UNREADABLE
    path: str
    fault: FileFault


class SheetTooLarge(ChiboError):
    """A sheet with contents beyond the rows and columns a list may have; `cell` is one of them.

    `sheet` and `cell` are empty where the format does not tell them.
    """

    failure = Failure.INPUT_UNREADABLE
    path: str
    sheet: str
    cell: str


class QuotesUnbalanced(ChiboError):
    """A csv record whose quotes do not close: what follows it cannot be told apart."""

    path: str
    line: int


class CellWithoutHeading(ChiboError):
    """A cell beyond the headers of its sheet."""

    text: str


class HalfName(ChiboError):
    """Half of a person's name, in a column of its own whose other half has no header."""

    text: str


class CellFault(Enum):
    """Why the value of a cell cannot be trusted."""

    NO_VALUE = "no_value"
    ERROR_VALUE = "error_value"
    SERIAL_DAY = "serial_day"
    NO_DAY = "no_day"
    INEXACT = "inexact"
    NUMBER_FORMAT = "number_format"


class CellRefused(ChiboError):
    """A cell whose value is no value: a formula never calculated, an error, a day of 1900."""

    text: str
    fault: CellFault


class NumberForDay(ChiboError):
    """A bare number in a column of days, and the day it would be as Excel counts."""

    text: str
    day: date


class LegacyFont(Enum):
    """The encodings of letters before Unicode."""

    TCVN3 = "tcvn3"
    VNI = "vni"


class LegacyText(ChiboError):
    """A column typed in a font of before Unicode, which reads as other letters."""

    text: str
    font: LegacyFont


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one cell, or in one row where `column` is empty; rows count from 1.

    `cell` is what the sheet calls the cell, `D7`; a csv file has none. `is_number` tells a number
    from digits typed as text, which keep their leading zeros. `following` are those of other rows,
    which only name what this row would have brought.
    """

    file: str
    sheet: str
    row: int
    column: str
    value: str
    error: ChiboError
    cell: str = ""
    is_number: bool = False
    following: tuple[Problem, ...] = ()


class RowsRefused(ChiboError):
    """Rows that cannot be taken: every problem at once; `workbook` is where they were written.

    `tables` are the lists they stand in, where those were being read; `of_sheets` where only
    sheets that were named were read. `may_write` where a workbook of them may be asked for.
    """

    problems: Sequence[Problem]
    workbook: str = ""
    tables: Sequence[ListTable] = ()
    of_sheets: bool = False
    may_write: bool = False


MOST_PROBLEMS = 5_000


class TooManyProblems(ChiboError):
    """More problems than anybody mends row by row; `first` is the one found first."""

    failure = Failure.INPUT_UNREADABLE
    first: Problem


class ListOfPlans(ChiboError):
    """A list of visits planned, which `plan list` made, where one of visits made would go in."""

    path: str


class NoHeaderFound(ChiboError):
    """A sheet whose headers make no kind of list.

    `nearest` are the kinds that lack least, with their required columns that are not there; of
    columns in one group either is enough.
    """

    path: str
    sheet: str
    headers: Sequence[str]
    nearest: Sequence[tuple[ListKind, Sequence[Sequence[str]]]] = ()


class KindUnclear(ChiboError):
    """A sheet whose headers make several kinds of list."""

    path: str
    sheet: str
    kinds: Sequence[ListKind]


class ColumnsLeftOver(ChiboError):
    """A list that may be one of people or units, but for columns that such lists do not bear."""

    path: str
    sheet: str
    kind: ListKind
    columns: Sequence[str]


class ColumnsAlike(ChiboError):
    """Two columns that say the same; `letters` are what the sheet calls them."""

    path: str
    sheet: str
    headers: Sequence[str]
    letters: Sequence[str]


class OtherTemplate(ChiboError):
    """A template whose mark this program does not know."""

    path: str
    mark: str


class TemplateFault(Enum):
    """Why a Word template that can be opened cannot be filled."""

    CODE = "code"
    SYNTAX = "syntax"
    BROKEN = "broken"
    DAMAGED = "damaged"


class TemplateRefused(ChiboError):
    """A Word template that holds more than fields, or fields that cannot be read; `near` is what.

    `path` is the file, or the name it has in the register.
    """

    path: str
    fault: TemplateFault
    near: str


class UnknownTemplateField(ChiboError):
    """A Word template that asks for what there is not."""

    path: str
    field: str


class Standing(Enum):
    """Why a file that stands is not replaced."""

    STRANGE = "strange"
    CHANGED = "changed"
    LINKED = "linked"
    IN_USE = "in_use"


class OutputBlocked(ChiboError):
    """An output that cannot be written; what stood there before still stands."""

    failure = Failure.OUTPUT_BLOCKED
    path: str
    reason: str | Standing


class AnswerUnprinted(ChiboError):
    """What was asked is done and kept as that operation; only its answer cannot be printed.

    `changes` tells the rows that it touched, a line each.
    """

    failure = Failure.OUTPUT_BLOCKED
    reason: str
    operation: int
    changes: str


class RegisterFault(Enum):
    """Why a register cannot be used."""

    MISSING = "missing"
    EMPTY = "empty"
    NOT_SQLITE = "not_sqlite"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"
    OLDER = "older"
    FOLDER = "folder"
    UNLOCKED = "unlocked"
    OVERSIZED = "oversized"


class RegisterUnusable(ChiboError):
    """A register that is missing, not ours, newer, damaged or not brought up yet."""

    failure = Failure.REGISTER_UNUSABLE
    path: str
    fault: RegisterFault


class MigrationFailed(ChiboError):
    """An older register that could not be brought up; it is as it was, `backup` a copy of it."""

    failure = Failure.REGISTER_UNUSABLE
    path: str
    old: int
    new: int
    reason: str
    backup: str


class RegisterBusy(ChiboError):
    """Another process kept the register for the whole wait, in seconds."""

    failure = Failure.BUSY
    path: str
    seconds: float


class ChainBroken(ChiboError):
    """An operation that does not verify against its own hash."""

    failure = Failure.REGISTER_UNUSABLE
    operation: int


class DiskFailed(ChiboError):
    """The disk is full, unreadable or not writable."""

    failure = Failure.DISK
    path: str
    reason: str


class Rule(Enum):
    """What a copied row or one of its cells breaks; `rule_flaws` names some of them."""

    UID = "uid"
    ROW = "row"
    SEVERAL = "several"
    COUNT = "count"
    WORDS = "words"
    PART = "part"
    PACKET = "packet"
    FIGURES = "figures"
    REASON = "reason"
    FACTS = "facts"
    FILES = "files"
    CLOSING = "closing"
    TOLD = "told"
    KEPT = "kept"
    OVERLAP = "overlap"
    LIFE = "life"
    CIRCLE = "circle"
    CODE = "code"
    UNIT = "unit"
    NOT_OURS = "not_ours"
    OFFICE = "office"
    NUMBER = "number"
    TABLE = "table"


class CodeElsewhere(ChiboError):
    """A row of another register's export with a code that here stands for something else.

    `brought` and `known` are what the two are called.
    """

    code: str
    brought: str
    known: str


class RuleBroken(ChiboError):
    """A row that the register's rules do not let in, or a cell of it with that text."""

    rule: Rule
    text: str = ""
