"""What an import answers beside its counts: verdicts that moved, and visits that look odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo


def listed(folder: Path, header: str, *rows: str) -> Path:
    path = folder / "a.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


VISITS = "Đồng chí,Chi bộ,Ngày dự"
UNMET_TO_MET = "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý I/2024: chưa đạt → đạt."


@pytest.mark.parametrize("option", [(), ("-n",)], ids=["written", "rehearsed"])
def test_visits_tell_which_verdicts_moved(
    office: Chibo, tmp_path: Path, option: tuple[str, ...]
) -> None:
    path = listed(tmp_path, VISITS, "CB01,C1,5/2/2024", "CB01,C1,6/2/2024", "CB02,C2,6/5/2024")
    told = office.done("import", path, *option).out.splitlines()
    at = told.index("Kết quả đổi ở 2 chỗ:")
    assert told[at + 1 :] == [
        UNMET_TO_MET,
        "  Trần Thị Bình (CB02) – 258-QĐ/TU (1), quý II/2024: chưa đến hạn → đạt.",
    ]


def test_what_moves_nothing_says_nothing_of_verdicts(office: Chibo, tmp_path: Path) -> None:
    path = listed(tmp_path, VISITS, "CB01,C1,5/2/2024")
    office.done("import", path)
    assert "Kết quả" not in office.done("import", path).out


@pytest.mark.parametrize(
    ("header", "row", "moved"),
    [
        (
            "Đồng chí,Từ ngày,Đến ngày,Lý do",
            "CB01,1/1/2024,31/3/2024,đi học",
            "quý I/2024: chưa đạt → miễn",
        ),
        (
            "Đồng chí,Đơn vị phụ trách,Từ ngày,Đến ngày",
            "CB02,X01,1/10/2023,31/12/2023",
            "quý IV/2023: không có nghĩa vụ → chưa đạt",
        ),
        (
            "Mã,Họ và tên,Đến ngày",
            "CB01,Nguyễn Văn An,10/1/2024",
            "quý I/2024: chưa đạt → không xét",
        ),
    ],
    ids=["waiver", "assignment", "official"],
)
def test_lists_of_other_kinds_do_too(
    office: Chibo, tmp_path: Path, header: str, row: str, moved: str
) -> None:
    assert moved in office.done("import", listed(tmp_path, header, row)).out


def test_documents_move_too(office: Chibo, tmp_path: Path) -> None:
    office.done("rule", "preset", "19")
    office.done("assign", "add", "CB01", "X02", "--rule", "19", "--since", "1/1/2024")
    path = listed(
        tmp_path,
        "Đồng chí,Quy định,Văn bản,Kỳ,Ngày nộp",
        "CB01,19-QĐi/TU,báo cáo,2024-01,2/2/2024",
    )
    out = office.done("import", path).out
    assert "Nguyễn Văn An (CB01) – 19-QĐi/TU" in out
    assert "tháng 01/2024: chưa đạt → đạt" in out


def test_ten_are_named_and_the_rest_counted(office: Chibo, tmp_path: Path) -> None:
    for at in range(12):
        office.done("official", "add", f"Lê Văn {at}", "--code", f"L{at}")
        office.done("assign", "add", f"L{at}", "X01", "--since", "1/1/2024")
    path = listed(tmp_path, VISITS, *(f"L{at},C1,5/2/2024" for at in range(12)))
    told = office.done("import", path).out.splitlines()
    at = told.index("Kết quả đổi ở 12 chỗ:")
    assert len(told[at + 1 :]) == 11
    assert told[-1] == "  … và 2 kết quả khác."


def test_json_has_the_moves(office: Chibo, tmp_path: Path) -> None:
    path = listed(tmp_path, VISITS, "CB01,C1,5/2/2024")
    said = office.done("import", path, "--json").json
    assert list(said) == ["schema", "moves", "rows"]
    assert said["moves"] == [
        {
            "period": "2024-Q1",
            "official": {"code": "CB01", "name": "Nguyễn Văn An"},
            "regulation": "258-QĐ/TU",
            "duty": 1,
            "before": "unmet",
            "after": "met",
        }
    ]


def test_odd_visits_are_counted_and_named(office: Chibo, tmp_path: Path) -> None:
    office.done("attend", "add", "CB02", "C2", "--on", "7/2/2024")
    path = listed(
        tmp_path,
        VISITS,
        "CB01,C1,5/2/2024",
        "CB01,C2,5/2/2024",  # outside the area, and a second one
        "CB01,C1,5/2/2023",  # before the assignment
        "CB02,C1,7/2/2024",  # a second one beside what stands
        "CB02,C2,8/2/2024",
    )
    err = office.done("import", path).err
    outside = "Nguyễn Văn An, C2, 05/02/2024; Nguyễn Văn An, C1, 05/02/2023"
    assert (
        f"3 lượt dự ngoài mọi phân công của ngày đó, không được tính: {outside};"
        " Trần Thị Bình, C1, 07/02/2024." in err
    )
    assert (
        "2 lượt dự cùng ngày với một lượt ở nơi khác của chính đồng chí ấy:"
        " Nguyễn Văn An, C2, 05/02/2024; Trần Thị Bình, C1, 07/02/2024." in err
    )


def test_a_visit_before_the_regulation_is_named_as_such(office: Chibo, tmp_path: Path) -> None:
    office.done("assign", "add", "CB01", "X02", "--since", "1/1/2020")
    err = office.done("import", listed(tmp_path, VISITS, "CB01,C2,5/2/2021")).err
    assert (
        "1 lượt dự trước khi quy định có hiệu lực, không được tính: Nguyễn Văn An, C2, 05/02/2021."
        in err
    )
