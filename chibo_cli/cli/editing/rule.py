"""`chibo rule edit` and `remove`: a regulation corrected, or taken out that was none."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_moved
from chibo_cli.cli.editing.options import NewSinceOption, NewUntilOption
from chibo_cli.cli.options import DryRunOption, RuleArgument
from chibo_cli.cli.reading import clearable_day_in, edits_in, required_text_in, text_in
from chibo_cli.cli.showing import answer, answer_lines
from chibo_cli.domain.text.errors import ConflictingOptions
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.answers import changes as says

_FIELDS = "--code, --title, --issuer, --issued, --since, --until"


def edit(
    ctx: typer.Context,
    code: RuleArgument,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE.toml]",
            readable=False,
            help="Tệp TOML nêu lại cả quy định; nghĩa vụ nhận theo thứ tự trong tệp.",
        ),
    ] = None,
    new_code: Annotated[
        str | None, typer.Option("--code", metavar="CODE", help="Số hiệu đúng.")
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help='Tên đúng; "" = bỏ.')
    ] = None,
    issuer: Annotated[
        str | None,
        typer.Option("--issuer", metavar="TEXT", help='Cơ quan ban hành đúng; "" = bỏ.'),
    ] = None,
    issued: Annotated[
        str | None,
        typer.Option("--issued", metavar="DATE", help='Ngày ban hành đúng; "" = bỏ.'),
    ] = None,
    since: NewSinceOption = None,
    until: NewUntilOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một quy định ghi sai; quy định khác đến thay từ một ngày: chibo rule replace."""
    from chibo_cli.intake.toml.regulations import read_regulation
    from chibo_cli.output.register.journal import change_lines
    from chibo_cli.usecases.duties.regulations import edit_regulation
    from chibo_cli.usecases.finding.people import find_regulation

    app: AppContext = ctx.obj
    edits: dict[str, Any] = edits_in(
        code=(new_code, required_text_in),
        title=(title, lambda text: text_in(text) or ""),
        issuer=(issuer, lambda text: text_in(text) or ""),
        issued_on=(issued, clearable_day_in(app)),
        since=(since, clearable_day_in(app)),
        until=(until, clearable_day_in(app)),
    )
    if file is not None and edits:
        raise ConflictingOptions(("FILE.toml", _FIELDS))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        old = find_regulation(store, code)
        if file is None:
            life = Span(edits.pop("since", old.life.since), edits.pop("until", old.life.until))
            stated, duties = replace(old, **edits, life=life), None
        else:
            stated, duties = read_regulation(file)
        edited = edit_regulation(store, old, stated, duties, today=app.today)
    answer(app, says.EDITED, dry_run=dry_run, what=app.words(says.RULE, code=old.code))
    answer_lines(app, change_lines(edited.changes, app.words))
    answer_moved(app, edited.moved)


def remove(ctx: typer.Context, code: RuleArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một quy định ghi nhầm; quy định đã có phân công thì không bỏ được."""
    from chibo_cli.usecases.duties.regulations import remove_regulation
    from chibo_cli.usecases.finding.people import find_regulation

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_regulation(store, code)
        remove_regulation(store, found)
    answer(app, says.REMOVED, dry_run=dry_run, what=app.words(says.RULE, code=found.code))
