"""Meetings as an iCalendar file, RFC 5545: the same facts give the same bytes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import icalendar

from chibo_cli.domain.facts.kinds import MeetingState
from chibo_cli.messages.answers import meetings as says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.entries.meetings import Event
    from chibo_cli.messages.words import Words

_ZONE = "Asia/Ho_Chi_Minh"
_OFFSET = timedelta(hours=7)  # without summer time since 1975
_LENGTH = timedelta(minutes=90)  # the least a meeting lasts: Hướng dẫn 42-HD/BTCTW
_BEFORE = ((timedelta(days=1), says.TOMORROW), (timedelta(hours=2), says.SOON))


def calendar_file(events: Sequence[Event], *, whose: str, as_of: date, words: Words) -> bytes:
    """The events as a file; `as_of` stands for the moment it was made.

    A meeting with a time lasts 90 minutes and is called to mind a day and two hours before; one
    without is of the whole day, and called to mind a day before.
    """
    book = icalendar.Calendar()
    book.add("prodid", "-//chibo//chibo//VI")
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", words(says.CALENDAR, whose=whose))
    book.add_component(_zone())
    stamp = datetime.combine(as_of, time(), UTC)
    for each in events:
        book.add_component(_event(each, stamp, words))
    return bytes(book.to_ical())


def _zone() -> icalendar.Timezone:
    zone, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    zone.add("tzid", _ZONE)
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 — the local time of the zone
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone


def _event(each: Event, stamp: datetime, words: Words) -> icalendar.Event:
    event, meeting = icalendar.Event(), each.meeting
    summary = words(says.EVENT, unit=_comma_joined(each.unit, each.above))
    event.add("uid", each.uid)
    event.add("dtstamp", stamp)
    event.add("sequence", each.sequence)
    event.add("status", "CONFIRMED" if meeting.is_held else "CANCELLED")
    event.add("summary", summary)
    if meeting.time is None:
        event.add("dtstart", meeting.day)
        event.add("dtend", meeting.day + timedelta(days=1))
    else:
        start = datetime.combine(meeting.day, time.fromisoformat(meeting.time))
        for name, moment in (("dtstart", start), ("dtend", start + _LENGTH)):
            event.add(name, moment, parameters={"TZID": _ZONE})
    place = _comma_joined(meeting.place or "", each.above)
    if place:
        event.add("location", place)
    notes = "\n".join(_notes(each, words))
    if notes:
        event.add("description", notes)
    if meeting.is_held:
        for before, text in _BEFORE[: 1 if meeting.time is None else None]:
            event.add_component(_alarm(before, words(text, event=summary)))
    return event


def _alarm(before: timedelta, text: str) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", text)
    return alarm


def _notes(each: Event, words: Words) -> Iterator[str]:
    meeting = each.meeting
    if meeting.state is MeetingState.MOVED and meeting.usual not in {None, meeting.day}:
        yield words(says.EVENT_MOVED, day=meeting.usual)
    if meeting.reason is not None:
        yield words(says.EVENT_REASON, reason=meeting.reason)


def _comma_joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
