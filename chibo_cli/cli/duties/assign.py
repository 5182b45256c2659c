"""`chibo assign`: who follows which unit, with decision numbers."""

from __future__ import annotations

from datetime import date
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
    text_in,
)
from chibo_cli.cli.asking.answering import answer_edited, answer_moved, told_assignment
from chibo_cli.cli.duties.deciding import import_decision
from chibo_cli.cli.duties.replacing import replace
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import Shown, answer, show_listing, show_one, warn_of_unbound_role
from chibo_cli.domain.text.errors import MissingOption
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.answers import changes as says
from chibo_cli.messages.answers import organisation as map_changes

commands = Noun()


@commands.verb(
    "add",
    "chibo assign add CB01 X01 --since 1/1/2024 --decision 12-QĐ/TU",
    'chibo assign add "Nguyễn Văn An" "Tân Phú" --rule 776 --role "cấp tỉnh" --since 1/1/2024',
    needs=("since",),
    begins="--since",
)
def add(
    ctx: typer.Context,
    official: options.OfficialArgument,
    unit: options.UnitArgument,
    rule: Annotated[
        options.Rule, Help("Theo quy định này; trống = quy định duy nhất trong sổ.")
    ] = None,
    role: options.Role = None,
    decision: options.Decision = None,
    since: Annotated[options.Since, Help("Ngày bắt đầu phân công.")] = None,
    until: options.Until = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Dự thảo: chưa có hiệu lực, chờ quyết định.")
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Phân công một đồng chí phụ trách một đơn vị."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.assignments import assign, unbound_roles
    from chibo_cli.usecases.finding.people import find_official, find_regulation, find_unit

    app: AppContext = ctx.obj
    life = Span(required_day_in(app, since, "--since"), day_in(app, until))
    day = life.some_day
    with app.open_store(writing=True, dry_run=dry_run) as store:
        person = find_official(store, official, day=day)
        area = find_unit(store, unit, day=day)
        regulation = find_regulation(store, rule)
        number = assign(
            store,
            person,
            area,
            regulation,
            life=life,
            role=text_in(role),
            decision=text_in(decision),
            is_draft=draft,
        )
        moved = moved_by(store, today=app.today)
        place = store.units.tree_of([area.id]).name(area.id, day)
        named = unbound_roles(store, regulation, text_in(role))
    answer(
        app,
        says.ASSIGNMENT_DRAFTED if draft else says.ASSIGNED,
        dry_run=dry_run,
        number=number,
        official=person.named_on(day).name,
        unit=place,
        regulation=regulation.code,
        since=app.words(says.FROM, day=day),
    )
    answer_moved(app, moved)
    if named:
        warn_of_unbound_role(app, regulation.code, text_in(role), named)


@commands.verb(
    "list",
    "chibo assign list --official CB01",
    'chibo assign list --under X01 --period "quý I/2024"',
    "chibo assign list --current --json",
    "chibo assign list --gaps --on 1/7/2025",
)
def list_(
    ctx: typer.Context,
    filters: FilterOptions,
    *,
    current: Annotated[
        bool, typer.Option("--current", help="Chỉ những phân công đang có hiệu lực.")
    ] = False,
    draft: Annotated[bool, typer.Option("--draft", help="Chỉ các dự thảo.")] = False,
    gaps: Annotated[
        bool,
        typer.Option(
            "--gaps", help="Còn thiếu: đơn vị chưa ai phụ trách, đồng chí chưa có đơn vị, trùng."
        ),
    ] = False,
    on: Annotated[options.On, Help("Còn thiếu vào ngày này.")] = None,
    rule: options.Rule = None,
    shown: options.Showing,
) -> None:
    """Danh sách phân công; nêu ngày thì những phân công có hiệu lực trong các ngày ấy."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.assignments import list_assignments

    app: AppContext = ctx.obj
    if gaps:
        _show_gaps(
            app, day_in(app, on) or app.today, filters.under, rule, shown.about(filters.period)
        )
        return
    with app.open_store() as store:
        wanted = filters.found(app, store)
        entries = list_assignments(
            store, wanted, day=app.today, current_only=current, drafts_only=draft
        )
    show_listing(app, listing("assign", entries), shown.about(filters.period))


@commands.verb(
    "end",
    "chibo assign end 12 --on 30/6/2025",
    'chibo assign end 12 --on 30/6/2025 --reason "nghỉ hưu"',
    begins="--on",
)
def end(
    ctx: typer.Context,
    number: options.NumberArgument,
    on: options.On = None,
    reason: options.EndReason = None,
    dry_run: options.DryRun = False,
) -> None:
    """Kết thúc một phân công: ngày nêu ra là ngày cuối cùng có hiệu lực."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.assignments import (
        assignment_entries,
        end_assignment,
        find_assignment,
    )

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    with app.open_store(writing=True, dry_run=dry_run) as store:
        assignment = find_assignment(store, number)
        end_assignment(store, assignment, on=day, reason=text_in(reason))
        moved = moved_by(store, today=app.today)
        entry = assignment_entries(store, [assignment], day=day)[0]
    answer(
        app,
        says.ASSIGNMENT_ENDED,
        dry_run=dry_run,
        number=number,
        official=entry.official.name,
        unit=entry.unit.name,
        day=day,
    )
    answer_moved(app, moved)


commands.verb(
    "replace",
    "chibo assign replace 12 --official CB07 --on 1/7/2025 --decision 30-QĐ/TU",
    "chibo assign replace 12 --unit X05 --on 1/7/2025",
    "chibo assign replace --of CB01 --official CB07 --on 1/7/2025 --decision 30-QĐ/TU",
    begins="--on",
)(replace)


@commands.verb("show", "chibo assign show 12", "chibo assign show 12 --json")
def show(ctx: typer.Context, number: options.NumberArgument, shown: options.Showing) -> None:
    """Một phân công: mọi mục đã ghi."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.assignments import assignment_entries, find_assignment

    app: AppContext = ctx.obj
    with app.open_store() as store:
        found = assignment_entries(store, [find_assignment(store, number)], day=app.today)
    show_one(app, listing("assign", found), shown)


@commands.verb(
    "edit",
    'chibo assign edit 12 --decision "12-QĐ/TU" --since 15/1/2024',
    'chibo assign edit 13 --confirm --decision "30-QĐ/TU"',
    "chibo assign edit 12 --official CB99 -n",
)
def edit(
    ctx: typer.Context,
    number: options.NumberArgument,
    official: Annotated[options.OfOfficial, Help("Đồng chí đúng.")] = None,
    role: Annotated[options.Role, Help('Vai trò đúng; "" = bỏ.')] = None,
    decision: Annotated[options.Decision, Help('Số quyết định; "" = bỏ.')] = None,
    since: options.NewSince = None,
    until: options.NewUntil = None,
    reason: Annotated[options.Reason, Help('Lý do kết thúc; "" = bỏ.')] = None,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Dự thảo đã có quyết định: từ nay có hiệu lực.")
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một phân công ghi sai, hoặc xác nhận một dự thảo; cho biết kết quả đổi ra sao."""
    from chibo_cli.usecases.changes.edits import UNCHANGED
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.assignment_edits import AssignmentEdit, edit_assignment
    from chibo_cli.usecases.duties.assignments import find_assignment, regulation_of, unbound_roles
    from chibo_cli.usecases.finding.people import find_official

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        assignment = find_assignment(store, number)
        day = assignment.life.nearest(app.today)
        wanted = AssignmentEdit(
            official_id=change_in(official, lambda text: find_official(store, text, day=day).id),
            role=change_in(role, text_in),
            decision=change_in(decision, text_in),
            since=change_in(since, clearable_day_in(app)),
            until=change_in(until, clearable_day_in(app)),
            end_reason=change_in(reason, text_in),
            is_draft=False if confirm else UNCHANGED,
        )
        edited = edit_assignment(store, assignment, wanted, today=app.today)
        regulation = regulation_of(store, assignment)
        named = () if role is None else unbound_roles(store, regulation, text_in(role))
        moved = moved_by(store, today=app.today)
    answer_edited(app, "assign", told_assignment(app, edited.before), edited, dry_run=dry_run)
    answer_moved(app, moved)
    if named:
        warn_of_unbound_role(app, regulation.code, text_in(role), named)


@commands.verb("remove", "chibo assign remove 12", "chibo assign remove 12 -n")
def remove(
    ctx: typer.Context, number: options.NumberArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một phân công ghi nhầm; phân công đã có thật thì kết thúc bằng chibo assign end."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.assignment_edits import remove_assignment
    from chibo_cli.usecases.duties.assignments import find_assignment

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = remove_assignment(store, find_assignment(store, number), today=app.today)
        moved = moved_by(store, today=app.today)
    answer(app, says.REMOVED, dry_run=dry_run, what=told_assignment(app, removed))
    answer_moved(app, moved)


@commands.verb(
    "confirm",
    'chibo assign confirm --all --decision "31-QĐ/TU"',
    'chibo assign confirm 13 --decision "31-QĐ/TU" -n',
)
def confirm(
    ctx: typer.Context,
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="[ID...]", help="Số của các dự thảo.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Mọi dự thảo, hoặc mọi dự thảo trong --under.")
    ] = False,
    under: options.Under = None,
    decision: Annotated[options.Decision, Help("Số quyết định mới.")] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Các dự thảo đã có quyết định: từ nay có hiệu lực, cùng một số quyết định."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.assignment_edits import confirm_drafts
    from chibo_cli.usecases.finding.people import find_unit

    app: AppContext = ctx.obj
    if bool(numbers) == everything:
        raise MissingOption("ID | --all")
    with app.open_store(writing=True, dry_run=dry_run) as store:
        top = None if under is None else find_unit(store, under, day=app.today)
        confirmed = confirm_drafts(
            store, numbers or None, decision=text_in(decision), under=top, today=app.today
        )
        moved = moved_by(store, today=app.today)
    for each in confirmed:
        answer(
            app,
            map_changes.CONFIRMED,
            dry_run=dry_run,
            number=each.id,
            since=app.words(says.FROM, day=each.since) if each.since else "",
            official=each.official.name,
            unit=each.unit.name,
        )
    if not confirmed:
        app.notice(app.words(map_changes.NO_DRAFTS))
    answer_moved(app, moved)


commands.verb(
    "import",
    "chibo assign import quyet-dinh.csv --on 1/7/2025 --decision 30-QĐ/TU --rule 258 --yes",
    "chibo assign import quyet-dinh.csv --on 1/7/2025 --decision 30-QĐ/TU -n",
    needs=("on", "decision"),
)(import_decision)


def _show_gaps(
    app: AppContext, day: date, under: str | None, rule: str | None, shown: Shown
) -> None:
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.gaps import list_gaps
    from chibo_cli.usecases.finding.people import find_regulation, find_unit

    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=day)
        regulation = None if rule is None else find_regulation(store, rule)
        entries = list_gaps(store, day=day, under=top, regulation=regulation)
    show_listing(app, listing("gap", entries), shown)
