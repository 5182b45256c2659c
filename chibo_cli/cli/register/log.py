"""`chibo log`: the journal."""

from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.narrowing import DayFilterOptions
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import deliver_pieces, show_listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chibo_cli.domain.entries.register import ChangeEntry
    from chibo_cli.domain.register.journal import Operation

commands = Noun()


@commands.itself("chibo log", "chibo log --official CB01 --json")
def log(
    ctx: typer.Context,
    *,
    official: Annotated[
        str | None, typer.Option("--official", metavar="OFFICIAL", help="Chỉ về đồng chí này.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="UNIT", help="Chỉ về đơn vị này.")
    ] = None,
    attendance: Annotated[
        int | None, typer.Option("--attendance", metavar="ID", help="Chỉ về lượt dự này.")
    ] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", metavar="NAME", help="Chỉ của người này ghi.")
    ] = None,
    filters: DayFilterOptions,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", help="Nhiều nhất bao nhiêu thao tác.", min=1),
    ] = None,
    shown: options.Showing,
) -> None:
    """Nhật ký: ai đã ghi gì, lúc nào; mới nhất ở trên."""
    if ctx.invoked_subcommand is not None:
        return
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.register.history import list_operations

    app: AppContext = ctx.obj
    with app.open_store() as store:
        about = []
        if official is not None:
            about.append(("official", find_official(store, official, day=app.today).id))
        if unit is not None:
            about.append(("unit", find_unit(store, unit, day=app.today).id))
        if attendance is not None:
            about.append(("attendance", attendance))
        numbers = None
        if about:
            numbers = set.intersection(*(store.trail.about(*each) for each in about))
        entries = list_operations(
            store,
            numbers,
            actor=actor,
            days=filters.days,
            sought=filters.sought,
            limit=limit,
        )
    show_listing(app, listing("log", entries), shown.about(filters.period))


@commands.verb("show", "chibo log show 12", "chibo log show 12 --json")
def show(
    ctx: typer.Context,
    number: options.NumberArgument,
    shown: options.TextShowing,
) -> None:
    """Một thao tác: từng dòng, từng cột đổi từ gì thành gì."""
    from chibo_cli.output.register.journal import operation_pieces
    from chibo_cli.usecases.register.history import find_operation, list_operations, some_changes

    app: AppContext = ctx.obj
    with app.open_store() as store:
        operation = find_operation(store, number)
        entry = list_operations(store, [operation.id])[0]
        some, last = some_changes(store, operation, 0, day=app.today)
    changes = chain(some, _changes_after(app, operation, last))
    deliver_pieces(app, operation_pieces(entry, changes, shown.form, app.words), shown)


def _changes_after(
    app: AppContext, operation: "Operation", after: int | None
) -> "Iterator[ChangeEntry]":
    """Some at once: nobody waits for the register while a person reads what is long."""
    from chibo_cli.usecases.register.history import some_changes

    while after is not None:
        with app.open_store() as store:
            some, after = some_changes(store, operation, after, day=app.today)
        yield from some
