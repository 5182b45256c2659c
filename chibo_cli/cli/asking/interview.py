"""What is missing is asked of a person at a terminal: likely answers first, `<` steps back."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from typer import Abort

from chibo_cli.cli.run.context import is_terminal
from chibo_cli.domain.failures import ChiboError, Failure
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.messages.answers import asking as says
from chibo_cli.output.forms.text import aligned, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.failures import Candidate
    from chibo_cli.messages.text import Text

BACK = "<"
Answers = dict[str, str]
ASKED_AGAIN = {Failure.REFUSED, Failure.USAGE}


class _NotTaken(Exception):
    """An answer that cannot be taken, and that was told."""


class Skipped(Exception):
    """The person had nothing to say of this one."""


class Ended(Exception):
    """The person said that a sitting is over."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer offered: what is kept of it, and how it is shown in a list and in short."""

    value: str
    shown: tuple[str, ...]
    brief: str


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
    applies: Callable[[Mapping[str, str]], bool] = field(default=lambda _: True)


def interview(
    app: AppContext,
    questions: Sequence[Question],
    given: Mapping[str, str],
    offered: Mapping[str, str] | None = None,
) -> Answers:
    """Ask the questions one by one, by name; `offered` is what was typed for them before.

    What was given is asked only where it cannot be taken as it is.

    Raises:
        Abort: the input ended.
    """
    answers: Answers = {}
    typed: Answers = {**(offered or {}), **given}
    unseen = set(given)
    at = 0
    while at < len(questions):
        question = questions[at]
        if not question.applies(answers):
            answers.pop(question.name, None)
            at += 1
            continue
        if question.name in unseen:
            unseen.discard(question.name)
            text = given[question.name]
        else:
            text = _asked(app, question, answers, typed.get(question.name, ""))
        if text == BACK:
            at = next(
                (each for each in range(at - 1, -1, -1) if questions[each].applies(answers)), at
            )
            continue
        try:
            answers[question.name] = _taken(app, question, text, answers)
        except _NotTaken:
            continue
        typed[question.name] = answers[question.name]
        at += 1
    return answers


def sitting(
    app: AppContext,
    questions: Sequence[Question],
    answers: Answers,
    enter: Callable[[Answers], object],
) -> None:
    """Enter the answers, then ask for the next ones, until `.` or the end of the input.

    What cannot be entered is told, and what was typed is offered again.

    Raises:
        KeyboardInterrupt: after saying how many entries were kept.
    """
    from chibo_cli.cli.run.errors import sentence

    count = 0
    try:
        while True:
            offered: Answers = {}
            try:
                enter(answers)
                count += 1
            except ChiboError as error:
                if error.failure not in ASKED_AGAIN:
                    raise
                tell(sentence(error, app.words))
                offered = answers
            tell(app.words(says.NEXT))
            answers = interview(app, _ending(questions), {}, offered)
    except (Ended, Abort):
        pass
    finally:
        tell(app.words(says.ENTERED, count=count))


def explain(app: AppContext) -> None:
    """How questions are answered, once."""
    tell(app.words(says.HOW))


def confirmed(app: AppContext, text: Text, **fields: object) -> bool:
    """A yes to a question; Enter is no."""
    answer = _line(f"{app.words(text, **fields)} {app.words(says.YES_OR_NO)} ")
    return answer.strip().casefold() in says.YES


def candidates_as_choices(candidates: Sequence[Candidate]) -> list[Choice]:
    """Those whom a name may mean, to be picked by number."""
    return [
        Choice(one.code or one.name, (one.code or "—", one.name, one.note), one.name)
        for one in candidates
    ]


def tell(text: str) -> None:
    """To the person at the terminal, beside the results."""
    print(text, file=sys.stderr)


def _ending(questions: Sequence[Question]) -> list[Question]:
    """The same questions, the first of which also takes the end of the sitting."""
    first, *others = questions

    def taken(text: str, answers: Mapping[str, str]) -> str:
        if text == says.END:
            raise Ended
        return first.taken(text, answers)

    return [replace(first, taken=taken), *others]


def _asked(app: AppContext, question: Question, answers: Answers, typed: str) -> str:
    """One answer as typed; a number picks a choice, Enter the first of them."""
    choices = list(question.likely(answers))
    if typed:
        choices.sort(key=lambda choice: choice.value != typed)
    return _picked(app, question, choices, typed)


def _picked(app: AppContext, question: Question, choices: Sequence[Choice], typed: str) -> str:
    default = typed or (choices[0].value if choices else "")
    if len(choices) > 1:
        rows = [[f"  {place}", *map(safe, choice.shown)] for place, choice in enumerate(choices, 1)]
        tell(aligned(rows).rstrip("\n"))
    brief = next(
        (choice.brief for choice in choices if choice.value == default), question.brief(default)
    )
    hint = f" [{safe(brief)}]" if default else ""
    while True:
        text = _line(f"{question.label}{hint}: ").strip()
        if text.isascii() and text.isdigit() and 1 <= int(text) <= len(choices):
            return choices[int(text) - 1].value
        if text or default or question.is_optional:
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
            text = _picked(app, question, candidates_as_choices(near), "") if near else BACK
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
        import readline  # noqa: F401 — the arrow keys, and what was typed before

        try:
            return input(prompt)
        except EOFError:
            raise Abort from None
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise Abort
    return line
