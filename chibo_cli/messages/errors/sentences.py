"""One sentence for every expected failure: what, why, what to do."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from chibo_cli.messages.errors import refusals as errors
from chibo_cli.messages.errors.faults import FILE_FAULTS, RULES, TEMPLATE_FAULTS
from chibo_cli.messages.errors.merging import MERGING_SENTENCES
from chibo_cli.messages.errors.month_sheet import HEADING_FAULTS, MONTH_SHEET_SENTENCES
from chibo_cli.messages.errors.refusals import DayFault, Noun, RegisterFault, Standing, TextFault
from chibo_cli.messages.errors.sending import SENDING_SENTENCES, SOURCE_FAULTS
from chibo_cli.messages.errors.servers import PLACES, SERVER_SENTENCES
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

NOUNS: Mapping[Noun, Text] = {
    Noun.UNIT: Text("đơn vị", "unit"),
    Noun.OFFICIAL: Text("đồng chí", "official"),
    Noun.REGULATION: Text("quy định", "regulation"),
    Noun.DUTY: Text("nghĩa vụ", "duty"),
    Noun.PRESET: Text("quy định có sẵn", "preset"),
    Noun.ASSIGNMENT: Text("phân công số", "assignment"),
    Noun.ATTENDANCE: Text("lượt dự số", "attendance"),
    Noun.WAIVER: Text("mục miễn số", "waiver"),
    Noun.SCHEDULE: Text("lịch số", "schedule"),
    Noun.PLAN: Text("kế hoạch dự số", "planned visit"),
    Noun.FILING: Text("văn bản đã nộp số", "filing"),
    Noun.RECOMMENDATION: Text("kiến nghị số", "recommendation"),
    Noun.SCORE: Text("điểm số", "score"),
    Noun.TEMPLATE: Text("mẫu chấm điểm", "scoring template"),
    Noun.OPERATION: Text("thao tác số", "operation"),
    Noun.CLOSING: Text("kỳ đã chốt", "closed period"),
    Noun.REMARK: Text("nhận xét về", "remark on"),
    Noun.PAGE: Text("trang cẩm nang", "page of the manual"),
    Noun.OFFICE: Text("văn phòng", "office"),
}

# What to do where a name is unknown.
LOOK_UP: Mapping[Noun, str] = {
    Noun.UNIT: "chibo unit list",
    Noun.OFFICIAL: "chibo official list",
    Noun.REGULATION: "chibo rule list",
    Noun.DUTY: "chibo rule show",
    Noun.PRESET: "chibo rule preset",
    Noun.ASSIGNMENT: "chibo assign list",
    Noun.ATTENDANCE: "chibo attend list",
    Noun.WAIVER: "chibo waive list",
    Noun.SCHEDULE: "chibo schedule list",
    Noun.PLAN: "chibo plan list",
    Noun.FILING: "chibo filing list",
    Noun.RECOMMENDATION: "chibo recommend list",
    Noun.SCORE: "chibo score list",
    Noun.TEMPLATE: "chibo score template",
    Noun.OPERATION: "chibo log",
    Noun.CLOSING: "chibo period list",
    Noun.REMARK: "chibo remark show",
    Noun.PAGE: "chibo guide",
    Noun.OFFICE: "chibo merge list",
}

FAULTS: Mapping[Enum, Text] = {
    **PLACES,
    **SOURCE_FAULTS,
    **FILE_FAULTS,
    **TEMPLATE_FAULTS,
    **HEADING_FAULTS,
    **RULES,
    TextFault.CONTROL_CHARACTER: Text(
        "có ký tự điều khiển không nhìn thấy; hãy gõ lại",
        "it holds an invisible control character; type it again",
    ),
    TextFault.TOO_LONG: Text("dài quá 2.000 ký tự", "it is longer than 2,000 characters"),
    TextFault.TOO_MANY_MARKS: Text(
        "có chữ mang hơn 30 dấu", "a letter of it bears more than 30 marks"
    ),
    TextFault.EMPTY: Text("không được để trống", "it must not be empty"),
    TextFault.NO_WORD: Text(
        "không có chữ hay số nào; ghi tên đầy đủ", "it holds no letter or digit; write the name"
    ),
    TextFault.NO_MARGINS: Text(
        "lề giấy ghi bốn số mi-li-mét, mỗi số không quá 80, trên/dưới/trái/phải: 20/20/30/15",
        "margins are four lengths in mm, none above 80, top/bottom/left/right: 20/20/30/15",
    ),
    TextFault.NOT_A_NUMBER: Text(
        "không phải là số từ 0 đến 1000, nhiều nhất hai chữ số thập phân",
        "it is not a number from 0 to 1000 of at most two decimals",
    ),
    DayFault.UNREADABLE: Text(
        "không đọc được; viết ngày trước, ví dụ 5/2/2024",
        "it cannot be read; write the day first, as in 5/2/2024",
    ),
    DayFault.NO_SUCH_DAY: Text("lịch không có ngày này", "no calendar has that day"),
    DayFault.MONTH_FIRST: Text(
        "không có tháng nào như vậy; ngày viết trước tháng, ví dụ 31/12/2024",
        "there is no such month; the day comes first, as in 31/12/2024",
    ),
    DayFault.YEAR_MISSING: Text(
        "thiếu năm; viết đủ như 5/2/2024", "the year is missing; write 5/2/2024"
    ),
    DayFault.YEAR_RANGE: Text("năm phải từ 1900 đến 2199", "the year must lie in 1900-2199"),
    RegisterFault.MISSING: Text(
        "chưa có sổ ở đó; tạo sổ mới bằng: chibo init, hoặc lấy lại từ bản sao lưu bằng: chibo db"
        " restore TỆP",
        "no register is there; make one with: chibo init, or bring one back from a backup with:"
        " chibo db restore FILE",
    ),
    RegisterFault.EMPTY: Text(
        "tệp rỗng, không phải sổ chibo; chọn tệp khác bằng --db",
        "the file is empty, not a chibo register; name another with --db",
    ),
    RegisterFault.NOT_SQLITE: Text(
        "tệp này không phải sổ chibo; chọn tệp khác bằng --db",
        "the file is not a chibo register; name another with --db",
    ),
    RegisterFault.FOREIGN: Text(
        "đây là dữ liệu của chương trình khác, không phải sổ chibo; chọn tệp khác bằng --db",
        "it belongs to another program, not to chibo; name another with --db",
    ),
    RegisterFault.NEWER: Text(
        "sổ do bản chibo mới hơn ghi; hãy cập nhật chibo",
        "a newer chibo wrote it; update chibo",
    ),
    RegisterFault.DAMAGED: Text(
        "tệp bị hỏng hoặc bị cắt cụt; giữ nguyên tệp và lấy bản sao lưu",
        "the file is damaged or cut short; keep it as it is and turn to a backup",
    ),
    RegisterFault.OLDER: Text(
        "sổ do bản chibo cũ hơn ghi; nâng cấp bằng: chibo db migrate",
        "an older chibo wrote it; bring it up with: chibo db migrate",
    ),
    RegisterFault.UNLOCKED: Text(
        "ổ mạng này gắn không có khóa tệp (nolock, nobrl) nên ghi vào sẽ hỏng sổ; chuyển sổ về ổ"
        " của máy, hoặc gắn lại ổ mạng có khóa",
        "this share is mounted without file locks (nolock, nobrl) and writing would corrupt the"
        " register; move it to a local disk, or mount the share with locks",
    ),
    RegisterFault.OVERSIZED: Text(
        "có ô dài hơn mọi ô mà chibo ghi, nên không phải do chibo ghi ra như vậy; xin lại tệp, hoặc"
        " lấy bản sao lưu",
        "it holds values longer than any that chibo writes; chibo did not leave it so: ask for the"
        " file again, or turn to a backup",
    ),
    RegisterFault.FOLDER: Text(
        "đây là thư mục, không phải tệp sổ; chọn tệp bằng --db",
        "it is a folder, not a register; name a file with --db",
    ),
    Standing.STRANGE: Text(
        "tệp ở đó không do sổ này ghi ra; chọn tên khác, hoặc thêm --force để ghi đè",
        "this register did not write the file there; choose another name, or add --force to"
        " replace it",
    ),
    Standing.CHANGED: Text(
        "tệp ở đó đã được sửa sau khi chibo ghi; chọn tên khác, hoặc thêm --force để ghi đè",
        "it was changed since chibo wrote it; choose another name, or add --force to replace it",
    ),
    Standing.LINKED: Text(
        "tệp ấy còn một tên nữa (liên kết cứng); chọn tên khác, hoặc xóa tên này trước",
        "that file has a second name (a hard link); choose another, or remove this one first",
    ),
    Standing.IN_USE: Text(
        "đây là một sổ mà chương trình khác đang ghi dở; chọn tên khác",
        "it is a register that another program is writing; choose another name",
    ),
}

SENTENCES: Mapping[type[errors.ChiboError], Text] = {
    **MERGING_SENTENCES,
    **MONTH_SHEET_SENTENCES,
    **SENDING_SENTENCES,
    **SERVER_SENTENCES,
    errors.TextRefused: Text("“{text}”: {fault}.", "“{text}”: {fault}."),
    errors.InvalidDay: Text("ngày “{text}”: {fault}.", "day “{text}”: {fault}."),
    errors.InvalidPeriod: Text(
        "không hiểu kỳ “{text}”; viết như 2024-Q1, quý I/2024, 3/2024, 2024-H1, 2024.",
        "cannot read the period “{text}”; write 2024-Q1, Q1/2024, 2024-03, 2024-H1 or 2024.",
    ),
    errors.InvalidPattern: Text(
        "không hiểu ngày sinh hoạt “{text}”; viết như: ngày 5, chủ nhật tuần thứ 2, thứ bảy tuần"
        " đầu, thứ sáu tuần cuối.",
        "cannot read when a cell meets from “{text}”; write: day 5, 2nd sunday, last friday.",
    ),
    errors.InvalidTime: Text(
        "không hiểu giờ “{text}”; viết như 19:00 hoặc 19h30.",
        "cannot read the time “{text}”; write 19:00.",
    ),
    errors.WrongPeriodLength: Text(
        "“{text}” là {given}, không phải {wanted}; hãy dùng chibo {command} {text}{instead}.",
        "“{text}” is a {given}, not a {wanted}; use chibo {command} {text}{instead}.",
    ),
    errors.InvalidChoice: Text(
        "“{text}” không có trong danh mục {what}: {allowed}.",
        "“{text}” is no {what}: {allowed}.",
    ),
    errors.InvalidOption: Text(
        "{option} không nhận “{text}”; chọn: {allowed}.",
        "{option} does not take “{text}”; choose: {allowed}.",
    ),
    errors.MissingOption: Text("thiếu {option}.", "{option} is missing."),
    errors.ConflictingOptions: Text(
        "không dùng cùng lúc: {options}.", "these exclude one another: {options}."
    ),
    errors.UnknownName: Text(
        "không tìm thấy {noun} “{text}”; xem: {look_up}.{near}",
        "no {noun} “{text}”; see: {look_up}.{near}",
    ),
    errors.AmbiguousName: Text(
        "“{text}” có thể là nhiều {noun}; hãy ghi mã hoặc ghi rõ hơn:{candidates}",
        "“{text}” may be more than one {noun}; give the code or more of the name:{candidates}",
    ),
    errors.EndBeforeStart: Text(
        "ngày cuối {until} trước ngày đầu {since}.",
        "the last day {until} lies before the first day {since}.",
    ),
    errors.CodeTaken: Text(
        "mã {code} đã là của {noun} {holder}; chọn mã khác.",
        "code {code} belongs to {noun} {holder}; choose another.",
    ),
    errors.AlreadyThere: Text(
        "{noun} “{name}” đã có trong sổ; nếu là người hoặc đơn vị khác, hãy thêm --code.",
        "{noun} “{name}” is in the register already; for another one, give a --code.",
    ),
    errors.SpelledOtherwise: Text(
        "“{name}” có thể là người đã có trong sổ; nếu là người khác, hãy thêm mã (--code) hoặc"
        " --another:{candidates}",
        "“{name}” may be somebody who is in the register already; for another person give a code"
        " (--code) or --another:{candidates}",
    ),
    errors.FutureDay: Text(
        "ngày {day} chưa đến (hôm nay {today}); lượt dự chỉ ghi khi đã dự.",
        "{day} has not come (today is {today}); an attendance is recorded once it was held.",
    ),
    errors.CellUnchosen: Text(
        "chưa rõ dự ở chi bộ nào: bấm Tab để chọn, hoặc Enter để gõ tên.",
        "the cell attended is not known: Tab picks one, Enter takes its name.",
    ),
    errors.SubstituteUnnamed: Text(
        "“{text}”: ai đã dự thay? Ghi họ tên người đó; để trống nếu đồng chí tự dự.",
        "“{text}”: who attended instead? Give that name; leave it empty if nobody did.",
    ),
    errors.OutsideUnitLife: Text(
        "ngày {day} không có đơn vị {unit}{heirs}; xem: chibo unit show.",
        "unit {unit} does not exist on {day}{heirs}; see: chibo unit show.",
    ),
    errors.OutsideOfficialLife: Text(
        "ngày {day} đồng chí {official} không giữ chức vụ; xem: chibo official list.",
        "official {official} is not in office on {day}; see: chibo official list.",
    ),
    errors.OfficialErased: Text(
        "dữ liệu cá nhân của đồng chí {code} đã xóa theo yêu cầu; không ghi thêm lượt dự nào.",
        "the personal data of official {code} were erased; no attendance more is recorded.",
    ),
    errors.DuplicateAttendance: Text(
        "lượt dự này đã ghi, số {id}: {official}, {unit}, ngày {day}.",
        "this attendance is recorded already, number {id}: {official}, {unit}, {day}.",
    ),
    errors.DuplicatePlan: Text(
        "kế hoạch dự này đã ghi, số {id}: {official}, {unit}, ngày {day}.",
        "this visit is planned already, number {id}: {official}, {unit}, {day}.",
    ),
    errors.ScheduleOverlap: Text(
        "{unit} đã có lịch số {id} trong thời gian đó; thêm --until, hoặc sửa lịch đó bằng chibo"
        " schedule edit {id}.",
        "{unit} has schedule {id} in those days; give --until, or correct that one with chibo"
        " schedule edit {id}.",
    ),
    errors.NoMeetingThatMonth: Text(
        "{unit} không có buổi sinh hoạt nào theo lịch trong {month}; xem: chibo schedule list.",
        "{unit} has no registered meeting in {month}; see: chibo schedule list.",
    ),
    errors.TooFarFromMonth: Text(
        "ngày {day} cách {month} hơn một tháng; buổi sinh hoạt chỉ dời sang tháng liền kề.",
        "{day} is more than a month away from {month}; a meeting moves to a month beside its own.",
    ),
    errors.RepeatedRow: Text(
        "trùng với {file} dòng {row} nhưng nội dung khác; giữ lại một dòng.",
        "the same fact as {file} row {row}, with other contents; keep one of the two.",
    ),
    errors.RuleBroken: Text("“{text}”: {rule}.", "“{text}”: {rule}."),
    errors.CodeElsewhere: Text(
        "mã {code} trong tệp là {brought}, trong sổ này là {known}, là mục khác: tệp xuất từ sổ"
        " khác. Đổi mã một bên, hoặc nhập vào một sổ trống (chibo init --db TỆP).",
        "{code} is {brought} in the file and {known} in this register, two different entries: the"
        " file is another register's. Change one of the codes, or import into an empty register"
        " (chibo init --db FILE).",
    ),
    errors.CellWithoutHeading: Text(
        "“{text}” nằm ngoài các cột có tiêu đề; nếu ghi chú có dấu phẩy, đặt cả ô trong dấu ngoặc"
        " kép.",
        "“{text}” stands beyond the headed columns; put a note with a comma in double quotes.",
    ),
    errors.QuotesUnbalanced: Text(
        "{path}: dấu ngoặc kép mở ở dòng {line} không đóng đúng chỗ; sửa rồi nhập lại.",
        "{path}: a double quote opened at line {line} does not close where it should; mend it and"
        " import again.",
    ),
    errors.OverlappingAssignment: Text(
        "đồng chí {official} đã được phân công {unit} theo {regulation} trong thời gian đó,"
        " số {id}.",
        "{official} is assigned to {unit} under {regulation} in those days already, number {id}.",
    ),
    errors.AssignmentOutsideLife: Text(
        "phân công {official} – {unit} không có ngày nào mà đồng chí, đơn vị và quy định cùng còn"
        " hiệu lực{heirs}.",
        "assignment {official} – {unit} has no day on which the official, the unit and the"
        " regulation all stand{heirs}.",
    ),
    errors.AssignmentOver: Text(
        "phân công số {id} không có hiệu lực ngày {day}; xem: chibo assign list.",
        "assignment {id} is not in force on {day}; see: chibo assign list.",
    ),
    errors.NothingInForce: Text(
        "đồng chí {official} không có phân công nào cần người thay sau ngày {day}; xem: chibo"
        " assign list.",
        "{official} has no assignment to hand on after {day}; see: chibo assign list.",
    ),
    errors.OutsideDecision: Text(
        "{name} không thuộc phạm vi {scope} đã nêu; bỏ dòng này hoặc nêu phạm vi khác.",
        "{name} lies outside {scope}; take the row out or name another scope.",
    ),
    errors.PlacementCircle: Text(
        "{parent} nằm dưới {unit} trong thời gian đó, không thể là cấp trên.",
        "{parent} stands below {unit} in those days and cannot be above it.",
    ),
    errors.TreeTooDeep: Text(
        "{unit} sẽ nằm trong một hàng quá 20 cấp trực thuộc; xem lại các đơn vị cấp trên.",
        "{unit} would stand in a line of more than 20 levels; look at the units above it again.",
    ),
    errors.PlacementOutsideLife: Text(
        "thời gian {unit} trực thuộc {parent} vượt ra ngoài thời gian tồn tại của hai đơn vị.",
        "{unit} cannot stand under {parent} on days on which one of the two does not exist.",
    ),
    errors.PlacementOverlap: Text(
        "{unit} đã có cấp trên khác từ ngày {day}; một ngày chỉ có một cấp trên.",
        "{unit} stands under another unit on {day} already; one parent a day.",
    ),
    errors.ChildWithoutPlace: Text(
        "dưới {unit} còn {children}: mỗi đơn vị về đâu? Chia: --below ĐƠN_VỊ=ĐƠN_VỊ; kết thúc:"
        " --to ĐƠN_VỊ.",
        "{children} still stand below {unit}; say where each goes: of a split --below UNIT=UNIT, of"
        " one closed --to UNIT.",
    ),
    errors.MergerOfOne: Text(
        "sáp nhập cần từ hai đơn vị, hoặc đưa {unit} vào đơn vị có sẵn: --into ĐƠN_VỊ; chỉ đổi"
        " tên: chibo unit rename.",
        "a merger needs two units or more, or {unit} goes into a standing one: --into UNIT; for"
        " another name only: chibo unit rename.",
    ),
    errors.SplitIntoOne: Text(
        "chia {unit} cần từ hai đơn vị kế thừa (--new, --into); đưa cả vào một đơn vị: chibo unit"
        " merge.",
        "to split {unit} takes two successors or more (--new, --into); into one: chibo unit merge.",
    ),
    errors.MergerWithAbove: Text(
        "{unit} trực thuộc {above}: đơn vị không sáp nhập với cấp trên của nó; kết thúc đơn vị:"
        " chibo unit close.",
        "{unit} stands below {above}: a unit does not merge with one above it; to end one: chibo"
        " unit close.",
    ),
    errors.VisitOutsideLife: Text(
        "{unit} có lượt dự số {number} ngày {day}, ngoài thời gian ấy; hãy sửa hoặc bỏ lượt dự"
        " trước: chibo attend show {number}.",
        "{unit} was visited on {day} (attendance {number}), outside those days; correct or remove"
        " that first: chibo attend show {number}.",
    ),
    errors.ScoreOutsideLife: Text(
        "{unit} có điểm tự chấm số {number} của buổi ngày {day}, ngoài thời gian ấy; hãy sửa hoặc"
        " bỏ trước: chibo score show {number}.",
        "{unit} has its own score {number} of {day}, outside those days; correct or remove that"
        " first: chibo score show {number}.",
    ),
    errors.RaisedOutsideLife: Text(
        "{unit} có kiến nghị số {number} ngày {day}, ngoài thời gian ấy; hãy sửa hoặc bỏ trước:"
        " chibo recommend show {number}.",
        "recommendation {number} was raised at {unit} on {day}, outside those days; correct or"
        " remove that first: chibo recommend show {number}.",
    ),
    errors.AssignmentBeginsLater: Text(
        "phân công số {number} ({official} – {unit}) từ {since}, sau ngày cuối {until} của đơn vị;"
        " hãy bỏ trước: chibo assign remove {number}.",
        "assignment {number} ({official} – {unit}) begins on {since}, after the unit's last day"
        " {until}; remove it first: chibo assign remove {number}.",
    ),
    errors.MembershipBeginsLater: Text(
        "{unit} là chi bộ sinh hoạt của đồng chí {official} từ {since}, sau ngày cuối {until} của"
        " đơn vị; hãy ghi chi bộ khác trước: chibo official edit … --home-cell … --since {since}.",
        "{unit} is the own cell of {official} from {since} on, after the unit's last day {until};"
        " enter another first: chibo official edit … --home-cell … --since {since}.",
    ),
    errors.FollowsLater: Text(
        "{unit} còn kế thừa {old} từ {since}: đơn vị không kết thúc trước ngày ấy; hãy hoàn tác lần"
        " sáp nhập hay chia đó trước: chibo log.",
        "{unit} follows {old} from {since} on and cannot end before; undo that merger or split"
        " first: chibo log.",
    ),
    errors.SeveralObstacles: Text(
        "còn {count} vướng mắc, chưa ghi gì:{lines}",
        "{count:thing stands|things stand} in the way, nothing was written:{lines}",
    ),
    errors.ParentUnclear: Text(
        "các chi bộ thành {unit} trực thuộc nhiều đơn vị khác nhau; chi bộ mới trực thuộc đâu? Ghi"
        " --parent ĐƠN_VỊ:{candidates}",
        "the cells that become {unit} stand under different units; where does it stand? Give"
        " --parent UNIT:{candidates}",
    ),
    errors.SucceedsItself: Text(
        "{unit} không thể kế thừa chính mình; đơn vị mới cùng tên: --new MÃ=TÊN.",
        "{unit} cannot follow itself; a new unit of the same name: --new CODE=NAME.",
    ),
    errors.NameOverlap: Text(
        "{name} đã có tên khác từ ngày {day} hoặc sau đó.",
        "{name} bears another name from {day}, or later, already.",
    ),
    errors.TermOverlap: Text(
        "đồng chí {official} đã giữ chức vụ ngày {day}; ghi ngày cuối của lần trước bằng"
        " chibo official leave, hoặc chọn ngày khác.",
        "official {official} is in office on {day} already; record the last day of the term before"
        " with chibo official leave, or give another day.",
    ),
    errors.RecordsContradict: Text(
        "chưa gộp được {second} vào {kept}, hai hồ sơ nói khác nhau; sửa cho khớp rồi chạy lại lệnh"
        " này:{contradictions}",
        "{second} is not united with {kept}, their records contradict; correct one of the two and"
        " run this again:{contradictions}",
    ),
    errors.SameRecord: Text(
        "cả hai đều là đồng chí {official}; ghi mã của hồ sơ thứ hai.",
        "both are {official}; type the code of the second record.",
    ),
    errors.SameUnit: Text(
        "cả hai đều là {unit}; ghi mã của đơn vị thứ hai.",
        "both are {unit}; type the code of the second unit.",
    ),
    errors.ParentDiffers: Text(
        "{unit} đã có cấp trên khác {parent}; chuyển đơn vị bằng chibo unit move hoặc tệp"
        " placements.",
        "{unit} stands under another unit than {parent}; move it with chibo unit move or a"
        " placements file.",
    ),
    errors.RegulationDiffers: Text(
        "quy định {code} đã có trong sổ với nội dung khác; không ghi đè. Sửa quy định ghi sai:"
        " chibo rule edit; quy định mới đến thay: chibo rule replace.",
        "regulation {code} is in the register with other contents; it is not overwritten. To"
        " correct it: chibo rule edit; for a new one in its place: chibo rule replace.",
    ),
    errors.InvalidRegulation: Text(
        "{count} mục trong tệp quy định không nhận được:{fields}",
        "fields of the regulation file that cannot be taken: {count}{fields}",
    ),
    errors.NoSuchDocument: Text(
        "{regulation}, {period}: {fault}; nghĩa vụ nộp văn bản của quy định này:{duties}",
        "{regulation}, {period}: {fault}; the documents this regulation asks for:{duties}",
    ),
    errors.FiledInFuture: Text(
        "ngày nộp {day} chưa đến (hôm nay {today}).",
        "the day of filing {day} has not come (today is {today}).",
    ),
    errors.DuplicateFiling: Text(
        "văn bản này đã ghi, số {id}, nộp ngày {day}; sửa bằng: chibo filing edit {id}.",
        "this document is recorded already, number {id}, filed on {day}; correct it with:"
        " chibo filing edit {id}.",
    ),
    errors.FilingNamesNobody: Text(
        "cần nêu đồng chí; văn bản do đơn vị nộp thì cần nêu đơn vị (--by).",
        "name the official; of a document that a unit files, the unit (--by).",
    ),
    errors.RegulationNotInForce: Text(
        "quy định {code} không có hiệu lực ngày {day}; xem: chibo rule show.",
        "regulation {code} is not in force on {day}; see: chibo rule show.",
    ),
    errors.SameRegulation: Text("{code} không thể thay chính nó.", "{code} cannot replace itself."),
    errors.WaiverNamesNobody: Text(
        "cần nêu đồng chí hoặc đơn vị được miễn.", "name an official or a unit to waive."
    ),
    errors.InvalidTemplate: Text(
        "mẫu chấm điểm: {key} = “{value}” không nhận được; được phép: {allowed}.",
        "scoring template: {key} = “{value}” cannot be taken; allowed: {allowed}.",
    ),
    errors.TemplateDiffers: Text(
        "mẫu chấm điểm {code} đã có trong sổ với nội dung khác; không ghi đè.",
        "scoring template {code} is in the register with other contents; it is not overwritten.",
    ),
    errors.TooManyPoints: Text(
        "{points} điểm là quá điểm tối đa {most} của mẫu {template}.",
        "{points} points are more than the {most} of the template {template}.",
    ),
    errors.AlreadyScored: Text(
        "buổi sinh hoạt của {unit} ngày {day} đã có điểm, số {id}; sửa hoặc bỏ điểm ấy: chibo score"
        " edit, chibo score remove.",
        "the meeting of {unit} on {day} is scored already, number {id}; correct or remove it: chibo"
        " score edit, chibo score remove.",
    ),
    errors.NoVisitScored: Text(
        "chưa ghi đồng chí {official} dự sinh hoạt {unit} ngày {day}; ghi lượt dự cùng điểm:"
        " chibo attend add … --score …",
        "no attendance of {official} at {unit} on {day} is recorded; record it with the score:"
        " chibo attend add … --score …",
    ),
    errors.NotOfThatVisit: Text(
        "lượt dự số {id} là của đồng chí khác hoặc ở đơn vị khác; xem: chibo attend show.",
        "attendance {id} is another official's or at another unit; see: chibo attend show.",
    ),
    errors.StepTooEarly: Text(
        "ngày {day} trước ngày {since} của kiến nghị số {id}; xem: chibo recommend show.",
        "{day} lies before {since} of recommendation {id}; see: chibo recommend show.",
    ),
    errors.AlreadySettled: Text(
        "kiến nghị số {id} đã giải quyết xong ngày {day}; sửa: chibo recommend edit.",
        "recommendation {id} was settled on {day}; see: chibo recommend edit.",
    ),
    errors.DayAhead: Text(
        "ngày {day} chưa đến (hôm nay {today}); chỉ ghi việc đã có.",
        "{day} has not come (today is {today}); only what has happened is recorded.",
    ),
    errors.StillNeeded: Text(
        "không bỏ được {noun} {name}: còn {facts} gắn với mục này; hãy bỏ những mục đó trước, hoặc"
        " ghi ngày kết thúc.",
        "cannot remove {noun} {name}: still named by {facts}; remove those first, or give it a last"
        " day.",
    ),
    errors.TagOverlap: Text(
        "{unit} mang nhãn “{tag}” hai lần trong những ngày đó; xem chibo unit show rồi chọn ngày"
        " khác.",
        "{unit} bears the tag “{tag}” twice in those days; look with chibo unit show, and choose"
        " other days.",
    ),
    errors.KindKnown: Text(
        "đã có loại đơn vị “{name}” ({kind}); xem: chibo unit kind list.",
        "there is a kind of unit “{name}” ({kind}); see: chibo unit kind list.",
    ),
    errors.KindUnknown: Text(
        "cơ quan không có loại đơn vị “{name}”; xem: chibo unit kind list.",
        "the office has no kind of unit “{name}”; see: chibo unit kind list.",
    ),
    errors.KindInUse: Text(
        "không bỏ được loại đơn vị “{name}”: còn {facts} thuộc loại này; hãy sửa những mục đó trước"
        " (chibo unit edit --kind, chibo rule edit), hoặc đổi tên loại: chibo unit kind rename.",
        "cannot remove the kind “{name}”: still borne by {facts}; correct those first (chibo unit"
        " edit --kind, chibo rule edit), or call it otherwise: chibo unit kind rename.",
    ),
    errors.PresetKept: Text(
        "“{name}” là loại có sẵn, không đổi tên hay bỏ được; thêm loại riêng bằng: chibo unit kind"
        " add.",
        "“{name}” is a preset and stays as it is; add a kind of your own with: chibo unit kind"
        " add.",
    ),
    errors.TerminalWanted: Text(
        "{command} là bảng trên màn hình, cần một cửa sổ lệnh; có sẵn danh sách thì dùng: chibo"
        " import TỆP.",
        "{command} is a table on the screen and needs a terminal; for a list use: chibo import"
        " FILE.",
    ),
    errors.NotConfirmed: Text(
        "lệnh này sửa hoặc bỏ {count} dòng; thêm --yes để thực hiện, hoặc -n để xem trước.",
        "this would change or remove {count:row|rows}; give --yes to do it, or -n to look first.",
    ),
    errors.NobodyToJudge: Text(
        "{periods}: không có ai để xét{others}.", "{periods}: nobody to judge{others}."
    ),
    errors.Unassigned: Text(
        "{official}, {period}: không có phân công nào có hiệu lực nên không có gì để xét; phân công"
        " bằng: chibo assign add {typed} ĐƠN_VỊ.",
        "{official}, {period}: no assignment is in force, so there is nothing to judge; assign"
        " with: chibo assign add {typed} UNIT.",
    ),
    errors.Unbound: Text(
        "{official}, {period}: không có nghĩa vụ nào để xét{others}; xem: chibo assign list"
        " --official {typed}, chibo rule list.",
        "{official}, {period}: there is no duty to judge by{others}; see: chibo assign list"
        " --official {typed}, chibo rule list.",
    ),
    errors.RegisterExists: Text(
        "{path} đã có; không ghi đè. Chọn nơi khác bằng --db.",
        "{path} exists and is not overwritten; name another place with --db.",
    ),
    errors.PeriodClosed: Text(
        "thay đổi này chạm vào kỳ đã chốt ({periods}); thêm --adjust --reason để điều chỉnh,"
        "{later} hoặc mở lại: chibo period reopen.",
        "the change touches a closed period ({periods}); give --adjust --reason,{later} or reopen"
        " it: chibo period reopen.",
    ),
    errors.OfficesRow: Text(
        "dòng này là của văn phòng khác{office}: nơi đó sửa rồi gửi lại số liệu; hoặc điều chỉnh ở"
        ' đây: thêm --adjust --reason "…".',
        "the row came from another office{office}: it is corrected there and sent again; or adjust"
        ' it here: give --adjust --reason "…".',
    ),
    errors.OfficeHung: Text(
        "đơn vị của {office} trực thuộc ở đây theo chibo merge --under; muốn thay đổi thì thêm"
        ' --adjust --reason "…".',
        "the unit of {office} hangs here by chibo merge --under; to alter that give --adjust"
        ' --reason "…".',
    ),
    errors.ClosingKept: Text(
        "số liệu đã chốt ({periods}) không sửa bằng danh sách được; bỏ tệp closings khỏi lần nhập"
        " này, hoặc mở lại kỳ: chibo period reopen.",
        "what is closed ({periods}) is not changed by a list; leave closings out of this import, or"
        " reopen the period: chibo period reopen.",
    ),
    errors.ClosingUnsound: Text(
        "báo cáo đã chốt của kỳ {period} đã bị sửa hoặc không đọc được; chạy chibo db check, rồi"
        " lấy lại bản sao lưu: chibo db restore.",
        "the closed report of {period} was altered or cannot be read; run chibo db check, then turn"
        " to a backup: chibo db restore.",
    ),
    errors.ClosingsLost: Text(
        "bản sao {path} không có các kỳ mà sổ này đã chốt: {periods}; chọn bản sao mới hơn, hoặc"
        " thêm --yes để vẫn khôi phục, hoặc -n để xem trước.",
        "the copy {path} lacks periods that this register has closed: {periods}; choose a later"
        " one, or give --yes to restore it all the same, or -n to look first.",
    ),
    errors.PeriodStillRuns: Text(
        "{period} chưa kết thúc (đến hết {last_day}); thêm --yes nếu vẫn chốt.",
        "{period} is running (until {last_day}); give --yes to close it all the same.",
    ),
    errors.AlreadyClosed: Text(
        "{period} đã chốt rồi; xem: chibo period list.",
        "{period} is closed already; see: chibo period list.",
    ),
    errors.NotClosed: Text(
        "{period} chưa chốt; xem: chibo period list.",
        "{period} is not closed; see: chibo period list.",
    ),
    errors.NothingToUndo: Text(
        "không còn thao tác nào; xem: chibo log.", "no operation is left; see: chibo log."
    ),
    errors.NotUndoable: Text(
        "thao tác số {operation} là chốt, mở lại, khôi phục hoặc nâng cấp, không hoàn tác được;"
        " dùng chibo period reopen, chibo period close hoặc chibo db restore.",
        "operation {operation} closed, reopened, restored or migrated and cannot be taken back; use"
        " chibo period reopen, chibo period close or chibo db restore.",
    ),
    errors.IdentityKept: Text(
        "thao tác số {operation} đã đổi số nhận dạng sổ, không hoàn tác được; cần số khác nữa:"
        " chibo db new-identity.",
        "operation {operation} changed the register's identity and cannot be taken back; for yet"
        " another: chibo db new-identity.",
    ),
    errors.ErasureKept: Text(
        "thao tác số {operation} đã xóa dữ liệu cá nhân, không hoàn tác được: không còn gì để lấy"
        " lại.",
        "operation {operation} erased a person and cannot be taken back: nothing is left to bring"
        " back.",
    ),
    errors.ErasedSince: Text(
        "thao tác số {operation} ghi về một người đã bị xóa dữ liệu, không hoàn tác được; sửa bằng"
        " lệnh của chính mục ấy, ví dụ chibo attend edit.",
        "operation {operation} wrote of a person who is erased and cannot be taken back; correct"
        " the entry by its own command, as chibo attend edit.",
    ),
    errors.AlreadyUndone: Text(
        "thao tác số {operation} đã được hoàn tác ở số {by}; xem: chibo log.",
        "operation {operation} is taken back already, by {by}; see: chibo log.",
    ),
    errors.UndoConflict: Text(
        "không hoàn tác được thao tác số {operation}: thao tác số {later} đã sửa tiếp hoặc dựa vào"
        " đó; hoàn tác số {later} trước.",
        "operation {operation} cannot be taken back: operation {later} changed the same row or"
        " builds on it; take {later} back first.",
    ),
    errors.ChainBroken: Text(
        "nhật ký không khớp ở thao tác số {operation}; chạy chibo db check.",
        "the journal does not verify at operation {operation}; run chibo db check.",
    ),
    errors.EditorFailed: Text(
        "không mở được trình soạn thảo {editor}; đặt biến EDITOR, hoặc ghi vào tệp rồi dùng"
        " --file.",
        "cannot run the editor {editor}; set EDITOR, or write a file and use --file.",
    ),
    errors.ShellUnknown: Text(
        "không nhận ra shell đang dùng; nêu tên nó ({shells}), ví dụ: chibo completion install"
        " bash.",
        "cannot tell which shell is in use; name it ({shells}), as in: chibo completion install"
        " bash.",
    ),
    errors.RemarkWithoutHeading: Text(
        "dòng “{line}” không nằm dưới tiêu đề nào; đặt dòng «Ưu điểm:», «Hạn chế:» hoặc «Đề xuất:»"
        " lên trên.",
        "the line “{line}” stands under no heading; put “Strengths:”, “Shortcomings:” or"
        " “Proposals:” above it.",
    ),
    errors.StretchReversed: Text(
        "{end} đứng trước {start}; ghi kỳ đầu trước, kỳ cuối sau.",
        "{end} comes before {start}; write the first period first.",
    ),
    errors.NothingToChange: Text("{what}: không có gì thay đổi.", "{what}: nothing would change."),
    errors.FileUnreadable: Text(
        "không đọc được {path}: {reason}.", "cannot read {path}: {reason}."
    ),
    errors.SheetTooLarge: Text(
        "{place}: {cell}quá 200.000 dòng, 200 cột hoặc 5.200.000 ô trong một trang tính; xóa những"
        " ô thừa rồi lưu lại.",
        "{place}: {cell}more than 200,000 rows, 200 columns or 5,200,000 cells in a sheet; delete"
        " the cells that do not belong to the list and save it again.",
    ),
    errors.CellRefused: Text("“{text}”: {fault}.", "“{text}”: {fault}."),
    errors.NumberForDay: Text(
        "“{text}” là số, không phải ngày; nếu là ngày {day} thì định dạng ô là ngày, hoặc gõ lại.",
        "“{text}” is a number, not a day; if {day} is meant, format the cell as a date or type it.",
    ),
    errors.LegacyText: Text(
        "“{text}” gõ bằng phông {font}, không phải Unicode; đổi cả cột sang Unicode bằng Unikey"
        " (Ctrl+Shift+F6) rồi nhập lại.",
        "“{text}” was typed in {font}, not in Unicode; convert the column with Unikey"
        " (Ctrl+Shift+F6) and import again.",
    ),
    errors.FileRefused: Text("không đọc được {path}: {fault}.", "cannot read {path}: {fault}."),
    errors.NoRows: Text(
        "không có dòng nào trong danh sách: {files}; điền danh sách rồi làm lại.",
        "there are no rows in the list: {files}; fill it in and try again.",
    ),
    errors.ListOfPlans: Text(
        "{path} là danh sách kế hoạch dự (chibo plan list), không phải lượt đã dự; ghi kế hoạch dự"
        " bằng chibo plan add, ghi lượt đã dự bằng chibo attend add.",
        "{path} is a list of planned visits (chibo plan list), not of visits made; write such a"
        " visit down by chibo plan add, one that was made by chibo attend add.",
    ),
    errors.NoHeaderFound: Text(
        "{place}: không có hàng tiêu đề đủ cột của một loại danh sách nào ({headers}){missing}.",
        "{place}: no row of headers makes a known list ({headers}){missing}.",
    ),
    errors.HalfName: Text(
        "“{text}” chỉ là một nửa họ tên; đặt tiêu đề Họ đệm và Tên cho hai cột kề nhau, hoặc ghi cả"
        " họ tên trong một cột.",
        "“{text}” is half a name; head the two columns side by side Surname and Given name, or"
        " write the whole name in one.",
    ),
    errors.KindUnclear: Text(
        "{place}: tiêu đề hợp với nhiều loại danh sách: {kinds}; nhập riêng tệp này và ghi --kind.",
        "{place}: the headers make several kinds of list: {kinds}; import this file by itself and"
        " say --kind.",
    ),
    errors.ColumnsLeftOver: Text(
        "{place}: có thể là {kind}, nhưng danh sách ấy không có các cột: {columns}; sửa tiêu đề,"
        " hoặc nhập riêng tệp này và ghi --kind.",
        "{place}: may be {kind}, but such lists do not have the columns: {columns}; mend the"
        " headers, or import this file by itself and say --kind.",
    ),
    errors.ColumnsAlike: Text(
        "{place}: các cột này cùng một nghĩa: {columns}; bỏ bớt, hoặc sửa tiêu đề cho khác nhau.",
        "{place}: these columns say the same: {columns}; leave one, or head them differently.",
    ),
    errors.OutputBlocked: Text(
        "không ghi được {path}: {reason}; tệp cũ (nếu có) vẫn nguyên.",
        "cannot write {path}: {reason}; what stood there still stands.",
    ),
    errors.AnswerUnprinted: Text(
        "không in được câu trả lời ({reason}), nhưng việc đã ghi vào sổ, thao tác số {operation};"
        " đừng nhập lại{changes}",
        "the answer cannot be printed ({reason}), but it is kept, as operation {operation}; do not"
        " enter it again{changes}",
    ),
    errors.RegisterUnusable: Text("{path}: {fault}.", "{path}: {fault}."),
    errors.SchemaChanged: Text(
        "{path}: một chương trình khác đã sửa cấu trúc sổ: {changes}. Lấy lại bản sao lưu: chibo db"
        " restore BẢN_SAO; hoặc lấy ra những gì còn đọc được: chibo export register --unsound -o"
        " THƯ_MỤC.",
        "{path}: another program has changed how the register is built: {changes}. Turn to a"
        " backup: chibo db restore COPY; or write out what can still be read: chibo export register"
        " --unsound -o FOLDER.",
    ),
    errors.MigrationFailed: Text(
        "không nâng cấp được sổ {path} từ phiên bản {old} lên {new} ({reason}); sổ vẫn nguyên như"
        " cũ, bản sao ở {backup}. Dùng lại bản chibo cũ và báo người phụ trách.",
        "cannot migrate {path} from version {old} to {new} ({reason}); it stands as it was, with"
        " a copy in {backup}."
        " Use the older chibo again, and tell its maintainers.",
    ),
    errors.RegisterBusy: Text(
        "sổ {path} đang được chương trình khác ghi, đã chờ {seconds} giây; thử lại sau hoặc thêm"
        " --wait.",
        "{path} is being written by another program; waited {seconds} s. Try again, or give"
        " --wait.",
    ),
    errors.DiskFailed: Text(
        "ổ đĩa không đọc hoặc ghi được {path} ({reason}); kiểm tra dung lượng và quyền.",
        "the disk cannot read or write {path} ({reason}); check space and permissions.",
    ),
    errors.TemplateRefused: Text(
        "mẫu {path} không dùng được, ở chỗ “{near}”: {fault}.",
        "the template {path} cannot be used, at “{near}”: {fault}.",
    ),
    errors.UnknownTemplateField: Text(
        "mẫu {path} có trường “{field}” mà báo cáo không có; xem các trường trong mẫu của"
        " chibo template report -o mau.docx.",
        "the template {path} has a field “{field}” that reports do not have; see the fields in"
        " the template of chibo template report -o template.docx.",
    ),
    errors.OtherTemplate: Text(
        "{path}: tệp mẫu này ({mark}) của một phiên bản chibo khác; làm mẫu mới bằng"
        " chibo template, rồi chép các dòng sang.",
        "{path}: this template ({mark}) is of another version of chibo; make a new one with"
        " chibo template and copy the rows over.",
    ),
    errors.TooManyProblems: Text(
        "hơn 5.000 lỗi trong tệp, đã dừng đọc và không dòng nào được ghi; có thể nhầm tệp, nhầm"
        " loại danh sách hoặc nhầm sổ. Lỗi đầu tiên:{problems}",
        "more than 5,000 problems in the files; reading was stopped and no row was taken. It may"
        " be another file, another kind of list or another register. The first:{problems}",
    ),
    errors.RowsRefused: Text(
        "{count} lỗi trong tệp, không dòng nào được ghi:{problems}{workbook}",
        "{count:problem|problems} in the files, nothing was written:{problems}{workbook}",
    ),
}
ERRORS_WORKBOOK = Text(
    "\nTất cả các dòng ở {path}, dòng lỗi đứng trước: sửa ở đó rồi nhập tệp ấy thay cho {files}.",
    "\nAll rows are in {path}, those refused first: mend them there and import that file in place"
    " of {files}.",
)

WHICH_PERIOD = Text(
    "“{text}” chưa rõ là kỳ nào; nói rõ quý này, tháng này, năm nay, hoặc quý trước, tháng trước,"
    " năm trước.",
    "“{text}” does not say which period; write this quarter, this month, this year, or last"
    " quarter, last month, last year.",
)
NO_DOCUMENT = Text("không có nghĩa vụ nào nộp văn bản ấy", "no duty asks for that document")
SEVERAL_DOCUMENTS = Text(
    "có nhiều nghĩa vụ nộp văn bản ấy, hãy nêu một (--document, --duty)",
    "several duties ask for that document, name one (--document, --duty)",
)
ASKED_FOR = Text(
    "({number}) {document}, mỗi {period}{life}", "({number}) {document}, each {period}{life}"
)
DUTY_LIFE = Text(", {since} – {until}", ", {since} – {until}")
NONE_ASKED_FOR = Text("không có", "none")
WRONG_FIELD = Text(
    "{at}{key} = “{value}”; được phép: {allowed}.", "{at}{key} = “{value}”; allowed: {allowed}."
)
ON_LINE = Text("dòng {line}: ", "line {line}: ")
NEAR = Text(" Có phải: {names}?", " Did you mean: {names}?")
CHOICES: Mapping[str, Text] = {
    "value": Text("giá trị", "value"),
    "kind": Text("loại đơn vị", "kind of unit"),
    "group": Text("cách cộng", "way to sum"),
    "meeting": Text("loại sinh hoạt", "kind of meeting"),
    "status": Text("trạng thái kiến nghị", "state of a recommendation"),
    "setting": Text("thiết lập", "setting"),
    "language": Text("ngôn ngữ", "language"),
    "layout": Text("thể thức", "layout"),
    "list": Text("loại danh sách", "kind of list"),
    "notify_day": Text("ngày báo trước", "day of notice"),
    "document": Text("loại văn bản", "kind of document"),
}
ROW_BREAKS_RULE = Text("{rule}.", "{rule}.")
NO_DUTY = Text(
    "không có nghĩa vụ nào để xét; thêm quy định bằng: chibo rule preset.",
    "there is no duty to judge by; add a regulation with: chibo rule preset.",
)
KIND_OPTION = Text('{kind} (--kind "{kind}")', '{kind} (--kind "{kind}")')
MISSING_COLUMNS = Text("; để nhập {kind} còn thiếu: {columns}", "; for {kind} it lacks: {columns}")
ONE_KIND_OF_UNIT = Text(
    " (cùng một loại thì ghi --unit-kind)", " (of units all of one kind, type --unit-kind)"
)
EITHER = Text("{one} hoặc {other}", "{one} or {other}")
FAR_CELL = Text("ô {cell} nằm ngoài giới hạn: ", "cell {cell} is out of bounds: ")
BLANK_CELL = Text("{fault}.", "{fault}.")
NOTHING_IN_IT = Text("{place}: tệp không có dữ liệu.", "{place}: there is nothing in it.")
PRESET_THERE_IS = Text(
    " Quy định này có sẵn; thêm bằng: chibo rule preset {preset}.",
    " It comes with the program; add it with: chibo rule preset {preset}.",
)
NO_REGULATION = Text(
    "sổ chưa có quy định nào; thêm bằng: chibo rule preset.",
    "the register holds no regulation; add one with: chibo rule preset.",
)
CODE_OF_ANOTHER = Text(
    "“{text}”: tên và mã {code} không cùng một {noun}; hãy ghi một trong hai cho đúng:{candidates}",
    "“{text}”: the name and the code {code} are not of one {noun}; give the right one:{candidates}",
)
SEVERAL_REGULATIONS = Text(
    "sổ có nhiều quy định; hãy nêu một (--rule, hoặc cột Quy định):{candidates}",
    "there are several regulations; name one (--rule, or a regulation column):{candidates}",
)
# What the system says of a file; what is not here is shown as it is.
REASONS: Mapping[str, Text] = {
    "SQLITE_FULL": Text("đĩa đầy", "the disk is full"),
    "SQLITE_READONLY": Text("chỉ được đọc, không được ghi", "it may be read, not written"),
    "SQLITE_READONLY_ROLLBACK": Text(
        "một lần ghi trước bị ngắt giữa chừng; người có quyền ghi sổ phải mở sổ một lần, chẳng hạn"
        " bằng chibo status",
        "a write before was cut off; somebody who may write the register must open it once, such"
        " as with chibo status",
    ),
    "field larger than field limit (1000000)": Text(
        "một ô dài quá 1.000.000 ký tự; có thể thiếu dấu ngoặc kép đóng",
        "a cell is longer than 1,000,000 characters; a closing quote may be missing",
    ),
    **{
        os.strerror(number): text
        for number, text in (
            (errno.ENOENT, Text("không có tệp hay thư mục này", "no such file or folder")),
            (errno.EACCES, Text("không có quyền, hoặc tệp đang mở", "not allowed, or it is open")),
            (errno.EPERM, Text("không có quyền", "not allowed")),
            (errno.EISDIR, Text("đây là thư mục, không phải tệp", "it is a folder, not a file")),
            (errno.ENOTDIR, Text("đường dẫn đi qua một tệp", "a part of the path is no folder")),
            (errno.ENOSPC, Text("đĩa đầy", "the disk is full")),
            (errno.EROFS, Text("ổ đĩa chỉ cho đọc", "the disk is read-only")),
            (errno.EIO, Text("thiết bị hỏng hoặc đã ngắt", "the device is broken or gone")),
            (errno.EFBIG, Text("tệp lớn hơn mức cho phép", "the file is larger than allowed")),
            (errno.EDQUOT, Text("đã dùng hết phần đĩa được cấp", "the disk quota is used up")),
            (errno.EEXIST, Text("đó chính là sổ đang dùng", "it is the register itself")),
            (errno.ELOOP, Text("liên kết trỏ về chính nó", "the link leads back to itself")),
            (errno.ENAMETOOLONG, Text("tên tệp quá dài", "the file name is too long")),
        )
    },
}
REHEARSAL_FAILED = Text(
    "sổ {path} sẽ không nâng cấp được từ phiên bản {old} lên {new} ({reason}); hãy báo người"
    " phụ trách.",
    "{path} would not migrate from version {old} to {new} ({reason}); tell its maintainers.",
)
# How a part of a register's schema differs from what chibo made, and how many more do.
SCHEMA_STATES: Mapping[str, Text] = {
    "missing": Text("thiếu {what}", "{what} is missing"),
    "added": Text("thừa {what}", "{what} is not chibo's"),
    "other": Text("{what} bị sửa", "{what} was changed"),
}
SCHEMA_PARTS: Mapping[str, Text] = {
    "table": Text("bảng {name}", "table {name}"),
    "view": Text("khung nhìn {name}", "view {name}"),
    "index": Text("chỉ mục {name}", "index {name}"),
    "trigger": Text("bộ kích hoạt {name}", "trigger {name}"),
    "column": Text("cột {name}", "column {name}"),
    "constraint": Text("ràng buộc {name}", "constraint {name}"),
    "function": Text("hàm {name}", "function {name}"),
    "rule": Text("quy tắc {name}", "rule {name}"),
    "sequence": Text("bộ đếm {name}", "sequence {name}"),
    "operator": Text("toán tử {name}", "operator {name}"),
    "type": Text("kiểu {name}", "type {name}"),
    "version": Text("cấu trúc của phiên bản {name}", "the schema of version {name}"),
}
AND_MORE = Text("; và {count} chỗ nữa", "; and {count} more")
LATER = Text(" ghi {option} sau kỳ đã chốt,", " or a {option} after it,")
HEIRS = Text("; kế thừa là {names}", "; it is followed by {names}")
INSTEAD = Text(", hoặc viết {suggestion}", ", or write {suggestion}")
BUG = Text(
    "lỗi của chương trình ({name}); chạy lại với --debug để xem chi tiết.",
    "a bug in the program ({name}); run it again with --debug to see where.",
)
BUG_LOGGED = Text(
    "lỗi của chương trình ({name}), đã ghi vào {path}; hãy gửi tệp đó cho người phụ trách.",
    "a bug in the program ({name}), written to {path}; send that file to its maintainers.",
)
INTERRUPTED = Text("đã dừng, không ghi gì thêm.", "stopped; nothing more was written.")
