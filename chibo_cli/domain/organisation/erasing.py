"""A person whose data are erased: what tells of them, and the mark that stands in its place.

Source: Law 91/2025/QH15 on the protection of personal data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.text.matching import Typed
from chibo_cli.domain.text.mentions import without
from chibo_cli.domain.text.names import coded, search_form
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.domain.facts.named import Named

_TOKEN = re.compile(r"[^\s'\"=,;()\[\]]+")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is erased: every name and code ever borne.

    `agencies` are those that nobody else has; `said` are titles and notes of theirs. `namesakes`
    are others of one of the names.
    """

    id: int
    names: tuple[str, ...]
    codes: frozenset[str]
    agencies: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    namesakes: tuple[Named, ...] = ()

    @property
    def code(self) -> str:
        """What stands for every code: no two people share one, and figures by person stay."""
        return f"XOA-{self.id}"

    def without_names(self, text: str) -> str:
        """A text with the mark in place of every name."""
        return without(text, self.names, MARK)

    def without_agency(self, agency: str) -> str:
        """An agency with whom nobody else is told apart from the others still."""
        return self.code if agency in self.agencies else agency

    def is_in(self, text: str) -> bool:
        """Whether a text names the person: by a code, or by a name that nobody else bears."""
        tokens = {each.casefold() for each in _TOKEN.findall(text)}
        by_code = any(code in tokens for code in self._telling_codes())
        return by_code or (not self.namesakes and self.is_spoken_of(text))

    def is_spoken_of(self, text: str) -> bool:
        """Whether a text holds one of the names, whoever is meant."""
        return self.without_names(text) != text

    def without(self, text: str) -> str:
        """Words of an operation without name and code; where a code is in them, none."""
        left = self.without_names(text)
        return MARK if self.is_in(left) else left

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names as they stand in a register, marked and folded."""
        return tuple(dict.fromkeys((*self.names, *map(search_form, self.names))))

    def bears(self, code: str | None, name: str) -> bool:
        """Whether a code and a name that stand together are the person's."""
        if not any(Typed(each).is_whole(name) for each in self.names):
            return False
        if code is None:
            return all(each.code is not None for each in self.namesakes)
        return code.casefold() in self.codes or code == self.code

    def is_told_by(self, cells: Sequence[str]) -> bool:
        """Whether a row of cells is the person's: name and code in one cell or in two."""
        if any(self._shown(cell) for cell in cells):
            return True
        named = any(cell in self.names for cell in cells)
        return named and (
            not self.namesakes or any(cell.casefold() in self.codes for cell in cells)
        )

    def in_own_row(self, cell: str) -> str:
        """What stands in place of a cell of such a row."""
        if cell in self.names or cell in self.said:
            return MARK
        if cell.casefold() in self.codes:
            return self.code
        return coded(MARK, self.code) if self._shown(cell) else cell

    def _shown(self, cell: str) -> bool:
        return any(
            cell.casefold() == coded(name, code).casefold()
            for name in self.names
            for code in self.codes
        )

    def _telling_codes(self) -> frozenset[str]:
        """A code of digits alone is no word for anybody in particular."""
        return frozenset(code for code in self.codes if not code.isdigit())


@dataclass(frozen=True, slots=True)
class Mention:
    """A text of others that holds the name; `operation` is the one that said it, None of a row."""

    table: str
    row_id: int
    text: str
    operation: int | None = None

    def is_of(self, table: str, row_id: int) -> bool:
        """Whether a row says it."""
        return (self.table, self.row_id) == (table, row_id)


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did, or would do.

    `rows` are counts by table; `periods` those whose closed reports bear the mark now, `unclear`
    those that hold the name without telling whose it is. `kept` are the older operations whose
    words name the person and cannot go.
    """

    subject: Subject
    rows: Mapping[str, int]
    images: int
    periods: Sequence[str]
    unclear: Sequence[str]
    mentions: Sequence[Mention]
    kept: Sequence[int]

    @property
    def namesakes(self) -> Sequence[Named]:
        """Those of the same name, who stay."""
        return self.subject.namesakes

    @property
    def count(self) -> int:
        """How many rows bear the mark now."""
        return sum(self.rows.values())
