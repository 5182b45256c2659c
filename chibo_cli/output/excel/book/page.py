"""The printed page: A4 landscape, one page wide, its number at the foot, where a page ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book import layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.messages.words import Words

_MM_PER_INCH = 25.4
_POINTS_PER_MM = 72 / _MM_PER_INCH
_SIDES = ("top", "bottom", "left", "right")
_SPARE = 0.95  # of a page: programs differ a little in what a row takes


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet's page: margins in millimetres (top, bottom, left, right), and its header row.

    Where tables of several headers stand on it that row is 0, and none is repeated. A letter
    stands upright on one page, and repeats nothing.
    """

    margins: Sequence[int]
    header_row: int
    is_letter: bool = False

    def capacity(self, widths: Sequence[float]) -> float:
        """How many points of rows one page takes for certain, shrunk to columns of these widths."""
        top, bottom, left, right = self.margins
        needed = sum(widths) * layout.DIGIT_MM
        scale = min(1.0, (layout.A4_MM[0] - left - right) / needed)
        return (layout.A4_MM[1] - top - bottom) * _POINTS_PER_MM / scale * _SPARE


def set_page(sheet: Worksheet, page: Page, words: Words) -> None:
    """Set how the sheet is printed, before its first row is written."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "portrait" if page.is_letter else "landscape"
    sheet.page_setup.paperSize = layout.A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = int(page.is_letter)  # 0: as many pages as it takes
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = dict(zip(_SIDES, page.margins, strict=True)) | {
        "header": layout.EDGE_MM,
        "footer": layout.EDGE_MM,
    }
    for side, millimetres in margins.items():
        setattr(sheet.page_margins, side, millimetres / _MM_PER_INCH)
    sheet.print_options.horizontalCentered = True
    if page.header_row and not page.is_letter:
        sheet.print_title_rows = f"{page.header_row}:{page.header_row}"
        sheet.freeze_panes = f"A{page.header_row + 1}"
    footer = HeaderFooterItem()
    footer.center.text = words(says.PAGE_OF, page="&P", pages="&N")
    footer.center.font = f"{layout.FONT},Regular"
    footer.center.size = layout.FOOTER_SIZE
    sheet.HeaderFooter.oddFooter = footer
    sheet.sheet_format.defaultRowHeight = layout.LINE_HEIGHT
    sheet.sheet_format.customHeight = True


def page_ends(
    heights: Sequence[float], *, header_row: int, kept: range, capacity: float
) -> Iterator[int]:
    """The rows, counted from 1, after which a page ends; the kept rows stand on one page.

    Every page after the first begins with the header row once more. Kept rows that no page could
    take are broken like any others.
    """
    used = 0.0
    repeated = heights[header_row - 1] if header_row else 0.0
    together = sum(heights[row - 1] for row in kept)
    is_kept_whole = repeated + together <= capacity
    for row, height in enumerate(heights, start=1):
        starts_kept = is_kept_whole and bool(kept) and row == kept.start
        needed = together if starts_kept else height
        inside_kept = is_kept_whole and row in kept and not starts_kept
        if row > header_row + 1 and used + needed > capacity and not inside_kept:
            yield row - 1
            used = repeated
        used += height
