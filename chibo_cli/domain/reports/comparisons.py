"""The figures of a report, in total and by part, beside those of other times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from chibo_cli.domain.reports.documents import place_of_kind
from chibo_cli.domain.reports.values import Beside, DocumentFigures, Group, ScoreFigures, Summary
from chibo_cli.domain.text.names import same_name_key
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.reports.values import Report, ResultCount

Figure = int | float | None
Key = TypeVar("Key")
Other = TypeVar("Other", DocumentFigures, ScoreFigures)
Told = TypeVar("Told", Group, DocumentFigures, ScoreFigures)


@dataclass(frozen=True, slots=True)
class Sides:
    """One figure now, at the time that it is held against, and in the year so far."""

    now: Figure
    then: Figure
    so_far: Figure

    @property
    def difference(self) -> Figure:
        """By how much it is more now, to four decimals; None where one of both is none."""
        if self.now is None or self.then is None:
            return None
        return round(self.now - self.then, 4)


@dataclass(frozen=True, slots=True)
class ComparedOthers(Generic[Other]):
    """The figures of one kind of document, or of scores by periods of one length, likewise.

    They are None at a time that was not asked for.
    """

    now: Other
    then: Other | None
    so_far: Other | None

    def figure(self, key: str) -> Sides:
        """One of them at each time."""
        times = (self.now, self.then, self.so_far)
        return Sides(*(None if each is None else getattr(each, key) for each in times))


@dataclass(frozen=True, slots=True)
class Compared:
    """A report's total, or one part of it, with the same of the times beside it."""

    now: Group
    then: Group | None
    so_far: Group | None
    is_total: bool = False

    @property
    def name(self) -> Named | None:
        """The part's; None of the nameless one and of the total."""
        return self.now.name

    def figure(self, key: str) -> Sides:
        """One figure at each time."""
        return Sides(*(_figure(each, key) for each in self._times))

    @property
    def documents(self) -> tuple[ComparedOthers[DocumentFigures], ...]:
        """Those of each kind that one of the times has; zeros where another has none."""
        times = self._by_kind(
            lambda one: {(each.document, each.period): each for each in one.documents}
        )
        return tuple(
            ComparedOthers(*_at_each(times, kind, DocumentFigures(*kind, officials=0)))
            for kind in sorted(_keys(times), key=place_of_kind)
        )

    @property
    def scores(self) -> tuple[ComparedOthers[ScoreFigures], ...]:
        """Those by periods of each length, likewise."""
        times = self._by_kind(lambda one: {each.period: each for each in one.scores})
        return tuple(
            ComparedOthers(*_at_each(times, length, ScoreFigures(length, officials=0)))
            for length in sorted(_keys(times), key=lambda length: -length.months)
        )

    def _by_kind(
        self, kinds_of: Callable[[Group], Mapping[Key, Other]]
    ) -> Sequence[Mapping[Key, Other] | None]:
        return [None if each is None else kinds_of(each) for each in self._times]

    @property
    def _times(self) -> tuple[Group | None, ...]:
        return self.now, self.then, self.so_far


def compared(report: Report) -> tuple[Compared, ...]:
    """The total, then each part that the report or a time beside it has; zeros where it has none.

    Units are told by their codes, whatever their names then.
    """
    times = [Beside.of(report), report.against, report.so_far]
    now, then, so_far = (
        None if time is None else Group(None, time.summary, None, time.documents, time.scores)
        for time in times
    )
    found = [] if now is None else [Compared(now, then, so_far, is_total=True)]
    parts = [
        None if time is None else {_named(group.name): group for group in time.groups or ()}
        for time in times
    ]
    names: dict[object, Named | None] = {}
    for of_time in parts:
        for key, group in (of_time or {}).items():
            names.setdefault(key, group.name)
    for key, name in names.items():
        found.append(Compared(*_at_each(parts, key, Group(name, Summary(units=0)))))
    return tuple(found)


def compared_results(
    documents: ComparedOthers[DocumentFigures],
) -> Sequence[tuple[str | None, Sides]]:
    """How often evaluations say what they say, in the order of the first time that has it."""
    counts = [
        None if each is None else {_said(one.result): one for one in each.results}
        for each in (documents.now, documents.then, documents.so_far)
    ]
    spelled = {key: one.result for found in counts for key, one in (found or {}).items()}
    return [
        (result, Sides(*(None if each is None else _count(each.get(key)) for each in counts)))
        for key, result in spelled.items()
    ]


def _keys(times: Sequence[Mapping[Key, Other] | None]) -> set[Key]:
    return {key for of_time in times for key in of_time or ()}


def _at_each(
    times: Sequence[Mapping[Key, Told] | None], key: Key, nothing: Told
) -> tuple[Told, Told | None, Told | None]:
    """What stands there now, then and so far; nothing where that time has not got it."""
    now, then, so_far = (None if each is None else each.get(key, nothing) for each in times)
    return now or nothing, then, so_far


def _named(name: Named | None) -> object:
    return None if name is None else (name.code, None if name.code else name.name)


def _said(result: str | None) -> object:
    """The same result, however it is spelled."""
    return None if result is None else same_name_key(result)


def _count(result: ResultCount | None) -> int:
    return 0 if result is None else result.count


def _figure(group: Group | None, key: str) -> Figure:
    if group is None:
        return None
    found: Figure = getattr(group if key == "met_elsewhere" else group.summary, key)
    return found
