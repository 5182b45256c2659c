"""Scores, the visitor's and the cell's own: graded by their day's template, reported."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.obligations import judge_others
from chibo_cli.domain.entries.followups import ScoreEntry
from chibo_cli.domain.facts.errors import (
    AlreadyScored,
    DayAhead,
    NothingToChange,
    NoVisitScored,
    OutsideUnitLife,
)
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, UnscoredBy
from chibo_cli.domain.facts.records import DutyKind, Score, Unit, entry_of
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.followups.score_report import Given, ScoreRow, score_rows
from chibo_cli.domain.followups.scoring import Template, check_points, template_for
from chibo_cli.domain.text.collation import person_key
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.time.periods import Period
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Edited, Unchanged, checked
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing, scores_within, visits_within
from chibo_cli.usecases.meetings.attendances import attendance_entries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.store.store import Store

Meetings = dict[tuple[int, "date"], dict[int, Meeting]]


def give_score(store: Store, score: Score, *, today: date) -> int:
    """A new score; returns its number.

    Raises:
        DayAhead, OutsideUnitLife, NoVisitScored, AlreadyScored, TooManyPoints: it cannot stand
            so.
    """
    _check(store, score, today=today)
    return store.scoring.add(score)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEdit(Edit[Score]):
    """What may be corrected of a score."""

    unit_id: int | Unchanged = UNCHANGED
    held_on: date | Unchanged = UNCHANGED
    official_id: int | Unchanged | None = UNCHANGED
    points: Decimal | Unchanged = UNCHANGED
    template_id: int | Unchanged | None = UNCHANGED


def edit_score(store: Store, score: Score, edit: ScoreEdit, *, today: date) -> Edited[ScoreEntry]:
    """Other values for the fields named.

    Raises:
        DayAhead, OutsideUnitLife, NoVisitScored, AlreadyScored, TooManyPoints: it cannot stand
            so.
        NothingToChange: it stands so already.
    """
    new = edit.of(score)
    if new == score:
        raise NothingToChange(str(score.id))
    _check(store, new, today=today)
    before = score_entries(store, [score])[0]
    store.scoring.rewrite(new)
    return checked(Edited(before, score_entries(store, [new])[0]), str(score.id))


def remove_score(store: Store, score: Score) -> ScoreEntry:
    """Take a score out."""
    entry = score_entries(store, [score])[0]
    store.scoring.remove(score)
    return entry


def find_score(store: Store, number: int) -> Score:
    """The score of that number; UnknownName where there is none."""
    score = store.scoring.with_id(number)
    if score is None:
        raise UnknownName(Noun.SCORE, str(number))
    return score


def list_scores(store: Store, wanted: Narrowing = EVERYTHING) -> list[ScoreEntry]:
    """The scores of meetings held on these days, by day and number; `under` as of that day."""
    return score_entries(store, scores_within(store, wanted))


def list_unscored(
    store: Store, wanted: Narrowing = EVERYTHING, *, today: date
) -> list[AttendanceEntry]:
    """The visits that owe the visitor's score and have none, by day and number.

    Owed by those that count under a duty of scores. Where no regulation asks for any, an office
    scores of its own accord: then all are named but working trips.
    """
    visits, official = visits_within(store, wanted), wanted.official
    scored = {
        (each.official_id, each.unit_id, each.held_on)
        for each in store.scoring.within(
            wanted.days, official_id=None if official is None else official.id
        )
    }
    found = [
        each
        for each in visits
        if each.meeting is not Meeting.TRIP
        and (each.official_id, each.unit_id, each.held_on) not in scored
    ]
    duties = [each for each in store.regulations.duties() if each.kind is DutyKind.SCORE]
    if duties and found:
        periods = {
            Period.containing(visit.held_on, length)
            for visit in found
            for length in {duty.period for duty in duties}
        }
        owing = _owing_scores(store, periods, today)
        found = [each for each in found if each.id in owing]
    return attendance_entries(store, found)


def unscored_by_visitor(entries: Sequence[AttendanceEntry]) -> tuple[UnscoredBy, ...]:
    """How many of these each visitor has, by given name; who has a code is told by it."""
    named = {each.official.code or each.official.name: each.official for each in entries}
    tally = Counter(each.official.code or each.official.name for each in entries)
    ordered = sorted(named, key=lambda key: (person_key(named[key].name), key))
    return tuple(UnscoredBy(named[key], tally[key]) for key in ordered)


def score_entries(store: Store, scores: Sequence[Score]) -> list[ScoreEntry]:
    """Scores as rows show them; names are those of the day."""
    templates = store.templates.all()
    meetings = meetings_of(store, scores)
    officials = store.officials.with_ids(
        {each.official_id for each in scores if each.official_id is not None}
    )
    tree = store.units.tree_of({each.unit_id for each in scores})
    entries = []
    for each in scores:
        official, unit = officials.get(each.official_id or 0), tree.units[each.unit_id]
        meeting = meeting_of(meetings, each)
        template = template_of(templates, each, meeting)
        entries.append(
            entry_of(
                ScoreEntry,
                each,
                official=None if official is None else official.named_on(each.held_on),
                unit=Named(unit.code, tree.name(unit.id, each.held_on)),
                date=each.held_on,
                meeting=meeting,
                grade=None if template is None else template.grade(each.points),
                template=None if template is None else template.code,
            )
        )
    return entries


def meetings_of(store: Store, scores: Sequence[Score]) -> Meetings:
    """The kinds of meeting that visitors wrote down, by unit and day, then by official."""
    found: Meetings = {}
    if scores:
        days = [each.held_on for each in scores]
        unit_id = scores[0].unit_id if len(scores) == 1 else None
        for visit in store.attendances.within(Span(min(days), max(days)), unit_id=unit_id):
            known = found.setdefault((visit.unit_id, visit.held_on), {})
            known[visit.official_id] = visit.meeting
    return found


def meeting_of(meetings: Meetings, score: Score) -> Meeting:
    """The kind of meeting scored: the scorer's word, else another visitor's, else regular."""
    known = meetings.get((score.unit_id, score.held_on), {})
    if score.official_id in known:
        return known[score.official_id]
    return next(iter(known.values()), Meeting.REGULAR)


def template_of(templates: Sequence[Template], score: Score, meeting: Meeting) -> Template | None:
    """The template named for a score, else that of its day and kind of meeting."""
    return template_for(templates, score.held_on, meeting, named=score.template_id)


def report_scores(
    store: Store, period: Period, *, under: Unit | None = None, by_unit: bool = False
) -> list[ScoreRow]:
    """The scores of the period's meetings, by cell; or by the unit above the cell on their day.

    Rows go by code, those without one last by name; names are those of the period's last day.
    """
    scores = scores_within(store, Narrowing(days=period.span, under=under))
    templates, meetings = store.templates.all(), meetings_of(store, scores)
    tree = store.units.tree_of({each.unit_id for each in scores})
    placed = []
    for each in scores:
        parent = tree.parent(each.unit_id, each.held_on) if by_unit else None
        placed.append((each.unit_id if parent is None else parent, each))
    placed.sort(key=lambda pair: (*tree.place(pair[0], period.last_day), pair[0]))
    given = []
    for unit_id, each in placed:
        template = template_of(templates, each, meeting_of(meetings, each))
        given.append(
            Given(
                Named(tree.units[unit_id].code, tree.name(unit_id, period.last_day)),
                each.held_on,
                each.points,
                None if template is None else template.grade(each.points),
                each.official_id is None,
            )
        )
    return score_rows(given, period)


def _owing_scores(store: Store, periods: AbstractSet[Period], today: date) -> set[int]:
    """The numbers of the visits in these periods that a duty of scores asks a score for."""
    facts = facts_for(store, *periods)
    facts = replace(
        facts, duties=tuple(each for each in facts.duties if each.kind is DutyKind.SCORE)
    )
    return {
        visit.id
        for period in periods
        for owed in judge_others(facts, period, today)
        for visit in owed.unscored
    }


def _check(store: Store, score: Score, *, today: date) -> None:
    if score.held_on > today:
        raise DayAhead(score.held_on, today)
    tree = store.units.tree_of([score.unit_id])
    name = tree.name(score.unit_id, score.held_on)
    if score.held_on not in tree.units[score.unit_id].life:
        raise OutsideUnitLife(name, score.held_on, score.unit_id)
    if score.official_id is not None:
        visit = store.attendances.on(score.official_id, score.unit_id, score.held_on)
        if visit is None:
            person = store.officials.with_id(score.official_id)
            raise NoVisitScored(person.named_on(score.held_on).name, name, score.held_on)
    known = store.scoring.on(score.unit_id, score.held_on, score.official_id)
    if known is not None and known.id != score.id:
        raise AlreadyScored(name, score.held_on, known.id)
    meeting = meeting_of(meetings_of(store, [score]), score)
    check_points(template_of(store.templates.all(), score, meeting), score.points)
