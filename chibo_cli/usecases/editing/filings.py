"""Filings corrected, sent to further addressees, and taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.usecases.editing.edited import Edited, checked
from chibo_cli.usecases.filings import check_filing, filing_entries

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.entries.followups import FilingEntry
    from chibo_cli.domain.followups.filings import Filing
    from chibo_cli.store.store import Store


def edit_filing(
    store: Store, filing: Filing, edits: Mapping[str, Any], *, today: date
) -> Edited[FilingEntry]:
    """Other values for the fields named.

    Raises:
        FiledInFuture, FilingNamesNobody, DuplicateFiling: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = replace(filing, **edits)
    check_filing(store, new, today=today)
    before = filing_entries(store, [filing])[0]
    if edits:
        store.filings.change(filing, **edits)
    return checked(Edited(before, filing_entries(store, [new])[0]), str(filing.id))


def remove_filing(store: Store, filing: Filing) -> FilingEntry:
    """Take a filing out: what it was filed for is owed again."""
    entry = filing_entries(store, [filing])[0]
    store.filings.remove(filing)
    return entry
