"""`chibo report`: the report on a month, a quarter, a half or a year."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from chibo_cli import __version__
from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.reading import (
    day_in,
    grouping_in,
    other_in,
    period_in,
    stretch_in,
    verdicts_in,
)
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.reports import report_options
from chibo_cli.cli.run.codes import FINDINGS
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import BINARY_FORMS, Shown, deliver, encoded, nobody, show_report
from chibo_cli.domain.facts.errors import NobodyToJudge
from chibo_cli.domain.facts.records import PrintedForm
from chibo_cli.domain.facts.word_template import WordTemplate
from chibo_cli.domain.reports.values import GroupBy, Grouping, GroupOrder, Listed, Report
from chibo_cli.domain.text.errors import ConflictingOptions, InvalidOption, MissingOption
from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch, last_complete
from chibo_cli.messages.answers import changes as says
from chibo_cli.messages.answers.personal_data import AS_CLOSED
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.formats import Format
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from chibo_cli.domain.reports.annex import Annex

commands = Noun()


@commands.verb(
    "official",
    "chibo report official CB01 2024",
    "chibo report official CB01 2024 -o trich.xlsx",
)
def official(
    ctx: typer.Context,
    official: options.OfficialArgument,
    *,
    period: options.PeriodArgument = None,
    as_of: options.AsOf = None,
    rule: options.Rule = None,
    shown: options.Showing,
) -> None:
    """Trích kết quả cả năm của một đồng chí, để đánh giá cuối năm; không nêu năm = năm trước."""
    from chibo_cli.output.reports.extracts import extract_text
    from chibo_cli.usecases.finding.people import find_official, find_regulation
    from chibo_cli.usecases.reports.extracting import extract_of

    app: AppContext = ctx.obj
    year = period_in(app, period, PeriodKind.YEAR) or last_complete(PeriodKind.YEAR, app.today)
    day = day_in(app, as_of)
    with app.open_store() as store:
        found = find_official(store, official, day=min(year.last_day, app.today))
        regulation = None if rule is None else find_regulation(store, rule)
        extract = extract_of(store, found, year, today=app.today, as_of=day, regulation=regulation)
        settings = store.settings.all()
    if shown.form is Format.XLSX:
        from chibo_cli.output.excel.extract import extract_workbook

        deliver(app, extract_workbook(extract, settings, app.words), shown.about(year))
    else:
        deliver(app, encoded(app, extract_text(extract, shown.form, app.words)), shown.about(year))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The report asked for; a printed one has sums by unit, and an annex, of its own accord."""

    period: Period | Stretch
    as_of: date | None
    rules: Sequence[str]
    under: str | None
    by: Grouping | None
    anonymous: bool
    is_printed: bool
    is_page: bool
    is_document: bool
    map_now: bool
    order: GroupOrder
    against: Period | Stretch | None
    so_far: bool
    listed: Listed


_PRINTED = {*BINARY_FORMS, Format.HTML}
_KEPT = {Format.XLSX: PrintedForm.WORKBOOK, Format.JSON: PrintedForm.JSON}


def _verb(kind: PeriodKind, help_text: str, *examples: str) -> None:
    """Register the report on one length of period."""

    def report(
        ctx: typer.Context,
        *,
        period: report_options.StretchArgument = None,
        as_of: options.AsOf = None,
        rule: report_options.Rules = None,
        under: options.Under = None,
        by: report_options.By = None,
        only: report_options.Only = None,
        sort: report_options.Sort = None,
        sort_groups: report_options.SortGroups = None,
        against: report_options.Against = None,
        so_far: report_options.SoFar = False,
        map_: report_options.Map = None,
        anonymous: report_options.Anonymous = False,
        fail_on: report_options.FailOn = None,
        as_closed: report_options.AsClosed = False,
        template: report_options.Template = None,
        shown: options.ReportShowing,
    ) -> None:
        app: AppContext = ctx.obj
        asked = stretch_in(app, period, kind) or last_complete(kind, app.today)
        is_printed = shown.form in _PRINTED
        own_template = _template_in(template, shown)
        if sort_groups is not None and by is None and not is_printed:
            raise MissingOption("--by")
        wanted = _Wanted(
            asked,
            day_in(app, as_of),
            rule or (),
            under,
            None if by is None else grouping_in(app, by),
            anonymous,
            is_printed=is_printed,
            is_page=shown.form is Format.HTML,
            is_document=shown.form is Format.DOCX,
            map_now=_is_now(map_),
            order=_order_in(sort_groups),
            against=_held_against(app, against, asked, shown.form, as_closed=as_closed),
            so_far=so_far,
            listed=_listed_in(only, sort, shown),
        )
        if as_closed:
            if isinstance(wanted.period, Stretch):
                raise ConflictingOptions(("--as-closed", str(wanted.period)))
            others = {
                "--as-of": as_of,
                "--rule": rule,
                "--under": under,
                "--by": by,
                "--map": map_,
                "--sort-groups": sort_groups,
                "--against": against,
                "--so-far": so_far,
                "--only": only,
            }
            if given := [name for name, value in others.items() if value]:
                raise ConflictingOptions(("--as-closed", *given))
            compiled, annex, printed = _as_closed(app, wanted, wanted.period, shown.form)
        else:
            printed = None
            compiled, annex = _compiled(app, wanted, must_have_rows=bool(fail_on))
        if fail_on not in {None, "unmet"}:
            raise InvalidOption("--fail-on", fail_on or "", ("unmet",))
        if printed is None:
            annex = _made_from(annex, own_template)
            show_report(app, compiled, shown.about(wanted.period), annex, listed=wanted.listed)
        else:
            deliver(app, printed, shown.about(wanted.period), as_it_is=True)
        if fail_on and compiled.has_unmet:
            raise typer.Exit(FINDINGS)

    report.__doc__ = help_text
    commands.verb(kind.value, *examples)(report)


def _template_in(path: Path | None, shown: Shown) -> WordTemplate | None:
    """The template named, which only a document is made from.

    Raises:
        ConflictingOptions, MissingOption: something else is asked for, or no file.
    """
    if path is None:
        return None
    if shown.form is not Format.DOCX:
        raise shown.refusal("--template")
    from chibo_cli.intake.word import read_word_template

    return read_word_template(path)


def _made_from(annex: "Annex | None", template: WordTemplate | None) -> "Annex | None":
    """The annex, with the template named in place of the one that is kept."""
    if annex is None or template is None:
        return annex
    return replace(annex, template=template)


def _held_against(
    app: AppContext,
    text: str | None,
    period: Period | Stretch,
    form: Format,
    *,
    as_closed: bool,
) -> Period | Stretch | None:
    """The time named; for a document the one before, as its sentences say what has changed."""
    if text is None and form is Format.DOCX and not as_closed:
        text = "previous"
    return None if text is None else other_in(app, text, period)


def _is_now(text: str | None) -> bool:
    """Whether units are shown as they are now.

    Raises:
        InvalidOption: neither `then` nor `now`.
    """
    if text not in {None, "then", "now"}:
        raise InvalidOption("--map", text or "", ("then", "now"))
    return text == "now"


def _order_in(text: str | None) -> GroupOrder:
    """How the groups stand.

    Raises:
        InvalidOption: no such order.
    """
    orders = tuple(each.value for each in GroupOrder)
    if text is not None and text not in orders:
        raise InvalidOption("--sort-groups", text, orders)
    return GroupOrder(text or GroupOrder.NAME)


def _listed_in(only: Sequence[str] | None, order: str | None, shown: Shown) -> Listed:
    """Which rows are listed; on a screen the worst first, elsewhere always by name.

    Raises:
        InvalidOption: no such verdict, or no such order.
        ConflictingOptions: an order that another form than a screen's does not have.
    """
    if order not in {None, "verdict", "name"}:
        raise InvalidOption("--sort", order or "", ("verdict", "name"))
    if order == "verdict" and not shown.is_text:
        raise shown.refusal("--sort verdict")
    return Listed(verdicts_in(only or ()), shown.is_text and order != "name")


def _as_closed(
    app: AppContext, wanted: _Wanted, period: Period, form: Format
) -> "tuple[Report, Annex | None, bytes | None]":
    """The report that was closed, what is printed beside it, and the file kept in that form."""
    from chibo_cli.domain.facts.named import MARK
    from chibo_cli.domain.reports.closed.proof import with_sums_of
    from chibo_cli.usecases.reports.closing import (
        file_as_closed,
        last_closed,
        marked_by,
        report_as_closed,
    )
    from chibo_cli.usecases.reports.printing import annex_of_closed

    kept_as = _KEPT.get(form)
    with app.open_store() as store:
        report = report_as_closed(store, period)
        closing = last_closed(store, period)
        marked = ", ".join(map(str, marked_by(store, closing)))
        printed = None
        if kept_as is not None and not wanted.anonymous:
            printed = file_as_closed(store, closing, kept_as)
        annex = None
        if wanted.is_printed and printed is None:
            template = file_as_closed(store, closing, PrintedForm.TEMPLATE)
            annex = annex_of_closed(
                store,
                report,
                closing,
                template,
                anonymous=wanted.anonymous,
                is_page=wanted.is_page,
            )
            report = with_sums_of(report, closing)
    if marked:
        app.notice(app.words(AS_CLOSED, period=wanted.period, mark=MARK, numbers=marked))
    return _named(app, report, wanted), annex, printed


def _compiled(
    app: AppContext, wanted: _Wanted, *, must_have_rows: bool
) -> "tuple[Report, Annex | None]":
    from chibo_cli.usecases.finding.people import find_regulation, find_unit
    from chibo_cli.usecases.reports.review import periods_with_rows, review_explained

    period = wanted.period
    with app.open_store() as store:
        found = (find_regulation(store, each) for each in wanted.rules)
        regulations = tuple({each.id: each for each in found}.values())
        top = None
        if wanted.under is None and store.area is not None:
            from chibo_cli.usecases.register.rights import own_area

            top = own_area(store)  # what is signed says of which area it is
        elif wanted.under is not None:
            day = app.today if wanted.map_now else period.last_day
            top = find_unit(store, wanted.under, day=day)
        reviewed = review_explained(
            store,
            period,
            today=app.today,
            as_of=wanted.as_of,
            regulations=regulations,
            under=top,
            by=wanted.by or (Grouping(GroupBy.UNIT) if wanted.is_printed else None),
            order=wanted.order,
            map_now=wanted.map_now,
            against=wanted.against,
            in_total=wanted.is_document,
            so_far=wanted.so_far,
        )
        report = reviewed.report
        others = () if report.has_rows else periods_with_rows(store, period, today=app.today)
        annex = None
        if wanted.is_printed:
            from chibo_cli.usecases.reports.printing import annex_of

            annex = annex_of(
                store,
                report,
                version=__version__,
                regulations=regulations,
                under=top,
                anonymous=wanted.anonymous,
                page_of=reviewed if wanted.is_page else None,
                listed=wanted.listed,
                facts=reviewed.facts,
            )
    if not report.has_rows:
        if must_have_rows:
            raise NobodyToJudge(period.periods, others)
        app.notice(nobody(app, period, others))
    if wanted.as_of is not None and wanted.as_of > app.today:
        app.notice(app.words(says.AS_OF_AHEAD, day=wanted.as_of))
    return _named(app, report, wanted), annex


def _named(app: AppContext, report: Report, wanted: _Wanted) -> Report:
    """The report, without names where none are wanted."""
    if not wanted.anonymous:
        return report
    from chibo_cli.domain.reports.anonymous import without_names

    return without_names(report, lambda number: app.words(headings.ANONYMOUS, number=number))


_verb(
    PeriodKind.MONTH,
    "Báo cáo một tháng; không nêu kỳ = tháng trước.",
    "chibo report month 2024-03",
    "chibo report month 3/2024 -o thang-3.xlsx",
    "chibo report month 1/2024..3/2024",
)
_verb(
    PeriodKind.QUARTER,
    "Báo cáo một quý; không nêu kỳ = quý trước.",
    "chibo report quarter 2024-Q1",
    "chibo report quarter quý I/2024 -o quy-1.xlsx",
    "chibo report quarter quý I/2024 -o quy-1.html",
    "chibo report quarter 2024-Q1 --only unmet,pending",
    "chibo report quarter 2024-Q1 --by unit",
    "chibo report quarter 2024-Q1 --by office",
    "chibo report quarter từ quý I/2020 đến quý I/2021",
    "chibo report quarter 2024-Q2 --against last-year --so-far",
    "chibo report quarter 2024-Q2 --by unit --against previous --sort-groups rate",
    "chibo report quarter 2024-Q1 --rule 258 --rule 776",
)
_verb(
    PeriodKind.HALF,
    "Báo cáo 6 tháng; không nêu kỳ = 6 tháng trước.",
    "chibo report half 2024-H1",
    "chibo report half 6 tháng đầu năm 2024 --json",
)
_verb(
    PeriodKind.YEAR,
    "Báo cáo một năm, kèm bốn quý; không nêu kỳ = năm trước.",
    "chibo report year 2024",
    "chibo report year last -o nam.xlsx",
    "chibo report year 2020..2022",
)
