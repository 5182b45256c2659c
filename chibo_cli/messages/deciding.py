"""What is said of a whole decision taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

DECIDED = Text(
    "Quyết định {number}, từ {day}: giữ nguyên {kept}, thay {replaced}, thêm {added},"
    " kết thúc {ended}.",
    "Decision {number}, from {day} on: {kept} kept, {replaced} replaced, {added} added,"
    " {ended} ended.",
)
# A line for each change, by its `DecisionChange`'s value; who stands as before is counted only.
CHANGES: Mapping[str, Text] = {
    "replaced": Text(
        "  {unit}: đồng chí {predecessor} (số {replaces}) → đồng chí {official} (số {id}){rest}",
        "  {unit}: {predecessor} (number {replaces}) → {official} (number {id}){rest}",
    ),
    "added": Text(
        "  {unit}: thêm đồng chí {official} (số {id}){rest}",
        "  {unit}: {official} added (number {id}){rest}",
    ),
    "ended": Text(
        "  {unit}: đồng chí {official} thôi phụ trách (số {id}){rest}",
        "  {unit}: {official} ended (number {id}){rest}",
    ),
}
REST = Text(", {detail}", ", {detail}")
MANY = Text("Kết thúc {count} phân công?", "End {count:assignment|assignments}?")

# What an assignment ended by it says.
REASON = Text("theo quyết định {number}", "by decision {number}")
