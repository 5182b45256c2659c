"""`chibo official edit` and `remove`: a person corrected, or taken out who was none."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited, told_code
from chibo_cli.cli.editing.options import NewCodeOption, NewUntilOption
from chibo_cli.cli.options import DryRunOption, OfficialArgument
from chibo_cli.cli.reading import clearable_day_in, day_in, edits_in, name_in, text_in
from chibo_cli.cli.showing import answer
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.text import safe


def edit(
    ctx: typer.Context,
    official: OfficialArgument,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Họ và tên đúng.")
    ] = None,
    code: NewCodeOption = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help='Chức vụ; "" = bỏ.')
    ] = None,
    agency: Annotated[
        str | None, typer.Option("--agency", metavar="TEXT", help='Cơ quan; "" = bỏ.')
    ] = None,
    home_cell: Annotated[
        str | None,
        typer.Option("--home-cell", metavar="UNIT", help='Chi bộ sinh hoạt; "" = bỏ.'),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help="Chức vụ, cơ quan, chi bộ sinh hoạt mới từ ngày này (cái cũ hết hôm trước);"
            " một mình = ngày đầu giữ chức vụ.",
        ),
    ] = None,
    until: NewUntilOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một đồng chí; chức vụ mới thêm --since, không có --since là sửa chỗ ghi sai."""
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.organisation.official_edits import edit_official

    app: AppContext = ctx.obj
    is_dated = not (title is None and agency is None and home_cell is None)
    edits = edits_in(
        full_name=(name, name_in),
        code=(code, text_in),
        title=(title, text_in),
        agency=(agency, text_in),
        since=(None if is_dated else since, clearable_day_in(app)),
        until=(until, clearable_day_in(app)),
    )
    on = day_in(app, since) if is_dated else None
    day = on or app.today
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_official(store, official, day=day)
        if home_cell is not None:
            own = find_unit(store, home_cell, day=day) if home_cell.strip() else None
            edits["home_cell"] = own
        edited = edit_official(store, found, edits, today=app.today, on=on)
    what = app.words(
        says.OFFICIAL, name=safe(found.full_name), code=told_code(app, edited.before.code)
    )
    if on is not None:
        what += app.words(says.FROM, day=on)
    answer_edited(app, "official", what, edited, dry_run=dry_run)


def remove(ctx: typer.Context, official: OfficialArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một đồng chí ghi nhầm; ai đã có phân công hay lượt dự thì không bỏ được."""
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.organisation.official_edits import remove_official

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_official(store, official, day=app.today)
        entry = remove_official(store, found, today=app.today)
    what = app.words(says.OFFICIAL, name=safe(entry.name), code=told_code(app, entry.code))
    answer(app, says.REMOVED, dry_run=dry_run, what=what)
