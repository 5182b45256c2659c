"""The words for verdicts, reasons, kinds and periods, as an office writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.calendar import MeetingState, PlanState
from chibo_cli.domain.compliance import Ground, Refusal, Verdict
from chibo_cli.domain.journal import Action, OperationKind
from chibo_cli.domain.kinds import Meeting
from chibo_cli.domain.periods import PeriodKind
from chibo_cli.domain.records import CountPer, DutyKind
from chibo_cli.domain.reminders import Obstacle
from chibo_cli.domain.soundness import Flaw
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

LABELS: Mapping[Enum, Text] = {
    Verdict.MET: Text("đạt", "met"),
    Verdict.UNMET: Text("chưa đạt", "unmet"),
    Verdict.PENDING: Text("chưa đến hạn", "pending"),
    Verdict.WAIVED: Text("miễn", "waived"),
    Verdict.NOT_JUDGED: Text("không xét", "not judged"),
    Refusal.AFTER_AS_OF: Text("sau ngày chốt báo cáo", "after the as-of day"),
    Refusal.NO_ASSIGNMENT_THAT_DAY: Text(
        "hôm đó không có phân công", "no assignment in force that day"
    ),
    Refusal.OUTSIDE_AREA: Text("ngoài địa bàn phụ trách", "outside the assigned area"),
    Refusal.UNIT_NOT_COUNTED: Text("loại đơn vị không được tính", "kind of unit does not count"),
    Refusal.MEETING_NOT_COUNTED: Text(
        "loại sinh hoạt không được tính", "kind of meeting does not count"
    ),
    Refusal.OWN_CELL: Text("chi bộ nơi mình sinh hoạt", "the official's own cell"),
    Refusal.SUBSTITUTE: Text("cử người dự thay", "a substitute attended"),
    Obstacle.NO_DAY_LEFT: Text("không còn ngày nào phải dự", "no day of duty is left"),
    Obstacle.TOO_FEW_MEETINGS: Text("không đủ buổi sinh hoạt", "too few meetings are left"),
    Meeting.REGULAR: Text("thường kỳ", "regular"),
    Meeting.THEMATIC: Text("chuyên đề", "thematic"),
    Meeting.EXTRAORDINARY: Text("bất thường", "extraordinary"),
    Meeting.COMMITTEE: Text("hội nghị đảng ủy", "committee"),
    Meeting.TRIP: Text("đi công tác cơ sở", "working trip"),
    Meeting.OTHER: Text("khác", "other"),
    PeriodKind.MONTH: Text("tháng", "month"),
    PeriodKind.QUARTER: Text("quý", "quarter"),
    PeriodKind.HALF: Text("6 tháng", "half-year"),
    PeriodKind.YEAR: Text("năm", "year"),
    DutyKind.ATTEND: Text("dự sinh hoạt", "attend"),
    DutyKind.FILE: Text("nộp văn bản", "file"),
    DutyKind.SCORE: Text("chấm điểm", "score"),
    OperationKind.CHANGE: Text("ghi", "change"),
    OperationKind.UNDO: Text("hoàn tác", "undo"),
    OperationKind.REDO: Text("làm lại", "redo"),
    OperationKind.CLOSE: Text("chốt số liệu", "close"),
    OperationKind.REOPEN: Text("mở lại số liệu", "reopen"),
    OperationKind.RESTORE: Text("khôi phục", "restore"),
    OperationKind.MIGRATE: Text("nâng cấp sổ", "migrate"),
    Action.INSERT: Text("thêm", "added"),
    Action.UPDATE: Text("sửa", "changed"),
    Action.DELETE: Text("bỏ", "removed"),
    Flaw.SQLITE: Text("tệp SQLite hỏng", "SQLite's own check"),
    Flaw.FOREIGN_KEY: Text("khóa ngoại", "foreign key"),
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
    CountPer.OFFICIAL: Text("mỗi đồng chí", "each official"),
    CountPer.ASSIGNMENT: Text("mỗi phân công", "each assignment"),
    Ground.NO_NUMBER: Text(
        "quy định không nêu số lần tối thiểu → không xét",
        "the regulation states no minimum → not judged",
    ),
    Ground.ENOUGH: Text(
        "số lượt được tính ≥ số lần tối thiểu → đạt", "counted visits ≥ minimum → met"
    ),
    Ground.TOO_FEW_ASSIGNED: Text(
        "số ngày được phân công < số ngày tối thiểu → không xét",
        "assigned days < min_days → not judged",
    ),
    Ground.TOO_FEW_LIABLE: Text(
        "số ngày phải thực hiện (sau khi trừ ngày miễn) < số ngày tối thiểu → miễn",
        "liable days < min_days → waived",
    ),
    Ground.STILL_RUNNING: Text(
        "ngày chốt báo cáo chưa qua ngày cuối kỳ → chưa đến hạn",
        "as-of day ≤ last day of the period → pending",
    ),
    Ground.FELL_SHORT: Text(
        "hết kỳ mà chưa đủ số lần tối thiểu → chưa đạt",
        "otherwise: the period is over and the minimum not reached → unmet",
    ),
}

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
    "plan_not_held": Text("kế hoạch không thực hiện", "planned visit not made"),
}
GAP_LABELS: Mapping[str, Text] = {
    "unit_unfollowed": Text("chưa ai phụ trách", "followed by nobody"),
    "official_unassigned": Text("chưa được phân công", "without a unit"),
    "unit_shared": Text("nhiều đồng chí cùng phụ trách", "followed by several"),
}
