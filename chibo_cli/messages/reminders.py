"""What is said to and of those who still owe visits while a period runs."""

from chibo_cli.messages.text import Text

# On the screen and in the list.
HEAD = Text(
    "{period} · tính đến {today} · đến hết {last} còn {days} ngày, kể cả hôm nay",
    "{period} · as of {today} · {days:day|days} left until {last}, today included",
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
    "{count} thư không đổi, để yên.",
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
    "{count:meeting clashes|meetings clash} between localities",
)

# A letter.
LETTER_TAB = Text("Thư nhắc", "Letter")
LETTER_KIND = Text("CV", "CV")
ABOUT = Text("V/v nhắc dự sinh hoạt chi bộ {period}", "Re: attendance at cell meetings, {period}")
ABOUT_SEVERAL = Text("V/v nhắc dự sinh hoạt chi bộ", "Re: attendance at cell meetings")
ABOUT_DOCUMENTS = Text("V/v nhắc nộp văn bản", "Re: documents to be filed")
ADDRESSEE = Text("Kính gửi: Đồng chí {official}", "To: {official}")
OWED = Text(
    "Theo Quy định số {regulation}, trong {period} đồng chí dự ít nhất {required} lượt sinh hoạt"
    " chi bộ thuộc địa bàn phụ trách ({units}). Đến ngày {today} đồng chí đã có {counted} lượt được"
    " tính, còn thiếu {missing} lượt; thời gian còn lại đến hết ngày {last} là {days} ngày.",
    "Under {regulation} you owe at least {required:visit|visits} to cell meetings in your area"
    " ({units}) in {period}. As of {today} {counted} of your visits count and {missing} are"
    " missing; {days:day is|days are} left until {last}.",
)
MISSED_ONE = Text(
    "Kỳ trước đồng chí chưa dự đủ số lượt.", "You did not meet the rule the period before."
)
MISSED = Text(
    "Trong {count} kỳ liền trước đồng chí chưa dự đủ số lượt.",
    "You did not meet the rule in the {count:period|periods} before.",
)
PLANNED = Text("Lượt dự đã báo trước: {visits}.", "Visits you have announced: {visits}.")
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
    "{count:more meeting clashes|more meetings clash} between your localities.",
)
REQUEST = Text(
    "Đề nghị đồng chí sắp xếp thời gian, báo trước cho chi bộ và dự sinh hoạt theo quy định.",
    "Please find the time, tell the cell beforehand and attend as the regulation asks.",
)
DOCUMENT = Text(
    "Theo Quy định số {regulation}, đồng chí nộp {document} {period} ({units}) chậm nhất ngày"
    " {last}; còn {days} ngày.",
    "Under {regulation} you owe the {document} of {period} ({units}) by {last};"
    " {days:day is|days are} left.",
)
OVERDUE_DOCUMENT = Text(
    "Theo Quy định số {regulation}, đồng chí nộp {document} {period} ({units}) chậm nhất ngày"
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
DATE = Text("Ngày", "Date")
