"""Glimpses of the register by the standard library alone, where start-up counts.

What completion and the language of the screen need. Any failure is silence: no file, a foreign
or damaged one, one that another process keeps. Nothing is ever written, and no file made.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.store.uri import file_uri

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WAIT = 0.1  # seconds: nobody waits for a suggestion
_MOST = 300
_OFFICIALS = r"""
SELECT code, full_name, coalesce(
    (SELECT title FROM post WHERE official_id = official.id ORDER BY since DESC LIMIT 1), '')
FROM official
WHERE code LIKE :code ESCAPE '\' OR instr(' ' || folded, ' ' || :folded) > 0
ORDER BY until IS NOT NULL AND until < :today, code IS NULL, code, full_name LIMIT :most
"""
_UNITS = r"""
WITH called AS (
    SELECT unit_id, name, folded, max(coalesce(since, '')) FROM unit_name
    WHERE since IS NULL OR since <= :today GROUP BY unit_id),
placed AS (
    SELECT unit_id, parent_id, max(coalesce(since, '')) FROM placement
    WHERE since IS NULL OR since <= :today GROUP BY unit_id)
SELECT code, called.name, coalesce(above.name, '')
FROM unit JOIN called ON called.unit_id = unit.id
LEFT JOIN placed ON placed.unit_id = unit.id
LEFT JOIN (SELECT unit_id, name FROM called) AS above ON above.unit_id = placed.parent_id
WHERE code LIKE :code ESCAPE '\' OR instr(' ' || folded, ' ' || :folded) > 0
ORDER BY until IS NOT NULL AND until < :today,
    kind <> 'cell' AND kind NOT LIKE '%\_cell' ESCAPE '\',
    code IS NULL, code, called.name LIMIT :most
"""
_REGULATIONS = r"""
SELECT code, title, '' FROM regulation WHERE code LIKE :code ESCAPE '\' ORDER BY code LIMIT :most
"""
_LANGUAGE = "SELECT value FROM setting WHERE key = 'language'"
_OF = {"official": _OFFICIALS, "unit": _UNITS, "regulation": _REGULATIONS}


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Somebody or something named: `note` is a title, or the unit above."""

    code: str | None
    name: str
    note: str


def glimpses(path: Path, noun: str, *, typed: str, folded: str, today: str) -> Sequence[Glimpse]:
    """Those whose code begins with `typed`, or a word of whose name begins with `folded`.

    `noun` is official, unit or regulation; `today` is an ISO day. Cells come before other units,
    who has left or ended comes last.
    """
    escaped = typed.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    values: dict[str, str | int] = {
        "code": f"{escaped}%",
        "folded": folded,
        "today": today,
        "most": _MOST,
    }
    return [Glimpse(*row) for row in _rows(path, _OF[noun], values)]


def language_of(path: Path) -> str | None:
    """The register's own language, if it has one."""
    for row in _rows(path, _LANGUAGE, {}):
        return str(row[0])
    return None


def _rows(path: Path, query: str, values: dict[str, str | int]) -> Sequence[tuple[str, ...]]:
    try:
        uri = f"{file_uri(path)}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=_WAIT)) as connection:
            return connection.execute(query, values).fetchall()
    except (sqlite3.Error, OSError, ValueError):
        return []
