"""What an office sends: rows by uid, each that points at another by the uid of that one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    Value = str | int | float | bytes | None
    SentRow = Sequence[Value]

# What an office has for itself: none of it is sent, but what `Sender.kept` tells of it.
KEPT_APART = frozenset(
    {
        *("setting", "word_template", "remark", "closing", "closed_file"),
        *("office", "origin", "united", "left_out"),
    }
)
# Of these each register has but one row of a code, or of a key: whoever brings the same shares it.
CATALOGUE = (
    *("unit_kind", "regulation", "duty"),
    *("score_template", "score_criterion", "score_grade"),
)
NAMES: Mapping[str, str] = {"unit_name": "unit_id", "official_name": "official_id"}
"""What only who bears it is called by, with the column of the bearer."""
CODED: Mapping[str, Collection[str]] = {"unit": ("code",), "official": ("code", "former_codes")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Whose a parcel is, and how far the sender's journal went.

    `name` is what the office calls itself, `head` and `hash` the last operation of its journal,
    None where it came without. `kept` is JSON of its settings and closed periods; `erased` are the
    uids of officials who were erased there.
    """

    identity: str
    name: str | None
    head: int | None
    hash: str | None
    kept: str
    erased: frozenset[str] = frozenset()


class Parcel(Protocol):
    """The rows of an office since the operation that was taken last, or all of them."""

    @property
    def sender(self) -> Sender:
        """Whose it is."""

    @property
    def tells_all(self) -> bool:
        """Whether it has any row that is asked for, and not only what was put into a file."""

    @property
    def is_followed(self) -> bool:
        """Whether the next one may begin where this one ends, whatever is new in it."""

    def rows(self, table: str, also: Collection[str] = ()) -> Iterator[SentRow]:
        """Each row of a table, or each touched since and those of the uids besides, by number.

        The uid stands first, then the table's other columns but the number; catalogues are whole.
        """

    def gone(
        self, table: str, held: AbstractSet[str], also: Collection[str] = ()
    ) -> AbstractSet[str]:
        """Of the rows `held` here by uid those taken out since; of those `also` at any time."""
