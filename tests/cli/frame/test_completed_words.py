"""Completed values with a word in either language: offered in the screen's, read in both."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.arguments.reading import list_kind_in, other_in, verdicts_in
from chibo_cli.cli.frame.completion import PowerShell
from chibo_cli.cli.frame.root import command_tree
from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import AppContext, moment
from chibo_cli.domain.facts.kinds import meeting_kind, unit_kind
from chibo_cli.domain.facts.settings import setting_named
from chibo_cli.domain.followups.filings import document_kind
from chibo_cli.domain.followups.recommendations import recommendation_state
from chibo_cli.domain.reports.groups import grouping_named
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.periods import Period, PeriodKind
from tests.running.engines import registers

if TYPE_CHECKING:
    from collections.abc import Callable

MEETINGS = {
    "vi": "thường kỳ, chuyên đề, bất thường, hội nghị đảng ủy, đi công tác cơ sở, khác",
    "en": "regular, thematic, extraordinary, committee, trip, other",
}
UNIT_KINDS = {
    "vi": "tỉnh, huyện, xã, đảng bộ cơ sở, chi bộ, chi bộ cơ quan, chi bộ trường học,"
    " chi bộ doanh nghiệp, chi bộ lực lượng vũ trang",
    "en": "province, district, commune, base_committee, cell, agency_cell, school_cell,"
    " enterprise_cell, armed_cell",
}
GROUPS = {
    "vi": f"đơn vị, cơ quan, nhãn, văn phòng, {UNIT_KINDS['vi']}",
    "en": f"unit, agency, tag, office, {UNIT_KINDS['en']}",
}
STATES = {
    "vi": "mới, đã chuyển, đang giải quyết, đã giải quyết, không giải quyết",
    "en": "open, forwarded, in_progress, settled, rejected",
}
SETTINGS = {
    "vi": "tên cơ quan, cơ quan cấp trên, địa danh, ký hiệu văn bản, tên báo cáo, ký thay,"
    " người ký, tên người ký, nơi nhận, lề giấy, thể thức, mẫu báo cáo, ngôn ngữ, ngày báo trước",
    "en": "office, parent_office, place, number_suffix, title, on_behalf, signer, signer_name,"
    " recipients, margins, layout, report_template, language, notify_day",
}
VERDICTS = {
    "vi": "chưa đạt, chưa đến hạn, đạt nhưng muộn, đạt, miễn, không xét",
    "en": "unmet, pending, late, met, waived, not_judged",
}
DOCUMENTS = {"vi": "chương trình, báo cáo, đánh giá", "en": "programme, report, evaluation"}
LISTS = {
    "vi": "Đơn vị, Trực thuộc, Đồng chí, Phân công, Lượt dự, Miễn có lý do, Lịch sinh hoạt,"
    " Văn bản đã nộp",
    "en": "units, placements, officials, assignments, attendances, waivers, schedules, filings",
}
OTHERS = {
    "vi": "kỳ trước, cùng kỳ năm trước, 2024-Q2, 2024-Q1, 2023-Q4, 2023-Q3",
    "en": "previous, last-year, 2024-Q2, 2024-Q1, 2023-Q4, 2023-Q3",
}
HALVES = {
    "vi": "kỳ này, kỳ trước, 2024-H1, 2023-H2, 2023-H1, 2022-H2",
    "en": "this, last, 2024-H1, 2023-H2, 2023-H1, 2022-H2",
}
MONTHS = {
    "vi": "kỳ này, kỳ trước, 2024-05, 2024-06, 2024-07, 2024-04",
    "en": "this, last, 2024-05, 2024-06, 2024-07, 2024-04",
}


NOWHERE = Path("none.db")


def app(register: Path = NOWHERE, language: str = "vi") -> AppContext:
    environ = {
        "CHIBO_DB": registers.address(register),
        "CHIBO_TODAY": "2024-05-10",
        "CHIBO_LANG": language,
    }
    return context_of([], environ, moment())


def offered(register: Path, language: str, line: str) -> dict[str, str]:
    """What is offered at the end of the line, with its help."""
    *args, typed = line.split(" ")
    shell = PowerShell(command_tree(), {"obj": app(register, language)}, "chibo", "")
    return {item.value: item.help or "" for item in shell.get_completions(args, typed)}


def other(text: str) -> object:
    return other_in(app(), text, Period(PeriodKind.QUARTER, 2024, 1))


def period_of(kind: PeriodKind) -> Callable[[str], object]:
    return lambda text: parse_period(text, today=date(2024, 5, 10), wanted=kind)


@pytest.mark.parametrize(
    ("line", "words", "read"),
    [
        ("attend add CB01 C1 --meeting", MEETINGS, meeting_kind),
        ("attend edit 1 --meeting", MEETINGS, meeting_kind),
        ("unit list --kind", UNIT_KINDS, unit_kind),
        ("unit add x -k", UNIT_KINDS, unit_kind),
        ("import a.csv --unit-kind", UNIT_KINDS, unit_kind),
        ("report quarter --by", GROUPS, grouping_named),
        ("recommend list --status", STATES, recommendation_state),
        ("report quarter --only", VERDICTS, lambda word: verdicts_in([word])),
        ("recommend update 1 --status", STATES, recommendation_state),
        ("db set", SETTINGS, setting_named),
        ("filing add CB01 --document", DOCUMENTS, document_kind),
        ("template", LISTS, list_kind_in),
        ("import a.csv --kind", LISTS, list_kind_in),
        ("report quarter --against", OTHERS, other),
        ("report half", HALVES, period_of(PeriodKind.HALF)),
        ("schedule list --month", MONTHS, period_of(PeriodKind.MONTH)),
        ("schedule cancel C1", MONTHS, period_of(PeriodKind.MONTH)),
    ],
    ids=lambda told: told if isinstance(told, str) else "",
)
def test_values_are_offered_in_the_language_of_the_screen_and_read_in_either(
    office_register: Path, line: str, words: dict[str, str], read: Callable[[str], object]
) -> None:
    told = {language: list(offered(office_register, language, f"{line} ")) for language in words}
    assert told == {language: said.split(", ") for language, said in words.items()}
    assert [read(word) for word in told["vi"]] == [read(word) for word in told["en"]]


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("attend add CB01 C1 --meeting chuy", "vi", {"chuyên đề": ""}),
        ("attend add CB01 C1 --meeting them", "vi", {"thematic": "chuyên đề"}),
        ("report quarter --only chua", "vi", {"chưa đạt": "", "chưa đến hạn": ""}),
        ("report quarter --only unmet,pend", "vi", {"unmet,pending": "chưa đến hạn"}),
        (
            "report quarter --only mien,chua",
            "en",
            {"mien,chưa đạt": "unmet", "mien,chưa đến hạn": "pending"},
        ),
        ("report quarter --only unmet,un", "en", {}),
        ("report quarter --only foo,", "en", {}),
        ("attend add CB01 C1 --meeting chuy", "en", {"chuyên đề": "thematic"}),
        ("recommend list --status khong", "vi", {"không giải quyết": ""}),
        ("db set DIA", "vi", {"địa danh": ""}),
        ("db set pa", "vi", {"parent_office": "cơ quan cấp trên"}),
        ("db set dia", "en", {"địa danh": "place"}),
        ("report month ky", "vi", {"kỳ này": "tháng 05/2024", "kỳ trước": "tháng 04/2024"}),
        ("report month la", "vi", {"last": "tháng 04/2024"}),
        ("report quarter --by co", "vi", {"cơ quan": ""}),
        ("report quarter --by K", "vi", {}),
        ("report quarter --against P", "en", {"previous": ""}),
        ("report quarter --against cung", "vi", {"cùng kỳ năm trước": ""}),
        ("report quarter --fail-on x", "vi", {}),
        ("export register -o D", "vi", {}),
    ],
)
def test_a_word_of_the_other_language_is_offered_where_it_was_begun(
    office_register: Path, line: str, language: str, expected: dict[str, str]
) -> None:
    assert offered(office_register, language, line) == expected
