"""Tables are declared for all commands, and made for the one that asks."""

from __future__ import annotations

import pytest

from chibo_cli.store.tables import Tables


def test_a_table_is_made_when_it_is_asked_for() -> None:
    tables = Tables()
    assert not tables.made.tables
    assert tables["membership"] is tables.membership
    assert list(tables.made.tables) == ["membership"]  # nor those whose rows it names


def test_who_asks_for_all_gets_all() -> None:
    tables = Tables()
    assert {each.name for each in tables.metadata.sorted_tables} == set(tables)
    assert {each.name for each in tables.facts} == set(tables) - {"register", "operation", "change"}


def test_what_is_no_table_is_not_found() -> None:
    with pytest.raises(KeyError):
        Tables()["facts"]
