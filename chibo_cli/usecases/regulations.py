"""Regulations: taking one up, listing those in the register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.entries import PresetEntry, RegulationEntry
from chibo_cli.domain.errors import Noun, RegulationDiffers, UnknownName
from chibo_cli.domain.names import folded
from chibo_cli.domain.spans import ALWAYS, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chibo_cli.domain.records import Duty, Regulation
    from chibo_cli.domain.searching import Sought
    from chibo_cli.store.store import Store


def add_regulation(store: Store, regulation: Regulation, duties: Sequence[Duty]) -> bool:
    """Take a regulation up; False where the very same stands in the register already.

    Raises:
        RegulationDiffers: its code is known, with other contents.
    """
    for known in store.regulations.all():
        if folded(known.code) != folded(regulation.code):
            continue
        if _bare(known, store.regulations.duties(known.id)) == _bare(regulation, duties):
            return False
        raise RegulationDiffers(regulation.code)
    store.regulations.add(regulation, duties)
    return True


def find_preset(
    presets: Iterable[tuple[Regulation, tuple[Duty, ...]]], text: str
) -> tuple[Regulation, tuple[Duty, ...]]:
    """The preset of that code, or of the number it begins with; UnknownName where none is."""
    sought = folded(text)
    for regulation, duties in presets:
        code = folded(regulation.code)
        if sought in {code, code.split("-")[0]}:
            return regulation, duties
    raise UnknownName(Noun.PRESET, text)


def list_regulations(
    store: Store, *, days: Span = ALWAYS, sought: Sought | None = None
) -> list[RegulationEntry]:
    """The regulations in force on some of these days, oldest entry first.

    `sought` keeps those with these words in their code, title or issuer.
    """
    duties = store.regulations.duties()
    return [
        RegulationEntry(
            regulation.code,
            regulation.title,
            regulation.issuer,
            regulation.issued_on,
            sum(duty.regulation_id == regulation.id for duty in duties),
            regulation.life.since,
            regulation.life.until,
        )
        for regulation in store.regulations.all()
        if regulation.life.overlaps(days)
        and (sought is None or sought.is_in(regulation.code, regulation.title, regulation.issuer))
    ]


def list_presets(
    presets: Iterable[tuple[Regulation, tuple[Duty, ...]]], known: Iterable[str]
) -> list[PresetEntry]:
    """The presets, and whether each code is in the register."""
    codes = {folded(code) for code in known}
    return [
        PresetEntry(
            regulation.code,
            regulation.title,
            regulation.issuer,
            len(duties),
            folded(regulation.code) in codes,
        )
        for regulation, duties in presets
    ]


def _bare(regulation: Regulation, duties: Iterable[Duty]) -> tuple[Regulation, list[Duty]]:
    return replace(regulation, id=0), [replace(duty, id=0, regulation_id=0) for duty in duties]
