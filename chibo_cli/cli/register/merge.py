"""`chibo merge`: offices' registers taken into this one, again and again."""

from collections import Counter
from dataclasses import replace
from functools import partial
from glob import glob
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines, show_listing, show_story
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.text.errors import ConflictingOptions
from chibo_cli.messages.answers import merging as says
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.messages.text import Text
    from chibo_cli.usecases.merging.receiving import Merged
    from chibo_cli.usecases.merging.sources import Source

commands = Noun(default="take")


@commands.verb(
    "take",
    "chibo merge xa-*.db --under T01",
    'chibo merge an-hoa.db --as "Xã An Hòa" -n',
    "chibo merge an-hoa-2024-03.chibo",
    'chibo merge an-hoa.db --adjust --reason "biên bản gửi muộn"',
)
def take(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            readable=False,
            metavar="OFFICE...",
            help="Sổ của các văn phòng, thư mục do chibo export register ghi, hoặc tệp .chibo.",
        ),
    ],
    *,
    under: Annotated[
        str | None,
        typer.Option(
            "--under", metavar="UNIT", help="Đơn vị ở đây mà cây đơn vị của văn phòng trực thuộc."
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Gọi văn phòng ở đây là gì.")
    ] = None,
    anew: Annotated[
        bool,
        typer.Option(
            "--anew", help="So lại tất cả các dòng, không chỉ những gì mới trong nhật ký."
        ),
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Nhận số liệu từ sổ của các văn phòng: những gì mới thêm, sửa, bỏ kể từ lần nhận trước.

    Chữ take có thể bỏ. Mỗi văn phòng một thao tác, hoàn tác được; không có gì mới thì không ghi gì.
    """
    app: AppContext = ctx.obj
    sent = list(_matching(files))
    if name is not None and len(sent) > 1:
        raise ConflictingOptions(("--as", " ".join(map(str, sent))))
    if under is not None:
        _check_unit(app, under)
    refused: list[ChiboError] = []
    for file in sent:
        try:
            _take_one(app, file, name, under, anew=anew, dry_run=dry_run)
        except ChiboError as error:
            if len(sent) == 1:
                raise
            from chibo_cli.cli.frame.catcher import caught

            if not hasattr(error, "path"):
                app.warning(f"{safe(str(file))}:")
            caught(error, app)
            refused.append(error)
    if refused:
        from chibo_cli.cli.run.errors import exit_code

        app.notice(app.words(says.REFUSED, count=len(refused), all=len(sent)))
        raise typer.Exit(exit_code(refused[0]))


@commands.verb("list", "chibo merge list", "chibo merge list --json")
def list_(ctx: typer.Context, shown: options.Showing) -> None:
    """Các văn phòng đã nhận số liệu: nhận lần cuối khi nào, bao nhiêu dòng, bao nhiêu chưa nhận."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.merging.offices import list_offices

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = list_offices(store, today=app.today)
    show_listing(app, listing("office", entries), shown)
    if not entries:
        app.notice(app.words(says.NONE))


@commands.verb("show", 'chibo merge show "Xã An Hòa"', "chibo merge show an hoa --json")
def show(
    ctx: typer.Context,
    office: Annotated[list[str], typer.Argument(metavar="OFFICE", help="Tên văn phòng.")],
    *,
    shown: options.Showing,
) -> None:
    """Một văn phòng: thiết lập và kỳ đã chốt của họ, số dòng mỗi bảng, từng dòng chưa nhận được."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.output.register.offices import office_head, office_text
    from chibo_cli.usecases.merging.offices import find_office, office_story

    app: AppContext = ctx.obj
    with app.open_store() as store:
        story = office_story(store, find_office(store, " ".join(office)), today=app.today)
    listed = replace(listing("left_out", story.left_out), head=office_head(story))
    if shown.is_text:
        show_story(app, office_text(story, app.words), listed, shown)
    else:
        show_listing(app, listed, shown)


@commands.verb(
    "pairs",
    "chibo merge pairs",
    "chibo merge pairs -o cac-cap.xlsx",
    "chibo merge pairs --json",
)
def pairs(ctx: typer.Context, shown: options.Showing) -> None:
    """Những đồng chí, đơn vị mà hai văn phòng có thể cùng ghi: để xem; gộp bằng lệnh unite.

    Bỏ khỏi tệp những dòng không gộp, rồi: chibo official unite --pairs, chibo unit unite --pairs.
    """
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.merging.pairs import proposed_pairs

    app: AppContext = ctx.obj
    with app.open_store() as store:
        found = proposed_pairs(store, day=app.today)
    show_listing(app, listing("pair", found), shown)
    if not found:
        app.notice(app.words(says.NO_PAIRS))


def _matching(files: "Sequence[Path]") -> "Iterator[Path]":
    """Each file, once; Command Prompt leaves `xa-*.db` as it is typed."""
    for file in dict.fromkeys(files):
        found = [] if lexists(file) else sorted(map(Path, glob(str(file))))  # noqa: PTH207 — also of an absolute path
        yield from found or [file]


def _check_unit(app: AppContext, under: str) -> None:
    """Ask once whether the unit is there, before a hundred registers are proved."""
    from chibo_cli.usecases.finding.people import find_unit

    with app.open_store() as store:
        find_unit(store, under, day=app.today)


def _take_one(
    app: AppContext, file: Path, name: str | None, under: str | None, *, anew: bool, dry_run: bool
) -> None:
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.intake.sent import read_sent
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.merging.receiving import take_office
    from chibo_cli.usecases.merging.sources import opened_source

    with opened_source(
        file,
        app.place,
        read=read_sent,
        operation=app.operation(),
        wait=app.patience,
        today=app.today,
    ) as source:
        _erase_too(app, file, source, anew=anew, dry_run=dry_run)
        with app.open_store(writing=True, dry_run=dry_run, kind=OperationKind.MERGE) as store:
            office = store.offices.known_as(source.identity)
            top = None if under is None else find_unit(store, under, day=app.today)
            merged = take_office(
                store,
                source.parcel(office, anew=anew),
                name=name,
                fallback=file.stem,
                under=top,
                today=app.today,
            )
    _tell(app, merged, source.digest, dry_run=dry_run)


def _erase_too(app: AppContext, file: Path, source: "Source", *, anew: bool, dry_run: bool) -> None:
    """Erase here, journal and closed reports too, whom the office has erased since."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.output.excel.erased import erased_file
    from chibo_cli.store.file.sittings import left_behind
    from chibo_cli.usecases.merging.receiving import erased_there, official_of
    from chibo_cli.usecases.merging.registers import check_not_own
    from chibo_cli.usecases.register.erasing import erase_for_good

    with app.open_store() as store:
        check_not_own(store, source.identity, file)
        office = store.offices.known_as(source.identity)
        if office is None:
            return
        uids = erased_there(store, source.parcel(office, anew=anew), office)
        codes = [safe(official_of(store, uid).code or "") for uid in uids]
    for uid, code in zip(uids, codes, strict=True):
        if not dry_run:
            why = app.words(says.ERASED_THERE, office=office.name)
            operation = app.operation(kind=OperationKind.ERASE, reason=why)
            _, app.committed = erase_for_good(
                app.register,
                partial(official_of, uid=uid),
                replace(operation, adjusts=True),  # no closed period refuses it
                wait=app.patience,
                texts=True,
                redraw=erased_file,
            )
            for draft in left_behind(app.place):  # of a table of visits
                draft.forget(uid)
                draft.leave()
        answer(app, says.ERASED_TOO, dry_run=dry_run, code=code)


def _tell(app: AppContext, merged: "Merged", digest: str | None, *, dry_run: bool) -> None:
    """What the office brought, and what of it was left out."""
    from chibo_cli.domain.merging.offices import Obstacle
    from chibo_cli.domain.register.journal import Action

    office = safe(merged.office.name)
    rows = {action: merged.count_of(action) for action in Action}
    left = app.words(says.LEFT, count=len(merged.left_out)) if merged.left_out else ""
    if any(rows.values()):
        answer(
            app,
            says.MERGED,
            dry_run=dry_run,
            office=office,
            added=rows[Action.INSERT],
            changed=rows[Action.UPDATE],
            removed=rows[Action.DELETE],
            left=left,
        )
    elif merged.is_new and not left:
        answer(app, says.NOTED, dry_run=dry_run, office=office)
    else:
        answer(app, says.UNCHANGED, dry_run=dry_run, office=office, left=left)
    left_out = Counter(each.obstacle for each in merged.left_out)
    late, waiting = left_out.pop(Obstacle.LATE, 0), left_out.pop(Obstacle.MISSING, 0)
    told: tuple[tuple[Text, int, dict[str, object]], ...] = (
        (says.RENAMED, merged.former_name is not None, {"former": safe(merged.former_name or "")}),
        (says.SAME_UNIT, merged.same_unit is not None, {"unit": safe(merged.same_unit or "")}),
        (says.UNPLACED, not merged.is_placed, {}),
        (says.LATE, late, {"count": late, "office": office}),
        (says.OTHERS, left_out.total(), {"office": office}),
        (says.WAITING, waiting, {}),
        (says.DIGEST, digest is not None, {"digest": digest}),
    )
    for text, count, fields in told:
        if count:
            answer_lines(app, app.words(text, **{"count": count, **fields}) + "\n")
