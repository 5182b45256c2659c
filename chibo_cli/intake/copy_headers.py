"""The Vietnamese headers that only copies of the register's tables have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_COPIES: Mapping[str, tuple[str, ...]] = {
    "Số": ("id",),
    "Phần": ("part",),
    "Thiết lập": ("key",),
    "Giá trị": ("value",),
    "Tên": ("name",),
    "Nhãn": ("tags",),
    "Lý do kết thúc": ("end_reason",),
    "Thay phân công": ("replaces",),
    "Dự thảo": ("draft",),
    "Tên quy định": ("title",),
    "Cơ quan ban hành": ("issuer",),
    "Ngày ban hành": ("issued_on",),
    "Thứ tự": ("number",),
    "Kỳ": ("period",),
    "Số lượt tối thiểu": ("minimum",),
    "Tính theo": ("count_per",),
    "Loại đơn vị được tính": ("unit_kinds",),
    "Loại sinh hoạt được tính": ("meetings",),
    "Vai trò bị ràng buộc": ("roles",),
    "Không tính chi bộ mình sinh hoạt": ("exclude_own_cell",),
    "Cho phép dự thay": ("allow_substitute",),
    "Số ngày tối thiểu": ("min_days",),
    "Ghi chú": ("note",),
    "Người nộp": ("held_by",),
    "Thời hạn": ("due",),
    "Phải trước ngày đó": ("due_before",),
    "Số điểm": ("points",),
    "Xếp loại": ("grade",),
    "Mẫu chấm điểm": ("template",),
    "Lượt dự": ("attendance",),
    "Nội dung": ("text",),
    "Gửi tới": ("addressed_to",),
    "Trạng thái": ("status",),
    "Kết quả xử lý": ("outcome",),
    "Ngày giải quyết": ("settled_on",),
    "Báo cáo đã chốt": ("packet",),
    "Mã băm": ("digest",),
    "Đã mở lại": ("reopened",),
    "Lý do mở lại": ("reopen_reason",),
}
