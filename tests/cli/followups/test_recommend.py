"""`chibo recommend`: what was asked for, until it is settled."""

from __future__ import annotations

import pytest

from tests.running.chibo import Chibo, Result

VISIT = ("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--recommend", "Sửa đường")
FORWARD = (
    *("recommend", "update", 1, "--on", "1/3/2024", "--status", "đã chuyển"),
    *("--to", "UBND xã", "--due", "1/4/2024", "--document", "15-CV"),
)
STATES = "mới, đã chuyển, đang giải quyết, đã giải quyết, không giải quyết"


def test_a_recommendation_is_followed_from_the_visit_to_its_outcome(office: Chibo) -> None:
    office.done(*VISIT)
    assert office(*FORWARD) == Result(
        0, "Kiến nghị số 1 (Sửa đường), ngày 01/03/2024: đã chuyển.\n", ""
    )
    assert "1 kiến nghị quá hạn:\n    chibo recommend list --overdue" in office.done("status").out
    assert office.done("recommend", "list", "--by", "addressee").out == (
        "Nơi giải quyết  Kiến nghị  Chưa xong  Quá hạn  Đã giải quyết  Không giải quyết\n"
        "UBND xã         1          1          1        0              0\n"
    )
    settled = office(
        *("recommend", "settle", 1, "--on", "2/4/2024", "--outcome", "Đã sửa", "-n"),
        CHIBO_LANG="en",
    )
    assert settled == Result(
        0, "(dry run, nothing written) Recommendation 1 (Sửa đường), 2024-04-02: settled.\n", ""
    )
    office.done("recommend", "settle", 1, "--on", "2/4/2024", "--outcome", "Đã sửa")
    assert office.done("recommend", "show", 1).out == (
        "Số                  1\n"
        "Đồng chí tiếp nhận  Nguyễn Văn An (CB01)\n"
        "Đơn vị              Chi bộ ấp 1 (C1)\n"
        "Ngày nêu            05/02/2024\n"
        "Nội dung            Sửa đường\n"
        "Nơi giải quyết      UBND xã\n"
        "Hạn                 01/04/2024\n"
        "Quá hạn             không\n"
        "Trạng thái          đã giải quyết\n"
        "Kết quả xử lý       Đã sửa\n"
        "Ngày giải quyết     02/04/2024\n"
        "Lượt dự số          1\n"
        "Quá trình giải quyết:\n"
        "  05/02/2024  lượt dự số 1: Nguyễn Văn An (CB01) – Chi bộ ấp 1 (C1)\n"
        "  05/02/2024  nêu kiến nghị\n"
        "  01/03/2024  đã chuyển · gửi UBND xã · hạn 01/04/2024 · 15-CV\n"
        "  02/04/2024  đã giải quyết · Đã sửa\n"
    )
    shown = office.done("recommend", "show", 1, "--json").json
    assert (shown["schema"], shown["held_on"]) == ("chibo.recommend.show/1", "2024-02-05")
    assert [each["status"] for each in shown["steps"]] == ["forwarded", "settled"]
    assert office.done("recommend", "list", "--open", "--json").json["rows"] == []
    assert office.done("db", "check").code == 0


def test_a_recommendation_is_listed_with_every_key(office: Chibo) -> None:
    office.done(
        *("recommend", "add", "Cấp tài liệu", "--unit", "C2", "--official", "CB02"),
        *("--on", "5/3/2024", "--to", "Sở Y tế", "--due", "9/5/2024", "--tag", "4 góp; 3 kiểm"),
    )
    assert office.done("recommend", "list", "--overdue", "--tag", "3 kiem", "--json").json == {
        "schema": "chibo.recommend/1",
        "rows": [
            {
                "id": 1,
                "official": {"code": "CB02", "name": "Trần Thị Bình"},
                "unit": {"code": "C2", "name": "Chi bộ ấp 2"},
                "raised_on": "2024-03-05",
                "text": "Cấp tài liệu",
                "addressed_to": "Sở Y tế",
                "due": "2024-05-09",
                "overdue": True,
                "status": "open",
                "outcome": None,
                "settled_on": None,
                "attendance": None,
                "tags": ["4 góp", "3 kiểm"],
            }
        ],
    }
    assert office.done("recommend", "edit", 1, "--tag", "", "--due", "").out == (
        "Đã sửa kiến nghị số 1 (Chi bộ ấp 2, ngày 05/03/2024):\n"
        "  Hạn: 09/05/2024 → (trống)\n"
        "  Quá hạn: có → không\n"
        "  Nhãn: 4 góp; 3 kiểm → (trống)\n"
    )
    assert office.done("recommend", "remove", 1).out == (
        "Đã bỏ kiến nghị số 1 (Chi bộ ấp 2, ngày 05/03/2024).\n"
    )


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("add", "x"), 2, "thiếu --unit."),
        (("add", " ", "--unit", "C1"), 65, "“ ”: không được để trống."),
        (("settle", "1"), 2, "thiếu --outcome."),
        (("show", "1"), 65, "không tìm thấy kiến nghị số “1”; xem: chibo recommend list."),
        (("list", "--open", "--status", "mới"), 2, "không dùng cùng lúc: --status, --open."),
        (("list", "--by", "unit"), 2, "--by không nhận “unit”; chọn: addressee, tag, month."),
        (
            ("add", "x", "--unit", "C1", "--due", "11/5"),  # of last year: none has come since
            65,
            "ngày cuối 11/05/2023 trước ngày đầu 10/05/2024.",
        ),
        (
            ("add", "x", "--unit", "C1", "--on", "11/5/2024"),
            65,
            "ngày 11/05/2024 chưa đến (hôm nay 10/05/2024); chỉ ghi việc đã có.",
        ),
        (
            ("list", "--status", "xong"),
            65,
            f"“xong” không có trong danh mục trạng thái kiến nghị: {STATES}.",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    office: Chibo, argv: tuple[str, ...], code: int, said: str
) -> None:
    assert office("recommend", *argv) == Result(code, "", f"Lỗi: {said}\n")


def test_recommendations_are_counted_by_addressee_tag_or_month_over_days(office: Chibo) -> None:
    for on, to, tag in (("5/2/2024", "UBND xã", "đường"), ("5/4/2024", "Sở Y tế", "y tế")):
        office.done("recommend", "add", "Sửa", "--unit", "C1", "--on", on, "--to", to, "--tag", tag)
    office.done("recommend", "settle", 1, "--on", "6/4/2024", "--outcome", "Đã sửa")
    spring = ("recommend", "list", "--period", "quý II/2024", "--by")
    assert office.done(*spring, "addressee").out == (
        "Nơi giải quyết  Còn đầu kỳ  Mới nêu  Đã giải quyết  Không giải quyết  Còn cuối kỳ"
        "  Quá hạn\n"
        "Sở Y tế         0           1        0              0                 1            0\n"
        "UBND xã         1           0        1              0                 0            0\n"
    )
    assert office.done(*spring, "tag", "--lang", "en").out == (
        "Tag    Open at the start  Raised  Settled  Rejected  Open at the end\n"
        "đường  1                  0       1        0         0\n"
        "y tế   0                  1       0        0         1\n"
    )
    assert office.done(*spring, "tag", "--json").json["schema"] == "chibo.recommend_tag/1"
    months = office.done(
        *("recommend", "list", "--by", "month", "--from", "1/3/2024", "--to", "5/4/2024", "--json")
    ).json["rows"]
    assert months == [
        {
            "month": month,
            "open_at_start": 1,
            "raised": raised,
            "settled": 0,
            "rejected": 0,
            "open_at_end": 1 + raised,
        }
        for month, raised in (("2024-03", 0), ("2024-04", 1))
    ]
    refused = office("recommend", "list", "--by", "unit")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "Lỗi: --by không nhận “unit”; chọn: addressee, tag, month.\n"
