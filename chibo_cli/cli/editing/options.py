"""Options and arguments that commands of correction share."""

from typing import Annotated

import typer

NumbersArgument = Annotated[
    list[int],
    typer.Argument(metavar="ID...", help="Số thứ tự trong danh sách.", max=2**63 - 1),
]
YesOption = Annotated[
    bool, typer.Option("--yes", help="Không hỏi lại khi sửa hoặc bỏ nhiều hơn ba dòng.")
]
NewCodeOption = Annotated[
    str | None, typer.Option("--code", metavar="CODE", help='Mã đúng; "" = bỏ mã.')
]
NewSinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help='Ngày đầu đúng; "" = bỏ.')
]
NewUntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help='Ngày cuối đúng; "" = bỏ.')
]
