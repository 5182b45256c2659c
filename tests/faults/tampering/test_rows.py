"""Whatever is done to the file past the program, `chibo db check` finds and names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.harness.tamperer import Tamperer, openly, tampering, unseen
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.faults.harness.signed import Signed

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
_UNSOUND = 78
_ADD_ATTENDANCE = (
    "INSERT INTO attendance (uid, official_id, unit_id, held_on, meeting, tags)"
    " VALUES ('x', 1, 3, '2024-02-07', 'regular', '[]')"
)
_REOPEN = "UPDATE closing SET is_reopened = 1, reopen_reason = 'x'"
_FORGED_DIGEST = "UPDATE closing SET packet = '{}', digest = 'forged'"


def test_a_register_left_alone_is_sound(signed: Signed) -> None:
    assert signed.check() == (0, [])


def _edit_history_and_row(hands: Tamperer) -> None:
    hands.unseen(
        "UPDATE change SET new = replace(new, '2024-02-05', '2024-02-06') WHERE operation_id = 11",
        "UPDATE attendance SET held_on = '2024-02-06' WHERE id = 1",
    )
    hands.rehash(chain=False)


def _edit_packet_and_history(hands: Tamperer) -> None:
    hands.unseen(
        "UPDATE closing SET packet = replace(packet, 'met', 'mot')",
        "UPDATE change SET new = replace(new, 'met', 'mot') WHERE table_name = 'closing'",
    )
    hands.rehash(chain=False)


def _drop_check(hands: Tamperer) -> None:
    hands.run("PRAGMA writable_schema = ON")
    hands.run("UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'post'")
    hands.run("PRAGMA writable_schema = OFF")


def _weaken(hands: Tamperer) -> None:
    sql = hands.found("SELECT sql FROM sqlite_schema WHERE name = 'closed_attendance_update'")
    hands.run("DROP TRIGGER closed_attendance_update")
    hands.run(str(sql).replace("NOT p.is_reopened", "0"))


_SABOTAGE = "CREATE TRIGGER {} AFTER INSERT ON attendance BEGIN DELETE FROM score; END"
_OPEN = (
    "INSERT INTO operation (uuid, at, actor, command, kind, adjusts, previous)"
    " VALUES ('u', 'x', 'x', 'x', 'change', 1, '')"
)
_ERASE = "UPDATE change SET old = NULL, new = NULL, salt = x'' WHERE operation_id = 11"
_ORDERED_OUT = "UPDATE operation SET id = id + 100 WHERE id IN (12, 13)"

TAMPERINGS: dict[str, tuple[Callable[[Tamperer], None], str, str]] = {
    "a row changed": (
        unseen("UPDATE attendance SET held_on = '2024-03-09' WHERE id = 1"),
        *("replay", "attendance 1"),
    ),
    "a row added": (unseen(_ADD_ATTENDANCE), "replay", "attendance 6"),
    "a row deleted": (unseen("DELETE FROM attendance WHERE id = 1"), "replay", "attendance 1"),
    "an official taken out from under his facts": (
        unseen("DELETE FROM official WHERE id = 1"),
        *("foreign_key", "assignment 1"),
    ),
    "history edited": (
        unseen("UPDATE change SET new = replace(new, 'đúng giờ', 'vắng') WHERE operation_id = 11"),
        *("chain", "11"),
    ),
    "history and its row edited": (_edit_history_and_row, "chain", "11"),
    "history deleted": (
        unseen("DELETE FROM change WHERE operation_id = 12 AND table_name = 'score'"),
        *("chain", "12"),
    ),
    "history inserted": (
        unseen(
            "INSERT INTO change SELECT 999, 11, table_name, row_id, action, old, new, salt, digest"
            " FROM change WHERE operation_id = 11"
        ),
        *("chain", "11"),
    ),
    "a salt changed": (
        unseen("UPDATE change SET salt = x'00' WHERE operation_id = 11"),
        *("chain", "11"),
    ),
    "who did it": (unseen("UPDATE operation SET actor = 'ai' WHERE id = 12"), "chain", "12"),
    "when": (unseen("UPDATE operation SET at = '2020-01-01' WHERE id = 12"), "chain", "12"),
    "an operation let into the closed period": (
        unseen("UPDATE operation SET adjusts = 1 WHERE id = 12"),
        *("chain", "12"),
    ),
    "an operation taken out of the middle": (
        unseen("DELETE FROM change WHERE operation_id = 13", "DELETE FROM operation WHERE id = 13"),
        *("chain", "14"),
    ),
    "operations renumbered": (unseen(_ORDERED_OUT), "chain", "112"),
    "a trigger dropped": (
        openly("DROP TRIGGER journal_score_update"),
        *("schema", "trigger journal_score_update"),
    ),
    "a trigger weakened": (_weaken, "schema", "trigger closed_attendance_update"),
    "a trigger added": (openly(_SABOTAGE.format("quiet")), "schema", "trigger quiet"),
    "a trigger named as SQLite's own": (
        openly(_SABOTAGE.format("sqlitex")),
        *("schema", "trigger sqlitex"),
    ),
    "an operation left open, under which anything may be written": (openly(_OPEN), "chain", "20"),
    "a row taken out with the images of its history": (
        unseen("DELETE FROM attendance WHERE id = 1", _ERASE),
        *("replay", "attendance 1"),
    ),
    "a row changed whose history was erased": (
        unseen(_ERASE, "UPDATE attendance SET held_on = '2024-03-30' WHERE id = 1"),
        *("replay", "attendance 1"),
    ),
    "a day that is none": (
        unseen(
            "PRAGMA ignore_check_constraints = ON",
            "UPDATE attendance SET held_on = '2024-02-31' WHERE id = 1",
        ),
        *("sqlite", ""),
    ),
    "a kind of operation that is none": (
        unseen(
            "PRAGMA ignore_check_constraints = ON",
            "UPDATE operation SET kind = 'chonge' WHERE id = 12",
        ),
        *("sqlite", ""),
    ),
    "a column added": (
        openly("ALTER TABLE post ADD COLUMN rank TEXT"),
        *("schema", "table post"),
    ),
    "a table made less strict": (_drop_check, "schema", "table post"),
    "an index dropped": (
        openly("DROP INDEX official_by_code"),
        *("schema", "index official_by_code"),
    ),
    "a packet edited": (
        unseen("UPDATE closing SET packet = replace(packet, 'met', 'mot')"),
        *("packet", "2024-Q1"),
    ),
    "a packet and its digest edited": (unseen(_FORGED_DIGEST), "replay", "closing 1"),
    "a packet, its row and its history edited": (_edit_packet_and_history, "chain", "17"),
    "a period reopened by hand": (unseen(_REOPEN), "replay", "closing 1"),
    "a closing deleted": (unseen("DELETE FROM closing"), "replay", "closing 1"),
}


@pytest.mark.parametrize("kind", TAMPERINGS)
def test_a_tampering_is_found_and_named(signed: Signed, kind: str) -> None:
    tamper, flaw, where = TAMPERINGS[kind]
    with tampering(signed.chibo.db) as hands:
        tamper(hands)
    code, found = signed.check()
    assert code == _UNSOUND
    assert (flaw, where) in {(each["flaw"], each["where"]) for each in found}


def test_a_tail_cut_with_its_rows_put_back_is_found_by_the_head(signed: Signed) -> None:
    with tampering(signed.chibo.db) as hands:
        hands.cut_tail(17)
    assert signed.check(head=False) == (0, [])
    assert signed.check() == (78, [{"flaw": "head", "where": "", "detail": signed.head}])


def test_a_chain_hashed_anew_over_edited_history_is_found_by_the_head(signed: Signed) -> None:
    with tampering(signed.chibo.db) as hands:
        _edit_history_and_row(hands)
        hands.rehash()
    assert signed.check(head=False) == (0, [])
    assert signed.check() == (78, [{"flaw": "head", "where": "", "detail": signed.head}])


def test_a_fact_that_breaks_a_rule_across_rows_is_named(signed: Signed) -> None:
    Chibo(signed.chibo.db, today="2025-01-10").done(
        "attend", "add", "CB01", "C1", "--on", "5/1/2025"
    )
    code, found = signed.check()
    assert (code, [each["where"] for each in found]) == (_UNSOUND, ["attendance 6"])
