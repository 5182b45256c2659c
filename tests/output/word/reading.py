"""Word documents read back, and templates as an office may have changed them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import docx

from chibo_cli.domain.facts.word_template import WordTemplate
from chibo_cli.output.word.report import report_document
from tests.output.printed import SETTINGS, annex_for
from tests.output.samples import VI

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document

    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def document_of(
    report: Report,
    words: Words = VI,
    *,
    settings: Mapping[Setting, str] = SETTINGS,
    annex: Annex | None = None,
    template: WordTemplate | None = None,
) -> Document:
    """The document of a report as python-docx reads it."""
    annex = annex or annex_for(report, settings)
    return opened(report_document(report, replace(annex, template=template), words))


def lines_of(document: Document) -> list[str]:
    """The text outside of tables, empty paragraphs left out."""
    return [each.text for each in document.paragraphs if each.text]


def tables_of(document: Document) -> dict[str, list[list[str]]]:
    """The tables of the annex by their titles, the number left out."""
    titles = [
        line.partition(". ")[2] for line in lines_of(document) if line[:4] in {"Biểu", "Tabl"}
    ]
    tables = document.tables[2:]  # after letterhead and signature
    return {
        title: [[cell.text for cell in row.cells] for row in table.rows]
        for title, table in zip(titles, tables, strict=True)
    }


def all_text(content: bytes) -> str:
    """Every text of the document, cells too."""
    return "\n".join(node.text or "" for node in opened(content).element.iter() if node.text)


def template_saying(*paragraphs: str | tuple[str, ...]) -> WordTemplate:
    """A template of these paragraphs, each of one run or of several."""
    document = docx.Document()
    for each in paragraphs:
        paragraph = document.add_paragraph()
        for run in (each,) if isinstance(each, str) else each:
            paragraph.add_run(run)
    return saved(document)


def saved(document: Document, name: str = "mau.docx") -> WordTemplate:
    content = io.BytesIO()
    document.save(content)
    return WordTemplate(name, content.getvalue())


def with_part(template: WordTemplate, part: str, old: str, new: str) -> WordTemplate:
    """The template with a word of one of its parts changed."""
    content = io.BytesIO()
    whole = io.BytesIO(template.content)
    with zipfile.ZipFile(whole) as parts, zipfile.ZipFile(content, "w") as changed:
        for name in parts.namelist():
            held = parts.read(name)
            if name == part:
                assert old.encode() in held
                held = held.replace(old.encode(), new.encode())
            changed.writestr(name, held)
    return WordTemplate(template.name, content.getvalue())
