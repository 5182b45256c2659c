"""The fields of a TOML table, each read by its kind; what cannot be taken is noted."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.text.names import stored_lines
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_MOST = 366
_SHOWN = 40  # characters of a value that a sentence repeats
_TEXT, _TEXTS = '"…"', '["…"]'
_Choice = TypeVar("_Choice", bound=Enum)
_Word = TypeVar("_Word")


@dataclass(frozen=True, slots=True)
class WrongField:
    """A field that cannot be taken: `key` is its path in the file; line 0 is not known."""

    key: str
    value: str
    allowed: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Fields:
    """One table of the file: what cannot be taken is noted in `wrong`, and a default given.

    `at` is put before each key: of the second duty it is `duty[2].`.
    """

    fields: Mapping[str, object]
    at: str
    wrong: list[WrongField]

    def refuse(self, key: str, value: object, allowed: str) -> None:
        """Note a value that cannot be taken, and what could be."""
        self.wrong.append(WrongField(f"{self.at}{key}", str(value)[:_SHOWN], allowed))

    def refuse_unknown(self, known: set[str]) -> None:
        """Note each key that is not known here."""
        for key, value in self.fields.items():
            if key not in known:
                self.refuse(key, value, ", ".join(sorted(known)))

    def tables(self, key: str) -> Sequence[Fields]:
        """The tables of an array, each placed by its number from 1."""
        values = self.fields.get(key, [])
        if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
            self.refuse(key, values, f"[[{key}]]")
            return ()
        return [
            Fields(each, f"{self.at}{key}[{number}].", self.wrong)
            for number, each in enumerate(values, start=1)
        ]

    def text(self, key: str, *, required: bool = False, allowed: str = _TEXT) -> str:
        """A text as it is stored, lines kept; empty where there is none."""
        value = self.fields.get(key, "")
        try:
            text = stored_lines(value) if isinstance(value, str) else None
        except ChiboError:
            value, text = repr(value), None
        if text is None or (required and not text):
            self.refuse(key, value, allowed)
        return text or ""

    def number(self, key: str, default: int) -> int:
        """A whole number from 0 to 366."""
        value = self.fields.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST:
            return value
        self.refuse(key, value, f"0, 1, 2, … {_MOST}")
        return default

    def flag(self, key: str) -> bool:
        """True or false; false where it is not said."""
        value = self.fields.get(key, False)
        if isinstance(value, bool):
            return value
        self.refuse(key, value, "true, false")
        return False

    def day(self, key: str) -> date | None:
        """A TOML date, without a time; None where there is none."""
        value = self.fields.get(key)
        if isinstance(value, date | None) and not isinstance(value, datetime):
            return value
        self.refuse(key, value, "2024-02-05")
        return None

    def life(self) -> Span:
        """The days from `since` to `until`, both among them and each left open if not said."""
        since, until = self.day("since"), self.day("until")
        if since is not None and until is not None and until < since:
            self.refuse("until", until, f"≥ {since}")
            return ALWAYS
        return Span(since, until)

    def choice(
        self, key: str, choices: type[_Choice], default: _Choice, *, required: bool = False
    ) -> _Choice:
        """The choice whose value is written; the default where nothing is."""
        if key not in self.fields and not required:
            return default
        value = self.fields.get(key, "")
        for choice in choices:
            if choice.value == value:
                return choice
        self.refuse(key, value, ", ".join(str(one.value) for one in choices))
        return default

    def words(self, key: str, read: Callable[[str], _Word]) -> Sequence[_Word]:
        """What each text of an array stands for; `read` raises a ChiboError for one of nothing."""
        values = self.fields.get(key, [])
        if not isinstance(values, list):
            self.refuse(key, values, _TEXTS)
            return ()
        found = []
        for value in values:
            if not isinstance(value, str):
                self.refuse(key, value, _TEXT)
                continue
            try:
                found.append(read(value))
            except ChiboError as error:
                self.refuse(key, value, ", ".join(getattr(error, "allowed", (_TEXT,))))
        return found
