"""A list of attendances: known by official, unit and day; written many at once."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import (
    FutureDay,
    OfficialErased,
    OutsideOfficialLife,
    OutsideUnitLife,
)
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Attendance, Official, Score
from chibo_cli.domain.followups.scoring import check_points, template_for
from chibo_cli.domain.lists.errors import ListOfPlans
from chibo_cli.domain.lists.lists import SHAPES, Cell, ListKind, ListTable
from chibo_cli.domain.lists.month_sheet import AREA
from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.domain.text.names import search_form, stored
from chibo_cli.domain.time.spans import Span
from chibo_cli.usecases.importing.cells import kind_of_meeting, text_of
from chibo_cli.usecases.importing.lookup import Lookup, lookup_for
from chibo_cli.usecases.importing.rows import Intake, Refused, Row
from chibo_cli.usecases.meetings.attendances import (
    check_substitute,
    keep_score,
    replace_recommendations,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.store.store import Store

_PLANS, _MADE_ON = "plan", "attended_on"  # the sheet of a list of plans, and in csv a column
_NOBODY = {"0"}
_Key = tuple[int, int, "date"]
_OF_A_KIND = {"meeting", "substitute"}  # read in their own way
_NOTES = tuple(
    each.name
    for each in fields(Attendance)
    if each.name in SHAPES[ListKind.ATTENDANCES].columns and each.name not in _OF_A_KIND
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row, read; the attendance has no number yet, and None where its cell is empty."""

    row: Row
    attendance: Attendance
    meeting: Meeting | None
    score: Decimal | None
    recommendations: tuple[str, ...]
    name: str
    where: str

    @property
    def what(self) -> tuple[str, str, date]:
        """What tells it to a person."""
        return self.name, self.where, self.attendance.held_on

    @property
    def key(self) -> _Key:
        """What tells one attendance from another."""
        return self.attendance.key


@dataclass(slots=True)
class _Kept:
    """What the register holds of the days of a list."""

    attendances: Mapping[_Key, Attendance]
    scores: Mapping[_Key, Score]
    texts: dict[int, list[str]] = field(default_factory=dict)


def take_attendances(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of attendances.

    Raises:
        ListOfPlans: a list is one that `plan list` made.
    """
    for table in tables:
        if table.sheet == _PLANS or _MADE_ON in map(search_form, table.passed_over):
            raise ListOfPlans(table.file)
    intake.lookup = lookup_for(intake.store, tables)
    wanted: dict[_Key, Wanted] = {}
    for row in intake.rows(tables):
        with intake.taking(row):
            read = read_attendance(row)
            first = wanted.setdefault(read.key, read)
            if first is not read and replace(read, row=first.row, where=first.where) != first:
                raise intake.repeated(first.row.row)
    intake.store.release()  # nobody is looked for any more: visits and their rows take its place
    intake.lookup = Lookup(intake.store)
    days = [key[2] for key in wanted]
    if not days:
        return
    kept = _kept(intake, Span(min(days), max(days)))
    for each in wanted.values():
        check_score(each, kept.attendances.get(each.key), kept.scores.get(each.key))
    sound = [each for each in wanted.values() if not each.row.refused]
    _add(intake, kept, [each for each in sound if each.key not in kept.attendances])
    for each in sound:
        known = kept.attendances.get(each.key)
        if known is not None:
            with intake.taking(each.row):
                _correct(intake, kept, known, each)


def read_attendance(row: Row) -> Wanted:
    """One row, its people and units found; every problem is noted before the row is given up."""
    day, today = row.day("date"), row.intake.today
    if day is not None and day > today:
        row.note(FutureDay(day, today), "date")
    official = row.official(day)
    column, where = "unit", row.text("unit")
    if where is None:
        column = next((each for each in ("cell", AREA) if each in row.table.headings), column)
        where = row.required(column)
    unit = row.one_cell(day) if column == AREA else row.visited_unit(column, official, day)
    if day is not None and unit is not None and day not in unit.life:
        row.note(OutsideUnitLife(where or "", day, unit.id), "date")
    if day is not None and official is not None and not official.is_in_office(day):
        row.note(OutsideOfficialLife(official.named_on(day).name, day), "date")
    if day is not None and official is not None and official.is_erased and unit is not None:
        row.read("official", lambda _: _check_known(row.intake.store, official, unit, day))
    meeting = row.given("meeting", kind_of_meeting)
    substitute = row.given("substitute", lambda cell: _substitute(cell, official))
    there = row.row.cells.keys()
    notes = {
        name: said for name in _NOTES if name in there and (said := row.said(name)) is not None
    }
    raised = row.lines("recommendation")
    texts = () if raised is None else _lines([raised])
    score = row.points("score")
    kind = meeting or Meeting.REGULAR
    if row.refused or day is None or official is None or unit is None:
        if day is not None and "meeting" not in row.refused:
            _check_points(row, score, day, kind)
        raise Refused
    attendance = Attendance(
        id=0,
        official_id=official.id,
        unit_id=unit.id,
        held_on=day,
        meeting=kind,
        substitute=substitute,
        **notes,
    )
    typed, name = row.text("official"), official.named_on(day).name
    said = typed if typed == name else name  # of most rows the list holds it already
    return Wanted(row, attendance, meeting, score, texts, said, where or "")


def _check_known(store: Store, official: Official, unit: Unit, day: date) -> None:
    """Raises OfficialErased for a new visit of who was erased here.

    A register that comes in whole brings visits of those who were erased where it was kept.
    """
    is_known = store.attendances.on(official.id, unit.id, day) is not None
    kinds = [OperationKind.ERASE]
    if not is_known and store.journal.later_than(0, kinds=kinds, adjusting_or_of=None):
        raise OfficialErased(official.code or official.name)


def _substitute(cell: Cell, official: Official | None) -> str | None:
    """Who went instead; errors as `check_substitute` raises them."""
    text = text_of(cell)
    if text is None or text in _NOBODY:
        return None
    check_substitute(text, official)
    return text


def check_score(
    wanted: Wanted, known: Attendance | None = None, score: Score | None = None
) -> None:
    """Note points that are too many: for the template of the known score, else of the meeting."""
    meeting = wanted.meeting or (Meeting.REGULAR if known is None else known.meeting)
    named = None if score is None else score.template_id
    _check_points(wanted.row, wanted.score, wanted.attendance.held_on, meeting, named=named)


def _check_points(
    row: Row, score: Decimal | None, day: date, meeting: Meeting, *, named: int | None = None
) -> None:
    if score is not None:
        template = template_for(row.intake.lookup.templates, day, meeting, named=named)
        row.read("score", lambda _: check_points(template, score))


def _kept(intake: Intake, days: Span) -> _Kept:
    attendances = intake.store.attendances
    kept = _Kept(
        {each.key: each for each in attendances.within(days)},
        {
            (score.official_id or 0, score.unit_id, score.held_on): score
            for score in intake.store.scoring.within(days, of_visitors=True)
        },
    )
    known = (each.id for each in kept.attendances.values())
    for each in intake.store.recommendations.at(known):
        kept.texts.setdefault(each.attendance_id or 0, []).append(each.text)
    return kept


def _add(intake: Intake, kept: _Kept, new: list[Wanted]) -> None:
    attendances = intake.store.attendances
    visits = [each.attendance for each in new]
    attendances.add_many(visits)
    intake.tally.visits, intake.tally.known = visits, kept.attendances.keys()
    for each in new:
        intake.add(each.row, *each.what)
    scored = [(each, each.score) for each in new if each.score is not None]
    intake.store.scoring.add_many(
        Score(
            id=0,
            unit_id=each.attendance.unit_id,
            held_on=each.key[2],
            official_id=each.key[0],
            points=points,
        )
        for each, points in scored
        if each.key not in kept.scores
    )
    for each, points in scored:
        if each.key in kept.scores:
            intake.store.scoring.rewrite(replace(kept.scores[each.key], points=points))
    raising = [each for each in new if each.recommendations]
    if not raising:
        return
    days = [each.key[2] for each in raising]
    added = {each.key: each for each in attendances.within(Span(min(days), max(days)))}
    intake.store.recommendations.raise_many(
        (added[each.key], text) for each in raising for text in each.recommendations
    )


def _correct(intake: Intake, kept: _Kept, known: Attendance, wanted: Wanted) -> None:
    """Other values for a known attendance; an empty cell leaves what stands."""
    attendances = intake.store.attendances
    read, old_score = wanted.attendance, kept.scores.get(wanted.key)
    texts = _lines(kept.texts.get(known.id, ()))
    stated: dict[str, tuple[object, object]] = {
        name: (getattr(known, name), getattr(read, name) or getattr(known, name))
        for name in ("substitute", *_NOTES)
    }
    stated["meeting"] = (known.meeting, wanted.meeting or known.meeting)
    old_points = None if old_score is None else old_score.points
    more: dict[str, tuple[object, object]] = {
        "score": (old_points, old_points if wanted.score is None else wanted.score),
        "recommendation": (texts, wanted.recommendations or texts),
    }
    if not intake.record(wanted.row, wanted.what, stated | more):
        return
    attendances.change(known, **{name: new for name, (_, new) in stated.items()})
    if wanted.score is not None and wanted.score != old_points:
        keep_score(intake.store, known, wanted.score)
    if wanted.recommendations and wanted.recommendations != texts:
        replace_recommendations(intake.store, known, wanted.recommendations)


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    """One recommendation a line, as lists show them."""
    return tuple(stored(line) for text in texts for line in text.splitlines() if stored(line))
