"""What `chibo attend coverage` says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE = Text("{period}: chi bộ được dự sinh hoạt", "{period}: cells attended")
COVERAGE = Text(
    "{officials} đồng chí · {attendances} lượt dự · {cells}/{all_cells} chi bộ, {never} chi bộ chưa"
    " có ai đến dự · {trips} lượt đi công tác cơ sở",
    "officials: {officials} · attendances: {attendances} · cells: {cells} of {all_cells}, never"
    " attended: {never} · working trips: {trips}",
)
MONTHS: Mapping[int, tuple[Text, Text]] = {
    month: (
        Text(f"T{month}", f"{month:02}"),
        Text(f"T{month}: công tác", f"{month:02}: trips"),
    )
    for month in range(1, 13)
}
