"""`chibo unit kind`: the office's own kinds of unit."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.reading import name_in, text_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, show_listing
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.text import safe

commands = Noun()

KindArgument = Annotated[str, typer.Argument(metavar="KIND", help="Tên hoặc khóa của loại.")]
EnglishOption = Annotated[
    str | None, typer.Option("--english", metavar="NAME", help="Tên tiếng Anh của loại.")
]


@commands.verb(
    "add",
    'chibo unit kind add "tổ nhân dân tự quản"',
    'chibo unit kind add "chi bộ chợ" --cell --english "market cell"',
)
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Tên loại đơn vị.")],
    cell: Annotated[
        bool, typer.Option("--cell", help="Đơn vị loại này là chi bộ, có sinh hoạt để dự.")
    ] = False,
    english: EnglishOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Thêm một loại đơn vị của cơ quan, ngoài các loại có sẵn."""
    from chibo_cli.usecases.organisation.unit_kinds import add_kind

    app: AppContext = ctx.obj
    name, name_en = name_in(name), text_in(english)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        kind = add_kind(store, name, name_en, of_cells=cell)
    of_cells = app.words(says.OF_CELLS) if cell else ""
    answer(app, says.KIND_ADDED, dry_run=dry_run, name=kind.name, key=kind.key, cell=of_cells)


@commands.verb("list", "chibo unit kind list", "chibo unit kind list --json")
def list_(ctx: typer.Context, shown: options.Showing) -> None:
    """Các loại đơn vị: có sẵn và của cơ quan, mỗi loại có bao nhiêu đơn vị."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.organisation.unit_kinds import list_kinds

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = list_kinds(store)
    show_listing(app, listing("unit_kind", entries), shown)


@commands.verb(
    "rename",
    'chibo unit kind rename "tổ tự quản" "tổ liên gia"',
    'chibo unit kind rename "tổ tự quản" "tổ liên gia" --english "household group" -n',
)
def rename(
    ctx: typer.Context,
    kind: KindArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Tên mới.")],
    english: EnglishOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Gọi một loại của cơ quan bằng tên khác; đơn vị và quy định của loại vẫn như cũ."""
    from chibo_cli.usecases.organisation.unit_kinds import rename_kind

    app: AppContext = ctx.obj
    name, name_en = name_in(name), text_in(english)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        old = rename_kind(store, kind, name, name_en)
    answer(app, says.KIND_RENAMED, dry_run=dry_run, old=old.name, new=name)


@commands.verb(
    "remove", 'chibo unit kind remove "tổ tự quản"', 'chibo unit kind remove "tổ tự quản" -n'
)
def remove(ctx: typer.Context, kind: KindArgument, dry_run: options.DryRun = False) -> None:
    """Bỏ một loại của cơ quan; loại còn đơn vị hay nghĩa vụ thì không bỏ được."""
    from chibo_cli.usecases.organisation.unit_kinds import remove_kind

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = remove_kind(store, kind)
    what = app.words(says.KIND, name=safe(removed.name))
    answer(app, says.REMOVED, dry_run=dry_run, what=what)
