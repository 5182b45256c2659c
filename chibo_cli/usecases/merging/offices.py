"""The offices taken in: found by name, listed, and told with all that was left out."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.merging import LeftOutEntry, OfficeClosing, OfficeEntry, OfficeStory
from chibo_cli.domain.entries.register import Finding
from chibo_cli.domain.failures import Candidate, Noun
from chibo_cli.domain.merging.offices import Obstacle
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.domain.text.matching import Typed, first_matches
from chibo_cli.domain.text.names import stored
from chibo_cli.usecases.finding.units import named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.merging.offices import Office
    from chibo_cli.store.store import Store


def find_office(store: Store, text: str) -> Office:
    """The one office meant: by its whole name, then by words of it.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
    """
    typed, offices = Typed(stored(text)), _in_order(store)
    found = first_matches(
        offices,
        (lambda one: typed.is_whole(one.name), lambda one: typed.is_within(one.name)),
    )
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownName(Noun.OFFICE, text)
    raise AmbiguousName(Noun.OFFICE, text, [Candidate(None, each.name, "") for each in found])


def list_offices(store: Store, *, today: date) -> list[OfficeEntry]:
    """Every office, in Vietnamese order."""
    return _entries(store, _in_order(store), store.origins.row_counts(), today)


def office_story(store: Store, office: Office, *, today: date) -> OfficeStory:
    """One office with its settings and closed periods, its rows by table, and each left out."""
    counts = store.origins.row_counts()
    (entry,) = _entries(store, [office], counts, today)
    return OfficeStory(
        office=entry,
        settings=json.loads(office.kept).get("settings", {}),
        closings=_closings(office),
        counts={table: count for (owner, table), count in counts.items() if owner == office.id},
        left_out=tuple(_left_out(store, office, today)),
    )


def left_out_findings(store: Store, *, today: date) -> list[Finding]:
    """What offices sent and could not be taken in, office by office."""
    return [
        Finding(
            "left_out",
            None,
            each.official,
            None,
            None,
            () if each.unit is None else (each.unit,),
            None,
            None,
            date=each.day,
            office=office.name,
        )
        for office in _in_order(store)
        for each in _left_out(store, office, today)
    ]


def _in_order(store: Store) -> list[Office]:
    return sorted(store.offices.all(), key=lambda one: sort_key(one.name))


def _entries(
    store: Store, offices: Sequence[Office], counts: Mapping[tuple[int, str], int], today: date
) -> list[OfficeEntry]:
    """Each office, of all of which the rows are counted by office and table."""
    rows = Counter[int]()
    for (office_id, _), count in counts.items():
        rows[office_id] += count
    obstacles: dict[int, Counter[Obstacle]] = {}
    for each in store.left_out.all():
        obstacles.setdefault(each.office_id, Counter())[each.obstacle] += 1
    above = _units(store, {each.under_id for each in offices}, today)
    return [
        _entry(each, above, rows[each.id], obstacles.get(each.id, Counter())) for each in offices
    ]


def _entry(
    office: Office, above: Mapping[int | None, Named], rows: int, obstacles: Counter[Obstacle]
) -> OfficeEntry:
    late = obstacles[Obstacle.LATE]
    return OfficeEntry(
        office=office.name,
        under=above.get(office.under_id),
        heard_on=office.heard_on,
        rows=rows,
        late=late,
        refused=obstacles.total() - late,
        closed=tuple(each.period for each in _closings(office) if not each.is_reopened),
        identity=office.identity,
        head=office.head,
    )


def _closings(office: Office) -> tuple[OfficeClosing, ...]:
    return tuple(
        OfficeClosing(
            period=each["period"], digest=each["digest"], is_reopened=bool(each["reopened"])
        )
        for each in json.loads(office.kept).get("closings", ())
    )


def _left_out(store: Store, office: Office, today: date) -> list[LeftOutEntry]:
    rows = store.left_out.of_office(office.id)
    numbers = {each.official_id for each in rows if each.official_id is not None}
    officials = store.officials.with_ids(numbers)
    units = _units(store, {each.unit_id for each in rows}, today)
    return [
        LeftOutEntry(
            table=each.in_table,
            obstacle=each.obstacle,
            official=None
            if each.official_id is None
            else officials[each.official_id].named_on(each.day or today),
            unit=units.get(each.unit_id),
            day=each.day,
            uid=each.former,
            office=office.name,
        )
        for each in rows
    ]


def _units(store: Store, numbers: set[int | None], today: date) -> dict[int | None, Named]:
    tree = store.units.tree_of(each for each in numbers if each is not None)
    return {each: named(tree, each, today) for each in numbers if each is not None}
