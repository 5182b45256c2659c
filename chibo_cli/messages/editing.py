"""What `edit` and `remove` answer, and what a large change asks first."""

from chibo_cli.messages.text import Text

EDITED = Text("Đã sửa {what}:", "Changed {what}:")
FIELD = Text("  {column}: {old} → {new}", "  {column}: {old} → {new}")
ATTENDANCE = Text(
    "lượt dự số {number} (đồng chí {official} – {unit}, ngày {day})",
    "attendance {number} ({official} – {unit}, {day})",
)
ASSIGNMENT = Text(
    "phân công số {number} (đồng chí {official} – {unit})",
    "assignment {number} ({official} – {unit})",
)
WAIVER = Text("mục miễn số {number} ({whom})", "waiver {number} ({whom})")
OFFICIAL = Text("đồng chí {name}{code}", "official {name}{code}")
UNIT = Text("đơn vị {name}{code}", "unit {name}{code}")
RULE = Text("quy định {code}", "regulation {code}")
REMOVED = Text("Đã bỏ {what}.", "Removed {what}.")
SHIFTED = Text(
    "  {official} – {regulation} ({duty}), {period}: {before} → {after}.",
    "  {official} – {regulation} ({duty}), {period}: {before} → {after}.",
)
NOT_BOUND = Text("không có nghĩa vụ", "not bound")
MORE_SHIFTS = Text("  … và {count} kết quả khác.", "  … and {count:more verdict|more verdicts}.")
COMPARED_FROM = Text(
    "  (chỉ so kết quả các kỳ từ {period}; kỳ trước đó: chibo report)",
    "  (verdicts compared from {period} on; for earlier ones: chibo report)",
)
MANY = Text("Sửa hoặc bỏ {count} lượt dự?", "Change or remove {count:attendance|attendances}?")
