"""`chibo status`: the day at a glance."""

import typer

from chibo_cli.cli.arguments.options import JsonOption, OutputOption, TextFormatOption
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import TEXT_FORMS, chosen_form, deliver, print_table
from chibo_cli.output.forms.formats import Format

commands = Noun()


@commands.verb("status", "chibo status", "chibo status --json")
def status(
    ctx: typer.Context,
    form: TextFormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Hôm nay: các kỳ đang diễn ra đến đâu, ai chưa dự, vừa ghi gì, việc gì đang chờ."""
    from chibo_cli.output.reports.status import glance_json, glance_table, glance_text
    from chibo_cli.usecases.reports.status import glance

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output, allowed=TEXT_FORMS)
    with app.open_store() as store:
        seen = glance(store, today=app.today)
    if chosen is Format.TABLE and output is None:
        print_table(glance_table(seen, app.words))
    elif chosen is Format.JSON:
        deliver(app, glance_json(seen).encode(), output)
    else:
        deliver(app, glance_text(seen, app.words).encode(), output)
