"""Offices, and which rows are theirs, go out with a whole export and come back with it alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.run.codes import REFUSED
from chibo_cli.store.store import Mode, open_store
from tests.running.chibo import Chibo
from tests.running.engines.registers import at
from tests.running.offices import AN_HOA, CELL
from tests.usecases.lists.copies import facts_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, taken_in: Path) -> Path:
    """The export of a register that has an office."""
    folder = tmp_path_factory.mktemp("exported") / "out"
    Chibo(taken_in).done("export", "register", "-o", folder)
    return folder


@pytest.fixture
def out(tmp_path: Path, exported: Path) -> Path:
    """The export, to be written in."""
    return shutil.copytree(exported, tmp_path / "out")


def facts(register: Path) -> Mapping[str, object]:
    with open_store(at(register), Mode.READ, wait=0) as store:
        return facts_of(store)


def test_a_register_with_an_office_comes_back_whole(
    chibo: Chibo, taken_in: Path, out: Path
) -> None:
    chibo.done("import", *sorted(out.glob("*.csv")))
    assert facts(chibo.db) == facts(taken_in)
    assert chibo("db", "check").code == 0
    refused = chibo("unit", "rename", CELL, "Chi bộ ấp Trên", "--on", "1/5/2024")
    assert (refused.code, AN_HOA in refused.err) == (REFUSED, True)
    again = chibo.done("import", *sorted(out.glob("*.csv")))
    assert "Văn phòng gửi số liệu: 0 thêm, 0 sửa, 1 giữ nguyên." in again.out


def test_offices_alone_do_not_come_into_a_register(office: Chibo, out: Path) -> None:
    before = office.kept()
    refused = office("import", out / "offices.csv", out / "origins.csv", out / "register.csv")
    assert refused.code == REFUSED
    assert "văn phòng và dòng nào của văn phòng chỉ do lần nhận số liệu ghi" in refused.err
    assert office.kept() == before


def test_another_registers_offices_do_not_come_into_one_with_facts(chibo: Chibo, out: Path) -> None:
    chibo.done("unit", "add", "Tỉnh Hòa Bình", "--kind", "tỉnh")
    brought = ("units.csv", "official*.csv", "terms.csv", "offices.csv", "origins.csv")
    files = [path for pattern in (*brought, "register.csv") for path in out.glob(pattern)]
    refused = chibo("import", *files)
    assert refused.code == REFUSED
    assert "văn phòng và dòng nào của văn phòng chỉ do lần nhận số liệu ghi" in refused.err


ALTERED = {
    "an office's name": ("offices.csv", AN_HOA, "Xã An Hoà 2", "chỉ do lần nhận số liệu ghi"),
    "a range": ("origins.csv", ",attendance,1,1", ",attendance,1,9", "chỉ do lần nhận"),
}


@pytest.mark.parametrize("case", ALTERED)
def test_a_list_does_not_alter_what_is_known_of_an_office(
    tmp_path: Path, taken_in: Path, out: Path, case: str
) -> None:
    name, old, new, said = ALTERED[case]
    merged = Chibo.at_copy_of(taken_in, tmp_path)
    _write(out / name, old, new)
    refused = merged("import", out / name, out / "register.csv")
    assert (refused.code, said in refused.err) == (REFUSED, True), refused


BROKEN = {
    "a row has another number": ("attendances.csv", ",1,", ",,", "cột id"),
    "a table is unknown": ("origins.csv", ",attendance,", ",attendances,", "không có bảng này"),
    "ranges overlap": ("origins.csv", ",unit,6,7", ",unit_name,1,9", "trùng ngày"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_an_export_that_does_not_tell_whose_rows_are_is_refused(
    chibo: Chibo, out: Path, case: str
) -> None:
    name, old, new, said = BROKEN[case]
    _write(out / name, old, new)
    before = chibo.kept()
    refused = chibo("import", *sorted(out.glob("*.csv")))
    assert (refused.code, said in refused.err) == (REFUSED, True), refused
    assert chibo.kept() == before


def _write(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
