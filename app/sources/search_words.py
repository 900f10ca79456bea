"""Text as it is searched, and what a person typed as an expression of SQLite FTS5."""

import re
from typing import Final
from unicodedata import normalize

from app.core.search import search_form

_MOST_PHRASES: Final = 32
_LONGEST: Final = 1000
_SOFT_HYPHEN: Final = "\u00ad"
# Chinese and Japanese, Thai, Lao, Burmese and Khmer put no space between words: each sign is a
# word of its own.
_SIGNS: Final = (
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)


def plain_words(text: str) -> str:
    """Return text as the index takes it: in any script without marks above or below letters."""
    if text.isascii():
        return text
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    whole = normalize("NFC", search_form(whole)).replace(_SOFT_HYPHEN, "")
    return re.sub(_SIGNS, r" \1 ", whole)


def match_expression(text: str) -> str | None:
    """Return the expression for what was typed; None if there is no word in it.

    Every word must be found, words between quotation marks next to each other; the last word may
    go on, unless its quotation has been closed. Nothing typed is ever a command of FTS5.
    """
    pieces = text[:_LONGEST].split('"')
    phrases: list[str] = []
    for place, piece in enumerate(pieces):
        phrases.extend(map(_phrase, [piece] if place % 2 else piece.split()))
    phrases = [phrase for phrase in phrases if any(map(str.isalnum, phrase))][:_MOST_PHRASES]
    if not phrases:
        return None
    closed = len(pieces) > 1 and len(pieces) % 2 and not pieces[-1].strip()
    return " ".join(f'"{phrase}"' for phrase in phrases) + ("" if closed else " *")


def _phrase(piece: str) -> str:
    # Full-width quotation marks become plain ones only here.
    return " ".join(plain_words(piece).replace('"', " ").replace("\0", " ").split())
