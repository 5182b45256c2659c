"""`chibo schedule` of single meetings: changed, put back, told of, put into calendars."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.arguments import calendar, options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.reading import day_in, required_text_in, text_in
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import Shown, answer, answer_lines, deliver, show_listing
from chibo_cli.cli.run.streams import STDOUT
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.meetings.calendar import CellMeeting
from chibo_cli.domain.text.errors import ConflictingOptions, InvalidOption, MissingOption
from chibo_cli.domain.time.notation import parse_day
from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodKind
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.messages.answers import meetings as says
from chibo_cli.output.forms.formats import Format

_MONTHS = 3  # that a calendar file covers where nothing is said
_MOST_MONTHS = 60
_ICS = ".ics"


def move(
    ctx: typer.Context,
    unit: calendar.CellArgument,
    month: calendar.MonthArgument,
    day: Annotated[
        str | None, typer.Argument(metavar="[DATE]", help="Ngày mới, được sang tháng liền kề.")
    ] = None,
    time: calendar.Time = None,
    place: calendar.Place = None,
    reason: Annotated[options.Reason, Help("Lý do dời.")] = None,
    restore: calendar.Restore = False,
    dry_run: options.DryRun = False,
) -> None:
    """Dời buổi sinh hoạt của một tháng sang ngày khác, hoặc giờ, địa điểm khác."""
    from chibo_cli.usecases.finding.people import find_cell
    from chibo_cli.usecases.meetings.calendar import widened
    from chibo_cli.usecases.meetings.changes import move_meeting

    app: AppContext = ctx.obj
    period = calendar.month_in(app, month)
    if restore:
        if day is not None:
            raise ConflictingOptions(("DATE", "--restore"))
        _put_back(app, unit, month, dry_run=dry_run)
        return
    if day is None:
        raise MissingOption("DATE")
    held_on = parse_day(day, today=app.today, latest=widened(period.span).until)
    at, where = None if time is None else calendar.time_in(time), text_in(place)
    why = None if reason is None else required_text_in(reason)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        cell = find_cell(store, unit, day=period.last_day)
        moved = move_meeting(
            store, cell, period, held_on, time=at, place=where, reason=why, today=app.today
        )
    usual = None if moved.after is None else moved.after.usual
    answer(
        app,
        says.MOVED,
        dry_run=dry_run,
        unit=moved.unit,
        month=period,
        usual="" if usual in {None, held_on} else app.words(says.USUALLY, day=usual),
        day=held_on,
        **_when_and_where(app, moved.after),
    )
    _tell(app, moved.told)


def cancel(
    ctx: typer.Context,
    unit: calendar.CellArgument,
    month: calendar.MonthArgument,
    reason: Annotated[options.Reason, Help("Lý do không sinh hoạt.")] = None,
    restore: calendar.Restore = False,
    dry_run: options.DryRun = False,
) -> None:
    """Tháng này chi bộ không sinh hoạt theo lịch, vì lý do nêu ra."""
    from chibo_cli.usecases.finding.people import find_cell
    from chibo_cli.usecases.meetings.changes import cancel_meeting

    app: AppContext = ctx.obj
    period = calendar.month_in(app, month)
    if restore:
        _put_back(app, unit, month, dry_run=dry_run)
        return
    if reason is None:
        raise MissingOption("--reason")
    why = required_text_in(reason)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        cell = find_cell(store, unit, day=period.last_day)
        cancelled = cancel_meeting(store, cell, period, why, today=app.today)
    answer(
        app,
        says.CANCELLED,
        dry_run=dry_run,
        unit=cancelled.unit,
        month=period,
        day=None if cancelled.after is None else cancelled.after.day,
        reason=why,
    )
    _tell(app, cancelled.told)


def clashes(
    ctx: typer.Context,
    *,
    month: calendar.InMonth = None,
    official: options.OfOfficial = None,
    shown: options.Showing,
) -> None:
    """Những ngày các địa bàn của một đồng chí cùng sinh hoạt, và chi bộ nào vẫn dự được.

    Hai buổi cùng ngày là trùng nếu cách nhau không quá hai giờ, hoặc có buổi chưa rõ giờ. Không
    nêu tháng: tháng này.
    """
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.meetings import notices

    app: AppContext = ctx.obj
    period = calendar.month_or(app, month, ahead=False)
    with app.open_store() as store:
        day = period.span.nearest(app.today)
        person = None if official is None else find_official(store, official, day=day)
        entries = notices.clashes(store, period, today=app.today, official=person)
    show_listing(app, listing("clash", entries), shown)


def notify(
    ctx: typer.Context,
    *,
    month: calendar.InMonth = None,
    official: options.OfOfficial = None,
    under: options.Under = None,
    everyone: Annotated[
        bool, typer.Option("--all", help="Cả những đồng chí đã đủ lượt dự trong kỳ.")
    ] = False,
    shown: options.Showing,
) -> None:
    """Báo cho ai, buổi nào, chậm nhất ngày nào: lịch của địa bàn từng đồng chí còn thiếu lượt dự.

    Báo chậm nhất ngày 20 tháng trước; đổi ngày bằng chibo db set "ngày báo trước". Không nêu
    tháng: tháng sau.
    """
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.meetings import notices

    app: AppContext = ctx.obj
    period = calendar.month_or(app, month, ahead=True)
    with app.open_store() as store:
        day = period.span.nearest(app.today)
        person = None if official is None else find_official(store, official, day=day)
        top = None if under is None else find_unit(store, under, day=day)
        entries = notices.notices(
            store, period, today=app.today, official=person, under=top, everyone=everyone
        )
    show_listing(app, listing("notice", entries), shown)


def coverage(
    ctx: typer.Context,
    *,
    under: options.Under = None,
    shown: options.Showing,
) -> None:
    """Mỗi xã có bao nhiêu chi bộ, bao nhiêu đã đăng ký lịch, chi bộ nào chưa."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.meetings import notices

    app: AppContext = ctx.obj
    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=app.today)
        entries = notices.coverage(store, day=app.today, under=top)
    show_listing(app, listing("registration", entries), shown)


def ics(
    ctx: typer.Context,
    official: options.OfOfficial = None,
    under: options.Under = None,
    since: options.From = None,
    until: options.To = None,
    months: Annotated[
        int | None,
        typer.Option(
            "--months", metavar="N", min=1, max=_MOST_MONTHS, help="Bao nhiêu tháng; trống = 3."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", readable=False, metavar="FILE", help="Ghi vào tệp .ics."),
    ] = None,
) -> None:
    """Xuất lịch sinh hoạt cho điện thoại, máy tính: của địa bàn một đồng chí, hoặc một đơn vị."""
    from chibo_cli.output.meetings.ics import calendar_file
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.meetings.calendar import events

    app: AppContext = ctx.obj
    if official is None and under is None:
        raise MissingOption("--official, --under")
    if months is not None and until is not None:
        raise ConflictingOptions(("--months", "--to"))
    output = None if output == STDOUT else output
    if output is not None and output.suffix.lower() != _ICS:
        raise InvalidOption("--output", str(output), (_ICS,))
    days = _days(app, since, until, months or _MONTHS)
    with app.open_store() as store:
        person = None if official is None else find_official(store, official, day=app.today)
        top = None if under is None else find_unit(store, under, day=app.today)
        found = events(store, days, today=app.today, official=person, under=top)
        whose = [] if person is None else [person.named_on(app.today).name]
        if top is not None:
            whose.append(store.units.tree_of([top.id]).name(top.id, top.life.nearest(app.today)))
    content = calendar_file(found, whose=", ".join(whose), as_of=app.today, words=app.words)
    deliver(app, content, Shown(Format.PLAIN, output))


def _put_back(app: AppContext, unit: str, month: str, *, dry_run: bool) -> None:
    from chibo_cli.usecases.finding.people import find_cell
    from chibo_cli.usecases.meetings.changes import put_back

    period = calendar.month_in(app, month)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        restored = put_back(
            store, find_cell(store, unit, day=period.last_day), period, today=app.today
        )
    if restored.after is None:
        answer(app, says.PUT_BACK_TO_NONE, dry_run=dry_run, unit=restored.unit, month=period)
    else:
        answer(
            app,
            says.PUT_BACK,
            dry_run=dry_run,
            unit=restored.unit,
            month=period,
            day=restored.after.day,
            **_when_and_where(app, restored.after),
        )
    _tell(app, restored.told)


def _when_and_where(app: AppContext, meeting: CellMeeting | None) -> dict[str, str]:
    time = None if meeting is None else meeting.time
    place = None if meeting is None else meeting.place
    return {
        "time": "" if time is None else app.words(says.AT_TIME, time=time),
        "place": "" if place is None else app.words(says.AT_PLACE, place=place),
    }


def _tell(app: AppContext, told: tuple[Named, ...]) -> None:
    from chibo_cli.output.forms.values import shown

    if told:
        answer_lines(app, app.words(says.TO_BE_TOLD, officials=shown(told, app.words)) + "\n")


def _days(app: AppContext, since: str | None, until: str | None, months: int) -> Span:
    """The days of a calendar file: from today on, or from the day named."""
    first = day_in(app, since) or app.today
    last = day_in(app, until)
    if last is None:
        period = Period.containing(first, PeriodKind.MONTH)
        for _ in range(months - 1):
            period = period.next
        last = period.last_day
    days = Span(first, last).common(Span(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
    check_span(days)
    return days
