"""As closed is as signed: the files printed at a closing are given back, whatever came after."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.faults.harness.tamperer import tampering
from tests.running.chibo import Chibo
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

CLOSED = ("report", "quarter", "2024-Q1", "--as-closed")
ADJUST = ("--adjust", "--reason", "ghi nhầm")
LATER = [
    ("db", "set", "signer", "Lê Văn Cường"),
    ("db", "set", "office", "Ban Xây dựng Đảng"),
    ("db", "set", "margins", "30/30/30/30"),
    ("db", "set", "language", "en"),
    ("attend", "add", "CB02", "C2", "--on", "6/2/2024"),
    ("attend", "add", "CB01", "C1", "--on", "7/3/2024", "--strengths", "Đủ"),
    ("attend", "edit", "1", "--strengths", "Nghiêm túc"),
    ("attend", "edit", "1", "--shortcomings", ""),
    ("attend", "edit", "1", "--on", "8/2/2024"),
    ("attend", "remove", "1"),
    ("recommend", "edit", "1", "--text", "Sửa cầu"),
    ("recommend", "update", "1", "--status", "đã chuyển", "--to", "Ủy ban xã", "--on", "9/5/2024"),
    ("recommend", "settle", "1", "--outcome", "Đã sửa", "--on", "9/5/2024"),
    ("recommend", "remove", "1"),
    ("official", "rename", "CB01", "Nguyễn Văn Ánh", "--on", "1/2/2024"),
    ("unit", "rename", "X01", "Xã Hòa Bình", "--on", "1/2/2024"),
    ("assign", "end", "1", "--on", "20/3/2024"),
    ("waive", "add", "CB02", "--since", "1/1/2024", "--until", "31/3/2024"),
    ("undo",),
    ("redo",),
]


@pytest.fixture(scope="module")
def signed_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("signed"))
    office.done("db", "set", "signer", "Trần Văn Minh")
    visit = ("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--score", "85.5")
    office.done(*visit, "--strengths", "Đúng giờ\nđủ", "--recommend", "Sửa đường")
    office.done("period", "close", "2024-Q1")
    return office.db


@pytest.fixture
def signed(tmp_path: Path, signed_register: Path) -> Chibo:
    """The first quarter closed, with a visit, its notes and a recommendation."""
    return Chibo.at_copy_of(signed_register, tmp_path)


def given(chibo: Chibo, folder: Path) -> tuple[bytes, bytes, str]:
    """The workbook and the JSON as closed, the latter on the screen too."""
    folder.mkdir(exist_ok=True)
    for name in ("a.xlsx", "a.json"):
        chibo.done(*CLOSED, "-o", folder / name, "--force")
    on_screen = chibo.done(*CLOSED, "--json").out
    return (folder / "a.xlsx").read_bytes(), (folder / "a.json").read_bytes(), on_screen


@pytest.mark.parametrize("seed", range(3))
def test_the_very_files_are_given_after_thirty_changes(
    signed: Chibo, tmp_path: Path, seed: int
) -> None:
    then = given(signed, tmp_path / "then")
    random, made = Random(seed), 0
    while made < 30:
        made += signed(*random.choice(LATER), *ADJUST).code == 0
    later = Chibo(signed.db, today="2026-01-05")
    assert given(later, tmp_path / "now") == then
    assert given(replace(later, language="en"), tmp_path / "now") == then
    assert signed("db", "check").code == 0


def test_they_are_those_that_the_report_printed(office: Chibo, tmp_path: Path) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--recommend", "Sửa đường")
    said = office.done(*CLOSED[:3], "--json").out
    office.done(*CLOSED[:3], "-o", tmp_path / "open.xlsx")
    office.done("period", "close", "2024-Q1")
    workbook, _, on_screen = given(office, tmp_path / "closed")
    then, now = load_workbook(tmp_path / "open.xlsx"), load_workbook(BytesIO(workbook))
    assert on_screen == said
    assert now.sheetnames == then.sheetnames
    for tab in now.sheetnames[:-1]:
        assert list(now[tab].values) == list(then[tab].values)


def test_an_export_brings_them_back_whole(
    signed: Chibo, empty_register: Path, tmp_path: Path
) -> None:
    then = given(signed, tmp_path / "then")
    signed.done("export", "register", "-o", tmp_path / "out")
    (tmp_path / "other").mkdir()
    other = Chibo.at_copy_of(empty_register, tmp_path / "other")
    other.done("import", tmp_path / "out")
    assert given(other, tmp_path / "now") == then
    assert other("db", "check").code == 0
    other.done("export", "register", "-o", tmp_path / "again")
    for name in ("closings.csv", "closed_files.csv"):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "out" / name).read_bytes()
    for argv in ("undo", "redo"):
        other.done(argv)
    assert given(other, tmp_path / "now") == then


@pytest.mark.parametrize("forged", ["missing", "emptied", "altered", "not base64"])
def test_no_register_takes_other_files_in(
    signed: Chibo, empty_register: Path, tmp_path: Path, forged: str
) -> None:
    signed.done("export", "register", "-o", tmp_path / "out")
    path = tmp_path / "out" / "closed_files.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    at = header.index("content")
    match forged:
        case "missing":
            rows = [row for row in rows if row[0] != rows[0][0]]
        case "emptied":
            rows = []
        case "altered":
            rows[0][at] = rows[0][at][:40] + "AAAA" + rows[0][at][44:]
        case _:
            rows[0][at] = "!" + rows[0][at]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    (tmp_path / "other").mkdir()
    other = Chibo.at_copy_of(empty_register, tmp_path / "other")
    before = other.kept()
    refused = other("import", tmp_path / "out")
    assert (refused.code, "tệp đã in" in refused.err) == (65, True)
    assert other.kept() == before
    if forged in {"altered", "not base64"}:
        assert signed("import", path).code in {65, 77}


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE closed_file SET content = x'00' WHERE id = 1",
        "UPDATE closed_file SET digest = hex(digest) WHERE id = 1",
        "DELETE FROM closed_file WHERE id = 1",
    ],
)
def test_a_file_that_is_another_is_named_and_not_given(
    signed: Chibo, tmp_path: Path, statement: str
) -> None:
    with tampering(signed.db) as hands:
        hands.unseen(statement)
    found = signed("db", "check", "--json")
    assert found.code == 78
    assert "packet" in {row["flaw"] for row in found.json["rows"]}
    assert signed(*CLOSED, "-o", tmp_path / "a.xlsx").code == 78
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize(
    "line",
    [
        "edit 1 --text Cầu",
        "edit 1 --to Xã",
        "edit 1 --due 1/6/2024",
        "edit 1 --outcome xong",
        "remove 1",
    ],
)
def test_what_is_shown_of_a_recommendation_stays(signed: Chibo, line: str) -> None:
    before = signed.kept()
    refused = signed("recommend", *line.split())
    assert (refused.code, "--adjust" in refused.err) == (77, True)
    assert signed.kept() == before
    signed.done("recommend", *line.split(), *ADJUST)


def test_a_later_step_is_added_taken_back_and_made_again(signed: Chibo) -> None:
    signed.done("recommend", "update", "1", "--to", "Ủy ban xã", "--on", "9/5/2024")
    signed.done("recommend", "settle", "1", "--outcome", "Đã sửa", "--on", "10/5/2024")
    for argv in (("undo",), ("redo",), ("undo",)):
        signed.done(*argv)
    assert signed("recommend", "edit", "1", "--to", "Tỉnh").code == 77
    signed.done("recommend", "add", "Nêu sau", "--attendance", "1")
    signed.done("recommend", "edit", "2", "--text", "Nêu sau khi chốt")
    signed.done("recommend", "remove", "2")


def test_a_changed_note_recommendation_or_signer_is_a_difference(signed: Chibo) -> None:
    assert signed("period", "diff", "2024-Q1").code == 0
    signed.done("db", "set", "signer", "Lê Văn Cường")
    signed.done("attend", "edit", "1", "--strengths", "Nghiêm túc", *ADJUST)
    signed.done("recommend", "update", "1", "--status", "đã chuyển", "--on", "9/5/2024")
    result = signed("period", "diff", "2024-Q1", "--json")
    last = signed.done("log", "--json").json["rows"][0]["id"]
    told = [
        (row["item"], row["visit"], row["said"], row["says"], row["operations"])
        for row in result.json["rows"]
    ]
    day = "2024-02-05"
    assert result.code == 1
    assert told == [
        ("strengths", day, "Đúng giờ\nđủ", "Nghiêm túc", [last - 1]),
        ("status", day, "open", "forwarded", [last]),
        ("signer", None, "Trần Văn Minh", "Lê Văn Cường", [last - 2]),
    ]
    assert result.json["rows"][0]["official"] == {"code": "CB01", "name": "Nguyễn Văn An"}
    assert "người ký" in signed("period", "diff", "2024-Q1", "-f", "plain").out


def test_a_workbook_without_names_has_the_letterhead_of_then(signed: Chibo, tmp_path: Path) -> None:
    signed.done("db", "set", "signer", "Lê Văn Cường")
    signed.done(*CLOSED, "--anonymous", "-o", tmp_path / "a.xlsx")
    cells = [cell for row in load_workbook(tmp_path / "a.xlsx")["Tổng hợp"].values for cell in row]
    assert "TRẦN VĂN MINH" in cells


@pytest.mark.sqlite
@pytest.mark.parametrize("version", [1, 2, 3])
def test_what_an_earlier_program_closed_keeps_its_figures(tmp_path: Path, version: int) -> None:
    chibo = Chibo(loaded(version, tmp_path))
    said = chibo.done(*CLOSED, "--json").out
    chibo.done("attend", "add", "CB02", "C2", "--on", "7/3/2024", *ADJUST)
    assert chibo.done(*CLOSED, "--json").out == said
    chibo.done(*CLOSED, "-o", tmp_path / "a.xlsx")
    assert chibo("period", "diff", "2024-Q1").code == 1
    assert chibo("db", "check").code == 0
