"""The signs that folding treats alike, and how a short run of characters is folded."""

import unicodedata
from typing import Final

HYPHENS: Final = frozenset("-\u2010\u00ad\ufffe")
"""What stands where a word is broken over a line; PDFium writes U+FFFE."""

DASHES: Final = frozenset(
    "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
)
LINE_ENDS: Final = "\n\r\x0b\x0c\x85\u2028\u2029"
JOINER: Final = "\u200d"

IGNORED: Final = frozenset(
    "\u00ad\ufffe\ufeff\u061c\u180e"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)
"""What has no width: soft hyphen, joiners, direction marks, variation selectors."""

_DOUBLE: Final = (
    '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u2036\u300c\u300d\u300e\u300f\u301d\u301e\u301f'
)
_SINGLE: Final = "'`\u00b4\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u2035\u02bc\u02b9"

_ALIKE: Final = str.maketrans(
    dict.fromkeys(_DOUBLE, '"')
    | dict.fromkeys(_SINGLE, "'")
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(IGNORED, "")
)


def fold_run(run: str) -> str:
    """Return a run of characters in Unicode form NFKC, with the signs that are alike made equal.

    The signs are exchanged first, because NFKC makes a space and a mark of U+00B4, and once
    more after it, because it brings signs forth (U+FF02 is a quotation mark).
    """
    return unicodedata.normalize("NFKC", run.translate(_ALIKE)).translate(_ALIKE)


def joins(sign: str) -> bool:
    """Return whether a character belongs to the one before it.

    These are the combining marks, the vowels and finals of decomposed Hangul, and the skin
    tones of emoji.
    """
    return (
        unicodedata.category(sign)[0] == "M"
        or "\u1160" <= sign <= "\u11ff"
        or "\ud7b0" <= sign <= "\ud7ff"
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
    )


def one_to_one(signs: frozenset[str]) -> dict[int, str]:
    """Return the exchanges, among `signs`, that leave the length of a text as it is.

    Dashes are left out, because it is told by the sign whether a line end breaks a word.
    """
    return {
        ord(sign): new
        for sign in signs - DASHES
        if not sign.isspace() and (new := fold_run(sign)) != sign and len(new) == 1
    }
