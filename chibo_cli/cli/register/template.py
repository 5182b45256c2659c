"""`chibo template`: a workbook to fill in and import."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments.reading import list_kind_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import Shown, deliver
from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
from chibo_cli.domain.text.errors import InvalidOption, MissingOption
from chibo_cli.messages.answers import templates as says
from chibo_cli.output.forms.formats import Format

if TYPE_CHECKING:
    from chibo_cli.domain.lists.templates import Choices

commands = Noun()


@commands.verb(
    "template",
    "chibo template attendances -o luot-du.xlsx",
    'chibo template "phân công" -o phan-cong.xlsx',
    needs=("output",),
)
def template(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="Loại danh sách: đơn vị, đồng chí, phân công, lượt dự, miễn…"
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", readable=False, metavar="F.xlsx", help="Tệp Excel sẽ làm ra."
        ),
    ] = None,
) -> None:
    """Làm một tệp Excel để điền rồi nhập: có sẵn tiêu đề và các danh sách để chọn."""
    from chibo_cli.output.excel.template import template_workbook

    app: AppContext = ctx.obj
    wanted = list_kind_in(kind)
    if output is None:
        raise MissingOption("--output")
    if output.suffix.lower() != ".xlsx":
        raise InvalidOption("--output", str(output), (".xlsx",))
    deliver(app, template_workbook(wanted, _choices(app), app.words), Shown(Format.XLSX, output))


def _choices(app: AppContext) -> "Choices":
    """What the register offers; where there is none, that is said."""
    from chibo_cli.domain.lists.templates import Choices
    from chibo_cli.usecases.lists.templates import template_choices

    try:
        with app.open_store() as store:
            return template_choices(store, today=app.today)
    except RegisterUnusable as error:
        if error.fault is not RegisterFault.MISSING:
            raise
        app.notice(app.words(says.WITHOUT_REGISTER, path=str(app.register)))
        return Choices()
