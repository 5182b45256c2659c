"""`chibo db`: the register's file: what it is, whether it is sound, copies of it."""

from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.options import FormatOption, JsonOption, OutputOption
from chibo_cli.cli.showing import answer, chosen_form, notice, show_listing
from chibo_cli.messages import answers as says

commands = Noun()
_UNSOUND = 78
_KEEP = 30


@commands.verb("info", "chibo db info", "chibo db info --json")
def info(
    ctx: typer.Context,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Sổ này: tệp nào, bao nhiêu dòng, nhật ký đến đâu, kỳ nào đã chốt."""
    from chibo_cli.output.columns import listing
    from chibo_cli.usecases.proving import describe

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    with app.open_store() as store:
        entries = describe(store, app.register)
    show_listing(app, listing("info", entries), chosen, output)


@commands.verb("check", "chibo db check", "chibo db check --head 3f9a…")
def check(
    ctx: typer.Context,
    head: Annotated[
        str | None, typer.Option("--head", metavar="HASH", help="Mã nhật ký ghi lúc chốt kỳ.")
    ] = None,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Chứng minh sổ nguyên vẹn: tệp, khóa ngoại, quy tắc, nhật ký, các kỳ đã chốt."""
    from chibo_cli.output.columns import listing
    from chibo_cli.usecases.proving import prove

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    with app.open_store() as store:
        found = prove(store, today=app.today, head=head)
    if found or as_json:
        show_listing(app, listing("flaw", found), chosen, output)
    if found:
        notice(app, app.words(says.UNSOUND, count=len(found)))
        raise typer.Exit(_UNSOUND)
    notice(app, app.words(says.SOUND, path=str(app.register)))


@commands.verb("backup", "chibo db backup", "chibo db backup -o ban-sao.db")
def backup(
    ctx: typer.Context,
    output: OutputOption = None,
    keep: Annotated[
        int, typer.Option("--keep", metavar="N", help="Giữ bao nhiêu bản sao gần nhất.")
    ] = _KEEP,
) -> None:
    """Sao lưu: bản sao kiểm chứng được, cạnh sổ, kèm mã SHA-256."""
    from chibo_cli.store.backups import copy_register, note_in_manifest, rotate

    app: AppContext = ctx.obj
    target = output or _next_copy(app)
    copy = copy_register(app.register, target, wait=app.patience)
    if output is None:
        note_in_manifest(copy)
        rotate(target.parent, app.register.stem, keep)
    answer(app, says.BACKED_UP, dry_run=False, path=str(copy.path), sha256=copy.sha256)


@commands.verb("restore", "chibo db restore ban-sao.db", "chibo db restore ban-sao.db --lang en")
def restore(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Bản sao cần khôi phục.")],
) -> None:
    """Khôi phục sổ từ bản sao; sổ hiện tại được sao lưu trước."""
    from chibo_cli.domain.journal import OperationKind
    from chibo_cli.store.backups import copy_register, note_in_manifest, overwrite_register, verify

    app: AppContext = ctx.obj
    verify(file)
    present = copy_register(app.register, _next_copy(app), wait=app.patience)
    note_in_manifest(present)
    overwrite_register(app.register, file, wait=app.patience)
    with app.open_store(writing=True, kind=OperationKind.RESTORE, reason=str(file.name)):
        pass  # the restore itself is what the journal keeps
    answer(app, says.RESTORED, dry_run=False, path=str(file), present=str(present.path))


def _next_copy(app: AppContext) -> Path:
    folder = app.register.parent / "backups"
    stamp = f"{app.now:%Y%m%d-%H%M%S}"
    return folder / f"{app.register.stem}-{stamp}.db"
