"""The questions behind a command's arguments, by the argument's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.cli.arguments.reading import lines_in, points_in
from chibo_cli.cli.asking.interview import Choice, Question, candidates_as_choices
from chibo_cli.domain.facts.kinds import Meeting, meeting_kind
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.domain.time.notation import parse_day
from chibo_cli.messages.answers import asking as says

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store

VISITS = "attend"  # the noun whose units are looked for in the official's area first


def question(
    app: AppContext, noun: str, name: str, label: str, period: Period | None = None
) -> Question:
    """The question for an argument, with likely answers where they are known.

    Of days, those of the period are offered, if there is one.
    """
    match name:
        case "official":
            return _official(app, app.words(says.OFFICIAL))
        case "unit" if noun == VISITS:
            return _visited(app, app.words(says.VISITED))
        case "unit":
            return _unit(app, app.words(says.UNIT))
        case "on" | "since" | "until":
            return _day(app, noun, name, app.words(says.DAY) if noun == VISITS else label, period)
        case "meeting":
            return _meeting(app, app.words(says.MEETING))
        case "numbers":
            return _numbers(label)
        case _ if noun == VISITS and name in says.NOTES:
            return _note(app, name)
        case _:
            return Question(name, label)


def _official(app: AppContext, label: str) -> Question:
    from chibo_cli.usecases.rounds.likely import likely_officials

    def likely(_: Mapping[str, str]) -> Sequence[Choice]:
        with app.open_store() as store:
            return candidates_as_choices(likely_officials(store, today=app.today), Noun.OFFICIAL)

    def taken(text: str, _: Mapping[str, str]) -> str:
        with app.open_store() as store:
            official = _official_in(app, store, text)
        return official.code or official.name

    return Question("official", label, likely, taken, is_person=True, is_blamed=True)


def _unit(app: AppContext, label: str) -> Question:
    from chibo_cli.usecases.finding.people import find_unit

    def taken(text: str, _: Mapping[str, str]) -> str:
        with app.open_store() as store:
            return typed_back(app, store, find_unit(store, text, day=app.today))

    return Question("unit", label, taken=taken)


def _visited(app: AppContext, label: str) -> Question:
    from chibo_cli.usecases.rounds.likely import likely_units

    def likely(answers: Mapping[str, str]) -> Sequence[Choice]:
        with app.open_store() as store:
            official = _official_in(app, store, answers["official"])
            units = likely_units(store, official, today=app.today)
        return candidates_as_choices(units, Noun.UNIT)

    def taken(text: str, answers: Mapping[str, str]) -> str:
        with app.open_store() as store:
            return typed_back(app, store, _visited_in(app, store, {**answers, "unit": text}))

    return Question("unit", label, likely, taken)


def _day(app: AppContext, noun: str, name: str, label: str, period: Period | None) -> Question:
    from chibo_cli.usecases.rounds.likely import likely_days

    def likely(answers: Mapping[str, str]) -> Sequence[Choice]:
        days = [app.today]
        if noun == VISITS and "unit" in answers:
            with app.open_store() as store:
                visited = _visited_in(app, store, answers)
                days = likely_days(store, visited, today=app.today, period=period)
        notes = (says.TODAY if day == app.today else says.CELL_MET for day in days)
        return [
            Choice(day.isoformat(), (app.words.day(day), app.words(note)), app.words.day(day))
            for day, note in zip(days, notes, strict=True)
        ]

    def taken(text: str, _: Mapping[str, str]) -> str:
        return parse_day(text, today=app.today).isoformat()

    def brief(day: str) -> str:
        return app.words.day(parse_day(day, today=app.today)) if day else ""

    return Question(name, label, likely, taken, brief, is_blamed=True)


def _meeting(app: AppContext, label: str) -> Question:
    def likely(_: Mapping[str, str]) -> Sequence[Choice]:
        said = {kind: app.words.say(kind) for kind in Meeting}
        return [Choice(kind.value, (said[kind],), said[kind]) for kind in Meeting]

    def taken(text: str, _: Mapping[str, str]) -> str:
        return meeting_kind(text).value

    return Question("meeting", label, likely, taken)


def _note(app: AppContext, name: str) -> Question:
    """Strengths, points and the like, of which there may be nothing to say."""

    def taken(text: str, _: Mapping[str, str]) -> str:
        if text == says.NOTHING:
            return ""
        if name == "score":
            points_in(text)
        else:
            lines_in(text)
        return text

    is_blamed = name == "score"
    label = app.words(says.NOTES[name])
    return Question(name, label, taken=taken, is_optional=True, is_blamed=is_blamed)


def _numbers(label: str) -> Question:
    def taken(text: str, _: Mapping[str, str]) -> str:
        numbers = text.replace(",", " ").split()
        wrong = next((each for each in numbers if not (each.isascii() and each.isdigit())), None)
        if wrong is not None or not numbers:
            raise InvalidOption(label, wrong or text, ["12", "3 4 5"])
        return " ".join(numbers)

    return Question("numbers", label, taken=taken)


def _official_in(app: AppContext, store: Store, text: str) -> Official:
    from chibo_cli.usecases.finding.people import find_official

    return find_official(store, text, day=app.today)


def _visited_in(app: AppContext, store: Store, answers: Mapping[str, str]) -> Unit:
    """The unit meant in the official's area first; in a list of no one official's, anywhere."""
    from chibo_cli.usecases.finding.people import find_unit, find_visited_unit

    if "official" not in answers:
        return find_unit(store, answers["unit"], day=app.today)
    official = _official_in(app, store, answers["official"])
    return find_visited_unit(store, answers["unit"], official, day=app.today)


def typed_back(app: AppContext, store: Store, unit: Unit) -> str:
    """What names the unit again: its code, or its name and that of the unit above."""
    if unit.code is not None:
        return unit.code
    tree = store.units.tree_of([unit.id])
    day = unit.life.nearest(app.today)
    return ", ".join(tree.name(each, day) for each in tree.line(unit.id, day)[:2])
