"""`chibo unit edit` and `remove`: a unit corrected, or taken out that was none."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited, told_code
from chibo_cli.cli.editing.options import NewCodeOption, NewSinceOption, NewUntilOption
from chibo_cli.cli.options import DryRunOption, NewTagOption, UnitArgument
from chibo_cli.cli.reading import clearable_day_in, day_in, edits_in, name_in, text_in
from chibo_cli.cli.showing import answer
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.text import safe


def edit(
    ctx: typer.Context,
    unit: UnitArgument,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="NAME", help="Tên viết đúng; đổi tên từ một ngày: chibo unit rename."
        ),
    ] = None,
    code: NewCodeOption = None,
    kind: Annotated[
        str | None, typer.Option("--kind", "-k", metavar="KIND", help="Loại đúng.")
    ] = None,
    since: NewSinceOption = None,
    until: NewUntilOption = None,
    tag: NewTagOption = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Sửa tên mang ngày này; trống = hôm nay."),
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một đơn vị ghi sai: mã, tên, loại, ngày đầu, ngày cuối, nhãn."""
    from chibo_cli.domain.facts.kinds import unit_kind
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.unit_edits import edit_unit

    app: AppContext = ctx.obj
    edits = edits_in(
        name=(name, name_in),
        code=(code, text_in),
        kind=(kind, unit_kind),
        since=(since, clearable_day_in(app)),
        until=(until, clearable_day_in(app)),
    )
    if tag:
        edits["tags"] = tags_of(tag)
    day = day_in(app, on) or app.today
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_unit(store, unit, day=day)
        edited = edit_unit(store, found, edits, day=day, today=app.today)
    entry = edited.before
    what = app.words(says.UNIT, name=safe(entry.name), code=told_code(app, entry.code))
    answer_edited(app, "unit", what, edited, dry_run=dry_run)


def remove(ctx: typer.Context, unit: UnitArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một đơn vị ghi nhầm; đơn vị đã có lượt dự hay phân công thì không bỏ được."""
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.unit_edits import remove_unit

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        entry = remove_unit(store, find_unit(store, unit, day=app.today), today=app.today)
    what = app.words(says.UNIT, name=safe(entry.name), code=told_code(app, entry.code))
    answer(app, says.REMOVED, dry_run=dry_run, what=what)
