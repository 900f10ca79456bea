"""Makes the bytes of a PDF by Qt depend on nothing but the figure, and adds its language.

Qt writes the time of day, and ids made of it, into the document's information, its metadata and
its trailer. They are replaced by as many other bytes, so that no place in the file moves.
"""

import re
from hashlib import sha256
from typing import Final

from app.core.errors import FigureError

_DATE: Final = re.compile(rb"/(?:CreationDate|ModDate) ?\(D:[^)]*\)")
_XMP_DATE: Final = re.compile(rb"(<?xmp:(?:Create|Modify|Metadata)Date=\")([^\"]*)")
_UUID: Final = re.compile(rb"uuid:[0-9a-f-]{36}")
_ID: Final = re.compile(rb"/ID ?\[[^\]]*\]")
_CATALOG: Final = re.compile(rb"(\d+) 0 obj\s*<<\s*/Type /Catalog(.*?)>>\s*endobj", re.DOTALL)
_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SIZE: Final = re.compile(rb"/Size (\d+)")
_INFO: Final = re.compile(rb"/Info (\d+) 0 R")
_NEVER: Final = b"D:19700101000000Z"


def fixed(pdf: bytes, language: str) -> bytes:
    """Return a PDF by Qt without dates and ids of the moment, and with a language.

    Args:
        language: a BCP 47 tag; empty where it is not known.

    Source:
        ISO 32000-1, 7.5.6 on incremental updates, 14.9.2 on language, 14.4 on file identifiers.
    """
    plain = _DATE.sub(_same_length_date, pdf)
    plain = _XMP_DATE.sub(lambda m: m[1] + _padded(b"1970-01-01T00:00:00+00:00", len(m[2])), plain)
    plain = _UUID.sub(b"uuid:00000000-0000-0000-0000-000000000000", plain)
    plain = _ID.sub(_blank_id, plain)
    return plain + _update(plain, language)


def _same_length_date(match: re.Match[bytes]) -> bytes:
    name, _, rest = match[0].partition(b"(")
    return name + b"(" + _padded(_NEVER, len(rest) - 1) + b")"


def _padded(text: bytes, length: int) -> bytes:
    return text[:length].ljust(length, b" ") if len(text) > length else text.ljust(length)


def _blank_id(match: re.Match[bytes]) -> bytes:
    return re.sub(rb"[0-9a-fA-F](?=[0-9a-fA-F]*>)", b"0", match[0])


def _update(pdf: bytes, language: str) -> bytes:
    """Return what is added to the end: the catalog again, with the language and how it opens."""
    catalog, start, size = _CATALOG.search(pdf), _START.search(pdf), None
    sizes = _SIZE.findall(pdf)
    size = sizes[-1] if sizes else None
    if catalog is None or start is None or size is None:
        raise FigureError("the PDF that Qt wrote is not as expected; ask for SVG or PNG")
    number, begin = catalog[1], len(pdf)
    added = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    if language:
        added += b"/Lang (" + language.encode("ascii", "replace") + b")\n"
    body = number + b" 0 obj\n<<\n/Type /Catalog" + catalog[2] + added + b">>\nendobj\n"
    info = _INFO.findall(pdf)
    identity = sha256(pdf + body).hexdigest()[:32].encode()
    trailer = [b"/Size " + size, b"/Root " + number + b" 0 R", b"/Prev " + start[1]]
    trailer += [b"/Info " + info[-1] + b" 0 R"] if info else []
    trailer.append(b"/ID [ <" + identity + b"> <" + identity + b"> ]")
    table = b"xref\n" + number + b" 1\n" + f"{begin:010d} 00000 n \n".encode()
    end = begin + len(body)
    return (
        body
        + table
        + b"trailer\n<<\n"
        + b"\n".join(trailer)
        + b"\n>>\nstartxref\n"
        + str(end).encode()
        + b"\n%%EOF\n"
    )
