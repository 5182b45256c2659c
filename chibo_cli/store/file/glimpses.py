"""Glimpses of the register by the standard library alone, where start-up counts.

What completion and the language of the screen need. Any failure is silence: no file, a foreign
or damaged one, one that another process keeps. Nothing is ever written, and no file made.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.store.file.header import file_uri

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WAIT = 0.1  # seconds: nobody waits for a suggestion
_MOST = 300
_OFFICIALS = r"""
SELECT code, full_name, coalesce(
    (SELECT title FROM post WHERE official_id = official.id ORDER BY since DESC LIMIT 1), ''), 0
FROM official
WHERE code LIKE :code ESCAPE '\' OR instr(' ' || folded, ' ' || :folded) > 0
ORDER BY until IS NOT NULL AND until < :today, code IS NULL, code, full_name LIMIT :most
"""
_UNITS = r"""
WITH RECURSIVE called AS (
    SELECT unit_id, name, folded, max(coalesce(since, '')) FROM unit_name
    WHERE since IS NULL OR since <= :today GROUP BY unit_id),
placed AS (
    SELECT unit_id, parent_id, until, max(coalesce(since, '')) FROM placement
    WHERE since IS NULL OR since <= :today GROUP BY unit_id),
visitor AS (
    SELECT id FROM official WHERE code = :visitor COLLATE NOCASE
    UNION ALL
    SELECT id FROM official WHERE folded = :visitor_folded
        AND (SELECT count(*) FROM official WHERE folded = :visitor_folded) = 1
        AND NOT EXISTS (SELECT 1 FROM official WHERE code = :visitor COLLATE NOCASE)),
area AS (
    SELECT unit_id FROM assignment WHERE official_id IN (SELECT id FROM visitor) AND NOT is_draft
        AND (since IS NULL OR since <= :today) AND (until IS NULL OR until >= :today)
    UNION
    SELECT placed.unit_id FROM placed JOIN area ON placed.parent_id = area.unit_id
    WHERE placed.until IS NULL OR placed.until >= :today)
SELECT code, called.name, coalesce(above.name, ''), unit.id IN (SELECT unit_id FROM area) AS is_near
FROM unit JOIN called ON called.unit_id = unit.id
LEFT JOIN placed ON placed.unit_id = unit.id
LEFT JOIN (SELECT unit_id, name FROM called) AS above ON above.unit_id = placed.parent_id
WHERE code LIKE :code ESCAPE '\' OR instr(' ' || folded, ' ' || :folded) > 0
ORDER BY is_near DESC, unit.until IS NOT NULL AND unit.until < :today,
    kind <> 'cell' AND kind NOT LIKE '%\_cell' ESCAPE '\',
    code IS NULL, code, called.name LIMIT :most
"""
_REGULATIONS = r"""
SELECT code, title, '', 0 FROM regulation WHERE code LIKE :code ESCAPE '\' ORDER BY code LIMIT :most
"""
_LANGUAGE = "SELECT value FROM setting WHERE key = 'language'"
_OF = {"official": _OFFICIALS, "unit": _UNITS, "regulation": _REGULATIONS}


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Somebody or something named: `note` is a title, or the unit above."""

    code: str | None
    name: str
    note: str


def glimpses(
    path: Path,
    noun: str,
    *,
    typed: str,
    folded: str,
    today: str,
    visitor: tuple[str, str] = ("", ""),
) -> Sequence[Glimpse]:
    """Those whose code begins with `typed`, or a word of whose name begins with `folded`.

    `noun` is official, unit or regulation; `today` is an ISO day. Cells come before other units,
    who has left or ended comes last. `visitor` is an official as typed and folded, by code or
    whole name: units of that one's area today stand alone, where there are such.
    """
    escaped = typed.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    values: dict[str, str | int] = {
        "code": f"{escaped}%",
        "folded": folded,
        "today": today,
        "visitor": visitor[0],
        "visitor_folded": visitor[1],
        "most": _MOST,
    }
    rows = _rows(path, _OF[noun], values)
    near = [row for row in rows if row[3]]
    return [Glimpse(*row[:3]) for row in near or rows]


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
