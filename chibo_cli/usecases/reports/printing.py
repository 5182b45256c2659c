"""What a report needs to be printed: settings, notes of its visits, the rules it rests on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.facts.word_template import REPORT, WordTemplate
from chibo_cli.domain.reports.annex import Annex, Basis, Visited, month_figures, visits_of
from chibo_cli.domain.reports.closed.packet import fingerprint
from chibo_cli.domain.reports.closed.proof import closed_annex, report_digest
from chibo_cli.domain.reports.values import EVERY, Listed
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.store.facts import facts_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.facts.records import Closing, Duty, Regulation, Unit
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.domain.time.periods import Period, Stretch
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.reports.compiling import Reviewed


def annex_of(
    store: Store,
    report: Report,
    *,
    version: str,
    regulations: Sequence[Regulation] = (),
    under: Unit | None = None,
    anonymous: bool = False,
    page_of: Reviewed | None = None,
    listed: Listed = EVERY,
    facts: Facts | None = None,
) -> Annex:
    """What stands beside the rows of a report compiled now; a page has reasons, and no notes.

    The fingerprint is of all facts of the period, whatever the filters leave out of the rows;
    `facts` are those that the report was compiled from.
    """
    if facts is None or facts.map_now is not None or regulations or under is not None:
        facts = facts_for(store, *report.period.periods)
    top = None if under is None else Named(under.code, _name(store, under, report.period))
    basis = Basis(
        tuple(_rules(facts, report)),
        fingerprint(facts),
        version,
        tuple(each.code for each in regulations),
        top,
        is_anonymous=anonymous,
        listed=listed,
    )
    settings = settings_beside(store, report)
    if page_of is not None:
        reasonings = () if anonymous else page_of.reasonings
        return Annex(settings, basis, months=month_figures(report), reasonings=reasonings)
    visits = () if anonymous else visits_beside(store, report, listed)
    own = _template(store.word_templates.content(REPORT), settings)
    return Annex(settings, basis, visits, template=own)


def annex_of_closed(
    store: Store,
    report: Report,
    closing: Closing,
    template: bytes | None = None,
    *,
    anonymous: bool = False,
    is_page: bool = False,
) -> Annex:
    """What stands beside a report as it was closed, the `template` that it was closed with too.

    A page has no notes.

    Of a closing by an earlier program the notes, the letterhead and the template are those of
    today's register.
    """
    packet = json.loads(closing.packet)
    basis = Basis(
        (),
        packet["fingerprint"],
        packet["version"],
        closed=report_digest(closing),
        is_anonymous=anonymous,
    )
    printed, today = closed_annex(closing), store.settings.all()
    settings = today if printed is None else {each.setting: each.value for each in printed.settings}
    if is_page:
        return Annex(settings, basis, months=month_figures(report))
    if anonymous:
        visits: tuple[Visited, ...] = ()
    else:
        visits = visits_beside(store, report) if printed is None else printed.visits
    if printed is None or template is None:
        own = _template(store.word_templates.content(REPORT), today)
    else:
        own = _template(template, settings)
    return Annex(settings, basis, visits, template=own)


def settings_beside(store: Store, report: Report) -> Mapping[Setting, str]:
    """The office's settings; a title that all regulations of the report give it stands for its."""
    judging = {code for code, _ in duties_in(report)}
    titles = {each.report_title for each in store.regulations.all() if each.code in judging}
    own = titles.pop() if len(titles) == 1 else ""
    settings = store.settings.all()
    return {**settings, Setting.TITLE: own} if own else settings


def _template(content: bytes | None, settings: Mapping[Setting, str]) -> WordTemplate | None:
    """The office's own template of the Word report; None where that of chibo is used."""
    if content is None:
        return None
    return WordTemplate(settings.get(Setting.REPORT_TEMPLATE, REPORT), content)


def visits_beside(store: Store, report: Report, listed: Listed = EVERY) -> tuple[Visited, ...]:
    """The visits of those whom a report lists, with what is noted of them now."""
    days = report.period.span
    held = {each.id: each for each in store.attendances.within(days)}
    points = {
        (score.official_id, score.unit_id, score.held_on): score.points
        for score in store.scoring.within(days, of_visitors=True)
    }
    scores = {
        each.id: points[key]
        for each in held.values()
        if (key := (each.official_id, each.unit_id, each.held_on)) in points
    }
    raised: dict[int, list[Recommendation]] = {}
    for recommendation in store.recommendations.raised_within(days):
        raised.setdefault(recommendation.attendance_id or 0, []).append(recommendation)
    return visits_of(report, held, scores, raised, listed)


def duties_in(report: Report) -> set[tuple[str, int]]:
    """The duties that have rows in the report, by the regulation's code and their number."""
    parts = report.all_parts
    bound = {(row.regulation, row.duty) for part in parts for row in part.rows}
    bound.update((row.regulation, row.duty) for part in parts for row in part.other_duties)
    return bound


def _name(store: Store, unit: Unit, period: Period | Stretch) -> str:
    return store.units.tree_of([unit.id]).name(unit.id, period.last_day)


def _rules(facts: Facts, report: Report) -> Iterator[tuple[Regulation, tuple[Duty, ...]]]:
    """The regulations and duties that have rows in the report."""
    bound = duties_in(report)
    for each in sorted(facts.regulations.values(), key=lambda one: sort_key(one.code)):
        duties = tuple(
            duty
            for duty in sorted(facts.duties, key=lambda one: one.number)
            if duty.regulation_id == each.id and (each.code, duty.number) in bound
        )
        if duties:
            yield each, duties
