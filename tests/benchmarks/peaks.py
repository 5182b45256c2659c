"""`python -m tests.benchmarks.peaks`: what `chibo import` of 100,000 rows holds at most.

Of the lists that grow by the year, into a register of 20,000 people and as many cells: each person
stands in five rows. The floor of the same run is a list of one row. Then of every list, by codes
and by whole names, where each row is of another unit or person: some fifteen minutes.
"""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.importing import REGISTER, all_taken, run, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    _Rows = Sequence[tuple[object, ...]]

_PEOPLE, _EACH = 20_000, 5
_MOST = 250  # megabytes


def main() -> None:
    """Print the figures; the exit code is always 0."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for about, _ in all_taken(folder, _PEOPLE, is_named=False):
            if about == "officials":  # after the communes and cells that they are of
                break
        register = folder / REGISTER
        for kind, header, rows in _grown():
            one = written(folder / "one.csv", header.split(), rows[:1])
            floor = run(register, "import", one, "--kind", kind, "-n").peak
            whole = written(folder / "whole.csv", header.split(), rows)
            peak = run(register, "import", whole, "--kind", kind).peak
            print(f"{len(rows)} {kind}: {peak:.0f} MB (at most {_MOST}; of one row {floor:.0f})")
    for is_named in (False, True):
        with tempfile.TemporaryDirectory() as name:
            for about, used in all_taken(Path(name), _PEOPLE * _EACH, is_named=is_named):
                title = f"{about} by {'names' if is_named else 'codes'}, each of another"
                print(f"{title}: {used.peak:.0f} MB (at most {_MOST})", flush=True)


def _grown() -> Iterator[tuple[str, str, _Rows]]:
    """Kind, header and rows of lists in which each person stands five times."""
    people = list(product(range(_EACH), range(_PEOPLE)))
    yield (
        *("assignments", "official unit regulation since until"),
        [
            (_code(one), f"X{turn * 200 + one % 200:05}", "258-QĐ/TU", *_year(2021 + turn))
            for turn, one in people
        ],
    )
    yield (
        *("attendances", "official unit date"),
        [
            (_code(one), f"C{one:05}", date(2023, 1, 1) + timedelta(days=60 * turn + one % 50))
            for turn, one in people
        ],
    )
    yield (
        *("waivers", "official since until reason"),
        [(_code(one), *_year(2021 + turn), "Đi học") for turn, one in people],
    )
    yield (
        *("filings", "official regulation document period filed_on"),
        [
            (
                *(_code(one), "26-QĐ/TU", ("chương trình", "báo cáo")[turn % 2]),
                *(2023 + turn // 2, date(2024 + turn // 2, 1, 2)),
            )
            for turn, one in people
        ],
    )


def _code(number: int) -> str:
    return f"CB{number:05}"


def _year(number: int) -> tuple[date, date]:
    return date(number, 1, 1), date(number, 12, 31)


if __name__ == "__main__":
    main()
