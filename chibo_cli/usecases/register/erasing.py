"""A person erased: a mark in place of what tells of them, wherever the register keeps it.

Source: Law 91/2025/QH15 on the protection of personal data.
"""

from __future__ import annotations

import os
import zlib
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import NothingToChange
from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.lists.errors import DiskFailed
from chibo_cli.domain.organisation.erasing import Erased, Mention
from chibo_cli.domain.register.errors import ClosingUnsound
from chibo_cli.domain.reports.closed.erased import erased_packet
from chibo_cli.domain.reports.closed.packet import digest
from chibo_cli.domain.reports.closed.proof import (
    PacketBroken,
    closed_report,
    file_to_keep,
    files_of,
    printed_file,
)
from chibo_cli.domain.text.names import search_form
from chibo_cli.store.journal.erasure import Erasure
from chibo_cli.store.registers import Mode, register_at
from chibo_cli.store.rooms.raw import FACTS, RawRows
from chibo_cli.store.store import open_store
from chibo_cli.usecases.finding.subjects import FoundSubject, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from chibo_cli.domain.facts.records import Closing, Official, PrintedForm
    from chibo_cli.domain.organisation.erasing import Subject
    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.journal import Change, Operation
    from chibo_cli.store.store import Store
    from chibo_cli.store.tables.columns import Value

    _Row = Mapping[str, Value]

    Redraw = Callable[[PrintedForm, bytes, Subject], bytes]

# What is said of the person alone, in rows that are theirs.
SAID: Mapping[str, Sequence[str]] = {
    "post": ("title",),
    "attendance": ("substitute", "strengths", "shortcomings"),
    "assignment": ("end_reason",),
    "plan": ("note",),
    "waiver": ("reason",),
    "filing": ("result",),
}
_NO_WORDS = {"uid", "key", "digest", "packet", "folded"}
_CLOSED = ("closed_file", "closing")  # rewritten as a whole
_NAMES = ("official", "official_name")
_IMPORT = "import"  # a command that holds no word of a fact


def erase_official(store: Store, official: Official, *, texts: bool, redraw: Redraw) -> Erased:
    """Put the mark in place of all that tells of an official; figures and verdicts stay.

    The transaction is an erasure. `texts` is whether what others wrote loses the name too;
    `redraw` makes of a file printed at a closing the one without the person.

    Raises:
        NothingToChange: the person is erased already, and nothing was written since.
        ClosingUnsound: a closed report is not what was put away.
    """
    operation = store.journal.head()
    if operation is None:
        raise AssertionError("a write belongs to an operation")
    found = subject_of(store, official, said=SAID)
    living = frozenset(each.id for each in store.officials.all())
    work = _Work(store, found, living, operation.id, texts=texts)
    work.mark_rows()
    periods, unclear = work.mark_closings(redraw)
    changes = [*work.changes_to_blank()]
    kept = [*work.mark_words()]
    if not (work.rows or changes):
        raise NothingToChange(MARK)
    Erasure(store.connection, operation.id).blank(changes)
    return Erased(
        subject=found.subject,
        rows=work.rows,
        images=len(changes),
        periods=periods,
        unclear=unclear,
        mentions=tuple(work.mentions),
        kept=kept,
    )


def erase_for_good(
    live: Address,
    find: Callable[[Store], Official],
    operation: Operation,
    *,
    wait: float,
    texts: bool,
    redraw: Redraw,
) -> tuple[Erased, Operation]:
    """Erase an official from a register's very bytes; with the operation as it is journalled.

    Raises:
        RegisterUnusable, RegisterBusy, DiskFailed: nothing is erased.
        ClosingUnsound: a closed report is not what was put away.
    """
    with open_store(live, Mode.READ, wait=wait) as store:
        subject = subject_of(store, find(store), said=SAID).subject
    operation = replace(
        operation,
        actor=subject.without(operation.actor),
        command=f"{operation.command} {subject.code}",
        reason=operation.reason and subject.without(operation.reason),
    )
    try:
        with (
            register_at(live).rewritten(wait=wait) as draft,
            open_store(draft, Mode.WRITE, wait=wait, operation=operation) as store,
        ):
            done = erase_official(store, find(store), texts=texts, redraw=redraw)
    except DiskFailed:  # also after the point of no return
        if not register_at(live).is_kept(operation, wait=wait):
            raise
    return done, operation


@dataclass(slots=True)
class _Work:
    """One erasure under way."""

    store: Store
    found: FoundSubject
    living: frozenset[int]
    number: int
    texts: bool
    rows: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    replaced: set[tuple[str, int]] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)  # operations that wrote of the person

    @property
    def subject(self) -> Subject:
        """The person."""
        return self.found.subject

    def mark_rows(self) -> None:
        """Every row of facts as it stands, closed reports aside."""
        raw = RawRows(self.store.connection)
        for table in (name for name in FACTS if name != "closed_file"):
            for row in raw.of(table):
                marked = self._own(table, row) if self.found.owns(table, row) else {}
                spoken = self._without_names(table, {**row, **marked})
                if spoken and not self.found.owns(table, row):
                    self.mentions.append(_mention(table, row, spoken))
                if self.texts or self.found.owns(table, row):
                    marked = {**marked, **spoken}
                if marked:
                    raw.replace(table, _id(row), marked)
                    self.rows[table] += 1
                    self.replaced.add((table, _id(row)))

    def mark_closings(self, redraw: Redraw) -> tuple[list[str], list[str]]:
        """The closed reports and their files; the periods marked, and those that stay unclear."""
        raw = RawRows(self.store.connection)
        closings = self.store.closings.all()
        digests = self._mark_files(closings, redraw)
        periods, unclear = [], []
        for closing in closings:
            packet = erased_packet(closing.packet, self.subject, digests, texts=self.texts)
            if packet != closing.packet:
                raw.replace("closing", closing.id, {"packet": packet, "digest": digest(packet)})
                self.replaced.add(("closing", closing.id))
                self.rows["closing"] += 1
                periods.append(closing.period)
            if self.subject.namesakes and self.subject.without_names(packet) != packet:
                unclear.append(closing.period)
        return periods, unclear

    def _mark_files(self, closings: Sequence[Closing], redraw: Redraw) -> Mapping[str, str]:
        """The digests of the files that are others now, by the old ones.

        Raises:
            ClosingUnsound: a closing, or a file of one, is not what was put away.
        """
        raw = RawRows(self.store.connection)
        digests = {}
        for closing in closings:
            try:
                closed_report(closing)
                for form, noted in files_of(closing).items():
                    file = self.store.closings.file(noted)
                    if file is None:
                        continue
                    old = printed_file(file)
                    new = redraw(form, old, self.subject)
                    if new != old:
                        kept = file_to_keep(new)
                        digests[noted] = kept.digest
                        values: _Row = {"digest": kept.digest, "content": kept.content}
                        raw.replace("closed_file", file.id, values)
                        self.replaced.add(("closed_file", file.id))
            except PacketBroken:
                raise ClosingUnsound(closing.period) from None
        return digests

    def changes_to_blank(self) -> Iterator[int]:
        """The earlier changes whose images tell of the person."""
        for change in self.store.journal.all_changes():
            if change.operation_id == self.number or change.is_blank:
                continue
            tells = self._is_closed_image if change.table in _CLOSED else self._tells
            if change.table in FACTS and tells(change):
                yield change.id

    def mark_words(self) -> Iterator[int]:
        """Other words for the operations that name the person; those that cannot have others."""
        erasure = Erasure(self.store.connection, self.number)
        for each in self.store.journal.operations():
            other = self._other_words(each)
            if other != each and each.words is None:
                yield each.id
            elif other != each:
                erasure.replace_words(replace(other, salt=os.urandom(len(each.salt or b""))))

    def _tells(self, change: Change) -> bool:
        """Whether an image has what is marked in rows; a mention by others is noted as one."""
        sides = [{"id": change.row_id, **side} for side in self.store.journal.sides(change) if side]
        if any(self.found.owns(change.table, side) for side in sides):
            tells = any(
                self._own(change.table, side) or self._without_names(change.table, side)
                for side in sides
            )
            if tells:
                self.touched.add(change.operation_id)
            return tells
        for side in sides:
            spoken = self._without_names(change.table, side)
            if spoken:
                if not any(each.is_of(change.table, change.row_id) for each in self.mentions):
                    self.mentions.append(_mention(change.table, side, spoken, change.operation_id))
                return self.texts
        return False

    def _is_closed_image(self, change: Change) -> bool:
        """Of a row that is marked, or of one that is gone and held what the others do."""
        if (change.table, change.row_id) in self.replaced:
            return True
        held = "packet" if change.table == "closing" else "content"
        return any(
            self._is_told(value)
            for name, *sides in self.store.journal.columns(change)
            for value in sides
            if name == held and value is not None
        )

    def _is_told(self, value: Value) -> bool:
        if self.subject.namesakes:
            return False
        said = zlib.decompress(value).decode(errors="ignore") if isinstance(value, bytes) else value
        return self.subject.is_in(str(said))

    def _own(self, table: str, row: _Row) -> dict[str, Value]:
        """What stands in place of what is said of the person in a row of theirs."""
        marks: dict[str, Value] = {name: MARK for name in SAID.get(table, ()) if row.get(name)}
        match table:
            case "official":
                if row.get("full_name"):  # where programs before dated names had it
                    marks["full_name"] = MARK
                marks["code"] = self.subject.code
                if row.get("former_codes") not in {None, "[]"}:
                    marks["former_codes"] = "[]"
            case "official_name":
                marks |= {"name": MARK, "folded": search_form(MARK)}
            case "post" if row.get("agency"):
                marks["agency"] = self.subject.without_agency(str(row["agency"]))
        return {name: mark for name, mark in marks.items() if row.get(name) != mark}

    def _without_names(self, table: str, row: _Row) -> dict[str, Value]:
        """Each text that holds the name, with the mark in its place; names of others stay."""
        if table in _NAMES and not self._may_be_theirs(table, row):
            return {}
        spoken: dict[str, Value] = {}
        for name, value in row.items():
            if isinstance(value, str) and name not in _NO_WORDS:
                said = self.subject.without_names(value)
                if said != value:
                    spoken[name] = said
        if "name" in spoken and "folded" in row:
            spoken["folded"] = search_form(str(spoken["name"]))
        return spoken

    def _may_be_theirs(self, table: str, row: _Row) -> bool:
        """A record of the same name that is gone: whoever is in the register is somebody else."""
        return row.get("id" if table == "official" else "official_id") not in self.living

    def _other_words(self, operation: Operation) -> Operation:
        subject = self.subject
        named = self.found.is_named_by(operation)
        wrote = operation.id in self.touched and _IMPORT not in operation.command.split()
        if not (named or wrote):
            return operation
        reason = operation.reason and subject.without(operation.reason)
        return replace(
            operation,
            actor=subject.without(operation.actor),
            command=MARK,
            reason=MARK if wrote and reason in subject.said else reason,
        )


def _mention(table: str, row: _Row, spoken: _Row, operation: int | None = None) -> Mention:
    text = next(str(row[name]) for name in spoken)
    return Mention(table, _id(row), text, operation)


def _id(row: _Row) -> int:
    return int(str(row["id"]))
