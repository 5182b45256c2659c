"""`chibo tags`: what bears each tag."""

from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.reading import period_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import show_listing
from chibo_cli.domain.text.errors import InvalidOption

commands = Noun()


@commands.verb("tags", "chibo tags 2024", 'chibo tags "quý I/2024" --under X01 --by unit --json')
def tags(
    ctx: typer.Context,
    *,
    period: options.PeriodArgument = None,
    under: options.Under = None,
    by: Annotated[
        str, typer.Option("--by", metavar="tag|unit", help="Cả địa bàn, hay từng đơn vị cấp trên.")
    ] = "tag",
    shown: options.Showing,
) -> None:
    """Mỗi nhãn: bao nhiêu đơn vị, đồng chí, lượt dự, chi bộ, kiến nghị; không nêu kỳ = năm nay."""
    from chibo_cli.domain.time.periods import Period, PeriodKind
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.reports.tags import tag_counts

    app: AppContext = ctx.obj
    if by not in {"tag", "unit"}:
        raise InvalidOption("--by", by, ("tag", "unit"))
    wanted = period_in(app, period) or Period.containing(app.today, PeriodKind.YEAR)
    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=wanted.last_day)
        entries = tag_counts(store, wanted, under=top, by_unit=by == "unit")
    show_listing(app, listing("tags", entries), shown.about(wanted))
