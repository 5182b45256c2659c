"""`chibo template`: a workbook to fill in and import, and the template of the Word report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments.reading import list_kind_in, required_period_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import Shown, deliver
from chibo_cli.cli.run.streams import STDOUT
from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.domain.text.errors import InvalidOption, MissingOption
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.periods import Period
from chibo_cli.messages.headings import templates as says
from chibo_cli.output.forms.formats import Format

if TYPE_CHECKING:
    from chibo_cli.domain.lists.templates import Choices, WideSheet

commands = Noun()

_REPORT = {"report", search_form("báo cáo")}


@commands.verb(
    "template",
    "chibo template attendances -o luot-du.xlsx",
    'chibo template "phân công" -o phan-cong.xlsx',
    "chibo template report -o mau.docx",
    "chibo template attendances --wide --period 2024-02 -o thang-2.xlsx",
    needs=("output",),
)
def template(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="Loại danh sách: đơn vị, đồng chí, phân công, lượt dự, miễn…; report: mẫu báo cáo"
            " Word.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", readable=False, metavar="FILE", help="Tệp Excel sẽ làm ra."),
    ] = None,
    *,
    wide: Annotated[
        bool,
        typer.Option(
            "--wide", help="Bảng lượt dự: đồng chí theo hàng; ngày hoặc tháng của kỳ theo cột."
        ),
    ] = False,
    period: Annotated[
        str | None, typer.Option("--period", metavar="PERIOD", help="Kỳ của bảng theo cột.")
    ] = None,
) -> None:
    """Làm một tệp Excel để điền rồi nhập: có sẵn tiêu đề và các danh sách để chọn.

    `report` là mẫu báo cáo Word của chibo: sửa trong Word rồi dùng bằng report … --template.
    """
    from chibo_cli.output.excel.template import template_workbook, wide_workbook

    app: AppContext = ctx.obj
    is_report = search_form(kind) in _REPORT
    wanted = None if is_report else list_kind_in(kind)
    if output is None:
        raise MissingOption("--output")
    if wanted is None:
        if wide or period is not None:
            raise InvalidOption("--wide", kind, (ListKind.ATTENDANCES.value,))
        _hand_out_report(app, output)
        return
    if output != STDOUT and output.suffix.lower() != ".xlsx":
        raise InvalidOption("--output", str(output), (".xlsx",))
    across = _period_across(app, wanted, period, wide=wide)
    choices, sheet = _from_register(app, across)
    workbook = (
        template_workbook(wanted, choices, app.words)
        if sheet is None
        else wide_workbook(sheet, choices, app.words)
    )
    deliver(app, workbook, Shown(Format.XLSX, output))


def _hand_out_report(app: AppContext, output: Path) -> None:
    from chibo_cli.output.word.shipped import shipped_template

    if output != STDOUT and output.suffix.lower() != ".docx":
        raise InvalidOption("--output", str(output), (".docx",))
    content = shipped_template("report", app.words.language).content
    deliver(app, content, Shown(Format.DOCX, output))


def _period_across(
    app: AppContext, kind: ListKind, text: str | None, *, wide: bool
) -> Period | None:
    """The period whose days or months stand across; None where a row is to be a visit."""
    if not wide:
        if text is not None:
            raise MissingOption("--wide")
        return None
    if kind is not ListKind.ATTENDANCES:
        raise InvalidOption("--wide", kind.value, (ListKind.ATTENDANCES.value,))
    if text is None:
        raise MissingOption("--period")
    return required_period_in(app, [text])


def _from_register(app: AppContext, period: Period | None) -> "tuple[Choices, WideSheet | None]":
    """What the register offers, and the people of the period; where there is none, that is said."""
    from chibo_cli.domain.lists.templates import Choices, WideSheet
    from chibo_cli.usecases.lists.templates import template_choices, wide_sheet

    try:
        with app.open_store() as store:
            choices = template_choices(store, today=app.today)
            return choices, None if period is None else wide_sheet(store, period)
    except RegisterUnusable as error:
        if error.fault is not RegisterFault.MISSING:
            raise
        app.notice(app.words(says.WITHOUT_REGISTER, path=str(app.register)))
        return Choices(), None if period is None else WideSheet(period)
