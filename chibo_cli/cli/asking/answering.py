"""How a correction is answered, how a fact is called, and how many rows at once need a yes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.domain.text.errors import NotConfirmed
from chibo_cli.messages.answers import changes as says

if TYPE_CHECKING:
    from chibo_cli.domain.duties.movement import Moved
    from chibo_cli.domain.entries.attendances import AttendanceEntry
    from chibo_cli.domain.entries.duties import AssignmentEntry, WaiverEntry
    from chibo_cli.messages.text import Text
    from chibo_cli.usecases.changes.edits import Edited

MOST_UNASKED = 3


def answer_edited(
    app: AppContext, noun: str, what: str, edited: Edited[object], *, dry_run: bool
) -> None:
    """What was corrected, field by field."""
    from chibo_cli.output.forms.edits import field_lines

    answer(app, says.EDITED, dry_run=dry_run, what=what)
    answer_lines(app, field_lines(noun, edited.before, edited.after, app.words))


def answer_moved(app: AppContext, moved: Moved) -> None:
    """The verdicts that moved; nothing where none did."""
    from chibo_cli.output.forms.edits import moved_lines

    answer_lines(app, moved_lines(moved, app.words))


def confirm_count(app: AppContext, question: Text, count: int) -> None:
    """Go on with so many changes only after a yes.

    Raises:
        NotConfirmed: nobody is there to say it.
        Abort: the answer is no.
    """
    if not app.may_ask:
        raise NotConfirmed(count)
    from chibo_cli.cli.asking.interview import confirm

    confirm(app, question, count=count)


def confirm_many(app: AppContext, numbers: Sequence[int], *, yes: bool, dry_run: bool) -> None:
    """Go on with a change of many rows only after a yes, in person or by `--yes`.

    Raises:
        NotConfirmed: nobody is there to say it.
        Abort: the answer is no.
    """
    if len(numbers) <= MOST_UNASKED or yes or dry_run:
        return
    if not app.may_ask:
        raise NotConfirmed(len(numbers))
    from chibo_cli.cli.asking.interview import confirm
    from chibo_cli.output.forms.formats import Format
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.output.forms.listings import list_text
    from chibo_cli.usecases.meetings.attendances import attendance_entries, find_attendance

    with app.open_store() as store:  # closed again before the question: nobody else waits
        found = [find_attendance(store, number) for number in numbers]
        entries = attendance_entries(store, found)
    print(list_text(listing("attend", entries), Format.PLAIN, app.words), end="", file=sys.stderr)
    confirm(app, says.MANY, count=len(numbers))


def told_attendance(app: AppContext, entry: AttendanceEntry) -> str:
    """An attendance by its number, official, unit and day."""
    return app.words(
        says.ATTENDANCE,
        number=entry.id,
        official=entry.official.name,
        unit=entry.unit.name,
        day=entry.date,
    )


def told_assignment(app: AppContext, entry: AssignmentEntry) -> str:
    """An assignment by its number, official and unit."""
    return app.words(
        says.ASSIGNMENT, number=entry.id, official=entry.official.name, unit=entry.unit.name
    )


def told_waiver(app: AppContext, entry: WaiverEntry) -> str:
    """A waiver by its number and whom it names."""
    whom = [each.name for each in (entry.official, entry.unit) if each is not None]
    return app.words(says.WAIVER, number=entry.id, whom=" – ".join(whom))


def told_code(app: AppContext, code: str | None) -> str:
    """A code in brackets, where there is one."""
    return app.words(says.CODE, code=code) if code else ""
