"""What is said to a person who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

END = "."
NOTHING = "-"
HOW = Text(
    "Enter nhận ý trong ngoặc, số chọn trong danh sách, < lùi một câu, Ctrl-C thôi.",
    "Enter takes what is in brackets, a number picks from the list, < steps back, Ctrl-C stops.",
)
SITTING_HOW = Text(
    "Dấu chấm kết thúc ở câu nào cũng được, lượt đang hỏi thì không ghi; ở câu ghi chú, Enter hoặc"
    " dấu - là không có gì.",
    "A full stop ends at any question, without the entry in hand; Enter or - is no note.",
)
MORE_PEOPLE = Text(
    "  … còn {count} đồng chí nữa; gõ mã hoặc họ tên.", "  … {count} more; type a code or a name."
)
PICKED = Text("  → {what}", "  → {what}")
SAY_SOMETHING = Text("Câu này phải trả lời.", "This one needs an answer.")
MAY_BE = Text("“{text}” có thể là:", "“{text}” may be:")
NOT_FOUND = Text("Không tìm thấy “{text}”.", "Found no “{text}”.")
YES_OR_NO = Text("[c/K]", "[y/N]")
YES = frozenset(("c", "có", "co", "y", "yes"))
NEXT = Text(
    "Lượt tiếp theo (dấu chấm để kết thúc, Enter hiện lại danh sách).",
    "The next one (a full stop ends, Enter lists them again).",
)
ENTERED = Text("Đã ghi {count} lượt.", "Recorded {count}.")
OFFICIAL = Text("Đồng chí", "Official")
VISITED = Text("Chi bộ (đơn vị dự)", "Cell (or unit) attended")
UNIT = Text("Đơn vị", "Unit")
DAY = Text("Ngày dự", "Day attended")
MEETING = Text("Loại sinh hoạt", "Kind of meeting")
TODAY = Text("hôm nay", "today")
CELL_MET = Text("buổi sinh hoạt của chi bộ", "a meeting of the cell")

AREA = Text("Địa bàn", "Area")
ALL_AREAS = Text("tất cả các địa bàn", "all areas")
AREA_OWES = Text(
    "{count} đồng chí còn thiếu lượt dự, {period}", "{count} still owe visits, {period}"
)
WALKED = Text("Hỏi những ai", "Whom to ask about")
WALKED_VISITORS = Text("đồng chí có địa bàn gồm chi bộ này", "those whose area holds this cell")
WALKED_ASSIGNED = Text(
    "đồng chí được phân công chính chi bộ này", "those assigned to this very cell"
)
PERIOD = Text("Kỳ", "Period")
PERIOD_RUNNING = Text("chưa kết thúc", "running")
PERIOD_BEFORE = Text("kỳ trước", "the one before")

ROLL_HOW = Text(
    "Ở câu hỏi chi bộ: dấu - bỏ qua đồng chí.",
    "At the question for the cell: - passes over the official.",
)
CELL_HOW = Text(
    "{period}, {cell}. Ở câu hỏi ngày dự: dấu - bỏ qua đồng chí.",
    "{period}, {cell}. At the question for the day: - passes over the official.",
)
ROLL_LINE = Text(
    "[{place}/{count}] Đồng chí {official}, {units}; đã có: {days}",
    "[{place}/{count}] {official}, {units}; recorded: {days}",
)
ROLL_TOTALS = Text(
    "Đã ghi {added} lượt, bỏ qua {skipped} đồng chí, còn {left} đồng chí.",
    "{added} recorded, {skipped:official|officials} passed over, {left} to go.",
)
ROLL_ENDED = Text(
    "{period}: đã ghi {added} lượt, bỏ qua {skipped} đồng chí.",
    "{period}: {added} recorded, {skipped:official|officials} passed over.",
)
ROLL_EMPTY = Text(
    "{period}: không còn đồng chí nào để hỏi; thêm --all để hỏi cả những đồng chí đã đạt.",
    "{period}: nobody is left to ask about; --all asks about those who met the rule too.",
)
CELL_EMPTY = Text(
    "{period}: không còn đồng chí nào để hỏi ở {cell}; thêm --all để hỏi cả những đồng chí đã có"
    " lượt dự ở đó.",
    "{period}: nobody is left to ask about at {cell}; --all asks about those recorded there too.",
)
ROLL_OF_LIST = Text(
    "Đã ghi {added} lượt; đã có sẵn {known}; không ghi được {refused}.",
    "{added} recorded; {known} stood already; {refused} refused.",
)
NOTES: Mapping[str, Text] = {
    "strengths": Text("Ưu điểm", "Strengths"),
    "shortcomings": Text("Hạn chế", "Shortcomings"),
    "recommend": Text("Kiến nghị", "Recommendation"),
    "score": Text("Điểm", "Score"),
}

GRID_TITLE = Text("Lượt dự {period}, {place}: ", "Attendances of {period}, {place}: ")
GRID_COUNTS = Text("{count} lượt chưa lưu{wrong}", "{count} not saved yet{wrong}")
GRID_WRONG = Text(", {count} lượt không ghi được", ", {count} that cannot be recorded")
GRID_KEYS = Text(
    "x ghi  Del bỏ  Enter nhận xét  Tab chi bộ khác  + thêm ngày  F2 lưu  Esc thôi",
    "x mark  Del clear  Enter notes  Tab other cell  + add a day  F2 save  Esc leave",
)
GRID_MARKS = Text(
    "• đã có trong sổ  x mới  o mới, không được tính  ? chưa xét  ! không ghi được",
    "• in the register  x new  o new, not counted  ? unjudged  ! cannot be recorded",
)
GRID_FORM_KEYS = Text(
    "Enter, ↓ ô sau  ↑ ô trước  Esc xong  F2 lưu cả bảng",
    "Enter, ↓ next  ↑ the one before  Esc done  F2 save the table",
)
GRID_DAY_KEYS = Text("Enter thêm ngày  Esc thôi", "Enter adds the day  Esc leaves it")
GRID_TOO_SMALL = Text(
    "Cửa sổ nhỏ quá, không đủ chỗ cho bảng: hãy kéo rộng ra. Ctrl-C thôi.",
    "The window is too small for the table: make it larger. Ctrl-C leaves.",
)
NOBODY_HERE = Text(
    "{period}: không có đồng chí nào để ghi lượt dự ở đây.",
    "{period}: there is nobody here whose attendance could be recorded.",
)
GRID_NO_DAYS = Text(
    "Chưa có ngày nào: kỳ này chưa đăng ký lịch sinh hoạt. Bấm + để thêm ngày.",
    "No day yet: no meeting of this period is registered. + adds a day.",
)
GRID_WHO = Text("{official}, {units}; ngày {day}.", "{official}, {units}; {day}.")
GRID_WHO_ALONE = Text("{official}; ngày {day}.", "{official}; {day}.")
GRID_KNOWN = Text(
    "Đã có trong sổ: số {number}, {unit}.", "In the register: number {number}, {unit}."
)
GRID_KNOWN_ALREADY = Text(
    "Lượt này đã có trong sổ; sửa bằng chibo attend edit {number}.",
    "This one is in the register; chibo attend edit {number} mends it.",
)
GRID_ANOTHER = Text(
    "Cùng ngày còn dự chi bộ khác thì bấm Tab.", "Tab records another cell of that day as well."
)
GRID_MAY = Text("Bấm x để ghi: {unit}.", "x records: {unit}.")
GRID_MAY_CHOOSE = Text(
    "Bấm x để ghi, rồi chọn một trong {count} chi bộ.",
    "x records; then choose one of {count:cell|cells}.",
)
GRID_NOWHERE = Text(
    "Địa bàn không có chi bộ nào: bấm Enter để gõ nơi dự.",
    "There is no cell in the area: Enter takes where it was.",
)
GRID_NEW = Text("Mới: {unit}{place}.{notes}", "New: {unit}{place}.{notes}")
GRID_PLACE = Text(" ({place}/{count})", " ({place} of {count})")
GRID_NOTE = Text(" {name}: {note}.", " {name}: {note}.")
GRID_REFUSED = Text("Không ghi được: {sentence}", "Cannot be recorded: {sentence}")
GRID_GONE = Text(
    "đồng chí này không còn trong sổ.", "this official is not in the register any more."
)
GRID_ERASED = Text(
    "Bỏ {count} lượt khỏi bảng và bản nháp: đồng chí đã được xóa dữ liệu cá nhân. Chưa lưu lượt"
    " nào; còn lượt khác thì bấm F2.",
    "{count:attendance|attendances} left the table and the draft: the official's personal data were"
    " erased. Nothing is saved; F2 saves the others.",
)
GRID_UNJUDGED = Text("Chưa xét được: {sentence}", "Not judged yet: {sentence}")
GRID_OUTSIDE = Text("Ngày {day} không thuộc {period}.", "{day} is not in {period}.")
GRID_NOT_SAVED = Text(
    "Chưa lưu lượt nào: {count} lượt không ghi được (dấu !). Sửa hoặc bỏ (Del), rồi bấm F2.",
    "Nothing is saved: {count} cannot be recorded (marked !). Mend or clear them (Del), then F2.",
)
GRID_NOTHING = Text("Chưa có lượt nào để lưu.", "There is nothing to save yet.")
GRID_SAVED = Text(
    "Đã ghi {count} lượt dự của {officials} đồng chí, trong một lần; chibo undo bỏ cả.",
    "Recorded {count:attendance|attendances} of {officials:official|officials} at once; chibo undo"
    " takes all back.",
)
GRID_DRAFT = Text(
    "Bản nháp lúc {time} {day}: {count} lượt chưa lưu ({place}, {period}).",
    "A draft of {day}, {time}: {count} not saved yet ({place}, {period}).",
)
GRID_DRAFT_UNREAD = Text(
    "Có bản nháp {path}, nhưng không mở được: {sentence}",
    "There is a draft {path}, but it cannot be opened: {sentence}",
)
GRID_DROP = Text(
    "Enter để nhập tiếp. Hay bỏ hẳn bản nháp này?",
    "Enter goes on with it. Or drop this draft for good?",
)
GRID_OTHER = Text(
    "Mở bản nháp này thay cho bảng vừa gọi? Enter: để đó.",
    "Open this draft in place of the table asked for? Enter leaves it.",
)
GRID_DRAFT_LEFT = Text(
    "Bản nháp còn {count} lượt chưa lưu; gõ chibo attend grid để nhập tiếp.",
    "The draft holds {count} not saved yet; chibo attend grid goes on with it.",
)
GRID_DRAFT_GONE = Text(
    "Trong bản nháp có lượt dự không đưa vào bảng được, vì đồng chí không còn trong sổ: {visits}.",
    "The draft has attendances that cannot go into the table, since the official is not in the"
    " register any more: {visits}.",
)
GRID_NO_DRAFT = Text(
    "Lưu ý: không giữ được bản nháp cạnh sổ ({reason}); hãy lưu (F2) thường xuyên.",
    "Note: no draft can be kept beside the register ({reason}); save (F2) often.",
)
