"""Files of a few lines that would become gigabytes or hours, and their like within the bounds.

Each takes the figure that its bound is about.
"""

from __future__ import annotations

from tests.intake.building import XML, ods, ods_row, row, text, xlsx, xlsx_parts, zipped
from tests.intake.hostile import HEADER, VISITS

_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
_ZALGO = "\u0315\u0300"  # two marks in the wrong order


def repeats(rows: int, columns: int = 26, said: str = "x" * 2000, *, sheets: int = 1) -> bytes:
    """A sheet of one cell that stands for rows × columns of them; several sheets of that."""
    cell = (
        f'<table:table-cell table:number-columns-repeated="{columns}"'
        f' office:value-type="string"><text:p>{said}</text:p></table:table-cell>'
    )
    body = ods_row(cell, more=f' table:number-rows-repeated="{rows}"')
    more = "".join(
        f'</table:table><table:table table:name="{n}">{body}' for n in range(2, sheets + 1)
    )
    return ods(ods_row(*VISITS) + body + more)


def numbers(rows: int, columns: int = 26) -> bytes:
    """One number, shown with noughts before it, that stands for rows × columns of them."""
    cell = (
        f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="float"'
        ' office:value="7"><text:p>007</text:p></table:table-cell>'
    )
    more = f' table:number-rows-repeated="{rows}"'
    return ods(ods_row(*VISITS) + ods_row(cell, more=more))


def spaces(count: str) -> bytes:
    """A cell of so many spaces, which ods writes as a number."""
    said = f'<text:p>CB01<text:s text:c="{count}"/></text:p>'
    cell = f'<table:table-cell office:value-type="string">{said}</table:table-cell>'
    return ods(ods_row(*VISITS) + ods_row(cell, "C1", "5/2/2024"))


def shared(length: int, cells: int, *, tag: str = "si", before: str = "") -> bytes:
    """Cells that all point at one long string."""
    prefix = tag.removesuffix("si").rstrip(":")
    names = f'xmlns="{_SHEETS}"' + (f' xmlns:{prefix}="{_SHEETS}"' if prefix else "")
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, cells + 2)
    )
    parts = xlsx_parts(HEADER + rows)
    parts["xl/sharedStrings.xml"] = (
        f"{XML}<sst {names}>{before}<{tag}><t>{'x' * length}</t></{tag}></sst>"
    )
    relations = str(parts["xl/_rels/workbook.xml.rels"])
    parts["xl/_rels/workbook.xml.rels"] = relations.replace(
        "</Relationships>",
        f'<Relationship Id="rId3" Type="{_RELATION}" Target="sharedStrings.xml"/></Relationships>',
    )
    return zipped(parts)


def errors(count: int) -> bytes:
    """A sheet of so many cells that hold an error."""
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="e"><v>#N/A</v></c><c r="B{n}" t="e"><v>#N/A</v></c></row>'
        for n in range(2, count // 2 + 2)
    )
    return xlsx(HEADER + cells)


def open_tags(count: int) -> bytes:
    """Cells with an error and no end, each of which a pattern would look for to the sheet's end."""
    cells = '<c r="A2" t="e"/>' * count
    return xlsx(HEADER + f'<row r="2">{cells}</row>' + row(3, "CB01", "C1", "31/2/2024"))


def marked(count: int) -> bytes:
    """A workbook with a letter of so many marks."""
    said = "Ma" + _ZALGO * (count // 2)
    return xlsx(HEADER + f'<row r="2">{text("A2", said)}</row>' + row(3, "CB01", "C1", "5/2/2024"))


def marked_csv(count: int, mark: str = _ZALGO) -> bytes:
    """A csv with a letter of so many marks."""
    said = "A" + (mark * count)[:count]
    return f"Đồng chí,Chi bộ,Ngày dự\n{said},C1,5/2/2024\n".encode()


def cells_of_csv(rows: int, columns: int = 200) -> bytes:
    """A csv of empty cells."""
    return b"name" + b"," * (columns - 1) + b"\n" + (b"," * (columns - 1) + b"\n") * rows


def field_of_csv(length: int) -> bytes:
    """A csv with one long cell."""
    return f"Đồng chí,Chi bộ,Ngày dự\n{'x' * length},C1,5/2/2024\n".encode()


def chain(count: int) -> bytes:
    """Units, each of which stands under the one before."""
    rows = (f"M{n},Xã {n},xã,{f'Xã {n - 1}' if n else ''}" for n in range(count))
    return ("code,name,kind,parent\n" + "\n".join(rows)).encode()


def unknown(count: int) -> bytes:
    """Visits of people whom nobody knows, at cells that nobody knows."""
    rows = (f'Nguyễn Văn {n},"Chi bộ ấp {n}, xã {n}",1/3/2024' for n in range(count))
    return ("official,unit,date\n" + "\n".join(rows)).encode()


def beyond(rows: int, columns: int = 190) -> bytes:
    """Rows of visits with cells beyond the headers."""
    return b"official,unit,date\n" + (b"a,b,1/3/2024" + b",x" * columns + b"\n") * rows


def dotted(parts: int, form: str = "{} = 1\n") -> bytes:
    """A TOML file with a key of so many parts."""
    return form.format(".".join(["a"] * parts)).encode()


def duties(count: int) -> bytes:
    """A regulation of duties that say nothing."""
    return b'code = "A"\n' + b"[[duty]]\n" * count
