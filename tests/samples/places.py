"""The invented province on the map: its units, and the cells that changed commune."""

from dataclasses import dataclass
from datetime import date
from functools import cache

PROVINCE = "T01"
CELLS_A_COMMUNE = 8


@dataclass(frozen=True, slots=True)
class Unit:
    code: str
    name: str
    kind: str
    parent: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    cell: str
    commune: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Commune:
    name: str
    cell_kind: str
    cells: str


NUMBERED = "1, 2, 3, 4, 5, 6, 7, 8"

# Cells of one name in several communes, Rạch Bàng beside Rạch Bằng, and Hòa beside Hoà
# are there to be asked about.
COMMUNES = (
    Commune("Phường Kim Sa Thượng", "khu phố", NUMBERED),
    Commune("Phường Kim Sa Hạ", "khu phố", NUMBERED),
    Commune(
        "Phường Bến Lục Bình",
        "khu phố",
        "Chợ Cũ, Bến Đò, Cầu Ván, Hàng Me, Lò Gạch, Vườn Trầu, Giếng Nước, Bờ Kè",
    ),
    Commune(
        "Xã Gò Bần Hương",
        "ấp",
        "Gò Bần, Rạch Bàng, Rạch Bằng, Cây Gáo, Vàm Lá, Kinh Mới, Hòa Lợi, Xóm Lưới",
    ),
    Commune(
        "Xã Rạch Vẹt Xanh",
        "ấp",
        "Rạch Vẹt, Cái Mít, Bờ Tràm, Giồng Ớt, Đìa Sen, Hoà Lợi, Xóm Dừa, Ngã Cạy",
    ),
    Commune(
        "Xã Cồn Thuyền Lá",
        "ấp",
        "Cồn Trên, Cồn Giữa, Cồn Dưới, Bãi Ngao, Mũi Thuyền, Lung Sậy, Đập Đá, Thuỷ Tạo",
    ),
    Commune("Xã Láng Sếu Đông", "ấp", NUMBERED),
    Commune(
        "Xã Đăk Rơ Mây",
        "thôn",
        "Kon Bri, Đăk Hlêng, Kon Sơ Lang, Măng Rêu, Đăk Ôn, Tu Klông, Kon Hia, Đăk Bưu",
    ),
    Commune(
        "Xã Ia Mơ Lăng",
        "thôn",
        "Plei Chrok, Plei Yút, Ia Hlôp, Bôn Thươr, Ia Nhơt, Bôn Krai, Plei Ngang, Ia Túc",
    ),
    Commune(
        "Xã Suối Đá Ngân",
        "thôn",
        "Đá Ngân, Đèo Sương, Bản Mo, Suối Cạn, Trảng Tranh, Dốc Mơ, Đồng Lau, Khe Ngang",
    ),
    Commune(
        "Xã Hoà Mỹ Nhơn",
        "ấp",
        "Mỹ Nhơn A, Mỹ Nhơn B, Tân Nhơn, Bình Hòa, Nhơn Lộc, Nhơn Phú, Vĩnh Nhơn, Xẻo Quao",
    ),
    Commune(
        "Xã Hòa Mỹ Nghĩa",
        "ấp",
        "Mỹ Nghĩa A, Mỹ Nghĩa B, Bình Hoà, Nghĩa Trung, Kinh Tư, Đồng Bưng, Nghĩa Tân, Cầu Sập",
    ),
)

FOUNDED = {"C095": date(2024, 7, 1)}
ENDED = {"C096": date(2025, 3, 31)}

MOVES = (
    Move("C040", "X06", date(2024, 5, 16)),
    Move("C088", "X12", date(2024, 10, 1), date(2025, 6, 30)),
    Move("C056", "X06", date(2025, 1, 1)),
    Move("C088", "X11", date(2025, 7, 1)),
    Move("C024", "X04", date(2025, 8, 15)),
)


@cache
def units() -> tuple[Unit, ...]:
    """Return the tree as it first stood: the province, then communes, then cells."""
    province = Unit(PROVINCE, "Tỉnh Bình Tân Giang", "tỉnh", "")
    communes = [
        Unit(f"X{number:02}", commune.name, commune.name.split()[0].lower(), PROVINCE)
        for number, commune in enumerate(COMMUNES, 1)
    ]
    names = [
        (commune.cell_kind, name) for commune in COMMUNES for name in commune.cells.split(", ")
    ]
    cells = [_cell(number, kind, name) for number, (kind, name) in enumerate(names, 1)]
    return (province, *communes, *cells)


def area(unit: str, day: date) -> tuple[str, ...]:
    """Return the cells in or below a commune or cell on a day."""
    alive = [other.code for other in units() if other.code.startswith("C") and _alive(other, day)]
    return tuple(cell for cell in alive if unit in {cell, commune_on(cell, day)})


def commune_on(cell: str, day: date) -> str:
    moves = [move.commune for move in MOVES if move.cell == cell and move.since <= day]
    return moves[-1] if moves else _first_commune(int(cell[1:]))


def settled_cells() -> tuple[str, ...]:
    """Return the cells that neither move, begin nor end."""
    unsettled = {move.cell for move in MOVES} | FOUNDED.keys() | ENDED.keys()
    return tuple(
        unit.code for unit in units() if unit.code.startswith("C") and unit.code not in unsettled
    )


def _cell(number: int, kind: str, name: str) -> Unit:
    code = f"C{number:03}"
    commune = _first_commune(number)
    cell_name = f"Chi bộ {kind} {name}"
    return Unit(code, cell_name, f"chi bộ {kind}", commune, FOUNDED.get(code), ENDED.get(code))


def _first_commune(number: int) -> str:
    return f"X{(number - 1) // CELLS_A_COMMUNE + 1:02}"


def _alive(unit: Unit, day: date) -> bool:
    return (unit.since or day) <= day <= (unit.until or day)
