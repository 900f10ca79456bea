"""A source text as a text widget holds it, and the way back: code points to UTF-16 positions.

Python counts code points and Qt's cursors count UTF-16 units; beside that a widget makes one
block end of CR LF, and a line of a megabyte takes half a second to lay out. So the text is
prepared here, and every place where the counts part is kept: nothing is lost on the way back.
"""

import re
from bisect import bisect_right
from typing import Final

from msgspec import Struct

LONGEST_LINE: Final = 4000
_ODD: Final = re.compile("\r\n?|[\0\u2028\u2029\ufdd0\ufdd1\U00010000-\U0010ffff]")
# What a text widget would swallow or take for a block end of its own, one unit for one.
_STAND_INS: Final = {
    "\r": "\n",
    "\r\n": "\n",
    "\0": "\u2400",
    "\u2028": "\n",
    "\u2029": "\n",
    "\ufdd0": "\ufffd",
    "\ufdd1": "\ufffd",
}
_LONG_LINE: Final = re.compile(rf"[^\n\r\u2028\u2029]{{{LONGEST_LINE}}}")
_LAST_SPACE: Final = re.compile(r"\s(?=\S*$)")


class DisplayText(Struct, frozen=True):
    """The text to show, and the offsets at which shown positions and source offsets part.

    Attributes:
        shown: what the widget is given; never a carriage return, never a very long line.
        offsets: code points of the source, ascending; from each on the shift is another.
        positions: the UTF-16 position in the widget that stands for each of `offsets`.
    """

    shown: str
    offsets: tuple[int, ...]
    positions: tuple[int, ...]

    def position(self, offset: int) -> int:
        """Return the widget's UTF-16 position of a code point offset of the source."""
        at = bisect_right(self.offsets, offset) - 1
        return self.positions[at] + offset - self.offsets[at]

    def offset(self, position: int) -> int:
        """Return the code point offset of the source that stands at a widget's position."""
        at = bisect_right(self.positions, position) - 1
        offset = self.offsets[at] + position - self.positions[at]
        if at + 1 < len(self.offsets):  # within a pair of surrogates, or an inserted break
            offset = min(offset, self.offsets[at + 1])
        return offset


def prepare_display(text: str) -> DisplayText:
    """Prepare a source text for a text widget.

    Args:
        text: the text as decoded, any line ends, any code points.

    Returns:
        The text to show with its map; lines over `LONGEST_LINE` code points are broken at white
        space where there is any.
    """
    shifts = [(0, 0)]
    pieces: list[str] = []
    shift = done = 0
    for offset, length, instead in _replacements(text):
        pieces += (text[done:offset], instead)
        done = offset + length
        shift += _units(instead) - length
        shifts.append((done, done + shift))
    pieces.append(text[done:])
    return DisplayText("".join(pieces), tuple(o for o, _ in shifts), tuple(p for _, p in shifts))


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _replacements(text: str) -> list[tuple[int, int, str]]:
    """Return (offset, length, stand-in) of all that is shown otherwise, ascending."""
    odd = [(m.start(), len(m[0]), _STAND_INS.get(m[0], m[0])) for m in _ODD.finditer(text)]
    return sorted(odd + [(at, 0, "\n") for at in _breaks(text)])


def _breaks(text: str) -> list[int]:
    """Return the offsets at which over-long lines are broken, each after white space if any."""
    found = []
    start = 0
    while line := _LONG_LINE.search(text, start):
        space = _LAST_SPACE.search(text, line.end() - 200, line.end())
        start = space.end() if space else line.end()
        found.append(start)
    return found
