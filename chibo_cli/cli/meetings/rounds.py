"""A round of meetings asked for at one sitting: which round it is, whom to ask, visit by visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typer import Abort

from chibo_cli.cli.asking.interview import (
    ASKED_AGAIN,
    Choice,
    Ended,
    Question,
    Skipped,
    ending,
    explain,
    interview,
    tell,
)
from chibo_cli.cli.asking.questions import VISITS, question
from chibo_cli.cli.run.context import AppContext, moment
from chibo_cli.cli.run.showing import say
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.answers import asking as says
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.cli.asking.interview import Answers
    from chibo_cli.usecases.rounds.rolling import RollLine

SKIP = "-"
_OF_THE_MEETING = ("on", "meeting")


@dataclass(frozen=True, slots=True)
class Round:
    """Whom to ask about in a period; a cell where all of them attended that one."""

    period: Period
    lines: Sequence[RollLine]
    cell: str | None = None
    cell_name: str = ""


def roll_call(app: AppContext, given: Mapping[str, str], *, everyone: bool, dry_run: bool) -> None:
    """Ask which round it is, as far as `under` or `cell`, and `period`, are not given; walk it.

    Raises:
        MissingOption: --adjust without --reason.
    """
    if app.adjust:
        app.operation()  # refused before anything is typed
    try:
        asked = asked_round(app, given)
        wanted = _found(app, asked, everyone=everyone)
    except (Ended, Abort):
        return
    how, empty = says.ROLL_HOW, says.ROLL_EMPTY
    if wanted.cell is not None:
        how, empty = says.CELL_HOW, says.CELL_EMPTY
    told = {"period": wanted.period, "cell": wanted.cell_name}
    if not wanted.lines:
        if everyone or not _found(app, asked, everyone=True).lines:
            empty = says.NOBODY_HERE
        app.notice(app.words(empty, **told))
        return
    tell(app.words(how, **told))
    tell(app.words(says.SITTING_HOW))
    _walk(app, wanted, dry_run=dry_run)


EVERYWHERE = "*"
_VISITORS, _ASSIGNED = "visitors", "assigned"


def asked_round(app: AppContext, given: Mapping[str, str]) -> Answers:
    """The `under` or `cell`, and the `period`, of a round: as given, or else as asked for.

    The area is left out where it is everywhere. A cell chosen for an area becomes `cell` where
    its visitors are meant. The journal gets what was asked as if it had been typed.

    Raises:
        Abort, Ended: the input ended, or the sitting.
    """
    if "period" not in given or not ("cell" in given or "under" in given):
        explain(app)
    places = [_area(app, given), _walked(app, given)]
    if "cell" in given:
        places = [replace(question(app, "", "unit", ""), name="cell")]
    answers = interview(app, ending([*places, _period(app)]), given)
    if answers.pop("walked", _ASSIGNED) == _VISITORS:
        answers["cell"] = answers.pop("under")
    if answers.get("under") == EVERYWHERE:
        del answers["under"]
    for name in ("under", "cell", "period"):
        if name in answers and name not in given:
            app.argv += (f"--{name}", answers[name])
    return answers


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
    """What was entered of one official; what cannot be is told, and asked again.

    Raises:
        Skipped, Ended, Abort: nothing was.
    """
    from chibo_cli.cli.meetings.entering import enter
    from chibo_cli.cli.run.errors import sentence

    known = {"official": line.official.code or line.official.name}
    questions = ending(_questions(app, wanted))
    refused: Answers = {}
    while True:
        answers = interview(app, questions, known, offered, refused)
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
            known, refused = {"official": answers["official"]}, answers
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
    notes = [question(app, VISITS, name, "") for name in says.NOTES]
    if wanted.cell is None:
        return [official, _skipping(unit), day, meeting, *notes]
    at_cell = {"unit": wanted.cell}
    there = replace(day, likely=lambda answers: day.likely({**answers, **at_cell}))
    return [official, _skipping(there), meeting, *notes]


def _skipping(question: Question) -> Question:
    """The same question, which also takes that there is nothing to say of this official."""

    def taken(text: str, answers: Mapping[str, str]) -> str:
        if text == SKIP:
            raise Skipped
        return question.taken(text, answers)

    return replace(question, taken=taken)


def _area(app: AppContext, given: Mapping[str, str]) -> Question:
    from chibo_cli.usecases.rounds.likely import likely_areas

    unit = question(app, "", "unit", "")
    everywhere = app.words(says.ALL_AREAS)

    def likely(_: Mapping[str, str]) -> Sequence[Choice]:
        period = _read(app, given.get("period", "")) or _running(app, PeriodKind.QUARTER)
        with app.open_store() as store:
            areas = likely_areas(store, period, today=app.today)
        counts = (app.words(says.AREA_OWES, count=count, period=period) for _, count in areas)
        return [
            Choice(EVERYWHERE, (EVERYWHERE, everywhere, ""), everywhere),
            *(
                Choice(area.code or area.name, (area.code or "—", area.name, count), area.name)
                for (area, _), count in zip(areas, counts, strict=True)
            ),
        ]

    def taken(text: str, answers: Mapping[str, str]) -> str:
        if text == EVERYWHERE or folded(text) == folded(everywhere):
            return EVERYWHERE
        return unit.taken(text, answers)

    return Question("under", app.words(says.AREA), likely, taken)


def _walked(app: AppContext, given: Mapping[str, str]) -> Question:
    """Who is walked where the area chosen is a cell."""
    label = app.words(says.WALKED)
    said = {
        _VISITORS: app.words(says.WALKED_VISITORS),
        _ASSIGNED: app.words(says.WALKED_ASSIGNED),
    }

    def likely(_: Mapping[str, str]) -> Sequence[Choice]:
        return [Choice(value, (text,), text) for value, text in said.items()]

    def taken(text: str, _: Mapping[str, str]) -> str:
        if text not in said:
            raise InvalidOption(label, text, [str(place) for place, _ in enumerate(said, start=1)])
        return text

    def applies(answers: Mapping[str, str]) -> bool:
        from chibo_cli.usecases.finding.people import find_unit

        if "under" in given or answers["under"] == EVERYWHERE:
            return False
        with app.open_store() as store:
            return is_cell(find_unit(store, answers["under"], day=app.today).kind)

    return Question("walked", label, likely, taken, applies=applies)


def _period(app: AppContext) -> Question:
    running, month = (_running(app, kind) for kind in (PeriodKind.QUARTER, PeriodKind.MONTH))
    offered = {
        running: says.PERIOD_RUNNING,
        running.previous: says.PERIOD_BEFORE,
        month: says.PERIOD_RUNNING,
    }

    def likely(_: Mapping[str, str]) -> Sequence[Choice]:
        return [
            Choice(str(each), (app.words.period(each), app.words(note)), app.words.period(each))
            for each, note in offered.items()
        ]

    def taken(text: str, _: Mapping[str, str]) -> str:
        return str(parse_period(text, today=app.today))

    def brief(text: str) -> str:
        period = _read(app, text)
        return text if period is None else app.words.period(period)

    return Question("period", app.words(says.PERIOD), likely, taken, brief)


def _running(app: AppContext, kind: PeriodKind) -> Period:
    return Period.containing(app.today, kind)


def _read(app: AppContext, text: str) -> Period | None:
    """The period meant, if it is one."""
    try:
        return parse_period(text, today=app.today)
    except ChiboError:
        return None
