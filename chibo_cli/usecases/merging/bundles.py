"""A bundle as an office's parcel: its chain and each of its rows proved before any is taken."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.merging.bundles import spoken
from chibo_cli.domain.merging.errors import (
    BundleRefused,
    EverythingWanted,
    HeadLost,
    IdentityShared,
    SinceElsewhere,
    SourceFault,
)
from chibo_cli.domain.merging.offices import kept_of_part
from chibo_cli.domain.register.journal import FIRST_PREVIOUS, operation_hash
from chibo_cli.store.copies import may_stand
from chibo_cli.store.rooms.merging import SENT
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from chibo_cli.domain.merging.bundles import Bundle
    from chibo_cli.domain.merging.offices import Office
    from chibo_cli.domain.merging.parcels import Parcel, Sender, SentRow

_MANY = 500


@dataclass(frozen=True, slots=True)
class BundleParcel:
    """The rows of a bundle; `remaining` are, by table, the uids of all rows that the office has.

    Of the tables that are not among those, `gone` are the rows that it took out.
    """

    bundle: Bundle
    remaining: Mapping[str, AbstractSet[str]]
    is_followed = True

    @property
    def sender(self) -> Sender:
        """Whose it is."""
        sender = self.bundle.sender
        return replace(sender, kept=kept_of_part(sender.kept)) if self.bundle.is_part else sender

    @property
    def tells_all(self) -> bool:
        """Only of a whole register."""
        return self.bundle.since is None and not self.bundle.is_part

    def rows(self, table: str, also: Collection[str] = ()) -> Iterator[SentRow]:
        """Those in the file, and none besides."""
        del also
        return self.bundle.rows(table)

    def gone(self, table: str, held: AbstractSet[str], also: Collection[str] = ()) -> set[str]:
        """As `Parcel.gone`, as far as the file tells."""
        del also
        if table in self.remaining:
            return set(held - self.remaining[table])
        return set(held & self.bundle.gone.get(table, frozenset()))


class ProvedBundle:
    """A bundle of which every link and every row proves to be one of chibo's.

    Raises:
        BundleRefused: one does not.
    """

    def __init__(self, path: Path, bundle: Bundle) -> None:
        self._path = path
        self._bundle = bundle
        self.identity = bundle.sender.identity
        self.digest = spoken(bundle.digest)
        since = bundle.since
        self._hashes = {} if since is None else {since.operation: since.hash}
        self._unproved = 0  # the last operation whose words are hashed as such, and not sent
        self._prove_chain()
        uids = {table: self._proved_uids(table) for table in SENT}
        is_whole = since is None and not bundle.is_part
        self._remaining = uids if is_whole else bundle.remaining

    def parcel(self, office: Office | None, *, anew: bool) -> Parcel:
        """What is in the file, where it follows what was taken from the office last.

        Raises:
            EverythingWanted, SinceElsewhere: it begins later, or elsewhere.
            HeadLost, IdentityShared: the operation taken last is not in its journal.
        """
        bundle, known = self._bundle, None if office is None else office.head
        if bundle.since is not None and (
            office is None or known is None or (office.is_known_in_part and not bundle.is_part)
        ):
            raise EverythingWanted(str(self._path), bundle.since.operation)
        if office is not None and known is not None and not (anew and bundle.since is None):
            self._check_follows(office, known)
        return BundleParcel(bundle, self._remaining)

    def _check_follows(self, office: Office, known: int) -> None:
        path, since = str(self._path), self._bundle.since
        found = self._hashes.get(known)
        if found is not None and (found != office.hash or known < self._unproved):
            raise IdentityShared(path, office.name, known)
        if found is None and since is not None:
            raise SinceElsewhere(path, office.name, since.operation, known)
        if found is None:
            raise HeadLost(path, office.name, known)

    def _prove_chain(self) -> None:
        """Every operation has its hash and follows the one before; the last is the head."""
        since, sender = self._bundle.since, self._bundle.sender
        number, previous = (0, FIRST_PREVIOUS) if since is None else (since.operation, since.hash)
        for link in self._bundle.chain():
            operation = link.operation
            if operation.id <= number or operation.previous != previous:
                self._refuse()
            if operation.words is None and since is None:
                self._unproved = operation.id
            elif operation.words is None or operation.hash != operation_hash(
                operation, link.digests
            ):
                self._refuse()
            number, previous = operation.id, operation.hash or ""
            self._hashes[number] = previous
        head = (number, previous) if self._hashes else (None, None)
        if head != (sender.head, sender.hash):
            self._refuse()

    def _proved_uids(self, table: str) -> AbstractSet[str]:
        """The uids of a table's rows, each of which may stand in a register."""
        rows, uids = self._bundle.rows(table), set[str]()
        while some := list(islice(rows, _MANY)):
            if not may_stand(table, some):
                self._refuse()
            uids.update(str(row[0]) for row in some)
        return uids

    def _refuse(self) -> None:
        raise BundleRefused(str(self._path), SourceFault.DAMAGED)
