"""What `chibo score` says."""

from chibo_cli.messages.text import Text

SCORED = Text(
    "Đã ghi điểm (số {number}): đồng chí {official} chấm {unit}, ngày {day}: {points}{grade}.",
    "Scored (number {number}): {unit} by {official}, {day}: {points}{grade}.",
)
OWN_SCORED = Text(
    "Đã ghi điểm (số {number}): {unit} tự chấm, ngày {day}: {points}{grade}.",
    "Scored (number {number}): {unit} by itself, {day}: {points}{grade}.",
)
GRADED = Text(", xếp loại {grade}", ", {grade}")
SCORE = Text("điểm số {number} ({unit}, ngày {day})", "score {number} ({unit}, {day})")
TEMPLATE_ADDED = Text(
    "Đã thêm mẫu chấm điểm {code}, tối đa {most} điểm.",
    "Added the scoring template {code}, at most {most} points.",
)
TEMPLATE_KNOWN = Text(
    "Mẫu chấm điểm {code} đã có, giữ nguyên.", "Template {code} stands already; left alone."
)
