"""What the page of a report says beside what a workbook does."""

from chibo_cli.messages.text import Text

AT_A_GLANCE = Text("Số liệu chung", "Figures")
SHARE = Text("{verdict} {count}", "{verdict} {count}")
BAR = Text("Tỷ trọng kết quả", "Verdicts")
BY_PART = Text("Theo {part}", "By {part}")
BY_PERIOD = Text("Từng kỳ", "Period by period")
MONTHS = Text("Lượt dự được tính theo từng tháng", "Visits that count, month by month")
MONTH = Text("T{month}", "{month}")
MONTH_OF_YEAR = Text("{month}/{year}", "{year}-{month}")
MONTH_TOLD = Text("{month}: {count} lượt", "{month}: {count:visit|visits}")
BESIDE = Text("{period}: {figure}", "{period}: {figure}")
CHANGED = Text("{period}: {figure} ({change})", "{period}: {figure} ({change})")
BESIDE_EACH = Text("Kỳ này và kỳ so sánh", "Both times")
CHANGE = Text("{figure} ({change})", "{figure} ({change})")
SINCE = Text("lũy kế {figure}", "so far {figure}")
HOW_TO_READ = Text(
    "Dưới mỗi số là số của kỳ so sánh và mức tăng, giảm; lũy kế: từ đầu năm.",
    "Below each figure are that of the other time and the change; so far: in the year.",
)

# The table that is sorted and filtered; the script fills in {shown} and {rows}.
OFFICIALS = Text("Từng đồng chí", "Official by official")
FIND = Text("Tìm theo tên, mã, đơn vị (không cần dấu)", "Find a name, a code or a unit")
EVERY = Text("Tất cả", "All")
SHOWN = Text("Hiện {shown}/{rows} dòng", "Shown: {shown} of {rows}")
OPEN_ALL = Text("Mở mọi lý do", "Open all reasons")
