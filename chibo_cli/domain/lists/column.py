"""A column of a list: what heads it, which headers are read as it, what its cells hold."""

from __future__ import annotations

from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.headers import HEADERS, WITHIN
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COPIED = "copied"  # the kind of what is written by us rather than by an office


class Form(Enum):
    """What a cell holds."""

    TEXT = "text"
    WHOLE = "whole"  # a text as it is, however long
    BYTES = "bytes"  # as base64 (RFC 4648)
    NAME = "name"
    CODE = "code"
    KIND = "kind"  # of a unit
    OFFICIAL = "official"
    UNIT = "unit"
    CELL = "cell"
    PARENT = "parent"
    REGULATION = "regulation"
    ROLE = "role"
    MEETING = "meeting"
    PATTERN = "pattern"
    PERIOD = "period"
    DAY = "day"
    PAST_DAY = "past_day"  # today, or before it
    TIME = "time"
    FLAG = "flag"
    COUNT = "count"
    NTH = "nth"  # counted from the last where it is below zero
    POINTS = "points"
    WORDS = "words"
    CHOICE = "choice"
    ROW = "row"  # a row's number, or what points at it

    @property
    def is_day(self) -> bool:
        """Whether it is a day of the calendar."""
        return self in {Form.DAY, Form.PAST_DAY}

    @property
    def is_pointing(self) -> bool:
        """Whether it names somebody or something of the register, in any case."""
        whom = {Form.OFFICIAL, Form.UNIT, Form.CELL, Form.PARENT}
        return self in whom | {Form.CODE, Form.REGULATION}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name is its key in JSON, and its English header where a list is brought.

    `vi` and `en` head it, but in the list of a noun, or the template of a kind of list, that `own`
    names, what stands there does. It is read by both, unless told otherwise, and as offices write
    it (`headers`). A wide one is for long texts; a quiet one is left off the screen.
    """

    key: str
    vi: str
    en: str
    form: Form = Form.TEXT
    own: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    is_read_by_heading: bool = True
    is_wide: bool = False
    is_quiet: bool = False

    def headers_read(self, kind: str | None = None) -> Iterator[str]:
        """All that stands for it in a file, in either language; in lists of a kind, else in any.

        Of `COPIED` lists its heading does in any case.
        """
        yield self.key
        yield self.key.replace("_", " ")
        within = WITHIN.get(self.key, {})
        yield from (
            header for of_kind in within if kind in {None, of_kind} for header in within[of_kind]
        )
        is_elsewhere = kind not in {None, COPIED} and self.vi in chain(*within.values())
        if self.is_read_by_heading and not is_elsewhere:
            yield self.vi
            yield self.en
        yield from HEADERS.get(self.key, ())
