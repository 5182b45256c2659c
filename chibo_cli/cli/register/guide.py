"""`chibo guide`: the clerk's manual."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import deliver, print_table, show_listing

commands = Noun()


@commands.verb("guide", "chibo guide", "chibo guide nhap-lieu", 'chibo guide "cuối quý"')
def guide(
    ctx: typer.Context,
    *,
    topic: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TOPIC]", help="Trang cần xem: tên hoặc số; trống = mục lục."),
    ] = None,
    shown: options.Showing,
) -> None:
    """Cẩm nang: mỗi trang một việc; không nêu trang nào = mục lục."""
    from chibo_cli.messages.guide import pages
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.output.register.guide import page_markdown, page_text
    from chibo_cli.usecases.register.guide import find_page

    app: AppContext = ctx.obj
    found = pages(app.language)
    if not topic:
        show_listing(app, listing("guide", found), shown)
        return
    page = find_page(found, " ".join(topic))
    if not shown.is_text:
        show_listing(app, listing("page", [page]), shown)
    elif shown.is_table:
        print_table(app, page_markdown(page.text))
    else:
        deliver(app, page_text(page.text).encode(), shown)
