"""Headings, titles and summary lines of lists, reports and workbooks."""

from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.text import Text

# What stands above and below a report.
REPORT_TITLE = Text("{period} · tính đến {day}", "{period} · as of {day}")
SUBTITLE = Text("({period}, số liệu tính đến ngày {day})", "({period}, as of {day})")  # on paper
DAYS_TOLD = Text("{visits}; văn bản tính đến {others}", "{visits}; documents as of {others}")
DAYS_OF_SCORES = Text("{visits}; chấm điểm tính đến {others}", "{visits}; scores as of {others}")
DAYS_OF_BOTH = Text(
    "{visits}; văn bản, chấm điểm tính đến {others}", "{visits}; documents, scores as of {others}"
)
REMARK = Text("Nhận xét của Ban", "The Board's remarks")
REMARK_OF_RULE = Text("Nhận xét của Ban về {code}", "The Board's remarks on {code}")
REMARK_PART = Text("{part}: {said}", "{part}: {said}")
NO_ROWS = Text(
    "Không có đồng chí nào thuộc diện xét theo {kind}.", "No official is judged by the {kind}."
)
FIGURES = Text(
    "{officials} đồng chí · {attendances} lượt dự được tính · {cells} chi bộ{units}",
    "officials: {officials} · attendances counted: {attendances} · cells: {cells}{units}",
)
OF_UNITS = Text(" trong {units} đơn vị dự", " of {units:unit|units} attended")
STANDINGS = Text(
    "đạt {met} · chưa đạt {unmet} · chưa đến hạn {pending} · miễn {waived}"
    " · không xét {not_judged} · tỷ lệ đạt {rate}",
    "met {met} · unmet {unmet} · pending {pending} · waived {waived}"
    " · not judged {not_judged} · rate {rate}",
)
RUNNING_STANDINGS = Text(  # nobody is unmet before the period is over
    "đạt {met} · chưa đến hạn {pending} · miễn {waived} · không xét {not_judged}"
    " · tỷ lệ đạt {rate}",
    "met {met} · pending {pending} · waived {waived} · not judged {not_judged} · rate {rate}",
)
OF_RULE = Text("{code}: {standings}", "{code}: {standings}")
QUARTER_RATES = Text("Tỷ lệ đạt từng quý: {rates}", "Rate by quarter: {rates}")
ONLY = Text("Chỉ liệt kê: {verdicts}.", "Listed only: {verdicts}.")
NONE_OF = Text("Không có dòng nào: {verdicts}.", "No row is: {verdicts}.")
IN_BRACKETS = Text(
    "(ngày) là lượt không được tính; vì sao, xem chibo why ĐỒNG_CHÍ KỲ.",
    "(day) is a visit that does not count; for the reason see chibo why OFFICIAL PERIOD.",
)
MORE_ROWS = Text(
    "Còn {count} dòng nữa; xem đủ bằng --format plain hoặc -o TỆP.",
    "{count:more row|more rows}; see them all with --format plain or -o FILE.",
)
QUARTERS_TITLE = Text("Bốn quý của {period}", "The four quarters of {period}")
PARTS_TITLES = {  # by their length
    PeriodKind.MONTH: Text("Từng tháng · {period}", "Month by month · {period}"),
    PeriodKind.QUARTER: Text("Từng quý · {period}", "Quarter by quarter · {period}"),
    PeriodKind.HALF: Text("Từng 6 tháng · {period}", "Half by half · {period}"),
    PeriodKind.YEAR: Text("Từng năm · {period}", "Year by year · {period}"),
}
TOGETHER = Text("Cả giai đoạn", "Together")
STREAKS_TITLE = Text("Nhiều quý liền chưa đạt:", "Unmet several quarters in a row:")
STREAK_LINE = Text(
    "{official}: {count} quý liền chưa đạt ({first} – {last})",
    "{official}: unmet {count:quarter|quarters} in a row ({first} – {last})",
)
NOT_ATTENDED = Text(
    "Chưa dự ở đâu ({count} đồng chí):", "Has attended nowhere ({count:official|officials}):"
)
ABSENT = Text("{official}: {units}", "{official}: {units}")
AT_CELLS = Text("Ở chi bộ", "At cells")
AT_COMMITTEES = Text("Ở cấp ủy", "At committees")
AT_BOTH = Text(
    "{count}\nchi bộ {cells}\ncấp ủy {committees}", "{count}\ncells {cells}\ncom. {committees}"
)
ANONYMOUS = Text("Đồng chí {number}", "Official {number}")
EMPTY_LIST = Text("Không có dòng nào.", "There are no rows.")

# What a column held and holds.
FIELD = Text("{column} {old} → {new}", "{column} {old} → {new}")
EMPTY = Text("(trống)", "(empty)")
BYTES = Text("({count} byte)", "({count:byte|bytes})")

# The columns of a report.
NUMBER = Text("STT", "No.")
PERIOD = Text("Kỳ", "Period")
PARTS = {  # by what makes them
    "unit": Text("Đơn vị", "Unit"),
    "agency": Text("Cơ quan", "Agency"),
    "tag": Text("Nhãn", "Tag"),
    "office": Text("Văn phòng", "Office"),
}
CODE = Text("Mã", "Code")
OFFICIAL = Text("Họ và tên", "Name")
TITLE = Text("Chức vụ", "Title")
AGENCY = Text("Cơ quan", "Agency")
POST = Text("Chức vụ, cơ quan", "Title, agency")
UNITS = Text("Đơn vị phụ trách", "Assigned units")
REGULATION = Text("Quy định", "Regulation")
DUTY = Text("Nghĩa vụ", "Duty")
REQUIRED = Text("Tối thiểu", "Minimum")
COUNTED = Text("Được tính", "Counted")
ATTENDED = Text("Lượt", "Visits")
VERDICT = Text("Kết quả", "Verdict")
DATES = Text("Ngày dự", "Dates")
REFUSED_VISITS = Text("Lượt dự không được tính", "Visits not counted")

# The figures by part.
NO_GROUP = Text("(không thuộc nhóm nào)", "(in none)")
TOTAL = Text("Tổng cộng", "Total")
OFFICIALS_SHORT = Text("Số đồng chí", "Officials")
ATTENDANCES_SHORT = Text("Lượt dự", "Visits")
CELLS_SHORT = Text("Chi bộ", "Cells")
UNITS_SHORT = Text("Đơn vị dự", "Units")
MET_ELSEWHERE = Text("Đạt nhờ nơi khác", "Met elsewhere")
IN_SEVERAL = Text(
    "Đồng chí có ở nhiều dòng được tính ở từng dòng và một lần ở dòng tổng cộng.",
    "An official in several rows is counted in each of them and once in the total.",
)
IN_SEVERAL_UNITS = Text(
    "Đồng chí phụ trách nhiều đơn vị được tính ở từng đơn vị và một lần ở dòng tổng cộng.",
    "An official with several units is counted in each of them and once in the total.",
)
ELSEWHERE_TOLD = Text("nhờ nơi khác {count}", "met elsewhere {count}")
MET_ELSEWHERE_TOLD = Text(
    "Đạt nhờ nơi khác: số đồng chí ở dòng ấy đạt nhờ lượt dự tính ở dòng khác.",
    "Met elsewhere: how many of the row are met by visits that are counted in another.",
)
VISITED_FROM_SEVERAL = Text(
    "Lượt dự, chi bộ, đơn vị có ở nhiều dòng được tính ở từng dòng và một lần ở dòng tổng cộng.",
    "A visit, cell or unit in several rows is counted in each of them and once in the total.",
)
VISITED_OUTSIDE = Text(
    "Dòng tổng cộng kể cả lượt dự ở ngoài các đơn vị này.",
    "The total has visits outside these units too.",
)
MET = Text("Đạt", "Met")
UNMET = Text("Chưa đạt", "Unmet")
PENDING = Text("Chưa đến hạn", "Pending")
WAIVED = Text("Miễn", "Waived")
NOT_JUDGED = Text("Không xét", "Not judged")
RATE = Text("Tỷ lệ đạt", "Rate met")
STREAK = Text("Số quý liền chưa đạt", "Quarters unmet in a row")
QUARTERS = (
    Text("Quý I", "Q1"),
    Text("Quý II", "Q2"),
    Text("Quý III", "Q3"),
    Text("Quý IV", "Q4"),
)
HALVES = (Text("6 tháng đầu", "H1"), Text("6 tháng cuối", "H2"))
WHOLE_YEAR = Text("Cả năm", "Year")

# The figures of another time beside a report's.
AGAINST_TITLE = Text("So với {period} · tính đến {day}", "Against {period} · as of {day}")
FIGURE = Text("Chỉ tiêu", "Figure")
AGAINST = Text("Kỳ so sánh", "Against")
FIGURE_OF = Text("{document}: {figure}", "{document}: {figure}")
NOW = Text("Kỳ này", "This period")
DIFFERENCE = Text("Tăng, giảm", "Change")
SO_FAR = Text("Từ đầu năm", "Year so far")
SO_FAR_TITLE = Text("Từ đầu năm: {period}", "Year so far: {period}")
POINTS = Text("{signed} điểm %", "{signed} points")
BY_REGULATION = Text("Theo quy định", "By regulation")
OF_PERIOD = Text("{name} · {period}", "{name} · {period}")

# Parts of a cell.
MAP_OF = Text("đơn vị theo bản đồ ngày {day}", "units as of {day}")
MOMENT = Text("{time} {day}", "{day} {time}")
DUTY_NUMBER = Text("nghĩa vụ {number}", "duty {number}")
VISIT = Text("{day}: {unit}", "{day}: {unit}")
VISIT_REFUSED = Text("{day}: {unit} – {reason}", "{day}: {unit} – {reason}")
NOT_COUNTED = Text("không được tính:", "not counted:")
LAST_VISIT = Text("{count}, lần cuối ngày {day}", "{count}, the last on {day}")
VISITS = Text("Lượt dự", "Attendances")

# Documents and scores, which stand in a list of their own.
OTHERS_TITLE = Text("Nghĩa vụ khác · tính đến {day}", "Other duties · as of {day}")
ASKED = Text("Việc phải làm", "What is owed")
AFTER_VISIT = Text("{document} về lượt dự {day}", "{document} on the visit of {day}")
SCORES = Text("chấm điểm {scored}/{visits} buổi", "scores: {scored} of {visits}")
DUE = Text("Hạn", "Due")
BEFORE_DAY = Text("trước {day}", "before {day}")
FILED = Text("Ngày nộp", "Filed on")
DUE_ON = Text("hạn {day}", "due {day}")
FILED_DAY = Text("nộp {day}", "filed {day}")
REMARKS = Text("Ghi chú", "Remarks")
NOT_SENT_TO = Text("còn thiếu: {addressees}", "not sent to: {addressees}")
NOT_SCORED = Text("chưa chấm: {days}", "not scored: {days}")
DOCUMENT_NUMBER = Text("số {number}", "no. {number}")
FILED_BY = Text("do {unit}", "by {unit}")
DOCUMENT = Text("Văn bản", "Document")
DOCUMENT_BY = Text("{document} ({period})", "{document} ({period})")
DOCUMENTS_DUE = Text("Phải nộp", "Due")
IN_TIME = Text("Đúng hạn", "In time")
LATE = Text("Muộn", "Late")
MISSING = Text("Chưa nộp", "Missing")
NOT_YET_DUE = Text("Chưa đến hạn", "Not yet due")
DOCUMENTS_TOLD = Text(
    "{document}: phải nộp {due} · đúng hạn {met} · muộn {late} · chưa nộp {unmet}"
    " · chưa đến hạn {pending} · miễn {waived} · không xét {not_judged}",
    "{document}: due {due} · in time {met} · late {late} · missing {unmet}"
    " · not yet due {pending} · waived {waived} · not judged {not_judged}",
)
DOCUMENTS_IN_SEVERAL = Text(
    "Văn bản về nhiều đơn vị được tính ở từng đơn vị và một lần ở dòng tổng cộng.",
    "A document about several units is counted in each of them and once in the total.",
)
SCORING = Text("Chấm điểm", "Scores")
SCORING_BY = Text("Chấm điểm ({period})", "Scores ({period})")
TO_SCORE = Text("Buổi phải chấm", "To score")
SCORED = Text("Đã chấm", "Scored")
UNSCORED = Text("Chưa chấm", "Not scored")
SCORES_TOLD = Text(
    "{name}: {officials} đồng chí · buổi phải chấm {visits} · đã chấm {scored}"
    " · chưa chấm {unscored} · chưa đến hạn {pending}",
    "{name}: officials {officials} · visits to score {visits} · scored {scored}"
    " · not scored {unscored} · not yet due {pending}",
)
RESULTS_TOLD = Text("Kết quả đánh giá: {results}", "Evaluations: {results}")
RESULT_COUNT = Text("{result} {count}", "{result} {count}")
RESULT = Text("Kết quả đánh giá", "Result of the evaluation")
RESULTS_COUNT = Text("Số văn bản", "Evaluations")
NO_RESULT = Text("(không ghi kết quả)", "(no result)")
OTHERS_SHEET = Text("Nghĩa vụ khác", "Other duties")
OTHERS_SHEET_TITLE = Text("CHƯƠNG TRÌNH, BÁO CÁO, ĐÁNH GIÁ, CHẤM ĐIỂM", "DOCUMENTS AND SCORES")

MORE_PROBLEMS = Text("… và {count} lỗi nữa.", "… and {count} more.")
PROBLEM_PLACE = Text("{file} dòng {row}", "{file} row {row}")
PROBLEM_CELL = Text("{file} ô {cell}", "{file} cell {cell}")
LOST_ZERO = Text(
    " Ô này là số: nếu mã có số 0 ở đầu, hãy gõ mã dạng chữ.",
    " The cell is a number: a code with leading zeros must be typed as text.",
)
