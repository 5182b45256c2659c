"""`python -m tests.samples.readme_answers`: the answers that the README shows, from a run of it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.running.readme import README, answers, with_answers


def main() -> None:
    """Run the README's lines and write below each what it says now."""
    with tempfile.TemporaryDirectory() as folder:
        told = answers(Path(folder))
    shown = with_answers(README.read_text(encoding="utf-8"), told)
    README.write_text(shown, encoding="utf-8")


if __name__ == "__main__":
    main()
