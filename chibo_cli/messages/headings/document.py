"""What the Word document says: the template's own words, and figures in sentences."""

from chibo_cli.messages.text import Text

# What the template says of its own; the office may say it otherwise.
FIGURES = Text("I. KẾT QUẢ", "I. RESULTS")
STRENGTHS = Text("II. ƯU ĐIỂM", "II. STRENGTHS")
SHORTCOMINGS = Text("III. HẠN CHẾ", "III. SHORTCOMINGS")
RECOMMENDATIONS = Text("IV. KIẾN NGHỊ CỦA CƠ SỞ", "IV. RECOMMENDATIONS RAISED")
PROPOSALS = Text("V. ĐỀ XUẤT", "V. PROPOSALS")
NOTED = Text("Các đồng chí dự sinh hoạt ghi nhận:", "Visitors noted:")
NOTHING_NOTED = Text("Chưa có nội dung ghi nhận.", "Nothing was noted.")
NOTHING_RAISED = Text("Không có kiến nghị.", "Nothing was raised.")
NOTHING_PROPOSED = Text("Không có đề xuất.", "There are no proposals.")
ANNEX = Text("PHỤ LỤC", "ANNEX")
ANNEX_OF = Text(
    "(kèm theo Báo cáo {number}, ngày         tháng         năm            )",
    "(of Report {number}, dated                             )",
)
NAME_AND_POST = Text("Họ và tên, chức vụ", "Name, title")
FIGURE_OF = Text("Chỉ tiêu", "Figure")

# The opening.
OPENING = Text(
    "Thực hiện {rules}, {office} báo cáo {subject} {period} như sau:",
    "Under {rules}, the {office} reports on the {subject} in {period}:",
)
OPENING_ALONE = Text(
    "{office} báo cáo {subject} {period} như sau:",
    "The {office} reports on the {subject} in {period}:",
)
RULE = Text("Quy định số {code}", "Regulation {code}")
RULE_OF = Text("{rule} của {issuer}", "{rule} of the {issuer}")
AND = Text("{first} và {last}", "{first} and {last}")

# The figures in sentences.
ATTENDED = Text(
    "Có {officials} đồng chí được phân công dự sinh hoạt; đã dự {attendances} lượt được tính{at}.",
    "{officials:official was|officials were} assigned; {attendances:visit counts|visits count}"
    "{at}.",
)
AT_CELLS = Text(", tại {cells} chi bộ", ", to {cells:cell|cells}")
AT_UNITS = Text(", tại {units} đơn vị", ", to {units:unit|units}")
AT_BOTH = Text(
    ", tại {cells} chi bộ trong {units} đơn vị đến dự",
    ", to {cells:cell|cells} of {units:unit|units} attended",
)
STANDING = Text("Kết quả: {standings}.", "Standing: {standings}.")
STANDING_OF = Text("Theo {code}: {standings}.", "Under {code}: {standings}.")
STANDINGS = {
    "met": Text("{count} đồng chí đạt", "{count} met the rule"),
    "unmet": Text("{count} đồng chí chưa đạt", "{count} did not"),
    "pending": Text("{count} đồng chí chưa đến hạn", "{count} still can"),
    "waived": Text("{count} đồng chí được miễn", "{count:is|are} waived"),
    "not_judged": Text("{count} đồng chí không xét", "{count:is|are} not judged"),
}
RATE = Text("tỷ lệ đạt {rate}", "the rate met is {rate}")
NO_NUMBER = Text(
    "Quy định không nêu số lượt tối thiểu nên không xét đạt, chưa đạt.",
    "The regulation states no number of visits, so nobody is judged by it.",
)
NOT_ATTENDED = Text(
    "Còn {count} đồng chí chưa dự ở đâu.",
    "{count:official has|officials have} attended nowhere.",
)
OF_PART = Text("{period}: {said}", "{period}: {said}")
STREAKS = Text(
    "Có {count} đồng chí từ hai quý liền chưa đạt trở lên.",
    "{count:official has|officials have} not met the rule two or more quarters in a row.",
)
DOCUMENTS = Text("{document}: phải nộp {due}; {standings}.", "{document}: {due} due; {standings}.")
OF_DOCUMENTS = {
    "met": Text("nộp đúng hạn {count}", "in time {count}"),
    "late": Text("nộp muộn {count}", "late {count}"),
    "unmet": Text("chưa nộp {count}", "missing {count}"),
    "pending": Text("chưa đến hạn {count}", "not yet due {count}"),
}
SCORES = Text(
    "{name}: {officials} đồng chí phải chấm {visits} buổi; đã chấm {scored}, chưa chấm {unscored}"
    "{pending}.",
    "{name}: {officials:official has|officials have} {visits:visit|visits} to score; scored"
    " {scored}, not scored {unscored}{pending}.",
)
NOT_YET_DUE = Text(", chưa đến hạn {count}", ", not yet due {count}")
RESULTS = Text("Kết quả đánh giá: {results}.", "Evaluations: {results}.")
RESULT = Text("{result} {count}", "{result} {count}")

# Against another time.
AGAINST = Text(
    "So với {period} (số liệu tính đến ngày {day}): {changes}.",
    "Against {period} (as of {day}): {changes}.",
)
SO_FAR = Text("Từ đầu năm ({period}): {figures}.", "Year so far ({period}): {figures}.")
NAMED_FIGURES = {
    "officials": Text("số đồng chí được phân công", "officials assigned"),
    "met": Text("số đồng chí đạt", "officials who met the rule"),
    "unmet": Text("số đồng chí chưa đạt", "officials who did not"),
    "rate": Text("tỷ lệ đạt", "the rate met"),
    "attendances": Text("số lượt dự được tính", "visits that count"),
    "cells": Text("số chi bộ có đồng chí đến dự", "cells attended"),
    "units": Text("số đơn vị có đồng chí đến dự", "units attended"),
}
MORE = Text("{figure} {now}, tăng {by}", "{figure}: {now}, {by} more")
LESS = Text("{figure} {now}, giảm {by}", "{figure}: {now}, {by} less")
ALIKE = Text("{figure} {now}, không đổi", "{figure}: {now}, as before")
FIGURE = Text("{figure} {now}", "{figure}: {now}")
POINTS = Text("{points} điểm %", "{points} points")

# Words of the Board and of visitors.
ON_RULE = Text("Về {code}: {said}", "On {code}: {said}")
OFTEN = Text("{text} ({count} lượt dự).", "{text} ({count:visit|visits}).")
ONCE = Text("{text} ({unit}).", "{text} ({unit}).")
RAISED = Text("{status} ({count} kiến nghị):", "{status} ({count}):")
NONE_LISTED = Text("{only}; không có", "{only}; none")
ADDRESSED = Text("nơi giải quyết: {addressee}", "addressed to: {addressee}")
OUTCOME = Text("kết quả: {outcome}", "outcome: {outcome}")

# The annex.
TABLE_TITLE = Text("Biểu {number}. {title}", "Table {number}. {title}")
LISTED_TABLE = Text("{title} (chỉ liệt kê: {verdicts})", "{title} (listed only: {verdicts})")
BY_PERIOD = Text("Kết quả từng kỳ", "Results by period")
BY_PART = Text("Kết quả theo {part}, {period}", "Results by {part}, {period}")
COMPARED = Text("So sánh với {period}", "Against {period}")
UNMET = Text("Danh sách đồng chí chưa đạt, {period}", "Officials who have not met, {period}")
ABSENT = Text("Danh sách đồng chí chưa dự ở đâu, {period}", "Attended nowhere, {period}")
DETAILS = Text("Kết quả của từng đồng chí, {period}", "Results by official, {period}")
DOCUMENTS_TABLE = Text("Văn bản phải nộp, {period}", "Documents, {period}")
NOT_IN_TIME = Text("Văn bản nộp muộn, chưa nộp, {period}", "Documents late or missing, {period}")
