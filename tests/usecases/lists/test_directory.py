"""The directory answers as the resolver does, whatever the spelling, the visitor and the day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from chibo_cli.domain.facts.records import Official
from chibo_cli.domain.lists.lists import ListRow
from chibo_cli.domain.text.names import search_form
from chibo_cli.messages.errors.refusals import ChiboError
from chibo_cli.store.store import Store
from chibo_cli.usecases.finding.people import find_official, find_unit, find_visited_unit
from chibo_cli.usecases.importing.lookup import Directory
from chibo_cli.usecases.organisation.units import move_unit, rename_unit
from tests.running.examples import examples
from tests.usecases.registers import day, span, undone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.usecases.registers import Register

PEOPLE = (
    ("CB01", "Nguyễn Văn An", "", ""),
    ("CB02", "Nguyễn Văn An", "2024-02-01", ""),
    ("đb3", "Nguyễn Văn Ân", "", "2024-03-31"),
    (None, "Hoàng Thị Hoà", "", ""),
    ("Đc", "Đ/c Thị Hòa Bình", "", ""),
    (None, "Ni-ê Kdăm", "", ""),
    (None, "An", "2024-01-15", "2024-05-31"),
)
CELLS = ("Chi bộ ấp 1", "Chi bộ ấp 10", "Chi bộ ấp Bình Hòa", "Chi bộ khu phố (mới)")
DAYS = some.dates(date(2023, 12, 1), date(2024, 8, 31)) | some.sampled_from(
    [
        day(text) + timedelta(step)
        for text in ("2024-02-01", "2024-03-31", "2024-06-01")
        for step in (-1, 0, 1)
    ]
)


@pytest.fixture(scope="module")
def province(rehearsal: Store) -> Iterator[tuple[Register, Directory]]:
    """Homonyms in two communes, units renamed, moved and ended, codes used again."""
    with undone(rehearsal) as register:
        store = register.store
        top = register.unit("Tỉnh Bình Tân Giang", code="T01", kind="province")
        communes = [
            register.unit(name, code=code, kind="commune", under=top)
            for name, code in (("Xã Hoà Lạc", "X01"), ("Xã Bình Hòa", "X02"), ("Xã Đồng An", "x-Đ"))
        ]
        for commune in communes:
            for name in CELLS:
                register.unit(name, under=commune)
        old = register.unit(
            "Chi bộ ấp Đông", code="C7", under=communes[0], life=span("", "2024-03-31")
        )
        new = register.unit("Chi bộ ấp Đông", code="c7", under=communes[1], life=span("2024-04-01"))
        rename_unit(store, new, "Chi bộ ấp Tây", on=day("2024-06-01"))
        moved = register.unit("Chi bộ trường học ấp 1", kind="school_cell", under=communes[0])
        move_unit(store, moved, communes[1], span("2024-02-01"))
        rule = register.regulation()
        officials = [
            register.official(name, code=code, life=span(since, until))
            for code, name, since, until in PEOPLE
        ]
        for official, unit, since, until in (
            (officials[0], communes[0], "", "2024-03-31"),
            (officials[0], communes[1], "2024-04-01", ""),
            (officials[1], communes[1], "2024-02-01", "2024-02-29"),
            (officials[2], old, "", ""),
            (officials[3], top, "2024-01-01", ""),
        ):
            register.assignment(official, unit, rule, span(since, until))
        register.assignment(officials[4], communes[2], rule, span("2024-01-01"), is_draft=True)
        yield register, Directory(Store(store.connection, Path()))


def spelled(words: tuple[str, ...]) -> some.SearchStrategy[str]:
    """Names and codes as typed: whole or in part, marks or none, narrowed, addressed."""
    names = some.sampled_from(words)
    parts = some.builds(
        lambda name, start, length: " ".join(name.split()[start : start + length]) or name,
        names,
        some.integers(0, 3),
        some.integers(1, 4),
    )
    plain = names | parts
    changed = some.builds(
        lambda text, change: change(text),
        plain,
        some.sampled_from([str, str.upper, str.lower, search_form, str.title]),
    )
    return (
        changed
        | some.builds("{}, {}".format, changed, changed)
        | some.builds("đ/c {}".format, changed)
        | some.sampled_from([",", "-", "1", "%", "_", "(mới)", "không có ai", "\u0301"])
    )


OF_PEOPLE = spelled(tuple(filter(None, (each for row in PEOPLE for each in row[:2]))))
OF_UNITS = spelled(
    (
        *(*CELLS, "Chi bộ ấp Đông", "Chi bộ ấp Tây", "Xã Hòa Lạc", "Xã Bình Hoà", "Xã Đồng An"),
        *("T01", "X01", "x-đ", "X-Đ", "C7", "Chi bộ trường học ấp 1", "Tỉnh Bình Tân Giang"),
    )
)


def answered(resolve: Callable[[], object]) -> object:
    """What is found, or every word of the refusal."""
    try:
        return resolve()
    except ChiboError as error:
        return type(error), vars(error)


@examples(100)
@given(text=OF_PEOPLE, held_on=DAYS)
def test_people_are_found_as_by_the_resolver(
    province: tuple[Register, Directory], text: str, held_on: date
) -> None:
    register, directory = province
    assert answered(lambda: directory.official(text, held_on)) == answered(
        lambda: find_official(register.store, text, day=held_on)
    )


@examples(150)
@given(text=OF_UNITS, held_on=DAYS, number=some.integers(0, len(PEOPLE) - 1))
def test_units_are_found_as_by_the_resolver(
    province: tuple[Register, Directory], text: str, held_on: date, number: int
) -> None:
    register, directory = province
    store = register.store
    visitor = sorted(store.officials.all(), key=lambda each: each.id)[number]
    assert answered(lambda: directory.visited_unit(text, visitor, held_on)) == answered(
        lambda: find_visited_unit(store, text, visitor, day=held_on)
    )
    assert answered(lambda: directory.unit(text, held_on)) == answered(
        lambda: find_unit(store, text, day=held_on)
    )


@examples(100)
@given(
    people=some.lists(OF_PEOPLE, min_size=1, max_size=3),
    units=some.lists(OF_UNITS, max_size=2),
    unforeseen=OF_PEOPLE,
    held_on=DAYS,
)
def test_who_is_foreseen_is_found_as_by_the_resolver(
    province: tuple[Register, Directory],
    people: list[str],
    units: list[str],
    unforeseen: str,
    held_on: date,
) -> None:
    register, _ = province
    store = register.store
    directory = Directory(Store(store.connection, Path()))
    directory.foresee(
        [
            ListRow(number, {"official": official, "unit": unit})
            for number, (official, unit) in enumerate(zip_longest(people, units, fillvalue=""))
        ]
    )
    for text in (*people, unforeseen):
        visitor = answered(partial(directory.official, text, held_on))
        assert visitor == answered(partial(find_official, store, text, day=held_on))
        if not isinstance(visitor, Official):
            continue
        for unit in units:
            visited = partial(directory.visited_unit, unit, visitor, held_on)
            expected = partial(find_visited_unit, store, unit, visitor, day=held_on)
            assert answered(visited) == answered(expected)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cb01", "Nguyễn Văn An"),
        ("đ/c Ni-ê Kdăm", "Ni-ê Kdăm"),
        ("ĐB3", "Nguyễn Văn Ân"),
        ("Đ/c Thị Hòa Bình", "Đ/c Thị Hòa Bình"),
        ("nguyen van an", None),
        ("ai đó", None),
    ],
)
def test_the_spellings_reach_every_answer(
    province: tuple[Register, Directory], text: str, name: str | None
) -> None:
    _, directory = province
    found = answered(lambda: directory.official(text, day("2024-04-02")))
    assert getattr(found, "name", None) == name
