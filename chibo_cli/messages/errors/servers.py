"""Why a register on a server cannot be used so, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.register import address, rights
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

    from chibo_cli.domain.failures import ChiboError

PLACES: Mapping[Enum, Text] = {
    address.Taken.REGISTER: Text("đã có một sổ ở đó", "a register stands there"),
    address.Taken.FILE: Text("đã có một tệp ở đó", "a file stands there"),
    address.Taken.FOLDER: Text("đó là một thư mục", "a folder stands there"),
    address.Taken.SCHEMA: Text(
        "lược đồ chibo của cơ sở dữ liệu ấy không trống",
        "that database's schema chibo is not empty",
    ),
}
SERVER_SENTENCES: Mapping[type[ChiboError], Text] = {
    address.PasswordTyped: Text(
        "địa chỉ máy chủ không được chứa mật khẩu: ai xem danh sách tiến trình hay nhật ký cũng đọc"
        " được; ghi mật khẩu vào tệp .pgpass, hoặc dùng service=TÊN với tệp .pg_service.conf.",
        "a server's address must hold no password: whoever lists processes or reads a log would see"
        " it; put the password into .pgpass, or use service=NAME with .pg_service.conf.",
    ),
    address.AddressUnknown: Text(
        "{address}: không phải tệp, cũng không phải địa chỉ máy chủ mà chibo dùng được; ghi"
        " postgresql://MÁY/TÊN, service=TÊN, hoặc đường dẫn tệp.",
        "{address}: neither a file nor a server's address that chibo can use; give"
        " postgresql://HOST/NAME, service=NAME, or a file's path.",
    ),
    address.DriverMissing: Text(
        "{address}: sổ nằm trên máy chủ PostgreSQL, mà máy này chưa cài phần nối tới đó; cài thêm:"
        ' pip install "chibo[postgres]".',
        "{address}: the register lies on a PostgreSQL server, and nothing here speaks to one;"
        ' install it: pip install "chibo[postgres]".',
    ),
    address.ServerSilent: Text(
        "{address}: máy chủ không trả lời, đã chờ {seconds} giây; chưa ghi gì. Thử lại sau, hoặc"
        " hỏi người quản trị máy chủ.",
        "{address}: the server does not answer; waited {seconds} s, and nothing was written. Try"
        " again later, or ask whoever runs the server.",
    ),
    address.KeptUnknown: Text(
        "{address}: máy chủ mất liên lạc đúng lúc đang ghi, đã chờ {seconds} giây; có thể đã ghi"
        " được: xem chibo log trước khi nhập lại.",
        "{address}: the server went away just as it was to keep this; waited {seconds} s. It may be"
        " kept: look at chibo log before you enter it again.",
    ),
    address.ServerRefused: Text(
        "{address}: không vào được máy chủ: {reason}. Xem lại địa chỉ, tài khoản và tệp .pgpass.",
        "{address}: no way into the server: {reason}. Look at the address, the user and .pgpass.",
    ),
    address.DatabaseMissing: Text(
        "{address}: máy chủ không có cơ sở dữ liệu “{database}”; người quản trị máy chủ tạo bằng:"
        " createdb {database}, hoặc sửa lại tên trong địa chỉ.",
        "{address}: the server has no database “{database}”; whoever runs it makes one: createdb"
        " {database}, or mend the name in the address.",
    ),
    address.MayNotCreate: Text(
        "{address}: tài khoản {user} không được tạo lược đồ trong cơ sở dữ liệu {database}; người"
        " quản trị máy chủ gõ: createdb -O {user} TÊN_MỚI, hoặc trong psql: GRANT CREATE ON"
        " DATABASE {database} TO {user};",
        "{address}: the user {user} may make no schema in the database {database}; whoever runs the"
        " server types: createdb -O {user} NEW_NAME, or in psql: GRANT CREATE ON DATABASE"
        " {database} TO {user};",
    ),
    address.ServerReadOnly: Text(
        "{address}: máy chủ này chỉ cho đọc, như máy nhân bản; chưa ghi gì. Ghi vào máy chủ chính.",
        "{address}: this server is for reading only, as a standby is; nothing was written. Write to"
        " the primary.",
    ),
    address.ServerUnable: Text(
        "{address}: máy chủ không làm được; chưa ghi gì: {reason}.",
        "{address}: the server cannot do this, and nothing was written: {reason}.",
    ),
    address.NotAllowed: Text(
        "{address}: tài khoản {user} không được phép làm việc này; ai quản trị máy chủ thì cấp"
        " quyền bằng chibo db grant.",
        "{address}: the user {user} may not do this; whoever runs the server gives the right with"
        " chibo db grant.",
    ),
    address.PlaceTaken: Text(
        "{address}: {taken}; không chép đè. Chọn nơi khác còn trống cho --to.",
        "{address}: {taken}, and nothing is copied over it. Name another, empty place with --to.",
    ),
    address.CopyUnsound: Text(
        "bản chép của {source} không nguyên vẹn (số chỗ sai: {count}), nên không để lại gì ở"
        " {address}; xem chỗ sai bằng: chibo db check.",
        "the copy of {source} is not sound ({count:flaw|flaws}), and nothing of it stays at"
        " {address}; see what is wrong: chibo db check.",
    ),
    rights.RightsOfFile: Text(
        "{address}: sổ nằm trong một tệp; ai xem, ai ghi là do quyền của thư mục chứa tệp. Cấp"
        " quyền trong chibo chỉ có khi sổ nằm trên máy chủ: --db postgresql://MÁY/TÊN.",
        "{address}: the register is a file; who reads and writes it, its folder says. chibo gives"
        " rights only where it lies on a server: --db postgresql://HOST/NAME.",
    ),
    rights.RoleUnknown: Text(
        "{address}: máy chủ không có tài khoản {role}. Người quản trị máy chủ tạo bằng psql:"
        " CREATE ROLE {quoted} LOGIN; rồi đặt mật khẩu: \\password {quoted}",
        "{address}: the server has no account {role}. Whoever runs it makes one in psql:"
        " CREATE ROLE {quoted} LOGIN; and gives it a password: \\password {quoted}",
    ),
    rights.RoleOwns: Text(
        "{address}: {role} là chủ sổ hoặc quản trị máy chủ, đã được làm mọi việc; không cần cấp"
        " và không bỏ được.",
        "{address}: {role} owns the register or runs the server, and may do everything; there is"
        " nothing to grant or revoke.",
    ),
    rights.SeesNotAll: Text(
        "tài khoản {user} chỉ thấy một địa bàn; việc này của người thấy cả sổ: nhờ người lập sổ,"
        " hoặc ai được chibo db grant mà không có --under.",
        "the account {user} sees an area only; this belongs to who sees all: ask who made the"
        " register, or somebody granted without --under.",
    ),
}
