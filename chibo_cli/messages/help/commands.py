"""Help texts: written in Vietnamese beside their commands, with their English here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.help.editing import ENGLISH_OF_EDITING
from chibo_cli.messages.help.followups import ENGLISH_OF_EXPORT, ENGLISH_OF_FILINGS
from chibo_cli.messages.help.meetings import ENGLISH_OF_MEETINGS, ENGLISH_OF_THE_CALENDAR
from chibo_cli.messages.help.merging import ENGLISH_OF_MERGING
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

WINGS: Mapping[str, Text] = {
    "organisation": Text("Đơn vị và cán bộ", "Units and officials"),
    "duties": Text("Quy định, phân công, miễn", "Regulations, assignments, waivers"),
    "meetings": Text("Sinh hoạt chi bộ", "Meetings"),
    "followups": Text("Kiến nghị, văn bản, điểm", "Recommendations, documents, scores"),
    "reports": Text("Xem, nhắc và báo cáo", "Looking, reminding, reporting"),
    "register": Text("Sổ và các tệp", "The register and files"),
}
NOUNS: Mapping[str, Text] = {
    "init": Text("Tạo một sổ mới, trống.", "Make a new, empty register."),
    "demo": Text(
        "Chạy thử với dữ liệu mẫu: báo cáo một quý và tệp Excel.",
        "Try it on sample data: a quarter's report and its workbook.",
    ),
    "import": Text("Nhập các danh sách từ tệp Excel hoặc CSV.", "Read lists from Excel or CSV."),
    "template": Text(
        "Tệp Excel để điền rồi nhập, có danh sách để chọn.",
        "A workbook to fill in and import, with lists to choose from.",
    ),
    "unit": Text("Đơn vị: tỉnh, xã, chi bộ…", "Units: province, communes, cells…"),
    "official": Text("Đồng chí: thêm, sửa, danh sách, thôi giữ chức vụ.", "Officials."),
    "rule": Text("Quy định và nghĩa vụ.", "Regulations and duties."),
    "assign": Text("Phân công: ai phụ trách đơn vị nào.", "Assignments: who follows which unit."),
    "attend": Text("Lượt dự: ghi, danh sách, sửa, bỏ.", "Attendance: add, list, correct, remove."),
    "waive": Text("Miễn có lý do.", "Waivers: dated reasons not to count days."),
    "schedule": Text(
        "Lịch sinh hoạt: đăng ký, dời, ai cần được báo, tệp lịch.",
        "When cells meet, who should be told, calendar files.",
    ),
    "plan": Text("Kế hoạch dự, đã báo cho chi bộ.", "Planned visits, which cells were told of."),
    "filing": Text(
        "Chương trình, báo cáo, đánh giá đã nộp.", "Programmes, reports, evaluations received."
    ),
    "recommend": Text(
        "Kiến nghị: ghi, chuyển, theo dõi đến khi giải quyết xong.",
        "Recommendations, until they are settled.",
    ),
    "score": Text(
        "Chấm điểm buổi sinh hoạt: đồng chí đến dự, chi bộ tự chấm; các mẫu chấm.",
        "Scores of meetings: the visitor's, the cell's own; templates.",
    ),
    "report": Text(
        "Báo cáo tháng, quý, 6 tháng, năm.", "Report on a month, quarter, half or year."
    ),
    "remark": Text("Nhận xét của Ban về một kỳ.", "The Board's words on a period."),
    "export": Text("Xuất cả sổ ra tệp, nhập lại được.", "The whole register, importable."),
    "merge": Text("Nhận số liệu từ sổ của các văn phòng.", "Take in other offices' registers."),
    "check": Text("Kiểm tra: im lặng khi mọi việc đều ổn.", "Check: silent when all is well."),
    "why": Text("Vì sao một đồng chí đạt hay chưa đạt.", "Why an official stands so."),
    "remind": Text(
        "Nhắc việc: ai còn kịp dự, còn mấy ngày, các buổi sắp tới.",
        "Who can still attend, how many days are left, the next meetings.",
    ),
    "status": Text("Hôm nay: đến đâu, còn ai, việc gì đang chờ.", "Today at a glance."),
    "find": Text(
        "Tìm trong cả sổ: đồng chí, đơn vị, ghi chép, quyết định, lý do.",
        "Look through people, units, notes, decisions, reasons.",
    ),
    "tags": Text("Thống kê theo nhãn.", "Figures by tag."),
    "period": Text(
        "Chốt, mở lại số liệu một kỳ; so với hiện nay.", "Close, reopen, compare periods."
    ),
    "log": Text("Nhật ký: ai đã ghi gì, lúc nào.", "The journal: who wrote what and when."),
    "db": Text(
        "Tệp sổ: thông tin, thiết lập, kiểm tra, sao lưu, khôi phục, quyền.",
        "The file: info, settings, check, backup, restore, rights.",
    ),
    "undo": Text("Hoàn tác thao tác gần nhất.", "Take back the last operation."),
    "redo": Text("Làm lại thao tác vừa hoàn tác.", "Do again what was taken back."),
    "guide": Text("Cẩm nang: mỗi trang một việc.", "The manual: a page for each task."),
    "completion": Text(
        "Gợi ý lệnh (phím Tab) và trang cho lệnh man.", "Completion (Tab) and the page for man."
    ),
}

GLOBAL_OPTIONS: Mapping[str, str] = {
    "--db": (
        "Tệp sổ, hay địa chỉ máy chủ postgresql://… hoặc service=… (CHIBO_DB; mặc định: thư mục dữ"
        " liệu của người dùng)."
    ),
    "--lang": "Ngôn ngữ (CHIBO_LANG; mặc định: thiết lập ngôn ngữ của sổ).",
    "--quiet": "Chỉ in kết quả, không in lời nhắn.",
    "--no-input": "Không hỏi gì; thiếu gì thì báo lỗi.",
    "--no-pager": "Kết quả dài hơn màn hình cũng in một mạch, không xem từng trang.",
    "--wait": "Chờ tối đa bao nhiêu giây khi sổ đang bận.",
    "--debug": "Khi chương trình lỗi, in chi tiết.",
    "--version": "In số phiên bản.",
    "--excel-csv": "CSV có dấu BOM để Excel đọc đúng tiếng Việt.",
    "--if-changed": "Nội dung không đổi thì giữ nguyên tệp đã có.",
    "--force": "Ghi đè cả tệp không do chibo ghi, hoặc đã sửa sau khi chibo ghi.",
    "--adjust": "Cho phép điều chỉnh trong kỳ đã chốt; cần nêu --reason.",
    "--reason": "Lý do, ghi vào nhật ký.",
}

COMPLETION_OPTIONS: Mapping[str, str] = {
    "--install-completion": "Cài gợi ý lệnh (phím Tab) cho shell đang dùng.",
    "--show-completion": "Hiện mã gợi ý lệnh của shell đang dùng, để chép hoặc sửa.",
}
HELP_OPTION = "Hiện trợ giúp này rồi thoát."

ENGLISH: Mapping[str, str] = {
    **{text.vi: text.en for text in NOUNS.values()},
    **ENGLISH_OF_EDITING,
    **ENGLISH_OF_MERGING,
    **ENGLISH_OF_EXPORT,
    GLOBAL_OPTIONS["--excel-csv"]: "CSV with the byte order mark that Excel asks for.",
    GLOBAL_OPTIONS["--if-changed"]: "Leave a file that would hold the same alone.",
    GLOBAL_OPTIONS["--force"]: (
        "Replace a file that chibo did not write, or that was changed since."
    ),
    **ENGLISH_OF_THE_CALENDAR,
    **ENGLISH_OF_FILINGS,
    **ENGLISH_OF_MEETINGS,
    "Shell; trống = shell đang dùng.": "The shell; empty = the one in use.",
    "Cài gợi ý lệnh (phím Tab) cho một shell; ngoài Windows, cài cả trang cho lệnh man.": (
        "Install completion (Tab) for a shell; other than on Windows, the page for man too."
    ),
    "Hiện mã gợi ý lệnh của một shell, để chép hoặc sửa.": (
        "Show the completion script of a shell, to copy it or customise it."
    ),
    "Trang cho lệnh man: mọi lệnh và tùy chọn, như --help của từng lệnh.": (
        "The page for man: every command and option, as each --help has them."
    ),
    HELP_OPTION: "Show this help and exit.",
    COMPLETION_OPTIONS["--install-completion"]: "Install completion for the current shell.",
    COMPLETION_OPTIONS["--show-completion"]: (
        "Show completion for the current shell, to copy it or customise it."
    ),
    "Sổ theo dõi cán bộ được phân công dự sinh hoạt chi bộ: ai đạt, ai chưa đạt, vì sao.": (
        "The register of who has attended the cell meetings they owe, who has not, and why."
    ),
    GLOBAL_OPTIONS["--db"]: (
        "The register's file, or a server's address, postgresql://… or service=… (CHIBO_DB;"
        " default: the user's data folder)."
    ),
    GLOBAL_OPTIONS["--lang"]: "Language (CHIBO_LANG; default: the register's setting).",
    GLOBAL_OPTIONS["--quiet"]: "Results only, no notices.",
    GLOBAL_OPTIONS["--no-input"]: "Never ask; what is missing is an error.",
    GLOBAL_OPTIONS["--no-pager"]: "Print at once what is longer than the screen, without a pager.",
    GLOBAL_OPTIONS["--wait"]: "Seconds to wait at most while the register is busy.",
    GLOBAL_OPTIONS["--debug"]: "Show the details of a bug.",
    GLOBAL_OPTIONS["--version"]: "Print the version.",
    GLOBAL_OPTIONS["--adjust"]: "Let the change into a closed period; needs --reason.",
    GLOBAL_OPTIONS["--reason"]: "Why, for the journal.",
    "Nhật ký: ai đã ghi gì, lúc nào; mới nhất ở trên.": (
        "The journal: who wrote what and when; the latest first."
    ),
    "Một thao tác: từng dòng, từng cột đổi từ gì thành gì.": (
        "One operation: row by row and column by column, what became what."
    ),
    "Sổ này: tệp nào, bao nhiêu dòng, nhật ký đến đâu, kỳ nào đã chốt.": (
        "This register: which file, how many rows, the journal's head, the closed periods."
    ),
    "Chứng minh sổ nguyên vẹn: tệp, các dòng trỏ tới nhau, quy tắc, nhật ký, các kỳ đã chốt.": (
        "Prove the register sound: file, rows that point at rows, rules, journal, closed periods."
    ),
    "Mã nhật ký ghi lúc chốt kỳ.": "The journal's head noted when a period was closed.",
    "Sao lưu: bản sao kiểm chứng được, cạnh sổ, kèm mã SHA-256.": (
        "Back up: a verified copy beside the register, with its SHA-256."
    ),
    "Giữ bao nhiêu bản sao gần nhất.": "How many of the latest copies to keep.",
    "Khôi phục sổ từ bản sao; sổ hiện tại được sao lưu trước.": (
        "Restore the register from a copy; the present one is backed up first."
    ),
    "Bản sao cần khôi phục.": "The copy to restore.",
    "Chép cả sổ sang nơi khác, từ tệp lên máy chủ PostgreSQL hoặc ngược lại, và kiểm chứng.": (
        "Copy the whole register elsewhere, from a file to a PostgreSQL server or back, and prove"
        " it."
    ),
    "Nơi chưa có gì: tệp mới, hoặc cơ sở dữ liệu trống trên máy chủ, ghi như --db.": (
        "Where nothing is yet: a new file, or an empty database on a server, written as for --db."
    ),
    "Không hỏi lại khi bản sao thiếu kỳ đã chốt, hoặc ở đó là tệp của chương trình khác.": (
        "Do not ask where the copy lacks a closed period, or another program's file stands there."
    ),
    "Sổ hỏng hoặc bị chương trình khác sửa: lấy ra những gì còn đọc được.": (
        "Of a register damaged or changed by another program: what can still be read."
    ),
    "Không hỏi lại trước khi đổi.": "Do not ask before changing it.",
    "Đổi số nhận dạng sổ, khi tệp được chép từ sổ của văn phòng khác; không hoàn tác được.": (
        "Give the register another identity, where its file was copied from another office's; it"
        " cannot be taken back."
    ),
    "Nâng cấp sổ do bản chibo cũ ghi; sổ cũ được sao lưu trước.": (
        "Migrate a register that an older chibo wrote; it is backed up first."
    ),
    "Cẩm nang: mỗi trang một việc; không nêu trang nào = mục lục.": (
        "The manual, a page for each task; without TOPIC the list of its pages."
    ),
    "Trang cần xem: tên hoặc số; trống = mục lục.": (
        "The page: its name or number; empty = the list of pages."
    ),
    "Các thiết lập của sổ: cơ quan, địa danh, người ký, nơi nhận, thể thức, ngôn ngữ.": (
        "The register's settings: office, place, signer, recipients, layout, language."
    ),
    "Đặt một thiết lập của sổ: tên cơ quan, địa danh, người ký, ngôn ngữ (vi hoặc en)…": (
        "Set one of the register's settings: the office's name, its place, the language…"
    ),
    "Thiết lập, gọi cách nào cũng được: tên cơ quan (office), cơ quan cấp trên"
    " (parent_office), địa danh (place), ký hiệu văn bản (number_suffix), tên báo cáo (title),"
    " ký thay (on_behalf), người ký (signer), tên người ký (signer_name), nơi nhận (recipients),"
    " lề giấy (margins), thể thức (layout), mẫu báo cáo (report_template: tệp .docx), ngôn ngữ"
    " (language), ngày báo trước (notify_day).": (
        "The setting: office, parent_office, place, number_suffix, title, on_behalf, signer,"
        " signer_name, recipients, margins, layout, report_template (a .docx file), language,"
        " notify_day."
    ),
    'Giá trị mới; "" = bỏ thiết lập này.': 'The new value; "" takes the setting back.',
    "Cấp quyền xem hoặc ghi cho một tài khoản: cả sổ, hoặc địa bàn của một đơn vị.": (
        "Let an account of the server read or write: all of the register, or a unit's area."
    ),
    "Tài khoản có trên máy chủ PostgreSQL.": "An account that the PostgreSQL server has.",
    "Chỉ được xem.": "It may read only.",
    "Được xem và ghi.": "It may read and write.",
    "Chỉ địa bàn của đơn vị này; không nêu = cả sổ.": (
        "Only this unit and all below it; without it all of the register."
    ),
    "Bỏ mọi quyền đã cấp cho một tài khoản.": "Take every right from an account.",
    "Các quyền đã cấp: tài khoản nào được xem, được ghi, ở địa bàn nào.": (
        "The rights given: which account may read, or write, and in which area."
    ),
    "Chỉ về đồng chí này.": "Only about this official.",
    "Chỉ về đơn vị này.": "Only about this unit.",
    "Chỉ về lượt dự này.": "Only about this attendance.",
    "Chỉ của người này ghi.": "Only by this writer.",
    "Nhiều nhất bao nhiêu thao tác.": "At most so many.",
    "Số của thao tác trong nhật ký.": "The operation's number in the journal.",
    "Hoàn tác thao tác gần nhất, hoặc thao tác nêu ra; một lần nhập tệp là một thao tác.": (
        "Take back the last operation, or the one named; an import is one operation."
    ),
    "Làm lại thao tác vừa hoàn tác.": "Do again what was just taken back.",
    "Chốt số liệu một kỳ: giữ nguyên báo cáo, không cho sửa các ngày trong kỳ.": (
        "Close a period: its report is put away and its days take no more changes."
    ),
    "Vẫn chốt dù kỳ chưa kết thúc.": "Close it though the period is running.",
    "Mở lại số liệu một kỳ đã chốt.": "Reopen a closed period.",
    "Các kỳ đã chốt; nêu ngày thì những kỳ có ngày ấy.": (
        "The closed periods; with days, those that have one of them."
    ),
    "So báo cáo đã chốt với số liệu hiện nay, từng dòng.": (
        "What was reported against what the facts say now, row by row."
    ),
    "Đúng như báo cáo đã chốt.": "Exactly as it was closed.",
    "Đơn vị như lúc đó, hoặc dồn vào đơn vị hiện nay; trống = như lúc đó.": (
        "Units as they were then, or rolled up to those of now; empty = as then."
    ),
    "Cộng theo đơn vị ngay dưới, cơ quan, nhãn, văn phòng, hoặc một loại đơn vị.": (
        "Sums by the units directly below, by agency, tag or office, or by units of one kind."
    ),
    "Chỉ liệt kê các kết quả này: chưa đạt, chưa đến hạn…; số liệu tổng hợp giữ nguyên.": (
        "List only these verdicts: unmet, pending…; the figures stay those of all."
    ),
    "Thứ tự các dòng trên màn hình: việc cần lo trước, hoặc theo tên; trống = verdict.": (
        "Order of the rows on a screen: the worst first, or by name; default: verdict."
    ),
    "Xếp các dòng cộng theo tên, tỷ lệ đạt, hoặc số lượt dự; trống = theo tên.": (
        "Order of the sums: by name, by rate met, or by attendances; default: by name."
    ),
    "So với kỳ trước (previous), cùng kỳ năm trước (last-year), hoặc một kỳ khác.": (
        "Against the period before (previous), a year before (last-year), or another one."
    ),
    "Thêm cột số liệu từ đầu năm.": "One more column: from the first day of the year.",
    "Chỉ có số liệu, không nêu tên đồng chí nào.": "Figures only; no official is named.",
    "Dạng kết quả.": "Form of the result.",
    "Kết quả dạng JSON.": "The result as JSON.",
    "Ghi kết quả vào tệp.": "Write the result to a file.",
    "Chỉ thử: cho xem kết quả rồi không ghi gì.": (
        "Dry run: show what would be done, write nothing."
    ),
    "Mã.": "Code.",
    "Từ ngày (trống = từ trước đến nay).": "From this day (empty = always).",
    "Đến hết ngày (trống = chưa kết thúc).": "Until this day, inclusive (empty = open).",
    "Ngày có hiệu lực.": "The day from which, or on which, it holds.",
    "Chỉ tính các lượt dự đến hết ngày này.": "Count visits up to this day, inclusive.",
    "Theo quy định này; trống = quy định duy nhất trong sổ.": (
        "Under this regulation; empty = the only one in the register."
    ),
    "Chỉ theo quy định này.": "Only under this regulation.",
    "Chỉ theo quy định này; ghi được nhiều lần.": "Only under this regulation; may be repeated.",
    "Chỉ trong địa bàn của đơn vị này.": "Only in the area of this unit.",
    "Mã hoặc họ tên đồng chí.": "The official's code or name.",
    "Mã hoặc tên đơn vị.": "The unit's code or name.",
    "Kỳ: 2024-Q1, quý I/2024, 3/2024, 2024-H1, 2024, last.": (
        "Period: 2024-Q1, Q1/2024, 2024-03, 2024-H1, 2024, last."
    ),
    "Kỳ: 2024-Q1, quý I/2024, last; nhiều kỳ: 2020-Q1..2021-Q1, từ quý I đến quý III.": (
        "Period: 2024-Q1, Q1/2024, last; several: 2020-Q1..2021-Q1, from Q1/2020 to Q1/2021."
    ),
    "Số thứ tự trong danh sách.": "The number in the list.",
    "Tạo một sổ mới, trống.": "Make a new, empty register.",
    "Thêm một đơn vị: tỉnh, xã, chi bộ…": "Add a unit: province, commune, cell…",
    "Tên đơn vị.": "The unit's name.",
    "Nhãn.": "The tag.",
    "Gắn nhãn cho một đơn vị từ một ngày, hoặc ghi ngày cuối của nhãn đang mang.": (
        "Tag a unit from a day on, or give the last day of a tag that it bears."
    ),
    "Loại đơn vị: có sẵn và của cơ quan.": "Kinds of unit: the presets and the office's own.",
    "Tên hoặc khóa của loại.": "The kind's name or key.",
    "Tên tiếng Anh của loại.": "The kind's English name.",
    "Tên loại đơn vị.": "The kind's name.",
    "Đơn vị loại này là chi bộ, có sinh hoạt để dự.": (
        "Units of this kind are cells, which hold meetings to attend."
    ),
    "Thêm một loại đơn vị của cơ quan, ngoài các loại có sẵn.": (
        "Add a kind of unit of the office's own, beside the presets."
    ),
    "Các loại đơn vị: có sẵn và của cơ quan, mỗi loại có bao nhiêu đơn vị.": (
        "The kinds of unit: presets and the office's own, each with how many units."
    ),
    "Gọi một loại của cơ quan bằng tên khác; đơn vị và quy định của loại vẫn như cũ.": (
        "Call a kind of the office's own otherwise; its units and duties stay as they are."
    ),
    "Bỏ một loại của cơ quan; loại còn đơn vị hay nghĩa vụ thì không bỏ được.": (
        "Remove a kind of the office's own; not one that a unit or a duty bears."
    ),
    "Loại: cell (chi bộ), commune (xã)…": "Kind: cell, commune, province…",
    "Đơn vị cấp trên.": "The unit above.",
    "Danh sách đơn vị.": "List the units.",
    "Chỉ loại này.": "Only this kind.",
    "Một đơn vị với các tên, cấp trên và ai phụ trách qua từng thời gian.": (
        "One unit with its names, the units above it and who follows it over time."
    ),
    "Chuyển một đơn vị sang cấp trên khác từ một ngày.": (
        "Move a unit under another one from a day on."
    ),
    "Đơn vị cấp trên mới.": "The new unit above.",
    "Đổi tên một đơn vị từ một ngày; tên cũ vẫn đúng cho các ngày trước.": (
        "Rename a unit from a day on; the old name stays true of the days before."
    ),
    "Tên mới.": "The new name.",
    "Thêm một đồng chí.": "Add an official.",
    "Họ và tên.": "Full name.",
    "Chức vụ.": "Title.",
    (
        "Ghi cả đợt sinh hoạt một lần: hỏi lần lượt từng đồng chí, hoặc đọc từ danh sách. Không nêu"
        " địa bàn, kỳ thì hỏi; --cell hỏi những ai đã dự một chi bộ. Ghi xong từng lượt; dừng lúc"
        " nào cũng được, lần sau làm tiếp những đồng chí còn lại."
    ): (
        "Enter a whole meeting round at one sitting: official by official, or from a list. An area"
        " or period left out is asked for; --cell asks who attended one cell. Each entry is kept"
        " at once; stop at any time and go on later with those who are left."
    ),
    "Chỉ chi bộ này: hỏi từng đồng chí có địa bàn gồm nó.": (
        "Only this cell: ask about each official whose area holds it."
    ),
    "Danh sách lượt dự; trống = hỏi từng đồng chí.": (
        "A list of attendances; empty = ask about each official."
    ),
    "Kỳ: tháng, quý…; trống = hỏi.": "Period: a month, a quarter…; empty = ask.",
    "Hỏi cả những đồng chí đã đạt, hoặc đã có lượt dự ở chi bộ, trong kỳ.": (
        "Ask about those too who met the rule, or attended at the cell, in the period."
    ),
    "Là người khác, dù tên gần giống người đã có.": (
        "Another person, though the name is like a known one's."
    ),
    "Cơ quan công tác.": "Agency.",
    "Chi bộ sinh hoạt.": "The official's own cell.",
    "Danh sách đồng chí, theo tên; nêu đơn vị thì những đồng chí được phân công ở đó.": (
        "List the officials, by name; with a unit, those assigned there."
    ),
    "Một đồng chí: chức vụ, chi bộ sinh hoạt và phân công qua từng thời gian, số lượt dự.": (
        "One official: posts, own cells and assignments over time, and the attendances."
    ),
    "Ghi ngày cuối cùng một đồng chí giữ chức vụ (nghỉ hưu, chuyển công tác).": (
        "Record an official's last day in office (retirement, transfer)."
    ),
    "Họ tên mới.": "The new name.",
    "Đổi họ tên một đồng chí từ một ngày; tên cũ vẫn đúng cho các ngày trước và vẫn tìm ra.": (
        "Another name of an official from a day on; the old one stays true of the days before, and"
        " still finds the person."
    ),
    "Ghi ngày một đồng chí đã thôi giữ chức vụ trở lại; phân công của lần trước không sống lại.": (
        "Record the day on which an official comes back to office; no assignment of the term before"
        " comes back to life."
    ),
    "Các quy định đang có trong sổ, mỗi quy định hôm nay áp dụng cho bao nhiêu đồng chí.": (
        "The regulations in the register, each with how many officials it binds today."
    ),
    "Một quy định và từng nghĩa vụ, bằng lời.": "A regulation and its duties, in words.",
    "Số hiệu quy định.": "The regulation's code.",
    "Thêm một quy định từ tệp TOML.": "Add a regulation from a TOML file.",
    "Tệp TOML của quy định.": "The regulation's TOML file.",
    "Liệt kê các quy định có sẵn, hoặc thêm một quy định có sẵn vào sổ.": (
        "List the presets, or add one to the register."
    ),
    "Quy định có sẵn cần thêm; trống = liệt kê.": "The preset to add; empty = list them.",
    "Phân công một đồng chí phụ trách một đơn vị.": "Assign an official to a unit.",
    "Vai trò, nếu quy định phân biệt.": "The role, where the regulation tells roles apart.",
    "Số quyết định phân công.": "Number of the decision.",
    "Ngày bắt đầu phân công.": "First day of the assignment.",
    "Dự thảo: chưa có hiệu lực, chờ quyết định.": "Draft: in force nowhere until decided.",
    "Danh sách phân công; nêu ngày thì những phân công có hiệu lực trong các ngày ấy.": (
        "List the assignments; with days, those that hold on some of them."
    ),
    "Chỉ của đồng chí này.": "Only of this official.",
    "Chỉ ở đơn vị này.": "Only at this unit.",
    "Chỉ những phân công đang có hiệu lực.": "Only those in force today.",
    "Kết thúc một phân công: ngày nêu ra là ngày cuối cùng có hiệu lực.": (
        "End an assignment: the day named is its last."
    ),
    "Lý do kết thúc.": "Why it ends.",
    "Đồng chí thay.": "The official who takes over.",
    "Đơn vị phụ trách mới.": "The new unit.",
    "Ghi một lượt dự; cho biết ngay có được tính không và kết quả đổi ra sao.": (
        "Record an attendance; says at once whether it counts and how the verdict moved."
    ),
    "Ngày dự; trống = hôm nay.": "Day of the meeting; empty = today.",
    "Loại sinh hoạt: thường kỳ, chuyên đề…": "Kind of meeting: regular, thematic…",
    "Người dự thay, nếu có.": "The substitute's name, if one attended.",
    "Điểm chấm buổi sinh hoạt.": "Points given to the meeting.",
    "Ưu điểm.": "Strengths.",
    "Hạn chế.": "Shortcomings.",
    "Kiến nghị; ghi được nhiều lần.": "A recommendation; may be given several times.",
    "Số văn bản báo cáo.": "Number of the report.",
    "Ngày báo cáo.": "Day of the report.",
    "Hôm nay: các kỳ chưa kết thúc đến đâu, ai chưa dự, vừa ghi gì, việc gì đang chờ.": (
        "Today: how the running periods stand, who has not attended, what was entered, what waits."
    ),
    "Tìm các chữ này trong cả sổ: đồng chí, đơn vị, quy định, ghi chép, kiến nghị, lý do miễn.": (
        "Look for these words in people, units, regulations, notes, recommendations, reasons."
    ),
    "Các chữ cần tìm; không cần dấu.": "The words to look for; marks or none.",
    "Nhiều nhất bao nhiêu dòng mỗi mục.": "At most so many rows of each kind.",
    "Chỉ các dự thảo.": "Only drafts.",
    "Danh sách lượt dự, theo ngày.": "List the attendances, by day.",
    "Chỉ những dòng có các chữ này; không cần dấu.": "Only rows with these words; marks or none.",
    "Chỉ lượt chưa có báo cáo: không có ngày, không có số văn bản.": (
        "Only those not reported: neither a day nor a document number."
    ),
    "Từ ngày.": "From this day.",
    "Đến hết ngày.": "Until this day, inclusive.",
    "Chỉ trong kỳ này.": "Only in this period.",
    "Một lượt dự: mọi ghi chép, và được tính vào đâu.": (
        "One attendance: every field, and where it counts."
    ),
    "Miễn có lý do: những ngày này không tính cho đồng chí, hoặc cho cả địa bàn.": (
        "Waive: these days do not count for an official, or in a whole area."
    ),
    "Miễn cho cả địa bàn này.": "Waive for this whole area.",
    "Ngày đầu được miễn.": "First day waived.",
    "Lý do.": "Reason.",
    "Số văn bản.": "Number of the document.",
    "Danh sách miễn có lý do; nêu ngày thì những mục có ngày ấy.": (
        "List the waivers; with days, those that hold on some of them."
    ),
    "Bỏ một mục miễn: những ngày đó lại được tính.": "Remove a waiver: its days count again.",
    "Mẫu Word của cơ quan, thay cho mẫu của chibo.": (
        "The office's Word template, in place of the one of chibo."
    ),
    "Mã thoát 1 nếu có đồng chí chưa đạt.": "Exit with 1 where somebody is unmet.",
    "Báo cáo một tháng; không nêu kỳ = tháng trước.": (
        "Report on a month; without PERIOD the last one."
    ),
    "Báo cáo một quý; không nêu kỳ = quý trước.": (
        "Report on a quarter; without PERIOD the last one."
    ),
    "Báo cáo 6 tháng; không nêu kỳ = 6 tháng trước.": (
        "Report on a half-year; without PERIOD the last one."
    ),
    "Báo cáo một năm, kèm bốn quý; không nêu kỳ = năm trước.": (
        "Report on a year with its four quarters; without PERIOD the last one."
    ),
    "Kiểm tra: không in gì khi mọi việc đều ổn; nếu không, nêu ra và thoát với mã 1."
    " Không nêu kỳ: kỳ đã qua gần nhất của mọi nghĩa vụ; với văn bản, kỳ đã hết hạn nộp gần"
    " nhất.": (
        "Check: silent when all is well, else the findings and exit 1."
        " Without PERIOD: the last complete period of every duty; of documents, the last that"
        " fell due."
    ),
    "Vì sao một đồng chí đạt hay chưa đạt; không nêu kỳ = quý này.": (
        "Why an official stands so; without PERIOD the running quarter."
    ),
    "Loại danh sách, thay cho việc tự nhận.": "The kind of list, overruling the guess.",
    "Loại của các đơn vị trong danh sách không có cột Loại, như: chi bộ.": (
        "The kind of the units, in a list without a column Kind, as: cell."
    ),
    "Chỉ đọc trang tính này, kể cả trang tính ẩn; ghi được nhiều lần.": (
        "Read this sheet only, hidden or not; may be given several times."
    ),
    "Cột này (tiêu đề hoặc chữ cái) là cột nào của danh sách; ghi được nhiều lần.": (
        "Which column of the list this one is (by header or letter); may be given several times."
    ),
    (
        "Nhập các danh sách từ tệp Excel hoặc CSV; được tất cả hoặc không ghi gì. Hàng tiêu đề"
        " ở đâu cũng được, một hay hai hàng; dòng nhóm, tổng và chữ ký được bỏ qua và nêu rõ."
    ): (
        "Read lists from Excel or CSV files; all of them or nothing. The header may stand anywhere,"
        " in one row or two; group, total and signature rows are passed over and named."
    ),
    "Làm một tệp Excel để điền rồi nhập: có sẵn tiêu đề và các danh sách để chọn."
    " `report` là mẫu báo cáo Word của chibo: sửa trong Word rồi dùng bằng report … --template.": (
        "Make a workbook to fill in and import: with headers and lists to choose from."
        " `report` is the template of the Word report: change it in Word and use it by"
        " report … --template."
    ),
    "Loại danh sách: đơn vị, đồng chí, phân công, lượt dự, miễn…; report: mẫu báo cáo Word.": (
        "Kind of list: units, officials, assignments, attendances, waivers…; report: the template"
        " of the Word report."
    ),
    "Tệp Excel sẽ làm ra.": "The workbook to be made.",
    "Bảng lượt dự: đồng chí theo hàng; ngày hoặc tháng của kỳ theo cột.": (
        "A table of attendances: officials down, the days or months of the period across."
    ),
    "Kỳ của bảng theo cột.": "The period of the table across.",
    "Các tệp xlsx, xls, ods hoặc csv.": "Files: xlsx, xls, ods or csv.",
    "Có dòng sai thì ghi cả danh sách, dòng sai đứng trước, kèm lỗi, vào tệp này.": (
        "Where rows are wrong, write the list to this file, those first, with what is wrong."
    ),
    "Chạy thử với dữ liệu mẫu trong một sổ nháp: báo cáo một quý và tệp Excel. Sổ nháp nằm trong"
    " thư mục dữ liệu của người dùng; chạy lại thì thay sổ nháp trước.": (
        "Try it on sample data in a scratch register: a quarter's report and its workbook. The"
        " scratch register lies in the user's data folder; the next run replaces it."
    ),
}
