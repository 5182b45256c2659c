"""What the tables of facts and their columns are called where the journal names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.headings.columns import HEADINGS
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLES: Mapping[str, Text] = {
    "assignment": Text("phân công", "assignment"),
    "attendance": Text("lượt dự", "attendance"),
    "closing": Text("lần chốt", "closing"),
    "duty": Text("nghĩa vụ", "duty"),
    "filing": Text("văn bản đã nộp", "filing"),
    "membership": Text("nơi sinh hoạt đảng", "membership"),
    "official": Text("đồng chí", "official"),
    "placement": Text("quan hệ trực thuộc", "placement"),
    "plan": Text("lượt dự đã báo trước", "plan"),
    "post": Text("chức vụ", "post"),
    "recommendation": Text("kiến nghị", "recommendation"),
    "recommendation_step": Text("diễn biến của kiến nghị", "recommendation step"),
    "regulation": Text("quy định", "regulation"),
    "schedule": Text("lịch sinh hoạt", "schedule"),
    "schedule_change": Text("thay đổi lịch", "schedule change"),
    "score": Text("điểm", "score"),
    "score_criterion": Text("tiêu chí chấm điểm", "scoring criterion"),
    "score_grade": Text("mức xếp loại", "grade"),
    "score_template": Text("mẫu chấm điểm", "scoring template"),
    "setting": Text("thiết lập", "setting"),
    "succession": Text("quan hệ kế thừa", "succession"),
    "unit": Text("đơn vị", "unit"),
    "unit_name": Text("tên đơn vị", "unit name"),
    "waiver": Text("mục miễn", "waiver"),
}
ROWS_OF = Text("{count} {what}", "{what} ({count})")
# What `db info` tells of a register: its file, its tables, its journal.
ABOUT: Mapping[str, Text] = {
    **TABLES,
    "path": Text("tệp", "file"),
    "size": Text("cỡ tệp (byte)", "size (bytes)"),
    "schema": Text("phiên bản sổ", "schema version"),
    "operation": Text("thao tác cuối", "latest operation"),
    "head": Text("mã nhật ký", "head hash"),
    "closed": Text("kỳ đã chốt", "closed periods"),
}

_COLUMNS: Mapping[str, Text] = {
    **HEADINGS,
    "addressed_to": Text("Gửi tới", "Addressed to"),
    "attendance": Text("Lượt dự", "Attendance"),
    "cell": Text("Chi bộ", "Cell"),
    "reopened": Text("Đã mở lại", "Reopened"),
    "at_least": Text("Từ điểm", "At least"),
    "allow_substitute": Text("Cho phép dự thay", "Substitute allowed"),
    "attendance_id": Text("Lượt dự", "Attendance"),
    "cell_id": Text("Chi bộ", "Cell"),
    "count_per": Text("Tính theo", "Counted per"),
    "day": Text("Ngày trong tháng", "Day of the month"),
    "digest": Text("Mã băm", "Digest"),
    "duty_id": Text("Nghĩa vụ", "Duty"),
    "due_before": Text("Phải trước ngày đó", "Due before that day"),
    "exclude_own_cell": Text("Không tính chi bộ mình sinh hoạt", "Own cell excluded"),
    "full_name": Text("Họ và tên", "Full name"),
    "happened_on": Text("Ngày thay đổi", "Happened on"),
    "held_by": Text("Người nộp", "Filed by"),
    "held_on": Text("Ngày dự", "Held on"),
    "is_draft": Text("Dự thảo", "Draft"),
    "is_reopened": Text("Đã mở lại", "Reopened"),
    "key": Text("Mục", "Key"),
    "max_points": Text("Điểm tối đa", "Most points"),
    "meetings": Text("Loại sinh hoạt được tính", "Meetings that count"),
    "min_days": Text("Số ngày tối thiểu", "Minimum of days"),
    "minimum": Text("Số lượt tối thiểu", "Minimum"),
    "month": Text("Tháng", "Month"),
    "name": Text("Tên", "Name"),
    "new": Text("Đơn vị mới", "New unit"),
    "new_id": Text("Đơn vị mới", "New unit"),
    "note": Text("Ghi chú", "Note"),
    "noted_on": Text("Ngày ghi", "Noted on"),
    "nth": Text("Tuần thứ", "Week"),
    "number": Text("Thứ tự", "Number"),
    "official_id": Text("Đồng chí", "Official"),
    "old": Text("Đơn vị cũ", "Old unit"),
    "old_id": Text("Đơn vị cũ", "Old unit"),
    "outcome": Text("Kết quả xử lý", "Outcome"),
    "packet": Text("Báo cáo đã chốt", "Closed report"),
    "parent_id": Text("Đơn vị cấp trên", "Unit above"),
    "pattern": Text("Ngày sinh hoạt", "Meets"),
    "place": Text("Địa điểm", "Place"),
    "planned_on": Text("Ngày dự kiến", "Planned on"),
    "points": Text("Điểm", "Points"),
    "raised_on": Text("Ngày nêu", "Raised on"),
    "recommendation_id": Text("Kiến nghị số", "Recommendation no."),
    "regulation_id": Text("Quy định", "Regulation"),
    "reopen_reason": Text("Lý do mở lại", "Reopened for"),
    "replaces_id": Text("Thay phân công", "Replaces"),
    "result": Text("Kết quả đánh giá", "Result"),
    "roles": Text("Vai trò bị ràng buộc", "Roles bound"),
    "settled_on": Text("Ngày giải quyết", "Settled on"),
    "status": Text("Trạng thái", "Status"),
    "tags": Text("Nhãn", "Tags"),
    "template_id": Text("Mẫu chấm điểm số", "Scoring template no."),
    "template": Text("Mẫu chấm điểm", "Scoring template"),
    "text": Text("Nội dung", "Text"),
    "time": Text("Giờ", "Time"),
    "title": Text("Tên văn bản", "Title"),
    "unit_id": Text("Đơn vị", "Unit"),
    "unit_kinds": Text("Loại đơn vị được tính", "Kinds of unit that count"),
    "weekday": Text("Thứ trong tuần (1 = thứ hai)", "Weekday (1 = Monday)"),
    "value": Text("Giá trị", "Value"),
}
# A column called otherwise than the same one of other tables.
_COLUMNS_OF: Mapping[tuple[str, str], Text] = {
    ("filing", "number"): Text("Số văn bản", "Document no."),
    ("post", "title"): Text("Chức vụ", "Title"),
    ("schedule_change", "held_on"): Text("Ngày sinh hoạt", "Held on"),
    ("score", "held_on"): Text("Ngày sinh hoạt", "Held on"),
}


def table_text(table: str) -> Text:
    """What a table is called; as the file has it where only an older program had it."""
    return TABLES.get(table) or Text(table, table)


def column_text(table: str, column: str) -> Text:
    """What a table's column is called; as the file has it where only an older program had it."""
    return _COLUMNS_OF.get((table, column)) or _COLUMNS.get(column) or Text(column, column)
