"""Which days of a name are left beside those of another record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.organisation.uniting import days_left
from tests.usecases.registers import span

if TYPE_CHECKING:
    from chibo_cli.domain.time.spans import Span


@pytest.mark.parametrize(
    ("life", "taken", "left"),
    [
        pytest.param(span(), [], [span()], id="nothing taken"),
        pytest.param(span(), [span()], [], id="all taken"),
        pytest.param(span(), [span("2024-01-01")], [span("", "2023-12-31")], id="before"),
        pytest.param(span(), [span("", "2023-12-31")], [span("2024-01-01")], id="after"),
        pytest.param(
            span(),
            [span("2024-03-01", "2024-03-31"), span("2024-01-01", "2024-01-31")],
            [span("", "2023-12-31"), span("2024-02-01", "2024-02-29"), span("2024-04-01")],
            id="around and between",
        ),
        pytest.param(
            span("2024-01-01", "2024-12-31"),
            [span("", "2024-01-01"), span("2024-12-31")],
            [span("2024-01-02", "2024-12-30")],
            id="but for its first and last day",
        ),
        pytest.param(
            span("2024-01-01"), [span("", "2023-12-31")], [span("2024-01-01")], id="apart"
        ),
        pytest.param(
            span("", "2023-12-31"), [span("2024-01-01")], [span("", "2023-12-31")], id="earlier"
        ),
    ],
)
def test_days_left(life: Span, taken: list[Span], left: list[Span]) -> None:
    assert list(days_left(life, taken)) == left
