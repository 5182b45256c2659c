"""`chibo import`: lists from Excel and CSV files, all of them or nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

UNITS = "code,name,kind,parent,since,until\nX03,Phường Bến Cát,commune,T01,,\nC3,Ấp 3,cell,X03,,\n"
OFFICIALS = "Mã,Họ và tên,Chức vụ,Ghi chú\nCB03,Lê Văn Đức,Phó Trưởng Ban,mới\n"
ATTENDANCES = "Đồng chí,Chi bộ,Ngày dự,Loại sinh hoạt,Điểm\nCB03,C3,5/2/2024,chuyên đề,85.5\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The lists of a clerk; the assignments come as a workbook."""
    for name, text in (
        ("don-vi.csv", UNITS),
        ("dong-chi.csv", OFFICIALS),
        ("luot-du.csv", ATTENDANCES),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Phân công"
    sheet.append(["Đồng chí", "Đơn vị phụ trách", "Quyết định", "Từ ngày"])
    sheet.append(["CB03", "X03", "12-QĐ/TU", date(2024, 1, 1)])
    workbook.save(tmp_path / "phan-cong.xlsx")
    return tmp_path


def lists(folder: Path) -> list[Path]:
    """The files in the order least convenient to their references."""
    names = ("luot-du.csv", "phan-cong.xlsx", "dong-chi.csv", "don-vi.csv")
    return [folder / name for name in names]


def test_lists_go_in_together_in_any_order(office: Chibo, folder: Path) -> None:
    assert office("import", *lists(folder)) == Result(
        0,
        "Đơn vị: 2 thêm, 0 sửa, 0 giữ nguyên.\n"
        "  thêm Phường Bến Cát\n"
        "  thêm Ấp 3\n"
        "Đồng chí: 1 thêm, 0 sửa, 0 giữ nguyên.\n"
        "  thêm Lê Văn Đức\n"
        "Phân công: 1 thêm, 0 sửa, 0 giữ nguyên.\n"
        "  thêm Lê Văn Đức, X03, 01/01/2024\n"
        "Lượt dự: 1 thêm, 0 sửa, 0 giữ nguyên.\n"
        "  thêm Lê Văn Đức, C3, 05/02/2024\n"
        "Kết quả đổi ở 2 chỗ:\n"
        "  Lê Văn Đức (CB03) – 258-QĐ/TU (1), quý I/2024: không có nghĩa vụ → đạt.\n"
        "  Lê Văn Đức (CB03) – 258-QĐ/TU (1), quý II/2024: không có nghĩa vụ → chưa đến hạn.\n",
        "luot-du.csv: Lượt dự, 1 dòng.\n"
        "phan-cong.xlsx Phân công: Phân công, 1 dòng.\n"
        "dong-chi.csv: Đồng chí, 1 dòng; bỏ qua cột: Ghi chú.\n"
        "don-vi.csv: Đơn vị, 2 dòng.\n",
    )
    (row,) = office.done("attend", "list", "--json").json["rows"]
    assert row["official"] == {"code": "CB03", "name": "Lê Văn Đức"}
    assert (row["date"], row["meeting"], row["score"]) == ("2024-02-05", "thematic", 85.5)
    assert office.done("report", "quarter", "--json").json["rows"][2]["verdict"] == "met"


def test_the_same_lists_twice_change_nothing(office: Chibo, folder: Path) -> None:
    office.done("import", *lists(folder))
    facts = [office.done(noun, "list", "--json").out for noun in ("unit", "official", "attend")]
    assert office("import", *lists(folder), "-q", CHIBO_LANG="en") == Result(
        0,
        "Units: 0 added, 0 changed, 2 unchanged.\n"
        "Officials: 0 added, 0 changed, 1 unchanged.\n"
        "Assignments: 0 added, 0 changed, 1 unchanged.\n"
        "Attendances: 0 added, 0 changed, 1 unchanged.\n",
        "",
    )
    assert facts == [
        office.done(noun, "list", "--json").out for noun in ("unit", "official", "attend")
    ]


def test_a_dry_run_shows_what_would_change_and_writes_nothing(office: Chibo, folder: Path) -> None:
    path = folder / "sua.csv"
    path.write_text("code,name,title\nCB01,Nguyễn Văn An,Trưởng Ban\n", encoding="utf-8")
    before = office.kept()
    assert office("import", path, "--dry-run") == Result(
        0,
        "(thử, không ghi) Đồng chí: 0 thêm, 1 sửa, 0 giữ nguyên.\n"
        "  Nguyễn Văn An: Chức vụ Tỉnh ủy viên → Trưởng Ban\n",
        "sua.csv: Đồng chí, 1 dòng.\n",
    )
    assert office.kept() == before


def test_a_dry_run_answers_as_the_import_does(office: Chibo, folder: Path) -> None:
    tried = office.done("import", *lists(folder), "--dry-run")
    done = office.done("import", *lists(folder))
    assert tried.out.replace("(thử, không ghi) ", "") == done.out
    assert tried.err == done.err


def test_of_many_names_added_twenty_are_told_and_the_rest_counted(
    office: Chibo, tmp_path: Path
) -> None:
    path = tmp_path / "dong-chi.csv"
    rows = [f"N{number},Trần Văn {chr(64 + number)}" for number in range(1, 24)]
    path.write_text("\n".join(["code,name", *rows]), encoding="utf-8")
    told = office.done("import", path, "-n").out.splitlines()
    assert (len(told), told[1], told[20:]) == (
        22,
        "  thêm Trần Văn A",
        ["  thêm Trần Văn T", "  … và 3 mục nữa"],
    )
    assert len(office.done("import", path, "-n", "--json").json["rows"]) == 23


def test_every_row_and_what_became_of_it_is_a_list(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "code,name,title\nCB01,Nguyễn Văn An,Trưởng Ban\nCB09,Lê Cúc,\nCB02,Trần Thị Bình,\n",
        encoding="utf-8",
    )
    assert office.done("import", path, "--dry-run", "--json").json == {
        "schema": "chibo.import/1",
        "moves": [],
        "rows": [
            {"kind": "officials", "file": "a.csv", "sheet": "", "row": 2}
            | {"what": "Nguyễn Văn An", "change": "changed"}
            | {"fields": [{"column": "title", "old": "Tỉnh ủy viên", "new": "Trưởng Ban"}]},
            {"kind": "officials", "file": "a.csv", "sheet": "", "row": 3}
            | {"what": "Lê Cúc", "change": "added", "fields": []},
            {"kind": "officials", "file": "a.csv", "sheet": "", "row": 4}
            | {"what": "Trần Thị Bình", "change": "unchanged", "fields": []},
        ],
    }
    assert office.done("import", path, "-q", "-f", "csv").out == (
        "kind,file,sheet,row,what,change,fields\n"
        "officials,a.csv,,2,Nguyễn Văn An,changed,title: Tỉnh ủy viên → Trưởng Ban\n"
        "officials,a.csv,,3,Lê Cúc,added,\n"
        "officials,a.csv,,4,Trần Thị Bình,unchanged,\n"
    )
    plain = office.done("import", path, "-q", "-f", "plain").out
    assert "Đồng chí" in plain
    assert "giữ nguyên" in plain


def test_a_day_in_a_list_is_iso_to_a_program_and_day_first_to_a_clerk(
    office: Chibo, folder: Path
) -> None:
    *_, row = office.done("import", *lists(folder), "-n", "--json").json["rows"]
    assert row["what"] == "Lê Văn Đức, C3, 2024-02-05"
    assert "Lê Văn Đức, C3, 05/02/2024" in office.done("import", *lists(folder), "-f", "plain").out


def test_every_problem_is_told_at_once_and_nothing_is_written(office: Chibo, folder: Path) -> None:
    (folder / "luot-du.csv").write_text(
        "Đồng chí,Chi bộ,Ngày dự\n"
        "CB03,C3,5/2/2024\n"
        "CB09,C3,5/2/2024\n"
        "CB03,C3,31/11/2024\n"
        "CB03,C9,6/2/2024\n"
        "CB03,C3,12/31/2024\n"
        "CB03,C3,5/2\n"
        "CB03,C3,11/05/2024\n",
        encoding="utf-8",
    )
    before = office.kept()
    refused = office("import", "-q", *lists(folder))
    assert (refused.code, refused.out) == (65, "")
    assert refused.err == (
        "Lỗi: 6 lỗi trong tệp, không dòng nào được ghi:\n"
        "  luot-du.csv dòng 3, Đồng chí: không tìm thấy đồng chí “CB09”;"
        " xem: chibo official list.\n"
        "  luot-du.csv dòng 4, Ngày dự: ngày “31/11/2024”: lịch không có ngày này.\n"
        "  luot-du.csv dòng 5, Chi bộ: không tìm thấy đơn vị “C9”; xem: chibo unit list.\n"
        "  luot-du.csv dòng 6, Ngày dự: ngày “12/31/2024”: không có tháng nào như vậy;"
        " ngày viết trước tháng, ví dụ 31/12/2024.\n"
        "  luot-du.csv dòng 7, Ngày dự: ngày “5/2”: thiếu năm; viết đủ như 5/2/2024.\n"
        "  luot-du.csv dòng 8, Ngày dự: ngày 11/05/2024 chưa đến (hôm nay 10/05/2024);"
        " lượt dự chỉ ghi khi đã dự.\n"
    )
    assert office.kept() == before


def test_headers_that_make_no_list_are_told(office: Chibo, folder: Path) -> None:
    path = folder / "x.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert office("import", path) == Result(
        65,
        "",
        "Lỗi: x.csv: không có hàng tiêu đề đủ cột của một loại danh sách nào (a, b).\n",
    )
    assert office("import", path, CHIBO_LANG="en").err == (
        "Error: x.csv: no row of headers makes a known list (a, b).\n"
    )


def test_columns_kind_and_sheet_are_taken_as_said(office: Chibo, folder: Path) -> None:
    path = folder / "x.csv"
    path.write_text("Ai,Nơi,Hôm\nCB01,C1,5/2/2024\n", encoding="utf-8")
    maps = ("--map", "Ai=Đồng chí", "--map", "B=unit", "--map", "Cột C=date")
    told = office.done("import", path, *maps, "--kind", "lượt dự")
    assert told.out == (
        "Lượt dự: 1 thêm, 0 sửa, 0 giữ nguyên.\n  thêm Nguyễn Văn An, C1, 05/02/2024\n"
        "Kết quả đổi ở 1 chỗ:\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý I/2024: chưa đạt → đạt.\n"
    )
    told = office("import", folder / "phan-cong.xlsx", "--sheet", "phân công", "--dry-run")
    assert told.code == 65  # CB03 is in no list here
    assert "phan-cong.xlsx Phân công ô A2, Đồng chí: không tìm thấy" in told.err


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (("--kind", "quà"), "attendances (Lượt dự)"),
        (("--map", "Ai"), "A=official"),
        (("--map", "A=quà"), "A=official"),
        (("--map", "Không có=official"), "Đồng chí, Đơn vị phụ trách"),
        (("--sheet", "Tờ 9"), "chọn: Phân công."),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_a_wrong_wish_is_a_usage_error_that_names_those_there_are(
    office: Chibo, folder: Path, argv: tuple[str, ...], named: str
) -> None:
    refused = office("import", folder / "phan-cong.xlsx", *argv)
    assert (refused.code, refused.out) == (2, "")
    assert f"{argv[0]} không nhận “{argv[1].partition('=')[0]}" in refused.err
    assert named in refused.err


def test_what_is_passed_over_is_said(office: Chibo, folder: Path) -> None:
    path = folder / "x.csv"
    rows = "I,XÃ HÒA LẠC,,\n1,CB01,C1,5/2/2024\nTổng,1,,\n,,,Trưởng Ban\n"
    path.write_text(f"DANH SÁCH,,,\nSTT,Đồng chí,Chi bộ,Ngày dự\n{rows}", encoding="utf-8")
    assert office("import", path, "-n").err == (
        "x.csv: Lượt dự, 1 dòng; bỏ qua 3 dòng: 3 (nhóm), 5 (tổng), 6 (chữ ký).\n"
    )
    assert office("import", path, "-n", CHIBO_LANG="en").err == (
        "x.csv: Attendances, 1 row; 3 rows passed over: 3 (group), 5 (total), 6 (signature).\n"
    )


def test_a_file_with_nothing_in_it_is_told(office: Chibo, folder: Path) -> None:
    path = folder / "x.csv"
    path.write_text("\n", encoding="utf-8")
    assert office("import", path) == Result(65, "", "Lỗi: x.csv: tệp không có dữ liệu.\n")


@pytest.mark.parametrize(
    ("name", "content", "vi", "en"),
    [
        ("khong-co.csv", None, "không có tệp hay thư mục này", "no such file or folder"),
        ("", None, "đây là thư mục, không phải tệp", "it is a folder, not a file"),
        (
            "hong.xlsx",
            b"khong phai Excel",
            "không phải tệp Excel; mở bằng Excel rồi lưu lại dạng .xlsx",
            "it is no workbook; open it in Excel and save it as .xlsx",
        ),
    ],
    ids=["missing", "a folder", "no workbook"],
)
def test_a_file_that_cannot_be_read_is_told(
    office: Chibo, tmp_path: Path, name: str, content: bytes | None, vi: str, en: str
) -> None:
    path = tmp_path / name if name else tmp_path
    if content is not None:
        path.write_bytes(content)
    before = office.kept()
    assert office("import", path) == Result(66, "", f"Lỗi: không đọc được {path}: {vi}.\n")
    assert office("import", path, CHIBO_LANG="en") == Result(
        66, "", f"Error: cannot read {path}: {en}.\n"
    )
    assert office.kept() == before
