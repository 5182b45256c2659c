"""Why a row of an office may be left out, told again in plain words from the rows alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.usecases.merging.offices import APART, as_in_province

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.usecases.merging.offices import Held, Key, Row, Rows

_ONCE = {
    "attendance": ("official_id", "unit_id", "held_on"),
    "plan": ("official_id", "unit_id", "planned_on"),
    "score": ("unit_id", "held_on", "official_id"),
    "schedule_change": ("unit_id", "month"),
    "succession": ("old_id", "new_id"),
    "official": ("code",),
}
_DAYS = ("held_on", "filed_on")
_Days = tuple[str, str]


def unjustified(office: Rows, name: str, held: Held, *, adjusts: bool) -> Iterator[str]:
    """What was left out of an office for a reason that does not hold."""
    expected = as_in_province(office, name, held.united)
    closed = [
        (str(row["since"]), str(row["until"]))
        for key, row in held.rows.items()
        if key[0] == "closing" and not row["is_reopened"]
    ]
    own = any(key[0] not in {*APART, "unit", "unit_name"} for key in held.of(None))
    theirs = {key for key in held.left if key in expected or held.owner.get(key) == name}
    for key in theirs:
        row, kept, why = expected.get(key), held.rows.get(key), held.left[key]
        versions = [each for each in (row, kept) if each is not None]
        rows = {**held.rows, **expected}
        if row == kept:
            yield f"{key} is left out and yet as it should be"
        elif why == "late":
            if adjusts or not any(_reaches(rows, key, one, closed) for one in versions):
                yield f"{key} is not late"
        elif why == "missing":
            if row is None or all(_stands(held, to) for to in _pointed(office, row)):
                yield f"{key} misses nothing"
        elif why == "stands":
            if not (_is_needed(held, key) if row is None else _is_there(held, key, row)):
                yield f"nothing stands in the way of {key}"
        elif why == "rule" and not (own or "late" in {held.left[one] for one in theirs}):
            yield f"{key} breaks no rule"


def _reaches(rows: Rows, key: Key, row: Row, closed: Sequence[_Days]) -> bool:
    """Whether the row has a day in a closed period; a person has those of the terms."""
    spans = [_days(row)]
    if key[0] == "official":
        spans = [
            _days(each)
            for other, each in rows.items()
            if other[0] == "term" and each["official_id"] == key[1]
        ]
    if key[0] == "recommendation":
        spans = [("0000", "9999")]
    return any(
        since <= until and since <= last and until >= first
        for since, until in spans
        for first, last in closed
    )


def _days(row: Row) -> _Days:
    for name in _DAYS:
        if name in row:
            return str(row[name]), str(row[name])
    return str(row.get("since") or "0000"), str(row.get("until") or "9999")


def _pointed(office: Rows, row: Row) -> Iterator[Key]:
    uids = {value for name, value in row.items() if name.endswith("_id") and value is not None}
    for key in office:
        if key[1] in uids:
            yield key


def _stands(held: Held, key: Key) -> bool:
    return key in held.rows or key[1] in held.united


def _is_needed(held: Held, key: Key) -> bool:
    """Whether something that stays names a row that is gone."""
    return any(
        value == key[1]
        for other, row in held.rows.items()
        if other != key
        for name, value in row.items()
        if name.endswith("_id")
    )


def _is_there(held: Held, key: Key, row: Row) -> bool:
    """Whether another row already says what only one can."""
    names = _ONCE.get(key[0], ())
    return any(
        all(row[name] == other[name] for name in names)
        for there, other in held.rows.items()
        if there[0] == key[0] and there != key and names
    )
