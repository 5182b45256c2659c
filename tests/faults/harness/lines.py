"""Random command lines, made from the command tree itself: every verb, every option, any value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from typer.core import TyperArgument, TyperOption

from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import moment
from tests.running.commands import every, tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from typer._click.core import Parameter

_LONG_RUN = 3_000  # letters
_TYPERS_OWN = ("install_completion", "show_completion")  # which leave the process by themselves
_CODES = ("CB01", "CB02", "cb01", "T01", "X01", "X02", "C1", "C2", "258-QĐ/TU", "258", "776-QĐ/TU")
_NAMES = (
    "Nguyễn Văn An",
    "an",
    "Trần Thị Bình",
    "Binh",
    "ấp 1",
    "Chi bộ ấp 2, Thủy Tân",
    "Hoà Lạc",
)
_DAYS = ("5/2/2024", "2024-03-04", "1/1/2024", "31/3/2024", "5/2", "hôm nay", "hôm qua", "none")
_PERIODS = (
    *("2024-Q1", "2024-01", "2024", "2024-H1", "quý I/2024", "Q4/2023", "3/2024", "this"),
    *("last", "quý này", "2024-01..2024-03", "6 tháng đầu năm 2024", "năm 2023"),
)
_NUMBERS = ("1", "2", "3", "7", "0", "85.5", "85,5", "12", "60")
_TEXTS = ("Đúng giờ", "xong", "Bí thư", "nhắc", "thực-tế", "Số 12-CV/TU", "none")
_FILES = (
    *("lists.csv", "rows.xlsx", "rule.toml", "saved.db", "notes.txt", "out.csv", "out.xlsx"),
    *("out.json", "out", "bao-cao-{period}.xlsx", "out.docx", "out.html", "out.ics", "folder"),
)
_KINDS = (
    *("xã", "chi bộ", "cell", "commune", "units", "attendances", "regular", "chuyên đề", "trip"),
    *("officials", "waivers", "copied", "month_sheet", "province"),
)
_PAIRS = ("C1=X01", "C9=Chi bộ ấp 9", "Ngày dự=date", "Họ tên=official", "=", "C1=", "=X01")
_CLOCKS = ("19:00", "7h30", "25:61")
_PATTERNS = ("ngày 5", "day 3", "thứ hai", "tuần 1", "cuối tháng", "T7", "1", "5")
_OTHERS = ("vi", "en", "office", "language", "head", "place", "dead", "a" * 64, "pending", "done")
_PLAIN: dict[str, Sequence[str]] = {
    "OFFICIAL": (*_CODES[:3], *_NAMES[:4]),
    "UNIT": (*_CODES[3:8], *_NAMES[4:]),
    "CELL": (*_CODES[6:8], *_NAMES[4:]),
    "PARENT": (*_CODES[3:6], "none"),
    "CODE": (*_CODES, "mới", "M01"),
    "DATE": _DAYS,
    "PERIOD": _PERIODS,
    "MONTH": _PERIODS,
    "ID": _NUMBERS,
    "N": _NUMBERS,
    "SECONDS": _NUMBERS,
    "FILE": _FILES,
    "FILE.toml": _FILES,
    "F.xlsx": _FILES,
    "OUT.xlsx": _FILES,
    "DIR": _FILES,
    "KIND": _KINDS,
    "CELL=UNIT": _PAIRS,
    "CODE=NAME": _PAIRS,
    "HEADER=COLUMN": _PAIRS,
    "TIME": _CLOCKS,
    "PATTERN": _PATTERNS,
    "NAME": _NAMES,
}
_HOSTILE = (
    *("", " ", "-", "--", "-1", "-x", "--nope", "=", "==", ",", ";", "..", ".", "/", "a" * 300),
    *("x" * _LONG_RUN, "a\u0301" * 200, "\u202eevil", "\ufeff", "\x1b[31m", "\t", "a\nb", "\x7f"),
    *("\udcff", "\U0001f600", "ﷺ", "²", "١٢", "½", "٣/٤/٢٠٢٤", "nan", "inf", "1e400"),
    *("9" * 40, "0x10", "1_000", "-0", "0" * 30, "1/1/0001", "31/12/9999", "30/2/2024", "0/0/0"),
    *("9999-Q4", "0001-Q1", "2024-Q5", "9999", "2024-13", "..2024", "2024-Q4..2024-Q1", "12-31"),
    *("%s%n", "{x}", "{period}", "[/b]", "'; DROP TABLE unit; --", "%", "_", "*", "(", "\\", "\\d"),
    *("=1+1", "@SUM(A1)", "nul", "con.xlsx", "none", "không", "null", "true", "a,b", "a, b, c"),
    *("missing/folder/f.xlsx", "/dev/null", "/dev/full", "folder/", "loop", "chibo.db", "gone.db"),
    *("?", "?x=1", "file:x", "https://x.vn/a", "~nobody/x", "a" * 90 + ".xlsx", "C1=C1", "X01=T01"),
)
_ALL = tuple(
    dict.fromkeys(value for values in (*_PLAIN.values(), _TEXTS, _OTHERS) for value in values)
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A command: the words that lead to it and what it takes."""

    words: tuple[str, ...]
    parameters: Sequence[Parameter]


@cache
def verbs() -> Sequence[Verb]:
    """Every command there is, groups too: what they do where no verb follows."""
    context = tree().make_context(
        "chibo", ["guide"], obj=context_of([], {}, moment()), resilient_parsing=True
    )
    return [Verb(words, command.get_params(context)) for words, command in every().items()]


def line(number: int) -> list[str]:
    """The random command line of that number."""
    chance = Random(number)
    verb = verbs()[number % len(verbs())]
    options = [
        each
        for each in verb.parameters
        if isinstance(each, TyperOption) and each.name not in _TYPERS_OWN
    ]
    words = list(verb.words)
    for each in verb.parameters:
        if isinstance(each, TyperArgument) and chance.random() < (0.95 if each.required else 0.5):
            count = chance.randint(1, 3) if each.nargs == -1 else 1
            words += [_value(each, chance) for _ in range(count)]
    likely = 2.5 / len(options) if options else 0
    for option in options:
        if chance.random() < (0.9 if option.required else likely):
            words += _given(option, chance)
    if chance.random() < 0.03:
        words.insert(chance.randint(0, len(words)), chance.choice((*_HOSTILE, *_ALL)))
    return words


def _given(option: TyperOption, chance: Random) -> Iterator[str]:
    times = chance.randint(1, 3) if option.multiple or chance.random() < 0.05 else 1
    for _ in range(times):
        name = chance.choice(option.opts)
        if option.is_flag:
            yield name
        elif name.startswith("--") and chance.random() < 0.3:
            yield f"{name}={_value(option, chance)}"
        else:
            yield name
            yield _value(option, chance)


def _value(parameter: TyperOption | TyperArgument, chance: Random) -> str:
    kind = chance.random()
    if kind < 0.12:
        return chance.choice(_HOSTILE)
    if kind < 0.18:
        return chance.choice(_ALL)
    named = (parameter.metavar or "").strip("[].")
    choices = [value for each in named.split("|") for value in _PLAIN.get(each, (each,))]
    return chance.choice(_TEXTS if named in {"", "TEXT", "TAG", "NO"} else choices)
