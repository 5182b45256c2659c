"""What `chibo status` says of a day."""

from chibo_cli.messages.text import Text

TODAY = Text("Hôm nay, {day}", "Today, {day}")
DAYS_LEFT = Text(
    "{period} · còn {days} ngày, đến hết {last}", "{period} · days left: {days}, until {last}"
)
LAST_DAY = Text("{period} · hôm nay là ngày cuối", "{period} · today is its last day")
FIGURES = Text(
    "đạt {met} · chưa đến hạn {pending} · chưa đạt {unmet} · tỷ lệ đạt {rate}"
    " · {officials} đồng chí",
    "met {met} · pending {pending} · unmet {unmet} · rate {rate} · officials: {officials}",
)
NOT_IN_BAR = Text(
    "ngoài ra: miễn {waived} · không xét {not_judged}",
    "besides: waived {waived} · not judged {not_judged}",
)
AT_RISK = Text(
    "Chưa có lượt dự nào được tính ({count} đồng chí):",
    "No visit counted yet ({count:official|officials}):",
)
MORE_AT_RISK = Text(
    "… còn {count} đồng chí; xem đủ: chibo report {kind} this",
    "… {count} more; see all: chibo report {kind} this",
)
NOBODY_AT_RISK = Text(
    "Đồng chí nào cũng đã có lượt dự được tính.", "Every official has a visit that counts."
)
NOTHING_RUNS = Text(
    "Chưa có đồng chí nào thuộc diện xét trong các kỳ đang diễn ra.",
    "No official is judged in a period that is running.",
)
ENTERED = Text("Ghi gần đây:", "Entered last:")
ENTERED_AT = Text("Ghi lúc", "Entered")
FALLING_DUE = Text(
    "Văn bản đến hạn trong 30 ngày tới ({count}):", "Documents due within 30 days ({count}):"
)
MORE_DUE = Text(
    "… còn {count} văn bản; xem đủ: chibo filing list --missing",
    "… {count} more; see all: chibo filing list --missing",
)
WAITING = Text("Việc đang chờ:", "What waits:")
DRAFTS = Text(
    "{count} dự thảo phân công chờ quyết định",
    "Draft assignments that wait for a decision: {count}",
)
UNREPORTED = Text(
    "{count} lượt dự từ {day} chưa có báo cáo", "Attendances since {day} without a report: {count}"
)
UNREGISTERED = Text(
    "{count} chi bộ chưa đăng ký lịch sinh hoạt", "Cells without a registered schedule: {count}"
)
OVERDUE = Text("{count} kiến nghị quá hạn", "Recommendations overdue: {count}")
NOT_CLOSED = Text("{period} chưa chốt số liệu", "{period} is not closed")
NOTHING_WAITS = Text("Không có việc gì đang chờ.", "Nothing waits.")
EMPTY = Text(
    "Sổ chưa có phân công nào. Bắt đầu: chibo rule preset 258, rồi chibo import hoặc"
    " chibo unit add, chibo official add, chibo assign add.",
    "The register holds no assignment yet. To begin: chibo rule preset 258, then chibo import or"
    " chibo unit add, chibo official add, chibo assign add.",
)
