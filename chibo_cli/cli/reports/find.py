"""`chibo find`: words looked for over the whole register."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import deliver, print_table, show_listing
from chibo_cli.messages.answers import finding as says

commands = Noun()


@commands.verb("find", 'chibo find "nguyen van an"', 'chibo find "12-QĐ/TU" --json')
def find(
    ctx: typer.Context,
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="Các chữ cần tìm; không cần dấu.")
    ],
    *,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", help="Nhiều nhất bao nhiêu dòng mỗi mục.", min=1),
    ] = None,
    shown: options.Showing,
) -> None:
    """Tìm các chữ này trong cả sổ: đồng chí, đơn vị, quy định, ghi chép, kiến nghị, lý do miễn."""
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.output.forms.text import safe
    from chibo_cli.output.reports.hits import MOST, hits_listing, hits_table, hits_text
    from chibo_cli.usecases.reports.searching import find_everywhere

    app: AppContext = ctx.obj
    sought = Sought.of(" ".join(text))
    with app.open_store() as store:
        hits = find_everywhere(store, sought, day=app.today)
    if not hits:
        app.notice(app.words(says.NOTHING, text=safe(sought.text)))
    most = limit or MOST
    if shown.is_table:
        if hits:
            print_table(app, hits_table(hits, app.words, most=most))
    elif shown.is_text:
        deliver(app, hits_text(hits, app.words, most=most).encode(), shown)
    else:
        show_listing(app, hits_listing(hits, most=limit), shown)
