"""Exit codes, and how a failure is told: one sentence on stderr."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from chibo_cli.cli.run.codes import REFUSED, USAGE
from chibo_cli.domain.duties.errors import InvalidRegulation, NoSuchDocument
from chibo_cli.domain.facts.errors import (
    AssignmentOutsideLife,
    NobodyToJudge,
    OutsideUnitLife,
    SpelledOtherwise,
    Unbound,
)
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.failures import ChiboError, Failure, Noun
from chibo_cli.domain.lists.errors import (
    AnswerUnprinted,
    CellRefused,
    ChainBroken,
    ColumnsAlike,
    ColumnsLeftOver,
    DiskFailed,
    FileUnreadable,
    KindUnclear,
    MigrationFailed,
    NoHeaderFound,
    OutputBlocked,
    RowsRefused,
    RuleBroken,
    SheetTooLarge,
    TooManyProblems,
)
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.domain.lists.month_sheet import HeadingRefused
from chibo_cli.domain.organisation.errors import ParentUnclear, SeveralObstacles
from chibo_cli.domain.organisation.uniting import RecordsContradict
from chibo_cli.domain.register.errors import (
    AlreadyUndone,
    ErasedSince,
    ErasureKept,
    IdentityKept,
    NotUndoable,
    OfficesRow,
    PeriodClosed,
    SchemaChanged,
    UndoConflict,
)
from chibo_cli.domain.text.errors import (
    AmbiguousName,
    ConflictingOptions,
    InvalidChoice,
    InvalidOption,
    MissingOption,
    TextFault,
    TextRefused,
    UnknownName,
)
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.errors import InvalidPeriod, WrongPeriodLength
from chibo_cli.domain.time.notation import relative_length
from chibo_cli.messages.answers.changes import OTHERS
from chibo_cli.messages.answers.facts import ROWS_OF, table_text
from chibo_cli.messages.answers.lists import KINDS, heading_of
from chibo_cli.messages.errors import sentences as says
from chibo_cli.messages.errors.sentences import AND_MORE, SCHEMA_PARTS, SCHEMA_STATES
from chibo_cli.messages.help.metavars import metavar_in
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown
from chibo_cli.output.organisation.candidates import candidate_line, candidate_lines
from chibo_cli.output.organisation.uniting import contradiction_lines
from chibo_cli.output.register.imports import problem_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.domain.facts.records import Duty
    from chibo_cli.domain.lists.fields import WrongField
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

    _UnclearHeader = KindUnclear | ColumnsLeftOver | ColumnsAlike

_UNSAID = {
    "problems",
    "first",
    "tables",
    "nearest",
    "kinds",
    "changes",
    "flaws",
    "contradictions",
    "heirs",
    "obstacles",
}  # told a line each, or as what to type
_OF_OPERATIONS = (
    *(UndoConflict, AlreadyUndone, NotUndoable, ErasureKept, IdentityKept, ErasedSince),
    ChainBroken,
)
_SHOWN = 60  # letters of a text that is too long
_MOST_HEADERS = 12
_MOST_FLAWS = 5
_MOST_OBSTACLES = 20

EXIT_CODES: Mapping[Failure, int] = {
    Failure.USAGE: USAGE,
    Failure.REFUSED: REFUSED,
    Failure.INPUT_UNREADABLE: 66,
    Failure.OUTPUT_BLOCKED: 73,
    Failure.DISK: 74,
    Failure.BUSY: 75,
    Failure.CLOSED: 77,
    Failure.REGISTER_UNUSABLE: 78,
}


def exit_code(error: ChiboError) -> int:
    """The code of an expected failure. Source: DESIGN section 6."""
    return EXIT_CODES[error.failure]


def sentence(error: ChiboError, words: Words) -> str:
    """What, why and what to do, in the language of the screen."""
    values = ((name, value) for name, value in vars(error).items() if name not in _UNSAID)
    said = {name: _said(value, words) for name, value in values}
    return words(_pattern(error), **(said | _more(error, words)))


def row_sentence(error: ChiboError, words: Words) -> str:
    """The sentence of a row of a list, where a regulation unknown may be had as a preset."""
    said = sentence(error, words)
    if isinstance(error, UnknownName) and error.noun is Noun.REGULATION:
        preset = _preset_of(error.text)
        return said if preset is None else said + words(says.PRESET_THERE_IS, preset=preset)
    return said


def _pattern(error: ChiboError) -> Text:
    match error:
        case UnknownName(noun=Noun.REGULATION, text=""):
            return says.NO_REGULATION
        case AmbiguousName(noun=Noun.REGULATION, text=""):
            return says.SEVERAL_REGULATIONS
        case AmbiguousName() if error.code:
            return says.CODE_OF_ANOTHER
        case RuleBroken(text=""):
            return says.ROW_BREAKS_RULE
        case NobodyToJudge(periods=()):
            return says.NO_DUTY
        case InvalidPeriod() if relative_length(error.text):
            return says.WHICH_PERIOD
        case NoHeaderFound() if not error.headers:
            return says.NOTHING_IN_IT
        case CellRefused(text=""):
            return says.BLANK_CELL
        case MigrationFailed(backup=""):
            return says.REHEARSAL_FAILED
        case _:
            return says.SENTENCES[type(error)]


def _said(value: object, words: Words) -> object:
    match value:
        case dict():  # how many rows of each table
            told = ((table_text(name), count) for name, count in value.items())
            return ", ".join(words(ROWS_OF, what=words(each), count=n) for each, n in told)
        case Noun():
            return words(says.NOUNS[value])
        case Enum() if value in says.FAULTS:
            return words(says.FAULTS[value])
        case str():
            return safe(value)
        case Decimal() | Named():
            return shown(value, words)
        case list() | tuple():
            return words.several([_said(each, words) for each in value])
        case _:
            return value


def _place(error: NoHeaderFound | SheetTooLarge | _UnclearHeader | HeadingRefused) -> str:
    return " ".join(filter(None, (safe(error.path), safe(error.sheet))))


def _headers(headers: Sequence[str], words: Words) -> str:
    told = [safe(header)[:_SHOWN] for header in headers]
    return words.several([*told[:_MOST_HEADERS], "…"] if len(told) > _MOST_HEADERS else told)


def _missing(error: NoHeaderFound, words: Words) -> str:
    """The columns that the nearest kinds of list still lack."""
    return "".join(
        words(
            says.MISSING_COLUMNS,
            kind=_kind_option(kind, words),
            columns=", ".join(_either(kind, group, words) for group in missing),
        )
        + (words(says.ONE_KIND_OF_UNIT) if kind is ListKind.UNITS and ("kind",) in missing else "")
        for kind, missing in error.nearest
    )


def _either(kind: ListKind, columns: Sequence[str], words: Words) -> str:
    told = [words(heading_of(kind, column)) for column in columns]
    return words(says.EITHER, one=told[0], other=told[1]) if len(told) > 1 else told[0]


def _changes(error: SchemaChanged, words: Words) -> str:
    told = []
    for flaw in error.flaws[:_MOST_FLAWS]:
        kind, _, name = flaw.where.partition(" ")
        part = SCHEMA_PARTS.get(kind)
        what = safe(flaw.where) if part is None else words(part, name=safe(name)[:_SHOWN])
        told.append(words(SCHEMA_STATES[flaw.detail], what=what))
    more = len(error.flaws) - len(told)
    return "; ".join(told) + (words(AND_MORE, count=more) if more else "")


def _kind_option(kind: ListKind, words: Words) -> str:
    """The kind, and how to tell it on the command line."""
    return words(says.KIND_OPTION, kind=KINDS[kind]) if kind in SHAPES else words(KINDS[kind])


def _unclear(error: _UnclearHeader, words: Words) -> dict[str, object]:
    match error:
        case KindUnclear():
            kinds = [_kind_option(kind, words) for kind in error.kinds]
            return {"place": _place(error), "kinds": ", ".join(kinds)}
        case ColumnsLeftOver():
            columns, kind = _headers(error.columns, words), _kind_option(error.kind, words)
            return {"place": _place(error), "kind": kind, "columns": columns}
        case ColumnsAlike():
            told = zip(error.headers, error.letters, strict=True)
            columns_told = [f"“{safe(header)[:_SHOWN]}” ({letter})" for header, letter in told]
            return {"place": _place(error), "columns": ", ".join(columns_told)}


def _more(error: ChiboError, words: Words) -> dict[str, object]:
    """The placeholders that are more than a field said."""
    match error:
        case UnknownName():
            near = words(says.NEAR, names=candidate_line(error.near)) if error.near else ""
            return {"look_up": says.LOOK_UP[error.noun], "near": near}
        case AmbiguousName() | SpelledOtherwise() | ParentUnclear():
            return {"candidates": candidate_lines(error.candidates)}
        case WrongPeriodLength():
            suggestion = error.suggestion
            instead = words(says.INSTEAD, suggestion=suggestion) if suggestion else ""
            return {"command": f"report {error.given.value}", "instead": instead}
        case _ if isinstance(error, _OF_OPERATIONS):
            return {name: str(number) for name, number in vars(error).items()}
        case NobodyToJudge() | Unbound():
            others = ", ".join(words.period(period) for period in error.others)
            return {"others": words(OTHERS, periods=others) if others else ""}
        case InvalidChoice():
            return {"what": words(says.CHOICES[error.what]), "allowed": _choices(error, words)}
        case InvalidRegulation() | NoSuchDocument() | RecordsContradict():
            return _listed(error, words)
        case SchemaChanged():
            return {"changes": _changes(error, words)}
        case AnswerUnprinted():
            reason = says.REASONS.get(error.reason)
            return {
                "reason": safe(error.reason) if reason is None else words(reason),
                "operation": str(error.operation),
                "changes": f":\n{error.changes}".rstrip("\n") if error.changes else ".",
            }
        case _:
            return (
                _more_of_changes(error, words)
                or _more_of_files(error, words)
                or _more_of_options(error, words)
            )


def _more_of_changes(error: ChiboError, words: Words) -> dict[str, object]:
    match error:
        case OutsideUnitLife() | AssignmentOutsideLife():
            names = candidate_line(error.heirs)
            return {"heirs": words(says.HEIRS, names=names) if names else ""}
        case SeveralObstacles():
            return {"count": len(error.obstacles), "lines": _obstacle_lines(error, words)}
        case PeriodClosed():
            option = error.option
            return {"later": words(says.LATER, option=option) if option else ""}
        case OfficesRow():
            return {"office": f" ({safe(error.office)})" if error.office else ""}
        case _:
            return {}


def _more_of_files(error: ChiboError, words: Words) -> dict[str, object]:
    match error:
        case NoHeaderFound():
            return {
                "place": _place(error),
                "headers": _headers(error.headers, words),
                "missing": _missing(error, words),
            }
        case KindUnclear() | ColumnsLeftOver() | ColumnsAlike():
            return _unclear(error, words)
        case HeadingRefused():
            return {"place": _place(error)}
        case SheetTooLarge():
            far = words(says.FAR_CELL, cell=error.cell) if error.cell else ""
            return {"place": _place(error), "cell": far}
        case TextRefused(fault=TextFault.TOO_LONG | TextFault.TOO_MANY_MARKS):
            return {"text": safe(error.text[:_SHOWN]) + "…"}
        case (
            FileUnreadable(reason=str(reason))
            | OutputBlocked(reason=str(reason))
            | DiskFailed(reason=str(reason))
        ) if reason in says.REASONS:
            return {"reason": words(says.REASONS[reason])}
        case TooManyProblems():
            return {"problems": problem_lines([error.first], words, row_sentence)}
        case RowsRefused():
            return {
                "count": len(error.problems),
                "problems": problem_lines(
                    error.problems,
                    words,
                    row_sentence,
                    may_write=error.may_write and not error.workbook,
                ),
                "workbook": _given_back(error, words) if error.workbook else "",
            }
        case _:
            return {}


def _more_of_options(error: ChiboError, words: Words) -> dict[str, object]:
    match error:
        case MissingOption():
            return {"option": metavar_in(error.option, words.language)}
        case ConflictingOptions():
            return {"options": metavar_in(words.several(error.options), words.language)}
        case InvalidOption():
            return {"allowed": metavar_in(_choices(error, words), words.language)}
        case _:
            return {}


def _choices(error: InvalidChoice | InvalidOption, words: Words) -> str:
    return words.several([words.choice(error.what, each) for each in error.allowed])


@cache
def _preset_of(code: str) -> str | None:
    """The number of the preset with that code, or whose code begins with it."""
    from chibo_cli.intake.toml.files import preset_codes

    sought = folded(code)
    for number, known in preset_codes():
        if sought in {folded(known), folded(known).split("-")[0]}:
            return number
    return None


def _given_back(error: RowsRefused, words: Words) -> str:
    written = {each.file for each in error.problems}
    places = (
        f"{each.file} {each.sheet}" if error.of_sheets and each.sheet else each.file
        for each in error.tables
        if each.file in written
    )
    files = ", ".join(dict.fromkeys(map(safe, places)))
    return words(says.ERRORS_WORKBOOK, path=safe(error.workbook), files=files)


def _obstacle_lines(error: SeveralObstacles, words: Words) -> str:
    told = [sentence(each, words) for each in error.obstacles[:_MOST_OBSTACLES]]
    more = len(error.obstacles) - len(told)
    return "".join(f"\n  {each}" for each in [*told, *([f"… +{more}"] if more else [])])


def _listed(
    error: InvalidRegulation | NoSuchDocument | RecordsContradict, words: Words
) -> dict[str, object]:
    """Every problem of a file, duty that may be meant, or contradiction, a line each."""
    if isinstance(error, RecordsContradict):
        return {"contradictions": contradiction_lines(error.contradictions, words)}
    if isinstance(error, NoSuchDocument):
        duties = [_asked_for(duty, words) for duty in error.duties] or [words(says.NONE_ASKED_FOR)]
        fault = words(says.SEVERAL_DOCUMENTS if error.is_several else says.NO_DOCUMENT)
        return {"fault": fault, "duties": "".join(f"\n  {each}" for each in duties)}
    told = [_wrong_field(field, words) for field in error.fields]
    return {"count": len(told), "fields": "".join(f"\n  {each}" for each in told)}


def _asked_for(duty: Duty, words: Words) -> str:
    since, until = duty.life.since, duty.life.until
    always = since is None and until is None
    life = "" if always else words(says.DUTY_LIFE, since=since or "…", until=until or "…")
    return words(
        says.ASKED_FOR, number=duty.number, document=duty.document, period=duty.period, life=life
    )


def _wrong_field(field: WrongField, words: Words) -> str:
    at = words(says.ON_LINE, line=field.line) if field.line else ""
    said = {name: safe(getattr(field, name)) for name in ("key", "value", "allowed")}
    return words(says.WRONG_FIELD, at=at, **said)
