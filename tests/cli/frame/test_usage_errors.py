"""Usage errors: exit code 2, one sentence on stderr, in the language of the screen."""

from __future__ import annotations

import re

import pytest

from tests.running.chibo import Chibo, Result

ENGLISH_WORDS = re.compile(
    r"\b(Usage|Options?|Missing|such|Error|Try|Got|Did|requires?|valid|argument|unexpected)\b",
    re.IGNORECASE,
)
NO_VALUE = "Lỗi: tùy chọn {} cần một giá trị."
SEE_LIST = "Xem: chibo attend list --help"
CASES = [
    (
        ("period",),
        "thiếu lệnh. Xem: chibo period --help",
        "missing command. See: chibo period --help",
    ),
    (
        ("attend",),
        "thiếu lệnh. Xem: chibo attend --help",
        "missing command. See: chibo attend --help",
    ),
    (
        ("hop",),
        "không có lệnh “hop”. Xem: chibo --help",
        "no such command “hop”. See: chibo --help",
    ),
    (
        ("atend", "list"),
        "không có lệnh “atend”. Có phải: attend? Xem: chibo --help",
        "no such command “atend”. Did you mean: attend? See: chibo --help",
    ),
    (
        ("attend", "ad"),
        "không có lệnh “ad”. Có phải: add? Xem: chibo attend --help",
        "no such command “ad”. Did you mean: add? See: chibo attend --help",
    ),
    (
        ("attend", "add"),
        "thiếu đối số ĐỒNG_CHÍ. Xem: chibo attend add --help",
        "missing argument OFFICIAL. See: chibo attend add --help",
    ),
    (
        ("attend", "add", "CB01"),
        "thiếu đối số ĐƠN_VỊ. Xem: chibo attend add --help",
        "missing argument UNIT. See: chibo attend add --help",
    ),
    (
        ("import",),
        "thiếu đối số TỆP. Xem: chibo import --help",
        "missing argument FILE. See: chibo import --help",
    ),
    (
        ("attend", "show", "1", "2"),
        "thừa đối số: 2. Xem: chibo attend show --help",
        "unexpected extra argument: 2. See: chibo attend show --help",
    ),
    (
        ("attend", "show", "một"),
        "giá trị của SỐ: “một” không phải số nguyên. Xem: chibo attend show --help",
        "value of ID: “một” is not a whole number. See: chibo attend show --help",
    ),
    (
        ("attend", "show", "9" * 30),
        (
            f"giá trị của SỐ: {'9' * 30} ngoài khoảng x<=9223372036854775807."
            " Xem: chibo attend show --help"
        ),
        (
            f"value of ID: {'9' * 30} is not in the range x<=9223372036854775807."
            " See: chibo attend show --help"
        ),
    ),
    (
        ("attend", "list", "--offical", "An"),
        f"không có tùy chọn --offical. Có phải: --official? {SEE_LIST}",
        "no such option --offical. Did you mean: --official? See: chibo attend list --help",
    ),
    (
        ("attend", "list", "-x"),
        f"không có tùy chọn -x. {SEE_LIST}",
        "no such option -x. See: chibo attend list --help",
    ),
    (
        ("attend", "list", "--official"),
        "tùy chọn --official cần một giá trị.",
        "option --official requires a value.",
    ),
    (("--db",), "tùy chọn --db cần một giá trị.", "option --db requires a value."),
    (
        ("attend", "list", "--json=1"),
        "tùy chọn --json không nhận giá trị.",
        "option --json takes no value.",
    ),
    (
        ("attend", "list", "--json", "-f", "csv"),
        "không dùng cùng lúc: --json, --format csv.",
        "these exclude one another: --json, --format csv.",
    ),
    (
        ("attend", "list", "-f", "xml"),
        "--format không nhận “xml”; chọn: table, plain, json, ndjson, csv, xlsx.",
        "--format does not take “xml”; choose: table, plain, json, ndjson, csv, xlsx.",
    ),
    (
        ("report", "quarter", "-f", "pdf"),
        "--format không nhận “pdf”; chọn: table, plain, json, ndjson, csv, xlsx.",
        "--format does not take “pdf”; choose: table, plain, json, ndjson, csv, xlsx.",
    ),
    (
        ("why", "CB01", "-o", "a.xlsx"),
        "--output không nhận “a.xlsx”; chọn: .json, .txt.",
        "--output does not take “a.xlsx”; choose: .json, .txt.",
    ),
    (
        ("attend", "list", "-o", "{day}.csv"),
        "--output không nhận “{day}.csv”; chọn: TỆP.csv.",
        "--output does not take “{day}.csv”; choose: F.csv.",
    ),
    (
        ("attend", "list", "--if-changed"),
        "thiếu --output.",
        "--output is missing.",
    ),
    (
        ("attend", "list", "--excel-csv", "--json"),
        "không dùng cùng lúc: --excel-csv, --json.",
        "these exclude one another: --excel-csv, --json.",
    ),
    (
        ("report", "quarter", "--only", "foo"),
        (
            "--only không nhận “foo”; chọn: unmet (chưa đạt), pending (chưa đến hạn), late (đạt"
            " nhưng muộn), met (đạt), waived (miễn), not_judged (không xét)."
        ),
        "--only does not take “foo”; choose: unmet, pending, late, met, waived, not_judged.",
    ),
    (
        ("import", "x.csv", "--unit-kind", "#"),
        (
            "--unit-kind không nhận “#”; chọn: tỉnh, huyện, xã, đảng bộ cơ sở, chi bộ,"
            " chi bộ cơ quan, chi bộ trường học, chi bộ doanh nghiệp, chi bộ lực lượng vũ trang."
        ),
        (
            "--unit-kind does not take “#”; choose: province, district, commune, base_committee,"
            " cell, agency_cell, school_cell, enterprise_cell, armed_cell."
        ),
    ),
    (
        ("import", "x.csv", "--kind", "#"),
        (
            "--kind không nhận “#”; chọn: units (Đơn vị), placements (Trực thuộc), officials (Đồng"
            " chí), assignments (Phân công), attendances (Lượt dự), waivers (Miễn có lý do), "
            "schedules (Lịch sinh hoạt), filings (Văn bản đã nộp)."
        ),
        (
            "--kind does not take “#”; choose: units, placements, officials, assignments, "
            "attendances, waivers, schedules, filings."
        ),
    ),
    *(
        (
            line,
            f"không dùng cùng lúc: {options}.",
            f"these exclude one another: {options.replace('TỆP', 'FILE')}.",
        )
        for line, options in (
            (
                ("report", "quarter", "2023-Q4", "--as-closed", "--only", "unmet"),
                "--as-closed, --only",
            ),
            (
                ("report", "quarter", "2023-Q4", "--as-closed", "--so-far", "--as-of", "1/1/2024"),
                "--as-closed, --as-of, --so-far",
            ),
            (
                ("report", "quarter", "-o", "f.xlsx", "--sort", "verdict"),
                "--sort verdict, --output f.xlsx",
            ),
            (
                ("report", "quarter", "--json", "--template", "f.docx"),
                "--template, --json",
            ),
            (("remind", "--letters", "-f", "csv"), "--letters, --format csv"),
            (
                ("remark", "set", "2023-Q4", "--strengths", "x", "--edit"),
                "--strengths, --edit",
            ),
            (
                ("rule", "edit", "258", "x.toml", "--title", "x", "--issued", "1/1/2024"),
                "TỆP.toml, --title, --issued",
            ),
            (("filing", "list", "--missing", "--to", "1/1/2024"), "--missing, --to"),
        )
    ),
    (("remind", "--letters"), "thiếu --output.", "--output is missing."),
    (("report", "month", "--template", "x.docx"), "thiếu --output.", "--output is missing."),
    (
        ("attend", "list", "--wait", "lâu"),
        "--wait không nhận “lâu”; chọn: 0–86400.",
        "--wait does not take “lâu”; choose: 0–86400.",
    ),
    (
        ("attend", "list", "--wait", "-1"),
        "--wait không nhận “-1”; chọn: 0–86400.",
        "--wait does not take “-1”; choose: 0–86400.",
    ),
    (
        ("attend", "list", "--period", "quý 7"),
        "không hiểu kỳ “quý 7”; viết như 2024-Q1, quý I/2024, 3/2024, 2024-H1, 2024.",
        "cannot read the period “quý 7”; write 2024-Q1, Q1/2024, 2024-03, 2024-H1 or 2024.",
    ),
]


@pytest.mark.parametrize(
    ("argv", "vi", "en"), CASES, ids=[" ".join(argv)[:40] for argv, _, _ in CASES]
)
def test_a_usage_error_is_one_sentence(
    office: Chibo, argv: tuple[str, ...], vi: str, en: str
) -> None:
    assert office(*argv) == Result(2, "", f"Lỗi: {vi}\n")
    assert ENGLISH_WORDS.findall(re.sub(r"“.*?”|--?\w+|[A-Z]{2,}", "", vi)) == []
    assert office(*argv, CHIBO_LANG="en") == Result(2, "", f"Error: {en}\n")


def test_an_unknown_language_is_told_in_vietnamese(office: Chibo) -> None:
    assert office("attend", "list", "--lang", "fr") == Result(
        2, "", "Lỗi: --lang không nhận “fr”; chọn: vi, en.\n"
    )


def test_what_was_mistyped_does_not_act_on_the_screen(office: Chibo) -> None:
    assert "\x1b" not in office("attend", "\x1b[31mđỏ").err
    assert "\x1b" not in office("attend", "show", "\x1b[31m").err
    assert "\x1b" not in office("attend", "list", "--\x1b[31m").err
