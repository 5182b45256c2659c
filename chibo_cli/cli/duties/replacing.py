"""`chibo assign replace`: another official, or another unit, from a day on."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.reading import required_day_in, text_in
from chibo_cli.cli.asking.answering import answer_moved
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer
from chibo_cli.domain.text.errors import ConflictingOptions, MissingOption
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.messages.answers import changes as answers


def replace(
    ctx: typer.Context,
    number: Annotated[
        int | None,
        typer.Argument(
            metavar="[ID]", help="Số của phân công; nhiều thì dùng --of.", max=2**63 - 1
        ),
    ] = None,
    of: Annotated[
        str | None,
        typer.Option("--of", metavar="OFFICIAL", help="Mọi phân công của đồng chí này."),
    ] = None,
    on: options.On = None,
    official: Annotated[
        str | None, typer.Option("--official", metavar="OFFICIAL", help="Đồng chí thay.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="UNIT", help="Đơn vị phụ trách mới.")
    ] = None,
    role: options.Role = None,
    decision: options.Decision = None,
    reason: options.EndReason = None,
    dry_run: options.DryRun = False,
) -> None:
    """Thay phân công từ một ngày: đồng chí khác, hoặc đơn vị khác.

    Với --of: một đồng chí nghỉ hưu, chuyển công tác thì mọi phân công về đồng chí thay.
    """
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.assignments import find_assignment
    from chibo_cli.usecases.duties.handing_on import assignments_to_hand_on, replace_assignments
    from chibo_cli.usecases.finding.people import find_official, find_unit

    app: AppContext = ctx.obj
    _check(number, of, official, unit)
    day = required_day_in(app, on, "--on")
    last_day = day - ONE_DAY
    with app.open_store(writing=True, dry_run=dry_run) as store:
        if of is None:
            olds = [find_assignment(store, number or 0)]
        else:
            before = find_official(store, of, day=last_day)
            olds = assignments_to_hand_on(store, before, on=day)
        replaced = replace_assignments(
            store,
            olds,
            on=day,
            official=None if official is None else find_official(store, official, day=day),
            unit=None if unit is None else find_unit(store, unit, day=day),
            role=text_in(role),
            decision=text_in(decision),
            reason=text_in(reason),
        )
        moved = moved_by(store, today=app.today)
    for old, new in zip(olds, replaced, strict=True):
        answer(
            app,
            answers.ASSIGNMENT_REPLACED,
            dry_run=dry_run,
            old=old.id,
            last_day=last_day,
            number=new.id,
            official=new.official.name,
            unit=new.unit.name,
            day=day,
        )
    answer_moved(app, moved)


def _check(number: int | None, of: str | None, official: str | None, unit: str | None) -> None:
    """Raises MissingOption, ConflictingOptions: one is replaced by its number, or all of one."""
    if number is None and of is None:
        raise MissingOption("ID | --of")
    if number is not None and of is not None:
        raise ConflictingOptions(("ID", "--of"))
    if of is not None and official is None:
        raise MissingOption("--official")
    if of is not None and unit is not None:
        raise ConflictingOptions(("--of", "--unit"))
