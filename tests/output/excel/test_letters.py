from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest

from chibo_cli.domain.duties.verdicts import Obstacle
from chibo_cli.domain.facts.named import ComingMeeting, Named, Person, PlannedVisit
from chibo_cli.domain.reports.reminding.reminders import Reminder, Reminders
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.output.excel.letters import letters
from chibo_cli.output.excel.reminder import reminder_workbook
from tests.domain.duties.province import on
from tests.output.printed import SETTINGS
from tests.output.samples import EN, VI

SPRING = Period(PeriodKind.QUARTER, 2024, 2)
COMMUNE = Named("X01", "Xã Hòa Lạc")
CELL = Named("C1", "Chi bộ ấp 1")
AN = Reminder(
    SPRING,
    1,
    Person("CB01", "Nguyễn Văn An", "Tỉnh ủy viên", "Ban A"),
    (COMMUNE,),
    "258-QĐ/TU",
    1,
    1,
    0,
    52,
    None,
    2,
    (PlannedVisit(on("2024-06-09"), CELL),),
    (ComingMeeting(on("2024-06-05"), "19:00", CELL, "Trường", COMMUNE),),
    2,
    1,
    3,
)


def reminders(*rows: Reminder) -> Reminders:
    return Reminders((SPRING,), on("2024-05-10"), rows, len(rows))


def test_a_letter_says_what_is_owed_and_where_to_go() -> None:
    (letter,) = letters(reminders(AN), SETTINGS, VI)
    (sheet,) = openpyxl.load_workbook(io.BytesIO(letter.content)).worksheets
    rows = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
    text = " ".join(str(value) for row in rows for value in row)
    for said in (
        "BAN TỔ CHỨC",
        "Số         -CV/BTCTU",
        "V/v nhắc dự sinh hoạt chi bộ quý II/2024",
        "Kính gửi: Đồng chí Nguyễn Văn An, Tỉnh ủy viên",
        "Theo Quy định số 258-QĐ/TU, trong quý II/2024 đồng chí cần dự ít nhất 1 lượt sinh",
        "hoạt chi bộ thuộc địa bàn phụ trách (Xã Hòa Lạc).",
        "Đến ngày 10/05/2024 đồng chí chưa có lượt nào được tính,",
        "còn thiếu 1 lượt; thời gian còn lại đến hết ngày 30/06/2024 là 52 ngày.",
        "Trong 2 kỳ liền trước đồng chí chưa dự đủ số lượt.",
        "Kế hoạch dự: 09/06/2024, Chi bộ ấp 1 (C1).",
        "Ngoài ra có 1 buổi trùng giờ giữa các địa bàn của đồng chí.",
        "Trong địa bàn còn 3 chi bộ chưa đăng ký lịch sinh hoạt.",
        "- Như trên,",
    ):
        assert said in text
    table = [row for row in rows if row and row[0] == 1]
    assert [row[2:] for row in table] == [["19:00", "Chi bộ ấp 1, Xã Hòa Lạc", "Trường"]]
    assert sheet.page_setup.orientation == "portrait"
    assert sheet.page_setup.fitToHeight == 1


def test_without_a_meeting_the_letter_asks_to_agree_on_a_day() -> None:
    (letter,) = letters(reminders(replace(AN, meetings=())), {}, EN)
    sheet = openpyxl.load_workbook(io.BytesIO(letter.content)).worksheets[0]
    text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert "agree on a day with the local committee." in text


def test_an_official_with_two_duties_has_one_letter_and_who_cannot_has_none() -> None:
    second = replace(AN, duty=2)
    late = replace(AN, official_id=2, obstacle=Obstacle.NO_DAY_LEFT)
    assert len(list(letters(reminders(AN, second, late), SETTINGS, VI))) == 1


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ([(None, "Lò Văn Thử")] * 2, ["lo-van-thu.xlsx", "lo-van-thu-2.xlsx"]),
        ([("A/1", "Lò Văn Thử")], ["A-1-lo-van-thu.xlsx"]),
        ([("../X", "Đỗ Thị Ơ")], ["X-do-thi-o.xlsx"]),
        ([("CB1", "A"), ("cb1", "a")], ["CB1-a.xlsx", "CB1-a-2.xlsx"]),
    ],
    ids=["namesakes", "a slash", "a way out of the folder", "case alone"],
)
def test_a_file_is_named_by_code_and_name(
    people: list[tuple[str | None, str]], names: list[str]
) -> None:
    rows = [
        replace(AN, official_id=number, official=Person(code, name, None, None))
        for number, (code, name) in enumerate(people)
    ]
    found = [each.file_name for each in letters(reminders(*rows), SETTINGS, VI)]
    assert found == names


def test_the_same_rows_give_the_same_bytes() -> None:
    given = reminders(AN)
    assert list(letters(given, SETTINGS, VI)) == list(letters(given, SETTINGS, VI))
    lists = [reminder_workbook(given, SETTINGS, (), VI) for _ in range(2)]
    assert lists[0] == lists[1]


def test_a_string_of_a_person_is_never_a_formula() -> None:
    attack = Named("=1", "=cmd()")
    row = replace(
        AN,
        official=Person("=1", "=cmd()", "+1", "@a"),
        units=(attack,),
        meetings=(ComingMeeting(on("2024-06-05"), None, attack, "=1", attack),),
    )
    contents = [each.content for each in letters(reminders(row), SETTINGS, VI)]
    contents.append(reminder_workbook(reminders(row), SETTINGS, (), VI))
    for content in contents:
        sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
        kinds = {cell.data_type for each in sheet.iter_rows() for cell in each}
        assert kinds <= {"s", "n", "d"}


def test_nobody_to_remind_is_said_in_the_list() -> None:
    content = reminder_workbook(reminders(), SETTINGS, (), VI)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    told = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Quý II/2024: không còn đồng chí nào cần nhắc." in told


def test_a_letter_counts_the_visits_there_are() -> None:
    some = reminders(replace(AN, required=3, counted=2))
    (letter,) = letters(some, SETTINGS, VI)
    (sheet,) = openpyxl.load_workbook(io.BytesIO(letter.content)).worksheets
    text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert "đồng chí cần dự ít nhất 3 lượt" in text
    assert "Đến ngày 10/05/2024 đồng chí đã có 2 lượt được tính, còn thiếu 1 lượt" in text
