"""The vocabularies of units and meetings: an English value, read in either language."""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import InvalidChoice
from chibo_cli.domain.text.names import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

# Kinds of unit are data; these are the ones we have words for. The first word is shown.
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
_OWN_KIND = re.compile(r"[a-z][a-z0-9_]{1,39}")


def unit_kind(text: str) -> str:
    """The kind a clerk's word means; a new kind is a lower-case English identifier.

    Raises:
        InvalidChoice: the word is unknown and no identifier, or a known kind misspelt.
    """
    word = folded(text)
    known = _UNIT_KIND_OF.get(word)
    if known is not None:
        return known
    if _OWN_KIND.fullmatch(text) and not get_close_matches(word, UNIT_KINDS, cutoff=0.8):
        return text
    raise InvalidChoice(text, "kind", tuple(UNIT_KINDS))


def is_cell(kind: str) -> bool:
    """Whether units of this kind hold cell meetings."""
    return kind == "cell" or kind.endswith("_cell")


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
