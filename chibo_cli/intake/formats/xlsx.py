"""Sheets of xlsx looked at as text before calamine reads them.

A sheet's XML is passed by patterns, which takes a hundredth of the time of parsing it. What does
not look the way Excel, LibreOffice and their kin write it is parsed.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.intake.formats.marks import MOST_CELLS, Marks, Refused, TooLarge, place
from chibo_cli.intake.formats.numbers import BUILT_IN, NumberFormat, number_format
from chibo_cli.intake.formats.preflight import chunks, parse
from chibo_cli.intake.formats.shared_strings import SharedStrings, is_of_strings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from zipfile import ZipFile

_FEW_STYLES = 100
_LONGEST_ROW = 16_000_000  # bytes
_MOST_PARSED = 350_000  # cells of a sheet that must be parsed
_WITHIN = rb'(?:[A-Z]|[A-F][A-Z]|G[A-R])(?:[1-9]\d{0,4}|1\d{5}|200000)"'
_FAR = rb'[A-Z]{1,3}\d{1,7}"(?: s="\d+")?/>'  # an empty cell, coloured perhaps
_STRANGE = re.compile(rb'<c(?! r="(?:' + _WITHIN + rb"|" + _FAR + rb"))[\s/>]")
_PREFIXED = (b":c ", b":c>", b":c\n", b":row ", b":row>", b":v>")
_WIDE = re.compile(rb'<c r="([A-Z]{2})\d+"')
# Each looks at one tag, which is never long: a hostile sheet would have it looked through for ever.
_MORE = rb"[^<>]{0,300}"
_ERROR = re.compile(
    rb'<c r="([A-Z]+\d+)"%b\bt="e"%b(?<!/)>\s{0,50}(?:<f%b(?:/>|>[^<]*</f>)\s{0,50})?'
    rb"(?:<v>([^<]*)</v>)?" % (_MORE, _MORE, _MORE)
)
_FORMULA = re.compile(
    rb'<c r="([A-Z]+\d+)"(%b)>\s{0,50}<f(?:%b/>|%b>[^<]*</f>)\s{0,50}'
    rb"(<v>\s{0,50}</v>|<v\s{0,50}/>)?\s{0,50}</c>" % (_MORE, _MORE, _MORE)
)
_STYLED = (
    rb'<c r="([A-Z]+\d+)"(?=[^<>]{0,300} s="(%b)"[ >])(?![^<>]{0,300} t="[^n])[^<>]{0,300}(?<!/)>'
)
_HIDDEN = re.compile(rb'<row\b%b\br="(\d+)"%b\bhidden="(?:1|true)"' % (_MORE, _MORE))
_CELLS_OF_A_ROW = 26


@dataclass(slots=True)
class _Parts:
    """The sheets' names with their parts, from the workbook and its relations."""

    relations: dict[str, str] = field(default_factory=dict)
    sheets: list[tuple[str, str]] = field(default_factory=list)


def marks_of_xlsx(archive: ZipFile) -> dict[str, Marks]:
    """The marks of each sheet by its name.

    Raises:
        Refused: a part is damaged, declares a document type, or would say too much.
        TooLarge: a sheet's contents are out of bounds.
    """
    by_part = {}
    styles, strings = _styles(archive), SharedStrings()
    for part in archive.namelist():
        try:
            by_part[part] = _part_marks(archive, part, styles, strings)
        except TooLarge as error:
            sheets = {each: name for name, each in _sheet_parts(archive)}
            raise TooLarge(error.cell, sheets.get(part, "")) from error
    strings.check(archive)
    return {
        name: by_part[part] or Marks() for name, part in _sheet_parts(archive) if part in by_part
    }


def _styles(archive: ZipFile) -> Mapping[int, NumberFormat]:
    """The styles of cells that show numbers otherwise than in plain digits, by their place."""
    reader = _StylesReader()
    for name in archive.namelist():
        if posixpath.basename(name) == "styles.xml":
            parser = expat.ParserCreate()
            parser.StartElementHandler = reader.start
            parser.EndElementHandler = reader.end
            parse(archive, name, parser)
    codes = {**BUILT_IN, **reader.codes}
    formats = (number_format(codes.get(each, "")) for each in reader.cells)
    return {place: each for place, each in enumerate(formats) if each is not None}


class _StylesReader:
    """The number formats of a workbook by their ids, and the id of each style of a cell."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.cells: list[int] = []
        self._is_of_cells = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match tag.rpartition(":")[2]:
            case "numFmt":
                self.codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
            case "cellXfs":
                self._is_of_cells = True
            case "xf" if self._is_of_cells:
                self.cells.append(int(attributes.get("numFmtId", 0)))

    def end(self, tag: str) -> None:
        if tag.rpartition(":")[2] == "cellXfs":
            self._is_of_cells = False


def _part_marks(
    archive: ZipFile, name: str, styles: Mapping[int, NumberFormat], strings: SharedStrings
) -> Marks | None:
    """The marks of a part; None where it is no sheet."""
    marks, is_sheet, holds_strings = Marks(), False, False
    those = b"|".join(b"%d" % each for each in styles) if len(styles) <= _FEW_STYLES else rb"\d+"
    styled = re.compile(_STYLED % those) if styles else None
    cells = count = 0
    for chunk in _whole_rows(archive, name):
        count += chunk.count(b"<si>") + chunk.count(b"<si/>")
        if count > MOST_CELLS:
            raise Refused(FileFault.TOO_BIG)
        holds_strings = holds_strings or is_of_strings(name, chunk)
        if holds_strings:
            strings.add_strings(chunk)
        is_sheet = is_sheet or b"sheetData" in chunk
        if not is_sheet:
            continue
        strings.add_cells(chunk)
        if _STRANGE.search(chunk) or any(each in chunk for each in _PREFIXED):
            for rest in chunks(archive, name):
                strings.add_cells(rest)
            return _parsed_marks(archive, name, styles)
        cells += chunk.count(b"<c ")
        if cells > MOST_CELLS:
            raise TooLarge("")
        _look(chunk, marks)
        for reference, style in styled.findall(chunk) if styled else ():
            row, column = place(reference.decode()) or (0, 0)
            if int(style) in styles:
                marks.is_shown_as(row, column, styles[int(style)])
    return marks if is_sheet else None


def _whole_rows(archive: ZipFile, name: str) -> Iterator[bytes]:
    """A part in pieces that end where a row does."""
    rest = b""
    for chunk in chunks(archive, name):
        piece = rest + chunk
        end = piece.rfind(b"</row>") + 1 or piece.rfind(b"</si>") + 1
        if not end and len(piece) > _LONGEST_ROW:
            end = len(piece)  # no sheet: a picture, or one without rows
        yield piece[:end]
        rest = piece[end:]
    yield rest


def _look(chunk: bytes, marks: Marks) -> None:
    for wide in set(_WIDE.findall(chunk)):
        at = place(wide.decode() + "1")
        if at is not None:
            marks.last_column = max(marks.last_column, at[1])
    if marks.last_column > _CELLS_OF_A_ROW:
        last = chunk.rfind(b'<c r="')
        at = place(chunk[last + 6 : last + 16].split(b'"')[0].decode())
        if at is not None:
            marks.reach(at[0], marks.last_column)
    if b't="e"' in chunk:
        for reference, text in _ERROR.findall(chunk):
            row, column = place(reference.decode()) or (0, 0)
            marks.is_error(row, column, text.decode(errors="replace"))
    if b"<f" in chunk:
        # A text formula with an empty value is a blank that was calculated: =IF(A1="","",…).
        marks.never_calculated(
            place(reference.decode()) or (0, 0)
            for reference, attributes, value in _FORMULA.findall(chunk)
            if not (value and b't="str"' in attributes)
        )
    if b"hidden=" in chunk:
        marks.hidden.update(int(row) - 1 for row in _HIDDEN.findall(chunk))


def _parsed_marks(archive: ZipFile, name: str, styles: Mapping[int, NumberFormat]) -> Marks:
    reader = _SheetReader(styles)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parse(archive, name, parser)
    return reader.marks


class _SheetReader:
    """A sheet's XML, element by element: a cell without a reference follows the one before."""

    def __init__(self, styles: Mapping[int, NumberFormat]) -> None:
        self.marks = Marks()
        self._styles, self._style = styles, 0
        self._row, self._column, self._cells = -1, -1, 0
        self._kind = ""
        self._has_formula = self._in_value = False
        self._value: str | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match tag.rpartition(":")[2]:
            case "row":
                self._row = int(attributes.get("r", self._row + 2)) - 1
                self._column = -1
                if attributes.get("hidden") in {"1", "true"}:
                    self.marks.hidden.add(self._row)
            case "c":
                self._cells += 1
                at = place(attributes.get("r", "")) or (self._row, self._column + 1)
                self._row, self._column = at
                if self._cells > _MOST_PARSED:
                    raise TooLarge("")
                self._kind, self._has_formula = attributes.get("t", ""), False
                self._value, self._style = None, int(attributes.get("s", 0))
            case "f":
                self._has_formula = True
            case "v" | "is":
                self.marks.reach(self._row, self._column)
                self._value, self._in_value = "", True

    def text(self, text: str) -> None:
        if self._in_value and self._value is not None:
            self._value += text

    def end(self, tag: str) -> None:
        match tag.rpartition(":")[2]:
            case "v" | "is":
                self._in_value = False
            case "c":
                self._judge()

    def _judge(self) -> None:
        if self._kind == "e":
            self.marks.is_error(self._row, self._column, self._value or "")
        elif self._has_formula and (
            self._value is None or (not self._value and self._kind != "str")
        ):
            self.marks.never_calculated([(self._row, self._column)])
        elif self._kind in {"", "n"} and self._value and self._style in self._styles:
            self.marks.is_shown_as(self._row, self._column, self._styles[self._style])


def _sheet_parts(archive: ZipFile) -> Iterable[tuple[str, str]]:
    """Each sheet's name with the part it stands in."""
    found = _Parts()
    for name in archive.namelist():
        folder, file = posixpath.split(name)
        if file == "workbook.xml":
            _parse(archive, name, found)
        elif file == "workbook.xml.rels":
            _parse(archive, name, found)
            root = posixpath.dirname(folder)
            for number, target in found.relations.items():
                path = target.lstrip("/") if target.startswith("/") else f"{root}/{target}"
                found.relations[number] = posixpath.normpath(path)
    return [(name, found.relations.get(number, "")) for name, number in found.sheets]


def _parse(archive: ZipFile, name: str, found: _Parts) -> None:
    def start(tag: str, attributes: dict[str, str]) -> None:
        match tag.rpartition(":")[2]:
            case "Relationship":
                found.relations[attributes.get("Id", "")] = attributes.get("Target", "")
            case "sheet":
                numbers = [value for key, value in attributes.items() if key.endswith(":id")]
                found.sheets.append((attributes.get("name", ""), "".join(numbers)))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse(archive, name, parser)
