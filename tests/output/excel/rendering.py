"""`python -m tests.output.excel.rendering FOLDER`: workbooks as PDF and PNG, to be looked at.

Needs LibreOffice and poppler; all files go through one start of LibreOffice.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.reports.annex import Annex
from chibo_cli.domain.reports.anonymous import without_names
from chibo_cli.output.excel.report.workbook import report_workbook
from tests.output.printed import BASIS, SETTINGS, annex_for, printed_report, printed_year
from tests.output.samples import EN, SMALL, VI

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TOOLS = ("soffice", "pdftotext", "fc-match")
_FONT = "Liberation Serif"  # as wide as the workbooks' own, so that pages break alike


def _missing() -> list[str]:
    """The programs that are not there, or else the font."""
    tools = [tool for tool in TOOLS if shutil.which(tool) is None]
    if tools:
        return tools
    found = subprocess.run(["fc-match", _FONT], capture_output=True, text=True, check=False)  # noqa: S607 — as found
    return [] if _FONT in found.stdout else [_FONT]


MISSING = _missing()
REASON = f"not installed: {', '.join(MISSING)}"
_DOTS = 80  # an inch


def main() -> None:
    """Workbooks of 5, 60 and 600 officials, a year, one without names, one in English."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for pdf in rendered(samples(), folder):
        image = folder / pdf.stem
        subprocess.run(["pdftoppm", "-r", str(_DOTS), "-png", pdf, image], check=True)  # noqa: S607 — as found
        print(pdf)


def samples() -> Mapping[str, bytes]:
    """Every workbook worth a look, by name."""
    anonymous = without_names(printed_report(60), lambda number: f"Đồng chí {number}")
    nameless = Annex(SETTINGS, replace(BASIS, is_anonymous=True))
    return {
        **{f"of-{count}": printed(count) for count in (5, 60, 600)},
        "year": report_workbook(printed_year(60), annex_for(printed_year(60)), VI),
        "small": report_workbook(SMALL, annex_for(SMALL, {}), VI),
        "english": report_workbook(printed_report(60), annex_for(printed_report(60)), EN),
        "anonymous": report_workbook(anonymous, nameless, VI),
    }


def printed(count: int) -> bytes:
    """The workbook of so many officials with long names."""
    report = printed_report(count)
    return report_workbook(report, annex_for(report), VI)


def rendered(
    workbooks: Mapping[str, bytes], folder: Path, *, suffix: str = ".xlsx"
) -> Sequence[Path]:
    """The workbooks, or documents, as PDF files in the folder, by one start of LibreOffice."""
    files = []
    for name, content in workbooks.items():
        files.append(folder / f"{name}{suffix}")
        files[-1].write_bytes(content)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [  # noqa: S607 — as found
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                *("--headless", "--convert-to", "pdf", "--outdir", str(folder)),
                *map(str, files),
            ],
            check=True,
            capture_output=True,
        )
    return [file.with_suffix(".pdf") for file in files]


def page_texts(pdf: Path) -> list[str]:
    """The text of each page, laid out as it stands there."""
    told = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"],  # noqa: S607 — as found
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return told.stdout.split("\f")[:-1]


if __name__ == "__main__":
    main()
