"""A closed period locks its own days: every writing command, before, touching and after them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import OPEN_OPERATION, Chibo
from tests.running.commands import commands
from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.walk

DAYS = {  # around the first quarter of 2023: the first and the last day of what is entered
    "before": (date(2022, 5, 1), date(2022, 12, 31)),
    "touching": (date(2022, 12, 1), date(2023, 1, 1)),
    "after": (date(2023, 4, 1), date(2023, 6, 30)),
}
REFUSED = {"touching"}
OPEN = {"before", "touching"}  # what has no last day goes on through the quarter
NEVER: set[str] = set()  # no figure of a report rests on it
HAND = {
    "unit add Mới --code N1 -p X01 --since {since} --until {until}": REFUSED,
    "unit add Mới --code N1 -p X01 --since {since}": OPEN,
    "unit rename C1 Đông --on {since}": OPEN,
    "unit move C1 X02 --on {since}": OPEN,
    "unit close C3 --on {since}": OPEN,
    "unit merge X01 X02 --new N1=Gộp --on {since}": OPEN,
    "unit merge C3 --into C2 --on {since}": OPEN,
    "unit split C3 --new N1=A --new N2=B --on {since}": OPEN,
    "unit tag C3 nhãn --since {since} --until {until}": REFUSED,
    "unit tag C3 nhãn --since {since}": OPEN,
    "unit edit N9 --tag nhãn": NEVER,
    "official add Dung --code N1 --title A --home-cell C1 --since {since} --until {until}": REFUSED,
    "official add Dung --code N1 --title A --home-cell C1 --since {since}": OPEN,
    "official rename CB02 Bính --on {since}": OPEN,
    "official leave CB02 --on {since}": OPEN,
    "official return CB05 --on {since} --title B --home-cell C1": OPEN,
    "official edit CB02 --title B --since {since}": OPEN,
    "official edit CB02 --home-cell C1 --since {since}": OPEN,
    "assign add CB02 X02 --rule 258 --since {since} --until {until}": REFUSED,
    "assign add CB02 X02 --rule 258 --since {since}": OPEN,
    "assign end 1 --on {since}": OPEN,
    "assign replace 1 --official CB02 --on {since}": OPEN,
    "assign replace 1 --unit X02 --on {since}": OPEN,
    "assign replace --of CB01 --official CB02 --on {since}": OPEN,
    "assign edit 1 --until {until}": OPEN,
    "rule replace 258 19 --on {since}": OPEN,
    "waive add CB01 --since {since} --reason ốm": OPEN,
    "waive add CB01 --since {since} --until {until} --reason ốm": REFUSED,
    "attend add CB01 C3 --on {until} --score 5": REFUSED,
    "score add C3 --points 5 --on {until}": REFUSED,
    "filing add CB01 2023 --rule 26 --document report --on {until}": REFUSED,
    "schedule set C2 5 --since {since} --until {until}": NEVER,
    "plan add CB01 C1 --on {until}": NEVER,
    "recommend add Sửa_cầu --unit C2 --on {until}": NEVER,
}
LISTS = {
    "Mã,Tên đơn vị,Loại,Trực thuộc,Từ ngày,Đến ngày\nN1,Mới,chi bộ,X01,{since},{until}": REFUSED,
    "Tên đơn vị,Loại,Trực thuộc,Từ ngày\nMới,chi bộ,X01,{since}": OPEN,
    "Đơn vị,Trực thuộc,Từ ngày\nC1,X02,{since}": OPEN,
    "Mã,Họ và tên,Chức vụ,Chi bộ sinh hoạt,Từ ngày,Đến ngày\nN1,Dung,A,C1,{since},{until}": REFUSED,
    "Họ và tên,Chức vụ,Chi bộ sinh hoạt,Từ ngày\nDung,A,C1,{since}": OPEN,
    "Đồng chí,Đơn vị phụ trách,Quy định,Từ ngày,Đến ngày\nCB02,X02,258,{since},{until}": REFUSED,
    "Đồng chí,Quy định,Từ ngày,Đến ngày,Lý do,Văn bản\nCB01,258,{since},{until},ốm,1": REFUSED,
    "Đồng chí,Chi bộ,Ngày dự,Điểm\nCB01,C3,{until},5": REFUSED,
    "Chi bộ,Ngày sinh hoạt,Từ ngày,Đến ngày\nC2,5,{since},{until}": NEVER,
}
UNDATED = {  # what has no day of its own is held by the days of what it is about
    "unit edit N9 --code N8": 0,
    "unit edit N9 --name Khác": 0,
    "unit edit C1 --name Khác": 77,
    "unit remove N9": 0,
    "official edit CB09 --code CB10": 0,
    "official edit CB09 --title A": 0,
    "official edit CB09 --home-cell C1": 0,
    "official edit CB02 --title B": 77,
    "official remove CB09": 0,
    "official edit CB07 --title A": 0,
    "official edit CB09 --since 1/4/2023": 0,
    "official edit CB09 --since 31/3/2023": 77,
    "attend edit 1 --strengths A": 77,
    "attend edit 2 --strengths A": 0,
    "attend edit 2 --on 31/3/2023": 77,
    "attend remove 1": 77,
    "attend remove 2": 0,
    "score edit 1 --points 6": 77,
    "score edit 2 --points 6": 0,
    "score remove 1": 77,
    "score remove 2": 0,
    "filing edit 1 --number 5": 77,
    "filing edit 2 --number 5": 0,
    "filing remove 1": 77,
    "filing remove 2": 0,
    "waive edit 1 --document 5": 77,
    "waive edit 2 --document 5": 0,
    "waive remove 1": 77,
    "waive remove 2": 0,
    "recommend edit 1 --text A": 0,  # raised at no visit that the report shows
    "recommend update 1 --text A": 0,
    "recommend settle 1 --outcome A": 0,
    "recommend remove 1": 0,
    "plan edit 1 --on 7/2/2023": 0,
    "plan remove 1": 0,
    "schedule edit 1 --place A": 0,
    "schedule move C2 2/2023 9/2/2023": 0,
    "schedule cancel C2 2/2023 --reason A": 0,
    "schedule remove 1": 0,
    "unit kind rename hộ nhà": 0,
    "unit kind remove hộ": 0,
    "official unite CB01 CB02 --yes": 77,
    "official unite CB09 CB08 --yes": 0,
    "assign remove 1": 77,
    "assign confirm 3 --decision 5": 77,
    "assign confirm 4 --decision 5": 0,
    "assign edit 1 --decision 5": 77,
    "assign edit 1 --until 31/12/2023": 0,
    "rule edit 258 --until 31/12/2023": 0,
    "rule edit 258 --title A": 77,
    "rule remove 26": 0,  # nobody stands under it
    "rule edit 26 --title A": 0,
    "rule edit 26 --since 1/1/2023": 0,
    "rule preset 776": 77,
    "unit kind add nhà": 0,
    "remark set 2023-Q1 --strengths B": 77,
    "remark set 2023 --strengths B": 0,
    "remark clear 2023-Q1": 77,
    "remark clear 2023": 0,
}
ELSEWHERE = {  # tested below or beside, or no facts of theirs are in a report
    *("import", "rule add", "assign import", "attend roll", "attend grid", "undo", "redo"),
    *("score preset", "score template", "period close", "period reopen"),
    *("db set", "db restore", "db migrate", "db new-identity", "official erase"),
    *("merge take", "unit unite", "db copy", "db grant", "db revoke"),
}


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Chibo:
    """2023-Q1 closed, with a visit in it and one after it; nobody writes, all is a dry run."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("signed"))
    office.done("assign", "edit", "1", "--since", "1/1/2022")
    office.done("assign", "remove", "2")
    office.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X01")
    life = ("--since", "1/6/2022", "--until", "30/11/2022")
    office.done("official", "add", "Đỗ Ba", "--code", "CB07", *life)
    office.done("official", "add", "Phan Năm", "--code", "CB05", "--until", "31/3/2022")
    for held_on in ("5/2/2023", "5/5/2023"):
        office.done("attend", "add", "CB01", "C1", "--on", held_on)
    office.done("rule", "preset", "26")
    office.done("rule", "preset", "19")
    for held_on in ("6/2/2023", "6/5/2023"):
        office.done("score", "add", "C1", "--points", "5", "--on", held_on)
        filed = ("--rule", "19", "--document", "report", "--on", held_on)
        office.done("filing", "add", "CB01", held_on[2:], *filed)
        office.done(
            "waive", "add", "CB02", "--since", held_on, "--until", held_on, "--reason", "ốm"
        )
        office.done("recommend", "add", "Sửa cầu", "--unit", "C1", "--on", held_on)
        office.done("plan", "add", "CB02", "C2", "--on", held_on)
    office.done("schedule", "set", "C2", "5")
    office.done("unit", "kind", "add", "hộ")
    for unit, since in (("T01", "1/2/2023"), ("C2", "1/5/2023")):
        office.done("assign", "add", "CB02", unit, "--since", since, "--rule", "19", "--draft")
    for period in ("2023-Q1", "2023"):
        office.done("remark", "set", period, "--strengths", "A")
    office.done("period", "close", "2023-Q1")
    office.done("unit", "add", "Tổ 9", "--code", "N9", "-p", "X01", "--since", "1/5/2023")
    for code in ("CB08", "CB09"):
        office.done("official", "add", "Lê Em", "--code", code, "--since", "1/5/2023")
    return office


def test_every_command_that_writes_is_in_the_tables(signed: Chibo) -> None:
    every = {" ".join(words): words for words in commands()}
    writing = {name for name, words in every.items() if "--dry-run" in signed(*words, "-h").out}
    lines = [line.split() for line in (*HAND, *UNDATED)]
    tried = {" ".join(words[:count]) for words in lines for count in (2, 3)} & every.keys()
    assert writing == tried | ELSEWHERE


def _code(office: Chibo, argv: list[str]) -> int:
    result = office(*argv, "-n")
    assert result.code in {0, 77}, result
    return result.code


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("line", HAND)
def test_by_hand(signed: Chibo, line: str, days: str) -> None:
    since, until = (f"{day:%d/%m/%Y}" for day in DAYS[days])
    argv = line.format(since=since, until=until).split()
    assert _code(signed, argv) == (77 if days in HAND[line] else 0)


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("text", LISTS)
def test_by_list(signed: Chibo, tmp_path: Path, text: str, days: str) -> None:
    since, until = (f"{day:%d/%m/%Y}" for day in DAYS[days])
    path = tmp_path / "list.csv"
    path.write_text(text.format(since=since, until=until), encoding="utf-8")
    assert _code(signed, ["import", str(path)]) == (77 if days in LISTS[text] else 0)


@pytest.mark.parametrize("line", UNDATED)
def test_what_has_no_day_of_its_own(signed: Chibo, line: str) -> None:
    assert _code(signed, line.split()) == UNDATED[line]


@pytest.mark.parametrize("days", DAYS)
def test_a_regulation_with_its_duties(signed: Chibo, tmp_path: Path, days: str) -> None:
    since, until = DAYS[days]
    path = tmp_path / "rule.toml"
    path.write_text(
        f'code = "9-QĐ/TU"\nsince = {since}\nuntil = {until}\n'
        '[[duty]]\nkind = "attend"\nperiod = "quarter"\n',
        encoding="utf-8",
    )
    assert _code(signed, ["rule", "add", str(path)]) == (77 if days in REFUSED else 0)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE duty SET regulation_id = 1, number = 9 WHERE regulation_id = 2",
        "UPDATE duty SET regulation_id = 2, number = 9 WHERE regulation_id = 1",
        "UPDATE duty SET minimum = 9 WHERE regulation_id = 1",
        "DELETE FROM duty WHERE regulation_id = 1",
    ],
)
def test_no_duty_of_those_who_stood_under_a_regulation_moves(signed: Chibo, statement: str) -> None:
    with registers.past_chibo(signed.db) as hand:
        hand.run(OPEN_OPERATION)
        assert hand.refusal(statement) == "chibo: closed period"


def test_who_ended_before_it_can_be_renamed_and_come_back(signed: Chibo, tmp_path: Path) -> None:
    office = Chibo.at_copy_of(signed.db, tmp_path)
    life = ("--since", "1/5/2022", "--until", "30/11/2022")
    office.done("official", "add", "Lê Dung", "--code", "N1", "--title", "A", *life)
    office.done("official", "rename", "N1", "Lê Dũng", "--on", "1/8/2022")
    office.done("official", "return", "N1", "--on", "1/4/2023", "--title", "B")
    office.done("official", "rename", "N1", "Lê Dụng", "--on", "1/6/2023")
    office.done("unit", "add", "Ấp Cũ", "--code", "N2", "-p", "X01", *life)
    office.done("unit", "rename", "N2", "Ấp Cổ", "--on", "1/8/2022")
    (shown,) = office.done("official", "show", "N1", "--json").json["rows"]
    assert [(each["name"], each["since"], each["until"]) for each in shown["names"]] == [
        ("Lê Dung", "2022-05-01", "2022-07-31"),
        ("Lê Dũng", "2022-08-01", "2022-11-30"),
        ("Lê Dụng", "2023-06-01", None),
    ]
    assert office("db", "check").code == 0
