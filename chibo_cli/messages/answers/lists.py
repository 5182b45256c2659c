"""What is said of lists taken in, and of copies of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import COPIES
from chibo_cli.domain.lists.lists import ListKind, Outcome, SheetNote, Skip
from chibo_cli.domain.register.soundness import Loss
from chibo_cli.messages.answers.facts import column_text
from chibo_cli.messages.headings import columns as column_headings
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[ListKind, Text] = {
    ListKind.REGISTER: Text("Số nhận dạng sổ", "Identity of the register"),
    ListKind.SETTINGS: Text("Thiết lập", "Settings"),
    ListKind.WORD_TEMPLATES: Text("Mẫu Word", "Word templates"),
    ListKind.UNITS: Text("Đơn vị", "Units"),
    ListKind.UNIT_KINDS: Text("Loại đơn vị", "Kinds of unit"),
    ListKind.UNIT_NAMES: Text("Tên đơn vị", "Names of units"),
    ListKind.UNIT_TAGS: Text("Nhãn của đơn vị", "Tags of units"),
    ListKind.PLACEMENTS: Text("Trực thuộc", "Placements"),
    ListKind.SUCCESSIONS: Text("Quan hệ kế thừa", "Successions"),
    ListKind.OFFICIALS: Text("Đồng chí", "Officials"),
    ListKind.OFFICIAL_NAMES: Text("Họ tên đồng chí", "Names of officials"),
    ListKind.TERMS: Text("Thời gian giữ chức vụ", "Terms of office"),
    ListKind.POSTS: Text("Chức vụ", "Posts"),
    ListKind.MEMBERSHIPS: Text("Nơi sinh hoạt đảng", "Own cells"),
    ListKind.REGULATIONS: Text("Quy định", "Regulations"),
    ListKind.DUTIES: Text("Nghĩa vụ", "Duties"),
    ListKind.ASSIGNMENTS: Text("Phân công", "Assignments"),
    ListKind.ATTENDANCES: Text("Lượt dự", "Attendances"),
    ListKind.SCORE_TEMPLATES: Text("Mẫu chấm điểm", "Scoring templates"),
    ListKind.SCORE_CRITERIA: Text("Tiêu chí chấm điểm", "Scoring criteria"),
    ListKind.SCORE_GRADES: Text("Mức xếp loại", "Grades"),
    ListKind.SCORES: Text("Điểm", "Scores"),
    ListKind.RECOMMENDATIONS: Text("Kiến nghị", "Recommendations"),
    ListKind.RECOMMENDATION_STEPS: Text("Diễn biến của kiến nghị", "Recommendation steps"),
    ListKind.WAIVERS: Text("Miễn có lý do", "Waivers"),
    ListKind.SCHEDULES: Text("Lịch sinh hoạt", "Schedules"),
    ListKind.FILINGS: Text("Văn bản đã nộp", "Filings"),
    ListKind.SCHEDULE_CHANGES: Text("Thay đổi lịch", "Changes of schedules"),
    ListKind.PLANS: Text("Kế hoạch dự", "Planned visits"),
    ListKind.REMARKS: Text("Nhận xét của Ban", "The Board's remarks"),
    ListKind.CLOSINGS: Text("Kỳ đã chốt", "Closed periods"),
    ListKind.CLOSED_FILES: Text("Tệp đã in khi chốt", "Files printed at closings"),
    ListKind.OFFICES: Text("Văn phòng gửi số liệu", "Offices taken in"),
    ListKind.ORIGINS: Text("Dòng của văn phòng", "Offices' rows"),
    ListKind.UNITED: Text("Dòng đã gộp", "Rows united"),
    ListKind.LEFT_OUT: Text("Dòng chưa nhận", "Rows left out"),
}
# The noun whose headings a list's columns bear.
NOUN_OF_KIND: Mapping[ListKind, str] = {
    ListKind.UNITS: "unit",
    ListKind.PLACEMENTS: "unit",
    ListKind.OFFICIALS: "official",
    ListKind.ASSIGNMENTS: "assign",
    ListKind.ATTENDANCES: "attend",
    ListKind.WAIVERS: "waive",
    ListKind.SCHEDULES: "schedule",
    ListKind.FILINGS: "filing",
    ListKind.SCHEDULE_CHANGES: "meeting",
}


def heading_of(kind: ListKind, column: str) -> Text:
    """What a column of that kind is called: as in the noun's list, else as in the journal."""
    noun = NOUN_OF_KIND.get(kind)
    if noun is None:
        table = COPIES[kind].table if kind in COPIES else kind.value  # the register's identity
        return column_text(table, column)
    return column_headings.of(noun, column)


LIST = Text(
    "{file}: {kind}, {count} dòng{passed_over}.", "{file}: {kind}, {count:row|rows}{passed_over}."
)
SKIPS: Mapping[Skip, Text] = {
    Skip.BLANK: Text("trống", "blank"),
    Skip.NUMBERING: Text("số cột", "column numbers"),
    Skip.HEADER: Text("tiêu đề lặp lại", "headers again"),
    Skip.GROUP: Text("nhóm", "group"),
    Skip.TOTAL: Text("tổng", "total"),
    Skip.SIGNATURE: Text("chữ ký", "signature"),
    Skip.LEGEND: Text("chú thích", "legend"),
}
SKIPPED = Text("; bỏ qua {count} dòng: {rows}", "; {count:row|rows} passed over: {rows}")
SKIPPED_ROWS = Text("{rows} ({why})", "{rows} ({why})")
HIDDEN_ROWS = Text("; có {count} dòng ẩn, vẫn nhập", "; {count:hidden row|hidden rows}, taken too")
NOTES: Mapping[SheetNote, Text] = {
    SheetNote.NO_LIST: Text(
        "{file}: bỏ qua trang tính này, không có danh sách.",
        "{file}: passed over, it holds no list.",
    ),
    SheetNote.HIDDEN: Text(
        "{file}: bỏ qua trang tính ẩn này; muốn nhập thì nêu tên bằng --sheet.",
        "{file}: passed over, it is hidden; name it with --sheet to take it.",
    ),
    SheetNote.READ_AS_WORKBOOK: Text(
        "{file}: đây là tệp Excel dạng khác với đuôi tên tệp; đã đọc theo nội dung.",
        "{file}: a workbook of another kind than its name says; read as what it is.",
    ),
    SheetNote.READ_AS_TEXT: Text(
        "{file}: đây là tệp CSV mang tên tệp Excel; đã đọc theo nội dung.",
        "{file}: a CSV under the name of a workbook; read as what it is.",
    ),
}
PASSED_OVER = Text("; bỏ qua cột: {columns}", "; columns passed over: {columns}")
TALLY = Text(
    "{kind}: {added} thêm, {changed} sửa, {unchanged} giữ nguyên.",
    "{kind}: {added} added, {changed} changed, {unchanged} unchanged.",
)
CHANGE = Text("  {what}: {fields}", "  {what}: {fields}")
ADDED = Text("  thêm {what}", "  added {what}")
MORE = Text("  … và {count} mục nữa", "  … and {count} more")

VERDICTS_MOVED = Text("Kết quả đổi ở {count} chỗ:", "{count:verdict|verdicts} moved:")
OUTSIDE = Text(
    "{count} lượt dự ngoài mọi phân công của ngày đó, không được tính: {visits}.",
    "{count:attendance lies|attendances lie} outside every assignment of their day and do not"
    " count: {visits}.",
)
EARLY = Text(
    "{count} lượt dự trước khi quy định có hiệu lực, không được tính: {visits}.",
    "{count:attendance lies|attendances lie} before the regulation and do not count: {visits}.",
)
SECOND = Text(
    "{count} lượt dự cùng ngày với một lượt ở nơi khác của chính đồng chí ấy: {visits}.",
    "{count:attendance is|attendances are} on a day on which the same official attended elsewhere:"
    " {visits}.",
)

OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.ADDED: Text("thêm", "added"),
    Outcome.CHANGED: Text("sửa", "changed"),
    Outcome.UNCHANGED: Text("giữ nguyên", "unchanged"),
}
HEADINGS: Mapping[str, Text] = {
    "kind": Text("Danh sách", "List"),
    "file": Text("Tệp", "File"),
    "sheet": Text("Trang tính", "Sheet"),
    "row": Text("Dòng", "Row"),
    "what": Text("Mục", "What"),
    "change": Text("Kết quả", "Outcome"),
    "fields": Text("Thay đổi", "Changes"),
}
READING = Text("Đang đọc tệp", "Reading the files")
TAKING = Text("Đang đối chiếu", "Taking the rows")
COMMITTING = Text("Đang ghi vào sổ", "Writing to the register")
ERRORS_TITLE = Text("Các dòng lỗi", "Rows refused")
ERRORS_COLUMN = Text("Lỗi", "Errors")
ERRORS_HINT = Text(
    "Nhiều lỗi: thêm --errors loi.xlsx để lấy các dòng ấy ra một tệp Excel, sửa ở đó rồi nhập lại.",
    "Many problems: add --errors errors.xlsx to get those rows in a workbook, mend them there and"
    " import it.",
)
FOLLOWING = Text(
    " Vì thế {count} dòng khác cũng bị từ chối: {places}.",
    " So {count:other row is|other rows are} refused too: {places}.",
)


EXPORTED = Text(
    "Đã xuất {rows} dòng, {tables} bảng: {path}.",
    "Exported {rows:row|rows}, {tables:table|tables}: {path}.",
)
UNTOUCHED = Text(
    "Không có gì đổi trong {rows} dòng, {tables} bảng; giữ nguyên {path}.",
    "Nothing has changed in {rows:row|rows}, {tables:table|tables}; {path} is left as it is.",
)
BUNDLED = Text("Đã ghi {rows} dòng để gửi: {path}.", "Wrote {rows:row|rows} to be sent: {path}.")
BUNDLE_DIGEST = Text(
    "Mã đọc qua điện thoại: {digest}", "Digest to read over the telephone: {digest}"
)
NEXT_BUNDLE = Text(
    "Lần sau chỉ gửi những gì mới: chibo export office --since {operation}{part} -o TỆP.chibo",
    "Next time send only what is new: chibo export office --since {operation}{part} -o F.chibo",
)
NOT_ALL_READ = Text(
    "Không đọc được hết {kind}: {reason}; đọc được {rows} dòng.",
    "{kind}: not all could be read: {reason}; {rows:row|rows} could.",
)
LOSSES: Mapping[Loss, Text] = {
    Loss.MISSING: Text("bảng không còn", "the table is gone"),
    Loss.REPLACED: Text("bảng bị thay bằng thứ khác", "something else stands in its place"),
    Loss.DAMAGED: Text("tệp hỏng ở đó", "the file is damaged there"),
    Loss.SLOW: Text("đọc quá lâu", "it took too long"),
}
COLUMNS_GONE = Text("thiếu cột {columns}", "without the columns {columns}")
BESIDE = Text(
    "Trong thư mục còn tệp khác, không thuộc bản xuất này: {files}.",
    "Other files lie in the folder that are not of this export: {files}.",
)
