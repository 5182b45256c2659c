"""What `find` says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.searching import HitKind
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[HitKind, Text] = {
    HitKind.OFFICIAL: Text("Đồng chí", "Officials"),
    HitKind.UNIT: Text("Đơn vị", "Units"),
    HitKind.REGULATION: Text("Quy định", "Regulations"),
    HitKind.ATTENDANCE: Text("Lượt dự", "Attendances"),
    HitKind.RECOMMENDATION: Text("Kiến nghị", "Recommendations"),
    HitKind.ASSIGNMENT: Text("Phân công", "Assignments"),
    HitKind.WAIVER: Text("Miễn", "Waivers"),
}
HITS_OF_KIND = Text("{kind} ({count})", "{kind} ({count})")
MORE = Text("… còn {count}", "… {count} more")
FIELD = Text("Ở mục", "In")
TEXT = Text("Nội dung", "Text")
WHEN = Text("Ngày", "Day")
KIND = Text("Mục", "Kind")
MEANT = Text("“{typed}” là {code}.", "“{typed}” is {code}.")
NOTHING = Text("Không tìm thấy “{text}” trong sổ.", "“{text}” is nowhere in the register.")
