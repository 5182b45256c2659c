"""Headers as offices write them, in both languages: by column, and what none of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def _each(text: str) -> tuple[str, ...]:
    """The headers of a text that parts them by `|`."""
    return tuple(" ".join(header.split()) for header in text.split("|"))


_NAMES_OF_PEOPLE = _each(
    "Họ và tên|Họ tên|Đồng chí|Họ tên đồng chí|Họ và tên đồng chí|Tên đồng chí|Cán bộ|Tên cán bộ"
    "|Họ tên cán bộ|Họ và tên cán bộ|Người dự|Đồng chí dự|Cán bộ dự|Người được phân công"
    "|Đồng chí được phân công|Cán bộ được phân công|Full name|Official name"
)
_CODES_OF_PEOPLE = _each(
    "Mã cán bộ|Mã CB|Mã số cán bộ|Mã nhân viên|Mã NV|Mã số nhân viên|Mã công chức|Mã viên chức"
    "|Mã CBCC|Mã đồng chí|Mã đảng viên|MSCB|MSNV|MSSV|Official code|Staff code|Staff ID"
    "|Employee code|Employee ID"
)
_CODES_OF_UNITS = _each("Mã đơn vị|Mã chi bộ|Mã tổ chức đảng|Mã đảng bộ|Unit code|Cell code")
# What a person follows; of a visit it does not tell where it was.
_AREAS = _each(
    "Đơn vị phụ trách|Phân công theo dõi|Đơn vị theo dõi|Đơn vị được phân công|Địa bàn"
    "|Địa bàn phụ trách|Địa bàn theo dõi|Địa bàn phân công|Area"
)
# Headers read as a column, beyond its own.
HEADERS: Mapping[str, tuple[str, ...]] = {
    "code": _each("Mã số"),
    "name": _each("Tên"),
    "kind": _each("Loại đơn vị|Loại tổ chức|Loại hình|Type"),
    "parent": _each("Trực thuộc đơn vị|Đơn vị cấp trên|Cấp trên|Under|Parent unit"),
    "since": _each("Từ|Kể từ ngày|Ngày bắt đầu|Từ ngày tháng năm|Start date|From"),
    "until": _each("Đến|Đến hết ngày|Ngày kết thúc|Đến ngày tháng năm|End date|To"),
    "unit": _each("Đơn vị dự|Mã đơn vị|Unit code"),
    "title": _each("Tên quy định|Chức danh|Position"),
    "agency": _each(
        "Cơ quan công tác|Đơn vị công tác|Nơi công tác|Cơ quan, đơn vị"
        "|Cơ quan, đơn vị công tác|Workplace"
    ),
    "home_cell": _each("Chi bộ đang sinh hoạt|Nơi sinh hoạt đảng|Own cell"),
    "official": (*_NAMES_OF_PEOPLE, *_CODES_OF_PEOPLE),
    "decision": _each("Số quyết định|Quyết định số|Quyết định phân công|Số QĐ|Decision no."),
    "cell": _each("Tên chi bộ|Mã chi bộ|Cell name|Cell code|Party cell"),
    "date": _each(
        "Ngày|Ngày sinh hoạt|Ngày tham dự|Ngày họp|Ngày dự họp|Ngày dự sinh hoạt|Ngày đến dự"
        "|Ngày tham gia|Ngày tham dự sinh hoạt|Ngày dự sinh hoạt chi bộ|Thời gian dự"
        "|Thời gian tham dự|Thời gian dự sinh hoạt|Date attended|Attendance date|Meeting date"
    ),
    "meeting": _each("Loại hình sinh hoạt|Hình thức sinh hoạt|Kind of meeting"),
    "substitute": _each("Người đi thay|Dự thay"),
    "shortcomings": _each("Khuyết điểm|Tồn tại, hạn chế|Hạn chế, khuyết điểm"),
    "recommendation": _each("Kiến nghị, đề xuất|Đề xuất, kiến nghị|Recommendations"),
    "reason": _each("Lí do|Lý do miễn|Lí do miễn|Lý do vắng|Lí do vắng"),
    "number": _each("Số hiệu|Thứ tự"),
    "document": _each("Số văn bản"),
    "pattern": _each("Lịch sinh hoạt"),
    "result": _each("Kết quả"),
    "due": _each("Thời hạn"),
    "points": _each("Số điểm"),
    "weekday": _each("Thứ trong tuần"),
}
# Headers read as a column only in lists of one kind that a clerk brings.
WITHIN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "code": {
        "officials": (*_CODES_OF_PEOPLE, *_each("Số hiệu|ID")),
        "units": (*_CODES_OF_UNITS, *_each("Số hiệu|ID")),
    },
    "name": {
        "officials": _NAMES_OF_PEOPLE,
        "units": _each("Tên đơn vị|Tên chi bộ|Tên tổ chức đảng|Tổ chức đảng|Unit name"),
    },
    "unit": {"assignments": _AREAS, "waivers": _AREAS},
    "cell": {
        "attendances": _each(
            "Chi bộ dự|Chi bộ đến dự|Chi bộ dự sinh hoạt|Nơi dự|Nơi đến dự|Nơi dự sinh hoạt"
            "|Nơi tham dự|Place attended"
        )
    },
}
# A person's name in two columns, and by column the code that may stand beside a name.
FAMILY_NAMES = _each("Họ|Họ đệm|Họ và đệm|Họ và tên đệm|Họ tên đệm|Họ, tên đệm|Surname|Last name")
GIVEN_NAMES = _each("Tên|Tên gọi|Given name|First name")
CODES_BESIDE_NAMES: Mapping[str, tuple[str, ...]] = {
    "official": (*_each("Mã|Mã số|Số hiệu|ID|Code"), *_CODES_OF_PEOPLE),
    "unit": _each("Mã đơn vị|Unit code"),
    "cell": _each("Mã chi bộ|Cell code"),
}
# Columns of units, one under the other from the left, by their kind.
LEVELS: Mapping[str, tuple[str, ...]] = {
    "province": _each("Tỉnh|Tỉnh thành|Tỉnh thành phố|Tỉnh, thành phố|Tên tỉnh|Province"),
    "district": _each(
        "Huyện|Quận huyện|Quận, huyện|Huyện quận|Huyện thị|Quận huyện thị xã|Tên huyện|District"
    ),
    "commune": _each(
        "Xã|Xã phường|Phường xã|Xã, phường|Xã phường thị trấn|Phường xã thị trấn|Tên xã|Commune"
    ),
    "cell": _each("Chi bộ|Tên chi bộ|Thôn ấp|Ấp|Thôn|Khu phố|Cell"),
}
# What lists of people and of units bear and chibo has no use for.
HARMLESS = _each(
    "Số|Ngày sinh|Ngày tháng năm sinh|Ngày, tháng, năm sinh|Năm sinh|Sinh năm|Tuổi|Giới tính|Giới"
    "|Nam|Nữ|Nam/Nữ|Dân tộc|Tôn giáo|Quê quán|Nguyên quán|Nơi sinh|Địa chỉ|Nơi ở|Nơi ở hiện nay"
    "|Chỗ ở hiện nay|Thường trú|Nơi thường trú|Hộ khẩu thường trú|Tạm trú|Điện thoại"
    "|Số điện thoại|SĐT|ĐT|Di động|Thư điện tử|Email|E-mail|Zalo|Fax|Ghi chú|Chú thích|Trình độ"
    "|Trình độ học vấn|Trình độ văn hóa|Trình độ chuyên môn|Chuyên môn|Trình độ LLCT"
    "|Trình độ lý luận chính trị|Lý luận chính trị|Ngoại ngữ|Tin học|Học hàm|Học vị"
    "|Học hàm, học vị|Ngày vào Đảng|Ngày kết nạp|Ngày kết nạp Đảng|Ngày chính thức|Tuổi Đảng"
    "|Ngày vào Đảng chính thức|Ngày vào Đảng dự bị|Số thẻ đảng|Số thẻ đảng viên|CCCD|Số CCCD"
    "|CMND|Số CMND|Căn cước|Số căn cước|Căn cước công dân|Ảnh|Chữ ký|Ký nhận|Bộ phận|Phòng ban"
    "|Tên tiếng Anh|Cấp|Số đảng viên|Tổng số đảng viên|Dân số|Số hộ|Diện tích|Dấu thời gian|Lỗi"
    "|Date of birth|Birth date|Birthday|Year of birth|Born|Age|Sex|Gender|Ethnicity|Religion"
    "|Home town|Place of birth|Address|Phone|Phone number|Telephone|Mobile|Note|Notes|Remark"
    "|Remarks|Education|Qualification|Joined the Party|Party card|ID card|Photo|Signature"
    "|Department|English name|Timestamp|Errors"
)
