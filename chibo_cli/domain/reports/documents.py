"""The figures of other duties: documents in time, late, missing, not due yet; visits scored."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Fulfilment
from chibo_cli.domain.facts.records import Document, DutyKind
from chibo_cli.domain.reports.values import DocumentFigures, ResultCount, ScoreFigures
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.text.names import same_name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.domain.time.periods import PeriodKind

_DOCUMENTS = list(Document)


def document_figures(owed: Iterable[tuple[int, OtherRow]]) -> tuple[DocumentFigures, ...]:
    """The figures of each kind of document, those of longer periods first.

    Each row comes with the number of the official who owes it; rows of scores are passed over.
    """
    found: defaultdict[tuple[Document, PeriodKind], list[tuple[int, OtherRow]]] = defaultdict(list)
    for official, row in owed:
        if row.kind is DutyKind.FILE and row.document is not None:
            found[row.document, row.period.kind].append((official, row))
    return tuple(_figures(*kind, found[kind]) for kind in sorted(found, key=place_of_kind))


def score_figures(owed: Iterable[tuple[int, OtherRow]]) -> tuple[ScoreFigures, ...]:
    """How the visits to be scored stand, those of longer periods first.

    Each row comes with the number of the official who owes it; rows of documents are passed over.
    """
    found: defaultdict[PeriodKind, list[tuple[int, OtherRow]]] = defaultdict(list)
    for official, row in owed:
        if row.kind is DutyKind.SCORE:
            found[row.period.kind].append((official, row))
    lengths = sorted(found, key=lambda length: -length.months)
    return tuple(_scores(length, found[length]) for length in lengths)


def place_of_kind(kind: tuple[Document, PeriodKind]) -> tuple[int, int]:
    """Where a kind of document stands among those of a report."""
    document, period = kind
    return _DOCUMENTS.index(document), -period.months


def _figures(
    document: Document, period: PeriodKind, owed: Sequence[tuple[int, OtherRow]]
) -> DocumentFigures:
    tally = Counter(row.verdict.value for _, row in owed)
    filed = [row.result for _, row in owed if row.filed_on is not None]
    results = _results(filed) if document is Document.EVALUATION else ()
    officials = len({official for official, _ in owed})
    return DocumentFigures(document, period, officials, results=results, **tally)


def _scores(period: PeriodKind, owed: Sequence[tuple[int, OtherRow]]) -> ScoreFigures:
    lacking: Counter[bool] = Counter()  # by whether there is time yet
    for _, row in owed:
        lacking[row.verdict is Fulfilment.PENDING] += len(row.unscored)
    visits = sum(len(row.visits) for _, row in owed)
    return ScoreFigures(
        period,
        officials=len({official for official, _ in owed}),
        visits=visits,
        scored=visits - lacking.total(),
        unscored=lacking[False],
        pending=lacking[True],
    )


def _results(said: Iterable[str | None]) -> tuple[ResultCount, ...]:
    """The most frequent first, then in Vietnamese order, those without one last."""
    spelled: dict[object, str | None] = {}  # as each is first met
    tally: Counter[object] = Counter()
    for result in said:
        key = None if result is None else same_name_key(result)
        spelled.setdefault(key, result)
        tally[key] += 1
    counts = [ResultCount(spelled[key], count) for key, count in tally.items()]
    return tuple(
        sorted(counts, key=lambda one: (one.result is None, -one.count, sort_key(one.result or "")))
    )
