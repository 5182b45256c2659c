"""Rules of several levels in one register: each regulation's figures by themselves."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.collation import sort_key
from chibo_cli.domain.report import Summary, summary_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.compliance import Judgement
    from chibo_cli.domain.facts import Facts


@dataclass(frozen=True, slots=True)
class RegulationSummary:
    """The figures of those whom one regulation binds."""

    regulation: str
    summary: Summary


def summaries_by_regulation(
    facts: Facts, judgements: Iterable[Judgement]
) -> tuple[RegulationSummary, ...]:
    """The figures under each regulation, by its code.

    Each official is in it once under each regulation that binds them, with the worst verdict
    there; over all regulations together they are still one. A regulation without subjects is not
    in it.
    """
    of_regulation: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        of_regulation[judgement.subject.regulation.code].append(judgement)
    return tuple(
        RegulationSummary(code, summary_of(facts, ((each, each.counted) for each in found)))
        for code, found in sorted(of_regulation.items(), key=lambda each: sort_key(each[0]))
    )
