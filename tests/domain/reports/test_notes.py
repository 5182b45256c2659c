from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from chibo_cli.domain.duties.verdicts import Refusal, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.followups.recommendations import Recommendation, RecommendationState
from chibo_cli.domain.reports.annex import Visited
from chibo_cli.domain.reports.notes import notes_on, raised_by_state

DAY = date(2024, 2, 5)


def visited(
    number: int,
    strengths: str | None = None,
    *raised: RecommendationState,
    refusal: Refusal | None = None,
) -> Visited:
    unit = Named(f"C{number}", f"Chi bộ {number}")
    return Visited(
        Visit(number, DAY, unit, Meeting.REGULAR, refusal),
        Named(f"CB{number}", "Lý Văn An"),
        strengths=strengths,
        recommendations=tuple(
            Recommendation(
                id=10 * number + place,
                unit_id=number,
                text="Sửa đường",
                raised_on=DAY,
                status=state,
            )
            for place, state in enumerate(raised)
        ),
    )


def told(*visits: Visited) -> list[tuple[str, int]]:
    return [(each.text, each.count) for each in notes_on(visits, "strengths")]


def test_a_note_of_twelve_visitors_stands_once() -> None:
    assert told(*(visited(number, "Tốt.") for number in range(12))) == [("Tốt.", 12)]


@pytest.mark.parametrize(
    "other",
    ["tốt", " Tốt. ", "TỐT", "- Tốt", "Tốt…", unicodedata.normalize("NFD", "Tốt."), "Ｔốt"],
    ids=["bare", "spaces", "capitals", "dash", "ellipsis", "decomposed", "wide"],
)
def test_notes_are_alike_whatever_case_spaces_and_marks_around_them(other: str) -> None:
    assert told(visited(1, "Tốt."), visited(2, other)) == [("Tốt.", 2)]


@pytest.mark.parametrize("other", ["Tót", "Tốt, đúng giờ", "Không tốt"])
def test_notes_with_other_words_or_letters_are_others(other: str) -> None:
    assert told(visited(1, "Tốt"), visited(2, other)) == [("Tốt", 1), (other, 1)]


def test_the_most_frequent_note_is_first_and_others_stand_as_they_came() -> None:
    visits = [visited(number, text) for number, text in enumerate("BACACA")]
    assert told(*visits) == [("A", 3), ("C", 2), ("B", 1)]
    assert [each.code for each in notes_on(visits, "strengths")[0].units] == ["C1", "C3", "C5"]


def test_nothing_noted_is_no_note() -> None:
    assert told(visited(1), visited(2, ""), visited(3, " … ")) == []


def test_a_visit_after_the_reports_day_says_nothing_yet_and_one_refused_does() -> None:
    later = visited(1, "Tốt", RecommendationState.OPEN, refusal=Refusal.AFTER_AS_OF)
    outside = visited(2, "Đông", RecommendationState.OPEN, refusal=Refusal.OUTSIDE_AREA)
    assert told(later, outside) == [("Đông", 1)]
    assert [[each.unit.code for each in state] for state in raised_by_state([later, outside])] == [
        ["C2"]
    ]


def test_what_was_raised_stands_by_how_far_it_has_come() -> None:
    settled, fresh = RecommendationState.SETTLED, RecommendationState.OPEN
    states = raised_by_state([visited(1, None, settled, fresh), visited(2, None, fresh)])
    assert [[each.recommendation.id for each in state] for state in states] == [[11, 20], [10]]
