"""Which duties bind an assignment of a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.names import folded, has_diacritics, same_name_key
from chibo_cli.domain.records import DutyKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.records import Duty


def binds(duty: Duty, role: str | None) -> bool:
    """Whether the duty binds an assignment of this role; no roles named means every role."""
    if not duty.roles:
        return True
    key = same_name_key(role or "")
    return any(same_name_key(named) == key for named in duty.roles)


def role_named(role: str | None, duties: Iterable[Duty]) -> str | None:
    """A role typed without marks, as the one duty that names it so spells it; else as typed."""
    if role is None or has_diacritics(role):
        return role
    spelled = {named for duty in duties for named in duty.roles if folded(named) == folded(role)}
    return spelled.pop() if len(spelled) == 1 else role


def unbound_among(role: str | None, duties: Iterable[Duty]) -> tuple[str, ...]:
    """The roles that attend duties name where none binds this one; empty where one does."""
    attend = [duty for duty in duties if duty.kind is DutyKind.ATTEND]
    if any(binds(duty, role) for duty in attend):
        return ()
    return tuple(dict.fromkeys(named for duty in attend for named in duty.roles))
