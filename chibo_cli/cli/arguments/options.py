"""Options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.arguments.groups import Help, OptionsOf
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import TEXT_FORMS, Shown, shown_as

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="table|plain|json|ndjson|csv|xlsx", help="Dạng kết quả."
    ),
]
TextFormatOption = Annotated[
    str | None, typer.Option("--format", "-f", metavar="table|plain|json", help="Dạng kết quả.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Kết quả dạng JSON.")]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", readable=False, metavar="FILE", help="Ghi kết quả vào tệp."),
]


def shown_in(
    _: AppContext,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> Shown:
    """How rows are wanted; raises what `shown_as` raises."""
    return shown_as(form, as_json=as_json, output=output)


def text_shown_in(
    _: AppContext,
    form: TextFormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> Shown:
    """How what is no rows is wanted; raises what `shown_as` raises."""
    return shown_as(form, as_json=as_json, output=output, allowed=TEXT_FORMS)


ShownOptions = Annotated[Shown, OptionsOf(shown_in)]
TextShownOptions = Annotated[Shown, OptionsOf(text_shown_in)]

DryRunOption = Annotated[
    bool, typer.Option("--dry-run", "-n", help="Chỉ thử: cho xem kết quả rồi không ghi gì.")
]
CodeOption = Annotated[str | None, typer.Option("--code", metavar="CODE", help="Mã.")]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Từ ngày (trống = từ trước đến nay).")
]
UntilOption = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Đến hết ngày (trống = chưa kết thúc)."),
]
OnOption = Annotated[str | None, typer.Option("--on", metavar="DATE", help="Ngày có hiệu lực.")]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Chỉ tính các lượt dự đến hết ngày này."),
]
RuleOption = Annotated[
    str | None, typer.Option("--rule", metavar="CODE", help="Chỉ theo quy định này.")
]
UnderOption = Annotated[
    str | None, typer.Option("--under", metavar="UNIT", help="Chỉ trong địa bàn của đơn vị này.")
]
OfOfficialOption = Annotated[
    str | None, typer.Option("--official", metavar="OFFICIAL", help="Chỉ của đồng chí này.")
]
AtUnitOption = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help="Chỉ ở đơn vị này.")
]
FromOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Từ ngày.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Đến hết ngày.")]
InPeriodOption = Annotated[
    str | None, typer.Option("--period", metavar="PERIOD", help="Chỉ trong kỳ này.")
]
TextOption = Annotated[
    str | None,
    typer.Option("--text", metavar="TEXT", help="Chỉ những dòng có các chữ này; không cần dấu."),
]
OfficialArgument = Annotated[
    str, typer.Argument(metavar="OFFICIAL", help="Mã hoặc họ tên đồng chí.")
]
UnitArgument = Annotated[str, typer.Argument(metavar="UNIT", help="Mã hoặc tên đơn vị.")]
RuleArgument = Annotated[str, typer.Argument(metavar="CODE", help="Số hiệu quy định.")]
PeriodArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PERIOD]", help="Kỳ: 2024-Q1, quý I/2024, 3/2024, 2024-H1, 2024, last."
    ),
]
NumberArgument = Annotated[
    int, typer.Argument(metavar="ID", help="Số thứ tự trong danh sách.", max=2**63 - 1)
]
StrengthsOption = Annotated[
    str | None, typer.Option("--strengths", metavar="TEXT", help="Ưu điểm.")
]
ShortcomingsOption = Annotated[
    str | None, typer.Option("--shortcomings", metavar="TEXT", help="Hạn chế.")
]
ReasonOption = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Lý do.")]
EndReasonOption = Annotated[ReasonOption, Help("Lý do kết thúc.")]
RoleOption = Annotated[
    str | None, typer.Option("--role", metavar="TEXT", help="Vai trò, nếu quy định phân biệt.")
]
DecisionOption = Annotated[
    str | None, typer.Option("--decision", metavar="NO", help="Số quyết định phân công.")
]
TagOption = Annotated[
    list[str] | None, typer.Option("--tag", metavar="TAG", help="Nhãn; ghi được nhiều lần.")
]
NewTagOption = Annotated[TagOption, Help('Nhãn, thay cho các nhãn đã ghi; nhiều lần; "" = bỏ hết.')]
OfTagOption = Annotated[
    str | None, typer.Option("--tag", metavar="TAG", help="Chỉ những dòng mang nhãn này.")
]
DocumentOption = Annotated[str | None, typer.Option("--document", metavar="NO", help="Số văn bản.")]
AddresseeOption = Annotated[
    str | None, typer.Option("--to", metavar="TEXT", help="Nơi có trách nhiệm giải quyết.")
]
DueOption = Annotated[str | None, typer.Option("--due", metavar="DATE", help="Hạn giải quyết.")]

NumbersArgument = Annotated[
    list[int],
    typer.Argument(metavar="ID...", help="Số thứ tự trong danh sách.", max=2**63 - 1),
]
YesOption = Annotated[
    bool, typer.Option("--yes", help="Không hỏi lại khi sửa hoặc bỏ nhiều hơn ba dòng.")
]
NewCodeOption = Annotated[CodeOption, Help('Mã đúng; "" = bỏ mã.')]
NewSinceOption = Annotated[SinceOption, Help('Ngày đầu đúng; "" = bỏ.')]
NewUntilOption = Annotated[UntilOption, Help('Ngày cuối đúng; "" = bỏ.')]
