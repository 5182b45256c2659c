"""A register goes out as files and comes back whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from chibo_cli.domain.lists.copies import COPIES
from chibo_cli.domain.lists.lists import ListKind, Outcome, Taken
from chibo_cli.intake.headers.meanings import Fit, recognised
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from chibo_cli.output.register.copies import copies_workbook, copy_csv
from chibo_cli.output.register.imports import taken_lines
from chibo_cli.store.rooms.copying import fields_of
from chibo_cli.store.store import Mode, open_store
from chibo_cli.store.tables import tables
from chibo_cli.usecases.lists.exporting import copied_lists
from chibo_cli.usecases.register.proving import prove
from tests.running.chibo import Chibo, operation
from tests.running.engines.registers import at
from tests.running.examples import costly_examples
from tests.usecases.lists.any_register import any_registers, keep
from tests.usecases.lists.copies import as_folder, as_workbook, bring_back, facts_of
from tests.usecases.lists.picking import TODAY
from tests.usecases.registers import undone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chibo_cli.store.store import Store
    from tests.usecases.lists.any_register import Rows

pytestmark = pytest.mark.slow

WAYS = pytest.mark.parametrize("way", [as_folder, as_workbook], ids=["csv", "xlsx"])


@WAYS
@costly_examples(10, 500)
@given(made=any_registers())
def test_any_register_comes_back_whole(
    way: Callable[[Store, Path], list[Path]],
    rehearsal: Store,
    tmp_path: Path,
    made: dict[str, Rows],
) -> None:
    with undone(rehearsal):
        keep(rehearsal, made)
        wanted = facts_of(rehearsal)
        paths = way(rehearsal, tmp_path)
        written = [path.read_bytes() for path in paths]
    with undone(rehearsal):
        bring_back(rehearsal, paths, TODAY)
        assert facts_of(rehearsal) == wanted
        assert [path.read_bytes() for path in way(rehearsal, tmp_path)] == written
        again = bring_back(rehearsal, paths, TODAY)
        outcomes = {taken.outcome for tally in again for taken in tally.taken}
        assert (len(again), outcomes <= {Outcome.UNCHANGED}) == (len(COPIES), True)


@pytest.fixture(scope="module")
def closed_province(tmp_path_factory: pytest.TempPathFactory, sample_register: Path) -> Chibo:
    """The sample province with a quarter signed and another opened again."""
    chibo = Chibo.at_copy_of(sample_register, tmp_path_factory.mktemp("closed"), "2026-01-05")
    chibo.done("period", "close", "2024-Q1")
    chibo.done("period", "close", "2024-Q2")
    chibo.done("period", "reopen", "2024-Q2", "--reason", "bổ sung biên bản")
    chibo.done("db", "set", "office", "Ban Tổ chức")
    return chibo


@WAYS
def test_the_sample_province_comes_back_whole(
    way: Callable[[Store, Path], list[Path]],
    closed_province: Chibo,
    chibo: Chibo,
    tmp_path: Path,
) -> None:
    with open_store(at(closed_province.db), Mode.READ, wait=0) as store:
        wanted, paths = facts_of(store), way(store, tmp_path / "out")
    with open_store(at(chibo.db), Mode.WRITE, wait=0, operation=operation()) as store:
        bring_back(store, paths, TODAY)
    with open_store(at(chibo.db), Mode.READ, wait=0) as store:
        assert facts_of(store) == wanted
        assert prove(store, today=TODAY) == []
        assert store.closings.closed_periods() == ["2024-Q1"]
        written = [path.read_bytes() for path in paths]
        assert [path.read_bytes() for path in way(store, tmp_path / "again")] == written
    argv = ("report", "year", "2024", "--json")
    assert chibo(*argv, CHIBO_TODAY="2026-01-05") == closed_province(*argv)
    told = []
    for one in (chibo, closed_province):
        rows = one("period", "diff", "2024-Q1", "--json", CHIBO_TODAY="2026-01-05").json["rows"]
        told.append([row | {"operations": []} for row in rows])  # a copy has a journal of its own
    assert told[0] == told[1]


def test_every_table_of_facts_has_its_copy() -> None:
    assert [copy.table for copy in COPIES.values()] == list(
        dict.fromkeys(copy.table for copy in COPIES.values())
    )
    assert {copy.table for copy in COPIES.values()} == {table.name for table in tables.facts}
    assert [ListKind.REGISTER, *COPIES] == list(ListKind)


@pytest.mark.parametrize("kind", COPIES, ids=lambda kind: kind.value)
def test_a_copy_has_every_column_of_its_table(kind: ListKind) -> None:
    table = tables[COPIES[kind].table]
    copy, of_the_store = COPIES[kind], {"id", "uid", "folded"}
    assert {each.name for each in fields_of(kind)} == set(table.columns.keys()) - of_the_store
    assert copy.told <= set(copy.columns)


@pytest.mark.parametrize("kind", COPIES, ids=lambda kind: kind.value)
def test_a_copy_is_known_by_its_header(kind: ListKind) -> None:
    header = ["uid", "id", *COPIES[kind].columns]
    assert recognised(header) == Fit(kind, {column: at for at, column in enumerate(header)})


@pytest.mark.parametrize("kind", COPIES, ids=lambda kind: kind.value)
def test_every_column_of_a_copy_has_its_words(kind: ListKind) -> None:
    fields = tuple((column, "cũ", "mới") for column in COPIES[kind].columns)
    changed = Taken("x.csv", "", 2, ("x 1",), Outcome.CHANGED, fields)
    told = taken_lines(kind, [changed], Counter({Outcome.CHANGED: 1}), Words(Language.VI))
    assert told.count("cũ → mới") == len(fields)


def test_the_same_facts_give_the_same_bytes(closed_province: Chibo) -> None:
    def written() -> list[bytes]:
        with open_store(at(closed_province.db), Mode.READ, wait=0) as store:
            copied = copied_lists(store)
        return [*map(copy_csv, copied), copies_workbook(copied)]

    assert written() == written()
