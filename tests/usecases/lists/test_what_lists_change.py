"""Whatever is read changes exactly the facts that its cells state, or nothing."""

from __future__ import annotations

import csv
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.facts.records import Document, Duty, DutyKind, Holder
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.store.store import Mode, open_store
from tests.running.chibo import Chibo, operation
from tests.running.engines import registers
from tests.running.engines.registers import at
from tests.running.examples import costly_examples
from tests.usecases.lists.any_list import KINDS, Facts, Stated, any_row
from tests.usecases.lists.copies import facts_of
from tests.usecases.lists.picking import Pick
from tests.usecases.registers import QUARTERLY, Register, span

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListKind
    from tests.usecases.lists.any_list import ListRow

pytestmark = pytest.mark.slow

REPORT = Duty(
    id=0,
    regulation_id=0,
    number=2,
    kind=DutyKind.FILE,
    period=PeriodKind.QUARTER,
    document=Document.REPORT,
    held_by=Holder.OFFICIAL,
    due="end+10",
)


@pytest.fixture(scope="module")
def small_office(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Path:
    """Two communes, three cells with a code and one without, three people, one regulation."""
    path = registers.copied(empty_register, tmp_path_factory.mktemp("lists") / "office.db")
    with open_store(at(path), Mode.WRITE, wait=0, operation=operation()) as store:
        register = Register(store)
        for code, name in (("X01", "Xã Hòa Lạc"), ("X02", "Xã Thủy Tân")):
            register.unit(name, code=code, kind="commune")
        for number, above in ((1, "X01"), (2, "X01"), (3, "X02")):
            register.unit(f"Chi bộ ấp {number}", code=f"C{number}", under=register.coded(above))
        register.unit("Chi bộ chợ", under=register.coded("X02"))
        an = register.official("Nguyễn Văn An", code="CB01", title="Tỉnh ủy viên")
        register.official("Trần Thị Bình", code="CB02", home=register.coded("C2"))
        register.official("Lê Văn Cường")
        regulation = register.regulation("258-QĐ/TU", QUARTERLY, REPORT)
        register.assignment(an, register.coded("X01"), regulation, span("2024-02-05"))
    return path


def facts(path: Path) -> Facts:
    with open_store(at(path), Mode.READ, wait=0) as store:
        return {table: [*rows] for table, rows in facts_of(store).items()}


def told(stated: Facts, known: set[str]) -> dict[str, list[str]]:
    """Facts as two registers are compared: a new one by what it says, not by its number."""
    called = {
        row["uid"]: row["code"] or row.get("name")
        for table in ("unit", "official")
        for row in stated[table]
        if row["uid"] not in known
    }
    called |= {
        row["uid"]: str(tuple(called.get(row[each], row[each]) for each in _VISIT))
        for row in stated["attendance"]
        if row["uid"] not in known
    }

    def field(value: Any) -> Any:  # noqa: ANN401 — of any column
        value = tuple(value) if isinstance(value, list) else value
        return called.get(value, value)

    return {
        table: sorted(
            str(
                {
                    column: field(value)
                    for column, value in sorted(row.items())
                    if value is not None and (column not in {"id", "uid"} or value in known)
                }
            )
            for row in rows
        )
        for table, rows in stated.items()
    }


_VISIT = ("official", "unit", "date")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
@costly_examples(4, 200)
@given(seed=st.integers(0, 2**32))
def test_a_list_changes_what_its_cells_state_or_nothing(
    small_office: Path, tmp_path_factory: pytest.TempPathFactory, kind: ListKind, seed: int
) -> None:
    pick = Pick(Random(seed), [])
    folder = tmp_path_factory.mktemp("list")
    clerk = Chibo.at_copy_of(small_office, folder)
    before = facts(clerk.db)
    for _ in range(2):  # the second finds what the first has left
        rows: list[ListRow] = [any_row(pick, kind) for _ in range(pick.number(1, 2))]
        path = folder / "list.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        result = clerk("import", path)
        wanted = Stated(before)
        if result.code == 0:
            wanted.take(kind, rows)
        else:
            assert result.code == 65, result
        known = {row["uid"] for table in before.values() for row in table}
        before = facts(clerk.db)
        found, stated = told(before, known), told(wanted.facts, known)
        different = [table for table in found if found[table] != stated[table]]
        assert [found[each] for each in different] == [stated[each] for each in different], result
