"""`chibo report`: the report on a month, a quarter, a half or a year."""

from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.errors import FINDINGS
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.options import (
    AsOfOption,
    JsonOption,
    OutputOption,
    PeriodArgument,
    ReportFormatOption,
    RuleOption,
    UnderOption,
)
from chibo_cli.cli.reading import day_in, period_in
from chibo_cli.cli.showing import REPORT_FORMS, chosen_form, nobody, notice, show_report
from chibo_cli.domain.errors import InvalidOption, NobodyToJudge
from chibo_cli.domain.periods import PeriodKind, last_complete
from chibo_cli.messages import answers as says

commands = Noun()

FailOnOption = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="unmet", help="Mã thoát 1 nếu có đồng chí chưa đạt."),
]


@commands.verb("month", "chibo report month 2024-03", "chibo report month 3/2024 -o thang-3.xlsx")
def month(
    ctx: typer.Context,
    period: PeriodArgument = None,
    as_of: AsOfOption = None,
    rule: RuleOption = None,
    under: UnderOption = None,
    fail_on: FailOnOption = None,
    form: ReportFormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Báo cáo một tháng; không nêu kỳ = tháng trước."""
    _report(ctx.obj, PeriodKind.MONTH, period, as_of, rule, under, fail_on, form, as_json, output)


@commands.verb(
    "quarter", "chibo report quarter 2024-Q1", "chibo report quarter quý I/2024 -o quy-1.xlsx"
)
def quarter(
    ctx: typer.Context,
    period: PeriodArgument = None,
    as_of: AsOfOption = None,
    rule: RuleOption = None,
    under: UnderOption = None,
    fail_on: FailOnOption = None,
    form: ReportFormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Báo cáo một quý; không nêu kỳ = quý trước."""
    _report(ctx.obj, PeriodKind.QUARTER, period, as_of, rule, under, fail_on, form, as_json, output)


@commands.verb("half", "chibo report half 2024-H1", "chibo report half 6 tháng đầu năm 2024 --json")
def half(
    ctx: typer.Context,
    period: PeriodArgument = None,
    as_of: AsOfOption = None,
    rule: RuleOption = None,
    under: UnderOption = None,
    fail_on: FailOnOption = None,
    form: ReportFormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Báo cáo 6 tháng; không nêu kỳ = 6 tháng trước."""
    _report(ctx.obj, PeriodKind.HALF, period, as_of, rule, under, fail_on, form, as_json, output)


@commands.verb("year", "chibo report year 2024", "chibo report year last -o nam.xlsx")
def year(
    ctx: typer.Context,
    period: PeriodArgument = None,
    as_of: AsOfOption = None,
    rule: RuleOption = None,
    under: UnderOption = None,
    fail_on: FailOnOption = None,
    form: ReportFormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Báo cáo một năm, kèm bốn quý; không nêu kỳ = năm trước."""
    _report(ctx.obj, PeriodKind.YEAR, period, as_of, rule, under, fail_on, form, as_json, output)


def _report(
    app: AppContext,
    kind: PeriodKind,
    period: list[str] | None,
    as_of: str | None,
    rule: str | None,
    under: str | None,
    fail_on: str | None,
    form: str | None,
    as_json: bool,
    output: Path | None,
) -> None:
    from chibo_cli.usecases.resolving import find_regulation, find_unit
    from chibo_cli.usecases.review import periods_with_rows, review_period

    if fail_on not in {None, "unmet"}:
        raise InvalidOption("--fail-on", fail_on or "", ("unmet",))
    chosen = chosen_form(form, as_json=as_json, output=output, allowed=REPORT_FORMS)
    wanted = period_in(app, period, kind) or last_complete(kind, app.today)
    day = day_in(app, as_of)
    with app.open_store() as store:
        regulation = None if rule is None else find_regulation(store, rule)
        top = None if under is None else find_unit(store, under, day=wanted.last_day)
        report = review_period(
            store, wanted, today=app.today, as_of=day, regulation=regulation, under=top
        )
        others = () if report.has_rows else periods_with_rows(store, wanted, today=app.today)
    if not report.has_rows and fail_on:
        raise NobodyToJudge((wanted,), others)
    if day is not None and day > app.today:
        notice(app, app.words(says.AS_OF_AHEAD, day=day))
    show_report(app, report, chosen, output)
    if not report.has_rows:
        notice(app, nobody(app, wanted, others))
    if fail_on and report.has_unmet:
        raise typer.Exit(FINDINGS)
