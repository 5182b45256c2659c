"""Workbooks built byte by byte, right or wrong in one thing each."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
END_OF_CHAIN, FREE, OF_THE_FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_SECTOR = 512
_LEAST = 4096  # bytes: a shorter stream would need the small-stream table


def zipped(parts: Mapping[str, str | bytes], *, stored: bool = False) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_STORED if stored else ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def xlsx_parts(rows: str, *, name: str = "Tờ 1", more: str = "") -> dict[str, str | bytes]:
    """The parts of a workbook of one sheet; style 1 is a day. `more` follows the rows."""
    return {
        "[Content_Types].xml": (
            f'{XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'{XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{XML}<workbook xmlns="{_SPREADSHEET}" xmlns:r="{_OFFICE}"><sheets>'
            f'<sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
            "</Relationships>"
        ),
        "xl/styles.xml": (
            f'{XML}<styleSheet xmlns="{_SPREADSHEET}"><cellXfs count="2"><xf numFmtId="0"/>'
            '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'{XML}<worksheet xmlns="{_SPREADSHEET}"><sheetData>{rows}</sheetData>{more}'
            "</worksheet>"
        ),
    }


def xlsx(rows: str, **more: str) -> bytes:
    return zipped(xlsx_parts(rows, **more))


def text(cell: str, said: str) -> str:
    """A cell of text."""
    return f'<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def row(number: int, *cells: str, more: str = "") -> str:
    """A row: a cell that is no XML is a text in its place."""
    made = [
        each if each.startswith("<") else text(f"{chr(ord('A') + place)}{number}", each)
        for place, each in enumerate(cells)
        if each
    ]
    return f'<row r="{number}"{more}>{"".join(made)}</row>'


def ods(rows: str, *, prolog: str = "", manifest: str = "") -> bytes:
    """A workbook of one sheet, as LibreOffice leaves it."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    calcext = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS, ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml",
            f'{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            f'manifest:1.0"><manifest:file-entry manifest:full-path="/"'
            f' manifest:media-type="{_ODS}"/>{manifest}</manifest:manifest>',
        )
        archive.writestr(
            "content.xml",
            f'{XML}{prolog}<office:document-content{names} xmlns:calcext="{calcext}"><office:body>'
            f'<office:spreadsheet><table:table table:name="Tờ 1">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return content.getvalue()


def ods_row(*cells: str, more: str = "") -> str:
    """A row: a cell that is no XML is a text, an empty one is empty."""
    made = [
        each
        if each.startswith("<")
        else f'<table:table-cell office:value-type="string"><text:p>{each}</text:p>'
        "</table:table-cell>"
        if each
        else "<table:table-cell/>"
        for each in cells
    ]
    return f"<table:table-row{more}>{''.join(made)}</table:table-row>"


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A container of old Office files. Source: MS-CFB, sections 2.2 to 2.6."""
    padded = {name: each.ljust(_LEAST, b"\0") for name, each in streams.items()}
    sectors = {name: -(-len(each) // _SECTOR) for name, each in padded.items()}
    table, starts, place = [OF_THE_FAT, END_OF_CHAIN], {}, 2
    for name, count in sectors.items():
        starts[name] = place
        table += [*range(place + 1, place + count), END_OF_CHAIN]
        place += count
    names = list(padded)
    entries = [_entry("Root Entry", 5, END_OF_CHAIN, 0, child=1 if names else NONE)]
    entries += [
        _entry(name, 2, starts[name], len(padded[name]), right=n + 1 if n < len(names) else NONE)
        for n, name in enumerate(names, start=1)
    ]
    entries += [_entry("", 0, 0, 0)] * (4 - len(entries))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, 1, 0, _LEAST, END_OF_CHAIN, 0, END_OF_CHAIN, 0),
    )
    content = b"".join(each.ljust(sectors[name] * _SECTOR, b"\0") for name, each in padded.items())
    fat = struct.pack("<128I", *table, *[FREE] * (128 - len(table)))
    return header + struct.pack("<109I", 0, *[FREE] * 108) + fat + b"".join(entries) + content


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = NONE, right: int = NONE
) -> bytes:
    written = name.encode("utf-16-le")
    length = len(written) + 2 if name else 0
    return struct.pack("<64sHBBIII36xIQ", written, length, kind, 1, NONE, right, child, start, size)


def xls(cells: Sequence[tuple[int, int, str | float]], *, extra: bytes = b"") -> bytes:
    """An old workbook of one sheet. Source: MS-XLS, section 2.4."""
    name = "To1"
    sheet_entry = struct.pack("<IBBBB", 0, 0, 0, len(name), 0) + name.encode()
    start = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    end = record(0x0A)
    place = len(start) + len(extra) + 4 + len(sheet_entry) + len(end)
    sheet_entry = struct.pack("<I", place) + sheet_entry[4:]
    made = [
        record(0x204, struct.pack("<HHHHB", at, column, 0, len(each), 1) + each.encode("utf-16-le"))
        if isinstance(each, str)
        else record(0x203, struct.pack("<HHHd", at, column, 0, each))
        for at, column, each in cells
    ]
    inner = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + b"".join(made) + end
    return ole({"Workbook": start + extra + record(0x85, sheet_entry) + end + inner})


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content
