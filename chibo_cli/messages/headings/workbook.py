"""What the printed workbook says: tabs, titles, headings, the blocks of a Party document."""

from chibo_cli.messages.text import Text

# Tabs and titles.
SUMMARY_TAB = Text("Tổng hợp", "Summary")
DETAILS_TAB = Text("Chi tiết", "Details")
UNMET_TAB = Text("Chưa đạt", "Unmet")
NOT_ATTENDED_TAB = Text("Chưa dự", "Not attended")
VISITS_TAB = Text("Sổ lượt dự", "Visits")
RECOMMENDATIONS_TAB = Text("Kiến nghị", "Recommendations")
BASIS_TAB = Text("Căn cứ", "Grounds")
DOCUMENT_TITLE = Text("BÁO CÁO", "REPORT")
SUBJECT = Text(
    "kết quả dự sinh hoạt chi bộ của cán bộ được phân công",
    "attendance of the assigned officials at Party cell meetings",
)
SUBJECT_OF_UNITS = Text(
    "kết quả dự sinh hoạt của cán bộ được phân công",
    "attendance of the assigned officials at meetings",
)
SUBJECT_OF_BOTH = Text(
    "kết quả dự sinh hoạt và nộp văn bản của cán bộ được phân công",
    "attendance of the assigned officials at meetings, and their documents",
)
SUBJECT_OF_DOCUMENTS = Text(
    "kết quả nộp văn bản của cán bộ được phân công", "documents of the assigned officials"
)
SUBJECTS = {  # by whether they are of visits, documents, scores
    (True, True, False): SUBJECT_OF_BOTH,
    (False, True, False): SUBJECT_OF_DOCUMENTS,
    (True, True, True): Text(
        "kết quả dự sinh hoạt, nộp văn bản và chấm điểm của cán bộ được phân công",
        "attendance of the assigned officials at meetings, their documents and scores",
    ),
    (True, False, True): Text(
        "kết quả dự sinh hoạt và chấm điểm của cán bộ được phân công",
        "attendance of the assigned officials at meetings, and their scores",
    ),
    (False, True, True): Text(
        "kết quả nộp văn bản và chấm điểm của cán bộ được phân công",
        "documents and scores of the assigned officials",
    ),
    (False, False, True): Text(
        "kết quả chấm điểm của cán bộ được phân công", "scores of the assigned officials"
    ),
}
DETAILS_TITLE = Text(
    "KẾT QUẢ DỰ SINH HOẠT CHI BỘ CỦA TỪNG ĐỒNG CHÍ", "ATTENDANCE AT PARTY CELL MEETINGS BY OFFICIAL"
)
DETAILS_TITLE_OF_UNITS = Text(
    "KẾT QUẢ DỰ SINH HOẠT CỦA TỪNG ĐỒNG CHÍ", "ATTENDANCE AT MEETINGS BY OFFICIAL"
)
UNMET_TITLE = Text("DANH SÁCH ĐỒNG CHÍ CHƯA ĐẠT", "OFFICIALS WHO HAVE NOT MET THE RULE")
NOT_ATTENDED_TITLE = Text("DANH SÁCH ĐỒNG CHÍ CHƯA DỰ Ở ĐÂU", "OFFICIALS WHO HAVE ATTENDED NOWHERE")
EVERYBODY_ATTENDED = Text("Đồng chí nào cũng đã dự.", "Every official has attended.")
UNMET_COUNTS_TITLE = Text("SỐ ĐỒNG CHÍ CHƯA ĐẠT", "HOW MANY HAVE NOT MET THE RULE")
VISITS_TITLE = Text("SỔ LƯỢT DỰ SINH HOẠT CHI BỘ", "VISITS TO PARTY CELL MEETINGS")
VISITS_TITLE_OF_UNITS = Text("SỔ LƯỢT DỰ SINH HOẠT", "VISITS TO MEETINGS")
RECOMMENDATIONS_TITLE = Text("KIẾN NGHỊ, ĐỀ XUẤT CỦA CHI BỘ", "RECOMMENDATIONS RAISED")
RECOMMENDATIONS_TITLE_OF_UNITS = Text("KIẾN NGHỊ, ĐỀ XUẤT", "RECOMMENDATIONS RAISED")
BASIS_TITLE = Text("CĂN CỨ LẬP BÁO CÁO", "WHAT THE REPORT RESTS ON")
CHART_TAB = Text("Biểu đồ", "Chart")
CHART_TITLE = Text("BIỂU ĐỒ KẾT QUẢ DỰ SINH HOẠT", "CHART OF ATTENDANCE")
MOST_UNMET = Text(
    "{count} trong {all} dòng, chưa đạt nhiều nhất", "{count} of {all}, those with most unmet"
)
ANNEX_TAB = Text("Phụ lục", "Annex")
ANNEX_TITLE = Text("PHỤ LỤC", "ANNEX")
IN_AREA = Text("Địa bàn: {unit}", "Area: {unit}")
BY_RULE = Text("Theo {regulation}", "Under {regulation}")
ONLY = Text("Chỉ liệt kê: {verdicts}", "Listed only: {verdicts}")
PAGE_OF = Text("Trang {page}/{pages}", "Page {page}/{pages}")

# The blocks above and below; dots are for the pen.
PARTY = Text("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM")
NUMBER_LEFT_BLANK = Text("Số         -{suffix}", "No.         -{suffix}")
NUMBER_SUFFIX = Text("BC/………", "BC/………")
PLACE_AND_DATE = Text(
    "{place}, ngày         tháng         năm            ", "{place},                             "
)
UNSET = Text("……………………", "……………………")
RECIPIENTS = Text("Nơi nhận:", "Copies to:")
RECIPIENT = Text("- {recipient},", "- {recipient},")
LAST_RECIPIENT = Text("- {recipient}.", "- {recipient}.")
FILE_COPY = Text("Lưu", "File")

# Headings of its own.
UNIT = Text("Đơn vị", "Unit")
MONTH = Text("Tháng {month}", "Month {month}")
DAY = Text("Ngày", "Date")
CELL = Text("Nơi dự", "Attended at")
MEETING = Text("Loại sinh hoạt", "Kind of meeting")
COUNTS = Text("Được tính", "Counts")
SCORE = Text("Điểm", "Points")
STRENGTHS = Text("Ưu điểm", "Strengths")
SHORTCOMINGS = Text("Hạn chế", "Shortcomings")
RECOMMENDATION = Text("Kiến nghị", "Recommendation")
RAISED = Text("Nội dung kiến nghị", "What was raised")
ADDRESSED_TO = Text("Nơi giải quyết", "Addressed to")
DUE = Text("Hạn", "Due")
STATUS = Text("Trạng thái", "Status")
OUTCOME = Text("Kết quả xử lý", "Outcome")
ALL_VISITS = Text("Tổng lượt", "Visits")
ITEM = Text("Mục", "Item")
CONTENT = Text("Nội dung", "Content")

# What stands in rows and below them.
COUNTED = Text("có", "yes")
REFUSED = Text("không: {reason}", "no: {reason}")
NOBODY = Text("Không có đồng chí nào thuộc diện xét.", "No official is judged.")
NOBODY_UNMET = Text("Không có đồng chí nào chưa đạt.", "No official is unmet.")
NONE_LISTED = Text("Không có dòng nào như vậy.", "There are no such rows.")
NO_VISITS = Text("Không có lượt dự nào trong kỳ.", "There were no visits in the period.")

# What the report rests on.
PERIOD = Text("Kỳ báo cáo", "Period")
PERIOD_DAYS = Text(
    "{period}: từ ngày {first} đến hết ngày {last}", "{period}: {first} to {last}, both inclusive"
)
AS_OF = Text("Tính đến", "As of")
FILTERS = Text("Phạm vi", "Filters")
NO_FILTERS = Text("toàn bộ số liệu của sổ", "none: all of the register")
ANONYMOUS = Text("không nêu tên", "without names")
RULE = Text("Quy định", "Regulation")
RULE_NAME = Text("{code} – {title}", "{code} – {title}")
RULE_CODE = Text("{code}", "{code}")
FIGURES = Text("Cách tính số liệu", "How figures count")
FIGURES_TOLD = Text(
    "Số đồng chí, số lượt dự và số chi bộ là ba số riêng; đơn vị dự là mọi nơi có lượt dự, kể cả"
    " chi bộ. Mỗi đồng chí tính một lần, theo kết quả kém nhất; tỷ lệ đạt = đạt / (đạt + chưa đạt"
    " + chưa đến hạn); chỉ kể lượt dự được tính.",
    "Officials, visits and cells are three separate figures; units are all that were visited, cells"
    " among them. Each official is counted once, by the worst verdict; the rate is met / (met +"
    " unmet + pending); only visits that count are told.",
)
DOCUMENTS_TOLD = Text(
    "Văn bản phải nộp = đúng hạn + muộn + chưa nộp + chưa đến hạn; văn bản được miễn và không xét"
    " để riêng.",
    "Documents due = in time + late + missing + not yet due; those waived or not judged stand"
    " apart.",
)
SCORES_TOLD = Text(
    "Buổi phải chấm là mọi lượt dự được tính; đã chấm khi người dự đã cho điểm buổi ấy.",
    "Every visit that counts is to be scored; it is scored once the visitor has given points.",
)
CLOSED = Text("Số liệu đã chốt", "Closed report")
CLOSED_TOLD = Text(
    "Đúng như báo cáo đã chốt, mã {digest}", "Exactly as the report was closed, digest {digest}"
)
FINGERPRINT = Text("Mã số liệu (SHA-256)", "Fingerprint of the facts (SHA-256)")
VERSION = Text("Phiên bản", "Version")
VERSION_TOLD = Text("chibo {version}", "chibo {version}")
