"""What Tab offers for a value, told by the word that help shows in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer._click.shell_completion import CompletionItem  # Typer's own copy, pinned

from chibo_cli.domain.text.names import OFFICE_MARK, folded, search_form
from chibo_cli.messages.text import Language, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from enum import Enum

    from typer._click.core import Context, Parameter

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.time.periods import Period

    Source = Callable[[AppContext, Context, Parameter, str], Iterator[CompletionItem]]

_PERIODS_BACK = 4


def suggestions(ctx: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """What may stand there, told by the word that its help shows for it.

    An item's `name` is set where the name was matched and not the value.
    """
    metavar = (getattr(parameter, "metavar", None) or "").strip("[].")
    source = _SOURCES.get(metavar)
    if source is not None:
        return list(source(ctx.obj, ctx, parameter, typed))
    if "|" in metavar:
        values = (each for each in metavar.split("|") if each == each.lower())
        return [CompletionItem(each) for each in values if each.startswith(typed)]
    found: list[CompletionItem] = parameter.type.shell_complete(ctx, parameter, typed)
    return found


def _spoken(app: AppContext, values: Sequence[Text], typed: str) -> Iterator[CompletionItem]:
    """Values in the language of the screen; in the other one only where none begins as typed."""
    begun = folded(typed)
    for language in sorted(Language, key=lambda each: each is not app.language):
        said = [(each.pattern(language), each) for each in values]
        found = [(word, each) for word, each in said if folded(word).startswith(begun)]
        for word, each in found:
            meant = "" if language is app.language else each.pattern(app.language)
            yield CompletionItem(word, help=meant, name=None if word.startswith(typed) else word)
        if found:
            return


def _officials(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    return _glimpsed(app, "official", typed)


def _units(
    app: AppContext, ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """Of the visitor's area where attendance is entered or looked for."""
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


def _periods(
    app: AppContext, ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.messages.help.completion import LAST_QUARTER, THIS_QUARTER

    this = _running(app, ctx)
    if ctx.info_name == this.kind.value:
        yield from _relative(app, this, typed)
    else:
        yield from _meant(app, {THIS_QUARTER: this, LAST_QUARTER: this.previous}, typed)
    yield from _latest(app, ctx, typed)


def _others(
    app: AppContext, ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """What a report's period may be held against."""
    from chibo_cli.messages.help.completion import PREVIOUS_PERIOD, YEAR_BEFORE

    yield from _spoken(app, [PREVIOUS_PERIOD, YEAR_BEFORE], typed)
    yield from _latest(app, ctx, typed)


def _latest(app: AppContext, ctx: Context, typed: str) -> Iterator[CompletionItem]:
    period = _running(app, ctx)
    for _ in range(_PERIODS_BACK):
        if str(period).casefold().startswith(typed.casefold()):
            yield CompletionItem(str(period), help=app.words.period(period))
        period = period.previous


def _running(app: AppContext, ctx: Context) -> Period:
    """Of the length that the command reports, else the quarter."""
    from chibo_cli.domain.time.periods import Period, PeriodKind

    lengths = {kind.value: kind for kind in PeriodKind}
    return Period.containing(app.today, lengths.get(ctx.info_name or "", PeriodKind.QUARTER))


def _months(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """This month and those beside it: what is to come is registered, moved and told of."""
    from chibo_cli.domain.time.periods import Period, PeriodKind

    this = Period.containing(app.today, PeriodKind.MONTH)
    yield from _relative(app, this, typed)
    for month in (this, this.next, this.next.next, this.previous):
        if str(month).startswith(typed):
            yield CompletionItem(str(month), help=app.words.period(month))


def _relative(app: AppContext, this: Period, typed: str) -> Iterator[CompletionItem]:
    """This and the last, with the periods that they mean now."""
    from chibo_cli.messages.help.completion import LAST_PERIOD, THIS_PERIOD

    yield from _meant(app, {THIS_PERIOD: this, LAST_PERIOD: this.previous}, typed)


def _meant(app: AppContext, words: Mapping[Text, Period], typed: str) -> Iterator[CompletionItem]:
    """Words for periods, with those that they mean now."""
    meant = {word.pattern(each): words[word] for word in words for each in Language}
    for item in _spoken(app, list(words), typed):
        told = app.words.period(meant[item.value])
        yield CompletionItem(item.value, help=told, name=item.name)


def _kinds(
    app: AppContext, ctx: Context, parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """Of units, of meetings or of lists."""
    yield from _spoken(app, _kinds_called(app, ctx, parameter), typed)


def _groupings(
    app: AppContext, ctx: Context, parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.reports.values import GroupBy
    from chibo_cli.messages.words import Words

    words = Words(Language.VI)
    groups = [Text(words.choice("group", each.value), each.value) for each in GroupBy]
    yield from _spoken(app, groups + _kinds_called(app, ctx, parameter), typed)


def _kinds_called(app: AppContext, ctx: Context, parameter: Parameter) -> list[Text]:
    """What each kind that may stand there is called; a preset of units cannot be renamed."""
    from chibo_cli.domain.facts.kinds import UNIT_KINDS, Meeting
    from chibo_cli.messages.labels import LABELS
    from chibo_cli.store.registers import register_at

    if parameter.name == "meeting":
        return [Text(LABELS[kind].vi, kind.value) for kind in Meeting]
    if parameter.name == "kind" and ctx.info_name in {"import", "template"}:
        from chibo_cli.domain.lists.lists import SHAPES
        from chibo_cli.messages.answers.lists import KINDS

        return [Text(KINDS[kind].vi, kind.value) for kind in SHAPES]
    presets = {kind: spoken for kind, (spoken, *_) in UNIT_KINDS.items()}
    found = register_at(app.register).glimpses(
        "unit_kind", typed="", folded="", today=app.today.isoformat()
    )
    own = {each.code: each.name for each in found if each.code is not None}
    is_of_kinds = ctx.parent is not None and ctx.parent.info_name == "kind"
    called = own if is_of_kinds else presets | own
    return [Text(spoken, key) for key, spoken in called.items()]


def _states(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.followups.recommendations import RecommendationState

    yield from _labelled(app, RecommendationState, typed)


def _documents(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.facts.records import Document

    yield from _labelled(app, Document, typed)


def _verdicts(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    """Behind a comma one more, of those that are not named before it."""
    from chibo_cli.cli.arguments.reading import verdicts_in
    from chibo_cli.domain.duties.verdicts import Fulfilment

    before, comma, begun = (part.lstrip() for part in typed.rpartition(","))
    kept = typed.removesuffix(begun)
    named = verdicts_in([before]) if comma else ()
    for item in _labelled(app, (each for each in Fulfilment if each not in named), begun):
        yield CompletionItem(kept + item.value, help=item.help, name=item.name and kept + item.name)


def _settings(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.domain.facts.settings import Setting

    yield from _labelled(app, Setting, typed)


def _labelled(app: AppContext, vocabulary: Iterable[Enum], typed: str) -> Iterator[CompletionItem]:
    from chibo_cli.messages.labels import LABELS

    yield from _spoken(app, [Text(LABELS[each].vi, each.value) for each in vocabulary], typed)


def _pages(
    app: AppContext, _ctx: Context, _parameter: Parameter, typed: str
) -> Iterator[CompletionItem]:
    from chibo_cli.messages.guide import TOPICS

    topics = (topic.pattern(app.language) for topic in TOPICS)
    yield from (CompletionItem(topic) for topic in topics if topic.startswith(typed))


_SOURCES: Mapping[str, Source] = {
    "OFFICIAL": _officials,
    "SECOND": _officials,
    "UNIT": _units,
    "PARENT": _units,
    "CELL": _units,  # cells come before other units
    "CODE": _codes,
    "PERIOD": _periods,
    "PERIOD|A..B": _periods,
    "previous|last-year|PERIOD": _others,
    "MONTH": _months,
    "KIND": _kinds,
    "unit|agency|tag|office|KIND": _groupings,
    "programme|report|evaluation": _documents,
    "VERDICT,…": _verdicts,
    "KEY": _settings,
    "TOPIC": _pages,
    "STATUS": _states,
}


def _presets(typed: str) -> Iterator[CompletionItem]:
    from chibo_cli.intake.toml.files import preset_codes

    for number, code in preset_codes():
        if number.startswith(typed):
            yield CompletionItem(number, help=code)
        elif folded(code).startswith(folded(typed)):
            yield CompletionItem(code, help=code)


def _glimpsed(
    app: AppContext, noun: str, typed: str, visitor: tuple[str, str] = ("", "")
) -> Iterator[CompletionItem]:
    from chibo_cli.store.registers import register_at

    sought = search_form(typed) or typed
    today = app.today.isoformat()
    code, at, _ = typed.partition(OFFICE_MARK)  # the file is asked for all offices': it knows marks
    begun = code + at
    found = register_at(app.register).glimpses(
        noun, typed=begun, folded=sought, today=today, visitor=visitor
    )
    for each in found:
        coded = each.code is not None and folded(each.code).startswith(folded(typed))
        if at and not coded:
            continue
        whole = f"{each.name}, {each.note}" if noun == "unit" and each.note else each.name
        yield CompletionItem(
            each.code or whole,
            help=" · ".join(filter(None, (each.name, each.note))),
            name=None if coded or not sought else whole,
        )
