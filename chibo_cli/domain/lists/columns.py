"""Every column by its name: what heads it, which headers are read as it, what its cells hold."""

from __future__ import annotations

from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.headers import HEADERS, WITHIN
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COPIED = "copied"  # the kind of what is written by us rather than by an office


class Form(Enum):
    """What a cell holds."""

    TEXT = "text"
    WHOLE = "whole"  # a text as it is, however long
    BYTES = "bytes"  # as base64 (RFC 4648)
    NAME = "name"
    CODE = "code"
    KIND = "kind"  # of a unit
    OFFICIAL = "official"
    UNIT = "unit"
    CELL = "cell"
    PARENT = "parent"
    REGULATION = "regulation"
    ROLE = "role"
    MEETING = "meeting"
    PATTERN = "pattern"
    PERIOD = "period"
    DAY = "day"
    PAST_DAY = "past_day"  # today, or before it
    TIME = "time"
    FLAG = "flag"
    COUNT = "count"
    NTH = "nth"  # counted from the last where it is below zero
    POINTS = "points"
    WORDS = "words"
    CHOICE = "choice"
    ROW = "row"  # a row's number, or what points at it

    @property
    def is_day(self) -> bool:
        """Whether it is a day of the calendar."""
        return self in {Form.DAY, Form.PAST_DAY}

    @property
    def is_pointing(self) -> bool:
        """Whether it names somebody or something of the register, in any case."""
        whom = {Form.OFFICIAL, Form.UNIT, Form.CELL, Form.PARENT}
        return self in whom | {Form.CODE, Form.REGULATION}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name is its key in JSON, and its English header where a list is brought.

    `vi` and `en` head it, but in the list of a noun, or the template of a kind of list, that `own`
    names, what stands there does. It is read by both, unless told otherwise, and as offices write
    it (`headers`). A wide one is for long texts; a quiet one is left off the screen.
    """

    key: str
    vi: str
    en: str
    form: Form = Form.TEXT
    own: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    is_read_by_heading: bool = True
    is_wide: bool = False
    is_quiet: bool = False

    def headers_read(self, kind: str | None = None) -> Iterator[str]:
        """All that stands for it in a file, in either language; in lists of a kind, else in any.

        Of `COPIED` lists its heading does in any case.
        """
        yield self.key
        yield self.key.replace("_", " ")
        within = WITHIN.get(self.key, {})
        yield from (
            header for of_kind in within if kind in {None, of_kind} for header in within[of_kind]
        )
        is_elsewhere = kind not in {None, COPIED} and self.vi in chain(*within.values())
        if self.is_read_by_heading and not is_elsewhere:
            yield self.vi
            yield self.en
        yield from HEADERS.get(self.key, ())


# Where a header stands for two columns of one list, it is the first of them here.
_OF_FILES = (
    Column("code", "Mã", "Code", Form.CODE),
    Column(
        "name",
        "Tên đơn vị",
        "Name",
        Form.NAME,
        {"official": ("Họ và tên", "Name"), "unit_kind": ("Tên loại", "Name")},
    ),
    Column("kind", "Loại", "Kind", Form.KIND, own={"log": ("Thao tác", "Operation")}),
    Column("parent", "Trực thuộc", "Under", Form.PARENT),
    Column("since", "Từ ngày", "Since", Form.DAY),
    Column("until", "Đến ngày", "Until", Form.DAY),
    Column("tags", "Nhãn", "Tags", Form.WORDS, is_quiet=True),
    Column(
        "unit",
        "Đơn vị",
        "Unit",
        Form.UNIT,
        {
            "assignments": ("Đơn vị phụ trách", "Unit"),
            "attendances": ("Đơn vị dự", "Unit"),
            "tags": ("Thuộc", "Under"),
        },
    ),
    Column(
        "title",
        "Chức vụ",
        "Title",
        own={
            "rule": ("Tên quy định", "Title"),
            "preset": ("Tên quy định", "Title"),
            "score_template": ("Tên mẫu", "Title"),
            "guide": ("Tiêu đề", "Title"),
            "page": ("Tiêu đề", "Title"),
        },
    ),
    Column("agency", "Cơ quan", "Agency"),
    Column("home_cell", "Chi bộ sinh hoạt", "Own cell", Form.CELL, is_wide=True),
    Column(
        "official",
        "Đồng chí",
        "Official",
        Form.OFFICIAL,
        {"recommend": ("Đồng chí tiếp nhận", "Official"), "score": ("Người chấm", "Given by")},
    ),
    Column("regulation", "Quy định", "Regulation", Form.REGULATION),
    Column("role", "Vai trò", "Role", Form.ROLE),
    Column("decision", "Quyết định", "Decision"),
    Column("cell", "Chi bộ", "Cell", Form.CELL, own={"unit_kind": ("Là chi bộ", "Is a cell")}),
    Column(
        "date",
        "Ngày dự",
        "Date",
        Form.PAST_DAY,
        {
            "meeting": ("Ngày sinh hoạt", "Date"),
            "notice": ("Ngày sinh hoạt", "Date"),
            "score": ("Ngày sinh hoạt", "Date"),
            "clash": ("Ngày", "Date"),
            "check": ("Ngày", "Date"),
            "plan": ("Ngày dự kiến", "Date"),
        },
    ),
    Column("meeting", "Loại sinh hoạt", "Meeting", Form.MEETING),
    Column("substitute", "Người dự thay", "Substitute"),
    Column("score", "Điểm", "Score", Form.POINTS),
    Column("strengths", "Ưu điểm", "Strengths", is_wide=True, is_quiet=True),
    Column("shortcomings", "Hạn chế", "Shortcomings", is_wide=True, is_quiet=True),
    Column("proposals", "Đề xuất", "Proposals", is_wide=True, is_quiet=True),
    Column("recommendation", "Kiến nghị", "Recommendation", is_wide=True, is_quiet=True),
    Column("number", "Số văn bản", "Number"),
    Column("document", "Văn bản", "Document"),
    Column("reported_on", "Ngày báo cáo", "Reported on", Form.PAST_DAY, is_quiet=True),
    Column("reason", "Lý do", "Reason", is_wide=True),
    Column("pattern", "Ngày sinh hoạt", "Meets", Form.PATTERN),
    Column("time", "Giờ", "Time", Form.TIME),
    Column("place", "Địa điểm", "Place"),
    Column("period", "Kỳ", "Period", Form.PERIOD),
    Column("filed_on", "Ngày nộp", "Filed on", Form.PAST_DAY),
    Column("addressees", "Nơi nhận", "Addressees", Form.WORDS),
    Column("result", "Kết quả đánh giá", "Result"),
)
_OF_COPIES = (
    Column("uid", "uid", "uid"),
    Column("id", "Số", "No.", Form.ROW),
    Column("part", "Phần", "Part", Form.COUNT),
    Column("schema", "Phiên bản sổ", "Schema", Form.COUNT),
    Column("former_codes", "Mã cũ", "Former codes", Form.WORDS),
    Column("key", "Thiết lập", "Setting", own={"unit_kind": ("Khóa", "Key")}),
    Column("name_en", "Tên tiếng Anh", "English name"),
    Column("value", "Giá trị", "Value"),
    Column("old", "Đơn vị cũ", "Old unit", Form.UNIT),
    Column("new", "Đơn vị mới", "New unit", Form.UNIT),
    Column("happened_on", "Ngày thay đổi", "Happened on", Form.DAY),
    Column("issuer", "Cơ quan ban hành", "Issuer"),
    Column("report_title", "Tên báo cáo", "Title of the report"),
    Column("issued_on", "Ngày ban hành", "Issued on", Form.DAY),
    Column("minimum", "Số lượt tối thiểu", "Minimum", Form.COUNT),
    Column("count_per", "Tính theo", "Counted per", Form.CHOICE),
    Column("unit_kinds", "Loại đơn vị được tính", "Kinds of unit that count", Form.WORDS),
    Column(
        "meetings",
        "Loại sinh hoạt được tính",
        "Meetings that count",
        Form.WORDS,
        own={
            "remind": ("Các buổi tới", "Next meetings"),
            "score_template": ("Loại sinh hoạt", "Meetings"),
        },
    ),
    Column("roles", "Vai trò bị ràng buộc", "Roles bound", Form.WORDS),
    Column("exclude_own_cell", "Không tính chi bộ mình sinh hoạt", "Own cell excluded", Form.FLAG),
    Column("allow_substitute", "Cho phép dự thay", "Substitute allowed", Form.FLAG),
    Column("min_days", "Số ngày tối thiểu", "Minimum of days", Form.COUNT),
    Column("note", "Ghi chú", "Note", is_quiet=True),
    Column("held_by", "Người nộp", "Filed by", Form.CHOICE),
    Column(  # of a duty a text, which is read as one where it is no day
        "due", "Hạn", "Due", Form.DAY, is_read_by_heading=False
    ),
    Column(
        "due_before",
        "Phải trước ngày đó",
        "Due before that day",
        Form.FLAG,
        own={"owed": ("Phải trước ngày đó", "Before that day")},
    ),
    Column("end_reason", "Lý do kết thúc", "End reason", Form.CHOICE, is_quiet=True),
    Column(
        "replaces",
        "Thay phân công",
        "Replaces",
        Form.ROW,
        own=dict.fromkeys(("assign", "decision"), ("Thay phân công số", "Replaces")),
        is_quiet=True,
    ),
    Column("draft", "Dự thảo", "Draft", Form.FLAG),
    Column("max_points", "Điểm tối đa", "Most points", Form.POINTS),
    Column("template", "Mẫu chấm điểm", "Template", Form.ROW),
    Column(
        "text",
        "Nội dung",
        "Text",
        own={"page": ("Toàn văn", "Text"), "recommend": ("Nội dung", "Recommendation")},
    ),
    Column("points", "Điểm", "Points", Form.POINTS, is_read_by_heading=False),
    Column("at_least", "Từ điểm", "At least", Form.POINTS),
    Column(
        "attendance",
        "Lượt dự",
        "Attendance",
        Form.ROW,
        own={"recommend": ("Lượt dự số", "Attendance no.")},
        is_quiet=True,
    ),
    Column("raised_on", "Ngày nêu", "Raised on", Form.DAY),
    Column(
        "addressed_to",
        "Gửi tới",
        "Addressed to",
        own={
            "recommend": ("Nơi giải quyết", "Addressed to"),
            "addressee": ("Nơi giải quyết", "Addressed to"),
        },
    ),
    Column("status", "Trạng thái", "Status", Form.CHOICE),
    Column("outcome", "Kết quả xử lý", "Outcome", is_quiet=True),
    Column("settled_on", "Ngày giải quyết", "Settled on", Form.DAY),
    Column("noted_on", "Ngày ghi", "Noted on", Form.DAY),
    Column("day", "Ngày trong tháng", "Day of the month", Form.COUNT),
    Column("nth", "Tuần thứ", "Week", Form.NTH),
    Column("weekday", "Thứ trong tuần (1 = thứ hai)", "Weekday (1 = Monday)", Form.COUNT),
    Column("duty", "Nghĩa vụ", "Duty", Form.ROW),
    Column("month", "Tháng", "Month", Form.DAY),
    Column("planned_on", "Ngày dự kiến", "Planned on", Form.DAY),
    Column("packet", "Báo cáo đã chốt", "Closed report", Form.WHOLE),
    Column("content", "Tệp đã in", "Printed file", Form.BYTES),
    Column("digest", "Mã băm", "Digest", is_quiet=True),
    Column("reopened", "Đã mở lại", "Reopened", Form.FLAG),
    Column("reopen_reason", "Lý do mở lại", "Reopened for"),
    Column("identity", "Số nhận dạng sổ", "Identity"),
    Column("heard_on", "Ngày nhận gần nhất", "Last taken on", Form.DAY),
    Column("head", "Thao tác nhận gần nhất", "Last operation taken", Form.COUNT),
    Column("hash", "Mã nhật ký", "Head hash", is_quiet=True),
    Column("kept", "Giữ riêng", "Kept apart", Form.WHOLE),
    Column("office", "Văn phòng", "Office", Form.ROW, is_read_by_heading=False),
    Column("in_table", "Bảng", "Table"),
    Column("first_row", "Từ dòng số", "From row", Form.COUNT),
    Column("last_row", "Đến dòng số", "To row", Form.COUNT),
    Column("former", "uid ở văn phòng", "uid at the office"),
    Column("kept_row", "Là dòng số", "Is row", Form.COUNT),
    Column("obstacle", "Vì sao", "Why", Form.CHOICE, is_read_by_heading=False),
)
# Those that only lists of ours have, which nobody brings.
_OF_LISTINGS = (
    Column("tag", "Nhãn", "Tag"),
    Column("overdue", "Quá hạn", "Overdue"),
    Column("recommendations", "Kiến nghị", "Recommendations"),
    Column("open", "Chưa xong", "Open"),
    Column("open_at_start", "Còn đầu kỳ", "Open at the start"),
    Column("raised", "Mới nêu", "Raised"),
    Column("open_at_end", "Còn cuối kỳ", "Open at the end"),
    Column("settled", "Đã giải quyết", "Settled"),
    Column("rejected", "Không giải quyết", "Rejected"),
    Column("grade", "Xếp loại", "Grade"),
    Column("criteria", "Tiêu chí", "Criteria", is_quiet=True),
    Column(
        "grades",
        "Xếp loại",
        "Grades",
        own={"score_report": ("Xếp loại (đến dự)", "Visitors' grades")},
    ),
    Column("scores", "Số lần chấm", "Scores"),
    Column("average", "Đến dự chấm", "Visitors' average"),
    Column("own_scores", "Số lần tự chấm", "Own scores"),
    Column("own_average", "Tự chấm", "Own average"),
    Column("own_grades", "Xếp loại tự chấm", "Own grades"),
    Column("above", "Trực thuộc", "Under"),
    Column("attendances", "Lượt dự", "Attendances"),
    Column("cells", "Chi bộ", "Cells", own={"registration": ("Số chi bộ", "Cells")}),
    Column("trips", "Đi công tác cơ sở", "Working trips"),
    Column("last", "Dự gần nhất", "Last attended"),
    Column("duties", "Số nghĩa vụ", "Duties"),
    Column("added", "Đã có trong sổ", "In the register"),
    Column("finding", "Phát hiện", "Finding"),
    Column("change", "Thay đổi", "Change"),
    Column("predecessor", "Thay đồng chí", "Predecessor"),
    Column("gap", "Còn thiếu", "Gap"),
    Column(
        "units",
        "Đơn vị phụ trách",
        "Units",
        own={
            "tags": ("Đơn vị mang nhãn", "Units"),
            "unit_kind": ("Số đơn vị", "Units"),
            "coverage": ("Đơn vị dự", "Units"),
        },
    ),
    Column("units_attended", "Đơn vị dự", "Units attended"),
    Column("preset", "Có sẵn", "Preset"),
    Column("of_kind", "Trên tổng số", "Of"),
    Column("percent", "Tỷ lệ %", "%"),
    Column("units_before", "Kỳ trước", "Before"),
    Column("of_kind_before", "Trên tổng số kỳ trước", "Of, before"),
    Column("percent_before", "Tỷ lệ % kỳ trước", "% before"),
    Column("required", "Tối thiểu", "Minimum"),
    Column("counted", "Được tính", "Counted"),
    Column("late", "Muộn", "Late"),
    Column(
        "missing",
        "Còn thiếu nơi nhận",
        "Not sent to",
        own={"remind": ("Còn thiếu", "Missing"), "registration": ("Chưa đăng ký", "Missing")},
    ),
    Column("what", "Mục", "What"),
    Column("topic", "Trang", "Topic"),
    Column("about", "Nội dung", "About"),
    Column("flaw", "Lỗi", "Flaw"),
    Column("where", "Ở đâu", "Where"),
    Column("detail", "Chi tiết", "Detail"),
    Column("at", "Lúc", "At"),
    Column("actor", "Người ghi", "By"),
    Column("command", "Lệnh", "Command"),
    Column("changes", "Số thay đổi", "Changes"),
    Column("undone_by", "Hoàn tác bởi", "Undone by"),
    Column("as_of", "Tính đến", "As of"),
    Column(
        "officials", "Đồng chí", "Officials", own={"rule": ("Đồng chí hôm nay", "Officials today")}
    ),
    Column("met", "Đạt", "Met"),
    Column("unmet", "Chưa đạt", "Unmet"),
    Column("reported", "Đã báo cáo", "Reported"),
    Column("now", "Hiện nay", "Now"),
    Column("counted_reported", "Lượt đã báo cáo", "Counted then"),
    Column("counted_now", "Lượt hiện nay", "Counted now"),
    Column("visits_added", "Ngày thêm", "Visits added"),
    Column("visits_gone", "Ngày bớt", "Visits gone"),
    Column("item", "Mục đã in", "Printed"),
    Column("said", "Bản đã chốt ghi", "As closed"),
    Column("says", "Nay sẽ in", "As printed now"),
    Column("operations", "Do thao tác số", "By operations"),
    Column("next", "Buổi tới", "Next"),
    Column("state", "Tình trạng", "State", own={"plan": ("Kết quả", "State")}),
    Column("usual", "Ngày theo lịch", "Usual day"),
    Column("told", "Cần báo", "To be told"),
    Column("tell_by", "Báo chậm nhất", "Tell by"),
    Column("times", "Giờ", "Times"),
    Column("free", "Dự được", "Free to attend"),
    Column("registered", "Đã đăng ký", "Registered"),
    Column("attended_on", "Ngày dự", "Attended on"),
    Column("days_left", "Còn (ngày)", "Days left"),
    Column("can_still", "Còn kịp", "Can still"),
    Column("missed_before", "Kỳ liền trước chưa đạt", "Unmet just before"),
    Column("missed_in_a_row", "Số kỳ liền chưa đạt", "Unmet in a row"),
    Column("planned", "Kế hoạch dự", "Planned visits"),
    Column("meeting_days", "Số ngày có buổi", "Days with meetings"),
    Column("clashing", "Buổi trùng giờ", "Clashing"),
    Column("unscheduled", "Chi bộ chưa có lịch", "Cells without schedule"),
    Column("last_day", "Chậm nhất", "By"),
    Column("days_late", "Quá hạn (ngày)", "Days late"),
    Column(
        "visit",
        "Sau lượt dự ngày",
        "After the visit of",
        own={"diff": ("Lượt dự ngày", "Visit of")},
    ),
)
COLUMNS: Mapping[str, Column] = {
    column.key: column for column in (*_OF_FILES, *_OF_COPIES, *_OF_LISTINGS)
}
# Of these every cell of a list is asked.
DAYS = frozenset(key for key, column in COLUMNS.items() if column.form.is_day)
POINTS = frozenset(key for key, column in COLUMNS.items() if column.form is Form.POINTS)
