from __future__ import annotations

import io
import zipfile

from chibo_cli.output.excel.zipping import same_bytes

_CORE = (
    b'<dcterms:created xsi:type="dcterms:W3CDTF">2024-04-01T00:00:00Z</dcterms:created>'
    b'<dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>'
)


def _zipped(modified: bytes, moment: tuple[int, int, int, int, int, int]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("docProps/core.xml", moment), _CORE % modified)
        archive.writestr(zipfile.ZipInfo("xl/workbook.xml", moment), b"<workbook/>")
    return stream.getvalue()


def test_neither_the_clock_of_the_zip_nor_of_the_document_is_left() -> None:
    early = same_bytes(_zipped(b"2026-11-22T01:00:00Z", (2026, 11, 22, 1, 0, 0)))
    late = same_bytes(_zipped(b"2027-01-01T09:30:00Z", (2027, 1, 1, 9, 30, 0)))
    assert early == late
    with zipfile.ZipFile(io.BytesIO(early)) as archive:
        assert archive.namelist() == ["docProps/core.xml", "xl/workbook.xml"]
        assert archive.read("docProps/core.xml") == _CORE % b"2024-04-01T00:00:00Z"
        assert archive.read("xl/workbook.xml") == b"<workbook/>"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_zip_without_document_dates_passes_through() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("docProps/core.xml", b"<x/>")
    with zipfile.ZipFile(io.BytesIO(same_bytes(stream.getvalue()))) as archive:
        assert archive.read("docProps/core.xml") == b"<x/>"
