"""What the commands of documents, recommendations and scores answer."""

from chibo_cli.messages.text import Text

FILING = Text(
    "{document} {period} (số {number}, {whom})", "{document} for {period} (number {number}, {whom})"
)
FILED = Text("Đã ghi {what}, nộp ngày {day}.", "Recorded {what}, filed on {day}.")
STANDS = Text(
    "  {regulation} ({duty}), {units}: hạn {due}, {verdict}.",
    "  {regulation} ({duty}), {units}: due {due}, {verdict}.",
)
COUNTS_NOWHERE = Text(
    "  Không có nghĩa vụ nào trong kỳ này cần đến; văn bản được lưu, không tính vào đâu.",
    "  No duty of the period needs it; it is kept and counts nowhere.",
)
MISSING = Text("  Còn thiếu nơi nhận: {addressees}.", "  Not sent to yet: {addressees}.")

RAISED = Text(
    "Đã ghi kiến nghị (số {number}): {what}; {unit}, ngày {day}.",
    "Recorded the recommendation (number {number}): {what}; {unit}, {day}.",
)
STEP_TAKEN = Text(
    "Kiến nghị số {number} ({what}), ngày {day}: {status}.",
    "Recommendation {number} ({what}), {day}: {status}.",
)
RECOMMENDATION = Text(
    "kiến nghị số {number} ({unit}, ngày {day})", "recommendation {number} ({unit}, {day})"
)
PATH = Text("Quá trình giải quyết:", "What became of it:")
VISIT = Text(
    "{day}  lượt dự số {number}: {official} – {unit}",
    "{day}  attendance {number}: {official} at {unit}",
)
RAISED_ON = Text("{day}  nêu kiến nghị", "{day}  raised")
STEP = Text("{day}  {said}", "{day}  {said}")
ADDRESSED = Text("gửi {addressee}", "to {addressee}")
DUE = Text("hạn {day}", "due {day}")

SCORED = Text(
    "Đã ghi điểm (số {number}): đồng chí {official} chấm {unit}, ngày {day}: {points}{grade}.",
    "Scored (number {number}): {unit} by {official}, {day}: {points}{grade}.",
)
OWN_SCORED = Text(
    "Đã ghi điểm (số {number}): {unit} tự chấm, ngày {day}: {points}{grade}.",
    "Scored (number {number}): {unit} by itself, {day}: {points}{grade}.",
)
UNSCORED = Text("{official}: {count} lượt chưa chấm", "{official}: {count} not scored")
GRADED = Text(", xếp loại {grade}", ", {grade}")
SCORE = Text("điểm số {number} ({unit}, ngày {day})", "score {number} ({unit}, {day})")
TEMPLATE_ADDED = Text(
    "Đã thêm mẫu chấm điểm {code}, tối đa {most} điểm.",
    "Added the scoring template {code}, at most {most} points.",
)
TEMPLATE_KNOWN = Text(
    "Mẫu chấm điểm {code} đã có, giữ nguyên.", "Template {code} stands already; left alone."
)
