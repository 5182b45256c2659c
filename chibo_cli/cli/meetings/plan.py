"""`chibo plan`: visits announced to the cell beforehand."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import calendar, options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.narrowing import FilterOptions
from chibo_cli.cli.arguments.reading import change_in, text_in
from chibo_cli.cli.asking.answering import answer_edited
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, show_listing, show_one
from chibo_cli.domain.entries.meetings import PlanEntry
from chibo_cli.domain.text.errors import MissingOption
from chibo_cli.messages.answers import changes
from chibo_cli.messages.answers import meetings as says

commands = Noun()

NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Ghi chú.")]


@commands.verb(
    "add",
    "chibo plan add CB01 C001 --on 5/6/2024",
    'chibo plan add "Nguyễn Văn An" "ấp Hòa, Tân Phú" --on 9/6 --note "đã báo bí thư chi bộ"',
    needs=("on",),
)
def add(
    ctx: typer.Context,
    official: options.OfficialArgument,
    unit: options.UnitArgument,
    on: Annotated[options.On, Help("Ngày dự kiến; không có năm = lần tới.")] = None,
    note: NoteOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi một kế hoạch dự, đã báo cho chi bộ; sau ngày đó, chibo check cho biết có dự không."""
    from chibo_cli.domain.meetings.calendar import Plan
    from chibo_cli.output.forms.text import safe
    from chibo_cli.usecases.finding.people import find_official, find_visited_unit
    from chibo_cli.usecases.meetings.plans import plan_visit

    app: AppContext = ctx.obj
    if on is None:
        raise MissingOption("--on")
    day = calendar.coming_day_in(app, on)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        person = find_official(store, official, day=day)
        visited = find_visited_unit(store, unit, person, day=day)
        wanted = Plan(
            id=0, official_id=person.id, unit_id=visited.id, planned_on=day, note=text_in(note)
        )
        planned = plan_visit(store, wanted, today=app.today)
    entry = planned.entry
    told = {"official": entry.official.name, "unit": entry.unit.name, "day": entry.date}
    answer(app, says.PLANNED, dry_run=dry_run, number=entry.id, **told)
    official_name, unit_name = safe(entry.official.name), safe(entry.unit.name)
    if not planned.is_in_area:
        app.notice(app.words(says.NO_AREA, day=day, official=official_name, unit=unit_name))
    if planned.meets is False:
        app.notice(app.words(says.NO_MEETING, day=day, unit=unit_name))


@commands.verb(
    "list", "chibo plan list --official CB01", "chibo plan list --period 6/2024 --under X01 --json"
)
def list_(
    ctx: typer.Context,
    filters: FilterOptions,
    shown: options.Showing,
) -> None:
    """Danh sách kế hoạch dự, theo ngày: đã dự, dự ngày khác (trong bảy ngày), hay không dự."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.meetings.plans import list_plans

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = list_plans(store, filters.found(app, store), today=app.today)
    show_listing(app, listing("plan", entries), shown.about(filters.period))


@commands.verb("show", "chibo plan show 1", "chibo plan show 1 --json")
def show(ctx: typer.Context, number: options.NumberArgument, shown: options.Showing) -> None:
    """Một kế hoạch dự: mọi điều đã ghi, và có thực hiện không."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.meetings.plans import find_plan, plan_entries

    app: AppContext = ctx.obj
    with app.open_store() as store:
        found = plan_entries(store, [find_plan(store, number)], today=app.today)
    show_one(app, listing("plan", found), shown)


@commands.verb("edit", "chibo plan edit 1 --on 6/6/2024", 'chibo plan edit 1 --note "đã báo xã" -n')
def edit(
    ctx: typer.Context,
    number: options.NumberArgument,
    on: Annotated[options.On, Help("Ngày dự kiến đúng.")] = None,
    note: Annotated[NoteOption, Help('Ghi chú; "" = bỏ.')] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa ngày hoặc ghi chú của một kế hoạch dự."""
    from chibo_cli.usecases.meetings.plans import PlanEdit, edit_plan, find_plan

    app: AppContext = ctx.obj
    wanted = PlanEdit(
        planned_on=change_in(on, lambda text: calendar.coming_day_in(app, text)),
        note=change_in(note, text_in),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        edited = edit_plan(store, find_plan(store, number), wanted, today=app.today)
    answer_edited(app, "plan", _told(app, edited.before), edited, dry_run=dry_run)


@commands.verb("remove", "chibo plan remove 1", "chibo plan remove 1 -n")
def remove(
    ctx: typer.Context, number: options.NumberArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một kế hoạch dự."""
    from chibo_cli.usecases.meetings.plans import find_plan, remove_plan

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = remove_plan(store, find_plan(store, number), today=app.today)
    answer(app, changes.REMOVED, dry_run=dry_run, what=_told(app, removed))


def _told(app: AppContext, entry: PlanEntry) -> str:
    return app.words(
        says.PLAN,
        number=entry.id,
        official=entry.official.name,
        unit=entry.unit.name,
        day=entry.date,
    )
