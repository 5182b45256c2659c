"""`unit tag`: tags are dated, and `tags` counts those of the period's last day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.running.chibo import Chibo
from tests.store.engines.sqlite.migrations.shipped import loaded

if TYPE_CHECKING:
    from pathlib import Path

TAG = "bí thư đồng thời trưởng bản"


def dated(chibo: Chibo, code: str = "C1") -> list[tuple[Any, ...]]:
    """The tags of a unit with their days."""
    tags = chibo.done("unit", "show", code, "--json").json.get("dated_tags", [])
    return [(each["tag"], each["since"], each["until"]) for each in tags]


def test_a_tag_is_borne_from_a_day_on_and_ended(office: Chibo) -> None:
    done = office.done("unit", "tag", "C1", TAG, "--since", "1/3/2022")
    assert done.out.endswith(f" mang nhãn “{TAG}”, từ 01/03/2022.\n")
    assert dated(office) == [(TAG, "2022-03-01", None)]
    office.done("unit", "tag", "C1", "BI THU DONG THOI TRUONG BAN", "--until", "31/12/2023")
    office.done("unit", "tag", "C1", TAG, "--since", "1/3/2024")
    assert [each[1:] for each in dated(office)] == [
        ("2022-03-01", "2023-12-31"),
        ("2024-03-01", None),
    ]
    for on, borne in (("1/1/2022", 0), ("31/12/2023", 1), ("1/1/2024", 0), ("1/3/2024", 1)):
        listed = office.done("unit", "list", "--on", on, "--tag", TAG, "--json").json["rows"]
        assert len(listed) == borne


@pytest.mark.parametrize(
    "words", [("--since", "1/3/2022"), ("--since", "1/3/2022", "--until", "1/2/2022")], ids=" ".join
)
def test_what_is_no_change_or_no_days_is_refused(office: Chibo, words: tuple[str, ...]) -> None:
    office.done("unit", "tag", "C1", TAG, "--since", "1/3/2022")
    assert office("unit", "tag", "C1", TAG, *words).code == 65
    assert dated(office) == [(TAG, "2022-03-01", None)]


def test_tags_are_counted_on_the_last_day_beside_the_period_before(office: Chibo) -> None:
    office.done("unit", "tag", "C1", TAG, "--since", "1/3/2022")
    (row,) = office.done("tags", "2022-H1", "--json").json["rows"]
    assert (row["units"], row["of_kind"], row["percent"]) == (1, 2, 50.0)
    assert (row["units_before"], row["of_kind_before"], row["percent_before"]) == (0, 2, 0.0)
    assert office.done("tags", "2021", "--json").json["rows"] == []


def test_tags_of_today_are_corrected_as_a_whole(office: Chibo) -> None:
    office.done("unit", "edit", "C1", "--tag", "nóng", "--tag", "xa")
    office.done("unit", "edit", "C1", "--tag", "Xa", "--tag", "mới")
    assert [each[0] for each in dated(office)] == ["Xa", "mới"]
    office.done("unit", "edit", "C1", "--tag", "")
    assert dated(office) == []


def test_an_export_brings_dated_tags_back(
    office: Chibo, tmp_path: Path, empty_register: Path
) -> None:
    office.done("unit", "tag", "C1", TAG, "--since", "1/3/2022")
    office.done("export", "register", "-o", tmp_path / "copies")
    (tmp_path / "other").mkdir()
    other = Chibo.at_copy_of(empty_register, tmp_path / "other")
    other.done("import", tmp_path / "copies")
    assert dated(other) == dated(office)
    units = tmp_path / "copies" / "units.csv"
    units.write_text(units.read_text(encoding="utf-8").replace("trưởng bản", "x"), encoding="utf-8")
    assert other("import", tmp_path / "copies").code == 65


def test_a_copy_of_before_brings_its_tags(
    office: Chibo, tmp_path: Path, empty_register: Path
) -> None:
    office.done("unit", "edit", "C1", "--tag", "nóng")
    office.done("export", "register", "-o", tmp_path / "copies")
    (tmp_path / "copies" / "unit_tags.csv").unlink()
    (tmp_path / "other").mkdir()
    other = Chibo.at_copy_of(empty_register, tmp_path / "other")
    for _ in range(2):
        other.done("import", tmp_path / "copies")
        assert dated(other) == [("nóng", None, None)]


@pytest.mark.sqlite
def test_tags_of_an_older_register_hold_always(tmp_path: Path) -> None:
    chibo = Chibo(loaded(3, tmp_path))
    assert dated(chibo, "X01") == [("vùng cao", None, None)]
    assert chibo.done("db", "check", "--json").json["rows"] == []
