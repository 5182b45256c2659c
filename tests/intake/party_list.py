"""A list as an office lays it out, under a Party document's head; all names are invented.

`python -m tests.intake.party_list FOLDER` writes it as xlsx; LibreOffice makes the others of that:
`soffice --headless --convert-to xls --outdir tests/intake/files FOLDER/phan-cong.xlsx`; so ods.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

FILES = Path(__file__).parent / "files"
ROWS: list[tuple[str | int | date | None, ...]] = [
    ("TỈNH ỦY BÌNH TÂN GIANG", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ("BAN TỔ CHỨC", None, None, None, "Bình Tân Giang, ngày 5 tháng 1 năm 2024"),
    (),
    ("DANH SÁCH CÁN BỘ ĐƯỢC PHÂN CÔNG DỰ SINH HOẠT CHI BỘ",),
    ("(Kèm theo Quyết định số 12-QĐ/TU ngày 5/1/2024)",),
    (),
    (
        "STT",
        "Họ và tên\n(đồng chí)",
        "Phân công theo dõi *",
        "Thời gian",
        None,
        "Quyết định:",
        "Ghi chú",
    ),
    (None, None, None, "Từ ngày", "Đến ngày", None, None),
    ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
    ("I", "HUYỆN HÒA LẠC"),
    (1, "Nguyễn Văn An", "Xã Hòa Lạc", date(2024, 1, 1), None, "12-QĐ/TU", "mới"),
    (2, "Trần Thị Bình", "Xã Thủy Tân", "15/01/2024", "31/12/2024", "12-QĐ/TU", None),
    ("II. HUYỆN THỦY TÂN",),
    (3, "Lê Văn Cường", "Xã Thủy Tân", date(2024, 2, 1), None, "15-QĐ/TU", None),
    (4, "Phạm Thị Dung", "Xã Hòa Lạc", date(2024, 2, 1), None, "15-QĐ/TU", None),
    ("Tổng cộng", 4, None, None, None, None, None),
    (),
    ("Nơi nhận:", None, None, None, "T/M BAN TỔ CHỨC"),
    ("- Thường trực Tỉnh ủy;", None, None, None, "TRƯỞNG BAN"),
]
MERGED = ("A4:G4", "A5:G5", "A7:A8", "B7:B8", "C7:C8", "D7:E7", "F7:F8", "G7:G8", "A13:G13")
HIDDEN = 14


def workbook() -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    sheet.title = "Phân công"
    for cells in ROWS:
        sheet.append(cells)
    for area in MERGED:
        sheet.merge_cells(area)
    for row in sheet.iter_rows(min_row=1, max_row=len(ROWS), min_col=4, max_col=5):
        for cell in row:
            if isinstance(cell.value, date):
                cell.number_format = "dd/mm/yyyy"
    sheet.row_dimensions[HIDDEN].hidden = True
    cover = book.create_sheet("Bìa", 0)
    cover["B2"] = "HỒ SƠ PHÂN CÔNG NĂM 2024"
    secret = book.create_sheet("Nháp")
    secret.append(["Mã", "Họ và tên"])
    secret.append(["CB90", "Vũ Văn Nháp"])
    secret.sheet_state = "hidden"
    return book


if __name__ == "__main__":
    workbook().save(Path(sys.argv[1]) / "phan-cong.xlsx")
