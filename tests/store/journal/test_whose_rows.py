"""Rows of other offices follow them, and a register keeps its identity, whoever writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.store.engine import Refused
from tests.running.chibo import OPEN_OPERATION
from tests.running.engines.registers import Hand, past_chibo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def merged(register: Path) -> Iterator[Hand]:
    """Of four units the second and third are an office's; no operation is open."""
    with past_chibo(register) as connection:
        connection.run(OPEN_OPERATION)
        for number in range(1, 5):
            connection.run(f"INSERT INTO unit (uid, kind) VALUES ('u{number}', 'cell')")  # noqa: S608 — our own numbers
        connection.run(
            "INSERT INTO office (uid, identity, name, heard_on, kept)"
            " VALUES ('f', '0190', 'Xã An Hòa', '2024-05-10', '{}')"
        )
        connection.run(
            "INSERT INTO origin (uid, office_id, in_table, first_id, last_id)"
            " VALUES ('g', 1, 'unit', 2, 3)"
        )
        connection.run("UPDATE operation SET hash = 'sealed'")
        yield connection


def _open(connection: Hand, kind: OperationKind, *, adjusts: bool) -> None:
    connection.run(
        OPEN_OPERATION.replace("'change', 0", f"'{kind.value}', {int(adjusts)}").replace("raw", "b")
    )


FOLLOWING = {
    *(OperationKind.MERGE, OperationKind.UNDO, OperationKind.REDO, OperationKind.ERASE),
    *(OperationKind.RESTORE, OperationKind.MIGRATE),
}


@pytest.mark.parametrize("kind", OperationKind)
@pytest.mark.parametrize("statement", ["UPDATE unit SET code = 'X'", "DELETE FROM unit"])
@pytest.mark.parametrize("adjusts", [False, True], ids=["", "adjusting"])
def test_an_offices_row_follows_its_office(
    merged: Hand, statement: str, kind: OperationKind, *, adjusts: bool
) -> None:
    _open(merged, kind, adjusts=adjusts)
    said = None if adjusts or kind in FOLLOWING else Refused.OFFICE.value
    own = [merged.refusal(f"{statement} WHERE id = {number}") for number in (1, 4)]
    theirs = [merged.refusal(f"{statement} WHERE id = {number}") for number in (2, 3)]
    assert (own, theirs) == ([None, None], [said, said])


def test_rows_are_added_beside_an_offices_and_other_tables_are_not_its(
    merged: Hand,
) -> None:
    _open(merged, OperationKind.CHANGE, adjusts=False)
    merged.run("DELETE FROM origin")
    merged.run(
        "INSERT INTO origin (uid, office_id, in_table, first_id, last_id)"
        " VALUES ('h', 1, 'unit', 1, 9)"
    )
    for statement in (
        "INSERT INTO unit (uid, kind) VALUES ('u5', 'cell')",
        "INSERT INTO unit_name (uid, unit_id, name, folded) VALUES ('n', 2, 'Xã', 'xa')",
        "UPDATE unit_name SET name = 'Ấp'",
    ):
        assert merged.refusal(statement) is None
    assert merged.refusal("UPDATE unit SET code = 'X' WHERE id = 5") == Refused.OFFICE.value
    assert merged.refusal("UPDATE unit SET code = 'X'") == Refused.OFFICE.value


@pytest.mark.sqlite
def test_an_offices_row_is_not_replaced(merged: Hand) -> None:
    _open(merged, OperationKind.CHANGE, adjusts=False)
    merged.run("PRAGMA recursive_triggers = ON")
    replacing = "REPLACE INTO unit (id, uid, kind) VALUES (2, 'x', 'cell')"
    assert merged.refusal(replacing) == Refused.OFFICE.value


def test_only_an_operation_for_it_gives_a_register_another_identity(
    merged: Hand,
) -> None:
    renewed = "UPDATE register SET uuid = 'x'"
    for kind in OperationKind:
        merged.run("SAVEPOINT tried")
        _open(merged, kind, adjusts=True)
        said = None if kind is OperationKind.IDENTITY else Refused.IDENTITY.value
        assert merged.refusal(renewed) == said
        assert merged.refusal("DELETE FROM register") == Refused.IDENTITY.value
        merged.run("ROLLBACK TO tried")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE register SET uuid = 'x'",
        "DELETE FROM register",
        "INSERT INTO register (id, uuid) VALUES (1, 'x')",
        pytest.param("REPLACE INTO register (id, uuid) VALUES (1, 'x')", marks=pytest.mark.sqlite),
    ],
)
def test_nobody_gives_a_register_another_identity(empty_register: Path, statement: str) -> None:
    with past_chibo(empty_register) as hand:
        assert hand.refusal(statement) == Refused.IDENTITY.value
