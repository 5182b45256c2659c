"""The document as LibreOffice prints it: it opens, headers repeat, the signature is never alone.

The pictures to be looked at are made of its PDF: `pdftoppm -r 60 -png F.pdf F`.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from chibo_cli.domain.reports.values import Remarked
from chibo_cli.output.word.report import report_document
from tests.output.excel.rendering import MISSING, REASON, page_texts, rendered
from tests.output.printed import annex_for, printed_report
from tests.output.samples import SMALL, VI
from tests.running.examples import LONG

_OFFICE = Path(shutil.which("soffice") or "soffice").resolve()
HAS_WRITER = (_OFFICE.parent / "libswlo.so").exists()
COUNTS = range(1, 41) if LONG else (8, 14, 15, 16, 17, 18)  # where the first page is full

pytestmark = [
    pytest.mark.skipif(
        bool(MISSING) or not HAS_WRITER, reason=REASON if MISSING else "not installed: Writer"
    ),
    pytest.mark.slow,
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A document with so many proposals each, and one of many officials, as PDF files."""
    documents = {
        f"said-{count}": report_document(
            replace(
                SMALL,
                remarks=(
                    Remarked(
                        "2024-Q1", None, proposals="\n".join(f"Việc {n}." for n in range(count))
                    ),
                ),
            ),
            annex_for(SMALL, {}),
            VI,
        )
        for count in COUNTS
    }
    report = printed_report(60)
    documents["many"] = report_document(report, annex_for(report), VI)
    folder = tmp_path_factory.mktemp("rendered")
    files = rendered(documents, folder, suffix=".docx")
    return dict(zip(documents, files, strict=True))


def test_the_signature_is_never_alone_on_a_page(printed: dict[str, Path]) -> None:
    for count in COUNTS:
        (signed,) = [page for page in page_texts(printed[f"said-{count}"]) if "Nơi nhận:" in page]
        above = signed[: signed.index("Nơi nhận:")]
        assert f"Việc {count - 1}." in above
        assert above.count("Việc ") >= min(count, 2)


def test_headers_of_tables_are_on_every_page_of_them(printed: dict[str, Path]) -> None:
    pages = page_texts(printed["many"])
    annex = next(place for place, page in enumerate(pages) if "PHỤ LỤC" in page)
    assert len(pages) - annex > 3
    assert all("STT" in page for page in pages[annex:])
    assert all(f"{number}\n" in page for number, page in enumerate(pages[1:], start=2))


def test_it_is_printed_in_the_font_of_a_party_document(printed: dict[str, Path]) -> None:
    told = subprocess.run(
        ["pdffonts", printed["many"]],  # noqa: S607 — as found
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    families = {line.split()[0].partition("+")[2] for line in told.stdout.splitlines()[2:]}
    # as wide as Times New Roman, and in its place where that is not installed
    assert {name.partition("-")[0] for name in families} <= {"LiberationSerif", "TimesNewRoman"}
