"""`chibo period`: periods closed and reopened."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated

import typer

from chibo_cli import __version__
from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.narrowing import DayFilterOptions
from chibo_cli.cli.arguments.reading import name_in, required_period_in, text_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.codes import FINDINGS
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, nobody, show_findings, show_listing
from chibo_cli.domain.facts.records import PrintedForm
from chibo_cli.domain.facts.word_template import REPORT
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.reports.annex import Annex
from chibo_cli.domain.reports.values import Report
from chibo_cli.domain.text.errors import MissingOption
from chibo_cli.messages.answers import changes as says

commands = Noun()

ReasonOption = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Lý do.")]


@commands.verb("close", "chibo period close 2024-Q1", "chibo period close quý I/2024 --dry-run")
def close(
    ctx: typer.Context,
    period: options.PeriodWords,
    yes: Annotated[bool, typer.Option("--yes", help="Vẫn chốt dù kỳ chưa kết thúc.")] = False,
    reason: ReasonOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Chốt số liệu một kỳ: giữ nguyên báo cáo, không cho sửa các ngày trong kỳ."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.usecases.reports.closing import close_period
    from chibo_cli.usecases.reports.review import periods_with_rows

    app: AppContext = ctx.obj
    wanted = required_period_in(app, period)
    with app.open_store(
        writing=True, dry_run=dry_run, kind=OperationKind.CLOSE, reason=text_in(reason)
    ) as store:
        report, _ = close_period(
            store,
            wanted,
            today=app.today,
            version=__version__,
            still_running=yes,
            reason=text_in(reason),
            draw=partial(_drawn, app),
        )
        others = () if report.has_rows else periods_with_rows(store, wanted, today=app.today)
    if not report.has_rows:
        app.notice(nobody(app, wanted, others))
    summary = report.summary
    answer(
        app,
        says.CLOSED,
        dry_run=dry_run,
        period=wanted,
        as_of=report.as_of,
        officials=summary.officials,
        met=summary.met,
        unmet=summary.unmet,
    )
    if not dry_run:
        _tell_head(app)


@commands.verb(
    "reopen",
    'chibo period reopen 2024-Q1 --reason "báo cáo muộn"',
    'chibo period reopen quý I/2024 --reason "ghi nhầm" -n',
)
def reopen(
    ctx: typer.Context,
    period: options.PeriodWords,
    reason: ReasonOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Mở lại số liệu một kỳ đã chốt."""
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.usecases.reports.closing import reopen_period

    app: AppContext = ctx.obj
    wanted = required_period_in(app, period)
    if reason is None:
        raise MissingOption("--reason")
    why = name_in(reason)
    with app.open_store(
        writing=True, dry_run=dry_run, kind=OperationKind.REOPEN, reason=why
    ) as store:
        reopen_period(store, wanted, reason=why)
    answer(app, says.REOPENED, dry_run=dry_run, period=wanted, reason=why)


@commands.verb("list", "chibo period list", "chibo period list --period 2024 --json")
def list_(
    ctx: typer.Context,
    filters: DayFilterOptions,
    shown: options.Showing,
) -> None:
    """Các kỳ đã chốt; nêu ngày thì những kỳ có ngày ấy."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.reports.closing import list_closings

    app: AppContext = ctx.obj
    with app.open_store() as store:
        entries = list_closings(store, days=filters.days, sought=filters.sought)
    show_listing(app, listing("period", entries), shown.about(filters.period))


@commands.verb("diff", "chibo period diff 2024-Q1", "chibo period diff 2024-Q1 --json")
def diff(
    ctx: typer.Context,
    period: options.PeriodWords,
    shown: options.Showing,
) -> None:
    """So báo cáo đã chốt với số liệu hiện nay, từng dòng."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.reports.closing import differences

    app: AppContext = ctx.obj
    wanted = required_period_in(app, period)
    with app.open_store() as store:
        found = differences(store, wanted)
    show_findings(app, listing("diff", found), shown.about(wanted))
    if found:
        raise typer.Exit(FINDINGS)
    app.notice(app.words(says.NO_DIFFERENCE, period=wanted))


def _drawn(app: AppContext, report: Report, annex: Annex) -> Mapping[PrintedForm, bytes]:
    """What `report` prints of it, byte for byte."""
    from chibo_cli.domain.reports.groups import without_sums
    from chibo_cli.output.excel.report.workbook import report_workbook
    from chibo_cli.output.forms.formats import Format
    from chibo_cli.output.reports.reports import report_text
    from chibo_cli.output.word.shipped import shipped_template

    text = report_text(without_sums(report), Format.JSON, app.words)
    own = annex.template or shipped_template(REPORT, app.words.language)
    return {
        PrintedForm.WORKBOOK: report_workbook(report, annex, app.words),
        PrintedForm.JSON: text.encode(),
        PrintedForm.TEMPLATE: own.content,
    }


def _tell_head(app: AppContext) -> None:
    """The closing is done, and whatever fails here is not told as its failure."""
    try:
        with app.open_store() as store:
            head = store.journal.head()
    except ChiboError:
        app.notice(app.words(says.HEAD_UNREAD))
        return
    if head is not None:
        answer(app, says.HEAD, dry_run=False, hash=head.hash)
