"""What a command answers when it has done its work, or has corrected or taken out."""

from chibo_cli.messages.text import Text

DRY_RUN = Text("(thử, không ghi) {answer}", "(dry run, nothing written) {answer}")
UNTOUCHED = Text(
    "Không có gì đổi, giữ nguyên {path}.", "Nothing has changed, {path} is left as it is."
)
WRITTEN = Text("Đã ghi {path}.", "Wrote {path}.")
REGISTER_MADE = Text("Đã tạo sổ {path}.", "Made the register {path}.")
AS_PRIVATE_AS_ITS_FOLDER = Text(
    "Lưu ý: sổ nằm ngoài thư mục riêng của người dùng; trên Windows, ai mở được thư mục ấy thì đọc"
    " được sổ.",
    "Note: the register lies outside the user's own folder; on Windows whoever may open that folder"
    " may read it.",
)
NEXT_STEPS = Text(
    "Tiếp theo: chibo rule preset 258, rồi chibo import hoặc chibo unit add.",
    "Next: chibo rule preset 258, then chibo import or chibo unit add.",
)

UNIT_ADDED = Text("Đã thêm đơn vị {name}{code}{place}.", "Added unit {name}{code}{place}.")
UNIT_RENAMED = Text("Từ {day}, {old} mang tên {new}.", "From {day} on, {old} is called {new}.")
UNIT_MOVED = Text(
    "Từ {day}, {name} trực thuộc {parent}.", "From {day} on, {name} stands under {parent}."
)
KIND_ADDED = Text(
    "Đã thêm loại đơn vị {name} ({key}){cell}.", "Added the kind {name} ({key}){cell}."
)
KIND_RENAMED = Text("Loại đơn vị {old} nay gọi là {new}.", "The kind {old} is now called {new}.")
OF_CELLS = Text("; đơn vị loại này là chi bộ", "; its units are cells")
KIND = Text("loại đơn vị {name}", "the kind {name}")
UNIT_TAGGED = Text(
    "{name} mang nhãn “{tag}”{since}{until}.", "{name} bears the tag “{tag}”{since}{until}."
)
UNDER = Text(" thuộc {parent}", " under {parent}")
CODE = Text(" ({code})", " ({code})")

OFFICIAL_ADDED = Text("Đã thêm đồng chí {name}{code}.", "Added official {name}{code}.")
OFFICIAL_LEFT = Text(
    "Đồng chí {name} giữ chức vụ đến hết {day}{ended}.",
    "{name} is in office until {day}{ended}.",
)
OFFICIAL_RENAMED = Text(
    "Từ {day}, đồng chí {old} mang tên {new}.", "From {day} on, {old} is called {new}."
)
OFFICIAL_RETURNED = Text(
    "Từ {day}, đồng chí {name} giữ chức vụ trở lại{ended}.",
    "{name} is in office again from {day}{ended}.",
)
NOT_BACK = Text(
    "; phân công số {numbers} của lần trước không sống lại, giao mới bằng chibo assign add",
    "; assignments {numbers} of the term before do not come back, new ones are made with chibo"
    " assign add",
)
ENDED_WITH = Text(
    "; phân công số {numbers} không còn hiệu lực sau ngày đó",
    "; assignments {numbers} are not in force after that day",
)
UNCOUNTED_AFTER = Text(
    "; lượt dự số {numbers} sau ngày đó không được tính nữa",
    "; attendances {numbers} after that day count no longer",
)

RULE_ADDED = Text(
    "Đã thêm quy định {code}: {duties} nghĩa vụ.", "Added {code}: {duties:duty|duties}."
)
RULE_KNOWN = Text("Quy định {code} đã có, giữ nguyên.", "{code} stands already; left alone.")
RULE_REPLACED = Text(
    "{old} hết hiệu lực ngày {last_day}; {count} phân công{drafts} chuyển sang {new}.",
    "{old} ends on {last_day}; assignments that go over to {new}: {count}{drafts}.",
)
AND_DRAFTS = Text(" và {count} dự thảo", ", drafts: {count}")
REPLACED_BY = Text("thay bằng {code}", "replaced by {code}")

ASSIGNED = Text(
    "Đã phân công (số {number}): đồng chí {official} – {unit}, theo {regulation}{since}.",
    "Assigned (number {number}): {official} – {unit}, under {regulation}{since}.",
)
ASSIGNMENT_DRAFTED = Text(
    "Đã ghi dự thảo phân công (số {number}, chưa có hiệu lực): đồng chí {official} – {unit}, theo"
    " {regulation}{since}.",
    "Drafted an assignment (number {number}, not in force): {official} – {unit}, under"
    " {regulation}{since}.",
)
UNBOUND_ROLE = Text(
    "Lưu ý: {regulation} chỉ xét các vai trò {named}; {count} phân công{role} sẽ không được xét.",
    "Note: {regulation} binds only the roles {named}; {count:assignment|assignments}{role} will not"
    " be judged.",
)
IN_ROLE = Text(" vai trò “{role}”", " with the role “{role}”")
FROM = Text(", từ {day}", ", from {day}")
ASSIGNMENT_ENDED = Text(
    "Phân công số {number} ({official} – {unit}) kết thúc ngày {day}.",
    "Assignment {number} ({official} – {unit}) ends on {day}.",
)
ASSIGNMENT_REPLACED = Text(
    "Phân công số {old} kết thúc ngày {last_day}; phân công số {number}: đồng chí {official} –"
    " {unit}, từ {day}.",
    "Assignment {old} ends on {last_day}; assignment {number}: {official} – {unit}, from {day}.",
)

ATTENDANCE_ADDED = Text(
    "Đã ghi (số {number}): đồng chí {official} dự sinh hoạt {unit}, ngày {day}, {meeting}.",
    "Recorded (number {number}): {official} attended {unit} on {day}, {meeting}.",
)
ATTENDANCE_REMOVED = Text(
    "Đã bỏ (số {number}): đồng chí {official} dự sinh hoạt {unit}, ngày {day}.",
    "Removed (number {number}): {official} at {unit} on {day}.",
)
COUNTS = Text(
    "  {regulation} ({duty}), {period}: được tính, {counted}/{required} lượt, {verdict}.",
    "  {regulation} ({duty}), {period}: counts, {counted} of {required}, {verdict}.",
)
COUNTS_UNSTATED = Text(
    "  {regulation} ({duty}), {period}: được tính, {counted} lượt, {verdict}.",
    "  {regulation} ({duty}), {period}: counts, {counted} in all, {verdict}.",
)
REFUSED = Text(
    "  {regulation} ({duty}), {period}: không được tính vì {reason}; {counted}/{required} lượt,"
    " {verdict}.",
    "  {regulation} ({duty}), {period}: does not count: {reason}; {counted} of {required},"
    " {verdict}.",
)
NO_LONGER = Text(
    "  {regulation} ({duty}), {period}: còn {counted}/{required} lượt, {verdict}.",
    "  {regulation} ({duty}), {period}: {counted} of {required} left, {verdict}.",
)
NO_DUTY = Text(
    "  Không có nghĩa vụ nào của đồng chí trong kỳ này; lượt dự được lưu, không tính vào đâu.",
    "  No duty binds the official then; the attendance is kept and counts nowhere.",
)
MOVED = Text("{before} → {after}", "{before} → {after}")

WAIVED = Text(
    "Đã ghi miễn (số {number}): {whom}{since}{until}.",
    "Waived (number {number}): {whom}{since}{until}.",
)
UP_TO = Text(", đến hết {day}", ", until {day}")
WAIVER_REMOVED = Text("Đã bỏ mục miễn số {number}.", "Removed waiver {number}.")

NOBODY = Text("{period}: không có ai để xét{others}.", "{period}: nobody to judge{others}.")
AS_OF_AHEAD = Text(
    "Lưu ý: {day} chưa đến; kết quả là dự tính.", "Note: {day} has not come; this looks ahead."
)
SAMPLES_READ = Text(
    "Đọc {count} danh sách mẫu vào sổ nháp {path}.",
    "Reading {count:sample list|sample lists} into the scratch register {path}.",
)
TRY_NEXT = Text("Thử tiếp:", "Try next:")

UNDOING = Text(
    "Hoàn tác thao tác số {number} ({at}, {actor}): {command}",
    "Taking back operation {number} ({at}, {actor}): {command}",
)
UNDONE = Text("Đã hoàn tác {count} thay đổi.", "Took back {count:change|changes}.")
REDOING = Text(
    "Làm lại thao tác số {number}, đã hoàn tác ở số {by} ({at}, {actor}): {command}",
    "Doing again operation {number}, which {by} took back ({at}, {actor}): {command}",
)
REDONE = Text("Đã làm lại {count} thay đổi.", "Did {count:change|changes} again.")
OF_OFFICIAL = Text("{official} – {rule}", "{official} – {rule}")
OWN_SCORE_MOVED = Text(
    "  Điểm chi bộ tự chấm buổi ấy (số {number}) đi theo.",
    "  The cell's own score of that meeting ({number}) goes along.",
)
OWN_SCORE_STAYS = Text(
    "  Điểm chi bộ tự chấm buổi ấy (số {number}) giữ nguyên; sửa: chibo score edit {number}",
    "  The cell's own score of that meeting ({number}) stays; to correct it: chibo score edit"
    " {number}",
)
UNDO_MANY = Text("Hoàn tác cả {count} thay đổi?", "Take back all {count:change|changes}?")
CHANGED_NAMED = Text("  {action} {table} {name}", "  {action} {table} {name}")
CHANGED_OF = Text("  {action} {table}: {name}", "  {action} {table}: {name}")
CHANGED_NUMBERED = Text("  {action} {table} số {row}: {name}", "  {action} {table} {row}: {name}")
MEETING_NAMED = Text("{name}, ngày {day}", "{name}, {day}")
ROW_NAMED = Text("số {row} ({name})", "{row} ({name})")
CHANGED_ROW = Text("  {action} {table} số {row}", "  {action} {table} {row}")
MORE_CHANGES = Text("  … và {count} dòng khác.", "  … and {count:more row|more rows}.")
CHANGED_FIELD = Text("    {column}: {old} → {new}", "    {column}: {old} → {new}")

CLOSED = Text(
    "Đã chốt {period}, tính đến {as_of}: {officials} đồng chí, đạt {met}, chưa đạt {unmet}.",
    "Closed {period} as of {as_of}: {officials:official|officials}, {met} met, {unmet} unmet.",
)
HEAD = Text(
    "Mã nhật ký: {hash} (ghi lại cùng báo cáo ký, để kiểm bằng chibo db check --head).",
    "Head of the journal: {hash} (keep it with the signed report, for chibo db check --head).",
)
HEAD_UNREAD = Text(
    "Đã chốt, nhưng chưa đọc lại được mã nhật ký; xem: chibo db info.",
    "It is closed, but the head of the journal could not be read; see: chibo db info.",
)
REOPENED = Text("Đã mở lại {period}: {reason}.", "Reopened {period}: {reason}.")
NO_DIFFERENCE = Text(
    "{period}: số liệu hiện nay đúng như đã chốt.", "{period}: the facts say what was reported."
)

SETTING_CHANGED = Text("Đã đặt {key}: {old} → {value}.", "Set {key}: {old} → {value}.")
UNSET = Text("(trống)", "(empty)")

GRANTED_READ = Text("{role} được xem {what}.", "{role} may read {what}.")
GRANTED_WRITE = Text("{role} được xem và ghi {what}.", "{role} may read and write {what}.")
WHOLE = Text("cả sổ", "all of the register")
WHOLE_UNDER = Text("địa bàn {unit}", "the area of {unit}")
REVOKED = Text(
    "{role} không còn quyền nào với sổ (đã bỏ {count}).",
    "{role} has no right left in the register ({count:right|rights} taken).",
)
AREA_ONLY = Text(
    "Tài khoản này chỉ thấy địa bàn: {units}; mọi số liệu dưới đây chỉ của địa bàn ấy.",
    "This account sees only the area of {units}; all that is shown is of that area alone.",
)

SOUND = Text("{path}: sổ nguyên vẹn.", "{path}: the register is sound.")
UNSOUND = Text(
    "Sổ không nguyên vẹn: {count} chỗ. Giữ nguyên tệp, lấy bản sao lưu: chibo db restore.",
    "The register is not sound: {count:flaw|flaws}. Keep the file; turn to a backup: chibo db"
    " restore.",
)
BACKED_UP = Text("Đã sao lưu vào {path}\nSHA-256 {sha256}", "Backed up to {path}\nSHA-256 {sha256}")
DRAFTS_TAKEN = Text(
    "Đã xóa {count} bản dở dang mà một lần chạy bị ngắt để lại: {files}.",
    "Removed {count:draft|drafts} that an interrupted run had left: {files}.",
)
UP_TO_DATE = Text(
    "{path}: sổ đã đúng phiên bản này, không có gì phải nâng cấp.",
    "{path}: the register is of this version; there is nothing to migrate.",
)
MIGRATES = Text(
    "Sổ sẽ được nâng cấp từ phiên bản {old} lên {new}, sau khi sao lưu.",
    "The register would be migrated from version {old} to {new}, after a backup.",
)
MIGRATED = Text(
    "Đã nâng cấp sổ từ phiên bản {old} lên {new}; sổ trước đó còn ở {backup}.",
    "Migrated the register from version {old} to {new}; what stood before is in {backup}.",
)
GIVE_IDENTITY = Text(
    "Số nhận dạng sổ nay là {old}. Đổi thì nơi đã nhận số liệu của sổ này coi đây là văn phòng"
    " khác, và không hoàn tác được. Đổi?",
    "The register's identity is {old}. With another, whoever took it in before takes it for another"
    " office's, and that cannot be taken back. Change it?",
)
GIVES_IDENTITY = Text(
    "Số nhận dạng sổ, nay là {old}, sẽ được đổi.", "The register's identity, {old}, would change."
)
GAVE_IDENTITY = Text(
    "Đã đổi số nhận dạng sổ: {old} → {new}.", "Changed the register's identity: {old} → {new}."
)
RESTORED_ANEW = Text("Đã khôi phục từ {path}.", "Restored from {path}.")
RESTORED = Text(
    "Đã khôi phục từ {path}; sổ trước đó còn ở {present}.",
    "Restored from {path}; what stood before is in {present}.",
)
COPIES = Text(
    "Sẽ chép sổ {source} sang {path}: {count} dòng, kiểm chứng nguyên vẹn.",
    "The register {source} would be copied to {path}: {count:row|rows}, proved sound.",
)
COPIED = Text(
    "Đã chép sổ {source} sang {path}: {count} dòng, kiểm chứng nguyên vẹn. Hai nơi nay là cùng một"
    " sổ, cùng số nhận dạng: từ đây chỉ dùng một nơi.",
    "Copied the register {source} to {path}: {count:row|rows}, proved sound. Both are the same"
    " register with the same identity: use only one of them from now on.",
)
CLOSINGS_GONE = Text(
    "Bản sao này không có các kỳ mà sổ hiện tại đã chốt: {periods}.",
    "This copy lacks periods that the present register has closed: {periods}.",
)
CLOSINGS_UNREAD = Text(
    "Không đọc được sổ hiện tại đã chốt những kỳ nào, nên không so được với bản sao.",
    "Which periods the present register has closed cannot be read, nor held against the copy.",
)
RESTORE_ANYWAY = Text("Vẫn khôi phục?", "Restore it all the same?")
NOT_A_REGISTER = Text(
    "{path} không phải sổ của bản chibo này; chuyển tệp ấy vào thư mục backups?",
    "{path} is no register of this chibo; move it into the folder backups?",
)
ON_SHARE = Text(
    "Lưu ý: sổ {path} nằm trên ổ mạng; khóa tệp ở đó không chắc chắn, nên để sổ trên ổ của máy.",
    "Note: {path} lies on a network share, whose locks are best effort; a local disk is safer.",
)
IS_INPUT = Text("đây là tệp đang nhập", "it is a file being imported")
IS_DATABASE = Text("đây là một sổ, không phải báo cáo", "a register stands there, not a report")

EDITED = Text("Đã sửa {what}:", "Changed {what}:")
FIELD = Text("  {column}: {old} → {new}", "  {column}: {old} → {new}")
ATTENDANCE = Text(
    "lượt dự số {number} (đồng chí {official} – {unit}, ngày {day})",
    "attendance {number} ({official} – {unit}, {day})",
)
ASSIGNMENT = Text(
    "phân công số {number} (đồng chí {official} – {unit})",
    "assignment {number} ({official} – {unit})",
)
WAIVER = Text("mục miễn số {number} ({whom})", "waiver {number} ({whom})")
OFFICIAL = Text("đồng chí {name}{code}", "official {name}{code}")
UNIT = Text("đơn vị {name}{code}", "unit {name}{code}")
RULE = Text("quy định {code}", "regulation {code}")
REMOVED = Text("Đã bỏ {what}.", "Removed {what}.")
SHIFTED = Text(
    "  {official} – {regulation} ({duty}), {period}: {before} → {after}.",
    "  {official} – {regulation} ({duty}), {period}: {before} → {after}.",
)
NOT_BOUND = Text("không có nghĩa vụ", "not bound")
MORE_SHIFTS = Text("  … và {count} kết quả khác.", "  … and {count:more verdict|more verdicts}.")
COMPARED_FROM = Text(
    "  (chỉ so kết quả các kỳ từ {period}; kỳ trước đó: chibo report)",
    "  (verdicts compared from {period} on; for earlier ones: chibo report)",
)
NOT_COMPARED = Text(
    "Quá nhiều lượt dự, không so kết quả trước và sau; xem: chibo report.",
    "Too many attendances to compare verdicts before and after; see: chibo report.",
)
MANY = Text("Sửa hoặc bỏ {count} lượt dự?", "Change or remove {count:attendance|attendances}?")
OTHERS = Text("; có ở: {periods}", "; there are rows for: {periods}")
