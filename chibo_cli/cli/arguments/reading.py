"""From words on the command line to values of the domain."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.text.errors import (
    InvalidChoice,
    InvalidOption,
    MissingOption,
    TextFault,
    TextRefused,
)
from chibo_cli.domain.text.names import folded, search_form, stored, stored_lines, stored_name
from chibo_cli.domain.time.errors import InvalidPeriod, StretchReversed, WrongPeriodLength
from chibo_cli.domain.time.notation import parse_day, parse_period, parse_stretch, relative_length
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from decimal import Decimal

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.duties.verdicts import Fulfilment
    from chibo_cli.domain.facts.word_template import WordTemplate
    from chibo_cli.domain.lists.lists import ListKind
    from chibo_cli.domain.reports.values import Grouping
    from chibo_cli.domain.time.periods import Period, Stretch
    from chibo_cli.usecases.changes.edits import Unchanged

_MOST_WORDS = 9  # after the first: `từ tháng 1 năm 2020 đến hết tháng 3 năm 2020`
_PREVIOUS = {"previous", "ky truoc", "ky lien truoc"}
_LAST_YEAR = {"last-year", "last year", "cung ky", "cung ky nam truoc", "cung ky nam ngoai"}

Typed = TypeVar("Typed")
Value = TypeVar("Value")


def name_in(text: str) -> str:
    """A name as the register keeps it.

    Raises:
        TextRefused: it is empty, or no text the register keeps.
    """
    return stored_name(text)


def required_text_in(text: str) -> str:
    """One line as the register keeps it, which must say something.

    Raises:
        TextRefused: it is empty, or no text the register keeps.
    """
    line = stored(text)
    if not line:
        raise TextRefused(text, TextFault.EMPTY)
    return line


def text_in(text: str | None) -> str | None:
    """One line as the register keeps it; nothing where it is empty."""
    return None if text is None else stored(text) or None


def lines_in(text: str | None) -> str | None:
    """A note of several lines as the register keeps it; nothing where it is empty."""
    return None if text is None else stored_lines(text) or None


def day_in(app: AppContext, text: str | None) -> date | None:
    """The day meant, if one was named."""
    return None if text is None else parse_day(text, today=app.today)


def required_day_in(app: AppContext, text: str | None, option: str) -> date:
    """The day meant; a missing one is a usage error that names the option."""
    if text is None:
        raise MissingOption(option)
    return parse_day(text, today=app.today)


def span_in(app: AppContext, since: str | None, until: str | None) -> Span:
    """The days between two days meant, either of them open."""
    return Span(day_in(app, since), day_in(app, until))


def period_in(
    app: AppContext, words: Sequence[str] | None, wanted: PeriodKind | None = None
) -> Period | None:
    """The period meant, with or without quotes around its words, if one was named."""
    return required_period_in(app, words, wanted) if words else None


def words_of_period(app: AppContext, first: str, following: Sequence[str]) -> int:
    """How many of the words that follow the first make a period with it; 0 where it needs none."""
    if relative_length(first) is None and _is_period(app, first):
        return 0
    for count in range(min(len(following), _MOST_WORDS), 0, -1):
        words = following[:count]
        if _is_period(app, " ".join((first, *words))):
            return count
    return 0


def change_in(typed: Typed | None, read: Callable[[Typed], Value]) -> Value | Unchanged:
    """What a field of an edit is to be: unchanged where its option was left out."""
    from chibo_cli.usecases.changes.edits import UNCHANGED

    return UNCHANGED if typed is None else read(typed)


def another_day_in(app: AppContext) -> Callable[[str], date]:
    """Reads a day in place of another."""
    return lambda text: parse_day(text, today=app.today)


def clearable_day_in(app: AppContext) -> Callable[[str], date | None]:
    """Reads a day; an empty text is none."""
    return lambda text: parse_day(text, today=app.today) if text.strip() else None


def points_in(text: str | None) -> Decimal | None:
    """Points, if any were given."""
    if text is None:
        return None
    from chibo_cli.domain.followups.scoring import points_of

    return points_of(text)


def required_period_in(
    app: AppContext, words: Sequence[str], wanted: PeriodKind | None = None
) -> Period:
    """The period meant, of any length or of the one wanted."""
    return parse_period(" ".join(words), today=app.today, wanted=wanted)


def stretch_in(
    app: AppContext, words: Sequence[str] | None, wanted: PeriodKind
) -> Stretch | Period | None:
    """The period of that length meant, or those from one to another, if any was named."""
    return parse_stretch(" ".join(words), today=app.today, wanted=wanted) if words else None


def other_in(app: AppContext, text: str, period: Period | Stretch) -> Period | Stretch:
    """The time that one is held against: the one before it, a year before it, or another.

    Raises:
        InvalidPeriod: the words are none of these, or it lies before all that chibo knows.
    """
    words = folded(text)
    steps = len(period.periods) if words in _PREVIOUS else period.kind.count
    if words not in _PREVIOUS | _LAST_YEAR:
        return parse_stretch(text, today=app.today, wanted=period.kind)
    try:
        return period.shifted(-steps)
    except ValueError:
        raise InvalidPeriod(text) from None


def list_kind_in(text: str) -> ListKind:
    """The kind of list meant, of those that a clerk brings, by its English or Vietnamese name.

    Raises:
        InvalidChoice: there is no such kind.
    """
    from chibo_cli.domain.lists.lists import SHAPES
    from chibo_cli.messages.answers.lists import KINDS

    wanted = search_form(text)
    for kind in SHAPES:
        if wanted in {kind.value, search_form(KINDS[kind].vi), search_form(KINDS[kind].en)}:
            return kind
    raise InvalidChoice(text, "list", [kind.value for kind in SHAPES])


def kind_in(app: AppContext, text: str) -> str:
    """The key of a kind of unit: a preset's, or that of one of the office's own.

    Raises:
        InvalidChoice: the word is no kind of the register, and no identifier.
    """
    from chibo_cli.domain.facts.kinds import preset_kind, unit_kind

    preset = preset_kind(text)
    if preset is not None:
        return preset
    with app.open_store() as store:
        return unit_kind(text, store.unit_kinds.all())


def grouping_in(app: AppContext, text: str) -> Grouping:
    """How the figures are parted.

    Raises:
        InvalidChoice: neither `unit`, `agency`, `tag`, `office` nor a kind of unit.
    """
    from chibo_cli.domain.reports.groups import grouping_named

    return grouping_named(text, partial(kind_in, app))


def verdicts_in(texts: Sequence[str]) -> frozenset[Fulfilment]:
    """The verdicts meant, several parted by commas, by their words in either language.

    Raises:
        InvalidOption: there is no such verdict.
    """
    from chibo_cli.domain.duties.verdicts import Fulfilment
    from chibo_cli.messages.labels import LABELS, PENDING_TOO

    called = {search_form(PENDING_TOO): Fulfilment.PENDING}
    for each in Fulfilment:
        names = (each.value, LABELS[each].vi, LABELS[each].en)
        called |= dict.fromkeys(map(search_form, names), each)
    parts = [part for text in texts for part in text.split(",")]
    wrong = next((part for part in parts if search_form(part) not in called), None)
    if wrong is not None:
        raise InvalidOption("--only", wrong, [each.value for each in Fulfilment], "verdict")
    return frozenset(called[search_form(part)] for part in parts)


def note_in(text: str) -> str:
    """A note of several lines, which must say something.

    Raises:
        TextRefused: it is empty, or no text the register keeps.
    """
    note = stored_lines(text)
    if not note:
        raise TextRefused(text, TextFault.EMPTY)
    return note


def _is_period(app: AppContext, text: str) -> bool:
    """Whether it says a period of some length, several, or one beside another."""
    try:
        parse_stretch(text, today=app.today, wanted=PeriodKind.QUARTER)
    except InvalidPeriod:
        return folded(text) in _PREVIOUS | _LAST_YEAR
    except (WrongPeriodLength, StretchReversed):
        pass
    return True


def template_in(value: str) -> WordTemplate | None:
    """The template in that file, once it is sure that a report can be made from it."""
    if not value:
        return None
    from chibo_cli.intake.word import read_word_template
    from chibo_cli.output.word.report import check_template

    template = read_word_template(Path(value))
    check_template(template)
    return template
