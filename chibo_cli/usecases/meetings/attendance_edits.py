"""Attendances corrected and taken out: the notes before and after, and the verdicts moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.movement import Move, moves
from chibo_cli.domain.facts.errors import AlreadyScored, NothingToChange
from chibo_cli.domain.facts.records import Attendance, Score
from chibo_cli.domain.time.spans import Span
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Unchanged
from chibo_cli.usecases.meetings.attendances import (
    attendance_entries,
    check_attendance,
    check_substitute,
    check_visit_points,
    find_attendance,
    judgements_around,
    keep_score,
    remove_attendance,
    replace_recommendations,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.duties.compliance import Judgement
    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.domain.facts.kinds import Meeting
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.meetings.attendances import Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceEdit(Edit[Attendance]):
    """What may be corrected of an attendance; score and recommendations are facts beside it.

    The recommendations become those given; of the ones that stand already nothing is lost.
    """

    official_id: int | Unchanged = UNCHANGED
    unit_id: int | Unchanged = UNCHANGED
    held_on: date | Unchanged = UNCHANGED
    meeting: Meeting | Unchanged = UNCHANGED
    substitute: str | Unchanged | None = UNCHANGED
    strengths: str | Unchanged | None = UNCHANGED
    shortcomings: str | Unchanged | None = UNCHANGED
    document: str | Unchanged | None = UNCHANGED
    reported_on: date | Unchanged | None = UNCHANGED
    tags: tuple[str, ...] | Unchanged = UNCHANGED
    score: Decimal | Unchanged | None = UNCHANGED
    recommendations: tuple[str, ...] | Unchanged = UNCHANGED


@dataclass(frozen=True, slots=True)
class OwnScore:
    """The cell's own score of a meeting whose day or unit was corrected, by its number."""

    id: int
    is_moved: bool


@dataclass(frozen=True, slots=True)
class EditedAttendance:
    """An attendance before and after, and how it counts where that changed.

    `moves` are the official's; of one that was another's, first those of the one who loses it.
    `own_score` is the cell's, where the visit left its meeting.
    """

    before: AttendanceEntry
    after: AttendanceEntry
    moves: tuple[tuple[Named, Move], ...]
    own_score: OwnScore | None = None

    @property
    def is_anothers(self) -> bool:
        """Whether it was another official's."""
        return self.before.official != self.after.official


def edit_attendance(
    store: Store, attendance: Attendance, edit: AttendanceEdit, *, today: date
) -> EditedAttendance:
    """Other values for the fields named.

    Raises:
        FutureDay, OutsideUnitLife, OutsideOfficialLife, OfficialErased, SubstituteUnnamed,
        DuplicateAttendance, TooManyPoints, AlreadyScored: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = edit.of(attendance)
    if new.key != attendance.key:
        check_attendance(store, new, today=today)
    elif new.substitute != attendance.substitute:
        check_substitute(new.substitute, store.officials.with_id(new.official_id))
    score = store.scoring.of_visit(attendance)
    points = None if edit.score is UNCHANGED else edit.score
    if score is not None and edit.score is UNCHANGED and new.meeting != attendance.meeting:
        points = score.points  # given for a meeting of another kind
    check_visit_points(store, new, points, score)
    _check_score_moves(store, new, score)
    before = attendance_entries(store, [attendance])[0]
    judged = _judged(attendance, new)
    stood = [judgements_around(store, one, today) for one in judged]
    store.attendances.rewrite(new)
    if score is not None:
        official_id, unit_id, held_on = new.key
        store.scoring.rewrite(
            replace(score, official_id=official_id, unit_id=unit_id, held_on=held_on)
        )
    own_score = None
    if (new.unit_id, new.held_on) != (attendance.unit_id, attendance.held_on):
        store.recommendations.move(attendance, new)
        own_score = _take_own_score(store, attendance, new)
    if edit.score is None and score is not None:
        store.scoring.remove(score)
    elif edit.score is not None and edit.score is not UNCHANGED:
        keep_score(store, new, edit.score)
    if edit.recommendations is not UNCHANGED:
        replace_recommendations(store, new, edit.recommendations)
    after = attendance_entries(store, [new])[0]
    if before == after:
        raise NothingToChange(str(attendance.id))
    stands = [judgements_around(store, one, today) for one in judged]
    officials = {attendance.official_id: before.official, new.official_id: after.official}
    moved = [
        (named, move)
        for number, named in officials.items()
        for move in moves(_of(number, stood), _of(number, stands), attendance.id)
        if not move.is_same
    ]
    return EditedAttendance(before, after, tuple(moved), own_score)


def edit_attendances(
    store: Store, wanted: Iterable[tuple[Attendance, AttendanceEdit]], *, today: date
) -> list[EditedAttendance]:
    """Several of them; those that stand so already are passed over.

    Raises:
        NothingToChange: all of them stand so already.
    """
    edited, same = [], []
    for attendance, edit in wanted:
        try:
            edited.append(edit_attendance(store, attendance, edit, today=today))
        except NothingToChange:
            same.append(str(attendance.id))
    if not edited:
        raise NothingToChange(", ".join(same))
    return edited


def remove_attendances(store: Store, numbers: Sequence[int], *, today: date) -> list[Recorded]:
    """Take attendances out, each with its score and recommendations.

    Raises:
        UnknownName: one of them is not there.
    """
    found = [find_attendance(store, number) for number in numbers]
    return [remove_attendance(store, attendance, today=today) for attendance in found]


def _check_score_moves(store: Store, new: Attendance, score: Score | None) -> None:
    """Raises AlreadyScored where the visit's score would meet another of the same visitor."""
    standing = store.scoring.of_visit(new)
    if score is not None and standing is not None and standing.id != score.id:
        name = store.units.tree_of([new.unit_id]).name(new.unit_id, new.held_on)
        raise AlreadyScored(name, new.held_on, standing.id)


def _take_own_score(store: Store, old: Attendance, new: Attendance) -> OwnScore | None:
    """The cell's own score goes along, unless others attended that meeting or the new is scored."""
    score = store.scoring.on(old.unit_id, old.held_on, None)
    if score is None:
        return None
    others = store.attendances.within(Span(old.held_on, old.held_on), unit_id=old.unit_id)
    is_moved = not others and store.scoring.on(new.unit_id, new.held_on, None) is None
    if is_moved:
        store.scoring.rewrite(replace(score, unit_id=new.unit_id, held_on=new.held_on))
    return OwnScore(score.id, is_moved)


def _judged(old: Attendance, new: Attendance) -> tuple[Attendance, ...]:
    """Those around whose days verdicts may move: none where only notes differ."""
    if _counting(old) == _counting(new):
        return ()
    is_same = (old.official_id, old.held_on) == (new.official_id, new.held_on)
    return (old,) if is_same else (old, new)


def _counting(attendance: Attendance) -> tuple[object, ...]:
    """What the rule reads."""
    return (*attendance.key, attendance.meeting, attendance.substitute)


def _of(official_id: int, judged: Iterable[Iterable[Judgement]]) -> Iterator[Judgement]:
    for each in chain.from_iterable(judged):
        if each.subject.official.id == official_id:
            yield each
