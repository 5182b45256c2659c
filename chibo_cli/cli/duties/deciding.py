"""`chibo assign import`: a whole decision, as a difference against what stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import lists, options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.reading import required_day_in, required_text_in
from chibo_cli.cli.asking.answering import MOST_UNASKED, answer_moved
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines, show_listing, warn_of_unbound_role
from chibo_cli.domain.text.errors import MissingOption, NotConfirmed
from chibo_cli.messages.answers import duties as says

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.duties.movement import Moved
    from chibo_cli.domain.lists.lists import Reading
    from chibo_cli.usecases.duties.decisions import Decided


def import_decision(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            readable=False,
            metavar="FILE...",
            help="Các tệp của quyết định: xlsx, xls, ods, csv.",
        ),
    ],
    *,
    on: Annotated[options.On, Help("Ngày quyết định có hiệu lực.")] = None,
    decision: Annotated[options.Decision, Help("Số quyết định.")] = None,
    rule: Annotated[
        options.Rule,
        Help("Theo quy định này; trống = cột Quy định, hoặc quy định duy nhất trong sổ."),
    ] = None,
    under: Annotated[
        str | None,
        typer.Option(
            "--under",
            metavar="UNIT",
            help="Quyết định chỉ về địa bàn của đơn vị này; phân công nơi khác để nguyên.",
        ),
    ] = None,
    sheet: lists.Sheet = None,
    map_: lists.Column = None,
    errors: lists.Errors = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Không hỏi lại khi kết thúc hơn ba phân công.")
    ] = False,
    shown: options.Showing,
    dry_run: options.DryRun = False,
) -> None:
    """Nhập cả một quyết định phân công: giữ người còn, kết thúc người thôi, thêm người mới.

    Cột cần có: Đồng chí, Đơn vị phụ trách. Chỉ xét phân công trong --rule và --under.
    """
    from chibo_cli.domain.lists.lists import ListKind
    from chibo_cli.intake.lists import read_files
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.decisions import OPTIONAL_COLUMNS

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    if decision is None:
        raise MissingOption("--decision")
    number = required_text_in(decision)
    wishes = lists.wishes_in(app, ListKind.ASSIGNMENTS.value, sheet, map_)
    with lists.giving_back(app, errors, of_sheets=bool(sheet), dry_run=dry_run) as tables:
        reading = read_files(files, replace(wishes, optional=OPTIONAL_COLUMNS))
        tables.extend(reading.tables)
        lists.tell_reading(app, reading)
        if not (yes or dry_run):  # nobody else waits while a person makes up their mind
            decided, _ = _decide(app, reading, number, day, rule, under, dry_run=True)
            _confirm(app, decided)
        decided, moved = _decide(app, reading, number, day, rule, under, dry_run=dry_run)
    if shown.is_asked:
        show_listing(app, listing("decision", decided.entries), shown)
    else:
        _answer(app, decided, moved, number, day, dry_run=dry_run)
    for unbound, count in decided.unbound.items():
        warn_of_unbound_role(app, unbound.regulation, unbound.role, unbound.named, count)


def _decide(
    app: AppContext,
    reading: Reading,
    number: str,
    day: date,
    rule: str | None,
    under: str | None,
    *,
    dry_run: bool,
) -> tuple[Decided, Moved]:
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.decisions import Decision, take_decision
    from chibo_cli.usecases.finding.people import find_regulation, find_unit

    reason = app.words(says.REASON, number=number)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        regulation = None if rule is None else find_regulation(store, rule)
        top = None if under is None else find_unit(store, under, day=day)
        decision = Decision(number, day, reason, regulation, top)
        decided = take_decision(store, reading.tables, decision, today=app.today)
        return decided, moved_by(store, today=app.today)


def _confirm(app: AppContext, decided: Decided) -> None:
    """Go on with a decision that ends many only after a yes.

    Raises:
        NotConfirmed: nobody is there to say it.
        Abort: the answer is no.
    """
    if decided.ends <= MOST_UNASKED:
        return
    if not app.may_ask:
        raise NotConfirmed(decided.ends)
    from chibo_cli.cli.asking.interview import confirm, tell
    from chibo_cli.output.duties.decisions import decision_lines

    tell(decision_lines(decided.entries, app.words).rstrip("\n"))
    confirm(app, says.MANY, count=decided.ends)


def _answer(
    app: AppContext, decided: Decided, moved: Moved, number: str, day: date, *, dry_run: bool
) -> None:
    from chibo_cli.domain.duties.decision import DecisionChange
    from chibo_cli.output.duties.decisions import decision_lines

    answer(
        app,
        says.DECIDED,
        dry_run=dry_run,
        number=number,
        day=day,
        **{change.value: decided.count(change) for change in DecisionChange},
    )
    answer_lines(app, decision_lines(decided.entries, app.words))
    answer_moved(app, moved)
