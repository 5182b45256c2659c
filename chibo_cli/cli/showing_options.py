"""Options about the file of a result that stand beside every `--format` and `--output`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.text.errors import ConflictingOptions, InvalidOption, MissingOption

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.cli.context import AppContext
    from chibo_cli.domain.time.periods import Period


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
    if app.if_changed and typed.get("output") is None:
        raise MissingOption("--output")


def named_for(output: Path, period: Period | None) -> Path:
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
