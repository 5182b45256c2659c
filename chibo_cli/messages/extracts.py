"""What a person's extract says."""

from chibo_cli.messages.text import Text

HEAD = Text(
    "Đồng chí {official} · {period} · tính đến {as_of}", "{official} · {period} · as of {as_of}"
)
SHEET_TITLE = Text(
    "TRÍCH KẾT QUẢ DỰ SINH HOẠT CHI BỘ", "EXTRACT: ATTENDANCE AT PARTY CELL MEETINGS"
)
POSTS = Text("Chức vụ", "Posts")
ASSIGNMENTS = Text("Phân công trong năm", "Assignments in the year")
VERDICTS = Text("Kết quả từng kỳ", "Verdicts by period")
VISITS = Text("Các lượt dự", "Visits")
WAIVERS = Text("Miễn có lý do", "Waivers")
RULES = Text("Căn cứ", "Rules in force")
TOTALS = Text("Tổng hợp", "Totals")
TOTAL = Text(
    "{officials} đồng chí · {attendances} lượt dự được tính, {recorded} lượt đã ghi"
    " · {cells} chi bộ",
    "officials: {officials} · attendances counted: {attendances}, recorded: {recorded}"
    " · cells: {cells}",
)
NONE = Text("không có", "none")
OUTCOME = Text("Được tính", "Counted")
COUNTS = Text("được tính", "counted")
AS_OF = Text("Tính đến ngày", "As of")
COUNTED = Text("Số lượt dự được tính", "Attendances counted")
CELLS = Text("Số chi bộ có đồng chí đến dự", "Cells attended")
RECORDED = Text("Số lượt dự đã ghi", "Attendances recorded")
OFFICIAL = Text("Đồng chí", "Official")
ITEM = Text("Nội dung", "Item")
VALUE = Text("Chi tiết", "Detail")
LIFE = Text("{what}: {since} – {until}", "{what}: {since} – {until}")
ASSIGNED = Text(
    "{unit}, {regulation}{role}{decision}: {since} – {until}",
    "{unit}, {regulation}{role}{decision}: {since} – {until}",
)
