"""What pytest is told of engines and slow tests, and what it says of those that it left out."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from tests.running.engines.registers import ENGINE, SERVER
from tests.running.engines.server import NoServer, new_cluster

if TYPE_CHECKING:
    from collections.abc import Mapping

_SQLITE = "SQLite's own, left out on another engine"
_SERVER = "left out for want of a server, which --server brings"
_IS_SLOW = "CHIBO_TEST_SLOW"  # what is named is run, which workers are not told
_SLOW = "slow, left out unless --slow or a path asks for them"
_WALK = "walks, left out as what is slow"
_left_out = pytest.StashKey[dict[str, Counter[str]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    chibo = parser.getgroup("chibo")
    chibo.addoption("--server", action="store_true", help="run what needs a PostgreSQL, in one")
    chibo.addoption(
        "--slow",
        action="store_true",
        help="run too what kills, crowds, types at a terminal, takes offices in or is a walk",
    )
    chibo.addoption(
        "--engine",
        choices=("sqlite", "postgres"),
        default="sqlite",
        help="what registers are kept in: files, or databases of a PostgreSQL of the run's own",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Start the server once a run, before there are workers, whose surroundings say what is run."""
    config.stash[_left_out] = {}
    if hasattr(config, "workerinput"):
        return
    is_of_all = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    os.environ[_IS_SLOW] = "1" if config.getoption("--slow") or not is_of_all else ""
    os.environ.pop(SERVER, None)
    os.environ[ENGINE] = config.getoption("--engine")
    if not (config.getoption("--server") or config.getoption("--engine") == "postgres"):
        return
    running = ExitStack()
    config.add_cleanup(running.close)
    try:
        cluster = running.enter_context(new_cluster())
        server = running.enter_context(cluster.served())
    except NoServer as reason:
        raise pytest.UsageError(str(reason)) from reason
    os.environ[SERVER] = f"{server.host}:{server.port}"
    os.environ["PATH"] = (
        f"{cluster.programs}{os.pathsep}{os.environ['PATH']}"  # pg_dump of its version
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this run has no engine for, or no time, and count it."""
    if os.environ[ENGINE] != "sqlite":
        _leave_out("sqlite", _SQLITE, config, items)
    if SERVER not in os.environ:
        _leave_out("server", _SERVER, config, items)
    if not os.environ[_IS_SLOW]:
        _leave_out("slow", _SLOW, config, items)
        _leave_out("walk", _WALK, config, items)


def _leave_out(marker: str, why: str, config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = [item for item in items if item.get_closest_marker(marker)]
    items[:] = [item for item in items if not item.get_closest_marker(marker)]
    config.hook.pytest_deselected(items=left_out)
    config.stash[_left_out][why] = Counter(item.nodeid.partition("::")[0] for item in left_out)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker tells what it left out: all collect, and leave out, the same."""
    told: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if told is not None:
        left_out = session.config.stash[_left_out]
        told["left_out"] = {why: dict(files) for why, files in left_out.items()}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401 — xdist's
    """The run hears it from a worker, unless it was killed."""
    told: Mapping[str, Mapping[str, int]] = getattr(node, "workeroutput", {}).get("left_out", {})
    node.config.stash[_left_out].update({why: Counter(files) for why, files in told.items()})


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for why, files in config.stash[_left_out].items():
        if files:
            terminalreporter.section(f"{why}: {files.total()} tests")
            for file, number in sorted(files.items()):
                terminalreporter.line(f"{number:5} {file}")
