"""The objects of a PDF as Qt writes it: taken apart, and put together again with a new table."""

import re
from collections.abc import Mapping
from typing import Final

from app.core.errors import FigureError

_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TABLE: Final = re.compile(rb"xref\s+0 (\d+)\s*\n")
_ENTRY: Final = 20


def objects_of(pdf: bytes) -> dict[int, bytes]:
    """Return each object by its number, from `n 0 obj` to `endobj`, in the order of the file.

    Raises:
        FigureError: it is not one table and the objects it names, as Qt writes them.

    Source:
        ISO 32000-1, 7.5.4 on the cross-reference table.
    """
    start = _START.search(pdf)
    table = _TABLE.match(pdf, int(start[1])) if start else None
    if start is None or table is None:
        raise FigureError("the PDF that Qt wrote is not as expected; ask for SVG or PNG")
    entries = (table.end() + _ENTRY * number for number in range(int(table[1])))
    rows = [pdf[at : at + _ENTRY] for at in entries]
    places = sorted(
        (int(row[:10]), number) for number, row in enumerate(rows) if row[17:18] == b"n"
    )
    if not places:
        raise FigureError("the PDF that Qt wrote is not as expected; ask for SVG or PNG")
    ends = [place for place, _ in places[1:]] + [int(start[1])]
    return {
        number: pdf[place:end].strip() for (place, number), end in zip(places, ends, strict=True)
    }


def joined(objects: Mapping[int, bytes], root: int, info: int, identity: bytes) -> bytes:
    """Return objects as a PDF, in their order.

    Args:
        root, info: the numbers of the catalog and of the document's information.
        identity: 32 hexadecimal digits.

    Source:
        ISO 32000-1, 7.5.
    """
    parts = [b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"]
    places: dict[int, int] = {}
    at = len(parts[0])
    for number, body in objects.items():
        places[number] = at
        parts.append(body + b"\n")
        at += len(parts[-1])
    size = max(objects) + 1
    rows = [b"0000000000 65535 f \n"]
    for number in range(1, size):
        free = b"0000000000 00000 f \n"
        rows.append(b"%010d 00000 n \n" % places[number] if number in places else free)
    trailer = b"trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [ <%s> <%s> ]\n>>\n" % (
        size,
        root,
        info,
        identity,
        identity,
    )
    end = b"startxref\n%d\n%%%%EOF\n" % at
    return b"".join((*parts, b"xref\n0 %d\n" % size, *rows, trailer, end))
