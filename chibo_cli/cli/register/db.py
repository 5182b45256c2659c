"""`chibo db`: the register itself: what it is, whether it is sound, copies, who may what."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.asking.restoring import confirm_restore
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import (
    AppContext,
    address_of,
    check_place,
    migrated,
    take_drafts_away,
)
from chibo_cli.cli.run.outputs import put
from chibo_cli.cli.run.showing import answer, show_findings, show_listing
from chibo_cli.cli.run.streams import STDOUT
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from chibo_cli.store.copies import Backup

commands = Noun()
_UNSOUND = 78
_KEEP = 30
_BACKUPS = "backups"
_Account = Annotated[
    str, typer.Argument(metavar="ACCOUNT", help="Tài khoản có trên máy chủ PostgreSQL.")
]


@commands.verb("info", "chibo db info", "chibo db info --json")
def info(
    ctx: typer.Context,
    shown: options.Showing,
) -> None:
    """Sổ này: tệp nào, bao nhiêu dòng, nhật ký đến đâu, kỳ nào đã chốt."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.register.proving import describe

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = describe(store, app.register)
    show_listing(app, listing("info", entries), shown)


@commands.verb("check", "chibo db check", "chibo db check --head 3f9a…")
def check(
    ctx: typer.Context,
    *,
    head: Annotated[
        str | None, typer.Option("--head", metavar="HASH", help="Mã nhật ký ghi lúc chốt kỳ.")
    ] = None,
    shown: options.Showing,
) -> None:
    """Chứng minh sổ nguyên vẹn: tệp, các dòng trỏ tới nhau, quy tắc, nhật ký, các kỳ đã chốt."""
    from chibo_cli.domain.register.errors import SchemaChanged
    from chibo_cli.domain.register.soundness import Flaw
    from chibo_cli.output.register.flaws import flaws_listing
    from chibo_cli.store.registers import register_at
    from chibo_cli.usecases.register.proving import prove

    app: AppContext = ctx.obj
    try:
        with app.open_store() as store:
            found = prove(store, today=app.today, head=head)
    except SchemaChanged as error:  # then nothing that it holds can be asked
        found = list(error.flaws)
    if any(each.flaw is Flaw.SQLITE for each in found):
        register_at(app.register).check_storage()
    show_findings(app, flaws_listing(found), shown)
    if found:
        app.notice(app.words(says.UNSOUND, count=len(found)))
        raise typer.Exit(_UNSOUND)
    app.notice(app.words(says.SOUND, path=str(app.register)))


@commands.verb("backup", "chibo db backup", "chibo db backup -o ban-sao.db")
def backup(
    ctx: typer.Context,
    output: options.Output = None,
    keep: Annotated[
        int, typer.Option("--keep", metavar="N", help="Giữ bao nhiêu bản sao gần nhất.", min=1)
    ] = _KEEP,
) -> None:
    """Sao lưu: bản sao kiểm chứng được, cạnh sổ, kèm mã SHA-256."""
    from chibo_cli.store.copies import keep_copy, rotate

    app: AppContext = ctx.obj
    take_drafts_away(app, *([] if output is None else [Path(os.path.realpath(output)).parent]))
    if output is None:
        folder, stem = app.place.parent / _BACKUPS, app.place.stem
        with _as_file(app) as file:
            copy = keep_copy(file, folder, stem, app.now, wait=app.patience)
        rotate(folder, stem, keep)
    elif output == STDOUT:
        _put_out(app)
        return
    else:
        copy = _copied(app, output)
    answer(app, says.BACKED_UP, dry_run=False, path=str(copy.path), sha256=copy.sha256)


@commands.verb(
    "restore",
    "chibo db restore ban-sao.db",
    "chibo db restore ban-sao.db --dry-run",
    "chibo db restore ban-sao.db --yes",
)
def restore(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Bản sao cần khôi phục.")],
    yes: Annotated[
        bool,
        typer.Option(
            "--yes",
            help="Không hỏi lại khi bản sao thiếu kỳ đã chốt,"
            " hoặc ở đó là tệp của chương trình khác.",
        ),
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Khôi phục sổ từ bản sao; sổ hiện tại được sao lưu trước."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.store.copies import verify
    from chibo_cli.usecases.register.restoring import restore_register

    app: AppContext = ctx.obj
    verify(file)
    check_place(app)
    may_replace = confirm_restore(app, file, yes=yes, dry_run=dry_run)
    copy = _next_copy(app)
    present: str | None = str(copy)
    if not dry_run:
        take_drafts_away(app)
        operation = app.operation(kind=OperationKind.RESTORE, reason=safe(file.name))
        present = restore_register(
            app.register,
            file,
            copy,
            operation=operation,
            wait=app.patience,
            may_replace=may_replace,
        )
        app.committed = operation
    if present is None:
        answer(app, says.RESTORED_ANEW, dry_run=dry_run, path=str(file))
    else:
        answer(app, says.RESTORED, dry_run=dry_run, path=str(file), present=present)


@commands.verb(
    "copy",
    "chibo db copy --to postgresql://may-chu/van-phong",
    "chibo db copy --to so-2024.db --dry-run",
)
def copy(
    ctx: typer.Context,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="ADDRESS",
            help="Nơi chưa có gì: tệp mới, hoặc cơ sở dữ liệu trống trên máy chủ, ghi như --db.",
        ),
    ],
    dry_run: options.DryRun = False,
) -> None:
    """Chép cả sổ sang nơi khác, từ tệp lên máy chủ PostgreSQL hoặc ngược lại, và kiểm chứng."""
    from chibo_cli.store.registers import Mode
    from chibo_cli.usecases.register.copying import copy_to

    app: AppContext = ctx.obj
    target = address_of(to)
    count = copy_to(
        app.register,
        target,
        app.place.parent,
        Mode.REHEARSE if dry_run else Mode.WRITE,
        operation=app.operation(),
        today=app.today,
        wait=app.patience,
    )
    said = says.COPIES if dry_run else says.COPIED
    answer(app, said, dry_run=dry_run, source=str(app.register), path=str(target), count=count)


@commands.verb("migrate", "chibo db migrate", "chibo db migrate --dry-run")
def migrate(ctx: typer.Context, dry_run: options.DryRun = False) -> None:
    """Nâng cấp sổ do bản chibo cũ ghi; sổ cũ được sao lưu trước."""
    app: AppContext = ctx.obj
    done = migrated(app, dry_run=dry_run)
    if done is None:
        answer(app, says.UP_TO_DATE, dry_run=dry_run, path=str(app.register))
    elif dry_run:
        answer(app, says.MIGRATES, dry_run=True, old=done.old, new=done.new)
    else:
        answer(app, says.MIGRATED, dry_run=False, old=done.old, new=done.new, backup=done.backup)


@commands.verb(
    "new-identity",
    "chibo db new-identity -n",
    "chibo db new-identity --yes",
)
def new_identity(
    ctx: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help="Không hỏi lại trước khi đổi.")] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Đổi số nhận dạng sổ, khi tệp được chép từ sổ của văn phòng khác; không hoàn tác được."""
    from chibo_cli.cli.asking.interview import confirm
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.domain.text.errors import NotConfirmed
    from chibo_cli.store.tables.columns import new_uid
    from chibo_cli.usecases.register.identity import change_identity

    app: AppContext = ctx.obj
    with app.open_store() as store:
        old = store.identity
    if not (yes or dry_run):
        if not app.may_ask:
            raise NotConfirmed(1)
        confirm(app, says.GIVE_IDENTITY, old=old)
    new = new_uid()
    with app.open_store(
        writing=True, dry_run=dry_run, kind=OperationKind.IDENTITY, reason=f"{old} → {new}"
    ) as store:
        change_identity(store, old, new)
    if dry_run:
        answer(app, says.GIVES_IDENTITY, dry_run=True, old=old)
    else:
        answer(app, says.GAVE_IDENTITY, dry_run=False, old=old, new=new)


@commands.verb("settings", "chibo db settings", "chibo db settings --json")
def settings(
    ctx: typer.Context,
    shown: options.Showing,
) -> None:
    """Các thiết lập của sổ: cơ quan, địa danh, người ký, nơi nhận, thể thức, ngôn ngữ."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.register.settings import list_settings

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = list_settings(store)
    show_listing(app, listing("setting", entries), shown)


@commands.verb(
    "set",
    'chibo db set office "Ban Tổ chức Tỉnh ủy"',
    'chibo db set "địa danh" "Tân Lạc"',
    "chibo db set language en --dry-run",
)
def set_(
    ctx: typer.Context,
    key: Annotated[
        str,
        typer.Argument(
            metavar="KEY",
            help="Thiết lập, gọi cách nào cũng được: tên cơ quan (office), cơ quan cấp trên"
            " (parent_office), địa danh (place), ký hiệu văn bản (number_suffix), tên báo cáo"
            " (title), ký thay (on_behalf), người ký (signer), tên người ký (signer_name), nơi"
            " nhận (recipients), lề giấy (margins), thể thức (layout), mẫu báo cáo"
            " (report_template: tệp .docx), ngôn ngữ (language), ngày báo trước (notify_day).",
        ),
    ],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help='Giá trị mới; "" = bỏ thiết lập này.')
    ],
    dry_run: options.DryRun = False,
) -> None:
    """Đặt một thiết lập của sổ: tên cơ quan, địa danh, người ký, ngôn ngữ (vi hoặc en)…"""
    from chibo_cli.cli.arguments.reading import template_in
    from chibo_cli.domain.facts.settings import Setting, setting_named, setting_value
    from chibo_cli.usecases.register.settings import change_report_template, change_setting

    app: AppContext = ctx.obj
    setting = setting_named(key)
    if setting is Setting.REPORT_TEMPLATE:
        template = template_in(value)
        new = None if template is None else template.name
        with app.open_store(writing=True, dry_run=dry_run) as store:
            old = change_report_template(store, template)
    else:
        new = setting_value(setting, value)
        with app.open_store(writing=True, dry_run=dry_run) as store:
            old = change_setting(store, setting, new)
    unset = app.words(says.UNSET)
    answer(
        app,
        says.SETTING_CHANGED,
        dry_run=dry_run,
        key=app.words.choice("setting", setting.value),
        old=old or unset,
        value=new or unset,
    )


@commands.verb(
    "grant",
    "chibo db grant xa_an_hoa --write --under X01",
    "chibo db grant thanh_tra --read",
    "chibo db grant xa_an_hoa --read --under X02 -n",
)
def grant(
    ctx: typer.Context,
    role: _Account,
    reads: Annotated[bool, typer.Option("--read", help="Chỉ được xem.")] = False,
    writes: Annotated[bool, typer.Option("--write", help="Được xem và ghi.")] = False,
    under: Annotated[
        str | None,
        typer.Option(
            "--under",
            metavar="UNIT",
            help="Chỉ địa bàn của đơn vị này; không nêu = cả sổ.",
        ),
    ] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Cấp quyền xem hoặc ghi cho một tài khoản: cả sổ, hoặc địa bàn của một đơn vị."""
    from chibo_cli.domain.text.errors import MissingOption
    from chibo_cli.store.registers import register_at
    from chibo_cli.usecases.register.rights import right_to

    app: AppContext = ctx.obj
    if reads is writes:
        raise MissingOption("--read | --write")
    with app.open_store() as store:
        right = right_to(store, under, role, may_write=writes, day=app.today)
    register_at(app.register).grant(right, wait=app.patience, dry_run=dry_run)
    what = app.words(says.WHOLE if under is None else says.WHOLE_UNDER, unit=safe(under or ""))
    granted = says.GRANTED_WRITE if writes else says.GRANTED_READ
    answer(app, granted, dry_run=dry_run, role=safe(role), what=what)


@commands.verb("revoke", "chibo db revoke xa_an_hoa", "chibo db revoke xa_an_hoa -n")
def revoke(
    ctx: typer.Context,
    role: _Account,
    dry_run: options.DryRun = False,
) -> None:
    """Bỏ mọi quyền đã cấp cho một tài khoản."""
    from chibo_cli.store.registers import register_at

    app: AppContext = ctx.obj
    taken = register_at(app.register).revoke(role, wait=app.patience, dry_run=dry_run)
    answer(app, says.REVOKED, dry_run=dry_run, role=safe(role), count=len(taken))


@commands.verb("grants", "chibo db grants", "chibo db grants --json")
def grants(ctx: typer.Context, shown: options.Showing) -> None:
    """Các quyền đã cấp: tài khoản nào được xem, được ghi, ở địa bàn nào."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.store.registers import register_at
    from chibo_cli.usecases.register.rights import right_entries

    app: AppContext = ctx.obj
    given = register_at(app.register).rights(wait=app.patience)
    with app.open_store() as store:
        entries = right_entries(store, given, day=app.today)
    show_listing(app, listing("grant", entries), shown)


def _copied(app: AppContext, target: Path) -> "Backup":
    """A copy where only one that chibo put there may stand."""
    from chibo_cli.store.copies import copy_register

    def claim(copy: "Backup") -> None:
        app.written.claim({copy.path: copy.sha256}, force=app.force)

    with _as_file(app) as file:
        return copy_register(file, target, wait=app.patience, claim=claim)


def _as_file(app: AppContext) -> "AbstractContextManager[Path]":
    """The register in a file, which passes where the register is none."""
    from chibo_cli.store.registers import register_at

    return register_at(app.register).as_file(app.place.parent, wait=app.patience)


def _put_out(app: AppContext) -> None:
    """A copy to stdout, by way of a file beside the register."""
    from chibo_cli.store.copies import copy_register
    from chibo_cli.store.file.drafts import discard, draft_in

    passing = draft_in(app.place.parent)
    try:
        with _as_file(app) as file:
            copy = copy_register(file, passing, wait=app.patience)
        put(app, {STDOUT: passing.read_bytes()})
    finally:
        discard(passing)
    app.notice(app.words(says.BACKED_UP, path=str(STDOUT), sha256=copy.sha256))


def _next_copy(app: AppContext) -> Path:
    from chibo_cli.store.copies import next_copy

    return next_copy(app.place.parent / _BACKUPS, app.place.stem, app.now)
