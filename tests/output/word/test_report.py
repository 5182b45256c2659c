"""The document to sign: what it says, that its figures are those of the JSON, how it looks."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from itertools import chain

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.annex import Annex
from chibo_cli.domain.reports.anonymous import without_names
from chibo_cli.domain.reports.values import Beside, Group, Remarked, Summary
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.output.reports.sums import group_json, summary_json
from chibo_cli.output.word.report import FIELDS, PARTS_OF_FIELDS, report_document, report_fields
from tests.output.printed import BASIS, SETTINGS, annex_for, printed_report, printed_year
from tests.output.samples import EN, SMALL, VI
from tests.output.word.reading import all_text, document_of, lines_of, opened, tables_of

BEFORE = Beside(
    Period(PeriodKind.QUARTER, 2023, 4),
    date(2024, 1, 1),
    Summary(officials=4, met=1, unmet=3, attendances=2, cells=1, units=1),
)
SAID = Remarked("2024-Q1", None, "Nghiêm túc.\nĐúng lịch.", "Còn chậm.", "Sớm gửi lịch.")


def test_the_two_blocks_of_a_party_document_stand_above_the_title() -> None:
    document = document_of(SMALL)
    left, right = document.tables[0].rows[0].cells
    assert left.text.split("\n") == ["TỈNH ỦY BÌNH TÂN GIANG", "BAN TỔ CHỨC", "*"]
    assert right.text.strip() == "ĐẢNG CỘNG SẢN VIỆT NAM"
    number, place = document.tables[0].rows[1].cells
    assert number.text == "Số         -BC/BTCTU"
    assert place.text == "Tân Lạc, ngày         tháng         năm"
    assert lines_of(document)[:4] == [
        "BÁO CÁO",
        "kết quả dự sinh hoạt chi bộ của cán bộ được phân công",
        "(Quý I/2024, số liệu tính đến ngày 01/04/2024)",
        (
            "Thực hiện Quy định số 258-QĐ/TU, Ban Tổ chức báo cáo kết quả dự sinh hoạt chi"
            " bộ của cán"
            " bộ được phân công quý I/2024 như sau:"
        ),
    ]


def test_the_signer_stands_beside_those_who_get_it() -> None:
    settings = {**SETTINGS, Setting.SIGNER_NAME: "Nguyễn Văn An"}
    left, right = document_of(SMALL, settings=settings).tables[1].rows[0].cells
    assert left.text.split("\n") == [
        *("Nơi nhận:", "- Thường trực Tỉnh ủy,", "- Ủy ban Kiểm tra Tỉnh ủy,", "- Lưu."),
    ]
    assert [line for line in right.text.split("\n") if line] == [
        *("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Nguyễn Văn An"),
    ]


def test_the_five_parts_say_figures_words_and_what_was_raised() -> None:
    report = replace(SMALL, remarks=(SAID,), against=BEFORE)
    said = lines_of(document_of(report))
    assert said[4 : said.index("PHỤ LỤC")] == [
        "I. KẾT QUẢ",
        ("Có 3 đồng chí được phân công dự sinh hoạt; đã dự 2 lượt được tính, tại 1 chi bộ."),
        "Kết quả: 1 đồng chí đạt; 1 đồng chí chưa đạt; 1 đồng chí được miễn; tỷ lệ đạt 50%.",
        (
            "So với quý IV/2023 (số liệu tính đến ngày 01/01/2024): số đồng chí được phân"
            " công 3, giảm"
            " 1; số đồng chí đạt 1, không đổi; số đồng chí chưa đạt 1, giảm 2; tỷ lệ đạt"
            " 50%, tăng 25"
            " điểm %; số lượt dự được tính 2, không đổi; số chi bộ có đồng chí đến dự 1,"
            " không đổi; số"
            " đơn vị có đồng chí đến dự 1, không đổi."
        ),
        "II. ƯU ĐIỂM",
        "Nghiêm túc.",
        "Đúng lịch.",
        "Các đồng chí dự sinh hoạt ghi nhận:",
        "- Đúng giờ, đủ nội dung; đảng viên phát biểu có trọng tâm (Chi bộ ấp Bình An).",
        "III. HẠN CHẾ",
        "Còn chậm.",
        "Các đồng chí dự sinh hoạt ghi nhận:",
        "- Thảo luận còn ít ý kiến.Thảo luận còn ít ý kiến (Chi bộ ấp Bình An).",
        "IV. KIẾN NGHỊ CỦA CƠ SỞ",
        "Mới (1 kiến nghị):",
        (
            "- Đề nghị cấp trên xem xét sửa đoạn đường trước nhà văn hóa khu phố (Chi bộ"
            " ấp Bình An;"
            " nơi giải quyết: Ủy ban nhân dân phường; hạn 05/04/2024)."
        ),
        "V. ĐỀ XUẤT",
        "Sớm gửi lịch.",
    ]


def test_what_there_is_nothing_of_is_said() -> None:
    nothing = Annex({}, BASIS)
    said = lines_of(document_of(replace(SMALL, rows=SMALL.rows[1:]), annex=nothing))
    assert said[said.index("II. ƯU ĐIỂM") : said.index("PHỤ LỤC")] == [
        *("II. ƯU ĐIỂM", "Chưa có nội dung ghi nhận."),
        *("III. HẠN CHẾ", "Chưa có nội dung ghi nhận."),
        *("IV. KIẾN NGHỊ CỦA CƠ SỞ", "Không có kiến nghị."),
        *("V. ĐỀ XUẤT", "Không có đề xuất."),
    ]


@pytest.mark.parametrize("count", [5, 60])
def test_every_figure_is_that_of_the_json(count: int) -> None:
    report = replace(printed_report(count), against=BEFORE)
    annex = annex_for(report)
    tables = tables_of(document_of(report, annex=annex))
    keys = (
        *("officials", "met", "unmet", "pending", "waived", "not_judged", "rate"),
        *("attendances", "cells"),
    )

    def told(figures: dict[str, object]) -> list[str]:
        return [
            VI.percent(figures[key]) if key == "rate" else VI.say(figures[key])  # type: ignore[arg-type]  # a rate is one
            for key in keys
        ]

    by_unit = tables["Kết quả theo đơn vị, quý I/2024"]
    groups = [group_json(group)["summary"] for group in report.groups or ()]
    assert [row[2:] for row in by_unit[1:-1]] == [told(each) for each in groups]  # type: ignore[arg-type]  # likewise
    summary = summary_json(report.summary)
    assert by_unit[-1][2:] == told(summary)
    assert len(tables["Kết quả của từng đồng chí, quý I/2024"]) == count + 1
    assert len(tables["Danh sách đồng chí chưa đạt, quý I/2024"]) == report.summary.unmet + 1  # type: ignore[operator]  # it is a figure
    now = {row[0]: row[1] for row in tables["So sánh với quý IV/2023"]}
    assert now["Lượt dự"] == VI.say(summary["attendances"])
    prose = " ".join(map(str, report_fields(report, annex, VI)["figures"]))
    for key in ("officials", "met", "unmet", "attendances", "cells"):
        assert f" {VI.say(summary[key])} " in prose


def test_a_year_says_each_quarter_and_lists_it() -> None:
    document = document_of(printed_year(12))
    said = lines_of(document)
    assert sum(line.startswith("Quý ") and "Kết quả: " in line for line in said) == 4
    assert "Có 1 đồng chí từ hai quý liền chưa đạt trở lên." in said
    tables = tables_of(document)
    assert [row[1] for row in tables["Kết quả từng kỳ"][1:]] == [
        *("Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024"),
    ]
    assert [title for title in tables if title.startswith("Kết quả của từng đồng chí")] == [
        f"Kết quả của từng đồng chí, quý {numeral}/2024" for numeral in ("I", "II", "III", "IV")
    ]


def test_without_names_nobody_is_named() -> None:
    report = printed_report(12)
    nameless = without_names(report, lambda number: f"Đồng chí {number}")
    annex = Annex(SETTINGS, replace(BASIS, is_anonymous=True))
    text = all_text(report_document(nameless, annex, VI))
    assert not any(row.official.name in text for row in report.rows)
    assert "Đồng chí 1" not in text
    assert "Kết quả theo đơn vị" in text


def test_english_has_its_own_words() -> None:
    said = lines_of(document_of(replace(SMALL, against=BEFORE), EN))
    assert said[0] == "REPORT"
    assert "3 officials were assigned; 2 visits count, to 1 cell." in said
    assert "Standing: 1 met the rule; 1 did not; 1 is waived; the rate met is 50%." in said


@pytest.mark.parametrize(
    "text",
    [
        *("<b>Lê</b>", "A & B", "{{ 7*7 }}", "{% if x %}", "{_{ a }_}", "{# c #}", "&lt;", "]]>"),
        *("Một\nHai", "Một\tHai", "“ngoặc” ‘đơn’", "{{r x }}", "{%p endfor %}"),
    ],
)
def test_what_a_person_wrote_comes_out_literally(text: str) -> None:
    official = Person("CB01", text, text, text)
    row = replace(SMALL.rows[0], official=official, units=(Named(None, text),))
    report = replace(
        SMALL,
        rows=(row, *SMALL.rows[1:]),
        groups=(Group(Named(None, text), SMALL.summary),),
        remarks=(Remarked("2024-Q1", None, text),),
    )
    document = document_of(report, settings=dict.fromkeys(SETTINGS, text))
    on_a_line = text.replace("\n", " ⏎ ").replace("\t", " ")
    details = tables_of(document)["Kết quả của từng đồng chí, quý I/2024"]
    assert details[1][1].split("\n")[0] == on_a_line
    assert details[1][2] == on_a_line
    assert document.tables[1].rows[0].cells[1].text.startswith(f"{on_a_line.upper()}\n")
    told = lines_of(document)
    place = told.index("II. ƯU ĐIỂM") + 1
    assert told[place : place + 1 + text.count("\n")] == text.split("\n")


@pytest.mark.parametrize("attack", ["\x1b[31mđỏ", "a\u202eb\ufffe", "\x07\x0c", "\ud800"])
def test_a_control_is_shown_and_does_nothing(attack: str) -> None:
    report = replace(SMALL, remarks=(Remarked("2024-Q1", None, attack),))
    said = lines_of(document_of(report, settings=dict.fromkeys(SETTINGS, attack)))
    assert said[said.index("II. ƯU ĐIỂM") + 1].startswith(("\\x", "a\\u", "\\u"))


def test_the_same_facts_give_the_same_bytes() -> None:
    report = replace(printed_report(12), against=BEFORE)
    first, second = (report_document(report, annex_for(report), VI) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2024-04-01T00:00:00Z" in parts.read("docProps/core.xml")


def test_every_run_is_in_times_new_roman_in_every_script() -> None:
    content = report_document(SMALL, annex_for(SMALL), VI)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        named = [name for name in parts.namelist() if name.endswith(("styles.xml", "document.xml"))]
    document = opened(content)
    fonts = [*document.styles.element.iter(qn("w:rFonts")), *document.element.iter(qn("w:rFonts"))]
    assert named
    assert fonts
    for each in fonts:
        scripts = {script: each.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi")}
        scripts |= {script: each.get(qn(f"w:{script}")) for script in ("eastAsia", "cs")}
        assert set(scripts.values()) == {"Times New Roman"}
        assert not any("Theme" in name for name in each.attrib)


def test_headers_of_tables_repeat_and_no_row_is_cut() -> None:
    document = document_of(replace(printed_report(60), against=BEFORE))
    for table in document.tables[2:]:
        head, *rows = (row._tr for row in table.rows)  # noqa: SLF001 — python-docx has no other way
        assert head.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in [head, *rows])


@pytest.mark.parametrize("proposals", ["Một.", "Một.\nHai.\nBa.", None])
def test_the_signature_stays_with_what_is_before_it(proposals: str | None) -> None:
    report = replace(SMALL, remarks=(Remarked("2024-Q1", None, "Tốt.", None, proposals),))
    document = document_of(report)
    blocks = list(document.element.body)
    place = blocks.index(document.tables[1]._tbl)  # noqa: SLF001 — python-docx has no other way
    before = [each for each in blocks[:place] if each.tag == qn("w:p")]
    texts = ["".join(text.text or "" for text in each.iter(qn("w:t"))) for each in before]
    kept = [bool(each.findall(f".//{qn('w:keepNext')}")) for each in before]
    last = [place for place, text in enumerate(texts) if text][-2]
    assert all(kept[last:])
    assert not document.element.body.findall(f".//{qn('w:bookmarkStart')}")


def test_the_margins_are_those_that_are_set() -> None:
    for settings, margins in (
        (SETTINGS, (20, 20, 30, 15)),
        ({**SETTINGS, Setting.MARGINS: "25/20/35/10"}, (25, 20, 35, 10)),
    ):
        page = document_of(SMALL, settings=settings).sections[0]
        told = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
        assert [round(each / Mm(1)) for each in told if each] == list(margins)


def test_every_field_has_a_name_that_a_template_may_use() -> None:
    found: set[str] = set()
    for report in (replace(printed_report(12), against=BEFORE), printed_year(6)):
        fields = report_fields(report, annex_for(report), VI)
        assert set(fields) == FIELDS
        inner = [each for each in chain.from_iterable(fields.values()) if isinstance(each, dict)]
        inner += [each for each in fields.values() if isinstance(each, dict)]
        while inner:
            each = inner.pop()
            found |= set(each)
            rows = chain.from_iterable(v for v in each.values() if isinstance(v, list))
            inner += [row for row in rows if isinstance(row, dict)]
            inner += [value for value in each.values() if isinstance(value, dict)]
    assert found <= PARTS_OF_FIELDS
