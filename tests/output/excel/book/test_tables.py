"""The sheets behind the figures: subjects, the unmet, visits, recommendations, grounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.followups.recommendations import Recommendation
from chibo_cli.domain.reports.annex import Annex, Basis, Visited
from chibo_cli.domain.reports.anonymous import without_names
from tests.output.excel.reading import read_back, rows_below, values_of
from tests.output.printed import BASIS, SETTINGS, annex_for, printed_report, printed_year
from tests.output.samples import AS_OF, EN, SMALL, VI

_MET, _UNMET, _WAIVED = SMALL.rows
_OFFICIAL = Named("CB01", "Trần Thị Bình")
_DAY = datetime(2024, 2, 5)  # noqa: DTZ001 - a day of a workbook has no zone


def test_the_details_have_a_row_a_subject_and_a_column_a_month() -> None:
    assert values_of(read_back(SMALL)["Chi tiết"])[3:] == [
        [
            *("STT", "Mã", "Họ và tên", "Chức vụ, cơ quan", "Đơn vị phụ trách", "Quy định"),
            *("Tháng 1", "Tháng 2", "Tháng 3", "Tối thiểu", "Được tính", "Kết quả"),
            "Lượt dự không được tính",
        ],
        [
            *(1, "CB01", "Trần Thị Bình", "Trưởng ban, Ban Dân vận Tỉnh ủy"),
            *("Xã Bình Hòa (X01)\nPhường Nhơn Thạnh (X02)", "258-QĐ/TU", None, "05", "04", 1, 2),
            *("Đạt", "20/03/2024: Chi bộ khu phố 3 – ngoài địa bàn phụ trách"),
        ],
        [
            *(2, None, "Lê Văn Đức", None, "Xã Mỹ Lộc", "258-QĐ/TU", None, None, None, 1, 0),
            *("Chưa đạt", None),
        ],
        [
            *(3, "CB03", "Nguyễn Minh Khôi", "Tỉnh ủy viên", "Phường Nhơn Thạnh (X02)"),
            *("258-QĐ/TU", None, None, None, 1, 0, "Miễn", None),
        ],
    ]


def test_two_days_of_one_month_stand_in_one_cell() -> None:
    first, second = _MET.counted
    both = replace(_MET, counted=(first, replace(second, day=first.day.replace(day=19))))
    sheet = read_back(replace(SMALL, rows=(both,)))["Chi tiết"]
    assert sheet.cell(5, 8).value == "05, 19"


def test_a_year_has_four_quarters_side_by_side_and_the_streak() -> None:
    rows = values_of(read_back(printed_year(4))["Chi tiết"])[3:]
    assert rows[0] == [
        *("STT", "Mã", "Họ và tên", "Đơn vị phụ trách"),
        *(f"Tháng {month}" for month in range(1, 13)),
        *("Quý I", "Quý II", "Quý III", "Quý IV", "Số quý liền chưa đạt", "Tổng lượt"),
    ]
    streak = {row[1]: row[20] for row in rows[1:]}
    assert streak == {"CB000": 3, "CB001": None, "CB002": None, "CB003": None}
    by_code = {row[1]: row for row in rows[1:]}
    assert by_code["CB003"][16:20] == ["Đạt"] * 4
    assert by_code["CB000"][16:20] == ["Chưa đạt"] * 4
    assert by_code["CB003"][21] == 12


def test_only_the_unmet_stand_on_their_sheet_a_years_with_their_quarter() -> None:
    assert [row[:3] for row in rows_below(read_back(SMALL)["Chưa đạt"], 4)] == [
        [1, None, "Lê Văn Đức"]
    ]
    nobody = replace(SMALL, rows=SMALL.rows[:1])
    told = rows_below(read_back(nobody)["Chưa đạt"], 4)
    assert told[0][0] == "Không có đồng chí nào chưa đạt."
    year = rows_below(read_back(printed_year(2))["Chưa đạt"], 4)
    assert [row[:3] for row in year] == [
        [number, f"Quý {numeral}/2024", "CB000"]
        for number, numeral in enumerate(("I", "II", "III", "IV"), start=1)
    ]


def _annex() -> Annex:
    counted, _ = _MET.counted
    (refused,) = _MET.refused
    raised = (
        Recommendation(
            id=7,
            unit_id=1,
            text="=Sửa đường",
            raised_on=AS_OF,
            attendance_id=1,
            addressed_to="Ủy ban nhân dân xã",
            due=AS_OF,
        ),
    )
    noted = Visited(counted, _OFFICIAL, Decimal("8.5"), "Đúng giờ", "Ít ý kiến", raised)
    return Annex(SETTINGS, BASIS, (noted, Visited(refused, _OFFICIAL)))


def test_each_visit_stands_with_its_notes_counted_or_refused() -> None:
    sheet = read_back(SMALL, annex=_annex())["Sổ lượt dự"]
    assert values_of(sheet)[3:] == [
        [
            *("STT", "Ngày", "Họ và tên", "Nơi dự", "Loại sinh hoạt", "Được tính", "Điểm"),
            *("Ưu điểm", "Hạn chế", "Kiến nghị"),
        ],
        [
            *(1, _DAY, "Trần Thị Bình (CB01)", "Chi bộ ấp Bình An (X01A1)", "Thường kỳ", "Có"),
            *(8.5, "Đúng giờ", "Ít ý kiến", "=Sửa đường"),
        ],
        [
            *(2, _DAY.replace(month=3, day=20), "Trần Thị Bình (CB01)", "Chi bộ khu phố 3"),
            *("Thường kỳ", "Không: ngoài địa bàn phụ trách", None, None, None, None),
        ],
    ]
    assert [sheet.cell(5, place).number_format for place in (2, 7)] == ["dd/mm/yyyy", "#,##0.##"]
    assert (sheet.cell(5, 10).data_type, sheet.cell(5, 10).quotePrefix) == ("s", True)
    assert read_back(SMALL, EN, annex=_annex())["Visits"].cell(5, 2).number_format == "yyyy-mm-dd"


def test_recommendations_stand_with_where_they_went() -> None:
    sheet = read_back(SMALL, annex=_annex())["Kiến nghị"]
    due = datetime(2024, 4, 1)  # noqa: DTZ001 - a day of a workbook has no zone
    assert rows_below(sheet, 4) == [
        [
            *(1, _DAY, "Chi bộ ấp Bình An (X01A1)", "Trần Thị Bình (CB01)", "=Sửa đường"),
            *("Ủy ban nhân dân xã", due, "Mới", None),
        ]
    ]
    assert sheet.cell(5, 5).quotePrefix


def test_a_visit_of_two_subjects_stands_once_and_as_counted() -> None:
    refused = replace(SMALL.rows[1], refused=_MET.counted)
    annex = annex_for(replace(SMALL, rows=(refused, _MET)))
    assert [each.visit.id for each in annex.visits] == [1, 2, 3]
    assert [each.visit.refusal is None for each in annex.visits] == [True, True, False]


def test_the_grounds_say_rule_days_filters_fingerprint_and_version() -> None:
    basis = replace(BASIS, regulations=("258-QĐ/TU",), under=Named("X01", "Xã Bình Hòa"))
    book = read_back(SMALL, annex=replace(_annex(), basis=basis))
    told = {str(row[0]): str(row[1]) for row in rows_below(book["Căn cứ"], 6)}
    assert told["Kỳ báo cáo"] == "Quý I/2024: từ ngày 01/01/2024 đến hết ngày 31/03/2024"
    assert told["Tính đến"] == "01/04/2024"
    assert told["Phạm vi"] == "Địa bàn: Xã Bình Hòa (X01); Theo 258-QĐ/TU"
    assert told["Quy định"].startswith("258-QĐ/TU – Dự sinh hoạt chi bộ")
    assert "dự ít nhất 1 lượt mỗi quý" in told["Nghĩa vụ"]
    assert told["Mã số liệu (SHA-256)"] == "0f" * 32
    assert told["Phiên bản"] == "chibo 0.1.0"
    assert values_of(book["Tổng hợp"])[8][0] == "Địa bàn: Xã Bình Hòa (X01)"


def test_a_closed_report_says_that_it_is() -> None:
    closed = Annex(SETTINGS, Basis((), "ab", "0.1.0", closed="cd"))
    rows = rows_below(read_back(SMALL, annex=closed)["Căn cứ"], 4)
    assert ["Số liệu đã chốt", "Đúng như báo cáo đã chốt, mã cd"] in rows


def test_a_workbook_without_names_has_none() -> None:
    report = printed_report(12)
    hidden = without_names(report, lambda number: f"Đồng chí {number}")
    annex = Annex(SETTINGS, replace(BASIS, is_anonymous=True))
    book = read_back(hidden, VI, annex=annex)
    assert book.sheetnames == ["Tổng hợp", "Biểu đồ", "Chi tiết", "Chưa đạt", "Căn cứ"]
    told = {str(cell) for sheet in book.worksheets for row in values_of(sheet) for cell in row}
    for row in report.rows:
        assert not told & {row.official.name, row.official.code, row.official.title}
    assert values_of(book["Chi tiết"])[3] == [
        *("STT", "Họ và tên", "Quy định", "Tối thiểu", "Được tính", "Kết quả")
    ]
    assert [row[1:] for row in rows_below(book["Chưa đạt"], 4)][-1] == ["Tổng cộng", 12, 3]
    assert book.properties.title == "Quý I/2024 · tính đến 01/04/2024"
