"""Attendances: recording one and saying at once how the verdict moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, default_as_of, judge
from chibo_cli.domain.duties.movement import Move, Moved, moves
from chibo_cli.domain.entries.attendances import AttendanceEntry
from chibo_cli.domain.facts.errors import (
    DuplicateAttendance,
    FutureDay,
    OfficialErased,
    OutsideOfficialLife,
    OutsideUnitLife,
    SubstituteUnnamed,
)
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Attendance, DutyKind, Score, entry_of
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.text.tags import bears
from chibo_cli.domain.time.periods import Period
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing, visits_saying, visits_within
from chibo_cli.usecases.finding.people import names
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.facts.records import Official
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.store.store import Store

_MARKS = {"x", "v", "✓", "✔", "√", "có", "co", "yes", "true", "1"}


@dataclass(frozen=True, slots=True)
class Recorded:
    """An attendance as it stands now, and what it moved."""

    entry: AttendanceEntry
    moves: tuple[Move, ...]


def record_attendance(
    store: Store,
    attendance: Attendance,
    *,
    today: date,
    score: Decimal | None = None,
    recommendations: Sequence[str] = (),
) -> Recorded:
    """Keep an attendance, with the visitor's score and what was recommended.

    Raises:
        FutureDay, OutsideUnitLife, OutsideOfficialLife, OfficialErased, DuplicateAttendance,
            TooManyPoints: it cannot stand.
    """
    official, tree = check_attendance(store, attendance, today=today)
    if score is not None:
        check_visit_points(store, attendance, score, store.scoring.of_visit(attendance))
    kept = replace(attendance, id=store.attendances.add(attendance))
    if score is not None:
        keep_score(store, kept, score)
    for text in recommendations:
        store.recommendations.raise_at(kept, text)
    without, with_it = _judged_both_ways(store, kept, today)
    entry = _entry(kept, official, tree, score, recommendations)
    return Recorded(entry, moves(without, with_it, kept.id))


def check_attendance(
    store: Store, attendance: Attendance, *, today: date
) -> tuple[Official, UnitTree]:
    """Whose an attendance is that may stand, and its unit with all that ever stood above it.

    Raises:
        FutureDay, OutsideUnitLife, OutsideOfficialLife, OfficialErased, SubstituteUnnamed,
            DuplicateAttendance: it may not.
    """
    day = attendance.held_on
    if day > today:
        raise FutureDay(day, today)
    tree = store.units.tree_of([attendance.unit_id])
    unit = tree.units[attendance.unit_id]
    official = store.officials.with_id(attendance.official_id)
    if day not in unit.life:
        raise OutsideUnitLife(tree.name(unit.id, day), day, unit.id)
    if not official.is_in_office(day):
        raise OutsideOfficialLife(official.named_on(day).name, day)
    _check_not_erased(store, attendance, official)
    check_substitute(attendance.substitute, official)
    known = store.attendances.on(official.id, unit.id, day)
    if known is not None and known.id != attendance.id:
        person, name = official.named_on(day).name, tree.name(unit.id, day)
        raise DuplicateAttendance(person, name, day, known.id)
    return official, tree


def check_substitute(text: str | None, official: Official | None) -> None:
    """Raises SubstituteUnnamed for a mark, or whoever should have gone: neither says who did."""
    if text is None:
        return
    if text.casefold() in _MARKS or (official is not None and names(text, official)):
        raise SubstituteUnnamed(text)


def check_visit_points(
    store: Store, attendance: Attendance, points: Decimal | None, score: Score | None
) -> None:
    """Raises TooManyPoints where the template has not so many.

    That is the one named for the visit's `score`, if it has one, else that of the day.
    """
    if points is not None:
        from chibo_cli.domain.followups.scoring import check_points, template_for  # few are scored

        templates, day = store.templates.all(), attendance.held_on
        named = None if score is None else score.template_id
        check_points(template_for(templates, day, attendance.meeting, named=named), points)


def keep_score(store: Store, attendance: Attendance, points: Decimal) -> None:
    """The visitor's points; of a score given already the template named for it stays."""
    score = store.scoring.of_visit(attendance)
    if score is not None:
        store.scoring.rewrite(replace(score, points=points))
    else:
        store.scoring.add(
            Score(
                id=0,
                unit_id=attendance.unit_id,
                held_on=attendance.held_on,
                official_id=attendance.official_id,
                points=points,
            )
        )


def replace_recommendations(store: Store, attendance: Attendance, texts: Sequence[str]) -> None:
    """What was raised is this and nothing else; of what stands already nothing is lost."""
    missing = list(texts)
    for each in store.recommendations.at([attendance.id]):
        if each.text in missing:
            missing.remove(each.text)
        else:
            store.recommendations.remove(each)
    for text in missing:
        store.recommendations.raise_at(attendance, text)


def find_attendance(store: Store, number: int) -> Attendance:
    """The attendance of that number; UnknownName where there is none."""
    attendance = store.attendances.with_id(number)
    if attendance is None:
        raise UnknownName(Noun.ATTENDANCE, str(number))
    return attendance


def show_attendance(store: Store, attendance: Attendance, *, today: date) -> Recorded:
    """The attendance and how it counts today under each duty."""
    judgements = judgements_around(store, attendance, today)
    return Recorded(
        attendance_entries(store, [attendance])[0], moves(judgements, judgements, attendance.id)
    )


def remove_attendance(store: Store, attendance: Attendance, *, today: date) -> Recorded:
    """Take an attendance out, with its score and recommendations; says what that moved."""
    entry = attendance_entries(store, [attendance])[0]
    without, with_it = _judged_both_ways(store, attendance, today)
    store.attendances.remove(attendance)
    return Recorded(entry, moves(with_it, without, attendance.id))


def others_moved_by(store: Store, *, today: date) -> Moved:
    """What this transaction moved of documents and scores; how a visit counts, `moves` tell."""
    bound = store.assignments.regulations()
    duties = (each for each in store.regulations.duties() if each.regulation_id in bound)
    if all(duty.kind is DutyKind.ATTEND for duty in duties):
        return Moved()
    from chibo_cli.usecases.changes.watching import moved_by  # for few registers

    return moved_by(store, today=today).beside_attendance


def list_attendances(store: Store, wanted: Narrowing = EVERYTHING) -> list[AttendanceEntry]:
    """The attendances wanted, as rows show them."""
    return attendance_entries(store, find_attendances(store, wanted))


def find_attendances(
    store: Store, wanted: Narrowing, *, unreported: bool = False, tag: str | None = None
) -> list[Attendance]:
    """The attendances held on these days, by day and number.

    `under` keeps visits in that unit's area, in the tree of their day; `sought` those with these
    words in a name or a note; `unreported` those of which no short report was handed in; `tag`
    those that bear it.
    """
    if wanted.sought is None:
        found = visits_within(store, wanted, unreported=unreported)
    else:
        found = visits_saying(store, wanted, wanted.sought, unreported=unreported)
    return found if tag is None else [each for each in found if bears(each.tags, tag)]


def attendance_entries(store: Store, attendances: Sequence[Attendance]) -> list[AttendanceEntry]:
    """Attendances as rows show them; names are those of the day."""
    days = [attendance.held_on for attendance in attendances]
    span = Span(min(days, default=None), max(days, default=None))
    scores = {
        (score.official_id, score.unit_id, score.held_on): score.points
        for score in store.scoring.within(span, of_visitors=True)
    }
    texts: dict[int, list[str]] = {}
    for raised in store.recommendations.at(each.id for each in attendances):
        texts.setdefault(raised.attendance_id or 0, []).append(raised.text)
    officials = store.officials.with_ids({each.official_id for each in attendances})
    tree = store.units.tree_of({each.unit_id for each in attendances})
    return [
        _entry(
            each,
            officials[each.official_id],
            tree,
            scores.get((each.official_id, each.unit_id, each.held_on)),
            texts.get(each.id, ()),
        )
        for each in attendances
    ]


def judgements_around(store: Store, attendance: Attendance, today: date) -> list[Judgement]:
    """How the official stands in each period around the day that a duty has."""
    return [
        judgement
        for period, facts in _facts_around(store, attendance)
        for judgement in judge(facts, period, default_as_of(period, today))
    ]


def _check_not_erased(store: Store, attendance: Attendance, official: Official) -> None:
    """Raises OfficialErased where an erased person's visit is new; what stands may be mended."""
    if official.is_erased:
        known = store.attendances.with_id(attendance.id)
        if known is None or known.official_id != official.id:
            raise OfficialErased(official.code or official.name)


def _entry(
    attendance: Attendance,
    official: Official,
    tree: UnitTree,
    score: Decimal | None,
    recommendations: Sequence[str],
) -> AttendanceEntry:
    day, unit = attendance.held_on, tree.units[attendance.unit_id]
    return entry_of(
        AttendanceEntry,
        attendance,
        official=official.named_on(day),
        unit=Named(unit.code, tree.name(unit.id, day)),
        date=day,
        score=score,
        recommendation="\n".join(recommendations) or None,
    )


def _judged_both_ways(
    store: Store, attendance: Attendance, today: date
) -> tuple[list[Judgement], list[Judgement]]:
    """How the official stands without an attendance of the register, and with it."""
    without: list[Judgement] = []
    with_it: list[Judgement] = []
    for period, facts in _facts_around(store, attendance):
        as_of = default_as_of(period, today)
        with_it += judge(facts, period, as_of)
        others = tuple(
            each for each in facts.visits[attendance.official_id] if each.id != attendance.id
        )
        visits = {**facts.visits, attendance.official_id: others}
        without += judge(replace(facts, visits=visits), period, as_of)
    return without, with_it


def _facts_around(store: Store, attendance: Attendance) -> Iterator[tuple[Period, Facts]]:
    """What judges the official in each period around the day that a duty has."""
    binding = {
        assignment.regulation_id
        for assignment in store.assignments.of_official(attendance.official_id)
    }
    lengths = {
        duty.period
        for duty in store.regulations.duties()
        if duty.kind is DutyKind.ATTEND and duty.regulation_id in binding
    }
    for kind in sorted(lengths, key=lambda length: length.months):
        period = Period.containing(attendance.held_on, kind)
        yield period, facts_for(store, period, officials=(attendance.official_id,))
