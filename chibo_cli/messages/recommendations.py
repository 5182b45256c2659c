"""What `chibo recommend` says."""

from chibo_cli.messages.text import Text

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
