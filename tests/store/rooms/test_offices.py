"""Which rows came from which office, which are one with rows here, and what was left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.merging.offices import LeftOut, Obstacle, Office, Origin, United
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.engine import Refused, engine_of
from tests.store.transactions import rehearsing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.store.store import Store

HOA = Office(identity="0190-hoa", name="Xã An Hòa", heard_on=date(2024, 5, 10), head=7, hash="ab")
TAN = Office(identity="0190-tan", name="Xã Thủy Tân", heard_on=date(2024, 5, 10), kept='{"a": 1}')


@pytest.fixture
def store(register: Path) -> Iterator[Store]:
    """Two offices, and six units: 2 and 3 of the first, 5 of the second, 6 of the first again."""
    with rehearsing(register) as store:
        for number in range(1, 7):
            store.units.add_named(code=f"X{number}", kind="cell", life=ALWAYS, name=f"Ấp {number}")
        for office in (HOA, TAN):
            store.offices.add(office)
        for office_id, first, last in ((1, 2, 3), (2, 5, 5), (1, 6, 6)):
            store.origins.add(
                Origin(office_id=office_id, in_table="unit", first_id=first, last_id=last)
            )
        yield store


def test_an_office_is_kept_whole(store: Store) -> None:
    assert store.offices.all() == [replace(HOA, id=1), replace(TAN, id=2)]
    assert store.offices.known_as("0190-tan") == replace(TAN, id=2)
    assert store.offices.known_as("0190") is None


@pytest.mark.parametrize("typed", ["Xã An Hòa", "xã an hòa", "xa an hoa"])
def test_an_office_is_found_by_its_name_however_typed(store: Store, typed: str) -> None:
    assert store.offices.named(typed) == replace(HOA, id=1)


def test_of_two_offices_of_like_names_only_the_exact_one_is_found(store: Store) -> None:
    store.offices.add(replace(HOA, identity="0190-hoa-2", name="Xã An Hoà"))
    assert store.offices.named("Xã An Hòa") == replace(HOA, id=1)
    assert store.offices.named("xa an hoa") is None


def test_a_row_is_of_the_office_in_whose_range_it_lies(store: Store) -> None:
    owners = store.origins.offices_of("unit", range(8))
    assert owners == {2: 1, 3: 1, 5: 2, 6: 1}
    assert [store.origins.office_of("unit", number) for number in (1, 3, 4)] == [None, 1, None]
    assert store.origins.offices_of("official", range(8)) == {}


@pytest.mark.parametrize(
    ("statement", "first", "only"),
    [
        ("UPDATE unit SET code = 'X' WHERE id = 3", HOA.name, HOA.name),
        ("UPDATE unit SET code = kind || code WHERE code IN ('X1', 'X5')", TAN.name, TAN.name),
        ("DELETE FROM unit WHERE id > 2", HOA.name, ""),  # of both
        ("DELETE FROM unit", HOA.name, ""),
        ("UPDATE unit SET code = (SELECT 'X' WHERE 1 = 1) WHERE id = 3", HOA.name, ""),
    ],
)
def test_a_refused_statement_is_of_the_office_whose_rows_it_would_alter(
    store: Store, statement: str, first: str, only: str
) -> None:
    engine = engine_of(store.connection)
    store.connection.exec_driver_sql("DELETE FROM unit_name")  # a server would refuse for them
    with pytest.raises(IntegrityError) as refused, engine.standing(store.connection):
        store.connection.exec_driver_sql(statement)
    assert engine.refused(refused.value) is Refused.OFFICE
    named = only if engine.told(refused.value) is None else first
    assert store.origins.refusing(refused.value, "") == (named, False)


def test_ranges_are_told_by_table_and_by_office(store: Store) -> None:
    units = [each for each in store.origins.all() if each.in_table == "unit"]
    assert sorted(each.first_id for each in units) == [2, 5, 6]
    assert [each.first_id for each in store.origins.of_office(1)] == [2, 6]


def test_only_rows_that_stand_are_counted(store: Store) -> None:
    assert store.origins.row_counts() == {(1, "unit"): 3, (2, "unit"): 1}
    store.connection.exec_driver_sql("UPDATE origin SET last_id = 1000 WHERE first_id = 6")
    assert store.origins.row_counts() == {(1, "unit"): 3, (2, "unit"): 1}


def test_united_rows_are_bereft_whose_row_here_is_gone(store: Store) -> None:
    one = United(in_table="unit", former="0190-x", kept_id=1)
    none = United(in_table="unit", former="0190-y", kept_id=None)
    gone = United(in_table="unit", former="0190-z", kept_id=7)
    for each in (one, none, gone):
        store.united.add(each)
    assert store.united.all() == [
        replace(each, id=at) for at, each in enumerate((one, none, gone), start=1)
    ]
    assert store.united.bereft() == [replace(gone, id=3)]


def test_what_is_left_out_is_told_by_office(store: Store) -> None:
    late = LeftOut(
        office_id=1,
        in_table="attendance",
        former="0190-z",
        obstacle=Obstacle.LATE,
        unit_id=2,
        day=date(2024, 1, 5),
    )
    store.left_out.add(late)
    assert store.left_out.of_office(1) == [replace(late, id=1)]
    assert store.left_out.of_office(2) == []
