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
        "{path}: đây chính là sổ này, hoặc bản sao của nó; chibo merge nhận sổ của văn phòng khác."
        " Văn phòng nào lấy bản sao ấy làm sổ thì chạy chibo db new-identity rồi gửi lại.",
        "{path}: it is this very register, or a copy of it; chibo merge takes in other offices'"
        " registers. An office that uses the copy as its own runs chibo db new-identity and sends"
        " it again.",
    ),
    errors.OfficeUnsound: Text(
        "{path}: sổ không nguyên vẹn ({count} chỗ, đầu tiên: {where}), không nhận dòng nào; nhờ văn"
        " phòng chạy chibo db check rồi gửi lại.",
        "{path}: the register is not sound ({count:place|places}, the first: {where}), nothing of"
        " it is taken; ask the office to run chibo db check and to send it again.",
    ),
    errors.HeadLost: Text(
        "{path}: tệp này cũ hơn lần đã nhận của {office}: nhật ký ngừng trước thao tác {operation}."
        " Gửi nhầm tệp cũ thì bỏ tệp này; văn phòng đã khôi phục sổ từ bản sao cũ thì thêm --anew"
        " để so lại tất cả các dòng.",
        "{path}: it is older than what was taken from {office}: its journal ends before operation"
        " {operation}. If an old file was sent by mistake, leave it; if the office restored an"
        " older copy, give --anew to compare every row.",
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
