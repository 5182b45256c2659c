"""`chibo assign show`, `edit`, `end`, `confirm`, `remove`: one assignment that stands already."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited, answer_moved, told_assignment
from chibo_cli.cli.editing.options import NewSinceOption, NewUntilOption
from chibo_cli.cli.editing.showing_one import shown_by_number
from chibo_cli.cli.options import (
    DryRunOption,
    EndReasonOption,
    NumberArgument,
    OnOption,
    UnderOption,
)
from chibo_cli.cli.reading import clearable_day_in, edits_in, required_day_in, text_in
from chibo_cli.cli.showing import answer, notice, warn_of_unbound_role
from chibo_cli.domain.text.errors import MissingOption
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.answers import changes as answers
from chibo_cli.messages.answers import organisation as map_changes

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def _entries(store: "Store", number: int, today: date) -> "Sequence[object]":
    from chibo_cli.usecases.duties.assignments import assignment_entries, find_assignment

    return assignment_entries(store, [find_assignment(store, number)], day=today)


show = shown_by_number("assign", "Một phân công: mọi mục đã ghi.", _entries)


def edit(
    ctx: typer.Context,
    number: NumberArgument,
    role: Annotated[
        str | None, typer.Option("--role", metavar="TEXT", help='Vai trò đúng; "" = bỏ.')
    ] = None,
    decision: Annotated[
        str | None, typer.Option("--decision", metavar="NO", help='Số quyết định; "" = bỏ.')
    ] = None,
    since: NewSinceOption = None,
    until: NewUntilOption = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help='Lý do kết thúc; "" = bỏ.')
    ] = None,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Dự thảo đã có quyết định: từ nay có hiệu lực.")
    ] = False,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một phân công ghi sai, hoặc xác nhận một dự thảo; cho biết kết quả đổi ra sao."""
    from chibo_cli.usecases.duties.assignment_edits import edit_assignment
    from chibo_cli.usecases.duties.assignments import find_assignment, regulation_of, unbound_roles

    app: AppContext = ctx.obj
    edits = edits_in(
        role=(role, text_in),
        decision=(decision, text_in),
        since=(since, clearable_day_in(app)),
        until=(until, clearable_day_in(app)),
        end_reason=(reason, text_in),
    )
    if confirm:
        edits["is_draft"] = False
    with app.open_store(writing=True, dry_run=dry_run) as store:
        assignment = find_assignment(store, number)
        edited = edit_assignment(store, assignment, edits, today=app.today)
        regulation = regulation_of(store, assignment)
        named = () if role is None else unbound_roles(store, regulation, text_in(role))
    answer_edited(app, "assign", told_assignment(app, edited.before), edited, dry_run=dry_run)
    if named:
        warn_of_unbound_role(app, regulation.code, text_in(role), named)


def confirm(
    ctx: typer.Context,
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="[ID...]", help="Số của các dự thảo.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Mọi dự thảo, hoặc mọi dự thảo trong --under.")
    ] = False,
    under: UnderOption = None,
    decision: Annotated[
        str | None, typer.Option("--decision", metavar="NO", help="Số quyết định mới.")
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Các dự thảo đã có quyết định: từ nay có hiệu lực, cùng một số quyết định."""
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
    for each in confirmed.entries:
        answer(
            app,
            map_changes.CONFIRMED,
            dry_run=dry_run,
            number=each.id,
            since=app.words(answers.FROM, day=each.since) if each.since else "",
            official=each.official.name,
            unit=each.unit.name,
        )
    if not confirmed.entries:
        notice(app, app.words(map_changes.NO_DRAFTS))
    answer_moved(app, confirmed.moved)


def remove(ctx: typer.Context, number: NumberArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một phân công ghi nhầm; phân công đã có thật thì kết thúc bằng chibo assign end."""
    from chibo_cli.usecases.duties.assignment_edits import remove_assignment
    from chibo_cli.usecases.duties.assignments import find_assignment

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = remove_assignment(store, find_assignment(store, number), today=app.today)
    answer(app, answers.REMOVED, dry_run=dry_run, what=told_assignment(app, removed.before))
    answer_moved(app, removed.moved)


def end(
    ctx: typer.Context,
    number: NumberArgument,
    on: OnOption = None,
    reason: EndReasonOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Kết thúc một phân công: ngày nêu ra là ngày cuối cùng có hiệu lực."""
    from chibo_cli.usecases.changes.watching import watch
    from chibo_cli.usecases.duties.assignment_edits import touched_by_life
    from chibo_cli.usecases.duties.assignments import (
        assignment_entries,
        end_assignment,
        find_assignment,
    )

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    with app.open_store(writing=True, dry_run=dry_run) as store:
        assignment = find_assignment(store, number)
        touched = touched_by_life(assignment, Span(assignment.life.since, day))
        watched = watch(store, touched, today=app.today)
        end_assignment(store, assignment, on=day, reason=text_in(reason))
        moved = watched.moved(store)
        entry = assignment_entries(store, [assignment], day=day)[0]
    answer(
        app,
        answers.ASSIGNMENT_ENDED,
        dry_run=dry_run,
        number=number,
        official=entry.official.name,
        unit=entry.unit.name,
        day=day,
    )
    answer_moved(app, moved)
