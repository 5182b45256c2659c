"""How the workbook looks, as data: profile, page, fonts, looks of cells, number formats."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.settings import Setting, margins_in
from chibo_cli.messages.text import Text
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


FONT = "Times New Roman"
FONT_SIZE = 13.0  # points
FOOTER_SIZE = 11
LINE_HEIGHT = 16.5  # points of one line at FONT_SIZE
ROW_PADDING = 4.0
MOST_HEIGHT = 409.0  # Excel's limit
BORDER, INDENT = 0.7, 1.8  # digits of the font
A4 = 9
A4_MM = (297, 210)
DIGIT_MM = 2.3  # a digit of the font
EDGE_MM = 10  # from the paper's edge to the page's number
HEADER_FILL = "E7E6E6"
FAULT_FILL = "FFC7CE"
UNDATED = date(2000, 1, 1)  # a workbook of no day of its own says it was made then
PERCENT = "0.00%"
WHOLE = "#,##0"
DECIMAL = "#,##0.##"
DAY = Text("dd/mm/yyyy", "yyyy-mm-dd")


@dataclass(frozen=True, slots=True)
class Profile:
    """Sizes in points and margins in millimetres: top, bottom, left, right."""

    party: float = 15
    office: float = 14
    number: float = 14
    place: float = 14
    title: float = 15
    subject: float = 14
    recipients: float = 12
    margins: tuple[int, ...] = (20, 20, 30, 15)


PROFILES: Mapping[str, Profile] = {"hd05": Profile()}  # Hướng dẫn 05-HD/VPTW of 2026


class Align(Enum):
    """Where a value stands in its column; `ACROSS` is centred over the empty cells after it."""

    LEFT = "left"
    CENTER = "center"
    ACROSS = "centerContinuous"


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks, whatever is in it; `is_ruled` draws a line as long as the text below it."""

    align: Align = Align.LEFT
    size: float = FONT_SIZE
    is_bold: bool = False
    is_italic: bool = False
    is_boxed: bool = True
    fill: str | None = None  # RGB
    is_ruled: bool = False

    @property
    def is_indented(self) -> bool:
        """Whether the text keeps off the border before it."""
        return self.is_boxed and self.align is Align.LEFT

    @property
    def padding(self) -> float:
        """What of the column's width no text can take, in digits."""
        return INDENT if self.is_indented else BORDER


TITLE = Look(Align.ACROSS, Profile().title, is_bold=True, is_boxed=False)
SUBTITLE = Look(Align.ACROSS, is_italic=True, is_boxed=False)
HEADER = Look(Align.CENTER, is_bold=True, fill=HEADER_FILL)
REMARK = Look(is_italic=True, is_boxed=False)
BLANK = Look(is_boxed=False)
GAP = Look(size=6, is_boxed=False)
LABEL = Look()
FAULTY = Look(fill=FAULT_FILL)


def profile_of(settings: Mapping[Setting, str]) -> Profile:
    """The layout profile that is set; without one the first."""
    return PROFILES.get(settings.get(Setting.LAYOUT, ""), next(iter(PROFILES.values())))


def margins_of(settings: Mapping[Setting, str]) -> Sequence[int]:
    """The margins that are set, else the profile's."""
    return margins_in(settings.get(Setting.MARGINS, "")) or profile_of(settings).margins
