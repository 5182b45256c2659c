"""What is missing is asked of a person at a terminal: likely answers first, `<` steps back."""

from __future__ import annotations

import sys
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from typer import Abort

from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.streams import fitted, is_terminal
from chibo_cli.domain.failures import Candidate, ChiboError, Failure, Noun
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.messages.answers import asking as says
from chibo_cli.output.forms.text import aligned, safe
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from chibo_cli.messages.text import Text

BACK = "<"
Answers = dict[str, str]
MOST_PEOPLE = 9  # named in a list
ASKED_AGAIN = {Failure.REFUSED, Failure.USAGE}
_NOTHING: Mapping[str, str] = MappingProxyType({})


class _NotTaken(Exception):
    """An answer that cannot be taken, and that was told."""


class Skipped(Exception):
    """The person had nothing to say of this one."""


class Ended(Exception):
    """The person said that a sitting is over."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer offered: what is kept of it, and how it is shown in a list, in short, in full."""

    value: str
    shown: tuple[str, ...]
    brief: str
    full: str = ""  # told once it is picked, where others may be as brief


People = dict[str, "Sequence[Choice]"]
"""Whom a sitting has listed, by the question's name: their numbers hold until it lists again."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask, where it `applies` after the answers before it.

    `taken` gives what is kept of an answer, or raises why it cannot be.
    """

    name: str
    label: str
    likely: Callable[[Mapping[str, str]], Sequence[Choice]] = field(default=lambda _: ())
    taken: Callable[[str, Mapping[str, str]], str] = field(default=lambda text, _: text)
    brief: Callable[[str], str] = field(default=lambda text: text)  # of an answer offered again
    is_optional: bool = False
    is_person: bool = False  # none is offered, nor what was typed of one for another
    is_blamed: bool = False  # where the whole entry is refused, and so not offered again
    ends: bool = False  # a full stop ends the sitting
    applies: Callable[[Mapping[str, str]], bool] = field(default=lambda _: True)


def interview(
    app: AppContext,
    questions: Sequence[Question],
    given: Mapping[str, str],
    offered: Mapping[str, str] = _NOTHING,
    refused: Mapping[str, str] = _NOTHING,
    listed: People | None = None,
) -> Answers:
    """Ask the questions one by one, by name.

    What was given is asked only where it cannot be taken as it is. What was typed is offered
    again: here, or before, as `offered`, or `refused` as a whole; but no answer that was refused.
    People once `listed` are picked by the same numbers, and not listed again unless Enter asks
    for it.

    Raises:
        Abort: the input ended.
        Ended: the sitting did.
    """
    answers: Answers = {}
    typed: Answers = {**offered, **refused, **given}
    barred: defaultdict[str, set[str]] = defaultdict(set)
    for question in questions:
        if question.is_blamed and question.name in refused:
            barred[question.name].add(refused[question.name])
    unseen = set(given)
    at = 0
    while at < len(questions):
        question = questions[at]
        name = question.name
        if not question.applies(answers):
            answers.pop(name, None)
            at += 1
            continue
        is_given = name in unseen
        unseen.discard(name)
        if is_given:
            text = given[name]
        else:
            text = _asked(app, question, answers, typed.get(name, ""), barred[name], listed)
        if text == BACK:
            at = next(
                (each for each in range(at - 1, -1, -1) if questions[each].applies(answers)), at
            )
            continue
        try:
            taken = _taken(app, question, text, answers)
        except _NotTaken:
            barred[name].add(text)
            continue
        if question.is_person and not is_given and typed.get(name, taken) != taken:
            typed.clear()
            barred.clear()
        typed[name] = answers[name] = taken
        barred[name].discard(taken)
        at += 1
    return answers


def sitting(
    app: AppContext,
    questions: Sequence[Question],
    answers: Answers,
    enter: Callable[[Answers], object],
    listed: People,
) -> None:
    """Enter the answers, then ask for the next ones, until `.` or the end of the input.

    What cannot be entered is told, and what is not to blame for it is offered again.

    Raises:
        KeyboardInterrupt: after saying how many entries were kept.
    """
    from chibo_cli.cli.run.errors import sentence

    count = 0
    try:
        while True:
            refused: Answers = {}
            try:
                enter(answers)
                count += 1
            except ChiboError as error:
                if error.failure not in ASKED_AGAIN:
                    raise
                tell(sentence(error, app.words))
                refused = answers
            tell(app.words(says.NEXT))
            answers = interview(app, questions, {}, refused=refused, listed=listed)
    except (Ended, Abort):
        pass
    finally:
        tell_entered(app, count)


def tell_entered(app: AppContext, count: int) -> None:
    """How many entries a sitting kept."""
    tell(app.words(says.ENTERED, count=count))


def ending(questions: Sequence[Question]) -> list[Question]:
    """The questions of a sitting, each of which takes its end."""
    return [replace(question, ends=True) for question in questions]


def explain(app: AppContext, *, sits: bool = False) -> None:
    """How questions are answered, once, and those of a sitting."""
    tell(app.words(says.HOW))
    if sits:
        tell(app.words(says.SITTING_HOW))


def confirmed(app: AppContext, text: Text, **fields: object) -> bool:
    """A yes to a question; Enter is no."""
    answer = _line(f"{app.words(text, **fields)} {app.words(says.YES_OR_NO)} ")
    return answer.strip().casefold() in says.YES


def confirm(app: AppContext, text: Text, **fields: object) -> None:
    """Go on only after a yes; raises Abort."""
    if not confirmed(app, text, **fields):
        raise Abort


def candidates_as_choices(candidates: Sequence[Candidate], noun: Noun) -> list[Choice]:
    """Those whom a name may mean, to be picked by number; a unit without code by the one above."""
    choices = []
    for one in candidates:
        above = one.note if noun is Noun.UNIT else ""
        value = one.code or ", ".join(filter(None, (one.name, above)))
        called = f"{one.name} ({one.code})" if one.code else one.name
        full = ", ".join(filter(None, (called, one.note)))
        choices.append(Choice(value, (one.code or "—", one.name, one.note), one.name, full))
    return choices


def tell(text: str) -> None:
    """To the person at the terminal, beside the results."""
    print(fitted(text, sys.stderr), file=sys.stderr)


def _asked(
    app: AppContext,
    question: Question,
    answers: Answers,
    typed: str,
    barred: AbstractSet[str],
    listed: People | None,
) -> str:
    """One answer as typed; a number picks a choice, Enter what was typed before or is likeliest."""
    if question.is_person and listed is not None:
        return _person(app, question, answers, "" if typed in barred else typed, listed)
    choices = list(question.likely(answers))
    if typed:
        choices.sort(key=lambda choice: choice.value != typed)
    likeliest = () if question.is_person or _is_shared(choices) else choices[:1]
    offered = (typed, *(choice.value for choice in likeliest))
    default = next((value for value in offered if value and value not in barred), "")
    most = MOST_PEOPLE if question.is_person else len(choices)
    return _picked(app, question, choices[:most], default, more=len(choices[most:]))


def _person(
    app: AppContext, question: Question, answers: Answers, typed: str, listed: People
) -> str:
    """One of the people listed before, or any other; Enter alone lists those of now."""
    if question.name in listed:
        text = _answered(app, question, listed[question.name], typed, is_needed=False)
        if text:
            return text
        tell(app.words(says.SAY_SOMETHING))
    people = question.likely(answers)
    listed[question.name] = choices = people[:MOST_PEOPLE]
    return _picked(app, question, choices, typed, more=len(people[MOST_PEOPLE:]))


def _is_shared(choices: Sequence[Choice]) -> bool:
    """Whether the first is called as another of them: Enter would not say which."""
    return any(choice.brief == choices[0].brief for choice in choices[1:])


def _picked(
    app: AppContext,
    question: Question,
    choices: Sequence[Choice],
    default: str,
    *,
    more: int = 0,
) -> str:
    """An answer after the choices are listed, and how many more people there are."""
    is_shown = len(choices) > 1 or (bool(choices) and not default)
    if is_shown:
        rows = [[f"  {place}", *map(safe, choice.shown)] for place, choice in enumerate(choices, 1)]
        tell(aligned(rows).rstrip("\n"))
    if more:
        tell(app.words(says.MORE_PEOPLE, count=more))
    return _answered(app, question, choices, default, is_shown=is_shown)


def _answered(
    app: AppContext,
    question: Question,
    choices: Sequence[Choice],
    default: str,
    *,
    is_needed: bool = True,
    is_shown: bool = True,
) -> str:
    """The choice whose number was typed, else the text; empty only where none is needed.

    Numbers are those of a list that is shown: where none is, nobody has seen what `1` may be.
    """
    called = [choice.brief for choice in choices if choice.value == default]
    is_called = len([each for each in choices if each.brief in called]) == 1
    brief = called[0] if is_called else question.brief(default)
    hint = f" [{safe(brief)}]" if default else ""
    while True:
        text = _line(f"{question.label}{hint}: ").strip()
        if text == says.END and question.ends:
            raise Ended
        if is_shown and text.isascii() and text.isdigit() and 1 <= int(text) <= len(choices):
            choice = choices[int(text) - 1]
            if choice.full:
                tell(app.words(says.PICKED, what=safe(choice.full)))
            return choice.value
        if text or default or question.is_optional or not is_needed:
            return text or default
        tell(app.words(says.SAY_SOMETHING))


def _taken(app: AppContext, question: Question, text: str, answers: Answers) -> str:
    """What is kept of an answer; one of several is picked from their list.

    Raises:
        _NotTaken: it cannot be, and that was told.
        ChiboError: the register, not the answer, failed.
    """
    from chibo_cli.cli.run.errors import sentence

    while True:
        try:
            return question.taken(text, answers)
        except (AmbiguousName, UnknownName) as error:
            near = error.candidates if isinstance(error, AmbiguousName) else error.near
            tell(app.words(says.MAY_BE if near else says.NOT_FOUND, text=safe(text)))
            choices = candidates_as_choices(near, error.noun)
            text = _picked(app, question, choices, "") if near else BACK
            if text == BACK:
                raise _NotTaken from error
        except ChiboError as error:
            if error.failure not in ASKED_AGAIN:
                raise
            tell(sentence(error, app.words))
            raise _NotTaken from error


def _line(prompt: str) -> str:
    """One line typed at the prompt.

    Raises:
        Abort: the input ended, as by Ctrl-D.
    """
    if is_terminal(sys.stdout):
        with suppress(ImportError):  # Windows edits a line by itself
            import readline  # noqa: F401 — the arrow keys, and what was typed before
        *above, last = fitted(prompt, sys.stdout).split("\n")
        for line in above:  # what is typed is edited beside one line
            print(line)
        try:
            return input(last)
        except EOFError:
            raise Abort from None
    print(fitted(prompt, sys.stderr), end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise Abort
    return line
