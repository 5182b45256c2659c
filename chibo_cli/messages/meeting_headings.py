"""The headings of lists of recommendations, scores, tags and cells attended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS_OF_MEETINGS: Mapping[str, Text] = {
    "tags": Text("Nhãn", "Tags"),
    "tag": Text("Nhãn", "Tag"),
    "raised_on": Text("Ngày nêu", "Raised on"),
    "addressed_to": Text("Nơi giải quyết", "Addressed to"),
    "due": Text("Thời hạn", "Due"),
    "overdue": Text("Quá hạn", "Overdue"),
    "status": Text("Trạng thái", "Status"),
    "outcome": Text("Kết quả xử lý", "Outcome"),
    "settled_on": Text("Ngày giải quyết", "Settled on"),
    "attendance": Text("Lượt dự số", "Attendance no."),
    "recommendations": Text("Kiến nghị", "Recommendations"),
    "open": Text("Chưa xong", "Open"),
    "settled": Text("Đã giải quyết", "Settled"),
    "rejected": Text("Không giải quyết", "Rejected"),
    "points": Text("Điểm", "Points"),
    "grade": Text("Xếp loại", "Grade"),
    "template": Text("Mẫu chấm điểm", "Template"),
    "meetings": Text("Loại sinh hoạt", "Meetings"),
    "max_points": Text("Điểm tối đa", "Most points"),
    "criteria": Text("Tiêu chí", "Criteria"),
    "grades": Text("Xếp loại", "Grades"),
    "note": Text("Ghi chú", "Note"),
    "scores": Text("Số lần chấm", "Scores"),
    "average": Text("Đến dự chấm", "Visitors' average"),
    "own_scores": Text("Số lần tự chấm", "Own scores"),
    "own_average": Text("Tự chấm", "Own average"),
    "own_grades": Text("Xếp loại tự chấm", "Own grades"),
    "above": Text("Trực thuộc", "Under"),
    "attendances": Text("Lượt dự", "Attendances"),
    "cells": Text("Chi bộ", "Cells"),
    "trips": Text("Đi công tác cơ sở", "Working trips"),
    "last": Text("Dự gần nhất", "Last attended"),
    "month": Text("Tháng", "Month"),
}
HEADINGS_OF_ONE: Mapping[tuple[str, str], Text] = {
    ("recommend", "text"): Text("Nội dung", "Recommendation"),
    ("recommend", "official"): Text("Đồng chí tiếp nhận", "Official"),
    ("score", "official"): Text("Người chấm", "Given by"),
    ("score", "date"): Text("Ngày sinh hoạt", "Date"),
    ("score_template", "title"): Text("Tên mẫu", "Title"),
    ("score_template", "meetings"): Text("Loại sinh hoạt", "Meetings"),
    ("score_report", "grades"): Text("Xếp loại (đến dự)", "Visitors' grades"),
    ("tags", "units"): Text("Đơn vị mang nhãn", "Units"),
    ("tags", "unit"): Text("Thuộc", "Under"),
}
# Averages of a quarter: the visitors', and the cells' own.
QUARTER_AVERAGES: Mapping[int, tuple[Text, Text]] = {
    index: (
        Text(f"Quý {numeral}", f"Q{index}"),
        Text(f"Quý {numeral}, tự chấm", f"Q{index}, own"),
    )
    for index, numeral in enumerate(("I", "II", "III", "IV"), start=1)
}
