"""`chibo recommend show`, `update`, `settle`, `edit` and `remove`: one that stands already."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_edited
from chibo_cli.cli.options import (
    AddresseeOption,
    DocumentOption,
    DryRunOption,
    DueOption,
    JsonOption,
    NewTagOption,
    NumberArgument,
    OutputOption,
    TextFormatOption,
)
from chibo_cli.cli.reading import clearable_day_in, day_in, edits_in, lines_in, note_in, text_in
from chibo_cli.cli.showing import TEXT_FORMS, answer, chosen_form, deliver
from chibo_cli.domain.entries.followups import RecommendationEntry
from chibo_cli.domain.followups.recommendations import RecommendationState, Step
from chibo_cli.domain.text.errors import MissingOption
from chibo_cli.messages.answers import changes as says_of_changes
from chibo_cli.messages.answers import followups as says

StepDayOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Ngày có việc này; trống = hôm nay.")
]


def show(
    ctx: typer.Context,
    number: NumberArgument,
    form: TextFormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Một kiến nghị: từ lượt dự, qua từng diễn biến, đến kết quả."""
    from chibo_cli.output.followups.recommendations import path_text
    from chibo_cli.usecases.followups.recommendations import (
        find_recommendation,
        show_recommendation,
    )

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output, allowed=TEXT_FORMS)
    with app.open_store() as store:
        path = show_recommendation(store, find_recommendation(store, number), today=app.today)
    deliver(app, path_text(path, chosen, app.words).encode(), output)


def update(
    ctx: typer.Context,
    number: NumberArgument,
    on: StepDayOption = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status", metavar="STATUS", help="Trạng thái mới: đã chuyển, đang giải quyết…"
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Diễn biến, bằng lời.")
    ] = None,
    document: DocumentOption = None,
    to: AddresseeOption = None,
    due: DueOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi một diễn biến của kiến nghị: chuyển đi đâu, ai trả lời, đến đâu."""
    from chibo_cli.domain.followups.recommendations import recommendation_state

    app: AppContext = ctx.obj
    step = Step(
        number,
        day_in(app, on) or app.today,
        None if status is None else recommendation_state(status),
        lines_in(text),
        text_in(document),
        text_in(to),
        day_in(app, due),
    )
    _take(app, step, dry_run=dry_run)


def settle(
    ctx: typer.Context,
    number: NumberArgument,
    on: StepDayOption = None,
    outcome: Annotated[
        str | None, typer.Option("--outcome", metavar="TEXT", help="Kết quả giải quyết.")
    ] = None,
    document: DocumentOption = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Không giải quyết; kết quả nêu lý do.")
    ] = False,
    dry_run: DryRunOption = False,
) -> None:
    """Kết thúc một kiến nghị: đã giải quyết, hoặc không giải quyết, với kết quả."""
    app: AppContext = ctx.obj
    if outcome is None:
        raise MissingOption("--outcome")
    status = RecommendationState.REJECTED if rejected else RecommendationState.SETTLED
    day = day_in(app, on) or app.today
    _take(app, Step(number, day, status, note_in(outcome), text_in(document)), dry_run=dry_run)


def _take(app: AppContext, step: Step, *, dry_run: bool) -> None:
    """Take a step and tell what became of the recommendation."""
    from chibo_cli.usecases.followups.recommendations import (
        entries_of,
        find_recommendation,
        take_step,
    )

    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_recommendation(store, step.recommendation_id)
        take_step(store, found, step, today=app.today)
        now = entries_of(store, [find_recommendation(store, found.id)], today=app.today)[0]
    answer(
        app,
        says.STEP_TAKEN,
        dry_run=dry_run,
        number=now.id,
        what=now.text,
        day=step.noted_on,
        status=now.status,
    )


def edit(
    ctx: typer.Context,
    number: NumberArgument,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Nội dung đúng.")
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", metavar="UNIT", help="Đơn vị đúng.")] = None,
    official: Annotated[
        str | None,
        typer.Option("--official", metavar="OFFICIAL", help='Đồng chí tiếp nhận; "" = bỏ.'),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Ngày nêu đúng.")] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="TEXT", help='Nơi giải quyết; "" = bỏ.')
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DATE", help='Hạn giải quyết; "" = bỏ.')
    ] = None,
    outcome: Annotated[
        str | None, typer.Option("--outcome", metavar="TEXT", help='Kết quả; "" = bỏ.')
    ] = None,
    tag: NewTagOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một kiến nghị ghi sai; việc mới thì ghi bằng chibo recommend update."""
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.followups.recommendations import (
        edit_recommendation,
        find_recommendation,
    )

    app: AppContext = ctx.obj
    raised_on = day_in(app, on)
    edits = edits_in(
        text=(text, note_in),
        raised_on=(on, lambda _: raised_on),
        addressed_to=(to, text_in),
        due=(due, clearable_day_in(app)),
        outcome=(outcome, lines_in),
    )
    if tag:
        edits["tags"] = tags_of(tag)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_recommendation(store, number)
        day = raised_on or found.raised_on
        if unit is not None:
            edits["unit_id"] = find_unit(store, unit, day=day).id
        if official is not None:
            named = find_official(store, official, day=day) if official.strip() else None
            edits["official_id"] = None if named is None else named.id
        edited = edit_recommendation(store, found, edits, today=app.today)
    answer_edited(app, "recommend", _told(app, edited.before), edited, dry_run=dry_run)


def remove(ctx: typer.Context, number: NumberArgument, dry_run: DryRunOption = False) -> None:
    """Bỏ một kiến nghị ghi nhầm, cùng các diễn biến."""
    from chibo_cli.usecases.followups.recommendations import (
        find_recommendation,
        remove_recommendation,
    )

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_recommendation(store, number)
        entry = remove_recommendation(store, found, today=app.today)
    answer(app, says_of_changes.REMOVED, dry_run=dry_run, what=_told(app, entry))


def _told(app: AppContext, entry: RecommendationEntry) -> str:
    """A recommendation by its number, unit and day."""
    return app.words(
        says.RECOMMENDATION, number=entry.id, unit=entry.unit.name, day=entry.raised_on
    )
