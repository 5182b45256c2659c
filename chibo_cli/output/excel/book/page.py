"""The printed page: A4 landscape, one page wide, its number at the foot, where a page ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book import layout
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.messages.words import Words

_MM_PER_INCH = 25.4
_POINTS_PER_MM = 72 / _MM_PER_INCH
_SIDES = ("top", "bottom", "left", "right")
_BELOW_HEADING = 2  # rows that stand with it
_SMALLEST = 0.66  # of its size: letters of 8.5 points
SMALLER = (_SMALLEST, 0.63, 0.6, 0.57, 0.54)  # of more, in place of a third page
_PERCENT = 100
_SPARE = 0.95  # of a page: programs differ a little in what a row takes


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet's page: margins in millimetres (top, bottom, left, right), and its header row.

    That row is 0 where tables of several headers stand on it. A single page is shrunk to what
    stands on it and repeats nothing; a letter is one that stands upright.
    """

    margins: Sequence[int]
    header_row: int
    is_letter: bool = False
    is_single: bool = False

    def capacity(self, widths: Sequence[float], scale: float = 1.0) -> float:
        """How many points of rows one page takes for certain, shrunk so far and to the columns."""
        return self._height / min(scale, self._scale(widths)) * _SPARE

    def takes_whole(self, widths: Sequence[float], height: float) -> bool:
        """Whether one page takes so many points of rows, shrunk no smaller than can be read."""
        return height <= self._height / min(self._scale(widths), _SMALLEST)

    @property
    def width(self) -> float:
        """How wide the columns may be together, in digits, before they are shrunk."""
        _, _, left, right = self.margins
        return (layout.A4_MM[0] - left - right) / layout.DIGIT_MM

    @property
    def _height(self) -> float:
        """Points from margin to margin."""
        top, bottom, _, _ = self.margins
        return (layout.A4_MM[1] - top - bottom) * _POINTS_PER_MM

    def _scale(self, widths: Sequence[float]) -> float:
        """How far columns of these widths are shrunk to one page."""
        return min(1.0, self.width / sum(widths))


def set_page(sheet: Worksheet, page: Page, words: Words) -> None:
    """Set how the sheet is printed, before its first row is written."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "portrait" if page.is_letter else "landscape"
    sheet.page_setup.paperSize = layout.A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = int(page.is_letter or page.is_single)  # 0: as many as it takes
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = dict(zip(_SIDES, page.margins, strict=True)) | {
        "header": layout.EDGE_MM,
        "footer": layout.EDGE_MM,
    }
    for side, millimetres in margins.items():
        setattr(sheet.page_margins, side, millimetres / _MM_PER_INCH)
    sheet.print_options.horizontalCentered = True
    if page.header_row and not page.is_letter:
        repeat_row(sheet, page.header_row)
    footer = HeaderFooterItem()
    footer.center.text = words(says.PAGE_OF, page="&P", pages="&N")
    footer.center.font = f"{layout.FONT},Regular"
    footer.center.size = layout.FOOTER_SIZE
    sheet.HeaderFooter.oddFooter = footer
    sheet.sheet_format.defaultRowHeight = layout.LINE_HEIGHT
    sheet.sheet_format.customHeight = True


def set_scale(sheet: Worksheet, scale: float) -> None:
    """Print the sheet that small, in place of as wide as the page."""
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = False
    sheet.page_setup.scale = round(scale * _PERCENT)


def repeat_row(sheet: Worksheet, row: int) -> None:
    """Print that row above every page after its own, and keep it in sight on the screen."""
    sheet.print_title_rows = f"{row}:{row}"
    sheet.freeze_panes = f"A{row + 1}"


def page_ends(
    heights: Sequence[float],
    *,
    header_row: int,
    kept: range,
    capacity: float,
    headings: Sequence[int] = (),
) -> Iterator[int]:
    """The rows, counted from 1, after which a page ends; the kept rows stand on one page.

    Every page after the first begins with the header row once more; or else with the one of
    `headings`, where these name a row for each row, 0 for none. Two rows at least stand below a
    heading, and the last one below it never alone. What no page could take together is broken like
    any other rows.
    """
    above = headings or [header_row if row > header_row else 0 for row in _numbers(heights)]
    tops = {*above}
    last_rows = {row for row, (top, below) in enumerate(pairwise(headings), 1) if top != below}
    repeated = {row: heights[top - 1] if top else 0.0 for row, top in enumerate(above, start=1)}
    tied = {
        row
        for row, top in enumerate(above, start=1)
        if (row > 1 and row - 1 in tops)
        or (top and (row - top <= _BELOW_HEADING or row in last_rows))
    }
    if kept and repeated[kept.start] + sum(heights[row - 1] for row in kept) <= capacity:
        tied.update(kept[1:])
    needed = list(heights)  # by a row with those after it that are tied to it
    for row in sorted(tied, reverse=True):
        needed[row - 2] += needed[row - 1]
    used = 0.0
    for row, height in enumerate(heights, start=1):
        is_full = used + height > capacity
        if row > 1 and (is_full or (row not in tied and used + needed[row - 1] > capacity)):
            yield row - 1
            used = repeated[row]
        used += height


def _numbers(heights: Sequence[float]) -> range:
    return range(1, len(heights) + 1)
