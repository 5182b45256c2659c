"""What completion offers and says where it is installed, and the headings of the manual page."""

from chibo_cli.messages.text import Text

INSTALLED = Text(
    "Đã cài gợi ý lệnh cho {shell}: {path}. Mở cửa sổ lệnh mới, rồi nhấn Tab.",
    "Completion for {shell} is installed: {path}. Open a new terminal, then press Tab.",
)
MANUAL_INSTALLED = Text(
    "Đã cài trang hướng dẫn: {path}. Xem bằng: man chibo.",
    "The manual page is installed: {path}. Read it with: man chibo.",
)
THIS_PERIOD = Text("kỳ này", "this")  # as they are read, too
LAST_PERIOD = Text("kỳ trước", "last")
THIS_QUARTER = Text("quý này", "this quarter")  # where no length is meant
LAST_QUARTER = Text("quý trước", "last quarter")
PREVIOUS_PERIOD = Text("kỳ trước", "previous")
YEAR_BEFORE = Text("cùng kỳ năm trước", "last-year")
NAME = Text("Tên", "Name")
SYNOPSIS = Text("Cách dùng", "Synopsis")
SEE_ALSO = Text("Xem thêm", "See also")
GUIDE = Text(
    "Cẩm nang, mỗi trang một việc: chibo guide.", "The manual, a page for each task: chibo guide."
)
