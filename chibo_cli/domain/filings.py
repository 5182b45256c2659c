"""Programmes, reports and evaluations as they came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Filing:
    """A document of one duty and one period, filed by an official, or by a unit about one.

    `period` is as the program writes it: `2024`, `2024-H1`, `2024-03`. `addressees` are those
    it was sent to, `result` what an evaluation says.
    """

    id: int
    duty_id: int
    period: str
    filed_on: date
    official_id: int | None = None
    unit_id: int | None = None
    number: str | None = None
    addressees: tuple[str, ...] = ()
    result: str | None = None
