"""`chibo report … -o F.html`, run as its user runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from tests.output.figures import of_json, of_page
from tests.output.html.reading import Element, read

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

_SELDOM = {"pending", "waived", "not_judged", "met_elsewhere"}


def page(chibo: Chibo, folder: Path, *argv: str) -> bytes:
    output = folder / "page.html"
    chibo.done("report", *argv, "-o", output, "--force")
    return output.read_bytes()


def marks(content: bytes) -> list[str]:
    return [each.text for each in read(content).all("ul", "marks") for each in each.all("li")]


def names(root: Element) -> list[str]:
    return [each.text for each in root.all("tbody") for each in each.all("th", "official")]


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize(
    "argv",
    [
        ("quarter", "2025-Q3"),
        ("quarter", "2025-Q3", "--against", "previous", "--so-far"),
        ("quarter", "2025-Q4", "--as-of", "10/12/2025", "--under", "X01"),
        ("quarter", "2025-Q3", "--anonymous"),
        ("quarter", "2025-Q3", "--rule", "258"),
        ("quarter", "2025-Q1..2025-Q4"),
        ("year", "2025"),
    ],
    ids=" ".join,
)
def test_its_figures_are_those_of_json(
    province: Chibo, tmp_path: Path, argv: tuple[str, ...], language: Language
) -> None:
    spoken = ("--lang", language.value)
    json = province.done("report", *argv, "--by", "unit", "--json").json
    expected = of_json(json, Words(language))
    told = of_page(page(province, tmp_path, *argv, *spoken))
    assert len(told) >= 18
    assert {key: expected[key] for key in told} == told
    left_out = {key: said for key, said in expected.items() if key not in told}
    of_nobody = {key[:2] for key, said in expected.items() if key[2] == "officials" and said == "0"}
    assert {
        key
        for key, said in left_out.items()
        if key[:2] not in of_nobody and not (key[2] in _SELDOM and said == "0") and said != "—"
    } == set()


def test_it_groups_as_asked(province: Chibo, tmp_path: Path) -> None:
    content = page(province, tmp_path, "quarter", "2025-Q3", "--by", "agency")
    json = province.done("report", "quarter", "2025-Q3", "--by", "agency", "--json").json
    groups = {group["group"]["name"] for group in json["groups"]}
    assert {part for _, part, _ in of_page(content)} == {*groups, ""}


def test_the_worst_stand_first_each_with_its_reasons(province: Chibo, tmp_path: Path) -> None:
    root = read(page(province, tmp_path, "quarter", "2025-Q3"))
    json = province.done("report", "quarter", "2025-Q3", "--json").json
    subjects = root.all("table", "sorted")[0].all("tbody")
    unmet = [each for each in json["rows"] if each["verdict"] == "unmet"]
    assert [each.attributes["data-verdict"] for each in subjects[: len(unmet) + 1]] == [
        *["unmet"] * len(unmet),
        "met",
    ]
    for row, subject in zip(unmet, subjects, strict=False):
        assert subject.all("th", "official")[0].text == row["official"]["name"]
        told = subject.all("tr", "reasons")[0]
        why = province.done("why", row["official"]["code"], "2025-Q3").out
        for line in [*told.all("li"), *told.all("div", "decided")]:
            assert line.text in why


def test_a_stretch_can_be_narrowed_to_one_of_its_periods(province: Chibo, tmp_path: Path) -> None:
    root = read(page(province, tmp_path, "quarter", "2025-Q1..2025-Q3"))
    (periods,) = [each for each in root.all("select") if each.attributes["name"] == "period"]
    assert [each.attributes["value"] for each in periods.all("option")] == [
        *("", "2025-Q1", "2025-Q2", "2025-Q3")
    ]
    json = province.done("report", "quarter", "2025-Q1..2025-Q3", "--json").json
    for part in json["quarters"]:
        shown = root.all("tbody", period=part["period"])
        assert len(shown) == len(part["rows"])


def test_nobody_is_named_where_no_name_is_wanted(province: Chibo, tmp_path: Path) -> None:
    content = page(province, tmp_path, "quarter", "2025-Q3", "--anonymous")
    assert marks(content) == ["Không nêu tên"]
    json = province.done("report", "quarter", "2025-Q3", "--json").json
    people = {row["official"]["name"] for row in json["rows"]}
    assert not {name for name in people if name in content.decode()}
    assert names(read(content))[0].startswith("Đồng chí ")


def test_a_closed_period_is_shown_as_it_was_closed_and_says_so(
    province: Chibo, tmp_path: Path
) -> None:
    province.done("period", "close", "2025-Q3")
    before = page(province, tmp_path, "quarter", "2025-Q3", "--as-closed")
    (mark,) = marks(before)
    assert mark.startswith("Đúng như báo cáo đã chốt, mã ")
    json = province.done("report", "quarter", "2025-Q3", "--as-closed", "--json").json
    expected = of_json(json, Words(Language.VI))
    total = {key: said for key, said in of_page(before).items() if not key[1]}
    assert total == {key: expected[key] for key in total}
    adjust = ("--adjust", "--reason", "biên bản gửi muộn")
    province.done("attend", "add", "CB31", "C072", "--on", "5/8/2025", *adjust)
    assert page(province, tmp_path, "quarter", "2025-Q3", "--as-closed") == before
    assert page(province, tmp_path, "quarter", "2025-Q3") != before


def test_the_same_facts_give_the_same_bytes(province: Chibo, tmp_path: Path) -> None:
    first = page(province, tmp_path, "year", "2025", "--against", "previous")
    assert page(province, tmp_path, "year", "2025", "--against", "previous") == first


def test_nothing_stands_beside_a_page_that_is_not_asked_for(
    province: Chibo, tmp_path: Path
) -> None:
    refused = province("report", "quarter", "2025-Q3", "-f", "html")
    assert refused.code == 2
    assert "html" in refused.err
    listed = province("attend", "list", "-o", tmp_path / "a.html")
    assert listed.code == 2
    assert not (tmp_path / "a.html").exists()


def test_a_period_without_rows_says_so(office: Chibo, tmp_path: Path) -> None:
    root = read(page(office, tmp_path, "month", "2024-01"))
    assert "Không có đồng chí nào thuộc diện xét." in root.all("main")[0].text
