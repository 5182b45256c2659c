"""How a document received is told: what it is, whether it is in time, who has not got it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.cli.showing import answer, answer_lines
from chibo_cli.messages.answers import followups as filings

if TYPE_CHECKING:
    from chibo_cli.cli.context import AppContext
    from chibo_cli.domain.entries.followups import FilingEntry
    from chibo_cli.usecases.followups.filings import Filed


def tell_filed(app: AppContext, filed: Filed, *, dry_run: bool) -> None:
    """What was recorded, whether it is in time, and who has not got it yet."""
    told = told_filing(app, filed.entry)
    answer(app, filings.FILED, dry_run=dry_run, what=told, day=filed.entry.filed_on)
    answer_lines(app, standing_lines(app, filed))


def told_filing(app: AppContext, entry: FilingEntry) -> str:
    """A filing by its number, kind, period and whom it is of."""
    whom = [each.name for each in (entry.official, entry.unit) if each is not None]
    return app.words(
        filings.FILING,
        number=entry.id,
        document=entry.document,
        period=entry.period,
        whom=" – ".join(whom),
    )


def standing_lines(app: AppContext, filed: Filed) -> str:
    """How each duty it is for stands with it."""
    from chibo_cli.output.reports.other_duties import filed_lines

    return filed_lines(filed.rows, filed.entry.missing, app.words)
