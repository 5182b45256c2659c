"""Options and arguments of the calendar, and how its words are read."""

from datetime import date, timedelta
from typing import Annotated

import typer

from chibo_cli.cli.run.context import AppContext
from chibo_cli.domain.time.notation import parse_day, parse_period, parse_time
from chibo_cli.domain.time.periods import Period, PeriodKind

_A_YEAR = timedelta(days=364)

CellArgument = Annotated[
    str, typer.Argument(metavar="CELL", help="Mã hoặc tên chi bộ (hoặc đơn vị khác).")
]
MonthArgument = Annotated[
    str, typer.Argument(metavar="MONTH", help="Tháng của buổi sinh hoạt: 3/2024, this.")
]
InMonth = Annotated[
    str | None, typer.Option("--month", metavar="MONTH", help="Tháng: 3/2024, this, last.")
]
Time = Annotated[str | None, typer.Option("--time", metavar="TIME", help="Giờ: 19:00, 19h30.")]
Place = Annotated[str | None, typer.Option("--place", metavar="TEXT", help="Địa điểm.")]
Restore = Annotated[bool, typer.Option("--restore", help="Bỏ thay đổi: trở lại như đã đăng ký.")]


def month_in(app: AppContext, text: str) -> Period:
    """The month meant; without a year the next such month, this one among them.

    Raises:
        InvalidPeriod, WrongPeriodLength: it is none.
    """
    this = Period.containing(app.today, PeriodKind.MONTH)
    ahead = this.shifted(this.kind.count - 1).first_day
    return parse_period(text, today=app.today, wanted=this.kind, latest=ahead)


def month_or(app: AppContext, text: str | None, *, ahead: bool) -> Period:
    """The month meant; where none is named this one, or the next."""
    if text is not None:
        return month_in(app, text)
    this = Period.containing(app.today, PeriodKind.MONTH)
    return this.next if ahead else this


def coming_day_in(app: AppContext, text: str) -> date:
    """The day meant; without a year the next such day, today among them.

    Raises:
        InvalidDay: it is none.
    """
    return parse_day(text, today=app.today, latest=app.today + _A_YEAR)


def time_in(text: str) -> str | None:
    """The time of day meant; none where the text is empty.

    Raises:
        InvalidTime: it is none.
    """
    return parse_time(text) if text.strip() else None
