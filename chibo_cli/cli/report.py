"""`chibo report`: the report on a month, a quarter, a half or a year."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.errors import FINDINGS
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.options import (
    AsOfOption,
    FormatOption,
    JsonOption,
    OfficialArgument,
    OutputOption,
    PeriodArgument,
    RuleOption,
    UnderOption,
)
from chibo_cli.cli.reading import day_in, period_in
from chibo_cli.cli.showing import chosen_form, deliver, encoded, nobody, notice, show_report
from chibo_cli.domain.errors import ConflictingOptions, InvalidOption, NobodyToJudge
from chibo_cli.domain.periods import Period, PeriodKind, last_complete
from chibo_cli.domain.report import Report
from chibo_cli.messages import answers as says
from chibo_cli.output.formats import Format

commands = Noun()

AsClosedOption = Annotated[bool, typer.Option("--as-closed", help="Đúng như báo cáo đã chốt.")]
FailOnOption = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="unmet", help="Mã thoát 1 nếu có đồng chí chưa đạt."),
]


def _verb(kind: PeriodKind, help_text: str, *examples: str) -> None:
    """Register the report on one length of period."""

    def report(
        ctx: typer.Context,
        period: PeriodArgument = None,
        as_of: AsOfOption = None,
        rule: RuleOption = None,
        under: UnderOption = None,
        fail_on: FailOnOption = None,
        as_closed: AsClosedOption = False,
        form: FormatOption = None,
        as_json: JsonOption = False,
        output: OutputOption = None,
    ) -> None:
        app: AppContext = ctx.obj
        chosen = chosen_form(form, as_json=as_json, output=output)
        wanted = period_in(app, period, kind) or last_complete(kind, app.today)
        app.period = wanted
        if as_closed:
            if as_of or rule or under:
                raise ConflictingOptions(("--as-closed", "--as-of, --rule, --under"))
            compiled = _as_closed(app, wanted)
        else:
            compiled = _compiled(app, wanted, as_of, rule, under, must_have_rows=bool(fail_on))
        if fail_on not in {None, "unmet"}:
            raise InvalidOption("--fail-on", fail_on or "", ("unmet",))
        show_report(app, compiled, chosen, output)
        if fail_on and compiled.has_unmet:
            raise typer.Exit(FINDINGS)

    report.__doc__ = help_text
    commands.verb(kind.value, *examples)(report)


def _as_closed(app: AppContext, period: Period) -> Report:
    from chibo_cli.usecases.closing import report_as_closed

    with app.open_store() as store:
        return report_as_closed(store, period)


def _compiled(
    app: AppContext,
    period: Period,
    as_of: str | None,
    rule: str | None,
    under: str | None,
    *,
    must_have_rows: bool,
) -> Report:
    from chibo_cli.usecases.resolving import find_regulation, find_unit
    from chibo_cli.usecases.review import periods_with_rows, review_period

    day = day_in(app, as_of)
    with app.open_store() as store:
        regulation = None if rule is None else find_regulation(store, rule)
        top = None if under is None else find_unit(store, under, day=period.last_day)
        report = review_period(
            store, period, today=app.today, as_of=day, regulation=regulation, under=top
        )
        others = () if report.has_rows else periods_with_rows(store, period, today=app.today)
    if not report.has_rows:
        if must_have_rows:
            raise NobodyToJudge((period,), others)
        notice(app, nobody(app, period, others))
    if day is not None and day > app.today:
        notice(app, app.words(says.AS_OF_AHEAD, day=day))
    return report


@commands.verb(
    "official",
    "chibo report official CB01 2024",
    "chibo report official CB01 2024 -o trich.xlsx",
)
def official(
    ctx: typer.Context,
    official: OfficialArgument,
    period: PeriodArgument = None,
    as_of: AsOfOption = None,
    rule: RuleOption = None,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Trích kết quả cả năm của một đồng chí, để đánh giá cuối năm; không nêu năm = năm trước."""
    from chibo_cli.output.extracts import extract_text
    from chibo_cli.usecases.extracting import extract_of
    from chibo_cli.usecases.resolving import find_official, find_regulation

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    year = period_in(app, period, PeriodKind.YEAR) or last_complete(PeriodKind.YEAR, app.today)
    app.period = year
    day = day_in(app, as_of)
    with app.open_store() as store:
        found = find_official(store, official, day=min(year.last_day, app.today))
        regulation = None if rule is None else find_regulation(store, rule)
        extract = extract_of(store, found, year, today=app.today, as_of=day, regulation=regulation)
    if chosen is Format.XLSX:
        from chibo_cli.output.excel.extract_workbook import extract_workbook

        deliver(app, extract_workbook(extract, app.words), output)
    else:
        deliver(app, encoded(app, extract_text(extract, chosen, app.words)), output)


_verb(
    PeriodKind.MONTH,
    "Báo cáo một tháng; không nêu kỳ = tháng trước.",
    "chibo report month 2024-03",
    "chibo report month 3/2024 -o thang-3.xlsx",
)
_verb(
    PeriodKind.QUARTER,
    "Báo cáo một quý; không nêu kỳ = quý trước.",
    "chibo report quarter 2024-Q1",
    "chibo report quarter quý I/2024 -o quy-1.xlsx",
)
_verb(
    PeriodKind.HALF,
    "Báo cáo 6 tháng; không nêu kỳ = 6 tháng trước.",
    "chibo report half 2024-H1",
    "chibo report half 6 tháng đầu năm 2024 --json",
)
_verb(
    PeriodKind.YEAR,
    "Báo cáo một năm, kèm bốn quý; không nêu kỳ = năm trước.",
    "chibo report year 2024",
    "chibo report year last -o nam.xlsx",
)
