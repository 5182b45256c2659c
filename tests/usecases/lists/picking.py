"""Texts, days and choices of chance: what strange registers are made of."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.text.names import stored, stored_lines, stored_name
from chibo_cli.messages.errors.refusals import ChiboError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from random import Random

Chosen = TypeVar("Chosen")
TODAY = date(2026, 1, 5)
FIRST, LAST = date(2023, 1, 1), TODAY
# Texts that a spreadsheet, a CSV reader or our own importer might take for something else.
STRANGE = (
    *("=1+1", "'=1+1", "''=", "'", "'Tis", "+84", "-5", "@SUM(A1)", "=", "a,b;c\td", 'a"b', '"'),
    *("dòng 1\ndòng 2", "dòng 1\n\n  dòng 2", "_x0041_", "x_x000D_y", "_x005F_x0041_", "TRUE"),
    *("007", "1e5", "12.0", "01/02/2024", "2024-02-05", "#N/A", "NULL", "None", "I", "STT", "="),
    *("Tổng cộng", "Cộng", "Nơi nhận:", "uid", "uid:", "a  b", "a, b", "{period}", "[1]", '["a"]'),
    *("a uid:01a20273-188e-7e93-9a23-56e480b7297a", "Hoà", "Hòa", "\u0338abc", "😀", "<b>&amp;"),
)
LONG = ("x" * 2000, "'" * 2000, "=" + "ạ " * 999 + "z", "😀" * 2000, "-\n" * 999 + "-")


@dataclass(frozen=True, slots=True)
class Pick:
    """Chance by one seed, over texts of hypothesis, which draws a register too slowly."""

    chance: Random
    texts: Sequence[str]

    def of(self, choices: Iterable[Chosen]) -> Chosen:
        return self.chance.choice(list(choices))

    def number(self, least: int, most: int) -> int:
        return self.chance.randint(least, most)

    def day(self) -> date:
        return FIRST + timedelta(days=self.number(0, (LAST - FIRST).days))

    def maybe(self, value: Chosen) -> Chosen | None:
        return self.of([None, value])

    def lines(self) -> str:
        return self._kept(stored_lines)

    def line(self) -> str:
        return self._kept(stored)

    def name(self) -> str:
        return self._kept(stored_name)

    def note(self) -> str | None:
        return self.maybe(self.lines())

    def word(self) -> str | None:
        return self.maybe(self.line())

    def code(self) -> str | None:
        return self.of([None, "X01", "x01", "Đ1", "'=1", "007", self.line()])

    def some(self, make: Callable[[], Chosen], most: int, least: int = 0) -> list[Chosen]:
        return list(dict.fromkeys(make() for _ in range(self.number(least, most))))

    def tags(self) -> list[str]:
        return self.some(self.line, 2)

    def _kept(self, keep: Callable[[str], str]) -> str:
        """A text as the register keeps it; one that it would refuse is passed over."""
        while True:
            text = self.of([self.of(STRANGE), self.of(STRANGE), self.of(self.texts)])
            text = self.of(LONG) if self.number(1, 15) == 1 else text
            with suppress(ChiboError):
                if kept := keep(text):
                    return kept
