"""Why an office's register is not taken in, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.merging import errors
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.failures import ChiboError

MERGING_SENTENCES: Mapping[type[ChiboError], Text] = {
    errors.OwnRegister: Text(
        "{path}: đây chính là sổ này; chibo merge nhận sổ của văn phòng khác.",
        "{path}: it is this very register; chibo merge takes in other offices' registers.",
    ),
    errors.OfficeUnsound: Text(
        "{path}: sổ không nguyên vẹn ({count} chỗ, đầu tiên: {where}), không nhận dòng nào; nhờ văn"
        " phòng chạy chibo db check rồi gửi lại.",
        "{path}: the register is not sound ({count:place|places}, the first: {where}), nothing of"
        " it is taken; ask the office to run chibo db check and to send it again.",
    ),
    errors.HeadLost: Text(
        "{path}: nhật ký ngừng trước thao tác {operation} mà lần trước đã nhận của {office}: sổ"
        " khôi phục từ bản sao cũ. Hỏi lại văn phòng, rồi thêm --anew để so lại tất cả các dòng.",
        "{path}: its journal ends before operation {operation}, which was taken from {office} last"
        " time: an older copy was restored. Ask the office, then give --anew to compare every row.",
    ),
    errors.IdentityShared: Text(
        "{path}: cùng mã nhận dạng với {office}, nhưng thao tác {operation} không phải là thao tác"
        " đã nhận lần trước. Nếu tệp chép từ sổ của văn phòng khác: nhờ nơi gửi chạy chibo db"
        " new-identity; nếu đúng là {office}: thêm --anew để so lại tất cả các dòng.",
        "{path}: it has the identity of {office}, and operation {operation} is not the one taken"
        " last time. If the file was copied from another office's register, ask the sender to run"
        " chibo db new-identity; if it is {office}, give --anew to compare every row.",
    ),
    errors.NameTaken: Text(
        "đã có văn phòng mang tên {name}; gọi văn phòng này bằng tên khác: --as TÊN.",
        "another office is called {name}; give this one another name: --as NAME.",
    ),
    errors.NameUnfit: Text(
        "“{name}” không làm tên văn phòng được: tên phải có chữ và không có dấu @; thêm --as TÊN.",
        "“{name}” cannot name an office: a name has letters and no @; give --as NAME.",
    ),
    errors.CatalogueDiffers: Text(
        "{code} của văn phòng khác với {code} ở đây (ở đây ≠ ở văn phòng): {differing}. Sửa một bên"
        " cho giống (chibo rule edit), hoặc đặt số hiệu khác, rồi nhận lại.",
        "the office's {code} is not the {code} known here (here ≠ there): {differing}. Make one"
        " like the other (chibo rule edit), or give it another code, then merge"
        " again.",
    ),
    errors.UnderElsewhere: Text(
        "{office} trực thuộc {unit}; bỏ --under. Muốn chuyển: chibo unit move, thêm --adjust"
        " --reason.",
        "{office} hangs under {unit}; leave --under out. To move it: chibo unit move, with --adjust"
        " --reason.",
    ),
    errors.UnderItself: Text(
        "{unit} là đơn vị của chính {office}, hoặc ở dưới đơn vị của họ; --under nêu cấp trên.",
        "{unit} is a unit of {office} itself, or stands below one; --under names one above it.",
    ),
    errors.NoPairs: Text(
        "{path}: không có cặp {kind} nào để gộp; danh sách đề xuất: chibo merge pairs -o {path}.",
        "{path}: no pair of {kind}s to unite; the list proposed: chibo merge pairs -o {path}.",
    ),
}
