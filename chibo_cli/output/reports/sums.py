"""The figures of a report by part, as a list: by unit, agency, tag or office, with their total."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.reports.values import Group, GroupBy, Report, Summary
from chibo_cli.domain.text.names import coded
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.words import Words, in_both
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import Labelled, json_value, shown
from chibo_cli.output.reports.documents import others_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType
    from rich.text import Text as Styled

    from chibo_cli.messages.text import Text


FIGURES = (
    Column("officials", headings.OFFICIALS_SHORT),
    Column("met", headings.MET),
    Column("unmet", headings.UNMET),
    Column("pending", headings.PENDING),
    Column("waived", headings.WAIVED),
    Column("not_judged", headings.NOT_JUDGED),
    Column("rate", headings.RATE),
    Column("attendances", headings.ATTENDANCES_SHORT),
    Column("cells", headings.CELLS_SHORT),
    Column("units", headings.UNITS_SHORT),
)
_VERDICTS = {"met", "unmet", "pending", "waived", "not_judged", "rate"}


def sums_listing(*parts: Report) -> Listing:
    """The parts' figures, a line a group, then their total, period by period."""
    by = next((part.grouped_by for part in parts if part.grouped_by), GroupBy.UNIT)
    columns = (
        Column("period", headings.PERIOD, quiet=True),
        Column("group_code", headings.CODE, quiet=by is not GroupBy.UNIT),
        Column("group", headings.PARTS[by.value]),
        *_columns(*parts),
        Column("met_elsewhere", headings.MET_ELSEWHERE, quiet=not _is_met_elsewhere(*parts)),
    )
    return Listing("report", columns, [line for part in parts for line in _lines(part)])


def periods_listing(report: Report) -> Listing:
    """The figures of each part that has rows, a line each, then those of all together."""
    columns = (Column("period", headings.PERIOD), *_columns(report))
    lines = [
        {"period": part.period, **_figures(part.summary)} for part in report.all_parts if part.rows
    ]
    together = {"period": Labelled("together", headings.TOGETHER), **_figures(report.summary)}
    return Listing("report.periods", columns, [*lines, together])


def sums_table(listing: Listing, words: Words) -> RenderableType:
    """Figures by part or by period for a terminal; on a narrow one verdicts share a column."""
    from chibo_cli.output.forms.listings import list_table
    from chibo_cli.output.forms.tables import MOST_LINES, Grid, line

    loud = {column.key: column.heading for column in listing.columns if not column.quiet}
    first = "group" if "group" in loud else "period"
    is_elsewhere = any(row.get("units") != row.get("cells") for row in listing.rows)
    wanted = ("rate", "attendances", "cells", *(["units"] if is_elsewhere else []))
    rest = [key for key in wanted if key in loud]
    titles = [loud[first], loud["officials"], headings.VERDICT, *(loud[key] for key in rest)]

    def cells(row: Mapping[str, object]) -> Iterator[Styled]:
        code = row.get("group_code") if "group_code" in loud else None
        yield line(coded(shown(row[first], words), None if code is None else safe(str(code))))
        yield line(shown(row["officials"], words))
        yield line(_standings(row, words) if "met" in loud else "")
        yield from (line(shown(row.get(key), words)) for key in rest)

    rows = [[*cells(row)] for row in listing.rows]
    narrow = Grid([*map(words, titles)], rows, most_lines=MOST_LINES)
    return list_table(listing, words, narrow=narrow)


def _standings(row: Mapping[str, object], words: Words) -> str:
    """How many stand how, the worst first, where somebody does; met thanks to elsewhere last."""
    found = {each: row.get(each.value) for each in Verdict}
    told = [f"{words.say(each)} {words.say(count)}" for each, count in found.items() if count]
    if row.get("met_elsewhere"):
        told.append(words(headings.ELSEWHERE_TOLD, count=row["met_elsewhere"]))
    return " · ".join(told)


def summary_json(summary: Summary) -> dict[str, object]:
    """The figures of a report as JSON has them; an earlier program's had no `units`."""
    units = {} if summary.units is None else {"units": summary.units}
    return {
        "officials": summary.officials,
        "met": summary.met,
        "unmet": summary.unmet,
        "pending": summary.pending,
        "waived": summary.waived,
        "not_judged": summary.not_judged,
        "rate": summary.rate,
        "attendances": summary.attendances,
        "cells": summary.cells,
        **units,
    }


def group_json(group: Group) -> dict[str, object]:
    """One part as JSON has it."""
    return {
        "group": json_value(group.name),
        "summary": summary_json(group.summary),
        "met_elsewhere": group.met_elsewhere,
        **others_json(group),
    }


def sum_remarks(*parts: Report) -> Iterator[Text]:
    """Why the rows of figures by part do not add up to their total, where they do not."""
    if any(_is_more(part, "officials") for part in parts):
        is_by_unit = any(part.grouped_by is GroupBy.UNIT for part in parts)
        yield headings.IN_SEVERAL_UNITS if is_by_unit else headings.IN_SEVERAL
    if _is_met_elsewhere(*parts):
        yield headings.MET_ELSEWHERE_TOLD
    if any(_is_more(part, key) for part in parts for key in ("attendances", "cells", "units")):
        yield headings.VISITED_FROM_SEVERAL
    if any(_sum_of(part, "attendances") < part.summary.attendances for part in parts):
        yield headings.VISITED_OUTSIDE


def _columns(*parts: Report) -> Iterator[Column]:
    """The figures; those that say nothing of any part are not for the screen."""
    idle = set() if any(part.is_judged for part in parts) else _VERDICTS
    if all(part.is_beside_cells for part in parts):
        idle = idle | {"cells"}
    for column in FIGURES:
        yield replace(column, quiet=column.key in idle)


def _is_met_elsewhere(*parts: Report) -> bool:
    return any(group.met_elsewhere for part in parts for group in part.groups or ())


def _is_more(part: Report, figure: str) -> bool:
    return _sum_of(part, figure) > (getattr(part.summary, figure) or 0)


def _sum_of(part: Report, figure: str) -> int:
    """That figure of all groups together; of a report without any that of its total."""
    if part.groups is None:
        return getattr(part.summary, figure) or 0
    return sum(getattr(group.summary, figure) or 0 for group in part.groups)


def _lines(report: Report) -> Iterator[dict[str, object]]:
    for group in report.groups or ():
        if not group.summary.officials:  # documents are all that is asked for there
            continue
        named = group.name
        yield {
            "period": report.period,
            "group_code": None if named is None else named.code,
            "group": Labelled("", headings.NO_GROUP) if named is None else named.name,
            **_figures(group.summary),
            "met_elsewhere": group.met_elsewhere,
        }
    if report.groups:
        total = {"period": report.period, "group": Labelled("total", headings.TOTAL)}
        yield total | _figures(report.summary)


def _figures(summary: Summary) -> dict[str, object]:
    rate = summary.rate
    return summary_json(summary) | {
        "rate": Labelled(
            "" if rate is None else f"{rate}",
            in_both(lambda words: words.percent(rate)),
        )
    }
