"""Duties, assignments and days in plain words, and whole decisions beside what stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Ground
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

REPORT_TITLE = Text("Báo cáo mang tên: {title}", "Its report is called: {title}")
ISSUED = Text(", ban hành ngày {day}", ", issued on {day}")
LIFE = Text(
    "Hiệu lực: từ ngày {since} đến hết ngày {until}", "In force: {since} to {until}, both inclusive"
)
LIFE_SINCE = Text("Hiệu lực: từ ngày {since}", "In force: from {since}")
LIFE_UNTIL = Text("Hiệu lực: đến hết ngày {until}", "In force: until {until}, inclusive")
LIFE_OPEN = Text("Hiệu lực: không ghi thời hạn", "In force: no dates stated")
IN_FORCE = Text("Hiệu lực: {since} – {until}", "In force: {since} – {until}")
DUTY = Text("Nghĩa vụ {number}: {asks}", "Duty {number}: {asks}")
ATTEND = Text(
    "dự ít nhất {minimum} lượt mỗi {period}, tính theo {per}",
    "attend at least {minimum} each {period}, counted by {per}",
)
ATTEND_UNSTATED = Text(
    "dự sinh hoạt mỗi {period}, văn bản không nêu số lượt (không xét)",
    "attend each {period}; the regulation states no number (not judged)",
)
FILE = Text(
    "nộp {document} mỗi {period}, tính theo {per}", "file a {document} each {period}, for {per}"
)
FILE_AFTER_VISIT = Text("nộp {document} sau mỗi lượt dự", "file a {document} after each visit")
SCORE = Text(
    "chấm điểm từng buổi sinh hoạt đã dự, xét theo {period}",
    "score every meeting attended, judged by the {period}",
)
HELD_BY = Text("  Người nộp: {holder}", "  Filed by: {holder}")
DUE = Text("  Hạn: {due}", "  Due: {due}")
DUE_IN_YEAR = Text("chậm nhất ngày {day:02}/{month:02}", "on {month:02}-{day:02} at the latest")
DUE_BEFORE_IN_YEAR = Text("trước ngày {day:02}/{month:02}", "before {month:02}-{day:02}")
DUE_AFTER_END = Text(
    "chậm nhất {days} ngày sau khi hết {period}", "{days:day|days} after the {period} at the latest"
)
DUE_BEFORE_AFTER_END = Text(
    "trước ngày thứ {days} sau khi hết {period}", "before day {days} after the {period}"
)
DUE_AFTER_VISIT = Text(
    "chậm nhất {days} ngày sau lượt dự", "{days:day|days} after the visit at the latest"
)
DUE_BEFORE_AFTER_VISIT = Text(
    "trước ngày thứ {days} sau lượt dự", "before day {days} after the visit"
)
ADDRESSEES = Text("  Nơi nhận: {addressees}", "  Addressees: {addressees}")
NOT_JUDGED = Text("  Không bắt buộc nên không xét", "  Not required, hence not judged")
ROLES = Text("  Áp dụng cho vai trò: {roles}", "  Binds the roles: {roles}")
UNIT_KINDS = Text("  Tính khi dự ở: {kinds}", "  Counts when held by: {kinds}")
ALL_UNITS = Text("mọi loại đơn vị", "any kind of unit")
MEETINGS = Text("  Loại sinh hoạt được tính: {meetings}", "  Meetings that count: {meetings}")
ALL_MEETINGS = Text("mọi loại, trừ đi công tác cơ sở", "all but working trips")
OWN_CELL_OUT = Text(
    "  Chi bộ nơi mình sinh hoạt: không được tính", "  The official's own cell: does not count"
)
OWN_CELL_IN = Text("  Chi bộ nơi mình sinh hoạt: được tính", "  The official's own cell: counts")
SUBSTITUTE_IN = Text("  Cử người dự thay: được tính", "  A substitute: counts")
SUBSTITUTE_OUT = Text("  Cử người dự thay: không được tính", "  A substitute: does not count")
MIN_DAYS = Text(
    "  Chỉ xét khi phải thực hiện từ {days} ngày trở lên trong kỳ",
    "  Judged from {days:liable day|liable days} in the period on",
)
NOTE = Text("  Ghi chú: {note}", "  Note: {note}")

STANDING = Text(
    "Đồng chí {official} · {period} · tính đến {as_of}", "{official} · {period} · as of {as_of}"
)
UNDER = Text("{regulation} – {title}", "{regulation} – {title}")
TERMS = Text("  Phân công có hiệu lực trong kỳ:", "  Assignments in force in the period:")
TERM = Text(
    "    số {number}: {unit}, {since} – {until}{role}{decision}",
    "    {number}: {unit}, {since} – {until}{role}{decision}",
)
ROLE = Text(", vai trò {role}", ", role {role}")
DECISION = Text(", quyết định {decision}", ", decision {decision}")
WAIVERS = Text("  Miễn có lý do:", "  Waivers:")
WAIVER = Text(
    "    số {number}: {reason}, {since} – {until}, trừ {days} ngày{document}",
    "    {number}: {reason}, {since} – {until}, takes off {days:day|days}{document}",
)
DOCUMENT = Text(", văn bản {document}", ", document {document}")
NO_WAIVERS = Text("  Miễn có lý do: không có", "  Waivers: none")
DAYS = Text(
    "  Số ngày được phân công: {assigned}; số ngày phải thực hiện: {liable}; tối thiểu để xét:"
    " {min_days}",
    "  Assigned days: {assigned}; liable days: {liable}; minimum to be judged: {min_days}",
)
COUNTED = Text(
    "  Lượt được tính: {counted}/{required}", "  Counted visits: {counted} of {required}"
)
NOT_COUNTED = Text("  Lượt không được tính:", "  Visits not counted:")
NONE_REFUSED = Text("  Lượt không được tính: không có", "  Visits not counted: none")
VISIT = Text("    {day}, {unit}, {meeting}", "    {day}, {unit}, {meeting}")
REFUSED_VISIT = Text(
    "    {day}, {unit}, {meeting}: {reason}", "    {day}, {unit}, {meeting}: {reason}"
)
VERDICT = Text("{verdict}: {ground}", "{verdict}: {ground}")
VERDICT_AS_OF = Text(
    "{verdict}: {ground} (tính đến {as_of})", "{verdict}: {ground} (as of {as_of})"
)
VISITS_COUNTED = Text("{count} lượt được tính", "{count:visit counts|visits count}")
NO_VISIT_COUNTED = Text("chưa có lượt nào được tính", "no visit counts")
GROUNDS: Mapping[Ground, Text] = {
    Ground.NO_NUMBER: Text(
        "quy định không nêu số lượt tối thiểu; {counted}",
        "the regulation states no number of visits; {counted}",
    ),
    Ground.ENOUGH: Text("{counted}, tối thiểu {required}", "{counted}, minimum {required}"),
    Ground.TOO_FEW_ASSIGNED: Text(
        "được phân công {assigned} ngày trong kỳ, xét từ {min_days} ngày trở lên",
        "assigned for {assigned:day|days} of the period, judged from {min_days:day|days} on",
    ),
    Ground.TOO_FEW_LIABLE: Text(
        "phải thực hiện {liable} ngày sau khi trừ ngày miễn, xét từ {min_days} ngày trở lên",
        "{liable:day|days} of duty less those waived, judged from {min_days:day|days} on",
    ),
    Ground.STILL_RUNNING: Text(
        "kỳ chưa kết thúc, {counted}, tối thiểu {required}",
        "the period is not over, {counted}, minimum {required}",
    ),
    Ground.FELL_SHORT: Text(
        "kỳ đã kết thúc, {counted}, tối thiểu {required}",
        "the period is over, {counted}, minimum {required}",
    ),
}
OWED = Text("  Việc phải làm: {what}", "  Owed: {what}")
DUE_DAY = Text("  Hạn nộp {what}: {due}", "  Due, {what}: {due}")
FILED = Text("  Ngày nộp: {filed}", "  Filed on: {filed}")
NOT_FILED = Text("chưa nộp", "not filed")
SENT_TO = Text("  Đã gửi: {addressees}", "  Sent to: {addressees}")
REMARKS = Text("  Ghi chú: {remarks}", "  Remarks: {remarks}")

LIFE = Text("{since} – {until}", "{since} – {until}")

DECIDED = Text(
    "Quyết định {number}, từ {day}: giữ nguyên {kept}, thay {replaced}, thêm {added},"
    " kết thúc {ended}.",
    "Decision {number}, from {day} on: {kept} kept, {replaced} replaced, {added} added,"
    " {ended} ended.",
)
# A line for each change, by its `DecisionChange`'s value; who stands as before is counted only.
CHANGES: Mapping[str, Text] = {
    "replaced": Text(
        "  {unit}: đồng chí {predecessor} (số {replaces}) → đồng chí {official} (số {id}){rest}",
        "  {unit}: {predecessor} (number {replaces}) → {official} (number {id}){rest}",
    ),
    "added": Text(
        "  {unit}: thêm đồng chí {official} (số {id}){rest}",
        "  {unit}: {official} added (number {id}){rest}",
    ),
    "ended": Text(
        "  {unit}: đồng chí {official} thôi phụ trách (số {id}){rest}",
        "  {unit}: {official} ended (number {id}){rest}",
    ),
}
REST = Text(", {detail}", ", {detail}")
MANY = Text("Kết thúc {count} phân công?", "End {count:assignment|assignments}?")

# What an assignment ended by it says.
REASON = Text("theo quyết định {number}", "by decision {number}")
