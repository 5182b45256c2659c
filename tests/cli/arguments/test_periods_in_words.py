"""A period is read with or without quotes around its words, behind an option too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.running.commands import commands

if TYPE_CHECKING:
    from tests.running.chibo import Chibo

TAKES_A_PERIOD = re.compile(r"(--[a-z-]+) (?:previous\|last-year\|)?(?:KỲ|THÁNG)\s")


@pytest.mark.walk
def test_every_option_that_takes_a_period_takes_it_in_words(office: Chibo) -> None:
    found = [
        (*words, option)
        for words in commands()
        for option in TAKES_A_PERIOD.findall(office.done(*words, "-h").out)
    ]
    assert len(found) == 23
    for line in found:
        for typed in (("quý", "4/2025"), ("tháng", "3", "năm", "2024")):
            quoted = office(*line, " ".join(typed))
            assert office(*line, *typed) == quoted, line
            name, *rest = typed
            assert office(*line[:-1], f"{line[-1]}={name}", *rest) == quoted, line


@pytest.mark.parametrize(
    "typed",
    [
        "quý 2/2024",
        "quý II năm 2024",
        "quy 2 2024",
        "quý này",
        "this quarter",
        "6 tháng đầu năm 2024",
        "tháng 5",
        "tháng này",
        "năm 2024",
    ],
)
def test_the_words_of_a_period_stand_anywhere_on_the_line(office: Chibo, typed: str) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "3/5/2024")
    quoted = office("attend", "list", "--json", "--period", typed)
    words = typed.split()
    assert office("attend", "list", "--json", "--period", *words) == quoted
    assert office("attend", "list", "--period", *words, "--official", "CB01", "--json") == quoted


def test_what_follows_a_period_is_no_word_of_it(office: Chibo) -> None:
    line = ("attend", "list", "--period")
    for typed in (("quý", "2/2024", "x"), ("2024", "Q1"), ("quý", "x"), ("x", "2024")):
        said = office(*line, *typed)
        assert (said.code, said.out) == (2, ""), typed
        assert said.err.startswith("Lỗi: thừa đối số: "), typed
    assert office(*line).err == "Lỗi: tùy chọn --period cần một giá trị.\n"


@pytest.mark.parametrize("typed", ["cùng kỳ năm trước", "kỳ trước", "quý 1 năm 2023", "quý I/2023"])
def test_a_report_is_held_against_a_period_in_words(office: Chibo, typed: str) -> None:
    line = ("report", "quarter", "--json")
    quoted = office.done(*line, "--against", typed, "quý", "1/2024")
    assert office.done(*line, "--against", *typed.split(), "quý", "1/2024") == quoted
