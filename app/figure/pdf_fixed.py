"""Makes the bytes of a PDF by Qt depend on nothing but the figure, and adds its language.

Qt writes the time of day, its zone, and ids made of it into the document's information, its
metadata and its trailer.
"""

import re
import zlib
from hashlib import sha256
from typing import Final

from app.core.errors import FigureError
from app.figure.pdf_parts import joined, objects_of

_DATES: Final = re.compile(rb"/(?:CreationDate|ModDate) ?\(D:[^)]*\)\s*")
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_TO_UNICODE: Final = re.compile(rb"/ToUnicode (\d+) 0 R")
# One glyph draws both; Qt takes the lesser number, which no reader would search for.
_MEANT: Final = ((b"<02BC>", b"<2019>"), (b"<02bc>", b"<2019>"))


def fixed(pdf: bytes, language: str) -> bytes:
    """Return a PDF by Qt without dates and ids of the moment, and with a language.

    Args:
        language: a BCP 47 tag; empty where it is not known.

    Raises:
        FigureError: it is not as Qt writes it.

    Source:
        ISO 32000-1, 14.3 on information, 14.4 on identifiers, 14.9.2 on language.
    """
    objects = objects_of(pdf)
    root, info = _number(objects, b"/Type /Catalog"), _number(objects, b"/Producer (")
    metadata = _number(objects, b"/Type /Metadata")
    objects[info] = _DATES.sub(b"", objects[info])
    objects[root] = _catalog(objects[root], language)
    del objects[metadata]
    for number in {int(each) for body in objects.values() for each in _TO_UNICODE.findall(body)}:
        objects[number] = _as_meant(number, objects[number])
    identity = sha256(b"".join(objects.values())).hexdigest()[:32]
    return joined(objects, root, info, identity.encode())


def _number(objects: dict[int, bytes], sign: bytes) -> int:
    for number, body in objects.items():
        if sign in body[:2000]:
            return number
    raise FigureError("the PDF that Qt wrote is not as expected; ask for SVG or PNG")


def _catalog(body: bytes, language: str) -> bytes:
    added = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    if language:
        added += b"/Lang (" + re.sub(r"[^A-Za-z0-9-]", "", language).encode() + b")\n"
    plain = re.sub(rb"/Metadata \d+ 0 R\s*", b"", body)
    head, _, tail = plain.rpartition(b">>")
    return head + added + b">>" + tail


def _as_meant(number: int, body: bytes) -> bytes:
    """Return a table of letters in which an apostrophe is an apostrophe."""
    stream = _STREAM.search(body)
    if stream is None:
        return body
    table = zlib.decompress(stream[1]) if b"/FlateDecode" in body else stream[1]
    for wrong, right in _MEANT:
        table = table.replace(wrong, right)
    head = b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(table))
    return head + table + b"\nendstream\nendobj"
