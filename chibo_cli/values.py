"""Values of which a run holds very many: they are light to make, and to hold.

`dataclass` is as the standard library has it, for classes that are frozen and slotted. That one
writes the methods of a class one by one, which takes two thirds of a millisecond, and a command
imports a hundred. Here what differs from class to class is written at once, and when the first
value of the class is made: of most there is none.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import MISSING, FrozenInstanceError, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from dataclasses import Field, dataclass

__all__ = ["Groups", "dataclass", "field", "held_once"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_AT_ONCE = 1_024  # numbers that are made
_WRITTEN = """
def __init__(self, {parameters}):
    {assigned}
def __eq__(self, other):
    return {mine} == {others} if other.__class__ is self.__class__ else NotImplemented
def __hash__(self):
    return hash({mine})
"""


class Groups(Mapping[_Key, tuple[_Value, ...]]):
    """What each key has, none of a key not there.

    What is alone is held without a tuple: of a hundred thousand they would fill the memory.
    """

    def __init__(self, groups: Iterable[tuple[_Key, tuple[_Value, ...]]] = ()) -> None:
        self._held: dict[_Key, _Value | tuple[_Value, ...]] = {}
        for key, group in groups:
            self[key] = group

    def __getitem__(self, key: _Key) -> tuple[_Value, ...]:
        held = self._held[key]
        return held if isinstance(held, tuple) else (held,)

    def get(self, key: _Key, default: tuple[_Value, ...] = ()) -> tuple[_Value, ...]:  # type: ignore[override]  # always a group
        """What a key has."""
        held = self._held.get(key, default)
        return held if isinstance(held, tuple) else (held,)

    def __setitem__(self, key: _Key, group: tuple[_Value, ...]) -> None:
        self._held[key] = group[0] if len(group) == 1 else group

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


def held_once(number: int) -> int:
    """The number, one object however often it was read: rows name each other by the same ones."""
    place, at = divmod(number, _AT_ONCE)
    return _block(place)[at]


@cache
def _block(place: int) -> Sequence[int]:
    return tuple(range(place * _AT_ONCE, (place + 1) * _AT_ONCE))


def _value(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[type[Any]], type[Any]]:
    """A class that inherits no field, and of whose fields each is given to it or has a default."""
    if not (frozen and slots):
        raise TypeError("the standard library makes what is no value")

    def made(bare: type[Any]) -> type[Any]:
        bare.__doc__ = bare.__doc__ or ""  # else it is made of the signature
        slotted = dataclasses.dataclass(
            init=False, repr=False, eq=False, slots=True, kw_only=kw_only
        )(bare)
        for name in ("__init__", "__eq__", "__hash__"):
            setattr(slotted, name, _unwritten(slotted, name))
        for name, method in _SHARED.items():
            setattr(slotted, name, method)
        return slotted

    return made


def _unwritten(slotted: type[Any], name: str) -> Callable[..., Any]:
    """A method that at its first call puts those written in the place of all such."""

    def first(*given: object, **named: object) -> Any:  # noqa: ANN401 — whatever the method says
        for each, method in _written(slotted).items():
            setattr(slotted, each, method)
        return getattr(slotted, name)(*given, **named)

    return first


def _written(slotted: type[Any]) -> dict[str, Any]:
    """The methods that differ from class to class."""
    stated = fields(slotted)
    compared = [each.name for each in stated if each.compare]
    assigned = [f"_set_{each.name}(self, {_given(each)})" for each in stated]
    if hasattr(slotted, "__post_init__"):
        assigned.append("self.__post_init__()")
    text = _WRITTEN.format(
        parameters=", ".join(_parameters(stated)),
        assigned="\n    ".join(assigned or ["pass"]),
        mine=_tuple("self", compared),
        others=_tuple("other", compared),
    )
    known: dict[str, Any] = {"MISSING": MISSING}
    for each in stated:
        known[f"_set_{each.name}"] = getattr(slotted, each.name).__set__
        known[f"_default_{each.name}"] = each.default
        known[f"_make_{each.name}"] = each.default_factory
    methods: dict[str, Any] = {}
    # Compiled before: of a text that is interrupted Python takes the interrupt as told by nobody.
    exec(compile(text, "<values>", "exec"), known, methods)  # noqa: S102 — as the standard library
    return methods


def _parameters(stated: Iterable[Field[Any]]) -> Iterable[str]:
    for is_named in (False, True):
        those = [each for each in stated if each.kw_only is is_named]
        if is_named and those:
            yield "*"
        for each in those:
            if each.default_factory is not MISSING:
                yield f"{each.name}=MISSING"
            else:
                is_free = each.default is not MISSING
                yield f"{each.name}=_default_{each.name}" if is_free else each.name


def _given(each: Field[Any]) -> str:
    if each.default_factory is MISSING:
        return each.name
    return f"_make_{each.name}() if {each.name} is MISSING else {each.name}"


def _tuple(of: str, names: Iterable[str]) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in names)})"


def _shown(self: Any) -> str:  # noqa: ANN401 — any value
    said = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _refused(self: object, name: str, value: object = None) -> NoReturn:  # noqa: ARG001 — as Python calls it
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _copied(self: object, state: tuple[None, dict[str, object]]) -> None:
    for name, value in state[1].items():
        object.__setattr__(self, name, value)


_SHARED = {
    "__repr__": _shown,
    "__setattr__": _refused,
    "__delattr__": _refused,
    "__setstate__": _copied,
}

if not TYPE_CHECKING:
    dataclass = _value
