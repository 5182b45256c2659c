"""How the workbook looks, as data: page, fonts, sheets, columns, number formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from chibo_cli.messages import headings
from chibo_cli.messages.text import Text

FONT = "Times New Roman"
FONT_SIZE = 13.0  # points
TITLE_SIZE = 15.0
FOOTER_SIZE = 11
LINE_HEIGHT = 16.5  # points of one line at FONT_SIZE
ROW_PADDING = 4.0
MOST_HEIGHT = 409.0  # Excel's limit
BORDER, INDENT = 0.7, 1.8  # digits of the font
A4 = 9
HEADER_ROW = 4  # below the title, the period and an empty row; printed on every page
MARGIN_MM = {"top": 20, "bottom": 20, "left": 15, "right": 15, "header": 10, "footer": 10}
HEADER_FILL = "E7E6E6"
FAULT_FILL = "FFC7CE"
UNDATED = date(2000, 1, 1)  # a workbook of no day of its own says it was made then
PERCENT = "0.00%"
WHOLE = "#,##0"
DAY = Text("dd/mm/yyyy", "yyyy-mm-dd")


class Align(Enum):
    """Where a value stands in its column; `ACROSS` is centred over the empty cells after it."""

    LEFT = "left"
    CENTER = "center"
    ACROSS = "centerContinuous"


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks, whatever is in it."""

    align: Align = Align.LEFT
    size: float = FONT_SIZE
    is_bold: bool = False
    is_italic: bool = False
    is_boxed: bool = True
    fill: str | None = None  # RGB

    @property
    def is_indented(self) -> bool:
        """Whether the text keeps off the border before it."""
        return self.is_boxed and self.align is Align.LEFT

    @property
    def padding(self) -> float:
        """What of the column's width no text can take, in digits."""
        return INDENT if self.is_indented else BORDER


TITLE = Look(Align.ACROSS, TITLE_SIZE, is_bold=True, is_boxed=False)
SUBTITLE = Look(Align.ACROSS, is_italic=True, is_boxed=False)
HEADER = Look(Align.CENTER, is_bold=True, fill=HEADER_FILL)
EMPTY = Look(is_italic=True, is_boxed=False)
LABEL = Look(Align.LEFT)
FIGURE = Look(Align.CENTER)
FAULTY = Look(fill=FAULT_FILL)


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


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet of subjects: its tab, its title, and what it says where it has no rows."""

    tab: Text
    title: Text
    empty: Text


SUBJECT_COLUMNS = (
    SheetColumn("number", headings.NUMBER, 6, Align.CENTER),
    SheetColumn("period", headings.PERIOD, 10.5, Align.CENTER),  # of a year only
    SheetColumn("code", headings.CODE, 7.5, Align.CENTER),
    SheetColumn("official", headings.OFFICIAL, 18),
    SheetColumn("post", headings.POST, 20),
    SheetColumn("units", headings.UNITS, 19),
    SheetColumn("regulation", headings.REGULATION, 12.5, Align.CENTER),
    SheetColumn("duty", headings.DUTY, 7, Align.CENTER),  # only where there are several
    SheetColumn("required", headings.REQUIRED, 9.5, Align.CENTER),
    SheetColumn("counted", headings.COUNTED, 10.5, Align.CENTER),
    SheetColumn("verdict", headings.VERDICT, 9.5, Align.CENTER),
    SheetColumn("last_day", headings.LAST_DAY, 12.5, Align.CENTER),
    SheetColumn("counted_visits", headings.COUNTED_VISITS, 22),
    SheetColumn("refused_visits", headings.REFUSED_VISITS, 24),
)
DETAILS = SheetPlan(headings.DETAILS_SHEET, headings.DETAILS_TITLE, headings.NOBODY)
UNMET = SheetPlan(headings.UNMET_SHEET, headings.UNMET_TITLE, headings.NOBODY_UNMET)
LABEL_WIDTH = 40.0
FIGURE_WIDTH = 15.0
