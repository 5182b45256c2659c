"""`chibo recommend`: what was asked for at meetings, until it is settled."""

from dataclasses import replace
from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.narrowing import FilterOptions, sought_in
from chibo_cli.cli.arguments.reading import (
    another_day_in,
    change_in,
    clearable_day_in,
    day_in,
    lines_in,
    note_in,
    text_in,
)
from chibo_cli.cli.asking.answering import answer_edited
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, deliver, show_listing
from chibo_cli.domain.entries.followups import RecommendationEntry
from chibo_cli.domain.followups.recommendations import (
    Recommendation,
    RecommendationState,
    Step,
    recommendation_state,
)
from chibo_cli.domain.text.errors import ConflictingOptions, InvalidOption, MissingOption
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.messages.answers import changes
from chibo_cli.messages.answers import followups as says

commands = Noun()

StepDayOption = Annotated[options.On, Help("Ngày có việc này; trống = hôm nay.")]
UnitOption = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help="Đơn vị nêu kiến nghị.")
]
OfficialOption = Annotated[
    str | None,
    typer.Option("--official", metavar="OFFICIAL", help="Đồng chí tiếp nhận kiến nghị."),
]
OutcomeOption = Annotated[
    str | None, typer.Option("--outcome", metavar="TEXT", help="Kết quả xử lý.")
]


@commands.verb(
    "add",
    'chibo recommend add "Sửa đường vào nhà văn hóa" --unit C001 --on 5/3/2024 --to "UBND xã"',
    'chibo recommend add "Cấp tài liệu" --attendance 1 --due 30/6/2024 --tag "4 góp"',
)
def add(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Nội dung kiến nghị.")],
    unit: UnitOption = None,
    official: OfficialOption = None,
    attendance: Annotated[
        int | None,
        typer.Option(
            "--attendance",
            metavar="N",
            help="Nêu tại lượt dự số này; đơn vị, ngày lấy theo lượt dự.",
            max=2**63 - 1,
        ),
    ] = None,
    on: Annotated[options.On, Help("Ngày nêu; trống = hôm nay.")] = None,
    to: options.Addressee = None,
    due: options.Due = None,
    tag: options.Tag = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi một kiến nghị, để theo dõi đến khi giải quyết xong."""
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.followups.recommendations import raise_recommendation
    from chibo_cli.usecases.meetings.attendances import find_attendance

    app: AppContext = ctx.obj
    if unit is None and attendance is None:
        raise MissingOption("--unit")
    said, named, until = note_in(text), day_in(app, on), day_in(app, due)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        visit = None if attendance is None else find_attendance(store, attendance)
        day = named or (app.today if visit is None else visit.held_on)
        place = None if unit is None else find_unit(store, unit, day=day)
        person = None if official is None else find_official(store, official, day=day)
        recommendation = Recommendation(
            id=0,
            unit_id=place.id if place is not None else 0 if visit is None else visit.unit_id,
            text=said,
            raised_on=day,
            attendance_id=attendance,
            official_id=None if person is None else person.id,
            addressed_to=text_in(to),
            due=until,
            tags=tags_of(tag or ()),
        )
        number = raise_recommendation(store, recommendation, today=app.today)
        where = store.units.tree_of([recommendation.unit_id]).name(recommendation.unit_id, day)
    answer(app, says.RAISED, dry_run=dry_run, number=number, what=said, unit=where, day=day)


@commands.verb(
    "list",
    "chibo recommend list --open --under X01",
    "chibo recommend list --by addressee",
    'chibo recommend list --by tag --period "quý I/2024"',
    "chibo recommend list --by month --from 1/1/2024 --to 30/6/2024 --json",
    'chibo recommend list --addressee "UBND xã" --overdue --json',
)
def list_(
    ctx: typer.Context,
    filters: FilterOptions,
    *,
    addressee: Annotated[
        str | None,
        typer.Option("--addressee", metavar="TEXT", help="Chỉ những kiến nghị gửi nơi này."),
    ] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="STATUS", help="Chỉ ở trạng thái này.")
    ] = None,
    is_open: Annotated[
        bool, typer.Option("--open", help="Chỉ những kiến nghị chưa giải quyết xong.")
    ] = False,
    overdue: Annotated[
        bool, typer.Option("--overdue", help="Chỉ những kiến nghị đã quá hạn mà chưa xong.")
    ] = False,
    tag: options.OfTag = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by", metavar="addressee|tag|month", help="Đếm theo nơi giải quyết, nhãn hay tháng."
        ),
    ] = None,
    shown: options.Showing,
) -> None:
    """Danh sách kiến nghị, theo ngày nêu; hoặc đếm: còn đầu kỳ, mới nêu, giải quyết, còn cuối kỳ.

    Kỳ đếm là --period, hay --from và --to; không nêu thì từ trước đến nay.
    """
    from chibo_cli.output.followups.recommendations import turnover_listing
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.followups.recommendations import recommendation_entries
    from chibo_cli.usecases.followups.turnover import TurnoverBy, turnover_by

    app: AppContext = ctx.obj
    ways = {each.value: each for each in TurnoverBy}
    if by is not None and by not in ways:
        raise InvalidOption("--by", by, tuple(ways))
    states, sought_addressee = _states(status, is_open=is_open), sought_in(addressee)
    with app.open_store() as store:
        wanted = filters.found(app, store)
        if by is not None:  # what was raised before may have been open still
            wanted = replace(wanted, days=Span(None, filters.days.until))
        entries = recommendation_entries(
            store,
            wanted,
            today=app.today,
            states=states,
            addressee=sought_addressee,
            tag=tag,
            overdue=overdue,
        )
        found = listing("recommend", entries)
        if by is not None:
            counted = turnover_by(store, entries, filters.days, ways[by], today=app.today)
            found = turnover_listing(by, counted, are_all_days=filters.days == ALWAYS)
    show_listing(app, found, shown.about(filters.period))


@commands.verb("show", "chibo recommend show 1", "chibo recommend show 1 --json")
def show(
    ctx: typer.Context,
    number: options.NumberArgument,
    shown: options.TextShowing,
) -> None:
    """Một kiến nghị: từ lượt dự, qua từng diễn biến, đến kết quả."""
    from chibo_cli.output.followups.recommendations import path_text
    from chibo_cli.usecases.followups.recommendations import (
        find_recommendation,
        show_recommendation,
    )

    app: AppContext = ctx.obj
    with app.open_store() as store:
        path = show_recommendation(store, find_recommendation(store, number), today=app.today)
    deliver(app, path_text(path, shown.form, app.words).encode(), shown)


@commands.verb(
    "update",
    'chibo recommend update 1 --on 2/5/2024 --status "đã chuyển" --to "UBND huyện"',
    'chibo recommend update 1 --text "UBND đã khảo sát" --document "15-CV/UBND" -n',
)
def update(
    ctx: typer.Context,
    number: options.NumberArgument,
    on: StepDayOption = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status", metavar="STATUS", help="Trạng thái mới: đã chuyển, đang giải quyết…"
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Diễn biến, bằng lời.")
    ] = None,
    document: options.Document = None,
    to: options.Addressee = None,
    due: options.Due = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi một diễn biến của kiến nghị: chuyển đi đâu, ai trả lời, đến đâu."""
    app: AppContext = ctx.obj
    step = Step(
        recommendation_id=number,
        noted_on=day_in(app, on) or app.today,
        status=None if status is None else recommendation_state(status),
        text=lines_in(text),
        document=text_in(document),
        addressed_to=text_in(to),
        due=day_in(app, due),
    )
    _take(app, step, dry_run=dry_run)


@commands.verb(
    "settle",
    'chibo recommend settle 1 --outcome "Đã sửa 300 m đường" --document "20-BC/UBND"',
    'chibo recommend settle 1 --outcome "Không thuộc thẩm quyền" --rejected -n',
)
def settle(
    ctx: typer.Context,
    number: options.NumberArgument,
    on: StepDayOption = None,
    outcome: OutcomeOption = None,
    document: options.Document = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Không giải quyết; kết quả nêu lý do.")
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Kết thúc một kiến nghị: đã giải quyết, hoặc không giải quyết, với kết quả."""
    app: AppContext = ctx.obj
    if outcome is None:
        raise MissingOption("--outcome")
    status = RecommendationState.REJECTED if rejected else RecommendationState.SETTLED
    day = day_in(app, on) or app.today
    _take(
        app,
        Step(
            recommendation_id=number,
            noted_on=day,
            status=status,
            text=note_in(outcome),
            document=text_in(document),
        ),
        dry_run=dry_run,
    )


@commands.verb(
    "edit",
    'chibo recommend edit 1 --text "Sửa đường vào ấp 1" --due 30/6/2024',
    'chibo recommend edit 1 --tag "4 góp" --tag "3 kiểm" -n',
)
def edit(
    ctx: typer.Context,
    number: options.NumberArgument,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Nội dung đúng.")
    ] = None,
    unit: Annotated[UnitOption, Help("Đơn vị đúng.")] = None,
    official: Annotated[OfficialOption, Help('Đồng chí tiếp nhận; "" = bỏ.')] = None,
    on: Annotated[options.On, Help("Ngày nêu đúng.")] = None,
    to: Annotated[options.Addressee, Help('Nơi giải quyết; "" = bỏ.')] = None,
    due: Annotated[options.Due, Help('Hạn giải quyết; "" = bỏ.')] = None,
    outcome: Annotated[OutcomeOption, Help('Kết quả; "" = bỏ.')] = None,
    tag: options.NewTag = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một kiến nghị ghi sai; việc mới thì ghi bằng chibo recommend update."""
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.changes.edits import new_or_old
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.followups.recommendations import (
        RecommendationEdit,
        edit_recommendation,
        find_recommendation,
    )

    app: AppContext = ctx.obj
    wanted = RecommendationEdit(
        raised_on=change_in(on, another_day_in(app)),
        text=change_in(text, note_in),
        addressed_to=change_in(to, text_in),
        due=change_in(due, clearable_day_in(app)),
        outcome=change_in(outcome, lines_in),
        tags=change_in(tag or None, tags_of),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_recommendation(store, number)
        day = new_or_old(wanted.raised_on, found.raised_on)
        if unit is not None:
            wanted = replace(wanted, unit_id=find_unit(store, unit, day=day).id)
        if official is not None:
            named = find_official(store, official, day=day) if official.strip() else None
            wanted = replace(wanted, official_id=None if named is None else named.id)
        edited = edit_recommendation(store, found, wanted, today=app.today)
    answer_edited(app, "recommend", _told(app, edited.before), edited, dry_run=dry_run)


@commands.verb("remove", "chibo recommend remove 1", "chibo recommend remove 1 -n")
def remove(
    ctx: typer.Context, number: options.NumberArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một kiến nghị ghi nhầm, cùng các diễn biến."""
    from chibo_cli.usecases.followups.recommendations import (
        find_recommendation,
        remove_recommendation,
    )

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_recommendation(store, number)
        entry = remove_recommendation(store, found, today=app.today)
    answer(app, changes.REMOVED, dry_run=dry_run, what=_told(app, entry))


def _states(status: str | None, *, is_open: bool) -> tuple[RecommendationState, ...] | None:
    """The states asked for; None where any will do."""
    if status is not None and is_open:
        raise ConflictingOptions(("--status", "--open"))
    if is_open:
        return tuple(each for each in RecommendationState if not each.is_final)
    return None if status is None else (recommendation_state(status),)


def _take(app: AppContext, step: Step, *, dry_run: bool) -> None:
    """Take a step and tell what became of the recommendation."""
    from chibo_cli.usecases.followups.recommendations import (
        entries_of,
        find_recommendation,
        take_step,
    )

    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_recommendation(store, step.recommendation_id)
        take_step(store, found, step, today=app.today)
        now = entries_of(store, [find_recommendation(store, found.id)], today=app.today)[0]
    answer(
        app,
        says.STEP_TAKEN,
        dry_run=dry_run,
        number=now.id,
        what=now.text,
        day=step.noted_on,
        status=now.status,
    )


def _told(app: AppContext, entry: RecommendationEntry) -> str:
    """A recommendation by its number, unit and day."""
    return app.words(
        says.RECOMMENDATION, number=entry.id, unit=entry.unit.name, day=entry.raised_on
    )
