"""One file twice, copies for another office, rows known by their uid, and whose a row is."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from chibo_cli.domain.merging.errors import HeadLost, IdentityShared, NameTaken, UnderElsewhere
from chibo_cli.domain.merging.offices import Obstacle
from chibo_cli.domain.register.journal import Action, OperationKind
from chibo_cli.store.store import Mode, open_store
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import new_uid
from tests.running.chibo import Chibo, operation
from tests.running.communes import TOP
from tests.running.engines import registers
from tests.running.engines.registers import at
from tests.usecases.merging.conftest import AN_HOA, BINH_MINH
from tests.usecases.merging.offices import held_in, merged, rows_in
from tests.usecases.merging.sent import head_of

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.usecases.merging.receiving import Merged
    from tests.usecases.merging.conftest import Province

pytestmark = pytest.mark.slow


def test_two_files_of_one_identity_are_told_apart_by_their_chains(
    joined: Province, tmp_path: Path
) -> None:
    copied = Chibo(registers.copied(joined.an_hoa.db, tmp_path / "copy.db"))
    copied.done("attend", "add", "CB01", "C2", "--on", "9/4/2024")
    joined.an_hoa.done("attend", "add", "CB01", "C2", "--on", "10/4/2024")
    joined.take(joined.an_hoa)
    before = joined.chibo.kept()

    with pytest.raises(IdentityShared) as refused:
        joined.take(copied)

    assert refused.value.office == AN_HOA
    assert joined.chibo.kept() == before


def test_an_old_copy_put_back_is_refused_until_all_is_compared_anew(
    joined: Province, tmp_path: Path
) -> None:
    old = shutil.copy(joined.an_hoa.db, tmp_path / "old.db")
    joined.an_hoa.done("attend", "add", "CB01", "C2", "--on", "10/4/2024")
    joined.an_hoa.done("attend", "remove", "1", "--yes")
    joined.take(joined.an_hoa)
    shutil.copy(old, joined.an_hoa.db)

    with pytest.raises(HeadLost):
        joined.take(joined.an_hoa)

    taken = joined.take(joined.an_hoa, anew=True)
    assert (taken.count_of(Action.DELETE), taken.count_of(Action.INSERT)) == (1, 3)
    joined.an_hoa.done("attend", "add", "CB01", "C3", "--on", "11/4/2024")
    assert joined.take(joined.an_hoa).count_of(Action.INSERT) == 1


def test_of_a_copy_that_became_another_office_what_is_known_stands_once(
    joined: Province, tmp_path: Path
) -> None:
    """One in both: never altered by the second, who brings what is new; and nothing is left out."""
    copied = _became_another(joined.an_hoa, tmp_path)
    copied.done("attend", "add", "CB01", "C2", "--on", "10/4/2024", "--recommend", "Kéo điện")
    known = held_in(joined.chibo.db).of(AN_HOA)

    taken = _taken(joined, copied)

    assert [(each.in_table, each.obstacle) for each in taken.left_out] == []
    assert taken.counts == {("attendance", Action.INSERT): 1, ("recommendation", Action.INSERT): 1}
    held = held_in(joined.chibo.db)
    assert held.of(AN_HOA) == known
    assert {key[0] for key in held.of("Xã Mới")} == {"attendance", "recommendation"}
    (visit,) = (row for key, row in held.of("Xã Mới").items() if key[0] == "attendance")
    assert held.owner["official", str(visit["official_id"])] == AN_HOA


def test_what_a_copy_says_otherwise_or_takes_out_is_left_out(
    joined: Province, tmp_path: Path
) -> None:
    copied = _became_another(joined.an_hoa, tmp_path)
    copied.done("attend", "edit", "2", "--strengths", "Đúng giờ")
    copied.done("attend", "remove", "1", "--yes")
    known = held_in(joined.chibo.db).of(AN_HOA)

    taken = _taken(joined, copied)

    assert [(each.in_table, each.obstacle) for each in taken.left_out] == [
        ("attendance", Obstacle.STANDS)
    ]
    assert held_in(joined.chibo.db).of(AN_HOA) == known


def test_what_the_province_gave_its_commune_stays_its_own(
    province: Province, tmp_path: Path
) -> None:
    province.chibo.done("unit", "add", "Xã Chung", "-k", "xã", "--code", "XC", "-p", TOP)
    province.chibo.done("official", "add", "Võ Văn Tỉnh", "--code", "TU01")
    copied = _became_another(province.chibo, tmp_path)
    copied.done("unit", "add", "Chi bộ ấp 9", "--code", "C9", "-p", "XC")
    own = held_in(province.chibo.db).of(None)

    taken = _taken(province, copied)

    assert taken.left_out == []
    assert held_in(province.chibo.db).of(None) == own
    rows = {row["code"]: row for row in province.rows("unit", "list")}
    assert rows["C9@Xã Mới"]["parent"]["code"] == "XC"


def test_an_offices_name_is_no_other_offices(joined: Province) -> None:
    with pytest.raises(NameTaken):
        joined.take(joined.an_hoa, name=BINH_MINH.upper())
    with pytest.raises(UnderElsewhere):
        joined.take(joined.an_hoa, under=f"X01@{BINH_MINH}")


@pytest.mark.parametrize(
    "argv",
    [
        ("attend", "edit", "1", "--strengths", "Đúng giờ"),
        ("attend", "remove", "1", "--yes"),
        ("official", "rename", f"CB01@{AN_HOA}", "Nguyễn Văn Ánh", "--on", "1/5/2024"),
        ("unit", "rename", f"C1@{AN_HOA}", "Chi bộ ấp Một", "--on", "1/5/2024"),
        ("assign", "end", "1", "--on", "1/5/2024"),
    ],
    ids=lambda argv: " ".join(argv[:2]),
)
def test_an_offices_rows_are_altered_only_where_somebody_adjusts(
    joined: Province, argv: tuple[str, ...]
) -> None:
    before = rows_in(joined.chibo.db)
    assert joined.chibo(*argv).code != 0
    assert rows_in(joined.chibo.db) == before
    joined.chibo.done(*argv, "--adjust", "--reason", "ghi nhầm")
    assert rows_in(joined.chibo.db) != before


def test_what_was_adjusted_here_comes_back_as_the_office_has_it(joined: Province) -> None:
    joined.chibo.done("attend", "edit", "1", "--strengths", "X", "--adjust", "--reason", "x")
    assert joined.take(joined.an_hoa, anew=True).counts == {("attendance", Action.UPDATE): 1}


def test_whom_an_office_erased_is_erased_here_in_the_journal_too(joined: Province) -> None:
    name = "Nguyễn Văn An".encode()
    assert name in joined.chibo.kept()
    joined.an_hoa.done("official", "erase", "CB01", "--reason", "đơn", "--yes")

    joined.chibo.done("merge", joined.an_hoa.db)

    assert name not in joined.chibo.kept()
    assert joined.take(joined.an_hoa).counts == {}


def test_a_merge_is_undone_and_taken_anew(province: Province) -> None:
    province.take(province.an_hoa)
    before = rows_in(province.chibo.db)
    province.an_hoa.done("attend", "add", "CB01", "C3", "--on", "11/4/2024")
    province.an_hoa.done("official", "rename", "CB02", "Trần Thị Bính", "--on", "1/5/2024")
    province.take(province.an_hoa)
    after = rows_in(province.chibo.db)

    province.chibo.done("undo", head_of(province.chibo))
    assert rows_in(province.chibo.db) == before
    province.prove()

    province.take(province.an_hoa)
    assert rows_in(province.chibo.db).keys() - after.keys() <= {
        key for key in rows_in(province.chibo.db) if key[0] == "origin"
    }


def _became_another(chibo: Chibo, folder: Path) -> Chibo:
    copied = Chibo(registers.copied(chibo.db, folder / "another.db"))
    under = replace(operation(), kind=OperationKind.IDENTITY)
    with open_store(at(copied.db), Mode.WRITE, wait=0, operation=under) as store:
        store.connection.execute(update(tables.register).values(uuid=new_uid()))
    return copied


def _taken(province: Province, office: Chibo) -> Merged:
    taken = merged(
        province.chibo.db,
        office.db,
        today=date.fromisoformat(province.chibo.today),
        under=TOP,
        name="Xã Mới",
    )
    province.prove()
    again = merged(province.chibo.db, office.db, today=date.fromisoformat(province.chibo.today))
    assert again.counts == {}
    return taken
