"""`chibo filing`: programmes, reports and evaluations received."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help, OptionsOf
from chibo_cli.cli.arguments.narrowing import Filters, filters_in, sought_in
from chibo_cli.cli.arguments.reading import (
    another_day_in,
    change_in,
    day_in,
    lines_in,
    name_in,
    period_in,
    required_period_in,
    text_in,
)
from chibo_cli.cli.asking.answering import answer_edited, answer_moved
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines, show_listing, show_one
from chibo_cli.domain.text.errors import ConflictingOptions, MissingOption
from chibo_cli.messages.answers import changes as says
from chibo_cli.messages.answers import followups as filings

if TYPE_CHECKING:
    from chibo_cli.domain.duties.movement import Moved
    from chibo_cli.domain.entries.followups import FilingEntry
    from chibo_cli.usecases.followups.filings import Filed

commands = Noun()

ForPeriodOption = Annotated[
    str | None, typer.Option("--period", metavar="PERIOD", help="Kỳ của văn bản.")
]
NumberOption = Annotated[str | None, typer.Option("--number", metavar="NO", help="Số văn bản.")]
RecipientOption = Annotated[
    list[str] | None,
    typer.Option(
        "--to", metavar="TEXT", help="Nơi nhận; ghi được nhiều lần; all = mọi nơi quy định nêu."
    ),
]
ByUnitOption = Annotated[
    str | None,
    typer.Option("--by", metavar="UNIT", help="Đơn vị nhận xét, hoặc đơn vị mà văn bản nói về."),
]
ResultOption = Annotated[
    str | None, typer.Option("--result", metavar="TEXT", help="Kết quả đánh giá.")
]


@commands.verb(
    "add",
    "chibo filing add CB01 2024 --rule 26 --document programme --on 25/1/2024 --to all",
    'chibo filing add CB01 2024 --rule 26 --document "đánh giá" --by X01 --result "tốt" -n',
    asks=("period", "document"),
)
def add(
    ctx: typer.Context,
    official: options.OfficialArgument,
    period: options.PeriodArgument = None,
    rule: Annotated[
        options.Rule, Help("Theo quy định này; trống = quy định duy nhất trong sổ.")
    ] = None,
    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar="programme|report|evaluation",
            help="Loại văn bản: chương trình, báo cáo, đánh giá; trống = loại duy nhất phải nộp.",
        ),
    ] = None,
    for_period: ForPeriodOption = None,
    on: Annotated[options.On, Help("Ngày nộp; trống = hôm nay.")] = None,
    number: NumberOption = None,
    to: RecipientOption = None,
    by: ByUnitOption = None,
    result: ResultOption = None,
    duty: Annotated[
        int | None, typer.Option("--duty", metavar="N", help="Nghĩa vụ thứ mấy của quy định.")
    ] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi một văn bản đã nộp; cho biết có đúng hạn không và còn thiếu nơi nhận nào."""
    from chibo_cli.domain.followups.filings import Filing, document_kind
    from chibo_cli.usecases.changes.watching import moved_by
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
            id=0,
            duty_id=owed.id,
            period=str(wanted),
            filed_on=filed_on,
            official_id=person.id,
            unit_id=None if unit is None else unit.id,
            number=text_in(number),
            addressees=addressed(owed, addressees),
            result=lines_in(result),
        )
        filed = record_filing(store, filing, today=app.today)
        moved = moved_by(store, today=app.today)
    tell_filed(app, filed, moved, dry_run=dry_run)


@commands.verb(
    "list",
    "chibo filing list --period 2024 --under X01",
    "chibo filing list --missing --json",
)
def list_(
    ctx: typer.Context,
    filters: Annotated[
        Filters, OptionsOf(filters_in, only=("official", "unit", "under", "since", "until"))
    ],
    *,
    period: options.InPeriod = None,
    text: options.Text = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="Văn bản phải nộp mà chưa có, kể cả chưa đến hạn.")
    ] = False,
    late: Annotated[bool, typer.Option("--late", help="Chỉ văn bản nộp muộn.")] = False,
    shown: options.Showing,
) -> None:
    """Các văn bản đã nộp, theo ngày; hoặc những văn bản còn thiếu."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.followups.filing_lists import (
        list_filings,
        missing_filings,
        owed_periods,
    )

    app: AppContext = ctx.obj
    others = {"--late": late, "--from": filters.days.since, "--to": filters.days.until}
    if missing and any(others.values()):
        raise ConflictingOptions(("--missing", *(name for name in others if others[name])))
    filters = replace(filters, sought=sought_in(text))
    named = period_in(app, [period] if period else None)
    with app.open_store() as store:
        wanted = filters.found(app, store)
        if missing:
            periods = owed_periods(store, named, today=app.today)
            entries = missing_filings(store, periods, wanted, today=app.today)
        else:
            entries = list_filings(store, wanted, period=named, late_only=late)
    show_listing(app, listing("filing", entries), shown.about(named))


@commands.verb("show", "chibo filing show 1", "chibo filing show 1 --json")
def show(ctx: typer.Context, number: options.NumberArgument, shown: options.Showing) -> None:
    """Một văn bản đã nộp: mọi điều đã ghi, nơi nhận nào còn thiếu."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.followups.filings import filing_entries, find_filing

    app: AppContext = ctx.obj
    with app.open_store() as store:
        found = filing_entries(store, [find_filing(store, number)])
    show_one(app, listing("filing", found), shown)


@commands.verb(
    "edit",
    'chibo filing edit 1 --to "Ban Thường vụ Tỉnh ủy"',
    "chibo filing edit 1 --on 24/1/2024 --number 12-CTr -n",
)
def edit(
    ctx: typer.Context,
    number: options.NumberArgument,
    period: Annotated[ForPeriodOption, Help("Kỳ đúng của văn bản.")] = None,
    on: Annotated[options.On, Help("Ngày nộp đúng.")] = None,
    document_number: Annotated[NumberOption, Help('Số văn bản; "" = bỏ.')] = None,
    to: Annotated[
        RecipientOption,
        Help('Gửi thêm nơi này; all = mọi nơi quy định nêu; "" = bỏ các nơi đã ghi.'),
    ] = None,
    by: Annotated[ByUnitOption, Help('Đơn vị đúng; "" = bỏ.')] = None,
    result: Annotated[ResultOption, Help('Kết quả đánh giá; "" = bỏ.')] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một văn bản đã ghi, hoặc ghi thêm nơi nhận; cho biết kết quả ra sao."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.followups.filings import (
        FilingEdit,
        addressed,
        duty_of,
        edit_filing,
        find_filing,
        show_filing,
    )

    app: AppContext = ctx.obj
    wanted = FilingEdit(
        filed_on=change_in(on, another_day_in(app)),
        number=change_in(document_number, text_in),
        result=change_in(result, lines_in),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        filing = find_filing(store, number)
        duty = duty_of(store, filing)
        if period is not None:
            meant = required_period_in(app, [period], duty.period)
            wanted = replace(wanted, period=str(meant))
        if to is not None:
            kept = () if "" in to else filing.addressees
            further = addressed(duty, [name_in(text) for text in to if text])
            wanted = replace(wanted, addressees=tuple(dict.fromkeys((*kept, *further))))
        if by is not None:
            unit = find_unit(store, by, day=app.today) if by.strip() else None
            wanted = replace(wanted, unit_id=None if unit is None else unit.id)
        edited = edit_filing(store, filing, wanted, today=app.today)
        filed = show_filing(store, find_filing(store, number), today=app.today)
        moved = moved_by(store, today=app.today)
    answer_edited(app, "filing", told_filing(app, edited.before), edited, dry_run=dry_run)
    answer_lines(app, standing_lines(app, filed))
    answer_moved(app, moved)


@commands.verb("remove", "chibo filing remove 1", "chibo filing remove 1 -n")
def remove(
    ctx: typer.Context, number: options.NumberArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một văn bản ghi nhầm: nghĩa vụ nộp lại như chưa nộp."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.followups.filings import find_filing, remove_filing

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        entry = remove_filing(store, find_filing(store, number))
        moved = moved_by(store, today=app.today)
    answer(app, says.REMOVED, dry_run=dry_run, what=told_filing(app, entry))
    answer_moved(app, moved)


def tell_filed(app: AppContext, filed: Filed, moved: Moved, *, dry_run: bool) -> None:
    """What was recorded, whether it is in time, and who has not got it yet."""
    told = told_filing(app, filed.entry)
    answer(app, filings.FILED, dry_run=dry_run, what=told, day=filed.entry.filed_on)
    answer_lines(app, standing_lines(app, filed))
    answer_moved(app, moved)


def told_filing(app: AppContext, entry: FilingEntry) -> str:
    """A filing by its number, kind, period and whom it is of."""
    whom = [each.name for each in (entry.official, entry.unit) if each is not None]
    return app.words(
        filings.FILING,
        number=entry.id,
        document=entry.document,
        period=entry.period,
        whom=" – ".join(whom),
    )


def standing_lines(app: AppContext, filed: Filed) -> str:
    """How each duty it is for stands with it."""
    from chibo_cli.output.reports.other_duties import filed_lines

    return filed_lines(filed.rows, filed.entry.missing, app.words)
