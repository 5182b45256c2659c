"""`chibo official`: people, their posts and their own cells."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help, OptionsOf
from chibo_cli.cli.arguments.narrowing import Filters, filters_in
from chibo_cli.cli.arguments.reading import (
    change_in,
    clearable_day_in,
    day_in,
    name_in,
    required_day_in,
    span_in,
    text_in,
)
from chibo_cli.cli.asking.answering import answer_edited, answer_moved, told_code
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.organisation.personal_data import erase, export
from chibo_cli.cli.organisation.uniting import unite_officials
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import (
    answer,
    answer_lines,
    deliver,
    encoded,
    show_listing,
    show_story,
)
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.text import safe

commands = Noun()

TitleOption = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Chức vụ.")]
AgencyOption = Annotated[
    str | None, typer.Option("--agency", metavar="TEXT", help="Cơ quan công tác.")
]
HomeCellOption = Annotated[
    str | None, typer.Option("--home-cell", metavar="UNIT", help="Chi bộ sinh hoạt.")
]


@commands.verb(
    "add",
    'chibo official add "Nguyễn Văn An" --code CB01 --title "Tỉnh ủy viên"',
    'chibo official add "Trần Thị Bình" --code CB02 --home-cell C007',
    begins="--since",
)
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Họ và tên.")],
    code: options.Code = None,
    title: TitleOption = None,
    agency: AgencyOption = None,
    home_cell: HomeCellOption = None,
    since: options.Since = None,
    until: options.Until = None,
    another: Annotated[
        bool, typer.Option("--another", help="Là người khác, dù tên gần giống người đã có.")
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Thêm một đồng chí."""
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.officials import add_official

    app: AppContext = ctx.obj
    life = span_in(app, since, until)
    name, code = name_in(name), text_in(code)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        day = life.nearest(app.today)
        own = None if home_cell is None else find_unit(store, home_cell, day=day)
        add_official(
            store,
            code=code,
            name=name,
            life=life,
            title=text_in(title),
            agency=text_in(agency),
            home_cell=own,
            is_another=another,
        )
    shown_code = app.words(says.CODE, code=code) if code else ""
    answer(app, says.OFFICIAL_ADDED, dry_run=dry_run, name=name, code=shown_code)


@commands.verb(
    "list", "chibo official list --under X01", 'chibo official list --text "nguyen van" --json'
)
def list_(
    ctx: typer.Context,
    filters: Annotated[Filters, OptionsOf(filters_in, only=("unit", "under", "text"))],
    *,
    on: options.On = None,
    shown: options.Showing,
) -> None:
    """Danh sách đồng chí, theo tên; nêu đơn vị thì những đồng chí được phân công ở đó."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.organisation.officials import list_officials

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on") if on else app.today
    filters = replace(filters, days=Span(day, day))
    with app.open_store() as store:
        entries = list_officials(store, filters.found(app, store), day=day)
    show_listing(app, listing("official", entries), shown.about(filters.period))


@commands.verb("show", "chibo official show CB01", 'chibo official show "Nguyễn Văn An" --json')
def show(
    ctx: typer.Context,
    official: options.OfficialArgument,
    *,
    on: options.On = None,
    shown: options.Showing,
) -> None:
    """Một đồng chí: chức vụ, chi bộ sinh hoạt và phân công qua từng thời gian, số lượt dự."""
    from chibo_cli.output.forms.formats import Format
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.output.organisation.histories import official_history_rows, official_history_text
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.organisation.stories import official_history

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on") if on else app.today
    with app.open_store() as store:
        history = official_history(store, find_official(store, official, day=day), day=day)
    if shown.is_text:
        text = official_history_text(history, app.words)
        show_story(app, text, listing("assign", history.assignments), shown)
    elif shown.form is Format.XLSX:
        show_listing(app, listing("official", [history.official]), shown)
    else:
        rows = official_history_rows(history, shown.form, app.words)
        deliver(app, encoded(app, rows), shown, noun="official")


@commands.verb(
    "leave",
    "chibo official leave CB01 --on 30/6/2025",
    'chibo official leave "Nguyễn Văn An" --on 30/6/2025 -n',
    begins="--on",
)
def leave(
    ctx: typer.Context,
    official: options.OfficialArgument,
    on: options.On = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi ngày cuối cùng một đồng chí giữ chức vụ (nghỉ hưu, chuyển công tác)."""
    from chibo_cli.output.organisation.changes import successor_lines
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.duties.gaps import units_to_hand_on
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.organisation.terms import record_leaving

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_official(store, official, day=day)
        left = record_leaving(store, found, on=day)
        moved = moved_by(store, today=app.today)
        to_hand_on = units_to_hand_on(store, found, day=day + ONE_DAY)
    told = "".join(
        app.words(text, numbers=", ".join(map(str, numbers)))
        for text, numbers in ((says.ENDED_WITH, left.ended), (says.UNCOUNTED_AFTER, left.uncounted))
        if numbers
    )
    name = found.named_on(day).name
    answer(app, says.OFFICIAL_LEFT, dry_run=dry_run, name=name, day=day, ended=told)
    answer_lines(app, successor_lines(found, to_hand_on, day + ONE_DAY, app.words))
    answer_moved(app, moved)


@commands.verb(
    "return",
    "chibo official return CB29 --on 1/5/2025",
    'chibo official return CB29 --on 1/5/2025 --title "Phó Trưởng Ban" -n',
    needs=("on",),
    begins="--on",
)
def return_(
    ctx: typer.Context,
    official: options.OfficialArgument,
    on: options.On = None,
    title: TitleOption = None,
    agency: AgencyOption = None,
    home_cell: HomeCellOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi ngày một đồng chí đã thôi giữ chức vụ trở lại; phân công của lần trước không sống lại."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.organisation.official_edits import OfficialEdit
    from chibo_cli.usecases.organisation.terms import record_return

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    wanted = OfficialEdit(title=change_in(title, text_in), agency=change_in(agency, text_in))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_official(store, official, day=day)
        if home_cell is not None:
            wanted = replace(wanted, home_cell=find_unit(store, home_cell, day=day))
        ended = record_return(store, found, wanted, on=day)
        moved = moved_by(store, today=app.today)
    numbers = ", ".join(map(str, ended))
    told = app.words(says.NOT_BACK, numbers=numbers) if ended else ""
    name = found.named_on(day).name
    answer(app, says.OFFICIAL_RETURNED, dry_run=dry_run, name=name, day=day, ended=told)
    answer_moved(app, moved)


@commands.verb(
    "rename",
    'chibo official rename CB29 "Trần Thị Bích" --on 1/4/2024 --document "12/QĐ-UBND"',
    'chibo official rename CB29 "Trần Thị Bích" --on 1/4/2024 -n',
    begins="--on",
)
def rename(
    ctx: typer.Context,
    official: options.OfficialArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Họ tên mới.")],
    on: options.On = None,
    document: options.Document = None,
    dry_run: options.DryRun = False,
) -> None:
    """Đổi họ tên một đồng chí từ một ngày; tên cũ vẫn đúng cho các ngày trước và vẫn tìm ra."""
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.organisation.officials import rename_official

    app: AppContext = ctx.obj
    day, new = required_day_in(app, on, "--on"), name_in(name)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_official(store, official, day=day)
        old = rename_official(store, found, new, on=day, document=text_in(document))
    answer(app, says.OFFICIAL_RENAMED, dry_run=dry_run, day=day, old=old, new=new)


@commands.verb(
    "edit",
    'chibo official edit CB01 --title "Phó Trưởng Ban" --since 1/3/2024',
    'chibo official edit CB01 --name "Nguyễn Văn Ân" --code CB001 -n',
    begins="--since",
)
def edit(
    ctx: typer.Context,
    official: options.OfficialArgument,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Họ và tên đúng.")
    ] = None,
    code: options.NewCode = None,
    title: Annotated[TitleOption, Help('Chức vụ; "" = bỏ.')] = None,
    agency: Annotated[AgencyOption, Help('Cơ quan; "" = bỏ.')] = None,
    home_cell: Annotated[HomeCellOption, Help('Chi bộ sinh hoạt; "" = bỏ.')] = None,
    since: Annotated[
        options.Since,
        Help(
            "Chức vụ, cơ quan, chi bộ sinh hoạt mới từ ngày này (cái cũ hết hôm trước);"
            " một mình = ngày đầu giữ chức vụ."
        ),
    ] = None,
    until: options.NewUntil = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một đồng chí; chức vụ mới thêm --since, không có --since là sửa chỗ ghi sai."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.organisation.official_edits import OfficialEdit, edit_official

    app: AppContext = ctx.obj
    is_dated = not (title is None and agency is None and home_cell is None)
    wanted = OfficialEdit(
        name=change_in(name, name_in),
        code=change_in(code, text_in),
        title=change_in(title, text_in),
        agency=change_in(agency, text_in),
        since=change_in(None if is_dated else since, clearable_day_in(app)),
        until=change_in(until, clearable_day_in(app)),
    )
    on = day_in(app, since) if is_dated else None
    day = on or app.today
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_official(store, official, day=day)
        if home_cell is not None:
            own = find_unit(store, home_cell, day=day) if home_cell.strip() else None
            wanted = replace(wanted, home_cell=own)
        edited = edit_official(store, found, wanted, today=app.today, on=on)
        moved = moved_by(store, today=app.today)
    what = app.words(
        says.OFFICIAL, name=safe(found.named_on(day).name), code=told_code(app, edited.before.code)
    )
    if on is not None:
        what += app.words(says.FROM, day=on)
    answer_edited(app, "official", what, edited, dry_run=dry_run)
    answer_moved(app, moved)


commands.verb(
    "unite",
    "chibo official unite CB01 CB99 -n",
    'chibo official unite CB01 "Phạm Văn Thừa" --yes',
    "chibo official unite --pairs pairs.csv -n",
    needs=("official", "second"),
    unless="pairs",
)(unite_officials)
commands.verb(
    "export",
    "chibo official export CB01 -o ho-so-cb01",
    'chibo official export "Nguyễn Văn An" -o ho-so',
)(export)
commands.verb(
    "erase",
    'chibo official erase CB99 --reason "đơn ngày 2/5/2026" -n',
    'chibo official erase CB99 --reason "đơn ngày 2/5/2026" --texts --yes',
    needs=("reason",),
)(erase)


@commands.verb("remove", "chibo official remove CB99", 'chibo official remove "Phạm Văn Thừa" -n')
def remove(
    ctx: typer.Context, official: options.OfficialArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một đồng chí ghi nhầm; ai đã có phân công hay lượt dự thì không bỏ được."""
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.organisation.official_edits import remove_official

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_official(store, official, day=app.today)
        entry = remove_official(store, found, today=app.today)
    what = app.words(says.OFFICIAL, name=safe(entry.name), code=told_code(app, entry.code))
    answer(app, says.REMOVED, dry_run=dry_run, what=what)
