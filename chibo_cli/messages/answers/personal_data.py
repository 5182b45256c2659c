"""What is said when a person is erased, or given all that is kept of them."""

from __future__ import annotations

from chibo_cli.messages.text import Text

FOR_GOOD = Text(
    "Sẽ xóa như sau; số liệu giữ nguyên, không hoàn tác được:",
    "This will be erased; figures stay, and it cannot be taken back:",
)
ERASE = Text("Xóa dữ liệu cá nhân của {who}?", "Erase the personal data of {who}?")
ERASE_TEXTS = Text(
    "Xóa cả tên ở {count} chỗ người khác ghi?",
    "Erase the name from the {count:text|texts} of others too?",
)
ERASE_AGAIN = Text("Chắc chắn xóa hẳn {who}?", "Really erase {who} for good?")
ERASED = Text(
    "Đã xóa dữ liệu cá nhân: {count} dòng mang dấu {mark}, mã {code}.",
    "Erased the personal data: {count:row bears|rows bear} the mark {mark}, code {code}.",
)
MARKED = Text("  mang dấu: {rows}", "  marked: {rows}")
IMAGES = Text(
    "  nhật ký: bỏ nội dung của {count} thay đổi cũ",
    "  journal: {count:earlier change is|earlier changes are} blank now",
)
PERIODS = Text("  báo cáo đã chốt mang dấu: {periods}", "  closed reports marked: {periods}")
UNCLEAR = Text(
    "  báo cáo đã chốt còn tên ấy, có thể của người trùng tên: {periods}",
    "  closed reports that still hold the name, perhaps the namesake's: {periods}",
)
NAMESAKES = Text(
    "  trùng tên, giữ nguyên: {names}", "  of the same name, left as they are: {names}"
)
MENTIONED = Text(
    "  người khác ghi tên ấy, còn giữ; muốn xóa thì thêm --texts:",
    "  texts of others that hold the name are kept; to erase it there add --texts:",
)
MENTIONS_ERASED = Text(
    "  đã xóa tên ấy ở chỗ người khác ghi:", "  the name is erased from texts of others:"
)
PERHAPS_NAMESAKE = Text("  (có thể nói về người trùng tên)", "  (they may speak of the namesake)")
MENTION = Text("    {table} số {number}: {text}", "    {table} {number}: {text}")
MENTION_BEFORE = Text(
    "    {table} số {number} (nội dung cũ, thao tác số {operation}): {text}",
    "    {table} {number} (as operation {operation} had it): {text}",
)
MENTIONS_MORE = Text("    … và {count} chỗ nữa", "    … and {count} more")
KEPT = Text(
    "  không bỏ được lời của thao tác cũ có tên hoặc mã: số {numbers}",
    "  words of older operations with the name or a code cannot go: {numbers}",
)
BACKUPS = Text(
    "  bản sao lưu còn giữ tên, xóa bằng tay khi không cần nữa: {files}",
    "  backups that still hold the name, to be deleted by hand once not needed: {files}",
)
UNREAD = Text("  không mở ra xem được: {files}", "  cannot be looked into: {files}")
OUTPUTS = Text(
    "  tệp đã ghi ra mà tên tệp có tên ấy: {files}", "  files written whose names hold it: {files}"
)
ELSEWHERE = Text(
    "  Báo cáo, bản xuất, bản sao đã đưa đi nơi khác thì phải xóa riêng.",
    "  Reports, exports and copies given elsewhere have to be deleted there.",
)
AS_CLOSED = Text(
    "Báo cáo đã chốt {period} mang dấu {mark} từ thao tác số {numbers}: dữ liệu cá nhân đã xóa.",
    "The closed report on {period} bears the mark {mark} by operation {numbers}: a person is"
    " erased.",
)
README = Text(
    "Mọi điều sổ giữ về {who}, theo Luật 91/2025/QH15 về bảo vệ dữ liệu cá nhân:",
    "All that the register keeps of {who}, under Law 91/2025/QH15 on personal data:",
)
FILE = Text("  {file}: {about}", "  {file}: {about}")
JOURNAL = Text(
    "nhật ký: ai ghi gì, lúc nào, nội dung cũ và mới",
    "the journal: who wrote what when, what it was and what it became",
)
CLOSED = Text("báo cáo đã chốt nêu gì", "what closed reports say")
GIVEN = Text(
    "Đã xuất mọi điều sổ giữ về đồng chí {who}: {rows} dòng, {path}.",
    "Exported all that is kept of {who}: {rows:row|rows}, {path}.",
)
