"""JSON that says of each row whose it is, where the register has taken offices in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listings import json_document, json_lines
from chibo_cli.output.forms.owners import Owners, facts_in, numbers_in, table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.output.forms.listing import Listing
    from chibo_cli.output.forms.listings import Whose


def whose_of(app: AppContext, listing: Listing) -> Whose:
    """What makes of a list's row in JSON one that says whose it is."""
    noun = listing.noun
    owners = _owners(app, numbers_in((row, table_of(noun, row)) for row in listing.rows))

    def told(row: Mapping[str, object], found: dict[str, object]) -> dict[str, object]:
        """What a row that names its office says of itself, else what is known of it."""
        said = {"office": row["office"]} if row.get("office") else {}
        return owners.told({**found, **said}, table_of(noun, row))

    return told


def owned(app: AppContext, text: str, form: Format, noun: str) -> str:
    """The same document, or lines of rows of a noun, with an `office` in each fact."""
    if form is Format.JSON:
        documents = [json.loads(text)]
    else:
        documents = [json.loads(line) for line in text.splitlines()]
    facts = [fact for each in documents for fact in facts_in(each, noun)]
    owners = _owners(app, numbers_in(facts))
    for row, table in facts:
        row.update(owners.told(row, table))
    return json_document(documents[0]) if form is Format.JSON else json_lines(documents)


def _owners(app: AppContext, numbers: Mapping[str, Collection[int]]) -> Owners:
    called: dict[tuple[str, int], str] = {}
    with app.open_store() as store:
        names = {each.id: each.name for each in store.offices.all()}
        for table, row_ids in numbers.items():
            for row_id, office_id in store.origins.offices_of(table, row_ids).items():
                called[table, row_id] = names[office_id]
    return Owners(app.offices, called)
