"""What may be asked of a report, as options."""

from pathlib import Path
from typing import Annotated

import typer

AsClosed = Annotated[bool, typer.Option("--as-closed", help="Đúng như báo cáo đã chốt.")]
StretchArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PERIOD|A..B]",
        help="Kỳ: 2024-Q1, quý I/2024, last; nhiều kỳ: 2020-Q1..2021-Q1, từ quý I đến quý III.",
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Option("--rule", metavar="CODE", help="Chỉ theo quy định này; ghi được nhiều lần."),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="unit|agency|tag|office|KIND",
        help="Cộng theo đơn vị ngay dưới, cơ quan, nhãn, văn phòng, hoặc một loại đơn vị.",
    ),
]
SortGroups = Annotated[
    str | None,
    typer.Option(
        "--sort-groups",
        metavar="name|rate|visits",
        help="Xếp các dòng cộng theo tên, tỷ lệ đạt, hoặc số lượt dự; trống = theo tên.",
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="previous|last-year|PERIOD",
        help="So với kỳ trước (previous), cùng kỳ năm trước (last-year), hoặc một kỳ khác.",
    ),
]
SoFar = Annotated[bool, typer.Option("--so-far", help="Thêm cột số liệu từ đầu năm.")]
Anonymous = Annotated[
    bool, typer.Option("--anonymous", help="Chỉ có số liệu, không nêu tên đồng chí nào.")
]
Map = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="then|now",
        help="Đơn vị như lúc đó, hoặc dồn vào đơn vị hiện nay; trống = như lúc đó.",
    ),
]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template", metavar="F.docx", help="Mẫu Word của cơ quan, thay cho mẫu của chibo."
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="unmet", help="Mã thoát 1 nếu có đồng chí chưa đạt."),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="VERDICT,…",
        help="Chỉ liệt kê các kết quả này: chưa đạt, chưa đến hạn…; số liệu tổng hợp giữ nguyên.",
    ),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="verdict|name",
        help="Thứ tự các dòng trên màn hình: việc cần lo trước, hoặc theo tên; trống = verdict.",
    ),
]
