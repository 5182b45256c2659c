"""`chibo schedule show`, `edit` and `remove`: one schedule, corrected or taken out."""

from typing import Annotated

import typer

from chibo_cli.cli.calendar_options import time_in
from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited
from chibo_cli.cli.editing.options import NewSinceOption, NewUntilOption
from chibo_cli.cli.options import (
    DryRunOption,
    FormatOption,
    JsonOption,
    NumberArgument,
    OutputOption,
)
from chibo_cli.cli.reading import clearable_day_in, edits_in, text_in
from chibo_cli.cli.showing import answer, chosen_form, show_one
from chibo_cli.messages import calendar as says


def show(
    ctx: typer.Context,
    number: NumberArgument,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Một lịch: mọi điều đã đăng ký, và buổi sắp tới."""
    from chibo_cli.output.columns import listing
    from chibo_cli.usecases.schedules import find_schedule, schedule_entries

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    with app.open_store() as store:
        entries = schedule_entries(store, [find_schedule(store, number)], day=app.today)
    show_one(app, listing("schedule", entries), chosen, output)


def edit(
    ctx: typer.Context,
    number: NumberArgument,
    pattern: Annotated[
        str | None, typer.Option("--pattern", metavar="PATTERN", help="Ngày sinh hoạt đúng.")
    ] = None,
    time: Annotated[
        str | None, typer.Option("--time", metavar="TIME", help='Giờ đúng; "" = bỏ.')
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar="TEXT", help='Địa điểm đúng; "" = bỏ.')
    ] = None,
    since: NewSinceOption = None,
    until: NewUntilOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một lịch ghi sai; lịch mới từ một ngày thì dùng chibo schedule set."""
    from chibo_cli.domain.pattern_notation import parse_pattern
    from chibo_cli.output.safe import safe
    from chibo_cli.usecases.editing.schedules import edit_schedule
    from chibo_cli.usecases.schedules import find_schedule

    app: AppContext = ctx.obj
    edits = edits_in(
        pattern=(pattern, parse_pattern),
        time=(time, time_in),
        place=(place, text_in),
        since=(since, clearable_day_in(app)),
        until=(until, clearable_day_in(app)),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        edited = edit_schedule(store, find_schedule(store, number), edits, today=app.today)
    what = app.words(says.SCHEDULE, number=number, unit=safe(edited.before.cell.name))
    answer_edited(app, "schedule", what, edited, dry_run=dry_run)


def remove(ctx: typer.Context, number: NumberArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một lịch ghi nhầm; chi bộ thôi sinh hoạt từ một ngày thì sửa --until."""
    from chibo_cli.usecases.editing.schedules import take_out_schedule
    from chibo_cli.usecases.schedules import find_schedule

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = take_out_schedule(store, find_schedule(store, number), today=app.today)
    answer(app, says.SCHEDULE_REMOVED, dry_run=dry_run, number=number, unit=removed.cell.name)
