"""`chibo`: argv in, exit code out; the only place that catches what went wrong."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

import typer

from chibo_cli.cli.frame.root import command_tree
from chibo_cli.cli.run.context import VIETNAM, AppContext, moment, values_of
from chibo_cli.messages.text import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from typer.core import TyperGroup

PROGRAM = "chibo"
COMPLETION = "_CHIBO_COMPLETE"


def main() -> None:
    """Run chibo on this process's arguments and leave with its exit code."""
    sys.stdout, sys.stderr = (usable(stream) for stream in (sys.stdout, sys.stderr))
    sys.exit(run(sys.argv[1:], os.environ))


def run(argv: list[str], environ: Mapping[str, str]) -> int:
    """Run one command line; every expected failure is one sentence on stderr and its code."""
    gc.disable()  # what the command imports is loaded as fast
    app = context_of([], {}, moment())
    try:
        app = context_of(argv, environ, moment())
        root = command_tree()
        gc.freeze()
        if environ.get(COMPLETION):
            from chibo_cli.cli.frame.completion import answer_as_we_do

            answer_as_we_do()
            root.main(argv, prog_name=PROGRAM, obj=app)  # answers the shell and leaves
        code = invoked(root, argv, app)
        sys.stdout.flush()
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 — the one catcher
        from chibo_cli.cli.frame.catcher import caught

        try:
            return caught(error, app)
        except Exception as unsaid:  # noqa: BLE001 — no sentence for it is a bug of its own
            return caught(unsaid, app)
    finally:
        gc.enable()
    return code


def invoked(root: TyperGroup, argv: list[str], app: AppContext) -> int:
    """The exit code with which the command left; what went wrong is raised."""
    try:
        with root.make_context(PROGRAM, list(argv), obj=app) as ctx:
            root.invoke(ctx)
    except typer.Exit as leaving:
        return leaving.exit_code
    return 0


def usable(stream: Any) -> Any:  # noqa: ANN401 — a text stream, or what stands in for one
    """UTF-8 whatever the code page, escaped where it cannot be; a closed stream leads nowhere."""
    if stream is None or stream.closed:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 — while the process lasts
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def context_of(argv: list[str], environ: Mapping[str, str], now: datetime) -> AppContext:
    """The context of a command line, before it is parsed: help needs its language."""
    return AppContext(environ, _language(argv, environ), _today(environ, now), now, tuple(argv))


def _today(environ: Mapping[str, str], now: datetime) -> date:
    given = environ.get("CHIBO_TODAY", "")
    today = now.astimezone(VIETNAM).date()
    if not given:
        return today
    from chibo_cli.domain.text.errors import InvalidOption
    from chibo_cli.domain.time.errors import InvalidDay
    from chibo_cli.domain.time.notation import parse_day
    from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR

    try:
        day = parse_day(given, today=today)
    except InvalidDay:
        raise InvalidOption("CHIBO_TODAY", given, ("2024-04-01",)) from None
    if not FIRST_YEAR < day.year < LAST_YEAR:  # the periods before and after it are looked at
        raise InvalidOption("CHIBO_TODAY", given, (f"{FIRST_YEAR + 1}-{LAST_YEAR - 1}",))
    return day


def _language(argv: Sequence[str], environ: Mapping[str, str]) -> Language | None:
    """The last --lang on the line, else CHIBO_LANG; None where neither is one of ours."""
    for value in (*values_of("--lang", argv), environ.get("CHIBO_LANG", "")):
        if value in set(Language):
            return Language(value)
    return None
