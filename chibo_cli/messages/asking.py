"""What is said to a person who is asked."""

from chibo_cli.messages.text import Text

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
