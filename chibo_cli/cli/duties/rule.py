"""`chibo rule`: regulations and their duties."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.narrowing import DayFilterOptions
from chibo_cli.cli.arguments.reading import (
    change_in,
    clearable_day_in,
    kind_in,
    required_day_in,
    required_text_in,
    text_in,
)
from chibo_cli.cli.asking.answering import answer_moved
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import (
    answer,
    answer_lines,
    deliver,
    show_listing,
    warn_of_unbound_role,
)
from chibo_cli.domain.facts.records import Duty, Regulation
from chibo_cli.domain.text.errors import ConflictingOptions
from chibo_cli.domain.text.names import stored
from chibo_cli.domain.time.spans import ONE_DAY
from chibo_cli.messages.answers import changes as says

commands = Noun()


@commands.verb("list", "chibo rule list", 'chibo rule list --text "sinh hoat" --json')
def list_(
    ctx: typer.Context,
    filters: DayFilterOptions,
    shown: options.Showing,
) -> None:
    """Các quy định đang có trong sổ, mỗi quy định hôm nay áp dụng cho bao nhiêu đồng chí."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.regulations import list_regulations

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = list_regulations(store, day=app.today, days=filters.days, sought=filters.sought)
    show_listing(app, listing("rule", entries), shown.about(filters.period))


@commands.verb("show", "chibo rule show 258", "chibo rule show 258-QĐ/TU --json")
def show(
    ctx: typer.Context,
    code: options.RuleArgument,
    shown: options.TextShowing,
) -> None:
    """Một quy định và từng nghĩa vụ, bằng lời."""
    from chibo_cli.output.duties.regulations import regulation_text
    from chibo_cli.usecases.finding.people import find_regulation

    app: AppContext = ctx.obj
    with app.open_store() as store:
        regulation = find_regulation(store, code)
        duties = store.regulations.duties(regulation.id)
    deliver(app, regulation_text(regulation, duties, shown.form, app.words).encode(), shown)


@commands.verb("add", "chibo rule add quy-dinh.toml", "chibo rule add quy-dinh.toml -n")
def add(
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE.toml", readable=False, help="Tệp TOML của quy định.")
    ],
    dry_run: options.DryRun = False,
) -> None:
    """Thêm một quy định từ tệp TOML."""
    from chibo_cli.intake.toml.regulations import read_regulation

    app: AppContext = ctx.obj
    _add(app, *read_regulation(file, partial(kind_in, app)), dry_run=dry_run)


@commands.verb("preset", "chibo rule preset", "chibo rule preset 258")
def preset(
    ctx: typer.Context,
    *,
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="Quy định có sẵn cần thêm; trống = liệt kê."),
    ] = None,
    shown: options.Showing,
    dry_run: options.DryRun = False,
) -> None:
    """Liệt kê các quy định có sẵn, hoặc thêm một quy định có sẵn vào sổ."""
    from chibo_cli.intake.toml.regulations import presets
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.store.registers import register_at
    from chibo_cli.usecases.duties.regulations import find_preset, list_presets, list_regulations

    app: AppContext = ctx.obj
    if code is not None:
        _add(app, *find_preset(presets(), code), dry_run=dry_run)
        return
    known: list[str] = []
    if (
        register_at(app.register).fault(wait=app.patience) is None
    ):  # the list is of use before there is a register
        with app.open_store() as store:
            known = [entry.code for entry in list_regulations(store, day=app.today)]
    show_listing(app, listing("preset", list_presets(presets(), known)), shown)


@commands.verb(
    "replace",
    "chibo rule replace 258 776 --on 1/4/2024 -n",
    'chibo rule replace 258 776 --on 1/4/2024 --decision "30-QĐ/TU"',
    begins="--on",
)
def replace(
    ctx: typer.Context,
    old: Annotated[str, typer.Argument(metavar="CODE", help="Quy định cũ.")],
    new: Annotated[str, typer.Argument(metavar="CODE", help="Quy định mới, đã có trong sổ.")],
    on: options.On = None,
    decision: Annotated[
        options.Decision, Help("Số quyết định của các phân công mới; trống = giữ số cũ.")
    ] = None,
    reason: options.EndReason = None,
    dry_run: options.DryRun = False,
) -> None:
    """Thay một quy định từ một ngày: các phân công đang có hiệu lực chuyển sang quy định mới."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.replacing import replace_regulation
    from chibo_cli.usecases.finding.people import find_regulation

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    with app.open_store(writing=True, dry_run=dry_run) as store:
        replaced, replacing = find_regulation(store, old), find_regulation(store, new)
        done = replace_regulation(
            store,
            replaced,
            replacing,
            on=day,
            reason=text_in(reason) or app.words(says.REPLACED_BY, code=replacing.code),
            decision=text_in(decision),
        )
        moved = moved_by(store, today=app.today)
    answer(
        app,
        says.RULE_REPLACED,
        dry_run=dry_run,
        old=replaced.code,
        last_day=day - ONE_DAY,
        new=replacing.code,
        count=done.carried,
        drafts=app.words(says.AND_DRAFTS, count=done.drafts) if done.drafts else "",
    )
    for role, named in done.unbound:
        warn_of_unbound_role(app, replacing.code, role, named)
    answer_moved(app, moved)


@commands.verb(
    "edit",
    'chibo rule edit 258 --issuer "Ban Thường vụ Tỉnh ủy" --issued 19/5/2021',
    "chibo rule edit 258 quy-dinh.toml -n",
)
def edit(
    ctx: typer.Context,
    code: options.RuleArgument,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE.toml]",
            readable=False,
            help="Tệp TOML nêu lại cả quy định; nghĩa vụ nhận theo thứ tự trong tệp.",
        ),
    ] = None,
    new_code: Annotated[options.Code, Help("Số hiệu đúng.")] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help='Tên đúng; "" = bỏ.')
    ] = None,
    issuer: Annotated[
        str | None,
        typer.Option("--issuer", metavar="TEXT", help='Cơ quan ban hành đúng; "" = bỏ.'),
    ] = None,
    report_title: Annotated[
        str | None,
        typer.Option("--report-title", metavar="TEXT", help='Tên báo cáo khi in; "" = bỏ.'),
    ] = None,
    issued: Annotated[
        str | None,
        typer.Option("--issued", metavar="DATE", help='Ngày ban hành đúng; "" = bỏ.'),
    ] = None,
    since: options.NewSince = None,
    until: options.NewUntil = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một quy định ghi sai; quy định khác đến thay từ một ngày: chibo rule replace."""
    from chibo_cli.domain.facts.kinds import unit_kind
    from chibo_cli.intake.toml.regulations import read_regulation
    from chibo_cli.output.register.journal import change_lines
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.regulations import RegulationEdit, edit_regulation
    from chibo_cli.usecases.finding.people import find_regulation

    app: AppContext = ctx.obj
    wanted = RegulationEdit(
        code=change_in(new_code, required_text_in),
        title=change_in(title, stored),
        issuer=change_in(issuer, stored),
        report_title=change_in(report_title, stored),
        issued_on=change_in(issued, clearable_day_in(app)),
        since=change_in(since, clearable_day_in(app)),
        until=change_in(until, clearable_day_in(app)),
    )
    fields = {
        "--code": new_code,
        "--title": title,
        "--issuer": issuer,
        "--report-title": report_title,
        "--issued": issued,
        "--since": since,
        "--until": until,
    }
    given = [name for name, value in fields.items() if value is not None]
    if file is not None and given:
        raise ConflictingOptions(("FILE.toml", *given))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        own = store.unit_kinds.all()
        old = find_regulation(store, code)
        if file is None:
            stated, duties = wanted.of(old), None
        else:
            stated, duties = read_regulation(file, partial(unit_kind, own=own))
        changes = edit_regulation(store, old, stated, duties, today=app.today)
        moved = moved_by(store, today=app.today)
    answer(app, says.EDITED, dry_run=dry_run, what=app.words(says.RULE, code=old.code))
    answer_lines(app, change_lines(changes, len(changes), app.words))
    answer_moved(app, moved)


@commands.verb("remove", "chibo rule remove 776", "chibo rule remove 776 -n")
def remove(ctx: typer.Context, code: options.RuleArgument, dry_run: options.DryRun = False) -> None:
    """Bỏ một quy định ghi nhầm; quy định đã có phân công thì không bỏ được."""
    from chibo_cli.usecases.duties.regulations import remove_regulation
    from chibo_cli.usecases.finding.people import find_regulation

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_regulation(store, code)
        remove_regulation(store, found)
    answer(app, says.REMOVED, dry_run=dry_run, what=app.words(says.RULE, code=found.code))


def _add(
    app: AppContext, regulation: Regulation, duties: tuple[Duty, ...], *, dry_run: bool
) -> None:
    from chibo_cli.usecases.duties.regulations import add_regulation

    with app.open_store(writing=True, dry_run=dry_run) as store:
        is_new = add_regulation(store, regulation, duties)
    if is_new:
        answer(app, says.RULE_ADDED, dry_run=dry_run, code=regulation.code, duties=len(duties))
    else:
        answer(app, says.RULE_KNOWN, dry_run=False, code=regulation.code)
