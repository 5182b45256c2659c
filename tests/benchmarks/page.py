"""`python -m tests.benchmarks.page`: a page against the workbook of the same report.

Both run in turn, by processor time, each with its libraries imported; a figure is the median of
the ratios.
"""

from __future__ import annotations

from statistics import median

from chibo_cli.output.excel.report.workbook import report_workbook
from chibo_cli.output.html.page import report_page
from tests.benchmarks.workbook import processor_seconds
from tests.output.printed import annex_for, printed_report
from tests.output.samples import VI

SIZES = (5, 40, 300, 3_000)
RUNS = 3
MOST = 1.0


def main() -> None:
    """Print a ratio for each number of officials."""
    for size in SIZES:
        report = printed_report(size)
        annex = annex_for(report)
        ratios = []
        for _ in range(RUNS):
            page = processor_seconds(lambda: report_page(report, annex, VI))  # noqa: B023 — run at once
            book = processor_seconds(lambda: report_workbook(report, annex, VI))  # noqa: B023 — likewise
            ratios.append(page / book)
        content = report_page(report, annex, VI)
        print(
            f"a page of {size} officials: {median(ratios):.2f} × the workbook (at most {MOST}),"
            f" {len(content) / 1e6:.2f} MB"
        )


if __name__ == "__main__":
    main()
