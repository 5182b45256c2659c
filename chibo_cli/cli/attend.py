"""`chibo attend`: attendance, the clerk's daily work."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.coverage import coverage
from chibo_cli.cli.editing.attend import edit, remove
from chibo_cli.cli.entering import enter
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.narrowing import filters_in
from chibo_cli.cli.options import (
    AtUnitOption,
    DryRunOption,
    FormatOption,
    FromOption,
    InPeriodOption,
    JsonOption,
    NumberArgument,
    OfficialArgument,
    OfOfficialOption,
    OfTagOption,
    OutputOption,
    ShortcomingsOption,
    StrengthsOption,
    TagOption,
    TextOption,
    ToOption,
    UnderOption,
    UnitArgument,
)
from chibo_cli.cli.rolling import roll
from chibo_cli.cli.showing import chosen_form, say, show_listing

commands = Noun()


@commands.verb(
    "add",
    'chibo attend add CB01 "ấp 1" --on 5/2/2024',
    'chibo attend add "Nguyễn Văn An" "ấp Hòa, Tân Phú" --on "hôm qua" --score 85',
    asks=("on", "meeting"),
    repeats=True,
)
def add(
    ctx: typer.Context,
    official: OfficialArgument,
    unit: UnitArgument,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Ngày dự; trống = hôm nay.")
    ] = None,
    meeting: Annotated[
        str, typer.Option("--meeting", metavar="KIND", help="Loại sinh hoạt: thường kỳ, chuyên đề…")
    ] = "",
    substitute: Annotated[
        str | None, typer.Option("--substitute", metavar="NAME", help="Người dự thay, nếu có.")
    ] = None,
    score: Annotated[
        str | None, typer.Option("--score", metavar="N", help="Điểm chấm buổi sinh hoạt.")
    ] = None,
    strengths: StrengthsOption = None,
    shortcomings: ShortcomingsOption = None,
    recommend: Annotated[
        list[str] | None,
        typer.Option("--recommend", metavar="TEXT", help="Kiến nghị; ghi được nhiều lần."),
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="NO", help="Số văn bản báo cáo.")
    ] = None,
    reported: Annotated[
        str | None, typer.Option("--reported", metavar="DATE", help="Ngày báo cáo.")
    ] = None,
    tag: TagOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi một lượt dự; cho biết ngay có được tính không và kết quả đổi ra sao."""
    enter(
        ctx.obj,
        official,
        unit,
        on=on,
        meeting=meeting,
        substitute=substitute,
        score=score,
        strengths=strengths,
        shortcomings=shortcomings,
        recommend=recommend or (),
        document=document,
        reported=reported,
        tags=tag or (),
        dry_run=dry_run,
    )


@commands.verb(
    "list",
    "chibo attend list --official CB01",
    'chibo attend list --under X01 --period "quý I/2024" --unreported',
    'chibo attend list --text "dung gio" --json',
)
def list_(
    ctx: typer.Context,
    official: OfOfficialOption = None,
    unit: AtUnitOption = None,
    under: UnderOption = None,
    since: FromOption = None,
    until: ToOption = None,
    period: InPeriodOption = None,
    text: TextOption = None,
    unreported: Annotated[
        bool,
        typer.Option(
            "--unreported", help="Chỉ lượt chưa có báo cáo: không có ngày, không có số văn bản."
        ),
    ] = False,
    tag: OfTagOption = None,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Danh sách lượt dự, theo ngày."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.meetings.attendances import list_attendances

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    filters = filters_in(
        app,
        official=official,
        unit=unit,
        under=under,
        since=since,
        until=until,
        period=period,
        text=text,
    )
    with app.open_store() as store:
        person, visited, top = filters.found(app, store)
        entries = list_attendances(
            store,
            days=filters.days,
            official=person,
            unit=visited,
            under=top,
            sought=filters.sought,
            unreported=unreported,
            tag=tag,
        )
    show_listing(app, listing("attend", entries), chosen, output)


@commands.verb("show", "chibo attend show 12", "chibo attend show 12 --json")
def show(
    ctx: typer.Context,
    number: NumberArgument,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Một lượt dự: mọi ghi chép, và được tính vào đâu."""
    from chibo_cli.output.forms.edits import move_lines
    from chibo_cli.output.forms.formats import Format
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.output.organisation.histories import one_row
    from chibo_cli.usecases.meetings.attendances import find_attendance, show_attendance

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    with app.open_store() as store:
        recorded = show_attendance(store, find_attendance(store, number), today=app.today)
    shown = listing("attend", [recorded.entry])
    if output is not None or chosen not in {Format.TABLE, Format.PLAIN}:
        show_listing(app, shown, chosen, output)
        return
    say(one_row(shown, app.words), end="")
    say(move_lines(recorded.moves, app.words), end="")


commands.verb(
    "edit",
    'chibo attend edit 12 --on 6/2/2024 --document "12-BC/TU"',
    'chibo attend edit 3 4 5 --meeting "chuyên đề" -n',
    "chibo attend edit 12 --official CB07 -n",
)(edit)
commands.verb("remove", "chibo attend remove 12", "chibo attend remove 3 4 5 -n")(remove)
commands.verb(
    "roll",
    'chibo attend roll --under X01 --period "quý I/2024"',
    "chibo attend roll --cell C001 --period 3/2024",
    "chibo attend roll attendances.csv --dry-run",
)(roll)
commands.verb(
    "coverage",
    "chibo attend coverage 2024",
    'chibo attend coverage "quý I/2024" --under X01 --by official --json',
)(coverage)
