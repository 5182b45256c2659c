"""The office's own kinds of unit, beside the presets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.organisation import UnitKindEntry
from chibo_cli.domain.facts.errors import (
    KindInUse,
    KindKnown,
    KindUnknown,
    NothingToChange,
    PresetKept,
)
from chibo_cli.domain.facts.kinds import (
    UNIT_KINDS,
    UnitKind,
    is_cell,
    new_key,
    own_kind,
    preset_kind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.store.store import Store


def add_kind(store: Store, name: str, name_en: str | None, *, of_cells: bool) -> UnitKind:
    """A new kind; units of it are cells or are not, for good.

    Raises:
        KindKnown: a preset, or a kind of the office's own, is called so.
    """
    own = _known(store)
    _check_names(name, name_en, own)
    taken = {*UNIT_KINDS, *(each.key for each in own)}
    key = new_key(name, taken, of_cells=of_cells)
    kind = UnitKind(id=0, key=key, name=name, name_en=name_en, is_cell=of_cells)
    store.unit_kinds.add(kind)
    return kind


def list_kinds(store: Store) -> list[UnitKindEntry]:
    """The presets in their order, then the office's own by number, then those without a name."""
    borne = store.unit_kinds.borne()
    presets = [
        UnitKindEntry(key, words[0], key.replace("_", " "), is_cell(key), True, borne.get(key, 0))  # noqa: FBT003 — a row's cell
        for key, words in UNIT_KINDS.items()
    ]
    return presets + [
        UnitKindEntry(
            each.key,
            each.name,
            each.name_en,
            each.is_cell,
            preset=False,
            units=borne.get(each.key, 0),
        )
        for each in _known(store)
    ]


def rename_kind(store: Store, text: str, name: str, name_en: str | None) -> UnitKind:
    """Another name of a kind of the office's own, which is returned as it was.

    Without an English name the one it has stays.

    Raises:
        PresetKept, KindUnknown, KindKnown, NothingToChange: it cannot be called so.
    """
    kind = _own(store, text)
    _check_names(name, name_en, [each for each in _known(store) if each.key != kind.key])
    new = replace(kind, name=name, name_en=name_en or kind.name_en)
    if new == kind:
        raise NothingToChange(kind.name)
    if kind.id:
        store.unit_kinds.rewrite(new)
    else:
        store.unit_kinds.add(new)
    return kind


def remove_kind(store: Store, text: str) -> UnitKind:
    """Take a kind of the office's own out, which is returned.

    Raises:
        PresetKept, KindUnknown: it is none of these.
        KindInUse: a unit is of that kind, or a duty counts its units.
    """
    kind = _own(store, text)
    units = store.unit_kinds.borne().get(kind.key, 0)
    duties = sum(kind.key in each.unit_kinds for each in store.regulations.duties())
    facts = {table: count for table, count in (("unit", units), ("duty", duties)) if count}
    if facts:
        raise KindInUse(kind.name, facts)
    store.unit_kinds.remove(kind)
    return kind


def _own(store: Store, text: str) -> UnitKind:
    if preset_kind(text) is not None:
        raise PresetKept(text)
    found = own_kind(text, _known(store))
    if found is None:
        raise KindUnknown(text)
    return found


def _known(store: Store) -> list[UnitKind]:
    """The office's own by number, then those that units bear and nobody has named: numbered 0."""
    known, borne = store.unit_kinds.all(), store.unit_kinds.borne()
    nameless = borne.keys() - UNIT_KINDS.keys() - {each.key for each in known}
    return known + [
        UnitKind(id=0, key=key, name=key, is_cell=is_cell(key)) for key in sorted(nameless)
    ]


def _check_names(name: str, name_en: str | None, own: Sequence[UnitKind]) -> None:
    for each in filter(None, (name, name_en)):
        known = own_kind(each, own)
        preset = preset_kind(each)
        if known is not None or preset is not None:
            raise KindKnown(each, preset or (known.key if known else ""))
