"""The hashes that chain operations together: every field of them matters."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from chibo_cli.domain.register.journal import (
    Action,
    Change,
    Operation,
    OperationKind,
    change_digest,
    operation_hash,
    words_digest,
)

CHANGE = Change(7, 3, "attendance", 5, Action.UPDATE, "1,'cũ'", "1,'mới'", "muối".encode())
OPERATION = Operation(3, "uuid", "2024-05-10T08:00:00+07:00", "Lan", "attend add")


def test_a_digest_is_of_the_change_and_not_of_where_it_lies() -> None:
    assert change_digest(CHANGE) == change_digest(replace(CHANGE, id=8, operation_id=4))
    assert len(change_digest(CHANGE)) == 64


@pytest.mark.parametrize(
    "other",
    [
        replace(CHANGE, table="score"),
        replace(CHANGE, row_id=6),
        replace(CHANGE, action=Action.DELETE),
        replace(CHANGE, old="1,'cũ '"),
        replace(CHANGE, new=None),
        replace(CHANGE, salt=b"other"),
    ],
)
def test_a_digest_tells_every_field(other: Change) -> None:
    assert change_digest(other) != change_digest(CHANGE)


@pytest.mark.parametrize(
    "other",
    [
        replace(OPERATION, id=4),
        replace(OPERATION, uuid="other"),
        replace(OPERATION, at="2024-05-10T08:00:01+07:00"),
        replace(OPERATION, actor="Hoa"),
        replace(OPERATION, command="attend remove"),
        replace(OPERATION, kind=OperationKind.UNDO),
        replace(OPERATION, reason="muộn"),
        replace(OPERATION, undoes=2),
        replace(OPERATION, adjusts=True),
        replace(OPERATION, previous="f" * 64),
    ],
)
def test_a_hash_tells_every_field(other: Operation) -> None:
    assert operation_hash(other, ["a"]) != operation_hash(OPERATION, ["a"])


@pytest.mark.parametrize("digests", [[], ["b"], ["a", "a"], ["b", "a"]])
def test_a_hash_tells_the_changes_and_their_order(digests: list[str]) -> None:
    assert operation_hash(OPERATION, digests) != operation_hash(OPERATION, ["a", "b"])


def test_words_go_into_the_hash_by_a_salted_digest() -> None:
    salted = replace(OPERATION, salt=b"salt")
    hashed = replace(salted, words=words_digest(salted))
    erased = replace(hashed, actor="[đã xoá]", command="[đã xoá]", reason="[đã xoá]", salt=b"")
    assert operation_hash(erased, ["a"]) == operation_hash(hashed, ["a"])
    assert words_digest(erased) != hashed.words
    assert words_digest(replace(salted, salt=b"other")) != hashed.words
    assert operation_hash(hashed, ["a"]) != operation_hash(OPERATION, ["a"])


def test_a_hash_is_not_of_itself() -> None:
    sealed = replace(OPERATION, hash=operation_hash(OPERATION, ["a"]))
    assert operation_hash(sealed, ["a"]) == sealed.hash


def test_an_operation_s_hash_joins_its_fields_and_digests_by_the_unit_separator() -> None:
    words = (OPERATION.actor, OPERATION.command, OPERATION.kind.value, "")
    fields = ("3", "uuid", OPERATION.at, *words, "", "0", OPERATION.previous)
    said = "\x1f".join([*fields, "a", "b"])
    assert operation_hash(OPERATION, iter("ab")) == hashlib.sha256(said.encode()).hexdigest()
