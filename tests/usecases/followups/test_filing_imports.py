from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import CountPer, Document, Duty, DutyKind, Holder
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.errors.refusals import (
    FiledInFuture,
    FilingNamesNobody,
    InvalidChoice,
    InvalidPeriod,
    NoSuchDocument,
    RepeatedRow,
    TextRefused,
)
from tests.usecases.registers import day, span

if TYPE_CHECKING:
    from tests.usecases.lists.desk import Desk

HEADER = "Đồng chí,Đơn vị,Quy định,Văn bản,Kỳ,Ngày nộp,Số văn bản,Nơi nhận,Kết quả đánh giá\n"
LIST = HEADER + (
    "CB01,,26,Chương trình,2024,31/01/2024,1-CTr,ban tổ chức; Văn phòng,\n"
    "CB01,X01,26,đánh giá,năm 2024,01/03/2024,,,hoàn thành tốt\n"
    ",X01,26,evaluation,2023,09/12/2023,5-BC,,\n"
)


def document(number: int, kind: Document, holder: Holder, *addressees: str) -> Duty:
    return Duty(
        id=0,
        regulation_id=0,
        number=number,
        kind=DutyKind.FILE,
        period=PeriodKind.YEAR,
        minimum=1,
        count_per=CountPer.ASSIGNMENT,
        document=kind,
        held_by=holder,
        due="12-10",
        addressees=addressees,
    )


@pytest.fixture
def filed(office: Desk) -> Desk:
    """The office with 26-QĐ/TU, under which CB01 follows X01."""
    regulation = office.register.regulation(
        "26-QĐ/TU",
        document(1, Document.PROGRAMME, Holder.OFFICIAL, "Ban Tổ chức Tỉnh ủy"),
        document(2, Document.EVALUATION, Holder.UNIT),
    )
    official = office.register.store.officials.with_code("CB01")
    assert official is not None
    office.register.assignment(
        official, office.register.coded("X01"), regulation, span("2024-01-01")
    )
    return office


def test_documents_are_taken(filed: Desk) -> None:
    assert filed.take_text(LIST) == (3, 0, 0)
    unit = filed.register.coded("X01").id
    third, first, second = filed.register.store.filings.within(span())
    assert (first.official_id, first.unit_id, first.period, first.filed_on) == (
        *(1, None, "2024", day("2024-01-31")),
    )
    assert (first.number, first.addressees) == ("1-CTr", ("Ban Tổ chức Tỉnh ủy", "Văn phòng"))
    assert (second.official_id, second.unit_id, second.result) == (1, unit, "hoàn thành tốt")
    assert (third.official_id, third.unit_id, third.period) == (None, unit, "2023")


def test_the_same_documents_again_change_nothing(filed: Desk) -> None:
    filed.take_text(LIST)
    assert filed.take_text(LIST) == (0, 0, 3)


def test_an_empty_cell_leaves_what_stands_and_another_value_corrects(filed: Desk) -> None:
    filed.take_text(LIST)
    row = "CB01,,26,programme,2024,01/02/2024,,,\n"
    assert filed.take_text(HEADER + row) == (0, 1, 0)
    assert filed.changed() == {"filed_on": (day("2024-01-31"), day("2024-02-01"))}
    assert filed.register.store.filings.within(span("2024-02-01"))[0].number == "1-CTr"


def test_english_headers_and_a_year_as_a_number(filed: Desk) -> None:
    header = "official,regulation,document,period,filed_on,number\n"
    assert filed.take_text(header + "CB01,26,programme,2024,31/1/2024,7\n") == (1, 0, 0)
    assert filed.register.store.filings.within(span())[0].number == "7"


@pytest.mark.parametrize(
    ("row", "column", "value", "error"),
    [
        ("CB01,,26,Thư,2024,31/01/2024,,,\n", "Văn bản", "Thư", InvalidChoice),
        ("CB01,,26,Báo cáo,2024,31/01/2024,,,\n", "Văn bản", "Báo cáo", NoSuchDocument),
        (
            "CB01,,26,Chương trình,Q1/2024,31/01/2024,,,\n",
            "Văn bản",
            "Chương trình",
            NoSuchDocument,
        ),
        ("CB01,,26,Chương trình,năm nay,31/01/2024,,,\n", "Kỳ", "năm nay", InvalidPeriod),
        ("CB01,,26,Chương trình,quý 1,31/01/2024,,,\n", "Kỳ", "quý 1", InvalidPeriod),
        ("CB01,,26,Chương trình,tháng 1,31/01/2024,,,\n", "Kỳ", "tháng 1", InvalidPeriod),
        ("CB01,,26,Chương trình,,31/01/2024,,,\n", "Kỳ", "", TextRefused),
        ("CB01,,26,Chương trình,2024,,,,\n", "Ngày nộp", "", TextRefused),
        ("CB01,,26,Chương trình,2024,11/05/2024,,,\n", "", "", FiledInFuture),
        (",,26,Đánh giá,2024,31/01/2024,,,\n", "", "", FilingNamesNobody),
        (",X01,26,Chương trình,2024,31/01/2024,,,\n", "", "", FilingNamesNobody),
    ],
)
def test_what_cannot_be_taken_is_refused(
    filed: Desk, row: str, column: str, value: str, error: type[Exception]
) -> None:
    assert filed.refused_text(HEADER + row) == [(2, column, value, error)]


def test_two_rows_about_one_document_must_say_the_same(filed: Desk) -> None:
    rows = "CB01,,26,Chương trình,2024,31/01/2024,1,,\nCB01,,26,Chương trình,2024,30/01/2024,1,,\n"
    assert filed.refused_text(HEADER + rows) == [(3, "", "", RepeatedRow)]
