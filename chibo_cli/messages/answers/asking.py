"""What is said to a person who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

END = "."
NOTHING = "-"
HOW = Text(
    "Enter nhận ý trong ngoặc, số chọn trong danh sách, < lùi một câu, Ctrl-C thôi.",
    "Enter takes what is in brackets, a number picks from the list, < steps back, Ctrl-C stops.",
)
SITTING_HOW = Text(
    "Dấu chấm kết thúc ở câu nào cũng được, lượt đang hỏi thì không ghi; ở câu ghi chú, Enter hoặc"
    " dấu - là không có gì.",
    "A full stop ends at any question, without the entry in hand; Enter or - is no note.",
)
MORE_PEOPLE = Text(
    "  … còn {count} đồng chí nữa; gõ mã hoặc họ tên.", "  … {count} more; type a code or a name."
)
PICKED = Text("  → {what}", "  → {what}")
SAY_SOMETHING = Text("Câu này phải trả lời.", "This one needs an answer.")
MAY_BE = Text("“{text}” có thể là:", "“{text}” may be:")
NOT_FOUND = Text("Không tìm thấy “{text}”.", "Found no “{text}”.")
YES_OR_NO = Text("[c/K]", "[y/N]")
YES = frozenset(("c", "có", "co", "y", "yes"))
NEXT = Text(
    "Lượt tiếp theo (dấu chấm để kết thúc, Enter hiện lại danh sách).",
    "The next one (a full stop ends, Enter lists them again).",
)
ENTERED = Text("Đã ghi {count} lượt.", "Recorded {count}.")
OFFICIAL = Text("Đồng chí", "Official")
VISITED = Text("Chi bộ (đơn vị dự)", "Cell (or unit) attended")
UNIT = Text("Đơn vị", "Unit")
DAY = Text("Ngày dự", "Day attended")
MEETING = Text("Loại sinh hoạt", "Kind of meeting")
TODAY = Text("hôm nay", "today")
CELL_MET = Text("buổi sinh hoạt của chi bộ", "a meeting of the cell")

AREA = Text("Địa bàn", "Area")
ALL_AREAS = Text("tất cả các địa bàn", "all areas")
AREA_OWES = Text(
    "{count} đồng chí còn thiếu lượt dự, {period}", "{count} still owe visits, {period}"
)
WALKED = Text("Hỏi những ai", "Whom to ask about")
WALKED_VISITORS = Text("đồng chí có địa bàn gồm chi bộ này", "those whose area holds this cell")
WALKED_ASSIGNED = Text(
    "đồng chí được phân công chính chi bộ này", "those assigned to this very cell"
)
PERIOD = Text("Kỳ", "Period")
PERIOD_RUNNING = Text("chưa kết thúc", "running")
PERIOD_BEFORE = Text("kỳ trước", "the one before")

ROLL_HOW = Text(
    "Ở câu hỏi chi bộ: dấu - bỏ qua đồng chí.",
    "At the question for the cell: - passes over the official.",
)
CELL_HOW = Text(
    "{period}, {cell}. Ở câu hỏi ngày dự: dấu - bỏ qua đồng chí.",
    "{period}, {cell}. At the question for the day: - passes over the official.",
)
ROLL_LINE = Text(
    "[{place}/{count}] Đồng chí {official}, {units}; đã có: {days}",
    "[{place}/{count}] {official}, {units}; recorded: {days}",
)
ROLL_TOTALS = Text(
    "Đã ghi {added} lượt, bỏ qua {skipped} đồng chí, còn {left} đồng chí.",
    "{added} recorded, {skipped:official|officials} passed over, {left} to go.",
)
ROLL_ENDED = Text(
    "{period}: đã ghi {added} lượt, bỏ qua {skipped} đồng chí.",
    "{period}: {added} recorded, {skipped:official|officials} passed over.",
)
ROLL_EMPTY = Text(
    "{period}: không còn đồng chí nào để hỏi; thêm --all để hỏi cả những đồng chí đã đạt.",
    "{period}: nobody is left to ask about; --all asks about those who met the rule too.",
)
CELL_EMPTY = Text(
    "{period}: không còn đồng chí nào để hỏi ở {cell}; thêm --all để hỏi cả những đồng chí đã có"
    " lượt dự ở đó.",
    "{period}: nobody is left to ask about at {cell}; --all asks about those recorded there too.",
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
