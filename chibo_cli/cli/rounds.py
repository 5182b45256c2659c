"""A meeting round at a terminal: one official after another, each entry kept at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typer import Abort

from chibo_cli.cli.asking import ASKED_AGAIN, Ended, Question, Skipped, interview, tell
from chibo_cli.cli.context import moment
from chibo_cli.cli.questions import VISITS, question
from chibo_cli.cli.round_questions import asked_round
from chibo_cli.cli.showing import notice, say
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.messages.answers import asking as says

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.cli.asking import Answers
    from chibo_cli.cli.context import AppContext
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.usecases.rounds.rolling import RollLine


SKIP = "-"
_NOTES = ("strengths", "shortcomings", "recommend", "score")
_OF_THE_MEETING = ("on", "meeting")


@dataclass(frozen=True, slots=True)
class Round:
    """Whom to ask about in a period; a cell where all of them attended that one."""

    period: Period
    lines: Sequence[RollLine]
    cell: str | None = None
    cell_name: str = ""


def roll_call(app: AppContext, given: Mapping[str, str], *, everyone: bool, dry_run: bool) -> None:
    """Ask which round it is, as far as `under` or `cell`, and `period`, are not given; walk it."""
    try:
        wanted = _found(app, asked_round(app, given), everyone=everyone)
    except Abort:
        return
    how, empty = says.ROLL_HOW, says.ROLL_EMPTY
    if wanted.cell is not None:
        how, empty = says.CELL_HOW, says.CELL_EMPTY
    told = {"period": wanted.period, "cell": wanted.cell_name}
    if not wanted.lines:
        notice(app, app.words(empty, **told))
        return
    tell(app.words(how, **told))
    _walk(app, wanted, dry_run=dry_run)


def _found(app: AppContext, answers: Answers, *, everyone: bool) -> Round:
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.finding.units import named
    from chibo_cli.usecases.rounds.rolling import roll_lines, visitors_of

    period = parse_period(answers["period"], today=app.today)
    with app.open_store() as store:
        if "cell" not in answers:
            under = answers.get("under")
            area = None if under is None else find_unit(store, under, day=app.today)
            lines = roll_lines(store, period, today=app.today, under=area, everyone=everyone)
            return Round(period, lines)
        cell = find_unit(store, answers["cell"], day=app.today)
        name = named(store.units.tree_of([cell.id]), cell.id, period.last_day).name
        lines = visitors_of(store, cell, period, everyone=everyone)
        return Round(period, lines, answers["cell"], name)


def _walk(app: AppContext, wanted: Round, *, dry_run: bool) -> None:
    added = skipped = 0
    offered: Answers = {}
    try:
        for place, line in enumerate(wanted.lines, start=1):
            tell(_heading(app, line, place, len(wanted.lines)))
            try:
                entered = _entered(app, wanted, line, offered, dry_run=dry_run)
            except Skipped:
                skipped += 1
                continue
            if wanted.cell is not None:  # the next one attended the same meeting
                offered = {name: entered[name] for name in _OF_THE_MEETING}
            added += 1
            left = len(wanted.lines) - place
            tell(app.words(says.ROLL_TOTALS, added=added, skipped=skipped, left=left))
    except (Ended, Abort):
        pass
    finally:
        say(app.words(says.ROLL_ENDED, period=wanted.period, added=added, skipped=skipped))


def _entered(
    app: AppContext, wanted: Round, line: RollLine, offered: Answers, *, dry_run: bool
) -> Answers:
    """What was entered of one official; what cannot be is told, and offered again.

    Raises:
        Skipped, Ended, Abort: nothing was.
    """
    from chibo_cli.cli.entering import enter
    from chibo_cli.cli.errors import sentence

    known = {"official": line.official.code or line.official.name}
    while True:
        answers = interview(app, _questions(app, wanted), known, offered)
        if wanted.cell is not None:
            answers["unit"] = wanted.cell
        raised = answers.get("recommend")
        typed = {name: text for name, text in answers.items() if text and name != "recommend"}
        app.now = moment()
        try:
            enter(app, **typed, recommend=[raised] if raised else [], dry_run=dry_run)
        except ChiboError as error:
            if error.failure not in ASKED_AGAIN:
                raise
            tell(sentence(error, app.words))
            known, offered = {"official": answers["official"]}, answers
        else:
            return answers


def _heading(app: AppContext, line: RollLine, place: int, count: int) -> str:
    from chibo_cli.output.forms.values import shown

    return app.words(
        says.ROLL_LINE,
        place=place,
        count=count,
        official=shown(line.official, app.words),
        units=shown(line.units, app.words),
        days=", ".join(app.words.day(day) for day in line.days) or "—",
    )


def _questions(app: AppContext, wanted: Round) -> list[Question]:
    """Cell, day and kind, then the notes, each of which may be left empty."""
    official, unit, day, meeting = (
        question(app, VISITS, name, "", wanted.period)
        for name in ("official", "unit", "on", "meeting")
    )
    notes = [Question(name, app.words(says.NOTES[name]), is_optional=True) for name in _NOTES]
    if wanted.cell is None:
        return [official, _stopping(unit), day, meeting, *notes]
    at_cell = {"unit": wanted.cell}
    there = replace(day, likely=lambda answers: day.likely({**answers, **at_cell}))
    return [official, _stopping(there), meeting, *notes]


def _stopping(question: Question) -> Question:
    """The same question, which also takes that there is nothing to say, or no more."""

    def taken(text: str, answers: Mapping[str, str]) -> str:
        if text == SKIP:
            raise Skipped
        if text == says.END:
            raise Ended
        return question.taken(text, answers)

    return replace(question, taken=taken)
