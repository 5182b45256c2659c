"""`chibo unit merge`, `split` and `close`: the map changes from a day on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.reading import name_in, required_day_in, required_text_in, text_in
from chibo_cli.cli.asking.answering import answer_moved
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.organisation.errors import ParentUnclear
from chibo_cli.domain.text.errors import MissingOption
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.messages.answers import organisation as says
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.movement import Moved
    from chibo_cli.domain.entries.organisation import Reorganised
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.messages.text import Text
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.organisation.handing_over import Change
    from chibo_cli.usecases.organisation.reorganising import NewUnit

IntoOption = Annotated[
    list[str] | None,
    typer.Option("--into", metavar="UNIT", help="Đơn vị có sẵn kế thừa; ghi được nhiều lần."),
]
NewOption = Annotated[
    list[str] | None,
    typer.Option("--new", metavar="CODE=NAME", help="Đơn vị mới kế thừa; ghi được nhiều lần."),
]
KindOption = Annotated[
    str | None,
    typer.Option("--kind", "-k", metavar="KIND", help="Loại của đơn vị mới."),
]
ParentOption = Annotated[
    str | None,
    typer.Option("--parent", "-p", metavar="UNIT", help="Cấp trên mới; trống = cấp trên chung."),
]
DocumentOption = Annotated[str | None, typer.Option("--document", metavar="NO", help="Số văn bản.")]
ReasonOption = Annotated[
    str | None,
    typer.Option("--reason", metavar="TEXT", help="Lý do ghi vào các phân công kết thúc."),
]


def merge(
    ctx: typer.Context,
    units: Annotated[list[str], typer.Argument(metavar="UNIT...", help="Các đơn vị sáp nhập.")],
    into: IntoOption = None,
    new: NewOption = None,
    kind: KindOption = None,
    parent: ParentOption = None,
    on: options.On = None,
    document: DocumentOption = None,
    reason: ReasonOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sáp nhập các đơn vị từ một ngày; số liệu trước đó giữ nguyên đơn vị cũ.

    Phân công ở đơn vị cũ kết thúc; dự thảo ở đơn vị mới chờ quyết định.
    """
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.organisation.reorganising import merge_units

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    if len([*(into or ()), *(new or ())]) != 1:
        raise MissingOption("--into | --new")

    def merged(parent: str | None) -> tuple[Reorganised, Moved]:
        with app.open_store(writing=True, dry_run=dry_run) as store:
            olds = _named(store, units, day - ONE_DAY)
            (heir,) = _successors(store, into, new, kind=kind, parent=parent, on=day)
            change = _change(app, store, [heir], day, says.REASON_MERGED, document, reason)
            return merge_units(store, olds, heir, change), moved_by(store, today=app.today)

    try:
        done, moved = merged(parent)
    except ParentUnclear as error:
        if not app.may_ask:
            raise
        parent = _asked_parent(app, error, day)
        app.argv += ("--parent", parent)
        done, moved = merged(parent)
    _answer(app, says.MERGED, done, moved, day, dry_run=dry_run)


def split(
    ctx: typer.Context,
    unit: options.UnitArgument,
    into: IntoOption = None,
    new: NewOption = None,
    below: Annotated[
        list[str] | None,
        typer.Option(
            "--below", metavar="CELL=UNIT", help="Đơn vị bên dưới về đâu; ghi được nhiều lần."
        ),
    ] = None,
    kind: KindOption = None,
    parent: ParentOption = None,
    on: options.On = None,
    document: DocumentOption = None,
    reason: ReasonOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Chia một đơn vị từ một ngày; mỗi đơn vị bên dưới về đâu thì ghi --below."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.organisation.reorganising import split_unit

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    if not (into or new):
        raise MissingOption("--into | --new")
    places = []
    for each in below or ():
        child, _, place = each.partition("=")
        if not place:
            raise MissingOption("--below CELL=UNIT")
        places.append((child, place))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        olds = _named(store, [unit], day - ONE_DAY)
        heirs = _successors(store, into, new, kind=kind, parent=parent, on=day)
        change = _change(app, store, heirs, day, says.REASON_SPLIT, document, reason)
        done = split_unit(store, olds[0], heirs, change, below=places)
        moved = moved_by(store, today=app.today)
    _answer(app, says.SPLIT, done, moved, day, dry_run=dry_run)


def close(
    ctx: typer.Context,
    unit: options.UnitArgument,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="UNIT", help="Đơn vị bên dưới về đây; trống = cấp trên."),
    ] = None,
    on: Annotated[options.On, Help("Ngày cuối cùng của đơn vị.")] = None,
    document: DocumentOption = None,
    reason: ReasonOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Kết thúc một đơn vị không có đơn vị kế thừa; đơn vị bên dưới về cấp trên của nó."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.reorganising import close_unit

    app: AppContext = ctx.obj
    last_day = required_day_in(app, on, "--on")
    day = last_day + ONE_DAY
    with app.open_store(writing=True, dry_run=dry_run) as store:
        old = find_unit(store, unit, day=last_day)
        above = None if to is None else find_unit(store, to, day=day)
        change = _change(app, store, [], day, says.REASON_CLOSED, document, reason)
        done = close_unit(store, old, change, parent=above)
        moved = moved_by(store, today=app.today)
    _answer(app, says.CLOSED, done, moved, day, dry_run=dry_run)


def _asked_parent(app: AppContext, unclear: ParentUnclear, day: date) -> str:
    """Where the new cell is to stand, as a person at the terminal says it."""
    from chibo_cli.cli.asking.interview import Question, candidates_as_choices, interview
    from chibo_cli.usecases.finding.people import find_unit

    choices = candidates_as_choices(unclear.candidates, Noun.UNIT)

    def taken(text: str, _: Mapping[str, str]) -> str:
        with app.open_store() as store:
            find_unit(store, text, day=day)
        return text

    label = app.words(says.PARENT_OF, unit=safe(unclear.unit))
    asked = Question("parent", label, lambda _: choices, taken, is_person=True)
    return interview(app, [asked], {})["parent"]


def _named(store: Store, units: Sequence[str], day: date) -> list[Unit]:
    from chibo_cli.usecases.finding.people import find_unit

    found = {unit.id: unit for unit in (find_unit(store, text, day=day) for text in units)}
    return list(found.values())


def _successors(
    store: Store,
    into: Sequence[str] | None,
    new: Sequence[str] | None,
    *,
    kind: str | None,
    parent: str | None,
    on: date,
) -> list[Unit | NewUnit]:
    """The units that follow, those known first and then those to be made, in the order named."""
    from chibo_cli.domain.facts.kinds import unit_kind
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.reorganising import NewUnit

    heirs: list[Unit | NewUnit] = [*_named(store, into or (), on)]
    above = None if parent is None else find_unit(store, parent, day=on)
    of_kind = None if kind is None else unit_kind(kind, store.unit_kinds.all())
    for each in new or ():
        code, _, name = each.rpartition("=")
        heirs.append(NewUnit(name_in(name), text_in(code), of_kind, above))
    return heirs


def _change(
    app: AppContext,
    store: Store,
    heirs: Sequence[Unit | NewUnit],
    on: date,
    pattern: Text,
    document: str | None,
    reason: str | None,
) -> Change:
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.usecases.organisation.handing_over import Change

    number = text_in(document)
    known = [each for each in heirs if isinstance(each, Unit)]
    tree = store.units.tree_of([each.id for each in known])
    names = [tree.name(each.id, on) if isinstance(each, Unit) else each.name for each in heirs]
    said = app.words(pattern, news=", ".join(names)) + (f" ({number})" if number else "")
    return Change(on, said if reason is None else required_text_in(reason), number)


def _answer(
    app: AppContext, pattern: Text, done: Reorganised, moved: Moved, on: date, *, dry_run: bool
) -> None:
    """What ended and what follows, what moved with it, and what waits for the clerk."""
    from chibo_cli.output.organisation.changes import map_change_lines, unit_names

    last_day = on - ONE_DAY
    answer(
        app,
        pattern,
        dry_run=dry_run,
        day=on,
        last_day=last_day,
        olds=unit_names(done.ended, app.words),
        news=unit_names(done.successors, app.words),
    )
    answer_lines(app, map_change_lines(done, last_day, app.words))
    answer_moved(app, moved)
