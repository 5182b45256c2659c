"""`chibo rule`: regulations and their duties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

LONG_AN = {
    "code": "258-QĐ/TU",
    "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp,"
    " khu phố trên địa bàn tỉnh",
    "issuer": "Ban Thường vụ Tỉnh ủy Long An",
}
KON_TUM = {
    "code": "776-QĐ/TU",
    "title": "Cấp ủy viên các cấp dự sinh hoạt chi bộ khu dân cư",
    "issuer": "Ban Thường vụ Tỉnh ủy Kon Tum",
}
OWN = """
code = "9-QĐ/HU"
title = "Quy định của huyện"
since = 2024-01-01

[[duty]]
kind = "attend"
period = "month"
minimum = 2
count_per = "assignment"
meetings = ["regular", "thematic"]
allow_substitute = true
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "quy-dinh.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_the_presets_are_listed_before_there_is_a_register(tmp_path: Path) -> None:
    listed = Chibo(tmp_path / "none.db").done("rule", "preset", "--json").json
    assert listed["schema"] == "chibo.preset/1"
    assert LONG_AN | {"duties": 1, "added": False} in listed["rows"]
    assert KON_TUM | {"duties": 3, "added": False} in listed["rows"]
    assert [(each["code"], each["duties"]) for each in listed["rows"]] == [
        *(("19-QĐi/TU", 3), ("258-QĐ/TU", 1), ("26-QĐ/TU", 5)),
        *(("559-QĐ/TU", 2), ("776-QĐ/TU", 3), ("BCĐ32", 1)),
    ]


def test_a_preset_is_added_once_and_then_left_alone(chibo: Chibo) -> None:
    for typed in ("776", "776-QĐ/TU", "776-qd/tu"):
        assert chibo("rule", "preset", typed, "-n", CHIBO_LANG="en") == Result(
            0, "(dry run, nothing written) Added 776-QĐ/TU: 3 duties.\n", ""
        )
    assert chibo("rule", "preset", "776") == Result(
        0, "Đã thêm quy định 776-QĐ/TU: 3 nghĩa vụ.\n", ""
    )
    before = chibo.kept()
    assert chibo("rule", "preset", "776") == Result(
        0, "Quy định 776-QĐ/TU đã có, giữ nguyên.\n", ""
    )
    assert chibo.kept() == before
    presets = chibo.done("rule", "preset", "--json").json["rows"]
    assert [preset["code"] for preset in presets if preset["added"]] == ["776-QĐ/TU"]


def test_the_regulations_are_listed(chibo: Chibo) -> None:
    chibo.done("rule", "preset", "258")
    chibo.done("rule", "preset", "776")
    assert chibo.done("rule", "list", "--json").json == {
        "schema": "chibo.rule/1",
        "rows": [
            LONG_AN
            | {"issued_on": "2021-05-19", "duties": 1, "since": "2021-05-19", "until": None}
            | {"officials": 0},
            KON_TUM
            | {"issued_on": "2023-01-16", "duties": 3, "since": "2023-01-16", "until": None}
            | {"officials": 0},
        ],
    }


def test_a_regulation_is_told_in_words(chibo: Chibo, own: Path) -> None:
    assert chibo("rule", "add", own) == Result(0, "Đã thêm quy định 9-QĐ/HU: 1 nghĩa vụ.\n", "")
    assert chibo.done("rule", "show", "9").out == (
        "9-QĐ/HU – Quy định của huyện\n"
        "Hiệu lực: 01/01/2024 – …\n"
        "\n"
        "Nghĩa vụ 1: dự ít nhất 2 lượt mỗi tháng, tính theo mỗi phân công\n"
        "  Tính khi dự ở: mọi loại đơn vị\n"
        "  Loại sinh hoạt được tính: thường kỳ, chuyên đề\n"
        "  Chi bộ nơi mình sinh hoạt: được tính\n"
        "  Cử người dự thay: được tính\n"
        "  Chỉ xét khi phải thực hiện từ 15 ngày trở lên trong kỳ\n"
    )
    assert chibo.done("rule", "show", "9", "--lang", "en").out == (
        "9-QĐ/HU – Quy định của huyện\n"
        "In force: 2024-01-01 – …\n"
        "\n"
        "Duty 1: attend at least 2 each month, counted by each assignment\n"
        "  Counts when held by: any kind of unit\n"
        "  Meetings that count: regular, thematic\n"
        "  The official's own cell: counts\n"
        "  A substitute: counts\n"
        "  Judged from 15 liable days in the period on\n"
    )


def test_documents_and_scores_are_told_in_words(chibo: Chibo) -> None:
    for code in ("26", "19"):
        chibo.done("rule", "preset", code)
    shown = chibo.done("rule", "show", "26").out
    assert (
        "Nghĩa vụ 2: nộp chương trình mỗi năm, tính theo mỗi phân công\n"
        "  Người nộp: đồng chí được phân công\n"
        "  Hạn: chậm nhất ngày 31/05\n"
        "  Nơi nhận: Ban Tổ chức Tỉnh ủy; Ủy viên Ban Thường vụ"
    ) in shown
    assert (
        "Nghĩa vụ 5: nộp đánh giá mỗi năm, tính theo mỗi phân công\n"
        "  Người nộp: đơn vị được theo dõi, về đồng chí được phân công\n"
        "  Hạn: trước ngày 10/12\n"
        "  Nơi nhận: Ban Thường vụ Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy)\n"
        "  Chỉ xét khi phải thực hiện từ 180 ngày trở lên trong kỳ\n"
        "  Hiệu lực: 01/01/2023 – …\n"
    ) in shown
    shown = chibo.done("rule", "show", "19", "--lang", "en").out
    assert (
        "Duty 2: file a report each month, for each official\n"
        "  Filed by: the official assigned\n"
        "  Due: 10 days after the month at the latest\n"
    ) in shown
    assert "Duty 3: score every meeting attended, judged by the month\n" in shown
    duties = chibo.done("rule", "show", "26", "--json").json["duties"]
    assert len(duties[1]["addressees"]) == 5


def test_a_regulation_is_shown_as_data(chibo: Chibo, own: Path) -> None:
    chibo.done("rule", "add", own)
    shown = chibo.done("rule", "show", "9-QĐ/HU", "--json").json
    assert list(shown) == [
        *("schema", "code", "title", "issuer", "report_title", "issued_on", "since", "until"),
        "duties",
    ]
    assert shown["schema"] == "chibo.rule.show/1"
    assert (shown["since"], shown["until"]) == ("2024-01-01", None)
    (duty,) = shown["duties"]
    assert duty | {"kind": "attend", "period": "month", "minimum": 2, "min_days": 15} == duty
    assert duty["count_per"] == "assignment"
    assert duty["meetings"] == ["regular", "thematic"]


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("code = ", 66, "không đọc được {path}: TOML: Invalid value (at end of document)."),
        (
            'code = "1"\nkind = "x"',
            65,
            (
                "1 mục trong tệp quy định không nhận được:\n"
                "  dòng 2: kind = “x”;"
                " được phép: code, duty, issued_on, issuer, report_title, since, title, until."
            ),
        ),
        (
            'title = 1\n[[duty]]\nperiod = "week"',
            65,
            (
                "3 mục trong tệp quy định không nhận được:\n"
                '  code = “”; được phép: "…".\n'
                '  dòng 1: title = “1”; được phép: "…".\n'
                "  dòng 3: duty[1].period = “week”; được phép: month, quarter, half, year."
            ),
        ),
        (
            'code = "258-QĐ/TU"',
            65,
            (
                "quy định 258-QĐ/TU đã có trong sổ với nội dung khác; không ghi đè. Sửa quy định"
                " ghi sai: chibo rule edit; quy định mới đến thay: chibo rule replace."
            ),
        ),
    ],
    ids=["no TOML", "unknown key", "unknown period", "known code, other contents"],
)
def test_a_file_that_cannot_be_taken_is_refused(
    office: Chibo, tmp_path: Path, text: str, code: int, said: str
) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    before = office.kept()
    assert office("rule", "add", path) == Result(code, "", f"Lỗi: {said.format(path=path)}\n")
    assert office.kept() == before


def test_an_unknown_regulation_says_where_to_look(office: Chibo) -> None:
    assert office("rule", "show", "999") == Result(
        65, "", "Lỗi: không tìm thấy quy định “999”; xem: chibo rule list.\n"
    )
    assert office("rule", "preset", "999", CHIBO_LANG="en") == Result(
        65, "", "Error: no preset “999”; see: chibo rule preset.\n"
    )


def test_a_regulation_takes_the_place_of_another_and_undo_takes_it_back(
    office: Chibo, own: Path
) -> None:
    office.done("rule", "add", own)
    office.done("attend", "add", "CB01", "C1", "--on", "5/4/2024")
    argv = ("rule", "replace", "258", "9", "--on", "1/4/2024")
    assert office(*argv, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) 258-QĐ/TU ends on 2024-03-31; assignments that go over to"
        " 9-QĐ/HU: 2.\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), Q2/2024: met → not bound.\n"
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), Q2/2024: pending → not bound.\n"
        "  Nguyễn Văn An (CB01) – 9-QĐ/HU (1), 2024-04: not bound → unmet.\n"
        "  Trần Thị Bình (CB02) – 9-QĐ/HU (1), 2024-04: not bound → unmet.\n"
        "  Nguyễn Văn An (CB01) – 9-QĐ/HU (1), 2024-05: not bound → pending.\n"
        "  Trần Thị Bình (CB02) – 9-QĐ/HU (1), 2024-05: not bound → pending.\n",
        "",
    )
    said = office.done(*argv, "--decision", "30-QĐ/TU").out
    assert said.startswith("258-QĐ/TU hết hiệu lực ngày 31/03/2024; 2 phân công chuyển sang")
    rows = office.done("assign", "list", "--official", "CB01", "--json").json["rows"]
    assert [
        (row["regulation"], row["since"], row["until"], row["decision"], row["end_reason"])
        for row in rows
    ] == [
        ("258-QĐ/TU", "2024-01-01", "2024-03-31", None, "thay bằng 9-QĐ/HU"),
        ("9-QĐ/HU", "2024-04-01", None, "30-QĐ/TU", None),
    ]
    assert rows[1]["replaces"] == rows[0]["id"]
    office.done("undo")
    rows = office.done("assign", "list", "--official", "CB01", "--json").json["rows"]
    assert [(row["regulation"], row["until"]) for row in rows] == [("258-QĐ/TU", None)]
    assert office("rule", "replace", "258", "258", "--on", "1/4/2024") == Result(
        65, "", "Lỗi: 258-QĐ/TU không thể thay chính nó.\n"
    )
