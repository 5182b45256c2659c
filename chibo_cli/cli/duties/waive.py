"""`chibo waive`: dated reasons not to count days."""

from dataclasses import replace
from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.narrowing import FilterOptions
from chibo_cli.cli.arguments.reading import (
    change_in,
    clearable_day_in,
    day_in,
    required_day_in,
    required_text_in,
    text_in,
)
from chibo_cli.cli.asking.answering import answer_edited, answer_moved, told_waiver
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, show_listing, show_one
from chibo_cli.domain.text.errors import MissingOption
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.answers import changes as says

commands = Noun()


@commands.verb(
    "add",
    'chibo waive add CB01 --since 1/2/2024 --until 31/3/2024 --reason "đi học"',
    'chibo waive add --unit X01 --since 1/9/2024 --until 15/10/2024 --reason "thiên tai"',
    begins="--since",
)
def add(
    ctx: typer.Context,
    official: Annotated[
        str | None, typer.Argument(metavar="[OFFICIAL]", help="Mã hoặc họ tên đồng chí.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="UNIT", help="Miễn cho cả địa bàn này.")
    ] = None,
    rule: options.Rule = None,
    since: Annotated[options.Since, Help("Ngày đầu được miễn.")] = None,
    until: options.Until = None,
    reason: options.Reason = None,
    document: options.Document = None,
    dry_run: options.DryRun = False,
) -> None:
    """Miễn có lý do: những ngày này không tính cho đồng chí, hoặc cho cả địa bàn."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.waivers import waive
    from chibo_cli.usecases.finding.people import find_official, find_regulation, find_unit

    app: AppContext = ctx.obj
    life = Span(required_day_in(app, since, "--since"), day_in(app, until))
    if reason is None:
        raise MissingOption("--reason")
    why, day = required_text_in(reason), life.some_day
    with app.open_store(writing=True, dry_run=dry_run) as store:
        person = None if official is None else find_official(store, official, day=day)
        area = None if unit is None else find_unit(store, unit, day=day)
        regulation = None if rule is None else find_regulation(store, rule)
        number = waive(
            store,
            official=person,
            unit=area,
            regulation=regulation,
            life=life,
            reason=why,
            document=text_in(document),
        )
        moved = moved_by(store, today=app.today)
        whom = [] if person is None else [person.named_on(day).name]
        if area is not None:
            whom.append(store.units.tree_of([area.id]).name(area.id, day))
    answer(
        app,
        says.WAIVED,
        dry_run=dry_run,
        number=number,
        whom=" – ".join(whom),
        since=app.words(says.FROM, day=day),
        until="" if life.until is None else app.words(says.UP_TO, day=life.until),
    )
    answer_moved(app, moved)


@commands.verb(
    "list", "chibo waive list --official CB01", 'chibo waive list --period "quý I/2024" --json'
)
def list_(
    ctx: typer.Context,
    filters: FilterOptions,
    shown: options.Showing,
) -> None:
    """Danh sách miễn có lý do; nêu ngày thì những mục có ngày ấy."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.waivers import list_waivers

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = list_waivers(store, filters.found(app, store), day=app.today)
    show_listing(app, listing("waive", entries), shown.about(filters.period))


@commands.verb("show", "chibo waive show 3", "chibo waive show 3 --json")
def show(ctx: typer.Context, number: options.NumberArgument, shown: options.Showing) -> None:
    """Một mục miễn: mọi điều đã ghi."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.waivers import find_waiver, waiver_entries

    app: AppContext = ctx.obj
    with app.open_store() as store:
        found = waiver_entries(store, [find_waiver(store, number)], day=app.today)
    show_one(app, listing("waive", found), shown)


@commands.verb(
    "edit",
    "chibo waive edit 3 --until 31/3/2024",
    'chibo waive edit 3 --reason "đi học" --document "7-CV/TU" -n',
    "chibo waive edit 3 --official CB99 -n",
)
def edit(
    ctx: typer.Context,
    number: options.NumberArgument,
    official: Annotated[
        options.OfOfficial, Help('Đồng chí đúng; "" = mọi đồng chí của đơn vị.')
    ] = None,
    since: options.NewSince = None,
    until: options.NewUntil = None,
    reason: Annotated[options.Reason, Help("Lý do miễn.")] = None,
    document: Annotated[options.Document, Help('Số văn bản; "" = bỏ.')] = None,
    rule: Annotated[options.Rule, Help('Chỉ theo quy định này; "" = mọi quy định.')] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một mục miễn; cho biết kết quả đổi ra sao."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.waivers import WaiverEdit, edit_waiver, find_waiver
    from chibo_cli.usecases.finding.people import find_official, find_regulation

    app: AppContext = ctx.obj
    wanted = WaiverEdit(
        since=change_in(since, clearable_day_in(app)),
        until=change_in(until, clearable_day_in(app)),
        reason=change_in(reason, required_text_in),
        document=change_in(document, text_in),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        if rule is not None:
            regulation = find_regulation(store, rule) if rule.strip() else None
            wanted = replace(wanted, regulation_id=None if regulation is None else regulation.id)
        waiver = find_waiver(store, number)
        if official is not None:
            day = waiver.life.nearest(app.today)
            person = find_official(store, official, day=day) if official.strip() else None
            wanted = replace(wanted, official_id=None if person is None else person.id)
        edited = edit_waiver(store, waiver, wanted, today=app.today)
        moved = moved_by(store, today=app.today)
    answer_edited(app, "waive", told_waiver(app, edited.before), edited, dry_run=dry_run)
    answer_moved(app, moved)


@commands.verb("remove", "chibo waive remove 3", "chibo waive remove 3 -n")
def remove(
    ctx: typer.Context, number: options.NumberArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một mục miễn: những ngày đó lại được tính."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.waivers import find_waiver, remove_waiver

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        remove_waiver(store, find_waiver(store, number))
        moved = moved_by(store, today=app.today)
    answer(app, says.WAIVER_REMOVED, dry_run=dry_run, number=number)
    answer_moved(app, moved)
