"""`chibo schedule show`, `edit` and `remove`: one schedule, corrected or taken out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.calendar_options import time_in
from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited
from chibo_cli.cli.editing.options import NewSinceOption, NewUntilOption
from chibo_cli.cli.editing.showing_one import shown_by_number
from chibo_cli.cli.options import DryRunOption, NumberArgument
from chibo_cli.cli.reading import clearable_day_in, edits_in, text_in
from chibo_cli.cli.showing import answer
from chibo_cli.messages.answers import meetings as says

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def _entries(store: "Store", number: int, today: date) -> "Sequence[object]":
    from chibo_cli.usecases.meetings.schedules import find_schedule, schedule_entries

    return schedule_entries(store, [find_schedule(store, number)], day=today)


show = shown_by_number("schedule", "Một lịch: mọi điều đã đăng ký, và buổi sắp tới.", _entries)


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
    from chibo_cli.domain.time.patterns import parse_pattern
    from chibo_cli.output.forms.text import safe
    from chibo_cli.usecases.meetings.schedules import edit_schedule, find_schedule

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
    from chibo_cli.usecases.meetings.schedules import find_schedule, take_out_schedule

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = take_out_schedule(store, find_schedule(store, number), today=app.today)
    answer(app, says.SCHEDULE_REMOVED, dry_run=dry_run, number=number, unit=removed.cell.name)
