from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Refusal, Verdict, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.annex import Annex, MonthFigure, month_figures
from chibo_cli.domain.reports.anonymous import without_names
from chibo_cli.domain.reports.values import Group, Remarked, Report, Summary
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.output.html.page import report_page
from tests.output.html.reading import page_of, read
from tests.output.printed import (
    BASIS,
    SETTINGS,
    annex_for,
    digests_elsewhere,
    printed_report,
    printed_year,
)
from tests.output.samples import AS_OF, EN, Q1, SMALL, VI, long_report, with_official

if TYPE_CHECKING:
    from chibo_cli.messages.words import Words

ATTACKS = (
    "<script>alert(1)</script>",
    "A & B &amp; C",
    "{{ 7*7 }}{% for x in y %}",
    'x" onclick="alert(1)',
    "dòng một\ndòng hai",
    "</style></script></title>",
    "'-->",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_string_of_a_person_comes_out_to_the_letter_and_is_no_element(attack: str) -> None:
    visit = Visit(1, Q1.first_day, Named(attack, attack), Meeting.REGULAR, Refusal.OUTSIDE_AREA)
    report = with_official(Person(attack, attack, attack, attack), (Named(attack, attack),))
    report = replace(
        report,
        rows=(replace(report.rows[0], regulation=attack, refused=(visit,)),),
        groups=(Group(Named(attack, attack), report.summary),),
        remarks=(Remarked(str(Q1), None, attack, attack, attack),),
    )
    basis = replace(BASIS, under=Named(attack, attack), regulations=(attack,))
    told = page_of(report, annex=Annex(dict.fromkeys(SETTINGS, attack), basis))
    (subject,) = told.all("tbody", verdict="unmet")
    cells = {each.classes[0]: each.text for each in subject.all("tr")[0].held if each}  # type: ignore[union-attr]
    assert cells["code"] == cells["official"] == attack
    assert cells["post"] == f"{attack}, {attack}"
    assert cells["units"] == f"{attack} ({attack})"
    assert f"{attack} ({attack})" in subject.all("tr", "reasons")[0].text
    assert told.all("p", "office")[0].text == attack
    assert [each.text for each in told.all("section", "remark")[0].all("dd")] == [attack] * 3
    plain = page_of(with_official(Person("a", "a", "a", "a"), (Named("a", "a"),)))
    known = {each.name for each in plain.all()} | {"g", "svg", "rect", "li", "ul", "small"}
    assert {each.name for each in told.all()} <= known
    names = {name for each in told.all() for name in each.attributes}
    assert not any(name.startswith("on") or name == "style" for name in names)
    assert len(told.all("script")) == len(told.all("style")) == 1


@pytest.mark.parametrize("control", ["\x1b[31m", "a\u202eb", "\x00", "\ufffe"])
def test_a_control_is_made_visible(control: str) -> None:
    content = report_page(with_official(Person(None, control, None, None)), Annex({}, BASIS), VI)
    assert not set(content.decode()) & {"\x1b", "\u202e", "\x00", "\ufffe"}


def test_the_policy_lets_its_own_style_and_script_in_and_nothing_else() -> None:
    page = page_of(printed_report(12))
    (policy,) = [
        each.attributes["content"]
        for each in page.all("meta")
        if each.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    digests = {
        name: hashlib.sha256(page.all(name)[0].text.encode()).digest()
        for name in ("style", "script")
    }
    allowed = {name: f"'sha256-{b64encode(each).decode()}'" for name, each in digests.items()}
    assert policy == (
        f"default-src 'none'; style-src {allowed['style']}; script-src {allowed['script']};"
        " base-uri 'none'; form-action 'none'"
    )


def test_nothing_in_it_comes_from_elsewhere() -> None:
    content = report_page(printed_year(12), annex_for(printed_year(12)), VI).decode()
    assert not re.search(r"https?://|\bsrc=|url\(|@import|\bhref=(?!\"#)", content)


@pytest.mark.parametrize("words", [VI, EN], ids=lambda words: str(words.language.value))
def test_it_says_its_language_and_speaks_it(words: Words) -> None:
    language = words.language.value
    page = page_of(SMALL, words)
    assert page.all("html")[0].attributes["lang"] == language
    said = {"vi": ("Từng đồng chí", "Chưa đạt"), "en": ("Official by official", "Unmet")}
    told = page.all("main")[0].text
    for code, sentences in said.items():
        for sentence in sentences:
            assert (sentence in told) is (code == language)


def test_the_worst_stand_first_then_as_the_report_has_them() -> None:
    report = long_report(25)
    page = page_of(report)
    subjects = page.all("table", "sorted")[0].all("tbody")
    order = {verdict.value: place for place, verdict in enumerate(Verdict)}
    found = [
        (order[each.attributes["data-verdict"] or ""], int(each.attributes["data-place"] or ""))
        for each in subjects
    ]
    assert found == sorted(found)
    assert sorted(place for _, place in found) == list(range(25))
    names = {
        int(each.attributes["data-place"] or ""): each.all("th", "official")[0].text
        for each in subjects
    }
    assert [names[place] for place in range(25)] == [row.official.name for row in report.rows]


def test_every_column_has_a_button_and_that_of_verdicts_says_how_it_is_sorted() -> None:
    heads = page_of(SMALL).all("table", "sorted")[0].all("thead")[0].all("th")
    assert all([each.name for each in head.held] == ["button"] for head in heads)  # type: ignore[union-attr]
    sorted_by = [each.text for each in heads if each.attributes.get("aria-sort") == "ascending"]
    assert sorted_by == ["Kết quả"]


def test_places_are_those_of_vietnamese_order() -> None:
    names = ["Lê Văn Đức", "Trần Thị Ánh", "Hồ An", "Lý Dung"]
    rows = tuple(replace(SMALL.rows[1], official=Person(None, name, None, None)) for name in names)
    report = Report(Q1, AS_OF, Summary(officials=4, unmet=4, units=0), rows)
    cells = page_of(report).all("table", "sorted")[0].all("th", "official")
    placed = sorted(
        (int(each.attributes["data-place"] or ""), each.text)
        for each in cells
        if each.attributes.get("data-place")
    )
    assert [name for _, name in placed] == ["Hồ An", "Trần Thị Ánh", "Lý Dung", "Lê Văn Đức"]


def test_each_row_tells_every_visit_and_why_one_was_refused() -> None:
    reasons = page_of(SMALL).all("tbody", verdict="met")[0].all("tr", "reasons")[0]
    assert [each.text for each in reasons.all("li")] == [
        "05/02/2024, Chi bộ ấp Bình An (X01A1), thường kỳ",
        "04/03/2024, Chi bộ ấp Bình An (X01A1), thường kỳ",
        "20/03/2024, Chi bộ khu phố 3, thường kỳ: ngoài địa bàn phụ trách",
    ]


def test_without_its_script_every_row_is_open_and_nothing_to_type_is_offered() -> None:
    page = page_of(SMALL)
    openers = [each for each in page.all("button") if "aria-expanded" in each.attributes]
    assert len(openers) == 3
    assert {each.attributes["aria-expanded"] for each in openers} == {"true"}
    controlled = {each.attributes["aria-controls"] for each in openers}
    assert controlled == {each.attributes["id"] for each in page.all("tr", "reasons")}
    assert all("hidden" not in each.attributes for each in page.all("tr"))
    assert "hidden" in page.all("form")[0].attributes


def test_a_nameless_report_names_nobody_and_opens_nothing() -> None:
    report = without_names(printed_report(12), lambda number: f"Đồng chí {number}")
    annex = Annex(
        SETTINGS, replace(BASIS, is_anonymous=True), months=month_figures(printed_report(12))
    )
    page = page_of(report, annex=annex)
    assert page.all("ul", "marks")[0].text.strip() == "Không nêu tên"
    assert not page.all("tr", "reasons")
    heads = [each.text for each in page.all("table", "sorted")[0].all("thead")[0].all("th")]
    assert heads == ["Họ và tên", "Tối thiểu", "Được tính", "Kết quả"]
    assert not any(row.official.name in page.text for row in printed_report(12).rows)
    assert page.all("svg", "line")


def test_a_closed_report_bears_the_mark_of_the_workbook() -> None:
    page = page_of(SMALL, annex=Annex({}, replace(BASIS, rules=(), closed="ab12")))
    said = "Đúng như báo cáo đã chốt, mã ab12"
    assert page.all("ul", "marks")[0].text.strip() == said
    assert said in page.all("section", "grounds")[0].text


def test_a_line_needs_two_months_and_a_visit() -> None:
    months = [MonthFigure(each, 4) for each in Q1.parts(PeriodKind.MONTH)]
    for shown, count in (
        (months, 3),
        (months[:1], 0),
        ([replace(months[0], attendances=0)] * 3, 0),
    ):
        page = page_of(SMALL, annex=Annex({}, BASIS, months=tuple(shown)))
        assert len(page.all("circle")) == count


def test_bars_are_the_shares_of_those_who_stand_so() -> None:
    page = page_of(SMALL)
    (bar,) = page.all("section", "glance")[0].all("svg", "bar")
    assert bar.attributes["aria-label"] == "đạt 1, chưa đạt 1, miễn 1"
    pieces = [
        (*each.classes, each.attributes["x"], each.attributes["width"]) for each in bar.all("rect")
    ]
    assert pieces == [
        ("met", "0%", "33.3333%"),
        ("unmet", "33.3333%", "33.3333%"),
        ("waived", "66.6667%", "33.3333%"),
    ]


def test_an_empty_report_says_so() -> None:
    page = page_of(Report(Q1, AS_OF, Summary(), ()), annex=Annex({}, BASIS))
    assert "Không có đồng chí nào thuộc diện xét." in page.all("main")[0].text
    assert not page.all("svg")


def test_the_offices_stand_above_the_title() -> None:
    page = page_of(SMALL)
    assert [each.text for each in page.all("p", "office")] == [
        SETTINGS[Setting.PARENT_OFFICE],
        SETTINGS[Setting.OFFICE],
    ]
    assert page.all("title")[0].text == "Quý I/2024 · tính đến 01/04/2024"
    below = page.all("p", "period")[0].text
    assert below == "(Quý I/2024, số liệu tính đến ngày 01/04/2024)"


def test_the_same_report_gives_the_same_bytes_in_every_process() -> None:
    year = printed_year(12)
    own = hashlib.sha256(report_page(year, annex_for(year), VI)).hexdigest()
    assert digests_elsewhere(report_page) == [own, own]


def test_a_page_is_read_back_whole() -> None:
    for report in (SMALL, printed_year(12), long_report(30)):
        page = read(report_page(report, annex_for(report), EN))
        ids = [each.attributes["id"] for each in page.all() if "id" in each.attributes]
        assert len(ids) == len({*ids})
