"""`python -m tests.benchmarks.merging [OFFICES]`: a province takes its offices in, three times.

Each office has 31 units, 20 officials and 150 visits. The second time nothing is new; the third
each brings a month of changes: the province must then hold what each office does, row by row, and
judge its officials as the office does, and as the day-by-day oracle.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.running import communes
from tests.usecases.merging.communes import FIRST, SECOND, change, make_office, take_all, wrongs

if TYPE_CHECKING:
    from collections.abc import Callable

OFFICES = 100


def main() -> None:
    """Print the figures; SystemExit where the province does not hold what the offices do."""
    count = int(sys.argv[1]) if sys.argv[1:] else OFFICES
    with tempfile.TemporaryDirectory() as folder:
        province = communes.province(Path(folder)).db
        offices = [make_office(Path(folder), number) for number in range(1, count + 1)]
        show("first", lambda: take_all(province, offices, FIRST))
        show("again", lambda: take_all(province, offices, FIRST))
        for number, office in enumerate(offices, 1):
            change(office, number)
        show("after a month", lambda: take_all(province, offices, SECOND))
        wrong = [*wrongs(province, offices)]
    print(f"{len(wrong)} wrong", *wrong[:20], sep="\n")
    raise SystemExit(bool(wrong))


def show(about: str, work: Callable[[], int]) -> None:
    """Do it, and print what it took."""
    begun = time.process_time()
    rows = work()
    used = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{about}: {rows} rows in {used:.1f} s, at most {peak:.0f} MB", flush=True)


if __name__ == "__main__":
    main()
