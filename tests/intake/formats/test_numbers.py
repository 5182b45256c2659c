"""Numbers mean what their cells show: in xlsx, in xls and in ods.

The xls and the ods are the workbook made here, as LibreOffice saves it:
`soffice --headless --convert-to xls --outdir tests/intake/files FOLDER/so.xlsx`; so ods.
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from chibo_cli.domain.lists.lists import FaultyCell
from chibo_cli.intake.formats.numbers import NumberFormat, format_of_text, number_format
from chibo_cli.intake.lists import read_lists
from chibo_cli.intake.sheets import read_sheets
from chibo_cli.messages.errors.refusals import CellFault, CellRefused
from tests.intake.building import row, xlsx_parts, zipped

FILES = Path(__file__).parents[1] / "files"
UNCLEAR = object()
SHOWN: list[tuple[float, str, object]] = [
    (7, "000", "007"),
    (7, "00000", "00007"),
    (0, "00", "00"),
    (7, '"CB"000', "CB007"),
    (7, r"\C\B000", "CB007"),
    (7, '000"-A"', "007-A"),
    (7, "[Red]000", "007"),
    (7, "000;-000", "007"),
    (7, '"CB"0', "CB7"),
    (0.85, "0%", "85%"),
    (0.855, "0.0%", "85.5%"),
    (1, "0%", "100%"),
    (7, "General", 7),
    (7, "0", 7),
    (7, "@", 7),
    (7, "0.00", 7),
    (1234, "#,##0", 1234),
    (1234.5, "#,##0.00", 1234.5),
    (7, "0;-0;", 7),
    (7, "00-00", UNCLEAR),
    (7, "0.00E+00", UNCLEAR),
    (7.5, "# ?/?", UNCLEAR),
    (7, '0 "đ"', UNCLEAR),
    (7.5, "000", UNCLEAR),
]


def workbook(folder: Path) -> Path:
    """A list of officials: in each row a number in one of the formats, as code and as agency."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Mã", "Họ và tên", "Cơ quan"])
    for number, (value, shown, _) in enumerate(SHOWN, start=2):
        sheet.append([value, "Nguyễn Văn An", value])
        for column in (1, 3):
            sheet.cell(number, column).number_format = shown
    path = folder / "so.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_a_number_is_what_its_cell_shows(tmp_path: Path, suffix: str) -> None:
    path = workbook(tmp_path) if suffix == "xlsx" else FILES / f"so.{suffix}"
    (sheet,) = read_sheets(path)
    for at, (value, shown, seen) in enumerate(SHOWN, start=1):
        expected = value if seen is UNCLEAR else seen
        assert (sheet.rows[at][0], sheet.rows[at][2]) == (expected, expected), shown
        assert ((at, 0) in sheet.marks.unclear) == (seen is UNCLEAR), shown


def test_a_code_that_is_not_clear_is_refused_and_elsewhere_the_number_stays(
    tmp_path: Path,
) -> None:
    (table,) = read_lists([workbook(tmp_path)])
    for each, (value, _, seen) in zip(table.rows, SHOWN, strict=True):
        code, agency = each.cells["code"], each.cells["agency"]
        if seen is UNCLEAR:
            assert isinstance(code, FaultyCell)
            assert isinstance(code.error, CellRefused)
            assert code.error.fault is CellFault.NUMBER_FORMAT
            assert (code.text, agency) == (f"{value:g}", value)
        else:
            assert (code, agency) == (seen, seen)


def test_a_sheet_that_must_be_parsed_is_read_alike(tmp_path: Path) -> None:
    """A cell without a reference is none that Excel writes."""
    parts = xlsx_parts(row(1, "Mã", "Họ và tên") + "<row><c s='1'><v>7</v></c></row>")
    parts["xl/styles.xml"] = str(parts["xl/styles.xml"]).replace(
        "<cellXfs", '<numFmts><numFmt numFmtId="14" formatCode="000"/></numFmts><cellXfs'
    )
    path = tmp_path / "parsed.xlsx"
    path.write_bytes(zipped(parts))
    (sheet,) = read_sheets(path)
    assert list(sheet.rows[1]) == ["007", ""]


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("dd/mm/yyyy", None),
        ("h:mm", None),
        ("[$-42A]dd mmmm", None),
        ('_(* #,##0.00_);_(* "-"??_)', None),
        ("", None),
        ('"0"00', NumberFormat(2, "0")),
        ('"a;b"00', NumberFormat(2, "a;b")),
        ("0.0#%", NumberFormat(decimals=2)),
        ('"x"', NumberFormat()),
    ],
)
def test_a_format_is_read(code: str, known: NumberFormat | None) -> None:
    assert number_format(code) == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("7", None),
        ("1.234,50", None),
        ("-7", None),
        ("0,5", None),
        ("007", NumberFormat(3)),
        ("CB7", NumberFormat(1, "CB")),
        ("85,5%", NumberFormat(decimals=1)),
        ("85 %", NumberFormat(decimals=0)),
        ("7 đ", NumberFormat()),
        ("7E+00", NumberFormat()),
    ],
)
def test_the_format_behind_a_text_is_told(text: str, known: NumberFormat | None) -> None:
    assert format_of_text(text) == known


def test_a_number_longer_than_its_format_keeps_its_digits() -> None:
    assert NumberFormat(3).shown(1234) == "1234"
    assert NumberFormat(3).shown(10**15) is None  # a spreadsheet keeps fifteen digits
    assert NumberFormat(3).shown(-7) is None
