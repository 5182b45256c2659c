"""`python -m tests.benchmarks.copies`: an export taken back and long lists written, three sizes.

The floor of an import is the export that it takes back; of a list it is the same list as CSV.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.history import OFFICIALS, VISITS_A_QUARTER, make_register
from tests.benchmarks.importing import Used, run

SIZES = (1_000, 10_000, 100_000)  # attendances, some
_MOST_TO_EXPORT = 30
_MOST_PEAK = 250  # megabytes


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


def _said(used: Used, floor: Used) -> str:
    return (
        f"{used.seconds / floor.seconds:.1f} × as CSV,"
        f" at most {used.peak:.0f} MB (at most {_MOST_PEAK})"
    )


if __name__ == "__main__":
    main()
