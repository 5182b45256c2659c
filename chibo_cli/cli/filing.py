"""`chibo filing`: programmes, reports and evaluations received."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.filed import tell_filed
from chibo_cli.cli.editing.filing import edit, remove, show
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.narrowing import filters_in
from chibo_cli.cli.options import (
    AtUnitOption,
    DryRunOption,
    FormatOption,
    FromOption,
    InPeriodOption,
    JsonOption,
    OfficialArgument,
    OfOfficialOption,
    OutputOption,
    PeriodArgument,
    TextOption,
    ToOption,
    UnderOption,
)
from chibo_cli.cli.reading import day_in, lines_in, name_in, period_in, text_in
from chibo_cli.cli.showing import chosen_form, show_listing
from chibo_cli.domain.text.errors import ConflictingOptions, MissingOption

commands = Noun()


@commands.verb(
    "add",
    "chibo filing add CB01 2024 --rule 26 --document programme --on 25/1/2024 --to all",
    'chibo filing add CB01 2024 --rule 26 --document "đánh giá" --by X01 --result "tốt" -n',
    asks=("period", "document"),
)
def add(
    ctx: typer.Context,
    official: OfficialArgument,
    period: PeriodArgument = None,
    rule: Annotated[
        str | None,
        typer.Option(
            "--rule",
            metavar="CODE",
            help="Theo quy định này; trống = quy định duy nhất trong sổ.",
        ),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar="programme|report|evaluation",
            help="Loại văn bản: chương trình, báo cáo, đánh giá; trống = loại duy nhất phải nộp.",
        ),
    ] = None,
    for_period: Annotated[
        str | None, typer.Option("--period", metavar="PERIOD", help="Kỳ của văn bản.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Ngày nộp; trống = hôm nay.")
    ] = None,
    number: Annotated[
        str | None, typer.Option("--number", metavar="NO", help="Số văn bản.")
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to", metavar="TEXT", help="Nơi nhận; ghi được nhiều lần; all = mọi nơi quy định nêu."
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by", metavar="UNIT", help="Đơn vị nhận xét, hoặc đơn vị mà văn bản nói về."
        ),
    ] = None,
    result: Annotated[
        str | None, typer.Option("--result", metavar="TEXT", help="Kết quả đánh giá.")
    ] = None,
    duty: Annotated[
        int | None, typer.Option("--duty", metavar="N", help="Nghĩa vụ thứ mấy của quy định.")
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi một văn bản đã nộp; cho biết có đúng hạn không và còn thiếu nơi nhận nào."""
    from chibo_cli.domain.followups.filings import Filing, document_kind
    from chibo_cli.usecases.finding.people import find_official, find_regulation, find_unit
    from chibo_cli.usecases.followups.filings import (
        addressed,
        filing_unit,
        find_duty,
        record_filing,
    )

    app: AppContext = ctx.obj
    if period and for_period:
        raise ConflictingOptions(("PERIOD", "--period"))
    wanted = period_in(app, period or ([for_period] if for_period else None))
    if wanted is None:
        raise MissingOption("PERIOD")
    filed_on = day_in(app, on) or app.today
    kind = None if document is None else document_kind(document)
    addressees = [name_in(text) for text in to or ()]
    with app.open_store(writing=True, dry_run=dry_run) as store:
        person = find_official(store, official, day=min(wanted.last_day, filed_on))
        regulation = find_regulation(store, rule)
        owed = find_duty(store, regulation, kind, wanted, official=person, number=duty)
        named = None if by is None else find_unit(store, by, day=filed_on)
        unit = filing_unit(store, owed, person, wanted, named)
        filing = Filing(
            0,
            owed.id,
            str(wanted),
            filed_on,
            person.id,
            None if unit is None else unit.id,
            text_in(number),
            addressed(owed, addressees),
            lines_in(result),
        )
        filed = record_filing(store, filing, today=app.today)
    tell_filed(app, filed, dry_run=dry_run)


@commands.verb(
    "list",
    "chibo filing list --period 2024 --under X01",
    "chibo filing list --missing --json",
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
    missing: Annotated[
        bool, typer.Option("--missing", help="Văn bản phải nộp mà chưa có, kể cả chưa đến hạn.")
    ] = False,
    late: Annotated[bool, typer.Option("--late", help="Chỉ văn bản nộp muộn.")] = False,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Các văn bản đã nộp, theo ngày; hoặc những văn bản còn thiếu."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.followups.filing_lists import (
        list_filings,
        missing_filings,
        owed_periods,
    )

    app: AppContext = ctx.obj
    if missing and (late or since or until):
        raise ConflictingOptions(("--missing", "--late, --from, --to"))
    chosen = chosen_form(form, as_json=as_json, output=output)
    filters = filters_in(
        app, official=official, unit=unit, under=under, since=since, until=until, text=text
    )
    named = period_in(app, [period] if period else None)
    with app.open_store() as store:
        person, area, top = filters.found(app, store)
        if missing:
            entries = missing_filings(
                store,
                owed_periods(store, named, today=app.today),
                today=app.today,
                official=person,
                unit=area,
                under=top,
                sought=filters.sought,
            )
        else:
            entries = list_filings(
                store,
                days=filters.days,
                official=person,
                unit=area,
                under=top,
                period=named,
                sought=filters.sought,
                late_only=late,
            )
    show_listing(app, listing("filing", entries), chosen, output)


commands.verb("show", "chibo filing show 1", "chibo filing show 1 --json")(show)
commands.verb(
    "edit",
    'chibo filing edit 1 --to "Ban Thường vụ Tỉnh ủy"',
    "chibo filing edit 1 --on 24/1/2024 --number 12-CTr -n",
)(edit)
commands.verb("remove", "chibo filing remove 1", "chibo filing remove 1 -n")(remove)
