"""`python -m tests.samples.workbook_picture`: the README's picture of the workbook."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from chibo_cli.output.excel.report.workbook import report_workbook
from tests.output.excel.rendering import rendered
from tests.output.printed import annex_for, printed_report
from tests.output.samples import VI

PICTURE = Path(__file__).parents[2] / ".readme" / "workbook.png"
_DOTS = 72  # an inch
_OFFICIALS = 6


def main() -> None:
    """Draw the first page of a small workbook."""
    report = printed_report(_OFFICIALS)
    with tempfile.TemporaryDirectory() as folder:
        (pdf,) = rendered({"a": report_workbook(report, annex_for(report), VI)}, Path(folder))
        subprocess.run(
            [
                *("pdftoppm", "-r", str(_DOTS), "-f", "1", "-l", "1", "-singlefile", "-gray"),
                *("-png", pdf, PICTURE.with_suffix("")),
            ],
            check=True,
        )


if __name__ == "__main__":
    main()
