"""What was typed and cannot be taken: words, options, names."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import Candidate, ChiboError, Failure, Noun

if TYPE_CHECKING:
    from collections.abc import Sequence


class TextFault(Enum):
    """Why a text is refused."""

    CONTROL_CHARACTER = "control_character"
    TOO_LONG = "too_long"
    TOO_MANY_MARKS = "too_many_marks"
    EMPTY = "empty"
    NO_WORD = "no_word"
    NOT_A_NUMBER = "not_a_number"
    NO_MARGINS = "no_margins"


class TextRefused(ChiboError):
    """A text that the register does not keep."""

    text: str
    fault: TextFault


class InvalidChoice(ChiboError):
    """A word outside the list of those allowed."""

    text: str
    what: str
    allowed: Sequence[str]


class InvalidOption(ChiboError):
    """A value that an option does not take; `what` is the list of which it is none, if of one."""

    failure = Failure.USAGE
    option: str
    text: str
    allowed: Sequence[str]
    what: str = ""


class MissingOption(ChiboError):
    """An argument or option that this use of the command cannot do without."""

    failure = Failure.USAGE
    option: str


class TerminalWanted(ChiboError):
    """A command that draws on a terminal and reads its keys, where there is none."""

    failure = Failure.USAGE
    command: str


class EditorFailed(ChiboError):
    """An editor that could not be started, or that says it has failed."""

    failure = Failure.USAGE
    editor: str


class ShellUnknown(ChiboError):
    """A shell in use that cannot be told, or cannot complete."""

    failure = Failure.USAGE
    shells: Sequence[str]


class RemarkWithoutHeading(ChiboError):
    """Words of a file that stand under no heading, so that nobody knows what they are."""

    line: str


class NotConfirmed(ChiboError):
    """A change of many rows that nobody said yes to."""

    failure = Failure.USAGE
    count: int


class ConflictingOptions(ChiboError):
    """Options that exclude one another."""

    failure = Failure.USAGE
    options: Sequence[str]


class UnknownName(ChiboError):
    """A name or code that nothing bears; `near` are spellings close to it."""

    noun: Noun
    text: str
    near: Sequence[Candidate] = ()


class AmbiguousName(ChiboError):
    """A name that several bear; where `code` stands beside it, that is another's code."""

    noun: Noun
    text: str
    candidates: Sequence[Candidate]
    code: str = ""
