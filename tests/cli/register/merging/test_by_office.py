"""`chibo report --by office`: one's own first, then each office whose register is taken in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from openpyxl import load_workbook

from tests.running.chibo import Chibo
from tests.running.communes import DAY, communes, province

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

NAMES = ["Tỉnh Bình Tân Giang", "Xã An Hòa", "Xã Bình Minh"]
REPORT = ("report", "quarter", "2024-Q1", "--by", "office")


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Chibo:
    """A province with an official of its own, who visited a cell of one of its two communes."""
    folder = tmp_path_factory.mktemp("by_office")
    one, other = communes(folder)
    found = province(folder)
    found.done("merge", other.db, one.db, "--under", "T01")
    found.done("official", "add", "Hoàng Văn Tỉnh", "--code", "T9")
    found.done("assign", "add", "T9", "X01@Xã An Hòa", "--since", "1/1/2024")
    found.done("attend", "add", "T9", "C2@Xã An Hòa", "--on", "9/1/2024")
    return found


def test_the_figures_are_parted_by_office(clerk: Chibo) -> None:
    groups = clerk.done(*REPORT, "--json").json["groups"]
    assert [each["group"] for each in groups] == [{"code": None, "name": name} for name in NAMES]
    assert [each["summary"]["officials"] for each in groups] == [1, 2, 2]
    assert [each["summary"]["met"] for each in groups] == [1, 1, 1]


def test_each_form_shows_the_offices_in_that_order(clerk: Chibo, tmp_path: Path) -> None:
    shown = {"plain": clerk.done(*REPORT).out, "csv": clerk.done(*REPORT, "-f", "csv").out}
    for name in ("r.xlsx", "r.html", "r.docx"):
        clerk.done(*REPORT, "-o", tmp_path / name)
    shown["html"] = (tmp_path / "r.html").read_text("utf-8")
    document = docx.Document(io.BytesIO((tmp_path / "r.docx").read_bytes()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    shown["docx"] = "\n".join(cells)
    book = load_workbook(tmp_path / "r.xlsx")
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    shown["xlsx"] = "\n".join(str(value) for row in rows for value in row)
    for form, text in shown.items():
        standing = [each for each in text.splitlines() if each.strip()]
        assert all(any(name in line for line in standing) for name in NAMES), form
        firsts = [next(at for at, line in enumerate(standing) if name in line) for name in NAMES]
        assert form not in {"plain", "csv", "docx"} or firsts == sorted(firsts), form


def test_the_office_is_called_as_it_calls_itself_and_the_word_is_read_in_both(
    clerk: Chibo, tmp_path: Path
) -> None:
    copy = Chibo.at_copy_of(clerk.db, tmp_path, DAY)
    copy.done("db", "set", "office", "Ban Tổ chức Tỉnh ủy")
    told = copy.done("report", "quarter", "2024-Q1", "--by", "văn phòng", "--json").json
    assert told["groups"][0]["group"] == {"code": None, "name": "Ban Tổ chức Tỉnh ủy"}
    copy.done("unit", "kind", "add", "Văn phòng")
    as_kind = copy("report", "quarter", "2024-Q1", "--by", "văn phòng")
    assert "“van_phong”" in as_kind.err  # no unit above these people is of that kind
