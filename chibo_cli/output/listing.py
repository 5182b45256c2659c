"""A list to show: typed values by key, the same ones on screen, in JSON and in CSV."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.messages.text import Text


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: its JSON key and its heading; a quiet one is left off the screen."""

    key: str
    heading: Text
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value of an open vocabulary: `value` in JSON and CSV, `label` on screen."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column that changed: its key and heading, what it held and what it holds."""

    key: str
    heading: Text
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows by key: None, bool, int, str, date, Decimal, Enum, Period, Named, Labelled, FieldChange.

    A value may also be a tuple of these. `noun` names the schema: `chibo.NOUN/1`; `head` is what
    JSON says of all rows before them.
    """

    noun: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, object]]
    head: Mapping[str, object] = field(default_factory=dict)

    @property
    def schema(self) -> str:
        """The schema's name and version."""
        return f"chibo.{self.noun}/1"
