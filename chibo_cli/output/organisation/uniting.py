"""Two records of one person: what went over, or what the two say that cannot both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import organisation as says
from chibo_cli.messages.answers.facts import ROWS_OF, column_text, table_text
from chibo_cli.messages.headings.reports import EMPTY
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.organisation.uniting import Contradiction
    from chibo_cli.messages.words import Words

_UNNUMBERED = {"membership", "post", "term"}  # no command takes their numbers


def united_lines(
    moved: Mapping[str, int], merged: Mapping[str, int], lost_names: Sequence[str], words: Words
) -> str:
    """How many rows of each table went over and became one, and the names that find nobody."""
    return "".join(f"{line}\n" for line in _lines(moved, merged, lost_names, words))


def contradiction_lines(contradictions: Sequence[Contradiction], words: Words) -> str:
    """Each contradiction on a line of its own, with what the first and the second record say."""
    return "".join(f"\n  {_contradiction(each, words)}" for each in contradictions)


def _lines(
    moved: Mapping[str, int], merged: Mapping[str, int], lost_names: Sequence[str], words: Words
) -> Iterator[str]:
    for said, rows in ((says.WENT_OVER, moved), (says.BECAME_ONE, merged)):
        if rows:
            yield words(said, rows=_counted(rows, words))
    if lost_names:
        yield words(says.NAMES_LOST, names=", ".join(map(safe, lost_names)))


def _counted(rows: Mapping[str, int], words: Words) -> str:
    return ", ".join(
        words(ROWS_OF, what=words(table_text(table)), count=count) for table, count in rows.items()
    )


def _contradiction(each: Contradiction, words: Words) -> str:
    about = ", ".join(shown(part, words) for part in each.about)
    differing = "; ".join(
        words(
            says.DIFFERING,
            column=words(column_text(each.table, column)),
            kept=shown(kept, words) or words(EMPTY),
            second=shown(second, words) or words(EMPTY),
        )
        for column, kept, second in each.fields
    )
    return words(
        says.CONTRADICTION if each.table in _UNNUMBERED else says.CONTRADICTION_NUMBERED,
        table=words(table_text(each.table)),
        kept=str(each.kept),
        second=str(each.second),
        about=f" ({about})" if about else "",
        differing=differing,
    )
