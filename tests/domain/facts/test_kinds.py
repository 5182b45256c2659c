from __future__ import annotations

import pytest

from chibo_cli.domain.facts.kinds import Meeting, is_cell, meeting_kind, unit_kind
from chibo_cli.messages.errors.refusals import InvalidChoice


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("cell", "cell"),
        ("chi bộ", "cell"),
        ("Chi Bộ", "cell"),
        ("chi bo", "cell"),
        ("thôn", "cell"),
        ("khu phố", "cell"),
        ("Chi bộ ấp", "cell"),
        ("xã", "commune"),
        ("phường", "commune"),
        ("tỉnh", "province"),
        ("huyện", "district"),
        ("chi bộ cơ quan", "agency_cell"),
        ("agency cell", "agency_cell"),
        ("school_cell", "school_cell"),
        ("fishing_crew", "fishing_crew"),
    ],
)
def test_a_kind_of_unit_is_read_in_either_language_or_is_a_new_one(text: str, kind: str) -> None:
    assert unit_kind(text) == kind


@pytest.mark.parametrize("text", ["", "comune", "tổ chức lạ", "Fishing", "x", "cell;drop"])
def test_a_kind_that_is_no_identifier_or_a_slip_is_refused(text: str) -> None:
    with pytest.raises(InvalidChoice):
        unit_kind(text)


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        *((meeting.value, meeting) for meeting in Meeting),
        ("", Meeting.REGULAR),
        ("  ", Meeting.REGULAR),
        ("thường kỳ", Meeting.REGULAR),
        ("Chuyên đề", Meeting.THEMATIC),
        ("bat thuong", Meeting.EXTRAORDINARY),
        ("hội nghị đảng uỷ", Meeting.COMMITTEE),
        ("đi công tác cơ sở", Meeting.TRIP),
        ("khác", Meeting.OTHER),
    ],
)
def test_a_kind_of_meeting_is_read_in_either_language(text: str, meeting: Meeting) -> None:
    assert meeting_kind(text) is meeting


def test_an_unknown_kind_of_meeting_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidChoice) as refused:
        meeting_kind("tiệc")

    assert tuple(refused.value.allowed) == tuple(meeting.value for meeting in Meeting)


@pytest.mark.parametrize(
    ("kind", "holds"),
    [("cell", True), ("agency_cell", True), ("commune", False), ("cellar", False)],
)
def test_cells_are_told_by_their_kind(kind: str, *, holds: bool) -> None:
    assert is_cell(kind) is holds
