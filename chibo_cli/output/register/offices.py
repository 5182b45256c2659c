"""An office that is taken in, with what stays its own: lines, and the head of a JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import merging as says
from chibo_cli.messages.answers.facts import ROWS_OF, table_text
from chibo_cli.messages.headings.columns import of
from chibo_cli.output.forms.text import aligned, safe
from chibo_cli.output.forms.values import json_value, shown_at

if TYPE_CHECKING:
    from chibo_cli.domain.entries.merging import OfficeStory
    from chibo_cli.messages.words import Words

_ON_SCREEN = ("office", "under", "heard_on", "head", "identity")


def office_text(story: OfficeStory, words: Words) -> str:
    """The office a line a thing; what it does not have is left out."""
    counts = [
        words(ROWS_OF, count=count, what=words(table_text(table)))
        for table, count in story.counts.items()
    ]
    closed = [
        words(says.REOPENED, period=safe(each.period)) if each.is_reopened else safe(each.period)
        for each in story.closings
    ]
    rows = [
        *(
            [words(of("office", key)), shown_at(key, getattr(story.office, key), words)]
            for key in _ON_SCREEN
        ),
        [words(of("office", "rows")), "; ".join(counts)],
        [words(of("office", "closed")), "; ".join(closed)],
        *(
            [words.choice("setting", key), safe(value)]
            for key, value in sorted(story.settings.items())
        ),
    ]
    return aligned([row for row in rows if row[1]])


def office_head(story: OfficeStory) -> dict[str, object]:
    """What JSON says of the office before what is left out of it."""
    office = story.office
    return {
        **{key: json_value(getattr(office, key)) for key in _ON_SCREEN},
        "settings": dict(story.settings),
        "closings": [
            {"period": each.period, "digest": each.digest, "reopened": each.is_reopened}
            for each in story.closings
        ],
        "counts": dict(story.counts),
    }
