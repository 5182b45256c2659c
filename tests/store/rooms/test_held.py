"""A room that holds its rows answers as one that asks the database, whatever is written since."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import Assignment, Official, Regulation, UnitTag, Waiver
from chibo_cli.domain.meetings.calendar import Schedule
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.store import Store
from chibo_cli.usecases.finding.people import find_unit
from tests.store.transactions import rehearsing
from tests.usecases.registers import QUARTERLY, day, span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chibo_cli.domain.organisation.tree import UnitTree

COMMUNES = 20  # more of one name than are judged one by one
ROOMS = ("assignments", "officials", "regulations", "schedules", "units", "waivers")


CODES = ("x2", "đ1", "Đ1", "X1", "y1", "N1", "ĐB1", "cb1", "CB7", "CB8")


@pytest.fixture(scope="module", params=["read after", "read before", "foreseen before"])
def both(empty_register: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Store, Store]]:
    """One transaction seen by a store that holds its rooms and by one that does not.

    Rooms are read once they are asked for: after what was written, or before it. Who bears a code
    may have been foreseen before.
    """
    with rehearsing(empty_register) as plain:
        units = plain.units
        for number in range(1, COMMUNES + 1):
            commune = _unit(plain, f"Xã số {number}", code=f"X{number}", kind="commune")
            for cell in (1, 2):
                units.place(_unit(plain, f"Chi bộ ấp {cell}"), commune, ALWAYS)
        official = Official.begun(id=0, code="đb1", name="Lò Văn Thử", life=ALWAYS)
        plain.officials.add(replace(official, former_codes=("CB1",)))
        plain.regulations.add(Regulation(id=0, code="258-QĐ/TU"), (QUARTERLY,))
        held = Store(plain.connection, Path())
        held.hold(*ROOMS)
        if request.param == "foreseen before":
            held.foresee(CODES, CODES)
        for asked in ASKED.values() if request.param == "read before" else ():
            with suppress(UnknownName, KeyError):  # what is asked for is not there yet
                asked(held)
        _write(held)
        yield held, plain


def _write(store: Store) -> None:
    """Every kind of writing: added, changed, ended, taken out."""
    units, officials = store.units, store.officials
    moved = _unit(store, "Chi bộ Ấp-3", code="Đ1")
    units.place(moved, 1, span("", "2024-01-31"))
    units.place(moved, 4, span("2024-02-01"))
    units.end_placement(units.tree_of([moved]).placements[moved][1], before=day("2024-06-01"))
    renamed = units.tree_of([2]).names[2][0]
    units.change_name(renamed, until=day("2024-02-29"))
    units.add_name(2, "Chi bộ khu phố Đông", span("2024-03-01"))
    units.change(units.with_ids([1])[1], code="Y1")
    units.add_tag(UnitTag(unit_id=2, tag="mới", life=ALWAYS))
    gone = _unit(store, "Chi bộ ghi nhầm", code="N1")
    units.place(gone, 1, ALWAYS)
    units.remove(units.with_ids([gone])[gone])

    second = officials.add(Official.begun(id=0, code=None, name="Hoàng Thị Hòa", life=ALWAYS))
    whole = officials.with_id(second)
    officials.change_name(whole.names[0], name="Hoàng Thị Hoà Bình")
    officials.change_term(whole.terms[0], until=day("2024-03-31"))
    officials.add_term(second, span("2025-01-01"))
    officials.rewrite(officials.with_id(1).recoded("CB7"))
    rule = store.regulations.add(Regulation(id=0, code="26"), (replace(QUARTERLY, number=2),))
    store.regulations.add_duty(replace(QUARTERLY, regulation_id=rule, number=1))
    for official_id, since in ((1, "2024-01-01"), (second, "2024-02-01"), (1, "2025-01-01")):
        store.assignments.add(
            Assignment(id=0, official_id=official_id, unit_id=1, regulation_id=1, life=span(since))
        )
    store.assignments.change(store.assignments.of_official(1)[0], until=day("2024-12-31"))
    store.waivers.add_many(
        Waiver(id=0, official_id=1, reason=reason, life=ALWAYS) for reason in ("ốm", "đi học")
    )
    store.waivers.remove(store.waivers.naming(1, None)[0])
    for since in ("2024-05-01", ""):
        store.schedules.add(
            Schedule(
                id=0, unit_id=2, pattern=Pattern(day=5), time=None, place=None, life=span(since)
            )
        )


def _unit(store: Store, name: str, *, code: str | None = None, kind: str = "cell") -> int:
    return store.units.add_named(name, code=code, kind=kind, life=ALWAYS)


ASKED: dict[str, Callable[[Store], object]] = {
    "units": lambda store: store.units.all(),
    "the whole tree": lambda store: _told(store.units.whole_tree()),
    "a part of the tree": lambda store: _told(store.units.tree_of([2, 3, 61])),
    "codes of units": lambda store: [store.units.with_code(code) for code in CODES],
    "units spelled alike": lambda store: [
        sorted(store.units.spelled_like(name, under))
        for name in ("CHI BỘ ẤP 1", "chi bo ap-3", "Chi bộ ấp 3", "Chi bộ ghi nhầm")
        for under in (None, 1, 4, 999)
    ],
    "units whose name has the words": lambda store: [
        sorted(store.units.named_like(text))
        for text in ("ấp 1", "ấp-3", "xa so 17", "khu phố", "Chi bộ ghi nhầm", "xã", "không đâu")
    ],
    "a unit below one of a name": lambda store: [
        find_unit(store, text, day=day("2024-05-01")).id
        for text in ("Chi bộ ấp 2, Xã số 17", "chi bo ap 1, xa so 3", "Chi bộ Ấp-3, xã số 2")
    ],
    "officials": lambda store: store.officials.all(),
    "codes of officials": lambda store: [store.officials.with_code(code) for code in CODES],
    "officials whose name has the words": lambda store: [
        store.officials.named_like(text) for text in ("hoa binh", "Lò Văn Thử", "văn")
    ],
    "officials spelled alike": lambda store: [
        store.officials.spelled_like(name) for name in ("Hoàng Thị Hòa", "hoang thi hoa binh")
    ],
    "regulations": lambda store: (store.regulations.all(), store.regulations.duties()),
    "duties": lambda store: [store.regulations.duties(number) for number in (1, 2, 3)],
    "assignments": lambda store: (
        store.assignments.all(),
        [store.assignments.of_official(number) for number in (1, 2, 3)],
    ),
    "waivers": lambda store: [
        store.waivers.naming(*named) for named in ((1, None), (None, 1), (1, 1))
    ],
    "schedules": lambda store: [store.schedules.of_unit(number) for number in (2, 3)],
}


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_held_is_what_is_kept(both: tuple[Store, Store], asked: str) -> None:
    held, plain = (ASKED[asked](store) for store in both)
    assert held == plain


@pytest.mark.parametrize("room", ["units", "officials"])
def test_of_codes_foreseen_no_more_is_read_than_their_bearers(
    both: tuple[Store, Store], room: str
) -> None:
    _, plain = both
    store = Store(plain.connection, Path())
    store.foresee(CODES, CODES)
    held, kept = getattr(store, room), getattr(plain, room)
    assert [held.with_code(code) for code in CODES] == [kept.with_code(code) for code in CODES]
    assert [held.at_offices(code) for code in CODES] == [kept.at_offices(code) for code in CODES]
    assert "held" not in vars(held)
    assert held.with_code("X5") == kept.with_code("X5")  # whom nobody foresaw
    assert "held" in vars(held)
    store.foresee(CODES, CODES)
    assert [held.with_code(code) for code in CODES] == [kept.with_code(code) for code in CODES]


def test_people_foreseen_by_name_are_known_with_what_they_follow(both: tuple[Store, Store]) -> None:
    _, plain = both
    store = Store(plain.connection, Path())
    names = ("hoang thi hoa binh", "Lò Văn Thử", "LÒ VĂN THỬ", "Hoàng Thị Hòa", "Không Ai")
    store.foresee(names, ())
    for name in names:
        assert store.officials.with_code(name) is None
        found = store.officials.spelled_like(name)
        assert found == plain.officials.spelled_like(name)
        for each in found:
            assert store.assignments.of_official(each.id) == plain.assignments.of_official(each.id)
    assert "held" not in vars(store.officials)
    assert "held" not in vars(store.assignments)
    savepoint = plain.connection.begin_nested()
    named = store.officials.spelled_like("Lò Văn Thử")[0]
    store.officials.change_name(named.names[0], name="Lò Văn Khác")
    assert store.officials.spelled_like("Lò Văn Thử") == []
    assert [each.id for each in store.officials.spelled_like("lo van khac")] == [named.id]
    store.assignments.remove(store.assignments.of_official(named.id)[0])
    assert store.assignments.of_official(named.id) == plain.assignments.of_official(named.id)
    savepoint.rollback()


@pytest.fixture
def joined(both: tuple[Store, Store]) -> Iterator[tuple[Store, Store, int]]:
    """A store that holds nothing yet, one that never does, and who has come; taken back after."""
    _, plain = both
    savepoint = plain.connection.begin_nested()
    added = Official.begun(id=0, code="N7", name="Lò Văn Mới", life=ALWAYS)
    number = plain.officials.add(replace(added, former_codes=("N6",)))
    yield Store(plain.connection, Path()), plain, number
    savepoint.rollback()


def test_who_bore_a_code_is_known_though_nobody_else_is_read(
    joined: tuple[Store, Store, int],
) -> None:
    store, plain, number = joined
    store.foresee(("N6", "CB7"), ())
    assert store.officials.with_code("N6") == plain.officials.with_code("N6")
    assert "held" not in vars(store.officials)
    store.officials.change(plain.officials.with_id(number), former_codes=())
    assert store.officials.with_code("N6") is None
    store.officials.remove(plain.officials.with_id(number))
    assert store.officials.with_code("N7") is None


def test_who_is_taken_out_may_be_one_not_read(joined: tuple[Store, Store, int]) -> None:
    store, plain, number = joined
    store.foresee(("N6",), ())
    assert store.officials.with_code("N6") == plain.officials.with_code("N6")
    store.officials.remove(plain.officials.with_id(number))
    assert [store.officials.with_code(code) for code in ("N6", "N7")] == [None, None]


def test_nothing_rolled_back_is_remembered(both: tuple[Store, Store]) -> None:
    _, plain = both
    store = Store(plain.connection, Path())
    savepoint = plain.connection.begin_nested()
    store.hold("units")
    _unit(store, "Chi bộ tạm", code="TAM")
    savepoint.rollback()
    store.release()
    assert store.units.with_code("TAM") == []


def _told(tree: UnitTree) -> object:
    parts = (tree.names, tree.placements, tree.tags)
    return tree.units, [{key: each for key, each in part.items() if each} for part in parts]
