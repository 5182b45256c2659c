"""Malformed and hostile files, each with its exit code and what its one sentence must name."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from tests.intake.building import XML, ods, ods_row, ole, record, row, xls, xlsx, xlsx_parts, zipped

if TYPE_CHECKING:
    from collections.abc import Callable

SHEET = "xl/worksheets/sheet1.xml"
VISITS = ("Đồng chí", "Chi bộ", "Ngày dự", "Ưu điểm")
HEADER = row(1, *VISITS)
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file: what is wrong, its name, its bytes, and what import must answer."""

    title: str
    file: str
    build: Callable[[], bytes]
    code: int
    names: str


def visit(*cells: str, header: str = HEADER) -> Callable[[], bytes]:
    """A list of one attendance, of which the cells given say what is wrong."""
    return lambda: xlsx(header + row(2, *cells))


def day(inner: str) -> Callable[[], bytes]:
    """A list of one attendance with this in the cell of its day."""
    return visit("CB01", "C1", f'<c r="C2"{inner}</c>')


def changed(part: str, content: str | bytes | None) -> bytes:
    """A sound workbook with one part other, or not there."""
    parts = xlsx_parts(HEADER)
    if content is None:
        del parts[part]
    else:
        parts[part] = content
    return zipped(parts)


@cache
def sound() -> bytes:
    rows = [row(n, f"CB{n}", f"C{n * 7}", f"{n % 28 + 1}/3/2024") for n in range(2, 400)]
    return xlsx(HEADER + "".join(rows))


def bomb(size: int, part: str = SHEET) -> bytes:
    """A part of nothing but spaces, a thousandth of its size when packed."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, each in xlsx_parts(HEADER).items():
            if name != part:
                archive.writestr(name, each)
        with archive.open(part, "w", force_zip64=True) as inside:
            for _ in range(size // 1_000_000):
                inside.write(b" " * 1_000_000)
    return content.getvalue()


def wrong_sum() -> bytes:
    """A stored part of which one byte was changed after its checksum was taken."""
    content = zipped(xlsx_parts(HEADER), stored=True)
    return content.replace("Ngày dự".encode(), "Ngày dụ".encode())


def lying_size() -> bytes:
    """A part that declares to be empty; the directory at the end is what is believed."""
    content = bytearray(sound())
    at = content.rindex(SHEET.encode()) - 46
    content[at + 24 : at + 28] = (5).to_bytes(4, "little")
    return bytes(content)


def far(cell: str) -> Callable[[], bytes]:
    number = "".join(filter(str.isdigit, cell))
    return lambda: xlsx(HEADER + f'<row r="{number}"><c r="{cell}"><v>1</v></c></row>')


def repeated(columns: str, rows: str) -> Callable[[], bytes]:
    cell = (
        f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )
    more = f' table:number-rows-repeated="{rows}"'
    return lambda: ods(ods_row(*VISITS) + ods_row(cell, more=more))


def html() -> bytes:
    return "<html><body><table><tr><td>Đồng chí</td></tr></table></body></html>".encode()


def csv(said: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    return lambda: ("Đồng chí,Chi bộ,Ngày dự,Ưu điểm\n" + said).encode(encoding)


def tcvn3_bytes() -> bytes:
    return b"code,name\nCB1,Nguy\xd4n V\xa8n An\nCB2,Tr\xc7n Th\xde B\xd7nh\n"


def people(*names: str) -> Callable[[], bytes]:
    rows = [row(n, f"CB{n}", name) for n, name in enumerate(names, start=2)]
    return lambda: xlsx(row(1, "Mã", "Họ và tên") + "".join(rows))


DIRECTORY_OF_MANY = {**{f"a{n}.xml": "x" for n in range(2_001)}, "xl/workbook.xml": "x"}
ERROR = '<c r="{}" t="e"><v>{}</v></c>'
FORMULA = '<c r="{}"><f>A1&amp;""</f>{}</c>'
SAID: dict[str, tuple[str, Callable[[], bytes], int, str]] = {
    # Blown up, or out of bounds.
    "a zip bomb": ("a.xlsx", lambda: bomb(100_000_000), 66, "nở hơn 200 lần"),
    "a bomb in the strings": (
        *("a.xlsx", lambda: bomb(100_000_000, "xl/sharedStrings.xml"), 66),
        "nở hơn 200 lần",
    ),
    "more than declared is allowed": ("a.xlsx", lambda: bomb(301_000_000), 66, "quá lớn"),
    "two thousand parts": ("a.xlsx", lambda: zipped(DIRECTORY_OF_MANY), 66, "2.000 phần"),
    "one cell at the last place": ("a.xlsx", far("XFD1048576"), 66, "XFD1048576"),
    "one cell in the last row": ("a.xlsx", far("A1048576"), 66, "A1048576"),
    "one cell in row 200,001": ("a.xlsx", far("A200001"), 66, "A200001"),
    "one cell in the last column": ("a.xlsx", far("XFD1"), 66, "XFD1"),
    "one cell in column 201": ("a.xlsx", far("GS2"), 66, "a.xlsx Tờ 1: ô GS2"),
    "a wide and long sheet of two cells": ("a.xlsx", far("GR200000"), 66, "GR200000"),
    "a cell far off, its attributes turned": (
        *("a.xlsx", lambda: xlsx(HEADER + '<row><c t="n" r="XFD1048576"><v>1</v></c></row>'), 66),
        "XFD1048576",
    ),
    "a cell far off under a prefix": (
        "a.xlsx",
        lambda: xlsx(
            '<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            '<x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'
        ),
        *(66, "XFD1048576"),
    ),
    "a cell far off behind a slash": (
        *("a.xlsx", lambda: xlsx('<row><c r="XFD1048576" x="a/>b"><v>1</v></c></row>'), 66),
        "XFD1048576",
    ),
    "ods, a million rows of one line": ("a.ods", repeated("1", "1048570"), 66, "A1048571"),
    "ods, sixteen thousand cells of one": ("a.ods", repeated("16384", "1"), 66, "XFD2"),
    "ods, repeats that are no number": ("a.ods", repeated("x", "1"), 66, "hỏng"),
    "xls, one cell at the last place": (
        *("a.xls", lambda: xls([(0, 0, "Đồng chí"), (65535, 255, 1.0)]), 66),
        "IV65536",
    ),
    "csv, ten thousand columns": ("a.csv", lambda: b"a," * 10_000, 66, "200 cột"),
    "csv, too many rows": ("a.csv", lambda: b"name\n" + b"x\n" * 200_001, 66, "200.000 dòng"),
    # Entities.
    "a document type in a sheet": (
        *("a.xlsx", lambda: changed(SHEET, f"{XML}{DOCTYPE}<worksheet>&b;</worksheet>"), 66),
        "DOCTYPE",
    ),
    "a document type in the workbook": (
        *("a.xlsx", lambda: changed("xl/workbook.xml", f"{XML}{DOCTYPE}<workbook/>"), 66),
        "DOCTYPE",
    ),
    "a document type in UTF-16": (
        "a.xlsx",
        lambda: changed(SHEET, f"<?xml version='1.0'?>{DOCTYPE}<worksheet/>".encode("utf-16")),
        *(66, "DOCTYPE"),
    ),
    "a document type in ods": ("a.ods", lambda: ods("", prolog=DOCTYPE), 66, "DOCTYPE"),
    # Cut, mixed up, damaged.
    "nothing in it": ("a.xlsx", lambda: b"", 66, "rỗng"),
    "nothing in a csv": ("a.csv", lambda: b"", 65, "không có dữ liệu"),
    "nothing but a mark in a csv": ("a.csv", lambda: b"\xef\xbb\xbf", 65, "không có dữ liệu"),
    "cut after its first bytes": ("a.xlsx", lambda: sound()[:4], 66, "hỏng"),
    "cut in half": ("a.xlsx", lambda: sound()[: len(sound()) // 2], 66, "hỏng"),
    "cut before its directory's end": ("a.xlsx", lambda: sound()[:-30], 66, "hỏng"),
    "cut, an old one": ("a.xls", lambda: xls([(0, 0, "x")])[:2000], 66, "hỏng"),
    "cut, the head of an old one": ("a.xls", lambda: xls([(0, 0, "x")])[:100], 66, "hỏng"),
    "an old one of zeros": (
        *("a.xls", lambda: ole({"Workbook": bytes(5000)}), 66),
        "hỏng",
    ),
    "cut, its records too": (
        "a.xls",
        lambda: ole({"Workbook": record(0x809, bytes(16)) + b"\x85\x00\xff\xff"}),
        *(66, "hỏng"),
    ),
    "a wrong checksum": ("a.xlsx", wrong_sum, 66, "hỏng"),
    "a size that lies": ("a.xlsx", lying_size, 66, "hỏng"),
    "no sheet part": ("a.xlsx", lambda: changed(SHEET, None), 66, "hỏng"),
    "no workbook part": ("a.xlsx", lambda: changed("xl/workbook.xml", None), 66, "hỏng"),
    "no relations": ("a.xlsx", lambda: changed("xl/_rels/workbook.xml.rels", None), 66, "hỏng"),
    "a sheet that is no XML": (
        *("a.xlsx", lambda: changed(SHEET, "<worksheet><sheetData>"), 66),
        "hỏng",
    ),
    "a number format without its number": (
        "a.xlsx",
        lambda: changed("xl/styles.xml", '<styleSheet><numFmt formatCode="0"/></styleSheet>'),
        *(66, "hỏng"),
    ),
    "ods that is no XML": ("a.ods", lambda: ods("<table:table-row>"), 66, "hỏng"),
    # Of another kind.
    "a password": ("a.xlsx", lambda: ole({"EncryptedPackage": b"x"}), 66, "bỏ mật khẩu"),
    "a password of old": (
        *("a.xls", lambda: xls([(0, 0, "x")], extra=record(0x2F, bytes(6))), 66),
        "bỏ mật khẩu",
    ),
    "a password on ods": (
        *("a.ods", lambda: ods("", manifest="<manifest:encryption-data/>"), 66),
        "bỏ mật khẩu",
    ),
    "a pdf": ("a.xlsx", lambda: b"%PDF-1.7\n", 66, "PDF"),
    "a docx": ("a.xlsx", lambda: zipped({"word/document.xml": "x"}), 66, "Word"),
    "an old doc": ("a.xls", lambda: ole({"WordDocument": b"x"}), 66, "Word"),
    "slides": ("a.xlsx", lambda: zipped({"ppt/presentation.xml": "x"}), 66, "PowerPoint"),
    "a web page": ("a.xls", html, 66, "HTML"),
    "a web page in a csv": ("a.csv", html, 66, "HTML"),
    "an XML spreadsheet": (
        "a.xls",
        lambda: (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
        ),
        *(66, "Excel 2003"),
    ),
    "a binary workbook": ("a.xlsx", lambda: zipped({"xl/workbook.bin": "x"}), 66, ".xlsb"),
    "a zip of files": ("a.xlsx", lambda: zipped({"a.csv": "x"}), 66, "giải nén"),
    "a picture": ("a.xls", lambda: b"\x89PNG\r\n\x1a\n", 66, "ảnh"),
    "an archive": ("a.csv", lambda: b"Rar!\x1a\x07\x00", 66, "giải nén"),
    "text under a workbook's name": ("a.xlsx", lambda: b"khong phai", 66, "không phải tệp Excel"),
    "bytes of no kind": ("a.csv", lambda: b"\x81\x8d\xd2", 66, "bảng mã"),
    "a null in a csv": ("a.csv", lambda: b"name,code\nA\x00n,1\n", 66, "NUL"),
    "a quote that swallows rows": ("a.csv", csv('CB01,C1,"5/2/2024\nCB02,C2,x\n'), 65, "dòng 2"),
    # No list.
    "only titles": ("a.xlsx", lambda: xlsx(row(1, "DANH SÁCH ĐẢNG VIÊN")), 65, "DANH SÁCH"),
    "nobody in the header": (
        "a.xlsx",
        lambda: xlsx(row(1, "Chi bộ", "Ngày dự")),
        65,
        "còn thiếu: Đồng chí",
    ),
    "a typed header of old": ("a.xlsx", lambda: xlsx(row(1, "Hä vµ tªn")), 65, "Unikey"),
    # Cells.
    "a formula never calculated": ("a.xlsx", day("><f>TODAY()</f>"), 65, "ô C2"),
    "a formula with an empty value": ("a.xlsx", day("><f>TODAY()</f><v></v>"), 65, "ô C2"),
    "a formula, attributes turned": (
        *("a.xlsx", visit("CB01", "C1", '<c s="1" r="C2"><f>TODAY()</f></c>'), 65),
        "ô C2",
    ),
    "a broken reference": ("a.xlsx", day(' t="e"><v>#REF!</v>'), 65, "ô C2, Ngày dự: “#REF!”"),
    "nothing found": ("a.xlsx", visit(ERROR.format("A2", "#N/A"), "C1", "5/2/2024"), 65, "ô A2"),
    "a wrong value": ("a.xlsx", day(' t="e"><v>#VALUE!</v>'), 65, "#VALUE!"),
    "a name unknown": ("a.xlsx", day(' t="e"><v>#NAME?</v>'), 65, "#NAME?"),
    "divided by nothing": ("a.xlsx", day(' t="e"><v>#DIV/0!</v>'), 65, "#DIV/0!"),
    "an error in ods": (
        "a.ods",
        lambda: ods(
            ods_row(*VISITS)
            + ods_row(
                "CB01",
                "C1",
                '<table:table-cell office:value-type="string" calcext:value-type="error"'
                ' table:formula="of:=x"><text:p>#REF!</text:p></table:table-cell>',
            )
        ),
        *(65, "ô C2"),
    ),
    "day 60": ("a.xlsx", day(' s="1"><v>60</v>'), 65, "ô C2"),
    "day 0": ("a.xlsx", day(' s="1"><v>0</v>'), 65, "ô C2"),
    "day -5": ("a.xlsx", day(' s="1"><v>-5</v>'), 65, "ô C2"),
    "a day out of range": ("a.xlsx", day(' s="1"><v>99999999</v>'), 65, "ô C2"),
    "a bare number for a day": ("a.xlsx", day("><v>45000</v>"), 65, "15/03/2023"),
    "31 November": ("a.xlsx", visit("CB01", "C1", "31/11/2023"), 65, "ô C2"),
    "29 February 2023": ("a.xlsx", visit("CB01", "C1", "29/02/2023"), 65, "ô C2"),
    "year 24": (
        "a.ods",
        lambda: ods(
            ods_row(*VISITS)
            + ods_row(
                "CB01",
                "C1",
                '<table:table-cell office:value-type="date" office:date-value="0024-02-05"/>',
            )
        ),
        *(65, "ô C2"),
    ),
    "year 0024": ("a.xlsx", visit("CB01", "C1", "5/2/0024"), 65, "ô C2"),
    "the month first": ("a.xlsx", visit("CB01", "C1", "12/31/2023"), 65, "ô C2"),
    "a day without a year": ("a.xlsx", visit("CB01", "C1", "5/2"), 65, "ô C2"),
    "a control character": ("a.xlsx", visit("CB01", "C1", "5/2/2024", "a_x0007_b"), 65, "ô D2"),
    "DEL": ("a.xlsx", visit("CB01", "C1", "5/2/2024", "a\x7fb"), 65, "ô D2"),
    "C1": ("a.xlsx", visit("CB01", "C1", "5/2/2024", "a\x85b"), 65, "ô D2"),
    "text turned round": ("a.xlsx", visit("CB01", "C1", "5/2/2024", "a\u202eb"), 65, "ô D2"),
    "a field too long": ("a.xlsx", visit("CB01", "C1", "5/2/2024", "x" * 2001), 65, "ô D2"),
    "an escape in a csv": ("a.csv", csv("CB01,C1,5/2/2024,\x1b[31m\n"), 65, "dòng 2, Ưu điểm"),
    "a code that lost its zero": (
        *("a.xlsx", visit('<c r="A2"><v>1</v></c>', "C1", "5/2/2024"), 65),
        "số 0 ở đầu",
    ),
    "nobody named": ("a.xlsx", visit("", "C1", "5/2/2024"), 65, "ô A2"),
    "a cell beyond the headers": ("a.csv", csv("CB01,C1,5/2/2024,x,y\n"), 65, "dòng 2"),
    "TCVN3 in xlsx": ("a.xlsx", people("NguyÔn V¨n An", "TrÇn ThÞ B×nh"), 65, "ô B2"),
    "VNI in xlsx": ("a.xlsx", people("Nguyeãn Vaên An", "Traàn Thò Bình"), 65, "ô B2"),
    "TCVN3 in a csv": ("a.csv", tcvn3_bytes, 65, "Unikey"),
    "a number where the unit's name stood": (
        *("a.xlsx", visit("CB01", '<c r="B2"><v>99</v></c>', "5/2/2024"), 65),
        "ô B2",
    ),
}
FILES = [Hostile(title, *said) for title, said in SAID.items()]
