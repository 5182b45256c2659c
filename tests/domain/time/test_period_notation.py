from __future__ import annotations

import pytest

from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.notation import parse_period, relative_length
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.errors.refusals import Failure, InvalidPeriod, WrongPeriodLength
from tests.domain.duties.province import on

MONTH, QUARTER, HALF, YEAR = PeriodKind
TODAY = on("2024-02-05")

WRITTEN = [
    ("2024-03", "2024-03"),
    ("3/2024", "2024-03"),
    ("03/2024", "2024-03"),
    ("3-2024", "2024-03"),
    ("tháng 3/2024", "2024-03"),
    ("tháng 03/2024", "2024-03"),
    ("tháng 12 năm 2024", "2024-12"),
    ("Tháng 3 2024", "2024-03"),
    ("2024-Q1", "2024-Q1"),
    ("2024-q4", "2024-Q4"),
    ("Q1/2024", "2024-Q1"),
    ("q1/2024", "2024-Q1"),
    ("quý I/2024", "2024-Q1"),
    ("quý II/2024", "2024-Q2"),
    ("quý III/2024", "2024-Q3"),
    ("quý IV/2024", "2024-Q4"),
    ("quý iv/2024", "2024-Q4"),
    ("quý 1/2024", "2024-Q1"),
    ("quý 3/2024", "2024-Q3"),
    ("Quý IV năm 2024", "2024-Q4"),
    ("quy 1 2024", "2024-Q1"),
    ("quí I/2024", "2024-Q1"),
    ("Quí 3/2024", "2024-Q3"),
    ("quiIV/2024", "2024-Q4"),
    ("I/2024", "2024-Q1"),
    ("IV/2024", "2024-Q4"),
    ("2024-H1", "2024-H1"),
    ("2024-h2", "2024-H2"),
    ("6 tháng đầu năm 2024", "2024-H1"),
    ("6 tháng cuối năm 2024", "2024-H2"),
    ("2024", "2024"),
    ("năm 2024", "2024"),
    ("1900", "1900"),
    ("2199", "2199"),
]
RELATIVE = [
    ("tháng này", "2024-02"),
    ("tháng trước", "2024-01"),
    ("quý này", "2024-Q1"),
    ("quý trước", "2023-Q4"),
    ("quí này", "2024-Q1"),
    ("6 tháng này", "2024-H1"),
    ("6 tháng trước", "2023-H2"),
    ("năm này", "2024"),
    ("năm nay", "2024"),
    ("năm trước", "2023"),
]
# Without a year, read on 5 February 2024.
YEARLESS = [
    ("tháng 2", "2024-02"),
    ("tháng 02", "2024-02"),
    ("thang2", "2024-02"),
    ("t2", "2024-02"),
    ("month 2", "2024-02"),
    ("tháng 3", "2023-03"),
    ("quý 1", "2024-Q1"),
    ("quý I", "2024-Q1"),
    ("quí 1", "2024-Q1"),
    ("Q1", "2024-Q1"),
    ("quarter 1", "2024-Q1"),
    ("quý 3", "2023-Q3"),
    ("quý III", "2023-Q3"),
    ("q3", "2023-Q3"),
    ("H1", "2024-H1"),
    ("6 tháng đầu", "2024-H1"),
    ("6 tháng đầu năm", "2024-H1"),
    ("sáu tháng cuối năm", "2023-H2"),
    ("h2", "2023-H2"),
]
REFUSED = [
    *("", "this is no period", "quý", "tháng", "năm", "I", "3", "Q5", "T0", "H3", "tháng 13"),
    *(
        "quý 0",
        "quý V",
        "9 tháng đầu năm",
        "6 tháng giữa năm",
        "6 tháng",
        "13/2024",
        "0/2024",
        "2024-13",
        "2024-00",
        "tháng 13/2024",
    ),
    *("quý 5/2024", "quý 0/2024", "Q5/2024", "V/2024", "IIII/2024", "2024-Q0", "2024-Q5"),
    *("2024-H0", "2024-H3", "9 tháng đầu năm 2024", "6 tháng năm 2024", "6 tháng giữa năm 2024"),
    *("24", "3/24", "1899", "2200", "năm 2200", "02024", "2024-03-05", "5/3/2024", "-2024"),
]


def as_typed(text: str) -> list[str]:
    """The text, without marks, in either case, quoted, and with spaces about it."""
    bare = folded(text)
    return [text, bare, text.upper(), bare.upper(), f'"{text}"', f"'{text}'", f"  {text}  "]


@pytest.mark.parametrize(("text", "period"), [*WRITTEN, *RELATIVE, *YEARLESS])
def test_a_period_is_read_with_marks_or_none_in_any_case_quoted_or_not(
    text: str, period: str
) -> None:
    for typed in as_typed(text):
        assert str(parse_period(typed, today=TODAY)) == period, typed


@pytest.mark.parametrize("text", ['" quý 1/2024 "', "“quý 1/2024”", "‘quý 1/2024’"])
def test_quotes_are_passed_over_however_they_were_typed(text: str) -> None:
    assert str(parse_period(text, today=TODAY)) == "2024-Q1"


@pytest.mark.parametrize(
    ("wanted", "this", "last"),
    [
        (MONTH, "2024-02", "2024-01"),
        (QUARTER, "2024-Q1", "2023-Q4"),
        (HALF, "2024-H1", "2023-H2"),
        (YEAR, "2024", "2023"),
    ],
)
def test_this_and_last_take_the_length_that_is_wanted(
    wanted: PeriodKind, this: str, last: str
) -> None:
    for said in ("this", "này", "kỳ này"):
        assert str(parse_period(said, today=TODAY, wanted=wanted)) == this
    for said in ("last", "trước", "kỳ trước"):
        assert str(parse_period(said, today=TODAY, wanted=wanted)) == last


@pytest.mark.parametrize(
    ("today", "this", "last"),
    [
        pytest.param("2024-01-01", "2024-Q1", "2023-Q4", id="the first day"),
        pytest.param("2024-03-31", "2024-Q1", "2023-Q4", id="the last day"),
        pytest.param("2024-04-01", "2024-Q2", "2024-Q1", id="the day after"),
    ],
)
def test_the_running_quarter_turns_with_its_last_day(today: str, this: str, last: str) -> None:
    assert str(parse_period("quý này", today=on(today))) == this
    assert str(parse_period("quý trước", today=on(today))) == last


@pytest.mark.parametrize(
    ("text", "today", "period"),
    [
        pytest.param("tháng 2", "2024-01-31", "2023-02", id="the day before a month begins"),
        pytest.param("tháng 2", "2024-02-01", "2024-02", id="the day a month begins"),
        pytest.param("tháng 2", "2024-02-29", "2024-02", id="the last day of a month"),
        pytest.param("tháng 2", "2024-12-31", "2024-02", id="a month, the year's last day"),
        pytest.param("tháng 12", "2024-11-30", "2023-12", id="the day before December"),
        pytest.param("tháng 12", "2024-12-01", "2024-12", id="the first of December"),
        pytest.param("tháng 12", "2025-01-01", "2024-12", id="December at New Year"),
        pytest.param("tháng 1", "2024-12-31", "2024-01", id="January on New Year's Eve"),
        pytest.param("tháng 1", "2025-01-01", "2025-01", id="January at New Year"),
        pytest.param("quý 3", "2024-06-30", "2023-Q3", id="the day before a quarter begins"),
        pytest.param("quý 3", "2024-07-01", "2024-Q3", id="the day a quarter begins"),
        pytest.param("quý 4", "2025-01-01", "2024-Q4", id="the fourth quarter at New Year"),
        pytest.param("quý 1", "2024-12-31", "2024-Q1", id="the first quarter on New Year's Eve"),
        pytest.param("quý 1", "2025-01-01", "2025-Q1", id="the first quarter at New Year"),
        pytest.param("6 tháng cuối", "2024-06-30", "2023-H2", id="the day before a half begins"),
        pytest.param("6 tháng cuối", "2024-07-01", "2024-H2", id="the day a half begins"),
        pytest.param("6 tháng cuối", "2025-01-01", "2024-H2", id="the second half at New Year"),
        pytest.param("6 tháng đầu", "2024-12-31", "2024-H1", id="the first half on its Eve"),
        pytest.param("6 tháng đầu", "2025-01-01", "2025-H1", id="the first half at New Year"),
    ],
)
def test_without_a_year_it_is_the_latest_begun(text: str, today: str, period: str) -> None:
    assert str(parse_period(text, today=on(today))) == period


@pytest.mark.parametrize("today", ["1900-01-01", "9999-12-31"])
def test_without_a_year_it_is_refused_where_no_year_has_it(today: str) -> None:
    with pytest.raises(InvalidPeriod):
        parse_period("tháng 2", today=on(today))


@pytest.mark.parametrize("text", ["this", "last"])
def test_this_alone_is_no_period_where_no_length_is_wanted(text: str) -> None:
    with pytest.raises(InvalidPeriod):
        parse_period(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("this", "this"),
        ("last", "last"),
        ("kỳ trước", "last"),
        ("quý này", None),
        ("2024-Q1", None),
        ("", None),
    ],
)
def test_a_relative_word_of_any_length_is_told_from_the_others(text: str, said: str | None) -> None:
    assert relative_length(text) == said


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_period_is_a_usage_error(text: str) -> None:
    with pytest.raises(InvalidPeriod) as refused:
        parse_period(text, today=TODAY)

    assert refused.value.text == text
    assert refused.value.failure is Failure.USAGE


@pytest.mark.parametrize(
    ("text", "wanted", "given", "suggestion"),
    [
        pytest.param("3/2024", QUARTER, MONTH, "quý 3/2024", id="March for a quarter"),
        pytest.param("03/2024", QUARTER, MONTH, "quý 3/2024", id="03 for a quarter"),
        pytest.param('"3/2024"', QUARTER, MONTH, "quý 3/2024", id="quoted"),
        pytest.param("5/2024", QUARTER, MONTH, "", id="no quarter 5"),
        pytest.param("2/2024", HALF, MONTH, "2024-H2", id="2 for a half"),
        pytest.param("3/2024", HALF, MONTH, "", id="no half 3"),
        pytest.param("3/2024", YEAR, MONTH, "", id="March for a year"),
        pytest.param("2024", QUARTER, YEAR, "", id="a year for a quarter"),
        pytest.param("2024-Q1", MONTH, QUARTER, "", id="a quarter for a month"),
        pytest.param("tháng này", QUARTER, MONTH, "", id="this month for a quarter"),
    ],
)
def test_a_period_of_another_length_is_refused_with_what_may_be_meant(
    text: str, wanted: PeriodKind, given: PeriodKind, suggestion: str
) -> None:
    with pytest.raises(WrongPeriodLength) as refused:
        parse_period(text, today=TODAY, wanted=wanted)

    error = refused.value
    assert (error.given, error.wanted, error.suggestion) == (given, wanted, suggestion)
    assert error.failure is Failure.USAGE


def test_what_is_suggested_for_the_quarter_is_that_quarter() -> None:
    with pytest.raises(WrongPeriodLength) as refused:
        parse_period("3/2024", today=TODAY, wanted=QUARTER)
    suggestion = refused.value.suggestion

    assert str(parse_period(suggestion, today=TODAY, wanted=QUARTER)) == "2024-Q3"
