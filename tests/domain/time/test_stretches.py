"""Several periods as a clerk writes them: from one to another."""

from __future__ import annotations

from datetime import date

import pytest

from chibo_cli.domain.time.errors import InvalidPeriod, StretchReversed, WrongPeriodLength
from chibo_cli.domain.time.notation import parse_stretch
from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch

TODAY = date(2024, 5, 10)
MONTH, QUARTER, HALF, YEAR = PeriodKind


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("2020-Q1..2021-Q1", QUARTER, "2020-Q1..2021-Q1"),
        ("quý I/2020..quý I/2021", QUARTER, "2020-Q1..2021-Q1"),
        ("từ quý I/2020 đến quý I/2021", QUARTER, "2020-Q1..2021-Q1"),
        ("Tu quy 1/2020 den het quy 1 nam 2021", QUARTER, "2020-Q1..2021-Q1"),
        ("“từ quý I đến quý III/2024”", QUARTER, "2024-Q1..2024-Q3"),
        ("from Q1/2020 to Q1/2021", QUARTER, "2020-Q1..2021-Q1"),
        ("1/2020..3/2021", MONTH, "2020-01..2021-03"),
        ("1..3/2020", MONTH, "2020-01..2020-03"),
        ("2020-11 … 2021-02", MONTH, "2020-11..2021-02"),
        ("6 tháng đầu năm 2020..2021-H2", HALF, "2020-H1..2021-H2"),
        ("2020..2022", YEAR, "2020..2022"),
        ("2020 → 2022", YEAR, "2020..2022"),
        ("quý trước..quý này", QUARTER, "2024-Q1..2024-Q2"),
        ("từ quý IV đến quý I/2020", QUARTER, "2019-Q4..2020-Q1"),
        ("từ quý 3 đến quý 1", QUARTER, "2023-Q3..2024-Q1"),
        ("tháng 11..tháng 2", MONTH, "2023-11..2024-02"),
        ("quý 2..quý 2", QUARTER, "2024-Q2"),
        ("2024-Q1..2024-Q1", QUARTER, "2024-Q1"),
        ("2024-Q1", QUARTER, "2024-Q1"),
    ],
)
def test_it_is_read_as_written(text: str, kind: PeriodKind, said: str) -> None:
    assert str(parse_stretch(text, today=TODAY, wanted=kind)) == said


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("2021-Q1..2020-Q1", StretchReversed),
        ("2020-Q1..2021", WrongPeriodLength),
        ("2020-01..2021-Q1", WrongPeriodLength),
        ("2020-Q1..", InvalidPeriod),
        ("..2020-Q1", InvalidPeriod),
        ("2020-Q1..2021-Q1..2022-Q1", InvalidPeriod),
        ("từ quý I/2020 đến", InvalidPeriod),
    ],
)
def test_what_is_no_stretch_is_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_stretch(text, today=TODAY, wanted=QUARTER)


def test_its_periods_follow_one_another() -> None:
    stretch = Stretch(Period(QUARTER, 2020, 4), Period(QUARTER, 2021, 2))
    assert [str(each) for each in stretch.periods] == ["2020-Q4", "2021-Q1", "2021-Q2"]
    assert (stretch.span.since, stretch.span.until) == (date(2020, 10, 1), date(2021, 6, 30))
    with pytest.raises(ValueError, match="no stretch"):
        Stretch(Period(QUARTER, 2020, 4), Period(MONTH, 2021, 2))
