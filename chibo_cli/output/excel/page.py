"""The printed page: A4 landscape, one page wide, its number at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages import headings
from chibo_cli.output.excel.layout import A4, FONT, FOOTER_SIZE, HEADER_ROW, LINE_HEIGHT, MARGIN_MM

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.messages.words import Words

_MM_PER_INCH = 25.4


def set_page(sheet: Worksheet, words: Words) -> None:
    """Set how the sheet is printed, before its first row is written."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for side, millimetres in MARGIN_MM.items():
        setattr(sheet.page_margins, side, millimetres / _MM_PER_INCH)
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"
    footer = HeaderFooterItem()
    footer.center.text = words(headings.PAGE_OF, page="&P", pages="&N")
    footer.center.font = f"{FONT},Regular"
    footer.center.size = FOOTER_SIZE
    sheet.HeaderFooter.oddFooter = footer
    sheet.sheet_format.defaultRowHeight = LINE_HEIGHT
    sheet.sheet_format.customHeight = True
