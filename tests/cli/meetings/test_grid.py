"""`chibo attend grid`: a table typed at by bytes, as keyboards and input methods send them."""

from __future__ import annotations

import signal
import stat
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result, visits
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.slow

UP, DOWN, RIGHT, LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"
DELETE, BACKSPACE, ENTER, TAB, ESCAPE = b"\x1b[3~", b"\x7f", b"\r", b"\t", b"\x1b"
SAVE, SAVE_TOO, INTERRUPT = b"\x1bOQ", b"\x13", b"\x03"
KEYS = "F2 lưu"
GRID = ("attend", "grid", "--period", "2/2024")
AT_C1 = (*GRID, "--cell", "C1")


@pytest.fixture(scope="module")
def hamlets_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """The small office; C1 meets on the 5th, two more follow X01, which has the cell C3 too."""
    clerk = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("hamlets"))
    clerk.done("unit", "add", "Chi bộ ấp 3", "--code", "C3", "-p", "X01")
    for number, name in ((3, "Lê Văn Cảnh"), (4, "Võ Thị Dung")):
        clerk.done("official", "add", name, "--code", f"CB0{number}")
        clerk.done("assign", "add", f"CB0{number}", "X01", "--since", "1/1/2024")
    clerk.done("schedule", "set", "C1", "ngày 5", "--since", "1/1/2024")
    return clerk.db


@pytest.fixture
def hamlets(tmp_path: Path, hamlets_register: Path) -> Chibo:
    """A clerk at a copy of that register."""
    return Chibo.at_copy_of(hamlets_register, tmp_path)


def typed(clerk: Chibo, *keys: bytes, argv: tuple[str, ...] = AT_C1, code: int = 0) -> str:
    """What a table said that was typed at."""
    with Terminal(clerk, argv) as desk:
        desk.wait_for(KEYS)
        desk.type(b"".join(keys))
        assert desk.code() == code, desk.screen
        return desk.screen


def drafts(clerk: Chibo) -> list[Path]:
    return [*clerk.place.parent.glob(f"{clerk.place.name}-grid-*")]


def test_marks_are_saved_as_one_change_that_one_undo_takes_back(hamlets: Chibo) -> None:
    said = typed(hamlets, b"x", DOWN, DOWN, b" ", SAVE)
    assert visits(hamlets) == [("CB01", "C1", "2024-02-05"), ("CB04", "C1", "2024-02-05")]
    assert "Đã ghi 2 lượt dự của 2 đồng chí, trong một lần; chibo undo bỏ cả." in said
    (last,) = hamlets.done("log", "--limit", 1, "--json").json["rows"]
    assert last["command"] == "attend grid --period 2/2024 --cell C1"
    assert drafts(hamlets) == []
    hamlets.done("undo", "--yes")
    assert visits(hamlets) == []


BURSTS = {  # what a clerk's keys become on the way, and whether they are a visit
    "x": (b"x", True),
    "x twice": (b"xx", True),
    "large x": (b"X", True),
    "space": (b" ", True),
    "space twice": (b"  ", False),
    "x, deleted": (b"x" + DELETE, False),
    "x after a vowel": (b"a" + BACKSPACE + "ã".encode(), True),
    "x after a vowel, decomposed": (b"o" + BACKSPACE + "o\u0303".encode(), True),
    "x twice after a vowel": ("ã".encode() + BACKSPACE + b"ax", True),
    "x, then backspaces of either kind": (b"x" + BACKSPACE + b"\x08", True),
    "w and d twice": (b"w" + BACKSPACE + "ư".encode() + b"dd" + BACKSPACE + "đ".encode(), False),
    "digits of VNI": (b"a6" + BACKSPACE * 2 + "â".encode(), False),
    "pasted": (b"\x1b[200~xxx\x1b[201~", False),
}


def test_x_marks_however_an_input_method_sends_it(hamlets: Chibo) -> None:
    days = [f"2024-0{month}-05" for month in range(1, 6)]
    places = [(official, "C1", day) for official in ("CB01", "CB03", "CB04") for day in days]
    keys = [burst + RIGHT for burst, _ in BURSTS.values()]
    rows = [b"".join(keys[at : at + 5]) + DOWN + LEFT * 5 for at in range(0, len(keys), 5)]
    typed(hamlets, *rows, SAVE, argv=("attend", "grid", "--period", "2024", "--cell", "C1"))
    expected = [
        place for place, (_, is_visit) in zip(places, BURSTS.values(), strict=False) if is_visit
    ]
    assert sorted(visits(hamlets)) == expected


def test_vietnamese_notes_arrive_as_they_were_meant(hamlets: Chibo) -> None:
    burst = "vie\x7fê".encode() + "t\x7f\x7fệt".encode()
    decomposed = "đe\u0302\u0301n đu\u0301ng gio\u031b\u0300".encode()
    corrected = "Sưa\x7f\x7f\x7fửa ".replace("\x7fử", "\x7fSử").encode()
    typed(
        hamlets,
        *(ENTER, UP, "chuyên đề".encode(), ENTER, burst, DOWN, decomposed, ENTER),
        *(corrected + "cầu".encode(), TAB, b"85", ENTER, SAVE),
    )
    (row,) = hamlets.done("attend", "list", "--json").json["rows"]
    assert (row["meeting"], row["strengths"], row["shortcomings"]) == (
        "thematic",
        "việt",
        "đến đúng giờ",
    )
    assert (row["recommendation"], row["score"]) == ("Sửa cầu", 85)


def test_any_cell_is_mended_before_saving(hamlets: Chibo) -> None:
    typed(
        hamlets,
        *(ENTER, b"Sai", ESCAPE + DOWN, b"x", DOWN, b"x", UP, DELETE),
        *(UP, ENTER, BACKSPACE * 3, "Đúng giờ".encode(), SAVE),
    )
    rows = hamlets.done("attend", "list", "--json").json["rows"]
    assert [(row["official"]["code"], row["strengths"]) for row in rows] == [
        ("CB01", "Đúng giờ"),
        ("CB04", None),
    ]


def test_what_is_wrong_is_said_as_it_is_typed_and_nothing_is_saved(hamlets: Chibo) -> None:
    with Terminal(hamlets, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(ENTER + DOWN * 3 + "tám".encode())
        desk.wait_for("tám")
        desk.type(ENTER)
        desk.wait_for("Không ghi được: ")
        desk.type(DOWN + b"x" + SAVE)
        desk.wait_for("Chưa lưu lượt nào: 1 lượt không ghi được (dấu !)")
        assert visits(hamlets) == []
        desk.type(DELETE + SAVE)
        assert desk.code() == 0
    assert visits(hamlets) == [("CB03", "C1", "2024-02-05")]


def test_what_the_register_has_is_shown_and_not_entered_twice(hamlets: Chibo) -> None:
    hamlets.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    with Terminal(hamlets, AT_C1) as desk:
        desk.wait_for("•")
        desk.wait_for("Đã có trong sổ: số 1,")
        desk.wait_for(KEYS)
        desk.type(b"x")
        desk.wait_for("chibo attend edit 1")
        desk.type(SAVE)
        desk.wait_for("nào để lưu.")
        desk.type(ESCAPE)
        assert desk.code() == 0
    assert len(visits(hamlets)) == 1
    assert drafts(hamlets) == []


def test_a_second_visit_of_a_day_is_at_another_cell(hamlets: Chibo) -> None:
    hamlets.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    typed(hamlets, b"x", TAB, SAVE, argv=(*GRID, "--under", "X01"))
    assert visits(hamlets) == [("CB01", "C1", "2024-02-05"), ("CB01", "C3", "2024-02-05")]


def test_a_day_that_nobody_registered_is_added(hamlets: Chibo) -> None:
    with Terminal(hamlets, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(b"+" + b"30/2" + ENTER)
        desk.wait_for("không có ngày này")
        desk.type(BACKSPACE * 4 + b"20/3/2024" + ENTER)
        desk.wait_for("không thuộc tháng 02/2024")
        desk.type(BACKSPACE * 9 + b"18" + ENTER + b"x" + b"+19/2" + ENTER + b"x" + SAVE)
        assert desk.code() == 0
    assert [day for _, _, day in visits(hamlets)] == ["2024-02-18", "2024-02-19"]


def test_a_day_to_come_is_refused(hamlets: Chibo) -> None:
    with Terminal(hamlets, ("attend", "grid", "--period", "5/2024", "--cell", "C1")) as desk:
        desk.wait_for(KEYS)
        desk.type(b"+20" + ENTER)
        desk.wait_for("20/05/2024 chưa đến")
        desk.type(ESCAPE + RIGHT + b"x" + SAVE)
        assert desk.code() == 0
    assert visits(hamlets) == [("CB01", "C1", "2024-05-05")]


def test_the_cell_is_chosen_where_the_area_has_several(hamlets: Chibo) -> None:
    hamlets.done("plan", "add", "CB04", "C3", "--on", "5/2/2024")
    typed(
        hamlets,
        *(b"x", DOWN, TAB, TAB, DOWN, b"x", UP, UP),  # C1 met that day; CB04 was expected at C3
        *(b"+12", ENTER, b"x", TAB, TAB, DOWN, ENTER, "ấp 3".encode(), ENTER, SAVE),
        argv=(*GRID, "--under", "X01"),
    )
    assert sorted(visits(hamlets)) == [
        *(("CB01", "C1", "2024-02-05"), ("CB01", "C3", "2024-02-12")),
        *(("CB03", "C3", "2024-02-05"), ("CB03", "C3", "2024-02-12")),
        ("CB04", "C3", "2024-02-05"),
    ]


def test_a_period_closed_meanwhile_refuses_and_loses_nothing(hamlets: Chibo) -> None:
    with Terminal(hamlets, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(b"x" + DOWN + b"x")
        desk.wait_for("được tính")
        hamlets.done("period", "close", "2024-Q1")
        desk.type(SAVE)
        desk.wait_for("Chưa lưu lượt nào: 2 lượt không ghi được")
        desk.type(ESCAPE)
        assert desk.code() == 0
    with Terminal(hamlets, (*AT_C1, "--adjust", "--reason", "bổ sung")) as desk:
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "")
        desk.wait_for("2 lượt chưa lưu")
        desk.wait_for(KEYS)
        desk.type(SAVE)
        assert desk.code() == 0
    assert len(visits(hamlets)) == 2


def test_who_is_gone_and_what_another_entered_is_told_at_saving(hamlets: Chibo) -> None:
    hamlets.done("official", "add", "Mai Văn Ích", "--code", "CB09")
    hamlets.done("assign", "add", "CB09", "X01", "--since", "1/1/2024")
    with Terminal(hamlets, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(b"x" + DOWN + b"x" + DOWN + DOWN + b"x")
        desk.wait_for("Mai Văn Ích (CB09), ")
        desk.wait_for("được tính")
        hamlets.done("undo", "--yes")
        hamlets.done("undo", "--yes")
        hamlets.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
        desk.type(SAVE)
        desk.wait_for("Chưa lưu lượt nào: 2 lượt không ghi được")
        desk.wait_for("số 1")
        desk.type(DELETE + SAVE)
        desk.wait_for("không còn trong sổ")
        desk.type(DELETE + SAVE)
        assert desk.code() == 0
    assert visits(hamlets) == [("CB01", "C1", "2024-02-05"), ("CB03", "C1", "2024-02-05")]


def test_a_draft_is_offered_again_however_a_sitting_ended(hamlets: Chibo) -> None:
    # A closed window is a signal, an input that ended, or lines that nobody takes any more: the
    # system tells them one after the other, and a busy process may be at any of them.
    gone = {-signal.SIGHUP, 130, 74}
    ends: tuple[tuple[Callable[[Terminal], None], set[int]], ...] = (
        (lambda desk: desk.kill(signal.SIGKILL), {-signal.SIGKILL}),
        (lambda desk: desk.close(), gone),
        (lambda desk: desk.type(INTERRUPT), {130}),
        (lambda desk: desk.kill(signal.SIGTERM), {130}),
        (lambda desk: desk.type(ESCAPE + ESCAPE), {0}),
    )
    for at, (letter, (end, codes)) in enumerate(zip("Đúng ", ends, strict=True)):
        with Terminal(hamlets, AT_C1) as desk:
            if at:
                desk.wait_for("2 lượt chưa lưu (Chi bộ ấp 1, tháng 02/2024).")
                desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "")
            desk.wait_for(KEYS)
            desk.type(b"x" + DOWN + ENTER + letter.encode())
            desk.wait_for("Hạn chế:")  # the form is open, and the letter typed before it drawn
            end(desk)
            assert desk.code() in codes, desk.screen
        (draft,) = drafts(hamlets)
        assert stat.S_IMODE(draft.stat().st_mode) == 0o600
        assert visits(hamlets) == []
    with Terminal(hamlets, AT_C1) as desk:
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "")
        desk.wait_for(KEYS)
        desk.type(DOWN + ENTER + "giờ".encode() + SAVE)
        assert desk.code() == 0
    rows = hamlets.done("attend", "list", "--json").json["rows"]
    assert [row["strengths"] for row in rows] == [None, "Đúng giờ"]
    assert drafts(hamlets) == []
    assert not (hamlets.place.parent / "bugs").exists()


@pytest.mark.parametrize("argv", [(), ("--period", "2/2024", "--cell", "C1", "-n")])
def test_without_a_terminal_it_names_what_takes_a_list(
    office: Chibo, argv: tuple[str, ...]
) -> None:
    said = (
        "Lỗi: chibo attend grid là bảng trên màn hình, cần một cửa sổ lệnh; có sẵn danh sách thì"
        " dùng: chibo import TỆP.\n"
    )
    assert office("attend", "grid", *argv) == Result(2, "", said)


def test_a_cell_excludes_an_area(office: Chibo) -> None:
    told = office("attend", "grid", "--cell", "C1", "--under", "X01")
    assert (told.code, "--under" in told.err) == (2, True)


def test_a_rehearsal_writes_neither_visits_nor_a_draft(hamlets: Chibo) -> None:
    before = hamlets.kept()
    said = typed(hamlets, b"x", SAVE, argv=(*AT_C1, "-n"))
    assert "(thử, không ghi) Đã ghi 1 lượt dự của 1 đồng chí" in said
    assert hamlets.kept() == before
    assert drafts(hamlets) == []


def test_the_period_is_asked_for_and_a_draft_of_another_table_offered(hamlets: Chibo) -> None:
    typed(hamlets, b"x", ESCAPE)
    with Terminal(hamlets, ("attend", "grid", "--under", "X01")) as desk:
        desk.answer("Kỳ [quý II/2024]", "3/2024")
        desk.wait_for("1 lượt chưa lưu (Chi bộ ấp 1, tháng 02/2024).")
        desk.answer("Enter: để đó. [c/K]", "")
        desk.wait_for("Lượt dự tháng 03/2024, Xã Hòa Lạc: 0")
        desk.wait_for(KEYS)
        desk.type(ESCAPE)
        assert desk.code() == 0
    with Terminal(hamlets, ("attend", "grid", "--period", "3/2024")) as desk:
        desk.answer("Enter: để đó. [c/K]", "c")
        desk.wait_for("Lượt dự tháng 02/2024, Chi bộ ấp 1: 1 lượt")
        desk.wait_for(KEYS)
        desk.type(SAVE)
        assert desk.code() == 0
    assert visits(hamlets) == [("CB01", "C1", "2024-02-05")]


def test_a_draft_is_dropped_at_a_yes(hamlets: Chibo) -> None:
    typed(hamlets, b"x", ESCAPE)
    with Terminal(hamlets, AT_C1) as desk:
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "c")
        desk.wait_for("0 lượt chưa lưu")
        desk.wait_for(KEYS)
        desk.type(ESCAPE)
        assert desk.code() == 0
    assert drafts(hamlets) == []


def test_a_draft_of_who_is_gone_is_told_and_kept(hamlets: Chibo) -> None:
    hamlets.done("official", "add", "Mai Văn Ích", "--code", "CB09")
    hamlets.done("assign", "add", "CB09", "X01", "--since", "1/1/2024")
    typed(hamlets, b"x", DOWN * 3, ENTER, "Đúng giờ".encode(), ESCAPE + ESCAPE)
    hamlets.done("undo", "--yes")
    hamlets.done("undo", "--yes")
    with Terminal(hamlets, AT_C1) as desk:
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "")
        desk.wait_for("không còn trong sổ: 05/02/2024, C1, Đúng giờ.")
        desk.wait_for("1 lượt chưa lưu")
        desk.wait_for(KEYS)
        desk.type(ESCAPE)
        assert desk.code() == 0
    assert len(drafts(hamlets)) == 1


def test_who_is_erased_is_erased_from_drafts(hamlets: Chibo) -> None:
    typed(hamlets, b"x", DOWN, ENTER, b"Dung gio", ESCAPE + ESCAPE)
    hamlets.done("official", "erase", "CB03", "--reason", "đơn", "--yes")
    (draft,) = drafts(hamlets)
    assert b"Dung" not in draft.read_bytes()
    with Terminal(hamlets, AT_C1) as desk:
        desk.wait_for("1 lượt chưa lưu (Chi bộ ấp 1, tháng 02/2024).")
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "")
        desk.wait_for(KEYS)
        desk.type(SAVE)
        assert desk.code() == 0
    assert visits(hamlets) == [("CB01", "C1", "2024-02-05")]


def test_a_window_of_another_size_shows_what_fits(hamlets: Chibo) -> None:
    with Terminal(hamlets, ("attend", "grid", "--period", "2024", "--cell", "C1")) as desk:
        desk.wait_for(KEYS)
        desk.resize(10, 40)
        desk.wait_for("05/01 05/02 >")
        desk.type(RIGHT * 4 + DOWN * 2 + b"x")
        desk.type(SAVE)
        assert desk.code() == 0
    assert visits(hamlets) == [("CB04", "C1", "2024-05-05")]
