"""What registers hold, in the form in which offices send it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.rooms.merging import Sending
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.merging.taking import TAKEN
from tests.running.chibo import Chibo
from tests.running.engines.registers import at, is_served

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.register.journal import Operation


def as_file(db: Path) -> Path:
    """A register as it can be sent: itself where it is a file, else what is backed up of it."""
    if not is_served(db):
        return db
    sent = db.parent / "sent" / db.name
    sent.parent.mkdir(exist_ok=True)
    sent.unlink(missing_ok=True)
    Chibo(db).done("db", "backup", "-o", sent)
    return sent


def rows(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a register by table, in the order of their uids."""
    with open_store(at(db), Mode.READ, wait=1) as store:
        sending = Sending(store.connection, None)
        return {table: sorted(map(tuple, sending.rows(table))) for table in TAKEN}


def province(empty_register: Path, folder: Path) -> Chibo:
    """A clerk of a province, whose register has nothing in it yet."""
    folder.mkdir(parents=True)
    return Chibo.at_copy_of(empty_register, folder)


def left_behind(folder: Path) -> list[str]:
    """What passed there and was not taken away."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


def head_of(clerk: Chibo) -> int:
    """The last operation's number."""
    return whole_head_of(clerk).id


def whole_head_of(clerk: Chibo) -> Operation:
    """The last operation."""
    with open_store(at(clerk.db), Mode.READ, wait=1) as store:
        head = store.journal.head()
    assert head is not None
    return head


def days(clerk: Chibo) -> list[str]:
    """Of the meetings attended."""
    return sorted(str(row[3]) for row in rows(clerk.db)["attendance"])
