"""Our values are what the standard library makes of the same class."""

from __future__ import annotations

import dataclasses
from copy import deepcopy
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from chibo_cli import values
from tests.running.examples import examples


class _Declared:
    name: str
    places: tuple[str, ...] = ()
    notes: dict[str, int] = field(default_factory=dict)
    seen: int | None = field(default=None, compare=False)


class _Checked:
    """One that refuses what it is given."""

    number: int

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError(self.number)


class _Empty:
    """Nothing."""


def made(bare: type[Any], **stated: bool) -> list[Any]:
    """A class as the standard library makes it and as ours does."""
    makers: list[Any] = [dataclasses.dataclass, values.dataclass]
    return [
        make(frozen=True, slots=True, **stated)(type(bare.__name__, (), dict(vars(bare))))
        for make in makers
    ]


@pytest.mark.parametrize("is_named", [False, True], ids=["by place", "by name"])
def test_a_value_is_made_compared_shown_and_hashed_alike(is_named: bool) -> None:  # noqa: FBT001 — a case
    for cls in made(_Declared, kw_only=is_named):
        one = cls(name="An", places=("x",)) if is_named else cls("An", ("x",))
        assert one == cls(name="An", places=("x",), seen=3) != cls(name="An")
        assert one != object()
        assert repr(one) == "_Declared(name='An', places=('x',), notes={}, seen=None)"
        assert (replace(one, name="Bình").name, deepcopy(one)) == ("Bình", one)
        assert cls(name="An").notes is not cls(name="An").notes
        assert hash(cls(name="An", notes=())) == hash(("An", (), ()))
        with pytest.raises(FrozenInstanceError):
            one.name = "Bình"
        with pytest.raises(FrozenInstanceError):
            del one.name
        with pytest.raises(TypeError):
            cls()
        with pytest.raises(TypeError):
            cls(name="An", other=1)


def test_its_fields_are_known() -> None:
    standard, ours = made(_Declared)
    for one, other in zip(fields(standard), fields(ours), strict=True):
        assert (one.name, one.type, one.default, one.compare) == (
            other.name,
            other.type,
            other.default,
            other.compare,
        )
    assert standard.__match_args__ == ours.__match_args__
    assert not hasattr(ours("An"), "__dict__")


def test_it_looks_at_what_it_is_given() -> None:
    for cls in made(_Checked):
        assert cls(1).number == 1
        with pytest.raises(ValueError, match="-1"):
            cls(-1)


def test_one_without_fields_equals_another() -> None:
    for cls in made(_Empty):
        assert (cls(), hash(cls())) == (cls(), hash(()))


def test_one_that_was_copied_before_any_was_made_is_compared_and_hashed() -> None:
    for cls in made(_Empty):
        assert cls.__new__(cls) == cls.__new__(cls)
    for cls in made(_Empty):
        assert hash(cls.__new__(cls)) == hash(())


def test_what_is_no_value_is_left_to_the_standard_library() -> None:
    with pytest.raises(TypeError):
        values.dataclass(frozen=False, slots=True)(_Checked)


@examples(100)
@given(number=some.integers() | some.sampled_from([0, 1_023, 1_024, -1, 2**31, 2**63]))
def test_a_number_held_once_is_itself_and_one_object(number: int) -> None:
    one = values.held_once(number)
    assert one == number
    assert one is values.held_once(int(str(number)))


@given(groups=some.dictionaries(some.integers(), some.lists(some.text(), min_size=1).map(tuple)))
def test_groups_are_what_a_dict_of_tuples_is(groups: dict[int, tuple[str, ...]]) -> None:
    held: Any = values.Groups(groups.items())
    assert (dict(held), len(held)) == (groups, len(groups))
    assert [held.get(key) for key in (*groups, None)] == [*groups.values(), ()]
    with pytest.raises(KeyError):
        held[None]
