"""What Typer itself says, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = Text("Cách dùng: ", "Usage: ")
OPTIONS_PIECE = Text("[TÙY CHỌN]", "[OPTIONS]")
COMMAND_PIECE = Text("LỆNH [ĐỐI SỐ]...", "COMMAND [ARGS]...")
ARGUMENTS = Text("Đối số", "Arguments")
OPTIONS = Text("Tùy chọn", "Options")
GLOBAL_OPTIONS = Text("Tùy chọn chung (trước hay sau lệnh)", "Global options (anywhere)")
GLOBAL_OPTIONS_THERE = Text(
    "Tùy chọn chung (--db, --lang, -q…): xem {program} --help.",
    "Global options (--db, --lang, -q…): see {program} --help.",
)
COMMANDS = Text("Lệnh", "Commands")
EXAMPLES = Text("Ví dụ", "Examples")
REQUIRED = Text("[bắt buộc]", "[required]")
DEFAULT = Text("[mặc định: ", "[default: ")
ERROR = Text("Lỗi: {sentence}", "Error: {sentence}")
SEE_HELP = Text("Xem: {command} --help", "See: {command} --help")
MISSING_ARGUMENT = Text("thiếu đối số {name}.", "missing argument {name}.")
MISSING_OPTION = Text("thiếu tùy chọn {name}.", "missing option {name}.")
MISSING_COMMAND = Text("thiếu lệnh.", "missing command.")
NO_SUCH_COMMAND = Text("không có lệnh “{name}”.", "no such command “{name}”.")
NO_SUCH_OPTION = Text("không có tùy chọn {name}.", "no such option {name}.")
FILE_LIKE_OPTION = Text(
    "Tên tệp bắt đầu bằng - thì viết ./{name}.",
    "A file's name that begins with - is written ./{name}.",
)
DID_YOU_MEAN = Text("Có phải: {names}?", "Did you mean: {names}?")
INVALID_VALUE = Text("giá trị của {name}: {sentence}", "value of {name}: {sentence}")

# The parser's own sentences, as Typer 0.28 writes them; each group is a placeholder.
SENTENCES: Sequence[tuple[str, Text]] = (
    (
        r"Got unexpected extra argument\(s\) \((?P<values>.*)\)",
        Text("thừa đối số: {values}.", "unexpected extra argument: {values}."),
    ),
    (
        r"Option '(?P<name>.*?)' requires an argument\.",
        Text("tùy chọn {name} cần một giá trị.", "option {name} requires a value."),
    ),
    (
        r"Option '(?P<name>.*?)' requires (?P<count>\d+) arguments\.",
        Text("tùy chọn {name} cần {count} giá trị.", "option {name} requires {count} values."),
    ),
    (
        r"Option '(?P<name>.*?)' does not take a value\.",
        Text("tùy chọn {name} không nhận giá trị.", "option {name} takes no value."),
    ),
    (
        r"'(?P<value>.*)' is not a valid (?:integer|int)(?: range)?\.",
        Text("“{value}” không phải số nguyên.", "“{value}” is not a whole number."),
    ),
    (
        r"'(?P<value>.*)' is not a valid float(?: range)?\.",
        Text("“{value}” không phải số.", "“{value}” is not a number."),
    ),
    (
        r"'(?P<value>.*)' is not one of (?P<values>.*)\.",
        Text(
            "“{value}” không có trong: {values}.",
            "“{value}” is not one of: {values}.",
        ),
    ),
    (
        r"(?P<value>.*) is not in the range (?P<range>.*)\.",
        Text("{value} ngoài khoảng {range}.", "{value} is not in the range {range}."),
    ),
    (r"Missing command\.", MISSING_COMMAND),
)
