"""Options that commands take together: one parameter of a command, which arrives read."""

from __future__ import annotations

import inspect
from copy import copy
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

from typer.models import ParameterInfo

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

_Mark = TypeVar("_Mark")


@dataclass(frozen=True, slots=True)
class OptionsOf:
    """Marks a parameter: it is what `read` makes of the options that stand in its place.

    Those are the parameters of `read` after the first, which is the run's context; `only` names
    them where a command has not all of them.
    """

    read: Callable[..., object]
    only: tuple[str, ...] = ()

    def options(self) -> list[inspect.Parameter]:
        """The options, in the order of `read`."""
        _, *every = inspect.signature(self.read, eval_str=True).parameters.values()
        return [each for each in every if not self.only or each.name in self.only]


@dataclass(frozen=True, slots=True)
class Help:
    """Marks a parameter: its option is the one beside it, with this help text."""

    text: str


def expanded(command: Callable[..., None]) -> Callable[..., None]:
    """The command as Typer is to see it: every option a parameter of its own, with its help."""
    signature = inspect.signature(command, eval_str=True)
    own = signature.parameters.values()
    if not any(_mark(each, OptionsOf) or _mark(each, Help) for each in own):
        return command
    groups: dict[str, tuple[OptionsOf, list[inspect.Parameter]]] = {}
    parameters = []
    for each in own:
        group = _mark(each, OptionsOf)
        options = [each] if group is None else group.options()
        if group is not None:
            groups[each.name] = group, options
        parameters += [_helped(one).replace(kind=one.KEYWORD_ONLY) for one in options]

    @wraps(command)
    def called(**typed: Any) -> None:  # noqa: ANN401 — whatever Typer read
        for name, (group, options) in groups.items():
            read = {each.name: typed.pop(each.name) for each in options}
            typed[name] = group.read(typed["ctx"].obj, **read)
        command(**typed)

    called.__annotations__ = {each.name: each.annotation for each in parameters}
    vars(called)["__signature__"] = signature.replace(parameters=parameters)
    return called


def _helped(parameter: inspect.Parameter) -> inspect.Parameter:
    told, option = _mark(parameter, Help), _mark(parameter, ParameterInfo)
    if told is None or option is None:
        return parameter
    option = copy(option)
    option.help = told.text
    kind = get_args(parameter.annotation)[0]
    return parameter.replace(annotation=Annotated[kind, option])


def _mark(parameter: inspect.Parameter, kind: type[_Mark]) -> _Mark | None:
    """What of that kind is told of the parameter beside its type."""
    told = getattr(parameter.annotation, "__metadata__", ())
    return next((each for each in told if isinstance(each, kind)), None)
