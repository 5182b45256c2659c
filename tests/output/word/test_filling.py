"""Templates of an office: its own layout and words fill; what is more than fields is refused."""

from __future__ import annotations

import unicodedata

import docx
import pytest
from docx.shared import Mm, Pt

from chibo_cli.domain.facts.word_template import WordTemplate
from chibo_cli.domain.lists.errors import TemplateFault, TemplateRefused, UnknownTemplateField
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from chibo_cli.output.word.shipped import FOLDER, shipped_template
from tests.output.samples import EN, SMALL, VI
from tests.output.word.reading import (
    document_of,
    lines_of,
    opened,
    saved,
    template_saying,
    with_part,
)
from tests.samples.word_templates import TEMPLATES


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", TEMPLATES)
def test_the_templates_that_ship_are_those_that_are_made(kind: str, language: Language) -> None:
    assert shipped_template(kind, language).content == TEMPLATES[kind](Words(language))


def test_no_other_file_ships_beside_them() -> None:
    assert {each.name for each in FOLDER.iterdir()} == {
        f"{kind}.{language.value}.docx" for kind in TEMPLATES for language in Language
    }


def test_an_office_says_it_in_its_own_words_and_layout() -> None:
    document = docx.Document()
    document.sections[0].left_margin = Mm(42)
    paragraph = document.add_paragraph("Kính gửi Thường trực: ")
    paragraph.add_run("đạt {{ summary.met }}").bold = True
    paragraph.add_run("/{{ summary.officials }}, tỷ lệ {{ summary.rate }}.").font.size = Pt(20)
    table = document.add_table(rows=3, cols=2)
    table.rows[0].cells[0].text = "{%tr for row in details[0].rows %}"
    table.rows[1].cells[0].text = "{{ loop.index }}. {{ row.official|upper }}"
    table.rows[1].cells[1].text = "{% if row.verdict == 'Đạt' %}x{% else %}–{% endif %}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    document.sections[0].footer.paragraphs[0].text = "{{ office }} – {{ period }}"
    filled = document_of(SMALL, template=saved(document))
    assert lines_of(filled) == ["Kính gửi Thường trực: đạt 1/3, tỷ lệ 50%."]
    assert [run.bold for run in filled.paragraphs[0].runs][:2] == [None, True]
    assert [[cell.text for cell in row.cells] for row in filled.tables[0].rows] == [
        ["1. TRẦN THỊ BÌNH", "x"],
        ["2. LÊ VĂN ĐỨC", "–"],
        ["3. NGUYỄN MINH KHÔI", "–"],
    ]
    assert filled.sections[0].footer.paragraphs[0].text == "BAN TỔ CHỨC – quý I/2024"
    margin = filled.sections[0].left_margin
    assert margin is not None
    assert round(margin / Mm(1)) == 42  # the template's own


@pytest.mark.parametrize("count", [1, 3, 5])
def test_a_table_has_a_column_for_each_cell(count: int) -> None:
    document = docx.Document()
    first = document.add_table(rows=1, cols=2)
    first.cell(0, 0).merge(first.cell(0, 1)).text = "{{ office }}"
    cells = document.add_table(rows=1, cols=3).rows[0].cells
    cells[0].text = f"{{%tc for each in {list(range(count))} %}}"
    cells[1].text, cells[2].text = "{{ each }}", "{%tc endfor %}"
    merged, table = document_of(SMALL, template=saved(document)).tables
    assert (len(merged.columns), merged.cell(0, 1).text) == (2, "BAN TỔ CHỨC")
    assert len(table.columns) == count
    assert [cell.text for cell in table.rows[0].cells] == [str(each) for each in range(count)]


@pytest.mark.parametrize(
    "runs",
    [
        ("{{ summ", "ary.m", "et }}"),
        ("{", "{ summary.met }", "}"),
        ("{{", " summary", ".", "met ", "}}"),
        ("{{summary.met}}",),
        ("{{\u00a0summary.met\u00a0}}",),
    ],
)
def test_a_field_split_over_runs_fills(runs: tuple[str, ...]) -> None:
    assert lines_of(document_of(SMALL, template=template_saying(("Đạt ", *runs)))) == ["Đạt 1"]


def test_the_template_that_ships_fills_after_its_words_are_changed() -> None:
    document = opened(shipped_template("report", Language.VI).content)
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("I. KẾT QUẢ", "A. TÌNH HÌNH CHUNG")
    said = lines_of(document_of(SMALL, template=saved(document)))
    assert "A. TÌNH HÌNH CHUNG" in said


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{{ dia_chi }}", "dia_chi"),
        ("{{ summary.dat }}", "dat"),
        ("{{ summary['dat'] }}", "dat"),
        ("{% for x in nothing %}{{ x }}{% endfor %}", "nothing"),
        ("{% for row in details[0].rows %}{{ row.nme }}{% endfor %}", "nme"),
        ("{{ office.met }}", "met"),
        ("{{ loop.index }}{{ offices }}", "offices"),
        (unicodedata.normalize("NFD", "{{ đạt }}"), unicodedata.normalize("NFD", "đạt")),
    ],
)
def test_an_unknown_field_is_refused_by_name(text: str, field: str) -> None:
    with pytest.raises(UnknownTemplateField) as refused:
        document_of(SMALL, template=template_saying("{{ office }}", text))
    assert (refused.value.path, refused.value.field) == ("mau.docx", field)


_CODE = (
    "{{ ''.__class__ }}",
    "{{ office['__class__'] }}",
    "{{ office.upper() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum() }}",
    "{{ range(10**9) }}",
    "{{ 9**9 }}",
    "{{ 'x' * 1000000000 }}",
    "{{ office|attr('upper') }}",
    "{{ office|map('upper')|list }}",
    "{{ office|replace('a', 'b') }}",
    "{% include 'x' %}",
    "{% import 'x' as y %}",
    "{% set a = 1 %}",
    "{% macro m() %}{% endmacro %}",
    "{{ '%s'|format(office) }}",
)


@pytest.mark.parametrize("text", _CODE)
def test_a_template_that_tries_to_run_code_is_refused(text: str) -> None:
    with pytest.raises(TemplateRefused) as refused:
        document_of(SMALL, template=template_saying(text))
    assert refused.value.fault is TemplateFault.CODE


@pytest.mark.parametrize("part", ["docProps/core.xml", "word/header1.xml"])
def test_code_is_refused_wherever_it_stands(part: str) -> None:
    document = docx.Document()
    document.core_properties.title = "hereabouts"
    document.sections[0].header.paragraphs[0].text = "hereabouts"
    template = with_part(saved(document), part, "hereabouts", "{{ office.upper() }}")
    with pytest.raises(TemplateRefused) as refused:
        document_of(SMALL, template=template)
    assert (refused.value.fault, refused.value.near) == (TemplateFault.CODE, ".upper()")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{ office", TemplateFault.SYNTAX),
        ("{% if office %}", TemplateFault.SYNTAX),
        ("{{ }}", TemplateFault.SYNTAX),
        ("{% endfor %}", TemplateFault.SYNTAX),
        ("{{ office|nothing }}", TemplateFault.CODE),
    ],
)
def test_a_field_written_wrongly_is_refused(text: str, fault: TemplateFault) -> None:
    with pytest.raises(TemplateRefused) as refused:
        document_of(SMALL, template=template_saying(text))
    assert refused.value.fault is fault
    assert refused.value.near


def test_a_mark_that_leaves_half_a_table_is_refused() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "{%p if not office %}"
    document.add_paragraph("{%p endif %}")
    with pytest.raises(TemplateRefused) as refused:
        document_of(SMALL, template=saved(document))
    assert refused.value.fault is TemplateFault.BROKEN


@pytest.mark.parametrize("part", ["word/document.xml", "word/_rels/document.xml.rels"])
def test_a_damaged_template_is_refused(part: str) -> None:
    whole = template_saying("{{ office }}")
    damaged = with_part(whole, part, "</", "<")
    with pytest.raises(TemplateRefused) as refused:
        document_of(SMALL, template=damaged)
    assert refused.value.fault is TemplateFault.DAMAGED


def test_no_document_at_all_is_refused() -> None:
    with pytest.raises(TemplateRefused):
        document_of(SMALL, template=WordTemplate("mau.docx", b"no zip"))


def test_a_template_in_english_has_the_same_fields() -> None:
    told = [
        lines_of(opened(shipped_template("report", each.language).content)) for each in (VI, EN)
    ]
    fields = [[line for line in lines if line.startswith("{")] for lines in told]
    assert fields[0] == fields[1]
