"""A workbook put together in memory: openpyxl lays every sheet in a temporary file of the system's.

There facts would lie about after a crash, and a full disk would be told as a bug.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import date, datetime, time
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from chibo_cli.output.excel.book.layout import FONT, FONT_SIZE
from chibo_cli.output.forms.files import timeless_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from _typeshed import ReadableBuffer
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet


class MemoryWorkbook(Workbook):
    """A workbook written from the top down, no part of which touches a disk."""

    def __init__(self) -> None:
        super().__init__(write_only=True)

    def add_sheet(self, tab: str) -> Worksheet:
        """A new sheet, the last one."""
        sheet = _Sheet(self, tab)
        self._add_sheet(sheet)  # type: ignore[attr-defined]  # the stubs leave it out
        return cast("Worksheet", sheet)  # which has all of its methods

    def content(self) -> bytes:
        """The workbook's bytes, the same ones whenever it is saved."""
        saved = io.BytesIO()
        ExcelWriter(self, _Archive(saved, "w", zipfile.ZIP_DEFLATED)).save()
        return saved.getvalue()


def new_book(title: str, made_on: date) -> MemoryWorkbook:
    """An empty workbook in our font; the day it says it was made on is handed in."""
    book = MemoryWorkbook()
    font = Font(name=FONT, size=FONT_SIZE)
    # Empty cells and column widths follow style 0, and openpyxl has no public way to it.
    book._fonts = IndexedList([font])  # type: ignore[attr-defined]  # noqa: SLF001
    book._named_styles["Normal"].font = font  # type: ignore[attr-defined]  # noqa: SLF001
    book.properties.creator = "chibo"
    book.properties.title = title
    book.properties.created = datetime.combine(made_on, time())
    return book


class _Sheet(WriteOnlyWorksheet):
    _writer: WorksheetWriter | None = None

    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = _Writer(self, _Packed())
            self._writer.write_top()

    def _values_to_row(self, values: Iterable[Cell | None], row_idx: int) -> Iterator[Cell]:
        """Cells as they come: openpyxl would try each as a value first, and make another of it."""
        for column, cell in enumerate(values, start=1):
            if cell is not None:
                cell.column, cell.row = column, row_idx
                yield cell


class _Writer(WorksheetWriter):
    def cleanup(self) -> None:
        """Nothing is left behind."""


class _Packed(io.RawIOBase):
    """A sheet as it is written, packed at once: a long one is a hundred times as long unpacked."""

    def __init__(self) -> None:
        self._packing = zlib.compressobj(zlib.Z_BEST_SPEED)
        self._packed: list[bytes] = []
        self.length = 0

    def writable(self) -> bool:
        """It is written to."""
        return True

    def write(self, content: ReadableBuffer) -> int:
        """Take the next part of the sheet in."""
        size = memoryview(content).nbytes
        self.length += size
        self._packed.append(self._packing.compress(content))
        return size

    def parts(self) -> Iterator[bytes]:
        """The sheet again, part by part."""
        unpacking = zlib.decompressobj()
        for packed in (*self._packed, self._packing.flush()):
            yield unpacking.decompress(packed)


class _Archive(zipfile.ZipFile):
    def write(self, filename: _Packed, arcname: str) -> None:  # type: ignore[override]  # what _Writer wrote
        """Take a sheet out of memory."""
        entry = timeless_entry(arcname)
        entry.file_size = filename.length
        with self.open(entry, "w") as sheet:
            sheet.writelines(filename.parts())

    def writestr(self, name: str, content: bytes | str) -> None:  # type: ignore[override]  # all that openpyxl asks for
        """Take a part in, the clock left out of it."""
        super().writestr(timeless_entry(name), timeless(name, content))


_CORE = "docProps/core.xml"
_CREATED = re.compile(rb"(?<=<dcterms:created )[^>]*>([^<]*)")
_MODIFIED = re.compile(rb"(<dcterms:modified [^>]*>)[^<]*")


def timeless(name: str, content: bytes | str) -> bytes:
    """A part's bytes; `save` stamps the clock on `modified`, which becomes `created` again."""
    raw = content.encode() if isinstance(content, str) else content
    created = _CREATED.search(raw) if name == _CORE else None
    return raw if created is None else _MODIFIED.sub(rb"\g<1>" + created[1], raw)
