"""The columns of each sheet, as data: what stands there, its heading, how wide it is."""

from __future__ import annotations

from chibo_cli.messages.answers import reports as reminders
from chibo_cli.messages.headings import columns as column_headings
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook as says
from chibo_cli.messages.text import Text
from chibo_cli.output.excel.book.layout import Align, Look
from chibo_cli.values import dataclass


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: `width` in digits of the font; what a row puts there is `key`."""

    key: str
    heading: Text
    width: float
    align: Align = Align.LEFT

    @property
    def look(self) -> Look:
        """How its values look."""
        return Look(self.align)

    @property
    def total_look(self) -> Look:
        """How its value in a line of totals looks."""
        return Look(self.align, is_bold=True)


def _figure(key: str, heading: Text, width: float) -> SheetColumn:
    return SheetColumn(key, heading, width, Align.CENTER)


_NUMBER = _figure("number", headings.NUMBER, 6)
_PERIOD = _figure("period", headings.PERIOD, 11.5)
_CODE = _figure("code", headings.CODE, 10)
_OFFICIAL = SheetColumn("official", headings.OFFICIAL, 20)
_UNITS = SheetColumn("units", headings.UNITS, 21)
_REGULATION = _figure("regulation", headings.REGULATION, 12.5)
_DUTY = _figure("duty", headings.DUTY, 7.5)
_REQUIRED = _figure("required", headings.REQUIRED, 10)
_COUNTED = _figure("counted", headings.COUNTED, 9.5)
_REFUSED = SheetColumn("refused", headings.REFUSED_VISITS, 26)
_WHERE = (
    _figure("at_cells", headings.AT_CELLS, 8),
    _figure("at_committees", headings.AT_COMMITTEES, 11.5),
)

SUMMARY = (
    _NUMBER,
    SheetColumn("group", says.UNIT, 32),
    _figure("officials", headings.OFFICIALS_SHORT, 10),
    _figure("met", headings.MET, 7),
    _figure("met_elsewhere", headings.MET_ELSEWHERE, 10.5),
    _figure("unmet", headings.UNMET, 8.5),
    _figure("pending", headings.PENDING, 9.5),
    _figure("waived", headings.WAIVED, 8.5),
    _figure("not_judged", headings.NOT_JUDGED, 8.5),
    _figure("rate", headings.RATE, 9.5),
    _figure("attendances", headings.ATTENDANCES_SHORT, 8),
    _figure("cells", headings.CELLS_SHORT, 7.5),
    _figure("units", headings.UNITS_SHORT, 7.5),
)
DOCUMENTS = (
    _NUMBER,
    SheetColumn("group", headings.DOCUMENT, 32),
    _figure("due", headings.DOCUMENTS_DUE, 10),
    _figure("met", headings.IN_TIME, 8.5),
    _figure("late", headings.LATE, 8.5),
    _figure("unmet", headings.MISSING, 8.5),
    _figure("pending", headings.NOT_YET_DUE, 9.5),
    _figure("waived", headings.WAIVED, 8.5),
    _figure("not_judged", headings.NOT_JUDGED, 8.5),
)
RESULTS = (
    _NUMBER,
    SheetColumn("group", headings.RESULT, 32),
    _figure("count", headings.RESULTS_COUNT, 12),
)
SCORES = (
    _NUMBER,
    SheetColumn("group", headings.ASKED, 32),
    _figure("officials", headings.OFFICIALS_SHORT, 10),
    _figure("visits", headings.TO_SCORE, 10),
    _figure("scored", headings.SCORED, 8.5),
    _figure("unscored", headings.UNSCORED, 8.5),
    _figure("pending", headings.NOT_YET_DUE, 9.5),
)
COMPARISON = (
    _NUMBER,
    SheetColumn("group", headings.FIGURE, 32),
    _figure("now", headings.NOW, 11.5),
    _figure("then", headings.AGAINST, 11.5),
    _figure("difference", headings.DIFFERENCE, 10.5),
    _figure("so_far", headings.SO_FAR, 10.5),
)
NOT_ATTENDED = (
    _NUMBER,
    _PERIOD,
    _CODE,
    _OFFICIAL,
    SheetColumn("post", headings.POST, 34),
    SheetColumn("units", headings.UNITS, 40),
    _REGULATION,
)
UNMET_COUNTS = (
    _NUMBER,
    _PERIOD,
    SheetColumn("group", says.UNIT, 50),
    _figure("officials", headings.OFFICIALS_SHORT, 14),
    _figure("unmet", headings.UNMET, 14),
)
DETAILS = (
    _NUMBER,
    _PERIOD,
    _CODE,
    _OFFICIAL,
    SheetColumn("post", headings.POST, 23),
    _UNITS,
    _REGULATION,
    _DUTY,
    _REQUIRED,
    _COUNTED,
    *_WHERE,
    _figure("verdict", headings.VERDICT, 9.5),
    _REFUSED,
)
DAYS = _figure("days", headings.DATES, 12)
YEAR_DETAILS = (
    _NUMBER,
    _CODE,
    _OFFICIAL,
    _UNITS,
    _REGULATION,
    _DUTY,
    *(
        _figure(f"quarter-{number}", heading, 9)
        for number, heading in enumerate(headings.QUARTERS, start=1)
    ),
    *(
        _figure(f"half-{number}", heading, 9)
        for number, heading in enumerate(headings.HALVES, start=1)
    ),
    _figure("year", headings.WHOLE_YEAR, 9),
    _figure("streak", headings.STREAK, 10.5),
    _figure("counted", says.ALL_VISITS, 7.5),
    *_WHERE,
)
UNMET = (
    _NUMBER,
    _PERIOD,
    _CODE,
    _OFFICIAL,
    SheetColumn("post", headings.POST, 25),
    SheetColumn("units", headings.UNITS, 26),
    _REGULATION,
    _DUTY,
    _REQUIRED,
    _COUNTED,
    SheetColumn("refused", headings.REFUSED_VISITS, 34),
)
VISITS = (
    _NUMBER,
    _figure("day", says.DAY, 12),
    SheetColumn("official", headings.OFFICIAL, 20),
    SheetColumn("unit", says.CELL, 22),
    _figure("meeting", says.MEETING, 11.5),
    SheetColumn("counts", says.COUNTS, 15),
    _figure("score", says.SCORE, 7.5),
    SheetColumn("strengths", says.STRENGTHS, 25),
    SheetColumn("shortcomings", says.SHORTCOMINGS, 25),
    SheetColumn("recommendations", says.RECOMMENDATION, 25),
)
RECOMMENDATIONS = (
    _NUMBER,
    _figure("day", says.DAY, 12),
    SheetColumn("unit", says.UNIT, 24),
    SheetColumn("official", headings.OFFICIAL, 20),
    SheetColumn("text", says.RAISED, 42),
    SheetColumn("addressed_to", says.ADDRESSED_TO, 18),
    _figure("due", says.DUE, 12),
    _figure("status", says.STATUS, 12),
    SheetColumn("outcome", says.OUTCOME, 24),
)
REMINDERS = (
    _NUMBER,
    _PERIOD,
    _CODE,
    _OFFICIAL,
    SheetColumn("post", headings.POST, 20),
    _UNITS,
    _REGULATION,
    _figure("missing", column_headings.of("remind", "missing"), 9.5),
    _figure("days_left", column_headings.of("remind", "days_left"), 8.5),
    _figure("missed", column_headings.of("remind", "missed_in_a_row"), 9.5),
    SheetColumn("meetings", column_headings.of("remind", "meetings"), 34),
    SheetColumn("note", reminders.NOTE, 24),
)
OWED_DOCUMENTS = (
    _NUMBER,
    _CODE,
    _OFFICIAL,
    SheetColumn("document", column_headings.of("owed", "document"), 14),
    _PERIOD,
    _UNITS,
    _REGULATION,
    SheetColumn("held_by", column_headings.of("owed", "held_by"), 22),
    _figure("last_day", column_headings.of("owed", "last_day"), 13),
    _figure("days_left", column_headings.of("owed", "days_left"), 9),
    _figure("days_late", column_headings.of("owed", "days_late"), 9),
)
NEXT_MEETINGS = (
    _NUMBER,
    _figure("day", says.DAY, 13),
    _figure("time", column_headings.of("notice", "time"), 9),
    SheetColumn("unit", column_headings.of("notice", "cell"), 25),
    SheetColumn("place", column_headings.of("notice", "place"), 18),
)
BASIS = (SheetColumn("item", says.ITEM, 26), SheetColumn("content", says.CONTENT, 86))
ALL = (
    *(SUMMARY, UNMET_COUNTS, DETAILS, YEAR_DETAILS, UNMET, VISITS, RECOMMENDATIONS),
    *(DOCUMENTS, RESULTS, SCORES, COMPARISON, NOT_ATTENDED),
    *(REMINDERS, OWED_DOCUMENTS, NEXT_MEETINGS, BASIS),
)


def month_column(month: int, *, is_narrow: bool) -> SheetColumn:
    """The days of one month; narrow where there are twelve."""
    heading = Text(*(text.format(month=month) for text in (says.MONTH.vi, says.MONTH.en)))
    return _figure(f"month-{month}", heading, 7.5 if is_narrow else 10)
