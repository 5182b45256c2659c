"""Which round `chibo attend roll` walks: an area or a cell, and a period, asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.cli.asking import Choice, Question, explain, interview
from chibo_cli.cli.questions import question
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.answers import asking as says

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.cli.asking import Answers
    from chibo_cli.cli.context import AppContext


EVERYWHERE = "*"
_VISITORS, _ASSIGNED = "visitors", "assigned"


def asked_round(app: AppContext, given: Mapping[str, str]) -> Answers:
    """The `under` or `cell`, and the `period`, of a round: as given, or else as asked for.

    The area is left out where it is everywhere. A cell chosen for an area becomes `cell` where
    its visitors are meant. The journal gets what was asked as if it had been typed.

    Raises:
        Abort: the input ended.
    """
    if "period" not in given or not ("cell" in given or "under" in given):
        explain(app)
    places = [_area(app, given), _walked(app, given)]
    if "cell" in given:
        places = [replace(question(app, "", "unit", ""), name="cell")]
    answers = interview(app, [*places, _period(app)], given)
    if answers.pop("walked", _ASSIGNED) == _VISITORS:
        answers["cell"] = answers.pop("under")
    if answers.get("under") == EVERYWHERE:
        del answers["under"]
    for name in ("under", "cell", "period"):
        if name in answers and name not in given:
            app.argv += (f"--{name}", answers[name])
    return answers


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
