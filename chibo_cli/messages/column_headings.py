"""The headings of lists; the Vietnamese ones are those that `import` reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.meeting_headings import HEADINGS_OF_MEETINGS, HEADINGS_OF_ONE
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS: Mapping[str, Text] = {
    "id": Text("Số", "No."),
    "code": Text("Mã", "Code"),
    "name": Text("Tên đơn vị", "Name"),
    "kind": Text("Loại", "Kind"),
    "parent": Text("Trực thuộc", "Under"),
    "since": Text("Từ ngày", "Since"),
    "until": Text("Đến ngày", "Until"),
    "title": Text("Chức vụ", "Title"),
    "agency": Text("Cơ quan", "Agency"),
    "home_cell": Text("Chi bộ sinh hoạt", "Own cell"),
    "issuer": Text("Cơ quan ban hành", "Issuer"),
    "issued_on": Text("Ngày ban hành", "Issued on"),
    "duties": Text("Số nghĩa vụ", "Duties"),
    "added": Text("Đã có trong sổ", "In the register"),
    "official": Text("Đồng chí", "Official"),
    "unit": Text("Đơn vị", "Unit"),
    "cell": Text("Chi bộ", "Cell"),
    "regulation": Text("Quy định", "Regulation"),
    "role": Text("Vai trò", "Role"),
    "decision": Text("Quyết định", "Decision"),
    "end_reason": Text("Lý do kết thúc", "End reason"),
    "replaces": Text("Thay phân công số", "Replaces"),
    "draft": Text("Dự thảo", "Draft"),
    "date": Text("Ngày dự", "Date"),
    "meeting": Text("Loại sinh hoạt", "Meeting"),
    "substitute": Text("Người dự thay", "Substitute"),
    "score": Text("Điểm", "Score"),
    "strengths": Text("Ưu điểm", "Strengths"),
    "shortcomings": Text("Hạn chế", "Shortcomings"),
    "recommendation": Text("Kiến nghị", "Recommendation"),
    "document": Text("Văn bản", "Document"),
    "reported_on": Text("Ngày báo cáo", "Reported on"),
    "reason": Text("Lý do", "Reason"),
    "finding": Text("Phát hiện", "Finding"),
    "change": Text("Thay đổi", "Change"),
    "predecessor": Text("Thay đồng chí", "Predecessor"),
    "gap": Text("Còn thiếu", "Gap"),
    "period": Text("Kỳ", "Period"),
    "duty": Text("Nghĩa vụ", "Duty"),
    "units": Text("Đơn vị phụ trách", "Units"),
    "required": Text("Tối thiểu", "Required"),
    "counted": Text("Được tính", "Counted"),
    "due": Text("Hạn", "Due"),
    "filed_on": Text("Ngày nộp", "Filed on"),
    "late": Text("Muộn", "Late"),
    "number": Text("Số văn bản", "Number"),
    "addressees": Text("Nơi nhận", "Addressees"),
    "missing": Text("Còn thiếu nơi nhận", "Not sent to"),
    "result": Text("Kết quả đánh giá", "Result"),
}
HEADINGS_OF_THE_JOURNAL: Mapping[str, Text] = {
    "what": Text("Mục", "What"),
    "key": Text("Thiết lập", "Setting"),
    "topic": Text("Trang", "Topic"),
    "about": Text("Nội dung", "About"),
    "text": Text("Toàn văn", "Text"),
    "value": Text("Giá trị", "Value"),
    "flaw": Text("Lỗi", "Flaw"),
    "where": Text("Ở đâu", "Where"),
    "detail": Text("Chi tiết", "Detail"),
    "at": Text("Lúc", "At"),
    "actor": Text("Người ghi", "By"),
    "command": Text("Lệnh", "Command"),
    "changes": Text("Số thay đổi", "Changes"),
    "undone_by": Text("Hoàn tác bởi", "Undone by"),
    "as_of": Text("Tính đến", "As of"),
    "officials": Text("Đồng chí", "Officials"),
    "met": Text("Đạt", "Met"),
    "unmet": Text("Chưa đạt", "Unmet"),
    "digest": Text("Mã băm", "Digest"),
    "reopened": Text("Đã mở lại", "Reopened"),
    "reopen_reason": Text("Lý do mở lại", "Reopened for"),
    "reported": Text("Đã báo cáo", "Reported"),
    "now": Text("Hiện nay", "Now"),
    "counted_reported": Text("Lượt đã báo cáo", "Counted then"),
    "counted_now": Text("Lượt hiện nay", "Counted now"),
    "visits_added": Text("Ngày thêm", "Visits added"),
    "visits_gone": Text("Ngày bớt", "Visits gone"),
    "operations": Text("Do thao tác số", "By operations"),
}
HEADINGS_OF_THE_CALENDAR: Mapping[str, Text] = {
    "cell": Text("Chi bộ", "Cell"),
    "pattern": Text("Ngày sinh hoạt", "Meets"),
    "time": Text("Giờ", "Time"),
    "place": Text("Địa điểm", "Place"),
    "next": Text("Buổi tới", "Next"),
    "month": Text("Tháng", "Month"),
    "state": Text("Tình trạng", "State"),
    "usual": Text("Ngày theo lịch", "Usual day"),
    "told": Text("Cần báo", "To be told"),
    "tell_by": Text("Báo chậm nhất", "Tell by"),
    "cells": Text("Chi bộ", "Cells"),
    "times": Text("Giờ", "Times"),
    "free": Text("Dự được", "Free to attend"),
    "registered": Text("Đã đăng ký", "Registered"),
    "note": Text("Ghi chú", "Note"),
    "attended_on": Text("Ngày dự", "Attended on"),
}
_OWN: Mapping[tuple[str, str], Text] = {
    ("official", "name"): Text("Họ và tên", "Name"),
    ("rule", "officials"): Text("Đồng chí hôm nay", "Officials today"),
    ("rule", "note"): Text("Ghi chú", "Note"),
    ("log", "kind"): Text("Thao tác", "Operation"),
    ("rule", "title"): Text("Tên quy định", "Title"),
    ("preset", "title"): Text("Tên quy định", "Title"),
    ("guide", "title"): Text("Tiêu đề", "Title"),
    ("page", "title"): Text("Tiêu đề", "Title"),
    ("meeting", "date"): Text("Ngày sinh hoạt", "Date"),
    ("notice", "date"): Text("Ngày sinh hoạt", "Date"),
    ("clash", "date"): Text("Ngày", "Date"),
    ("check", "date"): Text("Ngày", "Date"),
    ("registration", "cells"): Text("Số chi bộ", "Cells"),
    ("registration", "missing"): Text("Chưa đăng ký", "Missing"),
    ("plan", "date"): Text("Ngày dự kiến", "Date"),
    ("plan", "state"): Text("Kết quả", "State"),
}


def of(noun: str, key: str) -> Text:
    """The heading of a column in the list of one noun."""
    own = _OWN.get((noun, key)) or HEADINGS_OF_ONE.get((noun, key))
    of_all = {
        **HEADINGS_OF_MEETINGS,
        **HEADINGS,
        **HEADINGS_OF_THE_JOURNAL,
        **HEADINGS_OF_THE_CALENDAR,
    }
    return own or of_all[key]
