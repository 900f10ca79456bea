"""Text within XML: escaped, without what XML cannot hold, and with the direction of its script."""

import re
import unicodedata
from typing import Final

# Source: XML 1.0, production Char.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRONG: Final = {"L": False, "R": True, "AL": True}


def escaped(text: str) -> str:
    """Return a text for between tags and within double quotes."""
    plain = _NOT_XML.sub("\ufffd", text)
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        plain = plain.replace(sign, entity)
    return plain


def runs_to_the_left(text: str) -> bool:
    """Return whether a line reads from right to left: its first letter with a direction does.

    Source: Unicode Bidirectional Algorithm, rules P2 and P3.
    """
    for letter in text:
        found = _STRONG.get(unicodedata.bidirectional(letter))
        if found is not None:
            return found
    return False
