"""`python -m tests.benchmarks.workbook`: a large workbook against openpyxl alone.

The floor writes the same values by openpyxl's own write-only mode, a style made once a column.
Both run in turn, by processor time; a figure is the median of the ratios.
"""

from __future__ import annotations

import io
import time
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from python_calamine import load_workbook

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.values import Group
from chibo_cli.output.excel.report.workbook import report_workbook
from tests.output.printed import annex_for, printed_report
from tests.output.samples import VI

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = 20_000
RUNS = 3
MOST = 1.3


def main() -> None:
    """Print the ratio."""
    report = printed_report(ROWS)
    report = replace(report, groups=(Group(Named(None, "Cả tỉnh"), report.summary),))
    annex = replace(annex_for(report), visits=())
    content = report_workbook(report, annex, VI)
    rows = _values(content)
    ratios, seconds = [], []
    for _ in range(RUNS):
        ours = processor_seconds(lambda: report_workbook(report, annex, VI))
        floor = processor_seconds(lambda: _bare(rows))
        ratios.append(ours / floor)
        print(f"{ours:.2f} s and {floor:.2f} s", flush=True)
        seconds.append((ours, floor))
    slow, fast = (median(each) for each in zip(*seconds, strict=True))
    count = sum(len(sheet) for sheet in rows.values())
    print(
        f"a workbook of {count} rows: {median(ratios):.2f} × openpyxl (at most {MOST});"
        f" medians {slow:.2f} s and {fast:.2f} s, {len(content) / 1e6:.1f} MB"
    )


def _values(content: bytes) -> dict[str, list[list[Any]]]:
    """Every cell's value, by sheet and row."""
    book = load_workbook(io.BytesIO(content))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def _bare(sheets: dict[str, list[list[Any]]]) -> bytes:
    """The same cells, with a font, a border and an alignment, from a bare loop."""
    book = openpyxl.Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        cells = [_styled(sheet) for _ in range(max(map(len, rows)))]
        for row in rows:
            for cell, value in zip(cells, row, strict=False):
                cell.value = value
            sheet.append(cells[: len(row)])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _styled(sheet: Any) -> Any:  # noqa: ANN401 — the stubs know no write-only sheet
    cell = WriteOnlyCell(sheet)
    thin = Side("thin")
    cell.font = Font(name="Times New Roman", size=13)
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def processor_seconds(work: Callable[[], bytes]) -> float:
    """What it takes of the processor."""
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
