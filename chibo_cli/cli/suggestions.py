"""What a half-typed word may become: people, units, regulations, periods, kinds.

Imports nothing heavy: it runs at every Tab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer._click.shell_completion import CompletionItem  # Typer's own copy; its version is pinned

from chibo_cli.messages.text import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from typer._click.core import Context, Parameter

    from chibo_cli.cli.context import AppContext

    Source = Callable[[AppContext, Context, Parameter, str], Iterator[CompletionItem]]


_PERIODS_BACK = 4


def suggestions(ctx: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """What may stand there, told by the word that its help shows for it.

    An item's `name` is set where the name was matched and not the value.
    """
    metavar = (getattr(parameter, "metavar", None) or "").strip("[].")
    if "|" in metavar:
        return [CompletionItem(each) for each in metavar.split("|") if each.startswith(typed)]
    source = _SOURCES.get(metavar)
    if source is not None:
        return list(source(ctx.obj, ctx, parameter, typed))
    found: list[CompletionItem] = parameter.type.shell_complete(ctx, parameter, typed)
    return found


def _officials(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    return _glimpsed(app, "official", typed)


def _units(
    app: AppContext, ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """Of the visitor's area where attendance is entered or looked for."""
    from chibo_cli.domain.text.names import search_form

    above = "" if ctx.parent is None else ctx.parent.info_name
    visitor = ctx.params.get("official") if above == "attend" else None
    named = (visitor, search_form(visitor)) if isinstance(visitor, str) else ("", "")
    return _glimpsed(app, "unit", typed, named)


def _codes(
    app: AppContext, ctx: Context, parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """Of regulations; nobody can guess the code of what is being added."""
    above = "" if ctx.parent is None else ctx.parent.info_name
    if above == "rule" and ctx.info_name == "preset":
        yield from _presets(typed)
    elif parameter.name == "rule" or above == "rule":
        yield from _glimpsed(app, "regulation", typed)


def _presets(typed: str) -> Iterator[CompletionItem]:
    from chibo_cli.domain.text.names import folded
    from chibo_cli.intake.toml.files import preset_codes

    for number, code in preset_codes():
        if number.startswith(typed):
            yield CompletionItem(number, help=code)
        elif folded(code).startswith(folded(typed)):
            yield CompletionItem(code, help=code)


def _glimpsed(
    app: AppContext, noun: str, typed: str, visitor: tuple[str, str] = ("", "")
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.text.names import folded, search_form
    from chibo_cli.store.file.glimpses import glimpses

    sought = search_form(typed) or typed
    today = app.today.isoformat()
    found = glimpses(app.register, noun, typed=typed, folded=sought, today=today, visitor=visitor)
    for each in found:
        coded = each.code is not None and folded(each.code).startswith(folded(typed))
        whole = f"{each.name}, {each.note}" if noun == "unit" and each.note else each.name
        yield CompletionItem(
            each.code or whole,
            help=" · ".join(filter(None, (each.name, each.note))),
            name=None if coded or not sought else whole,
        )


def _periods(
    app: AppContext, ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.time.periods import Period, PeriodKind

    lengths = {kind.value: kind for kind in PeriodKind}
    kind = lengths.get(ctx.info_name or "", PeriodKind.QUARTER)
    period = Period.containing(app.today, kind)
    words = {"this": period, "last": period.previous}
    for _ in range(_PERIODS_BACK):
        words[str(period)] = period
        period = period.previous
    for word, meant in words.items():
        if word.casefold().startswith(typed.casefold()):
            yield CompletionItem(word, help=app.words.period(meant))


def _months(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """This month and those beside it: what is to come is registered, moved and told of."""
    from chibo_cli.domain.time.periods import Period, PeriodKind

    this = Period.containing(app.today, PeriodKind.MONTH)
    words = {"this": this, "last": this.previous}
    words |= {str(month): month for month in (this, this.next, this.next.next, this.previous)}
    for word, meant in words.items():
        if word.startswith(typed.casefold()):
            yield CompletionItem(word, help=app.words.period(meant))


def _kinds(
    app: AppContext, _ctx: Context, parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.facts.kinds import UNIT_KINDS, Meeting
    from chibo_cli.domain.text.names import folded
    from chibo_cli.messages.labels import LABELS

    words = {kind.value: LABELS[kind].vi for kind in Meeting}
    if parameter.name == "kind":
        words = {kind: spoken for kind, (spoken, *_) in UNIT_KINDS.items()}
    for value, spoken in words.items():
        if value.startswith(typed) or folded(spoken).startswith(folded(typed)):
            name = None if value.startswith(typed) else spoken
            yield CompletionItem(
                value, help=spoken if app.language is Language.VI else "", name=name
            )


def _states(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.followups.recommendations import RecommendationState
    from chibo_cli.messages.labels import LABELS

    for state in RecommendationState:
        if state.value.startswith(typed):
            yield CompletionItem(state.value, help=LABELS[state].pattern(app.language))


def _settings(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.facts.settings import Setting

    del app
    keys = (setting.value for setting in Setting)
    yield from (CompletionItem(key) for key in keys if key.startswith(typed))


def _pages(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.messages.guide import TOPICS

    topics = (topic.pattern(app.language) for topic in TOPICS)
    yield from (CompletionItem(topic) for topic in topics if topic.startswith(typed))


_SOURCES: Mapping[str, Source] = {
    "OFFICIAL": _officials,
    "UNIT": _units,
    "PARENT": _units,
    "CELL": _units,  # cells come before other units
    "CODE": _codes,
    "PERIOD": _periods,
    "MONTH": _months,
    "KIND": _kinds,
    "KEY": _settings,
    "TOPIC": _pages,
    "STATUS": _states,
}
