"""The headings of columns in lists, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS: Mapping[str, Text] = {key: Text(column.vi, column.en) for key, column in COLUMNS.items()}
# Those of one noun's lists alone.
_OWN: Mapping[tuple[str, str], Text] = {
    (noun, key): Text(*own) for key, column in COLUMNS.items() for noun, own in column.own.items()
}
# Averages of a quarter: the visitors', and the cells' own.
QUARTER_AVERAGES: Mapping[int, tuple[Text, Text]] = {
    index: (
        Text(f"Quý {numeral}", f"Q{index}"),
        Text(f"Quý {numeral}, tự chấm", f"Q{index}, own"),
    )
    for index, numeral in enumerate(("I", "II", "III", "IV"), start=1)
}


def of(noun: str, key: str) -> Text:
    """The heading of a column in the list of one noun."""
    return _OWN.get((noun, key)) or HEADINGS[key]
