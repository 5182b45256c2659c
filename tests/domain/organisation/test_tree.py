from __future__ import annotations

import pytest

from chibo_cli.domain.facts.records import Post, Unit, UnitName
from chibo_cli.domain.organisation.tree import UnitTree
from chibo_cli.domain.time.spans import in_force
from tests.domain.duties.province import Province, on, span


@pytest.mark.parametrize(
    ("day", "line"),
    [
        pytest.param("2024-02-14", ["cell", "one", "province"], id="the last day before the move"),
        pytest.param("2024-02-15", ["cell", "other", "province"], id="the day of the move"),
        pytest.param("2024-06-30", ["cell", "other", "province"], id="its last day there"),
        pytest.param("2024-07-01", ["cell"], id="below nothing"),
    ],
)
def test_a_unit_stands_below_those_above_it_on_that_day(day: str, line: list[str]) -> None:
    p = Province()
    units = {"province": p.unit("T", "province")}
    units["one"] = p.unit("X01", "commune", under=units["province"])
    units["other"] = p.unit("X02", "commune", under=units["province"])
    units["cell"] = p.unit("C", under=units["one"], moved="..2024-02-14")
    p.place(units["cell"], units["other"], "2024-02-15..2024-06-30")
    tree = p.facts.tree
    cell, last_day = units["cell"].id, on(day)

    assert tree.line(cell, last_day) == tuple(units[name].id for name in line)
    for name, unit in units.items():
        assert tree.is_within(cell, unit.id, last_day) is (name in line)
    assert tree.parent(cell, last_day) == (units[line[1]].id if len(line) > 1 else None)


def test_a_line_follows_every_move_of_that_day_further_up() -> None:
    p = Province()
    district = p.unit("H", "district", days="..2025-06-30")
    province = p.unit("T", "province")
    commune = p.unit("X", "commune", under=district, moved="..2025-06-30")
    cell = p.unit("C", under=commune)
    p.place(commune, province, "2025-07-01..")
    p.place(district, province, "..2025-06-30")
    tree = p.facts.tree

    before = tree.line(cell.id, on("2025-06-30"))
    after = tree.line(cell.id, on("2025-07-01"))

    assert before == (cell.id, commune.id, district.id, province.id)
    assert after == (cell.id, commune.id, province.id)


def test_nothing_stands_below_what_is_below_it() -> None:
    p = Province()
    commune = p.unit("X", "commune")
    cell = p.unit("C", under=commune)

    assert not p.facts.tree.is_within(commune.id, cell.id, on("2024-01-01"))


def test_a_circle_in_a_damaged_register_has_an_end() -> None:
    p = Province()
    one = p.unit("X01", "commune")
    other = p.unit("X02", "commune", under=one)
    p.place(one, other)

    assert p.facts.tree.line(one.id, on("2024-01-01")) == (one.id, other.id)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param("2024-02-14", "Ấp Cũ", id="the last day of the old name"),
        pytest.param("2024-02-15", "Ấp Mới", id="the first day of the new name"),
        pytest.param("2024-07-01", "Ấp Mới", id="after its end, the last it had"),
        pytest.param("2023-12-31", "Ấp Cũ", id="before its start, the first it had"),
    ],
)
def test_a_unit_bears_the_name_of_that_day(day: str, name: str) -> None:
    names = (
        UnitName(unit_id=1, name="Ấp Mới", life=span("2024-02-15..2024-06-30"), id=2),
        UnitName(unit_id=1, name="Ấp Cũ", life=span("2024-01-01..2024-02-14"), id=1),
    )

    assert UnitTree.of((), names, ()).name(1, on(day)) == name


def test_between_two_names_a_unit_bears_the_one_before() -> None:
    names = (
        UnitName(unit_id=1, name="Ấp Cũ", life=span("..2024-01-31"), id=1),
        UnitName(unit_id=1, name="Ấp Mới", life=span("2024-03-01.."), id=2),
    )

    assert UnitTree.of((), names, ()).name(1, on("2024-02-15")) == "Ấp Cũ"


def test_a_unit_without_any_name_has_an_empty_one() -> None:
    assert UnitTree.of((), (), ()).name(1, on("2024-01-01")) == ""


def test_of_several_facts_in_force_the_one_begun_last_holds() -> None:
    always = Post(official_id=1, title="Ủy viên", agency=None, life=span(), id=1)
    later = Post(
        official_id=1, title="Phó Trưởng ban", agency=None, life=span("2024-02-01.."), id=2
    )
    ended = Post(
        official_id=1, title="Trưởng ban", agency=None, life=span("2024-02-10..2024-02-28"), id=3
    )
    posts = (later, ended, always)

    assert in_force(posts, on("2024-01-31")) is always
    assert in_force(posts, on("2024-02-28")) is ended
    assert in_force(posts, on("2024-02-29")) is later
    assert in_force((ended,), on("2024-03-01")) is None


def test_a_unit_is_ever_within_what_stood_above_it_on_some_of_the_days() -> None:
    p = Province()
    one, other, top = p.unit("X01", "commune"), p.unit("X02", "commune"), p.unit("T", "province")
    cell = p.unit("C", under=one, moved="..2024-03-31")
    p.place(cell, other, "2024-04-01..")
    p.place(other, top, "2024-07-01..")
    tree = p.facts.tree

    def is_within(unit: Unit, above: Unit, days: str) -> bool:
        return tree.is_ever_within(unit.id, above.id, span(days))

    assert is_within(cell, cell, "..")
    assert is_within(cell, one, "2024-03-31..2024-04-01")
    assert not is_within(cell, one, "2024-04-01..")
    assert is_within(cell, top, "..")
    assert not is_within(cell, top, "..2024-06-30")
    assert not is_within(one, cell, "..")
