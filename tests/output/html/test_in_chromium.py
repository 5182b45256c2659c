"""The page in a real Chromium: sorted, filtered and opened by mouse and keyboard, and printed."""

from __future__ import annotations

import base64
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from chibo_cli.output.html.page import report_page
from tests.output.printed import annex_for, printed_report, printed_year
from tests.output.samples import VI, long_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

_PROGRAM = shutil.which("chromium") or shutil.which("google-chrome")
_DRIVER = shutil.which("chromedriver")
pytestmark = [
    pytest.mark.skipif(not (_PROGRAM and _DRIVER), reason="not installed: chromium, chromedriver"),
    pytest.mark.slow,
]
NARROW, WIDE = (360, 740), (1280, 900)
OFFICIALS = 40


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """One browser for all tests, without a network."""
    options = ChromeOptions()
    options.binary_location = _PROGRAM or ""
    for each in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(each)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options, Service(_DRIVER))  # told where: else it would ask its makers
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd(
        "Network.emulateNetworkConditions",
        {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0},
    )
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages of many officials, of a year, and of long names, by name."""
    folder = tmp_path_factory.mktemp("pages")
    reports = {
        "many": long_report(OFFICIALS),
        "year": printed_year(12),
        "long": printed_report(12),
    }
    found = {}
    for name, report in reports.items():
        found[name] = folder / f"{name}.html"
        found[name].write_bytes(report_page(report, annex_for(report), VI))
    return found


@pytest.fixture
def page(browser: Chrome, files: dict[str, Path]) -> Iterator[Page]:
    """The page of many officials as it opens; whatever a test does, Chromium has no complaint."""
    shown = Page(browser)
    shown.open(files["many"])
    yield shown
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]  # selenium's


class Page:
    """What stands on the page, and what can be done with it."""

    def __init__(self, browser: Chrome) -> None:
        self.browser = browser

    def open(self, file: Path, size: tuple[int, int] = WIDE, *, scripted: bool = True) -> None:
        width, height = size
        self._do("Emulation.setScriptExecutionDisabled", value=not scripted)
        self._do(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self.browser.get(file.as_uri())

    def _do(self, command: str, **told: object) -> Any:  # noqa: ANN401 — as Chromium answers
        return self.browser.execute_cdp_cmd(command, told)

    def all(self, selector: str) -> list[WebElement]:
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def told(self, column: str) -> list[str]:
        """What the rows shown have in a column."""
        script = (
            "return [...document.querySelectorAll('#officials tbody:not([hidden])')]"
            ".map(one => one.querySelector(arguments[0]).textContent)"
        )
        found: list[str] = self.browser.execute_script(script, f".{column}")
        return found

    def places(self, column: str) -> list[int]:
        script = (
            "return [...document.querySelectorAll('#officials tbody:not([hidden])')]"
            ".map(one => Number(one.querySelector(arguments[0]).dataset.place))"
        )
        found: list[int] = self.browser.execute_script(script, f".{column}")
        return found

    @property
    def sorted_by(self) -> dict[str, str | None]:
        return {
            each.text: each.get_attribute("aria-sort")
            for each in self.all("#officials [aria-sort]")
        }

    @property
    def has_focus(self) -> str:
        found: str = self.browser.execute_script("return document.activeElement.textContent")
        return found

    def press(self, *keys: str) -> None:
        for key in keys:
            self.browser.switch_to.active_element.send_keys(key)

    def printed(self) -> bytes:
        return base64.b64decode(self._do("Page.printToPDF", preferCSSPageSize=True)["data"])


def test_unmet_stand_first_and_every_row_is_closed(page: Page) -> None:
    assert page.told("verdict")[:8] == ["Chưa đạt"] * 8
    assert page.sorted_by == {"Kết quả": "ascending"}
    assert not any(each.is_displayed() for each in page.all(".reasons"))
    assert page.one(".count").text == f"Hiện {OFFICIALS}/{OFFICIALS} dòng"


def test_a_click_on_a_heading_sorts_and_another_turns_round(page: Page) -> None:
    heading = page.one("#officials th.official button")
    heading.click()
    up = page.places("official")
    assert up == sorted(up)
    assert page.sorted_by == {"Họ và tên": "ascending"}
    heading.click()
    assert page.places("official") == sorted(up, reverse=True)
    assert page.sorted_by == {"Họ và tên": "descending"}
    page.one("#officials th.counted button").click()
    counted = [int(each) for each in page.told("counted")]
    assert counted == sorted(counted)


def test_the_keyboard_sorts_and_keeps_its_place(page: Page) -> None:
    page.one("#officials input").click()
    page.press(Keys.TAB, Keys.TAB, Keys.TAB)  # past verdicts and the button
    assert page.has_focus == "Mã"
    page.press(Keys.TAB, Keys.ENTER)
    assert page.sorted_by == {"Họ và tên": "ascending"}
    assert page.has_focus == "Họ và tên"
    page.press(Keys.SPACE)
    assert page.sorted_by == {"Họ và tên": "descending"}


def test_the_keyboard_opens_a_row_to_its_reasons(page: Page) -> None:
    page.one("#officials th.verdict button").click()
    page.press(Keys.TAB)
    opener = page.browser.switch_to.active_element
    row = page.one(f"#{opener.get_attribute('aria-controls')}")
    for key, state in ((Keys.ENTER, "true"), (Keys.SPACE, "false"), (Keys.SPACE, "true")):
        page.press(key)
        assert opener.get_attribute("aria-expanded") == state
        assert row.is_displayed() is (state == "true")
    assert "Lượt được tính" in row.text
    outline = opener.value_of_css_property("outline-style")
    assert outline == "solid"  # seen where one is


def test_all_rows_open_and_close_at_once(page: Page) -> None:
    button = page.one("#officials .all")
    button.click()
    assert all(each.is_displayed() for each in page.all(".reasons"))
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert not any(each.is_displayed() for each in page.all(".reasons"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("ly an", "Lý Ân", id="no marks"),
        pytest.param("LÝ ÂN", "Lý Ân", id="with marks, in capitals"),
        pytest.param("ly\u0301 a\u0302n", "Lý Ân", id="decomposed"),
        pytest.param("tuong vy", "Nguyễn Hoàng Phương Khánh Tường Vy", id="the end of a name"),
        pytest.param("lỳ ân", None, id="another mark"),
        pytest.param("cb007", "Nguyễn Hoàng Phương Khánh Tường Vy", id="a code"),
        pytest.param("khong co ai", None, id="nobody"),
    ],
)
def test_a_name_is_found_as_it_is_typed(page: Page, typed: str, found: str | None) -> None:
    page.one("#officials input").send_keys(typed)
    assert {*page.told("official")} == ({found} if found else set())
    assert page.one(".count").text == f"Hiện {len(page.told('official'))}/{OFFICIALS} dòng"


def test_verdict_and_text_narrow_together(page: Page) -> None:
    Select(page.one("#officials select[name=verdict]")).select_by_visible_text("Miễn")
    assert {*page.told("verdict")} == {"Miễn"}
    waived = page.told("code")
    page.one("#officials input").send_keys(waived[0])
    assert page.told("code") == waived[:1]


def test_a_year_narrows_to_a_quarter(page: Page, files: dict[str, Path]) -> None:
    page.open(files["year"])
    Select(page.one("#officials select[name=period]")).select_by_value("2024-Q2")
    assert page.told("period") == ["Quý II/2024"] * 12


@pytest.mark.parametrize("name", ["many", "year", "long"])
def test_a_phone_has_nothing_to_scroll_sideways(
    page: Page, files: dict[str, Path], name: str
) -> None:
    page.open(files[name], NARROW)
    page.one("#officials .all").click()
    script = "const page = document.documentElement; return page.scrollWidth - page.clientWidth"
    assert page.browser.execute_script(script) == 0
    cut_off: Sequence[str] = page.browser.execute_script(
        "return [...document.querySelectorAll('main *')].filter(one =>"
        " one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML)"
    )
    assert cut_off == []


def test_without_scripts_it_is_whole_and_open(page: Page, files: dict[str, Path]) -> None:
    page.open(files["many"], scripted=False)
    assert all(each.is_displayed() for each in page.all(".reasons"))
    assert not page.one("#officials form").is_displayed()
    assert len(page.all("#officials tbody")) == OFFICIALS
    page.open(files["many"])


def test_nothing_runs_in_it_but_its_own_script(page: Page) -> None:
    page.browser.execute_script(
        "const one = document.createElement('script'); one.textContent = 'window.ran = 1';"
        "document.body.append(one); document.body.setAttribute('onclick', 'window.ran = 2');"
        "document.body.click()"
    )
    assert page.browser.execute_script("return window.ran") is None
    told = page.browser.get_log("browser")  # type: ignore[no-untyped-call]  # selenium's
    assert len(told) == 2
    assert all("Content Security Policy" in each["message"] for each in told)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="not installed: pdftotext")
def test_it_is_printed_with_its_header_on_every_page(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(page.printed())
    told = subprocess.run(
        ["pdftotext", "-layout", file, "-"],  # noqa: S607 — as found
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    sheets = told.stdout.split("\f")[:-1]
    of_rows = [sheet for sheet in sheets if "Lý Ân" in sheet]
    assert len(of_rows) > 1
    assert all("Họ và tên" in sheet and "Kết quả" in sheet for sheet in of_rows)
    for number, sheet in enumerate(sheets, start=1):
        assert f"{number}/{len(sheets)}" in sheet
    assert "Mở mọi lý do" not in told.stdout
