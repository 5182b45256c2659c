"""One quarter in every form that it is written in: the figures are the same ones."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from tests.output.figures import KEYS, of_json, of_page
from tests.output.word.reading import lines_of, opened, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from tests.output.figures import Told
    from tests.running.chibo import Chibo

pytestmark = pytest.mark.walk

VI = Words(Language.VI)
PERIOD = "2025-Q3"


@pytest.fixture
def expected(province: Chibo) -> Told:
    """Those of JSON in Vietnamese words, by the part's code."""
    document = province.done("report", "quarter", PERIOD, "--by", "unit", "--json").json
    return {key: told for key, told in of_json(document, VI).items() if key[2] in KEYS.values()}


def of_table(rows: Iterable[Sequence[str]]) -> Told:
    """Those of a table whose first row with a figure's name heads it, down to its total."""
    heads: list[str] = []
    found: Told = {}
    for row in rows:
        if "Số đồng chí" in row and not heads:
            heads = list(row)
        elif heads:
            name = next(cell for cell in row if cell and not cell.isdecimal())
            part = "" if name == "Tổng cộng" else name.rpartition("(")[2].rstrip(")")
            for head, cell in zip(heads, row, strict=True):
                if head in KEYS:
                    found[PERIOD, part, KEYS[head]] = cell
            if not part:
                break
    return found


def printed(path: Path) -> Iterator[list[str]]:
    """The rows of the workbook's first sheet, numbers as they are written."""
    for row in load_workbook(path).worksheets[0].iter_rows():
        yield [
            VI.percent(cell.value)
            if "%" in cell.number_format and isinstance(cell.value, (int, float))
            else VI.say(cell.value)
            for cell in row
        ]


def test_page_document_and_workbook_say_what_json_says(
    province: Chibo, tmp_path: Path, expected: Told
) -> None:
    asked = ("report", "quarter", PERIOD, "--by", "unit")
    paths = {form: tmp_path / f"quy.{form}" for form in ("html", "docx", "xlsx", "csv")}
    for path in paths.values():
        province.done(*asked, "-o", path)
    page = of_page(paths["html"].read_bytes())
    document = opened(paths["docx"].read_bytes())
    table = tables_of(document)["Kết quả theo đơn vị, quý III/2025"]
    workbook = of_table(printed(paths["xlsx"]))
    for name, told in (("html", page), ("docx", of_table(table)), ("xlsx", workbook)):
        same = {key: said for key, said in told.items() if key in expected}
        assert {key[1] for key in same} == {key[1] for key in expected}, name
        assert {key: expected[key] for key in same} == same, name
    with paths["csv"].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for key in {"officials", "met", "unmet", "attendances", "cells"} & row.keys():
            assert VI.say(int(row[key])) == expected[PERIOD, row["group_code"], key]
    prose = "\n".join(lines_of(document))
    total = {key: said for (_, part, key), said in expected.items() if not part}
    assert (
        f"Có {total['officials']} đồng chí được phân công dự sinh hoạt; "
        f"đã dự {total['attendances']} lượt được tính, tại {total['cells']} chi bộ" in prose
    )
    assert f"{total['met']} đồng chí đạt; {total['unmet']} đồng chí chưa đạt" in prose
    assert f"tỷ lệ đạt {total['rate']}" in prose
