"""What is given to a person of their data: a file a table, the journal, closed reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import COPIES
from chibo_cli.messages.answers import personal_data as says
from chibo_cli.messages.answers.facts import table_text
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from chibo_cli.output.forms.listings import json_document
from chibo_cli.output.forms.values import shown
from chibo_cli.output.register.copies import copy_csv

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.lists.copies import Disclosed
    from chibo_cli.messages.text import Text


def disclosed_files(who: Named, disclosed: Disclosed) -> Mapping[str, bytes]:
    """The files by name; the README names them in both languages."""
    files = {f"{each.kind.value}.csv": copy_csv(each) for each in disclosed.lists}
    told: dict[str, Text] = {
        f"{each.kind.value}.csv": table_text(COPIES[each.kind].table) for each in disclosed.lists
    }
    for name, rows, about in (
        ("journal.json", disclosed.journal, says.JOURNAL),
        ("closed-reports.json", disclosed.closed, says.CLOSED),
    ):
        files[name] = json_document(rows).encode()
        told[name] = about
    return {"README.txt": "\n".join(_readme(who, told)).encode(), **files}


def _readme(who: Named, files: Mapping[str, Text]) -> Iterator[str]:
    for language in Language:
        words = Words(language)
        yield words(says.README, who=shown(who, words))
        yield from (words(says.FILE, file=name, about=words(text)) for name, text in files.items())
        yield ""
