"""A closing held against itself: its digest, its period, its packet, the figures by the rows."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter, defaultdict
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import worst
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import ClosedFile, PrintedForm
from chibo_cli.domain.reports.annex import visits_of
from chibo_cli.domain.reports.closed.packet import digest, unpacked_annex, unpacked_report
from chibo_cli.domain.reports.documents import document_figures, score_figures
from chibo_cli.domain.reports.values import PLURALS, GroupBy
from chibo_cli.domain.time.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.facts.records import Closing
    from chibo_cli.domain.reports.annex import Printed
    from chibo_cli.domain.reports.values import Report, Row, Streak, Summary

PACKET_SCHEMA = "chibo.packet/1"
_SHA256 = 64
_MOST_BYTES = 1 << 28  # of one file: more is no report


class PacketFault(Enum):
    """What of a closing is not as closing a period makes it, in the order it is looked for."""

    DIGEST = "digest"
    PACKET = "packet"
    PERIOD = "period"
    REASON = "reason"
    FIGURES = "figures"
    PRINTED = "printed"
    FILES = "files"


class PacketBroken(ValueError):
    """A closing that is not what was put away."""

    def __init__(self, fault: PacketFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def closed_report(closing: Closing) -> Report:
    """The report that was put away.

    Raises:
        PacketBroken: the packet is not what its digest says, is none, or is of another period.
    """
    if digest(closing.packet) != closing.digest:
        raise PacketBroken(PacketFault.DIGEST)
    try:
        packet = json.loads(closing.packet)
        report = unpacked_report(packet["report"])
        _printed_in(packet)
        _digests_in(packet)
        told = (packet["schema"], packet["period"], packet["as_of"], len(packet["fingerprint"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise PacketBroken(PacketFault.PACKET) from None
    period = report.period
    if told[0] != PACKET_SCHEMA or told[3] != _SHA256 or not _is_as_written(closing.packet, packet):
        raise PacketBroken(PacketFault.PACKET)
    if (told[1], told[2]) != (str(period), report.as_of.isoformat()) or (
        (closing.period, closing.life) != (str(period), period.span)
    ):
        raise PacketBroken(PacketFault.PERIOD)
    return report


def closed_annex(closing: Closing) -> Printed | None:
    """What was printed beside its report; None of one that an earlier program closed.

    Raises:
        ValueError: it is no such thing, which `closed_report` tells first.
    """
    return _printed_in(json.loads(closing.packet))


def with_sums_of(report: Report, closing: Closing) -> Report:
    """A closed report with the figures by unit that its workbook shows, where they were kept."""
    printed = closed_annex(closing)
    if printed is None:
        return report
    groups = dict(zip((part.period for part in report.parts), printed.quarters, strict=True))
    parts = [
        replace(part, groups=groups[part.period], grouped_by=GroupBy.UNIT) for part in report.parts
    ]
    return replace(report.holding(parts), groups=printed.groups, grouped_by=GroupBy.UNIT)


def report_digest(closing: Closing) -> str:
    """What its workbook calls it: a SHA-256 of the packet before the digests of files went in."""
    packet = json.loads(closing.packet)
    packet.pop("files", None)
    return digest(json.dumps(packet, ensure_ascii=False))


def holds_shorter(closing: Closing) -> bool:
    """Whether its report has what is asked by shorter periods.

    One that an earlier program closed has that in a year only, and of its months and halves no
    rows.
    """
    return PLURALS[PeriodKind.MONTH] in json.loads(closing.packet)["report"]


def files_of(closing: Closing) -> Mapping[PrintedForm, str]:
    """The SHA-256 of each file printed at it; none of one that an earlier program closed.

    Raises:
        ValueError: it notes no such thing, which `closed_report` tells first.
    """
    return _digests_in(json.loads(closing.packet))


def file_to_keep(content: bytes) -> ClosedFile:
    """A printed file as a closing keeps it: packed, under the digest of its bytes."""
    return ClosedFile(
        id=0,
        digest=hashlib.sha256(content).hexdigest(),
        content=zlib.compress(content, zlib.Z_BEST_COMPRESSION),  # it is kept for good
    )


def printed_file(file: ClosedFile) -> bytes:
    """The file as it was printed.

    Raises:
        PacketBroken: it is not the one of its digest.
    """
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(file.content, _MOST_BYTES)
    except zlib.error:
        raise PacketBroken(PacketFault.FILES) from None
    is_whole = unpacking.eof and not unpacking.unused_data
    if not is_whole or hashlib.sha256(content).hexdigest() != file.digest:
        raise PacketBroken(PacketFault.FILES)
    return content


def proved_report(closing: Closing) -> Report:
    """That report, its figures held against its rows too.

    Raises:
        PacketBroken: as `closed_report`; the figures are not those of the rows; or the closing is
            reopened for no reason, or has one and is not.
    """
    report = closed_report(closing)
    if closing.is_reopened is not bool(closing.reopen_reason):
        raise PacketBroken(PacketFault.REASON)
    if (
        not all(_are_parts(report, kind) for kind in PeriodKind)
        or any(part.parts for part in report.parts)
        or any(part.against or part.so_far for part in report.all_parts)
        or not all(_adds_up(part) for part in report.all_parts)
        or not all(_was_missed(streak, report.quarters) for streak in report.streaks)
    ):
        raise PacketBroken(PacketFault.FIGURES)
    printed = closed_annex(closing)
    if printed is not None and not _is_beside(printed, report):
        raise PacketBroken(PacketFault.PRINTED)
    return report


def _is_as_written(text: str, packet: object) -> bool:
    """Whether the text is the one that closing makes of it: no key twice, nothing hidden in it."""
    return json.dumps(packet, ensure_ascii=False) == text


def _printed_in(packet: Mapping[str, object]) -> Printed | None:
    return unpacked_annex(packet["printed"]) if "files" in packet else None


def _digests_in(packet: Mapping[str, object]) -> Mapping[PrintedForm, str]:
    said = packet.get("files", {})
    if not isinstance(said, dict) or not all(
        isinstance(each, str) and len(each) == _SHA256 for each in said.values()
    ):
        raise ValueError("files")
    return {PrintedForm(form): each for form, each in said.items()}


def _is_beside(printed: Printed, report: Report) -> bool:
    """Whether the visits printed are those of the rows, and no setting is there twice."""
    visits = {each.visit.id: (each.visit, each.official) for each in visits_of(report, {}, {}, {})}
    told = {each.visit.id: (each.visit, each.official) for each in printed.visits}
    settings = [each.setting for each in printed.settings]
    return (
        told == visits
        and len(printed.visits) == len(visits)
        and len(printed.quarters) == len(report.parts)
        and len(settings) == len({*settings})
        and all(
            raised.attendance_id == each.visit.id
            for each in printed.visits
            for raised in each.recommendations
        )
    )


def _are_parts(report: Report, kind: PeriodKind) -> bool:
    """Whether it has all its parts of that length, or none; a year has its quarters always."""
    period = report.period
    told = tuple(part.period for part in getattr(report, PLURALS[kind]))
    if period.kind is PeriodKind.YEAR and kind is PeriodKind.QUARTER:
        return told == period.parts(kind)
    return not told or (kind.months < period.kind.months and told == period.parts(kind))


def _adds_up(report: Report) -> bool:
    by_regulation: defaultdict[str, list[Row]] = defaultdict(list)
    for row in report.rows:
        by_regulation[row.regulation].append(row)
    return (
        all(_follows(row, report) for row in report.rows)
        and _is_sum_of(report.summary, report.rows)
        and _are_figures_of(report)
        and all(
            _is_sum_of(each.summary, by_regulation.get(each.regulation, ()))
            for each in report.by_regulation
        )
    )


def _are_figures_of(report: Report) -> bool:
    """Whether the other duties' figures are those of the rows; an earlier program kept none."""
    if report.summary.units is None:
        return not report.documents and not report.scores
    rows = [(0, row) for row in report.other_duties]
    documents = tuple(replace(each, officials=1) for each in report.documents)
    scores = tuple(replace(each, officials=1) for each in report.scores)
    return documents == document_figures(rows) and scores in {(), score_figures(rows)}


def _follows(row: Row, report: Report) -> bool:
    """Whether a row's verdict is one that its visits and its days allow."""
    counted, refused = row.counted, row.refused
    visits = [visit.id for visit in (*counted, *refused)]
    is_met = 0 < row.required <= len(counted)
    is_over = report.as_of > row.period.last_day
    return (
        row.period == report.period
        and len(visits) == len({*visits})
        and all(visit.day in row.period for visit in (*counted, *refused))
        and all(visit.refusal is None and visit.day <= report.as_of for visit in counted)
        and all(visit.refusal is not None for visit in refused)
        and not row.hidden
        and not row.doubled
        and row.required >= 0
        and (row.verdict is Verdict.MET) is is_met
        and (row.required > 0 or row.verdict is Verdict.NOT_JUDGED)
        and (row.verdict is not Verdict.UNMET or is_over)
        and (row.verdict is not Verdict.PENDING or not is_over)
    )


def _is_sum_of(summary: Summary, rows: Iterable[Row]) -> bool:
    """Whether the figures are those of the rows.

    People without a code may be namesakes: of several such rows it cannot be told how many people
    they are, and the figures may be those of any number.
    """
    people: defaultdict[Named, list[Verdict]] = defaultdict(list)
    visits: set[int] = set()
    for row in rows:
        people[Named(row.official.code, row.official.name)].append(row.verdict)
        visits.update(visit.id for visit in row.counted)
    told = Counter({verdict: getattr(summary, verdict.value) or 0 for verdict in Verdict})
    sure, perhaps = Counter[Verdict](), Counter[Verdict]()
    for who, verdicts in people.items():
        if who.code is None and len(verdicts) > 1:
            perhaps.update(verdicts)
        else:
            sure[worst(verdicts)] += 1
    return (
        told.total() == summary.officials
        and all(sure[each] <= told[each] <= sure[each] + perhaps[each] for each in Verdict)
        and summary.officials >= len(people)
        and summary.attendances == len(visits)
        # two units may bear one name, one after the other
        and 0 <= summary.cells <= (len(visits) if summary.units is None else summary.units)
        and (summary.units or 0) <= len(visits)
    )


def _was_missed(streak: Streak, quarters: Sequence[Report]) -> bool:
    """Whether the streak's quarters of this year have the official unmet."""
    for quarter in quarters:
        if quarter.period in streak.quarters and not any(
            row.verdict is Verdict.UNMET
            and (row.official.code, row.official.name)
            == (streak.official.code, streak.official.name)
            for row in quarter.rows
        ):
            return False
    return True
