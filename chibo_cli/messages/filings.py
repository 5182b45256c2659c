"""What `chibo filing` answers."""

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
