"""A server writes a value as SQLite does, byte for byte, and knows the same days."""

from __future__ import annotations

import math
import random
import sqlite3
import struct
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.journal.images import image_of, values_of
from tests.store.engines.postgres.sides import OnServer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.engine import Connection

    from chibo_cli.store.tables.columns import Value

pytestmark = pytest.mark.server
_AT_ONCE = 5_000
_TEXTS = [
    *("", "'", "''", "a'b", "Nguyễn Thị Ất", "Đ", "%s", "%", "\\", "\\'", "a\nb\r\n", "\t"),
    *("𠮷", "Hoà", "x" * 10_000, "NULL", "1", "?", ":a", "$1", "{}", "\u200b"),
]
_WHOLE = [0, 1, -1, 2**31, 2**53 + 1, 2**63 - 1, -(2**63)]
_BLOBS = [b"", b"\x00", b"\x0a\xff", bytes(range(256))]
_FRACTIONS = [
    *(0.0, -0.0, 1.0, 85.5, 100.0, 0.1, 1e14, 123456789012345.0, 1e15, 1e16, 1e20, 1.5e20),
    *(1e-4, 1e-5, 0.00012345, 1.25e-7, 1e300, -1e300, 999999999999999.0, 1e22, math.inf),
    *(-math.inf, -2.5),
]


def _quoted(server: OnServer, values: Sequence[Value], kind: str) -> list[str]:
    query = f"SELECT quote(x) FROM unnest(?::{kind}[]) WITH ORDINALITY AS v (x, n) ORDER BY n"  # noqa: S608 — a type's name
    return [said for (said,) in server.rows(query, list(values))]


def _quoted_in_a_file(values: Iterable[Value]) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as file:
        return [file.execute("SELECT quote(?)", (each,)).fetchone()[0] for each in values]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        pytest.param([*_TEXTS, None], "text", id="texts"),
        pytest.param([*_WHOLE, None], "bigint", id="whole numbers"),
        pytest.param([*_BLOBS, None], "bytea", id="blobs"),
        pytest.param([*_FRACTIONS, None], "float8", id="numbers"),
    ],
)
def test_a_value_is_quoted_as_in_a_file(
    fresh: Connection, values: Sequence[Value], kind: str
) -> None:
    assert _quoted(OnServer(fresh), values, kind) == _quoted_in_a_file(values)


@pytest.mark.parametrize("digits", [0, 1, 2, 3])
def test_points_are_quoted_as_in_a_file(fresh: Connection, digits: int) -> None:
    chance = random.Random(digits)
    points = [round(chance.uniform(0, 10 ** chance.randint(0, 9)), digits) for _ in range(_AT_ONCE)]
    assert _quoted(OnServer(fresh), points, "float8") == _quoted_in_a_file(points)


def test_any_number_is_read_back_as_it_was(fresh: Connection) -> None:
    """Of more than fifteen digits SQLite's own versions say different ones of the same number."""
    chance = random.Random(1)
    numbers = [struct.unpack("<d", chance.randbytes(8))[0] for _ in range(_AT_ONCE)]
    numbers = [each for each in numbers if math.isfinite(each)]
    quoted = _quoted(OnServer(fresh), numbers, "float8")
    assert [values_of(each) for each in quoted] == [(each,) for each in numbers]


def test_any_number_of_twelve_digits_is_quoted_as_in_a_file(fresh: Connection) -> None:
    """Of more, SQLite 3.40 itself takes some for another number than they are."""
    chance = random.Random(2)
    drawn = [chance.choice((1, -1)) * 10 ** chance.uniform(-20, 15) for _ in range(_AT_ONCE)]
    numbers = [float(f"{each:.12g}") for each in drawn]
    assert _quoted(OnServer(fresh), numbers, "float8") == _quoted_in_a_file(numbers)


def test_an_image_is_made_by_the_shared_words(fresh: Connection) -> None:
    columns = ["1", "'a''b%s'", "NULL", "85.5"]
    typed = ["1::bigint", "'a''b%s'::text", "NULL::text", "85.5::float8"]
    (said,) = OnServer(fresh).rows(f"SELECT {image_of(typed)}")
    with closing(sqlite3.connect(":memory:")) as file:
        assert said == file.execute(f"SELECT {image_of(columns)}").fetchone()


def test_how_numbers_are_shown_to_a_client_changes_no_image(fresh: Connection) -> None:
    server = OnServer(fresh)
    server.rows("SET LOCAL extra_float_digits = -10; SET LOCAL bytea_output = 'escape'")
    assert _quoted(server, [85.123456789], "float8") == ["85.123456789"]
    assert _quoted(server, [b"\x0a"], "bytea") == ["X'0A'"]


def test_a_day_is_one_of_the_calendar(fresh: Connection) -> None:
    texts = [
        f"{year}-{month:02}-{day:02}"
        for year in ("0000", "1900", "1904", "2000", "2023", "2024", "2100", "9999")
        for month in range(14)
        for day in range(33)
    ]
    texts += ["2024-2-05", "2024-02-05 ", " 2024-02-05", "2024-02-05\n", "20240205", "now", ""]
    texts += ["２024-02-05", "2024-02-05T00:00", "2024", "12024-02-05"]
    query = "SELECT is_day(x) FROM unnest(?::text[]) WITH ORDINALITY AS v (x, n) ORDER BY n"
    said = [is_day for (is_day,) in OnServer(fresh).rows(query, texts)]
    with closing(sqlite3.connect(":memory:")) as file:
        known = [
            file.execute("SELECT ? IS date(?, '+0 days')", (each, each)).fetchone()[0]
            for each in texts
        ]
    assert said == [bool(each) for each in known]
