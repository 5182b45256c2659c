"""`chibo remind`: who can still attend before the period ends, and where."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.reading import period_in
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.outputs import make_folder, put
from chibo_cli.cli.run.showing import (
    BINARY_FORMS,
    FILES,
    LIST_FORMS,
    Shown,
    deliver,
    encoded,
    named_for,
    nobody,
    print_table,
    shown_as,
)
from chibo_cli.cli.run.streams import STDOUT
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.time.notation import relative_length
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.headings import workbook
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.text import capital, safe

if TYPE_CHECKING:
    from chibo_cli.domain.reports.reminding.reminders import Reminders

commands = Noun()


@commands.verb(
    "remind",
    "chibo remind",
    "chibo remind 2024-Q2 --under X01 --json",
    "chibo remind -o thu-nhac",
    "chibo remind -o thu-nhac.docx",
    "chibo remind --letters -o thu-nhac.xlsx",
)
def remind(
    ctx: typer.Context,
    period: options.PeriodArgument = None,
    under: options.Under = None,
    official: options.OfOfficial = None,
    rule: options.Rule = None,
    form: options.Format = None,
    as_json: options.Json = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            readable=False,
            metavar="FILE",
            help="Ghi vào tệp; nêu thư mục thì mỗi đồng chí một thư để in, .docx thì mọi thư trong"
            " một tệp.",
        ),
    ] = None,
    letters: Annotated[
        bool,
        typer.Option("--letters", help="Mọi thư trong một tệp Excel hoặc Word, mỗi thư một trang."),
    ] = False,
) -> None:
    """Nhắc việc khi kỳ chưa kết thúc: ai còn kịp dự, các buổi tới; ai không kịp; văn bản phải nộp.

    Không nêu kỳ: quý này; sổ không có nghĩa vụ theo quý thì kỳ chưa kết thúc của mọi nghĩa vụ.
    Không nêu những đồng chí đã đủ lượt.
    """
    from chibo_cli.usecases.finding.people import find_official, find_regulation, find_unit
    from chibo_cli.usecases.reports import reminding
    from chibo_cli.usecases.reports.review import periods_with_rows

    app: AppContext = ctx.obj
    are_letters = _is_folder(output, is_form_named=as_json or form not in {None, "xlsx"})
    shown = Shown(Format.XLSX, output)
    if not are_letters:
        shown = shown_as(form, as_json=as_json, output=output, allowed=(*LIST_FORMS, Format.DOCX))
    if letters and shown.form not in BINARY_FORMS:
        raise shown.refusal("--letters")
    named = _period_in(app, period)
    others: tuple[Period, ...] = ()
    with app.open_store() as store:
        regulation = None if rule is None else find_regulation(store, rule)
        periods: tuple[Period, ...] = (named,) if named else ()
        if named is None:
            periods, others = reminding.periods_to_remind_of(
                store, today=app.today, regulation=regulation
            )
        day = periods[0].span.nearest(app.today) if periods else app.today
        top = None if under is None else find_unit(store, under, day=day)
        person = None if official is None else find_official(store, official, day=day)
        found = reminding.remind(
            store, periods, today=app.today, regulation=regulation, under=top, official=person
        )
        settings = store.settings.all()
        scope = []
        if top is not None:
            unit = store.units.tree_of([top.id]).name(top.id, top.life.nearest(day))
            scope.append(app.words(workbook.IN_AREA, unit=safe(unit)))
        if regulation is not None:
            scope.append(app.words(workbook.BY_RULE, regulation=safe(regulation.code)))
        elsewhere: tuple[Period, ...] = ()
        if named is not None and app.today in named and not found.judged:
            elsewhere = periods_with_rows(store, named, today=app.today, shorter=True)
    _tell(app, found, named, others, elsewhere)
    if are_letters and output is not None:
        _write_letters(app, found, settings, named_for(output, found.period))
    elif letters or shown.form is Format.DOCX:
        _write_together(app, found, settings, shown.about(found.period))
    else:
        _show(app, found, shown.about(found.period), settings, scope)


def _is_folder(output: Path | None, *, is_form_named: bool) -> bool:
    """Whether letters are asked for: a folder that is there, or a name that no file of ours has."""
    if output is None or output == STDOUT or is_form_named:
        return False
    is_there = os.path.isdir(output)  # noqa: PTH112 — Path.is_dir fails where one may not look
    return is_there or output.suffix.lower() not in FILES


def _period_in(app: AppContext, words: Sequence[str] | None) -> Period | None:
    """The period named; `this` alone is the one that is meant where none is named."""
    relative = relative_length(" ".join(words)) if words else "this"
    if relative == "this":
        return None
    return period_in(app, words, PeriodKind.QUARTER if relative else None)


def _show(
    app: AppContext,
    found: "Reminders",
    shown: Shown,
    settings: Mapping[Setting, str],
    scope: Sequence[str],
) -> None:
    """The reminders in the form chosen; on a screen nobody is silence."""
    from chibo_cli.output.reports.reminders import reminder_table, reminder_text

    if shown.form is Format.XLSX:
        from chibo_cli.output.excel.reminder import reminder_workbook

        deliver(app, reminder_workbook(found, settings, scope, app.words), shown)
    elif shown.is_table:
        if found.rows or found.documents:
            print_table(app, reminder_table(found, app.words))
    else:
        text = reminder_text(found, shown.text_form, app.words)
        deliver(app, encoded(app, text), shown)


def _write_letters(
    app: AppContext, found: "Reminders", settings: Mapping[Setting, str], folder: Path
) -> None:
    """A letter a file, each replaced whole; what else lies in the folder is left alone."""
    from chibo_cli.output.excel.letters import letters

    contents = {
        folder / letter.file_name: letter.content for letter in letters(found, settings, app.words)
    }
    if contents:
        make_folder(folder)
    written = put(app, contents)
    unchanged = len(contents) - written
    path = safe(str(folder))
    if written:
        app.notice(app.words(says.LETTERS, count=written, path=path))
    if unchanged:
        app.notice(app.words(says.LETTERS_KEPT, count=unchanged))
    _tell_left_out(app, found)


def _tell_left_out(app: AppContext, found: "Reminders") -> None:
    """How many there is no letter for: those who can no longer meet the rule."""
    from chibo_cli.output.reports.reminders import official_count

    with_letter = {owed.official_id for owed in found.own_documents}
    too_late = found.that_can(still=False)
    left_out = official_count(row for row in too_late if row.official_id not in with_letter)
    if left_out:
        app.notice(app.words(says.NO_LETTER, officials=left_out))


def _write_together(
    app: AppContext, found: "Reminders", settings: Mapping[Setting, str], shown: Shown
) -> None:
    """All letters in one file, a page each; no file where there is nobody to write to."""
    if shown.form is Format.DOCX:
        from chibo_cli.output.word.letters import letters_document as together
    else:
        from chibo_cli.output.excel.letters import letters_workbook as together

    content = together(found, settings, app.words)
    if content is not None:
        deliver(app, content, shown)
    _tell_left_out(app, found)


def _tell(
    app: AppContext,
    found: "Reminders",
    named: Period | None,
    others: Sequence[Period],
    elsewhere: Sequence[Period],
) -> None:
    """Why there is nobody to remind, and what else is due."""
    if not (found.rows or found.documents):
        for sentence in _why_nobody(app, found, named, elsewhere):
            app.notice(capital(sentence))
    if others:
        periods = app.words.several(others)
        app.notice(app.words(says.OTHER_DUTIES, periods=periods, notation=str(others[-1])))


def _why_nobody(
    app: AppContext, found: "Reminders", named: Period | None, elsewhere: Sequence[Period]
) -> Iterator[str]:
    words = app.words
    if not found.periods:
        yield words(says.NOTHING_RUNS)
    for period in found.periods:
        if period.last_day < app.today:
            told = {"kind": period.kind.value, "notation": str(period)}
            yield words(says.OVER, period=period, last=period.last_day, **told)
        elif app.today < period.first_day:
            yield words(says.NOT_BEGUN, period=period, first=period.first_day)
        elif found.judged or named is None:
            yield words(says.NOBODY_OWES, period=period)
        else:
            yield nobody(app, period, elsewhere)
