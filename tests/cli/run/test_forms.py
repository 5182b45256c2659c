from __future__ import annotations

from pathlib import Path

import pytest

from chibo_cli.cli.run.showing import format_for
from chibo_cli.output.forms.formats import Format


@pytest.mark.parametrize(
    ("path", "asked", "screen", "expected"),
    [
        pytest.param("a.xlsx", Format.CSV, "terminal", Format.CSV, id="asked wins over the suffix"),
        pytest.param(None, Format.JSON, "terminal", Format.JSON, id="asked wins over the screen"),
        pytest.param("Bao cao.XLSX", None, "terminal", Format.XLSX, id="a suffix in any case"),
        pytest.param("a.json", None, "pipe", Format.JSON, id="json"),
        pytest.param("a.ndjson", None, "pipe", Format.NDJSON, id="ndjson"),
        pytest.param("a.csv", None, "pipe", Format.CSV, id="csv"),
        pytest.param("a.txt", None, "terminal", Format.PLAIN, id="another file is plain"),
        pytest.param("quý I", None, "terminal", Format.PLAIN, id="a file without suffix is plain"),
        pytest.param(None, None, "terminal", Format.TABLE, id="a terminal gets a table"),
        pytest.param(None, None, "pipe", Format.PLAIN, id="a pipe gets lines"),
    ],
)
def test_the_form_is_what_was_asked_then_the_file_then_the_screen(
    path: str | None, asked: Format | None, screen: str, expected: Format
) -> None:
    target = None if path is None else Path(path)
    assert format_for(target, asked, is_terminal=screen == "terminal") is expected
