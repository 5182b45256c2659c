"""Usage errors, which Typer words in English, said in the language of the screen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.messages.help import typer_words as says
from chibo_cli.messages.help.metavars import metavar_in
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer import TyperException

    from chibo_cli.messages.words import Words


def usage_sentence(error: TyperException, words: Words) -> str:
    """What was wrong with the command line, and where its help is."""
    from chibo_cli.output.forms.text import safe

    sentence = safe(_sentence(error, words))
    context = getattr(error, "ctx", None)
    if context is None:
        return sentence
    return f"{sentence} {words(says.SEE_HELP, command=context.command_path)}"


def no_such_command(name: str, near: list[str], words: Words) -> str:
    """That the command is unknown, and which ones are near."""
    return _with_near(words(says.NO_SUCH_COMMAND, name=name), near, words)


def _sentence(error: TyperException, words: Words) -> str:
    # By name: Typer's own copy of click is private, and it is pinned.
    match type(error).__name__:
        case "MissingParameter":
            return words(_missing(error), name=_name(error, words))
        case "NoSuchOption":
            name = str(getattr(error, "option_name", ""))
            near = sorted(getattr(error, "possibilities", None) or ())
            file = _file_like(error, name)
            if file is not None:
                said = words(says.NO_SUCH_OPTION, name=name)
                return f"{said} {words(says.FILE_LIKE_OPTION, name=file)}"
            return _with_near(words(says.NO_SUCH_OPTION, name=name), near, words)
        case "BadParameter":
            said = _translated(error.message, words)
            return words(says.INVALID_VALUE, name=_name(error, words), sentence=said)
        case _:
            return _translated(error.message, words)


def _file_like(error: TyperException, name: str) -> str | None:
    """The file that was meant, where one is there whose name reads like that option."""
    context = getattr(error, "ctx", None)
    typed: Sequence[str] = () if context is None else context.obj.argv
    return next((word for word in typed if word.startswith(name) and Path(word).is_file()), None)


def _with_near(sentence: str, near: list[str], words: Words) -> str:
    if not near:
        return sentence
    return f"{sentence} {words(says.DID_YOU_MEAN, names=', '.join(near))}"


def _missing(error: TyperException) -> Text:
    parameter = getattr(error, "param", None)
    is_argument = getattr(parameter, "param_type_name", "argument") == "argument"
    return says.MISSING_ARGUMENT if is_argument else says.MISSING_OPTION


def _name(error: TyperException, words: Words) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    if parameter.param_type_name == "argument":
        metavar = str(parameter.metavar or parameter.name.upper()).strip("[].… ")
        return metavar_in(metavar, words.language)
    return str(max(parameter.opts, key=len))


def _translated(message: str, words: Words) -> str:
    for pattern, text in says.SENTENCES:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match is not None:
            return words(text, **match.groupdict())
    return message
