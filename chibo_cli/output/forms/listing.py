"""A list to show: typed values by key, the same ones on screen, in JSON and in CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from importlib import import_module
from typing import overload

from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.messages.answers.facts import ABOUT, TABLES
from chibo_cli.messages.answers.meetings import pattern_text
from chibo_cli.messages.headings import columns as headings
from chibo_cli.messages.labels import (
    DECISION_LABELS,
    FINDING_LABELS,
    GAP_LABELS,
    LIKENESS_LABELS,
    PRINTED_LABELS,
    UNIT_KIND_LABELS,
)
from chibo_cli.messages.text import Text
from chibo_cli.output.forms.values import Labelled
from chibo_cli.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: its JSON key and its heading; a quiet one is left off the screen."""

    key: str
    heading: Text
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows by key: None, bool, int, str, date, Decimal, Enum, Period, Named, Labelled, FieldChange.

    A value may also be a tuple of these. `noun` names the schema: `chibo.NOUN/1`; `head` is what
    JSON says of all rows before them, `foot` the sentence that a screen has below them, with what
    it names.
    """

    noun: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, object]]
    head: Mapping[str, object] = field(default_factory=dict)
    foot: tuple[Text, Mapping[str, object]] | None = None

    @property
    def schema(self) -> str:
        """The schema's name and version."""
        return f"chibo.{self.noun}/1"


# What a row of each noun's list is, imported when one is shown: a command shows one or two.
ENTRIES: Mapping[str, str] = {
    "unit": "domain.entries.organisation:UnitEntry",
    "unit_kind": "domain.entries.organisation:UnitKindEntry",
    "official": "domain.entries.organisation:OfficialEntry",
    "rule": "domain.entries.duties:RegulationEntry",
    "preset": "domain.entries.duties:PresetEntry",
    "assign": "domain.entries.duties:AssignmentEntry",
    "decision": "domain.duties.decision:DecisionEntry",
    "gap": "domain.duties.gaps:GapEntry",
    "attend": "domain.entries.attendances:AttendanceEntry",
    "waive": "domain.entries.duties:WaiverEntry",
    "schedule": "domain.entries.meetings:ScheduleEntry",
    "meeting": "domain.entries.meetings:MeetingEntry",
    "notice": "domain.entries.meetings:NoticeEntry",
    "clash": "domain.entries.meetings:ClashEntry",
    "registration": "domain.entries.meetings:CoverageEntry",
    "plan": "domain.entries.meetings:PlanEntry",
    "recommend": "domain.entries.followups:RecommendationEntry",
    "addressee": "domain.entries.followups:AddresseeEntry",
    "recommend_tag": "domain.entries.followups:TagTurnover",
    "recommend_month": "domain.entries.followups:MonthTurnover",
    "score": "domain.entries.followups:ScoreEntry",
    "score_template": "domain.entries.followups:TemplateEntry",
    "tags": "domain.entries.register:TagEntry",
    "info": "domain.entries.register:InfoEntry",
    "setting": "domain.entries.register:SettingEntry",
    "grant": "domain.entries.register:RightEntry",
    "guide": "messages.guide:Page",
    "page": "messages.guide:Page",
    "flaw": "domain.register.soundness:FlawFound",
    "remark": "domain.reports.values:Remarked",
    "log": "domain.entries.register:OperationEntry",
    "period": "domain.entries.register:ClosingEntry",
    "diff": "domain.entries.register:Difference",
    "check": "domain.entries.register:Finding",
    "filing": "domain.entries.followups:FilingEntry",
    "office": "domain.entries.merging:OfficeEntry",
    "left_out": "domain.entries.merging:LeftOutEntry",
    "pair": "domain.merging.pairs:PairEntry",
}
_LEFT_OUT = {  # what a row says and no column has
    "guide": "text",  # a whole page: `page` has it
    "check": "office",  # only of what an office sent: JSON says of each row whose it is
}
_ONLY_WHERE_SAID = {"diff": ("item", "visit", "said", "says")}
_QUIET_IN = {"filing": {"addressees", "due", "duty"}, "pair": {"name"}, "left_out": {"office"}}
_SHOWN_IN = {"remark": {"strengths", "shortcomings", "proposals"}}
_QUIET_WHERE_EMPTY = {("check", key) for key in ("date", "document", "due", "filed_on")}
_VOCABULARIES: Mapping[str, Mapping[str, Text]] = {
    "kind": UNIT_KIND_LABELS,
    "finding": FINDING_LABELS,
    "gap": GAP_LABELS,
    "item": PRINTED_LABELS,
    "change": DECISION_LABELS,
    "what": ABOUT,
    "table": TABLES,
    "why": LIKENESS_LABELS,
}


def listing(noun: str, entries: Sequence[object]) -> Listing:
    """The entries of one noun as a list; their fields are its keys."""
    unsaid = {
        key
        for key in _ONLY_WHERE_SAID.get(noun, ())
        if entries and all(getattr(entry, key) is None for entry in entries)
    }
    keys = [key for key in keys_of(noun) if key not in unsaid]
    rows = _Rows(entries, [*keys, *filter(None, [_LEFT_OUT.get(noun)])])
    return Listing(noun, columns_of(noun, keys, rows), rows)


class _Rows(Sequence[Mapping[str, object]]):
    """The rows of entries, each made when it is looked at: all at once would fill the memory."""

    def __init__(self, entries: Sequence[object], keys: Sequence[str]) -> None:
        self._entries, self._keys = entries, keys

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, place: int) -> Mapping[str, object]: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Mapping[str, object]]: ...

    def __getitem__(
        self, place: int | slice
    ) -> Mapping[str, object] | Sequence[Mapping[str, object]]:
        if isinstance(place, slice):
            return _Rows(self._entries[place], self._keys)
        entry = self._entries[place]
        return {key: labelled(key, getattr(entry, key)) for key in self._keys}


def keys_of(noun: str) -> list[str]:
    """The keys of a noun's list: the fields of its entry."""
    module, _, name = ENTRIES[noun].partition(":")
    names = (each.name for each in fields(getattr(import_module(f"chibo_cli.{module}"), name)))
    return [name for name in names if name != _LEFT_OUT.get(noun)]


def columns_of(
    noun: str, keys: Sequence[str], rows: Sequence[Mapping[str, object]] = ()
) -> list[Column]:
    """The columns of these keys in a list of that noun, which has these rows."""
    idle = {
        key
        for key in keys
        if (noun, key) in _QUIET_WHERE_EMPTY and rows and all(row[key] is None for row in rows)
    }
    usual = {key for key in keys if COLUMNS[key].is_quiet} - _SHOWN_IN.get(noun, set())
    quiet = usual | idle | _QUIET_IN.get(noun, set())
    return [Column(key, headings.of(noun, key), quiet=key in quiet) for key in keys]


def labelled(key: str, value: object) -> object:
    """A value under that key, with its label where the key has a vocabulary or it is a pattern.

    A kind of unit of the office's own has its name in the register: `shown_at` says it.
    """
    if isinstance(value, Pattern):
        return Labelled(str(value), pattern_text(value))
    vocabulary = _VOCABULARIES.get(key)
    if vocabulary is None or not isinstance(value, str):
        return value
    if key == "kind" and value not in vocabulary:
        return value
    return Labelled(value, vocabulary.get(value, Text(value, value)))
