"""Some communes taken in three times, each with a month of changes before the third."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running import communes
from tests.running.engines.registers import kept
from tests.usecases.merging.communes import FIRST, SECOND, change, make_office, take_all, wrongs

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

_OFFICES = 5


def test_the_province_holds_and_judges_what_its_communes_do(tmp_path: Path) -> None:
    province = communes.province(tmp_path).db
    offices = [make_office(tmp_path, number) for number in range(1, _OFFICES + 1)]

    assert take_all(province, offices, FIRST) > _OFFICES * 400
    before = kept(province)
    assert take_all(province, offices, FIRST) == 0
    assert kept(province) == before

    for number, office in enumerate(offices, 1):
        change(office, number)
    assert take_all(province, offices, SECOND) > _OFFICES * 40
    assert [*wrongs(province, offices)] == []
