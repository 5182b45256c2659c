"""What `remind`, `status` and `report official` say."""

from __future__ import annotations

from chibo_cli.messages.text import Text

WAYS_TO_BEGIN = Text(
    "Chưa có sổ ở {path}. Có ba cách bắt đầu:\n"
    "\n"
    "  Tạo một sổ mới, trống:      chibo init{option}\n"
    "  Lấy lại từ bản sao lưu:     chibo db restore TỆP{option}\n"
    "  Xem thử với dữ liệu mẫu:    chibo demo\n"
    "\n"
    "Mọi lệnh: chibo --help. Cẩm nang: chibo guide.",
    "No register is at {path}. There are three ways to begin:\n"
    "\n"
    "  Make a new, empty one:      chibo init{option}\n"
    "  Bring back a backup:        chibo db restore FILE{option}\n"
    "  Try it on sample data:      chibo demo\n"
    "\n"
    "All commands: chibo --help. The manual: chibo guide.",
)

# The Board's words.
REMARK_SET = Text("Đã ghi nhận xét về {period}.", "Recorded the remark on {period}.")
REMARK_CLEARED = Text("Đã bỏ nhận xét về {period}.", "Took out the remark on {period}.")

# On the screen and in the list.
REMINDERS_HEAD = Text(
    "{period} · tính đến {today} · đến hết {last} còn {days} ngày, kể cả hôm nay",
    "{period} · as of {today} · {days:day|days} left until {last}, today included",
)
REMINDERS_SUBTITLE = Text(
    "({period}, số liệu tính đến ngày {today}; đến hết ngày {last} còn {days} ngày, kể cả hôm nay)",
    "({period}, as of {today}; {days:day|days} left until {last}, today included)",
)
DOCUMENTS = Text("Văn bản còn phải nộp ({count})", "Documents still to be filed ({count})")
CAN_STILL = Text("Còn kịp ({officials} đồng chí)", "Who can still meet the rule ({officials})")
CAN_NO_LONGER = Text(
    "Không còn kịp ({officials} đồng chí)", "Who can no longer meet the rule ({officials})"
)
MEETING = Text("{day} {time}, {unit}", "{day} {time}, {unit}")
MEETING_OF_A_DAY = Text("{day}, {unit}", "{day}, {unit}")
NOBODY_OWES = Text(
    "{period}: không còn đồng chí nào cần nhắc.", "{period}: nobody is left to be reminded."
)
OVER = Text(
    "{period} đã hết ngày {last}, không nhắc nữa; xem kết quả: chibo report {kind} {notation}.",
    "{period} ended on {last}, it is too late to remind; see chibo report {kind} {notation}.",
)
NOT_BEGUN = Text(
    "{period} chưa bắt đầu: nhắc được từ ngày {first}.",
    "{period} has not begun: reminders are possible from {first} on.",
)
OTHER_DUTIES = Text(
    "Còn nghĩa vụ tính theo kỳ khác: {periods}; nhắc các kỳ ấy bằng chibo remind {notation}.",
    "There are duties of other periods too: {periods}; remind of them by chibo remind {notation}.",
)
LETTERS = Text("Đã ghi {count} thư vào {path}.", "Wrote {count:letter|letters} into {path}.")
LETTERS_KEPT = Text(
    "{count} thư không đổi, giữ nguyên.",
    "{count:letter is left as it is|letters are left as they are}.",
)
NO_LETTER = Text(
    "Không có thư cho {officials} đồng chí không còn kịp.",
    "No letter goes to the {officials} who can no longer meet the rule.",
)

# The printed list.
TAB = Text("Nhắc dự", "Reminders")
NOTICE = Text("THÔNG BÁO", "NOTICE")
NOTICE_KIND = Text("TB", "TB")
SUBJECT = Text(
    "các đồng chí còn thiếu lượt dự sinh hoạt chi bộ",
    "officials who still owe visits to Party cell meetings",
)
DOCUMENTS_TAB = Text("Văn bản", "Documents")
DOCUMENTS_TITLE = Text("VĂN BẢN CÒN PHẢI NỘP", "DOCUMENTS STILL TO BE FILED")
NOTE = Text("Ghi chú", "Note")
UNSCHEDULED = Text("{count} chi bộ chưa đăng ký lịch", "{count:cell|cells} without a schedule")
CLASHING = Text(
    "{count} buổi trùng giờ giữa các địa bàn",
    "{count:meeting clashes|meetings clash} between areas",
)

# A letter.
LETTER_TAB = Text("Thư nhắc", "Letter")
LETTER_KIND = Text("CV", "CV")
ABOUT = Text("V/v nhắc dự sinh hoạt chi bộ {period}", "Re: attendance at cell meetings, {period}")
ABOUT_SEVERAL = Text("V/v nhắc dự sinh hoạt chi bộ", "Re: attendance at cell meetings")
ABOUT_DOCUMENTS = Text("V/v nhắc nộp văn bản", "Re: documents to be filed")
ADDRESSEE = Text("Kính gửi: Đồng chí {official}", "To: {official}")
OWED = Text(
    "Theo Quy định số {regulation}, trong {period} đồng chí cần dự ít nhất {required} lượt sinh"
    " hoạt chi bộ thuộc địa bàn phụ trách ({units}). Đến ngày {today} đồng chí {so_far}, còn thiếu"
    " {missing} lượt; thời gian còn lại đến hết ngày {last} là {days} ngày.",
    "Under {regulation} you owe at least {required:visit|visits} to cell meetings in your area"
    " ({units}) in {period}. As of {today} {so_far} and {missing:is|are} missing;"
    " {days:day is|days are} left until {last}.",
)
COUNTED_SO_FAR = Text(
    "đã có {count} lượt được tính", "{count:visit of yours counts|visits of yours count}"
)
NONE_SO_FAR = Text("chưa có lượt nào được tính", "no visit of yours counts")
MISSED_ONE = Text(
    "Kỳ trước đồng chí chưa dự đủ số lượt.", "You did not meet the rule the period before."
)
MISSED = Text(
    "Trong {count} kỳ liền trước đồng chí chưa dự đủ số lượt.",
    "You did not meet the rule in the {count:period|periods} before.",
)
PLANNED = Text("Kế hoạch dự: {visits}.", "Planned visits: {visits}.")
NEXT = Text(
    "Các buổi sinh hoạt sắp tới mà đồng chí có thể dự:", "The next meetings you can attend:"
)
NO_MEETING = Text(
    "Lịch đã đăng ký chưa có buổi sinh hoạt nào mà đồng chí dự được; đề nghị đồng chí trao đổi với"
    " cấp ủy địa phương để thống nhất thời gian dự.",
    "No registered meeting is free for you to attend; please agree on a day with the local"
    " committee.",
)
ALSO_UNSCHEDULED = Text(
    "Trong địa bàn còn {count} chi bộ chưa đăng ký lịch sinh hoạt.",
    "{count:cell of the area has|cells of the area have} no registered schedule.",
)
ALSO_CLASHING = Text(
    "Ngoài ra có {count} buổi trùng giờ giữa các địa bàn của đồng chí.",
    "{count:more meeting clashes|more meetings clash} between your areas.",
)
REQUEST = Text(
    "Đề nghị đồng chí sắp xếp thời gian, báo trước cho chi bộ và dự sinh hoạt theo quy định.",
    "Please find the time, tell the cell beforehand and attend as the regulation asks.",
)
DOCUMENT = Text(
    "Theo Quy định số {regulation}, đồng chí cần nộp {document} {period} ({units}) chậm nhất ngày"
    " {last}; còn {days} ngày.",
    "Under {regulation} you owe the {document} of {period} ({units}) by {last};"
    " {days:day is|days are} left.",
)
OVERDUE_DOCUMENT = Text(
    "Theo Quy định số {regulation}, đồng chí cần nộp {document} {period} ({units}) chậm nhất ngày"
    " {last}; đã quá hạn {days} ngày.",
    "Under {regulation} you owed the {document} of {period} ({units}) by {last}; it is"
    " {days:day|days} overdue.",
)
REQUEST_AT_ONCE = Text(
    "Đề nghị đồng chí gửi ngay văn bản đã quá hạn.", "Please send what is overdue at once."
)
REQUEST_DOCUMENTS = Text(
    "Đề nghị đồng chí gửi văn bản đúng hạn.", "Please send the documents in time."
)
AS_ABOVE = Text("Như trên", "As above")

TODAY = Text("Hôm nay, {day}", "Today, {day}")
DAYS_LEFT = Text(
    "{period} · đến hết {last} còn {days} ngày, kể cả hôm nay",
    "{period} · {days:day|days} left until {last}, today included",
)
LAST_DAY = Text("{period} · hôm nay là ngày cuối", "{period} · today is its last day")
FIGURES = Text(
    "đạt {met} · chưa đến hạn {pending} · tỷ lệ đạt {rate} · {officials} đồng chí",
    "met {met} · pending {pending} · rate {rate} · officials: {officials}",
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
    "Chưa có đồng chí nào thuộc diện xét trong các kỳ chưa kết thúc.",
    "No official is judged in a running period.",
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
UNHEARD = Text(
    "{count} văn phòng chưa gửi số liệu tháng này ({offices})",
    "Offices not heard of this month: {count} ({offices})",
)
NOT_CLOSED = Text("{period} chưa chốt số liệu", "{period} is not closed")
NOTHING_WAITS = Text("Không có việc gì đang chờ.", "Nothing waits.")
EMPTY = Text(
    "Sổ chưa có phân công nào. Bắt đầu: chibo rule preset 258, rồi chibo import hoặc"
    " chibo unit add, chibo official add, chibo assign add.",
    "The register holds no assignment yet. To begin: chibo rule preset 258, then chibo import or"
    " chibo unit add, chibo official add, chibo assign add.",
)

EXTRACT_HEAD = Text(
    "Đồng chí {official} · {period} · tính đến {as_of}", "{official} · {period} · as of {as_of}"
)
EXTRACT_SUBTITLE = Text(
    "(Đồng chí {official}, {period}, số liệu tính đến ngày {as_of})",
    "({official}, {period}, as of {as_of})",
)
SHEET_TITLE = Text(
    "TRÍCH KẾT QUẢ DỰ SINH HOẠT CHI BỘ", "EXTRACT: ATTENDANCE AT PARTY CELL MEETINGS"
)
EXTRACT_TAB = Text("Trích kết quả", "Extract")
POSTS = Text("Chức vụ", "Posts")
ASSIGNMENTS = Text("Phân công trong năm", "Assignments in the year")
VERDICTS = Text("Kết quả từng kỳ", "Verdicts by period")
VISITS = Text("Các lượt dự", "Visits")
WAIVERS = Text("Miễn có lý do", "Waivers")
RULES = Text("Căn cứ", "Rules in force")
TOTALS = Text("Tổng hợp", "Totals")
TOTAL = Text(
    "{officials} đồng chí · {attendances} lượt dự được tính, {recorded} lượt đã ghi"
    " · {cells} chi bộ trong {units} đơn vị dự",
    "officials: {officials} · attendances counted: {attendances}, recorded: {recorded}"
    " · cells: {cells} of {units:unit|units} attended",
)
NONE = Text("không có", "none")
BY_SUBSTITUTE = Text("{substitute} dự thay", "by {substitute}")
IS_DRAFT = Text("dự thảo", "draft")
OUTCOME = Text("Được tính", "Counted")
COUNTS = Text("được tính", "counted")
LIFE = Text("{what}: {since} – {until}", "{what}: {since} – {until}")
