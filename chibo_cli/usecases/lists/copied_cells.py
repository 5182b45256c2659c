"""What a cell of a copy means, the rows it points at, and what a whole row must keep to."""

from __future__ import annotations

from base64 import b64decode
from collections import defaultdict
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.file import regulation_in
from chibo_cli.domain.facts.errors import WaiverNamesNobody
from chibo_cli.domain.facts.kinds import unit_kind
from chibo_cli.domain.facts.records import ClosedFile, Closing
from chibo_cli.domain.facts.settings import setting_named, setting_value
from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.copies import COPIES, Field, pointed_at, words_in
from chibo_cli.domain.lists.errors import Rule, RuleBroken
from chibo_cli.domain.lists.lists import Cell, ListKind
from chibo_cli.domain.reports.closed.proof import (
    PacketBroken,
    PacketFault,
    printed_file,
    proved_report,
)
from chibo_cli.domain.text.errors import InvalidChoice, TextFault, TextRefused
from chibo_cli.domain.text.names import stored_lines, stored_name
from chibo_cli.domain.time.errors import InvalidPeriod
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.spans import EndBeforeStart, Span
from chibo_cli.store.rooms.duties import Duties
from chibo_cli.usecases.importing.cells import day_of, period_in_file, points, shown, time_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chibo_cli.store.store import Store

_LAST = -1
_ANY_DAY = date(2000, 1, 1)
_BROKEN = {PacketFault.FIGURES: Rule.FIGURES, PacketFault.REASON: Rule.REASON}
_FLAGS = {"true": True, "false": False, "1": True, "0": False, "có": True, "không": False}


def value_in(field: Field, cell: Cell, references: References) -> object:
    """The value of a cell; None where it is empty.

    Raises:
        ChiboError: it cannot be read, or must not be empty.
    """
    text = shown(cell)
    if not text.strip():
        if field.is_required:
            raise TextRefused("", TextFault.EMPTY)
        return None
    match field.form:
        case Form.ROW:
            return references.find(field.to, text)
        case Form.CHOICE if field.choices is not None:
            choices = {str(choice.value): choice for choice in field.choices}
            return _one_of(choices, stored_lines(text), text)
    return _MEANINGS.get(field.form, stored_text)(cell)


def stored_text(cell: Cell) -> str:
    """A text of one line or several, as the register keeps it."""
    return stored_lines(shown(cell))


def count_in(cell: Cell) -> int | None:
    """A whole number; None where the cell is empty."""
    text = shown(cell).strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < len(str(2**63))):
        raise RuleBroken(Rule.COUNT, text)
    return int(text)


def nth_in(cell: Cell) -> int | None:
    """Which of its weekday in the month: `-1` the last; None where the cell is empty."""
    return _LAST if shown(cell).strip() == str(_LAST) else count_in(cell)


def checked(kind: ListKind, values: dict[str, Any]) -> dict[str, Any]:
    """The row's values, in the form the register keeps them, once they fit one another.

    Raises:
        ChiboError: they do not.
    """
    since, until = values.get("since"), values.get("until")
    if since is not None and until is not None and until < since:
        raise EndBeforeStart(since, until)
    match kind:
        case ListKind.SETTINGS:
            setting = setting_named(values["key"])
            return {
                **values,
                "key": setting.value,
                "value": setting_value(setting, values["value"]),
            }
        case ListKind.DUTIES:
            return {**values, **_duty(values)}
        case ListKind.WAIVERS if values["official_id"] is None and values["unit_id"] is None:
            raise WaiverNamesNobody
        case ListKind.FILINGS:
            period = period_in_file(values["period"])
            return {**values, "period": str(period)}
    if kind in _CHECKS:
        _CHECKS[kind](values)
    return values


_MEANINGS: Mapping[Form, Callable[[Cell], object]] = {
    Form.NAME: lambda cell: stored_name(shown(cell)),
    Form.KIND: lambda cell: unit_kind(stored_text(cell)),
    Form.WHOLE: shown,
    Form.BYTES: lambda cell: _bytes(shown(cell)),
    Form.DAY: day_of,
    Form.TIME: time_of,
    Form.NTH: nth_in,
    Form.FLAG: lambda cell: _one_of(_FLAGS, stored_text(cell).lower(), shown(cell)),
    Form.COUNT: count_in,
    Form.POINTS: points,
    Form.WORDS: lambda cell: _words(shown(cell)),
}


class References:
    """The rows of the register and those of the lists taken so far, by table.

    Where it `is_closed`, a code points at a row of the lists only: they are of another register.
    """

    def __init__(self, store: Store, *, is_closed: bool = False) -> None:
        self._by_uid: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._by_code: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._names: dict[tuple[str, int], str] = {}
        for copy in COPIES.values():
            for each in store.copying.pointers(copy.table):
                self.keep(copy.table, each.id, each.uid, None if is_closed else each.code)
                self._names[copy.table, each.id] = each.name or each.code or ""

    def keep(self, table: str, row_id: int, uid: str, code: object = None) -> None:
        """From now on these words point at that row."""
        self._by_uid[table][uid] = row_id
        if isinstance(code, str):
            bearers = self._by_code[table, code.casefold()]
            if row_id not in bearers:
                bearers.append(row_id)

    def name_of(self, table: str, row_id: int) -> str:
        """What a row of the register is called, else its code."""
        return self._names[table, row_id]

    def with_uid(self, table: str, uid: str) -> int | None:
        """The row of that uid."""
        return self._by_uid[table].get(uid)

    def find(self, table: str, text: str) -> int:
        """The row that a cell points at.

        Raises:
            RuleBroken: none, or several bear the code.
        """
        uid = pointed_at(text)
        if uid is not None:
            number = self._by_uid[table].get(uid)
            found = [] if number is None else [number]
        else:
            found = self._by_code.get((table, stored_lines(text).casefold()), [])
        if len(found) != 1:
            raise RuleBroken(Rule.SEVERAL if found else Rule.ROW, text)
        return found[0]


def _duty(values: dict[str, Any]) -> dict[str, Any]:
    """The duty as its TOML states it, so that the same rules hold."""
    fields = {
        name: list(value) if isinstance(value, tuple) else _plain(value)
        for name, value in values.items()
        if name not in {"id", "uid", "regulation_id", "number"} and value not in {None, ""}
    }
    _, (duty,) = regulation_in({"code": "-", "duty": [fields]})
    kept = Duties.mapped.values(duty)
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in kept.items()
        if name not in {"regulation_id", "number"}
    }


def _check_period(values: dict[str, Any]) -> None:
    text = values["period"]
    if str(parse_period(text, today=_ANY_DAY)) != text:
        raise InvalidPeriod(text)


def _check_closing(values: dict[str, Any]) -> None:
    life = Span(values["since"], values["until"])
    names = ("period", "packet", "digest", "reason", "is_reopened", "reopen_reason")
    try:
        proved_report(Closing(id=0, life=life, **{name: values[name] for name in names}))
    except PacketBroken as broken:
        raise RuleBroken(_BROKEN.get(broken.fault, Rule.PACKET)) from None


def _check_file(values: dict[str, Any]) -> None:
    try:
        printed_file(ClosedFile(id=0, digest=values["digest"], content=values["content"]))
    except PacketBroken:
        raise RuleBroken(Rule.FILES) from None


def _check_table(values: dict[str, Any]) -> None:
    if values["in_table"] not in {copy.table for copy in COPIES.values()}:
        raise RuleBroken(Rule.TABLE, values["in_table"])


_CHECKS: Mapping[ListKind, Callable[[dict[str, Any]], None]] = {
    ListKind.REMARKS: _check_period,
    ListKind.CLOSINGS: _check_closing,
    ListKind.CLOSED_FILES: _check_file,
    ListKind.ORIGINS: _check_table,
    ListKind.UNITED: _check_table,
    ListKind.LEFT_OUT: _check_table,
}


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value


def _words(text: str) -> tuple[str, ...]:
    try:
        return tuple(stored_lines(word) for word in words_in(text))
    except ValueError:
        raise RuleBroken(Rule.WORDS, text) from None


def _bytes(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError:
        raise RuleBroken(Rule.FILES) from None


def _one_of(choices: dict[str, Any], word: str, text: str) -> Any:  # noqa: ANN401 — whatever they mean
    if word not in choices:
        raise InvalidChoice(text, "value", tuple(choices))
    return choices[word]
