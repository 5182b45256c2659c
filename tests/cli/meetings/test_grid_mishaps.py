"""`chibo attend grid` where something comes between: an erasure, a stray code, a lost window."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING

import pytest

from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

pytestmark = pytest.mark.slow

ENTER, ESCAPE, SAVE, INTERRUPT = b"\r", b"\x1b", b"\x1bOQ", b"\x03"
KEYS = "F2 lưu"
AT_C1 = ("attend", "grid", "--period", "2/2024", "--cell", "C1")
DAY = b"+5" + ENTER  # nobody registered one
DRAFT = "1 lượt chưa lưu (Chi bộ ấp 1, tháng 02/2024)."


def held(clerk: Chibo) -> list[str]:
    return [row["date"] for row in clerk.done("attend", "list", "--json").json["rows"]]


def drafts(clerk: Chibo) -> list[Path]:
    return [*clerk.place.parent.glob(f"{clerk.place.name}-grid-*")]


def left(clerk: Chibo) -> None:
    """A draft of one visit."""
    with Terminal(clerk, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(DAY + b"x" + ESCAPE)
        desk.wait_for("Bản nháp còn 1 lượt chưa lưu; gõ chibo attend grid để nhập tiếp.")
        assert desk.code() == 0


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (SAVE, "[đã xoá] (XOA-1)"),
        (b" x", "[đã xoá] (XOA-1)"),
        (ENTER + b"n" + ENTER, "[đã xoá] (XOA-1)"),
        (ESCAPE, ""),
        (ENTER + b"n" + INTERRUPT, ""),
    ],
    ids=["saved", "marked again", "noted", "left", "interrupted"],
)
def test_who_is_erased_meanwhile_leaves_the_table_and_its_draft(
    office: Chibo, keys: bytes, said: str
) -> None:
    with Terminal(office, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(DAY + ENTER + b"Bac An dung gio" + ESCAPE)
        desk.wait_for("được tính")
        office.done("official", "erase", "CB01", "--reason", "đơn", "--yes")
        desk.type(keys)
        if said:
            desk.wait_for(said)
            (draft,) = drafts(office)
            assert b"Bac An" not in draft.read_bytes()
            desk.type(ESCAPE)
        assert desk.code() in {0, 130}
    assert held(office) == []
    assert drafts(office) == []


def test_the_draft_of_a_killed_sitting_is_opened_without_who_is_erased(office: Chibo) -> None:
    with Terminal(office, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(DAY + ENTER + b"Bac An dung gio" + ESCAPE)
        desk.wait_for("được tính")
        office.done("official", "erase", "CB01", "--reason", "đơn", "--yes")
        desk.kill(signal.SIGKILL)
        assert desk.code() == -signal.SIGKILL
    with Terminal(office, ("attend", "grid")) as desk:
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "")
        desk.code()
        assert "Bac An" not in desk.screen
    assert drafts(office) == []


@pytest.mark.parametrize("argv", [AT_C1, AT_C1[:2], ("attend", "roll")], ids=" ".join)
def test_adjusting_without_a_reason_is_refused_before_anything_is_typed(
    office: Chibo, argv: tuple[str, ...]
) -> None:
    with Terminal(office, (*argv, "--adjust")) as desk:
        assert desk.code() == 2
    assert desk.screen == "Lỗi: thiếu --reason.\n"


def test_a_draft_is_offered_before_any_question_and_enter_goes_on(office: Chibo) -> None:
    left(office)
    with Terminal(office, ("attend", "grid")) as desk:
        desk.wait_for(DRAFT)
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "")
        desk.wait_for(KEYS)
        assert "Kỳ [" not in desk.screen
        desk.type(SAVE)
        assert desk.code() == 0
    assert held(office) == ["2024-02-05"]
    (last,) = office.done("log", "--limit", 1, "--json").json["rows"]
    assert last["command"] == "attend grid --period 2024-02 --cell C1"


def test_where_the_draft_is_dropped_the_period_is_asked_for(office: Chibo) -> None:
    left(office)
    with Terminal(office, ("attend", "grid")) as desk:
        desk.answer("Hay bỏ hẳn bản nháp này? [c/K]", "c")
        desk.answer("Kỳ [quý II/2024]", "3/2024")
        desk.wait_for("Lượt dự tháng 03/2024")
        desk.wait_for(KEYS)
        desk.type(ESCAPE)
        assert desk.code() == 0
    assert drafts(office) == []


CODES = (  # of a mouse nobody asked for, of colours that were pasted, of a terminal's answers
    *(b"\x1b[31m", b"\x1b[0m", b"\x1b[1;31m", b"\x1b[<31m", b"\x1b[;m", b"\x1b[1;2;3;4m"),
    *(b"\x1b[<0;1;1M", b"\x1b[<64;500;300M", b"\x1b[<99;1;1m", b"\x1b[32;5;5M", b"\x1b[M !!"),
    *(b"\x1b[M\xff\xff\xff", b"\x1b[1;1R"),
)


def test_stray_codes_do_nothing_in_the_table_or_in_a_form(office: Chibo) -> None:
    codes = b"".join(CODES)
    with Terminal(office, AT_C1) as desk:
        desk.wait_for(KEYS)
        desk.type(DAY + codes + b"x")
        desk.wait_for("được tính")
        desk.type(codes + ENTER + b"dung" + CODES[0] + b" gio")
        desk.wait_for("dung gio")
        desk.type(SAVE)
        assert desk.code() == 0
    assert "unpack" not in desk.screen
    (row,) = office.done("attend", "list", "--json").json["rows"]
    assert (row["date"], row["strengths"]) == ("2024-02-05", "dung gio")


def test_a_draft_that_says_of_no_table_is_told_of_and_left(office: Chibo) -> None:
    left(office)
    (draft,) = drafts(office)
    about, *typed = draft.read_text(encoding="utf-8").strip().splitlines()
    told = {"register": json.loads(about)["register"]}
    draft.write_text("\n".join([json.dumps(told), *typed]), encoding="utf-8")
    with Terminal(office, AT_C1) as desk:
        desk.wait_for("nhưng không mở được: ")
        desk.wait_for(KEYS)
        desk.type(ESCAPE)
        assert desk.code() == 0
    assert drafts(office) == [draft]
