"""The tables of the annex, a list of them for each kind that the template has a place for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.reports.comparisons import compared
from chibo_cli.domain.reports.values import GroupBy
from chibo_cli.messages.headings import document as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.output.forms.text import capital, lowered, safe
from chibo_cli.output.forms.values import shown, shown_visit
from chibo_cli.output.reports.comparisons import is_compared, said_change, said_figure, told_figures
from chibo_cli.output.reports.documents import document_name
from chibo_cli.output.reports.other_duties import other_cells
from chibo_cli.output.reports.words import all_rows, post_of, verdicts_told
from chibo_cli.output.word.sentences import summary_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.reports.values import Listed, OtherRow, Report, Row, Summary
    from chibo_cli.messages.words import Words

    Table = dict[str, Any]

TABLES = {"compared", "standings", "visited", "unmet", "absent", "details", "documents", "late"}
TABLE_PARTS = {
    *("title", "part", "rows", "total", "now", "then", "figure", "difference", "number", "name"),
    *("official", "post", "units", "required", "counted", "dates", "verdict", "refused"),
    *("document", "due", "met", "late", "unmet", "pending", "period", "day", "filed_on", "remarks"),
}
_OF_ROWS = {"unmet", "absent", "details", "late"}  # the rest are figures, of all
_OF_OTHERS = ("official", "units", "regulation", "period", "document", "day", "filed_on")


def annex_tables(
    report: Report, listed: Listed, words: Words, *, is_anonymous: bool
) -> dict[str, list[Table]]:
    """Each kind in its order on the paper; tables are numbered through."""
    told: dict[str, list[Table]] = {key: [] for key in sorted(TABLES)}
    found = [*_of_figures(report, words)]
    if not is_anonymous:
        found += [*_of_people(report, listed, words)]
    found += [*_of_documents(report, listed, words, is_anonymous=is_anonymous)]
    for number, (key, title, table) in enumerate(found, start=1):
        if listed.only and key in _OF_ROWS:
            verdicts = verdicts_told(listed, words)
            title = words(says.LISTED_TABLE, title=title, verdicts=verdicts)  # noqa: PLW2901
        said = words(says.TABLE_TITLE, number=number, title=title)
        told[key].append({"title": said, **table})
    return told


def _of_figures(report: Report, words: Words) -> Iterator[tuple[str, str, Table]]:
    if is_compared(report) and report.against is not None:
        title = words(says.COMPARED, period=report.against.period)
        yield "compared", title, _compared(report, words)
    for title, table in _standings(report, words):
        yield "standings" if report.is_judged else "visited", title, table


def _of_people(report: Report, listed: Listed, words: Words) -> Iterator[tuple[str, str, Table]]:
    """Who fell short, then how everybody stands."""
    for part in report.all_parts:
        unmet = [row for row in listed.of(part.rows) if row.verdict is Verdict.UNMET]
        for key, title, rows in (
            ("unmet", says.UNMET, unmet),
            ("absent", says.ABSENT, listed.of(part.not_attended)),
        ):
            if rows:
                said = words(title, period=part.period)
                yield key, said, {"rows": _rows(rows, report, words)}
    for part in report.all_parts:
        if rows := listed.of(part.rows):
            said = words(says.DETAILS, period=part.period)
            yield "details", said, {"rows": _rows(rows, report, words)}


def _of_documents(
    report: Report, listed: Listed, words: Words, *, is_anonymous: bool
) -> Iterator[tuple[str, str, Table]]:
    for part in report.all_parts:
        if part.documents and not (report.is_stretch and part is report):
            title = words(says.DOCUMENTS_TABLE, period=part.period)
            yield "documents", title, {"rows": _documents(part, words)}
    for part in () if is_anonymous else report.all_parts:
        owed = [row for row in listed.of(part.other_duties) if row.verdict in _NOT_IN_TIME]
        if owed:
            title = words(says.NOT_IN_TIME, period=part.period)
            yield "late", title, {"rows": _others(owed, words)}


_NOT_IN_TIME = {Fulfilment.UNMET, Fulfilment.LATE}


def _compared(report: Report, words: Words) -> Table:
    """The total's figures now and then, as the screen has them."""
    total, *_ = compared(report)
    (figures,) = told_figures(report, total)
    rows = [
        {
            "figure": safe(words.say(told.name)),
            "now": shown(said_figure(told.key, told.sides.now), words),
            "then": shown(said_figure(told.key, told.sides.then), words),
            "difference": shown(said_change(told.key, told.sides.difference), words),
        }
        for told in figures
        if (told.sides.now, told.sides.then) != (None, None)
    ]
    then = report.against.period if report.against else report.period
    return {
        "rows": rows,
        "now": capital(words.period(report.period)),
        "then": capital(words.period(then)),
    }


def _standings(report: Report, words: Words) -> Iterator[tuple[str, Table]]:
    """Period by period where there are several, then each by part."""
    parts = [part for part in report.all_parts if part.rows]
    if parts and (len(parts) > 1 or parts != [report]):
        rows = [
            _figures(number, capital(words.period(part.period)), part.summary, words)
            for number, part in enumerate(parts, start=1)
        ]
        together = _figures(None, words(headings.TOGETHER), report.summary, words)
        yield (
            words(says.BY_PERIOD),
            {
                "part": words(headings.PERIOD),
                "rows": rows,
                "total": together if report.is_stretch else {},
            },
        )
    by = (report.grouped_by or GroupBy.UNIT).value
    for part in parts:
        groups = [group for group in part.groups or () if group.summary.officials]
        rows = [
            _figures(
                number,
                words(headings.NO_GROUP) if group.name is None else shown(group.name, words),
                group.summary,
                words,
            )
            for number, group in enumerate(groups, start=1)
        ]
        named = words(headings.PARTS[by])
        yield (
            words(says.BY_PART, part=lowered(named), period=part.period),
            {
                "part": named,
                "rows": rows,
                "total": _figures(None, words(headings.TOTAL), part.summary, words),
            },
        )


def _figures(number: int | None, name: str, summary: Summary, words: Words) -> dict[str, str]:
    return {
        "number": words.say(number),
        "name": name,
        **summary_fields(summary, words),
    }


def _rows(rows: Sequence[Row], report: Report, words: Words) -> list[dict[str, str]]:
    """A row a subject; the regulation stands below the units where there are several."""
    several = len({row.regulation for row in all_rows(report)}) > 1
    return [
        {
            "number": words.say(number),
            "official": shown(row.official.name, words),
            "post": shown(post_of(row.official), words),
            "units": "\n".join(
                [
                    *(shown(unit, words) for unit in row.units),
                    *([shown(row.regulation, words)] if several else []),
                ]
            ),
            "required": words.say(row.required),
            "counted": words.say(row.attended),
            "dates": "\n".join(words.day(visit.day) for visit in row.counted),
            "verdict": capital(words.say(row.verdict)),
            "refused": "\n".join(shown_visit(visit, words) for visit in row.refused),
        }
        for number, row in enumerate(rows, start=1)
    ]


def _documents(report: Report, words: Words) -> list[dict[str, str]]:
    return [
        {
            "number": words.say(number),
            "document": document_name(each, report, words),
            **{
                key: words.say(getattr(each, key))
                for key in ("due", "met", "late", "unmet", "pending")
            },
        }
        for number, each in enumerate(report.documents, start=1)
    ]


def _others(rows: Sequence[OtherRow], words: Words) -> list[dict[str, str]]:
    told = []
    for number, row in enumerate(rows, start=1):
        cells = other_cells(row, words)
        told.append(
            {
                "number": words.say(number),
                **dict(zip((*_OF_OTHERS, "verdict", "remarks"), map(capital, cells), strict=True)),
            }
        )
    return told
