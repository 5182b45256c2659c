"""What stands in a workbook to fill in; its headers are those that `import` reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.messages.headings import columns as column_headings
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES: Mapping[ListKind, Text] = {
    ListKind.UNITS: Text("DANH SÁCH ĐƠN VỊ", "LIST OF UNITS"),
    ListKind.PLACEMENTS: Text("ĐƠN VỊ TRỰC THUỘC QUA CÁC THỜI GIAN", "PLACEMENTS OF UNITS"),
    ListKind.OFFICIALS: Text("DANH SÁCH ĐỒNG CHÍ", "LIST OF OFFICIALS"),
    ListKind.ASSIGNMENTS: Text("DANH SÁCH PHÂN CÔNG", "LIST OF ASSIGNMENTS"),
    ListKind.ATTENDANCES: Text("DANH SÁCH LƯỢT DỰ SINH HOẠT CHI BỘ", "LIST OF ATTENDANCES"),
    ListKind.WAIVERS: Text("DANH SÁCH MIỄN CÓ LÝ DO", "LIST OF WAIVERS"),
    ListKind.SCHEDULES: Text("LỊCH SINH HOẠT CHI BỘ", "SCHEDULES OF CELLS"),
    ListKind.FILINGS: Text("DANH SÁCH VĂN BẢN ĐÃ NỘP", "LIST OF DOCUMENTS FILED"),
}
REMARK = Text(
    "Mỗi dòng một mục; cột có dấu * phải ghi; ngày ghi ngày/tháng/năm.",
    "One entry a row; columns with * must be filled in; days as real dates.",
)
LISTS_REMARK = Text(
    "Ô có danh sách thì chọn trong danh sách, hoặc gõ mã hay tên. Ghi xong: chibo import.",
    "Where a cell has a list, choose from it, or type a code or name. When done: chibo import.",
)
MORE_REMARKS: Mapping[ListKind, Text] = {
    ListKind.WAIVERS: Text(
        "Ghi đồng chí được miễn, hoặc đơn vị mà cả địa bàn được miễn. Ghi xong: chibo import.",
        "Name the official, or the unit whose whole area is waived. When done: chibo import.",
    ),
    ListKind.FILINGS: Text(
        "Văn bản: chương trình, báo cáo, đánh giá; kỳ như 3/2024, 2024. Ghi xong: chibo import.",
        "Document: programme, report, evaluation; period as in 2024-03, 2024. Then: chibo import.",
    ),
    ListKind.SCHEDULES: Text(
        "Ngày sinh hoạt ghi như: ngày 5; thứ bảy tuần đầu. Ghi xong: chibo import.",
        "Pattern as in: day 5; first saturday. When done: chibo import.",
    ),
}
WIDE_TITLE = Text("THEO DÕI DỰ SINH HOẠT CHI BỘ, {period}", "ATTENDANCE AT CELL MEETINGS, {period}")
WIDE_MONTH = Text("THÁNG {month}", "MONTH {month}")
WIDE_REMARK = Text(
    "Chưa có Chi bộ thì chọn chi bộ đã dự, hoặc ghi tên chi bộ vào ô của ngày. Ghi xong: chibo"
    " import.",
    "Where the cell is blank, choose the one attended, or write it below the day. Then: chibo"
    " import.",
)
WIDE_MARKS: Mapping[bool, Text] = {
    True: Text(
        "Dưới mỗi ngày: x là có dự; v hoặc để trống là không.",
        "Below each day: x is attended; v or nothing is not.",
    ),
    False: Text(
        "Dưới mỗi tháng ghi ngày đã dự, nhiều ngày cách nhau bằng dấu chấm phẩy: 05/02; 20/02.",
        "Below each month the days attended, with semicolons between: 05/02; 20/02.",
    ),
}
NO_MARK = Text(
    "x là có dự, v là vắng. Vẫn ghi nếu đây là chi bộ đã dự.",
    "x is attended, v is absent. Keep it if it is the cell attended.",
)
LISTS_SHEET = Text("Danh mục", "Lists")
ERROR_TITLE = Text("Chưa đúng", "Not taken")
NOT_LISTED = Text(
    "Không có trong danh sách. Vẫn ghi nếu đây là mã hoặc họ tên, tên đơn vị đúng.",
    "It is not in the list. Keep it if it is a code or a whole name.",
)
NO_DAY = Text(
    "Phải là một ngày có thật, ghi ngày/tháng/năm, ví dụ 05/02/2024.",
    "It must be a real day, for example 2024-02-05.",
)
NO_PAST_DAY = Text(
    "Phải là một ngày có thật, không sau hôm nay, ghi ngày/tháng/năm, ví dụ 05/02/2024.",
    "It must be a real day, not after today, for example 2024-02-05.",
)
NO_POINTS = Text("Điểm là một số từ 0 đến {most}.", "Points are a number from 0 to {most}.")
LEFT_OUT: Mapping[ListKind, frozenset[str]] = {ListKind.ATTENDANCES: frozenset(("cell",))}
REQUIRED: Mapping[ListKind, frozenset[str]] = {ListKind.ATTENDANCES: frozenset(("unit",))}
WITHOUT_REGISTER = Text(
    "Chưa có sổ {path} nên mẫu không có danh sách để chọn.",
    "There is no register {path} yet, so nothing is offered to choose from.",
)
_NOUNS = {ListKind.OFFICIALS: "official"}


def header_of(kind: ListKind, key: str) -> Text:
    """The header of a column: in English its name, in Vietnamese as an office writes it."""
    listed = column_headings.of(_NOUNS.get(kind, kind.value), key)
    return Text(listed.vi, key.replace("_", " ").capitalize())
