"""What the tables of facts and their columns are called where the journal names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.column_headings import HEADINGS
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
    "setting": Text("thiết lập", "setting"),
    "succession": Text("quan hệ kế thừa", "succession"),
    "unit": Text("đơn vị", "unit"),
    "unit_name": Text("tên đơn vị", "unit name"),
    "waiver": Text("mục miễn", "waiver"),
}
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

COLUMNS: Mapping[str, Text] = {
    **HEADINGS,
    "addressed_to": Text("Gửi tới", "Addressed to"),
    "allow_substitute": Text("Cho phép dự thay", "Substitute allowed"),
    "attendance_id": Text("Lượt dự số", "Attendance no."),
    "cell_id": Text("Chi bộ số", "Cell no."),
    "count_per": Text("Tính theo", "Counted per"),
    "day": Text("Ngày trong tháng", "Day of the month"),
    "digest": Text("Mã băm", "Digest"),
    "duty_id": Text("Nghĩa vụ số", "Duty no."),
    "due_before": Text("Phải trước ngày đó", "Due before that day"),
    "exclude_own_cell": Text("Không tính chi bộ mình sinh hoạt", "Own cell excluded"),
    "full_name": Text("Họ và tên", "Full name"),
    "grade": Text("Xếp loại", "Grade"),
    "happened_on": Text("Ngày thay đổi", "Happened on"),
    "held_by": Text("Người nộp", "Filed by"),
    "held_on": Text("Ngày dự", "Held on"),
    "is_draft": Text("Dự thảo", "Draft"),
    "is_reopened": Text("Đã mở lại", "Reopened"),
    "key": Text("Mục", "Key"),
    "meetings": Text("Loại sinh hoạt được tính", "Meetings that count"),
    "min_days": Text("Số ngày tối thiểu", "Minimum of days"),
    "minimum": Text("Số lượt tối thiểu", "Minimum"),
    "month": Text("Tháng", "Month"),
    "name": Text("Tên", "Name"),
    "new_id": Text("Đơn vị mới số", "New unit no."),
    "note": Text("Ghi chú", "Note"),
    "noted_on": Text("Ngày ghi", "Noted on"),
    "nth": Text("Tuần thứ", "Week"),
    "number": Text("Thứ tự", "Number"),
    "official_id": Text("Đồng chí số", "Official no."),
    "old_id": Text("Đơn vị cũ số", "Old unit no."),
    "outcome": Text("Kết quả xử lý", "Outcome"),
    "packet": Text("Báo cáo đã chốt", "Closed report"),
    "parent_id": Text("Đơn vị cấp trên số", "Unit above, no."),
    "place": Text("Địa điểm", "Place"),
    "planned_on": Text("Ngày dự kiến", "Planned on"),
    "points": Text("Điểm", "Points"),
    "raised_on": Text("Ngày nêu", "Raised on"),
    "recommendation_id": Text("Kiến nghị số", "Recommendation no."),
    "regulation_id": Text("Quy định số", "Regulation no."),
    "reopen_reason": Text("Lý do mở lại", "Reopened for"),
    "replaces_id": Text("Thay phân công số", "Replaces no."),
    "roles": Text("Vai trò bị ràng buộc", "Roles bound"),
    "settled_on": Text("Ngày giải quyết", "Settled on"),
    "status": Text("Trạng thái", "Status"),
    "tags": Text("Nhãn", "Tags"),
    "template": Text("Mẫu chấm điểm", "Scoring template"),
    "text": Text("Nội dung", "Text"),
    "time": Text("Giờ", "Time"),
    "title": Text("Chức vụ, tên văn bản", "Title"),
    "unit_id": Text("Đơn vị số", "Unit no."),
    "unit_kinds": Text("Loại đơn vị được tính", "Kinds of unit that count"),
    "weekday": Text("Thứ trong tuần (1 = thứ hai)", "Weekday (1 = Monday)"),
    "value": Text("Giá trị", "Value"),
}
