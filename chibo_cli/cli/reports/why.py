"""`chibo why`: the verdict with its whole reasoning."""

import sys
from shutil import get_terminal_size

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.reading import day_in, period_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import deliver
from chibo_cli.cli.run.streams import is_terminal
from chibo_cli.domain.time.notation import relative_length
from chibo_cli.domain.time.periods import Period, PeriodKind

commands = Noun()


@commands.verb("why", "chibo why CB01 2024-Q1", 'chibo why "Nguyễn Văn An" quý I/2024 --json')
def why(
    ctx: typer.Context,
    official: options.OfficialArgument,
    *,
    period: options.PeriodArgument = None,
    as_of: options.AsOf = None,
    shown: options.TextShowing,
) -> None:
    """Vì sao một đồng chí đạt hay chưa đạt; không nêu kỳ = quý này."""
    from chibo_cli.output.reports.explanations import explanation_text
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.reports.explaining import explain_standing

    app: AppContext = ctx.obj
    relative = bool(period) and relative_length(" ".join(period or ())) is not None
    named = period_in(app, period, PeriodKind.QUARTER if relative else None)
    wanted = named or Period.containing(app.today, PeriodKind.QUARTER)
    day = day_in(app, as_of)
    with app.open_store() as store:
        found = find_official(store, official, day=min(wanted.last_day, app.today))
        explanation = explain_standing(store, found, wanted, today=app.today, as_of=day)
    is_on_screen = shown.output is None and is_terminal(sys.stdout)
    width = get_terminal_size().columns if is_on_screen else None
    text = explanation_text(explanation, shown.form, app.words, width)
    deliver(app, text.encode(), shown.about(wanted))
