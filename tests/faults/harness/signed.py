"""A register whose first quarter is closed, and what `chibo db check` says of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.running.chibo import Chibo


@dataclass(frozen=True, slots=True)
class Signed:
    """A register whose first quarter is closed, and the head hash told then."""

    chibo: Chibo
    head: str

    def check(self, *, head: bool = True) -> tuple[int, list[dict[str, Any]]]:
        """The exit code, and what was found."""
        anchor = ["--head", self.head] if head else []
        result = self.chibo("db", "check", "--json", *anchor)
        return result.code, json.loads(result.out)["rows"] if result.out else []


def work_and_close(chibo: Chibo) -> Signed:
    """Adds, an undo, a redo, a removal, a close, an adjustment, and work after it."""
    chibo.done("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--strengths", "đúng giờ")
    chibo.done("attend", "add", "CB02", "C2", "--on", "6/2/2024", "--score", "85.5")
    chibo.done("attend", "add", "CB02", "C2", "--on", "7/2/2024")
    chibo.done("undo")
    chibo.done("redo")
    chibo.done("attend", "remove", "3")
    closed = chibo.done("period", "close", "2024-Q1")
    found = re.search(r"[0-9a-f]{64}", closed.out)
    assert found is not None
    chibo.done("attend", "add", "CB01", "C1", "--on", "6/3/2024", "--adjust", "--reason", "muộn")
    chibo.done("attend", "add", "CB01", "C1", "--on", "5/4/2024")
    return Signed(chibo, found.group())
