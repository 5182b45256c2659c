"""`chibo assign`: who follows which unit, with decision numbers."""

from __future__ import annotations

import pytest

from tests.running.chibo import Chibo, Result

AN = {"code": "CB01", "name": "Nguyễn Văn An"}
BINH = {"code": "CB02", "name": "Trần Thị Bình"}
HOA_LAC = {"code": "X01", "name": "Xã Hòa Lạc"}
THUY_TAN = {"code": "X02", "name": "Xã Thủy Tân"}
FIRST = {
    "id": 1,
    "official": AN,
    "unit": HOA_LAC,
    "regulation": "258-QĐ/TU",
    "role": None,
    "decision": None,
    "since": "2024-01-01",
    "until": None,
    "end_reason": None,
    "replaces": None,
    "draft": False,
}
SECOND = FIRST | {"id": 2, "official": BINH, "unit": THUY_TAN}


def test_an_assignment_is_answered_with_its_number(office: Chibo) -> None:
    argv = ("assign", "add", "an", "thuy tan", "--since", "1/4/2024", "--decision", "12-QĐ/TU")
    assert office(*argv, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Assigned (number 3): Nguyễn Văn An – Xã Thủy Tân,"
        " under 258-QĐ/TU, from 2024-04-01.\n",
        "",
    )
    assert office(*argv) == Result(
        0,
        "Đã phân công (số 3): đồng chí Nguyễn Văn An – Xã Thủy Tân, theo 258-QĐ/TU,"
        " từ 01/04/2024.\n",
        "",
    )


def test_assignments_are_listed_with_every_key(office: Chibo) -> None:
    assert office.done("assign", "list", "--json").json == {
        "schema": "chibo.assign/1",
        "rows": [FIRST, SECOND],
    }


def test_a_list_of_assignments_reads_as_lines(office: Chibo) -> None:
    assert office.done("assign", "list", "--official", "CB01").out == (
        "Số  Đồng chí              Đơn vị            Quy định   Vai trò  Quyết định"
        "  Từ ngày     Đến ngày  Dự thảo\n"
        "1   Nguyễn Văn An (CB01)  Xã Hòa Lạc (X01)  258-QĐ/TU                     "
        "  01/01/2024            không\n"
    )
    assert office.done("assign", "list", "--unit", "X02", "-f", "csv").out == (
        "id,official,unit,regulation,role,decision,since,until,end_reason,replaces,draft\n"
        "2,CB02,X02,258-QĐ/TU,,,2024-01-01,,,,false\n"
    )


def test_ending_names_the_last_day_in_force(office: Chibo) -> None:
    assert office(
        "assign", "end", 1, "--on", "30/4/2024", "--reason", "nghỉ hưu", CHIBO_LANG="en"
    ) == Result(0, "Assignment 1 (Nguyễn Văn An – Xã Hòa Lạc) ends on 2024-04-30.\n", "")
    assert office("assign", "end", 2, "--on", "15/5/2024") == Result(
        0, "Phân công số 2 (Trần Thị Bình – Xã Thủy Tân) kết thúc ngày 15/05/2024.\n", ""
    )
    first, second = office.done("assign", "list", "--json").json["rows"]
    assert first == FIRST | {"until": "2024-04-30", "end_reason": "nghỉ hưu"}
    assert second == SECOND | {"until": "2024-05-15"}
    current = office.done("assign", "list", "--current", "--json").json["rows"]
    assert [row["id"] for row in current] == [2]


def test_replacing_ends_the_old_the_day_before(office: Chibo) -> None:
    assert office(
        *("assign", "replace", 1, "--official", "CB02", "--on", "1/4/2024"),
        *("--decision", "30-QĐ/TU"),
    ) == Result(
        0,
        "Phân công số 1 kết thúc ngày 31/03/2024; phân công số 3: đồng chí Trần Thị Bình –"
        " Xã Hòa Lạc, từ 01/04/2024.\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý II/2024: chưa đến hạn → không có nghĩa vụ.\n",
        "",
    )
    assert office(
        "assign", "replace", 3, "--unit", "X02", "--on", "1/5/2024", "-n", CHIBO_LANG="en"
    ) == Result(
        65,
        "",
        "Error: Trần Thị Bình is assigned to Xã Thủy Tân under 258-QĐ/TU in those days already,"
        " number 2.\n",
    )
    rows = {row["id"]: row for row in office.done("assign", "list", "--json").json["rows"]}
    assert rows[1]["until"] == "2024-03-31"
    assert rows[3] == SECOND | {
        "id": 3,
        "unit": HOA_LAC,
        "decision": "30-QĐ/TU",
        "since": "2024-04-01",
        "replaces": 1,
    }


def test_all_that_one_has_is_replaced_at_once(office: Chibo) -> None:
    office.done("official", "add", "Lê Thị Cúc", "--code", "CB03")
    office.done("assign", "add", "CB01", "X02", "--since", "1/4/2024")
    argv = ("assign", "replace", "--of", "CB01", "--official", "CB03", "--on", "1/5/2024")
    assert office(*argv, "--decision", "30-QĐ/TU", CHIBO_LANG="en") == Result(
        0,
        "Assignment 1 ends on 2024-04-30; assignment 4: Lê Thị Cúc – Xã Hòa Lạc,"
        " from 2024-05-01.\n"
        "Assignment 3 ends on 2024-04-30; assignment 5: Lê Thị Cúc – Xã Thủy Tân,"
        " from 2024-05-01.\n"
        "  Lê Thị Cúc (CB03) – 258-QĐ/TU (1), Q2/2024: not bound → pending.\n",
        "",
    )
    (last, *_) = office.done("log", "--json").json["rows"]
    assert last["command"].startswith("assign replace --of CB01")
    assert office(*argv) == Result(
        65,
        "",
        "Lỗi: đồng chí Nguyễn Văn An không có phân công nào cần người thay sau ngày 30/04/2024;"
        " xem: chibo assign list.\n",
    )


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        pytest.param([], "SỐ | --of", id="neither"),
        pytest.param(["1", "--of", "CB01", "--official", "CB02"], "--of", id="both"),
        pytest.param(["--of", "CB01"], "--official", id="nobody follows"),
        pytest.param(
            ["--of", "CB01", "--official", "CB02", "--unit", "X02"], "--unit", id="one unit for all"
        ),
    ],
)
def test_what_is_replaced_is_said_in_one_way(
    office: Chibo, options: list[str], wanted: str
) -> None:
    refused = office("assign", "replace", *options, "--on", "1/5/2024")
    assert (refused.code, refused.out) == (2, "")
    assert wanted in refused.err


def test_the_verdicts_of_a_new_assignment_are_told_also_in_a_dry_run(office: Chibo) -> None:
    office.done("official", "add", "Lê Thị Cúc", "--code", "CB03")
    argv = ("assign", "add", "CB03", "X01", "--since", "1/1/2024")
    assert office(*argv, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Assigned (number 3): Lê Thị Cúc – Xã Hòa Lạc, under 258-QĐ/TU,"
        " from 2024-01-01.\n"
        "  Lê Thị Cúc (CB03) – 258-QĐ/TU (1), Q1/2024: not bound → unmet.\n"
        "  Lê Thị Cúc (CB03) – 258-QĐ/TU (1), Q2/2024: not bound → pending.\n",
        "",
    )
    assert office.done(*argv).out.splitlines()[1:] == [
        "  Lê Thị Cúc (CB03) – 258-QĐ/TU (1), quý I/2024: không có nghĩa vụ → chưa đạt.",
        "  Lê Thị Cúc (CB03) – 258-QĐ/TU (1), quý II/2024: không có nghĩa vụ → chưa đến hạn.",
    ]
    for silent in (("CB03", "X02"), ("CB01", "X02", "--draft")):
        told = office.done("assign", "add", *silent, "--since", "1/1/2024").out
        assert len(told.splitlines()) == 1, told


def test_a_draft_is_in_force_nowhere(office: Chibo) -> None:
    office.done("assign", "end", 1, "--on", "31/3/2024")
    office.done("assign", "add", "CB01", "X02", "--since", "1/4/2024", "--draft")
    drafts = [row for row in office.done("assign", "list", "--json").json["rows"] if row["draft"]]
    assert [row["unit"] for row in drafts] == [THUY_TAN]
    rows = office.done("report", "quarter", "2024-Q2", "--json").json["rows"]
    assert [row["official"]["code"] for row in rows] == ["CB02"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (
            ("add", "CB01", "X01", "--since", "1/4/2024"),
            (
                "đồng chí Nguyễn Văn An đã được phân công Xã Hòa Lạc theo 258-QĐ/TU trong thời gian"
                " đó, số 1."
            ),
        ),
        (
            ("add", "CB01", "X02", "--since", "2/4/2024", "--until", "1/4/2024"),
            "ngày cuối 01/04/2024 trước ngày đầu 02/04/2024.",
        ),
        (
            ("add", "CB01", "X02", "--since", "1/1/2019", "--until", "1/2/2019"),
            (
                "phân công Nguyễn Văn An – Xã Thủy Tân không có ngày nào mà đồng chí, đơn vị và quy"
                " định cùng còn hiệu lực."
            ),
        ),
        (
            ("add", "CB01", "X02", "--since", "1/4", "--rule", "776"),
            "không tìm thấy quy định “776”; xem: chibo rule list.",
        ),
        (
            ("end", "9", "--on", "1/4/2024"),
            "không tìm thấy phân công số “9”; xem: chibo assign list.",
        ),
        (
            ("end", "1", "--on", "31/12/2023"),
            "phân công số 1 không có hiệu lực ngày 31/12/2023; xem: chibo assign list.",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], said: str
) -> None:
    before = office.kept()
    assert office("assign", *argv) == Result(65, "", f"Lỗi: {said}\n")
    assert office.kept() == before


def test_where_several_regulations_stand_one_must_be_named(office: Chibo) -> None:
    office.done("rule", "preset", "776")
    argv = ("assign", "add", "CB01", "X02", "--since", "1/4/2024")
    refused = office(*argv)
    assert (refused.code, refused.out) == (65, "")
    sentence, *candidates = refused.err.splitlines()
    assert sentence == "Lỗi: sổ có nhiều quy định; hãy nêu một (--rule, hoặc cột Quy định):"
    assert [line.split()[0] for line in candidates] == ["258-QĐ/TU", "776-QĐ/TU"]
    assert "theo 776-QĐ/TU" in office.done(*argv, "--rule", "776", "--role", "cấp tỉnh").out


def test_an_assignment_needs_a_regulation_in_the_register(chibo: Chibo) -> None:
    chibo.done("official", "add", "Lê Văn Đức")
    chibo.done("unit", "add", "Xã Hòa Lạc", "-k", "xã")
    argv = ("assign", "add", "Đức", "Hòa Lạc", "--since", "1/1/2024")
    assert chibo(*argv) == Result(
        65, "", "Lỗi: sổ chưa có quy định nào; thêm bằng: chibo rule preset.\n"
    )
    assert chibo(*argv, CHIBO_LANG="en").err == (
        "Error: the register holds no regulation; add one with: chibo rule preset.\n"
    )


@pytest.mark.parametrize(
    ("argv", "missing"),
    [
        (("add", "CB01", "X02"), "--since"),
        (("end", "1"), "--on"),
        (("replace", "1", "--unit", "X02"), "--on"),
    ],
)
def test_a_day_left_out_is_a_usage_error(
    office: Chibo, argv: tuple[str, ...], missing: str
) -> None:
    assert office("assign", *argv) == Result(2, "", f"Lỗi: thiếu {missing}.\n")


def test_a_role_that_nothing_binds_is_told_on_the_spot(office: Chibo) -> None:
    office.done("rule", "preset", "776")
    argv = ("assign", "add", "CB01", "X02", "--since", "1/4/2024", "--rule", "776")
    taken = office(*argv, "--role", "truong ban", "-n")
    assert (taken.code, taken.err) == (
        0,
        (
            "Lưu ý: 776-QĐ/TU chỉ xét các vai trò “cấp tỉnh”, “cấp huyện”, “cấp xã”; 1 phân công"
            " vai trò “truong ban” sẽ không được xét.\n"
        ),
    )
    assert office(*argv, "-n", CHIBO_LANG="en").err == (
        "Note: 776-QĐ/TU binds only the roles “cấp tỉnh”, “cấp huyện”, “cấp xã”; 1 assignment"
        " will not be judged.\n"
    )
    assert office(*argv, "--role", "cap xa").err == ""


def test_a_draft_is_answered_as_a_draft(office: Chibo) -> None:
    argv = ("assign", "add", "CB01", "X02", "--since", "1/4/2024", "--draft")
    assert office(*argv) == Result(
        0,
        "Đã ghi dự thảo phân công (số 3, chưa có hiệu lực): đồng chí Nguyễn Văn An –"
        " Xã Thủy Tân, theo 258-QĐ/TU, từ 01/04/2024.\n",
        "",
    )
