"""`chibo assign`: who follows which unit, with decision numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import answer_moved
from chibo_cli.cli.editing.assign import confirm, edit, end, remove, show
from chibo_cli.cli.editing.deciding import import_decision
from chibo_cli.cli.editing.replacing import replace
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.narrowing import filters_in
from chibo_cli.cli.options import (
    AtUnitOption,
    DecisionOption,
    DryRunOption,
    FormatOption,
    FromOption,
    InPeriodOption,
    JsonOption,
    OfficialArgument,
    OfOfficialOption,
    OutputOption,
    RoleOption,
    RuleOption,
    TextOption,
    ToOption,
    UnderOption,
    UnitArgument,
    UntilOption,
)
from chibo_cli.cli.reading import day_in, required_day_in, text_in
from chibo_cli.cli.showing import answer, chosen_form, show_listing, warn_of_unbound_role
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages.answers import changes as says

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from chibo_cli.output.forms.formats import Format


commands = Noun()


@commands.verb(
    "add",
    "chibo assign add CB01 X01 --since 1/1/2024 --decision 12-QĐ/TU",
    'chibo assign add "Nguyễn Văn An" "Tân Phú" --rule 776 --role "cấp tỉnh" --since 1/1/2024',
    needs=("since",),
)
def add(
    ctx: typer.Context,
    official: OfficialArgument,
    unit: UnitArgument,
    rule: Annotated[
        str | None,
        typer.Option(
            "--rule", metavar="CODE", help="Theo quy định này; trống = quy định duy nhất trong sổ."
        ),
    ] = None,
    role: RoleOption = None,
    decision: DecisionOption = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Ngày bắt đầu phân công.")
    ] = None,
    until: UntilOption = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Dự thảo: chưa có hiệu lực, chờ quyết định.")
    ] = False,
    dry_run: DryRunOption = False,
) -> None:
    """Phân công một đồng chí phụ trách một đơn vị."""
    from chibo_cli.usecases.changes.watching import watch
    from chibo_cli.usecases.duties.assignment_edits import touched_by_new
    from chibo_cli.usecases.duties.assignments import assign, unbound_roles
    from chibo_cli.usecases.finding.people import find_official, find_regulation, find_unit

    app: AppContext = ctx.obj
    life = Span(required_day_in(app, since, "--since"), day_in(app, until))
    day = life.some_day
    with app.open_store(writing=True, dry_run=dry_run) as store:
        person = find_official(store, official, day=day)
        area = find_unit(store, unit, day=day)
        regulation = find_regulation(store, rule)
        touched = touched_by_new(person, regulation, life, is_draft=draft)
        watched = watch(store, touched, today=app.today)
        number = assign(
            store,
            person,
            area,
            regulation,
            life=life,
            role=text_in(role),
            decision=text_in(decision),
            is_draft=draft,
        )
        moved = watched.moved(store)
        place = store.units.tree_of([area.id]).name(area.id, day)
        named = unbound_roles(store, regulation, text_in(role))
    answer(
        app,
        says.ASSIGNMENT_DRAFTED if draft else says.ASSIGNED,
        dry_run=dry_run,
        number=number,
        official=person.full_name,
        unit=place,
        regulation=regulation.code,
        since=app.words(says.FROM, day=day),
    )
    answer_moved(app, moved)
    if named:
        warn_of_unbound_role(app, regulation.code, text_in(role), named)


@commands.verb(
    "list",
    "chibo assign list --official CB01",
    'chibo assign list --under X01 --period "quý I/2024"',
    "chibo assign list --current --json",
    "chibo assign list --gaps --on 1/7/2025",
)
def list_(
    ctx: typer.Context,
    official: OfOfficialOption = None,
    unit: AtUnitOption = None,
    under: UnderOption = None,
    since: FromOption = None,
    until: ToOption = None,
    period: InPeriodOption = None,
    text: TextOption = None,
    current: Annotated[
        bool, typer.Option("--current", help="Chỉ những phân công đang có hiệu lực.")
    ] = False,
    draft: Annotated[bool, typer.Option("--draft", help="Chỉ các dự thảo.")] = False,
    gaps: Annotated[
        bool,
        typer.Option(
            "--gaps", help="Còn thiếu: đơn vị chưa ai phụ trách, đồng chí chưa có đơn vị, trùng."
        ),
    ] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Còn thiếu vào ngày này.")
    ] = None,
    rule: RuleOption = None,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Danh sách phân công; nêu ngày thì những phân công có hiệu lực trong các ngày ấy."""
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.assignments import list_assignments

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    if gaps:
        _show_gaps(app, day_in(app, on) or app.today, under, rule, chosen, output)
        return
    filters = filters_in(
        app,
        official=official,
        unit=unit,
        under=under,
        since=since,
        until=until,
        period=period,
        text=text,
    )
    with app.open_store() as store:
        person, area, top = filters.found(app, store)
        entries = list_assignments(
            store,
            day=app.today,
            official=person,
            unit=area,
            under=top,
            days=filters.days,
            sought=filters.sought,
            current_only=current,
            drafts_only=draft,
        )
    show_listing(app, listing("assign", entries), chosen, output)


def _show_gaps(
    app: AppContext,
    day: date,
    under: str | None,
    rule: str | None,
    chosen: Format,
    output: Path | None,
) -> None:
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.duties.gaps import list_gaps
    from chibo_cli.usecases.finding.people import find_regulation, find_unit

    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=day)
        regulation = None if rule is None else find_regulation(store, rule)
        entries = list_gaps(store, day=day, under=top, regulation=regulation)
    show_listing(app, listing("gap", entries), chosen, output)


commands.verb(
    "end",
    "chibo assign end 12 --on 30/6/2025",
    'chibo assign end 12 --on 30/6/2025 --reason "nghỉ hưu"',
)(end)


commands.verb(
    "replace",
    "chibo assign replace 12 --official CB07 --on 1/7/2025 --decision 30-QĐ/TU",
    "chibo assign replace 12 --unit X05 --on 1/7/2025",
    "chibo assign replace --of CB01 --official CB07 --on 1/7/2025 --decision 30-QĐ/TU",
)(replace)
commands.verb("show", "chibo assign show 12", "chibo assign show 12 --json")(show)
commands.verb(
    "edit",
    'chibo assign edit 12 --decision "12-QĐ/TU" --since 15/1/2024',
    'chibo assign edit 13 --confirm --decision "30-QĐ/TU"',
)(edit)
commands.verb("remove", "chibo assign remove 12", "chibo assign remove 12 -n")(remove)
commands.verb(
    "confirm",
    'chibo assign confirm --all --decision "31-QĐ/TU"',
    'chibo assign confirm 13 --decision "31-QĐ/TU" -n',
)(confirm)
commands.verb(
    "import",
    "chibo assign import quyet-dinh.csv --on 1/7/2025 --decision 30-QĐ/TU --rule 258 --yes",
    "chibo assign import quyet-dinh.csv --on 1/7/2025 --decision 30-QĐ/TU -n",
    needs=("on", "decision"),
)(import_decision)
