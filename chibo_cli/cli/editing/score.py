"""`chibo score show`, `edit` and `remove`: one score that stands already."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited
from chibo_cli.cli.editing.showing_one import shown_by_number
from chibo_cli.cli.options import DryRunOption, NumberArgument
from chibo_cli.cli.reading import day_in, edits_in, points_in
from chibo_cli.cli.showing import answer
from chibo_cli.domain.entries.followups import ScoreEntry
from chibo_cli.domain.text.errors import TextFault, TextRefused
from chibo_cli.messages.answers import changes as says_of_changes
from chibo_cli.messages.answers import followups as says

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def _entries(store: "Store", number: int, _: date) -> "Sequence[object]":
    from chibo_cli.usecases.followups.scoring import find_score, score_entries

    return score_entries(store, [find_score(store, number)])


show = shown_by_number("score", "Một lần chấm: điểm, xếp loại, theo mẫu nào.", _entries)


def edit(
    ctx: typer.Context,
    number: NumberArgument,
    points: Annotated[str | None, typer.Option("--points", metavar="N", help="Điểm đúng.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Ngày đúng của buổi sinh hoạt.")
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", metavar="UNIT", help="Chi bộ đúng.")] = None,
    official: Annotated[
        str | None,
        typer.Option("--official", metavar="OFFICIAL", help='Đồng chí chấm; "" = chi bộ tự chấm.'),
    ] = None,
    template: Annotated[
        str | None,
        typer.Option("--template", metavar="CODE", help='Mẫu chấm; "" = mẫu có hiệu lực.'),
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một lần chấm ghi sai; xếp loại theo mẫu, không gõ."""
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.followups.scoring import edit_score, find_score
    from chibo_cli.usecases.followups.templates import find_template

    app: AppContext = ctx.obj
    held_on = day_in(app, on)
    given = points_in(points)
    if points is not None and given is None:
        raise TextRefused(points, TextFault.EMPTY)
    edits = edits_in(points=(points, lambda _: given), held_on=(on, lambda _: held_on))
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_score(store, number)
        day = held_on or found.held_on
        if unit is not None:
            edits["unit_id"] = find_unit(store, unit, day=day).id
        if official is not None:
            person = find_official(store, official, day=day) if official.strip() else None
            edits["official_id"] = None if person is None else person.id
        if template is not None:
            held = store.scoring.templates()
            named = find_template(held, template) if template.strip() else None
            edits["template_id"] = None if named is None else named.id
        edited = edit_score(store, found, edits, today=app.today)
    answer_edited(app, "score", _told(app, edited.before), edited, dry_run=dry_run)


def remove(ctx: typer.Context, number: NumberArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một lần chấm ghi nhầm."""
    from chibo_cli.usecases.followups.scoring import find_score, remove_score

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        entry = remove_score(store, find_score(store, number))
    answer(app, says_of_changes.REMOVED, dry_run=dry_run, what=_told(app, entry))


def _told(app: AppContext, entry: ScoreEntry) -> str:
    """A score by its number, unit and day."""
    return app.words(says.SCORE, number=entry.id, unit=entry.unit.name, day=entry.date)
