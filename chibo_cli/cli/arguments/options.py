"""Options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from chibo_cli.cli.arguments.groups import Help, OptionsOf
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import REPORT_FORMS, TEXT_FORMS, Shown, shown_as
from chibo_cli.messages.help.commands import GLOBAL_OPTIONS

Format = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="table|plain|json|ndjson|csv|xlsx", help="Dạng kết quả."
    ),
]
TextFormat = Annotated[
    str | None, typer.Option("--format", "-f", metavar="table|plain|json", help="Dạng kết quả.")
]
Json = Annotated[bool, typer.Option("--json", help="Kết quả dạng JSON.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", readable=False, metavar="FILE", help="Ghi kết quả vào tệp."),
]


def shown_in(
    _: AppContext,
    form: Format = None,
    as_json: Json = False,
    output: Output = None,
) -> Shown:
    """How rows are wanted; raises what `shown_as` raises."""
    return shown_as(form, as_json=as_json, output=output)


def text_shown_in(
    _: AppContext,
    form: TextFormat = None,
    as_json: Json = False,
    output: Output = None,
) -> Shown:
    """How what is no rows is wanted; raises what `shown_as` raises."""
    return shown_as(form, as_json=as_json, output=output, allowed=TEXT_FORMS)


def report_shown_in(
    _: AppContext,
    form: Format = None,
    as_json: Json = False,
    output: Output = None,
) -> Shown:
    """How a report is wanted, a page or a document too; raises what `shown_as` raises."""
    return shown_as(form, as_json=as_json, output=output, allowed=REPORT_FORMS)


Force = Annotated[bool, typer.Option("--force", help=GLOBAL_OPTIONS["--force"])]
Showing = Annotated[Shown, OptionsOf(shown_in)]
ReportShowing = Annotated[Shown, OptionsOf(report_shown_in)]
TextShowing = Annotated[Shown, OptionsOf(text_shown_in)]

DryRun = Annotated[
    bool, typer.Option("--dry-run", "-n", help="Chỉ thử: cho xem kết quả rồi không ghi gì.")
]
Code = Annotated[str | None, typer.Option("--code", metavar="CODE", help="Mã.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Từ ngày (trống = từ trước đến nay).")
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Đến hết ngày (trống = chưa kết thúc)."),
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="Ngày có hiệu lực.")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Chỉ tính các lượt dự đến hết ngày này."),
]
Rule = Annotated[str | None, typer.Option("--rule", metavar="CODE", help="Chỉ theo quy định này.")]
Under = Annotated[
    str | None, typer.Option("--under", metavar="UNIT", help="Chỉ trong địa bàn của đơn vị này.")
]
OfOfficial = Annotated[
    str | None, typer.Option("--official", metavar="OFFICIAL", help="Chỉ của đồng chí này.")
]
AtUnit = Annotated[str | None, typer.Option("--unit", metavar="UNIT", help="Chỉ ở đơn vị này.")]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Từ ngày.")]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Đến hết ngày.")]
InPeriod = Annotated[
    str | None, typer.Option("--period", metavar="PERIOD", help="Chỉ trong kỳ này.")
]
RoundPeriod = Annotated[
    str | None,
    typer.Option("--period", metavar="PERIOD", help="Kỳ: tháng, quý…; trống = hỏi."),
]
Text = Annotated[
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
PeriodWords = Annotated[
    list[str],
    typer.Argument(metavar="PERIOD", help="Kỳ: 2024-Q1, quý I/2024, 3/2024, 2024-H1, 2024, last."),
]
NumberArgument = Annotated[
    int, typer.Argument(metavar="ID", help="Số thứ tự trong danh sách.", max=2**63 - 1)
]
Strengths = Annotated[str | None, typer.Option("--strengths", metavar="TEXT", help="Ưu điểm.")]
Shortcomings = Annotated[
    str | None, typer.Option("--shortcomings", metavar="TEXT", help="Hạn chế.")
]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Lý do.")]
EndReason = Annotated[Reason, Help("Lý do kết thúc.")]
Role = Annotated[
    str | None, typer.Option("--role", metavar="TEXT", help="Vai trò, nếu quy định phân biệt.")
]
Decision = Annotated[
    str | None, typer.Option("--decision", metavar="NO", help="Số quyết định phân công.")
]
Tag = Annotated[
    list[str] | None, typer.Option("--tag", metavar="TAG", help="Nhãn; ghi được nhiều lần.")
]
NewTag = Annotated[Tag, Help('Nhãn, thay cho các nhãn đã ghi; nhiều lần; "" = bỏ hết.')]
OfTag = Annotated[
    str | None, typer.Option("--tag", metavar="TAG", help="Chỉ những dòng mang nhãn này.")
]
Document = Annotated[str | None, typer.Option("--document", metavar="NO", help="Số văn bản.")]
Addressee = Annotated[
    str | None, typer.Option("--to", metavar="TEXT", help="Nơi có trách nhiệm giải quyết.")
]
Due = Annotated[str | None, typer.Option("--due", metavar="DATE", help="Hạn giải quyết.")]

NumbersArgument = Annotated[
    list[int],
    typer.Argument(metavar="ID...", help="Số thứ tự trong danh sách.", max=2**63 - 1),
]
Yes = Annotated[
    bool, typer.Option("--yes", help="Không hỏi lại khi sửa hoặc bỏ nhiều hơn ba dòng.")
]
NewCode = Annotated[Code, Help('Mã đúng; "" = bỏ mã.')]
NewSince = Annotated[Since, Help('Ngày đầu đúng; "" = bỏ.')]
NewUntil = Annotated[Until, Help('Ngày cuối đúng; "" = bỏ.')]
