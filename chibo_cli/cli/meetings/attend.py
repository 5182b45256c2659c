"""`chibo attend`: attendance, the clerk's daily work."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.arguments.narrowing import FilterOptions
from chibo_cli.cli.arguments.reading import (
    another_day_in,
    change_in,
    clearable_day_in,
    lines_in,
    period_in,
    points_in,
    span_in,
    text_in,
)
from chibo_cli.cli.asking.answering import answer_moved, confirm_many, told_attendance
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.meetings.entering import enter
from chibo_cli.cli.meetings.rolling import roll
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import (
    answer,
    answer_lines,
    deliver,
    encoded,
    print_table,
    show_listing,
    show_one,
)
from chibo_cli.cli.run.streams import is_terminal
from chibo_cli.domain.text.errors import ConflictingOptions, InvalidOption, TerminalWanted
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span, check_span
from chibo_cli.messages.answers import changes as says
from chibo_cli.messages.answers.asking import NOTES

commands = Noun()

SubstituteOption = Annotated[
    str | None, typer.Option("--substitute", metavar="NAME", help="Người dự thay, nếu có.")
]
ScoreOption = Annotated[
    str | None, typer.Option("--score", metavar="N", help="Điểm chấm buổi sinh hoạt.")
]
RecommendOption = Annotated[
    list[str] | None,
    typer.Option("--recommend", metavar="TEXT", help="Kiến nghị; ghi được nhiều lần."),
]
ReportedOption = Annotated[
    str | None, typer.Option("--reported", metavar="DATE", help="Ngày báo cáo.")
]


@commands.verb(
    "add",
    'chibo attend add CB01 "ấp 1" --on 5/2/2024',
    'chibo attend add "Nguyễn Văn An" "ấp Hòa, Tân Phú" --on "hôm qua" --score 85',
    asks=("on", "meeting"),
    repeats=tuple(NOTES),
)
def add(
    ctx: typer.Context,
    official: options.OfficialArgument,
    unit: options.UnitArgument,
    on: Annotated[options.On, Help("Ngày dự; trống = hôm nay.")] = None,
    meeting: Annotated[
        str, typer.Option("--meeting", metavar="KIND", help="Loại sinh hoạt: thường kỳ, chuyên đề…")
    ] = "",
    substitute: SubstituteOption = None,
    score: ScoreOption = None,
    strengths: options.Strengths = None,
    shortcomings: options.Shortcomings = None,
    recommend: RecommendOption = None,
    document: Annotated[options.Document, Help("Số văn bản báo cáo.")] = None,
    reported: ReportedOption = None,
    tag: options.Tag = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi một lượt dự; cho biết ngay có được tính không và kết quả đổi ra sao."""
    enter(
        ctx.obj,
        official,
        unit,
        on=on,
        meeting=meeting,
        substitute=substitute,
        score=score,
        strengths=strengths,
        shortcomings=shortcomings,
        recommend=recommend or (),
        document=document,
        reported=reported,
        tags=tag or (),
        dry_run=dry_run,
    )


@commands.verb(
    "list",
    "chibo attend list --official CB01",
    'chibo attend list --under X01 --period "quý I/2024" --unreported',
    'chibo attend list --text "dung gio" --json',
)
def list_(
    ctx: typer.Context,
    filters: FilterOptions,
    *,
    unreported: Annotated[
        bool,
        typer.Option(
            "--unreported", help="Chỉ lượt chưa có báo cáo: không có ngày, không có số văn bản."
        ),
    ] = False,
    tag: options.OfTag = None,
    shown: options.Showing,
) -> None:
    """Danh sách lượt dự, theo ngày."""
    from chibo_cli.output.meetings.coverage import attendance_listing
    from chibo_cli.usecases.meetings.attendances import attendance_entries, find_attendances
    from chibo_cli.usecases.meetings.coverage import totals

    app: AppContext = ctx.obj
    with app.open_store() as store:
        wanted = filters.found(app, store)
        visits = find_attendances(store, wanted, unreported=unreported, tag=tag)
        entries, counted = attendance_entries(store, visits), totals(store, visits)
    show_listing(app, attendance_listing(entries, counted), shown.about(filters.period))


@commands.verb("show", "chibo attend show 12", "chibo attend show 12 --json")
def show(
    ctx: typer.Context,
    number: options.NumberArgument,
    shown: options.Showing,
) -> None:
    """Một lượt dự: mọi ghi chép, và được tính vào đâu."""
    from chibo_cli.output.forms.edits import move_lines
    from chibo_cli.output.forms.listing import listing
    from chibo_cli.usecases.meetings.attendances import find_attendance, show_attendance

    app: AppContext = ctx.obj
    with app.open_store() as store:
        recorded = show_attendance(store, find_attendance(store, number), today=app.today)
    moves = move_lines(recorded.moves, app.words)
    show_one(app, listing("attend", [recorded.entry]), shown, moves)


@commands.verb(
    "edit",
    'chibo attend edit 12 --on 6/2/2024 --document "12-BC/TU"',
    'chibo attend edit 3 4 5 --meeting "chuyên đề" -n',
    "chibo attend edit 12 --official CB07 -n",
)
def edit(
    ctx: typer.Context,
    numbers: options.NumbersArgument,
    on: Annotated[options.On, Help("Ngày dự đúng.")] = None,
    visited: Annotated[  # looked for in each official's area, and so asked about of none
        str | None, typer.Option("--unit", metavar="UNIT", help="Đơn vị dự đúng.")
    ] = None,
    official: Annotated[
        str | None,
        typer.Option("--official", metavar="OFFICIAL", help="Đồng chí đã dự, nếu ghi nhầm người."),
    ] = None,
    meeting: Annotated[
        str | None,
        typer.Option("--meeting", metavar="KIND", help="Loại sinh hoạt: thường kỳ, chuyên đề…"),
    ] = None,
    substitute: Annotated[SubstituteOption, Help('Người dự thay; "" = tự dự.')] = None,
    score: Annotated[ScoreOption, Help('Điểm; "" = bỏ điểm.')] = None,
    strengths: options.Strengths = None,
    shortcomings: options.Shortcomings = None,
    recommend: Annotated[
        RecommendOption, Help("Kiến nghị, thay cho các kiến nghị đã ghi; ghi được nhiều lần.")
    ] = None,
    document: Annotated[options.Document, Help('Số văn bản; "" = bỏ.')] = None,
    reported: Annotated[ReportedOption, Help('Ngày báo cáo; "" = bỏ.')] = None,
    tag: options.NewTag = None,
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
) -> None:
    """Sửa một hay nhiều lượt dự; cho biết từng mục đổi từ gì thành gì và kết quả đổi ra sao."""
    from chibo_cli.domain.facts.kinds import meeting_kind
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.output.forms.edits import changed_lines, field_lines
    from chibo_cli.usecases.changes.edits import new_or_old
    from chibo_cli.usecases.finding.people import find_official, find_visited_unit
    from chibo_cli.usecases.meetings.attendance_edits import AttendanceEdit, edit_attendances
    from chibo_cli.usecases.meetings.attendances import find_attendance, others_moved_by

    app: AppContext = ctx.obj
    edit = AttendanceEdit(
        held_on=change_in(on, another_day_in(app)),
        meeting=change_in(meeting, meeting_kind),
        substitute=change_in(substitute, text_in),
        score=change_in(score, points_in),
        strengths=change_in(strengths, lines_in),
        shortcomings=change_in(shortcomings, lines_in),
        document=change_in(document, text_in),
        reported_on=change_in(reported, clearable_day_in(app)),
        tags=change_in(tag or None, tags_of),
        recommendations=change_in(recommend or None, _notes_in),
    )
    wanted = tuple(dict.fromkeys(numbers))
    confirm_many(app, wanted, yes=yes, dry_run=dry_run)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        pairs = []
        for attendance in [find_attendance(store, number) for number in wanted]:
            mine, day = edit, new_or_old(edit.held_on, attendance.held_on)
            person = store.officials.with_id(attendance.official_id)
            if official is not None:
                person = find_official(store, official, day=day)
                mine = replace(mine, official_id=person.id)
            if visited is not None:
                unit = find_visited_unit(store, visited, person, day=day)
                mine = replace(mine, unit_id=unit.id)
            pairs.append((attendance, mine))
        edited = edit_attendances(store, pairs, today=app.today)
        moved = others_moved_by(store, today=app.today)
    for each in edited:
        what = told_attendance(app, each.before)
        answer(app, says.EDITED, dry_run=dry_run, what=what)
        answer_lines(app, field_lines("attend", each.before, each.after, app.words))
        answer_lines(app, changed_lines(each.moves, app.words, is_named=each.is_anothers))
        if each.own_score is not None:
            told = says.OWN_SCORE_MOVED if each.own_score.is_moved else says.OWN_SCORE_STAYS
            answer_lines(app, app.words(told, number=each.own_score.id) + "\n")
    answer_moved(app, moved)


@commands.verb("remove", "chibo attend remove 12", "chibo attend remove 3 4 5 -n")
def remove(
    ctx: typer.Context,
    numbers: options.NumbersArgument,
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
) -> None:
    """Bỏ các lượt dự ghi nhầm, cùng điểm và kiến nghị của từng lượt."""
    from chibo_cli.output.forms.edits import removal_lines
    from chibo_cli.usecases.meetings.attendance_edits import remove_attendances
    from chibo_cli.usecases.meetings.attendances import others_moved_by

    app: AppContext = ctx.obj
    wanted = tuple(dict.fromkeys(numbers))
    confirm_many(app, wanted, yes=yes, dry_run=dry_run)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = remove_attendances(store, wanted, today=app.today)
        moved = others_moved_by(store, today=app.today)
    for recorded in removed:
        entry = recorded.entry
        answer(
            app,
            says.ATTENDANCE_REMOVED,
            dry_run=dry_run,
            number=entry.id,
            official=entry.official.name,
            unit=entry.unit.name,
            day=entry.date,
        )
        answer_lines(app, removal_lines(recorded.moves, app.words))
    answer_moved(app, moved)


commands.verb(
    "roll",
    'chibo attend roll --under X01 --period "quý I/2024"',
    "chibo attend roll --cell C001 --period 3/2024",
    "chibo attend roll attendances.csv --dry-run",
)(roll)


@commands.verb(
    "grid",
    "chibo attend grid --cell C001 --period 2/2024",
    'chibo attend grid --under X01 --period "quý I/2024"',
)
def grid(
    ctx: typer.Context,
    *,
    cell: Annotated[
        str | None,
        typer.Option(
            "--cell", metavar="UNIT", help="Chỉ chi bộ này: các đồng chí có địa bàn gồm nó."
        ),
    ] = None,
    under: options.Under = None,
    period: options.RoundPeriod = None,
    dry_run: options.DryRun = False,
) -> None:
    """Ghi nhiều lượt dự trên một bảng: đồng chí theo hàng, ngày theo cột; lưu một lần.

    Ngày là ngày sinh hoạt đã đăng ký hay kế hoạch dự; lượt đã có trong sổ thì hiện sẵn. Mỗi ô được
    xét ngay khi ghi. Chưa lưu mà thôi giữa chừng, mất cửa sổ hay mất điện thì lần sau nhập tiếp.
    """
    app: AppContext = ctx.obj
    if cell is not None and under is not None:
        raise ConflictingOptions(("--cell", "--under"))
    if not (app.may_ask and is_terminal(sys.stdout)):
        raise TerminalWanted("chibo attend grid")
    from chibo_cli.cli.meetings.grid.sitting import sit

    typed = {"under": under, "cell": cell, "period": period}
    given = {name: text for name, text in typed.items() if text is not None}
    sit(app, given, dry_run=dry_run)


@commands.verb(
    "coverage",
    "chibo attend coverage 2024",
    'chibo attend coverage "quý I/2024" --under X01 --by official --json',
    "chibo attend coverage --from 15/1/2024 --to 10/3/2024",
)
def coverage(
    ctx: typer.Context,
    *,
    period: options.PeriodArgument = None,
    since: options.From = None,
    until: options.To = None,
    under: options.Under = None,
    by: Annotated[
        str,
        typer.Option(
            "--by", metavar="cell|official|month", help="Mỗi dòng một chi bộ, đồng chí hay tháng."
        ),
    ] = "cell",
    shown: options.Showing,
) -> None:
    """Chi bộ nào đã có đồng chí đến dự, chi bộ nào chưa lần nào; không nêu kỳ = năm nay.

    Chỉ nêu --from: đến hôm nay; chỉ nêu --to: từ đầu năm đó. Nêu cả kỳ thì là những ngày thuộc cả
    hai.
    """
    from chibo_cli.domain.meetings.coverage import CoverageBy
    from chibo_cli.output.forms.formats import Format
    from chibo_cli.output.meetings.coverage import coverage_listing, coverage_table, coverage_text
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.meetings import coverage as cases

    app: AppContext = ctx.obj
    ways = {each.value: each for each in CoverageBy}
    if by not in ways:
        raise InvalidOption("--by", by, tuple(ways))
    days, wanted = _covered(app, period_in(app, period), span_in(app, since, until))
    with app.open_store() as store:
        top = None if under is None else find_unit(store, under, day=days.nearest(date.max))
        found = cases.coverage(store, days, period=wanted, by=ways[by], under=top)
    if shown.is_table:
        print_table(app, coverage_table(found, app.words))
    elif shown.form is Format.XLSX:
        show_listing(app, coverage_listing(found), shown.about(wanted))
    else:
        text = coverage_text(found, shown.form, app.words)
        deliver(app, encoded(app, text), shown.about(wanted))


def _covered(app: AppContext, named: Period | None, between: Span) -> tuple[Span, Period | None]:
    """The days asked about, and the period that they are.

    Raises:
        EndBeforeStart: none are.
    """
    if named is None and between == ALWAYS:
        named = Period.containing(app.today, PeriodKind.YEAR)
    if named is None:
        until = between.until or app.today
        days = Span(between.since or until.replace(month=1, day=1), until)
    else:
        days = named.span.common(between)
    check_span(days)
    return days, None if named is None or days != named.span else named


def _notes_in(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(note for each in texts if (note := lines_in(each)))
