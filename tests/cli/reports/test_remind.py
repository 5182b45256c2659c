"""`chibo remind`: who can still attend before the period ends, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

OVER = (
    "Quý I/2024 đã hết ngày 31/03/2024, không nhắc nữa; xem kết quả: chibo report quarter"
    " 2024-Q1.\n"
)


@pytest.fixture
def desk(office: Chibo) -> Chibo:
    """A clerk whose first cell meets on the fifth; An has told it of a visit."""
    office.done("schedule", "set", "C1", "5", "--time", "19h", "--place", "Trường")
    office.done("plan", "add", "CB01", "C1", "--on", "5/6")
    return office


def test_the_screen_tells_who_can_still_and_who_no_longer(desk: Chibo) -> None:
    desk.done("assign", "end", "2", "--on", "5/5/2024")
    assert desk("remind") == Result(
        0,
        "Quý II/2024 · tính đến 10/05/2024 · đến hết 30/06/2024 còn 52 ngày, kể cả hôm nay\n"
        "\n"
        "Còn kịp (1 đồng chí)\n"
        "Đồng chí              Đơn vị phụ trách  Còn thiếu  Còn (ngày)  Số kỳ liền chưa đạt"
        "  Kế hoạch dự                   Các buổi tới\n"
        "Nguyễn Văn An (CB01)  Xã Hòa Lạc (X01)  1          52          1                  "
        "  05/06/2024, Chi bộ ấp 1 (C1)  05/06/2024 19:00, Chi bộ ấp 1 (C1)\n"
        "\n"
        "Không còn kịp (1 đồng chí)\n"
        "Đồng chí              Đơn vị phụ trách   Còn thiếu  Còn (ngày)  Số kỳ liền chưa đạt"
        "  Vì sao\n"
        "Trần Thị Bình (CB02)  Xã Thủy Tân (X02)  1          0           1                  "
        "  không còn ngày nào phải dự\n",
        "",
    )
    shown = desk.done("remind", "-f", "table", "--lang", "en").out
    assert "Who can no longer meet the rule (1)" in shown


def test_json_has_every_key(desk: Chibo) -> None:
    told = desk.done("remind", "2024-Q2", "--official", "CB01", "--json").json
    (row,) = told.pop("rows")
    assert told.pop("documents") == []
    cell = {"code": "C1", "name": "Chi bộ ấp 1"}
    commune = {"code": "X01", "name": "Xã Hòa Lạc"}
    assert told == {
        "schema": "chibo.remind/1",
        "period": "2024-Q2",
        "as_of": "2024-05-10",
        "days_left": 52,
    }
    assert row == {
        "period": "2024-Q2",
        "official": {"code": "CB01", "name": "Nguyễn Văn An"},
        "title": "Tỉnh ủy viên",
        "agency": None,
        "units": [commune],
        "regulation": "258-QĐ/TU",
        "duty": 1,
        "required": 1,
        "counted": 0,
        "missing": 1,
        "days_left": 52,
        "can_still": True,
        "obstacle": None,
        "missed_before": True,
        "missed_in_a_row": 1,
        "planned": [{"date": "2024-06-05", "unit": cell}],
        "meetings": [
            {
                "date": "2024-06-05",
                "time": "19:00",
                "unit": cell,
                "place": "Trường",
                "above": commune,
            }
        ],
        "meeting_days": 1,
        "clashing": 0,
        "unscheduled": 0,
    }


def test_rows_are_csv_and_ndjson_too(desk: Chibo) -> None:
    told = desk.done("remind", "-f", "csv", "--under", "X01").out.splitlines()
    assert len(told) == 2
    assert told[1] == (
        "2024-Q2,CB01,Tỉnh ủy viên,,X01,258-QĐ/TU,1,1,0,1,52,true,,true,1,2024-06-05 C1,"
        "2024-06-05 19:00 C1,1,0,0"
    )
    assert len(desk.done("remind", "-f", "ndjson").out.splitlines()) == 2


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (
            ("2024-Q1",),
            OVER,
        ),
        (("quý", "III/2024"), "Quý III/2024 chưa bắt đầu: nhắc được từ ngày 01/07/2024.\n"),
        (("2024",), "Năm 2024: không có ai để xét; có ở: quý II/2024.\n"),
        (("--official", "CB03"), "Quý II/2024: không còn đồng chí nào cần nhắc.\n"),
    ],
    ids=["over", "not begun", "no duty of that length", "owes nothing"],
)
def test_nobody_to_remind_is_a_notice_and_no_failure(
    office: Chibo, argv: tuple[str, ...], said: str
) -> None:
    office.done("official", "add", "Lò Văn Cà", "--code", "CB03")
    assert office("remind", *argv) == Result(0, "", said)
    assert office("remind", *argv, "-q") == Result(0, "", "")
    assert office.done("remind", *argv, "--json").json["rows"] == []


def test_a_register_that_binds_nobody_says_so(chibo: Chibo) -> None:
    told = "Chưa có đồng chí nào thuộc diện xét trong các kỳ chưa kết thúc.\n"
    assert chibo("remind") == Result(0, "", told)
    assert chibo("remind", "-f", "table").err == told
    assert chibo("remind", "-q") == Result(0, "", "")


def test_who_has_attended_is_named_no_more(office: Chibo) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/5/2024")
    rows = office.done("remind", "--json").json["rows"]
    assert [row["official"]["code"] for row in rows] == ["CB02"]


def test_duties_of_other_lengths_are_pointed_to(desk: Chibo) -> None:
    desk.done("rule", "preset", "776")
    assert desk("remind").err == (
        "Còn nghĩa vụ tính theo kỳ khác: năm 2024; nhắc các kỳ ấy bằng chibo remind 2024.\n"
    )


def test_the_list_is_a_sheet_to_sign(desk: Chibo, tmp_path: Path) -> None:
    desk.done("db", "set", "number_suffix", "BC/BTCTU")
    path = tmp_path / "nhac-{period}.xlsx"
    desk.done("remind", "--under", "X01", "-o", path)
    (sheet,) = openpyxl.load_workbook(tmp_path / "nhac-2024-Q2.xlsx").worksheets
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert {
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số         -TB/BTCTU",
        "THÔNG BÁO",
        (
            "(Quý II/2024, số liệu tính đến ngày 10/05/2024; đến hết ngày 30/06/2024 còn 52 ngày,"
            " kể cả hôm nay)"
        ),
        "Địa bàn: Xã Hòa Lạc",
        "Còn kịp (1 đồng chí)",
        "Nguyễn Văn An",
        "05/06/2024 19:00, Chi bộ ấp 1 (C1)",
        "Kế hoạch dự: 05/06/2024, Chi bộ ấp 1 (C1).",
    } <= set(texts)
    assert "Trần Thị Bình" not in texts
    kept = desk("remind", "--under", "X01", "-o", path, "--if-changed").err
    assert kept.startswith("Không có gì đổi")


def test_a_folder_takes_a_letter_for_each_who_can_still(desk: Chibo, tmp_path: Path) -> None:
    desk.done("official", "add", "Lò Văn Cà")
    desk.done("assign", "add", "Lò Văn Cà", "X02", "--since", "1/1/2024", "--until", "5/5/2024")
    folder = tmp_path / "thu"
    folder.mkdir()
    (folder / "khac.txt").write_text("của người khác")
    assert desk("remind", "-o", folder) == Result(
        0,
        "",
        f"Đã ghi 2 thư vào {folder}.\nKhông có thư cho 1 đồng chí không còn kịp.\n",
    )
    assert sorted(path.name for path in folder.iterdir()) == [
        "CB01-nguyen-van-an.xlsx",
        "CB02-tran-thi-binh.xlsx",
        "khac.txt",
    ]
    again = desk("remind", "-o", folder, "--if-changed", "--official", "CB01")
    assert again.err == "1 thư không đổi, giữ nguyên.\n"
    (folder / "CB02-tran-thi-binh.xlsx").unlink()
    some = desk("remind", "-o", f"{folder}/", "--if-changed", "-q")
    assert some == Result(0, "", "")
    assert (folder / "CB02-tran-thi-binh.xlsx").exists()


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("-o", "thu.pdf"), 2),
        (("-o", "thu-{quý}"), 2),
        (("quý", "9/2024"), 2),
        (("--official", "CB99"), 65),
        (("--rule", "1"), 65),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_is_refused(office: Chibo, argv: tuple[str, ...], code: int) -> None:
    refused = office("remind", *argv)
    assert (refused.code, refused.out) == (code, "")
    assert refused.err.startswith("Lỗi: ")


def test_a_folder_that_cannot_be_made_is_told(desk: Chibo, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    assert desk("remind", "-o", tmp_path / "taken" / "thu").code == 73


@pytest.fixture
def files(office: Chibo) -> Chibo:
    """An has attended, owes a programme and a report of 2024; the commune an evaluation."""
    office.done("attend", "add", "CB01", "C1", "--on", "5/5/2024")
    office.done("rule", "preset", "26")
    office.done("assign", "add", "CB01", "X01", "--rule", "26", "--since", "1/1/2024")
    return office


def test_documents_are_reminded_of_before_their_day_and_until_they_are_filed(files: Chibo) -> None:
    late = Chibo(files.db, today="2024-11-25")
    assert late.done("remind", "--rule", "26").out == (
        "Năm 2024 · tính đến 25/11/2024 · đến hết 31/12/2024 còn 37 ngày, kể cả hôm nay\n"
        "\n"
        "Văn bản còn phải nộp (3)\n"
        "Chậm nhất   Còn (ngày)  Quá hạn (ngày)  Đồng chí              Văn bản       Kỳ      "
        "  Đơn vị phụ trách  Người nộp                                         Quy định\n"
        "31/01/2024              299             Nguyễn Văn An (CB01)  chương trình  năm 2024"
        "  Xã Hòa Lạc (X01)  đồng chí được phân công                           26-QĐ/TU\n"
        "09/12/2024  15                          Nguyễn Văn An (CB01)  báo cáo       năm 2024"
        "  Xã Hòa Lạc (X01)  đồng chí được phân công                           26-QĐ/TU\n"
        "09/12/2024  15                          Nguyễn Văn An (CB01)  đánh giá      năm 2024"
        "  Xã Hòa Lạc (X01)  đơn vị được theo dõi, về đồng chí được phân công  26-QĐ/TU\n"
    )
    late.done("filing", "add", "CB01", "2024", "--rule", "26", "--document", "programme")
    late.done("filing", "add", "CB01", "2024", "--rule", "26", "--document", "report")
    told = late.done("remind", "--rule", "26", "--json").json
    assert told["rows"] == []
    assert told["documents"] == [
        {
            "last_day": "2024-12-09",
            "days_left": 15,
            "days_late": None,
            "official": {"code": "CB01", "name": "Nguyễn Văn An"},
            "document": "evaluation",
            "period": "2024",
            "visit": None,
            "units": [{"code": "X01", "name": "Xã Hòa Lạc"}],
            "held_by": "unit",
            "regulation": "26-QĐ/TU",
            "duty": 5,
            "due": "2024-12-10",
            "due_before": True,
        }
    ]
    assert "By " in late.done("remind", "--rule", "26", "--lang", "en").out
    assert late.done("remind", "--rule", "26", "--under", "X02").out == ""


def test_documents_have_a_sheet_and_a_place_in_the_letter(files: Chibo, tmp_path: Path) -> None:
    late = Chibo(files.db, today="2024-11-25")
    late.done("remind", "--official", "CB01", "-o", tmp_path / "nhac.xlsx")
    late.done("remind", "--rule", "26", "-o", tmp_path / "van-ban.xlsx")
    assert openpyxl.load_workbook(tmp_path / "van-ban.xlsx").sheetnames == ["Văn bản"]
    _, sheet = openpyxl.load_workbook(tmp_path / "nhac.xlsx").worksheets
    rows = list(sheet.iter_rows(values_only=True))
    assert sheet.title == "Văn bản"
    assert rows[-3][:5] == (1, "CB01", "Nguyễn Văn An", "Chương trình", "Năm 2024")
    assert rows[-3][-2:] == (None, 299)
    late.done("attend", "add", "CB01", "C1", "--on", "5/11/2024")
    assert late("remind", "-o", tmp_path / "thu", "--rule", "26").err.endswith(
        f"Đã ghi 1 thư vào {tmp_path / 'thu'}.\n"
    )
    letter = openpyxl.load_workbook(tmp_path / "thu" / "CB01-nguyen-van-an.xlsx").worksheets[0]
    texts = " ".join(str(cell.value) for row in letter.iter_rows() for cell in row if cell.value)
    assert "V/v nhắc nộp văn bản" in texts
    assert "chậm nhất ngày 31/01/2024; đã quá hạn 299 ngày" in texts
    assert "chậm nhất ngày 09/12/2024; còn 15 ngày" in texts
    assert "đánh giá" not in texts  # the commune files it
    assert "dự sinh hoạt" not in texts


def test_documents_are_none_of_a_period_that_does_not_run(files: Chibo) -> None:
    for period in ("2023-Q4", "2025-Q1"):
        late = Chibo(files.db, today="2024-11-25")
        assert late.done("remind", period, "--json").json["documents"] == []
