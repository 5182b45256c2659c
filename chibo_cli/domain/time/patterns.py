"""On which day of a month a cell meets, and how such a pattern is written."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.errors import InvalidPattern
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.time.periods import Period

LAST = -1
LAST_DAY = 31  # of a shorter month it is the last one
DAYS_OF_WEEK = 7
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", LAST: "last"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A day of the month, 1 to 31, or else the `nth` weekday of it.

    `nth` is 1 to 5, -1 the last; `weekday` is 1 (Monday) to 7 (Sunday). `str()` is the notation
    of JSON, which is read back: `day 5`, `2nd sunday`, `last friday`.
    """

    day: int | None = None
    nth: int | None = None
    weekday: int | None = None

    def day_in(self, month: Period) -> date:
        """The day on which it falls in a month.

        Day 31 of a shorter month is its last day; a fifth weekday where there are but four is
        the fourth: a cell meets every month.
        """
        length = monthrange(month.year, month.index)[1]
        if self.day is not None:
            return date(month.year, month.index, min(self.day, length))
        first = date(month.year, month.index, 1).isoweekday()
        days = range(1 + ((self.weekday or 1) - first) % DAYS_OF_WEEK, length + 1, DAYS_OF_WEEK)
        return date(month.year, month.index, days[_place(self.nth, len(days))])

    def __str__(self) -> str:
        if self.day is not None:
            return f"day {self.day}"
        return f"{ORDINALS[self.nth or LAST]} {WEEKDAYS[(self.weekday or 1) - 1]}"


def parse_pattern(text: str) -> Pattern:
    """The pattern a clerk's words mean: `ngày 5`, `chủ nhật tuần thứ hai`, `last friday`.

    A week's number is the weekday's own in the month: `thứ bảy tuần đầu` is the first Saturday.

    Raises:
        InvalidPattern: the words are none, or name a day that no month has.
    """
    words = folded(text).strip(" .,;")
    match = re.fullmatch(_DAY, words)
    if match is not None:
        day = int(match["day"])
        if not 1 <= day <= LAST_DAY:
            raise InvalidPattern(text)
        return Pattern(day=day)
    if re.fullmatch(_MONTH_END, words):
        return Pattern(day=LAST_DAY)
    for form in _WEEKDAY_FORMS:
        match = re.fullmatch(form, words)
        if match is not None:
            return Pattern(nth=_NTH[match["nth"]], weekday=_WEEKDAY_OF[match["weekday"]])
    raise InvalidPattern(text)


# Patterns are compiled when words are read: most who load this read none.
_WEEKDAY_OF: Mapping[str, int] = {
    **{name: place for place, name in enumerate(WEEKDAYS, 1)},
    **{name[:3]: place for place, name in enumerate(WEEKDAYS, 1)},
    **{
        f"{thu}{number}": number - 1
        for thu in ("thu ", "thu", "t")
        for number in range(2, len(WEEKDAYS) + 1)
    },
    **{
        f"thu {word}": place
        for place, word in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"), 1)
    },
    **dict.fromkeys(("chu nhat", "chua nhat", "cn"), DAYS_OF_WEEK),
}
_NTH: Mapping[str, int] = {
    **{str(number): number for number in range(1, 6)},
    **dict.fromkeys(("nhat", "mot", "dau tien", "dau", "1st", "first"), 1),
    **dict.fromkeys(("hai", "nhi", "2nd", "second"), 2),
    **dict.fromkeys(("ba", "3rd", "third"), 3),
    **dict.fromkeys(("tu", "bon", "4th", "fourth"), 4),
    **dict.fromkeys(("nam", "5th", "fifth"), 5),
    **dict.fromkeys(("cuoi cung", "cuoi", "last"), LAST),
}
_OF_MONTH = r"(?: (?:(?:hang|moi|cua|trong) )?thang| (?:of )?(?:the|each|every|a) month| monthly)?"


def _one_of(words: Mapping[str, int], *, english: bool | None = None) -> str:
    """The words as alternatives, the longest first."""
    found = sorted(words, key=len, reverse=True)
    if english is not None:
        found = [word for word in found if (word in _ENGLISH_ORDINALS) is english]
    return "|".join(map(re.escape, found))


_ENGLISH_ORDINALS = frozenset(
    (*ORDINALS.values(), "first", "second", "third", "fourth", "fifth", "last")
)
_ENDS = r"(?P<nth>dau tien|dau|cuoi cung|cuoi)"
_NUMBERED = rf"(?:tuan (?:le )?(?:thu )?|thu )(?P<nth>{_one_of(_NTH, english=False)})"
_THE_WEEKDAY = rf"(?:ngay |(?:sang|chieu|toi) )?(?P<weekday>{_one_of(_WEEKDAY_OF)})"
_DAY = rf"(?:(?:ngay |day |the )?(?:mung |mong )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?){_OF_MONTH}"
_MONTH_END = (
    r"(?:ngay )?cuoi(?: cung)?(?: cua)? thang|ngay cuoi(?: cung)?|"
    r"(?:the )?last day(?: (?:of )?(?:the|each|every) month)?"
)
_WEEKDAY_FORMS = (
    rf"{_THE_WEEKDAY} {_NUMBERED}{_OF_MONTH}",
    rf"{_THE_WEEKDAY} {_ENDS}{_OF_MONTH}",
    rf"{_NUMBERED} {_THE_WEEKDAY}{_OF_MONTH}",
    rf"(?:the )?(?P<nth>{_one_of(_NTH, english=True)}) {_THE_WEEKDAY}{_OF_MONTH}",
)


def _place(nth: int | None, count: int) -> int:
    return LAST if nth is None or nth == LAST else min(nth, count) - 1
