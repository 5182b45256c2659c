"""Which list a file is: taken as it stands, or refused with what to type; nothing between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Result

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo


def written(folder: Path, text: str) -> Path:
    path = folder / "a.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_assignment_that_shows_titles_leaves_the_time_in_office(
    office: Chibo, tmp_path: Path
) -> None:
    before = office.done("official", "list", "--json").out
    path = written(
        tmp_path,
        "DANH SÁCH PHÂN CÔNG TỪ THÁNG 7/2024,,,,,,,\n"
        "STT,Họ và tên,Chức vụ,Cơ quan công tác,Đơn vị phụ trách,Từ ngày,Đến ngày,Quyết định\n"
        "1,CB01,Tỉnh ủy viên,Ban Dân vận,C2,01/07/2024,,30-QĐ/TU\n",
    )
    told = office("import", path, "-q")
    assert (told.code, told.err) == (
        0,
        "a.csv: Phân công, 1 dòng; bỏ qua cột: Chức vụ, Cơ quan công tác.\n",
    )
    assert office.done("official", "list", "--json").out == before


def test_a_waiver_that_shows_titles_is_one(office: Chibo, tmp_path: Path) -> None:
    before = office.done("official", "list", "--json").out
    path = written(
        tmp_path,
        "STT,Họ và tên,Chức vụ,Cơ quan,Lý do miễn,Từ ngày,Đến ngày\n"
        "1,CB02,Tỉnh ủy viên,Ban Dân vận,Nghỉ ốm,01/02/2024,15/03/2024\n",
    )
    assert office("import", path).out.startswith("Miễn có lý do: 1 thêm")
    assert office.done("official", "list", "--json").out == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Họ và tên,Chức vụ,Vai trò\nAn,TUV,x\n",
            'a.csv: có thể là Đồng chí (--kind "Đồng chí"), nhưng danh sách ấy không có các cột:'
            " Vai trò; sửa tiêu đề, hoặc nhập riêng tệp này và ghi --kind.",
            id="a column that lists of people do not bear",
        ),
        pytest.param(
            "Đồng chí,Đơn vị,Trực thuộc,Từ ngày\nCB01,X01,T01,1/1/2024\n",
            'a.csv: tiêu đề hợp với nhiều loại danh sách: Trực thuộc (--kind "Trực thuộc"),'
            ' Phân công (--kind "Phân công"); nhập riêng tệp này và ghi --kind.',
            id="several kinds",
        ),
        pytest.param(
            "Đồng chí,Chi bộ,Ngày dự,Ngày họp\nCB01,C1,5/2/2024,7/2/2024\n",
            "a.csv: các cột này cùng một nghĩa: “Ngày dự” (C), “Ngày họp” (D); bỏ bớt, hoặc sửa"
            " tiêu đề cho khác nhau.",
            id="two columns that say the same",
        ),
        pytest.param(
            "Đồng chí,Đơn vị phụ trách,Ngày dự\nCB01,X01,5/2/2024\n",
            "a.csv: không có hàng tiêu đề đủ cột của một loại danh sách nào (Đồng chí, Đơn vị phụ"
            ' trách, Ngày dự); để nhập Phân công (--kind "Phân công") còn thiếu: Từ ngày; để nhập'
            ' Lượt dự (--kind "Lượt dự") còn thiếu: Đơn vị hoặc Chi bộ.',
            id="visits without the cell",
        ),
        pytest.param(
            "Chi bộ,Ngày dự\nC1,5/2/2024\n",
            "a.csv: không có hàng tiêu đề đủ cột của một loại danh sách nào (Chi bộ, Ngày dự); để"
            ' nhập Lượt dự (--kind "Lượt dự") còn thiếu: Đồng chí.',
            id="visits of nobody",
        ),
    ],
)
def test_what_may_be_another_list_is_refused(
    office: Chibo, tmp_path: Path, text: str, told: str
) -> None:
    assert office("import", written(tmp_path, text)) == Result(65, "", f"Lỗi: {told}\n")


def test_a_kind_that_is_told_is_not_guessed(office: Chibo, tmp_path: Path) -> None:
    path = written(tmp_path, "Họ và tên,Chức vụ,Vai trò\nLê Văn Đức,TUV,x\n")
    assert office("import", path, "--kind", "đồng chí", "-q").err == (
        "a.csv: Đồng chí, 1 dòng; bỏ qua cột: Vai trò.\n"
    )


def test_harmless_columns_are_passed_over_in_silence(office: Chibo, tmp_path: Path) -> None:
    path = written(
        tmp_path, "STT,Họ và tên,Ngày sinh,Giới tính,SĐT,Ghi chú\n1,Lê Văn Đức,1970,Nam,09,x\n"
    )
    assert office("import", path, "-q").err == ""


def test_a_round_knows_its_kind(office: Chibo, tmp_path: Path) -> None:
    path = written(tmp_path, "Đồng chí,Đơn vị,Từ ngày,Ngày dự\nCB01,C1,1/1/2024,6/2/2024\n")
    told = office("attend", "roll", path, "-q")
    assert (told.code, "bỏ qua cột: Từ ngày" in told.err) == (0, True)


def test_units_side_by_side_go_in_once_and_twice(chibo: Chibo, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Tỉnh Thành Phố,Mã TP,Quận Huyện,Mã QH,Phường Xã,Mã PX,Cấp,Tên Tiếng Anh\n"
        "Tỉnh Bình Tân Giang,07,Huyện Tân Lạc,065,Xã Phú Lâm,02101,Xã,\n"
        "Tỉnh Bình Tân Giang,07,Huyện Tân Lạc,065,Thị trấn Tân Lạc,02104,Thị trấn,\n"
        "Tỉnh Bình Tân Giang,07,Thị xã Cồn Lá,066,Phường Bến Lau,02107,Phường,\n",
    )
    assert chibo.done("import", path).out.startswith("Đơn vị: 6 thêm, 0 sửa, 0 giữ nguyên.")
    assert chibo.done("import", path).out == "Đơn vị: 0 thêm, 0 sửa, 6 giữ nguyên.\n"


def test_units_under_their_group_go_in(office: Chibo, tmp_path: Path) -> None:
    path = written(tmp_path, "STT,Mã,Tên chi bộ\nI,,XÃ HÒA LẠC\n1,C8,Chi bộ ấp 8\n")
    assert office.done("import", path, "--unit-kind", "chi bộ").out == (
        "Đơn vị: 1 thêm, 0 sửa, 0 giữ nguyên.\n  thêm Chi bộ ấp 8\n"
    )
    assert office("import", path, "--unit-kind", "chi bo a").code == 2


def test_homonyms_are_told_apart_by_the_code_beside_their_names(
    office: Chibo, tmp_path: Path
) -> None:
    path = written(
        tmp_path,
        "STT,Mã nhân viên,Họ và tên,Bộ phận\n1,NV101,Đặng Minh Tâm,Văn phòng\n"
        "2,NV102,Phạm Thu Hà,Văn phòng\n3,NV219,Đặng Minh Tâm,Tổ Kỹ thuật\n",
    )
    office.done("import", path)
    path = written(tmp_path, "Mã,Họ và tên,Chi bộ,Ngày dự\nNV219,Đặng Minh Tâm,C1,5/2/2024\n")
    office.done("import", path)
    (row,) = office.done("attend", "list", "--json").json["rows"]
    assert row["official"]["code"] == "NV219"


def test_units_without_their_kind_are_told_what_to_type(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "to.csv"
    path.write_text("Tên chi bộ,Trực thuộc\nChi bộ ấp Mới,X02\n", encoding="utf-8")
    refused = office("import", path)
    assert refused.code == 65
    assert "còn thiếu: Loại (cùng một loại thì ghi --unit-kind)" in refused.err
    office.done("import", path, "--unit-kind", "chi bộ")


def test_an_assignment_with_the_headers_of_an_office_is_one(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "phan-cong.csv"
    path.write_text(
        "STT,Họ và tên,Chức vụ,Cơ quan công tác,Đơn vị phụ trách,Từ ngày\n"
        "1,Trần Thị Bình,Tỉnh ủy viên,Ban Dân vận,Xã Hòa Lạc,01/03/2024\n",
        encoding="utf-8",
    )
    office.done("import", path)
    (row,) = office.done("assign", "list", "--unit", "X01", "--official", "CB02", "--json").json[
        "rows"
    ]
    assert row["since"] == "2024-03-01"
