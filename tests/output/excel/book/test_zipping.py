from __future__ import annotations

from chibo_cli.output.excel.book.in_memory import timeless
from chibo_cli.output.forms.files import timeless_entry

_CORE = (
    b'<dcterms:created xsi:type="dcterms:W3CDTF">2024-04-01T00:00:00Z</dcterms:created>'
    b'<dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>'
)


def test_the_document_was_modified_when_it_was_created() -> None:
    kept = timeless("docProps/core.xml", _CORE % b"2026-11-22T01:00:00Z")
    assert kept == _CORE % b"2024-04-01T00:00:00Z"
    assert timeless("docProps/core.xml", "<x/>") == b"<x/>"
    assert timeless("xl/workbook.xml", _CORE % b"2026") == _CORE % b"2026"


def test_an_entry_has_the_first_moment_that_a_zip_can_hold() -> None:
    assert timeless_entry("a.xml").date_time == (1980, 1, 1, 0, 0, 0)
