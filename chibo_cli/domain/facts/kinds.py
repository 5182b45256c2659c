"""The vocabularies of units and meetings: an English value, read in either language."""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import Enum
from itertools import chain, count
from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import InvalidChoice
from chibo_cli.domain.text.names import folded
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitKind:
    """A kind of unit of the office's own. What is of the kind bears its key, which never changes.

    Units of the kind are cells where the key ends in `_cell`, as the presets' keys do.
    """

    id: int
    key: str
    name: str
    name_en: str | None = None
    is_cell: bool = False


# The presets: kinds that every register knows. The first word is shown.
UNIT_KINDS: Mapping[str, tuple[str, ...]] = {
    "province": ("tỉnh", "thành phố trực thuộc trung ương", "đảng bộ tỉnh", "tỉnh ủy"),
    "district": ("huyện", "quận", "thị xã", "thành phố", "đảng bộ huyện", "huyện ủy"),
    "commune": (
        "xã",
        "phường",
        "xã, phường",
        "thị trấn",
        "đặc khu",
        "đảng bộ xã",
        "đảng bộ phường",
    ),
    "base_committee": ("đảng bộ cơ sở", "đảng ủy cơ sở", "đảng ủy", "đảng bộ"),
    "cell": (
        "chi bộ",
        *(
            f"chi bộ {place}"
            for place in (
                *("thôn", "làng", "bản", "buôn", "xóm", "ấp", "khóm", "khu phố", "khối phố"),
                *("khu", "tiểu khu", "tổ dân phố", "khu dân cư", "nông thôn"),
            )
        ),
        *("thôn", "làng", "bản", "buôn", "xóm", "ấp", "khóm", "khu phố", "khối phố"),
        *("khu", "tiểu khu", "tổ dân phố", "tdp", "cb"),
    ),
    "agency_cell": ("chi bộ cơ quan",),
    "school_cell": ("chi bộ trường học", "chi bộ trường"),
    "enterprise_cell": ("chi bộ doanh nghiệp", "chi bộ công ty"),
    "armed_cell": (
        "chi bộ lực lượng vũ trang",
        "chi bộ quân sự",
        "chi bộ công an",
        "armed forces cell",
    ),
}


class Meeting(Enum):
    """The kinds of meeting."""

    REGULAR = "regular"
    THEMATIC = "thematic"
    EXTRAORDINARY = "extraordinary"
    COMMITTEE = "committee"
    TRIP = "trip"
    OTHER = "other"


class MeetingState(Enum):
    """Whether a month's meeting stands as registered."""

    REGISTERED = "registered"
    MOVED = "moved"
    CANCELLED = "cancelled"


class PlanState(Enum):
    """What became of a planned visit."""

    AHEAD = "ahead"
    HELD = "held"
    OTHER_DAY = "other_day"
    NOT_HELD = "not_held"


_MEETINGS: Mapping[Meeting, tuple[str, ...]] = {
    Meeting.REGULAR: ("thường kỳ", "định kỳ", "sinh hoạt thường kỳ"),
    Meeting.THEMATIC: ("chuyên đề", "sinh hoạt chuyên đề"),
    Meeting.EXTRAORDINARY: ("bất thường", "đột xuất"),
    Meeting.COMMITTEE: ("hội nghị đảng ủy", "họp đảng ủy", "hội nghị cấp ủy"),
    Meeting.TRIP: ("đi công tác cơ sở", "công tác cơ sở", "đi cơ sở", "working trip"),
    Meeting.OTHER: ("khác",),
}

_UNIT_KIND_OF = {
    folded(word): kind
    for kind, names in UNIT_KINDS.items()
    for word in (kind, kind.replace("_", " "), *names)
}
_MEETING_OF = {
    folded(word): meeting
    for meeting, names in _MEETINGS.items()
    for word in (meeting.value, *names)
}
_KEY = re.compile(r"[a-z][a-z0-9_]{1,39}")
_NO_KEY = re.compile(r"[^a-z0-9]+")
_LONGEST_STEM = 28
_CELL = "_cell"


def preset_kind(text: str) -> str | None:
    """The preset that a clerk's word means, if it means one."""
    return _UNIT_KIND_OF.get(folded(text))


def unit_kind(text: str, own: Iterable[UnitKind] = ()) -> str:
    """The key of the kind a clerk's word means, of the presets or of the office's own.

    A lower-case English identifier is a kind too, though nobody gave it a name.

    Raises:
        InvalidChoice: the word is unknown and no identifier, or a known kind misspelt.
    """
    preset = preset_kind(text)
    if preset is not None:
        return preset
    kinds = tuple(own)
    known = own_kind(text, kinds)
    if known is not None:
        return known.key
    if _is_key(text):
        return text
    raise InvalidChoice(text, "kind", (*UNIT_KINDS, *(each.key for each in kinds)))


def own_kind(text: str, own: Iterable[UnitKind]) -> UnitKind | None:
    """The kind of the office's own that the word is the key of, or the name, marks or none."""
    word = folded(text)
    return next((each for each in own if word in _words_for(each)), None)


def new_key(name: str, taken: Collection[str], *, of_cells: bool) -> str:
    """The key of a new kind of that name: a cell's ends in `_cell`, and no other does."""
    stem = _NO_KEY.sub("_", folded(name)).strip("_")[:_LONGEST_STEM].strip("_")
    if not stem[:1].isalpha():
        stem = f"kind_{stem}".strip("_")
    if is_cell(stem):
        stem = stem.removesuffix("cell") + "group"
    ending = _CELL if of_cells else ""
    keys = (f"{stem}{number}{ending}" for number in chain([""], map("_{}".format, count(2))))
    return next(key for key in keys if key not in taken and _is_key(key))


def is_cell(kind: str) -> bool:
    """Whether units of the kind with that key hold cell meetings."""
    return kind == "cell" or kind.endswith(_CELL)


def _is_key(text: str) -> bool:
    """Whether it may be the key of a kind: an identifier, and no preset misspelt."""
    is_near = get_close_matches(folded(text), UNIT_KINDS, cutoff=0.8)
    return _KEY.fullmatch(text) is not None and not is_near


def _words_for(kind: UnitKind) -> set[str]:
    names = (kind.key, kind.key.replace("_", " "), kind.name, kind.name_en or kind.name)
    return {folded(each) for each in names}


def meeting_kind(text: str) -> Meeting:
    """The kind of meeting a clerk's word means; an empty text is a regular one.

    Raises:
        InvalidChoice: the word is unknown.
    """
    if not text.strip():
        return Meeting.REGULAR
    meeting = _MEETING_OF.get(folded(text))
    if meeting is None:
        raise InvalidChoice(text, "meeting", tuple(kind.value for kind in Meeting))
    return meeting
