"""Whatever line is typed, a file and a server answer alike and then hold the same."""

from __future__ import annotations

from contextlib import closing

import pytest

from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of
from tests.faults.chance.test_lines import anew, desk  # noqa: F401 — a fixture
from tests.faults.harness.lines import line
from tests.faults.server.both import Both, alike
from tests.running.chibo import TODAY, Chibo
from tests.running.engines import registers
from tests.running.examples import LONG

pytestmark = [pytest.mark.server, pytest.mark.slow]
_PARTS, _LINES = (10, 200) if LONG else (1, 30)
_ONCE_WRONG = (634, 1_406)  # periods closed in another order than theirs were told in two
_OF_FILES = {("db", "info"), ("db", "backup"), ("db", "migrate"), ("demo",), ("init",)}
_OF_SERVERS = {("db", "grant"), ("db", "revoke"), ("db", "grants")}
_OWN = {"uid", "uuid", "at", "actor", "salt", "digest", "hash", "previous", "words", "old", "new"}
"""What each makes by itself, by chance or by the clock."""


@pytest.mark.parametrize("part", range(_PARTS))
def test_any_line_does_the_same(desk: Chibo, part: int) -> None:  # noqa: F811 — the fixture
    template = Both.over(desk.db, TODAY)
    template.server.done("init")
    template.carry(part)
    found = []
    numbers = range(part * _LINES, (part + 1) * _LINES)
    for number in (*numbers, *(() if part else _ONCE_WRONG)):
        words = line(number)
        if any(tuple(words[: len(verb)]) == verb for verb in _OF_FILES | _OF_SERVERS):
            continue
        both = Both.over(anew(desk).db, TODAY)
        file, held = both.file(*words), _held(both.file)
        anew(desk)  # without the files that it wrote
        registers.copied(template.server.db, both.server.db)
        server = both.server(*words)
        ours, theirs = ((each.code, *map(alike, both.told(each))) for each in (file, server))
        if ours != theirs:
            found.append(f"{number} {words!r}: {ours} and {theirs}")
        elif held != _held(both.server):
            found.append(f"{number} {words!r}: another register")
    assert "\n".join(found) == ""


def _held(clerk: Chibo) -> list[object]:
    with closing(registers.looked_into(clerk.db)) as held:
        return [
            held.execute(f'SELECT {_listed(table.name)} FROM "{table.name}" ORDER BY id').fetchall()  # noqa: S608 — our own names
            for table in tables.metadata.sorted_tables
        ]


def _listed(table: str) -> str:
    return ", ".join(f'"{name}"' for name in columns_of(tables[table]) if name not in _OWN)
