"""An office whose register is taken in, whose rows are whose, and what was left out and why."""

from __future__ import annotations

import json
import uuid
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from datetime import date

_PART = "part"  # its key in what is kept


class Obstacle(Enum):
    """Why a row of an office is not taken in."""

    LATE = "late"  # it lies in a period that is closed here
    STANDS = "stands"  # another row here already says what only one can
    RULE = "rule"  # beside what stands here it breaks a rule across rows
    MISSING = "missing"  # what it names was left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Another register, as it was last taken in.

    Its units hang under the unit `under_id`. `head` and `hash` are of its journal's last operation
    then, None of an export without a journal. `kept` is JSON of what stays its own: settings and
    closed periods; and whether the file taken last told of some of its units only.
    """

    id: int = 0
    identity: str
    name: str
    under_id: int | None = None
    heard_on: date
    head: int | None = None
    hash: str | None = None
    kept: str = "{}"

    @property
    def is_known_in_part(self) -> bool:
        """Whether of its other units nobody knows here what moved before `head`."""
        return bool(json.loads(self.kept).get(_PART, False))


def kept_of_part(kept: str) -> str:
    """What is kept of an office whose file tells of some of its units only."""
    return json.dumps({**json.loads(kept), _PART: True}, ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The rows of a table from `first_id` to `last_id`, both inclusive, came from an office."""

    id: int = 0
    office_id: int
    in_table: str
    first_id: int
    last_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class United:
    """A row of an office that is one with a row here, or None: with nothing of its own any more."""

    id: int = 0
    in_table: str
    former: str
    kept_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A row of an office that could not be taken in: whom, where and when it is about."""

    id: int = 0
    office_id: int
    in_table: str
    former: str
    obstacle: Obstacle
    official_id: int | None = None
    unit_id: int | None = None
    day: date | None = None


def hung_uid(identity: str, unit: str, at: int) -> str:
    """By what a placement is known that hangs a unit of an office under one of this register.

    It begins with this register's mark: what a province hung is sent on as any row of its own.
    """
    made = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{identity}/{unit}/{at}"))
    return f"{_mark(identity)}{made[15:]}"


def is_hung(uid: str, identity: str) -> bool:
    """Whether a placement is no office's but hangs one of its units under one of this register."""
    return uid.startswith(_mark(identity))


@cache  # every row of an office is asked
def _mark(identity: str) -> str:
    """What such uids begin with: of a version (RFC 9562) that no other row's are of."""
    return f"{str(uuid.uuid5(uuid.NAMESPACE_OID, identity))[:13]}-8"
