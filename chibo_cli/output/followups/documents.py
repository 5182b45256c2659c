"""Documents that somebody has yet to file, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.messages.headings import columns as headings
from chibo_cli.output.forms.listing import Column, Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.domain.reports.reminding.reminders import OwedDocument

_NOUN = "owed"
_KEYS = (
    *("last_day", "days_left", "days_late", "official", "document", "period", "visit", "units"),
    *("held_by", "regulation", "duty", "due", "due_before"),
)
_QUIET = {"duty", "due", "due_before"}
_WHERE_THERE_ARE_ANY = {"days_left", "days_late", "visit"}


def owed_listing(documents: Sequence[OwedDocument]) -> Listing:
    """A row a document; what every row leaves empty is not on the screen."""
    rows = [_values(each) for each in documents]
    idle = {key for key in _WHERE_THERE_ARE_ANY if all(row[key] is None for row in rows)}
    columns = [Column(key, headings.of(_NOUN, key), quiet=key in _QUIET | idle) for key in _KEYS]
    return Listing(_NOUN, columns, rows)


def _values(owed: OwedDocument) -> Mapping[str, object]:
    row = owed.row
    given = {
        "official": Named(row.official.code, row.official.name),
        **{key: getattr(owed, key) for key in ("last_day", "days_left", "days_late", "held_by")},
    }
    return {key: given[key] if key in given else getattr(row, key) for key in _KEYS}
