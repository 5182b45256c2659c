"""How sentences and values are said in one language: dd/mm/yyyy, quý I/2024, 3.500, 95,78%."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.facts.kinds import UNIT_KINDS, Meeting
from chibo_cli.domain.facts.records import Document
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch
from chibo_cli.messages.labels import LABELS, UNIT_KIND_LABELS
from chibo_cli.messages.text import Language, Text
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_ROMAN = ("I", "II", "III", "IV")
_PERIODS = {
    PeriodKind.MONTH: Text("tháng {month:02}/{year}", "{year}-{month:02}"),
    PeriodKind.QUARTER: Text("quý {numeral}/{year}", "Q{numeral}/{year}"),
    PeriodKind.HALF: Text("6 tháng {half} năm {year}", "{half} half of {year}"),
    PeriodKind.YEAR: Text("năm {year}", "{year}"),
}
_STRETCH = Text("từ {first} đến {last}", "{first} to {last}")
_HALVES = (Text("đầu", "first"), Text("cuối", "second"))
_NAMING = frozenset(("id", "number", "old", "line", "row"))  # 1.234 could not be typed back
_CHOICES: Mapping[str, type[Enum]] = {
    "meeting": Meeting,
    "status": RecommendationState,
    "document": Document,
    "setting": Setting,
}
_GROUPS = {
    "unit": Text("đơn vị", "unit"),
    "agency": Text("cơ quan", "agency"),
    "tag": Text("nhãn", "tag"),
    "office": Text("văn phòng", "office"),
}
NONE = Text("—", "—")
YES = Text("có", "yes")
NO = Text("không", "no")


class _Count(str):
    """A whole number as it is written, which takes the words that go with one or with several.

    `{count:row|rows}` is `1 row`, `2 rows`; Vietnamese has no need of it.
    """

    __slots__ = ("is_one",)
    is_one: bool

    def __format__(self, forms: str) -> str:
        one, _, several = forms.partition("|")
        return f"{self} {one if self.is_one else several}" if forms else str(self)


@dataclass(frozen=True, slots=True)
class Words:
    """One language's voice: called with a Text and its fields, it gives the sentence.

    `own_kinds` are what the office calls its own kinds of unit, by key.
    """

    language: Language
    own_kinds: Mapping[str, Text] = field(default_factory=dict, hash=False)

    def __call__(self, text: Text, /, **fields: object) -> str:
        """The sentence in this language, its placeholders filled."""
        said = {name: self._said(name, value) for name, value in fields.items()}
        return text.pattern(self.language).format(**said)

    def _said(self, name: str, value: object) -> str:
        if not isinstance(value, int) or isinstance(value, bool):
            return self.say(value)
        said = _Count(value if name in _NAMING else self.number(value))
        said.is_one = value == 1
        return said

    def say(self, value: object) -> str:
        """A value as the language writes it; None is empty."""
        match value:
            case None:
                return ""
            case bool():
                return self(YES if value else NO)
            case date():
                return self.day(value)
            case Period() | Stretch():
                return self.period(value)
            case Enum() if value in LABELS:
                return LABELS[value].pattern(self.language)
            case Text():
                return value.pattern(self.language)
            case int():
                return self.number(value)
            case float():
                written = f"{value:g}"
                return written.replace(".", ",") if self.language is Language.VI else written
            case _:
                return str(value)

    def day(self, day: date) -> str:
        """Day first in Vietnamese, ISO in English."""
        if self.language is Language.EN:
            return day.isoformat()
        return f"{day.day:02}/{day.month:02}/{day.year:04}"

    def period(self, period: Period | Stretch) -> str:
        """`quý I/2024`, `Q1/2024`; `từ quý I/2020 đến quý I/2021`."""
        if isinstance(period, Stretch):
            return self(_STRETCH, first=period.first, last=period.last)
        half = _HALVES[min(period.index, len(_HALVES)) - 1]
        roman = _ROMAN[min(period.index, len(_ROMAN)) - 1]
        return (
            _PERIODS[period.kind]
            .pattern(self.language)
            .format(
                year=period.year,
                month=period.index,
                numeral=roman if self.language is Language.VI else period.index,
                half=half.pattern(self.language),
            )
        )

    def number(self, number: int) -> str:
        """Thousands grouped by a point in Vietnamese, a comma in English."""
        grouped = f"{number:,}"
        return grouped.replace(",", ".") if self.language is Language.VI else grouped

    def percent(self, rate: float | None) -> str:
        """A rate of 0.9578 as `95,78%`; none as a dash."""
        if rate is None:
            return NONE.pattern(self.language)
        written = f"{rate * 100:.2f}".rstrip("0").rstrip(".")
        return f"{written.replace('.', ',') if self.language is Language.VI else written}%"

    def unit_kind(self, kind: str) -> str:
        """The word for a kind of unit; a kind that nobody named is shown as it is."""
        label = UNIT_KIND_LABELS.get(kind) or self.own_kinds.get(kind)
        return kind if label is None else label.pattern(self.language)

    def choice(self, of: str, value: str) -> str:
        """A value that a clerk may write, by the word of this language that is read back as it."""
        if of == "group" and value in _GROUPS:
            return self(_GROUPS[value])
        of = "kind" if of == "group" else of
        if of == "kind" and value in self.own_kinds:
            return self.unit_kind(value)
        if self.language is Language.EN:
            return value
        if of == "kind":
            return UNIT_KINDS.get(value, (value,))[0]
        if of == "list":
            from chibo_cli.domain.lists.lists import ListKind
            from chibo_cli.messages.answers.lists import KINDS

            return f"{value} ({self(KINDS[ListKind(value)])})"
        if of == "verdict":
            return f"{value} ({self.say(Fulfilment(value))})"
        choices = _CHOICES.get(of)
        return value if choices is None else self.say(choices(value))

    def several(self, values: Sequence[object]) -> str:
        """The values said one after another, with commas."""
        return ", ".join(self.say(value) for value in values)


def in_both(said: Callable[[Words], str]) -> Text:
    """What is said in either language, as one text."""
    return Text(said(Words(Language.VI)), said(Words(Language.EN)))
