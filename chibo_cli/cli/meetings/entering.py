"""One attendance entered, by a command, a sitting or a round: recorded, answered, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.cli.arguments.reading import day_in, lines_in, points_in, text_in
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.messages.answers import changes as says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.duties.movement import Moved
    from chibo_cli.usecases.meetings.attendances import Recorded


def enter(
    app: AppContext,
    official: str,
    unit: str,
    *,
    on: str | None = None,
    meeting: str = "",
    substitute: str | None = None,
    score: str | None = None,
    strengths: str | None = None,
    shortcomings: str | None = None,
    recommend: Sequence[str] = (),
    document: str | None = None,
    reported: str | None = None,
    tags: Sequence[str] = (),
    dry_run: bool,
) -> None:
    """Record an attendance in a transaction of its own and say how it counts."""
    from chibo_cli.domain.facts.kinds import meeting_kind
    from chibo_cli.domain.facts.records import Attendance
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.finding.people import find_official, find_visited_unit
    from chibo_cli.usecases.meetings.attendances import others_moved_by, record_attendance

    held_on = day_in(app, on) or app.today
    notes = [text for each in recommend if (text := lines_in(each))]
    with app.open_store(writing=True, dry_run=dry_run) as store:
        person = find_official(store, official, day=held_on)
        visited = find_visited_unit(store, unit, person, day=held_on)
        attendance = Attendance(
            id=0,
            official_id=person.id,
            unit_id=visited.id,
            held_on=held_on,
            meeting=meeting_kind(meeting),
            substitute=text_in(substitute),
            strengths=lines_in(strengths),
            shortcomings=lines_in(shortcomings),
            document=text_in(document),
            reported_on=day_in(app, reported),
            tags=tags_of(tags),
        )
        recorded = record_attendance(
            store, attendance, today=app.today, score=points_in(score), recommendations=notes
        )
        moved = others_moved_by(store, today=app.today)
    tell_recorded(app, recorded, moved, dry_run=dry_run)


def tell_recorded(app: AppContext, recorded: Recorded, moved: Moved, *, dry_run: bool) -> None:
    """What was recorded, whether it counts, and how the verdict moved."""
    from chibo_cli.output.forms.edits import move_lines, moved_lines

    entry = recorded.entry
    answer(
        app,
        says.ATTENDANCE_ADDED,
        dry_run=dry_run,
        number=entry.id,
        official=entry.official.name,
        unit=entry.unit.name,
        day=entry.date,
        meeting=entry.meeting,
    )
    answer_lines(app, move_lines(recorded.moves, app.words) + moved_lines(moved, app.words))
