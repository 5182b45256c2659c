"""`python -m tests.benchmarks.copies`: an export taken back and long lists written, three sizes.

The floor of an import is the export that it takes back; of a list it is the same list as CSV. A
closed period's report is one text of many rows: to cut it into cells and join them again costs ten
times as much where it is ten times as long.
"""

from __future__ import annotations

import resource
import tempfile
from itertools import pairwise
from pathlib import Path

from chibo_cli.domain.lists.copies import PART, UID, pieces
from chibo_cli.domain.lists.lists import ListKind, ListRow, ListTable
from chibo_cli.usecases.lists.copies import whole
from tests.benchmarks.history import OFFICIALS, VISITS_A_QUARTER, make_register
from tests.benchmarks.importing import Used, run

SIZES = (1_000, 10_000, 100_000)  # attendances, some
_MOST_TO_EXPORT = 30
_MOST_PEAK = 250  # megabytes
_LENGTHS = (300_000, 3_000_000, 30_000_000)  # characters
_MOST_OF_TEN = 15  # what is short lies in the caches of the processor


def main() -> None:
    """Print the figures; the exit code is always 0."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            register, fresh, copy = folder / "full.db", folder / "fresh.db", folder / "copy"
            make_register(register, quarters=-(-size // (OFFICIALS * VISITS_A_QUARTER)))
            exported = run(register, "export", "register", "-o", str(copy))
            run(fresh, "init")
            taken = run(fresh, "import", *map(str, sorted(copy.glob("*.csv"))))
            print(
                f"an export of {size} attendances taken into an empty register:"
                f" {taken.seconds / exported.seconds:.1f} × the export"
                f" (at most {_MOST_TO_EXPORT}), at most {taken.peak:.0f} MB"
            )
            listed = {
                form: run(register, "attend", "list", "-o", str(folder / f"list.{form}"))
                for form in ("csv", "json", "xlsx")
            }
            for form, used in listed.items():
                print(f"  listed as {form}: {_said(used, listed['csv'])}")

    spent = [
        min(_cut_and_joined("Nguyễn Văn An " * (length // 14)) for _ in range(3))
        for length in _LENGTHS
    ]
    for (shorter, longer), length in zip(pairwise(spent), _LENGTHS[1:], strict=True):
        print(
            f"a text of {length} characters cut and joined: {longer / shorter:.1f} × one of a tenth"
            f" (at most {_MOST_OF_TEN})"
        )


def _cut_and_joined(text: str) -> float:
    """Seconds of the processor for a text as a copy's rows, and these as one again.

    A short one is cut as often as makes the longest: alone it takes less than a tick.
    """
    times = _LENGTHS[-1] // len(text)
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    for _ in range(times):
        rows = [
            ListRow(at, {UID: "one", PART: at, "packet": piece})
            for at, piece in enumerate(pieces(text), start=1)
        ]
        table = ListTable("a.csv", "", ListKind.CLOSINGS, {UID: UID, PART: PART}, rows)
        (joined,) = whole(table).rows
        assert joined.cells["packet"] == text
    return (resource.getrusage(resource.RUSAGE_SELF).ru_utime - begun) / times


def _said(used: Used, floor: Used) -> str:
    return (
        f"{used.seconds / floor.seconds:.1f} × as CSV,"
        f" at most {used.peak:.0f} MB (at most {_MOST_PEAK})"
    )


if __name__ == "__main__":
    main()
