"""`chibo unit`: the tree of units, dated."""

from functools import partial
from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.narrowing import sought_in
from chibo_cli.cli.arguments.reading import (
    change_in,
    clearable_day_in,
    day_in,
    kind_in,
    name_in,
    required_day_in,
    required_text_in,
    span_in,
    text_in,
)
from chibo_cli.cli.asking.answering import answer_edited, answer_moved, told_code
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.organisation import unit_kind
from chibo_cli.cli.organisation.reorganising import close, merge, split
from chibo_cli.cli.organisation.uniting import unite_units
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, deliver, show_listing, show_story
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.text import safe

commands = Noun()
commands.add_typer(unit_kind.commands, name="kind", help="Loại đơn vị: có sẵn và của cơ quan.")

KindOption = Annotated[
    str, typer.Option("--kind", "-k", metavar="KIND", help="Loại: cell (chi bộ), commune (xã)…")
]
ParentOption = Annotated[
    str | None, typer.Option("--parent", "-p", metavar="UNIT", help="Đơn vị cấp trên.")
]


@commands.verb(
    "add",
    'chibo unit add "Xã Tân Phú" --kind commune --code X01',
    'chibo unit add "Chi bộ ấp 1" --parent X01 --code C001',
    begins="--since",
)
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Tên đơn vị.")],
    kind: KindOption = "cell",
    code: options.Code = None,
    parent: ParentOption = None,
    since: options.Since = None,
    until: options.Until = None,
    tag: options.Tag = None,
    dry_run: options.DryRun = False,
) -> None:
    """Thêm một đơn vị: tỉnh, xã, chi bộ…"""
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.units import add_unit

    app: AppContext = ctx.obj
    life, tags = span_in(app, since, until), tags_of(tag or ())
    name, code, kind = name_in(name), text_in(code), kind_in(app, kind)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        day = life.nearest(app.today)
        above = None if parent is None else find_unit(store, parent, day=day)
        place = "" if above is None else store.units.tree_of([above.id]).name(above.id, day)
        add_unit(store, code=code, name=name, kind=kind, life=life, parent=above, tags=tags)
    shown_place = app.words(says.UNDER, parent=place) if place else ""
    shown_code = app.words(says.CODE, code=code) if code else ""
    answer(app, says.UNIT_ADDED, dry_run=dry_run, name=name, code=shown_code, place=shown_place)


@commands.verb(
    "list",
    "chibo unit list --under X01",
    'chibo unit list --text "ap hoa" --on 1/7/2025',
    "chibo unit list --kind commune --json",
)
def list_(
    ctx: typer.Context,
    *,
    under: options.Under = None,
    kind: Annotated[
        str | None, typer.Option("--kind", "-k", metavar="KIND", help="Chỉ loại này.")
    ] = None,
    on: options.On = None,
    text: options.Text = None,
    tag: options.OfTag = None,
    shown: options.Showing,
) -> None:
    """Danh sách đơn vị."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.units import list_units

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on") if on else app.today
    wanted = None if kind is None else kind_in(app, kind)
    sought = sought_in(text)
    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=day)
        entries = list_units(store, day=day, under=top, kind=wanted, sought=sought, tag=tag)
    show_listing(app, listing("unit", entries), shown)


@commands.verb("show", "chibo unit show C001", 'chibo unit show "ấp 1, Tân Phú" --json')
def show(
    ctx: typer.Context,
    unit: options.UnitArgument,
    *,
    on: options.On = None,
    shown: options.TextShowing,
) -> None:
    """Một đơn vị với các tên, cấp trên và ai phụ trách qua từng thời gian."""
    from chibo_cli.output.forms.formats import Format
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.output.organisation.histories import unit_history_json, unit_history_text
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.stories import unit_history

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on") if on else app.today
    with app.open_store() as store:
        history = unit_history(store, find_unit(store, unit, day=day), day=day)
    if shown.form is Format.JSON:
        deliver(app, unit_history_json(history).encode(), shown)
    else:
        text = unit_history_text(history, app.words)
        show_story(app, text, listing("assign", history.assignments), shown)


@commands.verb(
    "move",
    "chibo unit move C001 X02 --on 1/7/2025",
    "chibo unit move C001 X02 --on 1/7/2025 -n",
    begins="--on",
)
def move(
    ctx: typer.Context,
    unit: options.UnitArgument,
    parent: Annotated[str, typer.Argument(metavar="PARENT", help="Đơn vị cấp trên mới.")],
    on: options.On = None,
    until: options.Until = None,
    dry_run: options.DryRun = False,
) -> None:
    """Chuyển một đơn vị sang cấp trên khác từ một ngày."""
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.units import move_unit

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    life = Span(day, day_in(app, until))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        moved, above = find_unit(store, unit, day=day), find_unit(store, parent, day=day)
        tree = store.units.tree_of([moved.id, above.id])
        names = {"name": tree.name(moved.id, day), "parent": tree.name(above.id, day)}
        move_unit(store, moved, above, life)
        shifted = moved_by(store, today=app.today)
    answer(app, says.UNIT_MOVED, dry_run=dry_run, day=day, **names)
    answer_moved(app, shifted)


@commands.verb(
    "rename",
    'chibo unit rename C001 "Chi bộ ấp Hòa" --on 1/7/2025',
    'chibo unit rename C001 "Chi bộ ấp Hòa" --on 1/7/2025 -n',
    begins="--on",
)
def rename(
    ctx: typer.Context,
    unit: options.UnitArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Tên mới.")],
    on: options.On = None,
    dry_run: options.DryRun = False,
) -> None:
    """Đổi tên một đơn vị từ một ngày; tên cũ vẫn đúng cho các ngày trước."""
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.units import rename_unit

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    name = name_in(name)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        old = rename_unit(store, find_unit(store, unit, day=day), name, on=day)
    answer(app, says.UNIT_RENAMED, dry_run=dry_run, day=day, old=old, new=name)


@commands.verb(
    "tag",
    'chibo unit tag C001 "bí thư đồng thời trưởng bản" --since 1/3/2022',
    'chibo unit tag C001 "bí thư đồng thời trưởng bản" --since 1/3/2022 --until 31/12/2023 -n',
    begins="--since",
)
def tag(
    ctx: typer.Context,
    unit: options.UnitArgument,
    tag: Annotated[str, typer.Argument(metavar="TAG", help="Nhãn.")],
    since: options.Since = None,
    until: options.Until = None,
    dry_run: options.DryRun = False,
) -> None:
    """Gắn nhãn cho một đơn vị từ một ngày, hoặc ghi ngày cuối của nhãn đang mang."""
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.unit_tags import tag_unit

    app: AppContext = ctx.obj
    life, text = span_in(app, since, until), required_text_in(tag)
    day = life.nearest(app.today)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_unit(store, unit, day=day)
        name = store.units.tree_of([found.id]).name(found.id, day)
        borne = tag_unit(store, found, text, life)
    first, last = borne.life.since, borne.life.until
    answer(
        app,
        says.UNIT_TAGGED,
        dry_run=dry_run,
        name=name,
        tag=borne.tag,
        since="" if first is None else app.words(says.FROM, day=first),
        until="" if last is None else app.words(says.UP_TO, day=last),
    )


commands.verb(
    "merge",
    'chibo unit merge X02 X05 --new "X02=Xã Hòa Lạc" --on 1/7/2025 --document "1687/NQ-UBTVQH15"',
    'chibo unit merge C001 C007 --new "Chi bộ ấp Hòa" --on 1/7/2025 -n',
    needs=("on",),
    begins="--on",
)(merge)
commands.verb(
    "split",
    'chibo unit split C007 --new "C008=Chi bộ ấp Hòa 1" --new "C009=Chi bộ ấp Hòa 2" --on 1/7/2025',
    "chibo unit split X01 --into X02 --into X05 --below C001=X02 --below C007=X05 --on 1/7/2025",
    needs=("on",),
    begins="--on",
)(split)
commands.verb(
    "close",
    'chibo unit close X05 --to X01 --on 30/6/2025 --document "15-KH/TU"',
    'chibo unit close C007 --on 31/12/2025 --reason "ấp giải thể" -n',
    needs=("on",),
    begins="--on",
)(close)


@commands.verb(
    "edit",
    'chibo unit edit C001 --name "Chi bộ ấp 1A" --code C001A',
    "chibo unit edit C001 --kind school_cell -n",
)
def edit(
    ctx: typer.Context,
    unit: options.UnitArgument,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="NAME", help="Tên viết đúng; đổi tên từ một ngày: chibo unit rename."
        ),
    ] = None,
    code: options.NewCode = None,
    kind: Annotated[
        str | None, typer.Option("--kind", "-k", metavar="KIND", help="Loại đúng.")
    ] = None,
    since: options.NewSince = None,
    until: options.NewUntil = None,
    tag: options.NewTag = None,
    on: Annotated[options.On, Help("Sửa tên mang ngày này; trống = hôm nay.")] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một đơn vị ghi sai: mã, tên, loại, ngày đầu, ngày cuối, nhãn."""
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.unit_edits import UnitEdit, edit_unit

    app: AppContext = ctx.obj
    wanted = UnitEdit(
        name=change_in(name, name_in),
        code=change_in(code, text_in),
        kind=change_in(kind, partial(kind_in, app)),
        since=change_in(since, clearable_day_in(app)),
        until=change_in(until, clearable_day_in(app)),
        tags=change_in(tag or None, tags_of),
    )
    day = day_in(app, on) or app.today
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_unit(store, unit, day=day)
        edited = edit_unit(store, found, wanted, day=day)
        moved = moved_by(store, today=app.today)
    entry = edited.before
    what = app.words(says.UNIT, name=safe(entry.name), code=told_code(app, entry.code))
    answer_edited(app, "unit", what, edited, dry_run=dry_run)
    answer_moved(app, moved)


commands.verb(
    "unite",
    "chibo unit unite C001 C099 -n",
    'chibo unit unite C001 "Chi bộ ấp Thừa" --yes',
    "chibo unit unite --pairs pairs.csv -n",
    needs=("unit", "second"),
    unless="pairs",
)(unite_units)


@commands.verb("remove", "chibo unit remove C099", 'chibo unit remove "Chi bộ ấp Thừa" -n')
def remove(ctx: typer.Context, unit: options.UnitArgument, dry_run: options.DryRun = False) -> None:
    """Bỏ một đơn vị ghi nhầm; đơn vị đã có lượt dự hay phân công thì không bỏ được."""
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.unit_edits import remove_unit

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        entry = remove_unit(store, find_unit(store, unit, day=app.today), today=app.today)
    what = app.words(says.UNIT, name=safe(entry.name), code=told_code(app, entry.code))
    answer(app, says.REMOVED, dry_run=dry_run, what=what)
