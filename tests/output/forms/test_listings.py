from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.text import Text
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import ENTRIES, Column, Listing, keys_of, listing
from chibo_cli.output.forms.listings import (
    json_document,
    list_pieces,
    list_table,
    list_text,
    listing_json,
)
from chibo_cli.output.forms.values import Labelled
from tests.output.samples import EN, VI, printed

ATTENDANCES = Listing(
    "attendances",
    (
        Column("id", Text("Số", "No.")),
        Column("official", Text("Đồng chí", "Official")),
        Column("unit", Text("Đơn vị", "Unit")),
        Column("date", Text("Ngày", "Date")),
        Column("meeting", Text("Sinh hoạt", "Meeting")),
        Column("kind", Text("Loại", "Kind")),
        Column("score", Text("Điểm", "Score")),
        Column("reported", Text("Đã báo cáo", "Reported")),
        Column("period", Text("Kỳ", "Period")),
        Column("tags", Text("Nhãn", "Tags")),
        Column("strengths", Text("Ưu điểm", "Strengths"), quiet=True),
    ),
    (
        {
            "id": 1234,
            "official": Named("CB01", "Trần Thị Bình"),
            "unit": Named(None, "Chi bộ ấp 3"),
            "date": date(2024, 2, 5),
            "meeting": Meeting.THEMATIC,
            "kind": Labelled("cell", Text("chi bộ", "cell")),
            "score": Decimal("85.50"),
            "reported": True,
            "period": Period(PeriodKind.QUARTER, 2024, 1),
            "tags": ("nông thôn mới", "đất đai"),
            "strengths": "Nền nếp\nđúng giờ",
        },
        {"id": 7, "official": Named(None, "Lê Ân"), "score": Decimal(90), "reported": False},
    ),
)
ROWS = [
    {
        "id": 1234,
        "official": {"code": "CB01", "name": "Trần Thị Bình"},
        "unit": {"code": None, "name": "Chi bộ ấp 3"},
        "date": "2024-02-05",
        "meeting": "thematic",
        "kind": "cell",
        "score": 85.5,
        "reported": True,
        "period": "2024-Q1",
        "tags": ["nông thôn mới", "đất đai"],
        "strengths": "Nền nếp\nđúng giờ",
    },
    {
        "id": 7,
        "official": {"code": None, "name": "Lê Ân"},
        "unit": None,
        "date": None,
        "meeting": None,
        "kind": None,
        "score": 90,
        "reported": False,
        "period": None,
        "tags": None,
        "strengths": None,
    },
]


def test_plain_lines_are_aligned_and_in_the_language_of_the_words() -> None:
    assert list_text(ATTENDANCES, Format.PLAIN, VI) == (
        "Số    Đồng chí              Đơn vị       Ngày        Sinh hoạt  Loại    Điểm"
        "  Đã báo cáo  Kỳ          Nhãn\n"
        "1234  Trần Thị Bình (CB01)  Chi bộ ấp 3  05/02/2024  chuyên đề  chi bộ  85,5"
        "  có          quý I/2024  nông thôn mới; đất đai\n"
        "7     Lê Ân                                                             90  "
        "  không\n"
    )
    assert list_text(ATTENDANCES, Format.PLAIN, EN).splitlines()[1] == (
        "1234  Trần Thị Bình (CB01)  Chi bộ ấp 3  2024-02-05  thematic  cell  85.5"
        "   yes       Q1/2024  nông thôn mới; đất đai"
    )


def test_json_has_every_column_under_its_key_and_days_in_iso() -> None:
    written = list_text(ATTENDANCES, Format.JSON, VI)
    assert json.loads(written) == {"schema": "chibo.attendances/1", "rows": ROWS}
    assert list(json.loads(written)["rows"][0]) == list(ROWS[0])
    assert written.startswith('{\n  "schema": "chibo.attendances/1",\n  "rows": [\n    {\n')
    assert written.endswith("}\n")
    assert "Trần Thị Bình" in written


@pytest.mark.parametrize("name", ["two rows", "hostile", "with a head", "empty"])
def test_json_in_pieces_is_the_document_to_the_byte(name: str) -> None:
    listing = {
        "two rows": ATTENDANCES,
        "hostile": HOSTILE,
        "with a head": replace(ATTENDANCES, head={"moves": ("a", "b"), "rows_of": "[ ]"}),
        "empty": replace(ATTENDANCES, rows=()),
    }[name]
    pieces = list(list_pieces(listing, Format.JSON, VI))
    assert "".join(pieces) == json_document(listing_json(listing))
    assert len(pieces) == len(listing.rows) + 2


def test_ndjson_has_one_row_a_line() -> None:
    lines = list_text(ATTENDANCES, Format.NDJSON, VI).splitlines()
    assert [json.loads(line) for line in lines] == ROWS
    assert lines[1].startswith('{"id":7,"official":{"code":null,"name":"Lê Ân"},"unit":null')


def test_csv_is_importable_codes_values_and_iso_days() -> None:
    assert list_text(ATTENDANCES, Format.CSV, VI) == (
        "id,official,unit,date,meeting,kind,score,reported,period,tags,strengths\n"
        "1234,CB01,Chi bộ ấp 3,2024-02-05,thematic,cell,85.5,true,2024-Q1,"
        'nông thôn mới; đất đai,"Nền nếp\nđúng giờ"\n'
        "7,Lê Ân,,,,,90,false,,,\n"
    )


def test_an_empty_list_says_so_in_each_form() -> None:
    empty = Listing("units", (Column("code", Text("Mã", "Code")),), ())
    assert list_text(empty, Format.PLAIN, VI) == "Mã\n"
    assert json.loads(list_text(empty, Format.JSON, VI)) == {"schema": "chibo.units/1", "rows": []}
    assert list_text(empty, Format.NDJSON, VI) == ""
    assert list_text(empty, Format.CSV, VI) == "code\n"
    assert printed(list_table(empty, VI)) == "Không có dòng nào.\n"


@pytest.mark.parametrize("form", [Format.TABLE, Format.XLSX])
def test_a_table_or_a_workbook_is_no_text(form: Format) -> None:
    with pytest.raises(ValueError, match=form.name):
        list_text(ATTENDANCES, form, VI)


def test_a_value_no_list_holds_is_a_bug() -> None:
    odd = Listing("units", (Column("code", Text("Mã", "Code")),), ({"code": 0.5},))
    with pytest.raises(TypeError, match="float"):
        list_text(odd, Format.JSON, VI)


ATTACKS = (
    "=cmd()",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "[/QĐ-UBND]",
    "[bold]đậm",
    ":smile:",
    "\x1b[31mđỏ",
    "\u202engược",
)
HOSTILE = Listing(
    "units",
    (Column("name", Text("Tên", "Name")), Column("unit", Text("Đơn vị", "Unit"))),
    [{"name": attack, "unit": Named(None, attack)} for attack in ATTACKS],
)


def test_no_cell_of_a_csv_is_a_formula_or_an_escape() -> None:
    rows = list(csv.reader(io.StringIO(list_text(HOSTILE, Format.CSV, VI))))
    assert rows[1:] == [
        [cell, cell]
        for cell in (
            "'=cmd()",
            "'+1",
            "'-1",
            "'@SUM(A1)",
            "'\t=1",
            r"'\x0d=1",
            "[/QĐ-UBND]",
            "[bold]đậm",
            ":smile:",
            r"\x1b[31mđỏ",
            r"\u202engược",
        )
    ]


@pytest.mark.parametrize("form", [Format.PLAIN, Format.JSON, Format.NDJSON, Format.CSV])
def test_no_form_passes_on_what_would_act_on_a_screen(form: Format) -> None:
    assert not set(list_text(HOSTILE, form, VI)) & set("\x1b\u202e\r")


def test_json_keeps_hostile_texts_as_they_are() -> None:
    rows = json.loads(list_text(HOSTILE, Format.JSON, VI))["rows"]
    assert [row["name"] for row in rows] == list(ATTACKS)


def test_a_table_shows_hostile_texts_and_obeys_none() -> None:
    shown = printed(list_table(HOSTILE, VI))
    assert "[/QĐ-UBND]" in shown
    assert "[bold]đậm" in shown
    assert ":smile:" in shown
    assert r"\x1b[31mđỏ" in shown
    assert not set(shown) & set("\x1b\u202e\r\t")


def test_a_negative_number_is_a_number_in_csv() -> None:
    listing = Listing("scores", (Column("score", Text("Điểm", "Score")),), ({"score": -1},))
    assert list_text(listing, Format.CSV, VI) == "score\n-1\n"


@pytest.mark.parametrize("noun", ENTRIES)
def test_every_key_of_a_noun_has_a_heading_in_both_languages(noun: str) -> None:
    empty = listing(noun, [])
    assert [column.key for column in empty.columns] == keys_of(noun)
    assert all(column.heading.vi and column.heading.en for column in empty.columns)


def test_the_keys_of_a_list_are_the_fields_of_its_entry_in_their_order() -> None:
    assert keys_of("info") == ["what", "value"]
    assert keys_of("page") == ["id", "topic", "title", "about", "text"]
    assert keys_of("guide") == ["id", "topic", "title", "about"]
    assert keys_of("filing")[-2:] == ["result", "duty"]
