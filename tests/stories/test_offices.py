"""The five offices at their real size: every figure of their reports counted a second time by SQL.

How many people, visits and cells each has stands in `tests.samples.offices`; what the figures mean
is told by the small story of each office.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from chibo_cli.domain.time.notation import parse_period
from tests.output.figures import KEYS
from tests.running.chibo import Chibo
from tests.samples.offices import OFFICES, VISITS
from tests.stories.second_count import SecondCount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from chibo_cli.domain.time.periods import Period
    from tests.samples.office import Office

pytestmark = pytest.mark.walk

Figures = dict[Any, Any]

NOBODY = dict.fromkeys(
    ("officials", "met", "unmet", "pending", "waived", "not_judged", "attendances", "cells"), 0
) | {"rate": None, "units": 0}
WORDS = {"programme": "Chương trình", "report": "Báo cáo", "evaluation": "Đánh giá"}
NAMED = KEYS | {
    "Phải nộp": "due",
    "Đúng hạn": "met",
    "Muộn": "late",
    "Chưa nộp": "unmet",
    "Số văn bản": "count",
    "Buổi phải chấm": "visits",
    "Đã chấm": "scored",
    "Chưa chấm": "unscored",
    "Đạt nhờ nơi khác": "met_elsewhere",
}


@dataclass(frozen=True, slots=True)
class Read:
    """An office's report as it is read, and the second count."""

    office: Office
    chibo: Chibo
    period: Period
    counted: SecondCount

    def report(self, *argv: object) -> Figures:
        """The report in JSON."""
        command = ("report", self.period.kind.value, self.period)
        told: Figures = self.chibo.done(*command, *argv, "--json").json
        return told


@pytest.fixture(scope="module", params=OFFICES, ids=lambda make: make.__name__)
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Read:
    make: Callable[[], Office] = request.param
    office, register = make(), tmp_path_factory.mktemp("office") / "chibo.db"
    office.keep(register)
    period = parse_period(office.period, today=office.today)
    counted = SecondCount(
        register,
        first=str(period.first_day),
        last=str(period.last_day),
        length=period.kind.value,
        period=str(period),
        today=str(office.today),
    )
    return Read(office, Chibo(register, str(office.today)), period, counted)


@pytest.fixture(scope="module")
def whole(read: Read) -> Figures:
    return read.report()


@pytest.fixture(scope="module")
def workbook(read: Read, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The report as it is signed, for tests that only read it."""
    path = tmp_path_factory.mktemp("signed") / "bao-cao.xlsx"
    read.chibo.done("report", read.period.kind.value, read.period, "-o", path)
    return load_workbook(path)


def by_document(documents: Iterable[Figures]) -> Figures:
    return {
        each["document"]: {key: each[key] for key in each if key != "results"} for each in documents
    }


def results_of(documents: Iterable[Figures]) -> Figures:
    return {each["result"]: each["count"] for found in documents for each in found["results"]}


def test_an_office_is_as_large_as_it_is(read: Read) -> None:
    kinds = Counter(unit.kind for unit in read.office.units.values())
    size = (kinds["district"], kinds["commune"], len(read.office.officials))
    assert (
        size
        == {
            "258-QĐ/TU": (15, 188, 62 + 30),
            "19-QĐi/TU": (0, 0, 110),
            "26-QĐ/TU": (10, 151, 134),
            "BCĐ32": (12, 204, 34),
            "559-QĐ/TU": (9, 157, 166 + 8),
        }[read.office.regulation]
    )
    if read.office.name == "Tuyên Quang":
        assert (len(read.office.visits), sum(kinds.values()) - 61) == (VISITS, 210)
    if read.office.name == "Sơn La":
        assert kinds["cell"] == 1632


def test_the_summary(read: Read, whole: Figures) -> None:
    assert whole["summary"] == read.counted.summaries("whole").get(None, NOBODY)


def test_every_row(read: Read, whole: Figures) -> None:
    told = [
        (
            row["official"]["code"],
            row["counted"],
            row.get("at_cells", row["counted"]),
            row["verdict"],
        )
        for row in whole["rows"]
    ]
    assert sorted(told) == read.counted.judged()
    assert all(
        row["at_cells"] + row["at_committees"] == row["counted"]
        for row in whole["rows"]
        if not row["required"]
    )


def test_who_has_not_been_anywhere(read: Read, whole: Figures) -> None:
    told = sorted(row["official"]["code"] for row in whole.get("not_attended", ()))
    assert told == read.counted.nowhere()


def test_the_documents(read: Read, whole: Figures) -> None:
    documents = whole.get("documents", ())
    assert by_document(documents) == read.counted.documents("whole").get(None, {})
    assert results_of(documents) == read.counted.results("whole").get(None, {})


def test_every_document(read: Read, whole: Figures) -> None:
    told = Counter(
        (row["official"]["code"], row["document"], row["verdict"], row["filed_on"])
        for row in whole["other_duties"]
        if row["kind"] == "file"
    )
    assert told == Counter(read.counted.owed())


def test_the_scores(read: Read, whole: Figures) -> None:
    (counted,) = read.counted.scores("whole").values() or (None,)
    assert whole.get("scores", []) == ([] if counted is None else [counted])


def test_the_visits_not_scored(read: Read, whole: Figures) -> None:
    scored = {
        row["official"]["code"]: (len(row["visits"]), len(row["unscored"]))
        for row in whole["other_duties"]
        if row["kind"] == "score"
    }
    assert scored == read.counted.scored()
    if scored:
        argv = ("score", "list", "--unscored", "--period", read.period, "--json")
        told = {
            each["official"]["code"]: each["unscored"]
            for each in read.chibo.done(*argv).json["visitors"]
        }
        assert told == {code: lacking for code, (_, lacking) in scored.items() if lacking}


@pytest.mark.parametrize(("by", "part"), [("unit", "level"), ("agency", "agency")])
def test_each_group(read: Read, by: str, part: str) -> None:
    groups = {
        each["group"] and (each["group"]["code"] or each["group"]["name"]): each
        for each in read.report("--by", by)["groups"]
    }
    summaries, elsewhere = read.counted.summaries(part), read.counted.met_elsewhere(part)
    assert {code: group["summary"] for code, group in groups.items()} == summaries
    assert {
        code: group["met_elsewhere"] for code, group in groups.items() if group["met_elsewhere"]
    } == elsewhere
    papers = {code: group.get("documents", ()) for code, group in groups.items()}
    assert {
        code: by_document(found) for code, found in papers.items() if found
    } == read.counted.documents(part)
    scores = {code: group["scores"] for code, group in groups.items() if "scores" in group}
    assert scores == {code: [found] for code, found in read.counted.scores(part).items()}
    assert {
        code: results_of(found) for code, found in papers.items() if results_of(found)
    } == read.counted.results(part)


def test_the_first_page_and_its_annex_say_the_same(read: Read, workbook: Workbook) -> None:
    tables: dict[str, dict[str, Figures]] = {}
    for sheet in signed_sheets(workbook):
        for name, rows in tables_of(sheet.values):
            assert tables.get(name, {}).items() <= rows.items()  # its total stands on both
            tables[name] = rows
    counted = read.counted
    expected: dict[str, Figures] = {}
    if (total := counted.summaries("whole").get(None, NOBODY))["officials"]:
        elsewhere = counted.met_elsewhere("level")
        expected["Đơn vị"] = {
            code: {**found, "met_elsewhere": elsewhere.get(code, 0)}
            for code, found in counted.summaries("level").items()
        } | {"Tổng cộng": {**total, "met_elsewhere": None}}
    papers = counted.documents("whole").get(None, {})
    expected["Văn bản"] = {WORDS[document]: found for document, found in papers.items()}
    for document, found in papers.items():
        parts = counted.documents("level").items()
        expected[WORDS[document]] = {code: part[document] for code, part in parts} | {
            "Tổng cộng": found
        }
    results = counted.results("whole").get(None, {})
    expected["Kết quả đánh giá"] = {
        result or "(không ghi kết quả)": {"count": count} for result, count in results.items()
    }
    for scores in counted.scores("whole").values():
        expected["Việc phải làm"] = {"Chấm điểm": scores}
        expected["Chấm điểm"] = {**counted.scores("level"), "Tổng cộng": scores}
    assert tables.keys() == {name for name, rows in expected.items() if rows}
    for name, rows in tables.items():
        assert rows.keys() == expected[name].keys()
        for label, figures in rows.items():
            assert figures == {key: expected[name][label][key] for key in figures}


def test_the_first_page_is_signed_and_each_says_what_its_rows_are_of(
    read: Read, workbook: Workbook
) -> None:
    first, *annex = signed_sheets(workbook)
    assert "Nơi nhận:" in [row[0] for row in first.values]
    assert not first.row_breaks.brk
    assert bool(annex) is (read.office.regulation not in {"258-QĐ/TU", "BCĐ32"})
    for sheet in annex:
        lines = [list(row) for row in sheet.values]
        for place in (each.id for each in sheet.row_breaks.brk):
            is_row = isinstance(lines[place][0], int) or lines[place][1] == "Tổng cộng"
            assert not is_row or sheet.print_title_rows, lines[place]


def signed_sheets(workbook: Workbook) -> list[Worksheet]:
    """The sheet that is signed, and what it tells by part where that stands apart."""
    return [workbook[tab] for tab in ("Tổng hợp", "Phụ lục") if tab in workbook.sheetnames]


@pytest.mark.parametrize("form", ["plain", "csv"])
def test_the_screen_has_no_columns_of_what_is_not_asked(read: Read, form: str) -> None:
    command = ("report", read.period.kind.value, read.period, "--by", "unit", "-f", form)
    told = read.chibo.done(*command).out
    head = (told.split("\n\n")[2] if form == "plain" else told).split("\n")[0]
    if read.office.regulation == "BCĐ32":  # a report is all that it asks for
        assert ("Phải nộp" in head, "Lượt dự" in head) == (form == "plain", False)
        assert ("due" in head, "attendances" in head) == (form == "csv", False)
    elif form == "plain":
        assert ("Chưa đạt" in head) is (read.office.regulation == "258-QĐ/TU")
        assert ("Chi bộ" in head) is (read.office.regulation != "26-QĐ/TU")


def test_the_grounds_and_titles_are_in_the_words_of_the_office(
    read: Read, workbook: Workbook
) -> None:
    grounds = "\n".join(str(row[1]) for row in workbook["Căn cứ"].values if row[1])
    told = [line for line in grounds.split("\n") if line.startswith("Hiệu lực")]
    assert (
        told
        == {
            "258-QĐ/TU": ["Hiệu lực: từ ngày 19/05/2021"],
            "19-QĐi/TU": ["Hiệu lực: từ ngày 25/10/2018"],
            "26-QĐ/TU": ["Hiệu lực: từ ngày 14/12/2022"],
            "BCĐ32": ["Hiệu lực: không ghi thời hạn"],
            "559-QĐ/TU": ["Hiệu lực: từ ngày 26/08/2022"],
        }[read.office.regulation]
    )
    assert "…" not in grounds
    asks = {"258-QĐ/TU": (True, False, False), "BCĐ32": (False, True, False)}
    has_visits, has_documents, has_scores = asks.get(
        read.office.regulation, (True, True, read.office.regulation == "19-QĐi/TU")
    )
    assert ("ba số riêng" in grounds) is has_visits
    assert ("Văn bản phải nộp =" in grounds) is has_documents
    assert ("Buổi phải chấm" in grounds) is has_scores
    titles = [
        str(row[0])
        for sheet in workbook
        for row in sheet.iter_rows(max_row=10, max_col=1, values_only=True)
    ]
    is_of_cells = any("SINH HOẠT CHI BỘ" in title.upper() for title in titles)
    assert is_of_cells is (read.office.regulation in {"258-QĐ/TU", "19-QĐi/TU"})


def tables_of(lines: Iterable[Sequence[object]]) -> Iterator[tuple[str, dict[str, Figures]]]:
    """Each table of a page by the heading of its names; its rows by code, or else by name."""
    name, keys = "", dict[int, str]()
    rows: dict[str, Figures] = {}
    for line in lines:
        headings = {place: NAMED[str(cell)] for place, cell in enumerate(line) if cell in NAMED}
        if headings and rows and line[1] == name:
            continue  # the table goes on on the next page
        if headings:
            if rows:
                yield name, rows
            name, keys, rows = str(line[1]), headings, {}
        elif isinstance(line[0], int) or line[1] == "Tổng cộng":
            label = str(line[1])
            code = re.fullmatch(r".* \(([A-Z]\d+)\)", label)
            figures = {key: line[place] for place, key in keys.items()}
            rows[code[1] if code else label] = figures
    if rows:
        yield name, rows
