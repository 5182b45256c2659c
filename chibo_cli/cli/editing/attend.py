"""`chibo attend edit` and `remove`: attendances corrected, one or several at once."""

from typing import Annotated

import typer

from chibo_cli.cli.context import AppContext
from chibo_cli.cli.editing.answering import confirm_many, told_attendance
from chibo_cli.cli.editing.options import NumbersArgument, YesOption
from chibo_cli.cli.options import DryRunOption, NewTagOption, ShortcomingsOption, StrengthsOption
from chibo_cli.cli.reading import clearable_day_in, day_in, edits_in, lines_in, points_in, text_in
from chibo_cli.cli.showing import answer, answer_lines
from chibo_cli.messages.answers import changes as says


def edit(
    ctx: typer.Context,
    numbers: NumbersArgument,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Ngày dự đúng.")] = None,
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
    substitute: Annotated[
        str | None,
        typer.Option("--substitute", metavar="NAME", help='Người dự thay; "" = tự dự.'),
    ] = None,
    score: Annotated[
        str | None, typer.Option("--score", metavar="N", help='Điểm; "" = bỏ điểm.')
    ] = None,
    strengths: StrengthsOption = None,
    shortcomings: ShortcomingsOption = None,
    recommend: Annotated[
        list[str] | None,
        typer.Option(
            "--recommend",
            metavar="TEXT",
            help="Kiến nghị, thay cho các kiến nghị đã ghi; ghi được nhiều lần.",
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="NO", help='Số văn bản; "" = bỏ.')
    ] = None,
    reported: Annotated[
        str | None, typer.Option("--reported", metavar="DATE", help='Ngày báo cáo; "" = bỏ.')
    ] = None,
    tag: NewTagOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Sửa một hay nhiều lượt dự; cho biết từng mục đổi từ gì thành gì và kết quả đổi ra sao."""
    from chibo_cli.domain.facts.kinds import meeting_kind
    from chibo_cli.domain.text.tags import tags_of
    from chibo_cli.output.forms.edits import changed_lines, field_lines
    from chibo_cli.usecases.finding.people import find_official, find_visited_unit
    from chibo_cli.usecases.meetings.attendance_edits import edit_attendances
    from chibo_cli.usecases.meetings.attendances import find_attendance

    app: AppContext = ctx.obj
    held_on = day_in(app, on)
    edits = edits_in(
        held_on=(on, lambda _: held_on),
        meeting=(meeting, meeting_kind),
        substitute=(substitute, text_in),
        score=(score, lambda text: points_in(text.strip() or None)),
        strengths=(strengths, lines_in),
        shortcomings=(shortcomings, lines_in),
        document=(document, text_in),
        reported_on=(reported, clearable_day_in(app)),
    )
    if tag:
        edits["tags"] = tags_of(tag)
    if recommend:
        edits["recommendations"] = [text for each in recommend if (text := lines_in(each))]
    wanted = tuple(dict.fromkeys(numbers))
    confirm_many(app, wanted, yes=yes, dry_run=dry_run)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        pairs = []
        for attendance in [find_attendance(store, number) for number in wanted]:
            more = {}
            day = held_on or attendance.held_on
            person = store.officials.with_id(attendance.official_id)
            if official is not None:
                person = find_official(store, official, day=day)
                more["official_id"] = person.id
            if visited is not None:
                more["unit_id"] = find_visited_unit(store, visited, person, day=day).id
            pairs.append((attendance, edits | more))
        edited = edit_attendances(store, pairs, today=app.today)
    for each in edited:
        what = told_attendance(app, each.before)
        answer(app, says.EDITED, dry_run=dry_run, what=what)
        answer_lines(app, field_lines("attend", each.before, each.after, app.words))
        answer_lines(app, changed_lines(each.moves, app.words, is_named=each.is_anothers))


def remove(
    ctx: typer.Context,
    numbers: NumbersArgument,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Bỏ các lượt dự ghi nhầm, cùng điểm và kiến nghị của từng lượt."""
    from chibo_cli.output.forms.edits import removal_lines
    from chibo_cli.usecases.meetings.attendance_edits import remove_attendances

    app: AppContext = ctx.obj
    wanted = tuple(dict.fromkeys(numbers))
    confirm_many(app, wanted, yes=yes, dry_run=dry_run)
    with app.open_store(writing=True, dry_run=dry_run) as store:
        removed = remove_attendances(store, wanted, today=app.today)
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
