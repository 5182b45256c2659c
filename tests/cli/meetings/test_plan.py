"""`chibo plan`: visits announced to the cell beforehand."""

from __future__ import annotations

from tests.running.chibo import Chibo, Result


def test_a_plan_is_kept_with_what_a_clerk_should_know(office: Chibo) -> None:
    office.done("schedule", "set", "C1", "5")
    assert office("plan", "add", "CB01", "ap 1", "--on", "5/6") == Result(
        0,
        "Đã ghi kế hoạch dự (số 1): đồng chí Nguyễn Văn An dự sinh hoạt Chi bộ ấp 1,"
        " ngày 05/06/2024.\n",
        "",
    )
    assert office("plan", "add", "CB01", "C2", "--on", "ngày mai", "-n").err == (
        "Lưu ý: ngày 11/05/2024 đồng chí Nguyễn Văn An không có phân công nào gồm Chi bộ ấp 2;"
        " lượt dự hôm đó có thể không được tính.\n"
    )
    assert office("plan", "add", "CB01", "C1", "--on", "6/6", "--lang", "en").err == (
        "Note: by its schedule, Chi bộ ấp 1 does not meet on 2024-06-06.\n"
    )
    assert office("plan", "add", "CB01", "C1", "--on", "5/6/2024").code == 65
    assert office("plan", "add", "CB01", "C1").code == 2


def test_plans_are_listed_with_what_became_of_them(office: Chibo) -> None:
    office.done("plan", "add", "CB01", "C1", "--on", "5/4/2024", "--note", "đã báo")
    office.done("plan", "add", "CB01", "C1", "--on", "5/6/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "6/4/2024")
    listed = office.done("plan", "list", "--json").json
    assert listed["schema"] == "chibo.plan/1"
    assert listed["rows"][0] == {
        "id": 1,
        "official": {"code": "CB01", "name": "Nguyễn Văn An"},
        "unit": {"code": "C1", "name": "Chi bộ ấp 1"},
        "date": "2024-04-05",
        "note": "đã báo",
        "state": "other_day",
        "attended_on": "2024-04-06",
    }
    assert listed["rows"][1]["state"] == "ahead"
    assert "dự ngày khác" in office.done("plan", "show", 1).out
    for filters in (("--text", "da bao"), ("--to", "1/5/2024"), ("--period", "4/2024")):
        rows = office.done("plan", "list", *filters, "--json").json["rows"]
        assert [row["id"] for row in rows] == [1]


def test_a_plan_is_corrected_and_removed(office: Chibo) -> None:
    office.done("plan", "add", "CB01", "C1", "--on", "5/6/2024")
    assert office.done("plan", "edit", 1, "--on", "7/6").out == (
        "Đã sửa kế hoạch dự số 1 (đồng chí Nguyễn Văn An – Chi bộ ấp 1, ngày 05/06/2024):\n"
        "  Ngày dự kiến: 05/06/2024 → 07/06/2024\n"
    )
    assert office.done("plan", "remove", 1).out == (
        "Đã bỏ kế hoạch dự số 1 (đồng chí Nguyễn Văn An – Chi bộ ấp 1, ngày 07/06/2024).\n"
    )
    assert office("plan", "remove", 1).err == (
        "Lỗi: không tìm thấy kế hoạch dự số “1”; xem: chibo plan list.\n"
    )
