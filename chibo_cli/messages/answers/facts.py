"""What the tables of facts and their columns are called where the journal names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.register.journal import ERASED_IMAGE, ERASED_WORDS, Action
from chibo_cli.messages.headings.columns import HEADINGS
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

# What an undo did, and what the operation that it took back had done.
TAKEN_BACK: Mapping[Action, tuple[Text, Text]] = {
    Action.INSERT: (
        Text("Đã có lại", "Back again:"),
        Text(" (đã bỏ ngày {day}).", " (removed on {day})."),
    ),
    Action.UPDATE: (
        Text("Đã trả lại", "As it was:"),
        Text(" (đã sửa ngày {day}):", " (changed on {day}):"),
    ),
    Action.DELETE: (
        Text("Đã bỏ", "Taken out:"),
        Text(" (đã thêm ngày {day}).", " (added on {day})."),
    ),
}
TABLES: Mapping[str, Text] = {
    "assignment": Text("phân công", "assignment"),
    "attendance": Text("lượt dự", "attendance"),
    "closed_file": Text("tệp đã in khi chốt", "file printed at a closing"),
    "closing": Text("lần chốt", "closing"),
    "duty": Text("nghĩa vụ", "duty"),
    "filing": Text("văn bản đã nộp", "filing"),
    "left_out": Text("dòng chưa nhận", "row left out"),
    "membership": Text("nơi sinh hoạt đảng", "membership"),
    "office": Text("văn phòng gửi số liệu", "office taken in"),
    "official": Text("đồng chí", "official"),
    "official_name": Text("họ tên đồng chí", "official's name"),
    "origin": Text("dải dòng của văn phòng", "range of an office's rows"),
    "placement": Text("quan hệ trực thuộc", "placement"),
    "plan": Text("kế hoạch dự", "planned visit"),
    "post": Text("chức vụ", "post"),
    "recommendation": Text("kiến nghị", "recommendation"),
    "recommendation_step": Text("diễn biến của kiến nghị", "recommendation step"),
    "regulation": Text("quy định", "regulation"),
    "remark": Text("nhận xét về kỳ", "remark on a period"),
    "schedule": Text("lịch sinh hoạt", "schedule"),
    "schedule_change": Text("thay đổi lịch", "schedule change"),
    "score": Text("điểm", "score"),
    "score_criterion": Text("tiêu chí chấm điểm", "scoring criterion"),
    "score_grade": Text("mức xếp loại", "grade"),
    "score_template": Text("mẫu chấm điểm", "scoring template"),
    "setting": Text("thiết lập", "setting"),
    "succession": Text("quan hệ kế thừa", "succession"),
    "term": Text("thời gian giữ chức vụ", "term of office"),
    "unit": Text("đơn vị", "unit"),
    "unit_kind": Text("loại đơn vị", "kind of unit"),
    "unit_name": Text("tên đơn vị", "unit name"),
    "unit_tag": Text("nhãn của đơn vị", "unit tag"),
    "united": Text("dòng đã gộp", "row united"),
    "waiver": Text("mục miễn", "waiver"),
    "word_template": Text("mẫu Word", "Word template"),
}
# Of no fact: what an erasure names in the journal.
_NAMED: Mapping[str, Text] = {
    ERASED_IMAGE: Text("bỏ nội dung của thay đổi", "blanked change"),
    ERASED_WORDS: Text("thay lời của thao tác", "replaced words of operation"),
}
ROWS_OF = Text("{count} {what}", "{what} ({count})")
# What `db info` tells of a register: its file, its tables, its journal.
ABOUT: Mapping[str, Text] = {
    **TABLES,
    "path": Text("nơi để sổ", "place"),
    "engine": Text("hệ quản trị dữ liệu", "database system"),
    "size": Text("cỡ (byte)", "size (bytes)"),
    "schema": Text("phiên bản sổ", "schema version"),
    "identity": Text("số nhận dạng sổ", "identity"),
    "operation": Text("thao tác cuối", "latest operation"),
    "head": Text("mã nhật ký", "head hash"),
    "closed": Text("kỳ đã chốt", "closed periods"),
}

# Columns that are called otherwise than in lists, by the names that tables give them.
_COLUMNS: Mapping[str, Text] = {
    "full_name": Text("Họ và tên", "Full name"),  # as programs before dated names had it
    "held_on": Text("Ngày dự", "Held on"),
    "key": Text("Mục", "Key"),
    "name": Text("Tên", "Name"),
    "number": Text("Thứ tự", "Number"),
    "parent_id": Text("Đơn vị cấp trên", "Unit above"),
    "recommendation_id": Text("Kiến nghị số", "Recommendation no."),
    "template": Text("Mẫu chấm điểm", "Scoring template"),
    "template_id": Text("Mẫu chấm điểm số", "Scoring template no."),
    "title": Text("Tên văn bản", "Title"),
}
# A column called otherwise than the same one of other tables.
_COLUMNS_OF: Mapping[tuple[str, str], Text] = {
    ("left_out", "day"): Text("Ngày", "Day"),
    ("left_out", "date"): Text("Ngày", "Day"),
    ("office", "under_id"): Text("Đơn vị cấp trên", "Unit above"),
    ("origin", "first_id"): Text("Từ dòng số", "From row"),
    ("origin", "last_id"): Text("Đến dòng số", "To row"),
    ("united", "kept_id"): Text("Là dòng số", "Is row"),
    ("filing", "number"): Text("Số văn bản", "Document no."),
    ("post", "title"): Text("Chức vụ", "Title"),
    ("schedule_change", "held_on"): Text("Ngày sinh hoạt", "Held on"),
    ("score", "held_on"): Text("Ngày sinh hoạt", "Held on"),
}


def table_text(table: str) -> Text:
    """What a table is called; as the file has it where only an older program had it."""
    return TABLES.get(table) or _NAMED.get(table) or Text(table, table)


def column_text(table: str, column: str) -> Text:
    """What a table's column is called; as the file has it where only an older program had it."""
    own = _COLUMNS_OF.get((table, column)) or _COLUMNS.get(column)
    listed = column.removesuffix("_id").removeprefix("is_")
    return own or HEADINGS.get(listed) or Text(column, column)
