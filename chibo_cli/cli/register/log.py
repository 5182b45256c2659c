"""`chibo log`: the journal."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.narrowing import DayFilterOptions
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import deliver, show_listing

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
    from chibo_cli.output.register.journal import operation_text
    from chibo_cli.usecases.register.history import changes_of, find_operation, list_operations

    app: AppContext = ctx.obj
    with app.open_store() as store:
        operation = find_operation(store, number)
        entry = list_operations(store, [operation.id])[0]
        changes = changes_of(store, operation, day=app.today)
        text = operation_text(entry, changes, shown.form, app.words)
    deliver(app, text.encode(), shown)
