"""What the filters of a list name: days, people, units, words; the same for every noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.cli.arguments.reading import period_in, span_in

if TYPE_CHECKING:
    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Filters:
    """As they stand on the line, but days and words read."""

    days: Span
    sought: Sought | None
    official: str | None = None
    unit: str | None = None
    under: str | None = None

    def found(
        self, app: AppContext, store: Store
    ) -> tuple[Official | None, Unit | None, Unit | None]:
        """The official, the unit and the area meant, as they were in those days.

        Raises:
            UnknownName, AmbiguousName: none, or several, are meant.
        """
        from chibo_cli.usecases.finding.people import find_official, find_unit

        day = self.days.nearest(app.today)
        return (
            None if self.official is None else find_official(store, self.official, day=day),
            None if self.unit is None else find_unit(store, self.unit, day=day),
            None if self.under is None else find_unit(store, self.under, day=day),
        )


def filters_in(
    app: AppContext,
    *,
    official: str | None = None,
    unit: str | None = None,
    under: str | None = None,
    since: str | None = None,
    until: str | None = None,
    period: str | None = None,
    text: str | None = None,
) -> Filters:
    """The filters typed; days named twice are those in both.

    Raises:
        EndBeforeStart: the last day lies before the first.
        InvalidDay, InvalidPeriod, TextRefused: one cannot be read.
    """
    from chibo_cli.domain.time.spans import check_span

    between = span_in(app, since, until)
    check_span(between)
    named = None if period is None else period_in(app, [period])
    days = between if named is None else named.span.common(between)
    return Filters(days, sought_in(text), official, unit, under)


def sought_in(text: str | None) -> Sought | None:
    """The words looked for, if any were typed.

    Raises:
        TextRefused: they are empty, or no text the register keeps.
    """
    from chibo_cli.domain.facts.searching import Sought

    return None if text is None else Sought.of(text)
