"""What is said where completion and the manual page are installed, and the page's headings."""

from chibo_cli.messages.text import Text

INSTALLED = Text(
    "Đã cài gợi ý lệnh cho {shell}: {path}. Mở cửa sổ lệnh mới, rồi nhấn Tab.",
    "Completion for {shell} is installed: {path}. Open a new terminal, then press Tab.",
)
MANUAL_INSTALLED = Text(
    "Đã cài trang hướng dẫn: {path}. Xem bằng: man chibo.",
    "The manual page is installed: {path}. Read it with: man chibo.",
)
NAME = Text("Tên", "Name")
SYNOPSIS = Text("Cách dùng", "Synopsis")
SEE_ALSO = Text("Xem thêm", "See also")
GUIDE = Text(
    "Cẩm nang, mỗi trang một việc: chibo guide.", "The manual, a page for each task: chibo guide."
)
