"""What the filters of a list name: days, people, units, words; the same for every noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import OptionsOf
from chibo_cli.cli.arguments.reading import period_in, span_in
from chibo_cli.cli.run.context import AppContext
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.finding.narrowing import Narrowing


@dataclass(frozen=True, slots=True)
class Filters:
    """As they stand on the line, but days and words read; `period` is the one that was named."""

    days: Span
    period: Period | None
    sought: Sought | None
    official: str | None
    unit: str | None
    under: str | None

    def found(self, app: AppContext, store: Store) -> Narrowing:
        """What is wanted, with the official, the unit and the area as they were in those days.

        Raises:
            UnknownName, AmbiguousName: none, or several, are meant.
        """
        from chibo_cli.usecases.finding.narrowing import Narrowing
        from chibo_cli.usecases.finding.people import find_official, find_unit

        day = self.days.nearest(app.today)
        official, unit, under = self.official, self.unit, self.under
        return Narrowing(
            days=self.days,
            official=None if official is None else find_official(store, official, day=day),
            unit=None if unit is None else find_unit(store, unit, day=day),
            under=None if under is None else find_unit(store, under, day=day),
            sought=self.sought,
        )


def filters_in(
    app: AppContext,
    official: options.OfOfficial = None,
    unit: options.AtUnit = None,
    under: options.Under = None,
    since: options.From = None,
    until: options.To = None,
    period: options.InPeriod = None,
    text: options.Text = None,
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
    return Filters(days, named, sought_in(text), official, unit, under)


FilterOptions = Annotated[Filters, OptionsOf(filters_in)]
DayFilterOptions = Annotated[
    Filters, OptionsOf(filters_in, only=("since", "until", "period", "text"))
]


def sought_in(text: str | None) -> Sought | None:
    """The words looked for, if any were typed.

    Raises:
        TextRefused: they are empty, or no text the register keeps.
    """
    if text is None:
        return None
    from chibo_cli.domain.facts.searching import Sought

    return Sought.of(text)
