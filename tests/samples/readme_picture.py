"""`python -m tests.samples.readme_picture`: the top picture of the README."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from chibo_cli.cli.register.demo import AS_OF, QUARTER, SAMPLES_UNTIL, sample_files
from chibo_cli.domain.reports.values import Listed
from chibo_cli.intake.lists import read_lists
from chibo_cli.intake.toml.regulations import presets
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from chibo_cli.output.reports.tables import report_table
from chibo_cli.store.engines.sqlite.creating import create_register
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.finding.people import find_unit
from chibo_cli.usecases.lists.sampling import fill_with_samples
from chibo_cli.usecases.reports.review import review_period
from tests.running.chibo import operation

PICTURE = Path(__file__).parents[2] / ".readme" / "report.svg"
COMMAND = "chibo report quarter quý III/2025 --under X09"
WIDTH = 80
FONT = "Consolas, DejaVu Sans Mono, Menlo"


def main() -> None:
    """Draw the picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder, "chibo.db")
        create_register(register)
        with open_store(register, Mode.WRITE, wait=1, operation=operation()) as store:
            tables = read_lists(sample_files())
            fill_with_samples(store, presets(), tables, today=SAMPLES_UNTIL)
            top = find_unit(store, COMMAND.rsplit(maxsplit=1)[-1], day=AS_OF)
            report = review_period(store, QUARTER, today=SAMPLES_UNTIL, as_of=AS_OF, under=top)
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), highlight=False, force_terminal=True
    )
    console.print(Text(f"$ {COMMAND}", style="bold"))
    console.print(report_table(report, Words(Language.VI), Listed(is_worst_first=True)))
    PICTURE.parent.mkdir(exist_ok=True)
    svg = console.export_svg(title="chibo", unique_id="chibo")
    without_web_fonts = svg.split("@font-face")[0] + svg[svg.index(".chibo-matrix") :]
    PICTURE.write_text(without_web_fonts.replace("Fira Code", FONT), encoding="utf-8")


if __name__ == "__main__":
    main()
