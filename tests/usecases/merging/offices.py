"""Offices' registers and a province's, held against each other row by row, past our own code."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.intake.sent import read_sent
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.merging.receiving import take_office
from chibo_cli.usecases.merging.sources import opened_source
from tests.running.chibo import operation
from tests.running.engines.registers import at, looked_into
from tests.usecases.merging.sent import as_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from chibo_cli.usecases.merging.receiving import Merged

_ERASED = "XOA-"  # the code that each register gives whom it erases
Row = dict[str, object]
Key = tuple[str, str]  # a table, and the uid of a row of it
Rows = dict[Key, Row]

APART = {
    *("setting", "word_template", "remark", "closing", "closed_file"),
    *("office", "origin", "united", "left_out"),
}
"""What an office, or the province, has for itself."""
SHARED = {  # what is shared is known by its own key wherever it is
    "unit_kind": "key",
    "regulation": "code",
    "duty": "(SELECT code FROM regulation WHERE id = regulation_id) || ' ' || number",
    "score_template": "code",
    "score_criterion": "(SELECT code FROM score_template WHERE id = template_id) || ' ' || number",
    "score_grade": "(SELECT code FROM score_template WHERE id = template_id) || ' ' || at_least",
}


def merged(
    province: Path,
    office: Path,
    *,
    today: date,
    under: str | None = None,
    name: str | None = None,
    anew: bool = False,
    adjusts: bool = False,
) -> Merged:
    """An office's register taken in as `chibo merge` does it."""
    kind = OperationKind.MERGE
    begun = replace(operation("merge"), kind=kind, adjusts=adjusts, reason="x")
    with (
        opened_source(
            as_file(office), province, operation=begun, wait=0, today=today, read=read_sent
        ) as source,
        open_store(at(province), Mode.WRITE, wait=0, operation=begun) as store,
    ):
        known = store.offices.known_as(source.identity)
        return take_office(
            store,
            source.parcel(known, anew=anew),
            name=name,
            fallback=office.stem,
            under=None if under is None else store.units.with_code(under)[0],
            today=today,
        )


def rows_in(register: Path) -> Rows:
    """Every fact by table and uid, what points at another by the uid, or key, of that one."""
    with closing(looked_into(register)) as connection:
        connection.row_factory = sqlite3.Row
        names = "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c"
        tables = [
            str(row[0])
            for row in connection.execute(f"{names} WHERE m.type = 'table' AND c.name = 'uid'")
        ]
        uids = {table: _uids(connection, table) for table in tables}
        return {
            (table, uids[table][number]): row
            for table in tables
            for number, row in _told(connection, table, uids)
        }


def _uids(connection: sqlite3.Connection, table: str) -> dict[int, str]:
    uid = SHARED.get(table, "uid")
    return {row[0]: row[1] for row in connection.execute(f'SELECT id, {uid} FROM "{table}"')}  # noqa: S608 — the file's own names


def _told(
    connection: sqlite3.Connection, table: str, uids: Mapping[str, Mapping[int, str]]
) -> Iterator[tuple[int, Row]]:
    keys = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    pointing = {key["from"]: key["table"] for key in keys}
    for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 — the file's own names
        told: Row = {name: row[name] for name in row.keys() if name not in {"id", "uid"}}  # noqa: SIM118 — a row iterates over values
        for name, to in pointing.items():
            if told[name] is not None:
                told[name] = uids[to][row[name]]
        yield row["id"], told


@dataclass(frozen=True, slots=True)
class Held:
    """What a province's register holds: its own rows, each office's, and what it left out."""

    rows: Rows
    owner: Mapping[Key, str | None]  # an office's name; None: the province's own
    left: Mapping[Key, str]  # why a row of an office was left out
    hung: Collection[Key]  # placements that hang offices' units
    united: Mapping[str, str | None]  # the uid of a unit or official, and that of the one kept

    def of(self, office: str | None) -> Rows:
        """The rows that came from that office, hung placements left out."""
        return {
            key: row
            for key, row in self.rows.items()
            if self.owner[key] == office and key not in self.hung and key[0] not in APART
        }


def held_in(province: Path) -> Held:
    """All of a province's register, past our own code."""
    rows = rows_in(province)
    with closing(looked_into(province)) as connection:
        run = connection.execute
        numbers = {
            table: {uid: number for number, uid in _uids(connection, table).items()}
            for table in {key[0] for key in rows}
        }
        ranges = run(
            "SELECT in_table, first_id, last_id, o.name"
            " FROM origin JOIN office o ON o.id = office_id"
        ).fetchall()
        owner: dict[Key, str | None] = dict.fromkeys(rows)
        for table, first, last, name in ranges:
            for uid, number in numbers.get(table, {}).items():
                if first <= number <= last:
                    assert owner[table, uid] is None, (table, uid, "is of two offices")
                    owner[table, uid] = name
        left = {
            (row[0], row[1]): row[2]
            for row in run("SELECT in_table, former, obstacle FROM left_out")
        }
        united: dict[str, str | None] = {}
        for table, former, kept in run("SELECT in_table, former, kept_id FROM united").fetchall():
            by_number = {number: uid for uid, number in numbers[table].items()}
            united[former] = None if kept is None else by_number[kept]
        (identity,) = run("SELECT uuid FROM register").fetchone()
    mark = str(uuid5(NAMESPACE_OID, identity))[:13]
    hung = {key for key in rows if key[0] == "placement" and key[1].startswith(f"{mark}-8")}
    return Held(rows, owner, left, hung, united)


def as_in_province(office: Rows, name: str, united: Mapping[str, str | None]) -> Rows:
    """An office's rows as they should stand in the province that calls it by that name."""
    expected: Rows = {}
    for key, row in office.items():
        bearer = {"unit_name": "unit_id", "official_name": "official_id"}.get(key[0])
        if key[0] in APART or key[1] in united or (bearer and row[bearer] in united):
            continue
        told = {
            column: united.get(str(value), value) if column.endswith("_id") else value
            for column, value in row.items()
        }
        if key[0] == "official" and told["code"] is None:
            told["code"] = key[1][-6:]  # who has none is told from namesakes all the same
        if key[0] in {"unit", "official"} and told["code"] is not None:
            told["code"] = f"{told['code']}@{name}"
        if key[0] == "official" and told["former_codes"]:
            codes = [f"{code}@{name}" for code in json.loads(str(told["former_codes"]))]
            told["former_codes"] = json.dumps(codes, ensure_ascii=False)
        expected[key] = told
    return expected


def differences(office: Rows, name: str, held: Held) -> list[str]:
    """Where what stands in the province is not what the office has, what was left out aside."""
    expected = as_in_province(office, name, held.united)
    shared = {key for key in expected if key[0] in SHARED}
    unshared = {table for table, _ in held.left} & SHARED.keys()  # and its parts with it
    found = []
    for key, row in expected.items():
        if key in held.left or (key in shared and unshared):
            continue
        there = held.rows.get(key)
        if there is None:
            found.append(f"{key} is missing")
        elif key not in shared:
            found += [
                f"{key} {column}: {value!r} there, {there[column]!r} here"
                for column, value in row.items()
                if value != there[column]
                and not all(str(each).startswith(_ERASED) for each in (value, there[column]))
            ]
    gone = held.of(name).keys() - expected.keys() - held.left.keys()
    return found + [f"{key} is too many" for key in sorted(gone) if key[0] not in SHARED]
