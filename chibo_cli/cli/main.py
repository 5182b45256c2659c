"""`chibo`: argv in, exit code out; the only place that catches what went wrong."""

from __future__ import annotations

import gc

gc.disable()  # collection while modules load costs more than the modules

import os  # noqa: E402 — after the collector is off
import sys  # noqa: E402
from typing import TYPE_CHECKING, Any  # noqa: E402

import typer  # noqa: E402
from typer.main import get_group  # noqa: E402

from chibo_cli.cli.context import AppContext, moment  # noqa: E402
from chibo_cli.cli.grammar import Noun, Root  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOMS = {
    name: f"chibo_cli.cli.{module}"
    for name, module in (
        ("init", "init"),
        ("demo", "demo"),
        ("import", "intake"),
        ("unit", "unit"),
        ("official", "official"),
        ("rule", "rule"),
        ("assign", "assign"),
        ("attend", "attend"),
        ("waive", "waive"),
        ("report", "report"),
        ("check", "check"),
        ("why", "why"),
    )
}


def main() -> None:
    """Run chibo on this process's arguments and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure(stream)
    sys.exit(run(sys.argv[1:], os.environ))


def run(argv: list[str], environ: Mapping[str, str]) -> int:
    """Run one command line; every expected failure is one sentence on stderr and its code."""
    from chibo_cli.cli.catcher import caught

    app = AppContext.of([], {}, moment())
    try:
        app = AppContext.of(argv, environ, moment())
        gc.freeze()
        root = command_tree()
        code = root.main(argv, prog_name="chibo", standalone_mode=False, obj=app)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 — the one catcher
        return caught(error, app)
    finally:
        gc.enable()
    return code if isinstance(code, int) else 0


def command_tree() -> Any:  # noqa: ANN401 — a group of Typer's private click
    """`chibo` with its nouns, none of them imported yet."""
    tree = Noun()
    tree.info.cls = Root
    tree.callback()(chibo)
    root = get_group(tree)
    root.rooms = ROOMS
    return root


def chibo(ctx: typer.Context) -> None:
    """Sổ theo dõi cán bộ được phân công dự sinh hoạt chi bộ: ai đạt, ai chưa đạt, vì sao."""


def reconfigure(stream: Any) -> None:  # noqa: ANN401 — a text stream, or what stands in for one
    """UTF-8 whatever the code page; what cannot be written is escaped, never a crash."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
