from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_LOADED = """
import sys
import chibo_cli.output.forms.files, chibo_cli.output.forms.formats
import chibo_cli.output.forms.listings, chibo_cli.output.reports.reports
import chibo_cli.output.excel.report.workbook
print([name for name in ("rich", "openpyxl", "sqlalchemy", "typer") if name in sys.modules])
"""


def test_nothing_heavy_is_loaded_before_something_is_shown() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert done.stdout == "[]\n"
