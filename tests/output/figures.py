"""The figures of a report as each of its forms tells them, so that they can be held together.

A form gives what it says of a figure, by period, part and key: `("2025-Q3", "X01", "met")` is `3`.
The part is the code of a unit, else its name; it is empty for the total.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.output.html.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chibo_cli.messages.words import Words

Told = dict[tuple[str, str, str], str]

KEYS = {
    "Số đồng chí": "officials",
    "Đạt": "met",
    "Chưa đạt": "unmet",
    "Chưa đến hạn": "pending",
    "Miễn": "waived",
    "Không xét": "not_judged",
    "Tỷ lệ đạt": "rate",
    "Lượt dự": "attendances",
    "Chi bộ": "cells",
    "Đơn vị dự": "units",
}
"""The figures of visits by what heads them."""

_PARTS = ("years", "halves", "quarters", "months")


def of_json(document: Mapping[str, Any], words: Words) -> Told:
    """Those of the JSON document, in that language's words."""
    return {
        key: words.percent(value) if key[2] == "rate" or value is None else words.number(value)
        for key, value in _values(document)
    }


def of_page(content: bytes) -> Told:
    """Those of the page; what its `data` elements say they are is what is read there."""
    page = read(content)
    found: Told = {}
    for holder in page.all():
        if "data-part" in holder.attributes:
            for each in holder.all("data"):
                period, part = (holder.attributes[f"data-{name}"] for name in ("period", "part"))
                key = (period or "", part or "", each.attributes["data-figure"] or "")
                assert found.setdefault(key, each.text) == each.text, key
    return found


def _values(document: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str, str], Any]]:
    period = document["period"]
    for key, value in document["summary"].items():
        yield (period, "", key), value
    for group in document.get("groups", ()):
        part = group["group"]["code"] or group["group"]["name"]
        for key, value in group["summary"].items():
            yield (period, part, key), value
        yield (period, part, "met_elsewhere"), group["met_elsewhere"]
    for name in _PARTS:
        for part_document in document.get(name, ()):
            yield from _values(part_document)
