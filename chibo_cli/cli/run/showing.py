"""Results to stdout or a file, notices to stderr: the one mouth of the program."""

from __future__ import annotations

import gc
import io
import re
import sys
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.streams import STDOUT, fitted, is_terminal
from chibo_cli.domain.text.errors import ConflictingOptions, InvalidOption, MissingOption
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.text import safe
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from rich.console import RenderableType

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Listed, Report
    from chibo_cli.domain.time.periods import Period, Stretch
    from chibo_cli.messages.text import Text
    from chibo_cli.output.forms.listing import Listing

BINARY_FORMS = {Format.XLSX, Format.DOCX}  # never on a screen
_OF_REPORTS = (Format.HTML, Format.DOCX)  # told by a file's suffix only
LIST_FORMS = tuple(form for form in Format if form not in _OF_REPORTS)
REPORT_FORMS = (*LIST_FORMS, *_OF_REPORTS)
# Other programs' names; those of results are no folder's either.
UNWRITTEN = {".xls", ".xlsm", ".xlsb", ".ods", ".pdf", ".doc", ".docx", ".docm", ".dotx"}
UNWRITTEN |= {".odt", ".html", ".htm", ".ics", ".toml", ".zip"}
FILES = {*UNWRITTEN, ".xlsx", ".csv", ".json", ".ndjson", ".txt"}
_BY_SUFFIX = {
    "": Format.PLAIN,
    ".txt": Format.PLAIN,
    ".xlsx": Format.XLSX,
    ".docx": Format.DOCX,
    ".json": Format.JSON,
    ".ndjson": Format.NDJSON,
    ".csv": Format.CSV,
    ".html": Format.HTML,
}
_OWNED = {Format.JSON, Format.NDJSON}  # the forms whose rows say whose they are
TEXT_FORMS = (Format.TABLE, Format.PLAIN, Format.JSON)  # what is no rows


@dataclass(frozen=True, slots=True)
class Shown:
    """How a result is wanted: its form, and the file it goes to; text needs none for stdout."""

    form: Format
    output: Path | None = None
    typed: str = ""  # the option that named form or file, if any did
    period: Period | Stretch | None = (
        None  # the one that the result is about, for the name of its file
    )

    def about(self, period: Period | Stretch | None) -> Shown:
        """The same for a result about that period."""
        return replace(self, period=period)

    @property
    def is_asked(self) -> bool:
        """Whether a form or a file was named."""
        return bool(self.typed)

    def refusal(self, option: str) -> ConflictingOptions | MissingOption:
        """That an option does not go with this form, or that the file is missing which it needs."""
        return ConflictingOptions((option, self.typed)) if self.typed else MissingOption("--output")

    @property
    def is_table(self) -> bool:
        """Whether a table goes to the screen."""
        return self.form is Format.TABLE and self.output is None

    @property
    def is_text(self) -> bool:
        """Whether a person reads it: a table, or plain text."""
        return self.form in {Format.TABLE, Format.PLAIN}

    @property
    def text_form(self) -> Format:
        """The form of text; a table that goes to a file is plain."""
        return Format.PLAIN if self.form is Format.TABLE else self.form


def shown_as(
    form: str | None,
    *,
    as_json: bool,
    output: Path | None,
    allowed: Sequence[Format] = LIST_FORMS,
) -> Shown:
    """The form asked for, or the one that the file or the screen suggests, and the file.

    Raises:
        InvalidOption: no such form here.
        ConflictingOptions: `--json` beside another form.
        MissingOption: a workbook or a document without a file.
    """
    asked = None
    file = None if output == STDOUT else output
    if form is not None:
        forms = {one.value: one for one in allowed if one not in _OF_REPORTS}
        if form not in forms:
            raise InvalidOption("--format", form, tuple(forms))
        asked = forms[form]
    if as_json:
        if asked not in {None, Format.JSON}:
            raise ConflictingOptions(("--json", f"--format {form}"))
        asked = Format.JSON
    chosen = format_for(file, asked, is_terminal=is_terminal(sys.stdout))
    if chosen not in allowed or (asked is None and file is not None and _promises_another(file)):
        raise _no_such_file(output, allowed)
    if chosen in BINARY_FORMS and output is None:
        raise MissingOption("--output")
    shown = output if chosen in BINARY_FORMS else file
    typed = "--json" if as_json else "" if form is None else f"--format {form}"
    return Shown(chosen, shown, typed or ("" if output is None else f"--output {output}"))


def format_for(path: Path | None, asked: Format | None, *, is_terminal: bool) -> Format:
    """What was asked for wins; then a file's suffix; then whether a person is looking."""
    if asked is not None:
        return asked
    if path is not None:
        return _BY_SUFFIX.get(path.suffix.lower(), Format.PLAIN)
    return Format.TABLE if is_terminal else Format.PLAIN


def show_listing(app: AppContext, listing: Listing, shown: Shown) -> None:
    """A list, in the form chosen."""
    from chibo_cli.output.forms.listings import list_pieces, list_table

    if shown.is_table:
        print_table(app, list_table(listing, app.words))
    elif shown.form is Format.XLSX:
        from chibo_cli.output.excel.lists import list_workbook

        deliver(app, list_workbook(listing, app.words), shown)
    else:
        whose = None
        if app.offices and shown.form in _OWNED:
            from chibo_cli.cli.run.owning import whose_of

            whose = whose_of(app, listing)
        pieces = list_pieces(listing, shown.text_form, app.words, whose)
        _deliver_pieces(app, pieces, shown)


def show_one(app: AppContext, listing: Listing, shown: Shown, more: str = "") -> None:
    """A list's only row: on a screen a line a field and what more there is, else in its form."""
    from chibo_cli.output.organisation.histories import one_row

    if shown.is_text and shown.output is None:
        show_text(one_row(listing, app.words) + more)
    else:
        show_listing(app, listing, shown)


def show_story(app: AppContext, text: str, listed: Listing, shown: Shown) -> None:
    """A fact with all that is dated of it, and below it a list, where it has rows."""
    from chibo_cli.output.forms.listings import list_text

    if shown.is_table and listed.rows:
        show_text(f"{text}\n")
        show_listing(app, listed, shown)
        return
    below = f"\n{list_text(listed, Format.PLAIN, app.words)}" if listed.rows else ""
    deliver(app, f"{text}{below}".encode(), shown)


def show_findings(app: AppContext, listing: Listing, shown: Shown) -> None:
    """What was found; nothing found is silence on a screen, an empty list as JSON or in a file."""
    if listing.rows or shown.form is Format.JSON or shown.output is not None:
        show_listing(app, listing, shown)


def show_report(
    app: AppContext,
    report: Report,
    shown: Shown,
    annex: Annex | None = None,
    *,
    listed: Listed,
) -> None:
    """A report, in the form chosen; what is printed needs a file, and what else it prints.

    Of a printed one the annex says which rows are listed.
    """
    if annex is not None and shown.form is Format.HTML:
        from chibo_cli.output.html.page import report_page

        deliver(app, report_page(report, annex, app.words), shown)
    elif annex is not None and shown.form is Format.DOCX:
        from chibo_cli.output.word.report import report_document

        deliver(app, report_document(report, annex, app.words), shown)
    elif annex is not None:
        from chibo_cli.output.excel.report.workbook import report_workbook

        deliver(app, report_workbook(report, annex, app.words), shown)
    elif shown.is_table:
        from chibo_cli.output.reports.tables import report_table

        print_table(app, report_table(report, app.words, listed))
    else:
        from chibo_cli.output.reports.reports import report_text

        text = report_text(report, shown.text_form, app.words, listed)
        deliver(app, encoded(app, text), shown)


def encoded(app: AppContext, text: str) -> bytes:
    """UTF-8, with the mark that Excel asks of CSV where that was asked for."""
    return text.encode("utf-8-sig" if app.excel_csv else "utf-8")


def deliver(
    app: AppContext,
    content: bytes,
    shown: Shown,
    *,
    is_told: bool = True,
    noun: str = "",
    as_it_is: bool = False,
) -> None:
    """Text to stdout, or the whole content to a file and, unless told otherwise, a notice of it.

    JSON says of each fact which office's it is, where there are offices, but what is to stay
    `as_it_is`; lines that are rows of a noun are not told apart without it.
    """
    if app.offices and shown.form in _OWNED and not as_it_is:
        from chibo_cli.cli.run.owning import owned

        content = owned(app, content.decode(), shown.form, noun).encode()
    if shown.output is None:
        text = content.decode()
        for piece in _unpaged(app, [text]) if shown.is_text else [text]:
            show_text(piece)
        return

    from chibo_cli.cli.run.outputs import put

    path = named_for(shown.output, shown.period)
    said = says.WRITTEN if put(app, {path: content}) else says.UNTOUCHED
    if is_told and path != STDOUT:
        app.notice(app.words(said, path=str(path)))


def deliver_pieces(app: AppContext, pieces: Iterable[str], shown: Shown) -> None:
    """As `deliver`, of a text that is made as it is read: all of it would fill the memory."""
    if app.offices and shown.form in _OWNED:  # whose each fact is, is told of the whole
        deliver(app, "".join(pieces).encode(), shown)
        return
    is_read = shown.is_text and shown.output is None
    _deliver_pieces(app, _unpaged(app, pieces) if is_read else pieces, shown)


def _deliver_pieces(app: AppContext, pieces: Iterable[str], shown: Shown) -> None:
    """A long text: to stdout as it comes; a file is written once all of it is there."""
    gc.freeze()
    gc.enable()  # off until here: what is left of each piece of JSON would fill the memory
    marked = chain([_MARK] if app.excel_csv else [], pieces)
    if shown.output is None:
        for piece in marked:
            show_text(piece)
        return
    content = io.BytesIO()
    content.writelines(piece.encode() for piece in marked)
    deliver(app, content.getvalue(), shown, as_it_is=True)


def show_text(text: str) -> None:
    """A result as it is, to stdout."""
    print(text, end="")


def say(text: str, *, end: str = "\n") -> None:
    """A sentence, to stdout."""
    print(fitted(text, sys.stdout), end=end)


def print_table(app: AppContext, renderable: RenderableType) -> None:
    """A table, as wide as the terminal; through the pager where it is longer."""
    from rich.console import Console

    from chibo_cli.cli.run.paging import paged, pager_of

    screen = Console(markup=False, emoji=False, highlight=False)
    pager = pager_of(app)
    if pager:
        with screen.capture() as drawn:
            screen.print(renderable)
        for piece in paged(app, pager, [drawn.get()]):
            show_text(piece)
        return
    try:
        screen.print(renderable)
    except SystemExit:  # Rich's answer to `| head`; ours is the catcher's
        raise BrokenPipeError from None


def _unpaged(app: AppContext, pieces: Iterable[str]) -> Iterable[str]:
    """What the pager has not shown: on a terminal it does what is longer than the screen."""
    if not is_terminal(sys.stdout):
        return pieces
    from chibo_cli.cli.run.paging import paged, pager_of

    return paged(app, pager_of(app), pieces)


def answer(app: AppContext, text: Text, *, dry_run: bool, **fields: object) -> None:
    """What a command did, or in a dry run would do."""
    shown = {
        name: safe(value) if isinstance(value, str) else value for name, value in fields.items()
    }
    said = app.words(text, **shown)
    say(app.words(says.DRY_RUN, answer=said) if dry_run else said)


def answer_lines(app: AppContext, lines: str) -> None:
    """What follows an answer; `-q` leaves it out."""
    if not app.quiet:
        say(lines, end="")


def warn_of_unbound_role(
    app: AppContext, regulation: str, role: str | None, named: Sequence[str], count: int = 1
) -> None:
    """That assignments of a role no attend duty names are judged by nothing."""
    told = app.words(says.IN_ROLE, role=safe(role)) if role else ""
    roles = ", ".join(f"“{safe(each)}”" for each in named)
    app.notice(
        app.words(
            says.UNBOUND_ROLE, regulation=safe(regulation), named=roles, count=count, role=told
        ),
    )


def nobody(app: AppContext, period: Period | Stretch, others: Sequence[Period]) -> str:
    """That a report has no rows, and which have."""
    periods = ", ".join(app.words.period(other) for other in others)
    told = app.words(says.OTHERS, periods=periods) if periods else ""
    return app.words(says.NOBODY, period=period, others=told)


_MARK = "\ufeff"  # which Excel asks of CSV in UTF-8
_NAMED = re.compile(r"\{(\w*)\}")
_PERIOD = "{period}"


def check_showing(app: AppContext, typed: dict[str, Any]) -> None:
    """`--excel-csv` means `--format csv`; `--if-changed` needs a file to compare with.

    Raises:
        ConflictingOptions: another form was asked for too.
        MissingOption: there is no such file.
    """
    if app.excel_csv:
        other = "--json" if typed.get("as_json") else f"--format {typed.get('form')}"
        if typed.get("as_json") or typed.get("form") not in {None, "csv"}:
            raise ConflictingOptions(("--excel-csv", other))
        typed["form"] = "csv"
    if app.if_changed and typed.get("output") in {None, str(STDOUT)}:
        raise MissingOption("--output")


def named_for(output: Path, period: Period | Stretch | None) -> Path:
    """The file's name with `{period}` as that period: `bao-cao-{period}.xlsx`.

    Raises:
        InvalidOption: another name stands in braces, or the result is about no one period.
    """
    names = set(_NAMED.findall(output.name))
    if not names:
        return output
    if names != {"period"} or period is None:
        raise InvalidOption("--output", str(output), (_PERIOD,) if period else ("F.csv",))
    return output.with_name(output.name.replace(_PERIOD, str(period)))


def _promises_another(output: Path) -> bool:
    """Whether its name is of no form of ours: a register is refused as such when it is written."""
    from chibo_cli.store.registers import is_database

    return output.suffix.lower() not in _BY_SUFFIX and not is_database(output)


def _no_such_file(output: Path | None, allowed: Sequence[Format]) -> InvalidOption:
    suffixes = [f".{one.value}" for one in allowed if one not in {Format.TABLE, Format.PLAIN}]
    return InvalidOption("--output", str(output), (*suffixes, ".txt"))
