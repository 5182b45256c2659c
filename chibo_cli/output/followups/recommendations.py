"""A recommendation from the visit to its outcome, step by step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.messages.answers import followups as says
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import listing
from chibo_cli.output.forms.listings import json_document
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import json_value, shown
from chibo_cli.output.organisation.histories import one_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.entries.followups import RecommendationPath
    from chibo_cli.domain.followups.recommendations import Step
    from chibo_cli.messages.words import Words
    from chibo_cli.output.forms.listing import Listing

_INDENT = "  "
_BETWEEN = " · "


_NOUNS = {"addressee": "addressee", "tag": "recommend_tag", "month": "recommend_month"}
_OF_DAYS = ("open_at_start", "raised", "settled", "rejected", "open_at_end", "overdue")
_OF_ALL = ("recommendations", "open", "overdue", "settled", "rejected")


def turnover_listing(by: str, counted: Sequence[object], *, are_all_days: bool) -> Listing:
    """A row an addressee, tag or month; what says the same twice is left off the screen."""
    found = listing(_NOUNS[by], counted)
    if by != "addressee":
        return found
    head, *rest = found.columns
    loud = _OF_ALL if are_all_days else _OF_DAYS
    of_key = {each.key: replace(each, quiet=each.key not in loud) for each in rest}
    ordered = [of_key[key] for key in dict.fromkeys((*loud, *of_key))]
    return replace(found, columns=[head, *ordered])


def path_text(path: RecommendationPath, form: Format, words: Words) -> str:
    """The recommendation field by field, then its path, a line a step; or JSON."""
    shown_entry = listing("recommend", [path.entry])
    if form is Format.JSON:
        row = shown_entry.rows[0]
        return json_document(
            {
                "schema": "chibo.recommend.show/1",
                **{column.key: json_value(row[column.key]) for column in shown_entry.columns},
                "held_on": json_value(path.held_on),
                "steps": [_step_json(step) for step in path.steps],
            }
        )
    lines = [words(says.PATH), *(f"{_INDENT}{line}" for line in _path(path, words))]
    return one_row(shown_entry, words) + "".join(f"{line}\n" for line in lines)


def _path(path: RecommendationPath, words: Words) -> Iterator[str]:
    entry = path.entry
    if path.held_on is not None:
        yield words(
            says.VISIT,
            day=path.held_on,
            number=entry.attendance,
            official=shown(entry.official, words),
            unit=shown(entry.unit, words),
        )
    yield words(says.RAISED_ON, day=entry.raised_on)
    for step in path.steps:
        yield words(says.STEP, day=step.noted_on, said=_BETWEEN.join(_said(step, words)))


def _said(step: Step, words: Words) -> Iterator[str]:
    if step.status is not None:
        yield words.say(step.status)
    if step.addressed_to is not None:
        yield words(says.ADDRESSED, addressee=safe(step.addressed_to))
    if step.due is not None:
        yield words(says.DUE, day=step.due)
    yield from (safe(each) for each in (step.text, step.document) if each is not None)


def _step_json(step: Step) -> dict[str, object]:
    names = ("noted_on", "status", "text", "document", "addressed_to", "due")
    return {name: json_value(getattr(step, name)) for name in names}
