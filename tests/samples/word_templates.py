"""`python -m tests.samples.word_templates`: the Word templates that ship with chibo, made anew."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt

from chibo_cli.messages.answers import reports as reminders
from chibo_cli.messages.headings import columns as column_headings
from chibo_cli.messages.headings import document as says
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings import workbook
from chibo_cli.messages.text import Language, Text
from chibo_cli.messages.words import Words
from chibo_cli.output.forms.files import timeless_entry
from chibo_cli.output.word.shipped import FOLDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
LEFT, CENTER, JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
BODY, SMALL, TABLE = 14, 12, 10  # points
INDENT = Mm(10)
CELL_MARGIN = 45  # twentieths of a point
LEFT_BLOCK, RIGHT_BLOCK = 70, 95  # millimetres
_UNUSED = ("/stylesWithEffects", "/numbering")  # parts, by their relation
PARTY_WIDTH = {Language.VI: 73, Language.EN: 90}  # of the Party's name at 15 points, bold


def main() -> None:
    """Write them where the program finds them."""
    FOLDER.mkdir(exist_ok=True)
    for language in Language:
        words = Words(language)
        for kind, made in TEMPLATES.items():
            (FOLDER / f"{kind}.{language.value}.docx").write_bytes(made(words))


def report_template(words: Words) -> bytes:
    """That of a report."""
    document = _blank()
    _letterhead(document, words)
    _centered(document, words(workbook.DOCUMENT_TITLE), 15, bold=True, before=12)
    _centered(document, "{{ subject }}", BODY, bold=True)
    _each(document, "line", "subtitles")
    _centered(document, "{{ line }}", BODY, italic=True)
    _end(document, "for")
    rule = _paragraph(document, "", CENTER, size=6)
    rule.paragraph_format.space_before = Pt(4)
    _rule(rule, 165, 40)
    _body(document, "{{ opening }}")
    _section(document, words(says.FIGURES))
    for field in ("figures", "comparison"):
        _each(document, "text", field)
        _body(document, "{{ text }}")
        _end(document, "for")
    for field, heading in (("strengths", says.STRENGTHS), ("shortcomings", says.SHORTCOMINGS)):
        _section(document, words(heading))
        _texts(document, field)
        _tag(document, f"if {field}_noted")
        _body(document, words(says.NOTED))
        _each(document, "text", f"{field}_noted")
        _body(document, "- {{ text }}")
        _end(document, "for")
        _end(document, "if")
        _nothing(document, f"not {field} and not {field}_noted", words(says.NOTHING_NOTED))
    _section(document, words(says.RECOMMENDATIONS))
    _each(document, "part", "recommendations")
    _body(document, "{{ part.heading }}", italic=True)
    _each(document, "text", "part.texts")
    _body(document, "- {{ text }}")
    _end(document, "for")
    _end(document, "for")
    _nothing(document, "not recommendations", words(says.NOTHING_RAISED))
    _section(document, words(says.PROPOSALS))
    _texts(document, "proposals")
    _nothing(document, "not proposals", words(says.NOTHING_PROPOSED))
    _paragraph(document, "", size=6)
    _signature(document, words)
    _annex(document, words)
    return _content(document, words(workbook.DOCUMENT_TITLE))


def _annex(document: Document, words: Words) -> None:
    break_before = _paragraph(document, words(says.ANNEX), CENTER, 15, bold=True)
    break_before.paragraph_format.page_break_before = True
    _centered(document, "{{ annexed_to }}", BODY, italic=True)
    number = (headings.NUMBER, "number", 9)
    _table(
        *(document, words, "compared"),
        (says.FIGURE_OF, "figure", 63),
        ("{{ table.now }}", "now", 34),
        ("{{ table.then }}", "then", 34),
        (headings.DIFFERENCE, "difference", 34),
    )
    unit = ("{{ table.part }}", "name", 39)
    _table(
        *(document, words, "standings"),
        number,
        unit,
        (headings.OFFICIALS_SHORT, "officials", 13),
        (headings.MET, "met", 11),
        (headings.UNMET, "unmet", 12),
        (headings.PENDING, "pending", 13),
        (headings.WAIVED, "waived", 13),
        (headings.NOT_JUDGED, "not_judged", 13),
        (headings.RATE, "rate", 16),
        (headings.ATTENDANCES_SHORT, "attendances", 13),
        (headings.CELLS_SHORT, "cells", 13),
        has_total=True,
    )
    _table(
        *(document, words, "visited"),
        number,
        (unit[0], unit[1], 76),
        (headings.OFFICIALS_SHORT, "officials", 20),
        (headings.ATTENDANCES_SHORT, "attendances", 20),
        (headings.CELLS_SHORT, "cells", 20),
        (headings.UNITS_SHORT, "units", 20),
        has_total=True,
    )
    person = (says.NAME_AND_POST, "official", 48)
    area = (headings.UNITS, "units", 48)
    _table(
        *(document, words, "unmet"),
        number,
        person,
        area,
        (headings.REQUIRED, "required", 14),
        (headings.COUNTED, "counted", 14),
        (headings.REFUSED_VISITS, "refused", 32),
    )
    _table(*(document, words, "absent"), number, (person[0], person[1], 70), (area[0], area[1], 86))
    _table(
        *(document, words, "details"),
        number,
        person,
        area,
        (headings.REQUIRED, "required", 13),
        (headings.COUNTED, "counted", 13),
        (headings.DATES, "dates", 20),
        (headings.VERDICT, "verdict", 14),
    )
    _table(
        *(document, words, "documents"),
        number,
        (headings.DOCUMENT, "document", 61),
        (headings.DOCUMENTS_DUE, "due", 19),
        (headings.IN_TIME, "met", 19),
        (headings.LATE, "late", 19),
        (headings.MISSING, "unmet", 19),
        (headings.NOT_YET_DUE, "pending", 19),
    )
    _table(
        *(document, words, "late"),
        number,
        (headings.OFFICIAL, "official", 34),
        (headings.ASKED, "document", 22),
        (headings.PERIOD, "period", 19),
        (headings.UNITS, "units", 43),
        (headings.DUE, "day", 19),
        (headings.FILED, "filed_on", 19),
    )


def _blank() -> Document:
    """An A4 page in our font, in every one of its four scripts, without what nobody asked for."""
    document = docx.Document()
    package = document.part.package
    for relation in [each for each in package.rels.values() if "thumbnail" in each.reltype]:
        package.rels.pop(relation.rId)
    page = document.sections[0]
    page.orientation = WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = (
        Mm(20),
        Mm(20),
        Mm(30),
        Mm(15),
    )
    page.header_distance = page.footer_distance = Mm(10)
    page.different_first_page_header_footer = True
    styles = document.styles
    for fonts in styles.element.iter(qn("w:rFonts")):
        _set_font(fonts)
    normal = styles["Normal"]
    normal.font.size = Pt(BODY)
    _set_font(normal.element.get_or_add_rPr().get_or_add_rFonts())
    for language in styles.element.iter(qn("w:lang")):
        for script in ("val", "eastAsia"):
            language.set(qn(f"w:{script}"), "vi-VN")
    normal.paragraph_format.space_after = Pt(0)
    header = page.header.paragraphs[0]
    header.alignment = CENTER
    _field(header, "PAGE", 13)
    return document


def _set_font(fonts: Any) -> None:  # noqa: ANN401 — lxml has no types
    for name in [*fonts.attrib]:
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _letterhead(document: Document, words: Words, of: str = "") -> _Cell:
    """The two blocks; returns the place below the number."""
    table = _frame(document, LEFT_BLOCK, RIGHT_BLOCK)
    left, right = table.rows[0].cells
    _tag(left, f"if {of}parent_office", first=True)
    _paragraph(left, f"{{{{ {of}parent_office }}}}", CENTER)
    _end(left, "if")
    _paragraph(left, f"{{{{ {of}office }}}}", CENTER, bold=True)
    _paragraph(left, "*", CENTER)
    _paragraph(right, words(workbook.PARTY), CENTER, 15, bold=True, first=True)
    _rule(_paragraph(right, "", CENTER, size=2), RIGHT_BLOCK, PARTY_WIDTH[words.language])
    left, right = _added(table).cells
    _paragraph(left, f"{{{{ {of}number }}}}", CENTER, first=True)
    _paragraph(right, f"{{{{ {of}place_and_date }}}}", CENTER, italic=True, first=True)
    return left


def _signature(document: Document, words: Words, of: str = "") -> None:
    table = _frame(document, 80, 85)
    left, right = table.rows[0].cells
    _paragraph(left, words(workbook.RECIPIENTS), LEFT, BODY, bold=True, italic=True, first=True)
    _each(left, "line", f"{of}recipients")
    _paragraph(left, "{{ line }}", LEFT, SMALL)
    _end(left, "for")
    _tag(right, f"if {of}on_behalf", first=True)
    _paragraph(right, f"{{{{ {of}on_behalf }}}}", CENTER, bold=True)
    _end(right, "if")
    _paragraph(right, f"{{{{ {of}signer }}}}", CENTER, bold=True)
    for _ in range(4):
        _paragraph(right, "", CENTER)
    _paragraph(right, f"{{{{ {of}signer_name }}}}", CENTER, bold=True)


def _frame(document: Document, *widths: int) -> Table:
    """Blocks beside each other that no page cuts."""
    table: Table = document.add_table(rows=1, cols=len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _fix(table, widths)
    _whole(table.rows[0]._tr)  # noqa: SLF001 — python-docx has no other way to it
    return table


def _table(
    document: Document,
    words: Words,
    field: str,
    *columns: tuple[Text | str, str, int],
    has_total: bool = False,
) -> None:
    """Each of the tables of that kind: its title, its header on every page, its rows whole."""
    _each(document, "table", field)
    title = _paragraph(document, "{{ table.title }}", LEFT, BODY, bold=True)
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(12), Pt(4)
    title.paragraph_format.keep_with_next = True
    table = _rows(document, words, "table.rows", *columns)
    if has_total:
        _row_tag(table, "if table.total")
        _cells(table, "table.total", columns, bold=True)
        _row_tag(table, "endif")
    _end(document, "for")


def _rows(
    document: Document, words: Words, field: str, *columns: tuple[Text | str, str, int]
) -> Table:
    """A table with a row each: its header on every page, its rows whole."""
    table: Table = document.add_table(rows=1, cols=len(columns))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _fix(table, [width for *_, width in columns])
    head = table.rows[0]
    _whole(head._tr)  # noqa: SLF001 — python-docx has no other way to it
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 — likewise
    for cell, (heading, *_) in zip(head.cells, columns, strict=True):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        text = heading if isinstance(heading, str) else words(heading)
        _paragraph(cell, text, CENTER, TABLE, bold=True, first=True)
    _row_tag(table, f"for row in {field}")
    _cells(table, "row", columns)
    _row_tag(table, "endfor")
    return table


def _cells(
    table: Table, of: str, columns: Sequence[tuple[Text | str, str, int]], *, bold: bool = False
) -> None:
    row = _added(table)
    _whole(row._tr)  # noqa: SLF001 — python-docx has no other way to it
    left = {"name", "official", "units", "refused", "document", "figure", "unit", "place"}
    for cell, (_, key, _) in zip(row.cells, columns, strict=True):
        is_figure = key == "units" and any(name == "attendances" for _, name, _ in columns)
        align = LEFT if key in left and not is_figure else CENTER
        _paragraph(cell, f"{{{{ {of}.{key} }}}}", align, TABLE, bold=bold, first=True)
        if key == "official" and any(name == "required" for _, name, _ in columns):
            _tag(cell, f"if {of}.post")
            _paragraph(cell, f"{{{{ {of}.post }}}}", LEFT, TABLE, italic=True)
            _end(cell, "if")


def _added(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx says of what
    return row


def _row_tag(table: Table, text: str) -> None:
    _added(table).cells[0].paragraphs[0].add_run(f"{{%tr {text} %}}")


def _fix(table: Table, widths: Sequence[int]) -> None:
    table.autofit = False
    sides = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        room = OxmlElement(f"w:{side}")
        room.set(qn("w:w"), str(CELL_MARGIN))
        room.set(qn("w:type"), "dxa")
        sides.append(room)
    table._tbl.tblPr.append(sides)  # noqa: SLF001 — python-docx has no other way to it
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _whole(row: Any) -> None:  # noqa: ANN401 — lxml has no types
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _each(place: Document | _Cell, name: str, field: str) -> None:
    _tag(place, f"for {name} in {field}")


def _tag(place: Document | _Cell, text: str, *, first: bool = False) -> None:
    _paragraph(place, f"{{%p {text} %}}", first=first)


def _end(place: Document | _Cell, what: str) -> None:
    _tag(place, f"end{what}")


def _texts(document: Document, field: str) -> None:
    _each(document, "text", field)
    _body(document, "{{ text }}")
    _end(document, "for")


def _nothing(document: Document, condition: str, text: str) -> None:
    _tag(document, f"if {condition}")
    _body(document, text)
    _end(document, "if")


def _section(document: Document, text: str) -> None:
    paragraph = _body(document, text)
    paragraph.runs[0].bold = True
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(6)


def _body(document: Document, text: str, *, italic: bool = False) -> Paragraph:
    """A paragraph of the document: justified, its first line indented."""
    paragraph = _paragraph(document, text, JUSTIFY, italic=italic)
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_after, form.line_spacing = INDENT, Pt(6), Pt(18)
    return paragraph


def _centered(
    document: Document,
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
) -> None:
    paragraph = _paragraph(document, text, CENTER, size, bold=bold, italic=italic)
    paragraph.paragraph_format.space_before = Pt(before)


def _paragraph(
    place: Document | _Cell,
    text: str,
    align: WD_ALIGN_PARAGRAPH = LEFT,
    size: float = BODY,
    *,
    bold: bool = False,
    italic: bool = False,
    first: bool = False,
) -> Paragraph:
    """A new paragraph, or the first one of a cell, which has one already."""
    paragraph = place.paragraphs[0] if first else place.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    if not text:  # then the mark of its end is as high as it
        size_of_mark = OxmlElement("w:sz")
        size_of_mark.set(qn("w:val"), str(round(2 * size)))
        marks = OxmlElement("w:rPr")
        marks.append(size_of_mark)
        paragraph._p.get_or_add_pPr().append(marks)  # noqa: SLF001 — likewise
    run.bold, run.italic = bold or None, italic or None
    return paragraph


def _rule(paragraph: Paragraph, width: int, length: int) -> None:
    """A line in the middle of its block, as long as asked."""
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm((width - length) / 2)
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 — python-docx has no borders
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _field(paragraph: Paragraph, code: str, size: float) -> None:
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(size)
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.text = text
        run._r.append(part)  # noqa: SLF001 — python-docx has no fields


def _content(document: Document, title: str) -> bytes:
    """Its bytes, the clock left out of them."""
    said = document.core_properties
    said.author = said.last_modified_by = "chibo"
    said.title, said.comments = title, ""
    said.created = said.modified = datetime(2000, 1, 1, tzinfo=UTC)
    _leave_unused_out(document)
    saved, content = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            new.writestr(timeless_entry(name), old.read(name))
    return content.getvalue()


def _leave_unused_out(document: Document) -> None:
    """Take out the styles and lists that nothing here has: every document made would carry them.

    Word has those of its own at hand all the same.
    """
    part, styles = document.part, document.styles.element
    for relation in [each for each in part.rels.values() if each.reltype.endswith(_UNUSED)]:
        part.rels.pop(relation.rId)
    by_id = {style.style_id: style.element for style in document.styles}
    texts = [part.element, *(each.part.element for each in _headers(document))]
    wanted = {
        each.get(qn("w:val"))
        for text in texts
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for each in text.iter(qn(tag))
    }
    wanted |= {name for name, each in by_id.items() if each.get(qn("w:default")) == "1"}
    kept: set[str] = set()
    while wanted - kept:
        kept |= wanted
        wanted = {
            each.get(qn("w:val"))
            for name in kept
            for tag in ("w:basedOn", "w:next", "w:link")
            for each in by_id[name].iter(qn(tag))
        }
    for name, each in by_id.items():
        if name not in kept:
            styles.remove(each)


def _headers(document: Document) -> Sequence[Any]:
    section = document.sections[0]
    found = (section.header, section.footer, section.first_page_header, section.first_page_footer)
    return [each for each in found if not each.is_linked_to_previous]


def letters_template(words: Words) -> bytes:
    """That of all letters to remind officials."""
    document = _blank()
    document.sections[0].different_first_page_header_footer = False
    document.sections[0].header.paragraphs[0].clear()  # each letter has pages of its own
    _each(document, "letter", "letters")
    _tag(document, "if not loop.first")
    _paragraph(document, "", size=1).runs[0].add_break(WD_BREAK.PAGE)
    _end(document, "if")
    left = _letterhead(document, words, "letter.")
    _paragraph(left, "{{ letter.about }}", CENTER, SMALL, italic=True)
    _centered(document, "{{ letter.addressee }}", BODY, bold=True, before=18)
    _paragraph(document, "", size=6)
    _texts(document, "letter.before")
    _tag(document, "if letter.meetings")
    _rows(
        *(document, words, "letter.meetings"),
        (headings.NUMBER, "number", 10),
        (workbook.DAY, "day", 26),
        (column_headings.of("notice", "time"), "time", 18),
        (column_headings.of("notice", "cell"), "unit", 68),
        (column_headings.of("notice", "place"), "place", 43),
    )
    _paragraph(document, "", size=6)
    _end(document, "if")
    _texts(document, "letter.after")
    _paragraph(document, "", size=6)
    _signature(document, words, "letter.")
    _end(document, "for")
    return _content(document, words(reminders.LETTER_TAB))


TEMPLATES = {"report": report_template, "letters": letters_template}


if __name__ == "__main__":
    main()
