"""Those whom a name may mean, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import coded
from chibo_cli.output.forms.text import aligned, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.failures import Candidate

_MOST = 20


def candidate_lines(candidates: Sequence[Candidate]) -> str:
    """Code, name and title or unit above of each, indented below the sentence."""
    rows = [
        ["", safe(one.code or "—"), safe(one.name), safe(one.note)] for one in candidates[:_MOST]
    ]
    more = f"\n  … +{len(candidates) - _MOST}" if len(candidates) > _MOST else ""
    return "\n" + aligned(rows).rstrip("\n") + more


def candidate_line(candidates: Sequence[Candidate]) -> str:
    """The same within a sentence: `Nguyễn Văn An (CB01), Tỉnh ủy viên; …`."""
    return "; ".join(_within(one) for one in candidates[:_MOST])


def _within(one: Candidate) -> str:
    return safe(", ".join(filter(None, (coded(one.name, one.code), one.note))))
