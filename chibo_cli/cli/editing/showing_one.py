"""One record by its number: what `show` is of every noun whose records have one."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.options import FormatOption, JsonOption, NumberArgument, OutputOption
from chibo_cli.cli.showing import chosen_form, show_one

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def shown_by_number(
    noun: str, about: str, entries: "Callable[[Store, int, date], Sequence[object]]"
) -> Callable[..., None]:
    """The command `show` of a noun; `entries` finds the record of a number as of today."""

    def show(
        ctx: typer.Context,
        number: NumberArgument,
        form: FormatOption = None,
        as_json: JsonOption = False,
        output: OutputOption = None,
    ) -> None:
        from chibo_cli.output.forms.listing import listing

        app: AppContext = ctx.obj
        chosen = chosen_form(form, as_json=as_json, output=output)
        with app.open_store() as store:
            found = entries(store, number, app.today)
        show_one(app, listing(noun, found), chosen, output)

    show.__doc__ = about
    return show
