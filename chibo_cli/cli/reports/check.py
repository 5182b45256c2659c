"""`chibo check`: silent when all is well."""

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.reading import period_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.codes import FINDINGS
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import deliver, nobody, print_table, show_findings
from chibo_cli.domain.facts.errors import NobodyToJudge
from chibo_cli.domain.facts.records import DutyKind
from chibo_cli.domain.time.notation import relative_length
from chibo_cli.domain.time.periods import Period

commands = Noun()


@commands.verb("check", "chibo check", "chibo check 2024-Q1 --json")
def check(
    ctx: typer.Context,
    *,
    period: options.PeriodArgument = None,
    shown: options.Showing,
) -> None:
    """Kiểm tra: không in gì khi mọi việc đều ổn; nếu không, nêu ra và thoát với mã 1.

    Không nêu kỳ: kỳ đã qua gần nhất của mọi nghĩa vụ; với văn bản, kỳ đã hết hạn nộp gần nhất.
    """
    from chibo_cli.output.duties.findings import Findings, findings_text
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.meetings.plans import plan_findings
    from chibo_cli.usecases.reports.checking import (
        checked_part,
        draft_findings,
        findings,
        periods_to_check,
    )
    from chibo_cli.usecases.reports.review import (
        own_part,
        periods_with_rows,
        review_period,
        running_periods,
    )

    app: AppContext = ctx.obj
    relative = relative_length(" ".join(period)) if period else "last"
    named = None if relative else period_in(app, period)
    periods: tuple[Period, ...]
    with app.open_store() as store:
        if named is not None:
            periods = (named,)
        elif relative == "this":
            periods = running_periods(store, today=app.today, kinds=DutyKind)
        else:
            periods = periods_to_check(store, today=app.today)
        reports = [review_period(store, each, today=app.today) for each in periods]
        # without a period named, a year's quarters are periods of other duties, or long over
        looked_at = own_part if named is None else checked_part
        reports = [looked_at(report) for report in reports]
        drafts = draft_findings(store, today=app.today)
        missed = plan_findings(store, periods, today=app.today)
        left_out = []
        if app.offices:
            from chibo_cli.usecases.merging.offices import left_out_findings

            left_out = left_out_findings(store, today=app.today)
        is_empty = not any(report.has_rows for report in reports)
        others = periods_with_rows(store, named, today=app.today) if is_empty and named else ()
    found = [*findings(reports), *missed, *drafts, *left_out]
    if found and shown.is_table:
        print_table(app, Findings(found, app.words))
    elif found and shown.is_text:
        deliver(app, findings_text(found, app.words).encode(), shown.about(named))
    else:
        show_findings(app, listing("check", found), shown.about(named))
    if is_empty and not found:
        raise NobodyToJudge(periods, others)
    if is_empty and named is not None:
        app.notice(nobody(app, named, others))
    if found:
        raise typer.Exit(FINDINGS)
