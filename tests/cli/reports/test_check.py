"""`chibo check`: silent when all is well, else the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

BINH = {
    "finding": "unmet",
    "period": "2024-Q1",
    "official": {"code": "CB02", "name": "Trần Thị Bình"},
    "regulation": "258-QĐ/TU",
    "duty": 1,
    "units": [{"code": "X02", "name": "Xã Thủy Tân"}],
    "required": 1,
    "counted": 0,
    "date": None,
    "document": None,
    "due": None,
    "filed_on": None,
}


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> tuple[Path, Path]:
    """The office's register after a quarter in which only An attended, then all."""
    half = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("half"))
    half.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    whole = Chibo.at_copy_of(half.db, tmp_path_factory.mktemp("whole"))
    whole.done("attend", "add", "CB02", "C2", "--on", "5/2/2024")
    return half.db, whole.db


@pytest.fixture
def half_done(tmp_path: Path, registers: tuple[Path, Path]) -> Chibo:
    """A clerk after a quarter in which only An attended."""
    return Chibo.at_copy_of(registers[0], tmp_path)


@pytest.fixture
def well(tmp_path: Path, registers: tuple[Path, Path]) -> Chibo:
    """A clerk after a quarter in which all went well."""
    return Chibo.at_copy_of(registers[1], tmp_path)


@pytest.mark.parametrize("argv", [(), ("2024-Q1",), ("quý", "I/2024"), ("last",)])
def test_all_is_well_in_silence(well: Chibo, argv: tuple[str, ...]) -> None:
    assert well("check", *argv) == Result(0, "", "")


def test_all_is_well_as_data_too(well: Chibo) -> None:
    assert well.done("check", "--json").json == {"schema": "chibo.check/1", "rows": []}


def test_nothing_found_replaces_what_was_found_before(well: Chibo, tmp_path: Path) -> None:
    for name, form in (("a.json", "json"), ("a.csv", "csv")):
        output = tmp_path / name
        output.write_text("hôm qua")
        assert well("check", "-q", "-o", output, "--force").code == 0
        assert (
            output.read_text() == well.done("check", "-f", "json").out
            if form == "json"
            else (
                "finding,period,official,regulation,duty,units,required,counted"
                ",document,due,filed_on\n"
            )
        )


@pytest.mark.parametrize("argv", [(), ("2024-Q1",), ("quý", "1/2024"), ("last",)])
def test_what_is_unmet_is_found_and_the_exit_code_is_1(
    half_done: Chibo, argv: tuple[str, ...]
) -> None:
    assert half_done("check", *argv) == Result(
        1,
        "Chưa đạt 1\n"
        "\n"
        "Chưa đạt · quý I/2024 · 258-QĐ/TU (1)\n"
        "  Trần Thị Bình (CB02)  0/1  Xã Thủy Tân (X02)\n",
        "",
    )


def test_the_findings_speak_english(half_done: Chibo) -> None:
    assert half_done("check", "--lang", "en") == Result(
        1,
        "Unmet 1\n"
        "\n"
        "Unmet · Q1/2024 · 258-QĐ/TU (1)\n"
        "  Trần Thị Bình (CB02)  0/1  Xã Thủy Tân (X02)\n",
        "",
    )


def test_the_findings_are_data(half_done: Chibo) -> None:
    found = half_done("check", "--json")
    assert (found.code, found.err) == (1, "")
    assert found.json == {"schema": "chibo.check/1", "rows": [BINH]}
    assert list(found.json["rows"][0]) == list(BINH)


def test_nobody_is_unmet_while_the_quarter_runs(half_done: Chibo) -> None:
    assert half_done("check", "this") == Result(0, "", "")
    assert half_done("check", "2024-Q2") == Result(0, "", "")


def test_a_draft_is_a_finding(well: Chibo) -> None:
    well.done("assign", "add", "CB01", "X02", "--since", "1/7/2024", "--draft")
    found = well("check", "--json")
    assert found.code == 1
    assert found.json["rows"] == [
        {
            "finding": "draft",
            "period": None,
            "official": {"code": "CB01", "name": "Nguyễn Văn An"},
            "regulation": "258-QĐ/TU",
            "duty": None,
            "units": [{"code": "X02", "name": "Xã Thủy Tân"}],
            "required": None,
            "counted": None,
            "date": None,
            "document": None,
            "due": None,
            "filed_on": None,
        }
    ]
    assert well("check").out == (
        "Phân công dự thảo 1\n"
        "\n"
        "Phân công dự thảo · 258-QĐ/TU\n"
        "  Nguyễn Văn An (CB01)  Xã Thủy Tân (X02)\n"
    )


def test_a_draft_is_a_finding_where_nobody_is_judged_too(office: Chibo) -> None:
    office.done("assign", "add", "CB01", "X02", "--since", "1/7/2024", "--draft")
    found = office("check", "2023-Q4")
    assert (found.code, found.err) == (1, "quý IV/2023: không có ai để xét.\n")
    assert found.out.startswith("Phân công dự thảo 1\n")


def test_a_draft_is_a_finding_in_a_register_without_duties_that_are_over(office: Chibo) -> None:
    office.done("assign", "add", "CB01", "X02", "--since", "1/7/2024", "--draft")
    office.done("assign", "remove", "1")
    office.done("assign", "remove", "2")
    found = office("check", "--json")
    assert (found.code, found.err) == (1, "")
    assert [row["finding"] for row in found.json["rows"]] == ["draft"]


def test_nobody_to_judge_is_no_good_news(office: Chibo) -> None:
    assert office("check", "3/2024") == Result(
        65,
        "",
        "Lỗi: tháng 03/2024: không có ai để xét; có ở: quý I/2024, 6 tháng đầu năm 2024,"
        " năm 2024.\n",
    )
    assert office("check", "2023-Q4", "--lang", "en") == Result(
        65, "", "Error: Q4/2023: nobody to judge.\n"
    )


def test_a_register_without_duties_has_nobody_to_judge(chibo: Chibo) -> None:
    assert chibo("check") == Result(
        65, "", "Lỗi: không có nghĩa vụ nào để xét; thêm quy định bằng: chibo rule preset.\n"
    )
    assert chibo("check", "2024-Q1", "--lang", "en") == Result(
        65, "", "Error: Q1/2024: nobody to judge.\n"
    )


def test_the_last_period_of_every_duty_is_checked_and_no_other(province: Chibo) -> None:
    rows = province("check", "--json").json["rows"]
    found = [(row["period"], row["official"]["code"], row["duty"]) for row in rows]
    assert found == [
        *(("2025-Q4", code, 1) for code in ("CB12", "CB30", "CB16")),
        *(("2025", "CB48", 2), ("2025", "CB42", 1), ("2025", "CB52", 2)),
        *(("2025", "CB59", 2), ("2025", "CB55", 3)),
    ]


def test_what_is_found_fits_80_columns_and_begins_with_how_many_of_each(province: Chibo) -> None:
    for argv in ((), ("-f", "table"), ("--lang", "en")):
        lines = province("check", "2025", *argv).out.splitlines()
        rows = province("check", "2025", "--json").json["rows"]
        said = "Unmet" if argv == ("--lang", "en") else "Chưa đạt"
        assert (lines[0], lines[1]) == (f"{said} {len(rows)}", "")
        assert max(map(len, lines)) <= 80


def test_a_year_named_is_checked_with_its_quarters(province: Chibo) -> None:
    rows = province("check", "2024", "--json").json["rows"]
    assert {row["period"] for row in rows} == {
        *("2024", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"),
    }


def test_a_planned_visit_that_was_not_made_is_a_finding(well: Chibo) -> None:
    well.done("plan", "add", "CB01", "C1", "--on", "20/3/2024")
    well.done("plan", "add", "CB01", "C1", "--on", "20/4/2024")
    found = well("check", "2024-Q1", "--json")
    assert found.code == 1
    assert found.json["rows"] == [
        {
            "finding": "plan_not_held",
            "period": "2024-Q1",
            "official": {"code": "CB01", "name": "Nguyễn Văn An"},
            "regulation": None,
            "duty": None,
            "units": [{"code": "C1", "name": "Chi bộ ấp 1"}],
            "required": None,
            "counted": None,
            "date": "2024-03-20",
            "document": None,
            "due": None,
            "filed_on": None,
        }
    ]
    assert well("check", "last").out == (
        "Kế hoạch dự không thực hiện 1\n"
        "\n"
        "Kế hoạch dự không thực hiện · quý I/2024\n"
        "  Nguyễn Văn An (CB01)  20/03/2024  Chi bộ ấp 1 (C1)\n"
    )
    well.done("attend", "add", "CB01", "C1", "--on", "25/3/2024")
    assert well("check", "2024-Q1") == Result(0, "", "")
