"""`chibo recommend`: what was asked for at meetings, until it is settled."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.recommend import edit, remove, settle, show, update
from chibo_cli.cli.grammar import Noun
from chibo_cli.cli.narrowing import filters_in, sought_in
from chibo_cli.cli.options import (
    AddresseeOption,
    AtUnitOption,
    DryRunOption,
    DueOption,
    FormatOption,
    FromOption,
    InPeriodOption,
    JsonOption,
    OfOfficialOption,
    OfTagOption,
    OutputOption,
    TagOption,
    TextOption,
    ToOption,
    UnderOption,
)
from chibo_cli.cli.reading import day_in, note_in, text_in
from chibo_cli.cli.showing import answer, chosen_form, show_listing
from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.domain.text.errors import ConflictingOptions, InvalidOption, MissingOption
from chibo_cli.messages.answers import followups as says

commands = Noun()


@commands.verb(
    "add",
    'chibo recommend add "Sửa đường vào nhà văn hóa" --unit C001 --on 5/3/2024 --to "UBND xã"',
    'chibo recommend add "Cấp tài liệu" --attendance 1 --due 30/6/2024 --tag "4 góp"',
)
def add(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Nội dung kiến nghị.")],
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="UNIT", help="Đơn vị nêu kiến nghị.")
    ] = None,
    official: Annotated[
        str | None,
        typer.Option("--official", metavar="OFFICIAL", help="Đồng chí tiếp nhận kiến nghị."),
    ] = None,
    attendance: Annotated[
        int | None,
        typer.Option(
            "--attendance",
            metavar="N",
            help="Nêu tại lượt dự số này; đơn vị, ngày lấy theo lượt dự.",
            max=2**63 - 1,
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Ngày nêu; trống = hôm nay.")
    ] = None,
    to: AddresseeOption = None,
    due: DueOption = None,
    tag: TagOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi một kiến nghị, để theo dõi đến khi giải quyết xong."""
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.usecases.finding.people import find_official, find_unit
    from chibo_cli.usecases.followups.recommendations import raise_recommendation
    from chibo_cli.usecases.meetings.attendances import find_attendance

    app: AppContext = ctx.obj
    if unit is None and attendance is None:
        raise MissingOption("--unit")
    said, named, until = note_in(text), day_in(app, on), day_in(app, due)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        visit = None if attendance is None else find_attendance(store, attendance)
        day = named or (app.today if visit is None else visit.held_on)
        place = None if unit is None else find_unit(store, unit, day=day)
        person = None if official is None else find_official(store, official, day=day)
        recommendation = Recommendation(
            0,
            place.id if place is not None else 0 if visit is None else visit.unit_id,
            said,
            day,
            attendance,
            None if person is None else person.id,
            text_in(to),
            until,
            tags=tags_of(tag or ()),
        )
        number = raise_recommendation(store, recommendation, today=app.today)
        where = store.units.tree_of([recommendation.unit_id]).name(recommendation.unit_id, day)
    answer(app, says.RAISED, dry_run=dry_run, number=number, what=said, unit=where, day=day)


@commands.verb(
    "list",
    "chibo recommend list --open --under X01",
    "chibo recommend list --by addressee",
    'chibo recommend list --addressee "UBND xã" --overdue --json',
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
    addressee: Annotated[
        str | None,
        typer.Option("--addressee", metavar="TEXT", help="Chỉ những kiến nghị gửi nơi này."),
    ] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="STATUS", help="Chỉ ở trạng thái này.")
    ] = None,
    is_open: Annotated[
        bool, typer.Option("--open", help="Chỉ những kiến nghị chưa giải quyết xong.")
    ] = False,
    overdue: Annotated[
        bool, typer.Option("--overdue", help="Chỉ những kiến nghị đã quá hạn mà chưa xong.")
    ] = False,
    tag: OfTagOption = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="addressee", help="Đếm theo nơi giải quyết."),
    ] = None,
    form: FormatOption = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Danh sách kiến nghị, theo ngày nêu; hoặc đếm theo nơi giải quyết."""
    from chibo_cli.domain.entries.followups import by_addressee
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.followups.recommendations import recommendation_entries

    app: AppContext = ctx.obj
    chosen = chosen_form(form, as_json=as_json, output=output)
    if by not in {None, "addressee"}:
        raise InvalidOption("--by", by or "", ("addressee",))
    states, sought_addressee = _states(status, is_open=is_open), sought_in(addressee)
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
        person, place, top = filters.found(app, store)
        entries = recommendation_entries(
            store,
            filters.days,
            today=app.today,
            under=top,
            official=person,
            unit=place,
            sought=filters.sought,
            states=states,
            addressee=sought_addressee,
            tag=tag,
            overdue=overdue,
        )
    shown = listing("recommend", entries)
    if by is not None:
        shown = listing("addressee", by_addressee(entries))
    show_listing(app, shown, chosen, output)


def _states(status: str | None, *, is_open: bool) -> tuple[RecommendationState, ...] | None:
    """The states asked for; None where any will do."""
    from chibo_cli.domain.followups.recommendations import recommendation_state

    if status is not None and is_open:
        raise ConflictingOptions(("--status", "--open"))
    if is_open:
        return tuple(each for each in RecommendationState if not each.is_final)
    return None if status is None else (recommendation_state(status),)


commands.verb("show", "chibo recommend show 1", "chibo recommend show 1 --json")(show)
commands.verb(
    "update",
    'chibo recommend update 1 --on 2/5/2024 --status "đã chuyển" --to "UBND huyện"',
    'chibo recommend update 1 --text "UBND đã khảo sát" --document "15-CV/UBND" -n',
)(update)
commands.verb(
    "settle",
    'chibo recommend settle 1 --outcome "Đã sửa 300 m đường" --document "20-BC/UBND"',
    'chibo recommend settle 1 --outcome "Không thuộc thẩm quyền" --rejected -n',
)(settle)
commands.verb(
    "edit",
    'chibo recommend edit 1 --text "Sửa đường vào ấp 1" --due 30/6/2024',
    'chibo recommend edit 1 --tag "4 góp" --tag "3 kiểm" -n',
)(edit)
commands.verb("remove", "chibo recommend remove 1", "chibo recommend remove 1 -n")(remove)
