"""`chibo demo`: sample data in a scratch register, a quarter's report, the workbook."""

import hashlib
import shlex
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

import chibo_cli
from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import OptionsOf
from chibo_cli.cli.frame.grammar import Noun
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import Shown, show_report
from chibo_cli.domain.lists.errors import FileUnreadable, OutputBlocked
from chibo_cli.domain.reports.values import GroupBy, Grouping, Listed
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.formats import Format

commands = Noun()

QUARTER = Period(PeriodKind.QUARTER, 2025, 3)
AS_OF = date(2025, 10, 1)
SAMPLES_UNTIL = date(2026, 1, 5)  # the samples end in December 2025
TRY_NEXT = (
    "chibo why CB31 2025-Q3 --db {db}",
    "chibo report quarter 2025-Q4 --as-of 10/12/2025 --db {db}",
    "chibo check 2025-Q3 --db {db}",
)


@commands.verb("demo", "chibo demo", "chibo demo --lang en")
def demo(
    ctx: typer.Context,
    shown: Annotated[Shown, OptionsOf(options.shown_in, only=("form", "as_json"))],
    force: options.Force = False,
) -> None:
    """Chạy thử với dữ liệu mẫu trong một sổ nháp: báo cáo một quý và tệp Excel.

    Sổ nháp nằm trong thư mục dữ liệu của người dùng; chạy lại thì thay sổ nháp trước.
    """
    from chibo_cli.intake.lists import read_lists
    from chibo_cli.intake.toml.regulations import presets
    from chibo_cli.store.file.drafts import discard, draft_in
    from chibo_cli.store.registers import register_at
    from chibo_cli.usecases.lists.sampling import fill_with_samples
    from chibo_cli.usecases.reports.printing import annex_of
    from chibo_cli.usecases.reports.review import review_period

    app: AppContext = ctx.obj
    app.force = force
    tables = read_lists(sample_files())
    folder = app.data_folder / "demo"
    register, workbook = folder / "chibo.db", folder / f"{QUARTER}.xlsx"
    app.db = register
    written = app.written
    written.check((register, workbook), force=force)
    app.db = draft = draft_in(folder)
    try:
        register_at(draft).create(wait=app.patience)
        app.notice(app.words(says.SAMPLES_READ, count=len(tables), path=str(register)))
        with app.open_store(writing=True) as store:
            fill_with_samples(store, presets(), tables, today=SAMPLES_UNTIL)
        digest = hashlib.sha256(draft.read_bytes()).hexdigest()
        written.claim({register: digest}, force=force)
        draft.replace(register)
    except OSError as error:
        raise OutputBlocked(str(register), error.strerror or "") from error
    finally:
        discard(draft)
    app.db = register
    with app.open_store() as store:
        report = review_period(store, QUARTER, today=SAMPLES_UNTIL, as_of=AS_OF)
        printed = review_period(
            store, QUARTER, today=SAMPLES_UNTIL, as_of=AS_OF, by=Grouping(GroupBy.UNIT)
        )
        annex = annex_of(store, printed, version=chibo_cli.__version__)
    show_report(app, report, shown, listed=Listed(is_worst_first=shown.is_text))
    show_report(app, printed, Shown(Format.XLSX, workbook), annex, listed=annex.basis.listed)
    app.notice(app.words(says.TRY_NEXT))
    for command in TRY_NEXT:
        app.notice("  " + command.format(db=shlex.quote(str(app.db))))


def sample_files() -> list[Path]:
    """The sample lists: inside an installed package, or beside it in a checkout.

    Raises:
        FileUnreadable: neither is there.
    """
    package = Path(chibo_cli.__file__).parent
    for folder in (package / "sample_data", package.parent / "sample_data"):
        files = [path for path in sorted(folder.glob("*")) if path.suffix in {".csv", ".xlsx"}]
        if files:
            return files
    raise FileUnreadable("sample_data", "")
