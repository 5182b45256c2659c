from __future__ import annotations

import pytest

from chibo_cli.output.forms.bars import shares


@pytest.mark.parametrize(
    ("figures", "parts"),
    [
        pytest.param((1, 1, 0), [20, 20, 0], id="halves"),
        pytest.param((1000, 1, 1), [38, 1, 1], id="nobody is left out"),
        pytest.param((1, 1, 1), [14, 13, 13], id="what is over goes to the largest"),
        pytest.param((0, 0, 0), [0, 0, 0], id="nobody"),
    ],
)
def test_the_parts_of_a_bar_make_up_its_width(figures: tuple[int, ...], parts: list[int]) -> None:
    assert shares(figures, 40) == parts
