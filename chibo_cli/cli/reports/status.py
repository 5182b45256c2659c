"""`chibo status`: the day at a glance."""

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import deliver, print_table
from chibo_cli.output.forms.formats import Format

commands = Noun()


@commands.verb("status", "chibo status", "chibo status --json")
def status(
    ctx: typer.Context,
    shown: options.TextShowing,
) -> None:
    """Hôm nay: các kỳ chưa kết thúc đến đâu, ai chưa dự, vừa ghi gì, việc gì đang chờ."""
    from chibo_cli.output.reports.status import glance_json, glance_table, glance_text
    from chibo_cli.usecases.reports.status import glance

    app: AppContext = ctx.obj
    with app.open_store() as store:
        seen = glance(store, today=app.today)
    if shown.is_table:
        print_table(app, glance_table(seen, app.words))
    elif shown.form is Format.JSON:
        deliver(app, glance_json(seen).encode(), shown)
    else:
        deliver(app, glance_text(seen, app.words).encode(), shown)
