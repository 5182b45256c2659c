"""A register's people and map held in memory: what the resolver asks of the store, without SQL."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

from chibo_cli.domain.text.names import search_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.organisation.tree import UnitTree

Bearer = TypeVar("Bearer", "Official", "Unit")
_ASCII_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


class Codes(Generic[Bearer]):
    """Who bears a code in any case, as the database compares: NOCASE knows ASCII only."""

    def __init__(self, bearers: Iterable[tuple[str | None, Bearer]]) -> None:
        self._of: defaultdict[str, list[Bearer]] = defaultdict(list)
        for code, each in bearers:
            if code is not None:
                self._of[code.translate(_ASCII_LOWER)].append(each)

    def bearers(self, code: str) -> list[Bearer]:
        """All of them, by number."""
        keys = {form.translate(_ASCII_LOWER) for form in (code, code.upper(), code.lower())}
        found = [each for key in keys for each in self._of.get(key, ())]
        return sorted(found, key=lambda each: each.id)


class Names:
    """Which of many names hold a text: all of them lie in one string, searched at once."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._places: list[int] = []
        self._ids: list[int] = []
        lines, at = [], 0
        for name, number in names:
            line = f"{search_form(name)}\n"
            self._places.append(at)
            self._ids.append(number)
            lines.append(line)
            at += len(line)
        self._lines = "".join(lines)

    def holding(self, text: str) -> list[int]:
        """The numbers of the names that hold the folded text, each once."""
        form = search_form(text)
        if not form:
            return list(dict.fromkeys(self._ids))
        found: dict[int, None] = {}
        at = self._lines.find(form)
        while at >= 0:
            place = bisect_right(self._places, at) - 1
            found[self._ids[place]] = None
            after = self._places[place + 1] if place + 1 < len(self._places) else len(self._lines)
            at = self._lines.find(form, after)
        return list(found)


class SpellingsInMemory:
    """The officials of a register by the folded words of their names, as a list adds to them."""

    def __init__(self, officials: Iterable[Official]) -> None:
        self._alike: defaultdict[str, dict[int, Official]] = defaultdict(dict)
        self._forms: dict[int, set[str]] = {}
        for each in officials:
            self.keep(each)

    def spelled_like(self, name: str) -> list[Official]:
        """Those one of whose names has the same folded words."""
        return list(self._alike[search_form(name)].values())

    def keep(self, official: Official) -> None:
        """From now on the official is this one, by whatever names."""
        for form in self._forms.get(official.id, ()):
            self._alike[form].pop(official.id, None)
        self._forms[official.id] = {search_form(each.name) for each in official.names}
        for form in self._forms[official.id]:
            self._alike[form][official.id] = official


class PeopleInMemory:
    """The officials of a register; each spelling is looked for once."""

    def __init__(self, officials: Iterable[Official]) -> None:
        self._officials = {each.id: each for each in officials}
        self._codes = Codes((each.code, each) for each in self._officials.values())
        self._former_codes = Codes(
            (code, each) for each in self._officials.values() for code in each.former_codes
        )
        self._names = Names(
            (name.name, each.id) for each in self._officials.values() for name in each.names
        )
        self._named: dict[str, list[Official]] = {}

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case, else the one who bore it."""
        return next(iter(self._codes.bearers(code) or self._former_codes.bearers(code)), None)

    def named_like(self, text: str) -> list[Official]:
        """Those one of whose names, of any day, holds the folded text."""
        if text not in self._named:
            self._named[text] = [self._officials[each] for each in self._names.holding(text)]
        return self._named[text]


class MapInMemory:
    """The units of a register, with all that ever stood above them."""

    def __init__(self, tree: UnitTree) -> None:
        self._tree = tree
        self._codes = Codes((unit.code, unit) for unit in tree.units.values())
        self._names = Names(
            (each.name, unit_id) for unit_id, names in tree.names.items() for each in names
        )
        self._named: dict[str, list[int]] = {}
        self._trees: dict[tuple[int, ...], UnitTree] = {}

    def with_code(self, code: str) -> list[Unit]:
        """All that ever bore the code, in any case, by number."""
        return self._codes.bearers(code)

    def named_like(self, text: str) -> list[int]:
        """The ids of units one of whose names, of any day, holds the folded text."""
        if text not in self._named:
            self._named[text] = self._names.holding(text)
        return self._named[text]

    def tree_of(self, unit_ids: Sequence[int]) -> UnitTree:
        """These units and all that ever stood above them; lines once climbed are shared."""
        key = tuple(unit_ids)
        if key not in self._trees:
            self._trees[key] = self._tree.limited_to(self._above(key))
        return self._trees[key]

    def _above(self, unit_ids: Iterable[int]) -> Mapping[int, Unit]:
        reached: dict[int, Unit] = {}
        waiting = list(unit_ids)
        while waiting:
            unit_id = waiting.pop()
            if unit_id not in reached:
                reached[unit_id] = self._tree.units[unit_id]
                waiting += [each.parent_id for each in self._tree.placements.get(unit_id, ())]
        return dict(sorted(reached.items()))  # as the store gives them
