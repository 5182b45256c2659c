"""`chibo official erase` and `export`: what a person may ask for of their data (91/2025/QH15)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.reading import name_in
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.outputs import make_folder, put
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.cli.run.streams import STDOUT
from chibo_cli.domain.text.errors import InvalidOption, MissingOption, NotConfirmed
from chibo_cli.messages.answers import personal_data as says
from chibo_cli.messages.answers.lists import BESIDE
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.organisation.erasing import Erased


def erase(
    ctx: typer.Context,
    official: options.OfficialArgument,
    reason: Annotated[options.Reason, Help("Lý do, ví dụ số đơn yêu cầu.")] = None,
    texts: Annotated[
        bool, typer.Option("--texts", help="Xóa cả tên ở chỗ người khác ghi (ghi chú, kiến nghị…).")
    ] = False,
    yes: Annotated[options.Yes, Help("Không hỏi lại trước khi xóa.")] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Xóa hẳn dữ liệu cá nhân của một đồng chí; số liệu giữ nguyên, không hoàn tác được."""
    from chibo_cli.store.file.sittings import left_behind

    app: AppContext = ctx.obj
    if reason is None:
        raise MissingOption("--reason")
    why = name_in(reason)
    app.adjust = True  # no closed period refuses it
    if not dry_run:
        uid = _uid(app, official)  # an older register is brought up first
    if dry_run or not yes:
        who, done = _rehearsed(app, official, why, texts=texts)
        if not dry_run:
            texts = _confirmed(app, who, done, texts=texts)
    if not dry_run:
        done = _erased(app, official, why, texts=texts)
        for draft in left_behind(app.place):  # of a table of visits
            draft.forget(uid)
            draft.leave()
    _tell(app, done, texts=texts, dry_run=dry_run)


def export(
    ctx: typer.Context,
    official: options.OfficialArgument,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", readable=False, metavar="DIR", help="Thư mục để ghi các tệp."
        ),
    ],
) -> None:
    """Xuất mọi điều sổ giữ về một đồng chí, để đưa cho chính người ấy."""
    from chibo_cli.output.forms.values import shown
    from chibo_cli.output.register.disclosed import disclosed_files
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.lists.disclosing import disclosed

    app: AppContext = ctx.obj
    if output == STDOUT or output.suffix:
        raise InvalidOption("--output", str(output), ("DIR",))
    with app.open_store() as store:
        found = find_official(store, official, day=app.today)
        kept = disclosed(store, found)
    who = found.named_on(app.today)
    make_folder(output)
    files = {output / name: content for name, content in disclosed_files(who, kept).items()}
    put(app, files, is_private=True)
    rows = sum(len(each.rows) for each in kept.lists)
    app.notice(app.words(says.GIVEN, who=shown(who, app.words), rows=rows, path=safe(str(output))))
    others = sorted(path.name for path in output.iterdir() if path not in files)
    if others:
        app.notice(app.words(BESIDE, files=", ".join(map(safe, others))))


def _uid(app: AppContext, official: str) -> str:
    from chibo_cli.usecases.finding.people import find_official

    with app.open_store() as store:
        found = find_official(store, official, day=app.today)
        return store.officials.uids([found.id])[found.id]


def _rehearsed(app: AppContext, official: str, reason: str, *, texts: bool) -> tuple[Named, Erased]:
    """Who would be erased, and what would come of it."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.output.excel.erased import erased_file
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.register.erasing import erase_official

    with app.open_store(
        writing=True, dry_run=True, kind=OperationKind.ERASE, reason=reason
    ) as store:
        found = find_official(store, official, day=app.today)
        done = erase_official(store, found, texts=texts, redraw=erased_file)
    return found.named_on(app.today), done


def _confirmed(app: AppContext, who: Named, done: Erased, *, texts: bool) -> bool:
    """Ask twice, between that for the texts of others; whether these lose the name too.

    Raises:
        NotConfirmed: nobody is there to say it.
        Abort: an answer is no.
    """
    from chibo_cli.cli.asking.interview import confirm, confirmed, tell
    from chibo_cli.output.forms.values import shown
    from chibo_cli.output.organisation.erasing import erased_lines

    if not app.may_ask:
        raise NotConfirmed(done.count)
    tell(app.words(says.FOR_GOOD))
    tell(erased_lines(done, app.words, texts=texts).rstrip("\n"))
    named = shown(who, app.words)
    confirm(app, says.ERASE, who=named)
    if done.mentions and not texts:
        texts = confirmed(app, says.ERASE_TEXTS, count=len(done.mentions))
    confirm(app, says.ERASE_AGAIN, who=named)
    return texts


def _erased(app: AppContext, official: str, reason: str, *, texts: bool) -> Erased:
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.output.excel.erased import erased_file
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.register.erasing import erase_for_good

    operation = app.operation(kind=OperationKind.ERASE, reason=reason)
    operation = replace(operation, command="official erase")
    done, app.committed = erase_for_good(
        app.register,
        lambda store: find_official(store, official, day=app.today),
        operation,
        wait=app.patience,
        texts=texts,
        redraw=erased_file,
    )
    return done


def _tell(app: AppContext, done: Erased, *, texts: bool, dry_run: bool) -> None:
    from chibo_cli.domain.facts.named import MARK
    from chibo_cli.output.organisation.erasing import erased_lines, trace_lines
    from chibo_cli.store.copies import copies_holding, outputs_noted

    subject = done.subject
    answer(app, says.ERASED, dry_run=dry_run, count=done.count, mark=MARK, code=subject.code)
    answer_lines(app, erased_lines(done, app.words, texts=texts))
    outputs = [*outputs_noted(app.place.with_name(f"{app.place.name}.written"))]
    backups = app.place.parent / "backups"
    copies = [*copies_holding(backups, outputs, subject.spellings)]
    lines = trace_lines(
        [path for path, holds in copies if holds],
        [path for path, holds in copies if holds is None],
        [path for path in outputs if subject.is_spoken_of(path.name)],
        app.words,
    )
    answer_lines(app, lines)
