"""What is said when offices' registers are taken in, and of what they brought."""

from __future__ import annotations

from chibo_cli.messages.text import Text

MERGED = Text(
    "{office}: thêm {added} dòng, sửa {changed}, bỏ {removed}{left}.",
    "{office}: {added:row|rows} added, {changed} changed, {removed} removed{left}.",
)
UNCHANGED = Text("{office}: không có gì mới{left}.", "{office}: nothing new{left}.")
NOTED = Text(
    "{office}: không có dòng nào mà ở đây chưa có; đã ghi là văn phòng gửi số liệu.",
    "{office}: no row that is not here already; noted as an office taken in.",
)
LEFT = Text("; chưa nhận {count} dòng", "; {count:row|rows} left out")
LATE = Text(
    "  {count} dòng rơi vào kỳ đã chốt ở đây; xem: chibo merge show {office}; muốn nhận thì thêm"
    " --adjust --reason",
    "  {count:row lies|rows lie} in a period closed here; see: chibo merge show {office}; to take"
    " them give --adjust --reason",
)
WAITING = Text(
    "  {count} dòng chờ dòng mà nó nêu được nhận trước",
    "  {count:row waits|rows wait} until what is named there is taken",
)
UNPLACED = Text(
    "  có đơn vị của văn phòng chưa đặt được dưới cấp trên vì rơi vào kỳ đã chốt ở đây; muốn đặt"
    " thì thêm --adjust --reason",
    "  units of it do not stand under the unit above yet, because of a period closed here; to place"
    " them give --adjust --reason",
)
OTHERS = Text(
    "  {count} dòng chưa nhận được vì lẽ khác; xem: chibo merge show {office}",
    "  {count:row|rows} could not be taken for another reason; see: chibo merge show {office}",
)
RENAMED = Text(
    "  trước gọi là {former}; mã của văn phòng ở đây đổi theo",
    "  called {former} before; its codes here follow",
)
SAME_UNIT = Text(
    "  {unit} của văn phòng này là {unit} đã có ở đây", "  its {unit} is the {unit} known here"
)
DIGEST = Text("  mã đọc qua điện thoại: {digest}", "  digest to read over the telephone: {digest}")
ERASED_TOO = Text(
    "Đã xóa dữ liệu cá nhân của {code}, như văn phòng đã xóa.",
    "Erased the personal data of {code}, as the office did.",
)
ERASED_THERE = Text("{office} đã xóa", "erased by {office}")
REFUSED = Text(
    "Không nhận được {count} trong {all} văn phòng, lý do ở trên.",
    "{count} of {all:office|offices} refused, for the reasons above.",
)
NO_PAIRS = Text(
    "Không có đồng chí, đơn vị nào mà hai văn phòng có thể cùng ghi.",
    "No official or unit seems to be known to two offices.",
)
NONE = Text(
    "Chưa nhận số liệu của văn phòng nào: chibo merge xa-*.db",
    "No office taken in yet: chibo merge xa-*.db",
)
REOPENED = Text("{period} (đã mở lại)", "{period} (reopened)")
