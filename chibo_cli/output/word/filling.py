"""A Word template filled: nothing in it runs, and every text comes out as it stands."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, cast

from docx.opc.exceptions import PackageNotFoundError
from docx.opc.pkgwriter import PackageWriter
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Twips
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it ships none
from jinja2 import (
    ChainableUndefined,
    StrictUndefined,
    TemplateError,
    Undefined,
    UndefinedError,
    nodes,
)
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree  # type: ignore[import-untyped]  # it ships no types
from markupsafe import Markup, escape

from chibo_cli.domain.lists.errors import TemplateFault, TemplateRefused, UnknownTemplateField
from chibo_cli.output.forms.files import timeless_entry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, MutableMapping, Sequence
    from datetime import date

    from docx.document import Document
    from docx.opc.package import OpcPackage
    from docx.opc.packuri import PackURI
    from docx.opc.phys_pkg import PhysPkgWriter
    from jinja2 import Template

    from chibo_cli.domain.facts.word_template import WordTemplate

Field = str | list[str] | list[dict[str, Any]] | dict[str, str]
Fields = dict[str, Field]
"""Plain values only: the sandbox calls the methods of any object that it is handed."""

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr),
    *(nodes.Getitem, nodes.Slice, nodes.Neg, nodes.List, nodes.Tuple, nodes.For, nodes.If),
    *(nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Concat),
    *(nodes.Add, nodes.Sub, nodes.Filter, nodes.Test),
)
_FILTERS = {"upper", "lower", "capitalize", "trim", "join", "length", "count", "first", "last"}
_TESTS = {"defined", "undefined", "odd", "even", "none"}
_OF_LOOPS = {"loop", "index", "index0", "first", "last", "length", "revindex"}
_TAG = re.compile(r"<[^>]+>")
_END = "</w:p>"
_SIGNER = re.compile(r"\{\{.*\bsigner\b.*\}\}", re.DOTALL)
_MARK = "_chibo_signature"
_KEPT = 2  # paragraphs, or rows of a table, that stay with the signature
_TWIPS_PER_MM = 1440 / 25.4
_SIDES = ("top", "bottom", "left", "right")
_SHOWN = 80


def filled(
    template: WordTemplate,
    fields: Fields,
    known: Collection[str],
    *,
    title: str,
    made_on: date,
    margins: Sequence[int] | None = None,
) -> bytes:
    """The document that the template makes of these fields, the same bytes whenever it is made.

    `known` are the names of all fields and of their parts; `margins` in millimetres take the place
    of the template's: top, bottom, left, right.

    Raises:
        UnknownTemplateField: it asks for what there is not.
        TemplateRefused: it is more than fields, or cannot be read.
    """
    document = _rendered(template, fields, _Sandbox(template.name, known))
    body = document.docx.element.body
    _keep_signatures(body)
    if margins is not None:
        _set_margins(document.docx, margins)
    _date(document.docx, title, made_on)
    return _Package.content(document.docx.part.package)


def check(template: WordTemplate, known: Collection[str]) -> None:
    """Whether it can be filled, whatever the fields.

    Raises:
        UnknownTemplateField, TemplateRefused: as `filled`.
    """
    _rendered(template, {}, _Sandbox(template.name, known, ChainableUndefined))


def _rendered(template: WordTemplate, fields: Fields, sandbox: _Sandbox) -> _Document:
    document = _opened(template)
    try:
        _mark_signatures(document.docx)
        document.render(fields, sandbox, autoescape=True)
    except UndefinedError as error:
        name = re.findall(r"'([^']*)'", error.message or "")
        raise UnknownTemplateField(template.name, name[-1] if name else "") from None
    except TemplateError as error:
        raise TemplateRefused(template.name, TemplateFault.SYNTAX, _near(error)) from None
    except (etree.XMLSyntaxError, AttributeError):  # a table that lost its columns
        raise TemplateRefused(template.name, TemplateFault.BROKEN, "…") from None
    except TypeError as error:
        raise TemplateRefused(template.name, TemplateFault.SYNTAX, str(error)[:_SHOWN]) from None
    return document


class _Document(DocxTemplate):  # type: ignore[misc]  # it has no types
    """A template whose XML is whole after it is filled, or refused: docxtpl drops what is not."""

    def resolve_listing(self, xml: str) -> str:
        """Breaks and tabs of values: docxtpl looks through every run, here only where some are."""
        parts = xml.split(_END)
        for place, each in enumerate(parts[:-1]):
            if "\n" in each or "\t" in each or "\a" in each or "\f" in each:
                parts[place] = super().resolve_listing(f"{each}{_END}").removesuffix(_END)
        return _END.join(parts)

    def fix_tables(self, xml: str) -> Any:  # noqa: ANN401 — lxml has no types
        """A column for each cell: docxtpl counts each table's twice, here only where some differ.

        It leaves a table as it is that has as many columns as its longest row has cells.
        """
        parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
        tree = etree.fromstring(xml.encode(), parser)  # of bytes, which take a fifth less
        row, cell = qn("w:tr"), qn("w:tc")
        for table in list(tree.iter(qn("w:tbl"))):
            columns = table.find(qn("w:tblGrid")).findall(qn("w:gridCol"))
            longest = max((len(each.findall(cell)) for each in table.iter(row)), default=0)
            if longest != len(columns):
                mended = super().fix_tables(etree.tostring(table, with_tail=False))
                table.getparent().replace(table, mended)
        self._has_pictures = "docPr" in xml
        return tree

    def fix_docpr_ids(self, tree: Any) -> None:  # noqa: ANN401 — lxml has no types
        """Pictures numbered; where none are, that is a walk through all of a long document."""
        if self._has_pictures:
            super().fix_docpr_ids(tree)


def _opened(template: WordTemplate) -> _Document:
    document = _Document(io.BytesIO(template.content))
    try:
        document.init_docx()
    except (
        *(KeyError, ValueError, AttributeError, zlib.error, zipfile.BadZipFile),
        *(PackageNotFoundError, etree.XMLSyntaxError),
    ):
        raise TemplateRefused(template.name, TemplateFault.DAMAGED, "…") from None
    return document


class _Sandbox(SandboxedEnvironment):
    """Fields, conditions and loops; a template that holds anything else is refused unrun."""

    def __init__(
        self, name: str, known: Collection[str], undefined: type[Undefined] = StrictUndefined
    ) -> None:
        super().__init__(undefined=undefined, autoescape=True, finalize=_literal, optimized=False)
        self._template_name = name
        self._known = {*known, *_OF_LOOPS}

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 — as Jinja calls it
        template_class: type[Template] | None = None,
    ) -> Template:
        """The template of a part, looked through first."""
        tree = source if isinstance(source, nodes.Template) else self.parse(source)
        names = []
        for node in tree.find_all(nodes.Node):
            self._check(node)
            if isinstance(node, nodes.Name):
                names.append(node)
        known = {name.name for name in names if name.ctx == "store"} | self._known
        for name in names:  # Jinja's own way to them makes the template's code once more
            if name.name not in known:
                raise UnknownTemplateField(self._template_name, name.name)
        return super().from_string(tree, globals, template_class)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 — as Jinja has it
        """A part of a field, which is a key: Jinja looks for an attribute of that name first."""
        return self.getitem(obj, attribute)

    def _check(self, node: nodes.Node) -> None:
        match node:
            case nodes.Getattr(attr=name) | nodes.Getitem(arg=nodes.Const(value=str(name))):
                self._check_part(name)
            case nodes.Filter(name=name) if name not in _FILTERS:
                self._refuse(f"|{name}")
            case nodes.Test(name=name) if name not in _TESTS:
                self._refuse(f"is {name}")
            case nodes.Call(node=nodes.Name(name=name)):
                self._refuse(f"{name}()")
            case nodes.Call(node=nodes.Getattr(attr=name)):
                self._refuse(f".{name}()")
            case _ if type(node) not in _ALLOWED:
                self._refuse(type(node).__name__.lower())

    def _check_part(self, name: str) -> None:
        if name.startswith("_"):
            self._refuse(f".{name}")
        if name not in self._known:
            raise UnknownTemplateField(self._template_name, name)

    def _refuse(self, what: str) -> None:
        raise TemplateRefused(self._template_name, TemplateFault.CODE, what)


def _literal(value: object) -> Markup:
    """A value as the document shows it: neither markup nor a field, whatever is in it."""
    escaped = escape(str(value))
    if "{" not in escaped and "}" not in escaped:
        return escaped
    return Markup(str(escaped).replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 — escaped


def _near(error: TemplateError) -> str:
    """Where in the document that is, in the words that stand there."""
    lines: Iterator[str] = getattr(error, "docx_context", iter(()))
    said = [_TAG.sub("", line).strip() for line in lines]
    tagged = [line for line in said if "{" in line or "}" in line]
    return " ".join(tagged or filter(None, said))[:_SHOWN] or str(error.message)[:_SHOWN]


def _mark_signatures(document: Document) -> None:
    """A bookmark in each block that has the signer, wherever the office put it."""
    for block in document.element.body:
        if _SIGNER.search("".join(text.text or "" for text in block.iter(qn("w:t")))):
            start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
            start.set(qn("w:name"), _MARK)
            for each in (start, end):
                each.set(qn("w:id"), "99999")
            paragraph = next(block.iter(qn("w:p")))
            paragraph.append(start)
            paragraph.append(end)


def _keep_signatures(body: Any) -> None:  # noqa: ANN401 — lxml has no types
    """No signature stands alone on a page: what is before it stays with it."""
    for mark in list(body.iter(qn("w:bookmarkStart"))):
        if mark.get(qn("w:name")) != _MARK:
            continue
        block = mark
        while block.getparent() is not body:
            block = block.getparent()
        parent = mark.getparent()
        parent.remove(mark.getnext())
        parent.remove(mark)
        for paragraph in _before(block):
            _keep_with_next(paragraph)


def _before(block: Any) -> Iterator[Any]:  # noqa: ANN401 — lxml has no types
    """The last paragraphs with text before a block, and empty ones between; or rows of a table."""
    left = _KEPT
    for each in block.itersiblings(preceding=True):
        if each.tag == qn("w:tbl"):
            for row in each.findall(qn("w:tr"))[-left:]:
                yield from row.iter(qn("w:p"))
            return
        if each.tag == qn("w:p"):
            yield each
            left -= any(text.text for text in each.iter(qn("w:t")))
        if not left:
            return


def _keep_with_next(paragraph: Any) -> None:  # noqa: ANN401 — lxml has no types
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        properties = OxmlElement("w:pPr")
        paragraph.insert(0, properties)
    if properties.find(qn("w:keepNext")) is None:
        style = properties.find(qn("w:pStyle"))
        properties.insert(0 if style is None else 1, OxmlElement("w:keepNext"))


def _set_margins(document: Document, margins: Sequence[int]) -> None:
    for section in document.sections:
        for side, millimetres in zip(_SIDES, margins, strict=True):
            setattr(section, f"{side}_margin", Twips(round(millimetres * _TWIPS_PER_MM)))


def _date(document: Document, title: str, made_on: date) -> None:
    said = document.core_properties
    said.title = title
    said.created = said.modified = datetime.combine(made_on, time(), UTC)
    said.last_modified_by = "chibo"
    said.revision = 1


class _Package(PackageWriter):
    """A document's parts, each packed once: python-docx stamps the clock on what it packs."""

    @classmethod
    def content(cls, package: OpcPackage) -> bytes:
        """The file's bytes, the same ones whenever it is saved."""
        parts = package.parts
        for part in parts:
            part.before_marshal()  # type: ignore[no-untyped-call]  # python-docx's own, as below
        saved = io.BytesIO()
        with _Archive(saved, "w") as archive:
            cls._write_content_types_stream(archive, parts)  # type: ignore[no-untyped-call]
            cls._write_pkg_rels(archive, package.rels)  # type: ignore[no-untyped-call]
            cls._write_parts(cast("PhysPkgWriter", archive), parts)
        return saved.getvalue()


class _Archive(zipfile.ZipFile):
    def write(self, name: PackURI, content: bytes) -> None:  # type: ignore[override]  # all that python-docx asks for
        """Take a part in, the clock left out of it."""
        self.writestr(timeless_entry(name.membername), content)
