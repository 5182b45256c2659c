"""`chibo export`: all facts, as `import` reads them back, or as an office sends them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.outputs import make_folder, put
from chibo_cli.cli.run.showing import UNWRITTEN, named_for
from chibo_cli.cli.run.streams import STDOUT
from chibo_cli.domain.lists.copies import CopiedList
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.messages.answers import lists as says

commands = Noun()

_FOLDER, _WORKBOOK, _BUNDLE = "DIR", "F.xlsx", "F.chibo"
_OTHER_FILES = {*UNWRITTEN, ".csv", ".json", ".ndjson", ".txt"}


@commands.verb(
    "register",
    "chibo export register -o so-lieu",
    "chibo export register -o so.xlsx",
    "chibo export register --unsound -o cuu-so",
)
def register(
    ctx: typer.Context,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            readable=False,
            metavar="DIR|F.xlsx",
            help="Thư mục, hoặc một tệp xlsx.",
        ),
    ],
    if_changed: Annotated[
        bool, typer.Option("--if-changed", help="Số liệu không đổi thì giữ nguyên các tệp đã có.")
    ] = False,
    unsound: Annotated[
        bool,
        typer.Option(
            "--unsound",
            help="Sổ hỏng hoặc bị chương trình khác sửa: lấy ra những gì còn đọc được.",
        ),
    ] = False,
) -> None:
    """Xuất mọi bảng của sổ, để nhập lại bằng chibo import: mỗi bảng một tệp CSV hay trang tính."""
    from chibo_cli.output.forms.text import safe
    from chibo_cli.usecases.lists.exporting import copied_lists, identity_list

    app: AppContext = ctx.obj
    app.if_changed = if_changed
    output = named_for(output, None)
    is_workbook = output == STDOUT or output.suffix.lower() == ".xlsx"
    if not is_workbook and output.suffix.lower() in _OTHER_FILES:
        raise InvalidOption("--output", str(output), (_FOLDER, _WORKBOOK))
    if unsound:
        if is_workbook:  # no sheet holds every character that damage may have left
            raise InvalidOption("--output", str(output), (_FOLDER,))
        lists = _salvaged(app)
    else:
        with app.open_store() as store:
            lists = (*copied_lists(store), identity_list(store))
    write = _write_workbook if is_workbook else _write_folder
    written = write(app, lists, output)
    copied = [each for each in lists if each.kind is not ListKind.REGISTER]
    rows = sum(len(each.rows) for each in copied)
    said = says.EXPORTED if written else says.UNTOUCHED
    app.notice(app.words(said, rows=rows, tables=len(copied), path=safe(str(output))))


@commands.verb(
    "office",
    "chibo export office -o hoa-lac-2024-03.chibo",
    "chibo export office --since 12 -o hoa-lac-2024-04.chibo",
    "chibo export office --only-under X02 -o hoa-lac.chibo",
)
def office(
    ctx: typer.Context,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", readable=False, metavar=_BUNDLE, help="Tệp .chibo."),
    ],
    *,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="ID",
            help="Chỉ những gì sau thao tác này: số, hoặc đầu mã nhật ký; không nêu = tất cả.",
        ),
    ] = None,
    only_under: Annotated[
        str | None,
        typer.Option(
            "--only-under",
            metavar="UNIT",
            help="Chỉ đơn vị này và cấp dưới, những ai được phân công hoặc sinh hoạt ở đó.",
        ),
    ] = None,
) -> None:
    """Ghi một tệp để gửi cấp trên nhận bằng chibo merge, thay cho cả sổ.

    Tệp chứng minh nó nối tiếp lần gửi trước. Hai bên đọc mã cho nhau qua điện thoại.
    """
    from chibo_cli.domain.merging.bundles import SUFFIX, spoken
    from chibo_cli.output.forms.text import safe
    from chibo_cli.output.register.bundle import bundle_file
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.merging.bundling import bundle_of, operation_named

    app: AppContext = ctx.obj
    output = named_for(output, None)
    if output != STDOUT and output.suffix.lower() != SUFFIX:
        raise InvalidOption("--output", str(output), (_BUNDLE,))
    with app.open_store() as store:
        begun = None if since is None else operation_named(store, since)
        top = None if only_under is None else find_unit(store, only_under, day=app.today).id
        bundle = bundle_of(store, since=begun, under=top)
        file = bundle_file(bundle)
    put(app, {output: file.content}, is_private=True)
    sender = bundle.sender
    app.notice(app.words(says.BUNDLED, rows=file.rows, path=safe(str(output))))
    app.notice(app.words(says.BUNDLE_DIGEST, digest=spoken(file.digest)))
    if sender.head is not None:
        part = "" if only_under is None else f' --only-under "{safe(only_under)}"'
        app.notice(app.words(says.NEXT_BUNDLE, operation=sender.head, part=part))


def _salvaged(app: AppContext) -> Sequence[CopiedList]:
    """What can be read of an unsound register, after saying what cannot."""
    from chibo_cli.output.forms.text import safe
    from chibo_cli.usecases.lists.salvaging import salvaged_lists

    salvaged = salvaged_lists(app.register, wait=app.patience)
    for lost in salvaged.losses:
        gone = ", ".join(map(safe, lost.columns))
        parts = (
            None if lost.loss is None else app.words(says.LOSSES[lost.loss]),
            app.words(says.COLUMNS_GONE, columns=gone) if gone else None,
        )
        reason = ", ".join(filter(None, parts))
        kind = app.words(says.KINDS[lost.kind])
        app.warning(app.words(says.NOT_ALL_READ, kind=kind, reason=reason, rows=lost.rows_read))
    return salvaged.lists


def _write_workbook(app: AppContext, copied: Sequence[CopiedList], output: Path) -> int:
    from chibo_cli.output.register.copies import copies_workbook

    return put(app, {output: copies_workbook(copied)}, is_private=True)


def _write_folder(app: AppContext, copied: Sequence[CopiedList], folder: Path) -> int:
    """A file a table, each replaced whole; what else lies in the folder is left alone and named."""
    from chibo_cli.output.forms.text import safe
    from chibo_cli.output.register.copies import copy_csv

    make_folder(folder)
    tables = {folder / f"{each.kind.value}.csv": copy_csv(each) for each in copied}
    written = put(app, tables, is_private=True)
    others = sorted(path.name for path in folder.iterdir() if path not in tables)
    if others:
        app.notice(app.words(says.BESIDE, files=", ".join(map(safe, others))))
    return written
