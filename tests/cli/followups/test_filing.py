"""`chibo filing`: documents received, corrected, sent on, looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMME = ("filing", "add", "CB01", "2024", "--rule", "26", "--document", "programme")
FOUR = (
    "Ủy viên Ban Thường vụ Tỉnh ủy phụ trách đảng bộ huyện, thành phố; Ban thường vụ cấp ủy đảng"
    " bộ huyện, thành phố; Cơ quan, đơn vị nơi công tác; Đảng ủy xã, phường, thị trấn được theo dõi"
)


@pytest.fixture(scope="module")
def followed_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """Under 26-QĐ/TU An follows X01, and Bình X02 and since 1 March 2024 X01 too."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("followed"))
    office.done("rule", "preset", "26")
    office.done("assign", "add", "CB01", "X01", "--rule", "26", "--since", "1/1/2023")
    office.done("assign", "add", "CB02", "X02", "--rule", "26", "--since", "1/1/2023")
    office.done("assign", "add", "CB02", "X01", "--rule", "26", "--since", "1/3/2024")
    return office.db


@pytest.fixture
def followed(tmp_path: Path, followed_register: Path) -> Chibo:
    """A clerk on 20 December 2024."""
    return Chibo.at_copy_of(followed_register, tmp_path, today="2024-12-20")


def test_a_filing_says_whether_it_is_in_time_and_who_is_missing(followed: Chibo) -> None:
    assert followed(*PROGRAMME, "--on", "31/1/2024", "--to", "ban tổ chức") == Result(
        0,
        "Đã ghi chương trình năm 2024 (số 1, Nguyễn Văn An), nộp ngày 31/01/2024.\n"
        "  26-QĐ/TU (3), Xã Hòa Lạc (X01): hạn 31/01/2024, đạt.\n"
        f"  Còn thiếu nơi nhận: {FOUR}.\n"
        "  Nguyễn Văn An (CB01) – 26-QĐ/TU (3), năm 2024: chưa đạt → đạt.\n",
        "",
    )
    report = ("filing", "add", "CB02", "--period", "năm 2024", "--rule", "26")
    assert followed(
        *report, "--document", "báo cáo", "--on", "10/12", "--to", "all", "-n", CHIBO_LANG="en"
    ) == Result(
        0,
        "(dry run, nothing written) Recorded report for 2024 (number 2, Trần Thị Bình), filed on"
        " 2024-12-10.\n"
        "  26-QĐ/TU (4), Xã Hòa Lạc (X01); Xã Thủy Tân (X02): due before 2024-12-10, late.\n"
        "  Trần Thị Bình (CB02) – 26-QĐ/TU (4), 2024: unmet → late.\n",
        "",
    )
    assert len(followed.done("filing", "list", "--json").json["rows"]) == 1


def test_the_unit_that_evaluates_is_the_only_one_or_must_be_named(followed: Chibo) -> None:
    evaluation = ("--rule", "26", "--document", "evaluation", "--on", "5/12/2024", "--to", "all")
    said = followed.done("filing", "add", "CB01", "2024", *evaluation, "--result", "hoàn thành tốt")
    assert said.out == (
        "Đã ghi đánh giá năm 2024 (số 1, Nguyễn Văn An – Xã Hòa Lạc), nộp ngày 05/12/2024.\n"
        "  26-QĐ/TU (5), Xã Hòa Lạc (X01): hạn trước 10/12/2024, đạt.\n"
        "  Nguyễn Văn An (CB01) – 26-QĐ/TU (5), năm 2024: chưa đạt → đạt.\n"
    )
    assert followed("filing", "add", "CB02", "2024", *evaluation) == Result(
        2, "", "Lỗi: thiếu --by.\n"
    )
    said = followed.done("filing", "add", "CB02", "2024", *evaluation, "--by", "X02")
    assert "26-QĐ/TU (5), Xã Thủy Tân (X02): hạn trước 10/12/2024, đạt.\n" in said.out
    shown = followed.done("filing", "show", 1, "--json").json["rows"][0]
    assert (shown["unit"]["code"], shown["result"]) == ("X01", "hoàn thành tốt")


def test_further_addressees_are_ticked_off_later(followed: Chibo) -> None:
    followed.done(*PROGRAMME, "--on", "31/1/2024", "--to", "Ban Tổ chức", "--to", "Văn phòng")
    said = followed.done("filing", "edit", 1, "--to", "nơi công tác").out
    assert "  Nơi nhận: Ban Tổ chức Tỉnh ủy; Văn phòng → Ban Tổ chức Tỉnh ủy; Văn phòng; " in said
    (row,) = followed.done("filing", "list", "--json").json["rows"]
    assert row["addressees"] == [
        *("Ban Tổ chức Tỉnh ủy", "Văn phòng", "Cơ quan, đơn vị nơi công tác"),
    ]
    assert len(row["missing"]) == 3
    followed.done("filing", "edit", 1, "--to", "all")
    assert followed.done("filing", "list", "--json").json["rows"][0]["missing"] == []
    followed.done("filing", "edit", 1, "--to", "")
    assert followed.done("filing", "list", "--json").json["rows"][0]["addressees"] == []
    assert followed("filing", "edit", 1, "--to", "") == Result(
        65, "", "Lỗi: 1: không có gì thay đổi.\n"
    )


def test_a_correction_moves_the_verdict_and_undo_takes_it_back(followed: Chibo) -> None:
    followed.done(*PROGRAMME, "--on", "31/1/2024", "--to", "all")
    assert followed.done("filing", "edit", 1, "--on", "1/2/2024", "--number", "3-CTr").out == (
        "Đã sửa chương trình năm 2024 (số 1, Nguyễn Văn An):\n"
        "  Ngày nộp: 31/01/2024 → 01/02/2024\n"
        "  Muộn: không → có\n"
        "  Số văn bản: (trống) → 3-CTr\n"
        "  26-QĐ/TU (3), Xã Hòa Lạc (X01): hạn 31/01/2024, đạt nhưng muộn.\n"
        "  Nguyễn Văn An (CB01) – 26-QĐ/TU (3), năm 2024: đạt → đạt nhưng muộn.\n"
    )
    followed.done("undo")
    assert not followed.done("filing", "list", "--json").json["rows"][0]["late"]
    assert followed.done("filing", "remove", 1).out == (
        "Đã bỏ chương trình năm 2024 (số 1, Nguyễn Văn An).\n"
        "  Nguyễn Văn An (CB01) – 26-QĐ/TU (3), năm 2024: đạt → chưa đạt.\n"
    )
    assert followed.done("filing", "list", "--json").json["rows"] == []


def test_a_document_nobody_owes_is_kept_and_said_so(followed: Chibo) -> None:
    said = followed.done("filing", "add", "CB02", "2024", "--rule", "26", "--document", "programme")
    assert "đạt nhưng muộn" in said.out
    followed.done("official", "add", "Lê Văn Ánh", "--code", "CB03")
    said = followed.done("filing", "add", "CB03", "2024", "--rule", "26", "--duty", "3")
    assert (
        "  Không có nghĩa vụ nào trong kỳ này cần đến; văn bản được lưu, không tính vào đâu.\n"
    ) in said.out


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("CB01", "--rule", "26"), 2, "thiếu KỲ."),
        (
            ("CB01", "2024", "--period", "2024"),
            2,
            "không dùng cùng lúc: KỲ, --period.",
        ),
        (
            ("CB01", "2024", "--rule", "26", "--document", "thư"),
            65,
            "“thư” không có trong danh mục loại văn bản: chương trình, báo cáo, đánh giá.",
        ),
        (
            ("CB01", "2024", "--rule", "26"),
            65,
            (
                "26-QĐ/TU, năm 2024: có nhiều nghĩa vụ nộp văn bản ấy, hãy nêu một (--document,"
                " --duty); nghĩa vụ nộp văn bản của quy định này:\n"
                "  (3) chương trình, mỗi năm, 01/01/2024 – …\n"
                "  (4) báo cáo, mỗi năm, 01/01/2023 – …\n"
                "  (5) đánh giá, mỗi năm, 01/01/2023 – …"
            ),
        ),
        (
            ("CB01", "2024-Q1", "--rule", "258"),
            65,
            (
                "258-QĐ/TU, quý I/2024: không có nghĩa vụ nào nộp văn bản ấy; nghĩa vụ nộp văn bản"
                " của quy định này:\n  không có"
            ),
        ),
        (
            ("CB01", "2024", "--rule", "26", "--duty", "4", "--on", "21/12/2024"),
            65,
            "ngày nộp 21/12/2024 chưa đến (hôm nay 20/12/2024).",
        ),
        (
            ("CB01", "2023", "--rule", "26", "--document", "report"),
            65,
            "văn bản này đã ghi, số 1, nộp ngày 01/12/2023; sửa bằng: chibo filing edit 1.",
        ),
    ],
    ids=["no period", "two periods", "a letter", "several", "none", "tomorrow", "twice"],
)
def test_what_cannot_be_filed_is_refused(
    followed: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    followed.done(
        *("filing", "add", "CB01", "2023", "--rule", "26", "--document", "report"),
        *("--on", "1/12/2023"),
    )
    before = followed.kept()
    assert followed("filing", "add", *argv) == Result(code, "", f"Lỗi: {said}\n")
    assert followed.kept() == before


def test_the_list_is_narrowed(followed: Chibo) -> None:
    followed.done(*PROGRAMME, "--on", "31/1/2024", "--number", "1-CTr")
    followed.done("filing", "add", "CB02", "2024", "--rule", "26", "--duty", "4", "--on", "11/12")
    followed.done(
        *("filing", "add", "CB02", "2023", "--rule", "26", "--duty", "5", "--on", "1/12/2023"),
        *("--result", "hoàn thành tốt"),
    )

    def numbers(*argv: str) -> list[int]:
        return [row["id"] for row in followed.done("filing", "list", *argv, "--json").json["rows"]]

    assert numbers() == [3, 1, 2]
    assert numbers("--late") == [2]
    assert numbers("--official", "CB02") == [3, 2]
    assert numbers("--period", "2024") == [1, 2]
    assert numbers("--period", "2024-Q1") == []
    assert numbers("--from", "1/1/2024", "--to", "31/1/2024") == [1]
    assert numbers("--unit", "X02") == [3]
    assert numbers("--under", "X01") == [1, 2]
    assert numbers("--under", "T01") == [3, 1, 2]
    assert numbers("--text", "1-ctr") == [1]
    assert numbers("--text", "hoan thanh") == [3]


def test_what_is_owed_and_not_there_is_listed(followed: Chibo) -> None:
    followed.done(*PROGRAMME, "--on", "31/1/2024")

    def owed(*argv: str) -> list[tuple[str, str, str | None, bool]]:
        rows = followed.done("filing", "list", "--missing", *argv, "--json").json["rows"]
        assert {row["id"] for row in rows} <= {None}
        return [
            (row["official"]["code"], row["document"], (row["unit"] or {}).get("code"), row["late"])
            for row in rows
        ]

    assert owed("--period", "2024") == [
        ("CB01", "report", "X01", True),
        ("CB01", "evaluation", "X01", True),
        ("CB02", "programme", "X02", True),
        ("CB02", "report", None, True),
        ("CB02", "evaluation", "X01", True),
        ("CB02", "evaluation", "X02", True),
    ]
    assert owed("--period", "2024", "--under", "X01", "--official", "CB02") == [
        ("CB02", "report", None, True),
        ("CB02", "evaluation", "X01", True),
    ]
    assert owed("--period", "2025", "--official", "CB01") == [
        ("CB01", "programme", "X01", False),
        ("CB01", "report", "X01", False),
        ("CB01", "evaluation", "X01", False),
    ]
    assert followed("filing", "list", "--missing", "--late").code == 2
    named = owed("--period", "2025", "--official", "CB01")
    for number, name in enumerate(("Ân", "Ấn"), 1):
        followed.done(
            "official", "rename", "CB01", f"Nguyễn Văn {name}", "--on", f"1/{number}/2024"
        )
    assert owed("--period", "2025", "--text", "Nguyễn Văn Ân") == named
    assert owed("--period", "2025", "--text", "Nguyễn Văn Ấn") == named


def test_a_day_inside_a_closed_period_takes_no_filing(followed: Chibo) -> None:
    followed.done("period", "close", "2024-Q1")
    assert followed(*PROGRAMME, "--on", "31/3/2024").code == 77
    followed.done(*PROGRAMME, "--on", "1/4/2024")
    followed.done("filing", "remove", 1)
    followed.done(*PROGRAMME, "--on", "31/1/2024", "--adjust", "--reason", "gửi muộn")
