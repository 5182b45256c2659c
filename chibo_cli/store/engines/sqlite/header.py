"""What a file tells outside any transaction: whether it is ours, its language, the names in it.

And whether the disk gives all of it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from chibo_cli.store.engines.protocol import SCHEMA_VERSION, Glimpse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from chibo_cli.domain.lists.errors import RegisterFault

APPLICATION_ID = 0x43484942  # "CHIB"
_FIRST_VERSION = 1

# Every version has its line, with what `schema_digest` makes of a register of that version.
SCHEMA_DIGESTS: Mapping[int, str] = {
    1: "2bc72c9f694b7909699f075d5ce967366700ecbade7642294d973548b8823d1e",
    2: "b4dc498638a29ffd84e152f3bc90ead6da2f794323a614ba0efe68285a3ee529",
    3: "4bbc9ff0ab3a9a316b0694f183958d35e313f777d452c0ae273b807c395b1986",
    4: "f94715ce60ca1ba99eca0bd7d0a139c871da3ce7257ace70f08073da516c5e9d",
    5: "0a87467e854348975021ccd989fa5036b5738d5b54df43a1372a846a3e4d0267",
    6: "ea0ddf6d7b5c278c8a0ed9bd9e35e8118bf9af7b3f4d348250d44a54ac8be39a",
    7: "c7b4e2d625319e2c9480c51662775ce85f0c62de58dcc5d938c06876b14baf18",
    8: "06daefb6bf096a438b62360a083a60bbc065e54133c857f15c7fbf58e8661e57",
    9: "6dc99c652ed8d817f954e4faf7d83ff0b56af1d9bb8fac9718002691a681ce00",
    10: "de65e52326c4cc248dc855e7f8a0daafe99d126b64cd65cb2a2d2768544bc7f6",
    11: "1ea9e69963b88bf67c1041ff57d6f84364fb91336e93f9a7e71a5a8fd9c014b2",
}
SCHEMA_QUERY = "SELECT type || ' ' || name, CAST(sql AS TEXT) FROM main.sqlite_schema"
_STATISTICS = {  # what ANALYZE leaves, in SQLite's own words
    "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_CHUNK = 2**20  # bytes
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def fault_of(path: Path, newest: int = SCHEMA_VERSION) -> RegisterFault | None:
    """Why the file cannot be used as a register, or None where it can: an older one is brought up.

    Source: the SQLite database header, sqlite.org/fileformat2.html, section 1.3.

    Raises:
        DiskFailed: the file is there and cannot be read.
    """
    from chibo_cli.domain.lists.errors import DiskFailed, RegisterFault  # completion tells no fault

    try:
        header = _header(path)
    except FileNotFoundError:
        return RegisterFault.MISSING
    except IsADirectoryError:
        return RegisterFault.FOLDER
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112 — Path.is_dir fails on a name too long; Windows answers PermissionError
            return RegisterFault.FOLDER
        raise DiskFailed(str(path), error.strerror or "") from error
    if not header:
        return RegisterFault.EMPTY
    if not header.startswith(_MAGIC[: len(header)]):
        return RegisterFault.NOT_SQLITE
    if len(header) < _HEADER_SIZE:
        return RegisterFault.DAMAGED
    if _number(header[_APPLICATION_ID]) != APPLICATION_ID:
        return RegisterFault.FOREIGN
    version = _number(header[_USER_VERSION])
    if version < _FIRST_VERSION:
        return RegisterFault.DAMAGED  # no program of ours wrote that
    return RegisterFault.NEWER if version > newest else None


def _header(path: Path) -> bytes:
    """The first bytes; of a pipe or a device, which may wait for ever, what no database holds."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return b"\x00"
    with path.open("rb") as file:
        return file.read(_HEADER_SIZE)


@contextmanager
def disk_asked() -> Iterator[None]:
    """Where a register is told to be damaged, see first that the disk gives all of it.

    Around everything that holds a lock on it: closing another handle gives the lock away.

    Raises:
        DiskFailed: the disk does not.
    """
    from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable

    try:
        yield
    except RegisterUnusable as error:
        if error.fault is RegisterFault.DAMAGED:
            check_disk(Path(error.path))
        raise


def check_disk(path: Path) -> None:
    """Read a register to its end, for on POSIX SQLite calls a page damaged that the disk keeps.

    No lock on it may be held.

    Raises:
        DiskFailed: the disk does not give all of it.
    """
    if sys.platform == "win32":
        return
    from chibo_cli.domain.lists.errors import DiskFailed

    try:
        with path.open("rb", buffering=0) as file:
            place = 0
            while read := os.pread(file.fileno(), _CHUNK, place):
                place += len(read)
    except OSError as error:
        raise DiskFailed(str(path), error.strerror or "") from error


def is_register(content: bytes) -> bool:
    """Whether a file's content begins as a register of ours does."""
    is_ours = _number(content[_APPLICATION_ID]) == APPLICATION_ID
    return content.startswith(_MAGIC) and is_ours


def is_database(path: Path) -> bool:
    """Whether a SQLite database stands there, ours or another program's."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def own_schema(rows: Iterable[Sequence[object]]) -> list[tuple[str, str]]:
    """The rows of `SCHEMA_QUERY` in a set order, without SQLite's own statistics."""
    return sorted((str(key), str(sql)) for key, sql in rows if sql not in _STATISTICS)


def schema_digest(rows: Iterable[Sequence[object]]) -> str:
    """A SHA-256 of the whole schema that the rows of `SCHEMA_QUERY` tell."""
    said = "\0".join(f"{key}\0{sql}" for key, sql in own_schema(rows))
    return hashlib.sha256(said.encode()).hexdigest()


def file_uri(path: Path) -> str:
    """The very path, whatever its bytes: the empty authority is for one that begins with `//`."""
    quoted = quote(os.fsencode(path.absolute()))
    return f"file://{quoted}" if quoted.startswith("/") else f"file:{quoted}"


_WAIT = 0.1  # seconds: nobody waits for a suggestion
_MOST = 300
_OFFICIALS = r"""
SELECT code,
    (SELECT name FROM official_name WHERE official_id = official.id
     ORDER BY coalesce(since, '') > :today, since DESC LIMIT 1) AS name,
    coalesce((SELECT title FROM post WHERE official_id = official.id
              ORDER BY since DESC LIMIT 1), ''), 0
FROM official
WHERE code LIKE :code ESCAPE '\' OR id IN (
    SELECT official_id FROM official_name WHERE instr(' ' || folded, ' ' || :folded) > 0)
    OR (former_codes <> '[]' AND EXISTS (
        SELECT 1 FROM json_each(former_codes) WHERE value LIKE :code ESCAPE '\'))
ORDER BY id NOT IN (SELECT official_id FROM term WHERE until IS NULL OR until >= :today),
    code IS NULL, code, name LIMIT :most
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
    SELECT DISTINCT official_id FROM official_name WHERE folded = :visitor_folded
        AND (SELECT count(DISTINCT official_id) FROM official_name
             WHERE folded = :visitor_folded) = 1
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
_KINDS = "SELECT key, name, coalesce(name_en, ''), 0 FROM unit_kind ORDER BY id LIMIT :most"
LANGUAGE = "SELECT value FROM setting WHERE key = 'language'"
_OF = {
    "official": _OFFICIALS,
    "unit": _UNITS,
    "regulation": _REGULATIONS,
    "unit_kind": _KINDS,
}


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

    An official's are all that were ever borne.

    `noun` is official, unit or regulation, or unit_kind for all of the office's own, whatever is
    typed; `today` is an ISO day. Cells come before other units,
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
    for row in _rows(path, LANGUAGE, {}):
        return str(row[0])
    return None


def _number(field: bytes) -> int:
    return int.from_bytes(field, "big")


def _rows(path: Path, query: str, values: dict[str, str | int]) -> Sequence[tuple[str, ...]]:
    try:
        if not path.is_file():
            return []
        uri = f"{file_uri(path)}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=_WAIT)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("BEGIN")  # the schema that is compared is the one that is read
            digest = schema_digest(connection.execute(SCHEMA_QUERY))
            if digest not in SCHEMA_DIGESTS.values():
                return []
            return connection.execute(query, values).fetchall()
    except (sqlite3.Error, OSError, ValueError):
        return []
