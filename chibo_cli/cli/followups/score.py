"""`chibo score`: what meetings were given, by the visitor and by the cell itself."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help, OptionsOf
from chibo_cli.cli.arguments.narrowing import Filters, filters_in
from chibo_cli.cli.arguments.reading import (
    another_day_in,
    change_in,
    period_in,
    points_in,
    required_day_in,
)
from chibo_cli.cli.asking.answering import answer_edited, answer_moved
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines, say, show_listing, show_one
from chibo_cli.domain.entries.followups import ScoreEntry
from chibo_cli.domain.followups.scoring import Template
from chibo_cli.domain.text.errors import InvalidOption, MissingOption, TextFault, TextRefused
from chibo_cli.messages.answers import changes
from chibo_cli.messages.answers import followups as says
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from chibo_cli.domain.facts.named import UnscoredBy

commands = Noun()

PointsOption = Annotated[
    str | None, typer.Option("--points", metavar="N", help="Điểm của buổi sinh hoạt.")
]
OfficialOption = Annotated[
    str | None,
    typer.Option("--official", metavar="OFFICIAL", help="Đồng chí chấm; trống = chi bộ tự chấm."),
]
TemplateOption = Annotated[
    str | None,
    typer.Option("--template", metavar="CODE", help="Mẫu chấm; trống = mẫu có hiệu lực."),
]

ByUnitOption = Annotated[
    str, typer.Option("--by", metavar="cell|unit", help="Từng chi bộ, hay từng đơn vị cấp trên.")
]


@commands.verb(
    "add",
    "chibo score add C001 --on 5/3/2024 --points 85 --official CB01",
    "chibo score add C007 --on 5/3/2024 --points 90,5 -n",
)
def add(
    ctx: typer.Context,
    unit: options.UnitArgument,
    on: Annotated[options.On, Help("Ngày của buổi sinh hoạt.")] = None,
    points: PointsOption = None,
    official: OfficialOption = None,
    template: TemplateOption = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi điểm một buổi sinh hoạt: đồng chí đến dự chấm, hoặc chi bộ tự chấm."""
    from chibo_cli.domain.facts.records import Score
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.followups.scoring import find_score, give_score, score_entries
    from chibo_cli.usecases.followups.templates import find_template

    app: AppContext = ctx.obj
    day = required_day_in(app, on, "--on")
    given = points_in(points)
    if given is None:
        raise MissingOption("--points")
    with app.open_store(writing=True, dry_run=dry_run) as store:
        person = None if official is None else find_official(store, official, day=day)
        named = None if template is None else find_template(store.templates.all(), template)
        score = Score(
            id=0,
            unit_id=find_unit(store, unit, day=day).id,
            held_on=day,
            official_id=None if person is None else person.id,
            points=given,
            template_id=None if named is None else named.id,
        )
        number = give_score(store, score, today=app.today)
        entry = score_entries(store, [find_score(store, number)])[0]
        moved = moved_by(store, today=app.today)
    answer(
        app,
        says.OWN_SCORED if entry.official is None else says.SCORED,
        dry_run=dry_run,
        number=number,
        official="" if entry.official is None else entry.official.name,
        unit=entry.unit.name,
        day=day,
        points=entry.points,
        grade=app.words(says.GRADED, grade=entry.grade) if entry.grade else "",
    )
    answer_moved(app, moved)


@commands.verb(
    "list",
    "chibo score list --under X01 --period 2024-Q1",
    "chibo score list --unscored --official CB01 --json",
)
def list_(
    ctx: typer.Context,
    filters: Annotated[
        Filters,
        OptionsOf(filters_in, only=("official", "unit", "under", "since", "until", "period")),
    ],
    *,
    unscored: Annotated[
        bool,
        typer.Option(
            "--unscored",
            help="Những lượt dự phải chấm mà chưa có điểm, và số lượt của từng đồng chí.",
        ),
    ] = False,
    shown: options.Showing,
) -> None:
    """Danh sách điểm, theo ngày; hoặc các lượt dự chưa có điểm."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.output.forms.values import shown as shown_value
    from chibo_cli.usecases.followups.scoring import list_scores, list_unscored, unscored_by_visitor

    app: AppContext = ctx.obj
    visitors: Sequence[UnscoredBy] = ()
    with app.open_store() as store:
        wanted = filters.found(app, store)
        if unscored:
            entries = list_unscored(store, wanted, today=app.today)
            visitors = unscored_by_visitor(entries)
            found = replace(listing("attend", entries), head={"visitors": visitors})
        else:
            found = listing("score", list_scores(store, wanted))
    show_listing(app, found, shown.about(filters.period))
    if shown.is_text and shown.output is None:
        for each in visitors:
            say(
                app.words(
                    says.UNSCORED,
                    official=shown_value(each.official, app.words),
                    count=each.unscored,
                )
            )


@commands.verb("show", "chibo score show 1", "chibo score show 1 --json")
def show(ctx: typer.Context, number: options.NumberArgument, shown: options.Showing) -> None:
    """Một lần chấm: điểm, xếp loại, theo mẫu nào."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.followups.scoring import find_score, score_entries

    app: AppContext = ctx.obj
    with app.open_store() as store:
        found = score_entries(store, [find_score(store, number)])
    show_one(app, listing("score", found), shown)


@commands.verb("edit", "chibo score edit 1 --points 82", "chibo score edit 1 --on 6/3/2024 -n")
def edit(
    ctx: typer.Context,
    number: options.NumberArgument,
    points: Annotated[PointsOption, Help("Điểm đúng.")] = None,
    on: Annotated[options.On, Help("Ngày đúng của buổi sinh hoạt.")] = None,
    unit: Annotated[str | None, typer.Option("--unit", metavar="UNIT", help="Chi bộ đúng.")] = None,
    official: Annotated[OfficialOption, Help('Đồng chí chấm; "" = chi bộ tự chấm.')] = None,
    template: Annotated[TemplateOption, Help('Mẫu chấm; "" = mẫu có hiệu lực.')] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một lần chấm ghi sai; xếp loại theo mẫu, không gõ."""
    from chibo_cli.usecases.changes.edits import new_or_old
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.followups.scoring import ScoreEdit, edit_score, find_score
    from chibo_cli.usecases.followups.templates import find_template

    app: AppContext = ctx.obj
    wanted = ScoreEdit(
        held_on=change_in(on, another_day_in(app)),
        points=change_in(points, _required_points),
    )
    with app.open_store(writing=True, dry_run=dry_run) as store:
        found = find_score(store, number)
        day = new_or_old(wanted.held_on, found.held_on)
        if unit is not None:
            wanted = replace(wanted, unit_id=find_unit(store, unit, day=day).id)
        if official is not None:
            person = find_official(store, official, day=day) if official.strip() else None
            wanted = replace(wanted, official_id=None if person is None else person.id)
        if template is not None:
            held = store.templates.all()
            named = find_template(held, template) if template.strip() else None
            wanted = replace(wanted, template_id=None if named is None else named.id)
        edited = edit_score(store, found, wanted, today=app.today)
        moved = moved_by(store, today=app.today)
    answer_edited(app, "score", _told(app, edited.before), edited, dry_run=dry_run)
    answer_moved(app, moved)


@commands.verb("remove", "chibo score remove 1", "chibo score remove 1 -n")
def remove(
    ctx: typer.Context, number: options.NumberArgument, dry_run: options.DryRun = False
) -> None:
    """Bỏ một lần chấm ghi nhầm."""
    from chibo_cli.usecases.changes.watching import moved_by
    from chibo_cli.usecases.followups.scoring import find_score, remove_score

    app: AppContext = ctx.obj
    with app.open_store(writing=True, dry_run=dry_run) as store:
        entry = remove_score(store, find_score(store, number))
        moved = moved_by(store, today=app.today)
    answer(app, changes.REMOVED, dry_run=dry_run, what=_told(app, entry))
    answer_moved(app, moved)


@commands.verb("preset", "chibo score preset", "chibo score preset NGHE-AN")
def preset(
    ctx: typer.Context,
    *,
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="Mẫu có sẵn cần thêm vào sổ; trống = liệt kê."),
    ] = None,
    shown: options.Showing,
    dry_run: options.DryRun = False,
) -> None:
    """Liệt kê các mẫu chấm điểm có sẵn, hoặc thêm một mẫu vào sổ."""
    from chibo_cli.intake.toml.regulations import preset_templates
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.store.registers import register_at
    from chibo_cli.usecases.followups.templates import find_template, list_templates

    app: AppContext = ctx.obj
    if code is not None:
        _add_template(app, find_template(preset_templates(), code), dry_run=dry_run)
        return
    known: list[str] = []
    if (
        register_at(app.register).fault(wait=app.patience) is None
    ):  # the list is of use before there is a register
        with app.open_store() as store:
            known = [each.code for each in store.templates.all()]
    entries = list_templates(preset_templates(), known)
    show_listing(app, listing("score_template", entries), shown)


@commands.verb("template", "chibo score template", "chibo score template mau-cham.toml")
def template_(
    ctx: typer.Context,
    *,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE.toml]", readable=False, help="Tệp TOML của mẫu; trống = liệt kê."
        ),
    ] = None,
    shown: options.Showing,
    dry_run: options.DryRun = False,
) -> None:
    """Các mẫu chấm điểm trong sổ, hoặc thêm một mẫu từ tệp TOML."""
    from chibo_cli.intake.toml.regulations import read_template
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.followups.templates import list_templates

    app: AppContext = ctx.obj
    if file is not None:
        _add_template(app, read_template(file), dry_run=dry_run)
        return
    with app.open_store() as store:
        held = store.templates.all()
    entries = list_templates(held, [each.code for each in held])
    show_listing(app, listing("score_template", entries), shown)


@commands.verb(
    "report",
    "chibo score report --period 2024 --by unit",
    'chibo score report --period "quý I/2024" --under X01 --json',
)
def report(
    ctx: typer.Context,
    *,
    period: options.InPeriod = None,
    under: options.Under = None,
    by: ByUnitOption = "cell",
    shown: options.Showing,
) -> None:
    """Điểm trung bình, số lần chấm, xếp loại qua các quý; không nêu kỳ = năm nay."""
    from chibo_cli.domain.time.periods import Period, PeriodKind
    from chibo_cli.output.followups.scoring import score_report_listing
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.followups.scoring import report_scores

    app: AppContext = ctx.obj
    if by not in {"cell", "unit"}:
        raise InvalidOption("--by", by, ("cell", "unit"))
    named = None if period is None else period_in(app, [period])
    wanted = named or Period.containing(app.today, PeriodKind.YEAR)
    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=wanted.last_day)
        rows = report_scores(store, wanted, under=top, by_unit=by == "unit")
    show_listing(app, score_report_listing(rows, wanted), shown.about(wanted))


def _add_template(app: AppContext, template: Template, *, dry_run: bool) -> None:
    from chibo_cli.usecases.followups.templates import add_template

    with app.open_store(writing=True, dry_run=dry_run) as store:
        is_new = add_template(store, template)
    said = says.TEMPLATE_ADDED if is_new else says.TEMPLATE_KNOWN
    answer(app, said, dry_run=dry_run and is_new, code=template.code, most=template.max_points)
    if is_new and template.note:
        answer_lines(app, f"  {safe(template.note)}\n")  # what the sources leave to the clerk


def _told(app: AppContext, entry: ScoreEntry) -> str:
    """A score by its number, unit and day."""
    return app.words(says.SCORE, number=entry.id, unit=entry.unit.name, day=entry.date)


def _required_points(text: str) -> "Decimal":
    points = points_in(text)
    if points is None:
        raise TextRefused(text, TextFault.EMPTY)
    return points
