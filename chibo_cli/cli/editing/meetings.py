"""`chibo schedule move` and `cancel`: one month's meeting changed, or put back."""

from typing import Annotated

import typer

from chibo_cli.cli.calendar_options import (
    CellArgument,
    MonthArgument,
    PlaceOption,
    RestoreOption,
    TimeOption,
    month_in,
    time_in,
)
from chibo_cli.cli.context import AppContext
from chibo_cli.cli.options import DryRunOption
from chibo_cli.cli.reading import required_text_in, text_in
from chibo_cli.cli.showing import answer, answer_lines
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.meetings.calendar import CellMeeting
from chibo_cli.domain.text.errors import ConflictingOptions, MissingOption
from chibo_cli.domain.time.notation import parse_day
from chibo_cli.messages.answers import meetings as says


def move(
    ctx: typer.Context,
    unit: CellArgument,
    month: MonthArgument,
    day: Annotated[
        str | None, typer.Argument(metavar="[DATE]", help="Ngày mới, được sang tháng liền kề.")
    ] = None,
    time: TimeOption = None,
    place: PlaceOption = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Lý do dời.")
    ] = None,
    restore: RestoreOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Dời buổi sinh hoạt của một tháng sang ngày khác, hoặc giờ, địa điểm khác."""
    from chibo_cli.usecases.finding.people import find_cell
    from chibo_cli.usecases.meetings.calendar import widened
    from chibo_cli.usecases.meetings.changes import move_meeting

    app: AppContext = ctx.obj
    period = month_in(app, month)
    if restore:
        if day is not None:
            raise ConflictingOptions(("DATE", "--restore"))
        _put_back(app, unit, month, dry_run=dry_run)
        return
    if day is None:
        raise MissingOption("DATE")
    held_on = parse_day(day, today=app.today, latest=widened(period.span).until)
    at, where = None if time is None else time_in(time), text_in(place)
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
    unit: CellArgument,
    month: MonthArgument,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Lý do không sinh hoạt.")
    ] = None,
    restore: RestoreOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Tháng này chi bộ không sinh hoạt theo lịch, vì lý do nêu ra."""
    from chibo_cli.usecases.finding.people import find_cell
    from chibo_cli.usecases.meetings.changes import cancel_meeting

    app: AppContext = ctx.obj
    period = month_in(app, month)
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


def _put_back(app: AppContext, unit: str, month: str, *, dry_run: bool) -> None:
    from chibo_cli.usecases.finding.people import find_cell
    from chibo_cli.usecases.meetings.changes import put_back

    period = month_in(app, month)
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
