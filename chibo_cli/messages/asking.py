"""What is said to a person who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

END = "."
HOW = Text(
    "Enter nhận ý trong ngoặc, số chọn trong danh sách, < lùi một câu, Ctrl-C thôi.",
    "Enter takes what is in brackets, a number picks from the list, < steps back, Ctrl-C stops.",
)
SAY_SOMETHING = Text("Câu này phải trả lời.", "This one needs an answer.")
MAY_BE = Text("“{text}” có thể là:", "“{text}” may be:")
NOT_FOUND = Text("Không tìm thấy “{text}”.", "Found no “{text}”.")
YES_OR_NO = Text("[c/K]", "[y/N]")
YES = frozenset(("c", "có", "co", "y", "yes"))
NEXT = Text("Lượt tiếp theo (dấu chấm để kết thúc).", "The next one (a full stop ends).")
ENTERED = Text("Đã ghi {count} lượt.", "Recorded {count}.")
OFFICIAL = Text("Đồng chí", "Official")
VISITED = Text("Chi bộ (đơn vị dự)", "Cell (or unit) attended")
UNIT = Text("Đơn vị", "Unit")
DAY = Text("Ngày dự", "Day attended")
MEETING = Text("Loại sinh hoạt", "Kind of meeting")
TODAY = Text("hôm nay", "today")
LAST_MEETING = Text("buổi gần nhất của chi bộ", "the cell's latest meeting")

ROLL_HOW = Text(
    "Ở câu hỏi chi bộ: dấu - bỏ qua đồng chí, dấu chấm kết thúc.",
    "At the question for the cell: - passes over the official, a full stop ends.",
)
ROLL_LINE = Text(
    "[{place}/{count}] Đồng chí {official}, {units}; đã có: {days}",
    "[{place}/{count}] {official}, {units}; recorded: {days}",
)
ROLL_TOTALS = Text(
    "Đã ghi {added} lượt, bỏ qua {skipped} đồng chí, còn {left} đồng chí.",
    "{added} recorded, {skipped} officials passed over, {left} to go.",
)
ROLL_ENDED = Text(
    "{period}: đã ghi {added} lượt, bỏ qua {skipped} đồng chí.",
    "{period}: {added} recorded, {skipped} officials passed over.",
)
ROLL_EMPTY = Text(
    "{period}: không còn đồng chí nào để hỏi; thêm --all để hỏi cả những đồng chí đã đạt.",
    "{period}: nobody is left to ask about; --all asks about those who met the rule too.",
)
ROLL_OF_LIST = Text(
    "Đã ghi {added} lượt; đã có sẵn {known}; không ghi được {refused}.",
    "{added} recorded; {known} stood already; {refused} refused.",
)
NOTES: Mapping[str, Text] = {
    "strengths": Text("Ưu điểm", "Strengths"),
    "shortcomings": Text("Hạn chế", "Shortcomings"),
    "recommend": Text("Kiến nghị", "Recommendation"),
    "score": Text("Điểm", "Score"),
}
