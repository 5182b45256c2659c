"""Files printed at a closing, without a person who was erased: the mark in their place."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html import unescape
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from chibo_cli.domain.facts.records import PrintedForm
from chibo_cli.domain.reports.closed.erased import erased
from chibo_cli.output.forms.files import timeless_entry
from chibo_cli.output.forms.listings import json_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.domain.organisation.erasing import Subject

_ROW = re.compile(r"<row\b[^>]*>.*?</row>", re.DOTALL)
_CELL = re.compile(r"(?P<before><t(?: [^>]*)?>)(?P<text>[^<]+)(?=</t>)")
_NODE = re.compile(r"(?P<before>>)(?P<text>[^<>]+)(?=<)")
_ATTRIBUTE = re.compile(r'(?P<before>=")(?P<text>[^"<]+)(?=")')
_PARTS = (".xml", ".rels", ".vml")


def erased_file(form: PrintedForm, content: bytes, subject: Subject) -> bytes:
    """The file with the mark in place of all that tells of the person, laid out as it was."""
    match form:
        case PrintedForm.WORKBOOK:
            return erased_workbook(content, subject)
        case PrintedForm.JSON:
            document = erased(json.loads(content), subject, texts=not subject.namesakes)
            return json_document(document).encode()
        case PrintedForm.TEMPLATE:
            return content  # the office's own file, which says of nobody how they stand


def erased_workbook(content: bytes, subject: Subject) -> bytes:
    """The workbook with every part put in anew: rows of the person, and every name that is theirs.

    Where others bear the name, only rows that tell whose it is.
    """
    saved = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if _is_text(name):
                part = _erased(part.decode(), subject).encode()
            new.writestr(timeless_entry(name), part)
    return saved.getvalue()


def _is_text(name: str) -> bool:
    return name.lower().endswith(_PARTS)


def _erased(part: str, subject: Subject) -> str:
    part = _ROW.sub(lambda row: _erased_row(row[0], subject), part)
    if not subject.namesakes:
        for where in (_NODE, _ATTRIBUTE):
            part = _replaced(where, part, subject.without_names)
    return part


def _erased_row(row: str, subject: Subject) -> str:
    cells = [unescape(each["text"]) for each in _CELL.finditer(row)]
    return _replaced(_CELL, row, subject.in_own_row) if subject.is_told_by(cells) else row


def _replaced(where: re.Pattern[str], part: str, other: Callable[[str], str]) -> str:
    """The part with texts replaced; those that stay keep their very letters."""

    def replaced(said: re.Match[str]) -> str:
        text = unescape(said["text"])
        new = other(text)
        return said[0] if new == text else said["before"] + escape(new, {'"': "&quot;"})

    return where.sub(replaced, part)
