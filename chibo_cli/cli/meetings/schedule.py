"""`chibo schedule`: when cells meet, and who should be told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import calendar, options
from chibo_cli.cli.arguments.groups import Help, OptionsOf
from chibo_cli.cli.arguments.narrowing import Filters, filters_in
from chibo_cli.cli.arguments.reading import change_in, clearable_day_in, day_in, text_in
from chibo_cli.cli.asking.answering import answer_edited
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.meetings.meetings import cancel, clashes, coverage, ics, move, notify
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines, show_listing, show_one
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.messages.answers import changes
from chibo_cli.messages.answers import meetings as says

if TYPE_CHECKING:
    from chibo_cli.usecases.meetings.schedules import Registered

_COMING = 3

commands = Noun()


@commands.verb(
    "set",
    'chibo schedule set C001 "ngày 5" --time 19:00 --place "Nhà văn hóa"',
    'chibo schedule set "ấp Hòa, Tân Phú" "chủ nhật tuần thứ 2" --since 1/4/2024',
    "chibo schedule set C001 last friday --since 1/6/2024 --until 31/8/2024 -n",
)
def set_(
    ctx: typer.Context,
    unit: calendar.CellArgument,
    pattern: Annotated[
        list[str],
        typer.Argument(
            metavar="PATTERN...",
            help="Ngày sinh hoạt: ngày 5; chủ nhật tuần thứ 2 (chủ nhật thứ hai của tháng); thứ sáu"
            " tuần cuối. Tháng không có ngày 31 thì là ngày cuối tháng; không có tuần thứ 5 thì là"
            " tuần thứ 4.",
        ),
    ],
    time: Annotated[calendar.Time, Help("Giờ: 19:00, 19h30; trống = như cũ.")] = None,
    place: Annotated[calendar.Place, Help("Địa điểm; trống = như cũ.")] = None,
    since: Annotated[
        options.Since, Help("Từ ngày; trống = hôm nay, lịch đầu tiên thì từ trước đến nay.")
    ] = None,
    until: options.Until = None,
    dry_run: options.DryRun = False,
) -> None:
    """Đăng ký ngày giờ sinh hoạt; lịch cũ hết vào hôm trước, và trở lại khi lịch mới hết hạn."""
    from chibo_cli.domain.facts.kinds import is_cell
    from chibo_cli.domain.time.patterns import parse_pattern
    from chibo_cli.output.forms.text import safe
    from chibo_cli.usecases.finding.people import find_cell
    from chibo_cli.usecases.meetings.calendar import next_meetings
    from chibo_cli.usecases.meetings.schedules import register_schedule, usual_schedule

    app: AppContext = ctx.obj
    meets, at = parse_pattern(" ".join(pattern)), None if time is None else calendar.time_in(time)
    first, last, where = day_in(app, since), day_in(app, until), text_in(place)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        cell = find_cell(store, unit, day=first or app.today)
        usual = usual_schedule(store, cell, first or app.today)
        if usual is not None:
            first = first or app.today
            at, where = (
                usual.time if time is None else at,
                usual.place if place is None else where,
            )
        registered = register_schedule(
            store, cell, meets, time=at, place=where, life=Span(first, last)
        )
        since_when = max(app.today, first or app.today)
        coming = [each.day for each in next_meetings(store, cell, since_when, _COMING)]
        name = store.units.tree_of([cell.id]).name(cell.id, cell.life.nearest(app.today))
    answer(
        app,
        says.SCHEDULE_SET,
        dry_run=dry_run,
        number=registered.schedule.id,
        unit=name,
        pattern=app.words(says.pattern_text(meets)),
        time="" if at is None else app.words(says.AT_TIME, time=at),
        place="" if where is None else app.words(says.AT_PLACE, place=safe(where)),
        since="" if first is None else app.words(changes.FROM, day=first),
        until="" if last is None else app.words(changes.UP_TO, day=last),
    )
    answer_lines(app, _consequences(app, registered, coming))
    if not is_cell(cell.kind):
        kind = app.words.unit_kind(cell.kind)
        app.notice(app.words(says.NO_CELL, unit=safe(name), kind=safe(kind)))


@commands.verb(
    "list",
    "chibo schedule list --under X01",
    "chibo schedule list --month 6/2024 --official CB01",
    'chibo schedule list --month this --text "van hoa" --json',
)
def list_(
    ctx: typer.Context,
    *,
    month: calendar.InMonth = None,
    filters: Annotated[Filters, OptionsOf(filters_in, only=("official", "unit", "under", "text"))],
    shown: options.Showing,
) -> None:
    """Các lịch đang và sẽ có hiệu lực; nêu tháng thì từng buổi của tháng, và ai cần được báo."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.meetings.notices import list_meetings
    from chibo_cli.usecases.meetings.schedules import list_schedules

    app: AppContext = ctx.obj
    if month is not None:
        named = calendar.month_in(app, month)
        filters = replace(filters, days=named.span, period=named)
    with app.open_store() as store:
        wanted = filters.found(app, store)
        if month is None:
            found = listing("schedule", list_schedules(store, wanted, day=app.today))
        else:
            found = listing("meeting", list_meetings(store, wanted, today=app.today))
    show_listing(app, found, shown.about(filters.period))


@commands.verb("show", "chibo schedule show 1", "chibo schedule show 1 --json")
def show(ctx: typer.Context, number: options.NumberArgument, shown: options.Showing) -> None:
    """Một lịch: mọi điều đã đăng ký, và buổi sắp tới."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.meetings.schedules import find_schedule, schedule_entries

    app: AppContext = ctx.obj
    with app.open_store() as store:
        found = schedule_entries(store, [find_schedule(store, number)], day=app.today)
    show_one(app, listing("schedule", found), shown)


@commands.verb(
    "edit",
    "chibo schedule edit 1 --time 18:30",
    'chibo schedule edit 1 --pattern "ngày 6" --place "Trường tiểu học" -n',
)
def edit(
    ctx: typer.Context,
    number: options.NumberArgument,
    pattern: Annotated[
        str | None, typer.Option("--pattern", metavar="PATTERN", help="Ngày sinh hoạt đúng.")
    ] = None,
    time: Annotated[calendar.Time, Help('Giờ đúng; "" = bỏ.')] = None,
    place: Annotated[calendar.Place, Help('Địa điểm đúng; "" = bỏ.')] = None,
    since: options.NewSince = None,
    until: options.NewUntil = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một lịch ghi sai; lịch mới từ một ngày thì dùng chibo schedule set."""
    from chibo_cli.domain.time.patterns import parse_pattern
    from chibo_cli.output.forms.text import safe
    from chibo_cli.usecases.meetings.schedules import ScheduleEdit, edit_schedule, find_schedule

    app: AppContext = ctx.obj
    wanted = ScheduleEdit(
        pattern=change_in(pattern, parse_pattern),
        time=change_in(time, calendar.time_in),
        place=change_in(place, text_in),
        since=change_in(since, clearable_day_in(app)),
        until=change_in(until, clearable_day_in(app)),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        edited = edit_schedule(store, find_schedule(store, number), wanted, today=app.today)
    what = app.words(says.SCHEDULE, number=number, unit=safe(edited.before.cell.name))
    answer_edited(app, "schedule", what, edited, dry_run=dry_run)


@commands.verb("remove", "chibo schedule remove 1", "chibo schedule remove 1 -n")
def remove(
    ctx: typer.Context, number: options.NumberArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một lịch ghi nhầm; chi bộ thôi sinh hoạt từ một ngày thì sửa --until."""
    from chibo_cli.usecases.meetings.schedules import find_schedule, remove_schedule

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = remove_schedule(store, find_schedule(store, number), today=app.today)
    answer(app, says.SCHEDULE_REMOVED, dry_run=dry_run, number=number, unit=removed.cell.name)


commands.verb(
    "move",
    'chibo schedule move C001 6/2024 7/6/2024 --time 18:30 --reason "trùng lịch xã"',
    "chibo schedule move C007 6/2024 --restore",
)(move)
commands.verb(
    "cancel",
    'chibo schedule cancel C001 6/2024 --reason "phòng chống lụt bão"',
    "chibo schedule cancel C007 6/2024 --restore",
)(cancel)
commands.verb(
    "clashes",
    "chibo schedule clashes --month 6/2024",
    "chibo schedule clashes --official CB01 --json",
)(clashes)
commands.verb(
    "notify", "chibo schedule notify --month 6/2024", "chibo schedule notify --under X01 --json"
)(notify)
commands.verb("coverage", "chibo schedule coverage", "chibo schedule coverage --under X01 --json")(
    coverage
)
commands.verb(
    "ics",
    "chibo schedule ics --official CB01 -o lich.ics",
    "chibo schedule ics --under X01 --from 1/6/2024 --to 30/6/2024",
    "chibo schedule ics --under X01 --months 6 -o lich.ics",
)(ics)


def _consequences(app: AppContext, registered: "Registered", coming: Sequence[date]) -> str:
    """What the new schedule put an end to, what follows it, and the meetings to come."""
    lines = []
    ended, resumed, first = registered.ended, registered.resumed, registered.schedule.life.since
    if ended is not None and first is not None:
        told = app.words(says.pattern_text(ended.pattern))
        lines.append(
            app.words(says.ENDED_BEFORE, number=ended.id, pattern=told, day=first - ONE_DAY)
        )
    if resumed is not None:
        told = app.words(says.pattern_text(resumed.pattern))
        lines.append(
            app.words(says.RESUMES, day=resumed.life.since, pattern=told, number=resumed.id)
        )
    if coming:
        lines.append(app.words(says.NEXT_MEETINGS, days=app.words.several(coming)))
    return "".join(f"{line}\n" for line in lines)
