"""Which records are proposed as those of one person or unit, and which of two is to be kept."""

from __future__ import annotations

import pytest

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.merging.pairs import Known, Likeness, pairs

CELL: dict[Likeness, object] = {Likeness.HOME_CELL: "chi bo ap 1"}
POST: dict[Likeness, object] = {Likeness.POST: ("pho bi thu", "dang uy xa")}


def known(
    code: str,
    office: str | None,
    signs: dict[Likeness, object],
    *,
    name: str = "Nguyễn Văn An",
    facts: int = 1,
) -> Known:
    number = int(code.removeprefix("CB"))
    return Known(id=number, named=Named(code, name), office=office, facts=facts, signs=signs)


@pytest.mark.parametrize(
    ("records", "proposed"),
    [
        pytest.param([], [], id="nobody"),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "B", CELL)],
            [("CB1", "CB2", "home_cell")],
            id="the same own cell",
        ),
        pytest.param(
            [known("CB1", "A", POST), known("CB2", "B", CELL | POST)],
            [("CB1", "CB2", "post")],
            id="the same post",
        ),
        pytest.param(
            [known("CB1", "A", CELL | POST), known("CB2", "B", CELL | POST)],
            [("CB1", "CB2", "home_cell")],
            id="both, told once",
        ),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "B", POST)], [], id="the same name alone"
        ),
        pytest.param([known("CB1", "A", {}), known("CB2", "B", {})], [], id="nothing known"),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "A", CELL)], [], id="two of one office"
        ),
        pytest.param([known("CB1", None, CELL), known("CB2", None, CELL)], [], id="two of ours"),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "B", CELL, name="Nguyễn Văn Ân")],
            [("CB1", "CB2", "home_cell")],
            id="marks aside",
        ),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "B", CELL, name="Nguyễn Văn Anh")],
            [],
            id="another name",
        ),
        pytest.param(
            [known("CB1", "A", CELL, facts=9), known("CB2", None, CELL)],
            [("CB2", "CB1", "home_cell")],
            id="ours is kept",
        ),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "B", CELL, facts=9)],
            [("CB2", "CB1", "home_cell")],
            id="who has more facts is kept",
        ),
        pytest.param(
            [known("CB1", "Xã Đông", CELL), known("CB2", "Xã Dinh", CELL)],
            [("CB2", "CB1", "home_cell")],
            id="Vietnamese order of the offices",
        ),
        pytest.param(
            [known("CB3", "C", CELL), known("CB1", "A", CELL), known("CB2", "B", CELL)],
            [("CB1", "CB2", "home_cell"), ("CB1", "CB3", "home_cell")],
            id="three offices, one kept",
        ),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "B", CELL | POST), known("CB3", "C", POST)],
            [("CB1", "CB2", "home_cell"), ("CB2", "CB3", "post")],
            id="one by another",
        ),
        pytest.param(
            [known("CB1", "A", CELL), known("CB2", "A", CELL), known("CB3", "B", CELL)],
            [("CB1", "CB3", "home_cell")],
            id="two of one office and one of another",
        ),
        pytest.param(
            [
                *(known("CB1", "A", CELL), known("CB2", "B", CELL)),
                *(known("CB3", office, CELL, name="Lê Ân") for office in ("A", "B")),
                *(known("CB5", office, CELL, name="Đỗ An") for office in ("A", "B")),
            ],
            [
                ("CB5", "CB5", "home_cell"),
                ("CB3", "CB3", "home_cell"),
                ("CB1", "CB2", "home_cell"),
            ],
            id="by name, in Vietnamese order",
        ),
    ],
)
def test_pairs(records: list[Known], proposed: list[tuple[str, str, str]]) -> None:
    found = pairs(Noun.OFFICIAL, records)
    assert [(each.keep.code, each.second.code, each.why) for each in found] == proposed


def test_a_pair_names_the_offices_and_what_both_are() -> None:
    (found,) = pairs(Noun.UNIT, [known("CB1", "A", CELL), known("CB2", None, CELL)])
    assert (found.kind, found.name) == (Noun.UNIT, "Nguyễn Văn An")
    assert (found.keep_office, found.second_office) == (None, "A")
