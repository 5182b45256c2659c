"""`chibo attend coverage`: which cells were attended, and which never."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.options import (
    FormatOption,
    JsonOption,
    OutputOption,
    PeriodArgument,
    UnderOption,
)
from chibo_cli.cli.reading import period_in
from chibo_cli.cli.showing import chosen_form, deliver, print_table
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.output.forms.formats import Format


def coverage(
    ctx: typer.Context,
    period: PeriodArgument = None,
    under: UnderOption = None,
    by: Annotated[
        str,
        typer.Option(
            "--by", metavar="cell|official|month", help="Mỗi dòng một chi bộ, đồng chí hay tháng."
        ),
    ] = "cell",
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Chi bộ nào đã có đồng chí đến dự, chi bộ nào chưa lần nào; không nêu kỳ = năm nay."""
    from chibo_cli.domain.meetings.coverage import CoverageBy
    from chibo_cli.domain.time.periods import Period, PeriodKind
    from chibo_cli.output.meetings.coverage import coverage_table, coverage_text
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.meetings import coverage as cases

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    ways = {each.value: each for each in CoverageBy}
    if by not in ways:
        raise InvalidOption("--by", by, tuple(ways))
    wanted = period_in(app, period) or Period.containing(app.today, PeriodKind.YEAR)
    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=wanted.last_day)
        found = cases.coverage(store, wanted, by=ways[by], under=top)
    if chosen is Format.TABLE and output is None:
        print_table(coverage_table(found, app.words))
    else:
        deliver(app, coverage_text(found, chosen, app.words).encode(), output)
