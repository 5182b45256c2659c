"""One word for one thing: what chibo says of each, in either language, and never otherwise."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import docx
import pytest

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.domain.reports.closed.proof import PacketFault
from chibo_cli.messages.answers.soundness import DETAILS
from chibo_cli.messages.errors.sentences import SCHEMA_STATES
from chibo_cli.messages.guide import pages
from chibo_cli.messages.help.commands import ENGLISH
from chibo_cli.messages.text import Language
from chibo_cli.output.word.report import FIELDS, PARTS_OF_FIELDS
from chibo_cli.output.word.shipped import FOLDER
from chibo_cli.store import soundness
from chibo_cli.usecases.register import proving
from tests.house.test_messages import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What is said, by what no text may say in its place.
VIETNAMESE: Mapping[str, str] = {
    "kỳ chưa kết thúc": r"(kỳ|quý|tháng) (còn|đang) (chạy|diễn ra)|đang diễn ra|kỳ chưa (qua|hết)",
    "tối thiểu": r"^Yêu cầu$|số lần tối thiểu|^Dự$",
    "liền chưa đạt": r"chưa đạt (\S+ ){0,3}liền|Kỳ trước chưa đạt",
    "kế hoạch dự": r"lượt dự đã báo trước|báo sẽ dự|kế hoạch(?! dự)",
    "tệp Excel": r"bảng tính",
    "trang tính": r"\btờ\b",
    "Sổ lượt dự": r"nhật ký dự",
    "nhật ký": r"nhật ký lỗi|lịch sử thao tác",
    "tính đến": r"ngày chốt báo cáo",
    "trỏ tới": r"khóa ngoại",
    "khung nhìn": r"\bview\b",
    "bộ kích hoạt": r"\btrigger\b",
    "nơi dự": r"loại đơn vị không được tính",
    "không được tính": r"không tính(:|$)",
    "giữ nguyên": r"để yên",
    "thoát": r"rồi thôi",
    "có sẵn": r"quy định mẫu",
    "trạng thái": r"tình trạng kiến nghị|(theo|như) tình trạng",
    "kết quả xử lý": r"kết quả giải quyết",
    "cần dự ít nhất": r"đồng chí dự ít nhất",
    "chưa có lượt nào được tính": r"đã có 0 lượt",
    "ghi được nhiều lần": r"ghi nhiều lần được",
    "Thống kê theo nhãn": r"nào mang\.",
}
ENGLISH_WORDS: Mapping[str, str] = {
    "running": r"still runs?\b|period (still )?runs|current (period|quarter|year)",
    "in a row": r"(period|quarter|them)s? running|after quarter|\bmissed (in|before)",
    "minimum": r"^Required$|\bmin_days\b",
    "planned visit": r"announced|\bplan (\{|number)|\bof a plan\b|^plan$",
    "workbook": r"spreadsheet|Excel files?\b",
    "journal": r"journal of visits",
    "point at": r"foreign key",
    "visits not counted": r"refused visits",
    "area": r"localit",
}
# Words for what a clerk types or finds as a file: fields of a template, settings, exported lists.
TYPED = {
    *(setting.value for setting in Setting),
    *FIELDS,
    *PARTS_OF_FIELDS,
    *(kind.value for kind in ListKind),
    "pg_service",  # a file's name
}
KEY = re.compile(
    r"\b[a-z]+(?:_[a-z]+)+\b|\b(?:minimum|UNIT|OFFICIAL|PERIOD|FILE|FOLDER|COPY|CODE|NAME|TEXT)\b"
)
NOT_SAID = re.compile(
    r"\{[^}]*\}"  # what is filled in
    r"|^```.*?^```$"  # what is typed, and what it is answered
    r"|`[^`]*`|\[\w+\]\([^)]*\)",
    re.DOTALL | re.MULTILINE,
)


@cache
def said(language: Language) -> tuple[tuple[str, str], ...]:
    """Every text in that language by where it stands, without what is typed or filled in."""
    bare = ((where, NOT_SAID.sub(" ", text)) for where, text in _texts(language))
    return tuple((where, " ".join(text.split())) for where, text in bare)


def _texts(language: Language) -> Iterator[tuple[str, str]]:
    yield from ((name, text.pattern(language)) for name, text in TEXTS)
    for vietnamese, english in ENGLISH.items():
        yield "help", vietnamese if language is Language.VI else english
    for page in pages(language):
        yield f"guide {page.topic}", page.text
    for kind in ("report", "letters"):
        document = docx.Document(str(FOLDER / f"{kind}.{language.value}.docx"))
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        texts = [each.text for part in (document, *cells) for each in part.paragraphs]
        yield from ((f"{kind}.docx", text) for text in texts)
    if language is Language.VI:
        presets = files("chibo_cli").joinpath("presets").iterdir()
        for path in (each for each in presets if each.name.endswith(".toml")):
            preset = tomllib.loads(path.read_text(encoding="utf-8"))
            yield path.name, preset["title"]
            yield from ((path.name, duty.get("note", "")) for duty in preset.get("duty", ()))


def _found(language: Language, pattern: str) -> list[tuple[str, str]]:
    unsaid = re.compile(pattern, re.IGNORECASE)
    return [(where, match[0]) for where, text in said(language) for match in unsaid.finditer(text)]


@pytest.mark.parametrize("word", VIETNAMESE)
def test_vietnamese_has_one_word_for_one_thing(word: str) -> None:
    assert _found(Language.VI, VIETNAMESE[word]) == []


@pytest.mark.parametrize("word", ENGLISH_WORDS)
def test_english_has_one_word_for_one_thing(word: str) -> None:
    assert _found(Language.EN, ENGLISH_WORDS[word]) == []


@pytest.mark.parametrize("language", list(Language))
def test_each_word_of_the_glossary_is_said(language: Language) -> None:
    words = VIETNAMESE if language is Language.VI else ENGLISH_WORDS
    assert [word for word in words if not _found(language, re.escape(word))] == []


def test_no_vietnamese_sentence_has_an_english_key() -> None:
    found = [(where, key) for where, text in said(Language.VI) for key in KEY.findall(text)]
    assert [each for each in found if each[1] not in TYPED] == []


def test_every_detail_of_a_flaw_has_its_words() -> None:
    sources = (inspect.getsource(room) for room in (proving, soundness))
    made = [
        node.args[-1]
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "FlawFound"
    ]
    said = {each.value for each in made if isinstance(each, ast.Constant) and each.value}
    assert {"future", "hash", "twice"} < said
    assert said | {fault.value for fault in PacketFault} | set(SCHEMA_STATES) <= set(DETAILS)
