"""English says one row and two rows: no sentence of ours counts in the plural alone."""

from __future__ import annotations

import re

import pytest

from chibo_cli.messages.text import Language, Text
from chibo_cli.messages.words import Words
from tests.house.test_messages import TEXTS

ROWS = Text("{count} dòng", "{count:row|rows}")
_PLURAL = re.compile(r"\{(?:count|rows|tables|days)\} (?:[a-z]+ )?[a-z]+s\b")


@pytest.mark.parametrize(
    ("count", "vi", "en"),
    [(0, "0 dòng", "0 rows"), (1, "1 dòng", "1 row"), (2_000, "2.000 dòng", "2,000 rows")],
)
def test_a_noun_goes_with_its_number(count: int, vi: str, en: str) -> None:
    assert Words(Language.VI)(ROWS, count=count) == vi
    assert Words(Language.EN)(ROWS, count=count) == en


def test_no_english_text_counts_in_the_plural_alone() -> None:
    ours = [each for each in TEXTS if each[0] != "help.typer_words.SENTENCES"]  # the parser's: text
    assert [(name, text.en) for name, text in ours if _PLURAL.search(text.en)] == []
