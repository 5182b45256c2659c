"""What is wrong in a sheet with days or months across, and what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists import month_sheet
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

    from chibo_cli.domain.failures import ChiboError

HEADING_FAULTS: Mapping[Enum, Text] = {
    month_sheet.HeadingFault.YEAR: Text(
        "không rõ năm nào; ghi đủ như 05/02/2024 hoặc 02/2024, hoặc ghi “Năm 2024” ở dòng trên"
        " bảng",
        "the year is not said; write 05/02/2024 or 02/2024, or “Year 2024” above the table",
    ),
    month_sheet.HeadingFault.MONTH: Text(
        "không rõ tháng nào; ghi đủ như 05/02/2024, hoặc ghi “Tháng 2/2024” ở dòng trên bảng",
        "the month is not said; write 05/02/2024, or “Month 2/2024” above the table",
    ),
    month_sheet.HeadingFault.FIGURE: Text(
        "là ngày hay tháng? ghi như 05/02/2024 hoặc Tháng 2/2024",
        "a day or a month? write 05/02/2024, or Month 2/2024",
    ),
    month_sheet.HeadingFault.FIRST_DAY: Text(
        "là ngày 01 hay cả tháng? định dạng ô là văn bản rồi ghi 01/02/2024 hoặc Tháng 2/2024",
        "the first day or the whole month? make the cell text and write 01/02/2024 or Month 2/2024",
    ),
    month_sheet.HeadingFault.TWICE: Text(
        "đã có ở một cột khác; giữ lại một cột",
        "another column says the same; keep one of the two",
    ),
    month_sheet.HeadingFault.NO_SUCH_DAY: Text(
        "lịch không có ngày, tháng này; ghi như 05/02/2024 hoặc Tháng 2/2024",
        "no calendar has it; write 05/02/2024, or Month 2/2024",
    ),
}
MONTH_SHEET_SENTENCES: Mapping[type[ChiboError], Text] = {
    month_sheet.HeadingRefused: Text(
        "{place} ô {cell}: tiêu đề “{text}”: {fault}.",
        "{place} cell {cell}: header “{text}”: {fault}.",
    ),
    month_sheet.MarkUnknown: Text(
        "“{text}” không phải dấu đã dự (x, ✓, 1, có, giờ), dấu vắng (v, p, k, 0, -) hay một chi"
        " bộ.",
        "“{text}” is no mark of attendance (x, ✓, 1, yes, a time) or absence (v, p, k, 0, -), and"
        " no cell.",
    ),
    month_sheet.DayUnsaid: Text(
        "“{text}”: ngày nào trong {month}? ghi ngày/tháng, ví dụ {example}; nhiều ngày cách nhau"
        " bằng dấu chấm phẩy.",
        "“{text}”: which day of {month}? write day/month, as in {example}; between several days put"
        " a semicolon.",
    ),
    month_sheet.OutsideMonth: Text(
        "ngày “{text}” không thuộc {month}; ghi vào cột của tháng đó.",
        "the day “{text}” is not in {month}; write it in the column of its month.",
    ),
    month_sheet.CellUnsaid: Text(
        "“{text}”: dự ở chi bộ nào? ghi tên hoặc mã chi bộ vào ô này, hoặc thêm cột Chi bộ.",
        "“{text}”: at which cell? write its name or code here, or add a column Cell.",
    ),
    month_sheet.OneCellWanted: Text(
        "không rõ đã dự ở chi bộ nào: ngày {day} đơn vị “{unit}” có {count} chi bộ; ghi tên hoặc mã"
        " chi bộ vào ô của ngày đó, hoặc thêm cột Chi bộ.",
        "the cell attended is not known: on {day} “{unit}” has {count:cell|cells}; write the cell's"
        " name or code below that day, or add a column Cell.",
    ),
    month_sheet.OneVisitWanted: Text(
        "dòng này có {count} lượt dự nên không rõ ghi cho lượt nào; ghi ở danh sách lượt dự, mỗi"
        " lượt một dòng.",
        "this row has {count:visit|visits}, so it is not known of which this is said; write it in a"
        " list of attendances, one a row.",
    ),
}
