"""What is said when the map changes: units merged, split, closed."""

from __future__ import annotations

from chibo_cli.messages.text import Text

MERGED = Text("Từ {day}: {olds} sáp nhập thành {news}.", "From {day} on, {olds} are {news}.")
SPLIT = Text("Từ {day}: {olds} chia thành {news}.", "From {day} on, {olds} is split into {news}.")
CLOSED = Text("{olds} kết thúc ngày {last_day}.", "{olds} ends on {last_day}.")
STANDS_UNDER = Text("  {unit} trực thuộc {parent}.", "  {unit} stands under {parent}.")
BELOW = Text(
    "  {count} đơn vị bên dưới chuyển cấp trên: {units}",
    "  {count:unit below has|units below have} another parent: {units}",
)
PARENT_OF = Text("{unit} trực thuộc", "Where does {unit} stand")
ASSIGNMENT_ENDED = Text(
    "  phân công số {number} kết thúc ngày {last_day}: đồng chí {official} – {unit}",
    "  assignment {number} ends on {last_day}: {official} – {unit}",
)
DRAFTED = Text(
    "  dự thảo số {number}, chờ quyết định: đồng chí {official} – {unit}",
    "  draft {number}, waiting for a decision: {official} – {unit}",
)
HOMELESS = Text(
    "  {count} đồng chí cần ghi lại chi bộ sinh hoạt: chibo official edit … --home-cell",
    "  the own cell of {count:official|officials} is to be entered anew: chibo official edit …"
    " --home-cell",
)
SUCCESSOR_NEEDED = Text(
    "  Cần người thay từ {day}: {units}. Ghi: chibo assign replace --of {official} --official …"
    " --on {day}",
    "  A successor is needed from {day} on: {units}. Enter: chibo assign replace --of {official}"
    " --official … --on {day}",
)
CONFIRM = Text(
    "  Xác nhận: chibo assign confirm --all --decision …",
    "  Confirm: chibo assign confirm --all --decision …",
)
CONFIRMED = Text(
    "Phân công số {number} có hiệu lực{since}: đồng chí {official} – {unit}.",
    "Assignment {number} is in force{since}: {official} – {unit}.",
)
NO_DRAFTS = Text("Không có dự thảo nào chờ xác nhận.", "No draft is waiting.")

FOLLOWED = Text("Kế thừa từ", "Follows")
FOLLOWED_BY = Text("Kế thừa bởi", "Followed by")

# What an assignment ended by it says.
REASON_MERGED = Text("sáp nhập thành {news}", "merged into {news}")
REASON_SPLIT = Text("chia thành {news}", "split into {news}")
REASON_CLOSED = Text("đơn vị kết thúc", "the unit ended")
UNITED = Text(
    "Đã gộp hồ sơ đồng chí {second} vào {kept}.", "United the record of {second} with {kept}."
)
UNITS_UNITED = Text("Đã gộp {second} vào {kept}.", "United {second} with {kept}.")
WENT_OVER = Text("  chuyển sang: {rows}", "  goes over: {rows}")
BECAME_ONE = Text("  trùng nhau, còn một: {rows}", "  said twice, now once: {rows}")
NAMES_LOST = Text(
    "  không giữ tên {names} (cùng ngày với tên ở hồ sơ được giữ); muốn giữ làm tên cũ thì trước"
    " khi gộp ghi ngày đổi tên: chibo official rename",
    "  not kept: the name {names} (of the same days as the name in the record kept); to keep it as"
    " a former one, record the day of the new name before: chibo official rename",
)
UNIT_NAMES_LOST = Text(
    "  không giữ tên {names} (cùng ngày với tên của đơn vị được giữ); muốn giữ làm tên cũ thì trước"
    " khi gộp ghi ngày đổi tên: chibo unit rename",
    "  not kept: the name {names} (of the same days as the name of the unit kept); to keep it as a"
    " former one, record the day of the new name before: chibo unit rename",
)
UNIT_CODE_LOST = Text(
    "  mã {names} không còn chỉ đơn vị nào", "  the code {names} means no unit any more"
)
DIFFERING = Text("{column}: {kept} ≠ {second}", "{column}: {kept} ≠ {second}")
CONTRADICTION = Text("{table}{about}: {differing}", "{table}{about}: {differing}")
CONTRADICTION_NUMBERED = Text(
    "{table} số {kept} và số {second}{about}: {differing}",
    "{table} {kept} and {second}{about}: {differing}",
)
UNITE = Text("Gộp hồ sơ đồng chí {second} vào {kept}?", "Unite the record of {second} with {kept}?")
UNITE_UNITS = Text("Gộp {second} vào {kept}?", "Unite {second} with {kept}?")
UNITE_PAIRS = Text("Gộp {count} cặp trên?", "Unite these {count:pair|pairs}?")
