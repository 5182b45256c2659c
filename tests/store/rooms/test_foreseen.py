"""What was foreseen is known as the database has it, whatever is written before it is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from chibo_cli.domain.facts.records import Assignment, Official, Regulation, Unit
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.store import Store
from tests.running.examples import examples
from tests.store.transactions import rehearsing
from tests.usecases.registers import QUARTERLY, day, span, undone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

CODES = ("CB1", "cb1", "ĐB2", "đb2", "C3", "X1")
NAMES = ("Lò Văn Thử", "lo van thu", "Ni-ê Kdăm", "Hoàng Thị Hoà", "C3")
TEXTS = some.sampled_from((*CODES, *NAMES))
WHOM = some.integers(0, 3)

Write = tuple[str, int, str]


@pytest.fixture(scope="module")
def begun(empty_register: Path) -> Iterator[Store]:
    with rehearsing(empty_register) as store:
        for code, name in (("CB1", "Lò Văn Thử"), ("ĐB2", "Ni-ê Kdăm"), (None, "Hoàng Thị Hoà")):
            store.officials.add(Official.begun(id=0, code=code, name=name, life=ALWAYS))
            store.units.add_named(f"Chi bộ {name}", code=code, kind="cell", life=ALWAYS)
        store.regulations.add(Regulation(id=0, code="258-QĐ/TU"), (QUARTERLY,))
        yield store


def _an_official(store: Store, at: int) -> Official | None:
    return dict(enumerate(store.officials.all())).get(at)


def _a_unit(store: Store, at: int) -> Unit | None:
    return dict(enumerate(store.units.all())).get(at)


def _add(store: Store, plain: Store, at: int, text: str) -> None:
    code = None if plain.officials.with_code(text) else text
    store.officials.add(Official.begun(id=0, code=code, name=NAMES[at], life=ALWAYS))


def _rename(store: Store, plain: Store, at: int, text: str) -> None:
    if (one := _an_official(plain, at)) is not None:
        store.officials.change_name(one.names[-1], name=text)


def _recode(store: Store, plain: Store, at: int, text: str) -> None:
    if (one := _an_official(plain, at)) and plain.officials.with_code(text) is None:
        store.officials.rewrite(one.recoded(text))


def _come_back(store: Store, plain: Store, at: int, text: str) -> None:
    del text
    if (one := _an_official(plain, at)) and len(one.terms) == 1:
        store.officials.change_term(one.terms[-1], until=day("2024-03-31"))
        store.officials.add_term(one.id, span("2024-05-01"))


def _take_out(store: Store, plain: Store, at: int, text: str) -> None:
    del text
    if (one := _an_official(plain, at)) and not plain.assignments.of_official(one.id):
        store.officials.remove(one)


def _assign(store: Store, plain: Store, at: int, text: str) -> None:
    del text
    if (one := _an_official(plain, at)) is not None:
        whole = Assignment(id=0, official_id=one.id, unit_id=1, regulation_id=1, life=ALWAYS)
        store.assignments.add(whole)


def _end(store: Store, plain: Store, at: int, text: str) -> None:
    del text
    if (one := _an_official(plain, at)) and (known := plain.assignments.of_official(one.id)):
        store.assignments.change(known[0], until=day("2024-06-30"))
        store.assignments.remove(known[-1])


def _add_unit(store: Store, plain: Store, at: int, text: str) -> None:
    del plain
    store.units.add_named(NAMES[at], code=text, kind="cell", life=ALWAYS)


def _recode_unit(store: Store, plain: Store, at: int, text: str) -> None:
    if (one := _a_unit(plain, at)) is not None:
        store.units.rewrite(replace(one, code=text))


WRITES: dict[str, Callable[[Store, Store, int, str], None]] = {
    "an official is added": _add,
    "one is named otherwise": _rename,
    "one bears another code": _recode,
    "one comes back": _come_back,
    "one is taken out": _take_out,
    "one is assigned": _assign,
    "one is assigned no more": _end,
    "a unit is added": _add_unit,
    "a unit bears another code": _recode_unit,
}


@examples(150)
@given(
    foreseen=some.sets(TEXTS, min_size=1),
    writes=some.lists(some.tuples(some.sampled_from(tuple(WRITES)), WHOM, TEXTS), max_size=4),
    asked=some.lists(TEXTS, min_size=1, max_size=6),
)
def test_what_was_foreseen_is_known_as_it_stands(
    begun: Store, foreseen: set[str], writes: Sequence[Write], asked: Sequence[str]
) -> None:
    with undone(begun):
        store = Store(begun.connection, Path())
        store.foresee(foreseen, foreseen)
        for write, at, text in writes:
            WRITES[write](store, begun, at, text)
            for each in asked:
                assert _told(store, each) == _told(begun, each)


def _told(store: Store, text: str) -> object:
    officials = store.officials
    coded = officials.with_code(text)
    spelled = sorted(officials.spelled_like(text), key=lambda one: one.id)
    people = {one.id for one in (coded, *spelled) if one is not None}
    return (
        *(coded, spelled, store.units.with_code(text)),
        [store.assignments.of_official(number) for number in sorted(people)],
    )


@pytest.mark.parametrize("code", [None, "CB7"])
def test_who_is_added_leaves_the_others_foreseen(begun: Store, code: str | None) -> None:
    with undone(begun):
        store = Store(begun.connection, Path())
        store.foresee({*CODES, *NAMES}, CODES)
        for number in range(3):
            new = Official.begun(id=0, code=code, name=f"Người Mới {number}", life=ALWAYS)
            store.officials.add(replace(new, code=code and f"{code}{number}"))
            store.units.add_named(f"Chi bộ mới {number}", code=code, kind="cell", life=ALWAYS)
        for text in CODES[:-2]:
            assert store.officials.with_code(text) == begun.officials.with_code(text)
            assert store.units.with_code(text) == begun.units.with_code(text)
        for text in NAMES[:-1]:
            found = store.officials.spelled_like(text)
            assert found == begun.officials.spelled_like(text)
            assert [store.assignments.of_official(each.id) for each in found] == [[]] * len(found)
        held = (store.officials, store.units, store.assignments)
        assert [each for each in held if "held" in vars(each)] == []
        assert store.officials.spelled_like("người mới 1") == begun.officials.spelled_like(
            "Người Mới 1"
        )
