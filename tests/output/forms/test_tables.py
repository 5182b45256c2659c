from __future__ import annotations

from chibo_cli.domain.facts.named import Named
from chibo_cli.messages.text import Text
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.listings import list_table
from tests.output.samples import EN, VI, printed

_LONG = "Sinh hoạt nền nếp, đúng quy định, nhiều ý kiến phát biểu"


def _listing(rows: int, columns: int = 2) -> Listing:
    titles = ("Đồng chí", "Đơn vị", "Ưu điểm", "Hạn chế", "Kiến nghị", "Văn bản")
    keys = [f"k{index}" for index in range(columns)]
    return Listing(
        "attendances",
        [
            Column(key, Text(title, title))
            for key, title in zip(keys, titles[:columns], strict=True)
        ],
        [{**dict.fromkeys(keys, _LONG), "k0": f"Lê Văn {row}"} for row in range(rows)],
    )


def test_a_table_fits_the_screen_and_breaks_between_words() -> None:
    shown = printed(list_table(_listing(1, columns=4), VI), width=80)
    assert max(map(len, shown.splitlines())) <= 80
    assert shown == (
        "Đồng chí  Đơn vị                  Ưu điểm                 Hạn chế               \n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "Lê Văn 0  Sinh hoạt nền nếp,      Sinh hoạt nền nếp,      Sinh hoạt nền nếp,    \n"
        "          đúng quy định, nhiều ý  đúng quy định, nhiều ý  đúng quy định, nhiều ý\n"
        "          kiến phát biểu          kiến phát biểu          kiến phát biểu        \n"
    )


def test_a_screen_too_narrow_for_the_columns_shows_records() -> None:
    shown = printed(list_table(_listing(2, columns=6), VI), width=60).splitlines()
    assert shown[0] == "Đồng chí: Lê Văn 0"
    assert [line.split(":")[0] for line in shown if ":" in line] == [
        *("Đồng chí", "Đơn vị", "Ưu điểm", "Hạn chế", "Kiến nghị", "Văn bản"),
        *("Đồng chí", "Đơn vị", "Ưu điểm", "Hạn chế", "Kiến nghị", "Văn bản"),
    ]
    assert max(map(len, shown)) <= 60


def test_a_record_leaves_out_what_is_empty() -> None:
    listing = _listing(1, columns=6)
    listing = Listing("x", listing.columns, [{**listing.rows[0], "k1": None}, listing.rows[0]])
    shown = printed(list_table(listing, VI), width=60)
    assert shown.count("Đơn vị:") == 1


def test_a_column_that_is_empty_throughout_takes_no_room() -> None:
    columns = (Column("name", Text("Tên", "Name")), Column("until", Text("Đến ngày", "Until")))
    shown = printed(list_table(Listing("units", columns, [{"name": "Xã Mỹ Lộc"}]), VI))
    assert shown == "Tên      \n─────────\nXã Mỹ Lộc\n"


def test_a_quiet_column_is_left_off_the_screen() -> None:
    columns = (
        Column("name", Text("Tên", "Name")),
        Column("tags", Text("Nhãn", "Tags"), quiet=True),
    )
    shown = printed(list_table(Listing("units", columns, [{"name": "Xã", "tags": ("a",)}]), VI))
    assert "Nhãn" not in shown
    assert "a" not in shown


def test_the_table_stops_at_a_thousand_rows_and_says_how_many_more() -> None:
    exact = printed(list_table(_listing(1000), VI))
    assert "Lê Văn 999" in exact
    assert "Còn" not in exact
    more = printed(list_table(_listing(2500), VI)).splitlines()
    assert more[-1] == "Còn 1.500 dòng nữa; xem đủ bằng --format plain hoặc -o TỆP."
    assert not any("Lê Văn 1000" in line for line in more)
    assert printed(list_table(_listing(1001), EN)).splitlines()[-1] == (
        "1 more row; see them all with --format plain or -o FILE."
    )


def test_wide_letters_are_measured_not_counted() -> None:
    columns = (Column("a", Text("A", "A")), Column("b", Text("B", "B")))
    rows: list[dict[str, object]] = [{"a": Named(None, "黎文"), "b": "x"}, {"a": "Lê", "b": "y"}]
    shown = printed(list_table(Listing("units", columns, rows), VI))
    assert shown.splitlines()[2:] == ["黎文  x", "Lê    y"]
