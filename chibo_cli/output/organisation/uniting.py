"""Two records of one: what went over, or what the two say that cannot both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.messages.answers import organisation as says
from chibo_cli.messages.answers.facts import ROWS_OF, column_text, table_text
from chibo_cli.messages.headings.reports import EMPTY
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown, shown_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.organisation.uniting import Contradiction
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

# No command takes their numbers.
_UNNUMBERED = {
    *("membership", "post", "term"),
    *("placement", "schedule_change", "succession", "unit", "unit_tag"),
}


def united_lines(
    moved: Mapping[str, int], merged: Mapping[str, int], lost: Mapping[Text, str], words: Words
) -> str:
    """How many rows of each table went over and became one, and what finds nobody any more.

    That is said by `lost`: each sentence with the names that it names.
    """
    return "".join(f"{line}\n" for line in _lines(moved, merged, lost, words))


def contradiction_lines(contradictions: Sequence[Contradiction], words: Words) -> str:
    """Each contradiction on a line of its own, with what the first and the second record say."""
    return "".join(f"\n  {_contradiction(each, words)}" for each in contradictions)


def _lines(
    moved: Mapping[str, int], merged: Mapping[str, int], lost: Mapping[Text, str], words: Words
) -> Iterator[str]:
    for said, rows in ((says.WENT_OVER, moved), (says.BECAME_ONE, merged)):
        if rows:
            yield words(said, rows=_counted(rows, words))
    for said, names in lost.items():
        yield words(said, names=safe(names))


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
            kept=_said(column, kept, words),
            second=_said(column, second, words),
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


def _said(column: str, value: object, words: Words) -> str:
    if isinstance(value, Pattern):
        from chibo_cli.messages.answers.meetings import pattern_text

        return words.say(pattern_text(value))
    return shown_at(column, value, words) or words(EMPTY)
