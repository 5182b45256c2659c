"""`chibo waive`: dated reasons not to count days."""

from __future__ import annotations

import pytest

from tests.running.chibo import Chibo, Result

STUDY = ("waive", "add", "CB01", "--since", "1/1/2024", "--reason", "đi học")


def test_a_waiver_says_whom_and_when(office: Chibo) -> None:
    assert office(*STUDY, "--until", "31/3/2024", "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Waived (number 1): Nguyễn Văn An, from 2024-01-01,"
        " until 2024-03-31.\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), Q1/2024: unmet → waived.\n",
        "",
    )
    assert office(*STUDY, "--until", "31/3/2024") == Result(
        0,
        "Đã ghi miễn (số 1): Nguyễn Văn An, từ 01/01/2024, đến hết 31/03/2024.\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý I/2024: chưa đạt → miễn.\n",
        "",
    )
    assert office(
        "waive", "add", "--unit", "X02", "--since", "1/3/2024", "--reason", "bão"
    ) == Result(
        0,
        "Đã ghi miễn (số 2): Xã Thủy Tân, từ 01/03/2024.\n"
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), quý II/2024: chưa đến hạn → miễn.\n",
        "",
    )


def test_waivers_are_listed_with_every_key(office: Chibo) -> None:
    office.done(*STUDY, "--until", "31/3/2024", "--rule", "258", "--document", "3-CV/TU")
    office.done("waive", "add", "--unit", "X02", "--since", "1/3/2024", "--reason", "bão")
    assert office.done("waive", "list", "--json").json == {
        "schema": "chibo.waive/1",
        "rows": [
            {
                "id": 1,
                "official": {"code": "CB01", "name": "Nguyễn Văn An"},
                "unit": None,
                "regulation": "258-QĐ/TU",
                "since": "2024-01-01",
                "until": "2024-03-31",
                "reason": "đi học",
                "document": "3-CV/TU",
            },
            {
                "id": 2,
                "official": None,
                "unit": {"code": "X02", "name": "Xã Thủy Tân"},
                "regulation": None,
                "since": "2024-03-01",
                "until": None,
                "reason": "bão",
                "document": None,
            },
        ],
    }
    assert office.done("waive", "list").out == (
        "Số  Đồng chí              Đơn vị             Quy định   Từ ngày     Đến ngày    Lý do"
        "   Văn bản\n"
        "1   Nguyễn Văn An (CB01)                     258-QĐ/TU  01/01/2024  31/03/2024  đi học"
        "  3-CV/TU\n"
        "2                         Xã Thủy Tân (X02)             01/03/2024              bão\n"
    )


def test_a_waiver_moves_the_verdict_until_it_is_removed(office: Chibo) -> None:
    def verdict() -> object:
        return office.done("report", "quarter", "2024-Q1", "--json").json["rows"][0]["verdict"]

    assert verdict() == "unmet"
    office.done(*STUDY, "--until", "31/3/2024")
    assert verdict() == "waived"
    assert office("waive", "remove", 1, "-n", CHIBO_LANG="en") == Result(
        0,
        "(dry run, nothing written) Removed waiver 1.\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), Q1/2024: waived → unmet.\n",
        "",
    )
    assert office("waive", "remove", 1) == Result(
        0,
        "Đã bỏ mục miễn số 1.\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý I/2024: miễn → chưa đạt.\n",
        "",
    )
    assert verdict() == "unmet"


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("add",), 2, "thiếu --since."),
        (("add", "CB01", "--since", "1/1/2024"), 2, "thiếu --reason."),
        (
            ("add", "CB01", "--since", "1/1/2024", "--reason", " "),
            65,
            "“ ”: không được để trống.",
        ),
        (
            ("add", "--since", "1/1/2024", "--reason", "x"),
            65,
            "cần nêu đồng chí hoặc đơn vị được miễn.",
        ),
        (
            ("add", "CB01", "--since", "2/1/2024", "--until", "1/1/2024", "--reason", "x"),
            65,
            "ngày cuối 01/01/2024 trước ngày đầu 02/01/2024.",
        ),
        (("remove", "4"), 65, "không tìm thấy mục miễn số “4”; xem: chibo waive list."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    before = office.kept()
    assert office("waive", *argv) == Result(code, "", f"Lỗi: {said}\n")
    assert office.kept() == before
