"""`chibo remark`: the Board's own words on a period."""

from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.reading import change_in, lines_in, period_in, required_period_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, show_listing
from chibo_cli.domain.reports.values import PARTS
from chibo_cli.domain.text.errors import ConflictingOptions, MissingOption
from chibo_cli.intake.remarks import remark_in
from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.headings.columns import HEADINGS

commands = Noun()

OnRule = Annotated[options.Rule, Help("Chỉ về phần của quy định này; trống = về cả kỳ.")]


@commands.verb(
    "set",
    'chibo remark set "quý I/2024" --strengths "Các đồng chí dự đầy đủ." --shortcomings ""',
    "chibo remark set quý I/2024 --file nhan-xet.txt --rule 258",
)
def set_(
    ctx: typer.Context,
    period: options.PeriodWords,
    strengths: Annotated[
        str | None, typer.Option("--strengths", metavar="TEXT", help='Ưu điểm; "" = bỏ.')
    ] = None,
    shortcomings: Annotated[
        str | None, typer.Option("--shortcomings", metavar="TEXT", help='Hạn chế; "" = bỏ.')
    ] = None,
    proposals: Annotated[
        str | None, typer.Option("--proposals", metavar="TEXT", help='Đề xuất; "" = bỏ.')
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "--file",
            metavar="FILE",
            help="Đọc từ tệp chữ có các dòng «Ưu điểm:», «Hạn chế:», «Đề xuất:».",
        ),
    ] = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="Soạn trong trình soạn thảo của máy (EDITOR).")
    ] = False,
    rule: OnRule = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi nhận xét của Ban về một kỳ: ưu điểm, hạn chế, đề xuất; phần không nêu thì giữ nguyên."""
    from chibo_cli.usecases.finding.people import find_regulation
    from chibo_cli.usecases.reports.remarks import RemarkEdit, remark_on, set_remark

    app: AppContext = ctx.obj
    wanted = required_period_in(app, period)
    typed = dict(zip(PARTS, (strengths, shortcomings, proposals), strict=True))
    said_here = ", ".join(f"--{part}" for part, said in typed.items() if said is not None)
    ways = [
        *([said_here] if said_here else []),
        *(["--file"] if file is not None else []),
        *(["--edit"] if edit else []),
    ]
    if not ways:
        raise MissingOption("--strengths")
    if len(ways) > 1:
        raise ConflictingOptions(ways)
    with app.open_store() as store:
        regulation = None if rule is None else find_regulation(store, rule)
        said = remark_on(store, wanted, regulation)
    if file is not None:
        from chibo_cli.intake.contents import words

        typed = {**dict.fromkeys(PARTS, ""), **remark_in(words(file))}
    elif edit:
        from chibo_cli.cli.asking.editor import edited

        text = "\n".join(
            f"{app.words(HEADINGS[part])}:\n{getattr(said, part) or ''}\n" for part in PARTS
        )
        typed = {**dict.fromkeys(PARTS, ""), **remark_in(edited(text, app.environ))}
    change = RemarkEdit(**{part: change_in(words, lines_in) for part, words in typed.items()})
    with app.open_store(writing=True, dry_run=dry_run) as store:
        set_remark(store, remark_on(store, wanted, regulation), change)
    answer(app, says.REMARK_SET, dry_run=dry_run, period=wanted)


@commands.verb(
    "show", "chibo remark show", "chibo remark show quý I/2024", "chibo remark show 2024 --json"
)
def show(
    ctx: typer.Context,
    *,
    period: options.PeriodArgument = None,
    rule: Annotated[options.Rule, Help("Về cả kỳ, và về phần của quy định này.")] = None,
    shown: options.Showing,
) -> None:
    """Nhận xét của Ban về một kỳ; không nêu kỳ thì về mọi kỳ."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.finding.people import find_regulation
    from chibo_cli.usecases.reports.compiling import list_remarks

    app: AppContext = ctx.obj
    wanted = period_in(app, period)
    with app.open_store() as store:
        regulation = None if rule is None else find_regulation(store, rule)
        entries = list_remarks(store, wanted, () if regulation is None else (regulation,))
    show_listing(app, listing("remark", entries), shown.about(wanted))


@commands.verb(
    "clear", "chibo remark clear quý I/2024", "chibo remark clear quý I/2024 --rule 258 -n"
)
def clear(
    ctx: typer.Context,
    period: options.PeriodWords,
    rule: OnRule = None,
    dry_run: options.DryRun = False,
) -> None:
    """Bỏ nhận xét của Ban về một kỳ."""
    from chibo_cli.usecases.finding.people import find_regulation
    from chibo_cli.usecases.reports.remarks import clear_remark

    app: AppContext = ctx.obj
    wanted = required_period_in(app, period)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        regulation = None if rule is None else find_regulation(store, rule)
        clear_remark(store, wanted, regulation)
    answer(app, says.REMARK_CLEARED, dry_run=dry_run, period=wanted)
