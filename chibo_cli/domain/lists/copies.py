"""The register's tables as lists that come back exactly: every row is known by its uid."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import ListKind, Plain, Shape
from chibo_cli.domain.text.names import LONGEST_TEXT
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from enum import Enum

    from chibo_cli.domain.lists.column import Form

UID, NUMBER, PART, SCHEMA = "uid", "id", "part", "schema"
_POINTER = re.compile(r"(?:^|\s)uid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$", re.IGNORECASE)
_BARE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Copy:
    """How a table is copied: its name, and the list's columns beside `uid` and `id`.

    Those `told` say for the reader what stands in other tables, which have copies of their own.
    """

    table: str
    columns: tuple[str, ...]
    required: frozenset[str]
    told: frozenset[str]

    @property
    def shape(self) -> Shape:
        """What tells such a list from others: the uid, and what no row can be without."""
        return Shape(
            (UID, NUMBER, PART, *self.columns),
            (frozenset({UID}), *(frozenset({column}) for column in sorted(self.required))),
        )


def _copy(table: str, columns: str, told: str = "") -> Copy:
    marked = columns.split()
    return Copy(
        table,
        tuple(column.rstrip("*") for column in marked),
        frozenset(column.rstrip("*") for column in marked if column.endswith("*")),
        frozenset(told.split()),
    )


# One entry a table of facts, in the order of `ListKind`. A column is the table's own without its
# `_id` or `is_`; `date` is the day on which a meeting was held, or that a row left out is about.
# A `first_row`, `last_row` or `kept_row` is a number of the table `in_table`.
COPIES: Mapping[ListKind, Copy] = {
    ListKind.SETTINGS: _copy("setting", "key* value*"),
    ListKind.WORD_TEMPLATES: _copy("word_template", "key* content*"),
    ListKind.UNIT_KINDS: _copy("unit_kind", "key* name* name_en cell"),
    ListKind.UNITS: _copy("unit", "code kind* tags since until", told="tags"),
    ListKind.UNIT_NAMES: _copy("unit_name", "unit* name* since until"),
    ListKind.UNIT_TAGS: _copy("unit_tag", "unit* tag* since until"),
    ListKind.PLACEMENTS: _copy("placement", "unit* parent* since until"),
    ListKind.SUCCESSIONS: _copy("succession", "old* new* happened_on* kind* document"),
    ListKind.OFFICIALS: _copy(
        "official", "code name* since until former_codes", told="name since until"
    ),
    ListKind.OFFICIAL_NAMES: _copy("official_name", "official* name* document since until"),
    ListKind.TERMS: _copy("term", "official* since until"),
    ListKind.POSTS: _copy("post", "official* title agency since until"),
    ListKind.MEMBERSHIPS: _copy("membership", "official* cell* since until"),
    ListKind.REGULATIONS: _copy(
        "regulation", "code* title issuer report_title issued_on since until"
    ),
    ListKind.DUTIES: _copy(
        "duty",
        "regulation* number* kind* period* minimum count_per unit_kinds meetings roles"
        " exclude_own_cell allow_substitute min_days note document held_by due due_before"
        " addressees since until",
    ),
    ListKind.ASSIGNMENTS: _copy(
        "assignment",
        "official* unit* regulation* role decision since until end_reason replaces draft",
    ),
    ListKind.SCORE_TEMPLATES: _copy(
        "score_template", "code* title issuer issued_on meetings max_points* note since until"
    ),
    ListKind.SCORE_CRITERIA: _copy("score_criterion", "template* number* text* points*"),
    ListKind.SCORE_GRADES: _copy("score_grade", "template* name* at_least*"),
    ListKind.ATTENDANCES: _copy(
        "attendance",
        "official* unit* date* meeting substitute strengths shortcomings document reported_on tags",
    ),
    ListKind.SCORES: _copy("score", "unit* date* official points* template"),
    ListKind.RECOMMENDATIONS: _copy(
        "recommendation",
        "attendance unit* official raised_on* text* tags addressed_to due status* outcome"
        " settled_on",
    ),
    ListKind.RECOMMENDATION_STEPS: _copy(
        "recommendation_step",
        "recommendation* noted_on* status text document addressed_to due",
    ),
    ListKind.WAIVERS: _copy("waiver", "official unit regulation since until reason* document"),
    ListKind.SCHEDULES: _copy("schedule", "unit* day nth weekday time place since until"),
    ListKind.FILINGS: _copy(
        "filing", "duty* official unit period* filed_on* number addressees result"
    ),
    ListKind.SCHEDULE_CHANGES: _copy("schedule_change", "unit* month* date time place reason"),
    ListKind.PLANS: _copy("plan", "official* unit* planned_on* note"),
    ListKind.REMARKS: _copy("remark", "period* regulation strengths shortcomings proposals"),
    ListKind.CLOSINGS: _copy(
        "closing", "period* since* until* packet* digest* reason reopened reopen_reason"
    ),
    ListKind.CLOSED_FILES: _copy("closed_file", "digest* content*"),
    ListKind.OFFICES: _copy("office", "identity* name* parent heard_on* head hash kept*"),
    ListKind.ORIGINS: _copy("origin", "office* in_table* first_row* last_row*"),
    ListKind.UNITED: _copy("united", "in_table* former* kept_row"),
    ListKind.LEFT_OUT: _copy("left_out", "office* in_table* former* obstacle* official unit date"),
}


# What an export says of the register that it is of: one row, whose uid is the identity.
IDENTITY_SHAPE = Shape((UID, SCHEMA), (frozenset({UID}), frozenset({SCHEMA})))


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a copy, by its list's name and its table's; `to` is the table a row points at."""

    column: str
    name: str
    form: Form
    is_required: bool
    default: object = None
    choices: type[Enum] | None = None
    to: str = ""


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """A row of a table: values by list column; one that points holds the other row's id."""

    id: int
    uid: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Pointer:
    """How a row can be pointed at: by its code where no other bears it, else by its uid."""

    id: int
    uid: str
    code: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class CopiedList:
    """A table's copy: `columns` are its header, each row has a cell for each."""

    kind: ListKind
    columns: Sequence[str]
    rows: Sequence[Sequence[Plain]]


@dataclass(frozen=True, slots=True)
class Disclosed:
    """Rows that name the person, what the journal has of them, and what closed reports say."""

    lists: Sequence[CopiedList]
    journal: Sequence[Mapping[str, object]]
    closed: Sequence[Mapping[str, object]]


def pointing_at(pointer: Pointer) -> str:
    """`Nguyễn Văn An uid:0190…`: what stands before the uid is for the reader."""
    name = (pointer.name or "")[: LONGEST_TEXT // 2]
    return f"{name} uid:{pointer.uid}".strip()


def pointed_at(text: str) -> str | None:
    """The uid that a cell points at; None where it is a code."""
    found = _POINTER.search(text)
    return None if found is None else found[1].lower()


def is_uid(text: str) -> bool:
    """Whether a text is a uid as rows bear them."""
    return _BARE.fullmatch(text) is not None


def words_text(words: Sequence[str]) -> str | None:
    """Several words in one cell, as TOML has them; None where there are none."""
    return json.dumps(list(words), ensure_ascii=False) if words else None


def words_in(text: str) -> tuple[str, ...]:
    """The words of such a cell.

    Raises:
        ValueError: it is no list of texts.
    """
    words = json.loads(text)
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError(text)
    return tuple(words)


def pieces(text: str) -> Iterator[str]:
    """A long text in pieces that a cell can hold, cut beside no space where that can be."""
    begin = 0
    while len(text) - begin > LONGEST_TEXT:
        longest = begin + LONGEST_TEXT
        cuts = range(longest, longest - LONGEST_TEXT // 2, -1)
        cut = next(
            (at for at in cuts if not (text[at - 1].isspace() or text[at].isspace())), longest
        )
        yield text[begin:cut]
        begin = cut
    yield text[begin:]
