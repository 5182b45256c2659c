"""What a change of the map, or of those in office, did: line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.messages.answers import organisation as says
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.entries.duties import AssignmentEntry
    from chibo_cli.domain.entries.organisation import Reorganised, UnitEntry
    from chibo_cli.domain.facts.records import Official
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words


def unit_names(units: Iterable[UnitEntry], words: Words) -> str:
    """The units one after another, with their codes."""
    return ", ".join(shown(Named(each.code, each.name), words) for each in units)


def map_change_lines(done: Reorganised, last_day: date, words: Words) -> str:
    """What moved with it and what waits for the clerk, a line each."""
    return "".join(f"{line}\n" for line in _lines(done, last_day, words))


def successor_lines(official: Official, units: Sequence[Named], on: date, words: Words) -> str:
    """The units that an official leaves to somebody else from a day on, and how that is entered."""
    if not units:
        return ""
    line = words(
        says.SUCCESSOR_NEEDED,
        units=", ".join(shown(each, words) for each in units),
        official=safe(official.code or f'"{official.named_on(on).name}"'),
        day=on,
    )
    return f"{line}\n"


def _lines(done: Reorganised, last_day: date, words: Words) -> Iterator[str]:
    for new in done.successors:
        if new.parent is not None:
            unit, parent = unit_names([new], words), shown(new.parent, words)
            yield words(says.STANDS_UNDER, unit=unit, parent=parent)
    if done.below:
        yield words(says.BELOW, count=len(done.below), units=unit_names(done.below, words))
    for each in done.assignments:
        yield _of_assignment(says.ASSIGNMENT_ENDED, each, last_day, words)
    for each in done.drafts:
        yield _of_assignment(says.DRAFTED, each, last_day, words)
    if done.drafts:
        yield words(says.CONFIRM)
    if done.homeless:
        yield words(says.HOMELESS, count=done.homeless)


def _of_assignment(pattern: Text, entry: AssignmentEntry, last_day: date, words: Words) -> str:
    return words(
        pattern,
        number=entry.id,
        last_day=last_day,
        official=safe(entry.official.name),
        unit=safe(entry.unit.name),
    )
