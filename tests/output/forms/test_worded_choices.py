"""The words that a refusal offers are words that are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import meeting_kind, unit_kind
from chibo_cli.domain.followups.filings import document_kind
from chibo_cli.domain.followups.recommendations import recommendation_state
from chibo_cli.messages.errors.refusals import InvalidChoice
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

VI, EN = Words(Language.VI), Words(Language.EN)


@pytest.mark.parametrize(
    ("of", "read"),
    [
        ("kind", unit_kind),
        ("meeting", meeting_kind),
        ("status", recommendation_state),
        ("document", document_kind),
    ],
)
def test_what_may_be_chosen_is_told_in_words_that_are_read_back(
    of: str, read: Callable[[str], object]
) -> None:
    with pytest.raises(InvalidChoice) as refused:
        read("không có")
    for value in refused.value.allowed:
        word = VI.choice(of, value)
        assert word != value
        assert read(word) == read(value)
        assert EN.choice(of, value) == value
