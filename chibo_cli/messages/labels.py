"""The words for verdicts, reasons, kinds and periods, as an office writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Basis, Fulfilment, Obstacle, Refusal, Verdict
from chibo_cli.domain.facts.kinds import Meeting, MeetingState, PlanState
from chibo_cli.domain.facts.records import CountPer, Document, DutyKind, Holder
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.domain.merging.offices import Obstacle as MergeObstacle
from chibo_cli.domain.organisation.tree import SuccessionKind
from chibo_cli.domain.register.journal import Action, OperationKind
from chibo_cli.domain.register.soundness import Flaw
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

LABELS: Mapping[Enum, Text] = {
    Noun.OFFICIAL: Text("đồng chí", "official"),
    Noun.UNIT: Text("đơn vị", "unit"),
    Verdict.MET: Text("đạt", "met"),
    Verdict.UNMET: Text("chưa đạt", "unmet"),
    Verdict.PENDING: Text("chưa đến hạn", "pending"),
    Verdict.WAIVED: Text("miễn", "waived"),
    Verdict.NOT_JUDGED: Text("không xét", "not judged"),
    Refusal.AFTER_AS_OF: Text("sau ngày tính đến", "after the as-of day"),
    Refusal.NO_ASSIGNMENT_THAT_DAY: Text(
        "hôm đó không có phân công", "no assignment in force that day"
    ),
    Refusal.OUTSIDE_AREA: Text("ngoài địa bàn phụ trách", "outside the assigned area"),
    Refusal.UNIT_NOT_COUNTED: Text(
        "nơi dự thuộc loại không được tính", "kind of unit does not count"
    ),
    Refusal.MEETING_NOT_COUNTED: Text(
        "loại sinh hoạt không được tính", "kind of meeting does not count"
    ),
    Refusal.OWN_CELL: Text("chi bộ nơi mình sinh hoạt", "the official's own cell"),
    Refusal.SUBSTITUTE: Text("cử người dự thay", "a substitute attended"),
    Obstacle.NO_DAY_LEFT: Text("không còn ngày nào phải dự", "no day of duty is left"),
    Obstacle.NO_CELL: Text(
        "địa bàn không có chi bộ nào được tính", "no cell in the area would count"
    ),
    Obstacle.TOO_FEW_MEETINGS: Text("không đủ buổi sinh hoạt", "too few meetings are left"),
    MergeObstacle.LATE: Text("kỳ đã chốt ở đây", "period closed here"),
    MergeObstacle.STANDS: Text("vướng dòng khác ở đây", "another row here is in its way"),
    MergeObstacle.RULE: Text(
        "trái quy tắc bên cạnh dòng đã có", "breaks a rule beside what stands"
    ),
    MergeObstacle.MISSING: Text("thiếu dòng mà nó nêu", "what it names was left out"),
    Meeting.REGULAR: Text("thường kỳ", "regular"),
    Meeting.THEMATIC: Text("chuyên đề", "thematic"),
    Meeting.EXTRAORDINARY: Text("bất thường", "extraordinary"),
    Meeting.COMMITTEE: Text("hội nghị đảng ủy", "committee"),
    Meeting.TRIP: Text("đi công tác cơ sở", "working trip"),
    Meeting.OTHER: Text("khác", "other"),
    RecommendationState.OPEN: Text("mới", "open"),
    RecommendationState.FORWARDED: Text("đã chuyển", "forwarded"),
    RecommendationState.IN_PROGRESS: Text("đang giải quyết", "in progress"),
    RecommendationState.SETTLED: Text("đã giải quyết", "settled"),
    RecommendationState.REJECTED: Text("không giải quyết", "rejected"),
    PeriodKind.MONTH: Text("tháng", "month"),
    PeriodKind.QUARTER: Text("quý", "quarter"),
    PeriodKind.HALF: Text("6 tháng", "half-year"),
    PeriodKind.YEAR: Text("năm", "year"),
    Setting.OFFICE: Text("tên cơ quan", "office"),
    Setting.PARENT_OFFICE: Text("cơ quan cấp trên", "office above"),
    Setting.PLACE: Text("địa danh", "place"),
    Setting.NUMBER_SUFFIX: Text("ký hiệu văn bản", "suffix of its number"),
    Setting.TITLE: Text("tên báo cáo", "title of the report"),
    Setting.ON_BEHALF: Text("ký thay", "signed on behalf of"),
    Setting.SIGNER: Text("người ký", "signer"),
    Setting.SIGNER_NAME: Text("tên người ký", "signer's name"),
    Setting.RECIPIENTS: Text("nơi nhận", "recipients"),
    Setting.MARGINS: Text("lề giấy", "margins"),
    Setting.LAYOUT: Text("thể thức", "layout"),
    Setting.REPORT_TEMPLATE: Text("mẫu báo cáo", "template of the report"),
    Setting.LANGUAGE: Text("ngôn ngữ", "language"),
    Setting.NOTIFY_DAY: Text("ngày báo trước", "day of notice"),
    DutyKind.ATTEND: Text("dự sinh hoạt", "attend"),
    DutyKind.FILE: Text("nộp văn bản", "file"),
    DutyKind.SCORE: Text("chấm điểm", "score"),
    Document.PROGRAMME: Text("chương trình", "programme"),
    Document.REPORT: Text("báo cáo", "report"),
    Document.EVALUATION: Text("đánh giá", "evaluation"),
    Holder.OFFICIAL: Text("đồng chí được phân công", "the official assigned"),
    Holder.UNIT: Text(
        "đơn vị được theo dõi, về đồng chí được phân công", "the unit followed, about the official"
    ),
    OperationKind.CHANGE: Text("ghi", "change"),
    OperationKind.UNDO: Text("hoàn tác", "undo"),
    OperationKind.REDO: Text("làm lại", "redo"),
    OperationKind.CLOSE: Text("chốt số liệu", "close"),
    OperationKind.REOPEN: Text("mở lại số liệu", "reopen"),
    OperationKind.RESTORE: Text("khôi phục", "restore"),
    OperationKind.MIGRATE: Text("nâng cấp sổ", "migrate"),
    OperationKind.ERASE: Text("xóa dữ liệu cá nhân", "erase"),
    OperationKind.MERGE: Text("nhận số liệu văn phòng", "merge"),
    OperationKind.IDENTITY: Text("đổi số nhận dạng", "new identity"),
    Action.INSERT: Text("thêm", "added"),
    Action.UPDATE: Text("sửa", "changed"),
    Action.DELETE: Text("bỏ", "removed"),
    Flaw.SQLITE: Text("tệp SQLite hỏng", "SQLite's own check"),
    Flaw.FOREIGN_KEY: Text("dòng trỏ tới dòng không có", "row that points at none"),
    Flaw.SCHEMA: Text("cấu trúc bị sửa", "schema altered"),
    Flaw.RULE: Text("trái quy tắc", "rule broken"),
    Flaw.CHAIN: Text("nhật ký không khớp", "journal does not verify"),
    Flaw.REPLAY: Text("khác với nhật ký", "differs from the journal"),
    Flaw.PACKET: Text("báo cáo đã chốt bị sửa", "closed report altered"),
    Flaw.HEAD: Text("thiếu mã nhật ký", "head not in the journal"),
    MeetingState.REGISTERED: Text("theo lịch", "as registered"),
    MeetingState.MOVED: Text("đã dời", "moved"),
    MeetingState.CANCELLED: Text("không sinh hoạt", "cancelled"),
    PlanState.AHEAD: Text("chưa đến ngày", "ahead"),
    PlanState.HELD: Text("đã dự", "held"),
    PlanState.OTHER_DAY: Text("dự ngày khác", "held on another day"),
    PlanState.NOT_HELD: Text("không dự", "not held"),
    SuccessionKind.MERGE: Text("sáp nhập", "merge"),
    SuccessionKind.SPLIT: Text("chia", "split"),
    CountPer.OFFICIAL: Text("mỗi đồng chí", "each official"),
    CountPer.ASSIGNMENT: Text("mỗi phân công", "each assignment"),
    Fulfilment.MET: Text("đạt", "met"),
    Fulfilment.LATE: Text("đạt nhưng muộn", "late"),
    Fulfilment.UNMET: Text("chưa đạt", "unmet"),
    Fulfilment.PENDING: Text("chưa đến hạn", "pending"),
    Fulfilment.WAIVED: Text("miễn", "waived"),
    Fulfilment.NOT_JUDGED: Text("không xét", "not judged"),
    Basis.NO_NUMBER: Text("quy định không buộc nộp", "the regulation does not require it"),
    Basis.NO_VISIT: Text("không có lượt dự nào được tính", "no visit counts"),
    Basis.IN_TIME: Text("nộp đúng hạn", "filed in time"),
    Basis.ALL_SCORED: Text("buổi nào được tính cũng đã chấm điểm", "every counted visit is scored"),
    Basis.TOO_FEW_ASSIGNED: Text(
        "số ngày được phân công ít hơn số ngày tối thiểu để xét",
        "assigned for fewer days than are needed to be judged",
    ),
    Basis.DUE_BEFORE_ASSIGNED: Text(
        "hết hạn nộp trước ngày được phân công", "due before the official was assigned"
    ),
    Basis.TOO_FEW_LIABLE: Text(
        "số ngày phải thực hiện (sau khi trừ ngày miễn) ít hơn số ngày tối thiểu để xét",
        "less the days waived, fewer than are needed to be judged",
    ),
    Basis.AFTER_DUE: Text("nộp sau hạn", "filed after it was due"),
    Basis.NOT_DUE_YET: Text("chưa hết hạn nộp", "not yet due"),
    Basis.STILL_RUNNING: Text(
        "kỳ chưa kết thúc, còn buổi chưa chấm điểm",
        "the period is not over, a visit is not scored yet",
    ),
    Basis.NOT_FILED: Text("quá hạn mà chưa nộp", "past due and not filed"),
    Basis.NOT_SCORED: Text(
        "kỳ đã kết thúc mà còn buổi chưa chấm điểm", "the period is over and a visit is not scored"
    ),
}

PENDING_TOO = "đang chờ"  # as clerks call what is pending

NO_CELL = Text("nơi dự không phải chi bộ", "not a cell")  # of a duty that counts cells alone
UNIT_KIND_LABELS: Mapping[str, Text] = {
    "province": Text("tỉnh", "province"),
    "district": Text("huyện", "district"),
    "commune": Text("xã, phường", "commune"),
    "base_committee": Text("đảng bộ cơ sở", "base committee"),
    "cell": Text("chi bộ", "cell"),
    "agency_cell": Text("chi bộ cơ quan", "agency cell"),
    "school_cell": Text("chi bộ trường học", "school cell"),
    "enterprise_cell": Text("chi bộ doanh nghiệp", "enterprise cell"),
    "armed_cell": Text("chi bộ lực lượng vũ trang", "armed forces cell"),
}

FINDING_LABELS: Mapping[str, Text] = {
    "unmet": Text("chưa đạt", "unmet"),
    "late": Text("đạt nhưng muộn", "late"),
    "draft": Text("phân công dự thảo", "draft assignment"),
    "plan_not_held": Text("kế hoạch dự không thực hiện", "planned visit not made"),
    "left_out": Text("chưa nhận được của văn phòng", "left out of what an office sent"),
}
PRINTED_LABELS: Mapping[str, Text] = {  # what a closed report prints beside its rows
    "strengths": Text("ưu điểm", "strengths"),
    "shortcomings": Text("hạn chế", "shortcomings"),
    "score": Text("điểm", "score"),
    "recommendation": Text("kiến nghị", "recommendation"),
    "addressed_to": Text("nơi giải quyết kiến nghị", "addressee of a recommendation"),
    "due": Text("hạn của kiến nghị", "deadline of a recommendation"),
    "status": Text("trạng thái kiến nghị", "status of a recommendation"),
    "outcome": Text("kết quả xử lý kiến nghị", "outcome of a recommendation"),
    "remark_strengths": Text("nhận xét: ưu điểm", "remark: strengths"),
    "remark_shortcomings": Text("nhận xét: hạn chế", "remark: shortcomings"),
    "remark_proposals": Text("nhận xét: đề xuất", "remark: proposals"),
    **{setting.value: LABELS[setting] for setting in Setting},
}
DECISION_LABELS: Mapping[str, Text] = {
    "kept": Text("giữ nguyên", "kept"),
    "replaced": Text("thay", "replaced"),
    "added": Text("thêm", "added"),
    "ended": Text("kết thúc", "ended"),
}
LIKENESS_LABELS: Mapping[str, Text] = {
    "home_cell": Text("chi bộ sinh hoạt", "own cell"),
    "post": Text("chức vụ, cơ quan", "title and agency"),
    "place": Text("loại, cấp trên", "kind and unit above"),
}
GAP_LABELS: Mapping[str, Text] = {
    "successor_needed": Text("cần người thay", "successor needed"),
    "unit_unfollowed": Text("chưa ai phụ trách", "followed by nobody"),
    "official_unassigned": Text("chưa được phân công", "without a unit"),
    "unit_shared": Text("nhiều đồng chí cùng phụ trách", "followed by several"),
}
